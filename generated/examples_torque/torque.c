/*
 * torque: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/01_torque.py; edit that and compile again.
 * definition sha256 e530cf0e0f7ac398b21be17de61c3e647e387516ed0977486c2ead927ede4469
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
 * reads r[3] at row
 * reads f[3] at row
 * writes out[3] at row
 */
void torque_0e19f316f934(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict r_at = operands[0] + row * 3;
        const real *restrict f_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + row * 3;
        const real r_0 = r_at[0];
        const real r_1 = r_at[1];
        const real r_2 = r_at[2];
        const real f_0 = f_at[0];
        const real f_1 = f_at[1];
        const real f_2 = f_at[2];
        out_to[0] = r_1 * f_2 - r_2 * f_1;
        out_to[1] = -r_0 * f_2 + r_2 * f_0;
        out_to[2] = r_0 * f_1 - r_1 * f_0;
    }
}
