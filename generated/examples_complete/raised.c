/*
 * raised: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again.
 * definition sha256 f029c56198a7628e5f09296798ed7f2e0d8063551bdba8256a7ca271868f21f1
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
 * reads v[3] at row
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes out[27] at row
 */
void raised_5f44c29dee30(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * 3;
        const real *restrict w0_at = operands[1];
        const real *restrict w1_at = operands[2];
        const real *restrict w2_at = operands[3];
        real *restrict out_to = outputs[0] + row * 27;
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = v_1 * w0_0;
        const real s1 = v_2 * w0_0;
        const real s2 = v_1 * w1_0;
        const real s3 = v_0 * w2_0;
        const real s4 = v_2 * w1_0;
        const real s5 = v_1 * w2_0;
        const real s6 = v_0 * w1_0;
        const real s7 = v_0 * w0_0;
        const real s8 = v_2 * w2_0;
        const real s9 = w0_0 + w1_0 + w2_0;
        out_to[0] = v_0 * s9;
        out_to[1] = s0;
        out_to[2] = s1;
        out_to[3] = s2;
        out_to[4] = s3;
        out_to[5] = 0;
        out_to[6] = s4;
        out_to[7] = 0;
        out_to[8] = s3;
        out_to[9] = s5;
        out_to[10] = s6;
        out_to[11] = 0;
        out_to[12] = s7;
        out_to[13] = v_1 * s9;
        out_to[14] = s1;
        out_to[15] = 0;
        out_to[16] = s4;
        out_to[17] = s5;
        out_to[18] = s8;
        out_to[19] = 0;
        out_to[20] = s6;
        out_to[21] = 0;
        out_to[22] = s8;
        out_to[23] = s2;
        out_to[24] = s7;
        out_to[25] = s0;
        out_to[26] = v_2 * s9;
    }
}

/*
 * reads d_out[27] at row as out
 * reads w0[1] at shared
 * reads w1[1] at shared
 * reads w2[1] at shared
 * writes grad_v[3] at row as v
 */
void raised_037525e9aa9c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict w0_at = operands[1];
        const real *restrict w1_at = operands[2];
        const real *restrict w2_at = operands[3];
        real *restrict grad_v_to = outputs[0] + row * 3;
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_6 = d_out_at[6];
        const real d_out_8 = d_out_at[8];
        const real d_out_9 = d_out_at[9];
        const real d_out_10 = d_out_at[10];
        const real d_out_12 = d_out_at[12];
        const real d_out_13 = d_out_at[13];
        const real d_out_14 = d_out_at[14];
        const real d_out_16 = d_out_at[16];
        const real d_out_17 = d_out_at[17];
        const real d_out_18 = d_out_at[18];
        const real d_out_20 = d_out_at[20];
        const real d_out_22 = d_out_at[22];
        const real d_out_23 = d_out_at[23];
        const real d_out_24 = d_out_at[24];
        const real d_out_25 = d_out_at[25];
        const real d_out_26 = d_out_at[26];
        const real w0_0 = w0_at[0];
        const real w1_0 = w1_at[0];
        const real w2_0 = w2_at[0];
        const real s0 = w0_0 + w1_0 + w2_0;
        const real s1 = d_out_12 + d_out_24;
        const real s2 = d_out_10 + d_out_20;
        const real s3 = d_out_4 + d_out_8;
        const real s4 = d_out_1 + d_out_25;
        const real s5 = d_out_3 + d_out_23;
        const real s6 = d_out_9 + d_out_17;
        const real s7 = d_out_2 + d_out_14;
        const real s8 = d_out_6 + d_out_16;
        const real s9 = d_out_18 + d_out_22;
        grad_v_to[0] = d_out_0 * s0 + w0_0 * s1 + w1_0 * s2 + w2_0 * s3;
        grad_v_to[1] = d_out_13 * s0 + w0_0 * s4 + w1_0 * s5 + w2_0 * s6;
        grad_v_to[2] = d_out_26 * s0 + w0_0 * s7 + w1_0 * s8 + w2_0 * s9;
    }
}

/*
 * reads d_out[27] at row as out
 * reads v[3] at row
 * adds to grad_w0[1] at shared as w0
 */
void raised_17b349012613(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict v_at = operands[1] + row * 3;
        real *restrict grad_w0_to = outputs[0];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_12 = d_out_at[12];
        const real d_out_13 = d_out_at[13];
        const real d_out_14 = d_out_at[14];
        const real d_out_24 = d_out_at[24];
        const real d_out_25 = d_out_at[25];
        const real d_out_26 = d_out_at[26];
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real s0 = d_out_0 + d_out_12 + d_out_24;
        const real s1 = d_out_1 + d_out_13 + d_out_25;
        const real s2 = d_out_2 + d_out_14 + d_out_26;
        grad_w0_to[0] += v_0 * s0 + v_1 * s1 + v_2 * s2;
    }
}

/*
 * reads d_out[27] at row as out
 * reads v[3] at row
 * adds to grad_w1[1] at shared as w1
 */
void raised_6aaa3855a1ad(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict v_at = operands[1] + row * 3;
        real *restrict grad_w1_to = outputs[0];
        const real d_out_0 = d_out_at[0];
        const real d_out_3 = d_out_at[3];
        const real d_out_6 = d_out_at[6];
        const real d_out_10 = d_out_at[10];
        const real d_out_13 = d_out_at[13];
        const real d_out_16 = d_out_at[16];
        const real d_out_20 = d_out_at[20];
        const real d_out_23 = d_out_at[23];
        const real d_out_26 = d_out_at[26];
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real s0 = d_out_0 + d_out_10 + d_out_20;
        const real s1 = d_out_3 + d_out_13 + d_out_23;
        const real s2 = d_out_6 + d_out_16 + d_out_26;
        grad_w1_to[0] += v_0 * s0 + v_1 * s1 + v_2 * s2;
    }
}

/*
 * reads d_out[27] at row as out
 * reads v[3] at row
 * adds to grad_w2[1] at shared as w2
 */
void raised_008fb3852bb7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict v_at = operands[1] + row * 3;
        real *restrict grad_w2_to = outputs[0];
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real d_out_9 = d_out_at[9];
        const real d_out_13 = d_out_at[13];
        const real d_out_17 = d_out_at[17];
        const real d_out_18 = d_out_at[18];
        const real d_out_22 = d_out_at[22];
        const real d_out_26 = d_out_at[26];
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = d_out_9 + d_out_13 + d_out_17;
        const real s2 = d_out_18 + d_out_22 + d_out_26;
        grad_w2_to[0] += v_0 * s0 + v_1 * s1 + v_2 * s2;
    }
}

/*
 * reads v[3] at row
 * reads d_grad_w0[1] at shared as w0
 * writes grad_d_out[27] at row as out
 */
void raised_a4e6851150aa(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * 3;
        const real *restrict d_grad_w0_at = operands[1];
        real *restrict grad_d_out_to = outputs[0] + row * 27;
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real d_grad_w0_0 = d_grad_w0_at[0];
        const real s0 = v_0 * d_grad_w0_0;
        const real s1 = v_1 * d_grad_w0_0;
        const real s2 = v_2 * d_grad_w0_0;
        grad_d_out_to[0] = s0;
        grad_d_out_to[1] = s1;
        grad_d_out_to[2] = s2;
        grad_d_out_to[3] = 0;
        grad_d_out_to[4] = 0;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = 0;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = 0;
        grad_d_out_to[9] = 0;
        grad_d_out_to[10] = 0;
        grad_d_out_to[11] = 0;
        grad_d_out_to[12] = s0;
        grad_d_out_to[13] = s1;
        grad_d_out_to[14] = s2;
        grad_d_out_to[15] = 0;
        grad_d_out_to[16] = 0;
        grad_d_out_to[17] = 0;
        grad_d_out_to[18] = 0;
        grad_d_out_to[19] = 0;
        grad_d_out_to[20] = 0;
        grad_d_out_to[21] = 0;
        grad_d_out_to[22] = 0;
        grad_d_out_to[23] = 0;
        grad_d_out_to[24] = s0;
        grad_d_out_to[25] = s1;
        grad_d_out_to[26] = s2;
    }
}

/*
 * reads d_out[27] at row as out
 * reads d_grad_w0[1] at shared as w0
 * writes grad_v[3] at row as v
 */
void raised_9c645e15d5cc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict d_grad_w0_at = operands[1];
        real *restrict grad_v_to = outputs[0] + row * 3;
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_12 = d_out_at[12];
        const real d_out_13 = d_out_at[13];
        const real d_out_14 = d_out_at[14];
        const real d_out_24 = d_out_at[24];
        const real d_out_25 = d_out_at[25];
        const real d_out_26 = d_out_at[26];
        const real d_grad_w0_0 = d_grad_w0_at[0];
        const real s0 = d_out_0 + d_out_12 + d_out_24;
        const real s1 = d_out_1 + d_out_13 + d_out_25;
        const real s2 = d_out_2 + d_out_14 + d_out_26;
        grad_v_to[0] = d_grad_w0_0 * s0;
        grad_v_to[1] = d_grad_w0_0 * s1;
        grad_v_to[2] = d_grad_w0_0 * s2;
    }
}

/*
 * reads v[3] at row
 * reads d_grad_w1[1] at shared as w1
 * writes grad_d_out[27] at row as out
 */
void raised_a3e87d90aa50(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * 3;
        const real *restrict d_grad_w1_at = operands[1];
        real *restrict grad_d_out_to = outputs[0] + row * 27;
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real d_grad_w1_0 = d_grad_w1_at[0];
        const real s0 = v_0 * d_grad_w1_0;
        const real s1 = v_1 * d_grad_w1_0;
        const real s2 = v_2 * d_grad_w1_0;
        grad_d_out_to[0] = s0;
        grad_d_out_to[1] = 0;
        grad_d_out_to[2] = 0;
        grad_d_out_to[3] = s1;
        grad_d_out_to[4] = 0;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = s2;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = 0;
        grad_d_out_to[9] = 0;
        grad_d_out_to[10] = s0;
        grad_d_out_to[11] = 0;
        grad_d_out_to[12] = 0;
        grad_d_out_to[13] = s1;
        grad_d_out_to[14] = 0;
        grad_d_out_to[15] = 0;
        grad_d_out_to[16] = s2;
        grad_d_out_to[17] = 0;
        grad_d_out_to[18] = 0;
        grad_d_out_to[19] = 0;
        grad_d_out_to[20] = s0;
        grad_d_out_to[21] = 0;
        grad_d_out_to[22] = 0;
        grad_d_out_to[23] = s1;
        grad_d_out_to[24] = 0;
        grad_d_out_to[25] = 0;
        grad_d_out_to[26] = s2;
    }
}

/*
 * reads d_out[27] at row as out
 * reads d_grad_w1[1] at shared as w1
 * writes grad_v[3] at row as v
 */
void raised_740e587df15b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict d_grad_w1_at = operands[1];
        real *restrict grad_v_to = outputs[0] + row * 3;
        const real d_out_0 = d_out_at[0];
        const real d_out_3 = d_out_at[3];
        const real d_out_6 = d_out_at[6];
        const real d_out_10 = d_out_at[10];
        const real d_out_13 = d_out_at[13];
        const real d_out_16 = d_out_at[16];
        const real d_out_20 = d_out_at[20];
        const real d_out_23 = d_out_at[23];
        const real d_out_26 = d_out_at[26];
        const real d_grad_w1_0 = d_grad_w1_at[0];
        const real s0 = d_out_0 + d_out_10 + d_out_20;
        const real s1 = d_out_3 + d_out_13 + d_out_23;
        const real s2 = d_out_6 + d_out_16 + d_out_26;
        grad_v_to[0] = d_grad_w1_0 * s0;
        grad_v_to[1] = d_grad_w1_0 * s1;
        grad_v_to[2] = d_grad_w1_0 * s2;
    }
}

/*
 * reads v[3] at row
 * reads d_grad_w2[1] at shared as w2
 * writes grad_d_out[27] at row as out
 */
void raised_e767f21cad21(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * 3;
        const real *restrict d_grad_w2_at = operands[1];
        real *restrict grad_d_out_to = outputs[0] + row * 27;
        const real v_0 = v_at[0];
        const real v_1 = v_at[1];
        const real v_2 = v_at[2];
        const real d_grad_w2_0 = d_grad_w2_at[0];
        const real s0 = v_0 * d_grad_w2_0;
        const real s1 = v_1 * d_grad_w2_0;
        const real s2 = v_2 * d_grad_w2_0;
        grad_d_out_to[0] = s0;
        grad_d_out_to[1] = 0;
        grad_d_out_to[2] = 0;
        grad_d_out_to[3] = 0;
        grad_d_out_to[4] = s0;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = 0;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = s0;
        grad_d_out_to[9] = s1;
        grad_d_out_to[10] = 0;
        grad_d_out_to[11] = 0;
        grad_d_out_to[12] = 0;
        grad_d_out_to[13] = s1;
        grad_d_out_to[14] = 0;
        grad_d_out_to[15] = 0;
        grad_d_out_to[16] = 0;
        grad_d_out_to[17] = s1;
        grad_d_out_to[18] = s2;
        grad_d_out_to[19] = 0;
        grad_d_out_to[20] = 0;
        grad_d_out_to[21] = 0;
        grad_d_out_to[22] = s2;
        grad_d_out_to[23] = 0;
        grad_d_out_to[24] = 0;
        grad_d_out_to[25] = 0;
        grad_d_out_to[26] = s2;
    }
}

/*
 * reads d_out[27] at row as out
 * reads d_grad_w2[1] at shared as w2
 * writes grad_v[3] at row as v
 */
void raised_136f1ee55159(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 27;
        const real *restrict d_grad_w2_at = operands[1];
        real *restrict grad_v_to = outputs[0] + row * 3;
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real d_out_9 = d_out_at[9];
        const real d_out_13 = d_out_at[13];
        const real d_out_17 = d_out_at[17];
        const real d_out_18 = d_out_at[18];
        const real d_out_22 = d_out_at[22];
        const real d_out_26 = d_out_at[26];
        const real d_grad_w2_0 = d_grad_w2_at[0];
        const real s0 = d_out_0 + d_out_4 + d_out_8;
        const real s1 = d_out_9 + d_out_13 + d_out_17;
        const real s2 = d_out_18 + d_out_22 + d_out_26;
        grad_v_to[0] = d_grad_w2_0 * s0;
        grad_v_to[1] = d_grad_w2_0 * s1;
        grad_v_to[2] = d_grad_w2_0 * s2;
    }
}
