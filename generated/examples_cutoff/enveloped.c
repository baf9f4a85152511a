/*
 * enveloped: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/19_cutoff.py; edit that and compile again.
 * definition sha256 c07a62434e14b30d619ae61a1a5c1a1f2e6094458479f1cc3b03df8a2e22d349
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
 * reads v4[1] at row
 * reads v8[1, u] at row
 * adds to out[3, u] at receiver
 */
void enveloped_2b76833e7a2c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict v4_at = operands[2] + row * 1;
        const real *restrict v8_at = operands[3] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real v4_0 = v4_at[0];
        const real s0 = n_0 * v4_0;
        const real s1 = n_1 * v4_0;
        const real s2 = n_2 * v4_0;
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
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = s0 * v8_0;
            const real t1 = s1 * v8_0;
            const real t2 = s2 * v8_0;
            out_to[0 * CHANNELS + u] += h_sender_0 * t0 + h_sender_1 * t1 + h_sender_2 * t2;
            out_to[1 * CHANNELS + u] += h_sender_3 * t0 + h_sender_4 * t1 + h_sender_5 * t2;
            out_to[2 * CHANNELS + u] += h_sender_6 * t0 + h_sender_7 * t1 + h_sender_8 * t2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads v4[1] at row
 * reads v8[1, u] at row
 * adds to grad_h_sender[9, u] at sender as h_sender
 */
void enveloped_2b4c23e0235a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v4_at = operands[2] + row * 1;
        const real *restrict v8_at = operands[3] + row * (1 * CHANNELS);
        real *restrict grad_h_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real v4_0 = v4_at[0];
        const real s0 = n_0 * v4_0;
        const real s1 = n_1 * v4_0;
        const real s2 = n_2 * v4_0;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = d_out_0 * v8_0;
            const real t1 = d_out_1 * v8_0;
            const real t2 = d_out_2 * v8_0;
            grad_h_sender_to[0 * CHANNELS + u] += s0 * t0;
            grad_h_sender_to[1 * CHANNELS + u] += s1 * t0;
            grad_h_sender_to[2 * CHANNELS + u] += s2 * t0;
            grad_h_sender_to[3 * CHANNELS + u] += s0 * t1;
            grad_h_sender_to[4 * CHANNELS + u] += s1 * t1;
            grad_h_sender_to[5 * CHANNELS + u] += s2 * t1;
            grad_h_sender_to[6 * CHANNELS + u] += s0 * t2;
            grad_h_sender_to[7 * CHANNELS + u] += s1 * t2;
            grad_h_sender_to[8 * CHANNELS + u] += s2 * t2;
        }
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads d_out[3, u] at receiver as out
 * reads v4[1] at row
 * reads v8[1, u] at row
 * writes grad_n[3] at row as n
 */
void enveloped_ff96efd373cd(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v4_at = operands[2] + row * 1;
        const real *restrict v8_at = operands[3] + row * (1 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v4_0 = v4_at[0];
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
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = v4_0 * v8_0;
            const real t1 = d_out_0 * t0;
            const real t2 = d_out_1 * t0;
            const real t3 = d_out_2 * t0;
            n0 += h_sender_0 * t1 + h_sender_3 * t2 + h_sender_6 * t3;
            n1 += h_sender_1 * t1 + h_sender_4 * t2 + h_sender_7 * t3;
            n2 += h_sender_2 * t1 + h_sender_5 * t2 + h_sender_8 * t3;
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
 * reads v8[1, u] at row
 * writes grad_v4[1] at row as v4
 */
void enveloped_f27a61ea96b3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v8_at = operands[3] + row * (1 * CHANNELS);
        real *restrict grad_v4_to = outputs[0] + row * 1;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = n_0 * h_sender_0 + n_1 * h_sender_1 + n_2 * h_sender_2;
            const real t1 = n_0 * h_sender_3 + n_1 * h_sender_4 + n_2 * h_sender_5;
            const real t2 = n_0 * h_sender_6 + n_1 * h_sender_7 + n_2 * h_sender_8;
            const real t3 = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
            n0 += v8_0 * t3;
        }
        grad_v4_to[0] = n0;
    }
}

/*
 * reads h_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads v4[1] at row
 * writes grad_v8[1, u] at row as v8
 */
void enveloped_c6d6e750371b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict v4_at = operands[3] + row * 1;
        real *restrict grad_v8_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real v4_0 = v4_at[0];
        const real s0 = n_0 * v4_0;
        const real s1 = n_1 * v4_0;
        const real s2 = n_2 * v4_0;
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
            const real t0 = s0 * h_sender_0 + s1 * h_sender_1 + s2 * h_sender_2;
            const real t1 = s0 * h_sender_3 + s1 * h_sender_4 + s2 * h_sender_5;
            const real t2 = s0 * h_sender_6 + s1 * h_sender_7 + s2 * h_sender_8;
            grad_v8_to[0 * CHANNELS + u] = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
        }
    }
}
