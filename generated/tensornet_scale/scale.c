/*
 * scale: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:scale; edit that and compile again.
 * definition sha256 53231cb9597898694f4984673c8b8cb6dd9b51d34b400f579c5657b1aa572e63
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
 * writes v1[1, u] at row
 */
void scale_8a9d7a674d45(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (9 * CHANNELS);
        real *restrict v1_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
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
            v1_to[0 * CHANNELS + u] = x_0 * x_0 + x_1 * x_1 + x_2 * x_2 + x_3 * x_3 + x_4 * x_4 + x_5 * x_5 + x_6 * x_6 + x_7 * x_7 + x_8 * x_8;
        }
    }
}

/*
 * reads x[9, u] at row
 * reads v2[1, u] at row
 * writes out[9, u] at row
 */
void scale_0d87fec513b2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict v2_at = operands[1] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
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
            const real v2_0 = v2_at[0 * CHANNELS + u];
            const real t0 = x_0 * v2_0;
            const real t1 = x_1 * v2_0;
            const real t2 = x_2 * v2_0;
            const real t3 = x_3 * v2_0;
            const real t4 = x_4 * v2_0;
            const real t5 = x_5 * v2_0;
            const real t6 = x_6 * v2_0;
            const real t7 = x_7 * v2_0;
            const real t8 = x_8 * v2_0;
            out_to[0 * CHANNELS + u] = t0;
            out_to[1 * CHANNELS + u] = t1;
            out_to[2 * CHANNELS + u] = t2;
            out_to[3 * CHANNELS + u] = t3;
            out_to[4 * CHANNELS + u] = t4;
            out_to[5 * CHANNELS + u] = t5;
            out_to[6 * CHANNELS + u] = t6;
            out_to[7 * CHANNELS + u] = t7;
            out_to[8 * CHANNELS + u] = t8;
        }
    }
}

/*
 * reads d_v1[1, u] at row as v1
 * reads x[9, u] at row
 * writes grad_x[9, u] at row as x
 */
void scale_460875e3015a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v1_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict x_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_x_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v1_0 = d_v1_at[0 * CHANNELS + u];
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real x_5 = x_at[5 * CHANNELS + u];
            const real x_6 = x_at[6 * CHANNELS + u];
            const real x_7 = x_at[7 * CHANNELS + u];
            const real x_8 = x_at[8 * CHANNELS + u];
            const real t0 = d_v1_0 * x_0;
            const real t1 = d_v1_0 * x_1;
            const real t2 = d_v1_0 * x_2;
            const real t3 = d_v1_0 * x_3;
            const real t4 = d_v1_0 * x_4;
            const real t5 = d_v1_0 * x_5;
            const real t6 = d_v1_0 * x_6;
            const real t7 = d_v1_0 * x_7;
            const real t8 = d_v1_0 * x_8;
            grad_x_to[0 * CHANNELS + u] = R(2.0) * t0;
            grad_x_to[1 * CHANNELS + u] = R(2.0) * t1;
            grad_x_to[2 * CHANNELS + u] = R(2.0) * t2;
            grad_x_to[3 * CHANNELS + u] = R(2.0) * t3;
            grad_x_to[4 * CHANNELS + u] = R(2.0) * t4;
            grad_x_to[5 * CHANNELS + u] = R(2.0) * t5;
            grad_x_to[6 * CHANNELS + u] = R(2.0) * t6;
            grad_x_to[7 * CHANNELS + u] = R(2.0) * t7;
            grad_x_to[8 * CHANNELS + u] = R(2.0) * t8;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * reads x[9, u] at row
 * writes grad_v2[1, u] at row as v2
 */
void scale_3b433b2b9f86(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict x_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_v2_to = outputs[0] + row * (1 * CHANNELS);
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
            grad_v2_to[0 * CHANNELS + u] = d_out_0 * x_0 + d_out_1 * x_1 + d_out_2 * x_2 + d_out_3 * x_3 + d_out_4 * x_4 + d_out_5 * x_5 + d_out_6 * x_6 + d_out_7 * x_7 + d_out_8 * x_8;
        }
    }
}

/*
 * reads x[9, u] at row
 * reads d_grad_x[9, u] at row as x
 * writes grad_d_v1[1, u] at row as v1
 */
void scale_c7853eea9c89(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict d_grad_x_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_d_v1_to = outputs[0] + row * (1 * CHANNELS);
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
            const real d_grad_x_0 = d_grad_x_at[0 * CHANNELS + u];
            const real d_grad_x_1 = d_grad_x_at[1 * CHANNELS + u];
            const real d_grad_x_2 = d_grad_x_at[2 * CHANNELS + u];
            const real d_grad_x_3 = d_grad_x_at[3 * CHANNELS + u];
            const real d_grad_x_4 = d_grad_x_at[4 * CHANNELS + u];
            const real d_grad_x_5 = d_grad_x_at[5 * CHANNELS + u];
            const real d_grad_x_6 = d_grad_x_at[6 * CHANNELS + u];
            const real d_grad_x_7 = d_grad_x_at[7 * CHANNELS + u];
            const real d_grad_x_8 = d_grad_x_at[8 * CHANNELS + u];
            const real t0 = x_0 * d_grad_x_0;
            const real t1 = x_1 * d_grad_x_1;
            const real t2 = x_2 * d_grad_x_2;
            const real t3 = x_3 * d_grad_x_3;
            const real t4 = x_4 * d_grad_x_4;
            const real t5 = x_5 * d_grad_x_5;
            const real t6 = x_6 * d_grad_x_6;
            const real t7 = x_7 * d_grad_x_7;
            const real t8 = x_8 * d_grad_x_8;
            grad_d_v1_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2 + R(2.0) * t3 + R(2.0) * t4 + R(2.0) * t5 + R(2.0) * t6 + R(2.0) * t7 + R(2.0) * t8;
        }
    }
}

/*
 * reads d_grad_v2[1, u] at row as v2
 * reads x[9, u] at row
 * writes grad_d_out[9, u] at row as out
 */
void scale_b92dd38f4094(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v2_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict x_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v2_0 = d_grad_v2_at[0 * CHANNELS + u];
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real x_5 = x_at[5 * CHANNELS + u];
            const real x_6 = x_at[6 * CHANNELS + u];
            const real x_7 = x_at[7 * CHANNELS + u];
            const real x_8 = x_at[8 * CHANNELS + u];
            const real t0 = d_grad_v2_0 * x_0;
            const real t1 = d_grad_v2_0 * x_1;
            const real t2 = d_grad_v2_0 * x_2;
            const real t3 = d_grad_v2_0 * x_3;
            const real t4 = d_grad_v2_0 * x_4;
            const real t5 = d_grad_v2_0 * x_5;
            const real t6 = d_grad_v2_0 * x_6;
            const real t7 = d_grad_v2_0 * x_7;
            const real t8 = d_grad_v2_0 * x_8;
            grad_d_out_to[0 * CHANNELS + u] = t0;
            grad_d_out_to[1 * CHANNELS + u] = t1;
            grad_d_out_to[2 * CHANNELS + u] = t2;
            grad_d_out_to[3 * CHANNELS + u] = t3;
            grad_d_out_to[4 * CHANNELS + u] = t4;
            grad_d_out_to[5 * CHANNELS + u] = t5;
            grad_d_out_to[6 * CHANNELS + u] = t6;
            grad_d_out_to[7 * CHANNELS + u] = t7;
            grad_d_out_to[8 * CHANNELS + u] = t8;
        }
    }
}
