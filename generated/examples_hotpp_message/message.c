/*
 * message: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/04_hotpp_message.py; edit that and compile again.
 * definition sha256 6920528aabb455a7f9697413fb7afe7bac9997e403055f40ba4681bae8326358
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
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to out[9, u] at receiver
 */
static __attribute__((noinline)) void message_26a578b7817c_1(const real *restrict h0_sender_at, const real *restrict h1_sender_at, const real *restrict h2_sender_at, const real *restrict n_at, const real *restrict w_at, real *restrict out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t3 = h0_sender_0 * w_0;
        vec t4 = n_at[0] * t3;
        vec t5 = n_at[1] * t3;
        vec t6 = n_at[2] * t3;
        const vec h1_sender_0 = load(h1_sender_at + 0 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        t4 += h1_sender_0 * w_1;
        const vec h1_sender_1 = load(h1_sender_at + 1 * CHANNELS, u);
        t5 += h1_sender_1 * w_1;
        const vec h1_sender_2 = load(h1_sender_at + 2 * CHANNELS, u);
        t6 += h1_sender_2 * w_1;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t0 = n_at[0] * w_3;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        t4 += h2_sender_0 * t0;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        t5 += h2_sender_3 * t0;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        t6 += h2_sender_6 * t0;
        vec t1 = n_at[1] * w_3;
        vec t2 = n_at[2] * w_3;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        t4 += h2_sender_2 * t2;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        t5 += h2_sender_5 * t2;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        t6 += h2_sender_8 * t2;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        t4 += h2_sender_1 * t1;
        vec out_0 = n_at[0] * t4;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        out_0 += h2_sender_0 * w_2;
        add(out_to + 0 * CHANNELS, u, out_0);
        vec out_1 = h2_sender_1 * w_2;
        out_1 += n_at[1] * t4;
        add(out_to + 1 * CHANNELS, u, out_1);
        vec out_2 = n_at[2] * t4;
        out_2 += h2_sender_2 * w_2;
        add(out_to + 2 * CHANNELS, u, out_2);
        vec out_3 = h2_sender_3 * w_2;
        vec out_5 = h2_sender_5 * w_2;
        vec out_6 = h2_sender_6 * w_2;
        vec out_8 = h2_sender_8 * w_2;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        t5 += h2_sender_4 * t1;
        out_3 += n_at[0] * t5;
        add(out_to + 3 * CHANNELS, u, out_3);
        out_5 += n_at[2] * t5;
        add(out_to + 5 * CHANNELS, u, out_5);
        vec out_4 = n_at[1] * t5;
        out_4 += h2_sender_4 * w_2;
        add(out_to + 4 * CHANNELS, u, out_4);
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        t6 += h2_sender_7 * t1;
        out_6 += n_at[0] * t6;
        add(out_to + 6 * CHANNELS, u, out_6);
        out_8 += n_at[2] * t6;
        add(out_to + 8 * CHANNELS, u, out_8);
        vec out_7 = h2_sender_7 * w_2;
        out_7 += n_at[1] * t6;
        add(out_to + 7 * CHANNELS, u, out_7);
    }
}

void message_26a578b7817c(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = part->operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[3] + row * 3;
        const real *restrict w_at = part->operands[4] + row * (4 * CHANNELS);
        real *restrict out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 16)
            prefetch(part->operands[4] + next * (4 * CHANNELS), 4 * CHANNELS);
        message_26a578b7817c_1(h0_sender_at, h1_sender_at, h2_sender_at, n_at, w_at, out_to);
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
static __attribute__((noinline)) void message_533c15de32f5_1(const real *restrict d_out_at, const real *restrict s, const real *restrict w_at, real *restrict grad_h0_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[1] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[1] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[2] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[2] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[3] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[4] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[4] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[5] * d_out_8;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec grad_h0_sender_0 = w_0 * t0;
        add(grad_h0_sender_to + 0 * CHANNELS, u, grad_h0_sender_0);
    }
}

void message_533c15de32f5(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict n_at = part->operands[0] + row * 3;
        const real *restrict d_out_at = part->operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = part->outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
        real s[6];
        s[0] = n_at[0] * n_at[0];
        s[1] = n_at[0] * n_at[1];
        s[2] = n_at[0] * n_at[2];
        s[3] = n_at[1] * n_at[1];
        s[4] = n_at[1] * n_at[2];
        s[5] = n_at[2] * n_at[2];
        message_533c15de32f5_1(d_out_at, s, w_at, grad_h0_sender_to);
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h1_sender[3, u] at sender as h1_sender
 */
static __attribute__((noinline)) void message_1d704b6006bd_1(const real *restrict d_out_at, const real *restrict n_at, const real *restrict w_at, real *restrict grad_h1_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t0 = n_at[0] * w_1;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec grad_h1_sender_0 = d_out_0 * t0;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec grad_h1_sender_1 = d_out_3 * t0;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec grad_h1_sender_2 = d_out_6 * t0;
        vec t1 = n_at[1] * w_1;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        grad_h1_sender_0 += d_out_1 * t1;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        grad_h1_sender_1 += d_out_4 * t1;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        grad_h1_sender_2 += d_out_7 * t1;
        vec t2 = n_at[2] * w_1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        grad_h1_sender_0 += d_out_2 * t2;
        add(grad_h1_sender_to + 0 * CHANNELS, u, grad_h1_sender_0);
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        grad_h1_sender_1 += d_out_5 * t2;
        add(grad_h1_sender_to + 1 * CHANNELS, u, grad_h1_sender_1);
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        grad_h1_sender_2 += d_out_8 * t2;
        add(grad_h1_sender_to + 2 * CHANNELS, u, grad_h1_sender_2);
    }
}

void message_1d704b6006bd(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict n_at = part->operands[0] + row * 3;
        const real *restrict d_out_at = part->operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h1_sender_to = part->outputs[0] + sender_index[row] * (3 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        message_1d704b6006bd_1(d_out_at, n_at, w_at, grad_h1_sender_to);
    }
}

/*
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
static __attribute__((noinline)) void message_81af0576efca_1(const real *restrict d_out_at, const real *restrict n_at, const real *restrict w_at, real *restrict grad_h2_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t0 = n_at[0] * w_3;
        vec t1 = n_at[1] * w_3;
        vec t2 = n_at[2] * w_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec t3 = d_out_2 * t2;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t3 += d_out_1 * t1;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        t3 += d_out_0 * t0;
        vec grad_h2_sender_0 = n_at[0] * t3;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        grad_h2_sender_0 += d_out_0 * w_2;
        add(grad_h2_sender_to + 0 * CHANNELS, u, grad_h2_sender_0);
        vec grad_h2_sender_1 = d_out_1 * w_2;
        grad_h2_sender_1 += n_at[1] * t3;
        add(grad_h2_sender_to + 1 * CHANNELS, u, grad_h2_sender_1);
        vec grad_h2_sender_2 = n_at[2] * t3;
        grad_h2_sender_2 += d_out_2 * w_2;
        add(grad_h2_sender_to + 2 * CHANNELS, u, grad_h2_sender_2);
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t4 = d_out_5 * t2;
        vec grad_h2_sender_5 = d_out_5 * w_2;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        vec t5 = d_out_8 * t2;
        vec grad_h2_sender_8 = d_out_8 * w_2;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t4 += d_out_4 * t1;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t5 += d_out_7 * t1;
        vec grad_h2_sender_4 = d_out_4 * w_2;
        vec grad_h2_sender_7 = d_out_7 * w_2;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t4 += d_out_3 * t0;
        grad_h2_sender_4 += n_at[1] * t4;
        add(grad_h2_sender_to + 4 * CHANNELS, u, grad_h2_sender_4);
        grad_h2_sender_5 += n_at[2] * t4;
        add(grad_h2_sender_to + 5 * CHANNELS, u, grad_h2_sender_5);
        vec grad_h2_sender_3 = n_at[0] * t4;
        grad_h2_sender_3 += d_out_3 * w_2;
        add(grad_h2_sender_to + 3 * CHANNELS, u, grad_h2_sender_3);
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t5 += d_out_6 * t0;
        grad_h2_sender_7 += n_at[1] * t5;
        add(grad_h2_sender_to + 7 * CHANNELS, u, grad_h2_sender_7);
        grad_h2_sender_8 += n_at[2] * t5;
        add(grad_h2_sender_to + 8 * CHANNELS, u, grad_h2_sender_8);
        vec grad_h2_sender_6 = d_out_6 * w_2;
        grad_h2_sender_6 += n_at[0] * t5;
        add(grad_h2_sender_to + 6 * CHANNELS, u, grad_h2_sender_6);
    }
}

void message_81af0576efca(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict n_at = part->operands[0] + row * 3;
        const real *restrict d_out_at = part->operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_h2_sender_to = part->outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        message_81af0576efca_1(d_out_at, n_at, w_at, grad_h2_sender_to);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
static __attribute__((noinline)) void message_1e3ee6f9183f_1(const real *restrict d_out_at, const real *restrict h0_sender_at, const real *restrict h1_sender_at, const real *restrict h2_sender_at, const real *restrict n_at, const real *restrict s, const real *restrict w_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        vec t0 = w_3 * h2_sender_0;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        vec t1 = w_3 * h2_sender_4;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        vec t2 = w_3 * h2_sender_1;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        vec t3 = w_3 * h2_sender_3;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        vec t4 = w_3 * h2_sender_7;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        vec t5 = w_3 * h2_sender_6;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        vec t7 = w_3 * h2_sender_8;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        vec t8 = w_3 * h2_sender_2;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        vec t9 = w_3 * h2_sender_5;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t10 = d_out_3 * t9;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        t10 += d_out_0 * t8;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t10 += d_out_8 * t5;
        vec t15 = d_out_8 * t4;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t15 += d_out_4 * t9;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t17 = d_out_5 * t9;
        t10 += d_out_5 * t3;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t15 += d_out_1 * t8;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t17 += d_out_2 * t8;
        t15 += d_out_2 * t2;
        vec t6 = d_out_4 * t3;
        vec t11 = d_out_3 * t3;
        t6 += d_out_0 * t2;
        vec t16 = d_out_1 * t2;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t6 += d_out_7 * t5;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t11 += d_out_6 * t5;
        t6 += d_out_6 * t4;
        t16 += d_out_7 * t4;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        t0 += w_0 * h0_sender_0;
        t6 += d_out_1 * t0;
        t10 += d_out_2 * t0;
        t11 += d_out_0 * t0;
        n0 += n_at[0] * t11;
        t1 += w_0 * h0_sender_0;
        t7 += w_0 * h0_sender_0;
        t10 += d_out_6 * t7;
        n0 += s[1] * t10;
        n2 += n_at[0] * t10;
        t15 += d_out_7 * t7;
        t17 += d_out_8 * t7;
        n2 += s[3] * t17;
        t6 += d_out_3 * t1;
        n0 += s[0] * t6;
        n1 += n_at[0] * t6;
        t15 += d_out_5 * t1;
        t16 += d_out_4 * t1;
        n1 += s[2] * t16;
        n1 += n_at[2] * t15;
        n2 += n_at[1] * t15;
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        const vec h1_sender_0 = load(h1_sender_at + 0 * CHANNELS, u);
        vec t12 = w_1 * h1_sender_0;
        n0 += R(0.5) * d_out_0 * t12;
        n1 += d_out_1 * t12;
        n2 += d_out_2 * t12;
        const vec h1_sender_1 = load(h1_sender_at + 1 * CHANNELS, u);
        vec t13 = w_1 * h1_sender_1;
        n0 += R(0.5) * d_out_3 * t13;
        n1 += d_out_4 * t13;
        n2 += d_out_5 * t13;
        const vec h1_sender_2 = load(h1_sender_at + 2 * CHANNELS, u);
        vec t14 = w_1 * h1_sender_2;
        n0 += R(0.5) * d_out_6 * t14;
        n1 += d_out_7 * t14;
        n2 += d_out_8 * t14;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
}

void message_1e3ee6f9183f(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = part->operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[3] + row * 3;
        const real *restrict d_out_at = part->operands[4] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[5] + row * (4 * CHANNELS);
        real *restrict grad_n_to = part->outputs[0] + row * 3;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 32)
            prefetch(part->operands[5] + next * (4 * CHANNELS), 2 * CHANNELS);
        if (part->far & 32)
            prefetch(part->operands[5] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[4];
        real n[3];
        s[0] = R(0.5) * n_at[1];
        s[1] = R(0.5) * n_at[2];
        s[2] = R(2.0) * n_at[1];
        s[3] = R(2.0) * n_at[2];
        message_1e3ee6f9183f_1(d_out_at, h0_sender_at, h1_sender_at, h2_sender_at, n_at, s, w_at, n);
        grad_n_to[0] = R(2.0) * n[0] + (adds(part->modes, 0) ? grad_n_to[0] : 0);
        grad_n_to[1] = n[1] + (adds(part->modes, 0) ? grad_n_to[1] : 0);
        grad_n_to[2] = n[2] + (adds(part->modes, 0) ? grad_n_to[2] : 0);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_c323d359ea1e_1(const real *restrict d_out_at, const real *restrict h0_sender_at, const real *restrict h1_sender_at, const real *restrict h2_sender_at, const real *restrict n_at, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = n_at[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += n_at[1] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += n_at[1] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += n_at[2] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += n_at[2] * d_out_6;
        vec t3 = n_at[0] * t0;
        vec t4 = n_at[0] * d_out_0;
        t4 += n_at[1] * d_out_1;
        t4 += n_at[2] * d_out_2;
        vec t7 = n_at[0] * t4;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        vec grad_w_3 = h2_sender_0 * t7;
        vec grad_w_2 = h2_sender_0 * d_out_0;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        grad_w_2 += h2_sender_1 * d_out_1;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        grad_w_2 += h2_sender_2 * d_out_2;
        vec t8 = n_at[1] * t4;
        grad_w_3 += h2_sender_1 * t8;
        vec t9 = n_at[2] * t4;
        grad_w_3 += h2_sender_2 * t9;
        const vec h1_sender_0 = load(h1_sender_at + 0 * CHANNELS, u);
        vec grad_w_1 = h1_sender_0 * t4;
        vec t5 = n_at[0] * d_out_3;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        grad_w_2 += h2_sender_3 * d_out_3;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t5 += n_at[1] * d_out_4;
        vec t1 = n_at[1] * d_out_4;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        grad_w_2 += h2_sender_4 * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t1 += n_at[2] * d_out_5;
        t5 += n_at[2] * d_out_5;
        const vec h1_sender_1 = load(h1_sender_at + 1 * CHANNELS, u);
        grad_w_1 += h1_sender_1 * t5;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        grad_w_2 += h2_sender_5 * d_out_5;
        vec t10 = n_at[0] * t5;
        grad_w_3 += h2_sender_3 * t10;
        vec t11 = n_at[1] * t5;
        grad_w_3 += h2_sender_4 * t11;
        vec t12 = n_at[2] * t5;
        grad_w_3 += h2_sender_5 * t12;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t1 += n_at[2] * d_out_7;
        t3 += n_at[1] * t1;
        vec t6 = n_at[0] * d_out_6;
        t6 += n_at[1] * d_out_7;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        grad_w_2 += h2_sender_6 * d_out_6;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        grad_w_2 += h2_sender_7 * d_out_7;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        grad_w_2 += h2_sender_8 * d_out_8;
        store(grad_w_to + 2 * CHANNELS, u, grad_w_2, modes, 0);
        vec t2 = n_at[2] * d_out_8;
        t3 += n_at[2] * t2;
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        vec grad_w_0 = h0_sender_0 * t3;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        t6 += t2;
        const vec h1_sender_2 = load(h1_sender_at + 2 * CHANNELS, u);
        grad_w_1 += h1_sender_2 * t6;
        store(grad_w_to + 1 * CHANNELS, u, grad_w_1, modes, 0);
        vec t13 = n_at[0] * t6;
        grad_w_3 += h2_sender_6 * t13;
        vec t14 = n_at[1] * t6;
        grad_w_3 += h2_sender_7 * t14;
        vec t15 = n_at[2] * t6;
        grad_w_3 += h2_sender_8 * t15;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
    }
}

void message_c323d359ea1e(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = part->operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[3] + row * 3;
        const real *restrict d_out_at = part->operands[4] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        message_c323d359ea1e_1(d_out_at, h0_sender_at, h1_sender_at, h2_sender_at, n_at, grad_w_to, part->modes);
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
static __attribute__((noinline)) void message_1296af9a92d2_1(const real *restrict d_grad_h0_sender_at, const real *restrict d_out_at, const real *restrict n_at, const real *restrict s, const real *restrict w_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec t0 = d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += d_out_3;
        vec t2 = s[0] * t0;
        vec t5 = n_at[0] * t0;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        t2 += n_at[0] * d_out_0;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t5 += s[2] * d_out_4;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec t1 = d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t1 += d_out_6;
        t2 += s[1] * t1;
        vec t7 = n_at[0] * t1;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t7 += s[3] * d_out_8;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t3 = w_0 * t2;
        const vec d_grad_h0_sender_0 = load(d_grad_h0_sender_at + 0 * CHANNELS, u);
        n0 += d_grad_h0_sender_0 * t3;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t4 = d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t4 += d_out_7;
        t5 += n_at[2] * t4;
        t7 += n_at[1] * t4;
        vec t8 = w_0 * t7;
        n2 += d_grad_h0_sender_0 * t8;
        vec t6 = w_0 * t5;
        n1 += d_grad_h0_sender_0 * t6;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
}

void message_1296af9a92d2(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = part->outputs[0] + row * 3;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
        real s[4];
        real n[3];
        s[0] = R(0.5) * n_at[1];
        s[1] = R(0.5) * n_at[2];
        s[2] = R(2.0) * n_at[1];
        s[3] = R(2.0) * n_at[2];
        message_1296af9a92d2_1(d_grad_h0_sender_at, d_out_at, n_at, s, w_at, n);
        grad_n_to[0] = R(2.0) * n[0] + (adds(part->modes, 0) ? grad_n_to[0] : 0);
        grad_n_to[1] = n[1] + (adds(part->modes, 0) ? grad_n_to[1] : 0);
        grad_n_to[2] = n[2] + (adds(part->modes, 0) ? grad_n_to[2] : 0);
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_6395ebc9457d_1(const real *restrict d_grad_h0_sender_at, const real *restrict s, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h0_sender_0 = load(d_grad_h0_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = d_grad_h0_sender_0 * w_0;
        vec grad_d_out_0 = s[3] * t0;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        vec grad_d_out_4 = s[4] * t0;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        vec grad_d_out_8 = s[5] * t0;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
        vec t1 = s[0] * t0;
        vec grad_d_out_1 = t1;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        vec grad_d_out_3 = t1;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        vec t2 = s[1] * t0;
        vec grad_d_out_2 = t2;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        vec grad_d_out_6 = t2;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        vec t3 = s[2] * t0;
        vec grad_d_out_5 = t3;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        vec grad_d_out_7 = t3;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
    }
}

void message_6395ebc9457d(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS), 1 * CHANNELS);
        real s[6];
        s[0] = n_at[0] * n_at[1];
        s[1] = n_at[0] * n_at[2];
        s[2] = n_at[1] * n_at[2];
        s[3] = n_at[0] * n_at[0];
        s[4] = n_at[1] * n_at[1];
        s[5] = n_at[2] * n_at[2];
        message_6395ebc9457d_1(d_grad_h0_sender_at, s, w_at, grad_d_out_to);
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_575429061665_1(const real *restrict d_grad_h0_sender_at, const real *restrict d_out_at, const real *restrict s, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[1] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[1] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[2] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[2] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[3] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[4] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[4] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[5] * d_out_8;
        const vec d_grad_h0_sender_0 = load(d_grad_h0_sender_at + 0 * CHANNELS, u);
        vec grad_w_0 = d_grad_h0_sender_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        clear(grad_w_to + 1 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 3 * CHANNELS, u, modes, 0);
    }
}

void message_575429061665(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        real s[6];
        s[0] = n_at[0] * n_at[0];
        s[1] = n_at[0] * n_at[1];
        s[2] = n_at[0] * n_at[2];
        s[3] = n_at[1] * n_at[1];
        s[4] = n_at[1] * n_at[2];
        s[5] = n_at[2] * n_at[2];
        message_575429061665_1(d_grad_h0_sender_at, d_out_at, s, grad_w_to, part->modes);
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
static __attribute__((noinline)) void message_53739afe14d8_1(const real *restrict d_grad_h1_sender_at, const real *restrict d_out_at, const real *restrict w_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h1_sender_0 = load(d_grad_h1_sender_at + 0 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t0 = d_grad_h1_sender_0 * w_1;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        n0 += d_out_0 * t0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        n1 += d_out_1 * t0;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        n2 += d_out_2 * t0;
        const vec d_grad_h1_sender_1 = load(d_grad_h1_sender_at + 1 * CHANNELS, u);
        vec t1 = d_grad_h1_sender_1 * w_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        n0 += d_out_3 * t1;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        n1 += d_out_4 * t1;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        n2 += d_out_5 * t1;
        const vec d_grad_h1_sender_2 = load(d_grad_h1_sender_at + 2 * CHANNELS, u);
        vec t2 = d_grad_h1_sender_2 * w_1;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        n0 += d_out_6 * t2;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        n1 += d_out_7 * t2;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        n2 += d_out_8 * t2;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
}

void message_53739afe14d8(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h1_sender_at = part->operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict d_out_at = part->operands[1] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_n_to = part->outputs[0] + row * 3;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        real n[3];
        message_53739afe14d8_1(d_grad_h1_sender_at, d_out_at, w_at, n);
        grad_n_to[0] = n[0] + (adds(part->modes, 0) ? grad_n_to[0] : 0);
        grad_n_to[1] = n[1] + (adds(part->modes, 0) ? grad_n_to[1] : 0);
        grad_n_to[2] = n[2] + (adds(part->modes, 0) ? grad_n_to[2] : 0);
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_1538b0c218ff_1(const real *restrict d_grad_h1_sender_at, const real *restrict n_at, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h1_sender_0 = load(d_grad_h1_sender_at + 0 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t0 = d_grad_h1_sender_0 * w_1;
        vec grad_d_out_0 = n_at[0] * t0;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        vec grad_d_out_1 = n_at[1] * t0;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        vec grad_d_out_2 = n_at[2] * t0;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        const vec d_grad_h1_sender_1 = load(d_grad_h1_sender_at + 1 * CHANNELS, u);
        vec t1 = d_grad_h1_sender_1 * w_1;
        vec grad_d_out_3 = n_at[0] * t1;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        vec grad_d_out_4 = n_at[1] * t1;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        vec grad_d_out_5 = n_at[2] * t1;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        const vec d_grad_h1_sender_2 = load(d_grad_h1_sender_at + 2 * CHANNELS, u);
        vec t2 = d_grad_h1_sender_2 * w_1;
        vec grad_d_out_6 = n_at[0] * t2;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        vec grad_d_out_7 = n_at[1] * t2;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        vec grad_d_out_8 = n_at[2] * t2;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
    }
}

void message_1538b0c218ff(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h1_sender_at = part->operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS) + 1 * CHANNELS, 1 * CHANNELS);
        message_1538b0c218ff_1(d_grad_h1_sender_at, n_at, w_at, grad_d_out_to);
    }
}

/*
 * reads d_grad_h1_sender[3, u] at sender as h1_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_33fe73590a33_1(const real *restrict d_grad_h1_sender_at, const real *restrict d_out_at, const real *restrict n_at, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = n_at[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += n_at[1] * d_out_1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += n_at[2] * d_out_2;
        const vec d_grad_h1_sender_0 = load(d_grad_h1_sender_at + 0 * CHANNELS, u);
        vec grad_w_1 = d_grad_h1_sender_0 * t0;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t1 = n_at[0] * d_out_3;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t1 += n_at[1] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t1 += n_at[2] * d_out_5;
        const vec d_grad_h1_sender_1 = load(d_grad_h1_sender_at + 1 * CHANNELS, u);
        grad_w_1 += d_grad_h1_sender_1 * t1;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t2 = n_at[0] * d_out_6;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t2 += n_at[1] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t2 += n_at[2] * d_out_8;
        const vec d_grad_h1_sender_2 = load(d_grad_h1_sender_at + 2 * CHANNELS, u);
        grad_w_1 += d_grad_h1_sender_2 * t2;
        store(grad_w_to + 1 * CHANNELS, u, grad_w_1, modes, 0);
        clear(grad_w_to + 0 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 3 * CHANNELS, u, modes, 0);
    }
}

void message_33fe73590a33(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h1_sender_at = part->operands[0] + sender_index[row] * (3 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        message_33fe73590a33_1(d_grad_h1_sender_at, d_out_at, n_at, grad_w_to, part->modes);
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
static __attribute__((noinline)) void message_0e6267d3515e_1(const real *restrict d_grad_h2_sender_at, const real *restrict d_out_at, const real *restrict n_at, const real *restrict s, const real *restrict w_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h2_sender_0 = load(d_grad_h2_sender_at + 0 * CHANNELS, u);
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec t0 = d_grad_h2_sender_0 * d_out_1;
        const vec d_grad_h2_sender_1 = load(d_grad_h2_sender_at + 1 * CHANNELS, u);
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        t0 += d_grad_h2_sender_1 * d_out_0;
        vec t2 = d_grad_h2_sender_0 * d_out_0;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec t1 = d_grad_h2_sender_0 * d_out_2;
        const vec d_grad_h2_sender_2 = load(d_grad_h2_sender_at + 2 * CHANNELS, u);
        t1 += d_grad_h2_sender_2 * d_out_0;
        vec t4 = d_grad_h2_sender_1 * d_out_2;
        t4 += d_grad_h2_sender_2 * d_out_1;
        vec t5 = d_grad_h2_sender_1 * d_out_1;
        vec t7 = d_grad_h2_sender_2 * d_out_2;
        const vec d_grad_h2_sender_3 = load(d_grad_h2_sender_at + 3 * CHANNELS, u);
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += d_grad_h2_sender_3 * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t1 += d_grad_h2_sender_3 * d_out_5;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t2 += d_grad_h2_sender_3 * d_out_3;
        const vec d_grad_h2_sender_4 = load(d_grad_h2_sender_at + 4 * CHANNELS, u);
        t0 += d_grad_h2_sender_4 * d_out_3;
        const vec d_grad_h2_sender_5 = load(d_grad_h2_sender_at + 5 * CHANNELS, u);
        t1 += d_grad_h2_sender_5 * d_out_3;
        t4 += d_grad_h2_sender_4 * d_out_5;
        t5 += d_grad_h2_sender_4 * d_out_4;
        t4 += d_grad_h2_sender_5 * d_out_4;
        t7 += d_grad_h2_sender_5 * d_out_5;
        const vec d_grad_h2_sender_6 = load(d_grad_h2_sender_at + 6 * CHANNELS, u);
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += d_grad_h2_sender_6 * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t1 += d_grad_h2_sender_6 * d_out_8;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t2 += d_grad_h2_sender_6 * d_out_6;
        vec t3 = n_at[0] * t2;
        const vec d_grad_h2_sender_7 = load(d_grad_h2_sender_at + 7 * CHANNELS, u);
        t0 += d_grad_h2_sender_7 * d_out_6;
        t3 += s[0] * t0;
        vec t6 = n_at[0] * t0;
        const vec d_grad_h2_sender_8 = load(d_grad_h2_sender_at + 8 * CHANNELS, u);
        t1 += d_grad_h2_sender_8 * d_out_6;
        t3 += s[1] * t1;
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        n0 += w_3 * t3;
        vec t8 = n_at[0] * t1;
        t4 += d_grad_h2_sender_7 * d_out_8;
        t5 += d_grad_h2_sender_7 * d_out_7;
        t6 += s[2] * t5;
        t4 += d_grad_h2_sender_8 * d_out_7;
        t7 += d_grad_h2_sender_8 * d_out_8;
        t8 += s[3] * t7;
        t6 += n_at[2] * t4;
        n1 += w_3 * t6;
        t8 += n_at[1] * t4;
        n2 += w_3 * t8;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
}

void message_0e6267d3515e(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h2_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_n_to = part->outputs[0] + row * 3;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[4];
        real n[3];
        s[0] = R(0.5) * n_at[1];
        s[1] = R(0.5) * n_at[2];
        s[2] = R(2.0) * n_at[1];
        s[3] = R(2.0) * n_at[2];
        message_0e6267d3515e_1(d_grad_h2_sender_at, d_out_at, n_at, s, w_at, n);
        grad_n_to[0] = R(2.0) * n[0] + (adds(part->modes, 0) ? grad_n_to[0] : 0);
        grad_n_to[1] = n[1] + (adds(part->modes, 0) ? grad_n_to[1] : 0);
        grad_n_to[2] = n[2] + (adds(part->modes, 0) ? grad_n_to[2] : 0);
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_448311c6f86d_1(const real *restrict d_grad_h2_sender_at, const real *restrict n_at, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t0 = n_at[0] * w_3;
        vec t1 = n_at[1] * w_3;
        vec t2 = n_at[2] * w_3;
        const vec d_grad_h2_sender_2 = load(d_grad_h2_sender_at + 2 * CHANNELS, u);
        vec t3 = d_grad_h2_sender_2 * t2;
        const vec d_grad_h2_sender_1 = load(d_grad_h2_sender_at + 1 * CHANNELS, u);
        t3 += d_grad_h2_sender_1 * t1;
        const vec d_grad_h2_sender_0 = load(d_grad_h2_sender_at + 0 * CHANNELS, u);
        t3 += d_grad_h2_sender_0 * t0;
        vec grad_d_out_0 = n_at[0] * t3;
        const vec w_2 = load(w_at + 2 * CHANNELS, u);
        grad_d_out_0 += d_grad_h2_sender_0 * w_2;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        vec grad_d_out_1 = d_grad_h2_sender_1 * w_2;
        grad_d_out_1 += n_at[1] * t3;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        vec grad_d_out_2 = n_at[2] * t3;
        grad_d_out_2 += d_grad_h2_sender_2 * w_2;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        const vec d_grad_h2_sender_5 = load(d_grad_h2_sender_at + 5 * CHANNELS, u);
        vec t4 = d_grad_h2_sender_5 * t2;
        vec grad_d_out_5 = d_grad_h2_sender_5 * w_2;
        const vec d_grad_h2_sender_8 = load(d_grad_h2_sender_at + 8 * CHANNELS, u);
        vec t5 = d_grad_h2_sender_8 * t2;
        vec grad_d_out_8 = d_grad_h2_sender_8 * w_2;
        const vec d_grad_h2_sender_4 = load(d_grad_h2_sender_at + 4 * CHANNELS, u);
        t4 += d_grad_h2_sender_4 * t1;
        const vec d_grad_h2_sender_7 = load(d_grad_h2_sender_at + 7 * CHANNELS, u);
        t5 += d_grad_h2_sender_7 * t1;
        vec grad_d_out_4 = d_grad_h2_sender_4 * w_2;
        vec grad_d_out_7 = d_grad_h2_sender_7 * w_2;
        const vec d_grad_h2_sender_3 = load(d_grad_h2_sender_at + 3 * CHANNELS, u);
        t4 += d_grad_h2_sender_3 * t0;
        grad_d_out_4 += n_at[1] * t4;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        grad_d_out_5 += n_at[2] * t4;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        vec grad_d_out_3 = n_at[0] * t4;
        grad_d_out_3 += d_grad_h2_sender_3 * w_2;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        const vec d_grad_h2_sender_6 = load(d_grad_h2_sender_at + 6 * CHANNELS, u);
        t5 += d_grad_h2_sender_6 * t0;
        grad_d_out_7 += n_at[1] * t5;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        grad_d_out_8 += n_at[2] * t5;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
        vec grad_d_out_6 = d_grad_h2_sender_6 * w_2;
        grad_d_out_6 += n_at[0] * t5;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
    }
}

void message_448311c6f86d(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h2_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict w_at = part->operands[2] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + next * (4 * CHANNELS) + 2 * CHANNELS, 2 * CHANNELS);
        message_448311c6f86d_1(d_grad_h2_sender_at, n_at, w_at, grad_d_out_to);
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_3a2925b0f57e_1(const real *restrict d_grad_h2_sender_at, const real *restrict d_out_at, const real *restrict n_at, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = n_at[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += n_at[1] * d_out_1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += n_at[2] * d_out_2;
        vec t1 = n_at[0] * t0;
        const vec d_grad_h2_sender_0 = load(d_grad_h2_sender_at + 0 * CHANNELS, u);
        vec grad_w_3 = d_grad_h2_sender_0 * t1;
        vec grad_w_2 = d_grad_h2_sender_0 * d_out_0;
        const vec d_grad_h2_sender_1 = load(d_grad_h2_sender_at + 1 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_1 * d_out_1;
        const vec d_grad_h2_sender_2 = load(d_grad_h2_sender_at + 2 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_2 * d_out_2;
        vec t2 = n_at[1] * t0;
        grad_w_3 += d_grad_h2_sender_1 * t2;
        vec t3 = n_at[2] * t0;
        grad_w_3 += d_grad_h2_sender_2 * t3;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t4 = n_at[0] * d_out_3;
        const vec d_grad_h2_sender_3 = load(d_grad_h2_sender_at + 3 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_3 * d_out_3;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t4 += n_at[1] * d_out_4;
        const vec d_grad_h2_sender_4 = load(d_grad_h2_sender_at + 4 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_4 * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t4 += n_at[2] * d_out_5;
        const vec d_grad_h2_sender_5 = load(d_grad_h2_sender_at + 5 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_5 * d_out_5;
        vec t5 = n_at[0] * t4;
        grad_w_3 += d_grad_h2_sender_3 * t5;
        vec t6 = n_at[1] * t4;
        grad_w_3 += d_grad_h2_sender_4 * t6;
        vec t7 = n_at[2] * t4;
        grad_w_3 += d_grad_h2_sender_5 * t7;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t8 = n_at[0] * d_out_6;
        const vec d_grad_h2_sender_6 = load(d_grad_h2_sender_at + 6 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_6 * d_out_6;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t8 += n_at[1] * d_out_7;
        const vec d_grad_h2_sender_7 = load(d_grad_h2_sender_at + 7 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_7 * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t8 += n_at[2] * d_out_8;
        const vec d_grad_h2_sender_8 = load(d_grad_h2_sender_at + 8 * CHANNELS, u);
        grad_w_2 += d_grad_h2_sender_8 * d_out_8;
        store(grad_w_to + 2 * CHANNELS, u, grad_w_2, modes, 0);
        vec t9 = n_at[0] * t8;
        grad_w_3 += d_grad_h2_sender_6 * t9;
        vec t10 = n_at[1] * t8;
        grad_w_3 += d_grad_h2_sender_7 * t10;
        vec t11 = n_at[2] * t8;
        grad_w_3 += d_grad_h2_sender_8 * t11;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
        clear(grad_w_to + 0 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 1 * CHANNELS, u, modes, 0);
    }
}

void message_3a2925b0f57e(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h2_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        message_3a2925b0f57e_1(d_grad_h2_sender_at, d_out_at, n_at, grad_w_to, part->modes);
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h0_sender[1, u] at sender as h0_sender
 */
static __attribute__((noinline)) void message_7e75d591096c_1(const real *restrict d_out_at, const real *restrict s, const real *restrict w_at, real *restrict grad_h0_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[2] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[2] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[4] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[4] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[5] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[7] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[7] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[8] * d_out_8;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec grad_h0_sender_0 = R(2.0) * w_0 * t0;
        add(grad_h0_sender_to + 0 * CHANNELS, u, grad_h0_sender_0);
    }
}

void message_7e75d591096c(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict n_at = part->operands[0] + row * 3;
        const real *restrict d_grad_n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_h0_sender_to = part->outputs[0] + sender_index[row] * (1 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[2] = R(0.5) * s[1];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = R(0.5) * s[3];
        s[5] = n_at[1] * d_grad_n_at[1];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = R(0.5) * s[6];
        s[8] = n_at[2] * d_grad_n_at[2];
        message_7e75d591096c_1(d_out_at, s, w_at, grad_h0_sender_to);
    }
}

/*
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * adds to grad_h2_sender[9, u] at sender as h2_sender
 */
static __attribute__((noinline)) void message_1f03768f00f3_1(const real *restrict d_out_at, const real *restrict s, const real *restrict w_at, real *restrict grad_h2_sender_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t0 = d_out_0 * w_3;
        vec grad_h2_sender_0 = s[1] * t0;
        vec grad_h2_sender_1 = s[2] * t0;
        vec grad_h2_sender_2 = s[3] * t0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        vec t1 = d_out_1 * w_3;
        grad_h2_sender_0 += s[2] * t1;
        grad_h2_sender_1 += s[5] * t1;
        grad_h2_sender_2 += s[6] * t1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        vec t2 = d_out_2 * w_3;
        grad_h2_sender_0 += s[3] * t2;
        add(grad_h2_sender_to + 0 * CHANNELS, u, grad_h2_sender_0);
        grad_h2_sender_1 += s[6] * t2;
        add(grad_h2_sender_to + 1 * CHANNELS, u, grad_h2_sender_1);
        grad_h2_sender_2 += s[8] * t2;
        add(grad_h2_sender_to + 2 * CHANNELS, u, grad_h2_sender_2);
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t3 = d_out_3 * w_3;
        vec grad_h2_sender_3 = s[1] * t3;
        vec grad_h2_sender_4 = s[2] * t3;
        vec grad_h2_sender_5 = s[3] * t3;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        vec t4 = d_out_4 * w_3;
        grad_h2_sender_3 += s[2] * t4;
        grad_h2_sender_4 += s[5] * t4;
        grad_h2_sender_5 += s[6] * t4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t5 = d_out_5 * w_3;
        grad_h2_sender_3 += s[3] * t5;
        add(grad_h2_sender_to + 3 * CHANNELS, u, grad_h2_sender_3);
        grad_h2_sender_4 += s[6] * t5;
        add(grad_h2_sender_to + 4 * CHANNELS, u, grad_h2_sender_4);
        grad_h2_sender_5 += s[8] * t5;
        add(grad_h2_sender_to + 5 * CHANNELS, u, grad_h2_sender_5);
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t6 = d_out_6 * w_3;
        vec grad_h2_sender_6 = s[1] * t6;
        vec grad_h2_sender_7 = s[2] * t6;
        vec grad_h2_sender_8 = s[3] * t6;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        vec t7 = d_out_7 * w_3;
        grad_h2_sender_6 += s[2] * t7;
        grad_h2_sender_7 += s[5] * t7;
        grad_h2_sender_8 += s[6] * t7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        vec t8 = d_out_8 * w_3;
        grad_h2_sender_6 += s[3] * t8;
        add(grad_h2_sender_to + 6 * CHANNELS, u, grad_h2_sender_6);
        grad_h2_sender_7 += s[6] * t8;
        add(grad_h2_sender_to + 7 * CHANNELS, u, grad_h2_sender_7);
        grad_h2_sender_8 += s[8] * t8;
        add(grad_h2_sender_to + 8 * CHANNELS, u, grad_h2_sender_8);
    }
}

void message_1f03768f00f3(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *receiver_index = part->maps[0];
    const int64_t *sender_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict n_at = part->operands[0] + row * 3;
        const real *restrict d_grad_n_at = part->operands[1] + row * 3;
        const real *restrict d_out_at = part->operands[2] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_h2_sender_to = part->outputs[0] + sender_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = R(2.0) * s[0];
        s[2] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = n_at[1] * d_grad_n_at[1];
        s[5] = R(2.0) * s[4];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = n_at[2] * d_grad_n_at[2];
        s[8] = R(2.0) * s[7];
        message_1f03768f00f3_1(d_out_at, s, w_at, grad_h2_sender_to);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * reads w[4, u] at row
 * writes grad_n[3] at row as n
 */
static __attribute__((noinline)) void message_c26d1da359f5_1(const real *restrict d_grad_n_at, const real *restrict d_out_at, const real *restrict h0_sender_at, const real *restrict h2_sender_at, const real *restrict s, const real *restrict w_at, real *restrict n)
{
    vec n0 = {0};
    vec n1 = {0};
    vec n2 = {0};
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        vec t0 = w_3 * h2_sender_0;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        vec t1 = w_3 * h2_sender_4;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        vec t2 = w_3 * h2_sender_1;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        vec t3 = w_3 * h2_sender_3;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        vec t4 = w_3 * h2_sender_7;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        vec t5 = w_3 * h2_sender_6;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        vec t7 = w_3 * h2_sender_8;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        vec t8 = w_3 * h2_sender_2;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        vec t9 = w_3 * h2_sender_5;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t10 = d_out_3 * t9;
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        t10 += d_out_0 * t8;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t10 += d_out_8 * t5;
        vec t12 = d_out_8 * t4;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t12 += d_out_4 * t9;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        vec t14 = d_out_5 * t9;
        t10 += d_out_5 * t3;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t12 += d_out_1 * t8;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t14 += d_out_2 * t8;
        t12 += d_out_2 * t2;
        vec t6 = d_out_4 * t3;
        vec t11 = d_out_3 * t3;
        t6 += d_out_0 * t2;
        vec t13 = d_out_1 * t2;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t6 += d_out_7 * t5;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t11 += d_out_6 * t5;
        t6 += d_out_6 * t4;
        t13 += d_out_7 * t4;
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        t0 += w_0 * h0_sender_0;
        t6 += d_out_1 * t0;
        t10 += d_out_2 * t0;
        t11 += d_out_0 * t0;
        n0 += d_grad_n_at[0] * t11;
        t1 += w_0 * h0_sender_0;
        t7 += w_0 * h0_sender_0;
        t10 += d_out_6 * t7;
        t12 += d_out_7 * t7;
        t14 += d_out_8 * t7;
        n2 += s[3] * t14;
        t6 += d_out_3 * t1;
        t12 += d_out_5 * t1;
        t13 += d_out_4 * t1;
        n1 += s[2] * t13;
        n1 += d_grad_n_at[2] * t12;
        n2 += d_grad_n_at[1] * t12;
        n0 += s[0] * t6;
        n1 += d_grad_n_at[0] * t6;
        n0 += s[1] * t10;
        n2 += d_grad_n_at[0] * t10;
    }
    n[0] = total(n0);
    n[1] = total(n1);
    n[2] = total(n2);
}

void message_c26d1da359f5(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict d_out_at = part->operands[3] + receiver_index[row] * (9 * CHANNELS);
        const real *restrict w_at = part->operands[4] + row * (4 * CHANNELS);
        real *restrict grad_n_to = part->outputs[0] + row * 3;
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 16)
            prefetch(part->operands[4] + next * (4 * CHANNELS), 1 * CHANNELS);
        if (part->far & 16)
            prefetch(part->operands[4] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[4];
        real n[3];
        s[0] = R(0.5) * d_grad_n_at[1];
        s[1] = R(0.5) * d_grad_n_at[2];
        s[2] = R(2.0) * d_grad_n_at[1];
        s[3] = R(2.0) * d_grad_n_at[2];
        message_c26d1da359f5_1(d_grad_n_at, d_out_at, h0_sender_at, h2_sender_at, s, w_at, n);
        grad_n_to[0] = R(2.0) * n[0] + (adds(part->modes, 0) ? grad_n_to[0] : 0);
        grad_n_to[1] = n[1] + (adds(part->modes, 0) ? grad_n_to[1] : 0);
        grad_n_to[2] = n[2] + (adds(part->modes, 0) ? grad_n_to[2] : 0);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_87217334d914_1(const real *restrict d_grad_n_at, const real *restrict h0_sender_at, const real *restrict h1_sender_at, const real *restrict h2_sender_at, const real *restrict s, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = h0_sender_0 * w_0;
        vec grad_d_out_0 = s[1] * t0;
        vec grad_d_out_1 = s[2] * t0;
        vec grad_d_out_2 = s[3] * t0;
        vec grad_d_out_3 = s[2] * t0;
        vec grad_d_out_4 = s[5] * t0;
        vec grad_d_out_5 = s[6] * t0;
        vec grad_d_out_6 = s[3] * t0;
        vec grad_d_out_7 = s[6] * t0;
        vec grad_d_out_8 = s[8] * t0;
        const vec h1_sender_0 = load(h1_sender_at + 0 * CHANNELS, u);
        const vec w_1 = load(w_at + 1 * CHANNELS, u);
        vec t1 = h1_sender_0 * w_1;
        grad_d_out_0 += d_grad_n_at[0] * t1;
        grad_d_out_1 += d_grad_n_at[1] * t1;
        grad_d_out_2 += d_grad_n_at[2] * t1;
        const vec h1_sender_1 = load(h1_sender_at + 1 * CHANNELS, u);
        vec t5 = h1_sender_1 * w_1;
        grad_d_out_3 += d_grad_n_at[0] * t5;
        grad_d_out_4 += d_grad_n_at[1] * t5;
        grad_d_out_5 += d_grad_n_at[2] * t5;
        const vec h1_sender_2 = load(h1_sender_at + 2 * CHANNELS, u);
        vec t9 = h1_sender_2 * w_1;
        grad_d_out_6 += d_grad_n_at[0] * t9;
        grad_d_out_7 += d_grad_n_at[1] * t9;
        grad_d_out_8 += d_grad_n_at[2] * t9;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t2 = h2_sender_0 * w_3;
        grad_d_out_0 += s[1] * t2;
        grad_d_out_1 += s[2] * t2;
        grad_d_out_2 += s[3] * t2;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        vec t3 = h2_sender_1 * w_3;
        grad_d_out_0 += s[2] * t3;
        grad_d_out_1 += s[5] * t3;
        grad_d_out_2 += s[6] * t3;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        vec t4 = h2_sender_2 * w_3;
        grad_d_out_0 += s[3] * t4;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        grad_d_out_1 += s[6] * t4;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        grad_d_out_2 += s[8] * t4;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        vec t6 = h2_sender_3 * w_3;
        grad_d_out_3 += s[1] * t6;
        grad_d_out_4 += s[2] * t6;
        grad_d_out_5 += s[3] * t6;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        vec t7 = h2_sender_4 * w_3;
        grad_d_out_3 += s[2] * t7;
        grad_d_out_4 += s[5] * t7;
        grad_d_out_5 += s[6] * t7;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        vec t8 = h2_sender_5 * w_3;
        grad_d_out_3 += s[3] * t8;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        grad_d_out_4 += s[6] * t8;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        grad_d_out_5 += s[8] * t8;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        vec t10 = h2_sender_6 * w_3;
        grad_d_out_6 += s[1] * t10;
        grad_d_out_7 += s[2] * t10;
        grad_d_out_8 += s[3] * t10;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        vec t11 = h2_sender_7 * w_3;
        grad_d_out_6 += s[2] * t11;
        grad_d_out_7 += s[5] * t11;
        grad_d_out_8 += s[6] * t11;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        vec t12 = h2_sender_8 * w_3;
        grad_d_out_6 += s[3] * t12;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        grad_d_out_7 += s[6] * t12;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        grad_d_out_8 += s[8] * t12;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
    }
}

void message_87217334d914(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = part->operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[3] + row * 3;
        const real *restrict d_grad_n_at = part->operands[4] + row * 3;
        const real *restrict w_at = part->operands[5] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 32)
            prefetch(part->operands[5] + next * (4 * CHANNELS), 2 * CHANNELS);
        if (part->far & 32)
            prefetch(part->operands[5] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = R(2.0) * s[0];
        s[2] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = n_at[1] * d_grad_n_at[1];
        s[5] = R(2.0) * s[4];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = n_at[2] * d_grad_n_at[2];
        s[8] = R(2.0) * s[7];
        message_87217334d914_1(d_grad_n_at, h0_sender_at, h1_sender_at, h2_sender_at, s, w_at, grad_d_out_to);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h1_sender[3, u] at sender
 * reads h2_sender[9, u] at sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_725bb6e5e0d4_1(const real *restrict d_grad_n_at, const real *restrict d_out_at, const real *restrict h0_sender_at, const real *restrict h1_sender_at, const real *restrict h2_sender_at, const real *restrict s, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[2] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[2] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[4] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[4] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[5] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[7] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[7] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[8] * d_out_8;
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        vec grad_w_0 = R(2.0) * h0_sender_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        vec t1 = d_grad_n_at[0] * d_out_0;
        t1 += d_grad_n_at[1] * d_out_1;
        t1 += d_grad_n_at[2] * d_out_2;
        const vec h1_sender_0 = load(h1_sender_at + 0 * CHANNELS, u);
        vec grad_w_1 = h1_sender_0 * t1;
        vec t2 = d_grad_n_at[0] * d_out_3;
        t2 += d_grad_n_at[1] * d_out_4;
        t2 += d_grad_n_at[2] * d_out_5;
        const vec h1_sender_1 = load(h1_sender_at + 1 * CHANNELS, u);
        grad_w_1 += h1_sender_1 * t2;
        vec t3 = d_grad_n_at[0] * d_out_6;
        t3 += d_grad_n_at[1] * d_out_7;
        t3 += d_grad_n_at[2] * d_out_8;
        const vec h1_sender_2 = load(h1_sender_at + 2 * CHANNELS, u);
        grad_w_1 += h1_sender_2 * t3;
        store(grad_w_to + 1 * CHANNELS, u, grad_w_1, modes, 0);
        vec t4 = s[0] * d_out_0;
        t4 += s[2] * d_out_1;
        t4 += s[4] * d_out_2;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        vec grad_w_3 = R(2.0) * h2_sender_0 * t4;
        vec t5 = s[1] * d_out_0;
        t5 += s[9] * d_out_1;
        t5 += s[6] * d_out_2;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        grad_w_3 += h2_sender_1 * t5;
        vec t6 = s[3] * d_out_0;
        t6 += s[6] * d_out_1;
        t6 += s[10] * d_out_2;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        grad_w_3 += h2_sender_2 * t6;
        vec t7 = s[0] * d_out_3;
        t7 += s[2] * d_out_4;
        t7 += s[4] * d_out_5;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        grad_w_3 += R(2.0) * h2_sender_3 * t7;
        vec t8 = s[1] * d_out_3;
        t8 += s[9] * d_out_4;
        t8 += s[6] * d_out_5;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        grad_w_3 += h2_sender_4 * t8;
        vec t9 = s[3] * d_out_3;
        t9 += s[6] * d_out_4;
        t9 += s[10] * d_out_5;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        grad_w_3 += h2_sender_5 * t9;
        vec t10 = s[0] * d_out_6;
        t10 += s[2] * d_out_7;
        t10 += s[4] * d_out_8;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        grad_w_3 += R(2.0) * h2_sender_6 * t10;
        vec t11 = s[1] * d_out_6;
        t11 += s[9] * d_out_7;
        t11 += s[6] * d_out_8;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        grad_w_3 += h2_sender_7 * t11;
        vec t12 = s[3] * d_out_6;
        t12 += s[6] * d_out_7;
        t12 += s[10] * d_out_8;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        grad_w_3 += h2_sender_8 * t12;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
    }
}

void message_725bb6e5e0d4(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h1_sender_at = part->operands[1] + sender_index[row] * (3 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[2] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[3] + row * 3;
        const real *restrict d_grad_n_at = part->operands[4] + row * 3;
        const real *restrict d_out_at = part->operands[5] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (3 * CHANNELS), 3 * CHANNELS);
        if (part->far & 4)
            prefetch(part->operands[2] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real s[11];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[2] = R(0.5) * s[1];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = R(0.5) * s[3];
        s[5] = n_at[1] * d_grad_n_at[1];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = R(0.5) * s[6];
        s[8] = n_at[2] * d_grad_n_at[2];
        s[9] = R(2.0) * s[5];
        s[10] = R(2.0) * s[8];
        message_725bb6e5e0d4_1(d_grad_n_at, d_out_at, h0_sender_at, h1_sender_at, h2_sender_at, s, grad_w_to, part->modes);
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_2afca19fb348_1(const real *restrict d_grad_h0_sender_at, const real *restrict s, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h0_sender_0 = load(d_grad_h0_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = d_grad_h0_sender_0 * w_0;
        vec grad_d_out_0 = s[4] * t0;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        vec grad_d_out_4 = s[6] * t0;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        vec grad_d_out_8 = s[8] * t0;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
        vec t1 = s[0] * t0;
        vec grad_d_out_1 = t1;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        vec grad_d_out_3 = t1;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        vec t2 = s[1] * t0;
        vec grad_d_out_2 = t2;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        vec grad_d_out_6 = t2;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        vec t3 = s[2] * t0;
        vec grad_d_out_5 = t3;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        vec grad_d_out_7 = t3;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
    }
}

void message_2afca19fb348(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS), 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[1] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[2] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[3] = n_at[0] * d_grad_n_at[0];
        s[4] = R(2.0) * s[3];
        s[5] = n_at[1] * d_grad_n_at[1];
        s[6] = R(2.0) * s[5];
        s[7] = n_at[2] * d_grad_n_at[2];
        s[8] = R(2.0) * s[7];
        message_2afca19fb348_1(d_grad_h0_sender_at, s, w_at, grad_d_out_to);
    }
}

/*
 * reads d_grad_h0_sender[1, u] at sender as h0_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_9fe753a564db_1(const real *restrict d_grad_h0_sender_at, const real *restrict d_out_at, const real *restrict s, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[2] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[2] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[4] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[4] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[5] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[7] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[7] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[8] * d_out_8;
        const vec d_grad_h0_sender_0 = load(d_grad_h0_sender_at + 0 * CHANNELS, u);
        vec grad_w_0 = R(2.0) * d_grad_h0_sender_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        clear(grad_w_to + 1 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 3 * CHANNELS, u, modes, 0);
    }
}

void message_9fe753a564db(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict d_out_at = part->operands[3] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[2] = R(0.5) * s[1];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = R(0.5) * s[3];
        s[5] = n_at[1] * d_grad_n_at[1];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = R(0.5) * s[6];
        s[8] = n_at[2] * d_grad_n_at[2];
        message_9fe753a564db_1(d_grad_h0_sender_at, d_out_at, s, grad_w_to, part->modes);
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_b29643c5b268_1(const real *restrict d_grad_h2_sender_at, const real *restrict s, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_grad_h2_sender_0 = load(d_grad_h2_sender_at + 0 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t0 = d_grad_h2_sender_0 * w_3;
        vec grad_d_out_0 = s[1] * t0;
        vec grad_d_out_1 = s[2] * t0;
        vec grad_d_out_2 = s[3] * t0;
        const vec d_grad_h2_sender_1 = load(d_grad_h2_sender_at + 1 * CHANNELS, u);
        vec t1 = d_grad_h2_sender_1 * w_3;
        grad_d_out_0 += s[2] * t1;
        grad_d_out_1 += s[5] * t1;
        grad_d_out_2 += s[6] * t1;
        const vec d_grad_h2_sender_2 = load(d_grad_h2_sender_at + 2 * CHANNELS, u);
        vec t2 = d_grad_h2_sender_2 * w_3;
        grad_d_out_0 += s[3] * t2;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        grad_d_out_1 += s[6] * t2;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        grad_d_out_2 += s[8] * t2;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        const vec d_grad_h2_sender_3 = load(d_grad_h2_sender_at + 3 * CHANNELS, u);
        vec t3 = d_grad_h2_sender_3 * w_3;
        vec grad_d_out_3 = s[1] * t3;
        vec grad_d_out_4 = s[2] * t3;
        vec grad_d_out_5 = s[3] * t3;
        const vec d_grad_h2_sender_4 = load(d_grad_h2_sender_at + 4 * CHANNELS, u);
        vec t4 = d_grad_h2_sender_4 * w_3;
        grad_d_out_3 += s[2] * t4;
        grad_d_out_4 += s[5] * t4;
        grad_d_out_5 += s[6] * t4;
        const vec d_grad_h2_sender_5 = load(d_grad_h2_sender_at + 5 * CHANNELS, u);
        vec t5 = d_grad_h2_sender_5 * w_3;
        grad_d_out_3 += s[3] * t5;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        grad_d_out_4 += s[6] * t5;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        grad_d_out_5 += s[8] * t5;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        const vec d_grad_h2_sender_6 = load(d_grad_h2_sender_at + 6 * CHANNELS, u);
        vec t6 = d_grad_h2_sender_6 * w_3;
        vec grad_d_out_6 = s[1] * t6;
        vec grad_d_out_7 = s[2] * t6;
        vec grad_d_out_8 = s[3] * t6;
        const vec d_grad_h2_sender_7 = load(d_grad_h2_sender_at + 7 * CHANNELS, u);
        vec t7 = d_grad_h2_sender_7 * w_3;
        grad_d_out_6 += s[2] * t7;
        grad_d_out_7 += s[5] * t7;
        grad_d_out_8 += s[6] * t7;
        const vec d_grad_h2_sender_8 = load(d_grad_h2_sender_at + 8 * CHANNELS, u);
        vec t8 = d_grad_h2_sender_8 * w_3;
        grad_d_out_6 += s[3] * t8;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        grad_d_out_7 += s[6] * t8;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        grad_d_out_8 += s[8] * t8;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
    }
}

void message_b29643c5b268(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h2_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict w_at = part->operands[3] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 8)
            prefetch(part->operands[3] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[9];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = R(2.0) * s[0];
        s[2] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = n_at[1] * d_grad_n_at[1];
        s[5] = R(2.0) * s[4];
        s[6] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[7] = n_at[2] * d_grad_n_at[2];
        s[8] = R(2.0) * s[7];
        message_b29643c5b268_1(d_grad_h2_sender_at, s, w_at, grad_d_out_to);
    }
}

/*
 * reads d_grad_h2_sender[9, u] at sender as h2_sender
 * reads n[3] at row
 * reads d_grad_n[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_bc92a4d0e1e4_1(const real *restrict d_grad_h2_sender_at, const real *restrict d_out_at, const real *restrict s, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[2] * d_out_1;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[4] * d_out_2;
        const vec d_grad_h2_sender_0 = load(d_grad_h2_sender_at + 0 * CHANNELS, u);
        vec grad_w_3 = R(2.0) * d_grad_h2_sender_0 * t0;
        vec t1 = s[1] * d_out_0;
        t1 += s[6] * d_out_1;
        t1 += s[7] * d_out_2;
        const vec d_grad_h2_sender_1 = load(d_grad_h2_sender_at + 1 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_1 * t1;
        vec t2 = s[3] * d_out_0;
        t2 += s[7] * d_out_1;
        t2 += s[9] * d_out_2;
        const vec d_grad_h2_sender_2 = load(d_grad_h2_sender_at + 2 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_2 * t2;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        vec t3 = s[0] * d_out_3;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t3 += s[2] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t3 += s[4] * d_out_5;
        const vec d_grad_h2_sender_3 = load(d_grad_h2_sender_at + 3 * CHANNELS, u);
        grad_w_3 += R(2.0) * d_grad_h2_sender_3 * t3;
        vec t4 = s[1] * d_out_3;
        t4 += s[6] * d_out_4;
        t4 += s[7] * d_out_5;
        const vec d_grad_h2_sender_4 = load(d_grad_h2_sender_at + 4 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_4 * t4;
        vec t5 = s[3] * d_out_3;
        t5 += s[7] * d_out_4;
        t5 += s[9] * d_out_5;
        const vec d_grad_h2_sender_5 = load(d_grad_h2_sender_at + 5 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_5 * t5;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        vec t6 = s[0] * d_out_6;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t6 += s[2] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t6 += s[4] * d_out_8;
        const vec d_grad_h2_sender_6 = load(d_grad_h2_sender_at + 6 * CHANNELS, u);
        grad_w_3 += R(2.0) * d_grad_h2_sender_6 * t6;
        vec t7 = s[1] * d_out_6;
        t7 += s[6] * d_out_7;
        t7 += s[7] * d_out_8;
        const vec d_grad_h2_sender_7 = load(d_grad_h2_sender_at + 7 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_7 * t7;
        vec t8 = s[3] * d_out_6;
        t8 += s[7] * d_out_7;
        t8 += s[9] * d_out_8;
        const vec d_grad_h2_sender_8 = load(d_grad_h2_sender_at + 8 * CHANNELS, u);
        grad_w_3 += d_grad_h2_sender_8 * t8;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
        clear(grad_w_to + 0 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 1 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
    }
}

void message_bc92a4d0e1e4(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_h2_sender_at = part->operands[0] + sender_index[row] * (9 * CHANNELS);
        const real *restrict n_at = part->operands[1] + row * 3;
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict d_out_at = part->operands[3] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real s[10];
        s[0] = n_at[0] * d_grad_n_at[0];
        s[1] = n_at[0] * d_grad_n_at[1] + n_at[1] * d_grad_n_at[0];
        s[2] = R(0.5) * s[1];
        s[3] = n_at[0] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[0];
        s[4] = R(0.5) * s[3];
        s[5] = n_at[1] * d_grad_n_at[1];
        s[6] = R(2.0) * s[5];
        s[7] = n_at[1] * d_grad_n_at[2] + n_at[2] * d_grad_n_at[1];
        s[8] = n_at[2] * d_grad_n_at[2];
        s[9] = R(2.0) * s[8];
        message_bc92a4d0e1e4_1(d_grad_h2_sender_at, d_out_at, s, grad_w_to, part->modes);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * reads w[4, u] at row
 * adds to grad_d_out[9, u] at receiver as out
 */
static __attribute__((noinline)) void message_1fccaab43686_1(const real *restrict h0_sender_at, const real *restrict h2_sender_at, const real *restrict s, const real *restrict w_at, real *restrict grad_d_out_to)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        const vec w_0 = load(w_at + 0 * CHANNELS, u);
        vec t0 = h0_sender_0 * w_0;
        vec grad_d_out_0 = s[1] * t0;
        vec grad_d_out_1 = s[2] * t0;
        vec grad_d_out_2 = s[3] * t0;
        vec grad_d_out_3 = s[2] * t0;
        vec grad_d_out_4 = s[5] * t0;
        vec grad_d_out_5 = s[6] * t0;
        vec grad_d_out_6 = s[3] * t0;
        vec grad_d_out_7 = s[6] * t0;
        vec grad_d_out_8 = s[8] * t0;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        const vec w_3 = load(w_at + 3 * CHANNELS, u);
        vec t1 = h2_sender_0 * w_3;
        grad_d_out_0 += s[1] * t1;
        grad_d_out_1 += s[2] * t1;
        grad_d_out_2 += s[3] * t1;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        vec t2 = h2_sender_1 * w_3;
        grad_d_out_0 += s[2] * t2;
        grad_d_out_1 += s[5] * t2;
        grad_d_out_2 += s[6] * t2;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        vec t3 = h2_sender_2 * w_3;
        grad_d_out_0 += s[3] * t3;
        add(grad_d_out_to + 0 * CHANNELS, u, grad_d_out_0);
        grad_d_out_1 += s[6] * t3;
        add(grad_d_out_to + 1 * CHANNELS, u, grad_d_out_1);
        grad_d_out_2 += s[8] * t3;
        add(grad_d_out_to + 2 * CHANNELS, u, grad_d_out_2);
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        vec t4 = h2_sender_3 * w_3;
        grad_d_out_3 += s[1] * t4;
        grad_d_out_4 += s[2] * t4;
        grad_d_out_5 += s[3] * t4;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        vec t5 = h2_sender_4 * w_3;
        grad_d_out_3 += s[2] * t5;
        grad_d_out_4 += s[5] * t5;
        grad_d_out_5 += s[6] * t5;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        vec t6 = h2_sender_5 * w_3;
        grad_d_out_3 += s[3] * t6;
        add(grad_d_out_to + 3 * CHANNELS, u, grad_d_out_3);
        grad_d_out_4 += s[6] * t6;
        add(grad_d_out_to + 4 * CHANNELS, u, grad_d_out_4);
        grad_d_out_5 += s[8] * t6;
        add(grad_d_out_to + 5 * CHANNELS, u, grad_d_out_5);
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        vec t7 = h2_sender_6 * w_3;
        grad_d_out_6 += s[1] * t7;
        grad_d_out_7 += s[2] * t7;
        grad_d_out_8 += s[3] * t7;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        vec t8 = h2_sender_7 * w_3;
        grad_d_out_6 += s[2] * t8;
        grad_d_out_7 += s[5] * t8;
        grad_d_out_8 += s[6] * t8;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        vec t9 = h2_sender_8 * w_3;
        grad_d_out_6 += s[3] * t9;
        add(grad_d_out_to + 6 * CHANNELS, u, grad_d_out_6);
        grad_d_out_7 += s[6] * t9;
        add(grad_d_out_to + 7 * CHANNELS, u, grad_d_out_7);
        grad_d_out_8 += s[8] * t9;
        add(grad_d_out_to + 8 * CHANNELS, u, grad_d_out_8);
    }
}

void message_1fccaab43686(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict d_grad_n_too_at = part->operands[3] + row * 3;
        const real *restrict w_at = part->operands[4] + row * (4 * CHANNELS);
        real *restrict grad_d_out_to = part->outputs[0] + receiver_index[row] * (9 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        if (part->far & 16)
            prefetch(part->operands[4] + next * (4 * CHANNELS), 1 * CHANNELS);
        if (part->far & 16)
            prefetch(part->operands[4] + next * (4 * CHANNELS) + 3 * CHANNELS, 1 * CHANNELS);
        real s[9];
        s[0] = d_grad_n_at[0] * d_grad_n_too_at[0];
        s[1] = R(2.0) * s[0];
        s[2] = d_grad_n_at[0] * d_grad_n_too_at[1] + d_grad_n_at[1] * d_grad_n_too_at[0];
        s[3] = d_grad_n_at[0] * d_grad_n_too_at[2] + d_grad_n_at[2] * d_grad_n_too_at[0];
        s[4] = d_grad_n_at[1] * d_grad_n_too_at[1];
        s[5] = R(2.0) * s[4];
        s[6] = d_grad_n_at[1] * d_grad_n_too_at[2] + d_grad_n_at[2] * d_grad_n_too_at[1];
        s[7] = d_grad_n_at[2] * d_grad_n_too_at[2];
        s[8] = R(2.0) * s[7];
        message_1fccaab43686_1(h0_sender_at, h2_sender_at, s, w_at, grad_d_out_to);
    }
}

/*
 * reads h0_sender[1, u] at sender
 * reads h2_sender[9, u] at sender
 * reads d_grad_n[3] at row as n
 * reads d_grad_n_too[3] at row as n
 * reads d_out[9, u] at receiver as out
 * writes grad_w[4, u] at row as w
 */
static __attribute__((noinline)) void message_bb6c30371892_1(const real *restrict d_out_at, const real *restrict h0_sender_at, const real *restrict h2_sender_at, const real *restrict s, real *restrict grad_w_to, int64_t modes)
{
    for (int64_t u = 0; u < CHANNELS; u += LANES) {
        forget();
        const vec d_out_0 = load(d_out_at + 0 * CHANNELS, u);
        vec t0 = s[0] * d_out_0;
        const vec d_out_1 = load(d_out_at + 1 * CHANNELS, u);
        t0 += s[2] * d_out_1;
        const vec d_out_3 = load(d_out_at + 3 * CHANNELS, u);
        t0 += s[2] * d_out_3;
        const vec d_out_2 = load(d_out_at + 2 * CHANNELS, u);
        t0 += s[4] * d_out_2;
        const vec d_out_6 = load(d_out_at + 6 * CHANNELS, u);
        t0 += s[4] * d_out_6;
        const vec d_out_4 = load(d_out_at + 4 * CHANNELS, u);
        t0 += s[5] * d_out_4;
        const vec d_out_5 = load(d_out_at + 5 * CHANNELS, u);
        t0 += s[7] * d_out_5;
        const vec d_out_7 = load(d_out_at + 7 * CHANNELS, u);
        t0 += s[7] * d_out_7;
        const vec d_out_8 = load(d_out_at + 8 * CHANNELS, u);
        t0 += s[8] * d_out_8;
        const vec h0_sender_0 = load(h0_sender_at + 0 * CHANNELS, u);
        vec grad_w_0 = R(2.0) * h0_sender_0 * t0;
        store(grad_w_to + 0 * CHANNELS, u, grad_w_0, modes, 0);
        vec t1 = s[0] * d_out_0;
        t1 += s[2] * d_out_1;
        t1 += s[4] * d_out_2;
        const vec h2_sender_0 = load(h2_sender_at + 0 * CHANNELS, u);
        vec grad_w_3 = R(2.0) * h2_sender_0 * t1;
        vec t2 = s[1] * d_out_0;
        t2 += s[9] * d_out_1;
        t2 += s[6] * d_out_2;
        const vec h2_sender_1 = load(h2_sender_at + 1 * CHANNELS, u);
        grad_w_3 += h2_sender_1 * t2;
        vec t3 = s[3] * d_out_0;
        t3 += s[6] * d_out_1;
        t3 += s[10] * d_out_2;
        const vec h2_sender_2 = load(h2_sender_at + 2 * CHANNELS, u);
        grad_w_3 += h2_sender_2 * t3;
        vec t4 = s[0] * d_out_3;
        t4 += s[2] * d_out_4;
        t4 += s[4] * d_out_5;
        const vec h2_sender_3 = load(h2_sender_at + 3 * CHANNELS, u);
        grad_w_3 += R(2.0) * h2_sender_3 * t4;
        vec t5 = s[1] * d_out_3;
        t5 += s[9] * d_out_4;
        t5 += s[6] * d_out_5;
        const vec h2_sender_4 = load(h2_sender_at + 4 * CHANNELS, u);
        grad_w_3 += h2_sender_4 * t5;
        vec t6 = s[3] * d_out_3;
        t6 += s[6] * d_out_4;
        t6 += s[10] * d_out_5;
        const vec h2_sender_5 = load(h2_sender_at + 5 * CHANNELS, u);
        grad_w_3 += h2_sender_5 * t6;
        vec t7 = s[0] * d_out_6;
        t7 += s[2] * d_out_7;
        t7 += s[4] * d_out_8;
        const vec h2_sender_6 = load(h2_sender_at + 6 * CHANNELS, u);
        grad_w_3 += R(2.0) * h2_sender_6 * t7;
        vec t8 = s[1] * d_out_6;
        t8 += s[9] * d_out_7;
        t8 += s[6] * d_out_8;
        const vec h2_sender_7 = load(h2_sender_at + 7 * CHANNELS, u);
        grad_w_3 += h2_sender_7 * t8;
        vec t9 = s[3] * d_out_6;
        t9 += s[6] * d_out_7;
        t9 += s[10] * d_out_8;
        const vec h2_sender_8 = load(h2_sender_at + 8 * CHANNELS, u);
        grad_w_3 += h2_sender_8 * t9;
        store(grad_w_to + 3 * CHANNELS, u, grad_w_3, modes, 0);
        clear(grad_w_to + 1 * CHANNELS, u, modes, 0);
        clear(grad_w_to + 2 * CHANNELS, u, modes, 0);
    }
}

void message_bb6c30371892(const struct part *part, int64_t first, int64_t last)
{
    const int64_t *sender_index = part->maps[0];
    const int64_t *receiver_index = part->maps[1];
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict h0_sender_at = part->operands[0] + sender_index[row] * (1 * CHANNELS);
        const real *restrict h2_sender_at = part->operands[1] + sender_index[row] * (9 * CHANNELS);
        const real *restrict d_grad_n_at = part->operands[2] + row * 3;
        const real *restrict d_grad_n_too_at = part->operands[3] + row * 3;
        const real *restrict d_out_at = part->operands[4] + receiver_index[row] * (9 * CHANNELS);
        real *restrict grad_w_to = part->outputs[0] + row * (4 * CHANNELS);
        const int64_t next = row_at(part, at + 1);
        if (part->far & 1)
            prefetch(part->operands[0] + sender_index[next] * (1 * CHANNELS), 1 * CHANNELS);
        if (part->far & 2)
            prefetch(part->operands[1] + sender_index[next] * (9 * CHANNELS), 9 * CHANNELS);
        real s[11];
        s[0] = d_grad_n_at[0] * d_grad_n_too_at[0];
        s[1] = d_grad_n_at[0] * d_grad_n_too_at[1] + d_grad_n_at[1] * d_grad_n_too_at[0];
        s[2] = R(0.5) * s[1];
        s[3] = d_grad_n_at[0] * d_grad_n_too_at[2] + d_grad_n_at[2] * d_grad_n_too_at[0];
        s[4] = R(0.5) * s[3];
        s[5] = d_grad_n_at[1] * d_grad_n_too_at[1];
        s[6] = d_grad_n_at[1] * d_grad_n_too_at[2] + d_grad_n_at[2] * d_grad_n_too_at[1];
        s[7] = R(0.5) * s[6];
        s[8] = d_grad_n_at[2] * d_grad_n_too_at[2];
        s[9] = R(2.0) * s[5];
        s[10] = R(2.0) * s[8];
        message_bb6c30371892_1(d_out_at, h0_sender_at, h2_sender_at, s, grad_w_to, part->modes);
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
