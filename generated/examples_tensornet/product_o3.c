/* Kernels of layer product_o3.
 *
 * Written by tnforge 0.1.0 from examples/03_tensornet.py; edit that and compile again.
 * definition sha256 5c30db5375876c0020160a8bb5c65686948e57addeb3f0a6c372a79faf87a7e4
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* x[9, u] at row, y[9, u] at row -> out[9, u] at row */
void product_o3_d7e8c327d3fd(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v10 = (real)2.0 * x0[u] * x1[u] + x0[1 * CHANNELS + u] * x1[3 * CHANNELS + u] + x0[2 * CHANNELS + u] * x1[6 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[1 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v12 = x1[u] + x1[4 * CHANNELS + u];
            const real v16 = x0[1 * CHANNELS + u] * v12 + x0[u] * x1[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x1[7 * CHANNELS + u] + x1[1 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[2 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v18 = x1[u] + x1[8 * CHANNELS + u];
            const real v22 = x0[2 * CHANNELS + u] * v18 + x0[u] * x1[2 * CHANNELS + u] + x0[1 * CHANNELS + u] * x1[5 * CHANNELS + u] + x1[1 * CHANNELS + u] * x0[5 * CHANNELS + u] + x1[2 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v23 = x0[3 * CHANNELS + u] * v12 + x0[u] * x1[3 * CHANNELS + u] + x1[3 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[6 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[5 * CHANNELS + u];
            const real v24 = x0[1 * CHANNELS + u] * x1[3 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[1 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[7 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[7 * CHANNELS + u] * x1[5 * CHANNELS + u];
            const real v25 = x1[4 * CHANNELS + u] + x1[8 * CHANNELS + u];
            const real v26 = x0[5 * CHANNELS + u] * v25 + x1[3 * CHANNELS + u] * x0[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[2 * CHANNELS + u] + x0[4 * CHANNELS + u] * x1[5 * CHANNELS + u] + x1[5 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v27 = x0[6 * CHANNELS + u] * v18 + x0[u] * x1[6 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[7 * CHANNELS + u] + x1[3 * CHANNELS + u] * x0[7 * CHANNELS + u] + x1[6 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v28 = x0[7 * CHANNELS + u] * v25 + x0[1 * CHANNELS + u] * x1[6 * CHANNELS + u] + x1[7 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[1 * CHANNELS + u] * x0[6 * CHANNELS + u] + x1[7 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v29 = x0[2 * CHANNELS + u] * x1[6 * CHANNELS + u] + x1[7 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[2 * CHANNELS + u] + x0[7 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            y0[u] = v10;
            y0[1 * CHANNELS + u] = v16;
            y0[2 * CHANNELS + u] = v22;
            y0[3 * CHANNELS + u] = v23;
            y0[4 * CHANNELS + u] = v24;
            y0[5 * CHANNELS + u] = v26;
            y0[6 * CHANNELS + u] = v27;
            y0[7 * CHANNELS + u] = v28;
            y0[8 * CHANNELS + u] = v29;
        }
    }
}

/* d_out[9, u] at row, y[9, u] at row -> grad_x[9, u] at row */
void product_o3_49aea481d6c1(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v10 = (real)2.0 * x0[u] * x1[u] + x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v12 = x1[u] + x1[4 * CHANNELS + u];
            const real v16 = x0[1 * CHANNELS + u] * v12 + x0[u] * x1[3 * CHANNELS + u] + x0[2 * CHANNELS + u] * x1[5 * CHANNELS + u] + x1[3 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[6 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v18 = x1[u] + x1[8 * CHANNELS + u];
            const real v22 = x0[2 * CHANNELS + u] * v18 + x0[u] * x1[6 * CHANNELS + u] + x0[1 * CHANNELS + u] * x1[7 * CHANNELS + u] + x1[3 * CHANNELS + u] * x0[5 * CHANNELS + u] + x1[6 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v23 = x0[3 * CHANNELS + u] * v12 + x0[u] * x1[1 * CHANNELS + u] + x1[1 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[2 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v24 = x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[5 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[7 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v25 = x1[4 * CHANNELS + u] + x1[8 * CHANNELS + u];
            const real v26 = x0[5 * CHANNELS + u] * v25 + x1[1 * CHANNELS + u] * x0[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[6 * CHANNELS + u] + x0[4 * CHANNELS + u] * x1[7 * CHANNELS + u] + x1[7 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v27 = x0[6 * CHANNELS + u] * v18 + x0[u] * x1[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x1[5 * CHANNELS + u] + x1[1 * CHANNELS + u] * x0[7 * CHANNELS + u] + x1[2 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v28 = x0[7 * CHANNELS + u] * v25 + x0[1 * CHANNELS + u] * x1[2 * CHANNELS + u] + x1[5 * CHANNELS + u] * x0[4 * CHANNELS + u] + x1[3 * CHANNELS + u] * x0[6 * CHANNELS + u] + x1[5 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v29 = x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + x1[5 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x1[6 * CHANNELS + u] + x0[7 * CHANNELS + u] * x1[7 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            y0[u] = v10;
            y0[1 * CHANNELS + u] = v16;
            y0[2 * CHANNELS + u] = v22;
            y0[3 * CHANNELS + u] = v23;
            y0[4 * CHANNELS + u] = v24;
            y0[5 * CHANNELS + u] = v26;
            y0[6 * CHANNELS + u] = v27;
            y0[7 * CHANNELS + u] = v28;
            y0[8 * CHANNELS + u] = v29;
        }
    }
}
