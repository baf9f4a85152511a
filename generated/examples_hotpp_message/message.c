/* Kernels of layer message.
 *
 * Written by tnforge 0.1.0 from examples/04_hotpp_message.py; edit that and compile again.
 * definition sha256 6920528aabb455a7f9697413fb7afe7bac9997e403055f40ba4681bae8326358
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, w[4, u] at row -> out[9, u] at receiver */
void message_828a2464d592(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x0[u] * x4[u] + x2[u] * x4[3 * CHANNELS + u];
            const real v8 = x4[3 * CHANNELS + u] * x2[1 * CHANNELS + u];
            const real v11 = x4[3 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v14 = x3[0] * v5 + x3[1] * v8 + x3[2] * v11 + x1[u] * x4[1 * CHANNELS + u];
            const real v16 = x3[0] * v14 + x2[u] * x4[2 * CHANNELS + u];
            const real v17 = x3[1] * v14 + x2[1 * CHANNELS + u] * x4[2 * CHANNELS + u];
            const real v18 = x3[2] * v14 + x2[2 * CHANNELS + u] * x4[2 * CHANNELS + u];
            const real v20 = x0[u] * x4[u] + x4[3 * CHANNELS + u] * x2[4 * CHANNELS + u];
            const real v22 = x4[3 * CHANNELS + u] * x2[3 * CHANNELS + u];
            const real v24 = x4[3 * CHANNELS + u] * x2[5 * CHANNELS + u];
            const real v26 = x3[1] * v20 + x3[0] * v22 + x3[2] * v24 + x4[1 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v27 = x3[0] * v26 + x4[2 * CHANNELS + u] * x2[3 * CHANNELS + u];
            const real v28 = x3[1] * v26 + x4[2 * CHANNELS + u] * x2[4 * CHANNELS + u];
            const real v29 = x3[2] * v26 + x4[2 * CHANNELS + u] * x2[5 * CHANNELS + u];
            const real v31 = x0[u] * x4[u] + x4[3 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v33 = x4[3 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v35 = x4[3 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v37 = x3[2] * v31 + x3[0] * v33 + x3[1] * v35 + x4[1 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v38 = x3[0] * v37 + x4[2 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v39 = x3[1] * v37 + x4[2 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v40 = x3[2] * v37 + x4[2 * CHANNELS + u] * x2[8 * CHANNELS + u];
            y0[u] += v16;
            y0[1 * CHANNELS + u] += v17;
            y0[2 * CHANNELS + u] += v18;
            y0[3 * CHANNELS + u] += v27;
            y0[4 * CHANNELS + u] += v28;
            y0[5 * CHANNELS + u] += v29;
            y0[6 * CHANNELS + u] += v38;
            y0[7 * CHANNELS + u] += v39;
            y0[8 * CHANNELS + u] += v40;
        }
    }
}

/* n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_h0_sender[1, u] at sender */
void message_29bc55871a05(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s3 = x0[0] * x0[0];
        const real s6 = x0[0] * x0[1];
        const real s9 = x0[0] * x0[2];
        const real s12 = x0[1] * x0[1];
        const real s14 = x0[1] * x0[2];
        const real s18 = x0[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v19 = x1[u] * s3 + x1[1 * CHANNELS + u] * s6 + x1[2 * CHANNELS + u] * s9 + s6 * x1[3 * CHANNELS + u] + x1[4 * CHANNELS + u] * s12 + x1[5 * CHANNELS + u] * s14 + s9 * x1[6 * CHANNELS + u] + s14 * x1[7 * CHANNELS + u] + x1[8 * CHANNELS + u] * s18;
            const real v20 = x2[u] * v19;
            y0[u] += v20;
        }
    }
}

/* n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_h1_sender[3, u] at sender */
void message_e1b083352be3(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 3 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[0] * x2[1 * CHANNELS + u];
            const real v6 = x2[1 * CHANNELS + u] * x0[1];
            const real v9 = x2[1 * CHANNELS + u] * x0[2];
            const real v10 = x1[u] * v3 + x1[1 * CHANNELS + u] * v6 + x1[2 * CHANNELS + u] * v9;
            const real v14 = v3 * x1[3 * CHANNELS + u] + v6 * x1[4 * CHANNELS + u] + v9 * x1[5 * CHANNELS + u];
            const real v18 = v3 * x1[6 * CHANNELS + u] + v6 * x1[7 * CHANNELS + u] + v9 * x1[8 * CHANNELS + u];
            y0[u] += v10;
            y0[1 * CHANNELS + u] += v14;
            y0[2 * CHANNELS + u] += v18;
        }
    }
}

/* n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_h2_sender[9, u] at sender */
void message_6184f15d7b45(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s3 = x0[0] * x0[0];
        const real s8 = x0[0] * x0[1];
        const real s12 = x0[0] * x0[2];
        const real s15 = x0[1] * x0[1];
        const real s17 = x0[1] * x0[2];
        const real s20 = x0[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x2[3 * CHANNELS + u] * s3 + x2[2 * CHANNELS + u];
            const real v9 = x2[3 * CHANNELS + u] * s8;
            const real v13 = x2[3 * CHANNELS + u] * s12;
            const real v14 = x1[u] * v5 + x1[1 * CHANNELS + u] * v9 + x1[2 * CHANNELS + u] * v13;
            const real v16 = x2[3 * CHANNELS + u] * s15 + x2[2 * CHANNELS + u];
            const real v18 = x2[3 * CHANNELS + u] * s17;
            const real v19 = x1[1 * CHANNELS + u] * v16 + x1[u] * v9 + x1[2 * CHANNELS + u] * v18;
            const real v21 = x2[3 * CHANNELS + u] * s20 + x2[2 * CHANNELS + u];
            const real v22 = x1[2 * CHANNELS + u] * v21 + x1[u] * v13 + x1[1 * CHANNELS + u] * v18;
            const real v26 = v5 * x1[3 * CHANNELS + u] + v9 * x1[4 * CHANNELS + u] + v13 * x1[5 * CHANNELS + u];
            const real v27 = v16 * x1[4 * CHANNELS + u] + v9 * x1[3 * CHANNELS + u] + v18 * x1[5 * CHANNELS + u];
            const real v28 = v21 * x1[5 * CHANNELS + u] + v13 * x1[3 * CHANNELS + u] + v18 * x1[4 * CHANNELS + u];
            const real v32 = v5 * x1[6 * CHANNELS + u] + v9 * x1[7 * CHANNELS + u] + v13 * x1[8 * CHANNELS + u];
            const real v33 = v16 * x1[7 * CHANNELS + u] + v9 * x1[6 * CHANNELS + u] + v18 * x1[8 * CHANNELS + u];
            const real v34 = v21 * x1[8 * CHANNELS + u] + v13 * x1[6 * CHANNELS + u] + v18 * x1[7 * CHANNELS + u];
            y0[u] += v14;
            y0[1 * CHANNELS + u] += v19;
            y0[2 * CHANNELS + u] += v22;
            y0[3 * CHANNELS + u] += v26;
            y0[4 * CHANNELS + u] += v27;
            y0[5 * CHANNELS + u] += v28;
            y0[6 * CHANNELS + u] += v32;
            y0[7 * CHANNELS + u] += v33;
            y0[8 * CHANNELS + u] += v34;
        }
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_bebb09cf92a5(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 9 * CHANNELS;
        const real *restrict x5 = x[5] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = x5[u] * x0[u] + x5[3 * CHANNELS + u] * x2[u];
            const real v9 = x5[u] * x0[u] + x5[3 * CHANNELS + u] * x2[4 * CHANNELS + u];
            const real v12 = x5[3 * CHANNELS + u] * x2[1 * CHANNELS + u];
            const real v15 = x5[3 * CHANNELS + u] * x2[3 * CHANNELS + u];
            const real v18 = x5[3 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v21 = x5[3 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v22 = x4[1 * CHANNELS + u] * v6 + x4[3 * CHANNELS + u] * v9 + x4[u] * v12 + x4[4 * CHANNELS + u] * v15 + x4[6 * CHANNELS + u] * v18 + x4[7 * CHANNELS + u] * v21;
            const real v26 = x5[u] * x0[u] + x5[3 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v28 = x5[3 * CHANNELS + u] * x2[2 * CHANNELS + u];
            const real v30 = x5[3 * CHANNELS + u] * x2[5 * CHANNELS + u];
            const real v33 = v6 * x4[2 * CHANNELS + u] + x4[6 * CHANNELS + u] * v26 + x4[u] * v28 + x4[3 * CHANNELS + u] * v30 + v15 * x4[5 * CHANNELS + u] + v21 * x4[8 * CHANNELS + u];
            const real v35 = v6 * x4[u] + x4[3 * CHANNELS + u] * v15 + x4[6 * CHANNELS + u] * v21;
            const real v38 = x5[1 * CHANNELS + u] * x1[u];
            const real v40 = x5[1 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v42 = x5[1 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v43 = x3[1] * v22 + x3[2] * v33 + (real)2.0 * x3[0] * v35 + x4[u] * v38 + x4[3 * CHANNELS + u] * v40 + x4[6 * CHANNELS + u] * v42;
            const real v44 = v9 * x4[5 * CHANNELS + u] + x4[7 * CHANNELS + u] * v26 + x4[1 * CHANNELS + u] * v28 + v12 * x4[2 * CHANNELS + u] + x4[4 * CHANNELS + u] * v30 + v18 * x4[8 * CHANNELS + u];
            const real v45 = v9 * x4[4 * CHANNELS + u] + x4[1 * CHANNELS + u] * v12 + v18 * x4[7 * CHANNELS + u];
            const real v46 = v22 * x3[0] + x3[2] * v44 + (real)2.0 * x3[1] * v45 + x4[1 * CHANNELS + u] * v38 + x4[4 * CHANNELS + u] * v40 + x4[7 * CHANNELS + u] * v42;
            const real v47 = v26 * x4[8 * CHANNELS + u] + x4[2 * CHANNELS + u] * v28 + v30 * x4[5 * CHANNELS + u];
            const real v48 = v33 * x3[0] + x3[1] * v44 + (real)2.0 * x3[2] * v47 + x4[2 * CHANNELS + u] * v38 + x4[5 * CHANNELS + u] * v40 + x4[8 * CHANNELS + u] * v42;
            sum0_0 += v43;
            sum0_1 += v46;
            sum0_2 += v48;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_e216bdb197e2(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x4[1 * CHANNELS + u] + x4[3 * CHANNELS + u];
            const real v9 = x4[2 * CHANNELS + u] + x4[6 * CHANNELS + u];
            const real v11 = x3[1] * v5 + x3[2] * v9 + x3[0] * x4[u];
            const real v14 = x4[5 * CHANNELS + u] + x4[7 * CHANNELS + u];
            const real v16 = x3[2] * v14 + x3[1] * x4[4 * CHANNELS + u];
            const real v18 = x3[2] * x4[8 * CHANNELS + u];
            const real v19 = x3[0] * v11 + x3[1] * v16 + x3[2] * v18;
            const real v20 = x0[u] * v19;
            const real v22 = x3[0] * x4[u] + x3[1] * x4[1 * CHANNELS + u] + x3[2] * x4[2 * CHANNELS + u];
            const real v24 = x3[0] * x4[3 * CHANNELS + u] + x3[1] * x4[4 * CHANNELS + u] + x3[2] * x4[5 * CHANNELS + u];
            const real v26 = x3[0] * x4[6 * CHANNELS + u] + x3[1] * x4[7 * CHANNELS + u] + x3[2] * x4[8 * CHANNELS + u];
            const real v27 = x1[u] * v22 + x1[1 * CHANNELS + u] * v24 + x1[2 * CHANNELS + u] * v26;
            const real v37 = x4[u] * x2[u] + x4[1 * CHANNELS + u] * x2[1 * CHANNELS + u] + x4[2 * CHANNELS + u] * x2[2 * CHANNELS + u] + x4[3 * CHANNELS + u] * x2[3 * CHANNELS + u] + x4[4 * CHANNELS + u] * x2[4 * CHANNELS + u] + x4[5 * CHANNELS + u] * x2[5 * CHANNELS + u] + x4[6 * CHANNELS + u] * x2[6 * CHANNELS + u] + x4[7 * CHANNELS + u] * x2[7 * CHANNELS + u] + x4[8 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v38 = x3[0] * v22;
            const real v39 = x3[1] * v22;
            const real v40 = x3[2] * v22;
            const real v41 = x3[0] * v24;
            const real v42 = x3[1] * v24;
            const real v43 = x3[2] * v24;
            const real v44 = x3[0] * v26;
            const real v45 = x3[1] * v26;
            const real v46 = x3[2] * v26;
            const real v47 = x2[u] * v38 + x2[1 * CHANNELS + u] * v39 + x2[2 * CHANNELS + u] * v40 + x2[3 * CHANNELS + u] * v41 + x2[4 * CHANNELS + u] * v42 + x2[5 * CHANNELS + u] * v43 + x2[6 * CHANNELS + u] * v44 + x2[7 * CHANNELS + u] * v45 + x2[8 * CHANNELS + u] * v46;
            y0[u] = v20;
            y0[1 * CHANNELS + u] = v27;
            y0[2 * CHANNELS + u] = v37;
            y0[3 * CHANNELS + u] = v47;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_814fa086cb1b(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x2[1 * CHANNELS + u] + x2[3 * CHANNELS + u];
            const real v9 = x2[2 * CHANNELS + u] + x2[6 * CHANNELS + u];
            const real v12 = (real)0.5 * x1[1] * v5 + (real)0.5 * x1[2] * v9 + x1[0] * x2[u];
            const real v13 = x3[u] * v12;
            const real v14 = (real)2.0 * x0[u] * v13;
            const real v17 = x2[5 * CHANNELS + u] + x2[7 * CHANNELS + u];
            const real v19 = v5 * x1[0] + x1[2] * v17 + (real)2.0 * x1[1] * x2[4 * CHANNELS + u];
            const real v20 = x3[u] * v19;
            const real v21 = x0[u] * v20;
            const real v23 = v9 * x1[0] + x1[1] * v17 + (real)2.0 * x1[2] * x2[8 * CHANNELS + u];
            const real v24 = x3[u] * v23;
            const real v25 = x0[u] * v24;
            sum0_0 += v14;
            sum0_1 += v21;
            sum0_2 += v25;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h0_sender[1, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_64f3ec81143f(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] * x2[u];
            const real v4 = x1[0] * v3;
            const real v5 = x1[0] * v4;
            const real v7 = v3 * x1[1];
            const real v8 = x1[0] * v7;
            const real v10 = v3 * x1[2];
            const real v11 = x1[0] * v10;
            const real v12 = x1[1] * v7;
            const real v13 = x1[1] * v10;
            const real v14 = x1[2] * v10;
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

/* d_grad_h0_sender[1, u] at sender, n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_4e9d07555618(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s3 = x1[0] * x1[0];
        const real s6 = x1[0] * x1[1];
        const real s9 = x1[0] * x1[2];
        const real s12 = x1[1] * x1[1];
        const real s14 = x1[1] * x1[2];
        const real s18 = x1[2] * x1[2];
        const real s21 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v19 = x2[u] * s3 + x2[1 * CHANNELS + u] * s6 + x2[2 * CHANNELS + u] * s9 + s6 * x2[3 * CHANNELS + u] + x2[4 * CHANNELS + u] * s12 + x2[5 * CHANNELS + u] * s14 + s9 * x2[6 * CHANNELS + u] + s14 * x2[7 * CHANNELS + u] + x2[8 * CHANNELS + u] * s18;
            const real v20 = x0[u] * v19;
            y0[u] = v20;
            y0[1 * CHANNELS + u] = s21;
            y0[2 * CHANNELS + u] = s21;
            y0[3 * CHANNELS + u] = s21;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, d_out[9, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_8a95dc2d0ecb(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + at[1][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x0[u] * x2[1 * CHANNELS + u];
            const real v6 = x2[1 * CHANNELS + u] * x0[1 * CHANNELS + u];
            const real v9 = x2[1 * CHANNELS + u] * x0[2 * CHANNELS + u];
            const real v10 = x1[u] * v3 + x1[3 * CHANNELS + u] * v6 + x1[6 * CHANNELS + u] * v9;
            const real v14 = v3 * x1[1 * CHANNELS + u] + v6 * x1[4 * CHANNELS + u] + v9 * x1[7 * CHANNELS + u];
            const real v18 = v3 * x1[2 * CHANNELS + u] + v6 * x1[5 * CHANNELS + u] + v9 * x1[8 * CHANNELS + u];
            sum0_0 += v10;
            sum0_1 += v14;
            sum0_2 += v18;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_c1e433749fdd(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[0] * x2[1 * CHANNELS + u];
            const real v4 = x0[u] * v3;
            const real v6 = x2[1 * CHANNELS + u] * x1[1];
            const real v7 = x0[u] * v6;
            const real v9 = x2[1 * CHANNELS + u] * x1[2];
            const real v10 = x0[u] * v9;
            const real v12 = v3 * x0[1 * CHANNELS + u];
            const real v13 = v6 * x0[1 * CHANNELS + u];
            const real v14 = v9 * x0[1 * CHANNELS + u];
            const real v16 = v3 * x0[2 * CHANNELS + u];
            const real v17 = v6 * x0[2 * CHANNELS + u];
            const real v18 = v9 * x0[2 * CHANNELS + u];
            y0[u] += v4;
            y0[1 * CHANNELS + u] += v7;
            y0[2 * CHANNELS + u] += v10;
            y0[3 * CHANNELS + u] += v12;
            y0[4 * CHANNELS + u] += v13;
            y0[5 * CHANNELS + u] += v14;
            y0[6 * CHANNELS + u] += v16;
            y0[7 * CHANNELS + u] += v17;
            y0[8 * CHANNELS + u] += v18;
        }
    }
}

/* d_grad_h1_sender[3, u] at sender, n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_fea2c6db9074(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = x1[0] * x2[u] + x1[1] * x2[1 * CHANNELS + u] + x1[2] * x2[2 * CHANNELS + u];
            const real v13 = x1[0] * x2[3 * CHANNELS + u] + x1[1] * x2[4 * CHANNELS + u] + x1[2] * x2[5 * CHANNELS + u];
            const real v18 = x1[0] * x2[6 * CHANNELS + u] + x1[1] * x2[7 * CHANNELS + u] + x1[2] * x2[8 * CHANNELS + u];
            const real v19 = x0[u] * v8 + x0[1 * CHANNELS + u] * v13 + x0[2 * CHANNELS + u] * v18;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v19;
            y0[2 * CHANNELS + u] = s0;
            y0[3 * CHANNELS + u] = s0;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_498147a58ec8(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v14 = x0[u] * x2[1 * CHANNELS + u] + x0[1 * CHANNELS + u] * x2[u] + x0[3 * CHANNELS + u] * x2[4 * CHANNELS + u] + x0[4 * CHANNELS + u] * x2[3 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[7 * CHANNELS + u] + x0[7 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v22 = x0[u] * x2[2 * CHANNELS + u] + x2[u] * x0[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x2[5 * CHANNELS + u] + x2[3 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[8 * CHANNELS + u] + x2[6 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v24 = x0[u] * x2[u] + x0[3 * CHANNELS + u] * x2[3 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v25 = (real)0.5 * x1[1] * v14 + (real)0.5 * x1[2] * v22 + x1[0] * v24;
            const real v26 = (real)2.0 * x3[3 * CHANNELS + u] * v25;
            const real v27 = x0[1 * CHANNELS + u] * x2[2 * CHANNELS + u] + x2[1 * CHANNELS + u] * x0[2 * CHANNELS + u] + x0[4 * CHANNELS + u] * x2[5 * CHANNELS + u] + x2[4 * CHANNELS + u] * x0[5 * CHANNELS + u] + x0[7 * CHANNELS + u] * x2[8 * CHANNELS + u] + x2[7 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v28 = x2[1 * CHANNELS + u] * x0[1 * CHANNELS + u] + x2[4 * CHANNELS + u] * x0[4 * CHANNELS + u] + x2[7 * CHANNELS + u] * x0[7 * CHANNELS + u];
            const real v29 = v14 * x1[0] + x1[2] * v27 + (real)2.0 * x1[1] * v28;
            const real v30 = x3[3 * CHANNELS + u] * v29;
            const real v31 = x2[2 * CHANNELS + u] * x0[2 * CHANNELS + u] + x2[5 * CHANNELS + u] * x0[5 * CHANNELS + u] + x2[8 * CHANNELS + u] * x0[8 * CHANNELS + u];
            const real v32 = v22 * x1[0] + x1[1] * v27 + (real)2.0 * x1[2] * v31;
            const real v33 = x3[3 * CHANNELS + u] * v32;
            sum0_0 += v26;
            sum0_1 += v30;
            sum0_2 += v33;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_021fac673e7e(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s3 = x1[0] * x1[0];
        const real s8 = x1[0] * x1[1];
        const real s12 = x1[0] * x1[2];
        const real s15 = x1[1] * x1[1];
        const real s17 = x1[1] * x1[2];
        const real s20 = x1[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x2[3 * CHANNELS + u] * s3 + x2[2 * CHANNELS + u];
            const real v9 = x2[3 * CHANNELS + u] * s8;
            const real v13 = x2[3 * CHANNELS + u] * s12;
            const real v14 = x0[u] * v5 + x0[1 * CHANNELS + u] * v9 + x0[2 * CHANNELS + u] * v13;
            const real v16 = x2[3 * CHANNELS + u] * s15 + x2[2 * CHANNELS + u];
            const real v18 = x2[3 * CHANNELS + u] * s17;
            const real v19 = x0[1 * CHANNELS + u] * v16 + x0[u] * v9 + x0[2 * CHANNELS + u] * v18;
            const real v21 = x2[3 * CHANNELS + u] * s20 + x2[2 * CHANNELS + u];
            const real v22 = x0[2 * CHANNELS + u] * v21 + x0[u] * v13 + x0[1 * CHANNELS + u] * v18;
            const real v26 = v5 * x0[3 * CHANNELS + u] + v9 * x0[4 * CHANNELS + u] + v13 * x0[5 * CHANNELS + u];
            const real v27 = v16 * x0[4 * CHANNELS + u] + v9 * x0[3 * CHANNELS + u] + v18 * x0[5 * CHANNELS + u];
            const real v28 = v21 * x0[5 * CHANNELS + u] + v13 * x0[3 * CHANNELS + u] + v18 * x0[4 * CHANNELS + u];
            const real v32 = v5 * x0[6 * CHANNELS + u] + v9 * x0[7 * CHANNELS + u] + v13 * x0[8 * CHANNELS + u];
            const real v33 = v16 * x0[7 * CHANNELS + u] + v9 * x0[6 * CHANNELS + u] + v18 * x0[8 * CHANNELS + u];
            const real v34 = v21 * x0[8 * CHANNELS + u] + v13 * x0[6 * CHANNELS + u] + v18 * x0[7 * CHANNELS + u];
            y0[u] += v14;
            y0[1 * CHANNELS + u] += v19;
            y0[2 * CHANNELS + u] += v22;
            y0[3 * CHANNELS + u] += v26;
            y0[4 * CHANNELS + u] += v27;
            y0[5 * CHANNELS + u] += v28;
            y0[6 * CHANNELS + u] += v32;
            y0[7 * CHANNELS + u] += v33;
            y0[8 * CHANNELS + u] += v34;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_f9402eb55709(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s0 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v19 = x0[u] * x2[u] + x0[1 * CHANNELS + u] * x2[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * x2[2 * CHANNELS + u] + x0[3 * CHANNELS + u] * x2[3 * CHANNELS + u] + x0[4 * CHANNELS + u] * x2[4 * CHANNELS + u] + x0[5 * CHANNELS + u] * x2[5 * CHANNELS + u] + x0[6 * CHANNELS + u] * x2[6 * CHANNELS + u] + x0[7 * CHANNELS + u] * x2[7 * CHANNELS + u] + x0[8 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v23 = x2[u] * x1[0] + x2[1 * CHANNELS + u] * x1[1] + x2[2 * CHANNELS + u] * x1[2];
            const real v24 = x1[0] * v23;
            const real v25 = x1[1] * v23;
            const real v26 = x1[2] * v23;
            const real v27 = x2[3 * CHANNELS + u] * x1[0] + x2[4 * CHANNELS + u] * x1[1] + x2[5 * CHANNELS + u] * x1[2];
            const real v28 = x1[0] * v27;
            const real v29 = x1[1] * v27;
            const real v30 = x1[2] * v27;
            const real v31 = x2[6 * CHANNELS + u] * x1[0] + x2[7 * CHANNELS + u] * x1[1] + x2[8 * CHANNELS + u] * x1[2];
            const real v32 = x1[0] * v31;
            const real v33 = x1[1] * v31;
            const real v34 = x1[2] * v31;
            const real v35 = x0[u] * v24 + x0[1 * CHANNELS + u] * v25 + x0[2 * CHANNELS + u] * v26 + x0[3 * CHANNELS + u] * v28 + x0[4 * CHANNELS + u] * v29 + x0[5 * CHANNELS + u] * v30 + x0[6 * CHANNELS + u] * v32 + x0[7 * CHANNELS + u] * v33 + x0[8 * CHANNELS + u] * v34;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = v19;
            y0[3 * CHANNELS + u] = v35;
        }
    }
}

/* n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_h0_sender[1, u] at sender */
void message_4ecb68ca6dce(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 1 * CHANNELS;
        const real s6 = x0[0] * x1[1] + x0[1] * x1[0];
        const real s10 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s13 = x0[1] * x1[2] + x1[1] * x0[2];
        const real s17 = x0[0] * x1[0];
        const real s19 = x1[1] * x0[1];
        const real s21 = x1[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v22 = (real)0.5 * x2[1 * CHANNELS + u] * s6 + (real)0.5 * x2[2 * CHANNELS + u] * s10 + (real)0.5 * s6 * x2[3 * CHANNELS + u] + (real)0.5 * x2[5 * CHANNELS + u] * s13 + (real)0.5 * s10 * x2[6 * CHANNELS + u] + (real)0.5 * s13 * x2[7 * CHANNELS + u] + x2[u] * s17 + x2[4 * CHANNELS + u] * s19 + x2[8 * CHANNELS + u] * s21;
            const real v23 = (real)2.0 * x3[u] * v22;
            y0[u] += v23;
        }
    }
}

/* n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_h2_sender[9, u] at sender */
void message_9de1c841c7a4(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s6 = x0[0] * x1[1] + x0[1] * x1[0];
        const real s11 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s14 = x0[0] * x1[0];
        const real s17 = x0[1] * x1[2] + x1[1] * x0[2];
        const real s19 = x1[1] * x0[1];
        const real s22 = x1[2] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x3[3 * CHANNELS + u] * s6;
            const real v12 = x3[3 * CHANNELS + u] * s11;
            const real v15 = x3[3 * CHANNELS + u] * s14;
            const real v16 = x2[1 * CHANNELS + u] * v7 + x2[2 * CHANNELS + u] * v12 + (real)2.0 * x2[u] * v15;
            const real v18 = x3[3 * CHANNELS + u] * s17;
            const real v20 = x3[3 * CHANNELS + u] * s19;
            const real v21 = v7 * x2[u] + x2[2 * CHANNELS + u] * v18 + (real)2.0 * x2[1 * CHANNELS + u] * v20;
            const real v23 = x3[3 * CHANNELS + u] * s22;
            const real v24 = v12 * x2[u] + x2[1 * CHANNELS + u] * v18 + (real)2.0 * x2[2 * CHANNELS + u] * v23;
            const real v28 = v7 * x2[4 * CHANNELS + u] + v12 * x2[5 * CHANNELS + u] + (real)2.0 * v15 * x2[3 * CHANNELS + u];
            const real v29 = v7 * x2[3 * CHANNELS + u] + v18 * x2[5 * CHANNELS + u] + (real)2.0 * v20 * x2[4 * CHANNELS + u];
            const real v30 = v12 * x2[3 * CHANNELS + u] + v18 * x2[4 * CHANNELS + u] + (real)2.0 * v23 * x2[5 * CHANNELS + u];
            const real v34 = v7 * x2[7 * CHANNELS + u] + v12 * x2[8 * CHANNELS + u] + (real)2.0 * v15 * x2[6 * CHANNELS + u];
            const real v35 = v7 * x2[6 * CHANNELS + u] + v18 * x2[8 * CHANNELS + u] + (real)2.0 * v20 * x2[7 * CHANNELS + u];
            const real v36 = v12 * x2[6 * CHANNELS + u] + v18 * x2[7 * CHANNELS + u] + (real)2.0 * v23 * x2[8 * CHANNELS + u];
            y0[u] += v16;
            y0[1 * CHANNELS + u] += v21;
            y0[2 * CHANNELS + u] += v24;
            y0[3 * CHANNELS + u] += v28;
            y0[4 * CHANNELS + u] += v29;
            y0[5 * CHANNELS + u] += v30;
            y0[6 * CHANNELS + u] += v34;
            y0[7 * CHANNELS + u] += v35;
            y0[8 * CHANNELS + u] += v36;
        }
    }
}

/* h0_sender[1, u] at sender, h2_sender[9, u] at sender, d_grad_n[3] at row, d_out[9, u] at receiver, w[4, u] at row -> grad_n[3] at row */
void message_aed802bc4283(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 9 * CHANNELS;
        const real *restrict x4 = x[4] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = x0[u] * x4[u] + x1[u] * x4[3 * CHANNELS + u];
            const real v9 = x0[u] * x4[u] + x4[3 * CHANNELS + u] * x1[4 * CHANNELS + u];
            const real v12 = x4[3 * CHANNELS + u] * x1[1 * CHANNELS + u];
            const real v15 = x4[3 * CHANNELS + u] * x1[3 * CHANNELS + u];
            const real v18 = x4[3 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v21 = x4[3 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v22 = x3[1 * CHANNELS + u] * v6 + x3[3 * CHANNELS + u] * v9 + x3[u] * v12 + x3[4 * CHANNELS + u] * v15 + x3[6 * CHANNELS + u] * v18 + x3[7 * CHANNELS + u] * v21;
            const real v26 = x0[u] * x4[u] + x4[3 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v28 = x4[3 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v30 = x4[3 * CHANNELS + u] * x1[5 * CHANNELS + u];
            const real v33 = v6 * x3[2 * CHANNELS + u] + x3[6 * CHANNELS + u] * v26 + x3[u] * v28 + x3[3 * CHANNELS + u] * v30 + v15 * x3[5 * CHANNELS + u] + v21 * x3[8 * CHANNELS + u];
            const real v35 = v6 * x3[u] + x3[3 * CHANNELS + u] * v15 + x3[6 * CHANNELS + u] * v21;
            const real v36 = x2[1] * v22 + x2[2] * v33 + (real)2.0 * x2[0] * v35;
            const real v37 = v9 * x3[5 * CHANNELS + u] + x3[7 * CHANNELS + u] * v26 + x3[1 * CHANNELS + u] * v28 + v12 * x3[2 * CHANNELS + u] + x3[4 * CHANNELS + u] * v30 + v18 * x3[8 * CHANNELS + u];
            const real v38 = v9 * x3[4 * CHANNELS + u] + x3[1 * CHANNELS + u] * v12 + v18 * x3[7 * CHANNELS + u];
            const real v39 = v22 * x2[0] + x2[2] * v37 + (real)2.0 * x2[1] * v38;
            const real v40 = v26 * x3[8 * CHANNELS + u] + x3[2 * CHANNELS + u] * v28 + v30 * x3[5 * CHANNELS + u];
            const real v41 = v33 * x2[0] + x2[1] * v37 + (real)2.0 * x2[2] * v40;
            sum0_0 += v36;
            sum0_1 += v39;
            sum0_2 += v41;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_0ac85efbe049(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3;
        const real *restrict x5 = x[5] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s4 = x4[0] * x3[0];
        const real s13 = x4[0] * x3[1] + x3[0] * x4[1];
        const real s18 = x4[0] * x3[2] + x3[0] * x4[2];
        const real s25 = x4[1] * x3[2] + x3[1] * x4[2];
        const real s27 = x3[1] * x4[1];
        const real s32 = x3[2] * x4[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x5[u] * s4;
            const real v8 = x4[0] * x5[1 * CHANNELS + u];
            const real v14 = x5[3 * CHANNELS + u] * s13;
            const real v19 = x5[3 * CHANNELS + u] * s18;
            const real v21 = s4 * x5[3 * CHANNELS + u];
            const real v22 = (real)2.0 * x0[u] * v5 + x1[u] * v8 + x2[1 * CHANNELS + u] * v14 + x2[2 * CHANNELS + u] * v19 + (real)2.0 * x2[u] * v21;
            const real v23 = x5[u] * s13;
            const real v24 = x5[1 * CHANNELS + u] * x4[1];
            const real v26 = x5[3 * CHANNELS + u] * s25;
            const real v28 = x5[3 * CHANNELS + u] * s27;
            const real v29 = x0[u] * v23 + x1[u] * v24 + v14 * x2[u] + x2[2 * CHANNELS + u] * v26 + (real)2.0 * x2[1 * CHANNELS + u] * v28;
            const real v30 = x5[u] * s18;
            const real v31 = x5[1 * CHANNELS + u] * x4[2];
            const real v33 = x5[3 * CHANNELS + u] * s32;
            const real v34 = x0[u] * v30 + x1[u] * v31 + v19 * x2[u] + x2[1 * CHANNELS + u] * v26 + (real)2.0 * x2[2 * CHANNELS + u] * v33;
            const real v39 = x0[u] * v23 + v8 * x1[1 * CHANNELS + u] + v14 * x2[4 * CHANNELS + u] + v19 * x2[5 * CHANNELS + u] + (real)2.0 * v21 * x2[3 * CHANNELS + u];
            const real v40 = x5[u] * s27;
            const real v41 = (real)2.0 * x0[u] * v40 + v24 * x1[1 * CHANNELS + u] + v14 * x2[3 * CHANNELS + u] + v26 * x2[5 * CHANNELS + u] + (real)2.0 * v28 * x2[4 * CHANNELS + u];
            const real v42 = x5[u] * s25;
            const real v43 = x0[u] * v42 + v31 * x1[1 * CHANNELS + u] + v19 * x2[3 * CHANNELS + u] + v26 * x2[4 * CHANNELS + u] + (real)2.0 * v33 * x2[5 * CHANNELS + u];
            const real v48 = x0[u] * v30 + v8 * x1[2 * CHANNELS + u] + v14 * x2[7 * CHANNELS + u] + v19 * x2[8 * CHANNELS + u] + (real)2.0 * v21 * x2[6 * CHANNELS + u];
            const real v49 = x0[u] * v42 + v24 * x1[2 * CHANNELS + u] + v14 * x2[6 * CHANNELS + u] + v26 * x2[8 * CHANNELS + u] + (real)2.0 * v28 * x2[7 * CHANNELS + u];
            const real v50 = x5[u] * s32;
            const real v51 = (real)2.0 * x0[u] * v50 + v31 * x1[2 * CHANNELS + u] + v19 * x2[6 * CHANNELS + u] + v26 * x2[7 * CHANNELS + u] + (real)2.0 * v33 * x2[8 * CHANNELS + u];
            y0[u] += v22;
            y0[1 * CHANNELS + u] += v29;
            y0[2 * CHANNELS + u] += v34;
            y0[3 * CHANNELS + u] += v39;
            y0[4 * CHANNELS + u] += v41;
            y0[5 * CHANNELS + u] += v43;
            y0[6 * CHANNELS + u] += v48;
            y0[7 * CHANNELS + u] += v49;
            y0[8 * CHANNELS + u] += v51;
        }
    }
}

/* h0_sender[1, u] at sender, h1_sender[3, u] at sender, h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_13df4685946f(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 3 * CHANNELS;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 3;
        const real *restrict x5 = x[5] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s31 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x5[1 * CHANNELS + u] + x5[3 * CHANNELS + u];
            const real v9 = x5[2 * CHANNELS + u] + x5[6 * CHANNELS + u];
            const real v12 = (real)0.5 * x4[1] * v5 + (real)0.5 * x4[2] * v9 + x4[0] * x5[u];
            const real v16 = x5[5 * CHANNELS + u] + x5[7 * CHANNELS + u];
            const real v18 = v5 * x4[0] + x4[2] * v16 + (real)2.0 * x4[1] * x5[4 * CHANNELS + u];
            const real v21 = v9 * x4[0] + x4[1] * v16 + (real)2.0 * x4[2] * x5[8 * CHANNELS + u];
            const real v22 = x3[0] * v12 + (real)0.5 * x3[1] * v18 + (real)0.5 * x3[2] * v21;
            const real v23 = (real)2.0 * x0[u] * v22;
            const real v27 = x5[u] * x1[u] + x5[3 * CHANNELS + u] * x1[1 * CHANNELS + u] + x5[6 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v28 = x5[1 * CHANNELS + u] * x1[u] + x5[4 * CHANNELS + u] * x1[1 * CHANNELS + u] + x5[7 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v29 = x5[2 * CHANNELS + u] * x1[u] + x5[5 * CHANNELS + u] * x1[1 * CHANNELS + u] + x5[8 * CHANNELS + u] * x1[2 * CHANNELS + u];
            const real v30 = x4[0] * v27 + x4[1] * v28 + x4[2] * v29;
            const real v38 = x5[u] * x2[1 * CHANNELS + u] + x5[1 * CHANNELS + u] * x2[u] + x5[3 * CHANNELS + u] * x2[4 * CHANNELS + u] + x5[4 * CHANNELS + u] * x2[3 * CHANNELS + u] + x5[6 * CHANNELS + u] * x2[7 * CHANNELS + u] + x5[7 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v42 = x5[u] * x2[2 * CHANNELS + u] + x5[2 * CHANNELS + u] * x2[u] + x5[3 * CHANNELS + u] * x2[5 * CHANNELS + u] + x5[5 * CHANNELS + u] * x2[3 * CHANNELS + u] + x5[6 * CHANNELS + u] * x2[8 * CHANNELS + u] + x5[8 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v43 = x5[u] * x2[u] + x5[3 * CHANNELS + u] * x2[3 * CHANNELS + u] + x5[6 * CHANNELS + u] * x2[6 * CHANNELS + u];
            const real v44 = (real)0.5 * x4[1] * v38 + (real)0.5 * x4[2] * v42 + x4[0] * v43;
            const real v45 = x5[1 * CHANNELS + u] * x2[2 * CHANNELS + u] + x5[2 * CHANNELS + u] * x2[1 * CHANNELS + u] + x5[4 * CHANNELS + u] * x2[5 * CHANNELS + u] + x5[5 * CHANNELS + u] * x2[4 * CHANNELS + u] + x5[7 * CHANNELS + u] * x2[8 * CHANNELS + u] + x5[8 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v46 = x5[1 * CHANNELS + u] * x2[1 * CHANNELS + u] + x5[4 * CHANNELS + u] * x2[4 * CHANNELS + u] + x5[7 * CHANNELS + u] * x2[7 * CHANNELS + u];
            const real v47 = x4[0] * v38 + x4[2] * v45 + (real)2.0 * x4[1] * v46;
            const real v48 = x5[2 * CHANNELS + u] * x2[2 * CHANNELS + u] + x5[5 * CHANNELS + u] * x2[5 * CHANNELS + u] + x5[8 * CHANNELS + u] * x2[8 * CHANNELS + u];
            const real v49 = x4[0] * v42 + x4[1] * v45 + (real)2.0 * x4[2] * v48;
            const real v50 = (real)2.0 * x3[0] * v44 + x3[1] * v47 + x3[2] * v49;
            y0[u] = v23;
            y0[1 * CHANNELS + u] = v30;
            y0[2 * CHANNELS + u] = s31;
            y0[3 * CHANNELS + u] = v50;
        }
    }
}

/* d_grad_h0_sender[1, u] at sender, n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_e916620d655c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s4 = x1[0] * x2[0];
        const real s9 = x1[0] * x2[1] + x2[0] * x1[1];
        const real s14 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s17 = x2[1] * x1[1];
        const real s20 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s23 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x3[u] * s4;
            const real v6 = (real)2.0 * x0[u] * v5;
            const real v10 = x3[u] * s9;
            const real v11 = x0[u] * v10;
            const real v15 = x3[u] * s14;
            const real v16 = x0[u] * v15;
            const real v18 = x3[u] * s17;
            const real v19 = (real)2.0 * x0[u] * v18;
            const real v21 = x3[u] * s20;
            const real v22 = x0[u] * v21;
            const real v24 = x3[u] * s23;
            const real v25 = (real)2.0 * x0[u] * v24;
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

/* d_grad_h0_sender[1, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_ad88780bd18d(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s6 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s10 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s13 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s17 = x1[0] * x2[0];
        const real s19 = x2[1] * x1[1];
        const real s21 = x2[2] * x1[2];
        const real s24 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v22 = (real)0.5 * x3[1 * CHANNELS + u] * s6 + (real)0.5 * x3[2 * CHANNELS + u] * s10 + (real)0.5 * s6 * x3[3 * CHANNELS + u] + (real)0.5 * x3[5 * CHANNELS + u] * s13 + (real)0.5 * s10 * x3[6 * CHANNELS + u] + (real)0.5 * s13 * x3[7 * CHANNELS + u] + x3[u] * s17 + x3[4 * CHANNELS + u] * s19 + x3[8 * CHANNELS + u] * s21;
            const real v23 = (real)2.0 * x0[u] * v22;
            y0[u] = v23;
            y0[1 * CHANNELS + u] = s24;
            y0[2 * CHANNELS + u] = s24;
            y0[3 * CHANNELS + u] = s24;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_6ac5d4e54cd6(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s6 = x1[0] * x2[1] + x1[1] * x2[0];
        const real s11 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s14 = x1[0] * x2[0];
        const real s17 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s19 = x2[1] * x1[1];
        const real s22 = x2[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v7 = x3[3 * CHANNELS + u] * s6;
            const real v12 = x3[3 * CHANNELS + u] * s11;
            const real v15 = x3[3 * CHANNELS + u] * s14;
            const real v16 = x0[1 * CHANNELS + u] * v7 + x0[2 * CHANNELS + u] * v12 + (real)2.0 * x0[u] * v15;
            const real v18 = x3[3 * CHANNELS + u] * s17;
            const real v20 = x3[3 * CHANNELS + u] * s19;
            const real v21 = v7 * x0[u] + x0[2 * CHANNELS + u] * v18 + (real)2.0 * x0[1 * CHANNELS + u] * v20;
            const real v23 = x3[3 * CHANNELS + u] * s22;
            const real v24 = v12 * x0[u] + x0[1 * CHANNELS + u] * v18 + (real)2.0 * x0[2 * CHANNELS + u] * v23;
            const real v28 = v7 * x0[4 * CHANNELS + u] + v12 * x0[5 * CHANNELS + u] + (real)2.0 * v15 * x0[3 * CHANNELS + u];
            const real v29 = v7 * x0[3 * CHANNELS + u] + v18 * x0[5 * CHANNELS + u] + (real)2.0 * v20 * x0[4 * CHANNELS + u];
            const real v30 = v12 * x0[3 * CHANNELS + u] + v18 * x0[4 * CHANNELS + u] + (real)2.0 * v23 * x0[5 * CHANNELS + u];
            const real v34 = v7 * x0[7 * CHANNELS + u] + v12 * x0[8 * CHANNELS + u] + (real)2.0 * v15 * x0[6 * CHANNELS + u];
            const real v35 = v7 * x0[6 * CHANNELS + u] + v18 * x0[8 * CHANNELS + u] + (real)2.0 * v20 * x0[7 * CHANNELS + u];
            const real v36 = v12 * x0[6 * CHANNELS + u] + v18 * x0[7 * CHANNELS + u] + (real)2.0 * v23 * x0[8 * CHANNELS + u];
            y0[u] += v16;
            y0[1 * CHANNELS + u] += v21;
            y0[2 * CHANNELS + u] += v24;
            y0[3 * CHANNELS + u] += v28;
            y0[4 * CHANNELS + u] += v29;
            y0[5 * CHANNELS + u] += v30;
            y0[6 * CHANNELS + u] += v34;
            y0[7 * CHANNELS + u] += v35;
            y0[8 * CHANNELS + u] += v36;
        }
    }
}

/* d_grad_h2_sender[9, u] at sender, n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_deb678898351(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 9 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + at[1][r] * 9 * CHANNELS;
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
            const real v26 = (real)0.5 * s7 * x3[4 * CHANNELS + u] + (real)0.5 * s11 * x3[5 * CHANNELS + u] + s13 * x3[3 * CHANNELS + u];
            const real v28 = s7 * x3[3 * CHANNELS + u] + s16 * x3[5 * CHANNELS + u] + (real)2.0 * s17 * x3[4 * CHANNELS + u];
            const real v30 = s11 * x3[3 * CHANNELS + u] + s16 * x3[4 * CHANNELS + u] + (real)2.0 * s20 * x3[5 * CHANNELS + u];
            const real v35 = (real)0.5 * s7 * x3[7 * CHANNELS + u] + (real)0.5 * s11 * x3[8 * CHANNELS + u] + s13 * x3[6 * CHANNELS + u];
            const real v37 = s7 * x3[6 * CHANNELS + u] + s16 * x3[8 * CHANNELS + u] + (real)2.0 * s17 * x3[7 * CHANNELS + u];
            const real v39 = s11 * x3[6 * CHANNELS + u] + s16 * x3[7 * CHANNELS + u] + (real)2.0 * s20 * x3[8 * CHANNELS + u];
            const real v40 = (real)2.0 * x0[u] * v14 + x0[1 * CHANNELS + u] * v18 + x0[2 * CHANNELS + u] * v21 + (real)2.0 * x0[3 * CHANNELS + u] * v26 + x0[4 * CHANNELS + u] * v28 + x0[5 * CHANNELS + u] * v30 + (real)2.0 * x0[6 * CHANNELS + u] * v35 + x0[7 * CHANNELS + u] * v37 + x0[8 * CHANNELS + u] * v39;
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = s0;
            y0[3 * CHANNELS + u] = v40;
        }
    }
}

/* h0_sender[1, u] at sender, h2_sender[9, u] at sender, d_grad_n[3] at row, d_grad_n[3] at row, w[4, u] at row -> grad_d_out[9, u] at receiver */
void message_4e49fd46cb8c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + r * 4 * CHANNELS;
        real *restrict y0 = y[0] + at[1][r] * 9 * CHANNELS;
        const real s4 = x3[0] * x2[0];
        const real s10 = x3[0] * x2[1] + x2[0] * x3[1];
        const real s15 = x3[0] * x2[2] + x2[0] * x3[2];
        const real s21 = x3[1] * x2[2] + x2[1] * x3[2];
        const real s23 = x2[1] * x3[1];
        const real s27 = x2[2] * x3[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x4[u] * s4;
            const real v11 = x4[3 * CHANNELS + u] * s10;
            const real v16 = x4[3 * CHANNELS + u] * s15;
            const real v18 = s4 * x4[3 * CHANNELS + u];
            const real v19 = (real)2.0 * x0[u] * v5 + x1[1 * CHANNELS + u] * v11 + x1[2 * CHANNELS + u] * v16 + (real)2.0 * x1[u] * v18;
            const real v20 = x4[u] * s10;
            const real v22 = x4[3 * CHANNELS + u] * s21;
            const real v24 = x4[3 * CHANNELS + u] * s23;
            const real v25 = x0[u] * v20 + v11 * x1[u] + x1[2 * CHANNELS + u] * v22 + (real)2.0 * x1[1 * CHANNELS + u] * v24;
            const real v26 = x4[u] * s15;
            const real v28 = x4[3 * CHANNELS + u] * s27;
            const real v29 = x0[u] * v26 + v16 * x1[u] + x1[1 * CHANNELS + u] * v22 + (real)2.0 * x1[2 * CHANNELS + u] * v28;
            const real v33 = x0[u] * v20 + v11 * x1[4 * CHANNELS + u] + v16 * x1[5 * CHANNELS + u] + (real)2.0 * v18 * x1[3 * CHANNELS + u];
            const real v34 = x4[u] * s23;
            const real v35 = (real)2.0 * x0[u] * v34 + v11 * x1[3 * CHANNELS + u] + v22 * x1[5 * CHANNELS + u] + (real)2.0 * v24 * x1[4 * CHANNELS + u];
            const real v36 = x4[u] * s21;
            const real v37 = x0[u] * v36 + v16 * x1[3 * CHANNELS + u] + v22 * x1[4 * CHANNELS + u] + (real)2.0 * v28 * x1[5 * CHANNELS + u];
            const real v41 = x0[u] * v26 + v11 * x1[7 * CHANNELS + u] + v16 * x1[8 * CHANNELS + u] + (real)2.0 * v18 * x1[6 * CHANNELS + u];
            const real v42 = x0[u] * v36 + v11 * x1[6 * CHANNELS + u] + v22 * x1[8 * CHANNELS + u] + (real)2.0 * v24 * x1[7 * CHANNELS + u];
            const real v43 = x4[u] * s27;
            const real v44 = (real)2.0 * x0[u] * v43 + v16 * x1[6 * CHANNELS + u] + v22 * x1[7 * CHANNELS + u] + (real)2.0 * v28 * x1[8 * CHANNELS + u];
            y0[u] += v19;
            y0[1 * CHANNELS + u] += v25;
            y0[2 * CHANNELS + u] += v29;
            y0[3 * CHANNELS + u] += v33;
            y0[4 * CHANNELS + u] += v35;
            y0[5 * CHANNELS + u] += v37;
            y0[6 * CHANNELS + u] += v41;
            y0[7 * CHANNELS + u] += v42;
            y0[8 * CHANNELS + u] += v44;
        }
    }
}

/* h0_sender[1, u] at sender, h2_sender[9, u] at sender, d_grad_n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_w[4, u] at row */
void message_8e04ba161db4(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + at[0][r] * 1 * CHANNELS;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        const real *restrict x2 = x[2] + r * 3;
        const real *restrict x3 = x[3] + r * 3;
        const real *restrict x4 = x[4] + at[1][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 4 * CHANNELS;
        const real s24 = 0;
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x4[1 * CHANNELS + u] + x4[3 * CHANNELS + u];
            const real v9 = x4[2 * CHANNELS + u] + x4[6 * CHANNELS + u];
            const real v12 = (real)0.5 * x3[1] * v5 + (real)0.5 * x3[2] * v9 + x3[0] * x4[u];
            const real v16 = x4[5 * CHANNELS + u] + x4[7 * CHANNELS + u];
            const real v18 = v5 * x3[0] + x3[2] * v16 + (real)2.0 * x3[1] * x4[4 * CHANNELS + u];
            const real v21 = v9 * x3[0] + x3[1] * v16 + (real)2.0 * x3[2] * x4[8 * CHANNELS + u];
            const real v22 = x2[0] * v12 + (real)0.5 * x2[1] * v18 + (real)0.5 * x2[2] * v21;
            const real v23 = (real)2.0 * x0[u] * v22;
            const real v31 = x4[u] * x1[1 * CHANNELS + u] + x4[1 * CHANNELS + u] * x1[u] + x4[3 * CHANNELS + u] * x1[4 * CHANNELS + u] + x4[4 * CHANNELS + u] * x1[3 * CHANNELS + u] + x4[6 * CHANNELS + u] * x1[7 * CHANNELS + u] + x4[7 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v35 = x4[u] * x1[2 * CHANNELS + u] + x4[2 * CHANNELS + u] * x1[u] + x4[3 * CHANNELS + u] * x1[5 * CHANNELS + u] + x4[5 * CHANNELS + u] * x1[3 * CHANNELS + u] + x4[6 * CHANNELS + u] * x1[8 * CHANNELS + u] + x4[8 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v36 = x4[u] * x1[u] + x4[3 * CHANNELS + u] * x1[3 * CHANNELS + u] + x4[6 * CHANNELS + u] * x1[6 * CHANNELS + u];
            const real v37 = (real)0.5 * x3[1] * v31 + (real)0.5 * x3[2] * v35 + x3[0] * v36;
            const real v38 = x4[1 * CHANNELS + u] * x1[2 * CHANNELS + u] + x4[2 * CHANNELS + u] * x1[1 * CHANNELS + u] + x4[4 * CHANNELS + u] * x1[5 * CHANNELS + u] + x4[5 * CHANNELS + u] * x1[4 * CHANNELS + u] + x4[7 * CHANNELS + u] * x1[8 * CHANNELS + u] + x4[8 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v39 = x4[1 * CHANNELS + u] * x1[1 * CHANNELS + u] + x4[4 * CHANNELS + u] * x1[4 * CHANNELS + u] + x4[7 * CHANNELS + u] * x1[7 * CHANNELS + u];
            const real v40 = x3[0] * v31 + x3[2] * v38 + (real)2.0 * x3[1] * v39;
            const real v41 = x4[2 * CHANNELS + u] * x1[2 * CHANNELS + u] + x4[5 * CHANNELS + u] * x1[5 * CHANNELS + u] + x4[8 * CHANNELS + u] * x1[8 * CHANNELS + u];
            const real v42 = x3[0] * v35 + x3[1] * v38 + (real)2.0 * x3[2] * v41;
            const real v43 = (real)2.0 * x2[0] * v37 + x2[1] * v40 + x2[2] * v42;
            y0[u] = v23;
            y0[1 * CHANNELS + u] = s24;
            y0[2 * CHANNELS + u] = s24;
            y0[3 * CHANNELS + u] = v43;
        }
    }
}
