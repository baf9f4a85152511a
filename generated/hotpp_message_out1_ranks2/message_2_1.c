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
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to out[3, u] at receiver
 */
void message_2_1_239af71419f6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict w_at = operands[4] + row * (4 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
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
            const real t3 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            const real t4 = w_2 * t3 + w_0 * h0_sender_0;
            out_to[0 * CHANNELS + u] += h2_sender_0 * t0 + h2_sender_1 * t1 + h2_sender_2 * t2 + n_0 * t4 + w_1 * h1_sender_0;
            out_to[1 * CHANNELS + u] += h2_sender_3 * t0 + h2_sender_4 * t1 + h2_sender_5 * t2 + n_1 * t4 + w_1 * h1_sender_1;
            out_to[2 * CHANNELS + u] += h2_sender_6 * t0 + h2_sender_7 * t1 + h2_sender_8 * t2 + n_2 * t4 + w_1 * h1_sender_2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
void message_2_1_cfff68d8d9e5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            grad_h0_sender_to[0 * CHANNELS + u] += w_0 * t0;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_1_138cf9d46ca8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            const real t1 = w_2 * t0;
            grad_h1_sender_to[0 * CHANNELS + u] += n_0 * t1 + w_1 * d_out_0;
            grad_h1_sender_to[1 * CHANNELS + u] += n_1 * t1 + w_1 * d_out_1;
            grad_h1_sender_to[2 * CHANNELS + u] += n_2 * t1 + w_1 * d_out_2;
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
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_84165ffc3616(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[5] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = R(2.0) * n_0;
        const real s1 = R(2.0) * n_1;
        const real s2 = R(2.0) * n_2;
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
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = h1_sender_0 * w_2;
            const real t1 = h1_sender_1 * w_2;
            const real t2 = h1_sender_2 * w_2;
            const real t3 = h2_sender_0 * w_3 + h0_sender_0 * w_0 + s0 * t0 + n_1 * t1 + n_2 * t2;
            const real t4 = h2_sender_3 * w_3 + n_1 * t0;
            const real t5 = h2_sender_6 * w_3 + n_2 * t0;
            const real t6 = h2_sender_4 * w_3 + h0_sender_0 * w_0 + n_0 * t0 + s1 * t1 + n_2 * t2;
            const real t7 = h2_sender_1 * w_3 + n_0 * t1;
            const real t8 = h2_sender_7 * w_3 + n_2 * t1;
            const real t9 = h2_sender_8 * w_3 + h0_sender_0 * w_0 + n_0 * t0 + n_1 * t1 + s2 * t2;
            const real t10 = h2_sender_2 * w_3 + n_0 * t2;
            const real t11 = h2_sender_5 * w_3 + n_1 * t2;
            n0 += d_out_0 * t3 + d_out_1 * t4 + d_out_2 * t5;
            n1 += d_out_1 * t6 + d_out_0 * t7 + d_out_2 * t8;
            n2 += d_out_2 * t9 + d_out_0 * t10 + d_out_1 * t11;
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
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_d1b11be4f757(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_out_at = operands[4] + receiver_index[row] * (3 * CHANNELS);
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
            const real t0 = d_out_0 * n_0 + d_out_1 * n_1 + d_out_2 * n_2;
            const real t1 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2;
            const real t2 = n_0 * t1;
            const real t3 = n_1 * t1;
            const real t4 = n_2 * t1;
            const real t5 = n_0 * h2_sender_0 + n_1 * h2_sender_1 + n_2 * h2_sender_2;
            const real t6 = n_0 * h2_sender_3 + n_1 * h2_sender_4 + n_2 * h2_sender_5;
            const real t7 = n_0 * h2_sender_6 + n_1 * h2_sender_7 + n_2 * h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = d_out_0 * h1_sender_0 + d_out_1 * h1_sender_1 + d_out_2 * h1_sender_2;
            grad_w_to[2 * CHANNELS + u] = d_out_0 * t2 + d_out_1 * t3 + d_out_2 * t4;
            grad_w_to[3 * CHANNELS + u] = d_out_0 * t5 + d_out_1 * t6 + d_out_2 * t7;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_eba5d4341c5c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            n0 += d_out_0 * t0;
            n1 += d_out_1 * t0;
            n2 += d_out_2 * t0;
        }
        grad_n_to[0] = n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_01580f7750f6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_grad_h0_sender_0 * w_0;
            grad_d_out_to[0 * CHANNELS + u] += n_0 * t0;
            grad_d_out_to[1 * CHANNELS + u] += n_1 * t0;
            grad_d_out_to[2 * CHANNELS + u] += n_2 * t0;
        }
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_c40f22f06f49(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h0_sender_0 = d_grad_h0_sender_at[0 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            grad_w_to[0 * CHANNELS + u] = d_grad_h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
void message_2_1_29a82db43be6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
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
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_grad_h1_sender_0 * d_out_1 + d_grad_h1_sender_1 * d_out_0;
            const real t1 = d_grad_h1_sender_0 * d_out_2 + d_grad_h1_sender_2 * d_out_0;
            const real t2 = d_grad_h1_sender_0 * d_out_0;
            const real t3 = s0 * t0 + s1 * t1 + n_0 * t2;
            const real t4 = d_grad_h1_sender_1 * d_out_2 + d_grad_h1_sender_2 * d_out_1;
            const real t5 = d_grad_h1_sender_1 * d_out_1;
            const real t6 = n_0 * t0 + n_2 * t4 + s2 * t5;
            const real t7 = d_grad_h1_sender_2 * d_out_2;
            const real t8 = n_0 * t1 + n_1 * t4 + s3 * t7;
            n0 += w_2 * t3;
            n1 += w_2 * t6;
            n2 += w_2 * t8;
        }
        grad_n_to[0] = R(2.0) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_a89f56113558(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2;
            const real t1 = w_2 * t0;
            grad_d_out_to[0 * CHANNELS + u] += n_0 * t1 + w_1 * d_grad_h1_sender_0;
            grad_d_out_to[1 * CHANNELS + u] += n_1 * t1 + w_1 * d_grad_h1_sender_1;
            grad_d_out_to[2 * CHANNELS + u] += n_2 * t1 + w_1 * d_grad_h1_sender_2;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_d6856f7e8a7b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
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
            const real t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2;
            const real t1 = n_0 * t0;
            const real t2 = n_1 * t0;
            const real t3 = n_2 * t0;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = d_grad_h1_sender_0 * d_out_0 + d_grad_h1_sender_1 * d_out_1 + d_grad_h1_sender_2 * d_out_2;
            grad_w_to[2 * CHANNELS + u] = d_grad_h1_sender_0 * t1 + d_grad_h1_sender_1 * t2 + d_grad_h1_sender_2 * t3;
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
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[3, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
void message_2_1_a6174fb99405(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
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
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_out_0 * w_2;
            const real t1 = d_out_1 * w_2;
            const real t2 = d_out_2 * w_2;
            grad_h1_sender_to[0 * CHANNELS + u] += s1 * t0 + s2 * t1 + s3 * t2;
            grad_h1_sender_to[1 * CHANNELS + u] += s2 * t0 + s5 * t1 + s6 * t2;
            grad_h1_sender_to[2 * CHANNELS + u] += s3 * t0 + s6 * t1 + s8 * t2;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_46c85c499c11(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
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
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[5] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
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
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = d_grad_n_0 * w_3;
            const real t1 = d_grad_n_1 * w_3;
            const real t2 = d_grad_n_2 * w_3;
            const real t3 = h0_sender_0 * w_0;
            const real t4 = h1_sender_0 * w_2;
            const real t5 = h1_sender_1 * w_2;
            const real t6 = h1_sender_2 * w_2;
            grad_d_out_to[0 * CHANNELS + u] += h2_sender_0 * t0 + h2_sender_1 * t1 + h2_sender_2 * t2 + d_grad_n_0 * t3 + s1 * t4 + s2 * t5 + s3 * t6;
            grad_d_out_to[1 * CHANNELS + u] += h2_sender_3 * t0 + h2_sender_4 * t1 + h2_sender_5 * t2 + d_grad_n_1 * t3 + s2 * t4 + s5 * t5 + s6 * t6;
            grad_d_out_to[2 * CHANNELS + u] += h2_sender_6 * t0 + h2_sender_7 * t1 + h2_sender_8 * t2 + d_grad_n_2 * t3 + s3 * t4 + s6 * t5 + s8 * t6;
        }
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_692626b835a4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h0_sender_at = operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = operands[3] + row * 3;
        const real *restrict d_grad_n_at = operands[4] + row * 3;
        const real *restrict d_out_at = operands[5] + receiver_index[row] * (3 * CHANNELS);
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
        const real s6 = R(2.0) * s5;
        const real s7 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s8 = n_2 * d_grad_n_2;
        const real s9 = R(2.0) * s8;
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
            const real t0 = d_out_0 * d_grad_n_0 + d_out_1 * d_grad_n_1 + d_out_2 * d_grad_n_2;
            const real t1 = s0 * h1_sender_0 + s2 * h1_sender_1 + s4 * h1_sender_2;
            const real t2 = s1 * h1_sender_0 + s6 * h1_sender_1 + s7 * h1_sender_2;
            const real t3 = s3 * h1_sender_0 + s7 * h1_sender_1 + s9 * h1_sender_2;
            const real t4 = d_grad_n_0 * h2_sender_0 + d_grad_n_1 * h2_sender_1 + d_grad_n_2 * h2_sender_2;
            const real t5 = d_grad_n_0 * h2_sender_3 + d_grad_n_1 * h2_sender_4 + d_grad_n_2 * h2_sender_5;
            const real t6 = d_grad_n_0 * h2_sender_6 + d_grad_n_1 * h2_sender_7 + d_grad_n_2 * h2_sender_8;
            grad_w_to[0 * CHANNELS + u] = h0_sender_0 * t0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = R(2.0) * d_out_0 * t1 + d_out_1 * t2 + d_out_2 * t3;
            grad_w_to[3 * CHANNELS + u] = d_out_0 * t4 + d_out_1 * t5 + d_out_2 * t6;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void message_2_1_3d07c1f7f471(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict w_at = operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (4 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
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
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_grad_h1_sender_0 * w_2;
            const real t1 = d_grad_h1_sender_1 * w_2;
            const real t2 = d_grad_h1_sender_2 * w_2;
            grad_d_out_to[0 * CHANNELS + u] += s1 * t0 + s2 * t1 + s3 * t2;
            grad_d_out_to[1 * CHANNELS + u] += s2 * t0 + s5 * t1 + s6 * t2;
            grad_d_out_to[2 * CHANNELS + u] += s3 * t0 + s6 * t1 + s8 * t2;
        }
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[3, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
void message_2_1_59fd2e64efb0(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_h1_sender_at = operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        const real *restrict d_out_at = operands[3] + receiver_index[row] * (3 * CHANNELS);
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
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
            const real d_grad_h1_sender_0 = d_grad_h1_sender_at[0 * CHANNELS + u];
            const real d_grad_h1_sender_1 = d_grad_h1_sender_at[1 * CHANNELS + u];
            const real d_grad_h1_sender_2 = d_grad_h1_sender_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real t0 = s0 * d_out_0 + s2 * d_out_1 + s4 * d_out_2;
            const real t1 = s1 * d_out_0 + s6 * d_out_1 + s7 * d_out_2;
            const real t2 = s3 * d_out_0 + s7 * d_out_1 + s9 * d_out_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = R(2.0) * d_grad_h1_sender_0 * t0 + d_grad_h1_sender_1 * t1 + d_grad_h1_sender_2 * t2;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}
