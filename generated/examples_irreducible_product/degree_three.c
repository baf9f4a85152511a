/*
 * degree_three: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again.
 * definition sha256 4838c7bc051fa4ac9655decc5723f82107c3f15cd0940ae592c556db653f1bc0
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
 * reads a[9] at row
 * reads b[3] at row
 * writes out[27] at row
 */
void degree_three_04f35906ef53(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict b_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 27;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real a_3 = a_at[3];
        const real a_4 = a_at[4];
        const real a_5 = a_at[5];
        const real a_6 = a_at[6];
        const real a_7 = a_at[7];
        const real a_8 = a_at[8];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real s0 = a_1 - R(0.2) * a_3;
        const real s1 = a_0 - R(0.4) * a_4;
        const real s2 = a_2 - R(0.2) * a_6;
        const real s3 = a_0 - R(0.4) * a_8;
        const real s4 = a_1 + R(0.6) * a_3;
        const real s5 = a_0 - R(2.5) * a_4;
        const real s6 = a_2 + R(0.6) * a_6;
        const real s7 = a_0 - R(2.5) * a_8;
        const real s8 = a_1 + R(1.6666666666666667 /* 5/3 */) * a_3;
        const real s9 = a_1 - R(5.0) * a_3;
        const real s10 = a_5 - R(0.2) * a_7;
        const real s11 = a_4 - R(0.4) * a_8;
        const real s12 = a_5 + R(0.6) * a_7;
        const real s13 = a_4 - R(2.5) * a_8;
        const real s14 = a_2 + R(1.6666666666666667 /* 5/3 */) * a_6;
        const real s15 = a_5 + R(1.6666666666666667 /* 5/3 */) * a_7;
        const real s16 = a_2 - R(5.0) * a_6;
        const real s17 = a_5 - R(5.0) * a_7;
        out_to[0] = R(0.6) * a_0 * b_0 - R(0.4) * a_1 * b_1 - R(0.4) * a_2 * b_2;
        out_to[1] = R(0.6666666666666666 /* 2/3 */) * b_0 * s0 + R(0.3333333333333333 /* 1/3 */) * b_1 * s1 - R(0.13333333333333333 /* 2/15 */) * a_5 * b_2;
        out_to[2] = R(0.6666666666666666 /* 2/3 */) * b_0 * s2 + R(0.3333333333333333 /* 1/3 */) * b_2 * s3 - R(0.13333333333333333 /* 2/15 */) * a_7 * b_1;
        out_to[3] = R(0.3333333333333333 /* 1/3 */) * b_0 * s4 + R(0.3333333333333333 /* 1/3 */) * b_1 * s1 - R(0.13333333333333333 /* 2/15 */) * a_5 * b_2;
        out_to[4] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s5 + R(0.5333333333333333 /* 8/15 */) * a_1 * b_1 - R(0.13333333333333333 /* 2/15 */) * a_2 * b_2;
        out_to[5] = R(0.3333333333333333 /* 1/3 */) * a_1 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_2 * b_1 + R(0.3333333333333333 /* 1/3 */) * a_5 * b_0;
        out_to[6] = R(0.3333333333333333 /* 1/3 */) * b_0 * s6 + R(0.3333333333333333 /* 1/3 */) * b_2 * s3 - R(0.13333333333333333 /* 2/15 */) * a_7 * b_1;
        out_to[7] = R(0.3333333333333333 /* 1/3 */) * a_1 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_2 * b_1 + R(0.3333333333333333 /* 1/3 */) * a_7 * b_0;
        out_to[8] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s7 - R(0.13333333333333333 /* 2/15 */) * a_1 * b_1 + R(0.5333333333333333 /* 8/15 */) * a_2 * b_2;
        out_to[9] = R(0.3333333333333333 /* 1/3 */) * b_1 * s1 + R(0.5333333333333333 /* 8/15 */) * a_3 * b_0 - R(0.13333333333333333 /* 2/15 */) * a_5 * b_2;
        out_to[10] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s5 + R(0.2) * b_1 * s8 - R(0.13333333333333333 /* 2/15 */) * a_2 * b_2;
        out_to[11] = R(0.3333333333333333 /* 1/3 */) * a_2 * b_1 + R(0.3333333333333333 /* 1/3 */) * a_3 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_5 * b_0;
        out_to[12] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s5 - R(0.13333333333333333 /* 2/15 */) * b_1 * s9 - R(0.13333333333333333 /* 2/15 */) * a_2 * b_2;
        out_to[13] = -R(0.4) * a_3 * b_0 + R(0.6) * a_4 * b_1 - R(0.4) * a_5 * b_2;
        out_to[14] = R(0.6666666666666666 /* 2/3 */) * b_1 * s10 + R(0.3333333333333333 /* 1/3 */) * b_2 * s11 - R(0.13333333333333333 /* 2/15 */) * a_6 * b_0;
        out_to[15] = R(0.3333333333333333 /* 1/3 */) * a_3 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_5 * b_0 + R(0.3333333333333333 /* 1/3 */) * a_6 * b_1;
        out_to[16] = R(0.3333333333333333 /* 1/3 */) * b_1 * s12 + R(0.3333333333333333 /* 1/3 */) * b_2 * s11 - R(0.13333333333333333 /* 2/15 */) * a_6 * b_0;
        out_to[17] = -R(0.13333333333333333 /* 2/15 */) * b_1 * s13 - R(0.13333333333333333 /* 2/15 */) * a_3 * b_0 + R(0.5333333333333333 /* 8/15 */) * a_5 * b_2;
        out_to[18] = R(0.3333333333333333 /* 1/3 */) * b_2 * s3 + R(0.5333333333333333 /* 8/15 */) * a_6 * b_0 - R(0.13333333333333333 /* 2/15 */) * a_7 * b_1;
        out_to[19] = R(0.3333333333333333 /* 1/3 */) * a_1 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_6 * b_1 + R(0.3333333333333333 /* 1/3 */) * a_7 * b_0;
        out_to[20] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s7 + R(0.2) * b_2 * s14 - R(0.13333333333333333 /* 2/15 */) * a_1 * b_1;
        out_to[21] = R(0.3333333333333333 /* 1/3 */) * a_3 * b_2 + R(0.3333333333333333 /* 1/3 */) * a_6 * b_1 + R(0.3333333333333333 /* 1/3 */) * a_7 * b_0;
        out_to[22] = R(0.3333333333333333 /* 1/3 */) * b_2 * s11 - R(0.13333333333333333 /* 2/15 */) * a_6 * b_0 + R(0.5333333333333333 /* 8/15 */) * a_7 * b_1;
        out_to[23] = -R(0.13333333333333333 /* 2/15 */) * b_1 * s13 + R(0.2) * b_2 * s15 - R(0.13333333333333333 /* 2/15 */) * a_3 * b_0;
        out_to[24] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s7 - R(0.13333333333333333 /* 2/15 */) * b_2 * s16 - R(0.13333333333333333 /* 2/15 */) * a_1 * b_1;
        out_to[25] = -R(0.13333333333333333 /* 2/15 */) * b_1 * s13 - R(0.13333333333333333 /* 2/15 */) * b_2 * s17 - R(0.13333333333333333 /* 2/15 */) * a_3 * b_0;
        out_to[26] = -R(0.4) * a_6 * b_0 - R(0.4) * a_7 * b_1 + R(0.6) * a_8 * b_2;
    }
}

/*
 * reads b[3] at row
 * reads d_out[27] at row as out
 * writes grad_a[9] at row as a
 */
void degree_three_ff9e0779de3a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 27;
        real *restrict grad_a_to = outputs[0] + row * 9;
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
        const real d_out_9 = d_out_at[9];
        const real d_out_10 = d_out_at[10];
        const real d_out_11 = d_out_at[11];
        const real d_out_12 = d_out_at[12];
        const real d_out_13 = d_out_at[13];
        const real d_out_14 = d_out_at[14];
        const real d_out_15 = d_out_at[15];
        const real d_out_16 = d_out_at[16];
        const real d_out_17 = d_out_at[17];
        const real d_out_18 = d_out_at[18];
        const real d_out_19 = d_out_at[19];
        const real d_out_20 = d_out_at[20];
        const real d_out_21 = d_out_at[21];
        const real d_out_22 = d_out_at[22];
        const real d_out_23 = d_out_at[23];
        const real d_out_24 = d_out_at[24];
        const real d_out_25 = d_out_at[25];
        const real d_out_26 = d_out_at[26];
        const real s0 = d_out_0 - R(0.2222222222222222 /* 2/9 */) * d_out_4 - R(0.2222222222222222 /* 2/9 */) * d_out_8 - R(0.2222222222222222 /* 2/9 */) * d_out_10 - R(0.2222222222222222 /* 2/9 */) * d_out_12 - R(0.2222222222222222 /* 2/9 */) * d_out_20 - R(0.2222222222222222 /* 2/9 */) * d_out_24;
        const real s1 = d_out_1 + d_out_3 + d_out_9;
        const real s2 = d_out_2 + d_out_6 + d_out_18;
        const real s3 = d_out_0 - R(1.3333333333333333 /* 4/3 */) * d_out_4 + R(0.3333333333333333 /* 1/3 */) * d_out_8 - R(0.5) * d_out_10 + R(0.3333333333333333 /* 1/3 */) * d_out_12 + R(0.3333333333333333 /* 1/3 */) * d_out_20 + R(0.3333333333333333 /* 1/3 */) * d_out_24;
        const real s4 = d_out_5 + d_out_7 + d_out_19;
        const real s5 = d_out_1 + R(0.5) * d_out_3;
        const real s6 = d_out_0 + R(0.3333333333333333 /* 1/3 */) * d_out_4 - R(1.3333333333333333 /* 4/3 */) * d_out_8 + R(0.3333333333333333 /* 1/3 */) * d_out_10 + R(0.3333333333333333 /* 1/3 */) * d_out_12 - R(0.5) * d_out_20 + R(0.3333333333333333 /* 1/3 */) * d_out_24;
        const real s7 = d_out_5 + d_out_7 + d_out_11;
        const real s8 = d_out_2 + R(0.5) * d_out_6;
        const real s9 = d_out_1 - R(1.5) * d_out_3 - R(4.0) * d_out_9 + R(3.0) * d_out_13 + d_out_17 + d_out_23 + d_out_25;
        const real s10 = d_out_11 + d_out_15 + d_out_21;
        const real s11 = d_out_10 + R(2.0) * d_out_12;
        const real s12 = d_out_1 + d_out_3 + d_out_9 - R(4.5) * d_out_13 + d_out_17 + d_out_23 + d_out_25;
        const real s13 = d_out_4 + d_out_10 + d_out_12;
        const real s14 = d_out_14 + d_out_16 + d_out_22;
        const real s15 = d_out_1 + d_out_3 + d_out_9 + R(3.0) * d_out_13 - R(4.0) * d_out_17 - R(1.5) * d_out_23 + d_out_25;
        const real s16 = d_out_5 + d_out_11 + d_out_15;
        const real s17 = d_out_14 + R(0.5) * d_out_16;
        const real s18 = d_out_2 - R(1.5) * d_out_6 + d_out_14 + d_out_16 - R(4.0) * d_out_18 + d_out_22 + R(3.0) * d_out_26;
        const real s19 = d_out_15 + d_out_19 + d_out_21;
        const real s20 = d_out_20 + R(2.0) * d_out_24;
        const real s21 = d_out_2 + d_out_6 + d_out_14 - R(1.5) * d_out_16 + d_out_18 - R(4.0) * d_out_22 + R(3.0) * d_out_26;
        const real s22 = d_out_7 + d_out_19 + d_out_21;
        const real s23 = d_out_23 + R(2.0) * d_out_25;
        const real s24 = d_out_2 + d_out_6 + d_out_14 + d_out_16 + d_out_18 + d_out_22 - R(4.5) * d_out_26;
        const real s25 = d_out_8 + d_out_20 + d_out_24;
        const real s26 = d_out_17 + d_out_23 + d_out_25;
        grad_a_to[0] = R(0.6) * b_0 * s0 + R(0.3333333333333333 /* 1/3 */) * b_1 * s1 + R(0.3333333333333333 /* 1/3 */) * b_2 * s2;
        grad_a_to[1] = -R(0.4) * b_1 * s3 + R(0.3333333333333333 /* 1/3 */) * b_2 * s4 + R(0.6666666666666666 /* 2/3 */) * b_0 * s5;
        grad_a_to[2] = -R(0.4) * b_2 * s6 + R(0.3333333333333333 /* 1/3 */) * b_1 * s7 + R(0.6666666666666666 /* 2/3 */) * b_0 * s8;
        grad_a_to[3] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s9 + R(0.3333333333333333 /* 1/3 */) * b_2 * s10 + R(0.3333333333333333 /* 1/3 */) * b_1 * s11;
        grad_a_to[4] = -R(0.13333333333333333 /* 2/15 */) * b_1 * s12 + R(0.3333333333333333 /* 1/3 */) * b_0 * s13 + R(0.3333333333333333 /* 1/3 */) * b_2 * s14;
        grad_a_to[5] = -R(0.13333333333333333 /* 2/15 */) * b_2 * s15 + R(0.3333333333333333 /* 1/3 */) * b_0 * s16 + R(0.6666666666666666 /* 2/3 */) * b_1 * s17;
        grad_a_to[6] = -R(0.13333333333333333 /* 2/15 */) * b_0 * s18 + R(0.3333333333333333 /* 1/3 */) * b_1 * s19 + R(0.3333333333333333 /* 1/3 */) * b_2 * s20;
        grad_a_to[7] = -R(0.13333333333333333 /* 2/15 */) * b_1 * s21 + R(0.3333333333333333 /* 1/3 */) * b_0 * s22 + R(0.3333333333333333 /* 1/3 */) * b_2 * s23;
        grad_a_to[8] = -R(0.13333333333333333 /* 2/15 */) * b_2 * s24 + R(0.3333333333333333 /* 1/3 */) * b_0 * s25 + R(0.3333333333333333 /* 1/3 */) * b_1 * s26;
    }
}

/*
 * reads a[9] at row
 * reads d_out[27] at row as out
 * writes grad_b[3] at row as b
 */
void degree_three_9f9033da6ec8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 27;
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real a_3 = a_at[3];
        const real a_4 = a_at[4];
        const real a_5 = a_at[5];
        const real a_6 = a_at[6];
        const real a_7 = a_at[7];
        const real a_8 = a_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real d_out_9 = d_out_at[9];
        const real d_out_10 = d_out_at[10];
        const real d_out_11 = d_out_at[11];
        const real d_out_12 = d_out_at[12];
        const real d_out_13 = d_out_at[13];
        const real d_out_14 = d_out_at[14];
        const real d_out_15 = d_out_at[15];
        const real d_out_16 = d_out_at[16];
        const real d_out_17 = d_out_at[17];
        const real d_out_18 = d_out_at[18];
        const real d_out_19 = d_out_at[19];
        const real d_out_20 = d_out_at[20];
        const real d_out_21 = d_out_at[21];
        const real d_out_22 = d_out_at[22];
        const real d_out_23 = d_out_at[23];
        const real d_out_24 = d_out_at[24];
        const real d_out_25 = d_out_at[25];
        const real d_out_26 = d_out_at[26];
        const real s0 = d_out_0 - R(0.2222222222222222 /* 2/9 */) * d_out_4 - R(0.2222222222222222 /* 2/9 */) * d_out_8 - R(0.2222222222222222 /* 2/9 */) * d_out_10 - R(0.2222222222222222 /* 2/9 */) * d_out_12 - R(0.2222222222222222 /* 2/9 */) * d_out_20 - R(0.2222222222222222 /* 2/9 */) * d_out_24;
        const real s1 = d_out_1 - R(1.5) * d_out_3 - R(4.0) * d_out_9 + R(3.0) * d_out_13 + d_out_17 + d_out_23 + d_out_25;
        const real s2 = d_out_2 - R(1.5) * d_out_6 + d_out_14 + d_out_16 - R(4.0) * d_out_18 + d_out_22 + R(3.0) * d_out_26;
        const real s3 = d_out_4 + d_out_10 + d_out_12;
        const real s4 = d_out_5 + d_out_11 + d_out_15;
        const real s5 = d_out_7 + d_out_19 + d_out_21;
        const real s6 = d_out_8 + d_out_20 + d_out_24;
        const real s7 = d_out_1 + R(0.5) * d_out_3;
        const real s8 = d_out_2 + R(0.5) * d_out_6;
        const real s9 = d_out_0 - R(1.3333333333333333 /* 4/3 */) * d_out_4 + R(0.3333333333333333 /* 1/3 */) * d_out_8 - R(0.5) * d_out_10 + R(0.3333333333333333 /* 1/3 */) * d_out_12 + R(0.3333333333333333 /* 1/3 */) * d_out_20 + R(0.3333333333333333 /* 1/3 */) * d_out_24;
        const real s10 = d_out_1 + d_out_3 + d_out_9 - R(4.5) * d_out_13 + d_out_17 + d_out_23 + d_out_25;
        const real s11 = d_out_2 + d_out_6 + d_out_14 - R(1.5) * d_out_16 + d_out_18 - R(4.0) * d_out_22 + R(3.0) * d_out_26;
        const real s12 = d_out_1 + d_out_3 + d_out_9;
        const real s13 = d_out_5 + d_out_7 + d_out_11;
        const real s14 = d_out_15 + d_out_19 + d_out_21;
        const real s15 = d_out_17 + d_out_23 + d_out_25;
        const real s16 = d_out_10 + R(2.0) * d_out_12;
        const real s17 = d_out_14 + R(0.5) * d_out_16;
        const real s18 = d_out_0 + R(0.3333333333333333 /* 1/3 */) * d_out_4 - R(1.3333333333333333 /* 4/3 */) * d_out_8 + R(0.3333333333333333 /* 1/3 */) * d_out_10 + R(0.3333333333333333 /* 1/3 */) * d_out_12 - R(0.5) * d_out_20 + R(0.3333333333333333 /* 1/3 */) * d_out_24;
        const real s19 = d_out_1 + d_out_3 + d_out_9 + R(3.0) * d_out_13 - R(4.0) * d_out_17 - R(1.5) * d_out_23 + d_out_25;
        const real s20 = d_out_2 + d_out_6 + d_out_14 + d_out_16 + d_out_18 + d_out_22 - R(4.5) * d_out_26;
        const real s21 = d_out_2 + d_out_6 + d_out_18;
        const real s22 = d_out_5 + d_out_7 + d_out_19;
        const real s23 = d_out_11 + d_out_15 + d_out_21;
        const real s24 = d_out_14 + d_out_16 + d_out_22;
        const real s25 = d_out_20 + R(2.0) * d_out_24;
        const real s26 = d_out_23 + R(2.0) * d_out_25;
        grad_b_to[0] = R(0.6) * a_0 * s0 - R(0.13333333333333333 /* 2/15 */) * a_3 * s1 - R(0.13333333333333333 /* 2/15 */) * a_6 * s2 + R(0.3333333333333333 /* 1/3 */) * a_4 * s3 + R(0.3333333333333333 /* 1/3 */) * a_5 * s4 + R(0.3333333333333333 /* 1/3 */) * a_7 * s5 + R(0.3333333333333333 /* 1/3 */) * a_8 * s6 + R(0.6666666666666666 /* 2/3 */) * a_1 * s7 + R(0.6666666666666666 /* 2/3 */) * a_2 * s8;
        grad_b_to[1] = -R(0.4) * a_1 * s9 - R(0.13333333333333333 /* 2/15 */) * a_4 * s10 - R(0.13333333333333333 /* 2/15 */) * a_7 * s11 + R(0.3333333333333333 /* 1/3 */) * a_0 * s12 + R(0.3333333333333333 /* 1/3 */) * a_2 * s13 + R(0.3333333333333333 /* 1/3 */) * a_6 * s14 + R(0.3333333333333333 /* 1/3 */) * a_8 * s15 + R(0.3333333333333333 /* 1/3 */) * a_3 * s16 + R(0.6666666666666666 /* 2/3 */) * a_5 * s17;
        grad_b_to[2] = -R(0.4) * a_2 * s18 - R(0.13333333333333333 /* 2/15 */) * a_5 * s19 - R(0.13333333333333333 /* 2/15 */) * a_8 * s20 + R(0.3333333333333333 /* 1/3 */) * a_0 * s21 + R(0.3333333333333333 /* 1/3 */) * a_1 * s22 + R(0.3333333333333333 /* 1/3 */) * a_3 * s23 + R(0.3333333333333333 /* 1/3 */) * a_4 * s24 + R(0.3333333333333333 /* 1/3 */) * a_6 * s25 + R(0.3333333333333333 /* 1/3 */) * a_7 * s26;
    }
}
