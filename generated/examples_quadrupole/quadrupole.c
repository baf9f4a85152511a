/*
 * quadrupole: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/02_quadrupole.py; edit that and compile again.
 * definition sha256 820073553807020a5db2a4e9c7c803a7787241e898d484386892e9a2a4a81461
 *
 * Build with -DREAL=float or double and -DCHANNELS=<number of channels>.
 * Arrays are [rows, components, channels] or [rows, components]; a shared array has no row axis.
 * An output at row is written. Any other output is added to: it comes in filled with zeros, or a sum so far.
 * Rows are visited in order.
 */

#include <stdint.h>

typedef REAL real;

/* A number in the precision of the arrays. */
#define R(number) ((real)(number))

/* Ask for values that the next row will read. */
static inline void prefetch(const real *at, int64_t count)
{
    for (int64_t k = 0; k < count; k += 64 / (int64_t)sizeof(real))
        __builtin_prefetch(at + k);
}

/*
 * reads n[3] at row
 * writes out[9] at row
 */
void quadrupole_6083c489c9bc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        real *restrict out_to = outputs[0] + row * 9;
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_1;
        const real s1 = n_0 * n_2;
        const real s2 = n_1 * n_2;
        out_to[0] = R(0.6666666666666666 /* 2/3 */) * n_0 * n_0 - R(0.3333333333333333 /* 1/3 */) * n_1 * n_1 - R(0.3333333333333333 /* 1/3 */) * n_2 * n_2;
        out_to[1] = s0;
        out_to[2] = s1;
        out_to[3] = s0;
        out_to[4] = -R(0.3333333333333333 /* 1/3 */) * n_0 * n_0 + R(0.6666666666666666 /* 2/3 */) * n_1 * n_1 - R(0.3333333333333333 /* 1/3 */) * n_2 * n_2;
        out_to[5] = s2;
        out_to[6] = s1;
        out_to[7] = s2;
        out_to[8] = -R(0.3333333333333333 /* 1/3 */) * n_0 * n_0 - R(0.3333333333333333 /* 1/3 */) * n_1 * n_1 + R(0.6666666666666666 /* 2/3 */) * n_2 * n_2;
    }
}

/*
 * reads n[3] at row
 * reads d_out[9] at row as out
 * writes grad_n[3] at row as n
 */
void quadrupole_5b8adacdacbd(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_n_to = outputs[0] + row * 3;
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_0 - R(0.5) * d_out_4 - R(0.5) * d_out_8;
        const real s1 = d_out_1 + d_out_3;
        const real s2 = d_out_2 + d_out_6;
        const real s3 = d_out_0 - R(2.0) * d_out_4 + d_out_8;
        const real s4 = d_out_5 + d_out_7;
        const real s5 = d_out_0 + d_out_4 - R(2.0) * d_out_8;
        grad_n_to[0] = R(1.3333333333333333 /* 4/3 */) * n_0 * s0 + n_1 * s1 + n_2 * s2;
        grad_n_to[1] = -R(0.6666666666666666 /* 2/3 */) * n_1 * s3 + n_0 * s1 + n_2 * s4;
        grad_n_to[2] = -R(0.6666666666666666 /* 2/3 */) * n_2 * s5 + n_0 * s2 + n_1 * s4;
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * writes grad_d_out[9] at row as out
 */
void quadrupole_ad3141c32f84(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + row * 9;
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s1 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s2 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        grad_d_out_to[0] = R(1.3333333333333333 /* 4/3 */) * n_0 * d_grad_n_0 - R(0.6666666666666666 /* 2/3 */) * n_1 * d_grad_n_1 - R(0.6666666666666666 /* 2/3 */) * n_2 * d_grad_n_2;
        grad_d_out_to[1] = s0;
        grad_d_out_to[2] = s1;
        grad_d_out_to[3] = s0;
        grad_d_out_to[4] = -R(0.6666666666666666 /* 2/3 */) * n_0 * d_grad_n_0 + R(1.3333333333333333 /* 4/3 */) * n_1 * d_grad_n_1 - R(0.6666666666666666 /* 2/3 */) * n_2 * d_grad_n_2;
        grad_d_out_to[5] = s2;
        grad_d_out_to[6] = s1;
        grad_d_out_to[7] = s2;
        grad_d_out_to[8] = -R(0.6666666666666666 /* 2/3 */) * n_0 * d_grad_n_0 - R(0.6666666666666666 /* 2/3 */) * n_1 * d_grad_n_1 + R(1.3333333333333333 /* 4/3 */) * n_2 * d_grad_n_2;
    }
}
