/*
 * material_stress: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/15_isotropic_law.py; edit that and compile again.
 * definition sha256 68b584da8c8bd2e3079cfe832927423de079dc92ef61416ad21d9e387d4a614b
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
 * writes v1[1] at row
 * writes v2[1] at row
 * writes v4[1] at row
 */
void material_stress_9cae20128c2c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        real *restrict v1_to = outputs[0] + row * 1;
        real *restrict v2_to = outputs[1] + row * 1;
        real *restrict v4_to = outputs[2] + row * 1;
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
        v1_to[0] = c_0 + c_4 + c_8;
        v2_to[0] = c_0 * c_0 + c_1 * c_1 + c_2 * c_2 + c_3 * c_3 + c_4 * c_4 + c_5 * c_5 + c_6 * c_6 + c_7 * c_7 + c_8 * c_8;
        v4_to[0] = c_0 * s2 + c_4 * s4 + c_8 * s5 + c_1 * s6 + c_3 * s7;
    }
}

/*
 * reads c[9] at row
 * reads v5[3] at row
 * writes out[9] at row
 */
void material_stress_627118170969(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict v5_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 9;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real v5_0 = v5_at[0];
        const real v5_1 = v5_at[1];
        const real v5_2 = v5_at[2];
        const real s0 = c_0 * c_0 + c_1 * c_1 + c_2 * c_2;
        const real s1 = c_0 * c_3 + c_1 * c_4 + c_2 * c_5;
        const real s2 = c_0 * c_6 + c_1 * c_7 + c_2 * c_8;
        const real s3 = c_3 * c_3 + c_4 * c_4 + c_5 * c_5;
        const real s4 = c_3 * c_6 + c_4 * c_7 + c_5 * c_8;
        const real s5 = c_6 * c_6 + c_7 * c_7 + c_8 * c_8;
        out_to[0] = v5_2 * s0 + c_0 * v5_1 + v5_0;
        out_to[1] = v5_2 * s1 + c_1 * v5_1;
        out_to[2] = v5_2 * s2 + c_2 * v5_1;
        out_to[3] = v5_2 * s1 + c_3 * v5_1;
        out_to[4] = v5_2 * s3 + c_4 * v5_1 + v5_0;
        out_to[5] = v5_2 * s4 + c_5 * v5_1;
        out_to[6] = v5_2 * s2 + c_6 * v5_1;
        out_to[7] = v5_2 * s4 + c_7 * v5_1;
        out_to[8] = v5_2 * s5 + c_8 * v5_1 + v5_0;
    }
}

/*
 * reads c[9] at row
 * reads d_v1[1] at row as v1
 * reads d_v2[1] at row as v2
 * reads d_v4[1] at row as v4
 * writes grad_c[9] at row as c
 */
void material_stress_f53872d48066(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_v1_at = operands[1] + row * 1;
        const real *restrict d_v2_at = operands[2] + row * 1;
        const real *restrict d_v4_at = operands[3] + row * 1;
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
        const real d_v1_0 = d_v1_at[0];
        const real d_v2_0 = d_v2_at[0];
        const real d_v4_0 = d_v4_at[0];
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
        grad_c_to[0] = R(3.0) * d_v4_0 * s2 + R(2.0) * c_0 * d_v2_0 + d_v1_0;
        grad_c_to[1] = R(2.0) * d_v4_0 * s5 + R(2.0) * c_1 * d_v2_0;
        grad_c_to[2] = R(2.0) * d_v4_0 * s7 + R(2.0) * c_2 * d_v2_0;
        grad_c_to[3] = d_v4_0 * s9 + R(2.0) * c_3 * d_v2_0;
        grad_c_to[4] = d_v4_0 * s10 + R(2.0) * c_4 * d_v2_0 + d_v1_0;
        grad_c_to[5] = d_v4_0 * s12 + R(2.0) * c_5 * d_v2_0;
        grad_c_to[6] = d_v4_0 * s14 + R(2.0) * c_6 * d_v2_0;
        grad_c_to[7] = d_v4_0 * s16 + R(2.0) * c_7 * d_v2_0;
        grad_c_to[8] = d_v4_0 * s17 + R(2.0) * c_8 * d_v2_0 + d_v1_0;
    }
}

/*
 * reads c[9] at row
 * reads d_out[9] at row as out
 * reads v5[3] at row
 * writes grad_c[9] at row as c
 */
void material_stress_a22044f5985c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict v5_at = operands[2] + row * 3;
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
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real v5_1 = v5_at[1];
        const real v5_2 = v5_at[2];
        const real s0 = d_out_1 + d_out_3;
        const real s1 = d_out_2 + d_out_6;
        const real s2 = R(0.5) * c_3 * s0 + R(0.5) * c_6 * s1 + c_0 * d_out_0;
        const real s3 = R(0.5) * c_4 * s0 + R(0.5) * c_7 * s1 + c_1 * d_out_0;
        const real s4 = R(0.5) * c_5 * s0 + R(0.5) * c_8 * s1 + c_2 * d_out_0;
        const real s5 = d_out_5 + d_out_7;
        const real s6 = c_0 * s0 + c_6 * s5 + R(2.0) * c_3 * d_out_4;
        const real s7 = c_1 * s0 + c_7 * s5 + R(2.0) * c_4 * d_out_4;
        const real s8 = c_2 * s0 + c_8 * s5 + R(2.0) * c_5 * d_out_4;
        const real s9 = c_0 * s1 + c_3 * s5 + R(2.0) * c_6 * d_out_8;
        const real s10 = c_1 * s1 + c_4 * s5 + R(2.0) * c_7 * d_out_8;
        const real s11 = c_2 * s1 + c_5 * s5 + R(2.0) * c_8 * d_out_8;
        grad_c_to[0] = R(2.0) * v5_2 * s2 + d_out_0 * v5_1;
        grad_c_to[1] = R(2.0) * v5_2 * s3 + d_out_1 * v5_1;
        grad_c_to[2] = R(2.0) * v5_2 * s4 + d_out_2 * v5_1;
        grad_c_to[3] = v5_2 * s6 + d_out_3 * v5_1;
        grad_c_to[4] = v5_2 * s7 + d_out_4 * v5_1;
        grad_c_to[5] = v5_2 * s8 + d_out_5 * v5_1;
        grad_c_to[6] = v5_2 * s9 + d_out_6 * v5_1;
        grad_c_to[7] = v5_2 * s10 + d_out_7 * v5_1;
        grad_c_to[8] = v5_2 * s11 + d_out_8 * v5_1;
    }
}

/*
 * reads c[9] at row
 * reads d_out[9] at row as out
 * writes grad_v5[3] at row as v5
 */
void material_stress_650a65d654f2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_v5_to = outputs[0] + row * 3;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_1 + d_out_3;
        const real s1 = d_out_2 + d_out_6;
        const real s2 = c_3 * s0 + c_6 * s1 + c_0 * d_out_0;
        const real s3 = c_4 * s0 + c_7 * s1 + c_1 * d_out_0;
        const real s4 = c_5 * s0 + c_8 * s1 + c_2 * d_out_0;
        const real s5 = d_out_5 + d_out_7;
        const real s6 = c_6 * s5 + c_3 * d_out_4;
        const real s7 = c_7 * s5 + c_4 * d_out_4;
        const real s8 = c_8 * s5 + c_5 * d_out_4;
        const real s9 = c_6 * c_6 + c_7 * c_7 + c_8 * c_8;
        grad_v5_to[0] = d_out_0 + d_out_4 + d_out_8;
        grad_v5_to[1] = c_0 * d_out_0 + c_1 * d_out_1 + c_2 * d_out_2 + c_3 * d_out_3 + c_4 * d_out_4 + c_5 * d_out_5 + c_6 * d_out_6 + c_7 * d_out_7 + c_8 * d_out_8;
        grad_v5_to[2] = c_0 * s2 + c_1 * s3 + c_2 * s4 + c_3 * s6 + c_4 * s7 + c_5 * s8 + d_out_8 * s9;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads d_v2[1] at row as v2
 * reads d_v4[1] at row as v4
 * writes grad_c[9] at row as c
 */
void material_stress_95063967c1d7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict d_v2_at = operands[2] + row * 1;
        const real *restrict d_v4_at = operands[3] + row * 1;
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
        const real d_v2_0 = d_v2_at[0];
        const real d_v4_0 = d_v4_at[0];
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
        grad_c_to[0] = R(6.0) * d_v4_0 * s4 + R(2.0) * d_grad_c_0 * d_v2_0;
        grad_c_to[1] = R(2.0) * d_v4_0 * s8 + R(2.0) * d_grad_c_1 * d_v2_0;
        grad_c_to[2] = R(2.0) * d_v4_0 * s11 + R(2.0) * d_grad_c_2 * d_v2_0;
        grad_c_to[3] = d_v4_0 * s12 + R(2.0) * d_grad_c_3 * d_v2_0;
        grad_c_to[4] = R(2.0) * d_v4_0 * s15 + R(2.0) * d_grad_c_4 * d_v2_0;
        grad_c_to[5] = d_v4_0 * s17 + R(2.0) * d_grad_c_5 * d_v2_0;
        grad_c_to[6] = d_v4_0 * s18 + R(2.0) * d_grad_c_6 * d_v2_0;
        grad_c_to[7] = d_v4_0 * s19 + R(2.0) * d_grad_c_7 * d_v2_0;
        grad_c_to[8] = R(2.0) * d_v4_0 * s20 + R(2.0) * d_grad_c_8 * d_v2_0;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * writes grad_d_v1[1] at row as v1
 */
void material_stress_aac17f0ab3d4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        real *restrict grad_d_v1_to = outputs[0] + row * 1;
        const real d_grad_c_0 = d_grad_c_at[0];
        const real d_grad_c_4 = d_grad_c_at[4];
        const real d_grad_c_8 = d_grad_c_at[8];
        grad_d_v1_to[0] = d_grad_c_0 + d_grad_c_4 + d_grad_c_8;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * writes grad_d_v2[1] at row as v2
 */
void material_stress_cd393d296b6b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        real *restrict grad_d_v2_to = outputs[0] + row * 1;
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
        grad_d_v2_to[0] = R(2.0) * c_0 * d_grad_c_0 + R(2.0) * c_1 * d_grad_c_1 + R(2.0) * c_2 * d_grad_c_2 + R(2.0) * c_3 * d_grad_c_3 + R(2.0) * c_4 * d_grad_c_4 + R(2.0) * c_5 * d_grad_c_5 + R(2.0) * c_6 * d_grad_c_6 + R(2.0) * c_7 * d_grad_c_7 + R(2.0) * c_8 * d_grad_c_8;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * writes grad_d_v4[1] at row as v4
 */
void material_stress_b81333f33d2a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        real *restrict grad_d_v4_to = outputs[0] + row * 1;
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
        grad_d_v4_to[0] = R(2.0) * c_1 * s4 + c_5 * s8 + c_6 * s11 + R(2.0) * c_2 * s13 + c_3 * s15 + c_7 * s17 + R(3.0) * c_0 * c_0 * d_grad_c_0 + R(3.0) * c_4 * c_4 * d_grad_c_4 + R(3.0) * c_8 * c_8 * d_grad_c_8;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_out[9] at row as out
 * reads v5[3] at row
 * writes grad_c[9] at row as c
 */
void material_stress_d9d847f23eb5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict v5_at = operands[2] + row * 3;
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
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real v5_2 = v5_at[2];
        const real s0 = d_out_1 + d_out_3;
        const real s1 = d_out_2 + d_out_6;
        const real s2 = R(0.5) * d_grad_c_3 * s0 + R(0.5) * d_grad_c_6 * s1 + d_grad_c_0 * d_out_0;
        const real s3 = R(0.5) * d_grad_c_4 * s0 + R(0.5) * d_grad_c_7 * s1 + d_grad_c_1 * d_out_0;
        const real s4 = R(0.5) * d_grad_c_5 * s0 + R(0.5) * d_grad_c_8 * s1 + d_grad_c_2 * d_out_0;
        const real s5 = d_out_5 + d_out_7;
        const real s6 = d_grad_c_0 * s0 + d_grad_c_6 * s5 + R(2.0) * d_grad_c_3 * d_out_4;
        const real s7 = d_grad_c_1 * s0 + d_grad_c_7 * s5 + R(2.0) * d_grad_c_4 * d_out_4;
        const real s8 = d_grad_c_2 * s0 + d_grad_c_8 * s5 + R(2.0) * d_grad_c_5 * d_out_4;
        const real s9 = d_grad_c_0 * s1 + d_grad_c_3 * s5 + R(2.0) * d_grad_c_6 * d_out_8;
        const real s10 = d_grad_c_1 * s1 + d_grad_c_4 * s5 + R(2.0) * d_grad_c_7 * d_out_8;
        const real s11 = d_grad_c_2 * s1 + d_grad_c_5 * s5 + R(2.0) * d_grad_c_8 * d_out_8;
        grad_c_to[0] = R(2.0) * v5_2 * s2;
        grad_c_to[1] = R(2.0) * v5_2 * s3;
        grad_c_to[2] = R(2.0) * v5_2 * s4;
        grad_c_to[3] = v5_2 * s6;
        grad_c_to[4] = v5_2 * s7;
        grad_c_to[5] = v5_2 * s8;
        grad_c_to[6] = v5_2 * s9;
        grad_c_to[7] = v5_2 * s10;
        grad_c_to[8] = v5_2 * s11;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads v5[3] at row
 * writes grad_d_out[9] at row as out
 */
void material_stress_1b11a07fbb5d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict v5_at = operands[2] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + row * 9;
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
        const real v5_1 = v5_at[1];
        const real v5_2 = v5_at[2];
        const real s0 = c_0 * d_grad_c_0 + c_1 * d_grad_c_1 + c_2 * d_grad_c_2;
        const real s1 = c_0 * d_grad_c_3 + c_1 * d_grad_c_4 + c_2 * d_grad_c_5 + c_3 * d_grad_c_0 + c_4 * d_grad_c_1 + c_5 * d_grad_c_2;
        const real s2 = c_0 * d_grad_c_6 + c_1 * d_grad_c_7 + c_2 * d_grad_c_8 + c_6 * d_grad_c_0 + c_7 * d_grad_c_1 + c_8 * d_grad_c_2;
        const real s3 = c_3 * d_grad_c_3 + c_4 * d_grad_c_4 + c_5 * d_grad_c_5;
        const real s4 = c_3 * d_grad_c_6 + c_4 * d_grad_c_7 + c_5 * d_grad_c_8 + c_6 * d_grad_c_3 + c_7 * d_grad_c_4 + c_8 * d_grad_c_5;
        const real s5 = c_6 * d_grad_c_6 + c_7 * d_grad_c_7 + c_8 * d_grad_c_8;
        grad_d_out_to[0] = R(2.0) * v5_2 * s0 + d_grad_c_0 * v5_1;
        grad_d_out_to[1] = v5_2 * s1 + d_grad_c_1 * v5_1;
        grad_d_out_to[2] = v5_2 * s2 + d_grad_c_2 * v5_1;
        grad_d_out_to[3] = v5_2 * s1 + d_grad_c_3 * v5_1;
        grad_d_out_to[4] = R(2.0) * v5_2 * s3 + d_grad_c_4 * v5_1;
        grad_d_out_to[5] = v5_2 * s4 + d_grad_c_5 * v5_1;
        grad_d_out_to[6] = v5_2 * s2 + d_grad_c_6 * v5_1;
        grad_d_out_to[7] = v5_2 * s4 + d_grad_c_7 * v5_1;
        grad_d_out_to[8] = R(2.0) * v5_2 * s5 + d_grad_c_8 * v5_1;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads d_out[9] at row as out
 * writes grad_v5[3] at row as v5
 */
void material_stress_b2fca4c015d5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict d_out_at = operands[2] + row * 9;
        real *restrict grad_v5_to = outputs[0] + row * 3;
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
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = c_0 * d_grad_c_3 + c_1 * d_grad_c_4 + c_2 * d_grad_c_5 + c_3 * d_grad_c_0 + c_4 * d_grad_c_1 + c_5 * d_grad_c_2;
        const real s1 = c_0 * d_grad_c_6 + c_1 * d_grad_c_7 + c_2 * d_grad_c_8 + c_6 * d_grad_c_0 + c_7 * d_grad_c_1 + c_8 * d_grad_c_2;
        const real s2 = c_3 * d_grad_c_6 + c_4 * d_grad_c_7 + c_5 * d_grad_c_8 + c_6 * d_grad_c_3 + c_7 * d_grad_c_4 + c_8 * d_grad_c_5;
        const real s3 = c_0 * d_grad_c_0 + c_1 * d_grad_c_1 + c_2 * d_grad_c_2;
        const real s4 = c_3 * d_grad_c_3 + c_4 * d_grad_c_4 + c_5 * d_grad_c_5;
        const real s5 = c_6 * d_grad_c_6 + c_7 * d_grad_c_7 + c_8 * d_grad_c_8;
        grad_v5_to[0] = 0;
        grad_v5_to[1] = d_grad_c_0 * d_out_0 + d_grad_c_1 * d_out_1 + d_grad_c_2 * d_out_2 + d_grad_c_3 * d_out_3 + d_grad_c_4 * d_out_4 + d_grad_c_5 * d_out_5 + d_grad_c_6 * d_out_6 + d_grad_c_7 * d_out_7 + d_grad_c_8 * d_out_8;
        grad_v5_to[2] = d_out_1 * s0 + d_out_2 * s1 + d_out_3 * s0 + d_out_5 * s2 + d_out_6 * s1 + d_out_7 * s2 + R(2.0) * d_out_0 * s3 + R(2.0) * d_out_4 * s4 + R(2.0) * d_out_8 * s5;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * reads d_v4[1] at row as v4
 * writes grad_c[9] at row as c
 */
void material_stress_e4dd755a2095(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_too_at = operands[1] + row * 9;
        const real *restrict d_v4_at = operands[2] + row * 1;
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
        const real d_v4_0 = d_v4_at[0];
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
        grad_c_to[0] = R(6.0) * d_v4_0 * s4;
        grad_c_to[1] = R(2.0) * d_v4_0 * s8;
        grad_c_to[2] = R(2.0) * d_v4_0 * s11;
        grad_c_to[3] = d_v4_0 * s12;
        grad_c_to[4] = R(2.0) * d_v4_0 * s15;
        grad_c_to[5] = d_v4_0 * s17;
        grad_c_to[6] = d_v4_0 * s18;
        grad_c_to[7] = d_v4_0 * s19;
        grad_c_to[8] = R(2.0) * d_v4_0 * s20;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * writes grad_d_v4[1] at row as v4
 */
void material_stress_9e97223d523b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_at = operands[1] + row * 9;
        const real *restrict d_grad_c_too_at = operands[2] + row * 9;
        real *restrict grad_d_v4_to = outputs[0] + row * 1;
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
        grad_d_v4_to[0] = R(2.0) * c_1 * s4 + R(2.0) * c_2 * s8 + c_3 * s10 + c_5 * s13 + c_6 * s15 + c_7 * s17 + R(6.0) * c_0 * s18 + R(2.0) * c_4 * s19 + R(2.0) * c_8 * s20;
    }
}

/*
 * reads d_grad_d_v1[1] at row as v1
 * writes grad_d_grad_c[9] at row as c
 */
void material_stress_16ee491a2bfc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_v1_at = operands[0] + row * 1;
        real *restrict grad_d_grad_c_to = outputs[0] + row * 9;
        const real d_grad_d_v1_0 = d_grad_d_v1_at[0];
        grad_d_grad_c_to[0] = d_grad_d_v1_0;
        grad_d_grad_c_to[1] = 0;
        grad_d_grad_c_to[2] = 0;
        grad_d_grad_c_to[3] = 0;
        grad_d_grad_c_to[4] = d_grad_d_v1_0;
        grad_d_grad_c_to[5] = 0;
        grad_d_grad_c_to[6] = 0;
        grad_d_grad_c_to[7] = 0;
        grad_d_grad_c_to[8] = d_grad_d_v1_0;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_d_v2[1] at row as v2
 * writes grad_c[9] at row as c
 */
void material_stress_212080aef4b9(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_d_v2_at = operands[1] + row * 1;
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
        const real d_grad_d_v2_0 = d_grad_d_v2_at[0];
        grad_c_to[0] = R(2.0) * d_grad_c_0 * d_grad_d_v2_0;
        grad_c_to[1] = R(2.0) * d_grad_c_1 * d_grad_d_v2_0;
        grad_c_to[2] = R(2.0) * d_grad_c_2 * d_grad_d_v2_0;
        grad_c_to[3] = R(2.0) * d_grad_c_3 * d_grad_d_v2_0;
        grad_c_to[4] = R(2.0) * d_grad_c_4 * d_grad_d_v2_0;
        grad_c_to[5] = R(2.0) * d_grad_c_5 * d_grad_d_v2_0;
        grad_c_to[6] = R(2.0) * d_grad_c_6 * d_grad_d_v2_0;
        grad_c_to[7] = R(2.0) * d_grad_c_7 * d_grad_d_v2_0;
        grad_c_to[8] = R(2.0) * d_grad_c_8 * d_grad_d_v2_0;
    }
}

/*
 * reads c[9] at row
 * reads d_grad_d_v4[1] at row as v4
 * writes grad_d_grad_c[9] at row as c
 */
void material_stress_53c3e0296b0f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 9;
        const real *restrict d_grad_d_v4_at = operands[1] + row * 1;
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
        const real d_grad_d_v4_0 = d_grad_d_v4_at[0];
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
        grad_d_grad_c_to[0] = R(3.0) * d_grad_d_v4_0 * s2;
        grad_d_grad_c_to[1] = R(2.0) * d_grad_d_v4_0 * s5;
        grad_d_grad_c_to[2] = R(2.0) * d_grad_d_v4_0 * s7;
        grad_d_grad_c_to[3] = d_grad_d_v4_0 * s9;
        grad_d_grad_c_to[4] = d_grad_d_v4_0 * s10;
        grad_d_grad_c_to[5] = d_grad_d_v4_0 * s12;
        grad_d_grad_c_to[6] = d_grad_d_v4_0 * s14;
        grad_d_grad_c_to[7] = d_grad_d_v4_0 * s16;
        grad_d_grad_c_to[8] = d_grad_d_v4_0 * s17;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * reads v5[3] at row
 * writes grad_d_out[9] at row as out
 */
void material_stress_70fcd179ae18(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_too_at = operands[1] + row * 9;
        const real *restrict v5_at = operands[2] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + row * 9;
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
        const real v5_2 = v5_at[2];
        const real s0 = d_grad_c_0 * d_grad_c_too_3 + d_grad_c_1 * d_grad_c_too_4 + d_grad_c_2 * d_grad_c_too_5 + d_grad_c_3 * d_grad_c_too_0 + d_grad_c_4 * d_grad_c_too_1 + d_grad_c_5 * d_grad_c_too_2;
        const real s1 = v5_2 * s0;
        const real s2 = d_grad_c_0 * d_grad_c_too_6 + d_grad_c_1 * d_grad_c_too_7 + d_grad_c_2 * d_grad_c_too_8 + d_grad_c_6 * d_grad_c_too_0 + d_grad_c_7 * d_grad_c_too_1 + d_grad_c_8 * d_grad_c_too_2;
        const real s3 = v5_2 * s2;
        const real s4 = d_grad_c_3 * d_grad_c_too_6 + d_grad_c_4 * d_grad_c_too_7 + d_grad_c_5 * d_grad_c_too_8 + d_grad_c_6 * d_grad_c_too_3 + d_grad_c_7 * d_grad_c_too_4 + d_grad_c_8 * d_grad_c_too_5;
        const real s5 = v5_2 * s4;
        const real s6 = d_grad_c_0 * d_grad_c_too_0 + d_grad_c_1 * d_grad_c_too_1 + d_grad_c_2 * d_grad_c_too_2;
        const real s7 = d_grad_c_3 * d_grad_c_too_3 + d_grad_c_4 * d_grad_c_too_4 + d_grad_c_5 * d_grad_c_too_5;
        const real s8 = d_grad_c_6 * d_grad_c_too_6 + d_grad_c_7 * d_grad_c_too_7 + d_grad_c_8 * d_grad_c_too_8;
        grad_d_out_to[0] = R(2.0) * v5_2 * s6;
        grad_d_out_to[1] = s1;
        grad_d_out_to[2] = s3;
        grad_d_out_to[3] = s1;
        grad_d_out_to[4] = R(2.0) * v5_2 * s7;
        grad_d_out_to[5] = s5;
        grad_d_out_to[6] = s3;
        grad_d_out_to[7] = s5;
        grad_d_out_to[8] = R(2.0) * v5_2 * s8;
    }
}

/*
 * reads d_grad_c[9] at row as c
 * reads d_grad_c_too[9] at row as c
 * reads d_out[9] at row as out
 * writes grad_v5[3] at row as v5
 */
void material_stress_39f80c9c4251(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_c_at = operands[0] + row * 9;
        const real *restrict d_grad_c_too_at = operands[1] + row * 9;
        const real *restrict d_out_at = operands[2] + row * 9;
        real *restrict grad_v5_to = outputs[0] + row * 3;
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
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_grad_c_0 * d_grad_c_too_3 + d_grad_c_1 * d_grad_c_too_4 + d_grad_c_2 * d_grad_c_too_5 + d_grad_c_3 * d_grad_c_too_0 + d_grad_c_4 * d_grad_c_too_1 + d_grad_c_5 * d_grad_c_too_2;
        const real s1 = d_grad_c_0 * d_grad_c_too_6 + d_grad_c_1 * d_grad_c_too_7 + d_grad_c_2 * d_grad_c_too_8 + d_grad_c_6 * d_grad_c_too_0 + d_grad_c_7 * d_grad_c_too_1 + d_grad_c_8 * d_grad_c_too_2;
        const real s2 = d_grad_c_3 * d_grad_c_too_6 + d_grad_c_4 * d_grad_c_too_7 + d_grad_c_5 * d_grad_c_too_8 + d_grad_c_6 * d_grad_c_too_3 + d_grad_c_7 * d_grad_c_too_4 + d_grad_c_8 * d_grad_c_too_5;
        const real s3 = d_grad_c_0 * d_grad_c_too_0 + d_grad_c_1 * d_grad_c_too_1 + d_grad_c_2 * d_grad_c_too_2;
        const real s4 = d_grad_c_3 * d_grad_c_too_3 + d_grad_c_4 * d_grad_c_too_4 + d_grad_c_5 * d_grad_c_too_5;
        const real s5 = d_grad_c_6 * d_grad_c_too_6 + d_grad_c_7 * d_grad_c_too_7 + d_grad_c_8 * d_grad_c_too_8;
        grad_v5_to[0] = 0;
        grad_v5_to[1] = 0;
        grad_v5_to[2] = d_out_1 * s0 + d_out_2 * s1 + d_out_3 * s0 + d_out_5 * s2 + d_out_6 * s1 + d_out_7 * s2 + R(2.0) * d_out_0 * s3 + R(2.0) * d_out_4 * s4 + R(2.0) * d_out_8 * s5;
    }
}
