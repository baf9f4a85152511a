/*
 * bilinear: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again.
 * definition sha256 bed759978c4a1d484c85a5cf2a66562865109ea8e991fa383031c07add8d5635
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
 * reads a[3] at row
 * reads b[3] at row
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes out[9] at row
 */
void bilinear_b2aafe3cfb0a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict w0_at = operands[2];
        const real *restrict w1_at = operands[3];
        const real *restrict w2_at = operands[4];
        real *restrict out_to = outputs[0] + row * 9;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = w0_0 + w1_0 + w2_0;
        const real s1 = b_0 * s0;
        const real s2 = a_1 * b_1 + a_2 * b_2;
        const real s3 = b_1 * s0;
        const real s4 = a_0 * b_0 + a_2 * b_2;
        const real s5 = b_2 * s0;
        const real s6 = a_0 * b_0 + a_1 * b_1;
        out_to[0] = a_0 * s1 + w2_0 * s2;
        out_to[1] = a_0 * b_1 * w0_0 + a_1 * b_0 * w1_0;
        out_to[2] = a_0 * b_2 * w0_0 + a_2 * b_0 * w1_0;
        out_to[3] = a_0 * b_1 * w1_0 + a_1 * b_0 * w0_0;
        out_to[4] = a_1 * s3 + w2_0 * s4;
        out_to[5] = a_1 * b_2 * w0_0 + a_2 * b_1 * w1_0;
        out_to[6] = a_0 * b_2 * w1_0 + a_2 * b_0 * w0_0;
        out_to[7] = a_1 * b_2 * w1_0 + a_2 * b_1 * w0_0;
        out_to[8] = a_2 * s5 + w2_0 * s6;
    }
}

/*
 * reads b[3] at row
 * reads d_out[9] at row as out
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes grad_a[3] at row as a
 */
void bilinear_a615820cd8da(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict w0_at = operands[2];
        const real *restrict w1_at = operands[3];
        const real *restrict w2_at = operands[4];
        real *restrict grad_a_to = outputs[0] + row * 3;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = w0_0 + w1_0 + w2_0;
        const real s1 = d_out_4 + d_out_8;
        const real s2 = d_out_0 * s0 + w2_0 * s1;
        const real s3 = d_out_1 * w0_0 + d_out_3 * w1_0;
        const real s4 = d_out_2 * w0_0 + d_out_6 * w1_0;
        const real s5 = d_out_0 + d_out_8;
        const real s6 = d_out_4 * s0 + w2_0 * s5;
        const real s7 = d_out_1 * w1_0 + d_out_3 * w0_0;
        const real s8 = d_out_5 * w0_0 + d_out_7 * w1_0;
        const real s9 = d_out_0 + d_out_4;
        const real s10 = d_out_8 * s0 + w2_0 * s9;
        const real s11 = d_out_2 * w1_0 + d_out_6 * w0_0;
        const real s12 = d_out_5 * w1_0 + d_out_7 * w0_0;
        grad_a_to[0] = b_0 * s2 + b_1 * s3 + b_2 * s4;
        grad_a_to[1] = b_1 * s6 + b_0 * s7 + b_2 * s8;
        grad_a_to[2] = b_2 * s10 + b_0 * s11 + b_1 * s12;
    }
}

/*
 * reads a[3] at row
 * reads d_out[9] at row as out
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes grad_b[3] at row as b
 */
void bilinear_be9e01dd8c5e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict w0_at = operands[2];
        const real *restrict w1_at = operands[3];
        const real *restrict w2_at = operands[4];
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = w0_0 + w1_0 + w2_0;
        const real s1 = d_out_4 + d_out_8;
        const real s2 = d_out_0 * s0 + w2_0 * s1;
        const real s3 = d_out_1 * w1_0 + d_out_3 * w0_0;
        const real s4 = d_out_2 * w1_0 + d_out_6 * w0_0;
        const real s5 = d_out_0 + d_out_8;
        const real s6 = d_out_4 * s0 + w2_0 * s5;
        const real s7 = d_out_1 * w0_0 + d_out_3 * w1_0;
        const real s8 = d_out_5 * w1_0 + d_out_7 * w0_0;
        const real s9 = d_out_0 + d_out_4;
        const real s10 = d_out_8 * s0 + w2_0 * s9;
        const real s11 = d_out_2 * w0_0 + d_out_6 * w1_0;
        const real s12 = d_out_5 * w0_0 + d_out_7 * w1_0;
        grad_b_to[0] = a_0 * s2 + a_1 * s3 + a_2 * s4;
        grad_b_to[1] = a_1 * s6 + a_0 * s7 + a_2 * s8;
        grad_b_to[2] = a_2 * s10 + a_0 * s11 + a_1 * s12;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_out[9] at row as out
 * adds to grad_w0[1] at shared as w0
 */
void bilinear_053ed5df6917(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + row * 9;
        real *restrict grad_w0_to = outputs[0];
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = b_0 * d_out_0 + b_1 * d_out_1 + b_2 * d_out_2;
        const real s1 = b_0 * d_out_3 + b_1 * d_out_4 + b_2 * d_out_5;
        const real s2 = b_0 * d_out_6 + b_1 * d_out_7 + b_2 * d_out_8;
        grad_w0_to[0] += a_0 * s0 + a_1 * s1 + a_2 * s2;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_out[9] at row as out
 * adds to grad_w1[1] at shared as w1
 */
void bilinear_f6309389c711(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + row * 9;
        real *restrict grad_w1_to = outputs[0];
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = b_0 * d_out_0 + b_1 * d_out_3 + b_2 * d_out_6;
        const real s1 = b_0 * d_out_1 + b_1 * d_out_4 + b_2 * d_out_7;
        const real s2 = b_0 * d_out_2 + b_1 * d_out_5 + b_2 * d_out_8;
        grad_w1_to[0] += a_0 * s0 + a_1 * s1 + a_2 * s2;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_out[9] at row as out
 * adds to grad_w2[1] at shared as w2
 */
void bilinear_8a6dde7f2995(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + row * 9;
        real *restrict grad_w2_to = outputs[0];
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = b_0 * s0;
        const real s2 = b_1 * s0;
        const real s3 = b_2 * s0;
        grad_w2_to[0] += a_0 * s1 + a_1 * s2 + a_2 * s3;
    }
}

/*
 * reads b[3] at row
 * reads d_out[9] at row as out
 * reads d_grad_w0[1] at shared as w0
 * writes grad_a[3] at row as a
 */
void bilinear_7127c595a6e7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict d_grad_w0_at = operands[2];
        real *restrict grad_a_to = outputs[0] + row * 3;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real d_grad_w0_0 = d_grad_w0_at[0];
        const real s0 = b_0 * d_out_0 + b_1 * d_out_1 + b_2 * d_out_2;
        const real s1 = b_0 * d_out_3 + b_1 * d_out_4 + b_2 * d_out_5;
        const real s2 = b_0 * d_out_6 + b_1 * d_out_7 + b_2 * d_out_8;
        grad_a_to[0] = d_grad_w0_0 * s0;
        grad_a_to[1] = d_grad_w0_0 * s1;
        grad_a_to[2] = d_grad_w0_0 * s2;
    }
}

/*
 * reads a[3] at row
 * reads d_out[9] at row as out
 * reads d_grad_w0[1] at shared as w0
 * writes grad_b[3] at row as b
 */
void bilinear_2e78ed329e41(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict d_grad_w0_at = operands[2];
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real d_grad_w0_0 = d_grad_w0_at[0];
        const real s0 = a_0 * d_out_0 + a_1 * d_out_3 + a_2 * d_out_6;
        const real s1 = a_0 * d_out_1 + a_1 * d_out_4 + a_2 * d_out_7;
        const real s2 = a_0 * d_out_2 + a_1 * d_out_5 + a_2 * d_out_8;
        grad_b_to[0] = d_grad_w0_0 * s0;
        grad_b_to[1] = d_grad_w0_0 * s1;
        grad_b_to[2] = d_grad_w0_0 * s2;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_grad_w0[1] at shared as w0
 * writes grad_d_out[9] at row as out
 */
void bilinear_00eb6cd10922(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_grad_w0_at = operands[2];
        real *restrict grad_d_out_to = outputs[0] + row * 9;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_grad_w0_0 = d_grad_w0_at[0];
        grad_d_out_to[0] = a_0 * b_0 * d_grad_w0_0;
        grad_d_out_to[1] = a_0 * b_1 * d_grad_w0_0;
        grad_d_out_to[2] = a_0 * b_2 * d_grad_w0_0;
        grad_d_out_to[3] = a_1 * b_0 * d_grad_w0_0;
        grad_d_out_to[4] = a_1 * b_1 * d_grad_w0_0;
        grad_d_out_to[5] = a_1 * b_2 * d_grad_w0_0;
        grad_d_out_to[6] = a_2 * b_0 * d_grad_w0_0;
        grad_d_out_to[7] = a_2 * b_1 * d_grad_w0_0;
        grad_d_out_to[8] = a_2 * b_2 * d_grad_w0_0;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_grad_w1[1] at shared as w1
 * writes grad_d_out[9] at row as out
 */
void bilinear_2e59d71bf927(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_grad_w1_at = operands[2];
        real *restrict grad_d_out_to = outputs[0] + row * 9;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_grad_w1_0 = d_grad_w1_at[0];
        grad_d_out_to[0] = a_0 * b_0 * d_grad_w1_0;
        grad_d_out_to[1] = a_1 * b_0 * d_grad_w1_0;
        grad_d_out_to[2] = a_2 * b_0 * d_grad_w1_0;
        grad_d_out_to[3] = a_0 * b_1 * d_grad_w1_0;
        grad_d_out_to[4] = a_1 * b_1 * d_grad_w1_0;
        grad_d_out_to[5] = a_2 * b_1 * d_grad_w1_0;
        grad_d_out_to[6] = a_0 * b_2 * d_grad_w1_0;
        grad_d_out_to[7] = a_1 * b_2 * d_grad_w1_0;
        grad_d_out_to[8] = a_2 * b_2 * d_grad_w1_0;
    }
}

/*
 * reads b[3] at row
 * reads d_out[9] at row as out
 * reads d_grad_w2[1] at shared as w2
 * writes grad_a[3] at row as a
 */
void bilinear_7e35df8cffef(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        const real *restrict d_grad_w2_at = operands[2];
        real *restrict grad_a_to = outputs[0] + row * 3;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real d_grad_w2_0 = d_grad_w2_at[0];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = d_grad_w2_0 * s0;
        grad_a_to[0] = b_0 * s1;
        grad_a_to[1] = b_1 * s1;
        grad_a_to[2] = b_2 * s1;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_grad_w2[1] at shared as w2
 * writes grad_d_out[9] at row as out
 */
void bilinear_33a633daef87(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_grad_w2_at = operands[2];
        real *restrict grad_d_out_to = outputs[0] + row * 9;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_grad_w2_0 = d_grad_w2_at[0];
        const real s0 = a_0 * b_0 + a_1 * b_1 + a_2 * b_2;
        const real s1 = d_grad_w2_0 * s0;
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
