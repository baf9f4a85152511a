/* Kernels of layer message_2_1.
 *
 * Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
 * definition sha256 050c2564979003aa7efa268737234b6c61f48e01aea2b2566670c0e5f0a31a70
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, w[4, u] at row -> out[3, u] at receiver */
void message_2_1_3a0586a90312(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x3[0] * x1[u] + x3[1] * x1[1 * CHANNELS + u] + x3[2] * x1[2 * CHANNELS + u];
            const real v8 = x3[0] * v7;
            const real v13 = x3[0] * x2[u] + x3[1] * x2[1 * CHANNELS + u] + x3[2] * x2[2 * CHANNELS + u];
            const real v16 = x3[0] * x0[u];
            const real v18 = x4[2 * CHANNELS + u] * v8 + x4[3 * CHANNELS + u] * v13 + x4[u] * v16 + x1[u] * x4[1 * CHANNELS + u];
            const real v19 = x3[1] * v7;
            const real v23 = x3[0] * x2[3 * CHANNELS + u] + x3[1] * x2[4 * CHANNELS + u] + x3[2] * x2[5 * CHANNELS + u];
            const real v24 = x3[1] * x0[u];
            const real v25 = x4[2 * CHANNELS + u] * v19 + x4[3 * CHANNELS + u] * v23 + x4[u] * v24 + x1[1 * CHANNELS + u] * x4[1 * CHANNELS + u];
            const real v26 = x3[2] * v7;
            const real v30 = x3[0] * x2[6 * CHANNELS + u] + x3[1] * x2[7 * CHANNELS + u] + x3[2] * x2[8 * CHANNELS + u];
            const real v31 = x3[2] * x0[u];
            const real v32 = x4[2 * CHANNELS + u] * v26 + x4[3 * CHANNELS + u] * v30 + x4[u] * v31 + x1[2 * CHANNELS + u] * x4[1 * CHANNELS + u];
            y0[u] += v18;
            y0[1 * CHANNELS + u] += v25;
            y0[2 * CHANNELS + u] += v32;
        }
    }
}

/* n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_h0_sender[1, u] at sender */
void message_2_1_b3628d2b5b81(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x0[0] * x1[u] + x0[1] * x1[1 * CHANNELS + u] + x0[2] * x1[2 * CHANNELS + u];
            const real v8 = x2[u] * v7;
            y0[u] += v8;
        }
    }
}

/* n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_h1_sender[3, u] at sender */
void message_2_1_3ee4e131c48b(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[2 * CHANNELS + u];
            const real v6 = x2[2 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v9 = x2[2 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v10 = x0[0] * v3 + x0[1] * v6 + x0[2] * v9;
            const real v12 = x0[0] * v10 + x1[u] * x2[1 * CHANNELS + u];
            const real v13 = x0[1] * v10 + x1[1 * CHANNELS + u] * x2[1 * CHANNELS + u];
            const real v14 = x0[2] * v10 + x1[2 * CHANNELS + u] * x2[1 * CHANNELS + u];
            y0[u] += v12;
            y0[1 * CHANNELS + u] += v13;
            y0[2 * CHANNELS + u] += v14;
        }
    }
}

/* n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_h2_sender[9, u] at sender */
void message_2_1_3d93dbfd18a9(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[3 * CHANNELS + u];
            const real v4 = x0[0] * v3;
            const real v6 = v3 * x0[1];
            const real v8 = v3 * x0[2];
            const real v10 = x2[3 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v11 = x0[0] * v10;
            const real v12 = x0[1] * v10;
            const real v13 = x0[2] * v10;
            const real v15 = x2[3 * CHANNELS + u] * x1[2 * CHANNELS + u];
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

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_2_1_33abc80fda8c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 3 * CHANNELS;
        const real *restrict x5 = x[5] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v4 = x4[1 * CHANNELS + u] * x5[2 * CHANNELS + u];
            const real v7 = x5[2 * CHANNELS + u] * x4[u];
            const real v8 = x1[u] * v4 + x1[1 * CHANNELS + u] * v7;
            const real v11 = x5[2 * CHANNELS + u] * x4[2 * CHANNELS + u];
            const real v13 = x1[u] * v11 + v7 * x1[2 * CHANNELS + u];
            const real v15 = x1[u] * v7;
            const real v18 = x4[u] * x5[u];
            const real v21 = x4[u] * x5[3 * CHANNELS + u];
            const real v23 = x4[1 * CHANNELS + u] * x5[3 * CHANNELS + u];
            const real v25 = x4[2 * CHANNELS + u] * x5[3 * CHANNELS + u];
            const real v26 = x3[1] * v8 + x3[2] * v13 + (real)2.0 * x3[0] * v15 + x0[u] * v18 + x2[u] * v21 + x2[3 * CHANNELS + u] * v23 + x2[6 * CHANNELS + u] * v25;
            const real v27 = x1[1 * CHANNELS + u] * v11 + v4 * x1[2 * CHANNELS + u];
            const real v28 = v4 * x1[1 * CHANNELS + u];
            const real v29 = x4[1 * CHANNELS + u] * x5[u];
            const real v33 = v8 * x3[0] + x3[2] * v27 + (real)2.0 * x3[1] * v28 + x0[u] * v29 + v21 * x2[1 * CHANNELS + u] + v23 * x2[4 * CHANNELS + u] + v25 * x2[7 * CHANNELS + u];
            const real v34 = v11 * x1[2 * CHANNELS + u];
            const real v35 = x4[2 * CHANNELS + u] * x5[u];
            const real v39 = v13 * x3[0] + x3[1] * v27 + (real)2.0 * x3[2] * v34 + x0[u] * v35 + v21 * x2[2 * CHANNELS + u] + v23 * x2[5 * CHANNELS + u] + v25 * x2[8 * CHANNELS + u];
            sum0_0 += v26;
            sum0_1 += v33;
            sum0_2 += v39;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_167a00f3575a(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x3[0] * x4[u] + x3[1] * x4[1 * CHANNELS + u] + x3[2] * x4[2 * CHANNELS + u];
            const real v8 = x0[u] * v7;
            const real v12 = x4[u] * x1[u] + x4[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + x4[2 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v13 = x3[0] * v7;
            const real v14 = x3[1] * v7;
            const real v15 = x3[2] * v7;
            const real v16 = x1[u] * v13 + x1[1 * CHANNELS + u] * v14 + x1[2 * CHANNELS + u] * v15;
            const real v20 = x4[u] * x2[u] + x4[1 * CHANNELS + u] * x2[3 * CHANNELS + u] + x4[2 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v24 = x4[u] * x2[1 * CHANNELS + u] + x4[1 * CHANNELS + u] * x2[4 * CHANNELS + u] + x4[2 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v28 = x4[u] * x2[2 * CHANNELS + u] + x4[1 * CHANNELS + u] * x2[5 * CHANNELS + u] + x4[2 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v29 = x3[0] * v20 + x3[1] * v24 + x3[2] * v28;
            y0[u] = v8;
            y0[1 * CHANNELS + u] = v12;
            y0[2 * CHANNELS + u] = v16;
            y0[3 * CHANNELS + u] = v29;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, d_out[3, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_2_1_6ae508eb005b(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] * x2[u];
            const real v4 = x1[u] * v3;
            const real v6 = v3 * x1[1 * CHANNELS + u];
            const real v8 = v3 * x1[2 * CHANNELS + u];
            sum0_0 += v4;
            sum0_1 += v6;
            sum0_2 += v8;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h0_sender[1, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[3, u] at receiver */
void message_2_1_a560ba7b12b7(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] * x2[u];
            const real v4 = x1[0] * v3;
            const real v6 = v3 * x1[1];
            const real v8 = v3 * x1[2];
            y0[u] += v4;
            y0[1 * CHANNELS + u] += v6;
            y0[2 * CHANNELS + u] += v8;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_f100e2aa8050(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s9 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x1[0] * x2[u] + x1[1] * x2[1 * CHANNELS + u] + x1[2] * x2[2 * CHANNELS + u];
            const real v8 = x0[u] * v7;
            y0[u] = v8;
            y0[1 * CHANNELS + u] = s9;
            y0[2 * CHANNELS + u] = s9;
            y0[3 * CHANNELS + u] = s9;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_2_1_6276f34895f3(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 3 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v4 = x2[1 * CHANNELS + u] * x3[2 * CHANNELS + u];
            const real v7 = x3[2 * CHANNELS + u] * x2[u];
            const real v8 = x0[u] * v4 + x0[1 * CHANNELS + u] * v7;
            const real v11 = x3[2 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v13 = x0[u] * v11 + v7 * x0[2 * CHANNELS + u];
            const real v15 = x0[u] * v7;
            const real v16 = x1[1] * v8 + x1[2] * v13 + (real)2.0 * x1[0] * v15;
            const real v17 = x0[1 * CHANNELS + u] * v11 + v4 * x0[2 * CHANNELS + u];
            const real v18 = v4 * x0[1 * CHANNELS + u];
            const real v19 = v8 * x1[0] + x1[2] * v17 + (real)2.0 * x1[1] * v18;
            const real v20 = v11 * x0[2 * CHANNELS + u];
            const real v21 = v13 * x1[0] + x1[1] * v17 + (real)2.0 * x1[2] * v20;
            sum0_0 += v16;
            sum0_1 += v19;
            sum0_2 += v21;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[3, u] at receiver */
void message_2_1_4b6675a2a46a(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] * x2[2 * CHANNELS + u];
            const real v6 = x2[2 * CHANNELS + u] * x0[1 * CHANNELS + u];
            const real v9 = x2[2 * CHANNELS + u] * x0[2 * CHANNELS + u];
            const real v10 = x1[0] * v3 + x1[1] * v6 + x1[2] * v9;
            const real v12 = x1[0] * v10 + x0[u] * x2[1 * CHANNELS + u];
            const real v13 = x1[1] * v10 + x0[1 * CHANNELS + u] * x2[1 * CHANNELS + u];
            const real v14 = x1[2] * v10 + x0[2 * CHANNELS + u] * x2[1 * CHANNELS + u];
            y0[u] += v12;
            y0[1 * CHANNELS + u] += v13;
            y0[2 * CHANNELS + u] += v14;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_e60238d1f91f(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x0[u] * x2[u] + x0[1 * CHANNELS + u] * x2[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v11 = x2[u] * x1[0] + x2[1 * CHANNELS + u] * x1[1] + x2[2 * CHANNELS + u] * x1[2];
            const real v12 = x1[0] * v11;
            const real v13 = x1[1] * v11;
            const real v14 = x1[2] * v11;
            const real v15 = x0[u] * v12 + x0[1 * CHANNELS + u] * v13 + x0[2 * CHANNELS + u] * v14;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v7;
            y0[2 * CHANNELS + u] = v15;
            y0[3 * CHANNELS + u] = s0;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, d_out[3, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_2_1_8d2445b447b9(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[3 * CHANNELS + u];
            const real v6 = x2[3 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v9 = x2[3 * CHANNELS + u] * x1[2 * CHANNELS + u];
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

/* d_grad_h2_sender[9, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[3, u] at receiver */
void message_2_1_85119bc184d0(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[0] * x2[3 * CHANNELS + u];
            const real v6 = x2[3 * CHANNELS + u] * x1[1];
            const real v9 = x2[3 * CHANNELS + u] * x1[2];
            const real v10 = x0[u] * v3 + x0[1 * CHANNELS + u] * v6 + x0[2 * CHANNELS + u] * v9;
            const real v14 = v3 * x0[3 * CHANNELS + u] + v6 * x0[4 * CHANNELS + u] + v9 * x0[5 * CHANNELS + u];
            const real v18 = v3 * x0[6 * CHANNELS + u] + v6 * x0[7 * CHANNELS + u] + v9 * x0[8 * CHANNELS + u];
            y0[u] += v10;
            y0[1 * CHANNELS + u] += v14;
            y0[2 * CHANNELS + u] += v18;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_fd13dcb849c5(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = x0[u] * x2[u] + x0[3 * CHANNELS + u] * x2[1 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v13 = x2[u] * x0[1 * CHANNELS + u] + x2[1 * CHANNELS + u] * x0[4 * CHANNELS + u] + x2[2 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v18 = x2[u] * x0[2 * CHANNELS + u] + x2[1 * CHANNELS + u] * x0[5 * CHANNELS + u] + x2[2 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v19 = x1[0] * v8 + x1[1] * v13 + x1[2] * v18;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = s0;
            y0[3 * CHANNELS + u] = v19;
        }
    }
}

/* n[3] at row, d_grad_n[3] at row, d_out[3, u] at receiver, w[4, u] at row -> grad_h1_sender[3, u] at sender */
void message_2_1_8334485969b1(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 3 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        const real s6 = x0[0] * x1[1] + x0[1] * x1[0];
        const real s10 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s12 = x0[0] * x1[0];
        const real s15 = x0[1] * x1[2] + x1[1] * x0[2];
        const real s16 = x1[1] * x0[1];
        const real s19 = x1[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v13 = (real)0.5 * x2[1 * CHANNELS + u] * s6 + (real)0.5 * x2[2 * CHANNELS + u] * s10 + x2[u] * s12;
            const real v14 = (real)2.0 * x3[2 * CHANNELS + u] * v13;
            const real v17 = s6 * x2[u] + x2[2 * CHANNELS + u] * s15 + (real)2.0 * x2[1 * CHANNELS + u] * s16;
            const real v18 = x3[2 * CHANNELS + u] * v17;
            const real v20 = s10 * x2[u] + x2[1 * CHANNELS + u] * s15 + (real)2.0 * x2[2 * CHANNELS + u] * s19;
            const real v21 = x3[2 * CHANNELS + u] * v20;
            y0[u] += v14;
            y0[1 * CHANNELS + u] += v18;
            y0[2 * CHANNELS + u] += v21;
        }
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[3, u] at receiver */
void message_2_1_6c2a32903bf3(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3;
        const real *restrict x5 = x[5] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        const real s6 = x3[0] * x4[1] + x3[1] * x4[0];
        const real s10 = x3[0] * x4[2] + x4[0] * x3[2];
        const real s12 = x3[0] * x4[0];
        const real s23 = x3[1] * x4[2] + x4[1] * x3[2];
        const real s24 = x4[1] * x3[1];
        const real s32 = x4[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v13 = (real)0.5 * x1[1 * CHANNELS + u] * s6 + (real)0.5 * x1[2 * CHANNELS + u] * s10 + x1[u] * s12;
            const real v18 = x4[0] * x2[u] + x4[1] * x2[1 * CHANNELS + u] + x4[2] * x2[2 * CHANNELS + u];
            const real v21 = x4[0] * x0[u];
            const real v22 = (real)2.0 * x5[2 * CHANNELS + u] * v13 + x5[3 * CHANNELS + u] * v18 + x5[u] * v21;
            const real v25 = s6 * x1[u] + x1[2 * CHANNELS + u] * s23 + (real)2.0 * x1[1 * CHANNELS + u] * s24;
            const real v29 = x4[0] * x2[3 * CHANNELS + u] + x4[1] * x2[4 * CHANNELS + u] + x4[2] * x2[5 * CHANNELS + u];
            const real v30 = x4[1] * x0[u];
            const real v31 = x5[2 * CHANNELS + u] * v25 + x5[3 * CHANNELS + u] * v29 + x5[u] * v30;
            const real v33 = s10 * x1[u] + x1[1 * CHANNELS + u] * s23 + (real)2.0 * x1[2 * CHANNELS + u] * s32;
            const real v37 = x4[0] * x2[6 * CHANNELS + u] + x4[1] * x2[7 * CHANNELS + u] + x4[2] * x2[8 * CHANNELS + u];
            const real v38 = x4[2] * x0[u];
            const real v39 = x5[2 * CHANNELS + u] * v33 + x5[3 * CHANNELS + u] * v37 + x5[u] * v38;
            y0[u] += v22;
            y0[1 * CHANNELS + u] += v31;
            y0[2 * CHANNELS + u] += v39;
        }
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_7341153abad9(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3;
        const real *restrict x5 = x[5] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s9 = 0;
        const real s13 = x4[0] * x3[1] + x4[1] * x3[0];
        const real s15 = x4[0] * x3[2] + x4[2] * x3[0];
        const real s16 = x4[0] * x3[0];
        const real s19 = x4[1] * x3[2] + x4[2] * x3[1];
        const real s20 = x4[1] * x3[1];
        const real s23 = x4[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x5[u] * x4[0] + x5[1 * CHANNELS + u] * x4[1] + x5[2 * CHANNELS + u] * x4[2];
            const real v8 = x0[u] * v7;
            const real v17 = (real)0.5 * x5[1 * CHANNELS + u] * s13 + (real)0.5 * x5[2 * CHANNELS + u] * s15 + x5[u] * s16;
            const real v21 = x5[u] * s13 + x5[2 * CHANNELS + u] * s19 + (real)2.0 * x5[1 * CHANNELS + u] * s20;
            const real v24 = x5[u] * s15 + x5[1 * CHANNELS + u] * s19 + (real)2.0 * x5[2 * CHANNELS + u] * s23;
            const real v25 = (real)2.0 * x1[u] * v17 + x1[1 * CHANNELS + u] * v21 + x1[2 * CHANNELS + u] * v24;
            const real v29 = x4[0] * x2[u] + x4[1] * x2[1 * CHANNELS + u] + x4[2] * x2[2 * CHANNELS + u];
            const real v33 = x4[0] * x2[3 * CHANNELS + u] + x4[1] * x2[4 * CHANNELS + u] + x4[2] * x2[5 * CHANNELS + u];
            const real v37 = x4[0] * x2[6 * CHANNELS + u] + x4[1] * x2[7 * CHANNELS + u] + x4[2] * x2[8 * CHANNELS + u];
            const real v38 = x5[u] * v29 + x5[1 * CHANNELS + u] * v33 + x5[2 * CHANNELS + u] * v37;
            y0[u] = v8;
            y0[1 * CHANNELS + u] = s9;
            y0[2 * CHANNELS + u] = v25;
            y0[3 * CHANNELS + u] = v38;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[3, u] at receiver */
void message_2_1_b44b2e90dae0(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        const real s6 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s10 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s12 = x1[0] * x2[0];
        const real s15 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s16 = x2[1] * x1[1];
        const real s19 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v13 = (real)0.5 * x0[1 * CHANNELS + u] * s6 + (real)0.5 * x0[2 * CHANNELS + u] * s10 + x0[u] * s12;
            const real v14 = (real)2.0 * x3[2 * CHANNELS + u] * v13;
            const real v17 = s6 * x0[u] + x0[2 * CHANNELS + u] * s15 + (real)2.0 * x0[1 * CHANNELS + u] * s16;
            const real v18 = x3[2 * CHANNELS + u] * v17;
            const real v20 = s10 * x0[u] + x0[1 * CHANNELS + u] * s15 + (real)2.0 * x0[2 * CHANNELS + u] * s19;
            const real v21 = x3[2 * CHANNELS + u] * v20;
            y0[u] += v14;
            y0[1 * CHANNELS + u] += v18;
            y0[2 * CHANNELS + u] += v21;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[3, u] at receiver -> grad_w[4, u] at row */
void message_2_1_afa02bfd38b7(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s0 = 0;
        const real s7 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s11 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s13 = x1[0] * x2[0];
        const real s16 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s17 = x2[1] * x1[1];
        const real s20 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v14 = (real)0.5 * x3[1 * CHANNELS + u] * s7 + (real)0.5 * x3[2 * CHANNELS + u] * s11 + x3[u] * s13;
            const real v18 = s7 * x3[u] + x3[2 * CHANNELS + u] * s16 + (real)2.0 * x3[1 * CHANNELS + u] * s17;
            const real v21 = s11 * x3[u] + x3[1 * CHANNELS + u] * s16 + (real)2.0 * x3[2 * CHANNELS + u] * s20;
            const real v22 = (real)2.0 * x0[u] * v14 + x0[1 * CHANNELS + u] * v18 + x0[2 * CHANNELS + u] * v21;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = v22;
            y0[3 * CHANNELS + u] = s0;
        }
    }
}
