/*
 * decompose: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:decompose; edit that and compile again.
 * definition sha256 eb2c8b3a3084c6be7f3430840bae982a4302a5f91e6a21b042a9526f0ad0b1ad
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
 * reads x[9, u] at row
 * writes s[1, u] at row
 * writes v[3, u] at row
 * writes t[9, u] at row
 */
void decompose_32b1bc391696(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (9 * CHANNELS);
        real *restrict s_to = outputs[0] + row * (1 * CHANNELS);
        real *restrict v_to = outputs[1] + row * (3 * CHANNELS);
        real *restrict t_to = outputs[2] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real x_5 = x_at[5 * CHANNELS + u];
            const real x_6 = x_at[6 * CHANNELS + u];
            const real x_7 = x_at[7 * CHANNELS + u];
            const real x_8 = x_at[8 * CHANNELS + u];
            const real t0 = x_1 + x_3;
            const real t1 = x_2 + x_6;
            const real t2 = x_5 + x_7;
            s_to[0 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * x_0 + R(0.3333333333333333 /* 1/3 */) * x_4 + R(0.3333333333333333 /* 1/3 */) * x_8;
            v_to[0 * CHANNELS + u] = -R(0.5) * x_5 + R(0.5) * x_7;
            v_to[1 * CHANNELS + u] = R(0.5) * x_2 - R(0.5) * x_6;
            v_to[2 * CHANNELS + u] = -R(0.5) * x_1 + R(0.5) * x_3;
            t_to[0 * CHANNELS + u] = R(0.6666666666666666 /* 2/3 */) * x_0 - R(0.3333333333333333 /* 1/3 */) * x_4 - R(0.3333333333333333 /* 1/3 */) * x_8;
            t_to[1 * CHANNELS + u] = R(0.5) * t0;
            t_to[2 * CHANNELS + u] = R(0.5) * t1;
            t_to[3 * CHANNELS + u] = R(0.5) * t0;
            t_to[4 * CHANNELS + u] = -R(0.3333333333333333 /* 1/3 */) * x_0 + R(0.6666666666666666 /* 2/3 */) * x_4 - R(0.3333333333333333 /* 1/3 */) * x_8;
            t_to[5 * CHANNELS + u] = R(0.5) * t2;
            t_to[6 * CHANNELS + u] = R(0.5) * t1;
            t_to[7 * CHANNELS + u] = R(0.5) * t2;
            t_to[8 * CHANNELS + u] = -R(0.3333333333333333 /* 1/3 */) * x_0 - R(0.3333333333333333 /* 1/3 */) * x_4 + R(0.6666666666666666 /* 2/3 */) * x_8;
        }
    }
}

/*
 * reads d_s[1, u] at row as s
 * reads d_t[9, u] at row as t
 * reads d_v[3, u] at row as v
 * writes grad_x[9, u] at row as x
 */
void decompose_e06ac1622d21(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_s_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict d_t_at = operands[1] + row * (9 * CHANNELS);
        const real *restrict d_v_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_x_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_s_0 = d_s_at[0 * CHANNELS + u];
            const real d_t_0 = d_t_at[0 * CHANNELS + u];
            const real d_t_1 = d_t_at[1 * CHANNELS + u];
            const real d_t_2 = d_t_at[2 * CHANNELS + u];
            const real d_t_3 = d_t_at[3 * CHANNELS + u];
            const real d_t_4 = d_t_at[4 * CHANNELS + u];
            const real d_t_5 = d_t_at[5 * CHANNELS + u];
            const real d_t_6 = d_t_at[6 * CHANNELS + u];
            const real d_t_7 = d_t_at[7 * CHANNELS + u];
            const real d_t_8 = d_t_at[8 * CHANNELS + u];
            const real d_v_0 = d_v_at[0 * CHANNELS + u];
            const real d_v_1 = d_v_at[1 * CHANNELS + u];
            const real d_v_2 = d_v_at[2 * CHANNELS + u];
            grad_x_to[0 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_s_0 + R(0.6666666666666666 /* 2/3 */) * d_t_0 - R(0.3333333333333333 /* 1/3 */) * d_t_4 - R(0.3333333333333333 /* 1/3 */) * d_t_8;
            grad_x_to[1 * CHANNELS + u] = R(0.5) * d_t_1 + R(0.5) * d_t_3 - R(0.5) * d_v_2;
            grad_x_to[2 * CHANNELS + u] = R(0.5) * d_t_2 + R(0.5) * d_t_6 + R(0.5) * d_v_1;
            grad_x_to[3 * CHANNELS + u] = R(0.5) * d_t_1 + R(0.5) * d_t_3 + R(0.5) * d_v_2;
            grad_x_to[4 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_s_0 - R(0.3333333333333333 /* 1/3 */) * d_t_0 + R(0.6666666666666666 /* 2/3 */) * d_t_4 - R(0.3333333333333333 /* 1/3 */) * d_t_8;
            grad_x_to[5 * CHANNELS + u] = R(0.5) * d_t_5 + R(0.5) * d_t_7 - R(0.5) * d_v_0;
            grad_x_to[6 * CHANNELS + u] = R(0.5) * d_t_2 + R(0.5) * d_t_6 - R(0.5) * d_v_1;
            grad_x_to[7 * CHANNELS + u] = R(0.5) * d_t_5 + R(0.5) * d_t_7 + R(0.5) * d_v_0;
            grad_x_to[8 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_s_0 - R(0.3333333333333333 /* 1/3 */) * d_t_0 - R(0.3333333333333333 /* 1/3 */) * d_t_4 + R(0.6666666666666666 /* 2/3 */) * d_t_8;
        }
    }
}

/*
 * reads d_grad_x[9, u] at row as x
 * writes grad_d_s[1, u] at row as s
 */
void decompose_9a410a2e01ec(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_x_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_d_s_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 4 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 8 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_x_0 = d_grad_x_at[0 * CHANNELS + u];
            const real d_grad_x_4 = d_grad_x_at[4 * CHANNELS + u];
            const real d_grad_x_8 = d_grad_x_at[8 * CHANNELS + u];
            grad_d_s_to[0 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_grad_x_0 + R(0.3333333333333333 /* 1/3 */) * d_grad_x_4 + R(0.3333333333333333 /* 1/3 */) * d_grad_x_8;
        }
    }
}

/*
 * reads d_grad_x[9, u] at row as x
 * writes grad_d_t[9, u] at row as t
 */
void decompose_b660569af864(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_x_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_d_t_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_x_0 = d_grad_x_at[0 * CHANNELS + u];
            const real d_grad_x_1 = d_grad_x_at[1 * CHANNELS + u];
            const real d_grad_x_2 = d_grad_x_at[2 * CHANNELS + u];
            const real d_grad_x_3 = d_grad_x_at[3 * CHANNELS + u];
            const real d_grad_x_4 = d_grad_x_at[4 * CHANNELS + u];
            const real d_grad_x_5 = d_grad_x_at[5 * CHANNELS + u];
            const real d_grad_x_6 = d_grad_x_at[6 * CHANNELS + u];
            const real d_grad_x_7 = d_grad_x_at[7 * CHANNELS + u];
            const real d_grad_x_8 = d_grad_x_at[8 * CHANNELS + u];
            const real t0 = d_grad_x_1 + d_grad_x_3;
            const real t1 = d_grad_x_2 + d_grad_x_6;
            const real t2 = d_grad_x_5 + d_grad_x_7;
            grad_d_t_to[0 * CHANNELS + u] = R(0.6666666666666666 /* 2/3 */) * d_grad_x_0 - R(0.3333333333333333 /* 1/3 */) * d_grad_x_4 - R(0.3333333333333333 /* 1/3 */) * d_grad_x_8;
            grad_d_t_to[1 * CHANNELS + u] = R(0.5) * t0;
            grad_d_t_to[2 * CHANNELS + u] = R(0.5) * t1;
            grad_d_t_to[3 * CHANNELS + u] = R(0.5) * t0;
            grad_d_t_to[4 * CHANNELS + u] = -R(0.3333333333333333 /* 1/3 */) * d_grad_x_0 + R(0.6666666666666666 /* 2/3 */) * d_grad_x_4 - R(0.3333333333333333 /* 1/3 */) * d_grad_x_8;
            grad_d_t_to[5 * CHANNELS + u] = R(0.5) * t2;
            grad_d_t_to[6 * CHANNELS + u] = R(0.5) * t1;
            grad_d_t_to[7 * CHANNELS + u] = R(0.5) * t2;
            grad_d_t_to[8 * CHANNELS + u] = -R(0.3333333333333333 /* 1/3 */) * d_grad_x_0 - R(0.3333333333333333 /* 1/3 */) * d_grad_x_4 + R(0.6666666666666666 /* 2/3 */) * d_grad_x_8;
        }
    }
}

/*
 * reads d_grad_x[9, u] at row as x
 * writes grad_d_v[3, u] at row as v
 */
void decompose_254cea98d83e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_x_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_d_v_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS) + 1 * CHANNELS, 3 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 5 * CHANNELS, 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_x_1 = d_grad_x_at[1 * CHANNELS + u];
            const real d_grad_x_2 = d_grad_x_at[2 * CHANNELS + u];
            const real d_grad_x_3 = d_grad_x_at[3 * CHANNELS + u];
            const real d_grad_x_5 = d_grad_x_at[5 * CHANNELS + u];
            const real d_grad_x_6 = d_grad_x_at[6 * CHANNELS + u];
            const real d_grad_x_7 = d_grad_x_at[7 * CHANNELS + u];
            grad_d_v_to[0 * CHANNELS + u] = -R(0.5) * d_grad_x_5 + R(0.5) * d_grad_x_7;
            grad_d_v_to[1 * CHANNELS + u] = R(0.5) * d_grad_x_2 - R(0.5) * d_grad_x_6;
            grad_d_v_to[2 * CHANNELS + u] = -R(0.5) * d_grad_x_1 + R(0.5) * d_grad_x_3;
        }
    }
}

/*
 * reads d_grad_d_s[1, u] at row as s
 * writes grad_d_grad_x[9, u] at row as x
 */
void decompose_f0c26a8a8861(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_s_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_d_grad_x_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_s_0 = d_grad_d_s_at[0 * CHANNELS + u];
            grad_d_grad_x_to[0 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_grad_d_s_0;
            grad_d_grad_x_to[1 * CHANNELS + u] = 0;
            grad_d_grad_x_to[2 * CHANNELS + u] = 0;
            grad_d_grad_x_to[3 * CHANNELS + u] = 0;
            grad_d_grad_x_to[4 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_grad_d_s_0;
            grad_d_grad_x_to[5 * CHANNELS + u] = 0;
            grad_d_grad_x_to[6 * CHANNELS + u] = 0;
            grad_d_grad_x_to[7 * CHANNELS + u] = 0;
            grad_d_grad_x_to[8 * CHANNELS + u] = R(0.3333333333333333 /* 1/3 */) * d_grad_d_s_0;
        }
    }
}

/*
 * reads d_grad_d_v[3, u] at row as v
 * writes grad_d_grad_x[9, u] at row as x
 */
void decompose_016e80da5421(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_v_at = operands[0] + row * (3 * CHANNELS);
        real *restrict grad_d_grad_x_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_v_0 = d_grad_d_v_at[0 * CHANNELS + u];
            const real d_grad_d_v_1 = d_grad_d_v_at[1 * CHANNELS + u];
            const real d_grad_d_v_2 = d_grad_d_v_at[2 * CHANNELS + u];
            grad_d_grad_x_to[0 * CHANNELS + u] = 0;
            grad_d_grad_x_to[1 * CHANNELS + u] = -R(0.5) * d_grad_d_v_2;
            grad_d_grad_x_to[2 * CHANNELS + u] = R(0.5) * d_grad_d_v_1;
            grad_d_grad_x_to[3 * CHANNELS + u] = R(0.5) * d_grad_d_v_2;
            grad_d_grad_x_to[4 * CHANNELS + u] = 0;
            grad_d_grad_x_to[5 * CHANNELS + u] = -R(0.5) * d_grad_d_v_0;
            grad_d_grad_x_to[6 * CHANNELS + u] = -R(0.5) * d_grad_d_v_1;
            grad_d_grad_x_to[7 * CHANNELS + u] = R(0.5) * d_grad_d_v_0;
            grad_d_grad_x_to[8 * CHANNELS + u] = 0;
        }
    }
}
