/*
 * convolution_2: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
 * definition sha256 abf76d49f8ecd9841f5be4bb29aa7184262e8de18762e4fee55591fff2964aa5
 *
 * Build with -DREAL=float or double and -DCHANNELS=<number of channels>.
 * Arrays are [rows, components, channels] or [rows, components]; a shared array has no row axis.
 */

#include <omp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef REAL real;

/* A number in the precision of the arrays. */
#define R(number) ((real)(number))

/* Numbers that one instruction works on. */
#define SIZE_float 4
#define SIZE_double 8
#define NAMED(type) SIZE_##type
#define SIZE_OF(type) NAMED(type)
#if defined(__AVX512F__)
#define WIDTH (64 / SIZE_OF(REAL))
#elif defined(__AVX__)
#define WIDTH (32 / SIZE_OF(REAL))
#else
#define WIDTH (16 / SIZE_OF(REAL))
#endif

/* Channels that one instruction works on. Without masks they divide the number of channels. */
#if defined(__AVX512F__)
enum { LANES = WIDTH };
#else
#define FITS(n) (WIDTH >= (n) && CHANNELS % (n) == 0)
enum { LANES = FITS(8) ? 8 : FITS(4) ? 4 : FITS(2) ? 2 : 1 };
#endif

/*
 * Ends what the compiler knows of memory, so that numbers of a row are read where they are used: as vectors of equal
 * numbers they would hold registers.
 */
static inline void forget(void)
{
    __asm__ volatile("" : : : "memory");
}

typedef real wide __attribute__((vector_size(WIDTH * sizeof(real))));
typedef real vec __attribute__((vector_size(LANES * sizeof(real))));
typedef real loose __attribute__((vector_size(LANES * sizeof(real)), aligned(sizeof(real)), may_alias));

/* Whether what is written to output k is added to what is there, and whether it goes past the caches. */
static inline int64_t adds(int64_t modes, int64_t k)
{
    return modes >> 2 * k & 1;
}

static inline int64_t streams(int64_t modes, int64_t k)
{
    return modes >> 2 * k & 2;
}

/* Past the caches, where the array does not fit there. */
static inline void pass(real *to, wide value)
{
#if defined(__clang__)
    __builtin_nontemporal_store(value, (wide *)to);
#elif defined(__AVX512F__)
    typedef float floats __attribute__((vector_size(64)));
    typedef double doubles __attribute__((vector_size(64)));
    if (sizeof(real) == 4)
        __builtin_ia32_movntps512((float *)to, (floats)value);
    else
        __builtin_ia32_movntpd512((double *)to, (doubles)value);
#else
    *(wide *)to = value;
#endif
}

#if defined(__AVX512F__) && CHANNELS % 16
#include <immintrin.h>

/* The lanes of a vector at channel u that are channels. */
static inline uint32_t lanes(int64_t u)
{
    return u + LANES <= CHANNELS ? ~UINT32_C(0) : (UINT32_C(1) << CHANNELS % LANES) - 1;
}

static inline vec load(const real *at, int64_t u)
{
    if (sizeof(real) == 4)
        return (vec)_mm512_maskz_loadu_ps((__mmask16)lanes(u), at + u);
    return (vec)_mm512_maskz_loadu_pd((__mmask8)lanes(u), at + u);
}

static inline void put(real *to, int64_t u, vec value)
{
    if (sizeof(real) == 4)
        _mm512_mask_storeu_ps(to + u, (__mmask16)lanes(u), (__m512)value);
    else
        _mm512_mask_storeu_pd(to + u, (__mmask8)lanes(u), (__m512d)value);
    forget();
}

static inline void stream(real *to, int64_t u, vec value)
{
    put(to, u, value);
}
#else
static inline vec load(const real *at, int64_t u)
{
    return *(const loose *)(at + u);
}

static inline void put(real *to, int64_t u, vec value)
{
    *(loose *)(to + u) = value;
    forget();
}

static inline void stream(real *to, int64_t u, vec value)
{
#if defined(__AVX512F__)
    pass(to + u, value);
#elif defined(__clang__)
    __builtin_nontemporal_store(value, (vec *)(to + u));
#else
    *(vec *)(to + u) = value;
#endif
    forget();
}
#endif

static inline void add(real *to, int64_t u, vec value)
{
    put(to, u, load(to, u) + value);
}

static inline void store(real *to, int64_t u, vec value, int64_t modes, int64_t k)
{
    if (adds(modes, k))
        add(to, u, value);
    else if (streams(modes, k))
        stream(to, u, value);
    else
        put(to, u, value);
}

/* Zero, unless it is added. */
static inline void clear(real *to, int64_t u, int64_t modes, int64_t k)
{
    if (!adds(modes, k))
        put(to, u, (vec){0});
}

/* One number for all channels. */
static inline vec same(real number)
{
    return number - (vec){0};
}

#define OF(n) __attribute__((vector_size((n) * sizeof(real))))
typedef real eight OF(8);
typedef real four OF(4);
typedef real two OF(2);

/* The sum over the lanes of a vector, half by half. */
static inline real total(vec value)
{
    const union { vec all; eight eights[2]; four fours[4]; two twos[8]; real ones[16]; } v = {value};
    const union { eight all; four halves[2]; } e = {LANES >= 16 ? v.eights[0] + v.eights[1] : v.eights[0]};
    const union { four all; two halves[2]; } f = {LANES >= 8 ? e.halves[0] + e.halves[1] : v.fours[0]};
    const two t = LANES >= 4 ? f.halves[0] + f.halves[1] : v.twos[0];
    return LANES >= 2 ? t[0] + t[1] : v.ones[0];
}

/*
 * What a kernel works on; rows are visited in an order, or as they come where there is none. Two bits of `modes` tell
 * how output k is written, and bit k of `far` that operand k may not be in the caches.
 */
struct part {
    const real *const *operands;
    const int64_t *const *maps;
    real *const *outputs;
    const int64_t *order;
    int64_t rows, modes, far;
};

static inline int64_t row_at(const struct part *part, int64_t at)
{
    if (at >= part->rows)
        at = part->rows - 1;
    return part->order ? part->order[at] : at;
}

/* Ask for values that the next row will read. */
static inline void prefetch(const real *at, int64_t count)
{
    for (int64_t k = 0; k < count; k += 64 / (int64_t)sizeof(real))
        __builtin_prefetch(at + k);
}

/*
 * reads x_sender[9, u] at sender
 * reads y[9] at row
 * reads w[11, u] at row
 * adds to out[9, u] at receiver
 */
static __attribute__((noinline)) void convolution_2_2cbd4f725323_1(const real *restrict s, const real *restrict w_at, const real *restrict x_sender_at, const real *restrict y_at, real *restrict out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = x_sender_0 * w_0;
        vec out_0 = y_at[0] * t0;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t9 = x_sender_0 * w_3;
        const vec w_7 = load(w_at + 7 * CHANNELS, u);
        vec t21 = x_sender_0 * w_7;
        vec out_4 = y_at[4] * t21;
        vec out_5 = y_at[5] * t21;
        vec out_6 = y_at[6] * t21;
        vec out_7 = y_at[7] * t21;
        vec out_8 = y_at[8] * t21;
        vec out_1 = y_at[1] * t9;
        vec out_2 = y_at[2] * t9;
        vec out_3 = y_at[3] * t9;
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t1 = x_sender_1 * w_1;
        out_0 += y_at[1] * t1;
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        vec t2 = x_sender_2 * w_1;
        out_0 += y_at[2] * t2;
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        vec t3 = x_sender_3 * w_1;
        out_0 += y_at[3] * t3;
        const vec w_4 = load(w_at + 4 * CHANNELS, u);
        vec t10 = x_sender_1 * w_4;
        out_1 += y_at[0] * t10;
        vec t18 = x_sender_2 * w_4;
        out_2 += y_at[0] * t18;
        vec t20 = x_sender_3 * w_4;
        out_3 += y_at[0] * t20;
        const vec w_5 = load(w_at + 5 * CHANNELS, u);
        vec t11 = x_sender_1 * w_5;
        out_1 -= s[1] * t11;
        out_2 += s[2] * t11;
        out_3 += s[3] * t11;
        vec t12 = x_sender_2 * w_5;
        out_1 += s[2] * t12;
        out_2 += s[8] * t12;
        out_3 += s[9] * t12;
        vec t13 = x_sender_3 * w_5;
        out_1 += s[3] * t13;
        out_2 += s[9] * t13;
        out_3 -= s[12] * t13;
        const vec w_8 = load(w_at + 8 * CHANNELS, u);
        vec t22 = x_sender_1 * w_8;
        out_4 += s[4] * t22;
        out_5 += s[5] * t22;
        out_6 -= s[6] * t22;
        out_8 -= s[7] * t22;
        vec t23 = x_sender_3 * w_8;
        vec t29 = x_sender_2 * w_8;
        out_5 += s[7] * t29;
        out_6 += s[10] * t29;
        out_7 += s[4] * t29;
        out_4 += s[7] * t23;
        out_6 -= s[13] * t23;
        out_7 += s[5] * t23;
        out_8 += s[4] * t23;
        const vec x_sender_4 = load(x_sender_at + 4 * CHANNELS, u);
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t4 = x_sender_4 * w_2;
        out_0 += y_at[4] * t4;
        const vec x_sender_5 = load(x_sender_at + 5 * CHANNELS, u);
        vec t5 = x_sender_5 * w_2;
        out_0 += y_at[5] * t5;
        const vec x_sender_6 = load(x_sender_at + 6 * CHANNELS, u);
        vec t6 = x_sender_6 * w_2;
        out_0 += y_at[6] * t6;
        const vec x_sender_7 = load(x_sender_at + 7 * CHANNELS, u);
        vec t7 = x_sender_7 * w_2;
        out_0 += y_at[7] * t7;
        const vec x_sender_8 = load(x_sender_at + 8 * CHANNELS, u);
        vec t8 = x_sender_8 * w_2;
        out_0 += y_at[8] * t8;
        add(out_to + 0 * CHANNELS, u, out_0);
        const vec w_6 = load(w_at + 6 * CHANNELS, u);
        vec t14 = x_sender_4 * w_6;
        out_1 += s[4] * t14;
        out_3 += s[7] * t14;
        vec t15 = x_sender_5 * w_6;
        out_1 += s[5] * t15;
        out_2 += s[7] * t15;
        vec t16 = x_sender_6 * w_6;
        out_1 -= s[6] * t16;
        out_2 += s[10] * t16;
        out_3 -= s[13] * t16;
        vec t17 = x_sender_8 * w_6;
        out_1 -= s[7] * t17;
        add(out_to + 1 * CHANNELS, u, out_1);
        out_3 += s[4] * t17;
        vec t19 = x_sender_7 * w_6;
        out_2 += s[4] * t19;
        add(out_to + 2 * CHANNELS, u, out_2);
        out_3 += s[5] * t19;
        add(out_to + 3 * CHANNELS, u, out_3);
        const vec w_9 = load(w_at + 9 * CHANNELS, u);
        vec t24 = x_sender_4 * w_9;
        out_4 += y_at[0] * t24;
        const vec w_10 = load(w_at + 10 * CHANNELS, u);
        vec t25 = x_sender_4 * w_10;
        out_4 -= s[14] * t25;
        out_5 += s[15] * t25;
        out_6 -= s[16] * t25;
        out_7 += s[17] * t25;
        vec t26 = x_sender_5 * w_10;
        out_4 += s[15] * t26;
        out_5 += s[18] * t26;
        out_6 += s[19] * t26;
        out_7 += s[20] * t26;
        out_8 -= s[17] * t26;
        vec t30 = x_sender_5 * w_9;
        out_5 += y_at[0] * t30;
        vec t27 = x_sender_6 * w_10;
        out_4 -= s[16] * t27;
        out_5 += s[19] * t27;
        out_6 += s[14] * t27;
        out_7 += s[21] * t27;
        out_8 -= s[22] * t27;
        vec t32 = x_sender_6 * w_9;
        out_6 += y_at[0] * t32;
        vec t28 = x_sender_7 * w_10;
        out_4 += s[17] * t28;
        add(out_to + 4 * CHANNELS, u, out_4);
        out_5 += s[20] * t28;
        out_6 += s[21] * t28;
        out_7 += s[23] * t28;
        out_8 += s[15] * t28;
        vec t31 = x_sender_8 * w_10;
        out_5 -= s[17] * t31;
        add(out_to + 5 * CHANNELS, u, out_5);
        out_6 -= s[22] * t31;
        add(out_to + 6 * CHANNELS, u, out_6);
        out_7 += s[15] * t31;
        out_8 -= s[14] * t31;
        vec t33 = x_sender_7 * w_9;
        out_7 += y_at[0] * t33;
        add(out_to + 7 * CHANNELS, u, out_7);
        vec t34 = x_sender_8 * w_9;
        out_8 += y_at[0] * t34;
        add(out_to + 8 * CHANNELS, u, out_8);
    }
}

void convolution_2_2cbd4f725323(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict x_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = part->operands[1] + row * 9;
        const real *restrict w_at = part->operands[2] + row * (11 * CHANNELS);
        real *restrict out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (11 * CHANNELS), 11 * CHANNELS);
        real s[24];
        s[0] = y_at[6] + R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[1] = R(0.408248290463863 /* sqrt(6)/6 */) * s[0];
        s[2] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[5];
        s[3] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[4];
        s[4] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[3];
        s[5] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[2];
        s[6] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[1];
        s[7] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[1];
        s[8] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[6];
        s[9] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[7];
        s[10] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[2];
        s[11] = y_at[6] - R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[12] = R(0.408248290463863 /* sqrt(6)/6 */) * s[11];
        s[13] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[3];
        s[14] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[6];
        s[15] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[7];
        s[16] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[4];
        s[17] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[5];
        s[18] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[11];
        s[19] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[5];
        s[20] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[4];
        s[21] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[7];
        s[22] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[8];
        s[23] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[0];
        convolution_2_2cbd4f725323_1(s, w_at, x_sender_at, y_at, out_to);
    }
}

/*
 * reads d_out[9, u] at receiver as out
 * reads w[11, u] at row
 * reads y[9] at row
 * adds to grad_x_sender[9, u] at sender as x_sender
 */
static __attribute__((noinline)) void convolution_2_17cbe2f1f3ec_1(const real *restrict d_out_at, const real *restrict s, const real *restrict w_at, const real *restrict y_at, real *restrict grad_x_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = d_out_0 * w_0;
        vec grad_x_sender_0 = y_at[0] * t0;
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t9 = d_out_0 * w_1;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t21 = d_out_0 * w_2;
        vec grad_x_sender_4 = y_at[4] * t21;
        vec grad_x_sender_5 = y_at[5] * t21;
        vec grad_x_sender_6 = y_at[6] * t21;
        vec grad_x_sender_7 = y_at[7] * t21;
        vec grad_x_sender_8 = y_at[8] * t21;
        vec grad_x_sender_1 = y_at[1] * t9;
        vec grad_x_sender_2 = y_at[2] * t9;
        vec grad_x_sender_3 = y_at[3] * t9;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t1 = d_out_1 * w_3;
        grad_x_sender_0 += y_at[1] * t1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec t2 = d_out_2 * w_3;
        grad_x_sender_0 += y_at[2] * t2;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t3 = d_out_3 * w_3;
        grad_x_sender_0 += y_at[3] * t3;
        const vec w_4 = load(w_at + 4 * CHANNELS, u);
        vec t10 = d_out_1 * w_4;
        grad_x_sender_1 += y_at[0] * t10;
        vec t18 = d_out_2 * w_4;
        grad_x_sender_2 += y_at[0] * t18;
        vec t20 = d_out_3 * w_4;
        grad_x_sender_3 += y_at[0] * t20;
        const vec w_5 = load(w_at + 5 * CHANNELS, u);
        vec t11 = d_out_1 * w_5;
        grad_x_sender_1 -= s[1] * t11;
        grad_x_sender_2 += s[2] * t11;
        grad_x_sender_3 += s[3] * t11;
        vec t12 = d_out_2 * w_5;
        grad_x_sender_1 += s[2] * t12;
        grad_x_sender_2 += s[8] * t12;
        grad_x_sender_3 += s[9] * t12;
        vec t13 = d_out_3 * w_5;
        grad_x_sender_1 += s[3] * t13;
        grad_x_sender_2 += s[9] * t13;
        grad_x_sender_3 -= s[12] * t13;
        const vec w_6 = load(w_at + 6 * CHANNELS, u);
        vec t22 = d_out_1 * w_6;
        grad_x_sender_4 += s[4] * t22;
        grad_x_sender_5 += s[5] * t22;
        grad_x_sender_6 -= s[6] * t22;
        grad_x_sender_8 -= s[7] * t22;
        vec t23 = d_out_3 * w_6;
        vec t29 = d_out_2 * w_6;
        grad_x_sender_5 += s[7] * t29;
        grad_x_sender_6 += s[10] * t29;
        grad_x_sender_7 += s[4] * t29;
        grad_x_sender_4 += s[7] * t23;
        grad_x_sender_6 -= s[13] * t23;
        grad_x_sender_7 += s[5] * t23;
        grad_x_sender_8 += s[4] * t23;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        const vec w_7 = load(w_at + 7 * CHANNELS, u);
        vec t4 = d_out_4 * w_7;
        grad_x_sender_0 += y_at[4] * t4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t5 = d_out_5 * w_7;
        grad_x_sender_0 += y_at[5] * t5;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t6 = d_out_6 * w_7;
        grad_x_sender_0 += y_at[6] * t6;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        vec t7 = d_out_7 * w_7;
        grad_x_sender_0 += y_at[7] * t7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        vec t8 = d_out_8 * w_7;
        grad_x_sender_0 += y_at[8] * t8;
        add(grad_x_sender_to + 0 * CHANNELS, u, grad_x_sender_0);
        const vec w_8 = load(w_at + 8 * CHANNELS, u);
        vec t14 = d_out_4 * w_8;
        grad_x_sender_1 += s[4] * t14;
        grad_x_sender_3 += s[7] * t14;
        vec t15 = d_out_5 * w_8;
        grad_x_sender_1 += s[5] * t15;
        grad_x_sender_2 += s[7] * t15;
        vec t16 = d_out_6 * w_8;
        grad_x_sender_1 -= s[6] * t16;
        grad_x_sender_2 += s[10] * t16;
        grad_x_sender_3 -= s[13] * t16;
        vec t17 = d_out_8 * w_8;
        grad_x_sender_1 -= s[7] * t17;
        add(grad_x_sender_to + 1 * CHANNELS, u, grad_x_sender_1);
        grad_x_sender_3 += s[4] * t17;
        vec t19 = d_out_7 * w_8;
        grad_x_sender_2 += s[4] * t19;
        add(grad_x_sender_to + 2 * CHANNELS, u, grad_x_sender_2);
        grad_x_sender_3 += s[5] * t19;
        add(grad_x_sender_to + 3 * CHANNELS, u, grad_x_sender_3);
        const vec w_9 = load(w_at + 9 * CHANNELS, u);
        vec t24 = d_out_4 * w_9;
        grad_x_sender_4 += y_at[0] * t24;
        const vec w_10 = load(w_at + 10 * CHANNELS, u);
        vec t25 = d_out_4 * w_10;
        grad_x_sender_4 -= s[14] * t25;
        grad_x_sender_5 += s[15] * t25;
        grad_x_sender_6 -= s[16] * t25;
        grad_x_sender_7 += s[17] * t25;
        vec t26 = d_out_5 * w_10;
        grad_x_sender_4 += s[15] * t26;
        grad_x_sender_5 += s[18] * t26;
        grad_x_sender_6 += s[19] * t26;
        grad_x_sender_7 += s[20] * t26;
        grad_x_sender_8 -= s[17] * t26;
        vec t30 = d_out_5 * w_9;
        grad_x_sender_5 += y_at[0] * t30;
        vec t27 = d_out_6 * w_10;
        grad_x_sender_4 -= s[16] * t27;
        grad_x_sender_5 += s[19] * t27;
        grad_x_sender_6 += s[14] * t27;
        grad_x_sender_7 += s[21] * t27;
        grad_x_sender_8 -= s[22] * t27;
        vec t32 = d_out_6 * w_9;
        grad_x_sender_6 += y_at[0] * t32;
        vec t28 = d_out_7 * w_10;
        grad_x_sender_4 += s[17] * t28;
        add(grad_x_sender_to + 4 * CHANNELS, u, grad_x_sender_4);
        grad_x_sender_5 += s[20] * t28;
        grad_x_sender_6 += s[21] * t28;
        grad_x_sender_7 += s[23] * t28;
        grad_x_sender_8 += s[15] * t28;
        vec t31 = d_out_8 * w_10;
        grad_x_sender_5 -= s[17] * t31;
        add(grad_x_sender_to + 5 * CHANNELS, u, grad_x_sender_5);
        grad_x_sender_6 -= s[22] * t31;
        add(grad_x_sender_to + 6 * CHANNELS, u, grad_x_sender_6);
        grad_x_sender_7 += s[15] * t31;
        grad_x_sender_8 -= s[14] * t31;
        vec t33 = d_out_7 * w_9;
        grad_x_sender_7 += y_at[0] * t33;
        add(grad_x_sender_to + 7 * CHANNELS, u, grad_x_sender_7);
        vec t34 = d_out_8 * w_9;
        grad_x_sender_8 += y_at[0] * t34;
        add(grad_x_sender_to + 8 * CHANNELS, u, grad_x_sender_8);
    }
}

void convolution_2_17cbe2f1f3ec(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[1] + row * (11 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 9;
        real *restrict grad_x_sender_to = part->outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + next * (11 * CHANNELS), 11 * CHANNELS);
        real s[24];
        s[0] = y_at[6] + R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[1] = R(0.408248290463863 /* sqrt(6)/6 */) * s[0];
        s[2] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[5];
        s[3] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[4];
        s[4] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[3];
        s[5] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[2];
        s[6] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[1];
        s[7] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[1];
        s[8] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[6];
        s[9] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[7];
        s[10] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[2];
        s[11] = y_at[6] - R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[12] = R(0.408248290463863 /* sqrt(6)/6 */) * s[11];
        s[13] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[3];
        s[14] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[6];
        s[15] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[7];
        s[16] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[4];
        s[17] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[5];
        s[18] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[11];
        s[19] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[5];
        s[20] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[4];
        s[21] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[7];
        s[22] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[8];
        s[23] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[0];
        convolution_2_17cbe2f1f3ec_1(d_out_at, s, w_at, y_at, grad_x_sender_to);
    }
}

/*
 * reads d_out[9, u] at receiver as out
 * reads w[11, u] at row
 * reads x_sender[9, u] at sender
 * writes grad_y[9] at row as y
 */
static __attribute__((noinline)) void convolution_2_29f8145ed6bd_1(const real *restrict d_out_at, const real *restrict w_at, const real *restrict x_sender_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    vec n3 = {0};
    vec n4 = {0};
    vec n5 = {0};
    vec n6 = {0};
    vec n7 = {0};
    vec n8 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec x_sender_6 = load(x_sender_at + 6 * CHANNELS, u);
        vec t3 = x_sender_6;
        const vec x_sender_8 = load(x_sender_at + 8 * CHANNELS, u);
        t3 += R(1.7320508075688772 /* sqrt(3) */) * x_sender_8;
        vec t12 = x_sender_6;
        t12 -= R(1.7320508075688772 /* sqrt(3) */) * x_sender_8;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t13 = -R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_3 * t12;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t21 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_5 * t12;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec t4 = d_out_1 * t3;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        vec t29 = R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_7 * t3;
        const vec x_sender_4 = load(x_sender_at + 4 * CHANNELS, u);
        t4 -= R(1.7320508075688772 /* sqrt(3) */) * d_out_3 * x_sender_4;
        t13 += d_out_1 * x_sender_4;
        t21 += d_out_7 * x_sender_4;
        t29 += d_out_5 * x_sender_4;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        vec t0 = d_out_4 * x_sender_4;
        const vec x_sender_5 = load(x_sender_at + 5 * CHANNELS, u);
        t0 += d_out_5 * x_sender_5;
        t29 += d_out_4 * x_sender_5;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += d_out_6 * x_sender_6;
        t21 += R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_6 * x_sender_5;
        const vec x_sender_7 = load(x_sender_at + 7 * CHANNELS, u);
        t0 += d_out_7 * x_sender_7;
        t21 += d_out_4 * x_sender_7;
        t29 += R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_6 * x_sender_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += d_out_8 * x_sender_8;
        const vec w_9 = load(w_at + 9 * CHANNELS, u);
        n0 += w_9 * t0;
        t21 -= d_out_8 * x_sender_5;
        const vec w_10 = load(w_at + 10 * CHANNELS, u);
        n5 += R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t21;
        t29 += d_out_8 * x_sender_7;
        n7 += R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t29;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t4 -= R(1.7320508075688772 /* sqrt(3) */) * d_out_2 * x_sender_5;
        const vec w_6 = load(w_at + 6 * CHANNELS, u);
        n1 -= R(0.408248290463863 /* sqrt(6)/6 */) * w_6 * t4;
        t13 += d_out_2 * x_sender_7;
        n3 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_6 * t13;
        vec t8 = d_out_1 * x_sender_5;
        t8 += R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out_2 * x_sender_6;
        t8 += d_out_3 * x_sender_7;
        n2 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_6 * t8;
        vec t17 = d_out_4 * x_sender_6;
        t17 -= R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_5 * x_sender_7;
        t17 += d_out_6 * x_sender_4;
        t17 -= R(0.8660254037844386 /* sqrt(3)/2 */) * d_out_7 * x_sender_5;
        n4 -= R(0.408248290463863 /* sqrt(6)/6 */) * w_10 * t17;
        vec t25 = d_out_4 * x_sender_4;
        t25 -= R(0.5) * d_out_5 * x_sender_5;
        t25 -= d_out_6 * x_sender_6;
        t25 -= R(0.5) * d_out_7 * x_sender_7;
        t25 += d_out_8 * x_sender_8;
        n6 -= R(0.408248290463863 /* sqrt(6)/6 */) * w_10 * t25;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t19 = d_out_0 * x_sender_4;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        n4 += w_2 * t19;
        vec t23 = d_out_0 * x_sender_5;
        n5 += w_2 * t23;
        vec t33 = d_out_5 * x_sender_5;
        t33 += R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out_6 * x_sender_8;
        t33 -= d_out_7 * x_sender_7;
        vec t31 = d_out_0 * x_sender_7;
        n7 += w_2 * t31;
        t33 += R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out_8 * x_sender_6;
        n8 -= R(0.3535533905932738 /* sqrt(2)/4 */) * w_10 * t33;
        vec t27 = d_out_0 * x_sender_6;
        n6 += w_2 * t27;
        vec t35 = d_out_0 * x_sender_8;
        n8 += w_2 * t35;
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        vec t1 = d_out_1 * x_sender_1;
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        t1 += d_out_2 * x_sender_2;
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        t1 += d_out_3 * x_sender_3;
        const vec w_4 = load(w_at + 4 * CHANNELS, u);
        n0 += w_4 * t1;
        vec t5 = d_out_4 * x_sender_3;
        t5 += d_out_5 * x_sender_2;
        t5 -= R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_6 * x_sender_1;
        t5 -= d_out_8 * x_sender_1;
        const vec w_8 = load(w_at + 8 * CHANNELS, u);
        n1 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t5;
        vec t6 = d_out_0 * x_sender_1;
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        n1 += w_1 * t6;
        vec t9 = d_out_5 * x_sender_1;
        t9 += R(1.1547005383792515 /* 2*sqrt(3)/3 */) * d_out_6 * x_sender_2;
        t9 += d_out_7 * x_sender_3;
        n2 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t9;
        vec t10 = d_out_0 * x_sender_2;
        n2 += w_1 * t10;
        vec t14 = d_out_4 * x_sender_1;
        t14 -= R(0.5773502691896257 /* sqrt(3)/3 */) * d_out_6 * x_sender_3;
        t14 += d_out_7 * x_sender_2;
        t14 += d_out_8 * x_sender_3;
        n3 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_8 * t14;
        vec t15 = d_out_0 * x_sender_3;
        n3 += w_1 * t15;
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        vec t2 = d_out_0 * x_sender_0;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        n0 += w_0 * t2;
        vec t20 = d_out_4 * x_sender_0;
        const vec w_7 = load(w_at + 7 * CHANNELS, u);
        n4 += w_7 * t20;
        vec t24 = d_out_5 * x_sender_0;
        n5 += w_7 * t24;
        vec t28 = d_out_6 * x_sender_0;
        n6 += w_7 * t28;
        vec t32 = d_out_7 * x_sender_0;
        n7 += w_7 * t32;
        vec t36 = d_out_8 * x_sender_0;
        n8 += w_7 * t36;
        vec t7 = d_out_1 * x_sender_0;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        n1 += w_3 * t7;
        vec t11 = d_out_2 * x_sender_0;
        n2 += w_3 * t11;
        vec t16 = d_out_3 * x_sender_0;
        n3 += w_3 * t16;
        vec t18 = d_out_1 * x_sender_3;
        t18 += d_out_3 * x_sender_1;
        const vec w_5 = load(w_at + 5 * CHANNELS, u);
        n4 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t18;
        vec t22 = d_out_1 * x_sender_2;
        t22 += d_out_2 * x_sender_1;
        n5 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t22;
        vec t26 = d_out_1 * x_sender_1;
        vec t34 = d_out_1 * x_sender_1;
        t26 -= R(2.0) * d_out_2 * x_sender_2;
        t26 += d_out_3 * x_sender_3;
        n6 -= R(0.408248290463863 /* sqrt(6)/6 */) * w_5 * t26;
        vec t30 = d_out_2 * x_sender_3;
        t30 += d_out_3 * x_sender_2;
        t34 -= d_out_3 * x_sender_3;
        n8 -= R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t34;
        n7 += R(0.7071067811865476 /* sqrt(2)/2 */) * w_5 * t30;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
    n[3] = total(n3);
    n[4] = total(n4);
    n[5] = total(n5);
    n[6] = total(n6);
    n[7] = total(n7);
    n[8] = total(n8);
}

void convolution_2_29f8145ed6bd(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[1] + row * (11 * CHANNELS);
        const real *restrict x_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        real *restrict grad_y_to = part->outputs[0] + row * 9;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + next * (11 * CHANNELS), 11 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real n[9];
        convolution_2_29f8145ed6bd_1(d_out_at, w_at, x_sender_at, n);
        grad_y_to[0] = n[0] + (adds(part->modes, 0) ? grad_y_to[0] : 0);
        grad_y_to[1] = n[1] + (adds(part->modes, 0) ? grad_y_to[1] : 0);
        grad_y_to[2] = n[2] + (adds(part->modes, 0) ? grad_y_to[2] : 0);
        grad_y_to[3] = n[3] + (adds(part->modes, 0) ? grad_y_to[3] : 0);
        grad_y_to[4] = n[4] + (adds(part->modes, 0) ? grad_y_to[4] : 0);
        grad_y_to[5] = n[5] + (adds(part->modes, 0) ? grad_y_to[5] : 0);
        grad_y_to[6] = n[6] + (adds(part->modes, 0) ? grad_y_to[6] : 0);
        grad_y_to[7] = n[7] + (adds(part->modes, 0) ? grad_y_to[7] : 0);
        grad_y_to[8] = n[8] + (adds(part->modes, 0) ? grad_y_to[8] : 0);
    }
}

/*
 * reads d_out[9, u] at receiver as out
 * reads x_sender[9, u] at sender
 * reads y[9] at row
 * writes grad_w[11, u] at row as w
 */
static __attribute__((noinline)) void convolution_2_be150efc5073_1(const real *restrict d_out_at, const real *restrict s, const real *restrict x_sender_at, const real *restrict y_at, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        vec t0 = y_at[0] * x_sender_0;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec grad_w_0 = d_out_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        vec t3 = y_at[1] * x_sender_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec grad_w_3 = d_out_1 * t3;
        vec t4 = y_at[2] * x_sender_0;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        grad_w_3 += d_out_2 * t4;
        vec t5 = y_at[3] * x_sender_0;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        grad_w_3 += d_out_3 * t5;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
        vec t15 = y_at[4] * x_sender_0;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        vec grad_w_7 = d_out_4 * t15;
        vec t16 = y_at[5] * x_sender_0;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        grad_w_7 += d_out_5 * t16;
        vec t17 = y_at[6] * x_sender_0;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        grad_w_7 += d_out_6 * t17;
        vec t18 = y_at[7] * x_sender_0;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        grad_w_7 += d_out_7 * t18;
        vec t19 = y_at[8] * x_sender_0;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        grad_w_7 += d_out_8 * t19;
        store(grad_w_to + 7 * CHANNELS, u, grad_w_7, modes, 0);
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        vec t1 = y_at[1] * x_sender_1;
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        t1 += y_at[2] * x_sender_2;
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        t1 += y_at[3] * x_sender_3;
        vec grad_w_1 = d_out_0 * t1;
        store(grad_w_to + 1 * CHANNELS, u, grad_w_1, modes, 0);
        vec t6 = y_at[0] * x_sender_1;
        vec grad_w_4 = d_out_1 * t6;
        vec t7 = y_at[0] * x_sender_2;
        grad_w_4 += d_out_2 * t7;
        vec t8 = y_at[0] * x_sender_3;
        grad_w_4 += d_out_3 * t8;
        store(grad_w_to + 4 * CHANNELS, u, grad_w_4, modes, 0);
        vec t9 = s[0] * x_sender_1;
        t9 -= s[1] * x_sender_2;
        t9 -= s[2] * x_sender_3;
        vec grad_w_5 = -R(0.408248290463863 /* sqrt(6)/6 */) * d_out_1 * t9;
        vec t10 = y_at[4] * x_sender_1;
        t10 += y_at[7] * x_sender_2;
        t10 -= s[4] * x_sender_3;
        grad_w_5 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_3 * t10;
        vec t11 = y_at[5] * x_sender_1;
        t11 += s[5] * x_sender_2;
        t11 += y_at[7] * x_sender_3;
        grad_w_5 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_2 * t11;
        store(grad_w_to + 5 * CHANNELS, u, grad_w_5, modes, 0);
        vec t20 = y_at[1] * x_sender_1;
        t20 -= s[9] * x_sender_2;
        t20 += y_at[3] * x_sender_3;
        vec grad_w_8 = -R(0.408248290463863 /* sqrt(6)/6 */) * d_out_6 * t20;
        vec t21 = y_at[3] * x_sender_1;
        t21 += y_at[1] * x_sender_3;
        grad_w_8 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_4 * t21;
        vec t22 = y_at[2] * x_sender_1;
        t22 += y_at[1] * x_sender_2;
        grad_w_8 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_5 * t22;
        vec t23 = y_at[3] * x_sender_2;
        t23 += y_at[2] * x_sender_3;
        grad_w_8 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_7 * t23;
        vec t24 = y_at[1] * x_sender_1;
        t24 -= y_at[3] * x_sender_3;
        grad_w_8 -= R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_8 * t24;
        store(grad_w_to + 8 * CHANNELS, u, grad_w_8, modes, 0);
        const vec x_sender_4 = load(x_sender_at + 4 * CHANNELS, u);
        vec t2 = y_at[4] * x_sender_4;
        const vec x_sender_5 = load(x_sender_at + 5 * CHANNELS, u);
        t2 += y_at[5] * x_sender_5;
        const vec x_sender_6 = load(x_sender_at + 6 * CHANNELS, u);
        t2 += y_at[6] * x_sender_6;
        const vec x_sender_7 = load(x_sender_at + 7 * CHANNELS, u);
        t2 += y_at[7] * x_sender_7;
        const vec x_sender_8 = load(x_sender_at + 8 * CHANNELS, u);
        t2 += y_at[8] * x_sender_8;
        vec grad_w_2 = d_out_0 * t2;
        store(grad_w_to + 2 * CHANNELS, u, grad_w_2, modes, 0);
        vec t12 = y_at[3] * x_sender_4;
        t12 += y_at[2] * x_sender_5;
        t12 -= s[6] * x_sender_6;
        t12 -= y_at[1] * x_sender_8;
        vec grad_w_6 = R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_1 * t12;
        vec t13 = y_at[1] * x_sender_4;
        t13 -= s[7] * x_sender_6;
        t13 += y_at[2] * x_sender_7;
        t13 += y_at[3] * x_sender_8;
        grad_w_6 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_3 * t13;
        vec t14 = y_at[1] * x_sender_5;
        t14 += s[8] * x_sender_6;
        t14 += y_at[3] * x_sender_7;
        grad_w_6 += R(0.7071067811865476 /* sqrt(2)/2 */) * d_out_2 * t14;
        store(grad_w_to + 6 * CHANNELS, u, grad_w_6, modes, 0);
        vec t25 = y_at[0] * x_sender_4;
        vec grad_w_9 = d_out_4 * t25;
        vec t26 = y_at[0] * x_sender_5;
        grad_w_9 += d_out_5 * t26;
        vec t27 = y_at[0] * x_sender_6;
        grad_w_9 += d_out_6 * t27;
        vec t28 = y_at[0] * x_sender_7;
        grad_w_9 += d_out_7 * t28;
        vec t29 = y_at[0] * x_sender_8;
        grad_w_9 += d_out_8 * t29;
        store(grad_w_to + 9 * CHANNELS, u, grad_w_9, modes, 0);
        vec t30 = y_at[7] * x_sender_4;
        t30 += s[4] * x_sender_5;
        t30 += s[10] * x_sender_6;
        t30 += y_at[4] * x_sender_7;
        t30 -= y_at[5] * x_sender_8;
        vec grad_w_10 = R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_5 * t30;
        vec t31 = y_at[5] * x_sender_4;
        t31 += y_at[4] * x_sender_5;
        t31 += s[11] * x_sender_6;
        t31 += s[12] * x_sender_7;
        t31 += y_at[7] * x_sender_8;
        grad_w_10 += R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_7 * t31;
        vec t32 = y_at[4] * x_sender_4;
        t32 -= s[13] * x_sender_5;
        t32 -= y_at[6] * x_sender_6;
        t32 -= s[14] * x_sender_7;
        t32 += y_at[8] * x_sender_8;
        grad_w_10 -= R(0.408248290463863 /* sqrt(6)/6 */) * d_out_6 * t32;
        vec t33 = y_at[6] * x_sender_4;
        t33 -= s[15] * x_sender_5;
        t33 += y_at[4] * x_sender_6;
        t33 -= s[16] * x_sender_7;
        grad_w_10 -= R(0.408248290463863 /* sqrt(6)/6 */) * d_out_4 * t33;
        vec t34 = y_at[5] * x_sender_5;
        t34 += s[17] * x_sender_6;
        t34 -= y_at[7] * x_sender_7;
        t34 += s[5] * x_sender_8;
        grad_w_10 -= R(0.3535533905932738 /* sqrt(2)/4 */) * d_out_8 * t34;
        store(grad_w_to + 10 * CHANNELS, u, grad_w_10, modes, 0);
    }
}

void convolution_2_be150efc5073(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict x_sender_at = part->operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 9;
        real *restrict grad_w_to = part->outputs[0] + row * (11 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real s[18];
        s[0] = y_at[6] + R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[1] = R(1.7320508075688772 /* sqrt(3) */) * y_at[5];
        s[2] = R(1.7320508075688772 /* sqrt(3) */) * y_at[4];
        s[3] = y_at[6] - R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[4] = R(0.5773502691896257 /* sqrt(3)/3 */) * s[3];
        s[5] = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_at[6];
        s[6] = R(0.5773502691896257 /* sqrt(3)/3 */) * y_at[1];
        s[7] = R(0.5773502691896257 /* sqrt(3)/3 */) * y_at[3];
        s[8] = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_at[2];
        s[9] = R(2.0) * y_at[2];
        s[10] = R(0.5773502691896257 /* sqrt(3)/3 */) * y_at[5];
        s[11] = R(0.5773502691896257 /* sqrt(3)/3 */) * y_at[7];
        s[12] = R(0.5773502691896257 /* sqrt(3)/3 */) * s[0];
        s[13] = R(0.5) * y_at[5];
        s[14] = R(0.5) * y_at[7];
        s[15] = R(0.8660254037844386 /* sqrt(3)/2 */) * y_at[7];
        s[16] = R(0.8660254037844386 /* sqrt(3)/2 */) * y_at[5];
        s[17] = R(1.1547005383792515 /* 2*sqrt(3)/3 */) * y_at[8];
        convolution_2_be150efc5073_1(d_out_at, s, x_sender_at, y_at, grad_w_to, part->modes);
    }
}

/*
 * reads w[11, u] at row
 * reads d_grad_x_sender[9, u] at sender as x_sender
 * reads y[9] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void convolution_2_330853e7cdde_1(const real *restrict d_grad_x_sender_at, const real *restrict s, const real *restrict w_at, const real *restrict y_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        const vec d_grad_x_sender_0 = load(d_grad_x_sender_at + 0 * CHANNELS, u);
        vec t0 = w_0 * d_grad_x_sender_0;
        vec grad_d_out_0 = y_at[0] * t0;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t9 = w_3 * d_grad_x_sender_0;
        const vec w_7 = load(w_at + 7 * CHANNELS, u);
        vec t21 = w_7 * d_grad_x_sender_0;
        vec grad_d_out_4 = y_at[4] * t21;
        vec grad_d_out_5 = y_at[5] * t21;
        vec grad_d_out_6 = y_at[6] * t21;
        vec grad_d_out_7 = y_at[7] * t21;
        vec grad_d_out_8 = y_at[8] * t21;
        vec grad_d_out_1 = y_at[1] * t9;
        vec grad_d_out_2 = y_at[2] * t9;
        vec grad_d_out_3 = y_at[3] * t9;
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        const vec d_grad_x_sender_1 = load(d_grad_x_sender_at + 1 * CHANNELS, u);
        vec t1 = w_1 * d_grad_x_sender_1;
        grad_d_out_0 += y_at[1] * t1;
        const vec d_grad_x_sender_2 = load(d_grad_x_sender_at + 2 * CHANNELS, u);
        vec t2 = w_1 * d_grad_x_sender_2;
        grad_d_out_0 += y_at[2] * t2;
        const vec d_grad_x_sender_3 = load(d_grad_x_sender_at + 3 * CHANNELS, u);
        vec t3 = w_1 * d_grad_x_sender_3;
        grad_d_out_0 += y_at[3] * t3;
        const vec w_4 = load(w_at + 4 * CHANNELS, u);
        vec t10 = w_4 * d_grad_x_sender_1;
        grad_d_out_1 += y_at[0] * t10;
        vec t18 = w_4 * d_grad_x_sender_2;
        grad_d_out_2 += y_at[0] * t18;
        vec t20 = w_4 * d_grad_x_sender_3;
        grad_d_out_3 += y_at[0] * t20;
        const vec w_5 = load(w_at + 5 * CHANNELS, u);
        vec t11 = w_5 * d_grad_x_sender_1;
        grad_d_out_1 -= s[1] * t11;
        grad_d_out_2 += s[2] * t11;
        grad_d_out_3 += s[3] * t11;
        vec t12 = w_5 * d_grad_x_sender_2;
        grad_d_out_1 += s[2] * t12;
        grad_d_out_2 += s[8] * t12;
        grad_d_out_3 += s[9] * t12;
        vec t13 = w_5 * d_grad_x_sender_3;
        grad_d_out_1 += s[3] * t13;
        grad_d_out_2 += s[9] * t13;
        grad_d_out_3 -= s[12] * t13;
        const vec w_8 = load(w_at + 8 * CHANNELS, u);
        vec t22 = w_8 * d_grad_x_sender_1;
        grad_d_out_4 += s[4] * t22;
        grad_d_out_5 += s[5] * t22;
        grad_d_out_6 -= s[6] * t22;
        grad_d_out_8 -= s[7] * t22;
        vec t23 = w_8 * d_grad_x_sender_3;
        vec t29 = w_8 * d_grad_x_sender_2;
        grad_d_out_5 += s[7] * t29;
        grad_d_out_6 += s[10] * t29;
        grad_d_out_7 += s[4] * t29;
        grad_d_out_4 += s[7] * t23;
        grad_d_out_6 -= s[13] * t23;
        grad_d_out_7 += s[5] * t23;
        grad_d_out_8 += s[4] * t23;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        const vec d_grad_x_sender_4 = load(d_grad_x_sender_at + 4 * CHANNELS, u);
        vec t4 = w_2 * d_grad_x_sender_4;
        grad_d_out_0 += y_at[4] * t4;
        const vec d_grad_x_sender_5 = load(d_grad_x_sender_at + 5 * CHANNELS, u);
        vec t5 = w_2 * d_grad_x_sender_5;
        grad_d_out_0 += y_at[5] * t5;
        const vec d_grad_x_sender_6 = load(d_grad_x_sender_at + 6 * CHANNELS, u);
        vec t6 = w_2 * d_grad_x_sender_6;
        grad_d_out_0 += y_at[6] * t6;
        const vec d_grad_x_sender_7 = load(d_grad_x_sender_at + 7 * CHANNELS, u);
        vec t7 = w_2 * d_grad_x_sender_7;
        grad_d_out_0 += y_at[7] * t7;
        const vec d_grad_x_sender_8 = load(d_grad_x_sender_at + 8 * CHANNELS, u);
        vec t8 = w_2 * d_grad_x_sender_8;
        grad_d_out_0 += y_at[8] * t8;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        const vec w_6 = load(w_at + 6 * CHANNELS, u);
        vec t14 = w_6 * d_grad_x_sender_4;
        grad_d_out_1 += s[4] * t14;
        grad_d_out_3 += s[7] * t14;
        vec t15 = w_6 * d_grad_x_sender_5;
        grad_d_out_1 += s[5] * t15;
        grad_d_out_2 += s[7] * t15;
        vec t16 = w_6 * d_grad_x_sender_6;
        grad_d_out_1 -= s[6] * t16;
        grad_d_out_2 += s[10] * t16;
        grad_d_out_3 -= s[13] * t16;
        vec t17 = w_6 * d_grad_x_sender_8;
        grad_d_out_1 -= s[7] * t17;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        grad_d_out_3 += s[4] * t17;
        vec t19 = w_6 * d_grad_x_sender_7;
        grad_d_out_2 += s[4] * t19;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        grad_d_out_3 += s[5] * t19;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        const vec w_9 = load(w_at + 9 * CHANNELS, u);
        vec t24 = w_9 * d_grad_x_sender_4;
        grad_d_out_4 += y_at[0] * t24;
        const vec w_10 = load(w_at + 10 * CHANNELS, u);
        vec t25 = w_10 * d_grad_x_sender_4;
        grad_d_out_4 -= s[14] * t25;
        grad_d_out_5 += s[15] * t25;
        grad_d_out_6 -= s[16] * t25;
        grad_d_out_7 += s[17] * t25;
        vec t26 = w_10 * d_grad_x_sender_5;
        grad_d_out_4 += s[15] * t26;
        grad_d_out_5 += s[18] * t26;
        grad_d_out_6 += s[19] * t26;
        grad_d_out_7 += s[20] * t26;
        grad_d_out_8 -= s[17] * t26;
        vec t30 = w_9 * d_grad_x_sender_5;
        grad_d_out_5 += y_at[0] * t30;
        vec t27 = w_10 * d_grad_x_sender_6;
        grad_d_out_4 -= s[16] * t27;
        grad_d_out_5 += s[19] * t27;
        grad_d_out_6 += s[14] * t27;
        grad_d_out_7 += s[21] * t27;
        grad_d_out_8 -= s[22] * t27;
        vec t32 = w_9 * d_grad_x_sender_6;
        grad_d_out_6 += y_at[0] * t32;
        vec t28 = w_10 * d_grad_x_sender_7;
        grad_d_out_4 += s[17] * t28;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        grad_d_out_5 += s[20] * t28;
        grad_d_out_6 += s[21] * t28;
        grad_d_out_7 += s[23] * t28;
        grad_d_out_8 += s[15] * t28;
        vec t31 = w_10 * d_grad_x_sender_8;
        grad_d_out_5 -= s[17] * t31;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        grad_d_out_6 -= s[22] * t31;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        grad_d_out_7 += s[15] * t31;
        grad_d_out_8 -= s[14] * t31;
        vec t33 = w_9 * d_grad_x_sender_7;
        grad_d_out_7 += y_at[0] * t33;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        vec t34 = w_9 * d_grad_x_sender_8;
        grad_d_out_8 += y_at[0] * t34;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
    }
}

void convolution_2_330853e7cdde(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict w_at = part->operands[0] + row * (11 * CHANNELS);
        const real *restrict d_grad_x_sender_at = part->operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 9;
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + next * (11 * CHANNELS), 11 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real s[24];
        s[0] = y_at[6] + R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[1] = R(0.408248290463863 /* sqrt(6)/6 */) * s[0];
        s[2] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[5];
        s[3] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[4];
        s[4] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[3];
        s[5] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[2];
        s[6] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[1];
        s[7] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[1];
        s[8] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[6];
        s[9] = R(0.7071067811865476 /* sqrt(2)/2 */) * y_at[7];
        s[10] = R(0.816496580927726 /* sqrt(6)/3 */) * y_at[2];
        s[11] = y_at[6] - R(1.7320508075688772 /* sqrt(3) */) * y_at[8];
        s[12] = R(0.408248290463863 /* sqrt(6)/6 */) * s[11];
        s[13] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[3];
        s[14] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[6];
        s[15] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[7];
        s[16] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[4];
        s[17] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[5];
        s[18] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[11];
        s[19] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[5];
        s[20] = R(0.3535533905932738 /* sqrt(2)/4 */) * y_at[4];
        s[21] = R(0.2041241452319315 /* sqrt(6)/12 */) * y_at[7];
        s[22] = R(0.408248290463863 /* sqrt(6)/6 */) * y_at[8];
        s[23] = R(0.2041241452319315 /* sqrt(6)/12 */) * s[0];
        convolution_2_330853e7cdde_1(d_grad_x_sender_at, s, w_at, y_at, grad_d_out_to);
    }
}

/*
 * Runs kernels over the rows in one pass. Each array of an output is written by the first kernel that makes it; others
 * add to it.
 */

/* The most bytes handed on from kernel to kernel. */
enum { NEAR = 24576 };

/* Sums of at most so many numbers are made of sums over so many rows, which keeps their last digits. */
enum { FEW = 8192, BLOCK = 512 };

/*
 * How rows find their place in an output: at the row itself, at the place that is visited, or anywhere. Outputs for a
 * row are handed on to other kernels and then forgotten.
 */
enum { AT_ROW, AT_PLACE, ANYWHERE, AT_ROW_STREAMED, FOR_A_ROW };

struct output {
    real *at;
    int64_t width, places, kind;
};

/*
 * The rows of place p are order[begin[p]] .. order[begin[p + 1] - 1]; without `begin` no place is visited. One kernel
 * after the other works on `chunk` rows at most.
 */
struct call {
    int64_t rows, places, threads, chunk;
    const int64_t *order, *begin;
    int64_t outputs, parts;
    int64_t rest[];
};

/*
 * One kernel of a call: counts, which operands no kernel before it has read, then operands, index arrays, and outputs as
 * 2 * number + 1 if it is added to. An operand that is an output for a row is 2 * number + 1, any other an address,
 * which is even.
 */
struct step {
    void (*function)(const struct part *, int64_t, int64_t);
    int64_t operands, maps, outputs, far;
    int64_t rest[];
};

static const struct step *first_step(const struct call *call)
{
    return (const struct step *)(call->rest + 4 * call->outputs);
}

static const struct step *next_step(const struct step *step)
{
    return (const struct step *)(step->rest + step->operands + step->maps + step->outputs);
}

/* Where the numbers of row 0 would stand: what is for a row has memory from `row` on. */
static real *from_zero(const struct output *output, int64_t row)
{
    return output->kind == FOR_A_ROW ? output->at - row * output->width : output->at;
}

/* Runs one kernel on rows. */
static void run_step(const struct call *call, const struct step *step, const struct output *outputs, int64_t first,
                     int64_t last)
{
    real *to[step->outputs];
    const real *from[step->operands];
    const int64_t *maps = step->rest + step->operands, *targets = maps + step->maps;
    struct part part = {from, (const int64_t *const *)maps, to, call->order, call->rows, 0, step->far};
    const int64_t row = row_at(&part, first);
    for (int64_t k = 0; k < step->operands; k++)
        from[k] = step->rest[k] % 2 ? from_zero(outputs + step->rest[k] / 2, row) : (const real *)step->rest[k];
    for (int64_t k = 0; k < step->outputs; k++) {
        const struct output *output = outputs + targets[k] / 2;
        to[k] = from_zero(output, row);
        part.modes |= (targets[k] % 2 + 2 * (output->kind == AT_ROW_STREAMED)) << 2 * k;
    }
    step->function(&part, first, last);
}

/* Numbers that are handed on for one row. */
static int64_t near_size(const struct call *call)
{
    const struct output *outputs = (const struct output *)call->rest;
    int64_t size = 0;
    for (int64_t k = 0; k < call->outputs; k++)
        if (outputs[k].kind == FOR_A_ROW)
            size += outputs[k].width;
    return size;
}

/* How many rows kernels work on one after the other, so that what they hand on and read is still near. */
static int64_t chunk_size(const struct call *call)
{
    const int64_t near = near_size(call), fitting = near ? NEAR / (int64_t)sizeof(real) / near : call->chunk;
    const int64_t size = fitting < call->chunk ? fitting : call->chunk;
    if (call->order && near)
        return 1;
    return size < 1 ? 1 : size < WIDTH ? size : size - size % WIDTH;
}

/* Runs all kernels on rows. */
static void run_rows(const struct call *call, const struct output *outputs, int64_t first, int64_t last)
{
    const int64_t chunk = call->parts == 1 && !near_size(call) ? last - first : chunk_size(call);
    for (int64_t at = first; at < last; at += chunk) {
        const struct step *step = first_step(call);
        for (int64_t k = 0; k < call->parts; k++, step = next_step(step))
            run_step(call, step, outputs, at, at + chunk < last ? at + chunk : last);
    }
}

static int64_t is_made_of_blocks(const struct output *output)
{
    return output->kind == ANYWHERE && output->places * output->width <= FEW;
}

/* Adds what a block of rows has made to where it belongs. */
static void settle(const struct call *call, const struct output *outputs, real *const *totals)
{
    for (int64_t k = 0; k < call->outputs; k++) {
        const int64_t count = outputs[k].places * outputs[k].width;
        if (!is_made_of_blocks(outputs + k))
            continue;
        for (int64_t j = 0; j < count; j++)
            totals[k][j] += outputs[k].at[j];
        memset(outputs[k].at, 0, count * sizeof(real));
    }
}

/* Visits places, or rows where no place is visited. */
static void visit(const struct call *call, const struct output *outputs, real *const *totals, int64_t first,
                  int64_t last)
{
    int64_t rows = 0;
    for (int64_t at = first; at < last && !call->begin; at += BLOCK) {
        run_rows(call, outputs, at, at + BLOCK < last ? at + BLOCK : last);
        settle(call, outputs, totals);
    }
    for (int64_t place = first; place < last && call->begin; place++) {
        for (int64_t k = 0; k < call->outputs; k++)
            if (outputs[k].kind == AT_PLACE)
                memset(outputs[k].at + place * outputs[k].width, 0, outputs[k].width * sizeof(real));
        for (int64_t at = call->begin[place]; at < call->begin[place + 1]; at += BLOCK) {
            const int64_t end = at + BLOCK < call->begin[place + 1] ? at + BLOCK : call->begin[place + 1];
            run_rows(call, outputs, at, end);
            rows += end - at;
            if (rows >= BLOCK) {
                settle(call, outputs, totals);
                rows = 0;
            }
        }
    }
    settle(call, outputs, totals);
}

/* Where the share of a thread begins: each has as many rows, as far as places and vectors allow. */
static int64_t share(const struct call *call, int64_t thread, int64_t threads)
{
    const int64_t row = call->rows * thread / threads;
    if (!call->begin)
        return thread < threads && call->chunk > WIDTH ? row - row % WIDTH : row;
    int64_t low = 0, high = call->places;
    while (low < high) {
        const int64_t middle = (low + high) / 2;
        if (call->begin[middle] < row)
            low = middle + 1;
        else
            high = middle;
    }
    return thread == threads ? call->places : low;
}

/* Numbers that a further thread adds up by itself. */
static int64_t private_size(const struct call *call)
{
    const struct output *outputs = (const struct output *)call->rest;
    int64_t size = 0;
    for (int64_t k = 0; k < call->outputs; k++)
        if (outputs[k].kind == ANYWHERE)
            size += outputs[k].places * outputs[k].width;
    return size;
}

/* Numbers that a block of rows adds up. */
static int64_t block_size(const struct call *call)
{
    const struct output *outputs = (const struct output *)call->rest;
    int64_t size = 0;
    for (int64_t k = 0; k < call->outputs; k++)
        if (is_made_of_blocks(outputs + k))
            size += outputs[k].places * outputs[k].width;
    return size;
}

/*
 * The work of one thread; all but the first add into memory of their own, which is added up in order. `near` is zero; it
 * holds what lives for a row and what a block of rows adds up.
 */
static void run_share(const struct call *call, real *near, real *own, int64_t thread, int64_t threads)
{
    const struct output *shared = (const struct output *)call->rest;
    const int64_t size = private_size(call);
    struct output outputs[call->outputs];
    real *totals[call->outputs];
    real *free_own = own + (thread - 1) * size;
    for (int64_t k = 0; k < call->outputs; k++) {
        outputs[k] = shared[k];
        if (shared[k].kind == ANYWHERE && thread) {
            outputs[k].at = free_own;
            free_own += shared[k].places * shared[k].width;
        }
        if (shared[k].kind == FOR_A_ROW) {
            outputs[k].at = near;
            near += chunk_size(call) * shared[k].width;
        }
        if (shared[k].kind == ANYWHERE)
            memset(outputs[k].at, 0, shared[k].places * shared[k].width * sizeof(real));
        totals[k] = outputs[k].at;
        if (is_made_of_blocks(shared + k)) {
            outputs[k].at = near;
            near += shared[k].places * shared[k].width;
        }
    }
    visit(call, outputs, totals, share(call, thread, threads), share(call, thread + 1, threads));
    __sync_synchronize();
    if (threads == 1)
        return;
#pragma omp barrier
    int64_t start = 0;
    for (int64_t k = 0; k < call->outputs; k++) {
        const int64_t count = shared[k].places * shared[k].width;
        if (shared[k].kind != ANYWHERE)
            continue;
#pragma omp for
        for (int64_t j = 0; j < count; j++)
            for (int64_t other = 1; other < threads; other++)
                shared[k].at[j] += own[(other - 1) * size + start + j];
        start += count;
    }
}

/* Runs a call. Returns zero, or one where there is not enough memory. */
int run(const struct call *call)
{
    const int64_t near = chunk_size(call) * near_size(call) + block_size(call), own = private_size(call);
    const int64_t wanted = call->threads;
    real *memory = malloc((wanted * near + (wanted - 1) * own + 1) * sizeof(real));
    if (!memory)
        return 1;
    real *owned = memory + wanted * near;
    memset(memory, 0, wanted * near * sizeof(real));
    if (wanted == 1)
        run_share(call, memory, owned, 0, 1);
    else {
#pragma omp parallel num_threads(wanted)
        {
            const int64_t thread = omp_get_thread_num();
            run_share(call, memory + thread * near, owned, thread, omp_get_num_threads());
        }
    }
    free(memory);
    return 0;
}
