/* Kernels of layer torque.
 *
 * Written by tnforge 0.1.0 from examples/01_torque.py; edit that and compile again.
 * definition sha256 e530cf0e0f7ac398b21be17de61c3e647e387516ed0977486c2ead927ede4469
 *
 * Build with -DREAL=float|double and -DCHANNELS=n. Arrays are laid out [rows, components, CHANNELS], those
 * without channels [rows, components]. `x` are the operands, `y` the outputs, `at` the index arrays.
 * Outputs at rows are written; the others are added to, so they come in filled with zeros.
 */
#include <stdint.h>

typedef REAL real;

/* r[3] at row, f[3] at row -> out[3] at row */
void torque_563975c627f2(int64_t rows, const real *const *x, const int64_t *const *at, real *const *y)
{
    for (int64_t r = 0; r < rows; ++r) {
        const real *restrict x0 = x[0] + r * 3;
        const real *restrict x1 = x[1] + r * 3;
        real *restrict y0 = y[0] + r * 3;
        const real s4 = x0[1] * x1[2] - x0[2] * x1[1];
        const real s7 = -x1[2] * x0[0] + x0[2] * x1[0];
        const real s8 = x1[1] * x0[0] - x0[1] * x1[0];
        y0[0] = s4;
        y0[1] = s7;
        y0[2] = s8;
    }
}
