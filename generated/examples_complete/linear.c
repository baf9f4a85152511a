/*
 * linear: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again.
 * definition sha256 33701b68321d91727d490c3154f64a589de48cca28cf08bcbc0e31b8fef76629
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
 * reads m[9] at row
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes out[9] at row
 */
void linear_abbc6e08744f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * 9;
        const real *restrict w0_at = operands[1];
        const real *restrict w1_at = operands[2];
        const real *restrict w2_at = operands[3];
        real *restrict out_to = outputs[0] + row * 9;
        const real m_0 = m_at[0];
        const real m_1 = m_at[1];
        const real m_2 = m_at[2];
        const real m_3 = m_at[3];
        const real m_4 = m_at[4];
        const real m_5 = m_at[5];
        const real m_6 = m_at[6];
        const real m_7 = m_at[7];
        const real m_8 = m_at[8];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = w0_0 + w1_0 + w2_0;
        const real s1 = m_4 + m_8;
        const real s2 = m_0 + m_8;
        const real s3 = m_0 + m_4;
        out_to[0] = m_0 * s0 + w2_0 * s1;
        out_to[1] = m_1 * w0_0 + m_3 * w1_0;
        out_to[2] = m_2 * w0_0 + m_6 * w1_0;
        out_to[3] = m_1 * w1_0 + m_3 * w0_0;
        out_to[4] = m_4 * s0 + w2_0 * s2;
        out_to[5] = m_5 * w0_0 + m_7 * w1_0;
        out_to[6] = m_2 * w1_0 + m_6 * w0_0;
        out_to[7] = m_5 * w1_0 + m_7 * w0_0;
        out_to[8] = m_8 * s0 + w2_0 * s3;
    }
}

/*
 * reads m[9] at row
 * reads d_out[9] at row as out
 * adds to grad_w0[1] at shared as w0
 */
void linear_2752555f3e23(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_w0_to = outputs[0];
        const real m_0 = m_at[0];
        const real m_1 = m_at[1];
        const real m_2 = m_at[2];
        const real m_3 = m_at[3];
        const real m_4 = m_at[4];
        const real m_5 = m_at[5];
        const real m_6 = m_at[6];
        const real m_7 = m_at[7];
        const real m_8 = m_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        grad_w0_to[0] += m_0 * d_out_0 + m_1 * d_out_1 + m_2 * d_out_2 + m_3 * d_out_3 + m_4 * d_out_4 + m_5 * d_out_5 + m_6 * d_out_6 + m_7 * d_out_7 + m_8 * d_out_8;
    }
}

/*
 * reads m[9] at row
 * reads d_out[9] at row as out
 * adds to grad_w1[1] at shared as w1
 */
void linear_615016005f68(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_w1_to = outputs[0];
        const real m_0 = m_at[0];
        const real m_1 = m_at[1];
        const real m_2 = m_at[2];
        const real m_3 = m_at[3];
        const real m_4 = m_at[4];
        const real m_5 = m_at[5];
        const real m_6 = m_at[6];
        const real m_7 = m_at[7];
        const real m_8 = m_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        grad_w1_to[0] += m_0 * d_out_0 + m_1 * d_out_3 + m_2 * d_out_6 + m_3 * d_out_1 + m_4 * d_out_4 + m_5 * d_out_7 + m_6 * d_out_2 + m_7 * d_out_5 + m_8 * d_out_8;
    }
}

/*
 * reads m[9] at row
 * reads d_out[9] at row as out
 * adds to grad_w2[1] at shared as w2
 */
void linear_558d526270f2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_w2_to = outputs[0];
        const real m_0 = m_at[0];
        const real m_4 = m_at[4];
        const real m_8 = m_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        grad_w2_to[0] += m_0 * s0 + m_4 * s0 + m_8 * s0;
    }
}

/*
 * reads d_out[9] at row as out
 * reads d_grad_w0[1] at shared as w0
 * writes grad_m[9] at row as m
 */
void linear_dc8c306e49c5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 9;
        const real *restrict d_grad_w0_at = operands[1];
        real *restrict grad_m_to = outputs[0] + row * 9;
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
        grad_m_to[0] = d_out_0 * d_grad_w0_0;
        grad_m_to[1] = d_out_1 * d_grad_w0_0;
        grad_m_to[2] = d_out_2 * d_grad_w0_0;
        grad_m_to[3] = d_out_3 * d_grad_w0_0;
        grad_m_to[4] = d_out_4 * d_grad_w0_0;
        grad_m_to[5] = d_out_5 * d_grad_w0_0;
        grad_m_to[6] = d_out_6 * d_grad_w0_0;
        grad_m_to[7] = d_out_7 * d_grad_w0_0;
        grad_m_to[8] = d_out_8 * d_grad_w0_0;
    }
}

/*
 * reads d_out[9] at row as out
 * reads d_grad_w1[1] at shared as w1
 * writes grad_m[9] at row as m
 */
void linear_327501467b13(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 9;
        const real *restrict d_grad_w1_at = operands[1];
        real *restrict grad_m_to = outputs[0] + row * 9;
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real d_grad_w1_0 = d_grad_w1_at[0];
        grad_m_to[0] = d_out_0 * d_grad_w1_0;
        grad_m_to[1] = d_out_3 * d_grad_w1_0;
        grad_m_to[2] = d_out_6 * d_grad_w1_0;
        grad_m_to[3] = d_out_1 * d_grad_w1_0;
        grad_m_to[4] = d_out_4 * d_grad_w1_0;
        grad_m_to[5] = d_out_7 * d_grad_w1_0;
        grad_m_to[6] = d_out_2 * d_grad_w1_0;
        grad_m_to[7] = d_out_5 * d_grad_w1_0;
        grad_m_to[8] = d_out_8 * d_grad_w1_0;
    }
}

/*
 * reads d_out[9] at row as out
 * reads d_grad_w2[1] at shared as w2
 * writes grad_m[9] at row as m
 */
void linear_0f157a593b0e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 9;
        const real *restrict d_grad_w2_at = operands[1];
        real *restrict grad_m_to = outputs[0] + row * 9;
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real d_grad_w2_0 = d_grad_w2_at[0];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = d_grad_w2_0 * s0;
        grad_m_to[0] = s1;
        grad_m_to[1] = 0;
        grad_m_to[2] = 0;
        grad_m_to[3] = 0;
        grad_m_to[4] = s1;
        grad_m_to[5] = 0;
        grad_m_to[6] = 0;
        grad_m_to[7] = 0;
        grad_m_to[8] = s1;
    }
}
