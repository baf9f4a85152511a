/*
 * degree_two: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/13_irreducible_product.py; edit that and compile again.
 * definition sha256 4c247673dafe5a9c13167c9444102324a593fe2fdfb76228df8070d504bd9fb4
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
 * writes out[9] at row
 */
void degree_two_0ab209756e0f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict b_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 9;
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
        const real s0 = a_0 - a_4;
        const real s1 = b_2 * s0 - a_2 * b_0 + a_5 * b_1;
        const real s2 = a_0 - a_8;
        const real s3 = b_1 * s2 - a_1 * b_0 + a_7 * b_2;
        const real s4 = a_4 - a_8;
        const real s5 = -b_0 * s4 + a_3 * b_1 - a_6 * b_2;
        out_to[0] = a_1 * b_2 - a_2 * b_1;
        out_to[1] = -R(0.5) * s1;
        out_to[2] = R(0.5) * s3;
        out_to[3] = -R(0.5) * s1;
        out_to[4] = -a_3 * b_2 + a_5 * b_0;
        out_to[5] = R(0.5) * s5;
        out_to[6] = R(0.5) * s3;
        out_to[7] = R(0.5) * s5;
        out_to[8] = a_6 * b_1 - a_7 * b_0;
    }
}

/*
 * reads b[3] at row
 * reads d_out[9] at row as out
 * writes grad_a[9] at row as a
 */
void degree_two_175a7e520372(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 9;
        real *restrict grad_a_to = outputs[0] + row * 9;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        const real d_out_1 = d_out_at[1];
        const real d_out_2 = d_out_at[2];
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_2 + d_out_6;
        const real s1 = d_out_1 + d_out_3;
        const real s2 = d_out_5 + d_out_7;
        grad_a_to[0] = R(0.5) * b_1 * s0 - R(0.5) * b_2 * s1;
        grad_a_to[1] = -R(0.5) * b_0 * s0 + b_2 * d_out_0;
        grad_a_to[2] = R(0.5) * b_0 * s1 - b_1 * d_out_0;
        grad_a_to[3] = R(0.5) * b_1 * s2 - b_2 * d_out_4;
        grad_a_to[4] = -R(0.5) * b_0 * s2 + R(0.5) * b_2 * s1;
        grad_a_to[5] = -R(0.5) * b_1 * s1 + b_0 * d_out_4;
        grad_a_to[6] = -R(0.5) * b_2 * s2 + b_1 * d_out_8;
        grad_a_to[7] = R(0.5) * b_2 * s0 - b_0 * d_out_8;
        grad_a_to[8] = R(0.5) * b_0 * s2 - R(0.5) * b_1 * s0;
    }
}

/*
 * reads a[9] at row
 * reads d_out[9] at row as out
 * writes grad_b[3] at row as b
 */
void degree_two_5015bdd09bf1(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 9;
        const real *restrict d_out_at = operands[1] + row * 9;
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
        const real d_out_3 = d_out_at[3];
        const real d_out_4 = d_out_at[4];
        const real d_out_5 = d_out_at[5];
        const real d_out_6 = d_out_at[6];
        const real d_out_7 = d_out_at[7];
        const real d_out_8 = d_out_at[8];
        const real s0 = d_out_2 + d_out_6;
        const real s1 = d_out_1 + d_out_3;
        const real s2 = d_out_5 + d_out_7;
        grad_b_to[0] = -R(0.5) * a_1 * s0 + R(0.5) * a_2 * s1 - R(0.5) * a_4 * s2 + R(0.5) * a_8 * s2 + a_5 * d_out_4 - a_7 * d_out_8;
        grad_b_to[1] = R(0.5) * a_0 * s0 + R(0.5) * a_3 * s2 - R(0.5) * a_5 * s1 - R(0.5) * a_8 * s0 - a_2 * d_out_0 + a_6 * d_out_8;
        grad_b_to[2] = -R(0.5) * a_0 * s1 + R(0.5) * a_4 * s1 - R(0.5) * a_6 * s2 + R(0.5) * a_7 * s0 + a_1 * d_out_0 - a_3 * d_out_4;
    }
}
