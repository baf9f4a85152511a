/* Kernels of layer dot.
 *
 * Written by tnforge 0.1.0 from examples/02_quadrupole.py; edit that and compile again.
 * definition sha256 bb0af4fa98d74bc2af82a8d877fb4374ce2b747e208c03666abaad93c57c513b
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* a[3] at row, b[3] at row -> out[1] at row */
void dot_5fa6efb68815(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        real *restrict y0 = y[0] + r * 1;
        const real s6 = x0[0] * x1[0] + x0[1] * x1[1] + x0[2] * x1[2];
        y0[0] = s6;
    }
}

/* b[3] at row, d_out[1] at row -> grad_a[3] at row */
void dot_1841e44a3e90(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 1;
        real *restrict y0 = y[0] + r * 3;
        const real s2 = x0[0] * x1[0];
        const real s4 = x1[0] * x0[1];
        const real s6 = x1[0] * x0[2];
        y0[0] = s2;
        y0[1] = s4;
        y0[2] = s6;
    }
}
