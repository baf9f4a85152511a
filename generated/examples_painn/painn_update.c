/*
 * painn_update: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/09_painn.py; edit that and compile again.
 * definition sha256 43c1fb90086bc9ff4cadfe43813842fb3cbfe8ad0fb380e56a4c8101cda68951
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
 * reads v4[3, u] at row
 * writes v5[1, u] at row
 */
void painn_update_b6bf730a4781(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * (3 * CHANNELS);
        real *restrict v5_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            v5_to[0 * CHANNELS + u] = v4_0 * v4_0 + v4_1 * v4_1 + v4_2 * v4_2;
        }
    }
}

/*
 * reads s[1, u] at row
 * reads v[3, u] at row
 * reads v4[3, u] at row
 * reads v6[3, u] at row
 * reads v9[3, u] at row
 * writes scalars[1, u] at row
 * writes vectors[3, u] at row
 */
void painn_update_fc2a65ce4894(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict s_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v4_at = operands[2] + row * (3 * CHANNELS);
        const real *restrict v6_at = operands[3] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[4] + row * (3 * CHANNELS);
        real *restrict scalars_to = outputs[0] + row * (1 * CHANNELS);
        real *restrict vectors_to = outputs[1] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[4] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real s_0 = s_at[0 * CHANNELS + u];
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real v6_0 = v6_at[0 * CHANNELS + u];
            const real v6_1 = v6_at[1 * CHANNELS + u];
            const real v6_2 = v6_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = v4_0 * v9_0 + v4_1 * v9_1 + v4_2 * v9_2;
            scalars_to[0 * CHANNELS + u] = v6_1 * t0 + v6_0 + s_0;
            vectors_to[0 * CHANNELS + u] = v6_2 * v9_0 + v_0;
            vectors_to[1 * CHANNELS + u] = v6_2 * v9_1 + v_1;
            vectors_to[2 * CHANNELS + u] = v6_2 * v9_2 + v_2;
        }
    }
}

/*
 * reads v4[3, u] at row
 * reads d_v5[1, u] at row as v5
 * writes grad_v4[3, u] at row as v4
 */
void painn_update_375651987d28(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_v5_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_v4_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real d_v5_0 = d_v5_at[0 * CHANNELS + u];
            const real t0 = v4_0 * d_v5_0;
            const real t1 = v4_1 * d_v5_0;
            const real t2 = v4_2 * d_v5_0;
            grad_v4_to[0 * CHANNELS + u] = R(2.0) * t0;
            grad_v4_to[1 * CHANNELS + u] = R(2.0) * t1;
            grad_v4_to[2 * CHANNELS + u] = R(2.0) * t2;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * writes grad_s[1, u] at row as s
 */
void painn_update_5e8944f64f52(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_s_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            grad_s_to[0 * CHANNELS + u] = d_scalars_0;
        }
    }
}

/*
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v[3, u] at row as v
 */
void painn_update_c32cd6bab04e(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_vectors_at = operands[0] + row * (3 * CHANNELS);
        real *restrict grad_v_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            grad_v_to[0 * CHANNELS + u] = d_vectors_0;
            grad_v_to[1 * CHANNELS + u] = d_vectors_1;
            grad_v_to[2 * CHANNELS + u] = d_vectors_2;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads v6[3, u] at row
 * reads v9[3, u] at row
 * writes grad_v4[3, u] at row as v4
 */
void painn_update_906399e02e9a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v6_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v4_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real v6_1 = v6_at[1 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = d_scalars_0 * v6_1;
            const real t1 = t0 * v9_0;
            const real t2 = t0 * v9_1;
            const real t3 = t0 * v9_2;
            grad_v4_to[0 * CHANNELS + u] = t1;
            grad_v4_to[1 * CHANNELS + u] = t2;
            grad_v4_to[2 * CHANNELS + u] = t3;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads v4[3, u] at row
 * reads v9[3, u] at row
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v6[3, u] at row as v6
 */
void painn_update_02a5d3d55f10(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        const real *restrict d_vectors_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            const real t0 = v9_0 * v4_0 + v9_1 * v4_1 + v9_2 * v4_2;
            grad_v6_to[0 * CHANNELS + u] = d_scalars_0;
            grad_v6_to[1 * CHANNELS + u] = d_scalars_0 * t0;
            grad_v6_to[2 * CHANNELS + u] = v9_0 * d_vectors_0 + v9_1 * d_vectors_1 + v9_2 * d_vectors_2;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads v4[3, u] at row
 * reads v6[3, u] at row
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v9[3, u] at row as v9
 */
void painn_update_76f834d7b250(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v6_at = operands[2] + row * (3 * CHANNELS);
        const real *restrict d_vectors_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_v9_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real v6_1 = v6_at[1 * CHANNELS + u];
            const real v6_2 = v6_at[2 * CHANNELS + u];
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            const real t0 = v6_1 * d_scalars_0;
            grad_v9_to[0 * CHANNELS + u] = v4_0 * t0 + v6_2 * d_vectors_0;
            grad_v9_to[1 * CHANNELS + u] = v4_1 * t0 + v6_2 * d_vectors_1;
            grad_v9_to[2 * CHANNELS + u] = v4_2 * t0 + v6_2 * d_vectors_2;
        }
    }
}

/*
 * reads v4[3, u] at row
 * reads d_grad_v4[3, u] at row as v4
 * writes grad_d_v5[1, u] at row as v5
 */
void painn_update_05a33c4f1d90(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_grad_v4_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_d_v5_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real d_grad_v4_0 = d_grad_v4_at[0 * CHANNELS + u];
            const real d_grad_v4_1 = d_grad_v4_at[1 * CHANNELS + u];
            const real d_grad_v4_2 = d_grad_v4_at[2 * CHANNELS + u];
            const real t0 = v4_0 * d_grad_v4_0;
            const real t1 = v4_1 * d_grad_v4_1;
            const real t2 = v4_2 * d_grad_v4_2;
            grad_d_v5_to[0 * CHANNELS + u] = R(2.0) * t0 + R(2.0) * t1 + R(2.0) * t2;
        }
    }
}

/*
 * reads d_grad_v4[3, u] at row as v4
 * reads v6[3, u] at row
 * reads v9[3, u] at row
 * writes grad_d_scalars[1, u] at row as scalars
 */
void painn_update_57f160dd683b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v4_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict v6_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_scalars_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v4_0 = d_grad_v4_at[0 * CHANNELS + u];
            const real d_grad_v4_1 = d_grad_v4_at[1 * CHANNELS + u];
            const real d_grad_v4_2 = d_grad_v4_at[2 * CHANNELS + u];
            const real v6_1 = v6_at[1 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = d_grad_v4_0 * v9_0 + d_grad_v4_1 * v9_1 + d_grad_v4_2 * v9_2;
            grad_d_scalars_to[0 * CHANNELS + u] = v6_1 * t0;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads d_grad_v4[3, u] at row as v4
 * reads v9[3, u] at row
 * writes grad_v6[3, u] at row as v6
 */
void painn_update_4d68ee7a7702(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict d_grad_v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real d_grad_v4_0 = d_grad_v4_at[0 * CHANNELS + u];
            const real d_grad_v4_1 = d_grad_v4_at[1 * CHANNELS + u];
            const real d_grad_v4_2 = d_grad_v4_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = d_grad_v4_0 * v9_0 + d_grad_v4_1 * v9_1 + d_grad_v4_2 * v9_2;
            grad_v6_to[0 * CHANNELS + u] = 0;
            grad_v6_to[1 * CHANNELS + u] = d_scalars_0 * t0;
            grad_v6_to[2 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads d_grad_v4[3, u] at row as v4
 * reads v6[3, u] at row
 * writes grad_v9[3, u] at row as v9
 */
void painn_update_c588cbc2f2bd(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict d_grad_v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v6_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_v9_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real d_grad_v4_0 = d_grad_v4_at[0 * CHANNELS + u];
            const real d_grad_v4_1 = d_grad_v4_at[1 * CHANNELS + u];
            const real d_grad_v4_2 = d_grad_v4_at[2 * CHANNELS + u];
            const real v6_1 = v6_at[1 * CHANNELS + u];
            const real t0 = d_scalars_0 * v6_1;
            grad_v9_to[0 * CHANNELS + u] = d_grad_v4_0 * t0;
            grad_v9_to[1 * CHANNELS + u] = d_grad_v4_1 * t0;
            grad_v9_to[2 * CHANNELS + u] = d_grad_v4_2 * t0;
        }
    }
}

/*
 * reads v4[3, u] at row
 * reads d_grad_v6[3, u] at row as v6
 * reads v9[3, u] at row
 * writes grad_d_scalars[1, u] at row as scalars
 */
void painn_update_c289eb701c94(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_grad_v6_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_scalars_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 2 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real d_grad_v6_0 = d_grad_v6_at[0 * CHANNELS + u];
            const real d_grad_v6_1 = d_grad_v6_at[1 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = v4_0 * v9_0 + v4_1 * v9_1 + v4_2 * v9_2;
            grad_d_scalars_to[0 * CHANNELS + u] = d_grad_v6_1 * t0 + d_grad_v6_0;
        }
    }
}

/*
 * reads d_grad_v6[3, u] at row as v6
 * reads v9[3, u] at row
 * writes grad_d_vectors[3, u] at row as vectors
 */
void painn_update_27195c9003db(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v6_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_d_vectors_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v6_2 = d_grad_v6_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = d_grad_v6_2 * v9_0;
            const real t1 = d_grad_v6_2 * v9_1;
            const real t2 = d_grad_v6_2 * v9_2;
            grad_d_vectors_to[0 * CHANNELS + u] = t0;
            grad_d_vectors_to[1 * CHANNELS + u] = t1;
            grad_d_vectors_to[2 * CHANNELS + u] = t2;
        }
    }
}

/*
 * reads d_scalars[1, u] at row as scalars
 * reads v4[3, u] at row
 * reads d_grad_v9[3, u] at row as v9
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v6[3, u] at row as v6
 */
void painn_update_b613e26f7921(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict d_grad_v9_at = operands[2] + row * (3 * CHANNELS);
        const real *restrict d_vectors_at = operands[3] + row * (3 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[3] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_scalars_0 = d_scalars_at[0 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real d_grad_v9_0 = d_grad_v9_at[0 * CHANNELS + u];
            const real d_grad_v9_1 = d_grad_v9_at[1 * CHANNELS + u];
            const real d_grad_v9_2 = d_grad_v9_at[2 * CHANNELS + u];
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            const real t0 = d_grad_v9_0 * v4_0 + d_grad_v9_1 * v4_1 + d_grad_v9_2 * v4_2;
            grad_v6_to[0 * CHANNELS + u] = 0;
            grad_v6_to[1 * CHANNELS + u] = d_scalars_0 * t0;
            grad_v6_to[2 * CHANNELS + u] = d_grad_v9_0 * d_vectors_0 + d_grad_v9_1 * d_vectors_1 + d_grad_v9_2 * d_vectors_2;
        }
    }
}

/*
 * reads d_grad_d_scalars[1, u] at row as scalars
 * reads v4[3, u] at row
 * reads v9[3, u] at row
 * writes grad_d_grad_v6[3, u] at row as v6
 */
void painn_update_5968f20d95a1(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_d_scalars_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v4_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict v9_at = operands[2] + row * (3 * CHANNELS);
        real *restrict grad_d_grad_v6_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_d_scalars_0 = d_grad_d_scalars_at[0 * CHANNELS + u];
            const real v4_0 = v4_at[0 * CHANNELS + u];
            const real v4_1 = v4_at[1 * CHANNELS + u];
            const real v4_2 = v4_at[2 * CHANNELS + u];
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real t0 = v4_0 * v9_0 + v4_1 * v9_1 + v4_2 * v9_2;
            grad_d_grad_v6_to[0 * CHANNELS + u] = d_grad_d_scalars_0;
            grad_d_grad_v6_to[1 * CHANNELS + u] = d_grad_d_scalars_0 * t0;
            grad_d_grad_v6_to[2 * CHANNELS + u] = 0;
        }
    }
}

/*
 * reads v9[3, u] at row
 * reads d_grad_d_vectors[3, u] at row as vectors
 * writes grad_d_grad_v6[3, u] at row as v6
 */
void painn_update_ad783cdef04d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v9_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_grad_d_vectors_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_d_grad_v6_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v9_0 = v9_at[0 * CHANNELS + u];
            const real v9_1 = v9_at[1 * CHANNELS + u];
            const real v9_2 = v9_at[2 * CHANNELS + u];
            const real d_grad_d_vectors_0 = d_grad_d_vectors_at[0 * CHANNELS + u];
            const real d_grad_d_vectors_1 = d_grad_d_vectors_at[1 * CHANNELS + u];
            const real d_grad_d_vectors_2 = d_grad_d_vectors_at[2 * CHANNELS + u];
            grad_d_grad_v6_to[0 * CHANNELS + u] = 0;
            grad_d_grad_v6_to[1 * CHANNELS + u] = 0;
            grad_d_grad_v6_to[2 * CHANNELS + u] = v9_0 * d_grad_d_vectors_0 + v9_1 * d_grad_d_vectors_1 + v9_2 * d_grad_d_vectors_2;
        }
    }
}
