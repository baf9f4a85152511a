/*
 * hotpp_unbiased: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again.
 * definition sha256 38b8229643f90fe95aefe936dfc7c8f3c6d6d381174a1f4905cd18ce985cc652
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
 * reads h_sender[9, u] at sender
 * reads n[3] at row
 * reads v7[1, u] at row
 * adds to out[3, u] at receiver
 */
void hotpp_unbiased_8eb8ba8ea9aa(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict v7_at = operands[2] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h_sender_0 = h_sender_at[0 * CHANNELS + u];
            const real h_sender_1 = h_sender_at[1 * CHANNELS + u];
            const real h_sender_2 = h_sender_at[2 * CHANNELS + u];
            const real h_sender_3 = h_sender_at[3 * CHANNELS + u];
            const real h_sender_4 = h_sender_at[4 * CHANNELS + u];
            const real h_sender_5 = h_sender_at[5 * CHANNELS + u];
            const real h_sender_6 = h_sender_at[6 * CHANNELS + u];
            const real h_sender_7 = h_sender_at[7 * CHANNELS + u];
            const real h_sender_8 = h_sender_at[8 * CHANNELS + u];
            const real v7_0 = v7_at[0 * CHANNELS + u];
            const real t0 = n_0 * v7_0;
            const real t1 = n_1 * v7_0;
            const real t2 = n_2 * v7_0;
            out_to[0 * CHANNELS + u] += h_sender_0 * t0 + h_sender_1 * t1 + h_sender_2 * t2;
            out_to[1 * CHANNELS + u] += h_sender_3 * t0 + h_sender_4 * t1 + h_sender_5 * t2;
            out_to[2 * CHANNELS + u] += h_sender_6 * t0 + h_sender_7 * t1 + h_sender_8 * t2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads v7[1, u] at row
 * adds to grad_h_sender[9, u] at sender as h_sender
 */
void hotpp_unbiased_21abf678cc26(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v7_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_h_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real v7_0 = v7_at[0 * CHANNELS + u];
            const real t0 = d_out_0 * v7_0;
            const real t1 = d_out_1 * v7_0;
            const real t2 = d_out_2 * v7_0;
            grad_h_sender_to[0 * CHANNELS + u] += n_0 * t0;
            grad_h_sender_to[1 * CHANNELS + u] += n_1 * t0;
            grad_h_sender_to[2 * CHANNELS + u] += n_2 * t0;
            grad_h_sender_to[3 * CHANNELS + u] += n_0 * t1;
            grad_h_sender_to[4 * CHANNELS + u] += n_1 * t1;
            grad_h_sender_to[5 * CHANNELS + u] += n_2 * t1;
            grad_h_sender_to[6 * CHANNELS + u] += n_0 * t2;
            grad_h_sender_to[7 * CHANNELS + u] += n_1 * t2;
            grad_h_sender_to[8 * CHANNELS + u] += n_2 * t2;
        }
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads d_out[3, u] at receiver as out
 * reads v7[1, u] at row
 * writes grad_n[3] at row as n
 */
void hotpp_unbiased_0fc7e668d4fe(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v7_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h_sender_0 = h_sender_at[0 * CHANNELS + u];
            const real h_sender_1 = h_sender_at[1 * CHANNELS + u];
            const real h_sender_2 = h_sender_at[2 * CHANNELS + u];
            const real h_sender_3 = h_sender_at[3 * CHANNELS + u];
            const real h_sender_4 = h_sender_at[4 * CHANNELS + u];
            const real h_sender_5 = h_sender_at[5 * CHANNELS + u];
            const real h_sender_6 = h_sender_at[6 * CHANNELS + u];
            const real h_sender_7 = h_sender_at[7 * CHANNELS + u];
            const real h_sender_8 = h_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real v7_0 = v7_at[0 * CHANNELS + u];
            const real t0 = d_out_0 * v7_0;
            const real t1 = d_out_1 * v7_0;
            const real t2 = d_out_2 * v7_0;
            n0 += h_sender_0 * t0 + h_sender_3 * t1 + h_sender_6 * t2;
            n1 += h_sender_1 * t0 + h_sender_4 * t1 + h_sender_7 * t2;
            n2 += h_sender_2 * t0 + h_sender_5 * t1 + h_sender_8 * t2;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_v7[1, u] at row as v7
 */
void hotpp_unbiased_5862aa45ceaf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_v7_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h_sender_0 = h_sender_at[0 * CHANNELS + u];
            const real h_sender_1 = h_sender_at[1 * CHANNELS + u];
            const real h_sender_2 = h_sender_at[2 * CHANNELS + u];
            const real h_sender_3 = h_sender_at[3 * CHANNELS + u];
            const real h_sender_4 = h_sender_at[4 * CHANNELS + u];
            const real h_sender_5 = h_sender_at[5 * CHANNELS + u];
            const real h_sender_6 = h_sender_at[6 * CHANNELS + u];
            const real h_sender_7 = h_sender_at[7 * CHANNELS + u];
            const real h_sender_8 = h_sender_at[8 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real t0 = n_0 * h_sender_0 + n_1 * h_sender_1 + n_2 * h_sender_2;
            const real t1 = n_0 * h_sender_3 + n_1 * h_sender_4 + n_2 * h_sender_5;
            const real t2 = n_0 * h_sender_6 + n_1 * h_sender_7 + n_2 * h_sender_8;
            grad_v7_to[0 * CHANNELS + u] = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
        }
    }
}
