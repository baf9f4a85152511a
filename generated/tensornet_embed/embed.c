/* Kernels of layer embed.
 *
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:embed; edit that and compile again.
 * definition sha256 f6b548fcac5a150471a8f83f7fb0912af9130f7ce50802533a1577c222ae8ada
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* f[3, u] at row, n[3] at row -> out[9, u] at receiver */
void embed_3de8d63c3906(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        real *restrict y0 = y[0] + at[0][r] * 9 * CHANNELS;
        const real s5 = x1[0] * x1[0] - (real)0.5 * x1[1] * x1[1] - (real)0.5 * x1[2] * x1[2];
        const real s8 = x1[0] * x1[1];
        const real s10 = x1[0] * x1[2];
        const real s13 = x1[0] * x1[0] - (real)2.0 * x1[1] * x1[1] + x1[2] * x1[2];
        const real s15 = x1[1] * x1[2];
        const real s19 = x1[0] * x1[0] + x1[1] * x1[1] - (real)2.0 * x1[2] * x1[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v6 = x0[u] + (real)0.6666666666666666 * x0[2 * CHANNELS + u] * s5; /* 2/3 */
            const real v9 = -x1[2] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s8;
            const real v11 = x1[1] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s10;
            const real v12 = x1[2] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s8;
            const real v14 = x0[u] - (real)0.3333333333333333 * x0[2 * CHANNELS + u] * s13; /* 1/3 */
            const real v16 = -x1[0] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s15;
            const real v17 = -x1[1] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s10;
            const real v18 = x1[0] * x0[1 * CHANNELS + u] + x0[2 * CHANNELS + u] * s15;
            const real v20 = x0[u] - (real)0.3333333333333333 * x0[2 * CHANNELS + u] * s19; /* 1/3 */
            y0[u] += v6;
            y0[1 * CHANNELS + u] += v9;
            y0[2 * CHANNELS + u] += v11;
            y0[3 * CHANNELS + u] += v12;
            y0[4 * CHANNELS + u] += v14;
            y0[5 * CHANNELS + u] += v16;
            y0[6 * CHANNELS + u] += v17;
            y0[7 * CHANNELS + u] += v18;
            y0[8 * CHANNELS + u] += v20;
        }
    }
}

/* n[3] at row, d_out[9, u] at receiver -> grad_f[3, u] at row */
void embed_c708af538546(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + at[0][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s14 = x0[0] * x0[0] - (real)0.5 * x0[1] * x0[1] - (real)0.5 * x0[2] * x0[2];
        const real s15 = x0[0] * x0[0] - (real)2.0 * x0[1] * x0[1] + x0[2] * x0[2];
        const real s16 = x0[0] * x0[0] + x0[1] * x0[1] - (real)2.0 * x0[2] * x0[2];
        const real s17 = x0[1] * x0[0];
        const real s18 = x0[2] * x0[0];
        const real s19 = x0[2] * x0[1];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v3 = x1[u] + x1[4 * CHANNELS + u] + x1[8 * CHANNELS + u];
            const real v13 = -x1[1 * CHANNELS + u] * x0[2] + x1[2 * CHANNELS + u] * x0[1] + x0[2] * x1[3 * CHANNELS + u] - x1[5 * CHANNELS + u] * x0[0] - x0[1] * x1[6 * CHANNELS + u] + x0[0] * x1[7 * CHANNELS + u];
            const real v20 = (real)0.6666666666666666 * x1[u] * s14 - (real)0.3333333333333333 * x1[4 * CHANNELS + u] * s15 - (real)0.3333333333333333 * x1[8 * CHANNELS + u] * s16 + x1[1 * CHANNELS + u] * s17 + x1[2 * CHANNELS + u] * s18 + x1[3 * CHANNELS + u] * s17 + x1[5 * CHANNELS + u] * s19 + x1[6 * CHANNELS + u] * s18 + x1[7 * CHANNELS + u] * s19; /* 2/3, 1/3 */
            y0[u] = v3;
            y0[1 * CHANNELS + u] = v13;
            y0[2 * CHANNELS + u] = v20;
        }
    }
}

/* f[3, u] at row, n[3] at row, d_out[9, u] at receiver -> grad_n[3] at row */
void embed_62c6c974b2be(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x2[u] - (real)0.5 * x2[4 * CHANNELS + u] - (real)0.5 * x2[8 * CHANNELS + u];
            const real v9 = x2[1 * CHANNELS + u] + x2[3 * CHANNELS + u];
            const real v13 = x2[2 * CHANNELS + u] + x2[6 * CHANNELS + u];
            const real v14 = x1[0] * v5 + (real)0.75 * x1[1] * v9 + (real)0.75 * x1[2] * v13;
            const real v18 = x2[5 * CHANNELS + u] - x2[7 * CHANNELS + u];
            const real v19 = (real)1.3333333333333333 * x0[2 * CHANNELS + u] * v14 - x0[1 * CHANNELS + u] * v18; /* 4/3 */
            const real v20 = x2[u] - (real)2.0 * x2[4 * CHANNELS + u] + x2[8 * CHANNELS + u];
            const real v21 = x2[5 * CHANNELS + u] + x2[7 * CHANNELS + u];
            const real v22 = -(real)0.6666666666666666 * x1[1] * v20 + x1[0] * v9 + x1[2] * v21; /* 2/3 */
            const real v23 = x2[2 * CHANNELS + u] - x2[6 * CHANNELS + u];
            const real v24 = x0[2 * CHANNELS + u] * v22 + x0[1 * CHANNELS + u] * v23;
            const real v25 = x2[u] + x2[4 * CHANNELS + u] - (real)2.0 * x2[8 * CHANNELS + u];
            const real v26 = -(real)0.6666666666666666 * x1[2] * v25 + x1[0] * v13 + x1[1] * v21; /* 2/3 */
            const real v27 = x2[1 * CHANNELS + u] - x2[3 * CHANNELS + u];
            const real v28 = x0[2 * CHANNELS + u] * v26 - x0[1 * CHANNELS + u] * v27;
            sum0_0 += v19;
            sum0_1 += v24;
            sum0_2 += v28;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_f[3, u] at row */
void embed_84e6a2ff923a(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        const real s15 = x1[0] * x0[0] - (real)0.5 * x1[1] * x0[1] - (real)0.5 * x1[2] * x0[2];
        const real s17 = x1[0] * x0[0] - (real)2.0 * x1[1] * x0[1] + x1[2] * x0[2];
        const real s19 = x1[0] * x0[0] + x1[1] * x0[1] - (real)2.0 * x1[2] * x0[2];
        const real s20 = x1[1] * x0[0] + x1[0] * x0[1];
        const real s21 = x1[2] * x0[0] + x1[0] * x0[2];
        const real s22 = x1[2] * x0[1] + x1[1] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v10 = -x2[1 * CHANNELS + u] * x1[2] + x2[2 * CHANNELS + u] * x1[1] + x1[2] * x2[3 * CHANNELS + u] - x2[5 * CHANNELS + u] * x1[0] - x1[1] * x2[6 * CHANNELS + u] + x1[0] * x2[7 * CHANNELS + u];
            const real v23 = (real)1.3333333333333333 * x2[u] * s15 - (real)0.6666666666666666 * x2[4 * CHANNELS + u] * s17 - (real)0.6666666666666666 * x2[8 * CHANNELS + u] * s19 + x2[1 * CHANNELS + u] * s20 + x2[2 * CHANNELS + u] * s21 + x2[3 * CHANNELS + u] * s20 + x2[5 * CHANNELS + u] * s22 + x2[6 * CHANNELS + u] * s21 + x2[7 * CHANNELS + u] * s22; /* 4/3, 2/3 */
            y0[u] = s0;
            y0[1 * CHANNELS + u] = v10;
            y0[2 * CHANNELS + u] = v23;
        }
    }
}

/* f[3, u] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_n[3] at row */
void embed_3e32753da1fc(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3;
        real sum0_0 = 0;
        real sum0_1 = 0;
        real sum0_2 = 0;
        #pragma omp simd reduction(+ : sum0_0, sum0_1, sum0_2)
        for (int u = 0; u < CHANNELS; ++u) {
            const real v5 = x2[u] - (real)0.5 * x2[4 * CHANNELS + u] - (real)0.5 * x2[8 * CHANNELS + u];
            const real v9 = x2[1 * CHANNELS + u] + x2[3 * CHANNELS + u];
            const real v13 = x2[2 * CHANNELS + u] + x2[6 * CHANNELS + u];
            const real v14 = x1[0] * v5 + (real)0.75 * x1[1] * v9 + (real)0.75 * x1[2] * v13;
            const real v15 = (real)1.3333333333333333 * x0[2 * CHANNELS + u] * v14; /* 4/3 */
            const real v16 = x2[u] - (real)2.0 * x2[4 * CHANNELS + u] + x2[8 * CHANNELS + u];
            const real v19 = x2[5 * CHANNELS + u] + x2[7 * CHANNELS + u];
            const real v20 = -(real)0.6666666666666666 * x1[1] * v16 + x1[0] * v9 + x1[2] * v19; /* 2/3 */
            const real v21 = x0[2 * CHANNELS + u] * v20;
            const real v22 = x2[u] + x2[4 * CHANNELS + u] - (real)2.0 * x2[8 * CHANNELS + u];
            const real v23 = -(real)0.6666666666666666 * x1[2] * v22 + x1[0] * v13 + x1[1] * v19; /* 2/3 */
            const real v24 = x0[2 * CHANNELS + u] * v23;
            sum0_0 += v15;
            sum0_1 += v21;
            sum0_2 += v24;
        }
        y0[0] = sum0_0;
        y0[1] = sum0_1;
        y0[2] = sum0_2;
    }
}

/* f[3, u] at row, n[3] at row, d_grad_n[3] at row -> grad_d_out[9, u] at receiver */
void embed_efe2ac87685c(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        real *restrict y0 = y[0] + at[0][r] * 9 * CHANNELS;
        const real s7 = x1[0] * x2[0] - (real)0.5 * x1[1] * x2[1] - (real)0.5 * x1[2] * x2[2];
        const real s9 = x1[0] * x2[1] + x2[0] * x1[1];
        const real s12 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s15 = x1[0] * x2[0] - (real)2.0 * x1[1] * x2[1] + x1[2] * x2[2];
        const real s17 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s21 = x1[0] * x2[0] + x1[1] * x2[1] - (real)2.0 * x1[2] * x2[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = (real)1.3333333333333333 * x0[2 * CHANNELS + u] * s7; /* 4/3 */
            const real v11 = x0[2 * CHANNELS + u] * s9 - x2[2] * x0[1 * CHANNELS + u];
            const real v13 = x0[2 * CHANNELS + u] * s12 + x2[1] * x0[1 * CHANNELS + u];
            const real v14 = x0[2 * CHANNELS + u] * s9 + x2[2] * x0[1 * CHANNELS + u];
            const real v16 = -(real)0.6666666666666666 * x0[2 * CHANNELS + u] * s15; /* 2/3 */
            const real v18 = x0[2 * CHANNELS + u] * s17 - x2[0] * x0[1 * CHANNELS + u];
            const real v19 = x0[2 * CHANNELS + u] * s12 - x2[1] * x0[1 * CHANNELS + u];
            const real v20 = x0[2 * CHANNELS + u] * s17 + x2[0] * x0[1 * CHANNELS + u];
            const real v22 = -(real)0.6666666666666666 * x0[2 * CHANNELS + u] * s21; /* 2/3 */
            y0[u] += v8;
            y0[1 * CHANNELS + u] += v11;
            y0[2 * CHANNELS + u] += v13;
            y0[3 * CHANNELS + u] += v14;
            y0[4 * CHANNELS + u] += v16;
            y0[5 * CHANNELS + u] += v18;
            y0[6 * CHANNELS + u] += v19;
            y0[7 * CHANNELS + u] += v20;
            y0[8 * CHANNELS + u] += v22;
        }
    }
}

/* d_grad_n[3] at row, d_grad_n[3] at row, d_out[9, u] at receiver -> grad_f[3, u] at row */
void embed_273e7dae3eed(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + at[0][r] * 9 * CHANNELS;
        real *restrict y0 = y[0] + r * 3 * CHANNELS;
        const real s0 = 0;
        const real s8 = x0[0] * x1[0] - (real)0.5 * x0[1] * x1[1] - (real)0.5 * x0[2] * x1[2];
        const real s10 = x0[0] * x1[0] - (real)2.0 * x0[1] * x1[1] + x0[2] * x1[2];
        const real s12 = x0[0] * x1[0] + x0[1] * x1[1] - (real)2.0 * x0[2] * x1[2];
        const real s14 = x0[0] * x1[1] + x1[0] * x0[1];
        const real s16 = x0[0] * x1[2] + x1[0] * x0[2];
        const real s19 = x0[1] * x1[2] + x1[1] * x0[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v22 = (real)1.3333333333333333 * x2[u] * s8 - (real)0.6666666666666666 * x2[4 * CHANNELS + u] * s10 - (real)0.6666666666666666 * x2[8 * CHANNELS + u] * s12 + x2[1 * CHANNELS + u] * s14 + x2[2 * CHANNELS + u] * s16 + s14 * x2[3 * CHANNELS + u] + x2[5 * CHANNELS + u] * s19 + s16 * x2[6 * CHANNELS + u] + s19 * x2[7 * CHANNELS + u]; /* 4/3, 2/3 */
            y0[u] = s0;
            y0[1 * CHANNELS + u] = s0;
            y0[2 * CHANNELS + u] = v22;
        }
    }
}

/* f[3, u] at row, d_grad_n[3] at row, d_grad_n[3] at row -> grad_d_out[9, u] at receiver */
void embed_051ed791e382(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3 * CHANNELS;
        const real *restrict x1 = x[1] + r * 3;
        const real *restrict x2 = x[2] + r * 3;
        real *restrict y0 = y[0] + at[0][r] * 9 * CHANNELS;
        const real s7 = x1[0] * x2[0] - (real)0.5 * x1[1] * x2[1] - (real)0.5 * x1[2] * x2[2];
        const real s9 = x1[0] * x2[1] + x2[0] * x1[1];
        const real s11 = x1[0] * x2[2] + x2[0] * x1[2];
        const real s13 = x1[0] * x2[0] - (real)2.0 * x1[1] * x2[1] + x1[2] * x2[2];
        const real s15 = x1[1] * x2[2] + x2[1] * x1[2];
        const real s17 = x1[0] * x2[0] + x1[1] * x2[1] - (real)2.0 * x1[2] * x2[2];
        #pragma omp simd
        for (int u = 0; u < CHANNELS; ++u) {
            const real v8 = (real)1.3333333333333333 * x0[2 * CHANNELS + u] * s7; /* 4/3 */
            const real v10 = x0[2 * CHANNELS + u] * s9;
            const real v12 = x0[2 * CHANNELS + u] * s11;
            const real v14 = -(real)0.6666666666666666 * x0[2 * CHANNELS + u] * s13; /* 2/3 */
            const real v16 = x0[2 * CHANNELS + u] * s15;
            const real v18 = -(real)0.6666666666666666 * x0[2 * CHANNELS + u] * s17; /* 2/3 */
            y0[u] += v8;
            y0[1 * CHANNELS + u] += v10;
            y0[2 * CHANNELS + u] += v12;
            y0[3 * CHANNELS + u] += v10;
            y0[4 * CHANNELS + u] += v14;
            y0[5 * CHANNELS + u] += v16;
            y0[6 * CHANNELS + u] += v12;
            y0[7 * CHANNELS + u] += v16;
            y0[8 * CHANNELS + u] += v18;
        }
    }
}
