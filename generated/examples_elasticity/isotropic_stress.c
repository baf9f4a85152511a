/*
 * isotropic_stress: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 a9170c5dee61cceb8d7ceef099464f3bec68967dc161dedf98984727a8fc406d
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
 * reads e[9] at row
 * reads lame[1] at shared
 * reads shear[1] at shared
 * writes out[9] at row
 */
void isotropic_stress_539384d48d21(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict lame_at = operands[1];
        const real *restrict shear_at = operands[2];
        real *restrict out_to = outputs[0] + row * 9;
        const real e_0 = e_at[0];
        const real e_1 = e_at[1];
        const real e_2 = e_at[2];
        const real e_3 = e_at[3];
        const real e_4 = e_at[4];
        const real e_5 = e_at[5];
        const real e_6 = e_at[6];
        const real e_7 = e_at[7];
        const real e_8 = e_at[8];
        const real lame_0 = lame_at[0];
        const real shear_0 = shear_at[0];
        const real s0 = e_0 + e_4 + e_8;
        out_to[0] = lame_0 * s0 + R(2.0) * e_0 * shear_0;
        out_to[1] = R(2.0) * e_1 * shear_0;
        out_to[2] = R(2.0) * e_2 * shear_0;
        out_to[3] = R(2.0) * e_3 * shear_0;
        out_to[4] = lame_0 * s0 + R(2.0) * e_4 * shear_0;
        out_to[5] = R(2.0) * e_5 * shear_0;
        out_to[6] = R(2.0) * e_6 * shear_0;
        out_to[7] = R(2.0) * e_7 * shear_0;
        out_to[8] = lame_0 * s0 + R(2.0) * e_8 * shear_0;
    }
}

/*
 * reads lame[1] at shared
 * reads d_out[9] at row as out
 * reads shear[1] at shared
 * writes grad_e[9] at row as e
 */
void isotropic_stress_a429de2f2f67(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict lame_at = operands[0];
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict shear_at = operands[2];
        real *restrict grad_e_to = outputs[0] + row * 9;
        const real lame_0 = lame_at[0];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real shear_0 = shear_at[0];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        grad_e_to[0] = lame_0 * s0 + R(2.0) * d_out_0 * shear_0;
        grad_e_to[1] = R(2.0) * d_out_1 * shear_0;
        grad_e_to[2] = R(2.0) * d_out_2 * shear_0;
        grad_e_to[3] = R(2.0) * d_out_3 * shear_0;
        grad_e_to[4] = lame_0 * s0 + R(2.0) * d_out_4 * shear_0;
        grad_e_to[5] = R(2.0) * d_out_5 * shear_0;
        grad_e_to[6] = R(2.0) * d_out_6 * shear_0;
        grad_e_to[7] = R(2.0) * d_out_7 * shear_0;
        grad_e_to[8] = lame_0 * s0 + R(2.0) * d_out_8 * shear_0;
    }
}

/*
 * reads e[9] at row
 * reads d_out[9] at row as out
 * adds to grad_lame[1] at shared as lame
 */
void isotropic_stress_558d526270f2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_lame_to = outputs[0];
        const real e_0 = e_at[0];
        const real e_4 = e_at[4];
        const real e_8 = e_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        grad_lame_to[0] += e_0 * s0 + e_4 * s0 + e_8 * s0;
    }
}

/*
 * reads e[9] at row
 * reads d_out[9] at row as out
 * adds to grad_shear[1] at shared as shear
 */
void isotropic_stress_a189fbcc88de(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_shear_to = outputs[0];
        const real e_0 = e_at[0];
        const real e_1 = e_at[1];
        const real e_2 = e_at[2];
        const real e_3 = e_at[3];
        const real e_4 = e_at[4];
        const real e_5 = e_at[5];
        const real e_6 = e_at[6];
        const real e_7 = e_at[7];
        const real e_8 = e_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        grad_shear_to[0] += R(2.0) * e_0 * d_out_0 + R(2.0) * e_1 * d_out_1 + R(2.0) * e_2 * d_out_2 + R(2.0) * e_3 * d_out_3 + R(2.0) * e_4 * d_out_4 + R(2.0) * e_5 * d_out_5 + R(2.0) * e_6 * d_out_6 + R(2.0) * e_7 * d_out_7 + R(2.0) * e_8 * d_out_8;
    }
}

/*
 * reads d_grad_lame[1] at shared as lame
 * reads d_out[9] at row as out
 * writes grad_e[9] at row as e
 */
void isotropic_stress_6d304978968e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_lame_at = operands[0];
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_e_to = outputs[0] + row * 9;
        const real d_grad_lame_0 = d_grad_lame_at[0];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = d_grad_lame_0 * s0;
        grad_e_to[0] = s1;
        grad_e_to[1] = 0;
        grad_e_to[2] = 0;
        grad_e_to[3] = 0;
        grad_e_to[4] = s1;
        grad_e_to[5] = 0;
        grad_e_to[6] = 0;
        grad_e_to[7] = 0;
        grad_e_to[8] = s1;
    }
}

/*
 * reads e[9] at row
 * reads d_grad_lame[1] at shared as lame
 * writes grad_d_out[9] at row as out
 */
void isotropic_stress_0f157a593b0e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict d_grad_lame_at = operands[1];
        real *restrict grad_d_out_to = outputs[0] + row * 9;
        const real e_0 = e_at[0];
        const real e_4 = e_at[4];
        const real e_8 = e_at[8];
        const real d_grad_lame_0 = d_grad_lame_at[0];
        const real s0 = e_0 + e_4 + e_8;
        const real s1 = d_grad_lame_0 * s0;
        grad_d_out_to[0] = s1;
        grad_d_out_to[1] = 0;
        grad_d_out_to[2] = 0;
        grad_d_out_to[3] = 0;
        grad_d_out_to[4] = s1;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = 0;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = s1;
    }
}

/*
 * reads d_out[9] at row as out
 * reads d_grad_shear[1] at shared as shear
 * writes grad_e[9] at row as e
 */
void isotropic_stress_f7ba928bd936(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 9;
        const real *restrict d_grad_shear_at = operands[1];
        real *restrict grad_e_to = outputs[0] + row * 9;
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real d_grad_shear_0 = d_grad_shear_at[0];
        grad_e_to[0] = R(2.0) * d_out_0 * d_grad_shear_0;
        grad_e_to[1] = R(2.0) * d_out_1 * d_grad_shear_0;
        grad_e_to[2] = R(2.0) * d_out_2 * d_grad_shear_0;
        grad_e_to[3] = R(2.0) * d_out_3 * d_grad_shear_0;
        grad_e_to[4] = R(2.0) * d_out_4 * d_grad_shear_0;
        grad_e_to[5] = R(2.0) * d_out_5 * d_grad_shear_0;
        grad_e_to[6] = R(2.0) * d_out_6 * d_grad_shear_0;
        grad_e_to[7] = R(2.0) * d_out_7 * d_grad_shear_0;
        grad_e_to[8] = R(2.0) * d_out_8 * d_grad_shear_0;
    }
}
