/*
 * clebsch_gordan: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
 * definition sha256 839500d872725484ec9c0176d633587c9bbe8ab17aeb6a818b0eee802dc0cd57
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
 * reads x[5, u] at row
 * reads y[3, u] at row
 * writes out[5, u] at row
 */
void clebsch_gordan_894fae0e980a(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict x_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict y_at = operands[1] + row * (3 * CHANNELS);
        real *restrict out_to = outputs[0] + row * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real y_0 = y_at[0 * CHANNELS + u];
            const real y_1 = y_at[1 * CHANNELS + u];
            const real y_2 = y_at[2 * CHANNELS + u];
            const real t0 = x_1 * y_0;
            const real t1 = x_3 * y_2;
            const real t2 = x_4 * y_1;
            const real t3 = x_0 * y_0;
            const real t4 = x_2 * y_2;
            const real t5 = x_3 * y_1;
            const real t6 = x_4 * y_2;
            const real t7 = x_1 * y_2;
            const real t8 = x_3 * y_0;
            const real t9 = x_0 * y_2;
            const real t10 = x_1 * y_1;
            const real t11 = x_2 * y_0;
            const real t12 = x_4 * y_0;
            const real t13 = x_0 * y_1;
            out_to[0 * CHANNELS + u] = -R(0.5) * t0 + R(0.5) * t1 - t2;
            out_to[1 * CHANNELS + u] = R(0.5) * t3 + R(0.8660254037844386 /* sqrt(3)/2 */) * t4 - R(0.5) * t5 + R(0.5) * t6;
            out_to[2 * CHANNELS + u] = -R(0.8660254037844386 /* sqrt(3)/2 */) * t7 + R(0.8660254037844386 /* sqrt(3)/2 */) * t8;
            out_to[3 * CHANNELS + u] = -R(0.5) * t9 + R(0.5) * t10 - R(0.8660254037844386 /* sqrt(3)/2 */) * t11 + R(0.5) * t12;
            out_to[4 * CHANNELS + u] = t13 - R(0.5) * t7 - R(0.5) * t8;
        }
    }
}

/*
 * reads d_out[5, u] at row as out
 * reads y[3, u] at row
 * writes grad_x[5, u] at row as x
 */
void clebsch_gordan_5d3ed7c5911d(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict y_at = operands[1] + row * (3 * CHANNELS);
        real *restrict grad_x_to = outputs[0] + row * (5 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (3 * CHANNELS), 3 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real y_0 = y_at[0 * CHANNELS + u];
            const real y_1 = y_at[1 * CHANNELS + u];
            const real y_2 = y_at[2 * CHANNELS + u];
            const real t0 = d_out_1 * y_0;
            const real t1 = d_out_3 * y_2;
            const real t2 = d_out_4 * y_1;
            const real t3 = d_out_0 * y_0;
            const real t4 = d_out_2 * y_2;
            const real t5 = d_out_3 * y_1;
            const real t6 = d_out_4 * y_2;
            const real t7 = d_out_1 * y_2;
            const real t8 = d_out_3 * y_0;
            const real t9 = d_out_0 * y_2;
            const real t10 = d_out_1 * y_1;
            const real t11 = d_out_2 * y_0;
            const real t12 = d_out_4 * y_0;
            const real t13 = d_out_0 * y_1;
            grad_x_to[0 * CHANNELS + u] = R(0.5) * t0 - R(0.5) * t1 + t2;
            grad_x_to[1 * CHANNELS + u] = -R(0.5) * t3 - R(0.8660254037844386 /* sqrt(3)/2 */) * t4 + R(0.5) * t5 - R(0.5) * t6;
            grad_x_to[2 * CHANNELS + u] = R(0.8660254037844386 /* sqrt(3)/2 */) * t7 - R(0.8660254037844386 /* sqrt(3)/2 */) * t8;
            grad_x_to[3 * CHANNELS + u] = R(0.5) * t9 - R(0.5) * t10 + R(0.8660254037844386 /* sqrt(3)/2 */) * t11 - R(0.5) * t12;
            grad_x_to[4 * CHANNELS + u] = -t13 + R(0.5) * t7 + R(0.5) * t8;
        }
    }
}

/*
 * reads d_out[5, u] at row as out
 * reads x[5, u] at row
 * writes grad_y[3, u] at row as y
 */
void clebsch_gordan_0c271ac08773(int64_t rows, const real *const *operands, const int64_t *const *maps, real *const *outputs)
{
    for (int64_t row = 0; row < rows; row++) {
        const real *restrict d_out_at = operands[0] + row * (5 * CHANNELS);
        const real *restrict x_at = operands[1] + row * (5 * CHANNELS);
        real *restrict grad_y_to = outputs[0] + row * (3 * CHANNELS);
        const int64_t next = row + 1 < rows ? row + 1 : row;
        prefetch(operands[0] + next * (5 * CHANNELS), 5 * CHANNELS);
        prefetch(operands[1] + next * (5 * CHANNELS), 5 * CHANNELS);
        #pragma omp simd
        for (int64_t u = 0; u < CHANNELS; u++) {
            const real d_out_0 = d_out_at[0 * CHANNELS + u];
            const real d_out_1 = d_out_at[1 * CHANNELS + u];
            const real d_out_2 = d_out_at[2 * CHANNELS + u];
            const real d_out_3 = d_out_at[3 * CHANNELS + u];
            const real d_out_4 = d_out_at[4 * CHANNELS + u];
            const real x_0 = x_at[0 * CHANNELS + u];
            const real x_1 = x_at[1 * CHANNELS + u];
            const real x_2 = x_at[2 * CHANNELS + u];
            const real x_3 = x_at[3 * CHANNELS + u];
            const real x_4 = x_at[4 * CHANNELS + u];
            const real t0 = x_2 - R(0.5773502691896257 /* sqrt(3)/3 */) * x_4;
            const real t1 = x_2 + R(0.5773502691896257 /* sqrt(3)/3 */) * x_4;
            grad_y_to[0 * CHANNELS + u] = -R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_3 * t0 - R(0.5) * d_out_0 * x_1 + R(0.5) * d_out_1 * x_0 + R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_2 * x_3 - R(0.5) * d_out_4 * x_3;
            grad_y_to[1 * CHANNELS + u] = -d_out_0 * x_4 - R(0.5) * d_out_1 * x_3 + R(0.5) * d_out_3 * x_1 + d_out_4 * x_0;
            grad_y_to[2 * CHANNELS + u] = R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_1 * t1 + R(0.5) * d_out_0 * x_3 - R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_2 * x_1 - R(0.5) * d_out_3 * x_0 - R(0.5) * d_out_4 * x_1;
        }
    }
}
