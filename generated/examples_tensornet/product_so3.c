/*
 * product_so3: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/03_tensornet.py; edit that and compile again.
 * definition sha256 e0a0aaffff22997bd7f63d72e9fa111a0bf63ffaa04bd5c999c0f49c302e0140
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
void product_so3_35222b053cac(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
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
            const real t0 = x_0 * y_0;
            const real t1 = x_1 * y_3;
            const real t2 = x_2 * y_6;
            const real t3 = x_0 * y_1;
            const real t4 = x_1 * y_4;
            const real t5 = x_2 * y_7;
            const real t6 = x_0 * y_2;
            const real t7 = x_1 * y_5;
            const real t8 = x_2 * y_8;
            const real t9 = x_3 * y_0;
            const real t10 = x_4 * y_3;
            const real t11 = x_5 * y_6;
            const real t12 = x_3 * y_1;
            const real t13 = x_4 * y_4;
            const real t14 = x_5 * y_7;
            const real t15 = x_3 * y_2;
            const real t16 = x_4 * y_5;
            const real t17 = x_5 * y_8;
            const real t18 = x_6 * y_0;
            const real t19 = x_7 * y_3;
            const real t20 = x_8 * y_6;
            const real t21 = x_6 * y_1;
            const real t22 = x_7 * y_4;
            const real t23 = x_8 * y_7;
            const real t24 = x_6 * y_2;
            const real t25 = x_7 * y_5;
            const real t26 = x_8 * y_8;
            out_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2;
            out_to[1 * CHANNELS + u] = R(2.0) * t3 + R(2.0) * t4 + R(2.0) * t5;
            out_to[2 * CHANNELS + u] = R(2.0) * t6 + R(2.0) * t7 + R(2.0) * t8;
            out_to[3 * CHANNELS + u] = R(2.0) * t9 + R(2.0) * t10 + R(2.0) * t11;
            out_to[4 * CHANNELS + u] = R(2.0) * t12 + R(2.0) * t13 + R(2.0) * t14;
            out_to[5 * CHANNELS + u] = R(2.0) * t15 + R(2.0) * t16 + R(2.0) * t17;
            out_to[6 * CHANNELS + u] = R(2.0) * t18 + R(2.0) * t19 + R(2.0) * t20;
            out_to[7 * CHANNELS + u] = R(2.0) * t21 + R(2.0) * t22 + R(2.0) * t23;
            out_to[8 * CHANNELS + u] = R(2.0) * t24 + R(2.0) * t25 + R(2.0) * t26;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * reads y[9, u] at row
 * writes grad_x[9, u] at row as x
 */
void product_so3_4c07e3edb058(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
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
            const real t0 = d_out_0 * y_0;
            const real t1 = d_out_1 * y_1;
            const real t2 = d_out_2 * y_2;
            const real t3 = d_out_0 * y_3;
            const real t4 = d_out_1 * y_4;
            const real t5 = d_out_2 * y_5;
            const real t6 = d_out_0 * y_6;
            const real t7 = d_out_1 * y_7;
            const real t8 = d_out_2 * y_8;
            const real t9 = d_out_3 * y_0;
            const real t10 = d_out_4 * y_1;
            const real t11 = d_out_5 * y_2;
            const real t12 = d_out_3 * y_3;
            const real t13 = d_out_4 * y_4;
            const real t14 = d_out_5 * y_5;
            const real t15 = d_out_3 * y_6;
            const real t16 = d_out_4 * y_7;
            const real t17 = d_out_5 * y_8;
            const real t18 = d_out_6 * y_0;
            const real t19 = d_out_7 * y_1;
            const real t20 = d_out_8 * y_2;
            const real t21 = d_out_6 * y_3;
            const real t22 = d_out_7 * y_4;
            const real t23 = d_out_8 * y_5;
            const real t24 = d_out_6 * y_6;
            const real t25 = d_out_7 * y_7;
            const real t26 = d_out_8 * y_8;
            grad_x_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2;
            grad_x_to[1 * CHANNELS + u] = R(2.0) * t3 + R(2.0) * t4 + R(2.0) * t5;
            grad_x_to[2 * CHANNELS + u] = R(2.0) * t6 + R(2.0) * t7 + R(2.0) * t8;
            grad_x_to[3 * CHANNELS + u] = R(2.0) * t9 + R(2.0) * t10 + R(2.0) * t11;
            grad_x_to[4 * CHANNELS + u] = R(2.0) * t12 + R(2.0) * t13 + R(2.0) * t14;
            grad_x_to[5 * CHANNELS + u] = R(2.0) * t15 + R(2.0) * t16 + R(2.0) * t17;
            grad_x_to[6 * CHANNELS + u] = R(2.0) * t18 + R(2.0) * t19 + R(2.0) * t20;
            grad_x_to[7 * CHANNELS + u] = R(2.0) * t21 + R(2.0) * t22 + R(2.0) * t23;
            grad_x_to[8 * CHANNELS + u] = R(2.0) * t24 + R(2.0) * t25 + R(2.0) * t26;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * reads x[9, u] at row
 * writes grad_y[9, u] at row as y
 */
void product_so3_3f80e04b2ad4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict x_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * (9 * CHANNELS);
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
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real x_5 = x_at[5 * CHANNELS + u];
            const real x_6 = x_at[6 * CHANNELS + u];
            const real x_7 = x_at[7 * CHANNELS + u];
            const real x_8 = x_at[8 * CHANNELS + u];
            const real t0 = d_out_0 * x_0;
            const real t1 = d_out_3 * x_3;
            const real t2 = d_out_6 * x_6;
            const real t3 = d_out_1 * x_0;
            const real t4 = d_out_4 * x_3;
            const real t5 = d_out_7 * x_6;
            const real t6 = d_out_2 * x_0;
            const real t7 = d_out_5 * x_3;
            const real t8 = d_out_8 * x_6;
            const real t9 = d_out_0 * x_1;
            const real t10 = d_out_3 * x_4;
            const real t11 = d_out_6 * x_7;
            const real t12 = d_out_1 * x_1;
            const real t13 = d_out_4 * x_4;
            const real t14 = d_out_7 * x_7;
            const real t15 = d_out_2 * x_1;
            const real t16 = d_out_5 * x_4;
            const real t17 = d_out_8 * x_7;
            const real t18 = d_out_0 * x_2;
            const real t19 = d_out_3 * x_5;
            const real t20 = d_out_6 * x_8;
            const real t21 = d_out_1 * x_2;
            const real t22 = d_out_4 * x_5;
            const real t23 = d_out_7 * x_8;
            const real t24 = d_out_2 * x_2;
            const real t25 = d_out_5 * x_5;
            const real t26 = d_out_8 * x_8;
            grad_y_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2;
            grad_y_to[1 * CHANNELS + u] = R(2.0) * t3 + R(2.0) * t4 + R(2.0) * t5;
            grad_y_to[2 * CHANNELS + u] = R(2.0) * t6 + R(2.0) * t7 + R(2.0) * t8;
            grad_y_to[3 * CHANNELS + u] = R(2.0) * t9 + R(2.0) * t10 + R(2.0) * t11;
            grad_y_to[4 * CHANNELS + u] = R(2.0) * t12 + R(2.0) * t13 + R(2.0) * t14;
            grad_y_to[5 * CHANNELS + u] = R(2.0) * t15 + R(2.0) * t16 + R(2.0) * t17;
            grad_y_to[6 * CHANNELS + u] = R(2.0) * t18 + R(2.0) * t19 + R(2.0) * t20;
            grad_y_to[7 * CHANNELS + u] = R(2.0) * t21 + R(2.0) * t22 + R(2.0) * t23;
            grad_y_to[8 * CHANNELS + u] = R(2.0) * t24 + R(2.0) * t25 + R(2.0) * t26;
        }
    }
}
