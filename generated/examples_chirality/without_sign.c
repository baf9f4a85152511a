/*
 * without_sign: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/18_chirality.py; edit that and compile again.
 * definition sha256 f750415ad111bf8b9df37ef02cb52b7ededde685e571e149cbbcc15a16fb905e
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
 * reads c[3] at row
 * writes v6[1] at row
 */
void without_sign_e5cc00ad37ff(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        const real *restrict c_at = operands[2] + row * 3;
        real *restrict v6_to = outputs[0] + row * 1;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real s0 = b_1 * c_2 - b_2 * c_1;
        const real s1 = b_0 * c_2 - b_2 * c_0;
        const real s2 = b_0 * c_1 - b_1 * c_0;
        v6_to[0] = a_0 * s0 - a_1 * s1 + a_2 * s2;
    }
}

/*
 * reads b[3] at row
 * reads c[3] at row
 * reads d_v6[1] at row as v6
 * writes grad_a[3] at row as a
 */
void without_sign_214d5ecc8959(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict c_at = operands[1] + row * 3;
        const real *restrict d_v6_at = operands[2] + row * 1;
        real *restrict grad_a_to = outputs[0] + row * 3;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real d_v6_0 = d_v6_at[0];
        const real s0 = b_1 * c_2 - b_2 * c_1;
        const real s1 = b_0 * c_2 - b_2 * c_0;
        const real s2 = b_0 * c_1 - b_1 * c_0;
        grad_a_to[0] = d_v6_0 * s0;
        grad_a_to[1] = -d_v6_0 * s1;
        grad_a_to[2] = d_v6_0 * s2;
    }
}

/*
 * reads a[3] at row
 * reads c[3] at row
 * reads d_v6[1] at row as v6
 * writes grad_b[3] at row as b
 */
void without_sign_1e4c467cc64e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict c_at = operands[1] + row * 3;
        const real *restrict d_v6_at = operands[2] + row * 1;
        real *restrict grad_b_to = outputs[0] + row * 3;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real c_0 = c_at[0];
        const real c_1 = c_at[1];
        const real c_2 = c_at[2];
        const real d_v6_0 = d_v6_at[0];
        const real s0 = a_1 * c_2 - a_2 * c_1;
        const real s1 = a_0 * c_2 - a_2 * c_0;
        const real s2 = a_0 * c_1 - a_1 * c_0;
        grad_b_to[0] = -d_v6_0 * s0;
        grad_b_to[1] = d_v6_0 * s1;
        grad_b_to[2] = -d_v6_0 * s2;
    }
}
