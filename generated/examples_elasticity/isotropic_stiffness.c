/*
 * isotropic_stiffness: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 70838ad56571d7630a842040a61abc5e88663e63ed544292ebf56289cebf06a2
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
 * reads lame[1] at row
 * reads shear[1] at row
 * writes out[81] at row
 */
void isotropic_stiffness_abb122d5908f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict lame_at = operands[0] + row * 1;
        const real *restrict shear_at = operands[1] + row * 1;
        real *restrict out_to = outputs[0] + row * 81;
        const real lame_0 = lame_at[0];
        const real shear_0 = shear_at[0];
        const real s0 = lame_0 + R(2.0) * shear_0;
        out_to[0] = s0;
        out_to[1] = 0;
        out_to[2] = 0;
        out_to[3] = 0;
        out_to[4] = lame_0;
        out_to[5] = 0;
        out_to[6] = 0;
        out_to[7] = 0;
        out_to[8] = lame_0;
        out_to[9] = 0;
        out_to[10] = shear_0;
        out_to[11] = 0;
        out_to[12] = shear_0;
        out_to[13] = 0;
        out_to[14] = 0;
        out_to[15] = 0;
        out_to[16] = 0;
        out_to[17] = 0;
        out_to[18] = 0;
        out_to[19] = 0;
        out_to[20] = shear_0;
        out_to[21] = 0;
        out_to[22] = 0;
        out_to[23] = 0;
        out_to[24] = shear_0;
        out_to[25] = 0;
        out_to[26] = 0;
        out_to[27] = 0;
        out_to[28] = shear_0;
        out_to[29] = 0;
        out_to[30] = shear_0;
        out_to[31] = 0;
        out_to[32] = 0;
        out_to[33] = 0;
        out_to[34] = 0;
        out_to[35] = 0;
        out_to[36] = lame_0;
        out_to[37] = 0;
        out_to[38] = 0;
        out_to[39] = 0;
        out_to[40] = s0;
        out_to[41] = 0;
        out_to[42] = 0;
        out_to[43] = 0;
        out_to[44] = lame_0;
        out_to[45] = 0;
        out_to[46] = 0;
        out_to[47] = 0;
        out_to[48] = 0;
        out_to[49] = 0;
        out_to[50] = shear_0;
        out_to[51] = 0;
        out_to[52] = shear_0;
        out_to[53] = 0;
        out_to[54] = 0;
        out_to[55] = 0;
        out_to[56] = shear_0;
        out_to[57] = 0;
        out_to[58] = 0;
        out_to[59] = 0;
        out_to[60] = shear_0;
        out_to[61] = 0;
        out_to[62] = 0;
        out_to[63] = 0;
        out_to[64] = 0;
        out_to[65] = 0;
        out_to[66] = 0;
        out_to[67] = 0;
        out_to[68] = shear_0;
        out_to[69] = 0;
        out_to[70] = shear_0;
        out_to[71] = 0;
        out_to[72] = lame_0;
        out_to[73] = 0;
        out_to[74] = 0;
        out_to[75] = 0;
        out_to[76] = lame_0;
        out_to[77] = 0;
        out_to[78] = 0;
        out_to[79] = 0;
        out_to[80] = s0;
    }
}

/*
 * reads d_out[81] at row as out
 * writes grad_lame[1] at row as lame
 */
void isotropic_stiffness_d57d519dc2e6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 81;
        real *restrict grad_lame_to = outputs[0] + row * 1;
        const real d_out_0 = d_out_at[0];
        const real d_out_4 = d_out_at[4];
        const real d_out_8 = d_out_at[8];
        const real d_out_36 = d_out_at[36];
        const real d_out_40 = d_out_at[40];
        const real d_out_44 = d_out_at[44];
        const real d_out_72 = d_out_at[72];
        const real d_out_76 = d_out_at[76];
        const real d_out_80 = d_out_at[80];
        grad_lame_to[0] = d_out_0 + d_out_4 + d_out_8 + d_out_36 + d_out_40 + d_out_44 + d_out_72 + d_out_76 + d_out_80;
    }
}

/*
 * reads d_out[81] at row as out
 * writes grad_shear[1] at row as shear
 */
void isotropic_stiffness_1140b2de6446(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 81;
        real *restrict grad_shear_to = outputs[0] + row * 1;
        const real d_out_0 = d_out_at[0];
        const real d_out_10 = d_out_at[10];
        const real d_out_12 = d_out_at[12];
        const real d_out_20 = d_out_at[20];
        const real d_out_24 = d_out_at[24];
        const real d_out_28 = d_out_at[28];
        const real d_out_30 = d_out_at[30];
        const real d_out_40 = d_out_at[40];
        const real d_out_50 = d_out_at[50];
        const real d_out_52 = d_out_at[52];
        const real d_out_56 = d_out_at[56];
        const real d_out_60 = d_out_at[60];
        const real d_out_68 = d_out_at[68];
        const real d_out_70 = d_out_at[70];
        const real d_out_80 = d_out_at[80];
        grad_shear_to[0] = R(2.0) * d_out_0 + d_out_10 + d_out_12 + d_out_20 + d_out_24 + d_out_28 + d_out_30 + R(2.0) * d_out_40 + d_out_50 + d_out_52 + d_out_56 + d_out_60 + d_out_68 + d_out_70 + R(2.0) * d_out_80;
    }
}

/*
 * reads d_grad_lame[1] at row as lame
 * writes grad_d_out[81] at row as out
 */
void isotropic_stiffness_78c6609b6c2c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_lame_at = operands[0] + row * 1;
        real *restrict grad_d_out_to = outputs[0] + row * 81;
        const real d_grad_lame_0 = d_grad_lame_at[0];
        grad_d_out_to[0] = d_grad_lame_0;
        grad_d_out_to[1] = 0;
        grad_d_out_to[2] = 0;
        grad_d_out_to[3] = 0;
        grad_d_out_to[4] = d_grad_lame_0;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = 0;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = d_grad_lame_0;
        grad_d_out_to[9] = 0;
        grad_d_out_to[10] = 0;
        grad_d_out_to[11] = 0;
        grad_d_out_to[12] = 0;
        grad_d_out_to[13] = 0;
        grad_d_out_to[14] = 0;
        grad_d_out_to[15] = 0;
        grad_d_out_to[16] = 0;
        grad_d_out_to[17] = 0;
        grad_d_out_to[18] = 0;
        grad_d_out_to[19] = 0;
        grad_d_out_to[20] = 0;
        grad_d_out_to[21] = 0;
        grad_d_out_to[22] = 0;
        grad_d_out_to[23] = 0;
        grad_d_out_to[24] = 0;
        grad_d_out_to[25] = 0;
        grad_d_out_to[26] = 0;
        grad_d_out_to[27] = 0;
        grad_d_out_to[28] = 0;
        grad_d_out_to[29] = 0;
        grad_d_out_to[30] = 0;
        grad_d_out_to[31] = 0;
        grad_d_out_to[32] = 0;
        grad_d_out_to[33] = 0;
        grad_d_out_to[34] = 0;
        grad_d_out_to[35] = 0;
        grad_d_out_to[36] = d_grad_lame_0;
        grad_d_out_to[37] = 0;
        grad_d_out_to[38] = 0;
        grad_d_out_to[39] = 0;
        grad_d_out_to[40] = d_grad_lame_0;
        grad_d_out_to[41] = 0;
        grad_d_out_to[42] = 0;
        grad_d_out_to[43] = 0;
        grad_d_out_to[44] = d_grad_lame_0;
        grad_d_out_to[45] = 0;
        grad_d_out_to[46] = 0;
        grad_d_out_to[47] = 0;
        grad_d_out_to[48] = 0;
        grad_d_out_to[49] = 0;
        grad_d_out_to[50] = 0;
        grad_d_out_to[51] = 0;
        grad_d_out_to[52] = 0;
        grad_d_out_to[53] = 0;
        grad_d_out_to[54] = 0;
        grad_d_out_to[55] = 0;
        grad_d_out_to[56] = 0;
        grad_d_out_to[57] = 0;
        grad_d_out_to[58] = 0;
        grad_d_out_to[59] = 0;
        grad_d_out_to[60] = 0;
        grad_d_out_to[61] = 0;
        grad_d_out_to[62] = 0;
        grad_d_out_to[63] = 0;
        grad_d_out_to[64] = 0;
        grad_d_out_to[65] = 0;
        grad_d_out_to[66] = 0;
        grad_d_out_to[67] = 0;
        grad_d_out_to[68] = 0;
        grad_d_out_to[69] = 0;
        grad_d_out_to[70] = 0;
        grad_d_out_to[71] = 0;
        grad_d_out_to[72] = d_grad_lame_0;
        grad_d_out_to[73] = 0;
        grad_d_out_to[74] = 0;
        grad_d_out_to[75] = 0;
        grad_d_out_to[76] = d_grad_lame_0;
        grad_d_out_to[77] = 0;
        grad_d_out_to[78] = 0;
        grad_d_out_to[79] = 0;
        grad_d_out_to[80] = d_grad_lame_0;
    }
}

/*
 * reads d_grad_shear[1] at row as shear
 * writes grad_d_out[81] at row as out
 */
void isotropic_stiffness_9b462ba24dc3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_shear_at = operands[0] + row * 1;
        real *restrict grad_d_out_to = outputs[0] + row * 81;
        const real d_grad_shear_0 = d_grad_shear_at[0];
        grad_d_out_to[0] = R(2.0) * d_grad_shear_0;
        grad_d_out_to[1] = 0;
        grad_d_out_to[2] = 0;
        grad_d_out_to[3] = 0;
        grad_d_out_to[4] = 0;
        grad_d_out_to[5] = 0;
        grad_d_out_to[6] = 0;
        grad_d_out_to[7] = 0;
        grad_d_out_to[8] = 0;
        grad_d_out_to[9] = 0;
        grad_d_out_to[10] = d_grad_shear_0;
        grad_d_out_to[11] = 0;
        grad_d_out_to[12] = d_grad_shear_0;
        grad_d_out_to[13] = 0;
        grad_d_out_to[14] = 0;
        grad_d_out_to[15] = 0;
        grad_d_out_to[16] = 0;
        grad_d_out_to[17] = 0;
        grad_d_out_to[18] = 0;
        grad_d_out_to[19] = 0;
        grad_d_out_to[20] = d_grad_shear_0;
        grad_d_out_to[21] = 0;
        grad_d_out_to[22] = 0;
        grad_d_out_to[23] = 0;
        grad_d_out_to[24] = d_grad_shear_0;
        grad_d_out_to[25] = 0;
        grad_d_out_to[26] = 0;
        grad_d_out_to[27] = 0;
        grad_d_out_to[28] = d_grad_shear_0;
        grad_d_out_to[29] = 0;
        grad_d_out_to[30] = d_grad_shear_0;
        grad_d_out_to[31] = 0;
        grad_d_out_to[32] = 0;
        grad_d_out_to[33] = 0;
        grad_d_out_to[34] = 0;
        grad_d_out_to[35] = 0;
        grad_d_out_to[36] = 0;
        grad_d_out_to[37] = 0;
        grad_d_out_to[38] = 0;
        grad_d_out_to[39] = 0;
        grad_d_out_to[40] = R(2.0) * d_grad_shear_0;
        grad_d_out_to[41] = 0;
        grad_d_out_to[42] = 0;
        grad_d_out_to[43] = 0;
        grad_d_out_to[44] = 0;
        grad_d_out_to[45] = 0;
        grad_d_out_to[46] = 0;
        grad_d_out_to[47] = 0;
        grad_d_out_to[48] = 0;
        grad_d_out_to[49] = 0;
        grad_d_out_to[50] = d_grad_shear_0;
        grad_d_out_to[51] = 0;
        grad_d_out_to[52] = d_grad_shear_0;
        grad_d_out_to[53] = 0;
        grad_d_out_to[54] = 0;
        grad_d_out_to[55] = 0;
        grad_d_out_to[56] = d_grad_shear_0;
        grad_d_out_to[57] = 0;
        grad_d_out_to[58] = 0;
        grad_d_out_to[59] = 0;
        grad_d_out_to[60] = d_grad_shear_0;
        grad_d_out_to[61] = 0;
        grad_d_out_to[62] = 0;
        grad_d_out_to[63] = 0;
        grad_d_out_to[64] = 0;
        grad_d_out_to[65] = 0;
        grad_d_out_to[66] = 0;
        grad_d_out_to[67] = 0;
        grad_d_out_to[68] = d_grad_shear_0;
        grad_d_out_to[69] = 0;
        grad_d_out_to[70] = d_grad_shear_0;
        grad_d_out_to[71] = 0;
        grad_d_out_to[72] = 0;
        grad_d_out_to[73] = 0;
        grad_d_out_to[74] = 0;
        grad_d_out_to[75] = 0;
        grad_d_out_to[76] = 0;
        grad_d_out_to[77] = 0;
        grad_d_out_to[78] = 0;
        grad_d_out_to[79] = 0;
        grad_d_out_to[80] = R(2.0) * d_grad_shear_0;
    }
}
