/*
 * stress: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 5b60aed67f04a3e925b5d609f852e5ca74c95a9ccaebaf577aac41636f075afa
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
 * writes out[9] at row
 */
void stress_8ab8d2af4c32(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 81;
        const real *restrict e_at = operands[1] + row * 9;
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
        const real s0 = c_9 + c_27;
        const real s1 = c_10 + c_28;
        const real s2 = c_11 + c_29;
        const real s3 = c_12 + c_30;
        const real s4 = c_13 + c_31;
        const real s5 = c_14 + c_32;
        const real s6 = c_15 + c_33;
        const real s7 = c_16 + c_34;
        const real s8 = c_17 + c_35;
        const real s9 = e_0 * s0 + e_1 * s1 + e_2 * s2 + e_3 * s3 + e_4 * s4 + e_5 * s5 + e_6 * s6 + e_7 * s7 + e_8 * s8;
        const real s10 = c_18 + c_54;
        const real s11 = c_19 + c_55;
        const real s12 = c_20 + c_56;
        const real s13 = c_21 + c_57;
        const real s14 = c_22 + c_58;
        const real s15 = c_23 + c_59;
        const real s16 = c_24 + c_60;
        const real s17 = c_25 + c_61;
        const real s18 = c_26 + c_62;
        const real s19 = e_0 * s10 + e_1 * s11 + e_2 * s12 + e_3 * s13 + e_4 * s14 + e_5 * s15 + e_6 * s16 + e_7 * s17 + e_8 * s18;
        const real s20 = c_45 + c_63;
        const real s21 = c_46 + c_64;
        const real s22 = c_47 + c_65;
        const real s23 = c_48 + c_66;
        const real s24 = c_49 + c_67;
        const real s25 = c_50 + c_68;
        const real s26 = c_51 + c_69;
        const real s27 = c_52 + c_70;
        const real s28 = c_53 + c_71;
        const real s29 = e_0 * s20 + e_1 * s21 + e_2 * s22 + e_3 * s23 + e_4 * s24 + e_5 * s25 + e_6 * s26 + e_7 * s27 + e_8 * s28;
        out_to[0] = c_0 * e_0 + c_1 * e_1 + c_2 * e_2 + c_3 * e_3 + c_4 * e_4 + c_5 * e_5 + c_6 * e_6 + c_7 * e_7 + c_8 * e_8;
        out_to[1] = R(0.5) * s9;
        out_to[2] = R(0.5) * s19;
        out_to[3] = R(0.5) * s9;
        out_to[4] = c_36 * e_0 + c_37 * e_1 + c_38 * e_2 + c_39 * e_3 + c_40 * e_4 + c_41 * e_5 + c_42 * e_6 + c_43 * e_7 + c_44 * e_8;
        out_to[5] = R(0.5) * s29;
        out_to[6] = R(0.5) * s19;
        out_to[7] = R(0.5) * s29;
        out_to[8] = c_72 * e_0 + c_73 * e_1 + c_74 * e_2 + c_75 * e_3 + c_76 * e_4 + c_77 * e_5 + c_78 * e_6 + c_79 * e_7 + c_80 * e_8;
    }
}

/*
 * reads e[9] at row
 * reads d_out[9] at row as out
 * writes grad_c[81] at row as c
 */
void stress_3d1919b42f69(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict e_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
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
        const real s1 = e_0 * s0;
        const real s2 = e_1 * s0;
        const real s3 = e_2 * s0;
        const real s4 = e_3 * s0;
        const real s5 = e_4 * s0;
        const real s6 = e_5 * s0;
        const real s7 = e_6 * s0;
        const real s8 = e_7 * s0;
        const real s9 = e_8 * s0;
        const real s10 = d_out_2 + d_out_6;
        const real s11 = e_0 * s10;
        const real s12 = e_1 * s10;
        const real s13 = e_2 * s10;
        const real s14 = e_3 * s10;
        const real s15 = e_4 * s10;
        const real s16 = e_5 * s10;
        const real s17 = e_6 * s10;
        const real s18 = e_7 * s10;
        const real s19 = e_8 * s10;
        const real s20 = d_out_5 + d_out_7;
        const real s21 = e_0 * s20;
        const real s22 = e_1 * s20;
        const real s23 = e_2 * s20;
        const real s24 = e_3 * s20;
        const real s25 = e_4 * s20;
        const real s26 = e_5 * s20;
        const real s27 = e_6 * s20;
        const real s28 = e_7 * s20;
        const real s29 = e_8 * s20;
        grad_c_to[0] = e_0 * d_out_0;
        grad_c_to[1] = e_1 * d_out_0;
        grad_c_to[2] = e_2 * d_out_0;
        grad_c_to[3] = e_3 * d_out_0;
        grad_c_to[4] = e_4 * d_out_0;
        grad_c_to[5] = e_5 * d_out_0;
        grad_c_to[6] = e_6 * d_out_0;
        grad_c_to[7] = e_7 * d_out_0;
        grad_c_to[8] = e_8 * d_out_0;
        grad_c_to[9] = R(0.5) * s1;
        grad_c_to[10] = R(0.5) * s2;
        grad_c_to[11] = R(0.5) * s3;
        grad_c_to[12] = R(0.5) * s4;
        grad_c_to[13] = R(0.5) * s5;
        grad_c_to[14] = R(0.5) * s6;
        grad_c_to[15] = R(0.5) * s7;
        grad_c_to[16] = R(0.5) * s8;
        grad_c_to[17] = R(0.5) * s9;
        grad_c_to[18] = R(0.5) * s11;
        grad_c_to[19] = R(0.5) * s12;
        grad_c_to[20] = R(0.5) * s13;
        grad_c_to[21] = R(0.5) * s14;
        grad_c_to[22] = R(0.5) * s15;
        grad_c_to[23] = R(0.5) * s16;
        grad_c_to[24] = R(0.5) * s17;
        grad_c_to[25] = R(0.5) * s18;
        grad_c_to[26] = R(0.5) * s19;
        grad_c_to[27] = R(0.5) * s1;
        grad_c_to[28] = R(0.5) * s2;
        grad_c_to[29] = R(0.5) * s3;
        grad_c_to[30] = R(0.5) * s4;
        grad_c_to[31] = R(0.5) * s5;
        grad_c_to[32] = R(0.5) * s6;
        grad_c_to[33] = R(0.5) * s7;
        grad_c_to[34] = R(0.5) * s8;
        grad_c_to[35] = R(0.5) * s9;
        grad_c_to[36] = e_0 * d_out_4;
        grad_c_to[37] = e_1 * d_out_4;
        grad_c_to[38] = e_2 * d_out_4;
        grad_c_to[39] = e_3 * d_out_4;
        grad_c_to[40] = e_4 * d_out_4;
        grad_c_to[41] = e_5 * d_out_4;
        grad_c_to[42] = e_6 * d_out_4;
        grad_c_to[43] = e_7 * d_out_4;
        grad_c_to[44] = e_8 * d_out_4;
        grad_c_to[45] = R(0.5) * s21;
        grad_c_to[46] = R(0.5) * s22;
        grad_c_to[47] = R(0.5) * s23;
        grad_c_to[48] = R(0.5) * s24;
        grad_c_to[49] = R(0.5) * s25;
        grad_c_to[50] = R(0.5) * s26;
        grad_c_to[51] = R(0.5) * s27;
        grad_c_to[52] = R(0.5) * s28;
        grad_c_to[53] = R(0.5) * s29;
        grad_c_to[54] = R(0.5) * s11;
        grad_c_to[55] = R(0.5) * s12;
        grad_c_to[56] = R(0.5) * s13;
        grad_c_to[57] = R(0.5) * s14;
        grad_c_to[58] = R(0.5) * s15;
        grad_c_to[59] = R(0.5) * s16;
        grad_c_to[60] = R(0.5) * s17;
        grad_c_to[61] = R(0.5) * s18;
        grad_c_to[62] = R(0.5) * s19;
        grad_c_to[63] = R(0.5) * s21;
        grad_c_to[64] = R(0.5) * s22;
        grad_c_to[65] = R(0.5) * s23;
        grad_c_to[66] = R(0.5) * s24;
        grad_c_to[67] = R(0.5) * s25;
        grad_c_to[68] = R(0.5) * s26;
        grad_c_to[69] = R(0.5) * s27;
        grad_c_to[70] = R(0.5) * s28;
        grad_c_to[71] = R(0.5) * s29;
        grad_c_to[72] = e_0 * d_out_8;
        grad_c_to[73] = e_1 * d_out_8;
        grad_c_to[74] = e_2 * d_out_8;
        grad_c_to[75] = e_3 * d_out_8;
        grad_c_to[76] = e_4 * d_out_8;
        grad_c_to[77] = e_5 * d_out_8;
        grad_c_to[78] = e_6 * d_out_8;
        grad_c_to[79] = e_7 * d_out_8;
        grad_c_to[80] = e_8 * d_out_8;
    }
}

/*
 * reads c[81] at row
 * reads d_out[9] at row as out
 * writes grad_e[9] at row as e
 */
void stress_cfb0cd5e7363(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict c_at = operands[0] + row * 81;
        const real *restrict d_out_at = operands[1] + row * 9;
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
        const real s2 = d_out_5 + d_out_7;
        grad_e_to[0] = R(0.5) * c_9 * s0 + R(0.5) * c_18 * s1 + R(0.5) * c_27 * s0 + R(0.5) * c_45 * s2 + R(0.5) * c_54 * s1 + R(0.5) * c_63 * s2 + c_0 * d_out_0 + c_36 * d_out_4 + c_72 * d_out_8;
        grad_e_to[1] = R(0.5) * c_10 * s0 + R(0.5) * c_19 * s1 + R(0.5) * c_28 * s0 + R(0.5) * c_46 * s2 + R(0.5) * c_55 * s1 + R(0.5) * c_64 * s2 + c_1 * d_out_0 + c_37 * d_out_4 + c_73 * d_out_8;
        grad_e_to[2] = R(0.5) * c_11 * s0 + R(0.5) * c_20 * s1 + R(0.5) * c_29 * s0 + R(0.5) * c_47 * s2 + R(0.5) * c_56 * s1 + R(0.5) * c_65 * s2 + c_2 * d_out_0 + c_38 * d_out_4 + c_74 * d_out_8;
        grad_e_to[3] = R(0.5) * c_12 * s0 + R(0.5) * c_21 * s1 + R(0.5) * c_30 * s0 + R(0.5) * c_48 * s2 + R(0.5) * c_57 * s1 + R(0.5) * c_66 * s2 + c_3 * d_out_0 + c_39 * d_out_4 + c_75 * d_out_8;
        grad_e_to[4] = R(0.5) * c_13 * s0 + R(0.5) * c_22 * s1 + R(0.5) * c_31 * s0 + R(0.5) * c_49 * s2 + R(0.5) * c_58 * s1 + R(0.5) * c_67 * s2 + c_4 * d_out_0 + c_40 * d_out_4 + c_76 * d_out_8;
        grad_e_to[5] = R(0.5) * c_14 * s0 + R(0.5) * c_23 * s1 + R(0.5) * c_32 * s0 + R(0.5) * c_50 * s2 + R(0.5) * c_59 * s1 + R(0.5) * c_68 * s2 + c_5 * d_out_0 + c_41 * d_out_4 + c_77 * d_out_8;
        grad_e_to[6] = R(0.5) * c_15 * s0 + R(0.5) * c_24 * s1 + R(0.5) * c_33 * s0 + R(0.5) * c_51 * s2 + R(0.5) * c_60 * s1 + R(0.5) * c_69 * s2 + c_6 * d_out_0 + c_42 * d_out_4 + c_78 * d_out_8;
        grad_e_to[7] = R(0.5) * c_16 * s0 + R(0.5) * c_25 * s1 + R(0.5) * c_34 * s0 + R(0.5) * c_52 * s2 + R(0.5) * c_61 * s1 + R(0.5) * c_70 * s2 + c_7 * d_out_0 + c_43 * d_out_4 + c_79 * d_out_8;
        grad_e_to[8] = R(0.5) * c_17 * s0 + R(0.5) * c_26 * s1 + R(0.5) * c_35 * s0 + R(0.5) * c_53 * s2 + R(0.5) * c_62 * s1 + R(0.5) * c_71 * s2 + c_8 * d_out_0 + c_44 * d_out_4 + c_80 * d_out_8;
    }
}
