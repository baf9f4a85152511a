/*
 * convolution_1: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
 * definition sha256 02565f0d1e81b845b3979be4c4bbf1bcc8c738fd7a97a1bb4912074c0a894d99
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
 * reads x_sender[4, u] at sender
 * reads y[4] at row
 * reads w[4, u] at row
 * adds to out0[1, u] at receiver
 * adds to out1[3, u] at receiver
 */
void convolution_1_7d93f098bcdf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_sender_at = operands[0] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[1] + row * 4;
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        real *restrict out0_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        real *restrict out1_to = outputs[1] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        prefetch(operands[2] + next * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = x_sender_0 * w_0;
            const real t1 = x_sender_1 * w_1;
            const real t2 = x_sender_2 * w_1;
            const real t3 = x_sender_3 * w_1;
            const real t4 = x_sender_0 * w_2;
            const real t5 = x_sender_1 * w_3;
            const real t6 = x_sender_2 * w_3;
            const real t7 = x_sender_3 * w_3;
            out0_to[0 * CHANNELS + u] += y_0 * t0 + y_1 * t1 + y_2 * t2 + y_3 * t3;
            out1_to[0 * CHANNELS + u] += y_1 * t4 + y_0 * t5;
            out1_to[1 * CHANNELS + u] += y_2 * t4 + y_0 * t6;
            out1_to[2 * CHANNELS + u] += y_3 * t4 + y_0 * t7;
        }
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads w[4, u] at row
 * reads y[4] at row
 * adds to grad_x_sender[4, u] at sender as x_sender
 */
void convolution_1_ae3f6d57fbdf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        const real *restrict y_at = operands[3] + row * 4;
        real *restrict grad_x_sender_to = outputs[0] + sender_index[row] * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = y_1 * w_2;
            const real t1 = y_2 * w_2;
            const real t2 = y_3 * w_2;
            const real t3 = d_out0_0 * w_0;
            const real t4 = y_0 * w_3;
            const real t5 = d_out0_0 * w_1;
            grad_x_sender_to[0 * CHANNELS + u] += d_out1_0 * t0 + d_out1_1 * t1 + d_out1_2 * t2 + y_0 * t3;
            grad_x_sender_to[1 * CHANNELS + u] += d_out1_0 * t4 + y_1 * t5;
            grad_x_sender_to[2 * CHANNELS + u] += d_out1_1 * t4 + y_2 * t5;
            grad_x_sender_to[3 * CHANNELS + u] += d_out1_2 * t4 + y_3 * t5;
        }
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads w[4, u] at row
 * reads x_sender[4, u] at sender
 * writes grad_y[4] at row as y
 */
void convolution_1_f617d82b145b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[2] + row * (4 * CHANNELS);
        const real *restrict x_sender_at = operands[3] + sender_index[row] * (4 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 4;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (4 * CHANNELS), 4 * CHANNELS);
        prefetch(operands[3] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real t0 = x_sender_1 * w_3;
            const real t1 = x_sender_2 * w_3;
            const real t2 = x_sender_3 * w_3;
            const real t3 = d_out0_0 * w_0;
            const real t4 = x_sender_0 * w_2;
            const real t5 = d_out0_0 * w_1;
            n0 += d_out1_0 * t0 + d_out1_1 * t1 + d_out1_2 * t2 + x_sender_0 * t3;
            n1 += d_out1_0 * t4 + x_sender_1 * t5;
            n2 += d_out1_1 * t4 + x_sender_2 * t5;
            n3 += d_out1_2 * t4 + x_sender_3 * t5;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = n2;
        grad_y_to[3] = n3;
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads x_sender[4, u] at sender
 * reads y[4] at row
 * writes grad_w[4, u] at row as w
 */
void convolution_1_df377a8b6496(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict x_sender_at = operands[2] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[3] + row * 4;
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real t0 = x_sender_0 * y_0;
            const real t1 = x_sender_1 * y_1 + x_sender_2 * y_2 + x_sender_3 * y_3;
            const real t2 = y_1 * d_out1_0 + y_2 * d_out1_1 + y_3 * d_out1_2;
            const real t3 = y_0 * d_out1_0;
            const real t4 = y_0 * d_out1_1;
            const real t5 = y_0 * d_out1_2;
            grad_w_to[0 * CHANNELS + u] = d_out0_0 * t0;
            grad_w_to[1 * CHANNELS + u] = d_out0_0 * t1;
            grad_w_to[2 * CHANNELS + u] = x_sender_0 * t2;
            grad_w_to[3 * CHANNELS + u] = x_sender_1 * t3 + x_sender_2 * t4 + x_sender_3 * t5;
        }
    }
}

/*
 * reads w[4, u] at row
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * reads y[4] at row
 * adds to grad_d_out0[1, u] at receiver as out0
 */
void convolution_1_aeec35e12d67(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (4 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_d_out0_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (4 * CHANNELS), 2 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3;
            const real t1 = y_0 * d_grad_x_sender_0;
            grad_d_out0_to[0 * CHANNELS + u] += w_1 * t0 + w_0 * t1;
        }
    }
}

/*
 * reads w[4, u] at row
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * reads y[4] at row
 * adds to grad_d_out1[3, u] at receiver as out1
 */
void convolution_1_8b209d3e556a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (4 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_d_out1_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = w_2 * d_grad_x_sender_0;
            const real t1 = w_3 * d_grad_x_sender_1;
            const real t2 = w_3 * d_grad_x_sender_2;
            const real t3 = w_3 * d_grad_x_sender_3;
            grad_d_out1_to[0 * CHANNELS + u] += y_1 * t0 + y_0 * t1;
            grad_d_out1_to[1 * CHANNELS + u] += y_2 * t0 + y_0 * t2;
            grad_d_out1_to[2 * CHANNELS + u] += y_3 * t0 + y_0 * t3;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * reads y[4] at row
 * writes grad_w[4, u] at row as w
 */
void convolution_1_f6a2297a64d3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = y_0 * d_grad_x_sender_0;
            const real t1 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3;
            grad_w_to[0 * CHANNELS + u] = d_grad_d_out0_0 * t0;
            grad_w_to[1 * CHANNELS + u] = d_grad_d_out0_0 * t1;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads w[4, u] at row
 * reads y[4] at row
 * adds to grad_d_grad_x_sender[4, u] at sender as x_sender
 */
void convolution_1_05c12e375771(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_d_grad_x_sender_to = outputs[0] + sender_index[row] * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (4 * CHANNELS), 2 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real t0 = d_grad_d_out0_0 * w_0;
            const real t1 = d_grad_d_out0_0 * w_1;
            grad_d_grad_x_sender_to[0 * CHANNELS + u] += y_0 * t0;
            grad_d_grad_x_sender_to[1 * CHANNELS + u] += y_1 * t1;
            grad_d_grad_x_sender_to[2 * CHANNELS + u] += y_2 * t1;
            grad_d_grad_x_sender_to[3 * CHANNELS + u] += y_3 * t1;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads w[4, u] at row
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * writes grad_y[4] at row as y
 */
void convolution_1_05091cbc860f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[2] + sender_index[row] * (4 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 4;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (4 * CHANNELS), 2 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = d_grad_d_out0_0 * w_0;
            const real t1 = d_grad_d_out0_0 * w_1;
            n0 += d_grad_x_sender_0 * t0;
            n1 += d_grad_x_sender_1 * t1;
            n2 += d_grad_x_sender_2 * t1;
            n3 += d_grad_x_sender_3 * t1;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = n2;
        grad_y_to[3] = n3;
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * reads y[4] at row
 * writes grad_w[4, u] at row as w
 */
void convolution_1_072d6c2bdeaf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_w_to = outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = y_1 * d_grad_d_out1_0 + y_2 * d_grad_d_out1_1 + y_3 * d_grad_d_out1_2;
            const real t1 = y_0 * d_grad_d_out1_0;
            const real t2 = y_0 * d_grad_d_out1_1;
            const real t3 = y_0 * d_grad_d_out1_2;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = d_grad_x_sender_0 * t0;
            grad_w_to[3 * CHANNELS + u] = d_grad_x_sender_1 * t1 + d_grad_x_sender_2 * t2 + d_grad_x_sender_3 * t3;
        }
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads w[4, u] at row
 * reads y[4] at row
 * adds to grad_d_grad_x_sender[4, u] at sender as x_sender
 */
void convolution_1_ccc58f013b85(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 4;
        real *restrict grad_d_grad_x_sender_to = outputs[0] + sender_index[row] * (4 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real t0 = y_1 * w_2;
            const real t1 = y_2 * w_2;
            const real t2 = y_3 * w_2;
            const real t3 = y_0 * w_3;
            grad_d_grad_x_sender_to[0 * CHANNELS + u] += d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2;
            grad_d_grad_x_sender_to[1 * CHANNELS + u] += d_grad_d_out1_0 * t3;
            grad_d_grad_x_sender_to[2 * CHANNELS + u] += d_grad_d_out1_1 * t3;
            grad_d_grad_x_sender_to[3 * CHANNELS + u] += d_grad_d_out1_2 * t3;
        }
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads w[4, u] at row
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * writes grad_y[4] at row as y
 */
void convolution_1_01fcbb8de871(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (4 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[2] + sender_index[row] * (4 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 4;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real t0 = w_3 * d_grad_x_sender_1;
            const real t1 = w_3 * d_grad_x_sender_2;
            const real t2 = w_3 * d_grad_x_sender_3;
            const real t3 = w_2 * d_grad_x_sender_0;
            n0 += d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2;
            n1 += d_grad_d_out1_0 * t3;
            n2 += d_grad_d_out1_1 * t3;
            n3 += d_grad_d_out1_2 * t3;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = n2;
        grad_y_to[3] = n3;
    }
}
