/* Kernels of layer message_2_0.
 *
 * Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
 * definition sha256 b78ba1c4f133dbc2efc15ecdf1254b70afb73f7c62357c4b1bce81342a14fbf9
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, w[3, u] at row -> out[1, u] at receiver */
void message_2_0_cd6a98c83ee1(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s3 = x3[0] * x3[0];
        const real s6 = x3[0] * x3[1];
        const real s9 = x3[0] * x3[2];
        const real s12 = x3[1] * x3[1];
        const real s14 = x3[1] * x3[2];
        const real s18 = x3[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v19 = x2[u] * s3 + x2[1 * CHANNELS + u] * s6 + x2[2 * CHANNELS + u] * s9 + s6 * x2[3 * CHANNELS + u] + x2[4 * CHANNELS + u] * s12 + x2[5 * CHANNELS + u] * s14 + s9 * x2[6 * CHANNELS + u] + s14 * x2[7 * CHANNELS + u] + x2[8 * CHANNELS + u] * s18;
            const real v24 = x3[0] * x1[u] + x3[1] * x1[1 * CHANNELS + u] + x3[2] * x1[2 * CHANNELS + u];
            const real v27 = x4[2 * CHANNELS + u] * v19 + x4[1 * CHANNELS + u] * v24 + x4[u] * x0[u];
            y0[u] += v27;
        }
    }
}

/* d_out[1, u] at receiver, w[3, u] at row -> grad_h0_sender[1, u] at sender */
void message_2_0_0a01feeac7cd(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x0[u] * x1[u];
            y0[u] += v2;
        }
    }
}

/* n[3] at row, d_out[1, u] at receiver, w[3, u] at row -> grad_h1_sender[3, u] at sender */
void message_2_0_68199613e1cc(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 1 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[1 * CHANNELS + u];
            const real v4 = x0[0] * v3;
            const real v6 = v3 * x0[1];
            const real v8 = v3 * x0[2];
            y0[u] += v4;
            y0[1 * CHANNELS + u] += v6;
            y0[2 * CHANNELS + u] += v8;
        }
    }
}

/* n[3] at row, d_out[1, u] at receiver, w[3, u] at row -> grad_h2_sender[9, u] at sender */
void message_2_0_b8237be83932(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 1 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[2 * CHANNELS + u];
            const real v4 = x0[0] * v3;
            const real v5 = x0[0] * v4;
            const real v7 = v3 * x0[1];
            const real v8 = x0[0] * v7;
            const real v10 = v3 * x0[2];
            const real v11 = x0[0] * v10;
            const real v12 = x0[1] * v7;
            const real v13 = x0[1] * v10;
            const real v14 = x0[2] * v10;
            y0[u] += v5;
            y0[1 * CHANNELS + u] += v8;
            y0[2 * CHANNELS + u] += v11;
            y0[3 * CHANNELS + u] += v8;
            y0[4 * CHANNELS + u] += v12;
            y0[5 * CHANNELS + u] += v13;
            y0[6 * CHANNELS + u] += v11;
            y0[7 * CHANNELS + u] += v13;
            y0[8 * CHANNELS + u] += v14;
        }
    }
}

/* h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[1, u] at receiver, w[3, u] at row -> grad_n[3] at row */
void message_2_0_6b89150434b4(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 1 * CHANNELS;
        const real *restrict x4 = x[4] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x1[1 * CHANNELS + u] + x1[3 * CHANNELS + u];
            const real v9 = x1[2 * CHANNELS + u] + x1[6 * CHANNELS + u];
            const real v12 = (real)0.5 * x2[1] * v5 + (real)0.5 * x2[2] * v9 + x2[0] * x1[u];
            const real v15 = (real)2.0 * x4[2 * CHANNELS + u] * v12 + x4[1 * CHANNELS + u] * x0[u];
            const real v16 = x3[u] * v15;
            const real v19 = x1[5 * CHANNELS + u] + x1[7 * CHANNELS + u];
            const real v21 = v5 * x2[0] + x2[2] * v19 + (real)2.0 * x2[1] * x1[4 * CHANNELS + u];
            const real v23 = x4[2 * CHANNELS + u] * v21 + x4[1 * CHANNELS + u] * x0[1 * CHANNELS + u];
            const real v24 = x3[u] * v23;
            const real v26 = v9 * x2[0] + x2[1] * v19 + (real)2.0 * x2[2] * x1[8 * CHANNELS + u];
            const real v28 = x4[2 * CHANNELS + u] * v26 + x4[1 * CHANNELS + u] * x0[2 * CHANNELS + u];
            const real v29 = x3[u] * v28;
            sum0_0 += v16;
            sum0_1 += v24;
            sum0_2 += v29;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_52c5f46f51cf(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s12 = x3[0] * x3[0];
        const real s14 = x3[0] * x3[1];
        const real s16 = x3[0] * x3[2];
        const real s19 = x3[1] * x3[1];
        const real s21 = x3[1] * x3[2];
        const real s25 = x3[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x4[u] * x0[u];
            const real v9 = x1[u] * x3[0] + x1[1 * CHANNELS + u] * x3[1] + x1[2 * CHANNELS + u] * x3[2];
            const real v10 = x4[u] * v9;
            const real v26 = x2[u] * s12 + x2[1 * CHANNELS + u] * s14 + x2[2 * CHANNELS + u] * s16 + s14 * x2[3 * CHANNELS + u] + x2[4 * CHANNELS + u] * s19 + x2[5 * CHANNELS + u] * s21 + s16 * x2[6 * CHANNELS + u] + s21 * x2[7 * CHANNELS + u] + x2[8 * CHANNELS + u] * s25;
            const real v27 = x4[u] * v26;
            y0[u] = v2;
            y0[1 * CHANNELS + u] = v10;
            y0[2 * CHANNELS + u] = v27;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, w[3, u] at row -> grad_d_out[1, u] at receiver */
void message_2_0_7b1cd04cee93(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x0[u] * x1[u];
            y0[u] += v2;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_b442b4a055f2(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s3 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v2 = x0[u] * x1[u];
            y0[u] = v2;
            y0[1 * CHANNELS + u] = s3;
            y0[2 * CHANNELS + u] = s3;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, d_out[1, u] at receiver, w[3, u] at row -> grad_n[3] at row */
void message_2_0_bd574befdb45(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 1 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] * x2[1 * CHANNELS + u];
            const real v4 = x0[u] * v3;
            const real v6 = v3 * x0[1 * CHANNELS + u];
            const real v8 = v3 * x0[2 * CHANNELS + u];
            sum0_0 += v4;
            sum0_1 += v6;
            sum0_2 += v8;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, w[3, u] at row -> grad_d_out[1, u] at receiver */
void message_2_0_58949c7c7303(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x0[u] * x1[0] + x0[1 * CHANNELS + u] * x1[1] + x0[2 * CHANNELS + u] * x1[2];
            const real v8 = x2[1 * CHANNELS + u] * v7;
            y0[u] += v8;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_e4b8246ea7e5(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = x0[u] * x1[0] + x0[1 * CHANNELS + u] * x1[1] + x0[2 * CHANNELS + u] * x1[2];
            const real v9 = x2[u] * v8;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v9;
            y0[2 * CHANNELS + u] = s0;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_out[1, u] at receiver, w[3, u] at row -> grad_n[3] at row */
void message_2_0_12f3a319c316(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 1 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x0[1 * CHANNELS + u] + x0[3 * CHANNELS + u];
            const real v9 = x0[2 * CHANNELS + u] + x0[6 * CHANNELS + u];
            const real v12 = (real)0.5 * x1[1] * v5 + (real)0.5 * x1[2] * v9 + x1[0] * x0[u];
            const real v13 = x3[2 * CHANNELS + u] * v12;
            const real v14 = (real)2.0 * x2[u] * v13;
            const real v17 = x0[5 * CHANNELS + u] + x0[7 * CHANNELS + u];
            const real v19 = v5 * x1[0] + x1[2] * v17 + (real)2.0 * x1[1] * x0[4 * CHANNELS + u];
            const real v20 = x3[2 * CHANNELS + u] * v19;
            const real v21 = x2[u] * v20;
            const real v23 = v9 * x1[0] + x1[1] * v17 + (real)2.0 * x1[2] * x0[8 * CHANNELS + u];
            const real v24 = x3[2 * CHANNELS + u] * v23;
            const real v25 = x2[u] * v24;
            sum0_0 += v14;
            sum0_1 += v21;
            sum0_2 += v25;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, w[3, u] at row -> grad_d_out[1, u] at receiver */
void message_2_0_40d9e07a2c60(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s3 = x1[0] * x1[0];
        const real s6 = x1[0] * x1[1];
        const real s9 = x1[0] * x1[2];
        const real s12 = x1[1] * x1[1];
        const real s14 = x1[1] * x1[2];
        const real s18 = x1[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v19 = x0[u] * s3 + x0[1 * CHANNELS + u] * s6 + x0[2 * CHANNELS + u] * s9 + s6 * x0[3 * CHANNELS + u] + x0[4 * CHANNELS + u] * s12 + x0[5 * CHANNELS + u] * s14 + s9 * x0[6 * CHANNELS + u] + s14 * x0[7 * CHANNELS + u] + x0[8 * CHANNELS + u] * s18;
            const real v20 = x2[2 * CHANNELS + u] * v19;
            y0[u] += v20;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_eadc88a5d80e(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        const real s4 = x1[0] * x1[0];
        const real s7 = x1[0] * x1[1];
        const real s10 = x1[0] * x1[2];
        const real s13 = x1[1] * x1[1];
        const real s15 = x1[1] * x1[2];
        const real s19 = x1[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v20 = x0[u] * s4 + x0[1 * CHANNELS + u] * s7 + x0[2 * CHANNELS + u] * s10 + s7 * x0[3 * CHANNELS + u] + x0[4 * CHANNELS + u] * s13 + x0[5 * CHANNELS + u] * s15 + s10 * x0[6 * CHANNELS + u] + s15 * x0[7 * CHANNELS + u] + x0[8 * CHANNELS + u] * s19;
            const real v21 = x2[u] * v20;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = v21;
        }
    }
}

/* n[3] at row, d_grad_n[3] at row, d_out[1, u] at receiver, w[3, u] at row -> grad_h2_sender[9, u] at sender */
void message_2_0_459c80333f7a(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 1 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s4 = x0[0] * x1[0];
        const real s9 = x0[0] * x1[1] + x1[0] * x0[1];
        const real s14 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s17 = x1[1] * x0[1];
        const real s20 = x0[1] * x1[2] + x1[1] * x0[2];
        const real s23 = x1[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x3[2 * CHANNELS + u] * s4;
            const real v6 = (real)2.0 * x2[u] * v5;
            const real v10 = x3[2 * CHANNELS + u] * s9;
            const real v11 = x2[u] * v10;
            const real v15 = x3[2 * CHANNELS + u] * s14;
            const real v16 = x2[u] * v15;
            const real v18 = x3[2 * CHANNELS + u] * s17;
            const real v19 = (real)2.0 * x2[u] * v18;
            const real v21 = x3[2 * CHANNELS + u] * s20;
            const real v22 = x2[u] * v21;
            const real v24 = x3[2 * CHANNELS + u] * s23;
            const real v25 = (real)2.0 * x2[u] * v24;
            y0[u] += v6;
            y0[1 * CHANNELS + u] += v11;
            y0[2 * CHANNELS + u] += v16;
            y0[3 * CHANNELS + u] += v11;
            y0[4 * CHANNELS + u] += v19;
            y0[5 * CHANNELS + u] += v22;
            y0[6 * CHANNELS + u] += v16;
            y0[7 * CHANNELS + u] += v22;
            y0[8 * CHANNELS + u] += v25;
        }
    }
}

/* h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, w[3, u] at row -> grad_d_out[1, u] at receiver */
void message_2_0_e2c8f4ce55f8(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s6 = x3[0] * x2[1] + x3[1] * x2[0];
        const real s10 = x3[0] * x2[2] + x2[0] * x3[2];
        const real s13 = x3[1] * x2[2] + x2[1] * x3[2];
        const real s17 = x3[0] * x2[0];
        const real s19 = x2[1] * x3[1];
        const real s21 = x2[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v22 = (real)0.5 * x1[1 * CHANNELS + u] * s6 + (real)0.5 * x1[2 * CHANNELS + u] * s10 + (real)0.5 * s6 * x1[3 * CHANNELS + u] + (real)0.5 * x1[5 * CHANNELS + u] * s13 + (real)0.5 * s10 * x1[6 * CHANNELS + u] + (real)0.5 * s13 * x1[7 * CHANNELS + u] + x1[u] * s17 + x1[4 * CHANNELS + u] * s19 + x1[8 * CHANNELS + u] * s21;
            const real v27 = x3[0] * x0[u] + x3[1] * x0[1 * CHANNELS + u] + x3[2] * x0[2 * CHANNELS + u];
            const real v28 = (real)2.0 * x4[2 * CHANNELS + u] * v22 + x4[1 * CHANNELS + u] * v27;
            y0[u] += v28;
        }
    }
}

/* h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_d81a2204b0c6(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        const real s13 = x3[1] * x2[0] + x3[0] * x2[1];
        const real s16 = x3[2] * x2[0] + x3[0] * x2[2];
        const real s19 = x3[2] * x2[1] + x3[1] * x2[2];
        const real s23 = x3[0] * x2[0];
        const real s25 = x3[1] * x2[1];
        const real s27 = x3[2] * x2[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = x0[u] * x3[0] + x0[1 * CHANNELS + u] * x3[1] + x0[2 * CHANNELS + u] * x3[2];
            const real v9 = x4[u] * v8;
            const real v28 = (real)0.5 * x1[1 * CHANNELS + u] * s13 + (real)0.5 * x1[2 * CHANNELS + u] * s16 + (real)0.5 * s13 * x1[3 * CHANNELS + u] + (real)0.5 * x1[5 * CHANNELS + u] * s19 + (real)0.5 * s16 * x1[6 * CHANNELS + u] + (real)0.5 * s19 * x1[7 * CHANNELS + u] + x1[u] * s23 + x1[4 * CHANNELS + u] * s25 + x1[8 * CHANNELS + u] * s27;
            const real v29 = (real)2.0 * x4[u] * v28;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v9;
            y0[2 * CHANNELS + u] = v29;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, w[3, u] at row -> grad_d_out[1, u] at receiver */
void message_2_0_e1c9866806bb(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 3 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s6 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s10 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s13 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s17 = x1[0] * x2[0];
        const real s19 = x2[1] * x1[1];
        const real s21 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v22 = (real)0.5 * x0[1 * CHANNELS + u] * s6 + (real)0.5 * x0[2 * CHANNELS + u] * s10 + (real)0.5 * s6 * x0[3 * CHANNELS + u] + (real)0.5 * x0[5 * CHANNELS + u] * s13 + (real)0.5 * s10 * x0[6 * CHANNELS + u] + (real)0.5 * s13 * x0[7 * CHANNELS + u] + x0[u] * s17 + x0[4 * CHANNELS + u] * s19 + x0[8 * CHANNELS + u] * s21;
            const real v23 = (real)2.0 * x3[2 * CHANNELS + u] * v22;
            y0[u] += v23;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[1, u] at receiver -> grad_w[3, u] at row */
void message_2_0_2c6ee435cd34(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 1 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        const real s7 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s11 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s14 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s18 = x1[0] * x2[0];
        const real s20 = x2[1] * x1[1];
        const real s22 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v23 = (real)0.5 * x0[1 * CHANNELS + u] * s7 + (real)0.5 * x0[2 * CHANNELS + u] * s11 + (real)0.5 * s7 * x0[3 * CHANNELS + u] + (real)0.5 * x0[5 * CHANNELS + u] * s14 + (real)0.5 * s11 * x0[6 * CHANNELS + u] + (real)0.5 * s14 * x0[7 * CHANNELS + u] + x0[u] * s18 + x0[4 * CHANNELS + u] * s20 + x0[8 * CHANNELS + u] * s22;
            const real v24 = (real)2.0 * x3[u] * v23;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = v24;
        }
    }
}
