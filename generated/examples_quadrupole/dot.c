/*
 * dot: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/02_quadrupole.py; edit that and compile again.
 * definition sha256 bb0af4fa98d74bc2af82a8d877fb4374ce2b747e208c03666abaad93c57c513b
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
 * writes out[1] at row
 */
void dot_f0b87fcd124a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict a_at = operands[0] + row * 3;
        const real *restrict b_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 1;
        const real a_0 = a_at[0];
        const real a_1 = a_at[1];
        const real a_2 = a_at[2];
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        out_to[0] = a_0 * b_0 + a_1 * b_1 + a_2 * b_2;
    }
}

/*
 * reads b[3] at row
 * reads d_out[1] at row as out
 * writes grad_a[3] at row as a
 */
void dot_bbf5d1e71a10(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict b_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + row * 1;
        real *restrict grad_a_to = outputs[0] + row * 3;
        const real b_0 = b_at[0];
        const real b_1 = b_at[1];
        const real b_2 = b_at[2];
        const real d_out_0 = d_out_at[0];
        grad_a_to[0] = b_0 * d_out_0;
        grad_a_to[1] = b_1 * d_out_0;
        grad_a_to[2] = b_2 * d_out_0;
    }
}
