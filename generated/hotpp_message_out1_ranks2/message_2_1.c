/*
 * message_2_1: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
 * definition sha256 050c2564979003aa7efa268737234b6c61f48e01aea2b2566670c0e5f0a31a70
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
 * reads n[3] at row
 * reads w[4, u] at row
 * writes v18[1, u] at row
 */
void message_2_1_173adf4a6d7d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict v18_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            v18_to[0 * CHANNELS + u] = w_2 * t0 + w_0 * h0_sender_0;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads w[4, u] at row
 * reads v18[1, u] at row
 * adds to out[3, u] at receiver
 */
void message_2_1_301a70763095(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        const real *restrict v18_at = operands[4] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[4] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real v18_0 = v18_at[0 * CHANNELS + u];
            const real t0 = n_0 * h2_sender_0 + n_1 * h2_sender_1 + n_2 * h2_sender_2;
            const real t1 = n_0 * h2_sender_3 + n_1 * h2_sender_4 + n_2 * h2_sender_5;
            const real t2 = n_0 * h2_sender_6 + n_1 * h2_sender_7 + n_2 * h2_sender_8;
            out_to[0 * CHANNELS + u] += w_3 * t0 + w_1 * h1_sender_0 + n_0 * v18_0;
            out_to[1 * CHANNELS + u] += w_3 * t1 + w_1 * h1_sender_1 + n_1 * v18_0;
            out_to[2 * CHANNELS + u] += w_3 * t2 + w_1 * h1_sender_2 + n_2 * v18_0;
        }
    }
}

/*
 * reads d_v18[1, u] at row as v18
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
void message_2_1_fbe419f40399(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v18_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (4 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_v18_0 * w_0;
            grad_h0_sender_to[0 * CHANNELS + u] += t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_v18[1, u] at row as v18
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_1_3b28edde17b3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_v18_at = operands[1] + row * (1 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_v18_0 * w_2;
            grad_h1_sender_to[0 * CHANNELS + u] += n_0 * t0;
            grad_h1_sender_to[1 * CHANNELS + u] += n_1 * t0;
            grad_h1_sender_to[2 * CHANNELS + u] += n_2 * t0;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads d_v18[1, u] at row as v18
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_fa5a85a52f09(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_v18_at = operands[1] + row * (1 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_v18_0 * w_2;
            n0 += h1_sender_0 * t0;
            n1 += h1_sender_1 * t0;
            n2 += h1_sender_2 * t0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads n[3] at row
 * reads d_v18[1, u] at row as v18
 * writes grad_w[4, u] at row as w
 */
void message_2_1_698da79f75ac(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_v18_at = operands[3] + row * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
            const real h1_sender_0 = h1_sender_at[0 * CHANNELS + u];
            const real h1_sender_1 = h1_sender_at[1 * CHANNELS + u];
            const real h1_sender_2 = h1_sender_at[2 * CHANNELS + u];
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real t0 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            grad_w_to[0 * CHANNELS + u] = d_v18_0 * h0_sender_0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = d_v18_0 * t0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_1_54678d0c3eb7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_out_0 * w_1;
            const real t1 = d_out_1 * w_1;
            const real t2 = d_out_2 * w_1;
            grad_h1_sender_to[0 * CHANNELS + u] += t0;
            grad_h1_sender_to[1 * CHANNELS + u] += t1;
            grad_h1_sender_to[2 * CHANNELS + u] += t2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
void message_2_1_c70de4543315(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h2_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_out_0 * w_3;
            const real t1 = d_out_1 * w_3;
            const real t2 = d_out_2 * w_3;
            grad_h2_sender_to[0 * CHANNELS + u] += n_0 * t0;
            grad_h2_sender_to[1 * CHANNELS + u] += n_1 * t0;
            grad_h2_sender_to[2 * CHANNELS + u] += n_2 * t0;
            grad_h2_sender_to[3 * CHANNELS + u] += n_0 * t1;
            grad_h2_sender_to[4 * CHANNELS + u] += n_1 * t1;
            grad_h2_sender_to[5 * CHANNELS + u] += n_2 * t1;
            grad_h2_sender_to[6 * CHANNELS + u] += n_0 * t2;
            grad_h2_sender_to[7 * CHANNELS + u] += n_1 * t2;
            grad_h2_sender_to[8 * CHANNELS + u] += n_2 * t2;
        }
    }
}

/*
 * reads h2_sender[9, u] at sender
 * reads d_out[3, u] at receiver as out
 * reads v18[1, u] at row
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_2773acf4a5f4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v18_at = operands[2] + row * (1 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real v18_0 = v18_at[0 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_out_0 * w_3;
            const real t1 = d_out_1 * w_3;
            const real t2 = d_out_2 * w_3;
            n0 += h2_sender_0 * t0 + h2_sender_3 * t1 + h2_sender_6 * t2 + d_out_0 * v18_0;
            n1 += h2_sender_1 * t0 + h2_sender_4 * t1 + h2_sender_7 * t2 + d_out_1 * v18_0;
            n2 += h2_sender_2 * t0 + h2_sender_5 * t1 + h2_sender_8 * t2 + d_out_2 * v18_0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_b153e38a442f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real t0 = n_0 * h2_sender_0 + n_1 * h2_sender_1 + n_2 * h2_sender_2;
            const real t1 = n_0 * h2_sender_3 + n_1 * h2_sender_4 + n_2 * h2_sender_5;
            const real t2 = n_0 * h2_sender_6 + n_1 * h2_sender_7 + n_2 * h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_out_0 * h1_sender_0 + d_out_1 * h1_sender_1 + d_out_2 * h1_sender_2;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_v18[1, u] at row as v18
 */
void message_2_1_a108697a14a6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_v18_to = outputs[0] + row * (1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            grad_v18_to[0 * CHANNELS + u] = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads w[4, u] at row
 * writes grad_d_v18[1, u] at row as v18
 */
void message_2_1_d6e332c15ed1(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        real *restrict grad_d_v18_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (4 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            grad_d_v18_to[0 * CHANNELS + u] = t0;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads d_v18[1, u] at row as v18
 * writes grad_w[4, u] at row as w
 */
void message_2_1_84e4543bc132(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict d_v18_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * d_v18_0;
            grad_w_to[0 * CHANNELS + u] = t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * writes grad_d_v18[1, u] at row as v18
 */
void message_2_1_7ab798b5617a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_v18_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2;
            grad_d_v18_to[0 * CHANNELS + u] = w_2 * t0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_v18[1, u] at row as v18
 * writes grad_w[4, u] at row as w
 */
void message_2_1_0391e2d42a56(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_v18_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_v18_0 = d_v18_at[0 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = d_v18_0 * t0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_6e58abe40cb8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_grad_h1_sender_0 * w_1;
            const real t1 = d_grad_h1_sender_1 * w_1;
            const real t2 = d_grad_h1_sender_2 * w_1;
            grad_d_out_to[0 * CHANNELS + u] += t0;
            grad_d_out_to[1 * CHANNELS + u] += t1;
            grad_d_out_to[2 * CHANNELS + u] += t2;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_9973e947fa24(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_grad_h1_sender_0 * d_out_0 + d_grad_h1_sender_1 * d_out_1 + d_grad_h1_sender_2 * d_out_2;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_c7092408a34f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_out_0 * w_3;
            const real t1 = d_out_1 * w_3;
            const real t2 = d_out_2 * w_3;
            n0 += d_grad_h2_sender_0 * t0 + d_grad_h2_sender_3 * t1 + d_grad_h2_sender_6 * t2;
            n1 += d_grad_h2_sender_1 * t0 + d_grad_h2_sender_4 * t1 + d_grad_h2_sender_7 * t2;
            n2 += d_grad_h2_sender_2 * t0 + d_grad_h2_sender_5 * t1 + d_grad_h2_sender_8 * t2;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_0cd82ab4b5c6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = n_0 * w_3;
            const real t1 = n_1 * w_3;
            const real t2 = n_2 * w_3;
            grad_d_out_to[0 * CHANNELS + u] += d_grad_h2_sender_0 * t0 + d_grad_h2_sender_1 * t1 + d_grad_h2_sender_2 * t2;
            grad_d_out_to[1 * CHANNELS + u] += d_grad_h2_sender_3 * t0 + d_grad_h2_sender_4 * t1 + d_grad_h2_sender_5 * t2;
            grad_d_out_to[2 * CHANNELS + u] += d_grad_h2_sender_6 * t0 + d_grad_h2_sender_7 * t1 + d_grad_h2_sender_8 * t2;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_17724bce4424(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h2_sender_0 + n_1 * d_grad_h2_sender_1 + n_2 * d_grad_h2_sender_2;
            const real t1 = n_0 * d_grad_h2_sender_3 + n_1 * d_grad_h2_sender_4 + n_2 * d_grad_h2_sender_5;
            const real t2 = n_0 * d_grad_h2_sender_6 + n_1 * d_grad_h2_sender_7 + n_2 * d_grad_h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
        }
    }
}

/*
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads v18[1, u] at row
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_7d3dc1367dbb(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict v18_at = operands[2] + row * (1 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h2_sender_0 = h2_sender_at[0 * CHANNELS + u];
            const real h2_sender_1 = h2_sender_at[1 * CHANNELS + u];
            const real h2_sender_2 = h2_sender_at[2 * CHANNELS + u];
            const real h2_sender_3 = h2_sender_at[3 * CHANNELS + u];
            const real h2_sender_4 = h2_sender_at[4 * CHANNELS + u];
            const real h2_sender_5 = h2_sender_at[5 * CHANNELS + u];
            const real h2_sender_6 = h2_sender_at[6 * CHANNELS + u];
            const real h2_sender_7 = h2_sender_at[7 * CHANNELS + u];
            const real h2_sender_8 = h2_sender_at[8 * CHANNELS + u];
            const real v18_0 = v18_at[0 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_grad_n_0 * w_3;
            const real t1 = d_grad_n_1 * w_3;
            const real t2 = d_grad_n_2 * w_3;
            grad_d_out_to[0 * CHANNELS + u] += h2_sender_0 * t0 + h2_sender_1 * t1 + h2_sender_2 * t2 + d_grad_n_0 * v18_0;
            grad_d_out_to[1 * CHANNELS + u] += h2_sender_3 * t0 + h2_sender_4 * t1 + h2_sender_5 * t2 + d_grad_n_1 * v18_0;
            grad_d_out_to[2 * CHANNELS + u] += h2_sender_6 * t0 + h2_sender_7 * t1 + h2_sender_8 * t2 + d_grad_n_2 * v18_0;
        }
    }
}

/*
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_w[4, u] at row as w
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_6db58a5b3655(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[2] + row * 3;
        const real *restrict d_grad_w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real d_grad_w_1 = d_grad_w_at[1 * CHANNELS + u];
            const real d_grad_w_3 = d_grad_w_at[3 * CHANNELS + u];
            const real t0 = n_0 * h2_sender_0 + n_1 * h2_sender_1 + n_2 * h2_sender_2;
            const real t1 = n_0 * h2_sender_3 + n_1 * h2_sender_4 + n_2 * h2_sender_5;
            const real t2 = n_0 * h2_sender_6 + n_1 * h2_sender_7 + n_2 * h2_sender_8;
            grad_d_out_to[0 * CHANNELS + u] += d_grad_w_3 * t0 + d_grad_w_1 * h1_sender_0;
            grad_d_out_to[1 * CHANNELS + u] += d_grad_w_3 * t1 + d_grad_w_1 * h1_sender_1;
            grad_d_out_to[2 * CHANNELS + u] += d_grad_w_3 * t2 + d_grad_w_1 * h1_sender_2;
        }
    }
}

/*
 * reads d_out[3, u] at receiver as out
 * reads d_grad_v18[1, u] at row as v18
 * writes grad_n[3] at row as n
 */
void message_2_1_1a0f38952095(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_v18_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_grad_v18_0 = d_grad_v18_at[0 * CHANNELS + u];
            n0 += d_out_0 * d_grad_v18_0;
            n1 += d_out_1 * d_grad_v18_0;
            n2 += d_out_2 * d_grad_v18_0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads n[3] at row
 * reads d_grad_v18[1, u] at row as v18
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_0c84bd421f3e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_v18_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v18_0 = d_grad_v18_at[0 * CHANNELS + u];
            grad_d_out_to[0 * CHANNELS + u] += n_0 * d_grad_v18_0;
            grad_d_out_to[1 * CHANNELS + u] += n_1 * d_grad_v18_0;
            grad_d_out_to[2 * CHANNELS + u] += n_2 * d_grad_v18_0;
        }
    }
}
