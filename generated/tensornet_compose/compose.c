/*
 * compose: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:compose; edit that and compile again.
 * definition sha256 15be16cffa44bb7df6f4619f4a968b2174014e638f87c340b9da83d065e5d4de
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
 * reads s[1, u] at row
 * reads v[3, u] at row
 * reads t[9, u] at row
 * writes out[9, u] at row
 */
void compose_3b23791f7f7b(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict s_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v_at = operands[1] + row * (3 * CHANNELS);
        const real *restrict t_at = operands[2] + row * (9 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[2] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real s_0 = s_at[0 * CHANNELS + u];
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real t_0 = t_at[0 * CHANNELS + u];
            const real t_1 = t_at[1 * CHANNELS + u];
            const real t_2 = t_at[2 * CHANNELS + u];
            const real t_3 = t_at[3 * CHANNELS + u];
            const real t_4 = t_at[4 * CHANNELS + u];
            const real t_5 = t_at[5 * CHANNELS + u];
            const real t_6 = t_at[6 * CHANNELS + u];
            const real t_7 = t_at[7 * CHANNELS + u];
            const real t_8 = t_at[8 * CHANNELS + u];
            out_to[0 * CHANNELS + u] = s_0 + t_0;
            out_to[1 * CHANNELS + u] = -v_2 + t_1;
            out_to[2 * CHANNELS + u] = v_1 + t_2;
            out_to[3 * CHANNELS + u] = v_2 + t_3;
            out_to[4 * CHANNELS + u] = s_0 + t_4;
            out_to[5 * CHANNELS + u] = -v_0 + t_5;
            out_to[6 * CHANNELS + u] = -v_1 + t_6;
            out_to[7 * CHANNELS + u] = v_0 + t_7;
            out_to[8 * CHANNELS + u] = s_0 + t_8;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * writes grad_s[1, u] at row as s
 */
void compose_44b24f25909f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_s_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 4 * CHANNELS, 1 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 8 * CHANNELS, 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            grad_s_to[0 * CHANNELS + u] = d_out_0 + d_out_4 + d_out_8;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * writes grad_v[3, u] at row as v
 */
void compose_86d684574c79(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_v_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS) + 1 * CHANNELS, 3 * CHANNELS);
        prefetch(operands[0] + next * (9 * CHANNELS) + 5 * CHANNELS, 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            grad_v_to[0 * CHANNELS + u] = -d_out_5 + d_out_7;
            grad_v_to[1 * CHANNELS + u] = d_out_2 - d_out_6;
            grad_v_to[2 * CHANNELS + u] = -d_out_1 + d_out_3;
        }
    }
}

/*
 * reads d_out[9, u] at row as out
 * writes grad_t[9, u] at row as t
 */
void compose_431a3236189c(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (9 * CHANNELS);
        real *restrict grad_t_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            grad_t_to[0 * CHANNELS + u] = d_out_0;
            grad_t_to[1 * CHANNELS + u] = d_out_1;
            grad_t_to[2 * CHANNELS + u] = d_out_2;
            grad_t_to[3 * CHANNELS + u] = d_out_3;
            grad_t_to[4 * CHANNELS + u] = d_out_4;
            grad_t_to[5 * CHANNELS + u] = d_out_5;
            grad_t_to[6 * CHANNELS + u] = d_out_6;
            grad_t_to[7 * CHANNELS + u] = d_out_7;
            grad_t_to[8 * CHANNELS + u] = d_out_8;
        }
    }
}

/*
 * reads d_grad_s[1, u] at row as s
 * writes grad_d_out[9, u] at row as out
 */
void compose_0c9459742621(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_s_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_s_0 = d_grad_s_at[0 * CHANNELS + u];
            grad_d_out_to[0 * CHANNELS + u] = d_grad_s_0;
            grad_d_out_to[1 * CHANNELS + u] = 0;
            grad_d_out_to[2 * CHANNELS + u] = 0;
            grad_d_out_to[3 * CHANNELS + u] = 0;
            grad_d_out_to[4 * CHANNELS + u] = d_grad_s_0;
            grad_d_out_to[5 * CHANNELS + u] = 0;
            grad_d_out_to[6 * CHANNELS + u] = 0;
            grad_d_out_to[7 * CHANNELS + u] = 0;
            grad_d_out_to[8 * CHANNELS + u] = d_grad_s_0;
        }
    }
}

/*
 * reads d_grad_v[3, u] at row as v
 * writes grad_d_out[9, u] at row as out
 */
void compose_e395e61a4a21(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v_at = operands[0] + row * (3 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v_0 = d_grad_v_at[0 * CHANNELS + u];
            const real d_grad_v_1 = d_grad_v_at[1 * CHANNELS + u];
            const real d_grad_v_2 = d_grad_v_at[2 * CHANNELS + u];
            grad_d_out_to[0 * CHANNELS + u] = 0;
            grad_d_out_to[1 * CHANNELS + u] = -d_grad_v_2;
            grad_d_out_to[2 * CHANNELS + u] = d_grad_v_1;
            grad_d_out_to[3 * CHANNELS + u] = d_grad_v_2;
            grad_d_out_to[4 * CHANNELS + u] = 0;
            grad_d_out_to[5 * CHANNELS + u] = -d_grad_v_0;
            grad_d_out_to[6 * CHANNELS + u] = -d_grad_v_1;
            grad_d_out_to[7 * CHANNELS + u] = d_grad_v_0;
            grad_d_out_to[8 * CHANNELS + u] = 0;
        }
    }
}
