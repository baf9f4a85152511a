/* Kernels of layer quadrupole.
 *
 * Written by tnforge 0.1.0 from examples/02_quadrupole.py; edit that and compile again.
 * definition sha256 820073553807020a5db2a4e9c7c803a7787241e898d484386892e9a2a4a81461
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* n[3] at row -> out[9] at row */
void quadrupole_cc1c988e8ee6(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        real *restrict y0 = y[0] + r * 9;
        const real s3 = (real)0.6666666666666666 * x0[0] * x0[0] - (real)0.3333333333333333 * x0[1] * x0[1] - (real)0.3333333333333333 * x0[2] * x0[2]; /* 2/3, 1/3 */
        const real s4 = x0[0] * x0[1];
        const real s5 = x0[0] * x0[2];
        const real s6 = -(real)0.3333333333333333 * x0[0] * x0[0] + (real)0.6666666666666666 * x0[1] * x0[1] - (real)0.3333333333333333 * x0[2] * x0[2]; /* 1/3, 2/3 */
        const real s7 = x0[1] * x0[2];
        const real s8 = -(real)0.3333333333333333 * x0[0] * x0[0] - (real)0.3333333333333333 * x0[1] * x0[1] + (real)0.6666666666666666 * x0[2] * x0[2]; /* 1/3, 2/3 */
        y0[0] = s3;
        y0[1] = s4;
        y0[2] = s5;
        y0[3] = s4;
        y0[4] = s6;
        y0[5] = s7;
        y0[6] = s5;
        y0[7] = s7;
        y0[8] = s8;
    }
}

/* n[3] at row, d_out[9] at row -> grad_n[3] at row */
void quadrupole_bf3622445937(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 9;
        real *restrict y0 = y[0] + r * 3;
        const real s4 = x1[0] - (real)0.5 * x1[4] - (real)0.5 * x1[8];
        const real s8 = x1[1] + x1[3];
        const real s12 = x1[2] + x1[6];
        const real s13 = (real)1.3333333333333333 * x0[0] * s4 + x0[1] * s8 + x0[2] * s12; /* 4/3 */
        const real s14 = x1[0] - (real)2.0 * x1[4] + x1[8];
        const real s17 = x1[5] + x1[7];
        const real s18 = -(real)0.6666666666666666 * x0[1] * s14 + x0[0] * s8 + x0[2] * s17; /* 2/3 */
        const real s19 = x1[0] + x1[4] - (real)2.0 * x1[8];
        const real s20 = -(real)0.6666666666666666 * x0[2] * s19 + x0[0] * s12 + x0[1] * s17; /* 2/3 */
        y0[0] = s13;
        y0[1] = s18;
        y0[2] = s20;
    }
}

/* n[3] at row, d_grad_n[3] at row -> grad_d_out[9] at row */
void quadrupole_76b9c2e70e75(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        real *restrict y0 = y[0] + r * 9;
        const real s6 = (real)1.3333333333333333 * x0[0] * x1[0] - (real)0.6666666666666666 * x0[1] * x1[1] - (real)0.6666666666666666 * x0[2] * x1[2]; /* 4/3, 2/3 */
        const real s7 = x0[0] * x1[1] + x1[0] * x0[1];
        const real s8 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s9 = -(real)0.6666666666666666 * x0[0] * x1[0] + (real)1.3333333333333333 * x0[1] * x1[1] - (real)0.6666666666666666 * x0[2] * x1[2]; /* 2/3, 4/3 */
        const real s10 = x0[1] * x1[2] + x1[1] * x0[2];
        const real s11 = -(real)0.6666666666666666 * x0[0] * x1[0] - (real)0.6666666666666666 * x0[1] * x1[1] + (real)1.3333333333333333 * x0[2] * x1[2]; /* 2/3, 4/3 */
        y0[0] = s6;
        y0[1] = s7;
        y0[2] = s8;
        y0[3] = s7;
        y0[4] = s9;
        y0[5] = s10;
        y0[6] = s8;
        y0[7] = s10;
        y0[8] = s11;
    }
}
