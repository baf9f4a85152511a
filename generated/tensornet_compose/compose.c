/* Kernels of layer compose.
 *
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:compose; edit that and compile again.
 * definition sha256 15be16cffa44bb7df6f4619f4a968b2174014e638f87c340b9da83d065e5d4de
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* s[1, u] at row, v[3, u] at row, t[9, u] at row -> out[9, u] at row */
void compose_14a88ff498f7(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x0[u] + x2[u];
            const real v5 = -x1[2 * CHANNELS + u] + x2[1 * CHANNELS + u];
            const real v8 = x1[1 * CHANNELS + u] + x2[2 * CHANNELS + u];
            const real v10 = x1[2 * CHANNELS + u] + x2[3 * CHANNELS + u];
            const real v12 = x0[u] + x2[4 * CHANNELS + u];
            const real v15 = -x1[u] + x2[5 * CHANNELS + u];
            const real v17 = -x1[1 * CHANNELS + u] + x2[6 * CHANNELS + u];
            const real v19 = x1[u] + x2[7 * CHANNELS + u];
            const real v21 = x0[u] + x2[8 * CHANNELS + u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v5;
            y0[2 * CHANNELS + u] = v8;
            y0[3 * CHANNELS + u] = v10;
            y0[4 * CHANNELS + u] = v12;
            y0[5 * CHANNELS + u] = v15;
            y0[6 * CHANNELS + u] = v17;
            y0[7 * CHANNELS + u] = v19;
            y0[8 * CHANNELS + u] = v21;
        }
    }
}

/* d_out[9, u] at row -> grad_s[1, u] at row */
void compose_f75fcf24b5d5(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] + x0[4 * CHANNELS + u] + x0[8 * CHANNELS + u];
            y0[u] = v3;
        }
    }
}

/* d_out[9, u] at row -> grad_v[3, u] at row */
void compose_1659854f4638(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = -x0[5 * CHANNELS + u] + x0[7 * CHANNELS + u];
            const real v5 = x0[2 * CHANNELS + u] - x0[6 * CHANNELS + u];
            const real v8 = -x0[1 * CHANNELS + u] + x0[3 * CHANNELS + u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v5;
            y0[2 * CHANNELS + u] = v8;
        }
    }
}

/* d_out[9, u] at row -> grad_t[9, u] at row */
void compose_a3cb22be80be(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v1 = x0[u];
            const real v3 = x0[1 * CHANNELS + u];
            const real v5 = x0[2 * CHANNELS + u];
            const real v7 = x0[3 * CHANNELS + u];
            const real v9 = x0[4 * CHANNELS + u];
            const real v11 = x0[5 * CHANNELS + u];
            const real v13 = x0[6 * CHANNELS + u];
            const real v15 = x0[7 * CHANNELS + u];
            const real v17 = x0[8 * CHANNELS + u];
            y0[u] = v1;
            y0[1 * CHANNELS + u] = v3;
            y0[2 * CHANNELS + u] = v5;
            y0[3 * CHANNELS + u] = v7;
            y0[4 * CHANNELS + u] = v9;
            y0[5 * CHANNELS + u] = v11;
            y0[6 * CHANNELS + u] = v13;
            y0[7 * CHANNELS + u] = v15;
            y0[8 * CHANNELS + u] = v17;
        }
    }
}

/* d_grad_s[1, u] at row -> grad_d_out[9, u] at row */
void compose_5441e9015852(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        const real s2 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v1 = x0[u];
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

/* d_grad_v[3, u] at row -> grad_d_out[9, u] at row */
void compose_5f236d969205(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 9 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = -x0[2 * CHANNELS + u];
            const real v4 = x0[1 * CHANNELS + u];
            const real v5 = x0[2 * CHANNELS + u];
            const real v7 = -x0[u];
            const real v8 = -x0[1 * CHANNELS + u];
            const real v9 = x0[u];
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
