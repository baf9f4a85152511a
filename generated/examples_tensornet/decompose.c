/* Kernels of layer decompose.
 *
 * Written by tnforge 0.1.0 from examples/03_tensornet.py; edit that and compile again.
 * definition sha256 eb2c8b3a3084c6be7f3430840bae982a4302a5f91e6a21b042a9526f0ad0b1ad
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* x[9, u] at row -> s[1, u] at row, v[3, u] at row, t[9, u] at row */
void decompose_97ca1c91c99e(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        real *restrict y1 = y[1] + r * 3 * CHANNELS;
        real *restrict y2 = y[2] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = (real)0.3333333333333333 * x0[u] + (real)0.3333333333333333 * x0[4 * CHANNELS + u] + (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 1/3 */
            const real v6 = -(real)0.5 * x0[5 * CHANNELS + u] + (real)0.5 * x0[7 * CHANNELS + u];
            const real v9 = (real)0.5 * x0[2 * CHANNELS + u] - (real)0.5 * x0[6 * CHANNELS + u];
            const real v12 = -(real)0.5 * x0[1 * CHANNELS + u] + (real)0.5 * x0[3 * CHANNELS + u];
            const real v13 = (real)0.6666666666666666 * x0[u] - (real)0.3333333333333333 * x0[4 * CHANNELS + u] - (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 2/3, 1/3 */
            const real v14 = (real)0.5 * x0[1 * CHANNELS + u] + (real)0.5 * x0[3 * CHANNELS + u];
            const real v15 = (real)0.5 * x0[2 * CHANNELS + u] + (real)0.5 * x0[6 * CHANNELS + u];
            const real v16 = -(real)0.3333333333333333 * x0[u] + (real)0.6666666666666666 * x0[4 * CHANNELS + u] - (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 1/3, 2/3 */
            const real v17 = (real)0.5 * x0[5 * CHANNELS + u] + (real)0.5 * x0[7 * CHANNELS + u];
            const real v18 = -(real)0.3333333333333333 * x0[u] - (real)0.3333333333333333 * x0[4 * CHANNELS + u] + (real)0.6666666666666666 * x0[8 * CHANNELS + u]; /* 1/3, 2/3 */
            y0[u] = v3;
            y1[u] = v6;
            y1[1 * CHANNELS + u] = v9;
            y1[2 * CHANNELS + u] = v12;
            y2[u] = v13;
            y2[1 * CHANNELS + u] = v14;
            y2[2 * CHANNELS + u] = v15;
            y2[3 * CHANNELS + u] = v14;
            y2[4 * CHANNELS + u] = v16;
            y2[5 * CHANNELS + u] = v17;
            y2[6 * CHANNELS + u] = v15;
            y2[7 * CHANNELS + u] = v17;
            y2[8 * CHANNELS + u] = v18;
        }
    }
}

/* d_s[1, u] at row, d_t[9, u] at row, d_v[3, u] at row -> grad_x[9, u] at row */
void decompose_f0efde9d36d8(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v4 = (real)0.3333333333333333 * x0[u] + (real)0.6666666666666666 * x1[u] - (real)0.3333333333333333 * x1[4 * CHANNELS + u] - (real)0.3333333333333333 * x1[8 * CHANNELS + u]; /* 1/3, 2/3 */
            const real v8 = (real)0.5 * x1[1 * CHANNELS + u] + (real)0.5 * x1[3 * CHANNELS + u] - (real)0.5 * x2[2 * CHANNELS + u];
            const real v12 = (real)0.5 * x1[2 * CHANNELS + u] + (real)0.5 * x1[6 * CHANNELS + u] + (real)0.5 * x2[1 * CHANNELS + u];
            const real v13 = (real)0.5 * x1[1 * CHANNELS + u] + (real)0.5 * x1[3 * CHANNELS + u] + (real)0.5 * x2[2 * CHANNELS + u];
            const real v14 = (real)0.3333333333333333 * x0[u] - (real)0.3333333333333333 * x1[u] + (real)0.6666666666666666 * x1[4 * CHANNELS + u] - (real)0.3333333333333333 * x1[8 * CHANNELS + u]; /* 1/3, 2/3 */
            const real v18 = (real)0.5 * x1[5 * CHANNELS + u] + (real)0.5 * x1[7 * CHANNELS + u] - (real)0.5 * x2[u];
            const real v19 = (real)0.5 * x1[2 * CHANNELS + u] + (real)0.5 * x1[6 * CHANNELS + u] - (real)0.5 * x2[1 * CHANNELS + u];
            const real v20 = (real)0.5 * x1[5 * CHANNELS + u] + (real)0.5 * x1[7 * CHANNELS + u] + (real)0.5 * x2[u];
            const real v21 = (real)0.3333333333333333 * x0[u] - (real)0.3333333333333333 * x1[u] - (real)0.3333333333333333 * x1[4 * CHANNELS + u] + (real)0.6666666666666666 * x1[8 * CHANNELS + u]; /* 1/3, 2/3 */
            y0[u] = v4;
            y0[1 * CHANNELS + u] = v8;
            y0[2 * CHANNELS + u] = v12;
            y0[3 * CHANNELS + u] = v13;
            y0[4 * CHANNELS + u] = v14;
            y0[5 * CHANNELS + u] = v18;
            y0[6 * CHANNELS + u] = v19;
            y0[7 * CHANNELS + u] = v20;
            y0[8 * CHANNELS + u] = v21;
        }
    }
}

/* d_grad_x[9, u] at row -> grad_d_s[1, u] at row */
void decompose_821e15d8ec58(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = (real)0.3333333333333333 * x0[u] + (real)0.3333333333333333 * x0[4 * CHANNELS + u] + (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 1/3 */
            y0[u] = v3;
        }
    }
}

/* d_grad_x[9, u] at row -> grad_d_t[9, u] at row */
void decompose_4b19011f0b1c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = (real)0.6666666666666666 * x0[u] - (real)0.3333333333333333 * x0[4 * CHANNELS + u] - (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 2/3, 1/3 */
            const real v6 = (real)0.5 * x0[1 * CHANNELS + u] + (real)0.5 * x0[3 * CHANNELS + u];
            const real v9 = (real)0.5 * x0[2 * CHANNELS + u] + (real)0.5 * x0[6 * CHANNELS + u];
            const real v10 = -(real)0.3333333333333333 * x0[u] + (real)0.6666666666666666 * x0[4 * CHANNELS + u] - (real)0.3333333333333333 * x0[8 * CHANNELS + u]; /* 1/3, 2/3 */
            const real v13 = (real)0.5 * x0[5 * CHANNELS + u] + (real)0.5 * x0[7 * CHANNELS + u];
            const real v14 = -(real)0.3333333333333333 * x0[u] - (real)0.3333333333333333 * x0[4 * CHANNELS + u] + (real)0.6666666666666666 * x0[8 * CHANNELS + u]; /* 1/3, 2/3 */
            y0[u] = v3;
            y0[1 * CHANNELS + u] = v6;
            y0[2 * CHANNELS + u] = v9;
            y0[3 * CHANNELS + u] = v6;
            y0[4 * CHANNELS + u] = v10;
            y0[5 * CHANNELS + u] = v13;
            y0[6 * CHANNELS + u] = v9;
            y0[7 * CHANNELS + u] = v13;
            y0[8 * CHANNELS + u] = v14;
        }
    }
}

/* d_grad_x[9, u] at row -> grad_d_v[3, u] at row */
void decompose_d145f721e916(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = -(real)0.5 * x0[5 * CHANNELS + u] + (real)0.5 * x0[7 * CHANNELS + u];
            const real v5 = (real)0.5 * x0[2 * CHANNELS + u] - (real)0.5 * x0[6 * CHANNELS + u];
            const real v8 = -(real)0.5 * x0[1 * CHANNELS + u] + (real)0.5 * x0[3 * CHANNELS + u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v5;
            y0[2 * CHANNELS + u] = v8;
        }
    }
}

/* d_grad_d_s[1, u] at row -> grad_d_grad_x[9, u] at row */
void decompose_e41d1d12b236(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        const real s2 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v1 = (real)0.3333333333333333 * x0[u]; /* 1/3 */
            y0[u] = v1;
            y0[1 * CHANNELS + u] = s2;
            y0[2 * CHANNELS + u] = s2;
            y0[3 * CHANNELS + u] = s2;
            y0[4 * CHANNELS + u] = v1;
            y0[5 * CHANNELS + u] = s2;
            y0[6 * CHANNELS + u] = s2;
            y0[7 * CHANNELS + u] = s2;
            y0[8 * CHANNELS + u] = v1;
        }
    }
}

/* d_grad_d_v[3, u] at row -> grad_d_grad_x[9, u] at row */
void decompose_3a31232e281a(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = -(real)0.5 * x0[2 * CHANNELS + u];
            const real v4 = (real)0.5 * x0[1 * CHANNELS + u];
            const real v5 = (real)0.5 * x0[2 * CHANNELS + u];
            const real v7 = -(real)0.5 * x0[u];
            const real v8 = -(real)0.5 * x0[1 * CHANNELS + u];
            const real v9 = (real)0.5 * x0[u];
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v2;
            y0[2 * CHANNELS + u] = v4;
            y0[3 * CHANNELS + u] = v5;
            y0[4 * CHANNELS + u] = s0;
            y0[5 * CHANNELS + u] = v7;
            y0[6 * CHANNELS + u] = v8;
            y0[7 * CHANNELS + u] = v9;
            y0[8 * CHANNELS + u] = s0;
        }
    }
}
