/*
 * triple: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
 * definition sha256 4dcf859a929405c36ce0b2ebc8fd93130a36a34808f1587d08d71b4b34e48067
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
 * reads x[5] at row
 * reads y[5] at row
 * reads z[5] at row
 * writes out[1] at row
 */
void triple_b158f29726e4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * 5;
        const real *restrict y_at = operands[1] + row * 5;
        const real *restrict z_at = operands[2] + row * 5;
        real *restrict out_to = outputs[0] + row * 1;
        const real x_0 = x_at[0];
        const real x_1 = x_at[1];
        const real x_2 = x_at[2];
        const real x_3 = x_at[3];
        const real x_4 = x_at[4];
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real z_0 = z_at[0];
        const real z_1 = z_at[1];
        const real z_2 = z_at[2];
        const real z_3 = z_at[3];
        const real z_4 = z_at[4];
        const real s0 = z_2 - R(1.7320508075688772 /* sqrt(3) */) * z_4;
        const real s1 = y_2 - R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s2 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1 * s0 + R(0.5773502691896257 /* sqrt(3)/3 */) * z_1 * s1 + y_0 * z_3 + y_3 * z_0;
        const real s3 = z_2 + R(1.7320508075688772 /* sqrt(3) */) * z_4;
        const real s4 = y_2 + R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s5 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_3 * s3 + R(0.5773502691896257 /* sqrt(3)/3 */) * z_3 * s4 + y_0 * z_1 + y_1 * z_0;
        const real s6 = y_0 * z_0 - R(0.5) * y_1 * z_1 - y_2 * z_2 - R(0.5) * y_3 * z_3 + y_4 * z_4;
        const real s7 = y_0 * z_2 - R(0.8660254037844386 /* sqrt(3)/2 */) * y_1 * z_3 + y_2 * z_0 - R(0.8660254037844386 /* sqrt(3)/2 */) * y_3 * z_1;
        const real s8 = y_1 * z_1 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_2 * z_4 - y_3 * z_3 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_4 * z_2;
        out_to[0] = R(0.3535533905932738 /* sqrt(2)/4 */) * x_1 * s2 + R(0.3535533905932738 /* sqrt(2)/4 */) * x_3 * s5 - R(0.408248290463863 /* sqrt(6)/6 */) * x_2 * s6 - R(0.408248290463863 /* sqrt(6)/6 */) * x_0 * s7 - R(0.3535533905932738 /* sqrt(2)/4 */) * x_4 * s8;
    }
}

/*
 * reads d_out[1] at row as out
 * reads y[5] at row
 * reads z[5] at row
 * writes grad_x[5] at row as x
 */
void triple_2cd726de6a36(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 1;
        const real *restrict y_at = operands[1] + row * 5;
        const real *restrict z_at = operands[2] + row * 5;
        real *restrict grad_x_to = outputs[0] + row * 5;
        const real d_out_0 = d_out_at[0];
        const real y_0 = y_at[0];
        const real y_1 = y_at[1];
        const real y_2 = y_at[2];
        const real y_3 = y_at[3];
        const real y_4 = y_at[4];
        const real z_0 = z_at[0];
        const real z_1 = z_at[1];
        const real z_2 = z_at[2];
        const real z_3 = z_at[3];
        const real z_4 = z_at[4];
        const real s0 = y_0 * z_2 - R(0.8660254037844386 /* sqrt(3)/2 */) * y_1 * z_3 + y_2 * z_0 - R(0.8660254037844386 /* sqrt(3)/2 */) * y_3 * z_1;
        const real s1 = z_2 - R(1.7320508075688772 /* sqrt(3) */) * z_4;
        const real s2 = y_2 - R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s3 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_1 * s1 + R(0.5773502691896257 /* sqrt(3)/3 */) * z_1 * s2 + y_0 * z_3 + y_3 * z_0;
        const real s4 = y_0 * z_0 - R(0.5) * y_1 * z_1 - y_2 * z_2 - R(0.5) * y_3 * z_3 + y_4 * z_4;
        const real s5 = z_2 + R(1.7320508075688772 /* sqrt(3) */) * z_4;
        const real s6 = y_2 + R(1.7320508075688772 /* sqrt(3) */) * y_4;
        const real s7 = R(0.5773502691896257 /* sqrt(3)/3 */) * y_3 * s5 + R(0.5773502691896257 /* sqrt(3)/3 */) * z_3 * s6 + y_0 * z_1 + y_1 * z_0;
        const real s8 = y_1 * z_1 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_2 * z_4 - y_3 * z_3 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_4 * z_2;
        grad_x_to[0] = -R(0.408248290463863 /* sqrt(6)/6 */) * d_out_0 * s0;
        grad_x_to[1] = R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_0 * s3;
        grad_x_to[2] = -R(0.408248290463863 /* sqrt(6)/6 */) * d_out_0 * s4;
        grad_x_to[3] = R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_0 * s7;
        grad_x_to[4] = -R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_0 * s8;
    }
}
