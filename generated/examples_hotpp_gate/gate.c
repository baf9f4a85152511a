/* Kernels of layer gate.
 *
 * Written by tnforge 0.1.0 from examples/05_hotpp_gate.py; edit that and compile again.
 * definition sha256 f5574536c8d0a9e5a78b8d2628df89899116a2fcd607b9c6822331e90a80d2df
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* t[9, u] at row -> v3[1, u] at row */
void gate_2767006fbc11(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v9 = x0[u] * x0[u] + x0[1 * CHANNELS + u] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x0[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x0[3 * CHANNELS + u] + x0[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + x0[5 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x0[6 * CHANNELS + u] + x0[7 * CHANNELS + u] * x0[7 * CHANNELS + u] + x0[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            y0[u] = v9;
        }
    }
}

/* t[9, u] at row, v4[1, u] at row -> out[9, u] at row */
void gate_9e11a6fa0ae0(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x0[u] * x1[u];
            const real v4 = x1[u] * x0[1 * CHANNELS + u];
            const real v6 = x1[u] * x0[2 * CHANNELS + u];
            const real v8 = x1[u] * x0[3 * CHANNELS + u];
            const real v10 = x1[u] * x0[4 * CHANNELS + u];
            const real v12 = x1[u] * x0[5 * CHANNELS + u];
            const real v14 = x1[u] * x0[6 * CHANNELS + u];
            const real v16 = x1[u] * x0[7 * CHANNELS + u];
            const real v18 = x1[u] * x0[8 * CHANNELS + u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v4;
            y0[2 * CHANNELS + u] = v6;
            y0[3 * CHANNELS + u] = v8;
            y0[4 * CHANNELS + u] = v10;
            y0[5 * CHANNELS + u] = v12;
            y0[6 * CHANNELS + u] = v14;
            y0[7 * CHANNELS + u] = v16;
            y0[8 * CHANNELS + u] = v18;
        }
    }
}

/* t[9, u] at row, d_v3[1, u] at row -> grad_t[9, u] at row */
void gate_b293fc534d24(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = (real)2.0 * x0[u] * x1[u];
            const real v4 = (real)2.0 * x1[u] * x0[1 * CHANNELS + u];
            const real v6 = (real)2.0 * x1[u] * x0[2 * CHANNELS + u];
            const real v8 = (real)2.0 * x1[u] * x0[3 * CHANNELS + u];
            const real v10 = (real)2.0 * x1[u] * x0[4 * CHANNELS + u];
            const real v12 = (real)2.0 * x1[u] * x0[5 * CHANNELS + u];
            const real v14 = (real)2.0 * x1[u] * x0[6 * CHANNELS + u];
            const real v16 = (real)2.0 * x1[u] * x0[7 * CHANNELS + u];
            const real v18 = (real)2.0 * x1[u] * x0[8 * CHANNELS + u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v4;
            y0[2 * CHANNELS + u] = v6;
            y0[3 * CHANNELS + u] = v8;
            y0[4 * CHANNELS + u] = v10;
            y0[5 * CHANNELS + u] = v12;
            y0[6 * CHANNELS + u] = v14;
            y0[7 * CHANNELS + u] = v16;
            y0[8 * CHANNELS + u] = v18;
        }
    }
}

/* d_out[9, u] at row, t[9, u] at row -> grad_v4[1, u] at row */
void gate_b28dca9a0d38(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v18 = x0[u] * x1[u] + x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + x0[4 * CHANNELS + u] * x1[4 * CHANNELS + u] + x0[5 * CHANNELS + u] * x1[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[6 * CHANNELS + u] + x0[7 * CHANNELS + u] * x1[7 * CHANNELS + u] + x0[8 * CHANNELS + u] * x1[8 * CHANNELS + u];
            y0[u] = v18;
        }
    }
}

/* t[9, u] at row, d_grad_t[9, u] at row -> grad_d_v3[1, u] at row */
void gate_4a77ae9c0e2d(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v18 = (real)2.0 * x0[u] * x1[u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + (real)2.0 * x0[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + (real)2.0 * x0[4 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[5 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x0[6 * CHANNELS + u] * x1[6 * CHANNELS + u] + (real)2.0 * x0[7 * CHANNELS + u] * x1[7 * CHANNELS + u] + (real)2.0 * x0[8 * CHANNELS + u] * x1[8 * CHANNELS + u];
            y0[u] = v18;
        }
    }
}
