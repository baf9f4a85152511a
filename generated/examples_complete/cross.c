/*
 * cross: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/17_complete.py; edit that and compile again.
 * definition sha256 c6c7bb3d04d5d0a2a8a4de5c588605495314cbc64d8a3b64d8040cce9c21e713
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
 * reads a[3] at row
 * reads b[3] at row
 * reads w[1] at shared
 * writes out[3] at row
 */
void cross_21bff98ca609(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2];
        real *restrict out_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real w_0 = w_at[0];
        const real s0 = a_1 * b_2 - a_2 * b_1;
        const real s1 = a_0 * b_2 - a_2 * b_0;
        const real s2 = a_0 * b_1 - a_1 * b_0;
        out_to[0] = w_0 * s0;
        out_to[1] = -w_0 * s1;
        out_to[2] = w_0 * s2;
    }
}

/*
 * reads a[3] at row
 * reads d_out[3] at row as out
 * reads w[1] at shared
 * writes grad_b[3] at row as b
 */
void cross_92886fff2906(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 3;
        const real *restrict w_at = operands[2];
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real w_0 = w_at[0];
        const real s0 = a_1 * d_out_2 - a_2 * d_out_1;
        const real s1 = a_0 * d_out_2 - a_2 * d_out_0;
        const real s2 = a_0 * d_out_1 - a_1 * d_out_0;
        grad_b_to[0] = -w_0 * s0;
        grad_b_to[1] = w_0 * s1;
        grad_b_to[2] = -w_0 * s2;
    }
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads d_out[3] at row as out
 * adds to grad_w[1] at shared as w
 */
void cross_37bc841066f9(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + row * 3;
        real *restrict grad_w_to = outputs[0];
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real s0 = b_1 * d_out_2 - b_2 * d_out_1;
        const real s1 = b_0 * d_out_2 - b_2 * d_out_0;
        const real s2 = b_0 * d_out_1 - b_1 * d_out_0;
        grad_w_to[0] += a_0 * s0 - a_1 * s1 + a_2 * s2;
    }
}
