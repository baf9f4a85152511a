/*
 * message_2_2: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
 * definition sha256 be7bf8c025b4d1392be1ce4f585d6d0d5e589c6900b6540ac1babee3998c6357
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
 * reads w[4, u] at row
 * adds to out[9, u] at receiver
 */
void message_2_2_26a578b7817c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict w_at = operands[4] + row * (4 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (4 * CHANNELS), 4 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = n_0 * w_3;
            const real t1 = n_1 * w_3;
            const real t2 = n_2 * w_3;
            const real t3 = h0_sender_0 * w_0;
            const real t4 = h2_sender_0 * t0 + h2_sender_1 * t1 + h2_sender_2 * t2 + h1_sender_0 * w_1 + n_0 * t3;
            const real t5 = h2_sender_3 * t0 + h2_sender_4 * t1 + h2_sender_5 * t2 + h1_sender_1 * w_1 + n_1 * t3;
            const real t6 = h2_sender_6 * t0 + h2_sender_7 * t1 + h2_sender_8 * t2 + h1_sender_2 * w_1 + n_2 * t3;
            out_to[0 * CHANNELS + u] += n_0 * t4 + h2_sender_0 * w_2;
            out_to[1 * CHANNELS + u] += n_1 * t4 + h2_sender_1 * w_2;
            out_to[2 * CHANNELS + u] += n_2 * t4 + h2_sender_2 * w_2;
            out_to[3 * CHANNELS + u] += n_0 * t5 + h2_sender_3 * w_2;
            out_to[4 * CHANNELS + u] += n_1 * t5 + h2_sender_4 * w_2;
            out_to[5 * CHANNELS + u] += n_2 * t5 + h2_sender_5 * w_2;
            out_to[6 * CHANNELS + u] += n_0 * t6 + h2_sender_6 * w_2;
            out_to[7 * CHANNELS + u] += n_1 * t6 + h2_sender_7 * w_2;
            out_to[8 * CHANNELS + u] += n_2 * t6 + h2_sender_8 * w_2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
void message_2_2_533c15de32f5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
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
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s1 * d_out_1 + s1 * d_out_3 + s2 * d_out_2 + s2 * d_out_6 + s3 * d_out_4 + s4 * d_out_5 + s4 * d_out_7 + s5 * d_out_8;
            grad_h0_sender_to[0 * CHANNELS + u] += w_0 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_2_1d704b6006bd(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = n_0 * w_1;
            const real t1 = n_1 * w_1;
            const real t2 = n_2 * w_1;
            grad_h1_sender_to[0 * CHANNELS + u] += d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
            grad_h1_sender_to[1 * CHANNELS + u] += d_out_3 * t0 + d_out_4 * t1 + d_out_5 * t2;
            grad_h1_sender_to[2 * CHANNELS + u] += d_out_6 * t0 + d_out_7 * t1 + d_out_8 * t2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
void message_2_2_81af0576efca(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h2_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = n_0 * w_3;
            const real t1 = n_1 * w_3;
            const real t2 = n_2 * w_3;
            const real t3 = d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2;
            const real t4 = d_out_3 * t0 + d_out_4 * t1 + d_out_5 * t2;
            const real t5 = d_out_6 * t0 + d_out_7 * t1 + d_out_8 * t2;
            grad_h2_sender_to[0 * CHANNELS + u] += n_0 * t3 + d_out_0 * w_2;
            grad_h2_sender_to[1 * CHANNELS + u] += n_1 * t3 + d_out_1 * w_2;
            grad_h2_sender_to[2 * CHANNELS + u] += n_2 * t3 + d_out_2 * w_2;
            grad_h2_sender_to[3 * CHANNELS + u] += n_0 * t4 + d_out_3 * w_2;
            grad_h2_sender_to[4 * CHANNELS + u] += n_1 * t4 + d_out_4 * w_2;
            grad_h2_sender_to[5 * CHANNELS + u] += n_2 * t4 + d_out_5 * w_2;
            grad_h2_sender_to[6 * CHANNELS + u] += n_0 * t5 + d_out_6 * w_2;
            grad_h2_sender_to[7 * CHANNELS + u] += n_1 * t5 + d_out_7 * w_2;
            grad_h2_sender_to[8 * CHANNELS + u] += n_2 * t5 + d_out_8 * w_2;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_2_1e3ee6f9183f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[5] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS), 2 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = w_0 * h0_sender_0 + w_3 * h2_sender_0;
            const real t1 = w_0 * h0_sender_0 + w_3 * h2_sender_4;
            const real t2 = w_3 * h2_sender_1;
            const real t3 = w_3 * h2_sender_3;
            const real t4 = w_3 * h2_sender_7;
            const real t5 = w_3 * h2_sender_6;
            const real t6 = d_out_1 * t0 + d_out_3 * t1 + d_out_0 * t2 + d_out_4 * t3 + d_out_6 * t4 + d_out_7 * t5;
            const real t7 = w_0 * h0_sender_0 + w_3 * h2_sender_8;
            const real t8 = w_3 * h2_sender_2;
            const real t9 = w_3 * h2_sender_5;
            const real t10 = d_out_2 * t0 + d_out_6 * t7 + d_out_0 * t8 + d_out_3 * t9 + d_out_5 * t3 + d_out_8 * t5;
            const real t11 = d_out_0 * t0 + d_out_3 * t3 + d_out_6 * t5;
            const real t12 = w_1 * h1_sender_0;
            const real t13 = w_1 * h1_sender_1;
            const real t14 = w_1 * h1_sender_2;
            const real t15 = d_out_5 * t1 + d_out_7 * t7 + d_out_1 * t8 + d_out_2 * t2 + d_out_4 * t9 + d_out_8 * t4;
            const real t16 = d_out_4 * t1 + d_out_1 * t2 + d_out_7 * t4;
            const real t17 = d_out_8 * t7 + d_out_2 * t8 + d_out_5 * t9;
            n0 += s0 * t6 + s1 * t10 + n_0 * t11 + R(0.5) * d_out_0 * t12 + R(0.5) * d_out_3 * t13 + R(0.5) * d_out_6 * t14;
            n1 += n_0 * t6 + n_2 * t15 + s2 * t16 + d_out_1 * t12 + d_out_4 * t13 + d_out_7 * t14;
            n2 += n_0 * t10 + n_1 * t15 + s3 * t17 + d_out_2 * t12 + d_out_5 * t13 + d_out_8 * t14;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_c323d359ea1e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_1 * d_out_3 + n_2 * d_out_2 + n_2 * d_out_6;
            const real t1 = n_1 * d_out_4 + n_2 * d_out_5 + n_2 * d_out_7;
            const real t2 = n_2 * d_out_8;
            const real t3 = n_0 * t0 + n_1 * t1 + n_2 * t2;
            const real t4 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            const real t5 = n_0 * d_out_3 + n_1 * d_out_4 + n_2 * d_out_5;
            const real t6 = n_0 * d_out_6 + n_1 * d_out_7 + t2;
            const real t7 = n_0 * t4;
            const real t8 = n_1 * t4;
            const real t9 = n_2 * t4;
            const real t10 = n_0 * t5;
            const real t11 = n_1 * t5;
            const real t12 = n_2 * t5;
            const real t13 = n_0 * t6;
            const real t14 = n_1 * t6;
            const real t15 = n_2 * t6;
            grad_w_to[0 * CHANNELS + u] = h0_sender_0 * t3;
            grad_w_to[1 * CHANNELS + u] = h1_sender_0 * t4 + h1_sender_1 * t5 + h1_sender_2 * t6;
            grad_w_to[2 * CHANNELS + u] = h2_sender_0 * d_out_0 + h2_sender_1 * d_out_1 + h2_sender_2 * d_out_2 + h2_sender_3 * d_out_3 + h2_sender_4 * d_out_4 + h2_sender_5 * d_out_5 + h2_sender_6 * d_out_6 + h2_sender_7 * d_out_7 + h2_sender_8 * d_out_8;
            grad_w_to[3 * CHANNELS + u] = h2_sender_0 * t7 + h2_sender_1 * t8 + h2_sender_2 * t9 + h2_sender_3 * t10 + h2_sender_4 * t11 + h2_sender_5 * t12 + h2_sender_6 * t13 + h2_sender_7 * t14 + h2_sender_8 * t15;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_2_1296af9a92d2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
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
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_out_1 + d_out_3;
            const real t1 = d_out_2 + d_out_6;
            const real t2 = s0 * t0 + s1 * t1 + n_0 * d_out_0;
            const real t3 = w_0 * t2;
            const real t4 = d_out_5 + d_out_7;
            const real t5 = n_0 * t0 + n_2 * t4 + s2 * d_out_4;
            const real t6 = w_0 * t5;
            const real t7 = n_0 * t1 + n_1 * t4 + s3 * d_out_8;
            const real t8 = w_0 * t7;
            n0 += d_grad_h0_sender_0 * t3;
            n1 += d_grad_h0_sender_0 * t6;
            n2 += d_grad_h0_sender_0 * t8;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_6395ebc9457d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
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
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            const real t1 = s0 * t0;
            const real t2 = s1 * t0;
            const real t3 = s2 * t0;
            grad_d_out_to[0 * CHANNELS + u] += s3 * t0;
            grad_d_out_to[1 * CHANNELS + u] += t1;
            grad_d_out_to[2 * CHANNELS + u] += t2;
            grad_d_out_to[3 * CHANNELS + u] += t1;
            grad_d_out_to[4 * CHANNELS + u] += s4 * t0;
            grad_d_out_to[5 * CHANNELS + u] += t3;
            grad_d_out_to[6 * CHANNELS + u] += t2;
            grad_d_out_to[7 * CHANNELS + u] += t3;
            grad_d_out_to[8 * CHANNELS + u] += s5 * t0;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_575429061665(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
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
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s1 * d_out_1 + s1 * d_out_3 + s2 * d_out_2 + s2 * d_out_6 + s3 * d_out_4 + s4 * d_out_5 + s4 * d_out_7 + s5 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = d_grad_h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_2_53739afe14d8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_grad_h1_sender_0 * w_1;
            const real t1 = d_grad_h1_sender_1 * w_1;
            const real t2 = d_grad_h1_sender_2 * w_1;
            n0 += d_out_0 * t0 + d_out_3 * t1 + d_out_6 * t2;
            n1 += d_out_1 * t0 + d_out_4 * t1 + d_out_7 * t2;
            n2 += d_out_2 * t0 + d_out_5 * t1 + d_out_8 * t2;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_1538b0c218ff(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_grad_h1_sender_0 * w_1;
            const real t1 = d_grad_h1_sender_1 * w_1;
            const real t2 = d_grad_h1_sender_2 * w_1;
            grad_d_out_to[0 * CHANNELS + u] += n_0 * t0;
            grad_d_out_to[1 * CHANNELS + u] += n_1 * t0;
            grad_d_out_to[2 * CHANNELS + u] += n_2 * t0;
            grad_d_out_to[3 * CHANNELS + u] += n_0 * t1;
            grad_d_out_to[4 * CHANNELS + u] += n_1 * t1;
            grad_d_out_to[5 * CHANNELS + u] += n_2 * t1;
            grad_d_out_to[6 * CHANNELS + u] += n_0 * t2;
            grad_d_out_to[7 * CHANNELS + u] += n_1 * t2;
            grad_d_out_to[8 * CHANNELS + u] += n_2 * t2;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_33fe73590a33(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            const real t1 = n_0 * d_out_3 + n_1 * d_out_4 + n_2 * d_out_5;
            const real t2 = n_0 * d_out_6 + n_1 * d_out_7 + n_2 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_grad_h1_sender_0 * t0 + d_grad_h1_sender_1 * t1 + d_grad_h1_sender_2 * t2;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_2_0e6267d3515e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_grad_h2_sender_0 * d_out_1 + d_grad_h2_sender_1 * d_out_0 + d_grad_h2_sender_3 * d_out_4 + d_grad_h2_sender_4 * d_out_3 + d_grad_h2_sender_6 * d_out_7 + d_grad_h2_sender_7 * d_out_6;
            const real t1 = d_grad_h2_sender_0 * d_out_2 + d_grad_h2_sender_2 * d_out_0 + d_grad_h2_sender_3 * d_out_5 + d_grad_h2_sender_5 * d_out_3 + d_grad_h2_sender_6 * d_out_8 + d_grad_h2_sender_8 * d_out_6;
            const real t2 = d_grad_h2_sender_0 * d_out_0 + d_grad_h2_sender_3 * d_out_3 + d_grad_h2_sender_6 * d_out_6;
            const real t3 = s0 * t0 + s1 * t1 + n_0 * t2;
            const real t4 = d_grad_h2_sender_1 * d_out_2 + d_grad_h2_sender_2 * d_out_1 + d_grad_h2_sender_4 * d_out_5 + d_grad_h2_sender_5 * d_out_4 + d_grad_h2_sender_7 * d_out_8 + d_grad_h2_sender_8 * d_out_7;
            const real t5 = d_grad_h2_sender_1 * d_out_1 + d_grad_h2_sender_4 * d_out_4 + d_grad_h2_sender_7 * d_out_7;
            const real t6 = n_0 * t0 + n_2 * t4 + s2 * t5;
            const real t7 = d_grad_h2_sender_2 * d_out_2 + d_grad_h2_sender_5 * d_out_5 + d_grad_h2_sender_8 * d_out_8;
            const real t8 = n_0 * t1 + n_1 * t4 + s3 * t7;
            n0 += w_3 * t3;
            n1 += w_3 * t6;
            n2 += w_3 * t8;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_448311c6f86d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
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
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = n_0 * w_3;
            const real t1 = n_1 * w_3;
            const real t2 = n_2 * w_3;
            const real t3 = d_grad_h2_sender_0 * t0 + d_grad_h2_sender_1 * t1 + d_grad_h2_sender_2 * t2;
            const real t4 = d_grad_h2_sender_3 * t0 + d_grad_h2_sender_4 * t1 + d_grad_h2_sender_5 * t2;
            const real t5 = d_grad_h2_sender_6 * t0 + d_grad_h2_sender_7 * t1 + d_grad_h2_sender_8 * t2;
            grad_d_out_to[0 * CHANNELS + u] += n_0 * t3 + d_grad_h2_sender_0 * w_2;
            grad_d_out_to[1 * CHANNELS + u] += n_1 * t3 + d_grad_h2_sender_1 * w_2;
            grad_d_out_to[2 * CHANNELS + u] += n_2 * t3 + d_grad_h2_sender_2 * w_2;
            grad_d_out_to[3 * CHANNELS + u] += n_0 * t4 + d_grad_h2_sender_3 * w_2;
            grad_d_out_to[4 * CHANNELS + u] += n_1 * t4 + d_grad_h2_sender_4 * w_2;
            grad_d_out_to[5 * CHANNELS + u] += n_2 * t4 + d_grad_h2_sender_5 * w_2;
            grad_d_out_to[6 * CHANNELS + u] += n_0 * t5 + d_grad_h2_sender_6 * w_2;
            grad_d_out_to[7 * CHANNELS + u] += n_1 * t5 + d_grad_h2_sender_7 * w_2;
            grad_d_out_to[8 * CHANNELS + u] += n_2 * t5 + d_grad_h2_sender_8 * w_2;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_3a2925b0f57e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            const real t1 = n_0 * t0;
            const real t2 = n_1 * t0;
            const real t3 = n_2 * t0;
            const real t4 = n_0 * d_out_3 + n_1 * d_out_4 + n_2 * d_out_5;
            const real t5 = n_0 * t4;
            const real t6 = n_1 * t4;
            const real t7 = n_2 * t4;
            const real t8 = n_0 * d_out_6 + n_1 * d_out_7 + n_2 * d_out_8;
            const real t9 = n_0 * t8;
            const real t10 = n_1 * t8;
            const real t11 = n_2 * t8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = d_grad_h2_sender_0 * d_out_0 + d_grad_h2_sender_1 * d_out_1 + d_grad_h2_sender_2 * d_out_2 + d_grad_h2_sender_3 * d_out_3 + d_grad_h2_sender_4 * d_out_4 + d_grad_h2_sender_5 * d_out_5 + d_grad_h2_sender_6 * d_out_6 + d_grad_h2_sender_7 * d_out_7 + d_grad_h2_sender_8 * d_out_8;
            grad_w_to[3 * CHANNELS + u] = d_grad_h2_sender_0 * t1 + d_grad_h2_sender_1 * t2 + d_grad_h2_sender_2 * t3 + d_grad_h2_sender_3 * t5 + d_grad_h2_sender_4 * t6 + d_grad_h2_sender_5 * t7 + d_grad_h2_sender_6 * t9 + d_grad_h2_sender_7 * t10 + d_grad_h2_sender_8 * t11;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
void message_2_2_7e75d591096c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
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
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s2 * d_out_3 + s4 * d_out_2 + s4 * d_out_6 + s5 * d_out_4 + s7 * d_out_5 + s7 * d_out_7 + s8 * d_out_8;
            grad_h0_sender_to[0 * CHANNELS + u] += R(2.0) * w_0 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
void message_2_2_1f03768f00f3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_h2_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = R(2.0) * s0;
        const real s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = n_1 * d_grad_n_1;
        const real s5 = R(2.0) * s4;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = n_2 * d_grad_n_2;
        const real s8 = R(2.0) * s7;
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_out_0 * w_3;
            const real t1 = d_out_1 * w_3;
            const real t2 = d_out_2 * w_3;
            const real t3 = d_out_3 * w_3;
            const real t4 = d_out_4 * w_3;
            const real t5 = d_out_5 * w_3;
            const real t6 = d_out_6 * w_3;
            const real t7 = d_out_7 * w_3;
            const real t8 = d_out_8 * w_3;
            grad_h2_sender_to[0 * CHANNELS + u] += s1 * t0 + s2 * t1 + s3 * t2;
            grad_h2_sender_to[1 * CHANNELS + u] += s2 * t0 + s5 * t1 + s6 * t2;
            grad_h2_sender_to[2 * CHANNELS + u] += s3 * t0 + s6 * t1 + s8 * t2;
            grad_h2_sender_to[3 * CHANNELS + u] += s1 * t3 + s2 * t4 + s3 * t5;
            grad_h2_sender_to[4 * CHANNELS + u] += s2 * t3 + s5 * t4 + s6 * t5;
            grad_h2_sender_to[5 * CHANNELS + u] += s3 * t3 + s6 * t4 + s8 * t5;
            grad_h2_sender_to[6 * CHANNELS + u] += s1 * t6 + s2 * t7 + s3 * t8;
            grad_h2_sender_to[7 * CHANNELS + u] += s2 * t6 + s5 * t7 + s6 * t8;
            grad_h2_sender_to[8 * CHANNELS + u] += s3 * t6 + s6 * t7 + s8 * t8;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_2_c26d1da359f5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = operands[4] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (4 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[4] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = R(0.5) * d_grad_n_1;
        const real s1 = R(0.5) * d_grad_n_2;
        const real s2 = R(2.0) * d_grad_n_1;
        const real s3 = R(2.0) * d_grad_n_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = w_0 * h0_sender_0 + w_3 * h2_sender_0;
            const real t1 = w_0 * h0_sender_0 + w_3 * h2_sender_4;
            const real t2 = w_3 * h2_sender_1;
            const real t3 = w_3 * h2_sender_3;
            const real t4 = w_3 * h2_sender_7;
            const real t5 = w_3 * h2_sender_6;
            const real t6 = d_out_1 * t0 + d_out_3 * t1 + d_out_0 * t2 + d_out_4 * t3 + d_out_6 * t4 + d_out_7 * t5;
            const real t7 = w_0 * h0_sender_0 + w_3 * h2_sender_8;
            const real t8 = w_3 * h2_sender_2;
            const real t9 = w_3 * h2_sender_5;
            const real t10 = d_out_2 * t0 + d_out_6 * t7 + d_out_0 * t8 + d_out_3 * t9 + d_out_5 * t3 + d_out_8 * t5;
            const real t11 = d_out_0 * t0 + d_out_3 * t3 + d_out_6 * t5;
            const real t12 = d_out_5 * t1 + d_out_7 * t7 + d_out_1 * t8 + d_out_2 * t2 + d_out_4 * t9 + d_out_8 * t4;
            const real t13 = d_out_4 * t1 + d_out_1 * t2 + d_out_7 * t4;
            const real t14 = d_out_8 * t7 + d_out_2 * t8 + d_out_5 * t9;
            n0 += s0 * t6 + s1 * t10 + d_grad_n_0 * t11;
            n1 += d_grad_n_0 * t6 + d_grad_n_2 * t12 + s2 * t13;
            n2 += d_grad_n_0 * t10 + d_grad_n_1 * t12 + s3 * t14;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_87217334d914(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_grad_n_at = operands[4] + row * 3;
        const real *restrict w_at = operands[5] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS), 2 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = R(2.0) * s0;
        const real s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = n_1 * d_grad_n_1;
        const real s5 = R(2.0) * s4;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = n_2 * d_grad_n_2;
        const real s8 = R(2.0) * s7;
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = h0_sender_0 * w_0;
            const real t1 = h1_sender_0 * w_1;
            const real t2 = h2_sender_0 * w_3;
            const real t3 = h2_sender_1 * w_3;
            const real t4 = h2_sender_2 * w_3;
            const real t5 = h1_sender_1 * w_1;
            const real t6 = h2_sender_3 * w_3;
            const real t7 = h2_sender_4 * w_3;
            const real t8 = h2_sender_5 * w_3;
            const real t9 = h1_sender_2 * w_1;
            const real t10 = h2_sender_6 * w_3;
            const real t11 = h2_sender_7 * w_3;
            const real t12 = h2_sender_8 * w_3;
            grad_d_out_to[0 * CHANNELS + u] += s1 * t0 + d_grad_n_0 * t1 + s1 * t2 + s2 * t3 + s3 * t4;
            grad_d_out_to[1 * CHANNELS + u] += s2 * t0 + d_grad_n_1 * t1 + s2 * t2 + s5 * t3 + s6 * t4;
            grad_d_out_to[2 * CHANNELS + u] += s3 * t0 + d_grad_n_2 * t1 + s3 * t2 + s6 * t3 + s8 * t4;
            grad_d_out_to[3 * CHANNELS + u] += s2 * t0 + d_grad_n_0 * t5 + s1 * t6 + s2 * t7 + s3 * t8;
            grad_d_out_to[4 * CHANNELS + u] += s5 * t0 + d_grad_n_1 * t5 + s2 * t6 + s5 * t7 + s6 * t8;
            grad_d_out_to[5 * CHANNELS + u] += s6 * t0 + d_grad_n_2 * t5 + s3 * t6 + s6 * t7 + s8 * t8;
            grad_d_out_to[6 * CHANNELS + u] += s3 * t0 + d_grad_n_0 * t9 + s1 * t10 + s2 * t11 + s3 * t12;
            grad_d_out_to[7 * CHANNELS + u] += s6 * t0 + d_grad_n_1 * t9 + s2 * t10 + s5 * t11 + s6 * t12;
            grad_d_out_to[8 * CHANNELS + u] += s8 * t0 + d_grad_n_2 * t9 + s3 * t10 + s6 * t11 + s8 * t12;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_725bb6e5e0d4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_grad_n_at = operands[4] + row * 3;
        const real *restrict d_out_at = operands[5] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
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
        const real s9 = R(2.0) * s5;
        const real s10 = R(2.0) * s8;
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
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s2 * d_out_3 + s4 * d_out_2 + s4 * d_out_6 + s5 * d_out_4 + s7 * d_out_5 + s7 * d_out_7 + s8 * d_out_8;
            const real t1 = d_grad_n_0 * d_out_0 + d_grad_n_1 * d_out_1 + d_grad_n_2 * d_out_2;
            const real t2 = d_grad_n_0 * d_out_3 + d_grad_n_1 * d_out_4 + d_grad_n_2 * d_out_5;
            const real t3 = d_grad_n_0 * d_out_6 + d_grad_n_1 * d_out_7 + d_grad_n_2 * d_out_8;
            const real t4 = s0 * d_out_0 + s2 * d_out_1 + s4 * d_out_2;
            const real t5 = s1 * d_out_0 + s9 * d_out_1 + s6 * d_out_2;
            const real t6 = s3 * d_out_0 + s6 * d_out_1 + s10 * d_out_2;
            const real t7 = s0 * d_out_3 + s2 * d_out_4 + s4 * d_out_5;
            const real t8 = s1 * d_out_3 + s9 * d_out_4 + s6 * d_out_5;
            const real t9 = s3 * d_out_3 + s6 * d_out_4 + s10 * d_out_5;
            const real t10 = s0 * d_out_6 + s2 * d_out_7 + s4 * d_out_8;
            const real t11 = s1 * d_out_6 + s9 * d_out_7 + s6 * d_out_8;
            const real t12 = s3 * d_out_6 + s6 * d_out_7 + s10 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = R(2.0) * h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = h1_sender_0 * t1 + h1_sender_1 * t2 + h1_sender_2 * t3;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = R(2.0) * h2_sender_0 * t4 + h2_sender_1 * t5 + h2_sender_2 * t6 + R(2.0) * h2_sender_3 * t7 + h2_sender_4 * t8 + h2_sender_5 * t9 + R(2.0) * h2_sender_6 * t10 + h2_sender_7 * t11 + h2_sender_8 * t12;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_2afca19fb348(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
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
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            const real t1 = s0 * t0;
            const real t2 = s1 * t0;
            const real t3 = s2 * t0;
            grad_d_out_to[0 * CHANNELS + u] += s4 * t0;
            grad_d_out_to[1 * CHANNELS + u] += t1;
            grad_d_out_to[2 * CHANNELS + u] += t2;
            grad_d_out_to[3 * CHANNELS + u] += t1;
            grad_d_out_to[4 * CHANNELS + u] += s6 * t0;
            grad_d_out_to[5 * CHANNELS + u] += t3;
            grad_d_out_to[6 * CHANNELS + u] += t2;
            grad_d_out_to[7 * CHANNELS + u] += t3;
            grad_d_out_to[8 * CHANNELS + u] += s8 * t0;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_9fe753a564db(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
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
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s2 * d_out_3 + s4 * d_out_2 + s4 * d_out_6 + s5 * d_out_4 + s7 * d_out_5 + s7 * d_out_7 + s8 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = R(2.0) * d_grad_h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_b29643c5b268(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0;
        const real s1 = R(2.0) * s0;
        const real s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = n_1 * d_grad_n_1;
        const real s5 = R(2.0) * s4;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = n_2 * d_grad_n_2;
        const real s8 = R(2.0) * s7;
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
            const real t0 = d_grad_h2_sender_0 * w_3;
            const real t1 = d_grad_h2_sender_1 * w_3;
            const real t2 = d_grad_h2_sender_2 * w_3;
            const real t3 = d_grad_h2_sender_3 * w_3;
            const real t4 = d_grad_h2_sender_4 * w_3;
            const real t5 = d_grad_h2_sender_5 * w_3;
            const real t6 = d_grad_h2_sender_6 * w_3;
            const real t7 = d_grad_h2_sender_7 * w_3;
            const real t8 = d_grad_h2_sender_8 * w_3;
            grad_d_out_to[0 * CHANNELS + u] += s1 * t0 + s2 * t1 + s3 * t2;
            grad_d_out_to[1 * CHANNELS + u] += s2 * t0 + s5 * t1 + s6 * t2;
            grad_d_out_to[2 * CHANNELS + u] += s3 * t0 + s6 * t1 + s8 * t2;
            grad_d_out_to[3 * CHANNELS + u] += s1 * t3 + s2 * t4 + s3 * t5;
            grad_d_out_to[4 * CHANNELS + u] += s2 * t3 + s5 * t4 + s6 * t5;
            grad_d_out_to[5 * CHANNELS + u] += s3 * t3 + s6 * t4 + s8 * t5;
            grad_d_out_to[6 * CHANNELS + u] += s1 * t6 + s2 * t7 + s3 * t8;
            grad_d_out_to[7 * CHANNELS + u] += s2 * t6 + s5 * t7 + s6 * t8;
            grad_d_out_to[8 * CHANNELS + u] += s3 * t6 + s6 * t7 + s8 * t8;
        }
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_bc92a4d0e1e4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h2_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
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
        const real s6 = R(2.0) * s5;
        const real s7 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s8 = n_2 * d_grad_n_2;
        const real s9 = R(2.0) * s8;
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s4 * d_out_2;
            const real t1 = s1 * d_out_0 + s6 * d_out_1 + s7 * d_out_2;
            const real t2 = s3 * d_out_0 + s7 * d_out_1 + s9 * d_out_2;
            const real t3 = s0 * d_out_3 + s2 * d_out_4 + s4 * d_out_5;
            const real t4 = s1 * d_out_3 + s6 * d_out_4 + s7 * d_out_5;
            const real t5 = s3 * d_out_3 + s7 * d_out_4 + s9 * d_out_5;
            const real t6 = s0 * d_out_6 + s2 * d_out_7 + s4 * d_out_8;
            const real t7 = s1 * d_out_6 + s6 * d_out_7 + s7 * d_out_8;
            const real t8 = s3 * d_out_6 + s7 * d_out_7 + s9 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = R(2.0) * d_grad_h2_sender_0 * t0 + d_grad_h2_sender_1 * t1 + d_grad_h2_sender_2 * t2 + R(2.0) * d_grad_h2_sender_3 * t3 + d_grad_h2_sender_4 * t4 + d_grad_h2_sender_5 * t5 + R(2.0) * d_grad_h2_sender_6 * t6 + d_grad_h2_sender_7 * t7 + d_grad_h2_sender_8 * t8;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
void message_2_2_1fccaab43686(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_grad_n_too_at = operands[3] + row * 3;
        const real *restrict w_at = operands[4] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[4] + next * (4 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[4] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real d_grad_n_too_0 = d_grad_n_too_at[0];
        const real d_grad_n_too_1 = d_grad_n_too_at[1];
        const real d_grad_n_too_2 = d_grad_n_too_at[2];
        const real s0 = d_grad_n_0 * d_grad_n_too_0;
        const real s1 = R(2.0) * s0;
        const real s2 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0;
        const real s3 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0;
        const real s4 = d_grad_n_1 * d_grad_n_too_1;
        const real s5 = R(2.0) * s4;
        const real s6 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1;
        const real s7 = d_grad_n_2 * d_grad_n_too_2;
        const real s8 = R(2.0) * s7;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
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
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = h0_sender_0 * w_0;
            const real t1 = h2_sender_0 * w_3;
            const real t2 = h2_sender_1 * w_3;
            const real t3 = h2_sender_2 * w_3;
            const real t4 = h2_sender_3 * w_3;
            const real t5 = h2_sender_4 * w_3;
            const real t6 = h2_sender_5 * w_3;
            const real t7 = h2_sender_6 * w_3;
            const real t8 = h2_sender_7 * w_3;
            const real t9 = h2_sender_8 * w_3;
            grad_d_out_to[0 * CHANNELS + u] += s1 * t0 + s1 * t1 + s2 * t2 + s3 * t3;
            grad_d_out_to[1 * CHANNELS + u] += s2 * t0 + s2 * t1 + s5 * t2 + s6 * t3;
            grad_d_out_to[2 * CHANNELS + u] += s3 * t0 + s3 * t1 + s6 * t2 + s8 * t3;
            grad_d_out_to[3 * CHANNELS + u] += s2 * t0 + s1 * t4 + s2 * t5 + s3 * t6;
            grad_d_out_to[4 * CHANNELS + u] += s5 * t0 + s2 * t4 + s5 * t5 + s6 * t6;
            grad_d_out_to[5 * CHANNELS + u] += s6 * t0 + s3 * t4 + s6 * t5 + s8 * t6;
            grad_d_out_to[6 * CHANNELS + u] += s3 * t0 + s1 * t7 + s2 * t8 + s3 * t9;
            grad_d_out_to[7 * CHANNELS + u] += s6 * t0 + s2 * t7 + s5 * t8 + s6 * t9;
            grad_d_out_to[8 * CHANNELS + u] += s8 * t0 + s3 * t7 + s6 * t8 + s8 * t9;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_2_bb6c30371892(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_grad_n_too_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real d_grad_n_too_0 = d_grad_n_too_at[0];
        const real d_grad_n_too_1 = d_grad_n_too_at[1];
        const real d_grad_n_too_2 = d_grad_n_too_at[2];
        const real s0 = d_grad_n_0 * d_grad_n_too_0;
        const real s1 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0;
        const real s2 = R(0.5) * s1;
        const real s3 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0;
        const real s4 = R(0.5) * s3;
        const real s5 = d_grad_n_1 * d_grad_n_too_1;
        const real s6 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1;
        const real s7 = R(0.5) * s6;
        const real s8 = d_grad_n_2 * d_grad_n_too_2;
        const real s9 = R(2.0) * s5;
        const real s10 = R(2.0) * s8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h0_sender_0 = h0_sender_at[0 * CHANNELS + u];
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
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s2 * d_out_3 + s4 * d_out_2 + s4 * d_out_6 + s5 * d_out_4 + s7 * d_out_5 + s7 * d_out_7 + s8 * d_out_8;
            const real t1 = s0 * d_out_0 + s2 * d_out_1 + s4 * d_out_2;
            const real t2 = s1 * d_out_0 + s9 * d_out_1 + s6 * d_out_2;
            const real t3 = s3 * d_out_0 + s6 * d_out_1 + s10 * d_out_2;
            const real t4 = s0 * d_out_3 + s2 * d_out_4 + s4 * d_out_5;
            const real t5 = s1 * d_out_3 + s9 * d_out_4 + s6 * d_out_5;
            const real t6 = s3 * d_out_3 + s6 * d_out_4 + s10 * d_out_5;
            const real t7 = s0 * d_out_6 + s2 * d_out_7 + s4 * d_out_8;
            const real t8 = s1 * d_out_6 + s9 * d_out_7 + s6 * d_out_8;
            const real t9 = s3 * d_out_6 + s6 * d_out_7 + s10 * d_out_8;
            grad_w_to[0 * CHANNELS + u] = R(2.0) * h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = R(2.0) * h2_sender_0 * t1 + h2_sender_1 * t2 + h2_sender_2 * t3 + R(2.0) * h2_sender_3 * t4 + h2_sender_4 * t5 + h2_sender_5 * t6 + R(2.0) * h2_sender_6 * t7 + h2_sender_7 * t8 + h2_sender_8 * t9;
        }
    }
}
