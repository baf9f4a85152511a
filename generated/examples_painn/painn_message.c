/*
 * painn_message: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/09_painn.py; edit that and compile again.
 * definition sha256 039e0a41d68810dda1e5ce8c523b73ed8ca6d42e4497e1a873f911a51cf6bdd6
 *
 * Build with -DREAL=float or double and -DCHANNELS=<number of channels>.
 * Arrays are [rows, components, channels] or [rows, components]; a shared array has no row axis.
 * An output at row is written. Any other output is added to: it comes in filled with zeros, or a sum so far.
 * Rows are visited in order.
 */

#include <stdint.h>

typedef REAL real;

/* A number in the precision of the arrays. */
#define R(number) ((real)(number))

/* Ask for values that the next row will read. */
static inline void prefetch(const real *at, int64_t count)
{
    for (int64_t k = 0; k < count; k += 64 / (int64_t)sizeof(real))
        __builtin_prefetch(at + k);
}

/*
 * reads v_sender[3, u] at sender
 * reads n[3] at row
 * reads w[3, u] at row
 * reads v5_sender[3, u] at sender
 * adds to v9[1, u] at receiver
 * adds to v21[3, u] at receiver
 */
void painn_message_6b8e094f5e5a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[3] + sender_index[row] * (3 * CHANNELS);
        real *restrict v9_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        real *restrict v21_to = outputs[1] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real v5_sender_0 = v5_sender_at[0 * CHANNELS + u];
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real t0 = w_0 * v5_sender_0;
            const real t1 = w_1 * v5_sender_1;
            const real t2 = w_2 * v5_sender_2;
            v9_to[0 * CHANNELS + u] += t0;
            v21_to[0 * CHANNELS + u] += v_sender_0 * t1 + n_0 * t2;
            v21_to[1 * CHANNELS + u] += v_sender_1 * t1 + n_1 * t2;
            v21_to[2 * CHANNELS + u] += v_sender_2 * t1 + n_2 * t2;
        }
    }
}

/*
 * reads s[1, u] at row
 * reads v[3, u] at row
 * reads v9[1, u] at row
 * reads v21[3, u] at row
 * writes scalars[1, u] at row
 * writes vectors[3, u] at row
 */
void painn_message_0c481918d146(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict s_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (1 * CHANNELS);
        const real *restrict v21_at = operands[3] + row * (3 * CHANNELS);
        real *restrict scalars_to = outputs[0] + row * (1 * CHANNELS);
        real *restrict vectors_to = outputs[1] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real s_0 = s_at[0 * CHANNELS + u];
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v21_0 = v21_at[0 * CHANNELS + u];
            const real v21_1 = v21_at[1 * CHANNELS + u];
            const real v21_2 = v21_at[2 * CHANNELS + u];
            scalars_to[0 * CHANNELS + u] = s_0 + v9_0;
            vectors_to[0 * CHANNELS + u] = v_0 + v21_0;
            vectors_to[1 * CHANNELS + u] = v_1 + v21_1;
            vectors_to[2 * CHANNELS + u] = v_2 + v21_2;
        }
    }
}

/*
 * reads d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * reads w[3, u] at row
 * adds to grad_v_sender[3, u] at sender as v_sender
 */
void painn_message_8a04856596d2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v21_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = v5_sender_1 * w_1;
            grad_v_sender_to[0 * CHANNELS + u] += d_v21_0 * t0;
            grad_v_sender_to[1 * CHANNELS + u] += d_v21_1 * t0;
            grad_v_sender_to[2 * CHANNELS + u] += d_v21_2 * t0;
        }
    }
}

/*
 * reads d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * reads w[3, u] at row
 * writes grad_n[3] at row as n
 */
void painn_message_f8d16c51895f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v21_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = v5_sender_2 * w_2;
            n0 += d_v21_0 * t0;
            n1 += d_v21_1 * t0;
            n2 += d_v21_2 * t0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads n[3] at row
 * reads d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * reads d_v9[1, u] at receiver as v9
 * reads v_sender[3, u] at sender
 * writes grad_w[3, u] at row as w
 */
void painn_message_617fcf476741(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_v9_at = operands[3] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict v_sender_at = operands[4] + sender_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[4] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real v5_sender_0 = v5_sender_at[0 * CHANNELS + u];
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real d_v9_0 = d_v9_at[0 * CHANNELS + u];
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real t0 = d_v21_0 * v_sender_0 + d_v21_1 * v_sender_1 + d_v21_2 * v_sender_2;
            const real t1 = d_v21_0 * n_0 + d_v21_1 * n_1 + d_v21_2 * n_2;
            grad_w_to[0 * CHANNELS + u] = v5_sender_0 * d_v9_0;
            grad_w_to[1 * CHANNELS + u] = v5_sender_1 * t0;
            grad_w_to[2 * CHANNELS + u] = v5_sender_2 * t1;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_v21[3, u] at receiver as v21
 * reads d_v9[1, u] at receiver as v9
 * reads v_sender[3, u] at sender
 * reads w[3, u] at row
 * adds to grad_v5_sender[3, u] at sender as v5_sender
 */
void painn_message_724d85b56ded(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_v9_at = operands[2] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict v_sender_at = operands[3] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[4] + row * (3 * CHANNELS);
        real *restrict grad_v5_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[4] + next * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real d_v9_0 = d_v9_at[0 * CHANNELS + u];
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_v21_0 * v_sender_0 + d_v21_1 * v_sender_1 + d_v21_2 * v_sender_2;
            const real t1 = d_v21_0 * n_0 + d_v21_1 * n_1 + d_v21_2 * n_2;
            grad_v5_sender_to[0 * CHANNELS + u] += w_0 * d_v9_0;
            grad_v5_sender_to[1 * CHANNELS + u] += w_1 * t0;
            grad_v5_sender_to[2 * CHANNELS + u] += w_2 * t1;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * writes grad_s[1, u] at row as s
 */
void painn_message_5e8944f64f52(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_s_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            grad_s_to[0 * CHANNELS + u] = d_scalars_0;
        }
    }
}

/*
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v[3, u] at row as v
 */
void painn_message_c32cd6bab04e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_vectors_at = operands[0] + row * (3 * CHANNELS);
        real *restrict grad_v_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            grad_v_to[0 * CHANNELS + u] = d_vectors_0;
            grad_v_to[1 * CHANNELS + u] = d_vectors_1;
            grad_v_to[2 * CHANNELS + u] = d_vectors_2;
        }
    }
}

/*
 * reads v5_sender[3, u] at sender
 * reads d_grad_v_sender[3, u] at sender as v_sender
 * reads w[3, u] at row
 * adds to grad_d_v21[3, u] at receiver as v21
 */
void painn_message_5f5e246173f2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v5_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_v_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_v21_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real d_grad_v_sender_0 = d_grad_v_sender_at[0 * CHANNELS + u];
            const real d_grad_v_sender_1 = d_grad_v_sender_at[1 * CHANNELS + u];
            const real d_grad_v_sender_2 = d_grad_v_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = v5_sender_1 * w_1;
            grad_d_v21_to[0 * CHANNELS + u] += d_grad_v_sender_0 * t0;
            grad_d_v21_to[1 * CHANNELS + u] += d_grad_v_sender_1 * t0;
            grad_d_v21_to[2 * CHANNELS + u] += d_grad_v_sender_2 * t0;
        }
    }
}

/*
 * reads d_v21[3, u] at receiver as v21
 * reads d_grad_v_sender[3, u] at sender as v_sender
 * reads w[3, u] at row
 * adds to grad_v5_sender[3, u] at sender as v5_sender
 */
void painn_message_d0459367fed8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v21_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_v_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v5_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real d_grad_v_sender_0 = d_grad_v_sender_at[0 * CHANNELS + u];
            const real d_grad_v_sender_1 = d_grad_v_sender_at[1 * CHANNELS + u];
            const real d_grad_v_sender_2 = d_grad_v_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_v21_0 * d_grad_v_sender_0 + d_v21_1 * d_grad_v_sender_1 + d_v21_2 * d_grad_v_sender_2;
            grad_v5_sender_to[1 * CHANNELS + u] += w_1 * t0;
        }
    }
}

/*
 * reads d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * reads d_grad_v_sender[3, u] at sender as v_sender
 * writes grad_w[3, u] at row as w
 */
void painn_message_ff7db00dc507(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v21_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_v_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real d_grad_v_sender_0 = d_grad_v_sender_at[0 * CHANNELS + u];
            const real d_grad_v_sender_1 = d_grad_v_sender_at[1 * CHANNELS + u];
            const real d_grad_v_sender_2 = d_grad_v_sender_at[2 * CHANNELS + u];
            const real t0 = d_v21_0 * d_grad_v_sender_0 + d_v21_1 * d_grad_v_sender_1 + d_v21_2 * d_grad_v_sender_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = v5_sender_1 * t0;
            grad_w_to[2 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_n[3] at row as n
 * reads v5_sender[3, u] at sender
 * reads w[3, u] at row
 * adds to grad_d_v21[3, u] at receiver as v21
 */
void painn_message_4525fc40ed8a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_n_at = operands[0] + row * 3;
        const real *restrict v5_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_v21_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = v5_sender_2 * w_2;
            grad_d_v21_to[0 * CHANNELS + u] += d_grad_n_0 * t0;
            grad_d_v21_to[1 * CHANNELS + u] += d_grad_n_1 * t0;
            grad_d_v21_to[2 * CHANNELS + u] += d_grad_n_2 * t0;
        }
    }
}

/*
 * reads d_grad_n[3] at row as n
 * reads d_v21[3, u] at receiver as v21
 * reads w[3, u] at row
 * adds to grad_v5_sender[3, u] at sender as v5_sender
 */
void painn_message_2b2c04d678d6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_n_at = operands[0] + row * 3;
        const real *restrict d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v5_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_grad_n_0 * d_v21_0 + d_grad_n_1 * d_v21_1 + d_grad_n_2 * d_v21_2;
            grad_v5_sender_to[2 * CHANNELS + u] += w_2 * t0;
        }
    }
}

/*
 * reads d_grad_n[3] at row as n
 * reads d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * writes grad_w[3, u] at row as w
 */
void painn_message_2b1c80aa1069(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_n_at = operands[0] + row * 3;
        const real *restrict d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v21_0 = d_v21_at[0 * CHANNELS + u];
            const real d_v21_1 = d_v21_at[1 * CHANNELS + u];
            const real d_v21_2 = d_v21_at[2 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real t0 = d_grad_n_0 * d_v21_0 + d_grad_n_1 * d_v21_1 + d_grad_n_2 * d_v21_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = v5_sender_2 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads v5_sender[3, u] at sender
 * reads v_sender[3, u] at sender
 * reads d_grad_w[3, u] at row as w
 * adds to grad_d_v21[3, u] at receiver as v21
 */
void painn_message_d73fac943277(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict v5_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict v_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_w_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_d_v21_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real d_grad_w_1 = d_grad_w_at[1 * CHANNELS + u];
            const real d_grad_w_2 = d_grad_w_at[2 * CHANNELS + u];
            const real t0 = v5_sender_1 * d_grad_w_1;
            const real t1 = v5_sender_2 * d_grad_w_2;
            grad_d_v21_to[0 * CHANNELS + u] += v_sender_0 * t0 + n_0 * t1;
            grad_d_v21_to[1 * CHANNELS + u] += v_sender_1 * t0 + n_1 * t1;
            grad_d_v21_to[2 * CHANNELS + u] += v_sender_2 * t0 + n_2 * t1;
        }
    }
}

/*
 * reads v5_sender[3, u] at sender
 * reads d_grad_w[3, u] at row as w
 * adds to grad_d_v9[1, u] at receiver as v9
 */
void painn_message_ad0e77ae33ba(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v5_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_w_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_d_v9_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_sender_0 = v5_sender_at[0 * CHANNELS + u];
            const real d_grad_w_0 = d_grad_w_at[0 * CHANNELS + u];
            const real t0 = v5_sender_0 * d_grad_w_0;
            grad_d_v9_to[0 * CHANNELS + u] += t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_grad_d_v21[3, u] at receiver as v21
 * reads v_sender[3, u] at sender
 * reads d_grad_w[3, u] at row as w
 * adds to grad_v5_sender[3, u] at sender as v5_sender
 */
void painn_message_4071d6feeff2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_w_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_v5_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_v21_0 = d_grad_d_v21_at[0 * CHANNELS + u];
            const real d_grad_d_v21_1 = d_grad_d_v21_at[1 * CHANNELS + u];
            const real d_grad_d_v21_2 = d_grad_d_v21_at[2 * CHANNELS + u];
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real d_grad_w_1 = d_grad_w_at[1 * CHANNELS + u];
            const real d_grad_w_2 = d_grad_w_at[2 * CHANNELS + u];
            const real t0 = d_grad_d_v21_0 * v_sender_0 + d_grad_d_v21_1 * v_sender_1 + d_grad_d_v21_2 * v_sender_2;
            const real t1 = d_grad_d_v21_0 * n_0 + d_grad_d_v21_1 * n_1 + d_grad_d_v21_2 * n_2;
            grad_v5_sender_to[1 * CHANNELS + u] += d_grad_w_1 * t0;
            grad_v5_sender_to[2 * CHANNELS + u] += d_grad_w_2 * t1;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_grad_d_v21[3, u] at receiver as v21
 * reads v5_sender[3, u] at sender
 * reads v_sender[3, u] at sender
 * writes grad_d_grad_w[3, u] at row as w
 */
void painn_message_dd2f51b16c36(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_d_v21_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v5_sender_at = operands[2] + sender_index[row] * (3 * CHANNELS);
        const real *restrict v_sender_at = operands[3] + sender_index[row] * (3 * CHANNELS);
        real *restrict grad_d_grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + sender_index[next] * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        prefetch(operands[3] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_v21_0 = d_grad_d_v21_at[0 * CHANNELS + u];
            const real d_grad_d_v21_1 = d_grad_d_v21_at[1 * CHANNELS + u];
            const real d_grad_d_v21_2 = d_grad_d_v21_at[2 * CHANNELS + u];
            const real v5_sender_1 = v5_sender_at[1 * CHANNELS + u];
            const real v5_sender_2 = v5_sender_at[2 * CHANNELS + u];
            const real v_sender_0 = v_sender_at[0 * CHANNELS + u];
            const real v_sender_1 = v_sender_at[1 * CHANNELS + u];
            const real v_sender_2 = v_sender_at[2 * CHANNELS + u];
            const real t0 = d_grad_d_v21_0 * v_sender_0 + d_grad_d_v21_1 * v_sender_1 + d_grad_d_v21_2 * v_sender_2;
            const real t1 = d_grad_d_v21_0 * n_0 + d_grad_d_v21_1 * n_1 + d_grad_d_v21_2 * n_2;
            grad_d_grad_w_to[0 * CHANNELS + u] = 0;
            grad_d_grad_w_to[1 * CHANNELS + u] = v5_sender_1 * t0;
            grad_d_grad_w_to[2 * CHANNELS + u] = v5_sender_2 * t1;
        }
    }
}

/*
 * reads d_grad_d_v9[1, u] at receiver as v9
 * reads d_grad_w[3, u] at row as w
 * adds to grad_v5_sender[3, u] at sender as v5_sender
 */
void painn_message_317f609eda64(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_v9_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_grad_w_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_v5_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (3 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_v9_0 = d_grad_d_v9_at[0 * CHANNELS + u];
            const real d_grad_w_0 = d_grad_w_at[0 * CHANNELS + u];
            const real t0 = d_grad_d_v9_0 * d_grad_w_0;
            grad_v5_sender_to[0 * CHANNELS + u] += t0;
        }
    }
}

/*
 * reads v5_sender[3, u] at sender
 * reads d_grad_d_v9[1, u] at receiver as v9
 * writes grad_d_grad_w[3, u] at row as w
 */
void painn_message_fdb211242a8f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v5_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_d_v9_at = operands[1] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_d_grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_sender_0 = v5_sender_at[0 * CHANNELS + u];
            const real d_grad_d_v9_0 = d_grad_d_v9_at[0 * CHANNELS + u];
            const real t0 = v5_sender_0 * d_grad_d_v9_0;
            grad_d_grad_w_to[0 * CHANNELS + u] = t0;
            grad_d_grad_w_to[1 * CHANNELS + u] = 0;
            grad_d_grad_w_to[2 * CHANNELS + u] = 0;
        }
    }
}
