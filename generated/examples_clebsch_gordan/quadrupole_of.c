/*
 * quadrupole_of: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
 * definition sha256 a302fdae1f880842b8328150859723e464d4621c4a11eb6e92e0eff83df291e5
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
 * reads r[3] at row
 * writes out[5] at row
 */
void quadrupole_of_038d01d40634(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict r_at = operands[0] + row * 3;
        real *restrict out_to = outputs[0] + row * 5;
        const real r_0 = r_at[0];
        const real r_1 = r_at[1];
        const real r_2 = r_at[2];
        out_to[0] = R(1.4142135623730951 /* sqrt(2) */) * r_0 * r_2;
        out_to[1] = R(1.4142135623730951 /* sqrt(2) */) * r_0 * r_1;
        out_to[2] = -R(0.408248290463863 /* sqrt(6)/6 */) * r_0 * r_0 + R(0.816496580927726 /* sqrt(6)/3 */) * r_1 * r_1 - R(0.408248290463863 /* sqrt(6)/6 */) * r_2 * r_2;
        out_to[3] = R(1.4142135623730951 /* sqrt(2) */) * r_1 * r_2;
        out_to[4] = -R(0.7071067811865476 /* sqrt(2)/2 */) * r_0 * r_0 + R(0.7071067811865476 /* sqrt(2)/2 */) * r_2 * r_2;
    }
}

/*
 * reads d_out[5] at row as out
 * reads r[3] at row
 * writes grad_r[3] at row as r
 */
void quadrupole_of_48b667dd52ad(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * 5;
        const real *restrict r_at = operands[1] + row * 3;
        real *restrict grad_r_to = outputs[0] + row * 3;
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real r_0 = r_at[0];
        const real r_1 = r_at[1];
        const real r_2 = r_at[2];
        const real s0 = d_out_2 + R(1.7320508075688772 /* sqrt(3) */) * d_out_4;
        const real s1 = d_out_2 - R(1.7320508075688772 /* sqrt(3) */) * d_out_4;
        grad_r_to[0] = -R(0.816496580927726 /* sqrt(6)/3 */) * r_0 * s0 + R(1.4142135623730951 /* sqrt(2) */) * d_out_0 * r_2 + R(1.4142135623730951 /* sqrt(2) */) * d_out_1 * r_1;
        grad_r_to[1] = R(1.4142135623730951 /* sqrt(2) */) * d_out_1 * r_0 + R(1.632993161855452 /* 2*sqrt(6)/3 */) * d_out_2 * r_1 + R(1.4142135623730951 /* sqrt(2) */) * d_out_3 * r_2;
        grad_r_to[2] = -R(0.816496580927726 /* sqrt(6)/3 */) * r_2 * s1 + R(1.4142135623730951 /* sqrt(2) */) * d_out_0 * r_0 + R(1.4142135623730951 /* sqrt(2) */) * d_out_3 * r_1;
    }
}

/*
 * reads r[3] at row
 * reads d_grad_r[3] at row as r
 * writes grad_d_out[5] at row as out
 */
void quadrupole_of_516f3c312d3c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict r_at = operands[0] + row * 3;
        const real *restrict d_grad_r_at = operands[1] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + row * 5;
        const real r_0 = r_at[0];
        const real r_1 = r_at[1];
        const real r_2 = r_at[2];
        const real d_grad_r_0 = d_grad_r_at[0];
        const real d_grad_r_1 = d_grad_r_at[1];
        const real d_grad_r_2 = d_grad_r_at[2];
        grad_d_out_to[0] = R(1.4142135623730951 /* sqrt(2) */) * r_0 * d_grad_r_2 + R(1.4142135623730951 /* sqrt(2) */) * r_2 * d_grad_r_0;
        grad_d_out_to[1] = R(1.4142135623730951 /* sqrt(2) */) * r_0 * d_grad_r_1 + R(1.4142135623730951 /* sqrt(2) */) * r_1 * d_grad_r_0;
        grad_d_out_to[2] = -R(0.816496580927726 /* sqrt(6)/3 */) * r_0 * d_grad_r_0 + R(1.632993161855452 /* 2*sqrt(6)/3 */) * r_1 * d_grad_r_1 - R(0.816496580927726 /* sqrt(6)/3 */) * r_2 * d_grad_r_2;
        grad_d_out_to[3] = R(1.4142135623730951 /* sqrt(2) */) * r_1 * d_grad_r_2 + R(1.4142135623730951 /* sqrt(2) */) * r_2 * d_grad_r_1;
        grad_d_out_to[4] = -R(1.4142135623730951 /* sqrt(2) */) * r_0 * d_grad_r_0 + R(1.4142135623730951 /* sqrt(2) */) * r_2 * d_grad_r_2;
    }
}
