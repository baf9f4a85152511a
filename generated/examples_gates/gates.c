/*
 * gates: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/11_gates.py; edit that and compile again.
 * definition sha256 98d874a8c04e0c050d4ec6e32ed7a16483b96ed75ec6e946ccb685c6426aaad5
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
 * reads m[9, u] at row
 * reads v6[1, u] at row
 * reads v8[1, u] at row
 * writes vectors[3, u] at row
 * writes matrices[9, u] at row
 */
void gates_491e48f2c186(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict m_at = operands[1] + row * (9 * CHANNELS);
        const real *restrict v6_at = operands[2] + row * (1 * CHANNELS);
        const real *restrict v8_at = operands[3] + row * (1 * CHANNELS);
        real *restrict vectors_to = outputs[0] + row * (3 * CHANNELS);
        real *restrict matrices_to = outputs[1] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[3] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real m_5 = m_at[5 * CHANNELS + u];
            const real m_6 = m_at[6 * CHANNELS + u];
            const real m_7 = m_at[7 * CHANNELS + u];
            const real m_8 = m_at[8 * CHANNELS + u];
            const real v6_0 = v6_at[0 * CHANNELS + u];
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = v_0 * v6_0;
            const real t1 = v_1 * v6_0;
            const real t2 = v_2 * v6_0;
            const real t3 = m_0 * v8_0;
            const real t4 = m_1 * v8_0;
            const real t5 = m_2 * v8_0;
            const real t6 = m_3 * v8_0;
            const real t7 = m_4 * v8_0;
            const real t8 = m_5 * v8_0;
            const real t9 = m_6 * v8_0;
            const real t10 = m_7 * v8_0;
            const real t11 = m_8 * v8_0;
            vectors_to[0 * CHANNELS + u] = t0;
            vectors_to[1 * CHANNELS + u] = t1;
            vectors_to[2 * CHANNELS + u] = t2;
            matrices_to[0 * CHANNELS + u] = t3;
            matrices_to[1 * CHANNELS + u] = t4;
            matrices_to[2 * CHANNELS + u] = t5;
            matrices_to[3 * CHANNELS + u] = t6;
            matrices_to[4 * CHANNELS + u] = t7;
            matrices_to[5 * CHANNELS + u] = t8;
            matrices_to[6 * CHANNELS + u] = t9;
            matrices_to[7 * CHANNELS + u] = t10;
            matrices_to[8 * CHANNELS + u] = t11;
        }
    }
}

/*
 * reads v6[1, u] at row
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v[3, u] at row as v
 */
void gates_698cc95188e8(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v6_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict d_vectors_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_v_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v6_0 = v6_at[0 * CHANNELS + u];
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            const real t0 = v6_0 * d_vectors_0;
            const real t1 = v6_0 * d_vectors_1;
            const real t2 = v6_0 * d_vectors_2;
            grad_v_to[0 * CHANNELS + u] = t0;
            grad_v_to[1 * CHANNELS + u] = t1;
            grad_v_to[2 * CHANNELS + u] = t2;
        }
    }
}

/*
 * reads d_matrices[9, u] at row as matrices
 * reads v8[1, u] at row
 * writes grad_m[9, u] at row as m
 */
void gates_0d87fec513b2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_matrices_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict v8_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_m_to = outputs[0] + row * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_matrices_0 = d_matrices_at[0 * CHANNELS + u];
            const real d_matrices_1 = d_matrices_at[1 * CHANNELS + u];
            const real d_matrices_2 = d_matrices_at[2 * CHANNELS + u];
            const real d_matrices_3 = d_matrices_at[3 * CHANNELS + u];
            const real d_matrices_4 = d_matrices_at[4 * CHANNELS + u];
            const real d_matrices_5 = d_matrices_at[5 * CHANNELS + u];
            const real d_matrices_6 = d_matrices_at[6 * CHANNELS + u];
            const real d_matrices_7 = d_matrices_at[7 * CHANNELS + u];
            const real d_matrices_8 = d_matrices_at[8 * CHANNELS + u];
            const real v8_0 = v8_at[0 * CHANNELS + u];
            const real t0 = d_matrices_0 * v8_0;
            const real t1 = d_matrices_1 * v8_0;
            const real t2 = d_matrices_2 * v8_0;
            const real t3 = d_matrices_3 * v8_0;
            const real t4 = d_matrices_4 * v8_0;
            const real t5 = d_matrices_5 * v8_0;
            const real t6 = d_matrices_6 * v8_0;
            const real t7 = d_matrices_7 * v8_0;
            const real t8 = d_matrices_8 * v8_0;
            grad_m_to[0 * CHANNELS + u] = t0;
            grad_m_to[1 * CHANNELS + u] = t1;
            grad_m_to[2 * CHANNELS + u] = t2;
            grad_m_to[3 * CHANNELS + u] = t3;
            grad_m_to[4 * CHANNELS + u] = t4;
            grad_m_to[5 * CHANNELS + u] = t5;
            grad_m_to[6 * CHANNELS + u] = t6;
            grad_m_to[7 * CHANNELS + u] = t7;
            grad_m_to[8 * CHANNELS + u] = t8;
        }
    }
}

/*
 * reads v[3, u] at row
 * reads d_vectors[3, u] at row as vectors
 * writes grad_v6[1, u] at row as v6
 */
void gates_36fd56e6e3b7(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_vectors_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v_0 = v_at[0 * CHANNELS + u];
            const real v_1 = v_at[1 * CHANNELS + u];
            const real v_2 = v_at[2 * CHANNELS + u];
            const real d_vectors_0 = d_vectors_at[0 * CHANNELS + u];
            const real d_vectors_1 = d_vectors_at[1 * CHANNELS + u];
            const real d_vectors_2 = d_vectors_at[2 * CHANNELS + u];
            grad_v6_to[0 * CHANNELS + u] = v_0 * d_vectors_0 + v_1 * d_vectors_1 + v_2 * d_vectors_2;
        }
    }
}

/*
 * reads m[9, u] at row
 * reads d_matrices[9, u] at row as matrices
 * writes grad_v8[1, u] at row as v8
 */
void gates_3b433b2b9f86(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (9 * CHANNELS);
        const real *restrict d_matrices_at = operands[1] + row * (9 * CHANNELS);
        real *restrict grad_v8_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (9 * CHANNELS), 9 * CHANNELS);
        prefetch(operands[1] + next * (9 * CHANNELS), 9 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real m_5 = m_at[5 * CHANNELS + u];
            const real m_6 = m_at[6 * CHANNELS + u];
            const real m_7 = m_at[7 * CHANNELS + u];
            const real m_8 = m_at[8 * CHANNELS + u];
            const real d_matrices_0 = d_matrices_at[0 * CHANNELS + u];
            const real d_matrices_1 = d_matrices_at[1 * CHANNELS + u];
            const real d_matrices_2 = d_matrices_at[2 * CHANNELS + u];
            const real d_matrices_3 = d_matrices_at[3 * CHANNELS + u];
            const real d_matrices_4 = d_matrices_at[4 * CHANNELS + u];
            const real d_matrices_5 = d_matrices_at[5 * CHANNELS + u];
            const real d_matrices_6 = d_matrices_at[6 * CHANNELS + u];
            const real d_matrices_7 = d_matrices_at[7 * CHANNELS + u];
            const real d_matrices_8 = d_matrices_at[8 * CHANNELS + u];
            grad_v8_to[0 * CHANNELS + u] = m_0 * d_matrices_0 + m_1 * d_matrices_1 + m_2 * d_matrices_2 + m_3 * d_matrices_3 + m_4 * d_matrices_4 + m_5 * d_matrices_5 + m_6 * d_matrices_6 + m_7 * d_matrices_7 + m_8 * d_matrices_8;
        }
    }
}

/*
 * reads d_grad_v[3, u] at row as v
 * reads v6[1, u] at row
 * writes grad_d_vectors[3, u] at row as vectors
 */
void gates_ab1ed044fe6d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_v_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict v6_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_d_vectors_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_grad_v_0 = d_grad_v_at[0 * CHANNELS + u];
            const real d_grad_v_1 = d_grad_v_at[1 * CHANNELS + u];
            const real d_grad_v_2 = d_grad_v_at[2 * CHANNELS + u];
            const real v6_0 = v6_at[0 * CHANNELS + u];
            const real t0 = d_grad_v_0 * v6_0;
            const real t1 = d_grad_v_1 * v6_0;
            const real t2 = d_grad_v_2 * v6_0;
            grad_d_vectors_to[0 * CHANNELS + u] = t0;
            grad_d_vectors_to[1 * CHANNELS + u] = t1;
            grad_d_vectors_to[2 * CHANNELS + u] = t2;
        }
    }
}
