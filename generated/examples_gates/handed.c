/*
 * handed: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/11_gates.py; edit that and compile again.
 * definition sha256 f2dce79f34d230a69d732acb069840abd58af7e3e4e53bd103eeabd66abb5bd6
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
 * reads v[3, u] at row
 * reads v2[1, u] at row
 * writes out[3, u] at row
 */
void handed_ab1ed044fe6d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict v2_at = operands[1] + row * (1 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real v2_0 = v2_at[0 * CHANNELS + u];
            const real t0 = v_0 * v2_0;
            const real t1 = v_1 * v2_0;
            const real t2 = v_2 * v2_0;
            out_to[0 * CHANNELS + u] = t0;
            out_to[1 * CHANNELS + u] = t1;
            out_to[2 * CHANNELS + u] = t2;
        }
    }
}

/*
 * reads d_out[3, u] at row as out
 * reads v[3, u] at row
 * writes grad_v2[1, u] at row as v2
 */
void handed_36fd56e6e3b7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict v_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_v2_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            grad_v2_to[0 * CHANNELS + u] = d_out_0 * v_0 + d_out_1 * v_1 + d_out_2 * v_2;
        }
    }
}
