/* Kernels of layer contract_once.
 *
 * Written by tnforge 0.1.0 from examples/06_contract_once.py; edit that and compile again.
 * definition sha256 2d67952866c131e25194dde6a4e80a06bcd00d5fbf35b05581fba8fef049af49
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* h_sender[9, u] at sender, n[3] at row, w[1, u] at row -> out[3, u] at receiver */
void contract_once_0afbc27ff406(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[0] * x2[u];
            const real v6 = x2[u] * x1[1];
            const real v9 = x2[u] * x1[2];
            const real v10 = x0[u] * v3 + x0[1 * CHANNELS + u] * v6 + x0[2 * CHANNELS + u] * v9;
            const real v14 = v3 * x0[3 * CHANNELS + u] + v6 * x0[4 * CHANNELS + u] + v9 * x0[5 * CHANNELS + u];
            const real v18 = v3 * x0[6 * CHANNELS + u] + v6 * x0[7 * CHANNELS + u] + v9 * x0[8 * CHANNELS + u];
            y0[u] += v10;
            y0[1 * CHANNELS + u] += v14;
            y0[2 * CHANNELS + u] += v18;
        }
    }
}

/* n[3] at row, d_out[3, u] at receiver, w[1, u] at row -> grad_h_sender[9, u] at sender */
void contract_once_95d1332c4e17(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[u];
            const real v4 = x0[0] * v3;
            const real v6 = v3 * x0[1];
            const real v8 = v3 * x0[2];
            const real v10 = x2[u] * x1[1 * CHANNELS + u];
            const real v11 = x0[0] * v10;
            const real v12 = x0[1] * v10;
            const real v13 = x0[2] * v10;
            const real v15 = x2[u] * x1[2 * CHANNELS + u];
            const real v16 = x0[0] * v15;
            const real v17 = x0[1] * v15;
            const real v18 = x0[2] * v15;
            y0[u] += v4;
            y0[1 * CHANNELS + u] += v6;
            y0[2 * CHANNELS + u] += v8;
            y0[3 * CHANNELS + u] += v11;
            y0[4 * CHANNELS + u] += v12;
            y0[5 * CHANNELS + u] += v13;
            y0[6 * CHANNELS + u] += v16;
            y0[7 * CHANNELS + u] += v17;
            y0[8 * CHANNELS + u] += v18;
        }
    }
}

/* h_sender[9, u] at sender, d_out[3, u] at receiver, w[1, u] at row -> grad_n[3] at row */
void contract_once_86b682e2e8eb(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[u];
            const real v6 = x2[u] * x1[1 * CHANNELS + u];
            const real v9 = x2[u] * x1[2 * CHANNELS + u];
            const real v10 = x0[u] * v3 + x0[3 * CHANNELS + u] * v6 + x0[6 * CHANNELS + u] * v9;
            const real v14 = v3 * x0[1 * CHANNELS + u] + v6 * x0[4 * CHANNELS + u] + v9 * x0[7 * CHANNELS + u];
            const real v18 = v3 * x0[2 * CHANNELS + u] + v6 * x0[5 * CHANNELS + u] + v9 * x0[8 * CHANNELS + u];
            sum0_0 += v10;
            sum0_1 += v14;
            sum0_2 += v18;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* h_sender[9, u] at sender, n[3] at row, d_out[3, u] at receiver -> grad_w[1, u] at row */
void contract_once_b55903f761c6(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x0[u] * x2[u] + x0[3 * CHANNELS + u] * x2[1 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v12 = x2[u] * x0[1 * CHANNELS + u] + x2[1 * CHANNELS + u] * x0[4 * CHANNELS + u] + x2[2 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v17 = x2[u] * x0[2 * CHANNELS + u] + x2[1 * CHANNELS + u] * x0[5 * CHANNELS + u] + x2[2 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v18 = x1[0] * v7 + x1[1] * v12 + x1[2] * v17;
            y0[u] = v18;
        }
    }
}
