/*
 * invariants: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/15_isotropic_law.py; edit that and compile again.
 * definition sha256 4237ce93993c71e55cd07a595cf6a2a09637caaf22033fedf1dfa01bdcce5eda
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
 * reads c[9] at row
 * writes trace[1] at row
 * writes square[1] at row
 * writes cube[1] at row
 */
void invariants_9cae20128c2c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        real *restrict trace_to = outputs[0] + row * 1;
        real *restrict square_to = outputs[1] + row * 1;
        real *restrict cube_to = outputs[2] + row * 1;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real s0 = c_1 + c_3;
        const real s1 = c_2 + c_6;
        const real s2 = c_1 * s0 + c_2 * s1 + c_0 * c_0 + c_3 * c_3 + c_6 * c_6;
        const real s3 = c_5 + c_7;
        const real s4 = c_1 * s0 + c_5 * s3 + c_3 * c_3 + c_4 * c_4 + c_7 * c_7;
        const real s5 = c_2 * s1 + c_5 * s3 + c_6 * c_6 + c_7 * c_7 + c_8 * c_8;
        const real s6 = c_2 * s3 + c_6 * c_7;
        const real s7 = c_5 * s1 + c_6 * c_7;
        trace_to[0] = c_0 + c_4 + c_8;
        square_to[0] = c_0 * c_0 + c_1 * c_1 + c_2 * c_2 + c_3 * c_3 + c_4 * c_4 + c_5 * c_5 + c_6 * c_6 + c_7 * c_7 + c_8 * c_8;
        cube_to[0] = c_0 * s2 + c_4 * s4 + c_8 * s5 + c_1 * s6 + c_3 * s7;
    }
}

/*
 * reads c[9] at row
 * reads d_cube[1] at row as cube
 * reads d_square[1] at row as square
 * reads d_trace[1] at row as trace
 * writes grad_c[9] at row as c
 */
void invariants_e379fa272d9d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_cube_at = operands[1] + row * 1;
        const real *restrict d_square_at = operands[2] + row * 1;
        const real *restrict d_trace_at = operands[3] + row * 1;
        real *restrict grad_c_to = outputs[0] + row * 9;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_cube_0 = d_cube_at[0];
        const real d_square_0 = d_square_at[0];
        const real d_trace_0 = d_trace_at[0];
        const real s0 = c_1 + c_3;
        const real s1 = c_2 + c_6;
        const real s2 = R(0.3333333333333333 /* 1/3 */) * c_1 * s0 + R(0.3333333333333333 /* 1/3 */) * c_2 * s1 + c_0 * c_0 + R(0.3333333333333333 /* 1/3 */) * c_3 * c_3 + R(0.3333333333333333 /* 1/3 */) * c_6 * c_6;
        const real s3 = c_1 + R(0.5) * c_3;
        const real s4 = c_5 + c_7;
        const real s5 = c_0 * s3 + R(0.5) * c_2 * s4 + c_4 * s3 + R(0.5) * c_6 * c_7;
        const real s6 = c_2 + R(0.5) * c_6;
        const real s7 = c_0 * s6 + R(0.5) * c_1 * s4 + c_8 * s6 + R(0.5) * c_3 * c_5;
        const real s8 = c_1 + R(2.0) * c_3;
        const real s9 = c_0 * s8 + c_4 * s8 + c_5 * s1 + c_6 * c_7;
        const real s10 = c_1 * s0 + c_5 * s4 + c_3 * c_3 + R(3.0) * c_4 * c_4 + c_7 * c_7;
        const real s11 = c_5 + R(0.5) * c_7;
        const real s12 = c_2 * s0 + R(2.0) * c_4 * s11 + R(2.0) * c_8 * s11 + c_3 * c_6;
        const real s13 = c_2 + R(2.0) * c_6;
        const real s14 = c_0 * s13 + c_3 * s4 + c_8 * s13 + c_1 * c_7;
        const real s15 = c_5 + R(2.0) * c_7;
        const real s16 = c_1 * s1 + c_4 * s15 + c_8 * s15 + c_3 * c_6;
        const real s17 = c_2 * s1 + c_5 * s4 + c_6 * c_6 + c_7 * c_7 + R(3.0) * c_8 * c_8;
        grad_c_to[0] = R(3.0) * d_cube_0 * s2 + R(2.0) * c_0 * d_square_0 + d_trace_0;
        grad_c_to[1] = R(2.0) * d_cube_0 * s5 + R(2.0) * c_1 * d_square_0;
        grad_c_to[2] = R(2.0) * d_cube_0 * s7 + R(2.0) * c_2 * d_square_0;
        grad_c_to[3] = d_cube_0 * s9 + R(2.0) * c_3 * d_square_0;
        grad_c_to[4] = d_cube_0 * s10 + R(2.0) * c_4 * d_square_0 + d_trace_0;
        grad_c_to[5] = d_cube_0 * s12 + R(2.0) * c_5 * d_square_0;
        grad_c_to[6] = d_cube_0 * s14 + R(2.0) * c_6 * d_square_0;
        grad_c_to[7] = d_cube_0 * s16 + R(2.0) * c_7 * d_square_0;
        grad_c_to[8] = d_cube_0 * s17 + R(2.0) * c_8 * d_square_0 + d_trace_0;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads d_cube[1] at row as cube
 * reads d_square[1] at row as square
 * writes grad_c[9] at row as c
 */
void invariants_a9ab7ea7e0a1(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict d_cube_at = operands[2] + row * 1;
        const real *restrict d_square_at = operands[3] + row * 1;
        real *restrict grad_c_to = outputs[0] + row * 9;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        const real d_cube_0 = d_cube_at[0];
        const real d_square_0 = d_square_at[0];
        const real s0 = d_grad_c_1 + R(0.5) * d_grad_c_3;
        const real s1 = d_grad_c_2 + R(0.5) * d_grad_c_6;
        const real s2 = d_grad_c_1 + R(2.0) * d_grad_c_3;
        const real s3 = d_grad_c_2 + R(2.0) * d_grad_c_6;
        const real s4 = R(0.3333333333333333 /* 1/3 */) * c_1 * s0 + R(0.3333333333333333 /* 1/3 */) * c_2 * s1 + R(0.16666666666666666 /* 1/6 */) * c_3 * s2 + R(0.16666666666666666 /* 1/6 */) * c_6 * s3 + c_0 * d_grad_c_0;
        const real s5 = d_grad_c_0 + d_grad_c_4;
        const real s6 = d_grad_c_5 + d_grad_c_7;
        const real s7 = d_grad_c_2 + d_grad_c_6;
        const real s8 = c_0 * s0 + c_1 * s5 + R(0.5) * c_2 * s6 + R(0.5) * c_3 * s5 + c_4 * s0 + R(0.5) * c_7 * s7 + R(0.5) * c_5 * d_grad_c_2 + R(0.5) * c_6 * d_grad_c_7;
        const real s9 = d_grad_c_0 + d_grad_c_8;
        const real s10 = d_grad_c_1 + d_grad_c_3;
        const real s11 = c_0 * s1 + R(0.5) * c_1 * s6 + c_2 * s9 + R(0.5) * c_5 * s10 + R(0.5) * c_6 * s9 + c_8 * s1 + R(0.5) * c_3 * d_grad_c_5 + R(0.5) * c_7 * d_grad_c_1;
        const real s12 = c_0 * s2 + c_1 * s5 + R(2.0) * c_3 * s5 + c_4 * s2 + c_5 * s7 + c_6 * s6 + c_2 * d_grad_c_5 + c_7 * d_grad_c_6;
        const real s13 = d_grad_c_5 + R(0.5) * d_grad_c_7;
        const real s14 = d_grad_c_5 + R(2.0) * d_grad_c_7;
        const real s15 = c_1 * s0 + R(0.5) * c_3 * s2 + c_5 * s13 + R(0.5) * c_7 * s14 + R(3.0) * c_4 * d_grad_c_4;
        const real s16 = d_grad_c_4 + d_grad_c_8;
        const real s17 = c_2 * s10 + c_3 * s7 + R(2.0) * c_4 * s13 + R(2.0) * c_5 * s16 + c_7 * s16 + R(2.0) * c_8 * s13 + c_1 * d_grad_c_2 + c_6 * d_grad_c_3;
        const real s18 = c_0 * s3 + c_2 * s9 + c_3 * s6 + R(2.0) * c_6 * s9 + c_7 * s10 + c_8 * s3 + c_1 * d_grad_c_7 + c_5 * d_grad_c_3;
        const real s19 = c_1 * s7 + c_4 * s14 + c_5 * s16 + c_6 * s10 + R(2.0) * c_7 * s16 + c_8 * s14 + c_2 * d_grad_c_1 + c_3 * d_grad_c_6;
        const real s20 = c_2 * s1 + c_5 * s13 + R(0.5) * c_6 * s3 + R(0.5) * c_7 * s14 + R(3.0) * c_8 * d_grad_c_8;
        grad_c_to[0] = R(6.0) * d_cube_0 * s4 + R(2.0) * d_grad_c_0 * d_square_0;
        grad_c_to[1] = R(2.0) * d_cube_0 * s8 + R(2.0) * d_grad_c_1 * d_square_0;
        grad_c_to[2] = R(2.0) * d_cube_0 * s11 + R(2.0) * d_grad_c_2 * d_square_0;
        grad_c_to[3] = d_cube_0 * s12 + R(2.0) * d_grad_c_3 * d_square_0;
        grad_c_to[4] = R(2.0) * d_cube_0 * s15 + R(2.0) * d_grad_c_4 * d_square_0;
        grad_c_to[5] = d_cube_0 * s17 + R(2.0) * d_grad_c_5 * d_square_0;
        grad_c_to[6] = d_cube_0 * s18 + R(2.0) * d_grad_c_6 * d_square_0;
        grad_c_to[7] = d_cube_0 * s19 + R(2.0) * d_grad_c_7 * d_square_0;
        grad_c_to[8] = R(2.0) * d_cube_0 * s20 + R(2.0) * d_grad_c_8 * d_square_0;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * writes grad_d_cube[1] at row as cube
 */
void invariants_b81333f33d2a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        real *restrict grad_d_cube_to = outputs[0] + row * 1;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        const real s0 = d_grad_c_1 + R(0.5) * d_grad_c_3;
        const real s1 = d_grad_c_0 + d_grad_c_4;
        const real s2 = d_grad_c_5 + d_grad_c_7;
        const real s3 = d_grad_c_2 + d_grad_c_6;
        const real s4 = c_0 * s0 + R(0.5) * c_1 * s1 + R(0.5) * c_2 * s2 + R(0.5) * c_3 * s1 + c_4 * s0 + R(0.5) * c_7 * s3 + R(0.5) * c_5 * d_grad_c_2 + R(0.5) * c_6 * d_grad_c_7;
        const real s5 = d_grad_c_1 + d_grad_c_3;
        const real s6 = d_grad_c_5 + R(0.5) * d_grad_c_7;
        const real s7 = d_grad_c_4 + d_grad_c_8;
        const real s8 = c_2 * s5 + c_3 * s3 + R(2.0) * c_4 * s6 + c_5 * s7 + c_7 * s7 + R(2.0) * c_8 * s6 + c_6 * d_grad_c_3;
        const real s9 = d_grad_c_2 + R(2.0) * d_grad_c_6;
        const real s10 = d_grad_c_0 + d_grad_c_8;
        const real s11 = c_0 * s9 + c_2 * s10 + c_3 * s2 + c_6 * s10 + c_7 * s5 + c_8 * s9;
        const real s12 = d_grad_c_2 + R(0.5) * d_grad_c_6;
        const real s13 = c_0 * s12 + R(0.5) * c_2 * s10 + c_8 * s12 + R(0.5) * c_3 * d_grad_c_5 + R(0.5) * c_7 * d_grad_c_1;
        const real s14 = d_grad_c_1 + R(2.0) * d_grad_c_3;
        const real s15 = c_0 * s14 + c_3 * s1 + c_4 * s14 + c_7 * d_grad_c_6;
        const real s16 = d_grad_c_5 + R(2.0) * d_grad_c_7;
        const real s17 = c_4 * s16 + c_7 * s7 + c_8 * s16;
        grad_d_cube_to[0] = R(2.0) * c_1 * s4 + c_5 * s8 + c_6 * s11 + R(2.0) * c_2 * s13 + c_3 * s15 + c_7 * s17 + R(3.0) * c_0 * c_0 * d_grad_c_0 + R(3.0) * c_4 * c_4 * d_grad_c_4 + R(3.0) * c_8 * c_8 * d_grad_c_8;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * writes grad_d_square[1] at row as square
 */
void invariants_cd393d296b6b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        real *restrict grad_d_square_to = outputs[0] + row * 1;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        grad_d_square_to[0] = R(2.0) * c_0 * d_grad_c_0 + R(2.0) * c_1 * d_grad_c_1 + R(2.0) * c_2 * d_grad_c_2 + R(2.0) * c_3 * d_grad_c_3 + R(2.0) * c_4 * d_grad_c_4 + R(2.0) * c_5 * d_grad_c_5 + R(2.0) * c_6 * d_grad_c_6 + R(2.0) * c_7 * d_grad_c_7 + R(2.0) * c_8 * d_grad_c_8;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * writes grad_d_trace[1] at row as trace
 */
void invariants_aac17f0ab3d4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        real *restrict grad_d_trace_to = outputs[0] + row * 1;
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_8 = d_grad_c_at[8];
        grad_d_trace_to[0] = d_grad_c_0 + d_grad_c_4 + d_grad_c_8;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * reads d_cube[1] at row as cube
 * writes grad_c[9] at row as c
 */
void invariants_e4dd755a2095(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_too_at = operands[1] + row * 9;
        const real *restrict d_cube_at = operands[2] + row * 1;
        real *restrict grad_c_to = outputs[0] + row * 9;
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        const real d_grad_c_too_0 = d_grad_c_too_at[0];
        const real d_grad_c_too_1 = d_grad_c_too_at[1];
        const real d_grad_c_too_2 = d_grad_c_too_at[2];
        const real d_grad_c_too_3 = d_grad_c_too_at[3];
        const real d_grad_c_too_4 = d_grad_c_too_at[4];
        const real d_grad_c_too_5 = d_grad_c_too_at[5];
        const real d_grad_c_too_6 = d_grad_c_too_at[6];
        const real d_grad_c_too_7 = d_grad_c_too_at[7];
        const real d_grad_c_too_8 = d_grad_c_too_at[8];
        const real d_cube_0 = d_cube_at[0];
        const real s0 = d_grad_c_too_1 + R(0.5) * d_grad_c_too_3;
        const real s1 = d_grad_c_too_2 + R(0.5) * d_grad_c_too_6;
        const real s2 = d_grad_c_too_1 + R(2.0) * d_grad_c_too_3;
        const real s3 = d_grad_c_too_2 + R(2.0) * d_grad_c_too_6;
        const real s4 = R(0.3333333333333333 /* 1/3 */) * d_grad_c_1 * s0 + R(0.3333333333333333 /* 1/3 */) * d_grad_c_2 * s1 + R(0.16666666666666666 /* 1/6 */) * d_grad_c_3 * s2 + R(0.16666666666666666 /* 1/6 */) * d_grad_c_6 * s3 + d_grad_c_0 * d_grad_c_too_0;
        const real s5 = d_grad_c_too_0 + d_grad_c_too_4;
        const real s6 = d_grad_c_too_5 + d_grad_c_too_7;
        const real s7 = d_grad_c_too_2 + d_grad_c_too_6;
        const real s8 = d_grad_c_0 * s0 + d_grad_c_1 * s5 + R(0.5) * d_grad_c_2 * s6 + R(0.5) * d_grad_c_3 * s5 + d_grad_c_4 * s0 + R(0.5) * d_grad_c_7 * s7 + R(0.5) * d_grad_c_5 * d_grad_c_too_2 + R(0.5) * d_grad_c_6 * d_grad_c_too_7;
        const real s9 = d_grad_c_too_0 + d_grad_c_too_8;
        const real s10 = d_grad_c_too_1 + d_grad_c_too_3;
        const real s11 = d_grad_c_0 * s1 + R(0.5) * d_grad_c_1 * s6 + d_grad_c_2 * s9 + R(0.5) * d_grad_c_5 * s10 + R(0.5) * d_grad_c_6 * s9 + d_grad_c_8 * s1 + R(0.5) * d_grad_c_3 * d_grad_c_too_5 + R(0.5) * d_grad_c_7 * d_grad_c_too_1;
        const real s12 = d_grad_c_0 * s2 + d_grad_c_1 * s5 + R(2.0) * d_grad_c_3 * s5 + d_grad_c_4 * s2 + d_grad_c_5 * s7 + d_grad_c_6 * s6 + d_grad_c_2 * d_grad_c_too_5 + d_grad_c_7 * d_grad_c_too_6;
        const real s13 = d_grad_c_too_5 + R(0.5) * d_grad_c_too_7;
        const real s14 = d_grad_c_too_5 + R(2.0) * d_grad_c_too_7;
        const real s15 = d_grad_c_1 * s0 + R(0.5) * d_grad_c_3 * s2 + d_grad_c_5 * s13 + R(0.5) * d_grad_c_7 * s14 + R(3.0) * d_grad_c_4 * d_grad_c_too_4;
        const real s16 = d_grad_c_too_4 + d_grad_c_too_8;
        const real s17 = d_grad_c_2 * s10 + d_grad_c_3 * s7 + R(2.0) * d_grad_c_4 * s13 + R(2.0) * d_grad_c_5 * s16 + d_grad_c_7 * s16 + R(2.0) * d_grad_c_8 * s13 + d_grad_c_1 * d_grad_c_too_2 + d_grad_c_6 * d_grad_c_too_3;
        const real s18 = d_grad_c_0 * s3 + d_grad_c_2 * s9 + d_grad_c_3 * s6 + R(2.0) * d_grad_c_6 * s9 + d_grad_c_7 * s10 + d_grad_c_8 * s3 + d_grad_c_1 * d_grad_c_too_7 + d_grad_c_5 * d_grad_c_too_3;
        const real s19 = d_grad_c_1 * s7 + d_grad_c_4 * s14 + d_grad_c_5 * s16 + d_grad_c_6 * s10 + R(2.0) * d_grad_c_7 * s16 + d_grad_c_8 * s14 + d_grad_c_2 * d_grad_c_too_1 + d_grad_c_3 * d_grad_c_too_6;
        const real s20 = d_grad_c_2 * s1 + d_grad_c_5 * s13 + R(0.5) * d_grad_c_6 * s3 + R(0.5) * d_grad_c_7 * s14 + R(3.0) * d_grad_c_8 * d_grad_c_too_8;
        grad_c_to[0] = R(6.0) * d_cube_0 * s4;
        grad_c_to[1] = R(2.0) * d_cube_0 * s8;
        grad_c_to[2] = R(2.0) * d_cube_0 * s11;
        grad_c_to[3] = d_cube_0 * s12;
        grad_c_to[4] = R(2.0) * d_cube_0 * s15;
        grad_c_to[5] = d_cube_0 * s17;
        grad_c_to[6] = d_cube_0 * s18;
        grad_c_to[7] = d_cube_0 * s19;
        grad_c_to[8] = R(2.0) * d_cube_0 * s20;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * writes grad_d_cube[1] at row as cube
 */
void invariants_9e97223d523b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict d_grad_c_too_at = operands[2] + row * 9;
        real *restrict grad_d_cube_to = outputs[0] + row * 1;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        const real d_grad_c_too_0 = d_grad_c_too_at[0];
        const real d_grad_c_too_1 = d_grad_c_too_at[1];
        const real d_grad_c_too_2 = d_grad_c_too_at[2];
        const real d_grad_c_too_3 = d_grad_c_too_at[3];
        const real d_grad_c_too_4 = d_grad_c_too_at[4];
        const real d_grad_c_too_5 = d_grad_c_too_at[5];
        const real d_grad_c_too_6 = d_grad_c_too_at[6];
        const real d_grad_c_too_7 = d_grad_c_too_at[7];
        const real d_grad_c_too_8 = d_grad_c_too_at[8];
        const real s0 = d_grad_c_too_1 + R(0.5) * d_grad_c_too_3;
        const real s1 = d_grad_c_too_0 + d_grad_c_too_4;
        const real s2 = d_grad_c_too_5 + d_grad_c_too_7;
        const real s3 = d_grad_c_too_2 + d_grad_c_too_6;
        const real s4 = d_grad_c_0 * s0 + d_grad_c_1 * s1 + R(0.5) * d_grad_c_2 * s2 + R(0.5) * d_grad_c_3 * s1 + d_grad_c_4 * s0 + R(0.5) * d_grad_c_7 * s3 + R(0.5) * d_grad_c_5 * d_grad_c_too_2 + R(0.5) * d_grad_c_6 * d_grad_c_too_7;
        const real s5 = d_grad_c_too_2 + R(0.5) * d_grad_c_too_6;
        const real s6 = d_grad_c_too_0 + d_grad_c_too_8;
        const real s7 = d_grad_c_too_1 + d_grad_c_too_3;
        const real s8 = d_grad_c_0 * s5 + R(0.5) * d_grad_c_1 * s2 + d_grad_c_2 * s6 + R(0.5) * d_grad_c_5 * s7 + R(0.5) * d_grad_c_6 * s6 + d_grad_c_8 * s5 + R(0.5) * d_grad_c_3 * d_grad_c_too_5 + R(0.5) * d_grad_c_7 * d_grad_c_too_1;
        const real s9 = d_grad_c_too_1 + R(2.0) * d_grad_c_too_3;
        const real s10 = d_grad_c_0 * s9 + d_grad_c_1 * s1 + R(2.0) * d_grad_c_3 * s1 + d_grad_c_4 * s9 + d_grad_c_5 * s3 + d_grad_c_6 * s2 + d_grad_c_2 * d_grad_c_too_5 + d_grad_c_7 * d_grad_c_too_6;
        const real s11 = d_grad_c_too_5 + R(0.5) * d_grad_c_too_7;
        const real s12 = d_grad_c_too_4 + d_grad_c_too_8;
        const real s13 = d_grad_c_2 * s7 + d_grad_c_3 * s3 + R(2.0) * d_grad_c_4 * s11 + R(2.0) * d_grad_c_5 * s12 + d_grad_c_7 * s12 + R(2.0) * d_grad_c_8 * s11 + d_grad_c_1 * d_grad_c_too_2 + d_grad_c_6 * d_grad_c_too_3;
        const real s14 = d_grad_c_too_2 + R(2.0) * d_grad_c_too_6;
        const real s15 = d_grad_c_0 * s14 + d_grad_c_2 * s6 + d_grad_c_3 * s2 + R(2.0) * d_grad_c_6 * s6 + d_grad_c_7 * s7 + d_grad_c_8 * s14 + d_grad_c_1 * d_grad_c_too_7 + d_grad_c_5 * d_grad_c_too_3;
        const real s16 = d_grad_c_too_5 + R(2.0) * d_grad_c_too_7;
        const real s17 = d_grad_c_1 * s3 + d_grad_c_4 * s16 + d_grad_c_5 * s12 + d_grad_c_6 * s7 + R(2.0) * d_grad_c_7 * s12 + d_grad_c_8 * s16 + d_grad_c_2 * d_grad_c_too_1 + d_grad_c_3 * d_grad_c_too_6;
        const real s18 = R(0.3333333333333333 /* 1/3 */) * d_grad_c_1 * s0 + R(0.3333333333333333 /* 1/3 */) * d_grad_c_2 * s5 + R(0.16666666666666666 /* 1/6 */) * d_grad_c_3 * s9 + R(0.16666666666666666 /* 1/6 */) * d_grad_c_6 * s14 + d_grad_c_0 * d_grad_c_too_0;
        const real s19 = d_grad_c_1 * s0 + R(0.5) * d_grad_c_3 * s9 + d_grad_c_5 * s11 + R(0.5) * d_grad_c_7 * s16 + R(3.0) * d_grad_c_4 * d_grad_c_too_4;
        const real s20 = d_grad_c_2 * s5 + d_grad_c_5 * s11 + R(0.5) * d_grad_c_6 * s14 + R(0.5) * d_grad_c_7 * s16 + R(3.0) * d_grad_c_8 * d_grad_c_too_8;
        grad_d_cube_to[0] = R(2.0) * c_1 * s4 + R(2.0) * c_2 * s8 + c_3 * s10 + c_5 * s13 + c_6 * s15 + c_7 * s17 + R(6.0) * c_0 * s18 + R(2.0) * c_4 * s19 + R(2.0) * c_8 * s20;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_d_cube[1] at row as cube
 * writes grad_d_grad_c[9] at row as c
 */
void invariants_53c3e0296b0f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_d_cube_at = operands[1] + row * 1;
        real *restrict grad_d_grad_c_to = outputs[0] + row * 9;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_grad_d_cube_0 = d_grad_d_cube_at[0];
        const real s0 = c_1 + c_3;
        const real s1 = c_2 + c_6;
        const real s2 = R(0.3333333333333333 /* 1/3 */) * c_1 * s0 + R(0.3333333333333333 /* 1/3 */) * c_2 * s1 + c_0 * c_0 + R(0.3333333333333333 /* 1/3 */) * c_3 * c_3 + R(0.3333333333333333 /* 1/3 */) * c_6 * c_6;
        const real s3 = c_1 + R(0.5) * c_3;
        const real s4 = c_5 + c_7;
        const real s5 = c_0 * s3 + R(0.5) * c_2 * s4 + c_4 * s3 + R(0.5) * c_6 * c_7;
        const real s6 = c_2 + R(0.5) * c_6;
        const real s7 = c_0 * s6 + R(0.5) * c_1 * s4 + c_8 * s6 + R(0.5) * c_3 * c_5;
        const real s8 = c_1 + R(2.0) * c_3;
        const real s9 = c_0 * s8 + c_4 * s8 + c_5 * s1 + c_6 * c_7;
        const real s10 = c_1 * s0 + c_5 * s4 + c_3 * c_3 + R(3.0) * c_4 * c_4 + c_7 * c_7;
        const real s11 = c_5 + R(0.5) * c_7;
        const real s12 = c_2 * s0 + R(2.0) * c_4 * s11 + R(2.0) * c_8 * s11 + c_3 * c_6;
        const real s13 = c_2 + R(2.0) * c_6;
        const real s14 = c_0 * s13 + c_3 * s4 + c_8 * s13 + c_1 * c_7;
        const real s15 = c_5 + R(2.0) * c_7;
        const real s16 = c_1 * s1 + c_4 * s15 + c_8 * s15 + c_3 * c_6;
        const real s17 = c_2 * s1 + c_5 * s4 + c_6 * c_6 + c_7 * c_7 + R(3.0) * c_8 * c_8;
        grad_d_grad_c_to[0] = R(3.0) * d_grad_d_cube_0 * s2;
        grad_d_grad_c_to[1] = R(2.0) * d_grad_d_cube_0 * s5;
        grad_d_grad_c_to[2] = R(2.0) * d_grad_d_cube_0 * s7;
        grad_d_grad_c_to[3] = d_grad_d_cube_0 * s9;
        grad_d_grad_c_to[4] = d_grad_d_cube_0 * s10;
        grad_d_grad_c_to[5] = d_grad_d_cube_0 * s12;
        grad_d_grad_c_to[6] = d_grad_d_cube_0 * s14;
        grad_d_grad_c_to[7] = d_grad_d_cube_0 * s16;
        grad_d_grad_c_to[8] = d_grad_d_cube_0 * s17;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_d_square[1] at row as square
 * writes grad_c[9] at row as c
 */
void invariants_212080aef4b9(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_d_square_at = operands[1] + row * 1;
        real *restrict grad_c_to = outputs[0] + row * 9;
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_1 = d_grad_c_at[1];
        const real d_grad_c_2 = d_grad_c_at[2];
        const real d_grad_c_3 = d_grad_c_at[3];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_5 = d_grad_c_at[5];
        const real d_grad_c_6 = d_grad_c_at[6];
        const real d_grad_c_7 = d_grad_c_at[7];
        const real d_grad_c_8 = d_grad_c_at[8];
        const real d_grad_d_square_0 = d_grad_d_square_at[0];
        grad_c_to[0] = R(2.0) * d_grad_c_0 * d_grad_d_square_0;
        grad_c_to[1] = R(2.0) * d_grad_c_1 * d_grad_d_square_0;
        grad_c_to[2] = R(2.0) * d_grad_c_2 * d_grad_d_square_0;
        grad_c_to[3] = R(2.0) * d_grad_c_3 * d_grad_d_square_0;
        grad_c_to[4] = R(2.0) * d_grad_c_4 * d_grad_d_square_0;
        grad_c_to[5] = R(2.0) * d_grad_c_5 * d_grad_d_square_0;
        grad_c_to[6] = R(2.0) * d_grad_c_6 * d_grad_d_square_0;
        grad_c_to[7] = R(2.0) * d_grad_c_7 * d_grad_d_square_0;
        grad_c_to[8] = R(2.0) * d_grad_c_8 * d_grad_d_square_0;
    }
}

/*
 * reads d_grad_d_trace[1] at row as trace
 * writes grad_d_grad_c[9] at row as c
 */
void invariants_16ee491a2bfc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_trace_at = operands[0] + row * 1;
        real *restrict grad_d_grad_c_to = outputs[0] + row * 9;
        const real d_grad_d_trace_0 = d_grad_d_trace_at[0];
        grad_d_grad_c_to[0] = d_grad_d_trace_0;
        grad_d_grad_c_to[1] = 0;
        grad_d_grad_c_to[2] = 0;
        grad_d_grad_c_to[3] = 0;
        grad_d_grad_c_to[4] = d_grad_d_trace_0;
        grad_d_grad_c_to[5] = 0;
        grad_d_grad_c_to[6] = 0;
        grad_d_grad_c_to[7] = 0;
        grad_d_grad_c_to[8] = d_grad_d_trace_0;
    }
}
