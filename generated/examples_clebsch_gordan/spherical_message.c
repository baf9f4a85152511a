/*
 * spherical_message: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
 * definition sha256 812e371ddde70a60acdafede697d7cae5def036efd598d03269bb7fd04f837f3
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
 * reads x_sender[5, u] at sender
 * reads y[7] at row
 * reads w[1, u] at row
 * adds to out[3, u] at receiver
 */
void spherical_message_2a5c3a1b6abc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_sender_at = operands[0] + sender_index[row] * (5 * CHANNELS);
        const real *restrict y_at = operands[1] + row * 7;
        const real *restrict w_at = operands[2] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + sender_index[next] * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real s0 = y_4 + R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s1 = R(0.18257418583505536 /* sqrt(30)/30 */) * s0;
        const real s2 = y_3 + R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s3 = R(0.4472135954999579 /* sqrt(5)/5 */) * s2;
        const real s4 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_2;
        const real s5 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s6 = y_0 + R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s7 = R(0.7071067811865476 /* sqrt(2)/2 */) * s6;
        const real s8 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_2;
        const real s9 = R(0.7745966692414834 /* sqrt(15)/5 */) * y_3;
        const real s10 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_4;
        const real s11 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_5;
        const real s12 = y_0 - R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s13 = R(0.7071067811865476 /* sqrt(2)/2 */) * s12;
        const real s14 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_4;
        const real s15 = y_3 - R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s16 = R(0.4472135954999579 /* sqrt(5)/5 */) * s15;
        const real s17 = y_4 - R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s18 = R(0.18257418583505536 /* sqrt(30)/30 */) * s17;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = x_sender_0 * w_0;
            const real t1 = x_sender_1 * w_0;
            const real t2 = x_sender_2 * w_0;
            const real t3 = x_sender_3 * w_0;
            const real t4 = x_sender_4 * w_0;
            out_to[0 * CHANNELS + u] += -s1 * t0 - s3 * t1 + s4 * t2 + s5 * t3 + s7 * t4;
            out_to[1 * CHANNELS + u] += s5 * t0 + s8 * t1 + s9 * t2 + s10 * t3 + s11 * t4;
            out_to[2 * CHANNELS + u] += s13 * t0 + s5 * t1 + s14 * t2 - s16 * t3 - s18 * t4;
        }
    }
}

/*
 * reads d_out[3, u] at receiver as out
 * reads w[1, u] at row
 * reads y[7] at row
 * adds to grad_x_sender[5, u] at sender as x_sender
 */
void spherical_message_b686200f686e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (1 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 7;
        real *restrict grad_x_sender_to = outputs[0] + sender_index[row] * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real s0 = y_4 + R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s1 = R(0.18257418583505536 /* sqrt(30)/30 */) * s0;
        const real s2 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s3 = y_0 - R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s4 = R(0.7071067811865476 /* sqrt(2)/2 */) * s3;
        const real s5 = y_3 + R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s6 = R(0.4472135954999579 /* sqrt(5)/5 */) * s5;
        const real s7 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_2;
        const real s8 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_2;
        const real s9 = R(0.7745966692414834 /* sqrt(15)/5 */) * y_3;
        const real s10 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_4;
        const real s11 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_4;
        const real s12 = y_3 - R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s13 = R(0.4472135954999579 /* sqrt(5)/5 */) * s12;
        const real s14 = y_0 + R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s15 = R(0.7071067811865476 /* sqrt(2)/2 */) * s14;
        const real s16 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_5;
        const real s17 = y_4 - R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s18 = R(0.18257418583505536 /* sqrt(30)/30 */) * s17;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real t0 = d_out_0 * w_0;
            const real t1 = d_out_1 * w_0;
            const real t2 = d_out_2 * w_0;
            grad_x_sender_to[0 * CHANNELS + u] += -s1 * t0 + s2 * t1 + s4 * t2;
            grad_x_sender_to[1 * CHANNELS + u] += -s6 * t0 + s7 * t1 + s2 * t2;
            grad_x_sender_to[2 * CHANNELS + u] += s8 * t0 + s9 * t1 + s10 * t2;
            grad_x_sender_to[3 * CHANNELS + u] += s2 * t0 + s11 * t1 - s13 * t2;
            grad_x_sender_to[4 * CHANNELS + u] += s15 * t0 + s16 * t1 - s18 * t2;
        }
    }
}

/*
 * reads d_out[3, u] at receiver as out
 * reads w[1, u] at row
 * reads x_sender[5, u] at sender
 * writes grad_y[7] at row as y
 */
void spherical_message_770421820642(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict w_at = operands[1] + row * (1 * CHANNELS);
        const real *restrict x_sender_at = operands[2] + sender_index[row] * (5 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * 7;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[2] + sender_index[next] * (5 * CHANNELS), 5 * CHANNELS);
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        real n3 = 0;
        real n4 = 0;
        real n5 = 0;
        real n6 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2, n3, n4, n5, n6)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real w_0 = w_at[0 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real t0 = d_out_2 * w_0;
            const real t1 = d_out_0 * w_0;
            const real t2 = d_out_1 * w_0;
            n0 += x_sender_0 * t0 + x_sender_4 * t1;
            n1 += x_sender_0 * t2 + x_sender_1 * t0 + x_sender_3 * t1;
            n2 += -R(0.28867513459481287 /* sqrt(3)/6 */) * x_sender_0 * t0 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * x_sender_1 * t2 + x_sender_2 * t1 + R(0.28867513459481287 /* sqrt(3)/6 */) * x_sender_4 * t1;
            n3 += x_sender_1 * t1 - R(1.7320508075688772 /* sqrt(3) */) * x_sender_2 * t2 + x_sender_3 * t0;
            n4 += x_sender_0 * t1 - R(3.4641016151377544 /* 2*sqrt(3) */) * x_sender_2 * t0 - R(4.0) * x_sender_3 * t2 + x_sender_4 * t0;
            n5 += x_sender_1 * t1 - x_sender_3 * t0 - x_sender_4 * t2;
            n6 += x_sender_0 * t1 - x_sender_4 * t0;
        }
        grad_y_to[0] = R(0.7071067811865476 /* sqrt(2)/2 */) * n0;
        grad_y_to[1] = R(0.5773502691896257 /* sqrt(3)/3 */) * n1;
        grad_y_to[2] = R(0.6324555320336759 /* sqrt(10)/5 */) * n2;
        grad_y_to[3] = -R(0.4472135954999579 /* sqrt(5)/5 */) * n3;
        grad_y_to[4] = -R(0.18257418583505536 /* sqrt(30)/30 */) * n4;
        grad_y_to[5] = -R(0.5773502691896257 /* sqrt(3)/3 */) * n5;
        grad_y_to[6] = -R(0.7071067811865476 /* sqrt(2)/2 */) * n6;
    }
}

/*
 * reads d_out[3, u] at receiver as out
 * reads x_sender[5, u] at sender
 * reads y[7] at row
 * writes grad_w[1, u] at row as w
 */
void spherical_message_00b5a3aa5513(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    const int64_t *sender_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + receiver_index[row] * (3 * CHANNELS);
        const real *restrict x_sender_at = operands[1] + sender_index[row] * (5 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 7;
        real *restrict grad_w_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + sender_index[next] * (5 * CHANNELS), 5 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real s0 = y_4 + R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s1 = y_3 + R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s2 = R(2.449489742783178 /* sqrt(6) */) * s1;
        const real s3 = R(3.4641016151377544 /* 2*sqrt(3) */) * y_2;
        const real s4 = R(3.1622776601683795 /* sqrt(10) */) * y_1;
        const real s5 = y_0 + R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s6 = R(3.872983346207417 /* sqrt(15) */) * s5;
        const real s7 = y_0 - R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s8 = R(0.816496580927726 /* sqrt(6)/3 */) * y_1;
        const real s9 = R(0.8944271909999159 /* 2*sqrt(5)/5 */) * y_4;
        const real s10 = y_3 - R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s11 = R(0.6324555320336759 /* sqrt(10)/5 */) * s10;
        const real s12 = y_4 - R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s13 = R(0.25819888974716115 /* sqrt(15)/15 */) * s12;
        const real s14 = R(1.2649110640673518 /* 2*sqrt(10)/5 */) * y_2;
        const real s15 = R(1.3416407864998738 /* 3*sqrt(5)/5 */) * y_3;
        const real s16 = R(1.2649110640673518 /* 2*sqrt(10)/5 */) * y_4;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real x_sender_0 = x_sender_at[0 * CHANNELS + u];
            const real x_sender_1 = x_sender_at[1 * CHANNELS + u];
            const real x_sender_2 = x_sender_at[2 * CHANNELS + u];
            const real x_sender_3 = x_sender_at[3 * CHANNELS + u];
            const real x_sender_4 = x_sender_at[4 * CHANNELS + u];
            const real t0 = s0 * x_sender_0 + s2 * x_sender_1 - s3 * x_sender_2 - s4 * x_sender_3 - s6 * x_sender_4;
            const real t1 = s7 * x_sender_0 + s8 * x_sender_1 + s9 * x_sender_2 - s11 * x_sender_3 - s13 * x_sender_4;
            const real t2 = y_1 * x_sender_0 + s14 * x_sender_1 + s15 * x_sender_2 + s16 * x_sender_3 + y_5 * x_sender_4;
            grad_w_to[0 * CHANNELS + u] = -R(0.18257418583505536 /* sqrt(30)/30 */) * d_out_0 * t0 + R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_2 * t1 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_1 * t2;
        }
    }
}

/*
 * reads w[1, u] at row
 * reads d_grad_x_sender[5, u] at sender as x_sender
 * reads y[7] at row
 * adds to grad_d_out[3, u] at receiver as out
 */
void spherical_message_7f048a722286(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *sender_index = maps[0];
    const int64_t *receiver_index = maps[1];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict w_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict d_grad_x_sender_at = operands[1] + sender_index[row] * (5 * CHANNELS);
        const real *restrict y_at = operands[2] + row * 7;
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + sender_index[next] * (5 * CHANNELS), 5 * CHANNELS);
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real y_5 = y_at[5];
        const real y_6 = y_at[6];
        const real s0 = y_4 + R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s1 = R(0.18257418583505536 /* sqrt(30)/30 */) * s0;
        const real s2 = y_3 + R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s3 = R(0.4472135954999579 /* sqrt(5)/5 */) * s2;
        const real s4 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_2;
        const real s5 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1;
        const real s6 = y_0 + R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s7 = R(0.7071067811865476 /* sqrt(2)/2 */) * s6;
        const real s8 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_2;
        const real s9 = R(0.7745966692414834 /* sqrt(15)/5 */) * y_3;
        const real s10 = R(0.7302967433402214 /* 2*sqrt(30)/15 */) * y_4;
        const real s11 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_5;
        const real s12 = y_0 - R(0.25819888974716115 /* sqrt(15)/15 */) * y_2;
        const real s13 = R(0.7071067811865476 /* sqrt(2)/2 */) * s12;
        const real s14 = R(0.6324555320336759 /* sqrt(10)/5 */) * y_4;
        const real s15 = y_3 - R(1.2909944487358056 /* sqrt(15)/3 */) * y_5;
        const real s16 = R(0.4472135954999579 /* sqrt(5)/5 */) * s15;
        const real s17 = y_4 - R(3.872983346207417 /* sqrt(15) */) * y_6;
        const real s18 = R(0.18257418583505536 /* sqrt(30)/30 */) * s17;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real w_0 = w_at[0 * CHANNELS + u];
            const real d_grad_x_sender_0 = d_grad_x_sender_at[0 * CHANNELS + u];
            const real d_grad_x_sender_1 = d_grad_x_sender_at[1 * CHANNELS + u];
            const real d_grad_x_sender_2 = d_grad_x_sender_at[2 * CHANNELS + u];
            const real d_grad_x_sender_3 = d_grad_x_sender_at[3 * CHANNELS + u];
            const real d_grad_x_sender_4 = d_grad_x_sender_at[4 * CHANNELS + u];
            const real t0 = w_0 * d_grad_x_sender_0;
            const real t1 = w_0 * d_grad_x_sender_1;
            const real t2 = w_0 * d_grad_x_sender_2;
            const real t3 = w_0 * d_grad_x_sender_3;
            const real t4 = w_0 * d_grad_x_sender_4;
            grad_d_out_to[0 * CHANNELS + u] += -s1 * t0 - s3 * t1 + s4 * t2 + s5 * t3 + s7 * t4;
            grad_d_out_to[1 * CHANNELS + u] += s5 * t0 + s8 * t1 + s9 * t2 + s10 * t3 + s11 * t4;
            grad_d_out_to[2 * CHANNELS + u] += s13 * t0 + s5 * t1 + s14 * t2 - s16 * t3 - s18 * t4;
        }
    }
}
