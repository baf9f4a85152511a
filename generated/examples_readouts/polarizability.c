/*
 * polarizability: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/12_readouts.py; edit that and compile again.
 * definition sha256 61c2430114b96fab4cd55a7ef304a7a42c989cd6717b8cdbb1632a4e990d9b45
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
 * reads t[9] at row
 * reads a[1] at row
 * writes v7[9] at row
 */
void polarizability_472a6913de99(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict t_at = operands[0] + row * 9;
        const real *restrict a_at = operands[1] + row * 1;
        real *restrict v7_to = outputs[0] + row * 9;
        const real t_0 = t_at[0];
        const real t_1 = t_at[1];
        const real t_2 = t_at[2];
        const real t_3 = t_at[3];
        const real t_4 = t_at[4];
        const real t_5 = t_at[5];
        const real t_6 = t_at[6];
        const real t_7 = t_at[7];
        const real t_8 = t_at[8];
        const real a_0 = a_at[0];
        const real s0 = t_1 + t_3;
        const real s1 = t_2 + t_6;
        const real s2 = t_5 + t_7;
        v7_to[0] = t_0 + a_0;
        v7_to[1] = R(0.5) * s0;
        v7_to[2] = R(0.5) * s1;
        v7_to[3] = R(0.5) * s0;
        v7_to[4] = t_4 + a_0;
        v7_to[5] = R(0.5) * s2;
        v7_to[6] = R(0.5) * s1;
        v7_to[7] = R(0.5) * s2;
        v7_to[8] = t_8 + a_0;
    }
}

/*
 * reads d_v7[9] at row as v7
 * writes grad_t[9] at row as t
 */
void polarizability_d3fb3b715012(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v7_at = operands[0] + row * 9;
        real *restrict grad_t_to = outputs[0] + row * 9;
        const real d_v7_0 = d_v7_at[0];
        const real d_v7_1 = d_v7_at[1];
        const real d_v7_2 = d_v7_at[2];
        const real d_v7_3 = d_v7_at[3];
        const real d_v7_4 = d_v7_at[4];
        const real d_v7_5 = d_v7_at[5];
        const real d_v7_6 = d_v7_at[6];
        const real d_v7_7 = d_v7_at[7];
        const real d_v7_8 = d_v7_at[8];
        const real s0 = d_v7_1 + d_v7_3;
        const real s1 = d_v7_2 + d_v7_6;
        const real s2 = d_v7_5 + d_v7_7;
        grad_t_to[0] = d_v7_0;
        grad_t_to[1] = R(0.5) * s0;
        grad_t_to[2] = R(0.5) * s1;
        grad_t_to[3] = R(0.5) * s0;
        grad_t_to[4] = d_v7_4;
        grad_t_to[5] = R(0.5) * s2;
        grad_t_to[6] = R(0.5) * s1;
        grad_t_to[7] = R(0.5) * s2;
        grad_t_to[8] = d_v7_8;
    }
}

/*
 * reads d_v7[9] at row as v7
 * writes grad_a[1] at row as a
 */
void polarizability_aac17f0ab3d4(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v7_at = operands[0] + row * 9;
        real *restrict grad_a_to = outputs[0] + row * 1;
        const real d_v7_0 = d_v7_at[0];
        const real d_v7_4 = d_v7_at[4];
        const real d_v7_8 = d_v7_at[8];
        grad_a_to[0] = d_v7_0 + d_v7_4 + d_v7_8;
    }
}

/*
 * reads d_grad_a[1] at row as a
 * writes grad_d_v7[9] at row as v7
 */
void polarizability_16ee491a2bfc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_a_at = operands[0] + row * 1;
        real *restrict grad_d_v7_to = outputs[0] + row * 9;
        const real d_grad_a_0 = d_grad_a_at[0];
        grad_d_v7_to[0] = d_grad_a_0;
        grad_d_v7_to[1] = 0;
        grad_d_v7_to[2] = 0;
        grad_d_v7_to[3] = 0;
        grad_d_v7_to[4] = d_grad_a_0;
        grad_d_v7_to[5] = 0;
        grad_d_v7_to[6] = 0;
        grad_d_v7_to[7] = 0;
        grad_d_v7_to[8] = d_grad_a_0;
    }
}
