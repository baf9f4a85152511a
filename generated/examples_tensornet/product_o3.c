/*
 * product_o3: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/03_tensornet.py; edit that and compile again.
 * definition sha256 5c30db5375876c0020160a8bb5c65686948e57addeb3f0a6c372a79faf87a7e4
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
 * reads x[9, u] at row
 * reads y[9, u] at row
 * writes out[9, u] at row
 */
void product_o3_a7af8d270628(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict y_at = operands[1] + row * (9 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real x_5 = x_at[5 * CHANNELS + u];
            const real x_6 = x_at[6 * CHANNELS + u];
            const real x_7 = x_at[7 * CHANNELS + u];
            const real x_8 = x_at[8 * CHANNELS + u];
            const real y_0 = y_at[0 * CHANNELS + u];
            const real y_1 = y_at[1 * CHANNELS + u];
            const real y_2 = y_at[2 * CHANNELS + u];
            const real y_3 = y_at[3 * CHANNELS + u];
            const real y_4 = y_at[4 * CHANNELS + u];
            const real y_5 = y_at[5 * CHANNELS + u];
            const real y_6 = y_at[6 * CHANNELS + u];
            const real y_7 = y_at[7 * CHANNELS + u];
            const real y_8 = y_at[8 * CHANNELS + u];
            const real t0 = y_0 + y_4;
            const real t1 = y_0 + y_8;
            const real t2 = y_4 + y_8;
            out_to[0 * CHANNELS + u] = R(2.0) * x_0 * y_0 + x_1 * y_3 + x_2 * y_6 + x_3 * y_1 + x_6 * y_2;
            out_to[1 * CHANNELS + u] = x_1 * t0 + x_0 * y_1 + x_2 * y_7 + x_4 * y_1 + x_7 * y_2;
            out_to[2 * CHANNELS + u] = x_2 * t1 + x_0 * y_2 + x_1 * y_5 + x_5 * y_1 + x_8 * y_2;
            out_to[3 * CHANNELS + u] = x_3 * t0 + x_0 * y_3 + x_4 * y_3 + x_5 * y_6 + x_6 * y_5;
            out_to[4 * CHANNELS + u] = x_1 * y_3 + x_3 * y_1 + R(2.0) * x_4 * y_4 + x_5 * y_7 + x_7 * y_5;
            out_to[5 * CHANNELS + u] = x_5 * t2 + x_2 * y_3 + x_3 * y_2 + x_4 * y_5 + x_8 * y_5;
            out_to[6 * CHANNELS + u] = x_6 * t1 + x_0 * y_6 + x_3 * y_7 + x_7 * y_3 + x_8 * y_6;
            out_to[7 * CHANNELS + u] = x_7 * t2 + x_1 * y_6 + x_4 * y_7 + x_6 * y_1 + x_8 * y_7;
            out_to[8 * CHANNELS + u] = x_2 * y_6 + x_5 * y_7 + x_6 * y_2 + x_7 * y_5 + R(2.0) * x_8 * y_8;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * reads y[9, u] at row
 * writes grad_x[9, u] at row as x
 */
void product_o3_1f8bb35441bf(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict y_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_x_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
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
            const real y_0 = y_at[0 * CHANNELS + u];
            const real y_1 = y_at[1 * CHANNELS + u];
            const real y_2 = y_at[2 * CHANNELS + u];
            const real y_3 = y_at[3 * CHANNELS + u];
            const real y_4 = y_at[4 * CHANNELS + u];
            const real y_5 = y_at[5 * CHANNELS + u];
            const real y_6 = y_at[6 * CHANNELS + u];
            const real y_7 = y_at[7 * CHANNELS + u];
            const real y_8 = y_at[8 * CHANNELS + u];
            const real t0 = y_0 + y_4;
            const real t1 = y_0 + y_8;
            const real t2 = y_4 + y_8;
            grad_x_to[0 * CHANNELS + u] = R(2.0) * d_out_0 * y_0 + d_out_1 * y_1 + d_out_2 * y_2 + d_out_3 * y_3 + d_out_6 * y_6;
            grad_x_to[1 * CHANNELS + u] = d_out_1 * t0 + d_out_0 * y_3 + d_out_2 * y_5 + d_out_4 * y_3 + d_out_7 * y_6;
            grad_x_to[2 * CHANNELS + u] = d_out_2 * t1 + d_out_0 * y_6 + d_out_1 * y_7 + d_out_5 * y_3 + d_out_8 * y_6;
            grad_x_to[3 * CHANNELS + u] = d_out_3 * t0 + d_out_0 * y_1 + d_out_4 * y_1 + d_out_5 * y_2 + d_out_6 * y_7;
            grad_x_to[4 * CHANNELS + u] = d_out_1 * y_1 + d_out_3 * y_3 + R(2.0) * d_out_4 * y_4 + d_out_5 * y_5 + d_out_7 * y_7;
            grad_x_to[5 * CHANNELS + u] = d_out_5 * t2 + d_out_2 * y_1 + d_out_3 * y_6 + d_out_4 * y_7 + d_out_8 * y_7;
            grad_x_to[6 * CHANNELS + u] = d_out_6 * t1 + d_out_0 * y_2 + d_out_3 * y_5 + d_out_7 * y_1 + d_out_8 * y_2;
            grad_x_to[7 * CHANNELS + u] = d_out_7 * t2 + d_out_1 * y_2 + d_out_4 * y_5 + d_out_6 * y_3 + d_out_8 * y_5;
            grad_x_to[8 * CHANNELS + u] = d_out_2 * y_2 + d_out_5 * y_5 + d_out_6 * y_6 + d_out_7 * y_7 + R(2.0) * d_out_8 * y_8;
        }
    }
}
