/*
 * degree_one: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again.
 * definition sha256 cd16978a32d724037f664fb5b854db1ae643b1a71452f8c3163364968e3fc770
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
 * reads a[9] at row
 * reads b[3] at row
 * writes out[3] at row
 */
void degree_one_91866a46d754(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict b_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real a_3 = a_at[3];
        const real a_4 = a_at[4];
        const real a_5 = a_at[5];
        const real a_6 = a_at[6];
        const real a_7 = a_at[7];
        const real a_8 = a_at[8];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        out_to[0] = a_0 * b_0 + a_1 * b_1 + a_2 * b_2;
        out_to[1] = a_3 * b_0 + a_4 * b_1 + a_5 * b_2;
        out_to[2] = a_6 * b_0 + a_7 * b_1 + a_8 * b_2;
    }
}

/*
 * reads b[3] at row
 * reads d_out[3] at row as out
 * writes grad_a[9] at row as a
 */
void degree_one_39bfa958b209(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 3;
        real *restrict grad_a_to = outputs[0] + row * 9;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        grad_a_to[0] = b_0 * d_out_0;
        grad_a_to[1] = b_1 * d_out_0;
        grad_a_to[2] = b_2 * d_out_0;
        grad_a_to[3] = b_0 * d_out_1;
        grad_a_to[4] = b_1 * d_out_1;
        grad_a_to[5] = b_2 * d_out_1;
        grad_a_to[6] = b_0 * d_out_2;
        grad_a_to[7] = b_1 * d_out_2;
        grad_a_to[8] = b_2 * d_out_2;
    }
}

/*
 * reads a[9] at row
 * reads d_out[3] at row as out
 * writes grad_b[3] at row as b
 */
void degree_one_c0264206438f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 3;
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real a_3 = a_at[3];
        const real a_4 = a_at[4];
        const real a_5 = a_at[5];
        const real a_6 = a_at[6];
        const real a_7 = a_at[7];
        const real a_8 = a_at[8];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        grad_b_to[0] = a_0 * d_out_0 + a_3 * d_out_1 + a_6 * d_out_2;
        grad_b_to[1] = a_1 * d_out_0 + a_4 * d_out_1 + a_7 * d_out_2;
        grad_b_to[2] = a_2 * d_out_0 + a_5 * d_out_1 + a_8 * d_out_2;
    }
}
