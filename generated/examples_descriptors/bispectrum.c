/*
 * bispectrum: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/16_descriptors.py; edit that and compile again.
 * definition sha256 92c4e3a89073a8eecd095f9b5c0e65488d41a25ba3164c8c9050a14a921a168a
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
 * reads m[5, u] at row
 * writes out[1, u] at row
 */
void bispectrum_0cd5b15a1b0d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (5 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real t0 = m_0 * m_0 - R(0.5) * m_1 * m_1 - R(0.3333333333333333 /* 1/3 */) * m_2 * m_2 - R(0.5) * m_3 * m_3 + m_4 * m_4;
            const real t1 = m_0 * m_3 - R(0.5) * m_1 * m_4;
            const real t2 = m_3 * m_4;
            out_to[0 * CHANNELS + u] = -R(1.224744871391589 /* sqrt(6)/2 */) * m_2 * t0 + R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_1 * t1 + R(1.0606601717798212 /* 3*sqrt(2)/4 */) * m_3 * t2;
        }
    }
}

/*
 * reads m[5, u] at row
 * reads d_out[1, u] at row as out
 * writes grad_m[5, u] at row as m
 */
void bispectrum_636997f7c988(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict d_out_at = operands[1] + row * (1 * CHANNELS);
        real *restrict grad_m_to = outputs[0] + row * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = m_0 * m_2 - R(0.8660254037844386 /* sqrt(3)/2 */) * m_1 * m_3;
            const real t1 = m_2 - R(1.7320508075688772 /* sqrt(3) */) * m_4;
            const real t2 = R(0.5773502691896257 /* sqrt(3)/3 */) * m_1 * t1 + m_0 * m_3;
            const real t3 = m_0 * m_0 - R(0.5) * m_1 * m_1 - m_2 * m_2 - R(0.5) * m_3 * m_3 + m_4 * m_4;
            const real t4 = m_2 + R(1.7320508075688772 /* sqrt(3) */) * m_4;
            const real t5 = R(0.5773502691896257 /* sqrt(3)/3 */) * m_3 * t4 + m_0 * m_1;
            const real t6 = m_1 * m_1 + R(2.309401076758503 /* 4*sqrt(3)/3 */) * m_2 * m_4 - m_3 * m_3;
            grad_m_to[0 * CHANNELS + u] = -R(2.449489742783178 /* sqrt(6) */) * d_out_0 * t0;
            grad_m_to[1 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * d_out_0 * t2;
            grad_m_to[2 * CHANNELS + u] = -R(1.224744871391589 /* sqrt(6)/2 */) * d_out_0 * t3;
            grad_m_to[3 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * d_out_0 * t5;
            grad_m_to[4 * CHANNELS + u] = -R(1.0606601717798212 /* 3*sqrt(2)/4 */) * d_out_0 * t6;
        }
    }
}

/*
 * reads m[5, u] at row
 * reads d_grad_m[5, u] at row as m
 * reads d_out[1, u] at row as out
 * writes grad_m[5, u] at row as m
 */
void bispectrum_1dd694dbdef3(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict d_grad_m_at = operands[1] + row * (5 * CHANNELS);
        const real *restrict d_out_at = operands[2] + row * (1 * CHANNELS);
        real *restrict grad_m_to = outputs[0] + row * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[2] + next * (1 * CHANNELS), 1 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real d_grad_m_0 = d_grad_m_at[0 * CHANNELS + u];
            const real d_grad_m_1 = d_grad_m_at[1 * CHANNELS + u];
            const real d_grad_m_2 = d_grad_m_at[2 * CHANNELS + u];
            const real d_grad_m_3 = d_grad_m_at[3 * CHANNELS + u];
            const real d_grad_m_4 = d_grad_m_at[4 * CHANNELS + u];
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real t0 = m_0 * d_grad_m_2 - R(0.8660254037844386 /* sqrt(3)/2 */) * m_1 * d_grad_m_3 + m_2 * d_grad_m_0 - R(0.8660254037844386 /* sqrt(3)/2 */) * m_3 * d_grad_m_1;
            const real t1 = d_grad_m_2 - R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_4;
            const real t2 = R(0.5773502691896257 /* sqrt(3)/3 */) * m_1 * t1 + m_0 * d_grad_m_3 + R(0.5773502691896257 /* sqrt(3)/3 */) * m_2 * d_grad_m_1 + m_3 * d_grad_m_0 - m_4 * d_grad_m_1;
            const real t3 = m_0 * d_grad_m_0 - R(0.5) * m_1 * d_grad_m_1 - m_2 * d_grad_m_2 - R(0.5) * m_3 * d_grad_m_3 + m_4 * d_grad_m_4;
            const real t4 = d_grad_m_2 + R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_4;
            const real t5 = R(0.5773502691896257 /* sqrt(3)/3 */) * m_3 * t4 + m_0 * d_grad_m_1 + m_1 * d_grad_m_0 + R(0.5773502691896257 /* sqrt(3)/3 */) * m_2 * d_grad_m_3 + m_4 * d_grad_m_3;
            const real t6 = m_1 * d_grad_m_1 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * m_2 * d_grad_m_4 - m_3 * d_grad_m_3 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * m_4 * d_grad_m_2;
            grad_m_to[0 * CHANNELS + u] = -R(2.449489742783178 /* sqrt(6) */) * d_out_0 * t0;
            grad_m_to[1 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * d_out_0 * t2;
            grad_m_to[2 * CHANNELS + u] = -R(2.449489742783178 /* sqrt(6) */) * d_out_0 * t3;
            grad_m_to[3 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * d_out_0 * t5;
            grad_m_to[4 * CHANNELS + u] = -R(2.1213203435596424 /* 3*sqrt(2)/2 */) * d_out_0 * t6;
        }
    }
}

/*
 * reads m[5, u] at row
 * reads d_grad_m[5, u] at row as m
 * writes grad_d_out[1, u] at row as out
 */
void bispectrum_919ca75d40b0(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict d_grad_m_at = operands[1] + row * (5 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real d_grad_m_0 = d_grad_m_at[0 * CHANNELS + u];
            const real d_grad_m_1 = d_grad_m_at[1 * CHANNELS + u];
            const real d_grad_m_2 = d_grad_m_at[2 * CHANNELS + u];
            const real d_grad_m_3 = d_grad_m_at[3 * CHANNELS + u];
            const real d_grad_m_4 = d_grad_m_at[4 * CHANNELS + u];
            const real t0 = d_grad_m_2 - R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_4;
            const real t1 = R(0.28867513459481287 /* sqrt(3)/6 */) * m_1 * t0 + m_0 * d_grad_m_3 + R(0.5773502691896257 /* sqrt(3)/3 */) * m_2 * d_grad_m_1 + m_3 * d_grad_m_0 - m_4 * d_grad_m_1;
            const real t2 = d_grad_m_2 + R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_4;
            const real t3 = R(0.28867513459481287 /* sqrt(3)/6 */) * m_3 * t2 + m_0 * d_grad_m_1 + R(0.5773502691896257 /* sqrt(3)/3 */) * m_2 * d_grad_m_3 + m_4 * d_grad_m_3;
            const real t4 = m_0 * d_grad_m_0 - R(0.5) * m_2 * d_grad_m_2 + m_4 * d_grad_m_4;
            const real t5 = m_0 * d_grad_m_2;
            const real t6 = m_4 * d_grad_m_2;
            grad_d_out_to[0 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_1 * t1 + R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_3 * t3 - R(2.449489742783178 /* sqrt(6) */) * m_2 * t4 - R(1.224744871391589 /* sqrt(6)/2 */) * m_0 * t5 - R(1.224744871391589 /* sqrt(6)/2 */) * m_4 * t6;
        }
    }
}

/*
 * reads m[5, u] at row
 * reads d_grad_m[5, u] at row as m
 * reads d_grad_m_too[5, u] at row as m
 * writes grad_d_out[1, u] at row as out
 */
void bispectrum_d01d9e7f7875(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict m_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict d_grad_m_at = operands[1] + row * (5 * CHANNELS);
        const real *restrict d_grad_m_too_at = operands[2] + row * (5 * CHANNELS);
        real *restrict grad_d_out_to = outputs[0] + row * (1 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[2] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real m_0 = m_at[0 * CHANNELS + u];
            const real m_1 = m_at[1 * CHANNELS + u];
            const real m_2 = m_at[2 * CHANNELS + u];
            const real m_3 = m_at[3 * CHANNELS + u];
            const real m_4 = m_at[4 * CHANNELS + u];
            const real d_grad_m_0 = d_grad_m_at[0 * CHANNELS + u];
            const real d_grad_m_1 = d_grad_m_at[1 * CHANNELS + u];
            const real d_grad_m_2 = d_grad_m_at[2 * CHANNELS + u];
            const real d_grad_m_3 = d_grad_m_at[3 * CHANNELS + u];
            const real d_grad_m_4 = d_grad_m_at[4 * CHANNELS + u];
            const real d_grad_m_too_0 = d_grad_m_too_at[0 * CHANNELS + u];
            const real d_grad_m_too_1 = d_grad_m_too_at[1 * CHANNELS + u];
            const real d_grad_m_too_2 = d_grad_m_too_at[2 * CHANNELS + u];
            const real d_grad_m_too_3 = d_grad_m_too_at[3 * CHANNELS + u];
            const real d_grad_m_too_4 = d_grad_m_too_at[4 * CHANNELS + u];
            const real t0 = d_grad_m_too_2 - R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_too_4;
            const real t1 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_m_1 * t0 + d_grad_m_0 * d_grad_m_too_3 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_m_2 * d_grad_m_too_1 + d_grad_m_3 * d_grad_m_too_0 - d_grad_m_4 * d_grad_m_too_1;
            const real t2 = d_grad_m_too_2 + R(1.7320508075688772 /* sqrt(3) */) * d_grad_m_too_4;
            const real t3 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_m_3 * t2 + d_grad_m_0 * d_grad_m_too_1 + d_grad_m_1 * d_grad_m_too_0 + R(0.5773502691896257 /* sqrt(3)/3 */) * d_grad_m_2 * d_grad_m_too_3 + d_grad_m_4 * d_grad_m_too_3;
            const real t4 = d_grad_m_0 * d_grad_m_too_0 - R(0.5) * d_grad_m_1 * d_grad_m_too_1 - d_grad_m_2 * d_grad_m_too_2 - R(0.5) * d_grad_m_3 * d_grad_m_too_3 + d_grad_m_4 * d_grad_m_too_4;
            const real t5 = d_grad_m_0 * d_grad_m_too_2 - R(0.8660254037844386 /* sqrt(3)/2 */) * d_grad_m_1 * d_grad_m_too_3 + d_grad_m_2 * d_grad_m_too_0 - R(0.8660254037844386 /* sqrt(3)/2 */) * d_grad_m_3 * d_grad_m_too_1;
            const real t6 = d_grad_m_1 * d_grad_m_too_1 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_grad_m_2 * d_grad_m_too_4 - d_grad_m_3 * d_grad_m_too_3 + R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_grad_m_4 * d_grad_m_too_2;
            grad_d_out_to[0 * CHANNELS + u] = R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_1 * t1 + R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_3 * t3 - R(2.449489742783178 /* sqrt(6) */) * m_2 * t4 - R(2.449489742783178 /* sqrt(6) */) * m_0 * t5 - R(2.1213203435596424 /* 3*sqrt(2)/2 */) * m_4 * t6;
        }
    }
}
