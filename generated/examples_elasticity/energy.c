/*
 * energy: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 997819f2266a467e72b0b088786413fa050f2e232b770979c350418759c59d31
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
 * reads c[81] at row
 * reads e[9] at row
 * reads f[9] at row
 * writes out[1] at row
 */
void energy_86de3e20bff4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 81;
        const real *restrict e_at = operands[1] + row * 9;
        const real *restrict f_at = operands[2] + row * 9;
        real *restrict out_to = outputs[0] + row * 1;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real c_9 = c_at[9];
        const real c_10 = c_at[10];
        const real c_11 = c_at[11];
        const real c_12 = c_at[12];
        const real c_13 = c_at[13];
        const real c_14 = c_at[14];
        const real c_15 = c_at[15];
        const real c_16 = c_at[16];
        const real c_17 = c_at[17];
        const real c_18 = c_at[18];
        const real c_19 = c_at[19];
        const real c_20 = c_at[20];
        const real c_21 = c_at[21];
        const real c_22 = c_at[22];
        const real c_23 = c_at[23];
        const real c_24 = c_at[24];
        const real c_25 = c_at[25];
        const real c_26 = c_at[26];
        const real c_27 = c_at[27];
        const real c_28 = c_at[28];
        const real c_29 = c_at[29];
        const real c_30 = c_at[30];
        const real c_31 = c_at[31];
        const real c_32 = c_at[32];
        const real c_33 = c_at[33];
        const real c_34 = c_at[34];
        const real c_35 = c_at[35];
        const real c_36 = c_at[36];
        const real c_37 = c_at[37];
        const real c_38 = c_at[38];
        const real c_39 = c_at[39];
        const real c_40 = c_at[40];
        const real c_41 = c_at[41];
        const real c_42 = c_at[42];
        const real c_43 = c_at[43];
        const real c_44 = c_at[44];
        const real c_45 = c_at[45];
        const real c_46 = c_at[46];
        const real c_47 = c_at[47];
        const real c_48 = c_at[48];
        const real c_49 = c_at[49];
        const real c_50 = c_at[50];
        const real c_51 = c_at[51];
        const real c_52 = c_at[52];
        const real c_53 = c_at[53];
        const real c_54 = c_at[54];
        const real c_55 = c_at[55];
        const real c_56 = c_at[56];
        const real c_57 = c_at[57];
        const real c_58 = c_at[58];
        const real c_59 = c_at[59];
        const real c_60 = c_at[60];
        const real c_61 = c_at[61];
        const real c_62 = c_at[62];
        const real c_63 = c_at[63];
        const real c_64 = c_at[64];
        const real c_65 = c_at[65];
        const real c_66 = c_at[66];
        const real c_67 = c_at[67];
        const real c_68 = c_at[68];
        const real c_69 = c_at[69];
        const real c_70 = c_at[70];
        const real c_71 = c_at[71];
        const real c_72 = c_at[72];
        const real c_73 = c_at[73];
        const real c_74 = c_at[74];
        const real c_75 = c_at[75];
        const real c_76 = c_at[76];
        const real c_77 = c_at[77];
        const real c_78 = c_at[78];
        const real c_79 = c_at[79];
        const real c_80 = c_at[80];
        const real e_0 = e_at[0];
        const real e_1 = e_at[1];
        const real e_2 = e_at[2];
        const real e_3 = e_at[3];
        const real e_4 = e_at[4];
        const real e_5 = e_at[5];
        const real e_6 = e_at[6];
        const real e_7 = e_at[7];
        const real e_8 = e_at[8];
        const real f_0 = f_at[0];
        const real f_1 = f_at[1];
        const real f_2 = f_at[2];
        const real f_3 = f_at[3];
        const real f_4 = f_at[4];
        const real f_5 = f_at[5];
        const real f_6 = f_at[6];
        const real f_7 = f_at[7];
        const real f_8 = f_at[8];
        const real s0 = c_1 + c_9;
        const real s1 = c_2 + c_18;
        const real s2 = c_3 + c_27;
        const real s3 = c_4 + c_36;
        const real s4 = c_5 + c_45;
        const real s5 = c_6 + c_54;
        const real s6 = c_7 + c_63;
        const real s7 = c_8 + c_72;
        const real s8 = R(0.5) * f_1 * s0 + R(0.5) * f_2 * s1 + R(0.5) * f_3 * s2 + R(0.5) * f_4 * s3 + R(0.5) * f_5 * s4 + R(0.5) * f_6 * s5 + R(0.5) * f_7 * s6 + R(0.5) * f_8 * s7 + c_0 * f_0;
        const real s9 = c_11 + c_19;
        const real s10 = c_12 + c_28;
        const real s11 = c_13 + c_37;
        const real s12 = c_14 + c_46;
        const real s13 = c_15 + c_55;
        const real s14 = c_16 + c_64;
        const real s15 = c_17 + c_73;
        const real s16 = f_0 * s0 + f_2 * s9 + f_3 * s10 + f_4 * s11 + f_5 * s12 + f_6 * s13 + f_7 * s14 + f_8 * s15 + R(2.0) * c_10 * f_1;
        const real s17 = c_21 + c_29;
        const real s18 = c_22 + c_38;
        const real s19 = c_23 + c_47;
        const real s20 = c_24 + c_56;
        const real s21 = c_25 + c_65;
        const real s22 = c_26 + c_74;
        const real s23 = f_0 * s1 + f_1 * s9 + f_3 * s17 + f_4 * s18 + f_5 * s19 + f_6 * s20 + f_7 * s21 + f_8 * s22 + R(2.0) * c_20 * f_2;
        const real s24 = c_31 + c_39;
        const real s25 = c_32 + c_48;
        const real s26 = c_33 + c_57;
        const real s27 = c_34 + c_66;
        const real s28 = c_35 + c_75;
        const real s29 = f_0 * s2 + f_1 * s10 + f_2 * s17 + f_4 * s24 + f_5 * s25 + f_6 * s26 + f_7 * s27 + f_8 * s28 + R(2.0) * c_30 * f_3;
        const real s30 = c_41 + c_49;
        const real s31 = c_42 + c_58;
        const real s32 = c_43 + c_67;
        const real s33 = c_44 + c_76;
        const real s34 = f_0 * s3 + f_1 * s11 + f_2 * s18 + f_3 * s24 + f_5 * s30 + f_6 * s31 + f_7 * s32 + f_8 * s33 + R(2.0) * c_40 * f_4;
        const real s35 = c_51 + c_59;
        const real s36 = c_52 + c_68;
        const real s37 = c_53 + c_77;
        const real s38 = f_0 * s4 + f_1 * s12 + f_2 * s19 + f_3 * s25 + f_4 * s30 + f_6 * s35 + f_7 * s36 + f_8 * s37 + R(2.0) * c_50 * f_5;
        const real s39 = c_61 + c_69;
        const real s40 = c_62 + c_78;
        const real s41 = f_0 * s5 + f_1 * s13 + f_2 * s20 + f_3 * s26 + f_4 * s31 + f_5 * s35 + f_7 * s39 + f_8 * s40 + R(2.0) * c_60 * f_6;
        const real s42 = c_71 + c_79;
        const real s43 = f_0 * s6 + f_1 * s14 + f_2 * s21 + f_3 * s27 + f_4 * s32 + f_5 * s36 + f_6 * s39 + f_8 * s42 + R(2.0) * c_70 * f_7;
        const real s44 = f_0 * s7 + f_1 * s15 + f_2 * s22 + f_3 * s28 + f_4 * s33 + f_5 * s37 + f_6 * s40 + f_7 * s42 + R(2.0) * c_80 * f_8;
        out_to[0] = e_0 * s8 + R(0.5) * e_1 * s16 + R(0.5) * e_2 * s23 + R(0.5) * e_3 * s29 + R(0.5) * e_4 * s34 + R(0.5) * e_5 * s38 + R(0.5) * e_6 * s41 + R(0.5) * e_7 * s43 + R(0.5) * e_8 * s44;
    }
}

/*
 * reads e[9] at row
 * reads f[9] at row
 * reads d_out[1] at row as out
 * writes grad_c[81] at row as c
 */
void energy_9284298243c3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict f_at = operands[1] + row * 9;
        const real *restrict d_out_at = operands[2] + row * 1;
        real *restrict grad_c_to = outputs[0] + row * 81;
        const real e_0 = e_at[0];
        const real e_1 = e_at[1];
        const real e_2 = e_at[2];
        const real e_3 = e_at[3];
        const real e_4 = e_at[4];
        const real e_5 = e_at[5];
        const real e_6 = e_at[6];
        const real e_7 = e_at[7];
        const real e_8 = e_at[8];
        const real f_0 = f_at[0];
        const real f_1 = f_at[1];
        const real f_2 = f_at[2];
        const real f_3 = f_at[3];
        const real f_4 = f_at[4];
        const real f_5 = f_at[5];
        const real f_6 = f_at[6];
        const real f_7 = f_at[7];
        const real f_8 = f_at[8];
        const real d_out_0 = d_out_at[0];
        const real s0 = e_0 * f_1 + e_1 * f_0;
        const real s1 = d_out_0 * s0;
        const real s2 = e_0 * f_2 + e_2 * f_0;
        const real s3 = d_out_0 * s2;
        const real s4 = e_0 * f_3 + e_3 * f_0;
        const real s5 = d_out_0 * s4;
        const real s6 = e_0 * f_4 + e_4 * f_0;
        const real s7 = d_out_0 * s6;
        const real s8 = e_0 * f_5 + e_5 * f_0;
        const real s9 = d_out_0 * s8;
        const real s10 = e_0 * f_6 + e_6 * f_0;
        const real s11 = d_out_0 * s10;
        const real s12 = e_0 * f_7 + e_7 * f_0;
        const real s13 = d_out_0 * s12;
        const real s14 = e_0 * f_8 + e_8 * f_0;
        const real s15 = d_out_0 * s14;
        const real s16 = e_1 * f_2 + e_2 * f_1;
        const real s17 = d_out_0 * s16;
        const real s18 = e_1 * f_3 + e_3 * f_1;
        const real s19 = d_out_0 * s18;
        const real s20 = e_1 * f_4 + e_4 * f_1;
        const real s21 = d_out_0 * s20;
        const real s22 = e_1 * f_5 + e_5 * f_1;
        const real s23 = d_out_0 * s22;
        const real s24 = e_1 * f_6 + e_6 * f_1;
        const real s25 = d_out_0 * s24;
        const real s26 = e_1 * f_7 + e_7 * f_1;
        const real s27 = d_out_0 * s26;
        const real s28 = e_1 * f_8 + e_8 * f_1;
        const real s29 = d_out_0 * s28;
        const real s30 = e_2 * f_3 + e_3 * f_2;
        const real s31 = d_out_0 * s30;
        const real s32 = e_2 * f_4 + e_4 * f_2;
        const real s33 = d_out_0 * s32;
        const real s34 = e_2 * f_5 + e_5 * f_2;
        const real s35 = d_out_0 * s34;
        const real s36 = e_2 * f_6 + e_6 * f_2;
        const real s37 = d_out_0 * s36;
        const real s38 = e_2 * f_7 + e_7 * f_2;
        const real s39 = d_out_0 * s38;
        const real s40 = e_2 * f_8 + e_8 * f_2;
        const real s41 = d_out_0 * s40;
        const real s42 = e_3 * f_4 + e_4 * f_3;
        const real s43 = d_out_0 * s42;
        const real s44 = e_3 * f_5 + e_5 * f_3;
        const real s45 = d_out_0 * s44;
        const real s46 = e_3 * f_6 + e_6 * f_3;
        const real s47 = d_out_0 * s46;
        const real s48 = e_3 * f_7 + e_7 * f_3;
        const real s49 = d_out_0 * s48;
        const real s50 = e_3 * f_8 + e_8 * f_3;
        const real s51 = d_out_0 * s50;
        const real s52 = e_4 * f_5 + e_5 * f_4;
        const real s53 = d_out_0 * s52;
        const real s54 = e_4 * f_6 + e_6 * f_4;
        const real s55 = d_out_0 * s54;
        const real s56 = e_4 * f_7 + e_7 * f_4;
        const real s57 = d_out_0 * s56;
        const real s58 = e_4 * f_8 + e_8 * f_4;
        const real s59 = d_out_0 * s58;
        const real s60 = e_5 * f_6 + e_6 * f_5;
        const real s61 = d_out_0 * s60;
        const real s62 = e_5 * f_7 + e_7 * f_5;
        const real s63 = d_out_0 * s62;
        const real s64 = e_5 * f_8 + e_8 * f_5;
        const real s65 = d_out_0 * s64;
        const real s66 = e_6 * f_7 + e_7 * f_6;
        const real s67 = d_out_0 * s66;
        const real s68 = e_6 * f_8 + e_8 * f_6;
        const real s69 = d_out_0 * s68;
        const real s70 = e_7 * f_8 + e_8 * f_7;
        const real s71 = d_out_0 * s70;
        grad_c_to[0] = e_0 * f_0 * d_out_0;
        grad_c_to[1] = R(0.5) * s1;
        grad_c_to[2] = R(0.5) * s3;
        grad_c_to[3] = R(0.5) * s5;
        grad_c_to[4] = R(0.5) * s7;
        grad_c_to[5] = R(0.5) * s9;
        grad_c_to[6] = R(0.5) * s11;
        grad_c_to[7] = R(0.5) * s13;
        grad_c_to[8] = R(0.5) * s15;
        grad_c_to[9] = R(0.5) * s1;
        grad_c_to[10] = e_1 * f_1 * d_out_0;
        grad_c_to[11] = R(0.5) * s17;
        grad_c_to[12] = R(0.5) * s19;
        grad_c_to[13] = R(0.5) * s21;
        grad_c_to[14] = R(0.5) * s23;
        grad_c_to[15] = R(0.5) * s25;
        grad_c_to[16] = R(0.5) * s27;
        grad_c_to[17] = R(0.5) * s29;
        grad_c_to[18] = R(0.5) * s3;
        grad_c_to[19] = R(0.5) * s17;
        grad_c_to[20] = e_2 * f_2 * d_out_0;
        grad_c_to[21] = R(0.5) * s31;
        grad_c_to[22] = R(0.5) * s33;
        grad_c_to[23] = R(0.5) * s35;
        grad_c_to[24] = R(0.5) * s37;
        grad_c_to[25] = R(0.5) * s39;
        grad_c_to[26] = R(0.5) * s41;
        grad_c_to[27] = R(0.5) * s5;
        grad_c_to[28] = R(0.5) * s19;
        grad_c_to[29] = R(0.5) * s31;
        grad_c_to[30] = e_3 * f_3 * d_out_0;
        grad_c_to[31] = R(0.5) * s43;
        grad_c_to[32] = R(0.5) * s45;
        grad_c_to[33] = R(0.5) * s47;
        grad_c_to[34] = R(0.5) * s49;
        grad_c_to[35] = R(0.5) * s51;
        grad_c_to[36] = R(0.5) * s7;
        grad_c_to[37] = R(0.5) * s21;
        grad_c_to[38] = R(0.5) * s33;
        grad_c_to[39] = R(0.5) * s43;
        grad_c_to[40] = e_4 * f_4 * d_out_0;
        grad_c_to[41] = R(0.5) * s53;
        grad_c_to[42] = R(0.5) * s55;
        grad_c_to[43] = R(0.5) * s57;
        grad_c_to[44] = R(0.5) * s59;
        grad_c_to[45] = R(0.5) * s9;
        grad_c_to[46] = R(0.5) * s23;
        grad_c_to[47] = R(0.5) * s35;
        grad_c_to[48] = R(0.5) * s45;
        grad_c_to[49] = R(0.5) * s53;
        grad_c_to[50] = e_5 * f_5 * d_out_0;
        grad_c_to[51] = R(0.5) * s61;
        grad_c_to[52] = R(0.5) * s63;
        grad_c_to[53] = R(0.5) * s65;
        grad_c_to[54] = R(0.5) * s11;
        grad_c_to[55] = R(0.5) * s25;
        grad_c_to[56] = R(0.5) * s37;
        grad_c_to[57] = R(0.5) * s47;
        grad_c_to[58] = R(0.5) * s55;
        grad_c_to[59] = R(0.5) * s61;
        grad_c_to[60] = e_6 * f_6 * d_out_0;
        grad_c_to[61] = R(0.5) * s67;
        grad_c_to[62] = R(0.5) * s69;
        grad_c_to[63] = R(0.5) * s13;
        grad_c_to[64] = R(0.5) * s27;
        grad_c_to[65] = R(0.5) * s39;
        grad_c_to[66] = R(0.5) * s49;
        grad_c_to[67] = R(0.5) * s57;
        grad_c_to[68] = R(0.5) * s63;
        grad_c_to[69] = R(0.5) * s67;
        grad_c_to[70] = e_7 * f_7 * d_out_0;
        grad_c_to[71] = R(0.5) * s71;
        grad_c_to[72] = R(0.5) * s15;
        grad_c_to[73] = R(0.5) * s29;
        grad_c_to[74] = R(0.5) * s41;
        grad_c_to[75] = R(0.5) * s51;
        grad_c_to[76] = R(0.5) * s59;
        grad_c_to[77] = R(0.5) * s65;
        grad_c_to[78] = R(0.5) * s69;
        grad_c_to[79] = R(0.5) * s71;
        grad_c_to[80] = e_8 * f_8 * d_out_0;
    }
}

/*
 * reads c[81] at row
 * reads f[9] at row
 * reads d_out[1] at row as out
 * writes grad_e[9] at row as e
 */
void energy_54d80e5a92b7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 81;
        const real *restrict f_at = operands[1] + row * 9;
        const real *restrict d_out_at = operands[2] + row * 1;
        real *restrict grad_e_to = outputs[0] + row * 9;
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real c_3 = c_at[3];
        const real c_4 = c_at[4];
        const real c_5 = c_at[5];
        const real c_6 = c_at[6];
        const real c_7 = c_at[7];
        const real c_8 = c_at[8];
        const real c_9 = c_at[9];
        const real c_10 = c_at[10];
        const real c_11 = c_at[11];
        const real c_12 = c_at[12];
        const real c_13 = c_at[13];
        const real c_14 = c_at[14];
        const real c_15 = c_at[15];
        const real c_16 = c_at[16];
        const real c_17 = c_at[17];
        const real c_18 = c_at[18];
        const real c_19 = c_at[19];
        const real c_20 = c_at[20];
        const real c_21 = c_at[21];
        const real c_22 = c_at[22];
        const real c_23 = c_at[23];
        const real c_24 = c_at[24];
        const real c_25 = c_at[25];
        const real c_26 = c_at[26];
        const real c_27 = c_at[27];
        const real c_28 = c_at[28];
        const real c_29 = c_at[29];
        const real c_30 = c_at[30];
        const real c_31 = c_at[31];
        const real c_32 = c_at[32];
        const real c_33 = c_at[33];
        const real c_34 = c_at[34];
        const real c_35 = c_at[35];
        const real c_36 = c_at[36];
        const real c_37 = c_at[37];
        const real c_38 = c_at[38];
        const real c_39 = c_at[39];
        const real c_40 = c_at[40];
        const real c_41 = c_at[41];
        const real c_42 = c_at[42];
        const real c_43 = c_at[43];
        const real c_44 = c_at[44];
        const real c_45 = c_at[45];
        const real c_46 = c_at[46];
        const real c_47 = c_at[47];
        const real c_48 = c_at[48];
        const real c_49 = c_at[49];
        const real c_50 = c_at[50];
        const real c_51 = c_at[51];
        const real c_52 = c_at[52];
        const real c_53 = c_at[53];
        const real c_54 = c_at[54];
        const real c_55 = c_at[55];
        const real c_56 = c_at[56];
        const real c_57 = c_at[57];
        const real c_58 = c_at[58];
        const real c_59 = c_at[59];
        const real c_60 = c_at[60];
        const real c_61 = c_at[61];
        const real c_62 = c_at[62];
        const real c_63 = c_at[63];
        const real c_64 = c_at[64];
        const real c_65 = c_at[65];
        const real c_66 = c_at[66];
        const real c_67 = c_at[67];
        const real c_68 = c_at[68];
        const real c_69 = c_at[69];
        const real c_70 = c_at[70];
        const real c_71 = c_at[71];
        const real c_72 = c_at[72];
        const real c_73 = c_at[73];
        const real c_74 = c_at[74];
        const real c_75 = c_at[75];
        const real c_76 = c_at[76];
        const real c_77 = c_at[77];
        const real c_78 = c_at[78];
        const real c_79 = c_at[79];
        const real c_80 = c_at[80];
        const real f_0 = f_at[0];
        const real f_1 = f_at[1];
        const real f_2 = f_at[2];
        const real f_3 = f_at[3];
        const real f_4 = f_at[4];
        const real f_5 = f_at[5];
        const real f_6 = f_at[6];
        const real f_7 = f_at[7];
        const real f_8 = f_at[8];
        const real d_out_0 = d_out_at[0];
        const real s0 = c_1 + c_9;
        const real s1 = c_2 + c_18;
        const real s2 = c_3 + c_27;
        const real s3 = c_4 + c_36;
        const real s4 = c_5 + c_45;
        const real s5 = c_6 + c_54;
        const real s6 = c_7 + c_63;
        const real s7 = c_8 + c_72;
        const real s8 = R(0.5) * f_1 * s0 + R(0.5) * f_2 * s1 + R(0.5) * f_3 * s2 + R(0.5) * f_4 * s3 + R(0.5) * f_5 * s4 + R(0.5) * f_6 * s5 + R(0.5) * f_7 * s6 + R(0.5) * f_8 * s7 + c_0 * f_0;
        const real s9 = c_11 + c_19;
        const real s10 = c_12 + c_28;
        const real s11 = c_13 + c_37;
        const real s12 = c_14 + c_46;
        const real s13 = c_15 + c_55;
        const real s14 = c_16 + c_64;
        const real s15 = c_17 + c_73;
        const real s16 = f_0 * s0 + f_2 * s9 + f_3 * s10 + f_4 * s11 + f_5 * s12 + f_6 * s13 + f_7 * s14 + f_8 * s15 + R(2.0) * c_10 * f_1;
        const real s17 = c_21 + c_29;
        const real s18 = c_22 + c_38;
        const real s19 = c_23 + c_47;
        const real s20 = c_24 + c_56;
        const real s21 = c_25 + c_65;
        const real s22 = c_26 + c_74;
        const real s23 = f_0 * s1 + f_1 * s9 + f_3 * s17 + f_4 * s18 + f_5 * s19 + f_6 * s20 + f_7 * s21 + f_8 * s22 + R(2.0) * c_20 * f_2;
        const real s24 = c_31 + c_39;
        const real s25 = c_32 + c_48;
        const real s26 = c_33 + c_57;
        const real s27 = c_34 + c_66;
        const real s28 = c_35 + c_75;
        const real s29 = f_0 * s2 + f_1 * s10 + f_2 * s17 + f_4 * s24 + f_5 * s25 + f_6 * s26 + f_7 * s27 + f_8 * s28 + R(2.0) * c_30 * f_3;
        const real s30 = c_41 + c_49;
        const real s31 = c_42 + c_58;
        const real s32 = c_43 + c_67;
        const real s33 = c_44 + c_76;
        const real s34 = f_0 * s3 + f_1 * s11 + f_2 * s18 + f_3 * s24 + f_5 * s30 + f_6 * s31 + f_7 * s32 + f_8 * s33 + R(2.0) * c_40 * f_4;
        const real s35 = c_51 + c_59;
        const real s36 = c_52 + c_68;
        const real s37 = c_53 + c_77;
        const real s38 = f_0 * s4 + f_1 * s12 + f_2 * s19 + f_3 * s25 + f_4 * s30 + f_6 * s35 + f_7 * s36 + f_8 * s37 + R(2.0) * c_50 * f_5;
        const real s39 = c_61 + c_69;
        const real s40 = c_62 + c_78;
        const real s41 = f_0 * s5 + f_1 * s13 + f_2 * s20 + f_3 * s26 + f_4 * s31 + f_5 * s35 + f_7 * s39 + f_8 * s40 + R(2.0) * c_60 * f_6;
        const real s42 = c_71 + c_79;
        const real s43 = f_0 * s6 + f_1 * s14 + f_2 * s21 + f_3 * s27 + f_4 * s32 + f_5 * s36 + f_6 * s39 + f_8 * s42 + R(2.0) * c_70 * f_7;
        const real s44 = f_0 * s7 + f_1 * s15 + f_2 * s22 + f_3 * s28 + f_4 * s33 + f_5 * s37 + f_6 * s40 + f_7 * s42 + R(2.0) * c_80 * f_8;
        grad_e_to[0] = d_out_0 * s8;
        grad_e_to[1] = R(0.5) * d_out_0 * s16;
        grad_e_to[2] = R(0.5) * d_out_0 * s23;
        grad_e_to[3] = R(0.5) * d_out_0 * s29;
        grad_e_to[4] = R(0.5) * d_out_0 * s34;
        grad_e_to[5] = R(0.5) * d_out_0 * s38;
        grad_e_to[6] = R(0.5) * d_out_0 * s41;
        grad_e_to[7] = R(0.5) * d_out_0 * s43;
        grad_e_to[8] = R(0.5) * d_out_0 * s44;
    }
}
