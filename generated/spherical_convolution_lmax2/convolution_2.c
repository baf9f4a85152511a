/*
 * convolution_2: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
 * definition sha256 f1069260943a3c127cb43f92c4486b22e2743d463ddb41aada38bb8ca2b0852c
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
 * reads x_sender[9, u] at sender
 * reads y[9] at row
 * reads w[11, u] at row
 * adds to out0[1, u] at receiver
 * adds to out1[3, u] at receiver
 * adds to out2[5, u] at receiver
 */
void convolution_2_4cb003b47426(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_sender_at = operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[1] + row * 9;
        const real *restrict w_at = operands[2] + row * (11 * CHANNELS);
        real *restrict out0_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        real *restrict out1_to = outputs[1] + receiver_index[row] * (3 * CHANNELS);
        real *restrict out2_to = outputs[2] + receiver_index[row] * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (11 * CHANNELS), 11 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(0.408248290463863 /* sqrt(6)/6 */) * s0;
        const real s2 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_5;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_4;
        const real s4 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s5 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s6 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s7 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s8 = R(0.816496580927726 /* sqrt(6)/3 */) * y_6;
        const real s9 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_7;
        const real s10 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s11 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s12 = R(0.408248290463863 /* sqrt(6)/6 */) * s11;
        const real s13 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        const real s14 = R(0.408248290463863 /* sqrt(6)/6 */) * y_6;
        const real s15 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_7;
        const real s16 = R(0.408248290463863 /* sqrt(6)/6 */) * y_4;
        const real s17 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_5;
        const real s18 = R(0.2041241452319315 /* sqrt(6)/12 */) * s11;
        const real s19 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_5;
        const real s20 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_4;
        const real s21 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_7;
        const real s22 = R(0.408248290463863 /* sqrt(6)/6 */) * y_8;
        const real s23 = R(0.2041241452319315 /* sqrt(6)/12 */) * s0;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real x_sender_5 = x_sender_at[5 * CHANNELS + u];
            const real x_sender_6 = x_sender_at[6 * CHANNELS + u];
            const real x_sender_7 = x_sender_at[7 * CHANNELS + u];
            const real x_sender_8 = x_sender_at[8 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real t0 = x_sender_0 * w_0;
            const real t1 = x_sender_1 * w_1;
            const real t2 = x_sender_2 * w_1;
            const real t3 = x_sender_3 * w_1;
            const real t4 = x_sender_4 * w_2;
            const real t5 = x_sender_5 * w_2;
            const real t6 = x_sender_6 * w_2;
            const real t7 = x_sender_7 * w_2;
            const real t8 = x_sender_8 * w_2;
            const real t9 = x_sender_0 * w_3;
            const real t10 = x_sender_1 * w_4;
            const real t11 = x_sender_1 * w_5;
            const real t12 = x_sender_2 * w_5;
            const real t13 = x_sender_3 * w_5;
            const real t14 = x_sender_4 * w_6;
            const real t15 = x_sender_5 * w_6;
            const real t16 = x_sender_6 * w_6;
            const real t17 = x_sender_8 * w_6;
            const real t18 = x_sender_2 * w_4;
            const real t19 = x_sender_7 * w_6;
            const real t20 = x_sender_3 * w_4;
            const real t21 = x_sender_0 * w_7;
            const real t22 = x_sender_1 * w_8;
            const real t23 = x_sender_3 * w_8;
            const real t24 = x_sender_4 * w_9;
            const real t25 = x_sender_4 * w_10;
            const real t26 = x_sender_5 * w_10;
            const real t27 = x_sender_6 * w_10;
            const real t28 = x_sender_7 * w_10;
            const real t29 = x_sender_2 * w_8;
            const real t30 = x_sender_5 * w_9;
            const real t31 = x_sender_8 * w_10;
            const real t32 = x_sender_6 * w_9;
            const real t33 = x_sender_7 * w_9;
            const real t34 = x_sender_8 * w_9;
            out0_to[0 * CHANNELS + u] += y_0 * t0 + y_1 * t1 + y_2 * t2 + y_3 * t3 + y_4 * t4 + y_5 * t5 + y_6 * t6 + y_7 * t7 + y_8 * t8;
            out1_to[0 * CHANNELS + u] += y_1 * t9 + y_0 * t10 - s1 * t11 + s2 * t12 + s3 * t13 + s4 * t14 + s5 * t15 - s6 * t16 - s7 * t17;
            out1_to[1 * CHANNELS + u] += y_2 * t9 + s2 * t11 + y_0 * t18 + s8 * t12 + s9 * t13 + s7 * t15 + s10 * t16 + s4 * t19;
            out1_to[2 * CHANNELS + u] += y_3 * t9 + s3 * t11 + s9 * t12 + y_0 * t20 - s12 * t13 + s7 * t14 - s13 * t16 + s5 * t19 + s4 * t17;
            out2_to[0 * CHANNELS + u] += y_4 * t21 + s4 * t22 + s7 * t23 + y_0 * t24 - s14 * t25 + s15 * t26 - s16 * t27 + s17 * t28;
            out2_to[1 * CHANNELS + u] += y_5 * t21 + s5 * t22 + s7 * t29 + s15 * t25 + y_0 * t30 + s18 * t26 + s19 * t27 + s20 * t28 - s17 * t31;
            out2_to[2 * CHANNELS + u] += y_6 * t21 - s6 * t22 + s10 * t29 - s13 * t23 - s16 * t25 + s19 * t26 + y_0 * t32 + s14 * t27 + s21 * t28 - s22 * t31;
            out2_to[3 * CHANNELS + u] += y_7 * t21 + s4 * t29 + s5 * t23 + s17 * t25 + s20 * t26 + s21 * t27 + y_0 * t33 + s23 * t28 + s15 * t31;
            out2_to[4 * CHANNELS + u] += y_8 * t21 - s7 * t22 + s4 * t23 - s17 * t26 - s22 * t27 + s15 * t28 + y_0 * t34 - s14 * t31;
        }
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads d_out2[5, u] at receiver as out2
 * reads w[11, u] at row
 * reads y[9] at row
 * adds to grad_x_sender[9, u] at sender as x_sender
 */
void convolution_2_c2a36b588196(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_out2_at = operands[2] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (11 * CHANNELS);
        const real *restrict y_at = operands[4] + row * 9;
        real *restrict grad_x_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (11 * CHANNELS), 11 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(0.408248290463863 /* sqrt(6)/6 */) * s0;
        const real s2 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_5;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_4;
        const real s4 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s5 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s6 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s7 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s8 = R(0.816496580927726 /* sqrt(6)/3 */) * y_6;
        const real s9 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_7;
        const real s10 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s11 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s12 = R(0.408248290463863 /* sqrt(6)/6 */) * s11;
        const real s13 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        const real s14 = R(0.408248290463863 /* sqrt(6)/6 */) * y_6;
        const real s15 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_7;
        const real s16 = R(0.408248290463863 /* sqrt(6)/6 */) * y_4;
        const real s17 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_5;
        const real s18 = R(0.2041241452319315 /* sqrt(6)/12 */) * s11;
        const real s19 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_5;
        const real s20 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_4;
        const real s21 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_7;
        const real s22 = R(0.408248290463863 /* sqrt(6)/6 */) * y_8;
        const real s23 = R(0.2041241452319315 /* sqrt(6)/12 */) * s0;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real d_out2_0 = d_out2_at[0 * CHANNELS + u];
            const real d_out2_1 = d_out2_at[1 * CHANNELS + u];
            const real d_out2_2 = d_out2_at[2 * CHANNELS + u];
            const real d_out2_3 = d_out2_at[3 * CHANNELS + u];
            const real d_out2_4 = d_out2_at[4 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real t0 = d_out0_0 * w_0;
            const real t1 = d_out1_0 * w_3;
            const real t2 = d_out1_1 * w_3;
            const real t3 = d_out1_2 * w_3;
            const real t4 = d_out2_0 * w_7;
            const real t5 = d_out2_1 * w_7;
            const real t6 = d_out2_2 * w_7;
            const real t7 = d_out2_3 * w_7;
            const real t8 = d_out2_4 * w_7;
            const real t9 = d_out0_0 * w_1;
            const real t10 = d_out1_0 * w_4;
            const real t11 = d_out1_0 * w_5;
            const real t12 = d_out1_1 * w_5;
            const real t13 = d_out1_2 * w_5;
            const real t14 = d_out2_0 * w_8;
            const real t15 = d_out2_1 * w_8;
            const real t16 = d_out2_2 * w_8;
            const real t17 = d_out2_4 * w_8;
            const real t18 = d_out1_1 * w_4;
            const real t19 = d_out2_3 * w_8;
            const real t20 = d_out1_2 * w_4;
            const real t21 = d_out0_0 * w_2;
            const real t22 = d_out1_0 * w_6;
            const real t23 = d_out1_2 * w_6;
            const real t24 = d_out2_0 * w_9;
            const real t25 = d_out2_0 * w_10;
            const real t26 = d_out2_1 * w_10;
            const real t27 = d_out2_2 * w_10;
            const real t28 = d_out2_3 * w_10;
            const real t29 = d_out1_1 * w_6;
            const real t30 = d_out2_1 * w_9;
            const real t31 = d_out2_4 * w_10;
            const real t32 = d_out2_2 * w_9;
            const real t33 = d_out2_3 * w_9;
            const real t34 = d_out2_4 * w_9;
            grad_x_sender_to[0 * CHANNELS + u] += y_0 * t0 + y_1 * t1 + y_2 * t2 + y_3 * t3 + y_4 * t4 + y_5 * t5 + y_6 * t6 + y_7 * t7 + y_8 * t8;
            grad_x_sender_to[1 * CHANNELS + u] += y_1 * t9 + y_0 * t10 - s1 * t11 + s2 * t12 + s3 * t13 + s4 * t14 + s5 * t15 - s6 * t16 - s7 * t17;
            grad_x_sender_to[2 * CHANNELS + u] += y_2 * t9 + s2 * t11 + y_0 * t18 + s8 * t12 + s9 * t13 + s7 * t15 + s10 * t16 + s4 * t19;
            grad_x_sender_to[3 * CHANNELS + u] += y_3 * t9 + s3 * t11 + s9 * t12 + y_0 * t20 - s12 * t13 + s7 * t14 - s13 * t16 + s5 * t19 + s4 * t17;
            grad_x_sender_to[4 * CHANNELS + u] += y_4 * t21 + s4 * t22 + s7 * t23 + y_0 * t24 - s14 * t25 + s15 * t26 - s16 * t27 + s17 * t28;
            grad_x_sender_to[5 * CHANNELS + u] += y_5 * t21 + s5 * t22 + s7 * t29 + s15 * t25 + y_0 * t30 + s18 * t26 + s19 * t27 + s20 * t28 - s17 * t31;
            grad_x_sender_to[6 * CHANNELS + u] += y_6 * t21 - s6 * t22 + s10 * t29 - s13 * t23 - s16 * t25 + s19 * t26 + y_0 * t32 + s14 * t27 + s21 * t28 - s22 * t31;
            grad_x_sender_to[7 * CHANNELS + u] += y_7 * t21 + s4 * t29 + s5 * t23 + s17 * t25 + s20 * t26 + s21 * t27 + y_0 * t33 + s23 * t28 + s15 * t31;
            grad_x_sender_to[8 * CHANNELS + u] += y_8 * t21 - s7 * t22 + s4 * t23 - s17 * t26 - s22 * t27 + s15 * t28 + y_0 * t34 - s14 * t31;
        }
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads d_out2[5, u] at receiver as out2
 * reads w[11, u] at row
 * reads x_sender[9, u] at sender
 * writes grad_y[9] at row as y
 */
void convolution_2_1fd06ce0d899(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_out2_at = operands[2] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict w_at = operands[3] + row * (11 * CHANNELS);
        const real *restrict x_sender_at = operands[4] + sender_index[row] * (9 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 9;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + next * (11 * CHANNELS), 11 * CHANNELS);
        prefetch(operands[4] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        real n4 = 0;
        real n5 = 0;
        real n6 = 0;
        real n7 = 0;
        real n8 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3, n4, n5, n6, n7, n8)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real d_out2_0 = d_out2_at[0 * CHANNELS + u];
            const real d_out2_1 = d_out2_at[1 * CHANNELS + u];
            const real d_out2_2 = d_out2_at[2 * CHANNELS + u];
            const real d_out2_3 = d_out2_at[3 * CHANNELS + u];
            const real d_out2_4 = d_out2_at[4 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real x_sender_5 = x_sender_at[5 * CHANNELS + u];
            const real x_sender_6 = x_sender_at[6 * CHANNELS + u];
            const real x_sender_7 = x_sender_at[7 * CHANNELS + u];
            const real x_sender_8 = x_sender_at[8 * CHANNELS + u];
            const real t0 = d_out2_0 * x_sender_4 + d_out2_1 * x_sender_5 + d_out2_2 * x_sender_6 + d_out2_3 * x_sender_7 + d_out2_4 * x_sender_8;
            const real t1 = d_out1_0 * x_sender_1 + d_out1_1 * x_sender_2 + d_out1_2 * x_sender_3;
            const real t2 = d_out0_0 * x_sender_0;
            const real t3 = x_sender_6 + R(1.7320508075688772 /* sqrt(3) */) * x_sender_8;
            const real t4 = d_out1_0 * t3 - R(1.7320508075688772 /* sqrt(3) */) * d_out1_1 * x_sender_5 - R(1.7320508075688772 /* sqrt(3) */) * d_out1_2 * x_sender_4;
            const real t5 = d_out2_0 * x_sender_3 + d_out2_1 * x_sender_2 - R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_2 * x_sender_1 - d_out2_4 * x_sender_1;
            const real t6 = d_out0_0 * x_sender_1;
            const real t7 = d_out1_0 * x_sender_0;
            const real t8 = d_out1_0 * x_sender_5 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out1_1 * x_sender_6 + d_out1_2 * x_sender_7;
            const real t9 = d_out2_1 * x_sender_1 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out2_2 * x_sender_2 + d_out2_3 * x_sender_3;
            const real t10 = d_out0_0 * x_sender_2;
            const real t11 = d_out1_1 * x_sender_0;
            const real t12 = x_sender_6 - R(1.7320508075688772 /* sqrt(3) */) * x_sender_8;
            const real t13 = -R(0.5773502691896257 /* sqrt(3)/3 */) * d_out1_2 * t12 + d_out1_0 * x_sender_4 + d_out1_1 * x_sender_7;
            const real t14 = d_out2_0 * x_sender_1 - R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_2 * x_sender_3 + d_out2_3 * x_sender_2 + d_out2_4 * x_sender_3;
            const real t15 = d_out0_0 * x_sender_3;
            const real t16 = d_out1_2 * x_sender_0;
            const real t17 = d_out2_0 * x_sender_6 - R(0.8660254037844386 /* sqrt(3)/2 */) * d_out2_1 * x_sender_7 + d_out2_2 * x_sender_4 - R(0.8660254037844386 /* sqrt(3)/2 */) * d_out2_3 * x_sender_5;
            const real t18 = d_out1_0 * x_sender_3 + d_out1_2 * x_sender_1;
            const real t19 = d_out0_0 * x_sender_4;
            const real t20 = d_out2_0 * x_sender_0;
            const real t21 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_1 * t12 + d_out2_0 * x_sender_7 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_2 * x_sender_5 + d_out2_3 * x_sender_4 - d_out2_4 * x_sender_5;
            const real t22 = d_out1_0 * x_sender_2 + d_out1_1 * x_sender_1;
            const real t23 = d_out0_0 * x_sender_5;
            const real t24 = d_out2_1 * x_sender_0;
            const real t25 = d_out2_0 * x_sender_4 - R(0.5) * d_out2_1 * x_sender_5 - d_out2_2 * x_sender_6 - R(0.5) * d_out2_3 * x_sender_7 + d_out2_4 * x_sender_8;
            const real t26 = d_out1_0 * x_sender_1 - R(2.0) * d_out1_1 * x_sender_2 + d_out1_2 * x_sender_3;
            const real t27 = d_out0_0 * x_sender_6;
            const real t28 = d_out2_2 * x_sender_0;
            const real t29 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_3 * t3 + d_out2_0 * x_sender_5 + d_out2_1 * x_sender_4 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_out2_2 * x_sender_7 + d_out2_4 * x_sender_7;
            const real t30 = d_out1_1 * x_sender_3 + d_out1_2 * x_sender_2;
            const real t31 = d_out0_0 * x_sender_7;
            const real t32 = d_out2_3 * x_sender_0;
            const real t33 = d_out2_1 * x_sender_5 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out2_2 * x_sender_8 - d_out2_3 * x_sender_7 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out2_4 * x_sender_6;
            const real t34 = d_out1_0 * x_sender_1 - d_out1_2 * x_sender_3;
            const real t35 = d_out0_0 * x_sender_8;
            const real t36 = d_out2_4 * x_sender_0;
            n0 += w_9 * t0 + w_4 * t1 + w_0 * t2;
            n1 += -R(0.408248290463863 /* sqrt(6)/6 */) * w_6 * t4 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t5 + w_1 * t6 + w_3 * t7;
            n2 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_6 * t8 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t9 + w_1 * t10 + w_3 * t11;
            n3 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_6 * t13 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t14 + w_1 * t15 + w_3 * t16;
            n4 += -R(0.408248290463863 /* sqrt(6)/6 */) * w_10 * t17 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t18 + w_2 * t19 + w_7 * t20;
            n5 += R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t21 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t22 + w_2 * t23 + w_7 * t24;
            n6 += -R(0.408248290463863 /* sqrt(6)/6 */) * w_10 * t25 - R(0.408248290463863 /* sqrt(6)/6 */) * w_5 * t26 + w_2 * t27 + w_7 * t28;
            n7 += R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t29 + R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t30 + w_2 * t31 + w_7 * t32;
            n8 += -R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t33 - R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t34 + w_2 * t35 + w_7 * t36;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = n2;
        grad_y_to[3] = n3;
        grad_y_to[4] = n4;
        grad_y_to[5] = n5;
        grad_y_to[6] = n6;
        grad_y_to[7] = n7;
        grad_y_to[8] = n8;
    }
}

/*
 * reads d_out0[1, u] at receiver as out0
 * reads d_out1[3, u] at receiver as out1
 * reads d_out2[5, u] at receiver as out2
 * reads x_sender[9, u] at sender
 * reads y[9] at row
 * writes grad_w[11, u] at row as w
 */
void convolution_2_8f5159568428(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_out1_at = operands[1] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_out2_at = operands[2] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict x_sender_at = operands[3] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[4] + row * 9;
        real *restrict grad_w_to = outputs[0] + row * (11 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[3] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(1.7320508075688772 /* sqrt(3) */) * y_5;
        const real s2 = R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s3 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s4 = R(0.5773502691896257 /* sqrt(3)/3 */) * s3;
        const real s5 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_6;
        const real s6 = R(2.0) * y_2;
        const real s7 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s8 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_3;
        const real s9 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_2;
        const real s10 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_5;
        const real s11 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_7;
        const real s12 = R(0.5773502691896257 /* sqrt(3)/3 */) * s0;
        const real s13 = R(0.5) * y_5;
        const real s14 = R(0.5) * y_7;
        const real s15 = R(0.8660254037844386 /* sqrt(3)/2 */) * y_7;
        const real s16 = R(0.8660254037844386 /* sqrt(3)/2 */) * y_5;
        const real s17 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out0_0 = d_out0_at[0 * CHANNELS + u];
            const real d_out1_0 = d_out1_at[0 * CHANNELS + u];
            const real d_out1_1 = d_out1_at[1 * CHANNELS + u];
            const real d_out1_2 = d_out1_at[2 * CHANNELS + u];
            const real d_out2_0 = d_out2_at[0 * CHANNELS + u];
            const real d_out2_1 = d_out2_at[1 * CHANNELS + u];
            const real d_out2_2 = d_out2_at[2 * CHANNELS + u];
            const real d_out2_3 = d_out2_at[3 * CHANNELS + u];
            const real d_out2_4 = d_out2_at[4 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real x_sender_5 = x_sender_at[5 * CHANNELS + u];
            const real x_sender_6 = x_sender_at[6 * CHANNELS + u];
            const real x_sender_7 = x_sender_at[7 * CHANNELS + u];
            const real x_sender_8 = x_sender_at[8 * CHANNELS + u];
            const real t0 = x_sender_0 * y_0;
            const real t1 = x_sender_1 * y_1 + x_sender_2 * y_2 + x_sender_3 * y_3;
            const real t2 = x_sender_4 * y_4 + x_sender_5 * y_5 + x_sender_6 * y_6 + x_sender_7 * y_7 + x_sender_8 * y_8;
            const real t3 = y_1 * d_out1_0 + y_2 * d_out1_1 + y_3 * d_out1_2;
            const real t4 = y_0 * d_out1_0;
            const real t5 = y_0 * d_out1_1;
            const real t6 = y_0 * d_out1_2;
            const real t7 = s0 * d_out1_0 - s1 * d_out1_1 - s2 * d_out1_2;
            const real t8 = y_4 * d_out1_0 + y_7 * d_out1_1 - s4 * d_out1_2;
            const real t9 = y_5 * d_out1_0 + s5 * d_out1_1 + y_7 * d_out1_2;
            const real t10 = y_1 * d_out1_0 - s6 * d_out1_1 + y_3 * d_out1_2;
            const real t11 = y_3 * d_out1_0 + y_1 * d_out1_2;
            const real t12 = y_2 * d_out1_0 + y_1 * d_out1_1;
            const real t13 = y_3 * d_out1_1 + y_2 * d_out1_2;
            const real t14 = y_1 * d_out1_0 - y_3 * d_out1_2;
            const real t15 = y_4 * d_out2_0 + y_5 * d_out2_1 + y_6 * d_out2_2 + y_7 * d_out2_3 + y_8 * d_out2_4;
            const real t16 = y_3 * d_out2_0 + y_2 * d_out2_1 - s7 * d_out2_2 - y_1 * d_out2_4;
            const real t17 = y_1 * d_out2_0 - s8 * d_out2_2 + y_2 * d_out2_3 + y_3 * d_out2_4;
            const real t18 = y_1 * d_out2_1 + s9 * d_out2_2 + y_3 * d_out2_3;
            const real t19 = y_0 * d_out2_0;
            const real t20 = y_0 * d_out2_1;
            const real t21 = y_0 * d_out2_2;
            const real t22 = y_0 * d_out2_3;
            const real t23 = y_0 * d_out2_4;
            const real t24 = y_7 * d_out2_0 + s4 * d_out2_1 + s10 * d_out2_2 + y_4 * d_out2_3 - y_5 * d_out2_4;
            const real t25 = y_5 * d_out2_0 + y_4 * d_out2_1 + s11 * d_out2_2 + s12 * d_out2_3 + y_7 * d_out2_4;
            const real t26 = y_4 * d_out2_0 - s13 * d_out2_1 - y_6 * d_out2_2 - s14 * d_out2_3 + y_8 * d_out2_4;
            const real t27 = y_6 * d_out2_0 - s15 * d_out2_1 + y_4 * d_out2_2 - s16 * d_out2_3;
            const real t28 = y_5 * d_out2_1 + s17 * d_out2_2 - y_7 * d_out2_3 + s5 * d_out2_4;
            grad_w_to[0 * CHANNELS + u] = d_out0_0 * t0;
            grad_w_to[1 * CHANNELS + u] = d_out0_0 * t1;
            grad_w_to[2 * CHANNELS + u] = d_out0_0 * t2;
            grad_w_to[3 * CHANNELS + u] = x_sender_0 * t3;
            grad_w_to[4 * CHANNELS + u] = x_sender_1 * t4 + x_sender_2 * t5 + x_sender_3 * t6;
            grad_w_to[5 * CHANNELS + u] = -R(0.408248290463863 /* sqrt(6)/6 */) * x_sender_1 * t7 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_3 * t8 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_2 * t9;
            grad_w_to[6 * CHANNELS + u] = -R(0.408248290463863 /* sqrt(6)/6 */) * x_sender_6 * t10 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_4 * t11 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_5 * t12 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_7 * t13 - R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_8 * t14;
            grad_w_to[7 * CHANNELS + u] = x_sender_0 * t15;
            grad_w_to[8 * CHANNELS + u] = R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_1 * t16 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_3 * t17 + R(0.7071067811865476 /* sqrt(2)/2 */) * x_sender_2 * t18;
            grad_w_to[9 * CHANNELS + u] = x_sender_4 * t19 + x_sender_5 * t20 + x_sender_6 * t21 + x_sender_7 * t22 + x_sender_8 * t23;
            grad_w_to[10 * CHANNELS + u] = R(0.3535533905932738 /* sqrt(2)/4 */) * x_sender_5 * t24 + R(0.3535533905932738 /* sqrt(2)/4 */) * x_sender_7 * t25 - R(0.408248290463863 /* sqrt(6)/6 */) * x_sender_6 * t26 - R(0.408248290463863 /* sqrt(6)/6 */) * x_sender_4 * t27 - R(0.3535533905932738 /* sqrt(2)/4 */) * x_sender_8 * t28;
        }
    }
}

/*
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * adds to grad_d_out0[1, u] at receiver as out0
 */
void convolution_2_5197cb7b3c50(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_out0_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (11 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = y_4 * d_grad_x_sender_4 + y_5 * d_grad_x_sender_5 + y_6 * d_grad_x_sender_6 + y_7 * d_grad_x_sender_7 + y_8 * d_grad_x_sender_8;
            const real t1 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3;
            const real t2 = y_0 * d_grad_x_sender_0;
            grad_d_out0_to[0 * CHANNELS + u] += w_2 * t0 + w_1 * t1 + w_0 * t2;
        }
    }
}

/*
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * adds to grad_d_out1[3, u] at receiver as out1
 */
void convolution_2_45bcc4358d23(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_out1_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (11 * CHANNELS) + 3 * CHANNELS, 4 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(0.408248290463863 /* sqrt(6)/6 */) * s0;
        const real s2 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_5;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_4;
        const real s4 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s5 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s6 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s7 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s8 = R(0.816496580927726 /* sqrt(6)/3 */) * y_6;
        const real s9 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_7;
        const real s10 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s11 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s12 = R(0.408248290463863 /* sqrt(6)/6 */) * s11;
        const real s13 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = w_3 * d_grad_x_sender_0;
            const real t1 = w_4 * d_grad_x_sender_1;
            const real t2 = w_5 * d_grad_x_sender_1;
            const real t3 = w_5 * d_grad_x_sender_2;
            const real t4 = w_5 * d_grad_x_sender_3;
            const real t5 = w_6 * d_grad_x_sender_4;
            const real t6 = w_6 * d_grad_x_sender_5;
            const real t7 = w_6 * d_grad_x_sender_6;
            const real t8 = w_6 * d_grad_x_sender_8;
            const real t9 = w_4 * d_grad_x_sender_2;
            const real t10 = w_6 * d_grad_x_sender_7;
            const real t11 = w_4 * d_grad_x_sender_3;
            grad_d_out1_to[0 * CHANNELS + u] += y_1 * t0 + y_0 * t1 - s1 * t2 + s2 * t3 + s3 * t4 + s4 * t5 + s5 * t6 - s6 * t7 - s7 * t8;
            grad_d_out1_to[1 * CHANNELS + u] += y_2 * t0 + y_0 * t9 + s2 * t2 + s8 * t3 + s9 * t4 + s7 * t6 + s10 * t7 + s4 * t10;
            grad_d_out1_to[2 * CHANNELS + u] += y_3 * t0 + y_0 * t11 + s3 * t2 + s9 * t3 - s12 * t4 + s7 * t5 - s13 * t7 + s5 * t10 + s4 * t8;
        }
    }
}

/*
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * adds to grad_d_out2[5, u] at receiver as out2
 */
void convolution_2_7eb1cb97b840(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_out2_to = outputs[0] + receiver_index[row] * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (11 * CHANNELS) + 7 * CHANNELS, 4 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s1 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s2 = R(0.408248290463863 /* sqrt(6)/6 */) * y_6;
        const real s3 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_7;
        const real s4 = R(0.408248290463863 /* sqrt(6)/6 */) * y_4;
        const real s5 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_5;
        const real s6 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s7 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s8 = R(0.2041241452319315 /* sqrt(6)/12 */) * s7;
        const real s9 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_5;
        const real s10 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_4;
        const real s11 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s12 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s13 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        const real s14 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_7;
        const real s15 = R(0.408248290463863 /* sqrt(6)/6 */) * y_8;
        const real s16 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s17 = R(0.2041241452319315 /* sqrt(6)/12 */) * s16;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = w_7 * d_grad_x_sender_0;
            const real t1 = w_8 * d_grad_x_sender_1;
            const real t2 = w_8 * d_grad_x_sender_3;
            const real t3 = w_9 * d_grad_x_sender_4;
            const real t4 = w_10 * d_grad_x_sender_4;
            const real t5 = w_10 * d_grad_x_sender_5;
            const real t6 = w_10 * d_grad_x_sender_6;
            const real t7 = w_10 * d_grad_x_sender_7;
            const real t8 = w_8 * d_grad_x_sender_2;
            const real t9 = w_9 * d_grad_x_sender_5;
            const real t10 = w_10 * d_grad_x_sender_8;
            const real t11 = w_9 * d_grad_x_sender_6;
            const real t12 = w_9 * d_grad_x_sender_7;
            const real t13 = w_9 * d_grad_x_sender_8;
            grad_d_out2_to[0 * CHANNELS + u] += y_4 * t0 + s0 * t1 + s1 * t2 + y_0 * t3 - s2 * t4 + s3 * t5 - s4 * t6 + s5 * t7;
            grad_d_out2_to[1 * CHANNELS + u] += y_5 * t0 + s6 * t1 + s1 * t8 + y_0 * t9 + s3 * t4 + s8 * t5 + s9 * t6 + s10 * t7 - s5 * t10;
            grad_d_out2_to[2 * CHANNELS + u] += y_6 * t0 - s11 * t1 + s12 * t8 - s13 * t2 + y_0 * t11 - s4 * t4 + s9 * t5 + s2 * t6 + s14 * t7 - s15 * t10;
            grad_d_out2_to[3 * CHANNELS + u] += y_7 * t0 + s0 * t8 + s6 * t2 + y_0 * t12 + s5 * t4 + s10 * t5 + s14 * t6 + s17 * t7 + s3 * t10;
            grad_d_out2_to[4 * CHANNELS + u] += y_8 * t0 - s1 * t1 + s0 * t2 + y_0 * t13 - s5 * t5 - s15 * t6 + s3 * t7 - s2 * t10;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * writes grad_w[11, u] at row as w
 */
void convolution_2_f84e5b76b13b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_w_to = outputs[0] + row * (11 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = y_0 * d_grad_x_sender_0;
            const real t1 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3;
            const real t2 = y_4 * d_grad_x_sender_4 + y_5 * d_grad_x_sender_5 + y_6 * d_grad_x_sender_6 + y_7 * d_grad_x_sender_7 + y_8 * d_grad_x_sender_8;
            grad_w_to[0 * CHANNELS + u] = d_grad_d_out0_0 * t0;
            grad_w_to[1 * CHANNELS + u] = d_grad_d_out0_0 * t1;
            grad_w_to[2 * CHANNELS + u] = d_grad_d_out0_0 * t2;
            grad_w_to[3 * CHANNELS + u] = 0;
            grad_w_to[4 * CHANNELS + u] = 0;
            grad_w_to[5 * CHANNELS + u] = 0;
            grad_w_to[6 * CHANNELS + u] = 0;
            grad_w_to[7 * CHANNELS + u] = 0;
            grad_w_to[8 * CHANNELS + u] = 0;
            grad_w_to[9 * CHANNELS + u] = 0;
            grad_w_to[10 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads w[11, u] at row
 * reads y[9] at row
 * adds to grad_d_grad_x_sender[9, u] at sender as x_sender
 */
void convolution_2_7e044b29953c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_grad_x_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS), 3 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real t0 = d_grad_d_out0_0 * w_0;
            const real t1 = d_grad_d_out0_0 * w_1;
            const real t2 = d_grad_d_out0_0 * w_2;
            grad_d_grad_x_sender_to[0 * CHANNELS + u] += y_0 * t0;
            grad_d_grad_x_sender_to[1 * CHANNELS + u] += y_1 * t1;
            grad_d_grad_x_sender_to[2 * CHANNELS + u] += y_2 * t1;
            grad_d_grad_x_sender_to[3 * CHANNELS + u] += y_3 * t1;
            grad_d_grad_x_sender_to[4 * CHANNELS + u] += y_4 * t2;
            grad_d_grad_x_sender_to[5 * CHANNELS + u] += y_5 * t2;
            grad_d_grad_x_sender_to[6 * CHANNELS + u] += y_6 * t2;
            grad_d_grad_x_sender_to[7 * CHANNELS + u] += y_7 * t2;
            grad_d_grad_x_sender_to[8 * CHANNELS + u] += y_8 * t2;
        }
    }
}

/*
 * reads d_grad_d_out0[1, u] at receiver as out0
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * writes grad_y[9] at row as y
 */
void convolution_2_38a72684a969(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out0_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 9;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        real n4 = 0;
        real n5 = 0;
        real n6 = 0;
        real n7 = 0;
        real n8 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3, n4, n5, n6, n7, n8)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out0_0 = d_grad_d_out0_at[0 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real w_1 = w_at[1 * CHANNELS + u];
            const real w_2 = w_at[2 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = d_grad_d_out0_0 * w_0;
            const real t1 = d_grad_d_out0_0 * w_1;
            const real t2 = d_grad_d_out0_0 * w_2;
            n0 += d_grad_x_sender_0 * t0;
            n1 += d_grad_x_sender_1 * t1;
            n2 += d_grad_x_sender_2 * t1;
            n3 += d_grad_x_sender_3 * t1;
            n4 += d_grad_x_sender_4 * t2;
            n5 += d_grad_x_sender_5 * t2;
            n6 += d_grad_x_sender_6 * t2;
            n7 += d_grad_x_sender_7 * t2;
            n8 += d_grad_x_sender_8 * t2;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = n2;
        grad_y_to[3] = n3;
        grad_y_to[4] = n4;
        grad_y_to[5] = n5;
        grad_y_to[6] = n6;
        grad_y_to[7] = n7;
        grad_y_to[8] = n8;
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * writes grad_w[11, u] at row as w
 */
void convolution_2_0e985aa26df9(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_w_to = outputs[0] + row * (11 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(1.7320508075688772 /* sqrt(3) */) * y_5;
        const real s2 = R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s3 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s4 = R(0.5773502691896257 /* sqrt(3)/3 */) * s3;
        const real s5 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_6;
        const real s6 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s7 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_3;
        const real s8 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_2;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = y_1 * d_grad_x_sender_0;
            const real t1 = y_2 * d_grad_x_sender_0;
            const real t2 = y_3 * d_grad_x_sender_0;
            const real t3 = y_0 * d_grad_x_sender_1;
            const real t4 = y_0 * d_grad_x_sender_2;
            const real t5 = y_0 * d_grad_x_sender_3;
            const real t6 = s0 * d_grad_x_sender_1 - s1 * d_grad_x_sender_2 - s2 * d_grad_x_sender_3;
            const real t7 = y_4 * d_grad_x_sender_1 + y_7 * d_grad_x_sender_2 - s4 * d_grad_x_sender_3;
            const real t8 = y_5 * d_grad_x_sender_1 + s5 * d_grad_x_sender_2 + y_7 * d_grad_x_sender_3;
            const real t9 = y_3 * d_grad_x_sender_4 + y_2 * d_grad_x_sender_5 - s6 * d_grad_x_sender_6 - y_1 * d_grad_x_sender_8;
            const real t10 = y_1 * d_grad_x_sender_4 - s7 * d_grad_x_sender_6 + y_2 * d_grad_x_sender_7 + y_3 * d_grad_x_sender_8;
            const real t11 = y_1 * d_grad_x_sender_5 + s8 * d_grad_x_sender_6 + y_3 * d_grad_x_sender_7;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2;
            grad_w_to[4 * CHANNELS + u] = d_grad_d_out1_0 * t3 + d_grad_d_out1_1 * t4 + d_grad_d_out1_2 * t5;
            grad_w_to[5 * CHANNELS + u] = -R(0.408248290463863 /* sqrt(6)/6 */) * d_grad_d_out1_0 * t6 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_2 * t7 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_1 * t8;
            grad_w_to[6 * CHANNELS + u] = R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_0 * t9 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_2 * t10 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_1 * t11;
            grad_w_to[7 * CHANNELS + u] = 0;
            grad_w_to[8 * CHANNELS + u] = 0;
            grad_w_to[9 * CHANNELS + u] = 0;
            grad_w_to[10 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads w[11, u] at row
 * reads y[9] at row
 * adds to grad_d_grad_x_sender[9, u] at sender as x_sender
 */
void convolution_2_c96d101249d8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_grad_x_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS) + 3 * CHANNELS, 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s1 = R(0.408248290463863 /* sqrt(6)/6 */) * s0;
        const real s2 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_5;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_4;
        const real s4 = R(0.816496580927726 /* sqrt(6)/3 */) * y_6;
        const real s5 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_7;
        const real s6 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s7 = R(0.408248290463863 /* sqrt(6)/6 */) * s6;
        const real s8 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s9 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s10 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s11 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s12 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s13 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real t0 = d_grad_d_out1_0 * w_3;
            const real t1 = d_grad_d_out1_1 * w_3;
            const real t2 = d_grad_d_out1_2 * w_3;
            const real t3 = d_grad_d_out1_0 * w_4;
            const real t4 = d_grad_d_out1_0 * w_5;
            const real t5 = d_grad_d_out1_1 * w_5;
            const real t6 = d_grad_d_out1_2 * w_5;
            const real t7 = d_grad_d_out1_1 * w_4;
            const real t8 = d_grad_d_out1_2 * w_4;
            const real t9 = d_grad_d_out1_0 * w_6;
            const real t10 = d_grad_d_out1_2 * w_6;
            const real t11 = d_grad_d_out1_1 * w_6;
            grad_d_grad_x_sender_to[0 * CHANNELS + u] += y_1 * t0 + y_2 * t1 + y_3 * t2;
            grad_d_grad_x_sender_to[1 * CHANNELS + u] += y_0 * t3 - s1 * t4 + s2 * t5 + s3 * t6;
            grad_d_grad_x_sender_to[2 * CHANNELS + u] += s2 * t4 + y_0 * t7 + s4 * t5 + s5 * t6;
            grad_d_grad_x_sender_to[3 * CHANNELS + u] += s3 * t4 + s5 * t5 + y_0 * t8 - s7 * t6;
            grad_d_grad_x_sender_to[4 * CHANNELS + u] += s8 * t9 + s9 * t10;
            grad_d_grad_x_sender_to[5 * CHANNELS + u] += s10 * t9 + s9 * t11;
            grad_d_grad_x_sender_to[6 * CHANNELS + u] += -s11 * t9 + s12 * t11 - s13 * t10;
            grad_d_grad_x_sender_to[7 * CHANNELS + u] += s8 * t11 + s10 * t10;
            grad_d_grad_x_sender_to[8 * CHANNELS + u] += -s9 * t9 + s8 * t10;
        }
    }
}

/*
 * reads d_grad_d_out1[3, u] at receiver as out1
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * writes grad_y[9] at row as y
 */
void convolution_2_7c42265cfaad(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out1_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 9;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS) + 3 * CHANNELS, 4 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        real n4 = 0;
        real n5 = 0;
        real n6 = 0;
        real n7 = 0;
        real n8 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3, n4, n5, n6, n7, n8)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out1_0 = d_grad_d_out1_at[0 * CHANNELS + u];
            const real d_grad_d_out1_1 = d_grad_d_out1_at[1 * CHANNELS + u];
            const real d_grad_d_out1_2 = d_grad_d_out1_at[2 * CHANNELS + u];
            const real w_3 = w_at[3 * CHANNELS + u];
            const real w_4 = w_at[4 * CHANNELS + u];
            const real w_5 = w_at[5 * CHANNELS + u];
            const real w_6 = w_at[6 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = w_4 * d_grad_x_sender_1;
            const real t1 = w_4 * d_grad_x_sender_2;
            const real t2 = w_4 * d_grad_x_sender_3;
            const real t3 = w_3 * d_grad_x_sender_0;
            const real t4 = w_6 * d_grad_x_sender_6;
            const real t5 = w_6 * d_grad_x_sender_8;
            const real t6 = t3 - R(0.408248290463863 /* sqrt(6)/6 */) * t4 - R(0.7071067811865476 /* sqrt(2)/2 */) * t5;
            const real t7 = w_6 * d_grad_x_sender_5;
            const real t8 = w_6 * d_grad_x_sender_4;
            const real t9 = t3 + R(0.816496580927726 /* sqrt(6)/3 */) * t4;
            const real t10 = w_6 * d_grad_x_sender_7;
            const real t11 = t3 - R(0.408248290463863 /* sqrt(6)/6 */) * t4 + R(0.7071067811865476 /* sqrt(2)/2 */) * t5;
            const real t12 = w_5 * d_grad_x_sender_3;
            const real t13 = w_5 * d_grad_x_sender_1;
            const real t14 = w_5 * d_grad_x_sender_2;
            n0 += d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2;
            n1 += d_grad_d_out1_0 * t6 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_1 * t7 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_d_out1_2 * t8;
            n2 += R(1.4142135623730951 /* sqrt(2) */) * d_grad_d_out1_1 * t9 + d_grad_d_out1_0 * t7 + d_grad_d_out1_2 * t10;
            n3 += R(1.4142135623730951 /* sqrt(2) */) * d_grad_d_out1_2 * t11 + d_grad_d_out1_0 * t8 + d_grad_d_out1_1 * t10;
            n4 += d_grad_d_out1_0 * t12 + d_grad_d_out1_2 * t13;
            n5 += d_grad_d_out1_0 * t14 + d_grad_d_out1_1 * t13;
            n6 += d_grad_d_out1_0 * t13 - R(2.0) * d_grad_d_out1_1 * t14 + d_grad_d_out1_2 * t12;
            n7 += d_grad_d_out1_1 * t12 + d_grad_d_out1_2 * t14;
            n8 += d_grad_d_out1_0 * t13 - d_grad_d_out1_2 * t12;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = n1;
        grad_y_to[2] = R(0.7071067811865476 /* sqrt(2)/2 */) * n2;
        grad_y_to[3] = R(0.7071067811865476 /* sqrt(2)/2 */) * n3;
        grad_y_to[4] = R(0.7071067811865476 /* sqrt(2)/2 */) * n4;
        grad_y_to[5] = R(0.7071067811865476 /* sqrt(2)/2 */) * n5;
        grad_y_to[6] = -R(0.408248290463863 /* sqrt(6)/6 */) * n6;
        grad_y_to[7] = R(0.7071067811865476 /* sqrt(2)/2 */) * n7;
        grad_y_to[8] = -R(0.7071067811865476 /* sqrt(2)/2 */) * n8;
    }
}

/*
 * reads d_grad_d_out2[5, u] at receiver as out2
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * writes grad_w[11, u] at row as w
 */
void convolution_2_362e84e6c418(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out2_at = operands[0] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_w_to = outputs[0] + row * (11 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s1 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_3;
        const real s2 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_2;
        const real s3 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s4 = R(0.5773502691896257 /* sqrt(3)/3 */) * s3;
        const real s5 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_5;
        const real s6 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_7;
        const real s7 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s8 = R(0.5773502691896257 /* sqrt(3)/3 */) * s7;
        const real s9 = R(0.5) * y_5;
        const real s10 = R(0.5) * y_7;
        const real s11 = R(0.8660254037844386 /* sqrt(3)/2 */) * y_7;
        const real s12 = R(0.8660254037844386 /* sqrt(3)/2 */) * y_5;
        const real s13 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_8;
        const real s14 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_6;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out2_0 = d_grad_d_out2_at[0 * CHANNELS + u];
            const real d_grad_d_out2_1 = d_grad_d_out2_at[1 * CHANNELS + u];
            const real d_grad_d_out2_2 = d_grad_d_out2_at[2 * CHANNELS + u];
            const real d_grad_d_out2_3 = d_grad_d_out2_at[3 * CHANNELS + u];
            const real d_grad_d_out2_4 = d_grad_d_out2_at[4 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = y_4 * d_grad_d_out2_0 + y_5 * d_grad_d_out2_1 + y_6 * d_grad_d_out2_2 + y_7 * d_grad_d_out2_3 + y_8 * d_grad_d_out2_4;
            const real t1 = y_3 * d_grad_d_out2_0 + y_2 * d_grad_d_out2_1 - s0 * d_grad_d_out2_2 - y_1 * d_grad_d_out2_4;
            const real t2 = y_1 * d_grad_d_out2_0 - s1 * d_grad_d_out2_2 + y_2 * d_grad_d_out2_3 + y_3 * d_grad_d_out2_4;
            const real t3 = y_1 * d_grad_d_out2_1 + s2 * d_grad_d_out2_2 + y_3 * d_grad_d_out2_3;
            const real t4 = y_0 * d_grad_d_out2_0;
            const real t5 = y_0 * d_grad_d_out2_1;
            const real t6 = y_0 * d_grad_d_out2_2;
            const real t7 = y_0 * d_grad_d_out2_3;
            const real t8 = y_0 * d_grad_d_out2_4;
            const real t9 = y_7 * d_grad_d_out2_0 + s4 * d_grad_d_out2_1 + s5 * d_grad_d_out2_2 + y_4 * d_grad_d_out2_3 - y_5 * d_grad_d_out2_4;
            const real t10 = y_5 * d_grad_d_out2_0 + y_4 * d_grad_d_out2_1 + s6 * d_grad_d_out2_2 + s8 * d_grad_d_out2_3 + y_7 * d_grad_d_out2_4;
            const real t11 = y_4 * d_grad_d_out2_0 - s9 * d_grad_d_out2_1 - y_6 * d_grad_d_out2_2 - s10 * d_grad_d_out2_3 + y_8 * d_grad_d_out2_4;
            const real t12 = y_6 * d_grad_d_out2_0 - s11 * d_grad_d_out2_1 + y_4 * d_grad_d_out2_2 - s12 * d_grad_d_out2_3;
            const real t13 = y_5 * d_grad_d_out2_1 + s13 * d_grad_d_out2_2 - y_7 * d_grad_d_out2_3 + s14 * d_grad_d_out2_4;
            grad_w_to[0 * CHANNELS + u] = 0;
            grad_w_to[1 * CHANNELS + u] = 0;
            grad_w_to[2 * CHANNELS + u] = 0;
            grad_w_to[3 * CHANNELS + u] = 0;
            grad_w_to[4 * CHANNELS + u] = 0;
            grad_w_to[5 * CHANNELS + u] = 0;
            grad_w_to[6 * CHANNELS + u] = 0;
            grad_w_to[7 * CHANNELS + u] = d_grad_x_sender_0 * t0;
            grad_w_to[8 * CHANNELS + u] = R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_x_sender_1 * t1 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_x_sender_3 * t2 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_grad_x_sender_2 * t3;
            grad_w_to[9 * CHANNELS + u] = d_grad_x_sender_4 * t4 + d_grad_x_sender_5 * t5 + d_grad_x_sender_6 * t6 + d_grad_x_sender_7 * t7 + d_grad_x_sender_8 * t8;
            grad_w_to[10 * CHANNELS + u] = R(0.3535533905932738 /* sqrt(2)/4 */) * d_grad_x_sender_5 * t9 + R(0.3535533905932738 /* sqrt(2)/4 */) * d_grad_x_sender_7 * t10 - R(0.408248290463863 /* sqrt(6)/6 */) * d_grad_x_sender_6 * t11 - R(0.408248290463863 /* sqrt(6)/6 */) * d_grad_x_sender_4 * t12 - R(0.3535533905932738 /* sqrt(2)/4 */) * d_grad_x_sender_8 * t13;
        }
    }
}

/*
 * reads d_grad_d_out2[5, u] at receiver as out2
 * reads w[11, u] at row
 * reads y[9] at row
 * adds to grad_d_grad_x_sender[9, u] at sender as x_sender
 */
void convolution_2_e68b281ac7f5(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out2_at = operands[0] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 9;
        real *restrict grad_d_grad_x_sender_to = outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS) + 7 * CHANNELS, 4 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real y_7 = y_at[7];
        const real y_8 = y_at[8];
        const real s0 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_3;
        const real s1 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_2;
        const real s2 = R(0.408248290463863 /* sqrt(6)/6 */) * y_1;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * y_1;
        const real s4 = R(0.816496580927726 /* sqrt(6)/3 */) * y_2;
        const real s5 = R(0.408248290463863 /* sqrt(6)/6 */) * y_3;
        const real s6 = R(0.408248290463863 /* sqrt(6)/6 */) * y_6;
        const real s7 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_7;
        const real s8 = R(0.408248290463863 /* sqrt(6)/6 */) * y_4;
        const real s9 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_5;
        const real s10 = y_6 - R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s11 = R(0.2041241452319315 /* sqrt(6)/12 */) * s10;
        const real s12 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_5;
        const real s13 = R(0.3535533905932738 /* sqrt(2)/4 */) * y_4;
        const real s14 = R(0.2041241452319315 /* sqrt(6)/12 */) * y_7;
        const real s15 = R(0.408248290463863 /* sqrt(6)/6 */) * y_8;
        const real s16 = y_6 + R(1.7320508075688772 /* sqrt(3) */) * y_8;
        const real s17 = R(0.2041241452319315 /* sqrt(6)/12 */) * s16;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out2_0 = d_grad_d_out2_at[0 * CHANNELS + u];
            const real d_grad_d_out2_1 = d_grad_d_out2_at[1 * CHANNELS + u];
            const real d_grad_d_out2_2 = d_grad_d_out2_at[2 * CHANNELS + u];
            const real d_grad_d_out2_3 = d_grad_d_out2_at[3 * CHANNELS + u];
            const real d_grad_d_out2_4 = d_grad_d_out2_at[4 * CHANNELS + u];
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real t0 = d_grad_d_out2_0 * w_7;
            const real t1 = d_grad_d_out2_1 * w_7;
            const real t2 = d_grad_d_out2_2 * w_7;
            const real t3 = d_grad_d_out2_3 * w_7;
            const real t4 = d_grad_d_out2_4 * w_7;
            const real t5 = d_grad_d_out2_0 * w_8;
            const real t6 = d_grad_d_out2_1 * w_8;
            const real t7 = d_grad_d_out2_2 * w_8;
            const real t8 = d_grad_d_out2_4 * w_8;
            const real t9 = d_grad_d_out2_3 * w_8;
            const real t10 = d_grad_d_out2_0 * w_9;
            const real t11 = d_grad_d_out2_0 * w_10;
            const real t12 = d_grad_d_out2_1 * w_10;
            const real t13 = d_grad_d_out2_2 * w_10;
            const real t14 = d_grad_d_out2_3 * w_10;
            const real t15 = d_grad_d_out2_1 * w_9;
            const real t16 = d_grad_d_out2_4 * w_10;
            const real t17 = d_grad_d_out2_2 * w_9;
            const real t18 = d_grad_d_out2_3 * w_9;
            const real t19 = d_grad_d_out2_4 * w_9;
            grad_d_grad_x_sender_to[0 * CHANNELS + u] += y_4 * t0 + y_5 * t1 + y_6 * t2 + y_7 * t3 + y_8 * t4;
            grad_d_grad_x_sender_to[1 * CHANNELS + u] += s0 * t5 + s1 * t6 - s2 * t7 - s3 * t8;
            grad_d_grad_x_sender_to[2 * CHANNELS + u] += s3 * t6 + s4 * t7 + s0 * t9;
            grad_d_grad_x_sender_to[3 * CHANNELS + u] += s3 * t5 - s5 * t7 + s1 * t9 + s0 * t8;
            grad_d_grad_x_sender_to[4 * CHANNELS + u] += y_0 * t10 - s6 * t11 + s7 * t12 - s8 * t13 + s9 * t14;
            grad_d_grad_x_sender_to[5 * CHANNELS + u] += s7 * t11 + y_0 * t15 + s11 * t12 + s12 * t13 + s13 * t14 - s9 * t16;
            grad_d_grad_x_sender_to[6 * CHANNELS + u] += -s8 * t11 + s12 * t12 + y_0 * t17 + s6 * t13 + s14 * t14 - s15 * t16;
            grad_d_grad_x_sender_to[7 * CHANNELS + u] += s9 * t11 + s13 * t12 + s14 * t13 + y_0 * t18 + s17 * t14 + s7 * t16;
            grad_d_grad_x_sender_to[8 * CHANNELS + u] += -s9 * t12 - s15 * t13 + s7 * t14 + y_0 * t19 - s6 * t16;
        }
    }
}

/*
 * reads d_grad_d_out2[5, u] at receiver as out2
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * writes grad_y[9] at row as y
 */
void convolution_2_121baa92ab96(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_out2_at = operands[0] + receiver_index[row] * (5 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[2] + sender_index[row] * (9 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 9;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (11 * CHANNELS) + 7 * CHANNELS, 4 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        real n4 = 0;
        real n5 = 0;
        real n6 = 0;
        real n7 = 0;
        real n8 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3, n4, n5, n6, n7, n8)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_out2_0 = d_grad_d_out2_at[0 * CHANNELS + u];
            const real d_grad_d_out2_1 = d_grad_d_out2_at[1 * CHANNELS + u];
            const real d_grad_d_out2_2 = d_grad_d_out2_at[2 * CHANNELS + u];
            const real d_grad_d_out2_3 = d_grad_d_out2_at[3 * CHANNELS + u];
            const real d_grad_d_out2_4 = d_grad_d_out2_at[4 * CHANNELS + u];
            const real w_7 = w_at[7 * CHANNELS + u];
            const real w_8 = w_at[8 * CHANNELS + u];
            const real w_9 = w_at[9 * CHANNELS + u];
            const real w_10 = w_at[10 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real d_grad_x_sender_5 = d_grad_x_sender_at[5 * CHANNELS + u];
            const real d_grad_x_sender_6 = d_grad_x_sender_at[6 * CHANNELS + u];
            const real d_grad_x_sender_7 = d_grad_x_sender_at[7 * CHANNELS + u];
            const real d_grad_x_sender_8 = d_grad_x_sender_at[8 * CHANNELS + u];
            const real t0 = w_9 * d_grad_x_sender_4;
            const real t1 = w_9 * d_grad_x_sender_5;
            const real t2 = w_9 * d_grad_x_sender_6;
            const real t3 = w_9 * d_grad_x_sender_7;
            const real t4 = w_9 * d_grad_x_sender_8;
            const real t5 = w_8 * d_grad_x_sender_3;
            const real t6 = w_8 * d_grad_x_sender_2;
            const real t7 = w_8 * d_grad_x_sender_1;
            const real t8 = w_7 * d_grad_x_sender_0;
            const real t9 = w_10 * d_grad_x_sender_6;
            const real t10 = t8 - R(0.408248290463863 /* sqrt(6)/6 */) * t9;
            const real t11 = w_10 * d_grad_x_sender_7;
            const real t12 = w_10 * d_grad_x_sender_4;
            const real t13 = w_10 * d_grad_x_sender_5;
            const real t14 = w_10 * d_grad_x_sender_8;
            const real t15 = t8 + R(0.2041241452319315 /* sqrt(6)/12 */) * t9 - R(0.3535533905932738 /* sqrt(2)/4 */) * t14;
            const real t16 = t8 + R(0.408248290463863 /* sqrt(6)/6 */) * t9;
            const real t17 = t8 + R(0.2041241452319315 /* sqrt(6)/12 */) * t9 + R(0.3535533905932738 /* sqrt(2)/4 */) * t14;
            n0 += d_grad_d_out2_0 * t0 + d_grad_d_out2_1 * t1 + d_grad_d_out2_2 * t2 + d_grad_d_out2_3 * t3 + d_grad_d_out2_4 * t4;
            n1 += d_grad_d_out2_0 * t5 + d_grad_d_out2_1 * t6 - R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_d_out2_2 * t7 - d_grad_d_out2_4 * t7;
            n2 += d_grad_d_out2_1 * t7 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_grad_d_out2_2 * t6 + d_grad_d_out2_3 * t5;
            n3 += d_grad_d_out2_0 * t7 - R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_d_out2_2 * t5 + d_grad_d_out2_3 * t6 + d_grad_d_out2_4 * t5;
            n4 += d_grad_d_out2_0 * t10 + R(0.3535533905932738 /* sqrt(2)/4 */) * d_grad_d_out2_1 * t11 - R(0.408248290463863 /* sqrt(6)/6 */) * d_grad_d_out2_2 * t12 + R(0.3535533905932738 /* sqrt(2)/4 */) * d_grad_d_out2_3 * t13;
            n5 += R(2.8284271247461903 /* 2*sqrt(2) */) * d_grad_d_out2_1 * t15 + d_grad_d_out2_0 * t11 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_d_out2_2 * t13 + d_grad_d_out2_3 * t12 - d_grad_d_out2_4 * t13;
            n6 += -R(2.449489742783178 /* sqrt(6) */) * d_grad_d_out2_2 * t16 + d_grad_d_out2_0 * t12 - R(0.5) * d_grad_d_out2_1 * t13 - R(0.5) * d_grad_d_out2_3 * t11 + d_grad_d_out2_4 * t14;
            n7 += R(2.8284271247461903 /* 2*sqrt(2) */) * d_grad_d_out2_3 * t17 + d_grad_d_out2_0 * t13 + d_grad_d_out2_1 * t12 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_d_out2_2 * t11 + d_grad_d_out2_4 * t11;
            n8 += -R(2.8284271247461903 /* 2*sqrt(2) */) * d_grad_d_out2_4 * t10 + d_grad_d_out2_1 * t13 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_grad_d_out2_2 * t14 - d_grad_d_out2_3 * t11;
        }
        grad_y_to[0] = n0;
        grad_y_to[1] = R(0.7071067811865476 /* sqrt(2)/2 */) * n1;
        grad_y_to[2] = R(0.7071067811865476 /* sqrt(2)/2 */) * n2;
        grad_y_to[3] = R(0.7071067811865476 /* sqrt(2)/2 */) * n3;
        grad_y_to[4] = n4;
        grad_y_to[5] = R(0.3535533905932738 /* sqrt(2)/4 */) * n5;
        grad_y_to[6] = -R(0.408248290463863 /* sqrt(6)/6 */) * n6;
        grad_y_to[7] = R(0.3535533905932738 /* sqrt(2)/4 */) * n7;
        grad_y_to[8] = -R(0.3535533905932738 /* sqrt(2)/4 */) * n8;
    }
}
