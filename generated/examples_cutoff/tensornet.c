/*
 * tensornet: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again.
 * definition sha256 37ba08d697a0f99921535229d4169f73cc3afb562c9190fe5e47422cc48c8d47
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
 * reads mu[1, u] at shared
 * reads v6[1] at row
 * writes v7[1, u] at row
 */
void tensornet_9bae7eb30a29(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict mu_at = operands[0];
        const real *restrict v6_at = operands[1] + row * 1;
        real *restrict v7_to = outputs[0] + row * (1 * CHANNELS);
        const real v6_0 = v6_at[0];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real mu_0 = mu_at[0 * CHANNELS + u];
            v7_to[0 * CHANNELS + u] = v6_0 - mu_0;
        }
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads v4[1] at row
 * reads v9[1, u] at row
 * adds to out[9, u] at receiver
 */
void tensornet_f34deff45ef3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * 1;
        const real *restrict v9_at = operands[2] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v4_0 = v4_at[0];
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
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real t0 = v4_0 * v9_0;
            out_to[0 * CHANNELS + u] += h_sender_0 * t0;
            out_to[1 * CHANNELS + u] += h_sender_1 * t0;
            out_to[2 * CHANNELS + u] += h_sender_2 * t0;
            out_to[3 * CHANNELS + u] += h_sender_3 * t0;
            out_to[4 * CHANNELS + u] += h_sender_4 * t0;
            out_to[5 * CHANNELS + u] += h_sender_5 * t0;
            out_to[6 * CHANNELS + u] += h_sender_6 * t0;
            out_to[7 * CHANNELS + u] += h_sender_7 * t0;
            out_to[8 * CHANNELS + u] += h_sender_8 * t0;
        }
    }
}

/*
 * reads d_v7[1, u] at row as v7
 * adds to grad_mu[1, u] at shared as mu
 */
void tensornet_dbe6bda57be2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v7_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_mu_to = outputs[0];
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v7_0 = d_v7_at[0 * CHANNELS + u];
            grad_mu_to[0 * CHANNELS + u] += -d_v7_0;
        }
    }
}

/*
 * reads d_v7[1, u] at row as v7
 * writes grad_v6[1] at row as v6
 */
void tensornet_a77c821ae40e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v7_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * 1;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        real n0 = 0;
        #pragma omp simd reduction(+ : n0)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v7_0 = d_v7_at[0 * CHANNELS + u];
            n0 += d_v7_0;
        }
        grad_v6_to[0] = n0;
    }
}

/*
 * reads d_out[9, u] at receiver as out
 * reads v4[1] at row
 * reads v9[1, u] at row
 * adds to grad_h_sender[9, u] at sender as h_sender
 */
void tensornet_6605aadc7bc8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * 1;
        const real *restrict v9_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_h_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v4_0 = v4_at[0];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real t0 = v4_0 * v9_0;
            grad_h_sender_to[0 * CHANNELS + u] += d_out_0 * t0;
            grad_h_sender_to[1 * CHANNELS + u] += d_out_1 * t0;
            grad_h_sender_to[2 * CHANNELS + u] += d_out_2 * t0;
            grad_h_sender_to[3 * CHANNELS + u] += d_out_3 * t0;
            grad_h_sender_to[4 * CHANNELS + u] += d_out_4 * t0;
            grad_h_sender_to[5 * CHANNELS + u] += d_out_5 * t0;
            grad_h_sender_to[6 * CHANNELS + u] += d_out_6 * t0;
            grad_h_sender_to[7 * CHANNELS + u] += d_out_7 * t0;
            grad_h_sender_to[8 * CHANNELS + u] += d_out_8 * t0;
        }
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads d_out[9, u] at receiver as out
 * reads v9[1, u] at row
 * writes grad_v4[1] at row as v4
 */
void tensornet_2bd7b42bb109(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_v4_to = outputs[0] + row * 1;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        real n0 = 0;
        #pragma omp simd reduction(+ : n0)
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real t0 = h_sender_0 * d_out_0 + h_sender_1 * d_out_1 + h_sender_2 * d_out_2 + h_sender_3 * d_out_3 + h_sender_4 * d_out_4 + h_sender_5 * d_out_5 + h_sender_6 * d_out_6 + h_sender_7 * d_out_7 + h_sender_8 * d_out_8;
            n0 += v9_0 * t0;
        }
        grad_v4_to[0] = n0;
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads d_out[9, u] at receiver as out
 * reads v4[1] at row
 * writes grad_v9[1, u] at row as v9
 */
void tensornet_fb81ce5682e5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict v4_at = operands[2] + row * 1;
        real *restrict grad_v9_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real v4_0 = v4_at[0];
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = h_sender_0 * d_out_0 + h_sender_1 * d_out_1 + h_sender_2 * d_out_2 + h_sender_3 * d_out_3 + h_sender_4 * d_out_4 + h_sender_5 * d_out_5 + h_sender_6 * d_out_6 + h_sender_7 * d_out_7 + h_sender_8 * d_out_8;
            grad_v9_to[0 * CHANNELS + u] = v4_0 * t0;
        }
    }
}

/*
 * reads d_grad_mu[1, u] at shared as mu
 * writes grad_d_v7[1, u] at row as v7
 */
void tensornet_12a512df6a9d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_mu_at = operands[0];
        real *restrict grad_d_v7_to = outputs[0] + row * (1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_mu_0 = d_grad_mu_at[0 * CHANNELS + u];
            grad_d_v7_to[0 * CHANNELS + u] = -d_grad_mu_0;
        }
    }
}

/*
 * reads d_grad_v6[1] at row as v6
 * writes grad_d_v7[1, u] at row as v7
 */
void tensornet_51b81f5db85b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v6_at = operands[0] + row * 1;
        real *restrict grad_d_v7_to = outputs[0] + row * (1 * CHANNELS);
        const real d_grad_v6_0 = d_grad_v6_at[0];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            grad_d_v7_to[0 * CHANNELS + u] = d_grad_v6_0;
        }
    }
}
