/*
 * embed: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.tensornet:embed; edit that and compile again.
 * definition sha256 f6b548fcac5a150471a8f83f7fb0912af9130f7ce50802533a1577c222ae8ada
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
 * reads f[3, u] at row
 * reads n[3] at row
 * adds to out[9, u] at receiver
 */
void embed_4daf1a3b3982(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict f_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        real *restrict out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS), 3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0 - R(0.5) * n_1 * n_1 - R(0.5) * n_2 * n_2;
        const real s1 = R(0.6666666666666666 /* 2/3 */) * s0;
        const real s2 = n_0 * n_1;
        const real s3 = n_0 * n_2;
        const real s4 = n_0 * n_0 - R(2.0) * n_1 * n_1 + n_2 * n_2;
        const real s5 = R(0.3333333333333333 /* 1/3 */) * s4;
        const real s6 = n_1 * n_2;
        const real s7 = n_0 * n_0 + n_1 * n_1 - R(2.0) * n_2 * n_2;
        const real s8 = R(0.3333333333333333 /* 1/3 */) * s7;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real f_0 = f_at[0 * CHANNELS + u];
            const real f_1 = f_at[1 * CHANNELS + u];
            const real f_2 = f_at[2 * CHANNELS + u];
            out_to[0 * CHANNELS + u] += f_0 + s1 * f_2;
            out_to[1 * CHANNELS + u] += -n_2 * f_1 + s2 * f_2;
            out_to[2 * CHANNELS + u] += n_1 * f_1 + s3 * f_2;
            out_to[3 * CHANNELS + u] += n_2 * f_1 + s2 * f_2;
            out_to[4 * CHANNELS + u] += f_0 - s5 * f_2;
            out_to[5 * CHANNELS + u] += -n_0 * f_1 + s6 * f_2;
            out_to[6 * CHANNELS + u] += -n_1 * f_1 + s3 * f_2;
            out_to[7 * CHANNELS + u] += n_0 * f_1 + s6 * f_2;
            out_to[8 * CHANNELS + u] += f_0 - s8 * f_2;
        }
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_f[3, u] at row as f
 */
void embed_96dace1f21e6(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_out_at = operands[1] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_f_to = outputs[0] + row * (3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = n_0 * n_0 - R(0.5) * n_1 * n_1 - R(0.5) * n_2 * n_2;
        const real s1 = R(0.6666666666666666 /* 2/3 */) * s0;
        const real s2 = n_0 * n_0 - R(2.0) * n_1 * n_1 + n_2 * n_2;
        const real s3 = R(0.3333333333333333 /* 1/3 */) * s2;
        const real s4 = n_0 * n_0 + n_1 * n_1 - R(2.0) * n_2 * n_2;
        const real s5 = R(0.3333333333333333 /* 1/3 */) * s4;
        const real s6 = n_0 * n_1;
        const real s7 = n_0 * n_2;
        const real s8 = n_1 * n_2;
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
            grad_f_to[0 * CHANNELS + u] = d_out_0 + d_out_4 + d_out_8;
            grad_f_to[1 * CHANNELS + u] = -n_0 * d_out_5 + n_0 * d_out_7 + n_1 * d_out_2 - n_1 * d_out_6 - n_2 * d_out_1 + n_2 * d_out_3;
            grad_f_to[2 * CHANNELS + u] = s1 * d_out_0 - s3 * d_out_4 - s5 * d_out_8 + s6 * d_out_1 + s6 * d_out_3 + s7 * d_out_2 + s7 * d_out_6 + s8 * d_out_5 + s8 * d_out_7;
        }
    }
}

/*
 * reads f[3, u] at row
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_n[3] at row as n
 */
void embed_a3a7456a60ed(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict f_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real s0 = R(0.75) * n_1;
        const real s1 = R(0.75) * n_2;
        const real s2 = R(0.6666666666666666 /* 2/3 */) * n_1;
        const real s3 = R(0.6666666666666666 /* 2/3 */) * n_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real f_1 = f_at[1 * CHANNELS + u];
            const real f_2 = f_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = d_out_0 - R(0.5) * d_out_4 - R(0.5) * d_out_8;
            const real t1 = d_out_1 + d_out_3;
            const real t2 = d_out_2 + d_out_6;
            const real t3 = n_0 * t0 + s0 * t1 + s1 * t2;
            const real t4 = d_out_5 - d_out_7;
            const real t5 = d_out_0 - R(2.0) * d_out_4 + d_out_8;
            const real t6 = d_out_5 + d_out_7;
            const real t7 = -s2 * t5 + n_0 * t1 + n_2 * t6;
            const real t8 = d_out_2 - d_out_6;
            const real t9 = d_out_0 + d_out_4 - R(2.0) * d_out_8;
            const real t10 = -s3 * t9 + n_0 * t2 + n_1 * t6;
            const real t11 = d_out_1 - d_out_3;
            n0 += -R(1.3333333333333333 /* 4/3 */) * f_2 * t3 + f_1 * t4;
            n1 += f_2 * t7 + f_1 * t8;
            n2 += -f_2 * t10 + f_1 * t11;
        }
        grad_n_to[0] = -n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = -n2;
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_f[3, u] at row as f
 */
void embed_e7e4f1ee3839(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_f_to = outputs[0] + row * (3 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0 - R(0.5) * n_1 * d_grad_n_1 - R(0.5) * n_2 * d_grad_n_2;
        const real s1 = R(1.3333333333333333 /* 4/3 */) * s0;
        const real s2 = n_0 * d_grad_n_0 - R(2.0) * n_1 * d_grad_n_1 + n_2 * d_grad_n_2;
        const real s3 = R(0.6666666666666666 /* 2/3 */) * s2;
        const real s4 = n_0 * d_grad_n_0 + n_1 * d_grad_n_1 - R(2.0) * n_2 * d_grad_n_2;
        const real s5 = R(0.6666666666666666 /* 2/3 */) * s4;
        const real s6 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s7 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s8 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
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
            grad_f_to[0 * CHANNELS + u] = 0;
            grad_f_to[1 * CHANNELS + u] = -d_grad_n_0 * d_out_5 + d_grad_n_0 * d_out_7 + d_grad_n_1 * d_out_2 - d_grad_n_1 * d_out_6 - d_grad_n_2 * d_out_1 + d_grad_n_2 * d_out_3;
            grad_f_to[2 * CHANNELS + u] = s1 * d_out_0 - s3 * d_out_4 - s5 * d_out_8 + s6 * d_out_1 + s6 * d_out_3 + s7 * d_out_2 + s7 * d_out_6 + s8 * d_out_5 + s8 * d_out_7;
        }
    }
}

/*
 * reads f[3, u] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_n[3] at row as n
 */
void embed_0f39cdead464(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict f_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_n_to = outputs[0] + row * 3;
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = R(0.75) * d_grad_n_1;
        const real s1 = R(0.75) * d_grad_n_2;
        const real s2 = R(0.6666666666666666 /* 2/3 */) * d_grad_n_1;
        const real s3 = R(0.6666666666666666 /* 2/3 */) * d_grad_n_2;
        real n0 = 0;
        real n1 = 0;
        real n2 = 0;
        #pragma omp simd reduction(+ : n0, n1, n2)
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real f_2 = f_at[2 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real d_out_5 = d_out_at[5 * CHANNELS + u];
            const real d_out_6 = d_out_at[6 * CHANNELS + u];
            const real d_out_7 = d_out_at[7 * CHANNELS + u];
            const real d_out_8 = d_out_at[8 * CHANNELS + u];
            const real t0 = d_out_0 - R(0.5) * d_out_4 - R(0.5) * d_out_8;
            const real t1 = d_out_1 + d_out_3;
            const real t2 = d_out_2 + d_out_6;
            const real t3 = d_grad_n_0 * t0 + s0 * t1 + s1 * t2;
            const real t4 = d_out_0 - R(2.0) * d_out_4 + d_out_8;
            const real t5 = d_out_5 + d_out_7;
            const real t6 = -s2 * t4 + d_grad_n_0 * t1 + d_grad_n_2 * t5;
            const real t7 = d_out_0 + d_out_4 - R(2.0) * d_out_8;
            const real t8 = -s3 * t7 + d_grad_n_0 * t2 + d_grad_n_1 * t5;
            n0 += f_2 * t3;
            n1 += f_2 * t6;
            n2 += f_2 * t8;
        }
        grad_n_to[0] = R(1.3333333333333333 /* 4/3 */) * n0;
        grad_n_to[1] = n1;
        grad_n_to[2] = n2;
    }
}

/*
 * reads f[3, u] at row
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * adds to grad_d_out[9, u] at receiver as out
 */
void embed_e948985e4d84(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict f_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_at = operands[2] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS) + 1 * CHANNELS, 2 * CHANNELS);
        const real n_0 = n_at[0];
        const real n_1 = n_at[1];
        const real n_2 = n_at[2];
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real s0 = n_0 * d_grad_n_0 - R(0.5) * n_1 * d_grad_n_1 - R(0.5) * n_2 * d_grad_n_2;
        const real s1 = R(1.3333333333333333 /* 4/3 */) * s0;
        const real s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0;
        const real s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0;
        const real s4 = n_0 * d_grad_n_0 - R(2.0) * n_1 * d_grad_n_1 + n_2 * d_grad_n_2;
        const real s5 = R(0.6666666666666666 /* 2/3 */) * s4;
        const real s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1;
        const real s7 = n_0 * d_grad_n_0 + n_1 * d_grad_n_1 - R(2.0) * n_2 * d_grad_n_2;
        const real s8 = R(0.6666666666666666 /* 2/3 */) * s7;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real f_1 = f_at[1 * CHANNELS + u];
            const real f_2 = f_at[2 * CHANNELS + u];
            grad_d_out_to[0 * CHANNELS + u] += s1 * f_2;
            grad_d_out_to[1 * CHANNELS + u] += -d_grad_n_2 * f_1 + s2 * f_2;
            grad_d_out_to[2 * CHANNELS + u] += d_grad_n_1 * f_1 + s3 * f_2;
            grad_d_out_to[3 * CHANNELS + u] += d_grad_n_2 * f_1 + s2 * f_2;
            grad_d_out_to[4 * CHANNELS + u] += -s5 * f_2;
            grad_d_out_to[5 * CHANNELS + u] += -d_grad_n_0 * f_1 + s6 * f_2;
            grad_d_out_to[6 * CHANNELS + u] += -d_grad_n_1 * f_1 + s3 * f_2;
            grad_d_out_to[7 * CHANNELS + u] += d_grad_n_0 * f_1 + s6 * f_2;
            grad_d_out_to[8 * CHANNELS + u] += -s8 * f_2;
        }
    }
}

/*
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_f[3, u] at row as f
 */
void embed_9a035b2d3860(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_grad_n_at = operands[0] + row * 3;
        const real *restrict d_grad_n_too_at = operands[1] + row * 3;
        const real *restrict d_out_at = operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_f_to = outputs[0] + row * (3 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real d_grad_n_too_0 = d_grad_n_too_at[0];
        const real d_grad_n_too_1 = d_grad_n_too_at[1];
        const real d_grad_n_too_2 = d_grad_n_too_at[2];
        const real s0 = d_grad_n_0 * d_grad_n_too_0 - R(0.5) * d_grad_n_1 * d_grad_n_too_1 - R(0.5) * d_grad_n_2 * d_grad_n_too_2;
        const real s1 = R(1.3333333333333333 /* 4/3 */) * s0;
        const real s2 = d_grad_n_0 * d_grad_n_too_0 - R(2.0) * d_grad_n_1 * d_grad_n_too_1 + d_grad_n_2 * d_grad_n_too_2;
        const real s3 = R(0.6666666666666666 /* 2/3 */) * s2;
        const real s4 = d_grad_n_0 * d_grad_n_too_0 + d_grad_n_1 * d_grad_n_too_1 - R(2.0) * d_grad_n_2 * d_grad_n_too_2;
        const real s5 = R(0.6666666666666666 /* 2/3 */) * s4;
        const real s6 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0;
        const real s7 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0;
        const real s8 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1;
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
            grad_f_to[0 * CHANNELS + u] = 0;
            grad_f_to[1 * CHANNELS + u] = 0;
            grad_f_to[2 * CHANNELS + u] = s1 * d_out_0 - s3 * d_out_4 - s5 * d_out_8 + s6 * d_out_1 + s6 * d_out_3 + s7 * d_out_2 + s7 * d_out_6 + s8 * d_out_5 + s8 * d_out_7;
        }
    }
}

/*
 * reads f[3, u] at row
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * adds to grad_d_out[9, u] at receiver as out
 */
void embed_6c94f67db5bc(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    const int64_t *receiver_index = maps[0];
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict f_at = operands[0] + row * (3 * CHANNELS);
        const real *restrict d_grad_n_at = operands[1] + row * 3;
        const real *restrict d_grad_n_too_at = operands[2] + row * 3;
        real *restrict grad_d_out_to = outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (3 * CHANNELS) + 2 * CHANNELS, 1 * CHANNELS);
        const real d_grad_n_0 = d_grad_n_at[0];
        const real d_grad_n_1 = d_grad_n_at[1];
        const real d_grad_n_2 = d_grad_n_at[2];
        const real d_grad_n_too_0 = d_grad_n_too_at[0];
        const real d_grad_n_too_1 = d_grad_n_too_at[1];
        const real d_grad_n_too_2 = d_grad_n_too_at[2];
        const real s0 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0;
        const real s1 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0;
        const real s2 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1;
        const real s3 = d_grad_n_0 * d_grad_n_too_0 - R(0.5) * d_grad_n_1 * d_grad_n_too_1 - R(0.5) * d_grad_n_2 * d_grad_n_too_2;
        const real s4 = R(1.3333333333333333 /* 4/3 */) * s3;
        const real s5 = d_grad_n_0 * d_grad_n_too_0 - R(2.0) * d_grad_n_1 * d_grad_n_too_1 + d_grad_n_2 * d_grad_n_too_2;
        const real s6 = R(0.6666666666666666 /* 2/3 */) * s5;
        const real s7 = d_grad_n_0 * d_grad_n_too_0 + d_grad_n_1 * d_grad_n_too_1 - R(2.0) * d_grad_n_2 * d_grad_n_too_2;
        const real s8 = R(0.6666666666666666 /* 2/3 */) * s7;
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real f_2 = f_at[2 * CHANNELS + u];
            const real t0 = s0 * f_2;
            const real t1 = s1 * f_2;
            const real t2 = s2 * f_2;
            grad_d_out_to[0 * CHANNELS + u] += s4 * f_2;
            grad_d_out_to[1 * CHANNELS + u] += t0;
            grad_d_out_to[2 * CHANNELS + u] += t1;
            grad_d_out_to[3 * CHANNELS + u] += t0;
            grad_d_out_to[4 * CHANNELS + u] += -s6 * f_2;
            grad_d_out_to[5 * CHANNELS + u] += t2;
            grad_d_out_to[6 * CHANNELS + u] += t1;
            grad_d_out_to[7 * CHANNELS + u] += t2;
            grad_d_out_to[8 * CHANNELS + u] += -s8 * f_2;
        }
    }
}
