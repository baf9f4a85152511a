/*
 * power_spectrum: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/16_descriptors.py; edit that and compile again.
 * definition sha256 d2e0dab60256732b224c3a3d92be65b16d94a0752e1855b8e061d110e24eb249
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
 * reads v3[3] at row
 * writes v4[1] at row
 */
void power_spectrum_f85cefa52f8f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        real *restrict v4_to = outputs[0] + row * 1;
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        v4_to[0] = v3_0 * v3_0 + v3_1 * v3_1 + v3_2 * v3_2;
    }
}

/*
 * reads v3[3] at row
 * reads v5[1, u] at row
 * adds to v9[5, u] at receiver
 */
void power_spectrum_9ed7249e4391(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict v5_at = operands[1] + row * (1 * CHANNELS);
        real *restrict v9_to = outputs[0] + receiver_index[row] * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real s0 = v3_0 * v3_2;
        const real s1 = R(1.4142135623730951 /* sqrt(2) */) * s0;
        const real s2 = v3_0 * v3_1;
        const real s3 = R(1.4142135623730951 /* sqrt(2) */) * s2;
        const real s4 = v3_0 * v3_0 - R(2.0) * v3_1 * v3_1 + v3_2 * v3_2;
        const real s5 = R(0.408248290463863 /* sqrt(6)/6 */) * s4;
        const real s6 = v3_1 * v3_2;
        const real s7 = R(1.4142135623730951 /* sqrt(2) */) * s6;
        const real s8 = v3_0 * v3_0 - v3_2 * v3_2;
        const real s9 = R(0.7071067811865476 /* sqrt(2)/2 */) * s8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_0 = v5_at[0 * CHANNELS + u];
            v9_to[0 * CHANNELS + u] += s1 * v5_0;
            v9_to[1 * CHANNELS + u] += s3 * v5_0;
            v9_to[2 * CHANNELS + u] += -s5 * v5_0;
            v9_to[3 * CHANNELS + u] += s7 * v5_0;
            v9_to[4 * CHANNELS + u] += -s9 * v5_0;
        }
    }
}

/*
 * reads v9[5, u] at row
 * writes out[1, u] at row
 */
void power_spectrum_3aed3f7a255c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v9_at = operands[0] + row * (5 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real v9_3 = v9_at[3 * CHANNELS + u];
            const real v9_4 = v9_at[4 * CHANNELS + u];
            out_to[0 * CHANNELS + u] = v9_0 * v9_0 + v9_1 * v9_1 + v9_2 * v9_2 + v9_3 * v9_3 + v9_4 * v9_4;
        }
    }
}

/*
 * reads v3[3] at row
 * reads d_v4[1] at row as v4
 * writes grad_v3[3] at row as v3
 */
void power_spectrum_47b48e4d9a99(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict d_v4_at = operands[1] + row * 1;
        real *restrict grad_v3_to = outputs[0] + row * 3;
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real d_v4_0 = d_v4_at[0];
        grad_v3_to[0] = R(2.0) * v3_0 * d_v4_0;
        grad_v3_to[1] = R(2.0) * v3_1 * d_v4_0;
        grad_v3_to[2] = R(2.0) * v3_2 * d_v4_0;
    }
}

/*
 * reads v3[3] at row
 * reads v5[1, u] at row
 * reads d_v9[5, u] at receiver as v9
 * writes grad_v3[3] at row as v3
 */
void power_spectrum_9ec2a93fcf34(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict v5_at = operands[1] + row * (1 * CHANNELS);
        const real *restrict d_v9_at = operands[2] + receiver_index[row] * (5 * CHANNELS);
        real *restrict grad_v3_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real s0 = R(1.7320508075688772 /* sqrt(3) */) * v3_0;
        const real s1 = R(1.7320508075688772 /* sqrt(3) */) * v3_1;
        const real s2 = R(1.7320508075688772 /* sqrt(3) */) * v3_2;
        const real s3 = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * v3_1;
        const real s4 = R(0.5773502691896257 /* sqrt(3)/3 */) * v3_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_0 = v5_at[0 * CHANNELS + u];
            const real d_v9_0 = d_v9_at[0 * CHANNELS + u];
            const real d_v9_1 = d_v9_at[1 * CHANNELS + u];
            const real d_v9_2 = d_v9_at[2 * CHANNELS + u];
            const real d_v9_3 = d_v9_at[3 * CHANNELS + u];
            const real d_v9_4 = d_v9_at[4 * CHANNELS + u];
            const real t0 = v3_0 * d_v9_2 + s0 * d_v9_4 - s1 * d_v9_1 - s2 * d_v9_0;
            const real t1 = v3_0 * d_v9_1 + s3 * d_v9_2 + v3_2 * d_v9_3;
            const real t2 = v3_0 * d_v9_0 + v3_1 * d_v9_3 - s4 * d_v9_2 + v3_2 * d_v9_4;
            n0 += v5_0 * t0;
            n1 += v5_0 * t1;
            n2 += v5_0 * t2;
        }
        grad_v3_to[0] = -R(0.816496580927726 /* sqrt(6)/3 */) * n0;
        grad_v3_to[1] = R(1.4142135623730951 /* sqrt(2) */) * n1;
        grad_v3_to[2] = R(1.4142135623730951 /* sqrt(2) */) * n2;
    }
}

/*
 * reads v3[3] at row
 * reads d_v9[5, u] at receiver as v9
 * writes grad_v5[1, u] at row as v5
 */
void power_spectrum_76527f988f0a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict d_v9_at = operands[1] + receiver_index[row] * (5 * CHANNELS);
        real *restrict grad_v5_to = outputs[0] + row * (1 * CHANNELS);
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real s0 = v3_0 * v3_0 - R(2.0) * v3_1 * v3_1 + v3_2 * v3_2;
        const real s1 = R(0.408248290463863 /* sqrt(6)/6 */) * s0;
        const real s2 = v3_0 * v3_0 - v3_2 * v3_2;
        const real s3 = R(0.7071067811865476 /* sqrt(2)/2 */) * s2;
        const real s4 = v3_0 * v3_1;
        const real s5 = R(1.4142135623730951 /* sqrt(2) */) * s4;
        const real s6 = v3_0 * v3_2;
        const real s7 = R(1.4142135623730951 /* sqrt(2) */) * s6;
        const real s8 = v3_1 * v3_2;
        const real s9 = R(1.4142135623730951 /* sqrt(2) */) * s8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v9_0 = d_v9_at[0 * CHANNELS + u];
            const real d_v9_1 = d_v9_at[1 * CHANNELS + u];
            const real d_v9_2 = d_v9_at[2 * CHANNELS + u];
            const real d_v9_3 = d_v9_at[3 * CHANNELS + u];
            const real d_v9_4 = d_v9_at[4 * CHANNELS + u];
            grad_v5_to[0 * CHANNELS + u] = -s1 * d_v9_2 - s3 * d_v9_4 + s5 * d_v9_1 + s7 * d_v9_0 + s9 * d_v9_3;
        }
    }
}

/*
 * reads d_out[1, u] at row as out
 * reads v9[5, u] at row
 * writes grad_v9[5, u] at row as v9
 */
void power_spectrum_2a8ee037a839(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v9_at = operands[1] + row * (5 * CHANNELS);
        real *restrict grad_v9_to = outputs[0] + row * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real v9_3 = v9_at[3 * CHANNELS + u];
            const real v9_4 = v9_at[4 * CHANNELS + u];
            const real t0 = d_out_0 * v9_0;
            const real t1 = d_out_0 * v9_1;
            const real t2 = d_out_0 * v9_2;
            const real t3 = d_out_0 * v9_3;
            const real t4 = d_out_0 * v9_4;
            grad_v9_to[0 * CHANNELS + u] = R(2.0) * t0;
            grad_v9_to[1 * CHANNELS + u] = R(2.0) * t1;
            grad_v9_to[2 * CHANNELS + u] = R(2.0) * t2;
            grad_v9_to[3 * CHANNELS + u] = R(2.0) * t3;
            grad_v9_to[4 * CHANNELS + u] = R(2.0) * t4;
        }
    }
}

/*
 * reads v3[3] at row
 * reads d_grad_v3[3] at row as v3
 * writes grad_d_v4[1] at row as v4
 */
void power_spectrum_f1f0c6b947b2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict d_grad_v3_at = operands[1] + row * 3;
        real *restrict grad_d_v4_to = outputs[0] + row * 1;
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real d_grad_v3_0 = d_grad_v3_at[0];
        const real d_grad_v3_1 = d_grad_v3_at[1];
        const real d_grad_v3_2 = d_grad_v3_at[2];
        grad_d_v4_to[0] = R(2.0) * v3_0 * d_grad_v3_0 + R(2.0) * v3_1 * d_grad_v3_1 + R(2.0) * v3_2 * d_grad_v3_2;
    }
}

/*
 * reads v3[3] at row
 * reads d_grad_v3[3] at row as v3
 * reads d_v9[5, u] at receiver as v9
 * writes grad_v5[1, u] at row as v5
 */
void power_spectrum_47b9bcc1eb13(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict d_grad_v3_at = operands[1] + row * 3;
        const real *restrict d_v9_at = operands[2] + receiver_index[row] * (5 * CHANNELS);
        real *restrict grad_v5_to = outputs[0] + row * (1 * CHANNELS);
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real d_grad_v3_0 = d_grad_v3_at[0];
        const real d_grad_v3_1 = d_grad_v3_at[1];
        const real d_grad_v3_2 = d_grad_v3_at[2];
        const real s0 = v3_0 * d_grad_v3_0 - R(2.0) * v3_1 * d_grad_v3_1 + v3_2 * d_grad_v3_2;
        const real s1 = R(0.816496580927726 /* sqrt(6)/3 */) * s0;
        const real s2 = v3_0 * d_grad_v3_0 - v3_2 * d_grad_v3_2;
        const real s3 = R(1.4142135623730951 /* sqrt(2) */) * s2;
        const real s4 = v3_0 * d_grad_v3_1 + v3_1 * d_grad_v3_0;
        const real s5 = R(1.4142135623730951 /* sqrt(2) */) * s4;
        const real s6 = v3_0 * d_grad_v3_2 + v3_2 * d_grad_v3_0;
        const real s7 = R(1.4142135623730951 /* sqrt(2) */) * s6;
        const real s8 = v3_1 * d_grad_v3_2 + v3_2 * d_grad_v3_1;
        const real s9 = R(1.4142135623730951 /* sqrt(2) */) * s8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v9_0 = d_v9_at[0 * CHANNELS + u];
            const real d_v9_1 = d_v9_at[1 * CHANNELS + u];
            const real d_v9_2 = d_v9_at[2 * CHANNELS + u];
            const real d_v9_3 = d_v9_at[3 * CHANNELS + u];
            const real d_v9_4 = d_v9_at[4 * CHANNELS + u];
            grad_v5_to[0 * CHANNELS + u] = -s1 * d_v9_2 - s3 * d_v9_4 + s5 * d_v9_1 + s7 * d_v9_0 + s9 * d_v9_3;
        }
    }
}

/*
 * reads v3[3] at row
 * reads d_grad_v3[3] at row as v3
 * reads v5[1, u] at row
 * adds to grad_d_v9[5, u] at receiver as v9
 */
void power_spectrum_0bb55aece212(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v3_at = operands[0] + row * 3;
        const real *restrict d_grad_v3_at = operands[1] + row * 3;
        const real *restrict v5_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_d_v9_to = outputs[0] + receiver_index[row] * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        const real v3_0 = v3_at[0];
        const real v3_1 = v3_at[1];
        const real v3_2 = v3_at[2];
        const real d_grad_v3_0 = d_grad_v3_at[0];
        const real d_grad_v3_1 = d_grad_v3_at[1];
        const real d_grad_v3_2 = d_grad_v3_at[2];
        const real s0 = v3_0 * d_grad_v3_2 + v3_2 * d_grad_v3_0;
        const real s1 = R(1.4142135623730951 /* sqrt(2) */) * s0;
        const real s2 = v3_0 * d_grad_v3_1 + v3_1 * d_grad_v3_0;
        const real s3 = R(1.4142135623730951 /* sqrt(2) */) * s2;
        const real s4 = v3_0 * d_grad_v3_0 - R(2.0) * v3_1 * d_grad_v3_1 + v3_2 * d_grad_v3_2;
        const real s5 = R(0.816496580927726 /* sqrt(6)/3 */) * s4;
        const real s6 = v3_1 * d_grad_v3_2 + v3_2 * d_grad_v3_1;
        const real s7 = R(1.4142135623730951 /* sqrt(2) */) * s6;
        const real s8 = v3_0 * d_grad_v3_0 - v3_2 * d_grad_v3_2;
        const real s9 = R(1.4142135623730951 /* sqrt(2) */) * s8;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v5_0 = v5_at[0 * CHANNELS + u];
            grad_d_v9_to[0 * CHANNELS + u] += s1 * v5_0;
            grad_d_v9_to[1 * CHANNELS + u] += s3 * v5_0;
            grad_d_v9_to[2 * CHANNELS + u] += -s5 * v5_0;
            grad_d_v9_to[3 * CHANNELS + u] += s7 * v5_0;
            grad_d_v9_to[4 * CHANNELS + u] += -s9 * v5_0;
        }
    }
}

/*
 * reads v9[5, u] at row
 * reads d_grad_v9[5, u] at row as v9
 * writes grad_d_out[1, u] at row as out
 */
void power_spectrum_1977d917a13e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v9_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict d_grad_v9_at = operands[1] + row * (5 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real v9_3 = v9_at[3 * CHANNELS + u];
            const real v9_4 = v9_at[4 * CHANNELS + u];
            const real d_grad_v9_0 = d_grad_v9_at[0 * CHANNELS + u];
            const real d_grad_v9_1 = d_grad_v9_at[1 * CHANNELS + u];
            const real d_grad_v9_2 = d_grad_v9_at[2 * CHANNELS + u];
            const real d_grad_v9_3 = d_grad_v9_at[3 * CHANNELS + u];
            const real d_grad_v9_4 = d_grad_v9_at[4 * CHANNELS + u];
            const real t0 = v9_0 * d_grad_v9_0;
            const real t1 = v9_1 * d_grad_v9_1;
            const real t2 = v9_2 * d_grad_v9_2;
            const real t3 = v9_3 * d_grad_v9_3;
            const real t4 = v9_4 * d_grad_v9_4;
            grad_d_out_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2 + R(2.0) * t3 + R(2.0) * t4;
        }
    }
}
