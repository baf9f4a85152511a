/*
 * convolution: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/10_egnn.py; edit that and compile again.
 * definition sha256 84a02e04a6ebe8a074330f1f84e49c6408c58872f53a189a7dc4515c91e498fe
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
 * reads v4[3] at row
 * writes v5[1] at row
 */
void convolution_f85cefa52f8f(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * 3;
        real *restrict v5_to = outputs[0] + row * 1;
        const real v4_0 = v4_at[0];
        const real v4_1 = v4_at[1];
        const real v4_2 = v4_at[2];
        v5_to[0] = v4_0 * v4_0 + v4_1 * v4_1 + v4_2 * v4_2;
    }
}

/*
 * reads v6[1, u] at row
 * adds to v7[1, u] at receiver
 */
void convolution_b4cf2167e565(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v6_at = operands[0] + row * (1 * CHANNELS);
        real *restrict v7_to = outputs[0] + receiver_index[row] * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real v6_0 = v6_at[0 * CHANNELS + u];
            v7_to[0 * CHANNELS + u] += v6_0;
        }
    }
}

/*
 * reads v4[3] at row
 * reads v10[1] at row
 * adds to move[3] at receiver
 */
void convolution_125da3602d5a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * 3;
        const real *restrict v10_at = operands[1] + row * 1;
        real *restrict move_to = outputs[0] + receiver_index[row] * 3;
        const real v4_0 = v4_at[0];
        const real v4_1 = v4_at[1];
        const real v4_2 = v4_at[2];
        const real v10_0 = v10_at[0];
        move_to[0] += v4_0 * v10_0;
        move_to[1] += v4_1 * v10_0;
        move_to[2] += v4_2 * v10_0;
    }
}

/*
 * reads h[1, u] at row
 * reads v8[1, u] at row
 * writes features[1, u] at row
 */
void convolution_b87e8d26759d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict h_at = operands[0] + row * (1 * CHANNELS);
        const real *restrict v8_at = operands[1] + row * (1 * CHANNELS);
        real *restrict features_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real h_0 = h_at[0 * CHANNELS + u];
            const real v8_0 = v8_at[0 * CHANNELS + u];
            features_to[0 * CHANNELS + u] = h_0 + v8_0;
        }
    }
}

/*
 * reads v4[3] at row
 * reads d_v5[1] at row as v5
 * writes grad_v4[3] at row as v4
 */
void convolution_47b48e4d9a99(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * 3;
        const real *restrict d_v5_at = operands[1] + row * 1;
        real *restrict grad_v4_to = outputs[0] + row * 3;
        const real v4_0 = v4_at[0];
        const real v4_1 = v4_at[1];
        const real v4_2 = v4_at[2];
        const real d_v5_0 = d_v5_at[0];
        grad_v4_to[0] = R(2.0) * v4_0 * d_v5_0;
        grad_v4_to[1] = R(2.0) * v4_1 * d_v5_0;
        grad_v4_to[2] = R(2.0) * v4_2 * d_v5_0;
    }
}

/*
 * reads d_v7[1, u] at receiver as v7
 * writes grad_v6[1, u] at row as v6
 */
void convolution_06488d02a7ef(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_v7_at = operands[0] + receiver_index[row] * (1 * CHANNELS);
        real *restrict grad_v6_to = outputs[0] + row * (1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_v7_0 = d_v7_at[0 * CHANNELS + u];
            grad_v6_to[0 * CHANNELS + u] = d_v7_0;
        }
    }
}

/*
 * reads d_move[3] at receiver as move
 * reads v10[1] at row
 * writes grad_v4[3] at row as v4
 */
void convolution_0c300770dfdb(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_move_at = operands[0] + receiver_index[row] * 3;
        const real *restrict v10_at = operands[1] + row * 1;
        real *restrict grad_v4_to = outputs[0] + row * 3;
        const real d_move_0 = d_move_at[0];
        const real d_move_1 = d_move_at[1];
        const real d_move_2 = d_move_at[2];
        const real v10_0 = v10_at[0];
        grad_v4_to[0] = d_move_0 * v10_0;
        grad_v4_to[1] = d_move_1 * v10_0;
        grad_v4_to[2] = d_move_2 * v10_0;
    }
}

/*
 * reads d_move[3] at receiver as move
 * reads v4[3] at row
 * writes grad_v10[1] at row as v10
 */
void convolution_b2fe10a3a872(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_move_at = operands[0] + receiver_index[row] * 3;
        const real *restrict v4_at = operands[1] + row * 3;
        real *restrict grad_v10_to = outputs[0] + row * 1;
        const real d_move_0 = d_move_at[0];
        const real d_move_1 = d_move_at[1];
        const real d_move_2 = d_move_at[2];
        const real v4_0 = v4_at[0];
        const real v4_1 = v4_at[1];
        const real v4_2 = v4_at[2];
        grad_v10_to[0] = d_move_0 * v4_0 + d_move_1 * v4_1 + d_move_2 * v4_2;
    }
}

/*
 * reads d_features[1, u] at row as features
 * writes grad_h[1, u] at row as h
 */
void convolution_5e8944f64f52(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_features_at = operands[0] + row * (1 * CHANNELS);
        real *restrict grad_h_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_features_0 = d_features_at[0 * CHANNELS + u];
            grad_h_to[0 * CHANNELS + u] = d_features_0;
        }
    }
}

/*
 * reads v4[3] at row
 * reads d_grad_v4[3] at row as v4
 * writes grad_d_v5[1] at row as v5
 */
void convolution_f1f0c6b947b2(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v4_at = operands[0] + row * 3;
        const real *restrict d_grad_v4_at = operands[1] + row * 3;
        real *restrict grad_d_v5_to = outputs[0] + row * 1;
        const real v4_0 = v4_at[0];
        const real v4_1 = v4_at[1];
        const real v4_2 = v4_at[2];
        const real d_grad_v4_0 = d_grad_v4_at[0];
        const real d_grad_v4_1 = d_grad_v4_at[1];
        const real d_grad_v4_2 = d_grad_v4_at[2];
        grad_d_v5_to[0] = R(2.0) * v4_0 * d_grad_v4_0 + R(2.0) * v4_1 * d_grad_v4_1 + R(2.0) * v4_2 * d_grad_v4_2;
    }
}

/*
 * reads v10[1] at row
 * reads d_grad_v4[3] at row as v4
 * adds to grad_d_move[3] at receiver as move
 */
void convolution_38d2ea6949cc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict v10_at = operands[0] + row * 1;
        const real *restrict d_grad_v4_at = operands[1] + row * 3;
        real *restrict grad_d_move_to = outputs[0] + receiver_index[row] * 3;
        const real v10_0 = v10_at[0];
        const real d_grad_v4_0 = d_grad_v4_at[0];
        const real d_grad_v4_1 = d_grad_v4_at[1];
        const real d_grad_v4_2 = d_grad_v4_at[2];
        grad_d_move_to[0] += v10_0 * d_grad_v4_0;
        grad_d_move_to[1] += v10_0 * d_grad_v4_1;
        grad_d_move_to[2] += v10_0 * d_grad_v4_2;
    }
}
