/*
 * gate: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/05_hotpp_gate.py; edit that and compile again.
 * definition sha256 f5574536c8d0a9e5a78b8d2628df89899116a2fcd607b9c6822331e90a80d2df
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
 * reads t[9, u] at row
 * writes v3[1, u] at row
 */
void gate_8a9d7a674d45(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict t_at = operands[0] + row * (9 * CHANNELS);
        real *restrict v3_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            v3_to[0 * CHANNELS + u] = t_0 * t_0 + t_1 * t_1 + t_2 * t_2 + t_3 * t_3 + t_4 * t_4 + t_5 * t_5 + t_6 * t_6 + t_7 * t_7 + t_8 * t_8;
        }
    }
}

/*
 * reads t[9, u] at row
 * reads v4[1, u] at row
 * writes out[9, u] at row
 */
void gate_0d87fec513b2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict t_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real t0 = t_0 * v4_0;
            const real t1 = t_1 * v4_0;
            const real t2 = t_2 * v4_0;
            const real t3 = t_3 * v4_0;
            const real t4 = t_4 * v4_0;
            const real t5 = t_5 * v4_0;
            const real t6 = t_6 * v4_0;
            const real t7 = t_7 * v4_0;
            const real t8 = t_8 * v4_0;
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
 * reads t[9, u] at row
 * reads d_v3[1, u] at row as v3
 * writes grad_t[9, u] at row as t
 */
void gate_e7b0ef61df7d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict t_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict d_v3_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_t_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            const real d_v3_0 = d_v3_at[0 * CHANNELS + u];
            const real t0 = t_0 * d_v3_0;
            const real t1 = t_1 * d_v3_0;
            const real t2 = t_2 * d_v3_0;
            const real t3 = t_3 * d_v3_0;
            const real t4 = t_4 * d_v3_0;
            const real t5 = t_5 * d_v3_0;
            const real t6 = t_6 * d_v3_0;
            const real t7 = t_7 * d_v3_0;
            const real t8 = t_8 * d_v3_0;
            grad_t_to[0 * CHANNELS + u] = R(2.0) * t0;
            grad_t_to[1 * CHANNELS + u] = R(2.0) * t1;
            grad_t_to[2 * CHANNELS + u] = R(2.0) * t2;
            grad_t_to[3 * CHANNELS + u] = R(2.0) * t3;
            grad_t_to[4 * CHANNELS + u] = R(2.0) * t4;
            grad_t_to[5 * CHANNELS + u] = R(2.0) * t5;
            grad_t_to[6 * CHANNELS + u] = R(2.0) * t6;
            grad_t_to[7 * CHANNELS + u] = R(2.0) * t7;
            grad_t_to[8 * CHANNELS + u] = R(2.0) * t8;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * reads t[9, u] at row
 * writes grad_v4[1, u] at row as v4
 */
void gate_3b433b2b9f86(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict t_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_v4_to = outputs[0] + row * (1 * CHANNELS);
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
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            grad_v4_to[0 * CHANNELS + u] = d_out_0 * t_0 + d_out_1 * t_1 + d_out_2 * t_2 + d_out_3 * t_3 + d_out_4 * t_4 + d_out_5 * t_5 + d_out_6 * t_6 + d_out_7 * t_7 + d_out_8 * t_8;
        }
    }
}

/*
 * reads t[9, u] at row
 * reads d_grad_t[9, u] at row as t
 * writes grad_d_v3[1, u] at row as v3
 */
void gate_c7853eea9c89(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict t_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict d_grad_t_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_d_v3_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            const real d_grad_t_0 = d_grad_t_at[0 * CHANNELS + u];
            const real d_grad_t_1 = d_grad_t_at[1 * CHANNELS + u];
            const real d_grad_t_2 = d_grad_t_at[2 * CHANNELS + u];
            const real d_grad_t_3 = d_grad_t_at[3 * CHANNELS + u];
            const real d_grad_t_4 = d_grad_t_at[4 * CHANNELS + u];
            const real d_grad_t_5 = d_grad_t_at[5 * CHANNELS + u];
            const real d_grad_t_6 = d_grad_t_at[6 * CHANNELS + u];
            const real d_grad_t_7 = d_grad_t_at[7 * CHANNELS + u];
            const real d_grad_t_8 = d_grad_t_at[8 * CHANNELS + u];
            const real t0 = t_0 * d_grad_t_0;
            const real t1 = t_1 * d_grad_t_1;
            const real t2 = t_2 * d_grad_t_2;
            const real t3 = t_3 * d_grad_t_3;
            const real t4 = t_4 * d_grad_t_4;
            const real t5 = t_5 * d_grad_t_5;
            const real t6 = t_6 * d_grad_t_6;
            const real t7 = t_7 * d_grad_t_7;
            const real t8 = t_8 * d_grad_t_8;
            grad_d_v3_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2 + R(2.0) * t3 + R(2.0) * t4 + R(2.0) * t5 + R(2.0) * t6 + R(2.0) * t7 + R(2.0) * t8;
        }
    }
}
