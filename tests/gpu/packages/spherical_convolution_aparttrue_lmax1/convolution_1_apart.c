/*
 * convolution_1_apart: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
 * definition sha256 683242441647a669df4f330b4d1eacbdf90d86b430526a1f9b65033125e911af
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
 * reads x_sender[4, u] at sender
 * reads y[4] at row
 * reads w[4, u] at row
 * adds to out[8, u] at receiver
 */
static __attribute__((noinline)) void convolution_1_apart_c794723b3cfc_1(const real *restrict w_at, const real *restrict x_sender_at, const real *restrict y_at, real *restrict out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = x_sender_0 * w_0;
        vec out_0 = y_at[0] * t0;
        add(out_to + 0 * CHANNELS, u, out_0);
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t4 = x_sender_0 * w_2;
        vec out_2 = y_at[1] * t4;
        add(out_to + 2 * CHANNELS, u, out_2);
        vec out_3 = y_at[2] * t4;
        add(out_to + 3 * CHANNELS, u, out_3);
        vec out_4 = y_at[3] * t4;
        add(out_to + 4 * CHANNELS, u, out_4);
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t1 = x_sender_1 * w_1;
        vec out_1 = y_at[1] * t1;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t5 = x_sender_1 * w_3;
        vec out_5 = y_at[0] * t5;
        add(out_to + 5 * CHANNELS, u, out_5);
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        vec t2 = x_sender_2 * w_1;
        out_1 += y_at[2] * t2;
        vec t6 = x_sender_2 * w_3;
        vec out_6 = y_at[0] * t6;
        add(out_to + 6 * CHANNELS, u, out_6);
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        vec t3 = x_sender_3 * w_1;
        out_1 += y_at[3] * t3;
        add(out_to + 1 * CHANNELS, u, out_1);
        vec t7 = x_sender_3 * w_3;
        vec out_7 = y_at[0] * t7;
        add(out_to + 7 * CHANNELS, u, out_7);
    }
}

void convolution_1_apart_c794723b3cfc(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict x_sender_at = part->operands[0] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = part->operands[1] + row * 4;
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict out_to = part->outputs[0] + receiver_index[row] * (8 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS), 4 * CHANNELS);
        convolution_1_apart_c794723b3cfc_1(w_at, x_sender_at, y_at, out_to);
    }
}

/*
 * reads d_out[8, u] at receiver as out
 * reads w[4, u] at row
 * reads y[4] at row
 * adds to grad_x_sender[4, u] at sender as x_sender
 */
static __attribute__((noinline)) void convolution_1_apart_fc70608bebd1_1(const real *restrict d_out_at, const real *restrict w_at, const real *restrict y_at, real *restrict grad_x_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = d_out_0 * w_0;
        vec grad_x_sender_0 = y_at[0] * t0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t4 = d_out_1 * w_1;
        vec grad_x_sender_1 = y_at[1] * t4;
        vec grad_x_sender_2 = y_at[2] * t4;
        vec grad_x_sender_3 = y_at[3] * t4;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t1 = d_out_2 * w_2;
        grad_x_sender_0 += y_at[1] * t1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t2 = d_out_3 * w_2;
        grad_x_sender_0 += y_at[2] * t2;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        vec t3 = d_out_4 * w_2;
        grad_x_sender_0 += y_at[3] * t3;
        add(grad_x_sender_to + 0 * CHANNELS, u, grad_x_sender_0);
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t5 = d_out_5 * w_3;
        grad_x_sender_1 += y_at[0] * t5;
        add(grad_x_sender_to + 1 * CHANNELS, u, grad_x_sender_1);
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t6 = d_out_6 * w_3;
        grad_x_sender_2 += y_at[0] * t6;
        add(grad_x_sender_to + 2 * CHANNELS, u, grad_x_sender_2);
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        vec t7 = d_out_7 * w_3;
        grad_x_sender_3 += y_at[0] * t7;
        add(grad_x_sender_to + 3 * CHANNELS, u, grad_x_sender_3);
    }
}

void convolution_1_apart_fc70608bebd1(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (8 * CHANNELS);
        const real *restrict w_at = part->operands[1] + row * (4 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 4;
        real *restrict grad_x_sender_to = part->outputs[0] + sender_index[row] * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + next * (4 * CHANNELS), 4 * CHANNELS);
        convolution_1_apart_fc70608bebd1_1(d_out_at, w_at, y_at, grad_x_sender_to);
    }
}

/*
 * reads d_out[8, u] at receiver as out
 * reads w[4, u] at row
 * reads x_sender[4, u] at sender
 * writes grad_y[4] at row as y
 */
static __attribute__((noinline)) void convolution_1_apart_553158cc857b_1(const real *restrict d_out_at, const real *restrict w_at, const real *restrict x_sender_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    vec n3 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        vec t0 = w_0 * x_sender_0;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        n0 += d_out_0 * t0;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t5 = w_2 * x_sender_0;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        n1 += d_out_2 * t5;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        n2 += d_out_3 * t5;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        n3 += d_out_4 * t5;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        vec t1 = w_3 * x_sender_1;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        n0 += d_out_5 * t1;
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t4 = w_1 * x_sender_1;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        n1 += d_out_1 * t4;
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        vec t2 = w_3 * x_sender_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        n0 += d_out_6 * t2;
        vec t6 = w_1 * x_sender_2;
        n2 += d_out_1 * t6;
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        vec t3 = w_3 * x_sender_3;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        n0 += d_out_7 * t3;
        vec t7 = w_1 * x_sender_3;
        n3 += d_out_1 * t7;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
    n[3] = total(n3);
}

void convolution_1_apart_553158cc857b(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (8 * CHANNELS);
        const real *restrict w_at = part->operands[1] + row * (4 * CHANNELS);
        const real *restrict x_sender_at = part->operands[2] + sender_index[row] * (4 * CHANNELS);
        real *restrict grad_y_to = part->outputs[0] + row * 4;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + next * (4 * CHANNELS), 4 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        real n[4];
        convolution_1_apart_553158cc857b_1(d_out_at, w_at, x_sender_at, n);
        grad_y_to[0] = n[0] + (adds(part->modes, 0) ? grad_y_to[0] : 0);
        grad_y_to[1] = n[1] + (adds(part->modes, 0) ? grad_y_to[1] : 0);
        grad_y_to[2] = n[2] + (adds(part->modes, 0) ? grad_y_to[2] : 0);
        grad_y_to[3] = n[3] + (adds(part->modes, 0) ? grad_y_to[3] : 0);
    }
}

/*
 * reads d_out[8, u] at receiver as out
 * reads x_sender[4, u] at sender
 * reads y[4] at row
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void convolution_1_apart_1d6fce233926_1(const real *restrict d_out_at, const real *restrict x_sender_at, const real *restrict y_at, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec x_sender_0 = load(x_sender_at + 0 * CHANNELS, u);
        vec t0 = y_at[0] * x_sender_0;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec grad_w_0 = d_out_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        vec t2 = y_at[1] * x_sender_0;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec grad_w_2 = d_out_2 * t2;
        vec t3 = y_at[2] * x_sender_0;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        grad_w_2 += d_out_3 * t3;
        vec t4 = y_at[3] * x_sender_0;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        grad_w_2 += d_out_4 * t4;
        store(grad_w_to + 2 * CHANNELS, u, grad_w_2, modes, 0);
        const vec x_sender_1 = load(x_sender_at + 1 * CHANNELS, u);
        vec t1 = y_at[1] * x_sender_1;
        vec t5 = y_at[0] * x_sender_1;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec grad_w_3 = d_out_5 * t5;
        const vec x_sender_2 = load(x_sender_at + 2 * CHANNELS, u);
        t1 += y_at[2] * x_sender_2;
        vec t6 = y_at[0] * x_sender_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        grad_w_3 += d_out_6 * t6;
        const vec x_sender_3 = load(x_sender_at + 3 * CHANNELS, u);
        t1 += y_at[3] * x_sender_3;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec grad_w_1 = d_out_1 * t1;
        store(grad_w_to + 1 * CHANNELS, u, grad_w_1, modes, 0);
        vec t7 = y_at[0] * x_sender_3;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        grad_w_3 += d_out_7 * t7;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
    }
}

void convolution_1_apart_1d6fce233926(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + receiver_index[row] * (8 * CHANNELS);
        const real *restrict x_sender_at = part->operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 4;
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        convolution_1_apart_1d6fce233926_1(d_out_at, x_sender_at, y_at, grad_w_to, part->modes);
    }
}

/*
 * reads w[4, u] at row
 * reads d_grad_x_sender[4, u] at sender as x_sender
 * reads y[4] at row
 * adds to grad_d_out[8, u] at receiver as out
 */
static __attribute__((noinline)) void convolution_1_apart_fe9974c6eeb9_1(const real *restrict d_grad_x_sender_at, const real *restrict w_at, const real *restrict y_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        const vec d_grad_x_sender_0 = load(d_grad_x_sender_at + 0 * CHANNELS, u);
        vec t0 = w_0 * d_grad_x_sender_0;
        vec grad_d_out_0 = y_at[0] * t0;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        vec t4 = w_2 * d_grad_x_sender_0;
        vec grad_d_out_2 = y_at[1] * t4;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        vec grad_d_out_3 = y_at[2] * t4;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        vec grad_d_out_4 = y_at[3] * t4;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        const vec d_grad_x_sender_1 = load(d_grad_x_sender_at + 1 * CHANNELS, u);
        vec t1 = w_1 * d_grad_x_sender_1;
        vec grad_d_out_1 = y_at[1] * t1;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t5 = w_3 * d_grad_x_sender_1;
        vec grad_d_out_5 = y_at[0] * t5;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        const vec d_grad_x_sender_2 = load(d_grad_x_sender_at + 2 * CHANNELS, u);
        vec t2 = w_1 * d_grad_x_sender_2;
        grad_d_out_1 += y_at[2] * t2;
        vec t6 = w_3 * d_grad_x_sender_2;
        vec grad_d_out_6 = y_at[0] * t6;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        const vec d_grad_x_sender_3 = load(d_grad_x_sender_at + 3 * CHANNELS, u);
        vec t3 = w_1 * d_grad_x_sender_3;
        grad_d_out_1 += y_at[3] * t3;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        vec t7 = w_3 * d_grad_x_sender_3;
        vec grad_d_out_7 = y_at[0] * t7;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
    }
}

void convolution_1_apart_fe9974c6eeb9(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict w_at = part->operands[0] + row * (4 * CHANNELS);
        const real *restrict d_grad_x_sender_at = part->operands[1] + sender_index[row] * (4 * CHANNELS);
        const real *restrict y_at = part->operands[2] + row * 4;
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (8 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + next * (4 * CHANNELS), 4 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (4 * CHANNELS), 4 * CHANNELS);
        convolution_1_apart_fe9974c6eeb9_1(d_grad_x_sender_at, w_at, y_at, grad_d_out_to);
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
