/* Kernels of layer product_so3.
 *
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:product_so3; edit that and compile again.
 * definition sha256 e0a0aaffff22997bd7f63d72e9fa111a0bf63ffaa04bd5c999c0f49c302e0140
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* x[9, u] at row, y[9, u] at row -> out[9, u] at row */
void product_so3_6bfbb4d166db(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = (real)2.0 * x0[u] * x1[u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[3 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v10 = (real)2.0 * x0[u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v14 = (real)2.0 * x0[u] * x1[2 * CHANNELS + u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v18 = (real)2.0 * x1[u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[3 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[6 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v19 = (real)2.0 * x1[1 * CHANNELS + u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[7 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v20 = (real)2.0 * x1[2 * CHANNELS + u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[5 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v24 = (real)2.0 * x1[u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[3 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[6 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v25 = (real)2.0 * x1[1 * CHANNELS + u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[7 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v26 = (real)2.0 * x1[2 * CHANNELS + u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[5 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            y0[u] = v6;
            y0[1 * CHANNELS + u] = v10;
            y0[2 * CHANNELS + u] = v14;
            y0[3 * CHANNELS + u] = v18;
            y0[4 * CHANNELS + u] = v19;
            y0[5 * CHANNELS + u] = v20;
            y0[6 * CHANNELS + u] = v24;
            y0[7 * CHANNELS + u] = v25;
            y0[8 * CHANNELS + u] = v26;
        }
    }
}

/* d_out[9, u] at row, y[9, u] at row -> grad_x[9, u] at row */
void product_so3_8ec4e425ec57(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = (real)2.0 * x0[u] * x1[u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v10 = (real)2.0 * x0[u] * x1[3 * CHANNELS + u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[5 * CHANNELS + u];
            const real v14 = (real)2.0 * x0[u] * x1[6 * CHANNELS + u] + (real)2.0 * x0[1 * CHANNELS + u] * x1[7 * CHANNELS + u] + (real)2.0 * x0[2 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v18 = (real)2.0 * x1[u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[1 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[2 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v19 = (real)2.0 * x1[3 * CHANNELS + u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[5 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v20 = (real)2.0 * x1[6 * CHANNELS + u] * x0[3 * CHANNELS + u] + (real)2.0 * x1[7 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[5 * CHANNELS + u];
            const real v24 = (real)2.0 * x1[u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[1 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[2 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v25 = (real)2.0 * x1[3 * CHANNELS + u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[4 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[5 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v26 = (real)2.0 * x1[6 * CHANNELS + u] * x0[6 * CHANNELS + u] + (real)2.0 * x1[7 * CHANNELS + u] * x0[7 * CHANNELS + u] + (real)2.0 * x1[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            y0[u] = v6;
            y0[1 * CHANNELS + u] = v10;
            y0[2 * CHANNELS + u] = v14;
            y0[3 * CHANNELS + u] = v18;
            y0[4 * CHANNELS + u] = v19;
            y0[5 * CHANNELS + u] = v20;
            y0[6 * CHANNELS + u] = v24;
            y0[7 * CHANNELS + u] = v25;
            y0[8 * CHANNELS + u] = v26;
        }
    }
}

/* d_out[9, u] at row, x[9, u] at row -> grad_y[9, u] at row */
void product_so3_62ee7d871b1c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = (real)2.0 * x0[u] * x1[u] + (real)2.0 * x0[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + (real)2.0 * x0[6 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v10 = (real)2.0 * x1[u] * x0[1 * CHANNELS + u] + (real)2.0 * x1[3 * CHANNELS + u] * x0[4 * CHANNELS + u] + (real)2.0 * x1[6 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v14 = (real)2.0 * x1[u] * x0[2 * CHANNELS + u] + (real)2.0 * x1[3 * CHANNELS + u] * x0[5 * CHANNELS + u] + (real)2.0 * x1[6 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v18 = (real)2.0 * x0[u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[3 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[6 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v19 = (real)2.0 * x0[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[4 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[7 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v20 = (real)2.0 * x0[2 * CHANNELS + u] * x1[1 * CHANNELS + u] + (real)2.0 * x0[5 * CHANNELS + u] * x1[4 * CHANNELS + u] + (real)2.0 * x0[8 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v24 = (real)2.0 * x0[u] * x1[2 * CHANNELS + u] + (real)2.0 * x0[3 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x0[6 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v25 = (real)2.0 * x0[1 * CHANNELS + u] * x1[2 * CHANNELS + u] + (real)2.0 * x0[4 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x0[7 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v26 = (real)2.0 * x0[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + (real)2.0 * x0[5 * CHANNELS + u] * x1[5 * CHANNELS + u] + (real)2.0 * x0[8 * CHANNELS + u] * x1[8 * CHANNELS + u];
            y0[u] = v6;
            y0[1 * CHANNELS + u] = v10;
            y0[2 * CHANNELS + u] = v14;
            y0[3 * CHANNELS + u] = v18;
            y0[4 * CHANNELS + u] = v19;
            y0[5 * CHANNELS + u] = v20;
            y0[6 * CHANNELS + u] = v24;
            y0[7 * CHANNELS + u] = v25;
            y0[8 * CHANNELS + u] = v26;
        }
    }
}
