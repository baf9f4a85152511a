/*
 * message_2_0: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
 * definition sha256 b78ba1c4f133dbc2efc15ecdf1254b70afb73f7c62357c4b1bce81342a14fbf9
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
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads w[3, u] at row
 * adds to out[1, u] at receiver
 */
void message_2_0_7c490273962a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict w_at = operands[4] + row * (3 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0;
        const real s1 = n_0 * n_1;
        const real s2 = n_0 * n_2;
        const real s3 = n_1 * n_1;
        const real s4 = n_1 * n_2;
        const real s5 = n_2 * n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = s0 * h2_sender_0 + s1 * h2_sender_1 + s2 * h2_sender_2 + s1 * h2_sender_3 + s3 * h2_sender_4 + s4 * h2_sender_5 + s2 * h2_sender_6 + s4 * h2_sender_7 + s5 * h2_sender_8;
            const real t1 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            out_to[0 * CHANNELS + u] += w_2 * t0 + w_1 * t1 + w_0 * h0_sender_0;
        }
    }
}

/*
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
void message_2_0_14dd6447b2cf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_h0_sender_to = outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (3 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_out_0 * w_0;
            grad_h0_sender_to[0 * CHANNELS + u] += t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_0_61db481b2eca(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_out_0 * w_1;
            grad_h1_sender_to[0 * CHANNELS + u] += n_0 * t0;
            grad_h1_sender_to[1 * CHANNELS + u] += n_1 * t0;
            grad_h1_sender_to[2 * CHANNELS + u] += n_2 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
void message_2_0_716ec1978cd9(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_h2_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_1;
        const real s1 = n_0 * n_2;
        const real s2 = n_1 * n_2;
        const real s3 = n_0 * n_0;
        const real s4 = n_1 * n_1;
        const real s5 = n_2 * n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_out_0 * w_2;
            const real t1 = s0 * t0;
            const real t2 = s1 * t0;
            const real t3 = s2 * t0;
            grad_h2_sender_to[0 * CHANNELS + u] += s3 * t0;
            grad_h2_sender_to[1 * CHANNELS + u] += t1;
            grad_h2_sender_to[2 * CHANNELS + u] += t2;
            grad_h2_sender_to[3 * CHANNELS + u] += t1;
            grad_h2_sender_to[4 * CHANNELS + u] += s4 * t0;
            grad_h2_sender_to[5 * CHANNELS + u] += t3;
            grad_h2_sender_to[6 * CHANNELS + u] += t2;
            grad_h2_sender_to[7 * CHANNELS + u] += t3;
            grad_h2_sender_to[8 * CHANNELS + u] += s5 * t0;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_0_d4081a343572(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[4] + row * (3 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = R(0.5) * n_1;
        const real s1 = R(0.5) * n_2;
        const real s2 = R(2.0) * n_1;
        const real s3 = R(2.0) * n_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = h2_sender_1 + h2_sender_3;
            const real t1 = h2_sender_2 + h2_sender_6;
            const real t2 = s0 * t0 + s1 * t1 + n_0 * h2_sender_0;
            const real t3 = R(2.0) * w_2 * t2 + w_1 * h1_sender_0;
            const real t4 = h2_sender_5 + h2_sender_7;
            const real t5 = n_0 * t0 + n_2 * t4 + s2 * h2_sender_4;
            const real t6 = w_2 * t5 + w_1 * h1_sender_1;
            const real t7 = n_0 * t1 + n_1 * t4 + s3 * h2_sender_8;
            const real t8 = w_2 * t7 + w_1 * h1_sender_2;
            n0 += d_out_0 * t3;
            n1 += d_out_0 * t6;
            n2 += d_out_0 * t8;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_62b518db758f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0;
        const real s1 = n_0 * n_1;
        const real s2 = n_0 * n_2;
        const real s3 = n_1 * n_1;
        const real s4 = n_1 * n_2;
        const real s5 = n_2 * n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            const real t1 = s0 * h2_sender_0 + s1 * h2_sender_1 + s2 * h2_sender_2 + s1 * h2_sender_3 + s3 * h2_sender_4 + s4 * h2_sender_5 + s2 * h2_sender_6 + s4 * h2_sender_7 + s5 * h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = d_out_0 * h0_sender_0;
            grad_w_to[1 * CHANNELS + u] = d_out_0 * t0;
            grad_w_to[2 * CHANNELS + u] = d_out_0 * t1;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads w[3, u] at row
 * adds to grad_d_out[1, u] at receiver as out
 */
void message_2_0_ab4e19b4cd57(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            grad_d_out_to[0 * CHANNELS + u] += t0;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_965bd3556216(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * d_out_0;
            grad_w_to[0 * CHANNELS + u] = t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_0_794c6e6a1fdc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_out_0 * w_1;
            n0 += d_grad_h1_sender_0 * t0;
            n1 += d_grad_h1_sender_1 * t0;
            n2 += d_grad_h1_sender_2 * t0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads w[3, u] at row
 * adds to grad_d_out[1, u] at receiver as out
 */
void message_2_0_74c088b8650b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2;
            grad_d_out_to[0 * CHANNELS + u] += w_1 * t0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_0a5efb41b365(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_out_0 * t0;
            grad_w_to[2 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_0_d47d792e4e00(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = R(0.5) * n_1;
        const real s1 = R(0.5) * n_2;
        const real s2 = R(2.0) * n_1;
        const real s3 = R(2.0) * n_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h2_sender_0 = d_grad_h2_sender_at[0 * CHANNELS + u];
            const real d_grad_h2_sender_1 = d_grad_h2_sender_at[1 * CHANNELS + u];
            const real d_grad_h2_sender_2 = d_grad_h2_sender_at[2 * CHANNELS + u];
            const real d_grad_h2_sender_3 = d_grad_h2_sender_at[3 * CHANNELS + u];
            const real d_grad_h2_sender_4 = d_grad_h2_sender_at[4 * CHANNELS + u];
            const real d_grad_h2_sender_5 = d_grad_h2_sender_at[5 * CHANNELS + u];
            const real d_grad_h2_sender_6 = d_grad_h2_sender_at[6 * CHANNELS + u];
            const real d_grad_h2_sender_7 = d_grad_h2_sender_at[7 * CHANNELS + u];
            const real d_grad_h2_sender_8 = d_grad_h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_grad_h2_sender_1 + d_grad_h2_sender_3;
            const real t1 = d_grad_h2_sender_2 + d_grad_h2_sender_6;
            const real t2 = s0 * t0 + s1 * t1 + n_0 * d_grad_h2_sender_0;
            const real t3 = w_2 * t2;
            const real t4 = d_grad_h2_sender_5 + d_grad_h2_sender_7;
            const real t5 = n_0 * t0 + n_2 * t4 + s2 * d_grad_h2_sender_4;
            const real t6 = w_2 * t5;
            const real t7 = n_0 * t1 + n_1 * t4 + s3 * d_grad_h2_sender_8;
            const real t8 = w_2 * t7;
            n0 += d_out_0 * t3;
            n1 += d_out_0 * t6;
            n2 += d_out_0 * t8;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads w[3, u] at row
 * adds to grad_d_out[1, u] at receiver as out
 */
void message_2_0_3b3db9674ba5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0;
        const real s1 = n_0 * n_1;
        const real s2 = n_0 * n_2;
        const real s3 = n_1 * n_1;
        const real s4 = n_1 * n_2;
        const real s5 = n_2 * n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h2_sender_0 = d_grad_h2_sender_at[0 * CHANNELS + u];
            const real d_grad_h2_sender_1 = d_grad_h2_sender_at[1 * CHANNELS + u];
            const real d_grad_h2_sender_2 = d_grad_h2_sender_at[2 * CHANNELS + u];
            const real d_grad_h2_sender_3 = d_grad_h2_sender_at[3 * CHANNELS + u];
            const real d_grad_h2_sender_4 = d_grad_h2_sender_at[4 * CHANNELS + u];
            const real d_grad_h2_sender_5 = d_grad_h2_sender_at[5 * CHANNELS + u];
            const real d_grad_h2_sender_6 = d_grad_h2_sender_at[6 * CHANNELS + u];
            const real d_grad_h2_sender_7 = d_grad_h2_sender_at[7 * CHANNELS + u];
            const real d_grad_h2_sender_8 = d_grad_h2_sender_at[8 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = s0 * d_grad_h2_sender_0 + s1 * d_grad_h2_sender_1 + s2 * d_grad_h2_sender_2 + s1 * d_grad_h2_sender_3 + s3 * d_grad_h2_sender_4 + s4 * d_grad_h2_sender_5 + s2 * d_grad_h2_sender_6 + s4 * d_grad_h2_sender_7 + s5 * d_grad_h2_sender_8;
            grad_d_out_to[0 * CHANNELS + u] += w_2 * t0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_9be23ef84ce8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0;
        const real s1 = n_0 * n_1;
        const real s2 = n_0 * n_2;
        const real s3 = n_1 * n_1;
        const real s4 = n_1 * n_2;
        const real s5 = n_2 * n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h2_sender_0 = d_grad_h2_sender_at[0 * CHANNELS + u];
            const real d_grad_h2_sender_1 = d_grad_h2_sender_at[1 * CHANNELS + u];
            const real d_grad_h2_sender_2 = d_grad_h2_sender_at[2 * CHANNELS + u];
            const real d_grad_h2_sender_3 = d_grad_h2_sender_at[3 * CHANNELS + u];
            const real d_grad_h2_sender_4 = d_grad_h2_sender_at[4 * CHANNELS + u];
            const real d_grad_h2_sender_5 = d_grad_h2_sender_at[5 * CHANNELS + u];
            const real d_grad_h2_sender_6 = d_grad_h2_sender_at[6 * CHANNELS + u];
            const real d_grad_h2_sender_7 = d_grad_h2_sender_at[7 * CHANNELS + u];
            const real d_grad_h2_sender_8 = d_grad_h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = s0 * d_grad_h2_sender_0 + s1 * d_grad_h2_sender_1 + s2 * d_grad_h2_sender_2 + s1 * d_grad_h2_sender_3 + s3 * d_grad_h2_sender_4 + s4 * d_grad_h2_sender_5 + s2 * d_grad_h2_sender_6 + s4 * d_grad_h2_sender_7 + s5 * d_grad_h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = d_out_0 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[1, u] at receiver as out
 * reads w[3, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
void message_2_0_035c5b8df9c0(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_h2_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s2 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s3 = n_0 * d_grad_n_0;
        const real s4 = R(2.0) * s3;
        const real s5 = n_1 * d_grad_n_1;
        const real s6 = R(2.0) * s5;
        const real s7 = n_2 * d_grad_n_2;
        const real s8 = R(2.0) * s7;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_out_0 * w_2;
            const real t1 = s0 * t0;
            const real t2 = s1 * t0;
            const real t3 = s2 * t0;
            grad_h2_sender_to[0 * CHANNELS + u] += s4 * t0;
            grad_h2_sender_to[1 * CHANNELS + u] += t1;
            grad_h2_sender_to[2 * CHANNELS + u] += t2;
            grad_h2_sender_to[3 * CHANNELS + u] += t1;
            grad_h2_sender_to[4 * CHANNELS + u] += s6 * t0;
            grad_h2_sender_to[5 * CHANNELS + u] += t3;
            grad_h2_sender_to[6 * CHANNELS + u] += t2;
            grad_h2_sender_to[7 * CHANNELS + u] += t3;
            grad_h2_sender_to[8 * CHANNELS + u] += s8 * t0;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[3, u] at row
 * adds to grad_d_out[1, u] at receiver as out
 */
void message_2_0_17a4b33024e7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_grad_n_at = operands[3] + row * 3;
        const real *restrict w_at = operands[4] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s2 = R(0.5) * s1;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = R(0.5) * s3;
        const real s5 = n_1 * d_grad_n_1;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = R(0.5) * s6;
        const real s8 = n_2 * d_grad_n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = s0 * h2_sender_0 + s2 * h2_sender_1 + s4 * h2_sender_2 + s2 * h2_sender_3 + s5 * h2_sender_4 + s7 * h2_sender_5 + s4 * h2_sender_6 + s7 * h2_sender_7 + s8 * h2_sender_8;
            const real t1 = d_grad_n_0 * h1_sender_0 + d_grad_n_1 * h1_sender_1 + d_grad_n_2 * h1_sender_2;
            grad_d_out_to[0 * CHANNELS + u] += R(2.0) * w_2 * t0 + w_1 * t1;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_e34caf7c7353(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_grad_n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s2 = R(0.5) * s1;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = R(0.5) * s3;
        const real s5 = n_1 * d_grad_n_1;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = R(0.5) * s6;
        const real s8 = n_2 * d_grad_n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = d_grad_n_0 * h1_sender_0 + d_grad_n_1 * h1_sender_1 + d_grad_n_2 * h1_sender_2;
            const real t1 = s0 * h2_sender_0 + s2 * h2_sender_1 + s4 * h2_sender_2 + s2 * h2_sender_3 + s5 * h2_sender_4 + s7 * h2_sender_5 + s4 * h2_sender_6 + s7 * h2_sender_7 + s8 * h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_out_0 * t0;
            grad_w_to[2 * CHANNELS + u] = R(2.0) * d_out_0 * t1;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[3, u] at row
 * adds to grad_d_out[1, u] at receiver as out
 */
void message_2_0_28ab644143e6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s2 = R(0.5) * s1;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = R(0.5) * s3;
        const real s5 = n_1 * d_grad_n_1;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = R(0.5) * s6;
        const real s8 = n_2 * d_grad_n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h2_sender_0 = d_grad_h2_sender_at[0 * CHANNELS + u];
            const real d_grad_h2_sender_1 = d_grad_h2_sender_at[1 * CHANNELS + u];
            const real d_grad_h2_sender_2 = d_grad_h2_sender_at[2 * CHANNELS + u];
            const real d_grad_h2_sender_3 = d_grad_h2_sender_at[3 * CHANNELS + u];
            const real d_grad_h2_sender_4 = d_grad_h2_sender_at[4 * CHANNELS + u];
            const real d_grad_h2_sender_5 = d_grad_h2_sender_at[5 * CHANNELS + u];
            const real d_grad_h2_sender_6 = d_grad_h2_sender_at[6 * CHANNELS + u];
            const real d_grad_h2_sender_7 = d_grad_h2_sender_at[7 * CHANNELS + u];
            const real d_grad_h2_sender_8 = d_grad_h2_sender_at[8 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = s0 * d_grad_h2_sender_0 + s2 * d_grad_h2_sender_1 + s4 * d_grad_h2_sender_2 + s2 * d_grad_h2_sender_3 + s5 * d_grad_h2_sender_4 + s7 * d_grad_h2_sender_5 + s4 * d_grad_h2_sender_6 + s7 * d_grad_h2_sender_7 + s8 * d_grad_h2_sender_8;
            grad_d_out_to[0 * CHANNELS + u] += R(2.0) * w_2 * t0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[1, u] at receiver as out
 * writes grad_w[3, u] at row as w
 */
void message_2_0_b16632a70333(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s2 = R(0.5) * s1;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = R(0.5) * s3;
        const real s5 = n_1 * d_grad_n_1;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = R(0.5) * s6;
        const real s8 = n_2 * d_grad_n_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h2_sender_0 = d_grad_h2_sender_at[0 * CHANNELS + u];
            const real d_grad_h2_sender_1 = d_grad_h2_sender_at[1 * CHANNELS + u];
            const real d_grad_h2_sender_2 = d_grad_h2_sender_at[2 * CHANNELS + u];
            const real d_grad_h2_sender_3 = d_grad_h2_sender_at[3 * CHANNELS + u];
            const real d_grad_h2_sender_4 = d_grad_h2_sender_at[4 * CHANNELS + u];
            const real d_grad_h2_sender_5 = d_grad_h2_sender_at[5 * CHANNELS + u];
            const real d_grad_h2_sender_6 = d_grad_h2_sender_at[6 * CHANNELS + u];
            const real d_grad_h2_sender_7 = d_grad_h2_sender_at[7 * CHANNELS + u];
            const real d_grad_h2_sender_8 = d_grad_h2_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = s0 * d_grad_h2_sender_0 + s2 * d_grad_h2_sender_1 + s4 * d_grad_h2_sender_2 + s2 * d_grad_h2_sender_3 + s5 * d_grad_h2_sender_4 + s7 * d_grad_h2_sender_5 + s4 * d_grad_h2_sender_6 + s7 * d_grad_h2_sender_7 + s8 * d_grad_h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = R(2.0) * d_out_0 * t0;
        }
    }
}
