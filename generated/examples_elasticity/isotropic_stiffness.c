/*
 * isotropic_stiffness: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 c00a5ceab26279f451ff5d8695ba0fd5440eee635c068fa2c0db45b7c41b45ca
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

/* Channels that one instruction works on. Without masks they divide the number of channels. */
#if defined(__AVX512F__)
enum { LANES = 64 / sizeof(real) };
#else
#if defined(__AVX__)
enum { WIDTH = 32 / sizeof(real) };
#else
enum { WIDTH = 16 / sizeof(real) };
#endif
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

/* Past the caches, where the array does not fit there. */
static inline void stream(real *to, int64_t u, vec value)
{
#if defined(__clang__)
    __builtin_nontemporal_store(value, (vec *)(to + u));
#elif defined(__AVX512F__)
    typedef float floats __attribute__((vector_size(64)));
    typedef double doubles __attribute__((vector_size(64)));
    if (sizeof(real) == 4)
        __builtin_ia32_movntps512((float *)(to + u), (floats)value);
    else
        __builtin_ia32_movntpd512((double *)(to + u), (doubles)value);
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
 * reads lame[1] at row
 * reads shear[1] at row
 * writes out[81] at row
 */
void isotropic_stiffness_abb122d5908f(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict lame_at = part->operands[0] + row * 1;
        const real *restrict shear_at = part->operands[1] + row * 1;
        real *restrict out_to = part->outputs[0] + row * 81;
        real s[1];
        s[0] = lame_at[0] + R(2.0) * shear_at[0];
        out_to[0] = s[0] + (adds(part->modes, 0) ? out_to[0] : 0);
        out_to[1] = 0 + (adds(part->modes, 0) ? out_to[1] : 0);
        out_to[2] = 0 + (adds(part->modes, 0) ? out_to[2] : 0);
        out_to[3] = 0 + (adds(part->modes, 0) ? out_to[3] : 0);
        out_to[4] = lame_at[0] + (adds(part->modes, 0) ? out_to[4] : 0);
        out_to[5] = 0 + (adds(part->modes, 0) ? out_to[5] : 0);
        out_to[6] = 0 + (adds(part->modes, 0) ? out_to[6] : 0);
        out_to[7] = 0 + (adds(part->modes, 0) ? out_to[7] : 0);
        out_to[8] = lame_at[0] + (adds(part->modes, 0) ? out_to[8] : 0);
        out_to[9] = 0 + (adds(part->modes, 0) ? out_to[9] : 0);
        out_to[10] = shear_at[0] + (adds(part->modes, 0) ? out_to[10] : 0);
        out_to[11] = 0 + (adds(part->modes, 0) ? out_to[11] : 0);
        out_to[12] = shear_at[0] + (adds(part->modes, 0) ? out_to[12] : 0);
        out_to[13] = 0 + (adds(part->modes, 0) ? out_to[13] : 0);
        out_to[14] = 0 + (adds(part->modes, 0) ? out_to[14] : 0);
        out_to[15] = 0 + (adds(part->modes, 0) ? out_to[15] : 0);
        out_to[16] = 0 + (adds(part->modes, 0) ? out_to[16] : 0);
        out_to[17] = 0 + (adds(part->modes, 0) ? out_to[17] : 0);
        out_to[18] = 0 + (adds(part->modes, 0) ? out_to[18] : 0);
        out_to[19] = 0 + (adds(part->modes, 0) ? out_to[19] : 0);
        out_to[20] = shear_at[0] + (adds(part->modes, 0) ? out_to[20] : 0);
        out_to[21] = 0 + (adds(part->modes, 0) ? out_to[21] : 0);
        out_to[22] = 0 + (adds(part->modes, 0) ? out_to[22] : 0);
        out_to[23] = 0 + (adds(part->modes, 0) ? out_to[23] : 0);
        out_to[24] = shear_at[0] + (adds(part->modes, 0) ? out_to[24] : 0);
        out_to[25] = 0 + (adds(part->modes, 0) ? out_to[25] : 0);
        out_to[26] = 0 + (adds(part->modes, 0) ? out_to[26] : 0);
        out_to[27] = 0 + (adds(part->modes, 0) ? out_to[27] : 0);
        out_to[28] = shear_at[0] + (adds(part->modes, 0) ? out_to[28] : 0);
        out_to[29] = 0 + (adds(part->modes, 0) ? out_to[29] : 0);
        out_to[30] = shear_at[0] + (adds(part->modes, 0) ? out_to[30] : 0);
        out_to[31] = 0 + (adds(part->modes, 0) ? out_to[31] : 0);
        out_to[32] = 0 + (adds(part->modes, 0) ? out_to[32] : 0);
        out_to[33] = 0 + (adds(part->modes, 0) ? out_to[33] : 0);
        out_to[34] = 0 + (adds(part->modes, 0) ? out_to[34] : 0);
        out_to[35] = 0 + (adds(part->modes, 0) ? out_to[35] : 0);
        out_to[36] = lame_at[0] + (adds(part->modes, 0) ? out_to[36] : 0);
        out_to[37] = 0 + (adds(part->modes, 0) ? out_to[37] : 0);
        out_to[38] = 0 + (adds(part->modes, 0) ? out_to[38] : 0);
        out_to[39] = 0 + (adds(part->modes, 0) ? out_to[39] : 0);
        out_to[40] = s[0] + (adds(part->modes, 0) ? out_to[40] : 0);
        out_to[41] = 0 + (adds(part->modes, 0) ? out_to[41] : 0);
        out_to[42] = 0 + (adds(part->modes, 0) ? out_to[42] : 0);
        out_to[43] = 0 + (adds(part->modes, 0) ? out_to[43] : 0);
        out_to[44] = lame_at[0] + (adds(part->modes, 0) ? out_to[44] : 0);
        out_to[45] = 0 + (adds(part->modes, 0) ? out_to[45] : 0);
        out_to[46] = 0 + (adds(part->modes, 0) ? out_to[46] : 0);
        out_to[47] = 0 + (adds(part->modes, 0) ? out_to[47] : 0);
        out_to[48] = 0 + (adds(part->modes, 0) ? out_to[48] : 0);
        out_to[49] = 0 + (adds(part->modes, 0) ? out_to[49] : 0);
        out_to[50] = shear_at[0] + (adds(part->modes, 0) ? out_to[50] : 0);
        out_to[51] = 0 + (adds(part->modes, 0) ? out_to[51] : 0);
        out_to[52] = shear_at[0] + (adds(part->modes, 0) ? out_to[52] : 0);
        out_to[53] = 0 + (adds(part->modes, 0) ? out_to[53] : 0);
        out_to[54] = 0 + (adds(part->modes, 0) ? out_to[54] : 0);
        out_to[55] = 0 + (adds(part->modes, 0) ? out_to[55] : 0);
        out_to[56] = shear_at[0] + (adds(part->modes, 0) ? out_to[56] : 0);
        out_to[57] = 0 + (adds(part->modes, 0) ? out_to[57] : 0);
        out_to[58] = 0 + (adds(part->modes, 0) ? out_to[58] : 0);
        out_to[59] = 0 + (adds(part->modes, 0) ? out_to[59] : 0);
        out_to[60] = shear_at[0] + (adds(part->modes, 0) ? out_to[60] : 0);
        out_to[61] = 0 + (adds(part->modes, 0) ? out_to[61] : 0);
        out_to[62] = 0 + (adds(part->modes, 0) ? out_to[62] : 0);
        out_to[63] = 0 + (adds(part->modes, 0) ? out_to[63] : 0);
        out_to[64] = 0 + (adds(part->modes, 0) ? out_to[64] : 0);
        out_to[65] = 0 + (adds(part->modes, 0) ? out_to[65] : 0);
        out_to[66] = 0 + (adds(part->modes, 0) ? out_to[66] : 0);
        out_to[67] = 0 + (adds(part->modes, 0) ? out_to[67] : 0);
        out_to[68] = shear_at[0] + (adds(part->modes, 0) ? out_to[68] : 0);
        out_to[69] = 0 + (adds(part->modes, 0) ? out_to[69] : 0);
        out_to[70] = shear_at[0] + (adds(part->modes, 0) ? out_to[70] : 0);
        out_to[71] = 0 + (adds(part->modes, 0) ? out_to[71] : 0);
        out_to[72] = lame_at[0] + (adds(part->modes, 0) ? out_to[72] : 0);
        out_to[73] = 0 + (adds(part->modes, 0) ? out_to[73] : 0);
        out_to[74] = 0 + (adds(part->modes, 0) ? out_to[74] : 0);
        out_to[75] = 0 + (adds(part->modes, 0) ? out_to[75] : 0);
        out_to[76] = lame_at[0] + (adds(part->modes, 0) ? out_to[76] : 0);
        out_to[77] = 0 + (adds(part->modes, 0) ? out_to[77] : 0);
        out_to[78] = 0 + (adds(part->modes, 0) ? out_to[78] : 0);
        out_to[79] = 0 + (adds(part->modes, 0) ? out_to[79] : 0);
        out_to[80] = s[0] + (adds(part->modes, 0) ? out_to[80] : 0);
    }
}

/*
 * reads d_out[81] at row as out
 * writes grad_lame[1] at row as lame
 */
void isotropic_stiffness_d57d519dc2e6(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + row * 81;
        real *restrict grad_lame_to = part->outputs[0] + row * 1;
        grad_lame_to[0] = d_out_at[0] + d_out_at[4] + d_out_at[8] + d_out_at[36] + d_out_at[40] + d_out_at[44] + d_out_at[72] + d_out_at[76] + d_out_at[80] + (adds(part->modes, 0) ? grad_lame_to[0] : 0);
    }
}

/*
 * reads d_out[81] at row as out
 * writes grad_shear[1] at row as shear
 */
void isotropic_stiffness_1140b2de6446(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_out_at = part->operands[0] + row * 81;
        real *restrict grad_shear_to = part->outputs[0] + row * 1;
        grad_shear_to[0] = R(2.0) * d_out_at[0] + d_out_at[10] + d_out_at[12] + d_out_at[20] + d_out_at[24] + d_out_at[28] + d_out_at[30] + R(2.0) * d_out_at[40] + d_out_at[50] + d_out_at[52] + d_out_at[56] + d_out_at[60] + d_out_at[68] + d_out_at[70] + R(2.0) * d_out_at[80] + (adds(part->modes, 0) ? grad_shear_to[0] : 0);
    }
}

/*
 * reads d_grad_lame[1] at row as lame
 * writes grad_d_out[81] at row as out
 */
void isotropic_stiffness_78c6609b6c2c(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_lame_at = part->operands[0] + row * 1;
        real *restrict grad_d_out_to = part->outputs[0] + row * 81;
        grad_d_out_to[0] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[0] : 0);
        grad_d_out_to[1] = 0 + (adds(part->modes, 0) ? grad_d_out_to[1] : 0);
        grad_d_out_to[2] = 0 + (adds(part->modes, 0) ? grad_d_out_to[2] : 0);
        grad_d_out_to[3] = 0 + (adds(part->modes, 0) ? grad_d_out_to[3] : 0);
        grad_d_out_to[4] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[4] : 0);
        grad_d_out_to[5] = 0 + (adds(part->modes, 0) ? grad_d_out_to[5] : 0);
        grad_d_out_to[6] = 0 + (adds(part->modes, 0) ? grad_d_out_to[6] : 0);
        grad_d_out_to[7] = 0 + (adds(part->modes, 0) ? grad_d_out_to[7] : 0);
        grad_d_out_to[8] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[8] : 0);
        grad_d_out_to[9] = 0 + (adds(part->modes, 0) ? grad_d_out_to[9] : 0);
        grad_d_out_to[10] = 0 + (adds(part->modes, 0) ? grad_d_out_to[10] : 0);
        grad_d_out_to[11] = 0 + (adds(part->modes, 0) ? grad_d_out_to[11] : 0);
        grad_d_out_to[12] = 0 + (adds(part->modes, 0) ? grad_d_out_to[12] : 0);
        grad_d_out_to[13] = 0 + (adds(part->modes, 0) ? grad_d_out_to[13] : 0);
        grad_d_out_to[14] = 0 + (adds(part->modes, 0) ? grad_d_out_to[14] : 0);
        grad_d_out_to[15] = 0 + (adds(part->modes, 0) ? grad_d_out_to[15] : 0);
        grad_d_out_to[16] = 0 + (adds(part->modes, 0) ? grad_d_out_to[16] : 0);
        grad_d_out_to[17] = 0 + (adds(part->modes, 0) ? grad_d_out_to[17] : 0);
        grad_d_out_to[18] = 0 + (adds(part->modes, 0) ? grad_d_out_to[18] : 0);
        grad_d_out_to[19] = 0 + (adds(part->modes, 0) ? grad_d_out_to[19] : 0);
        grad_d_out_to[20] = 0 + (adds(part->modes, 0) ? grad_d_out_to[20] : 0);
        grad_d_out_to[21] = 0 + (adds(part->modes, 0) ? grad_d_out_to[21] : 0);
        grad_d_out_to[22] = 0 + (adds(part->modes, 0) ? grad_d_out_to[22] : 0);
        grad_d_out_to[23] = 0 + (adds(part->modes, 0) ? grad_d_out_to[23] : 0);
        grad_d_out_to[24] = 0 + (adds(part->modes, 0) ? grad_d_out_to[24] : 0);
        grad_d_out_to[25] = 0 + (adds(part->modes, 0) ? grad_d_out_to[25] : 0);
        grad_d_out_to[26] = 0 + (adds(part->modes, 0) ? grad_d_out_to[26] : 0);
        grad_d_out_to[27] = 0 + (adds(part->modes, 0) ? grad_d_out_to[27] : 0);
        grad_d_out_to[28] = 0 + (adds(part->modes, 0) ? grad_d_out_to[28] : 0);
        grad_d_out_to[29] = 0 + (adds(part->modes, 0) ? grad_d_out_to[29] : 0);
        grad_d_out_to[30] = 0 + (adds(part->modes, 0) ? grad_d_out_to[30] : 0);
        grad_d_out_to[31] = 0 + (adds(part->modes, 0) ? grad_d_out_to[31] : 0);
        grad_d_out_to[32] = 0 + (adds(part->modes, 0) ? grad_d_out_to[32] : 0);
        grad_d_out_to[33] = 0 + (adds(part->modes, 0) ? grad_d_out_to[33] : 0);
        grad_d_out_to[34] = 0 + (adds(part->modes, 0) ? grad_d_out_to[34] : 0);
        grad_d_out_to[35] = 0 + (adds(part->modes, 0) ? grad_d_out_to[35] : 0);
        grad_d_out_to[36] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[36] : 0);
        grad_d_out_to[37] = 0 + (adds(part->modes, 0) ? grad_d_out_to[37] : 0);
        grad_d_out_to[38] = 0 + (adds(part->modes, 0) ? grad_d_out_to[38] : 0);
        grad_d_out_to[39] = 0 + (adds(part->modes, 0) ? grad_d_out_to[39] : 0);
        grad_d_out_to[40] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[40] : 0);
        grad_d_out_to[41] = 0 + (adds(part->modes, 0) ? grad_d_out_to[41] : 0);
        grad_d_out_to[42] = 0 + (adds(part->modes, 0) ? grad_d_out_to[42] : 0);
        grad_d_out_to[43] = 0 + (adds(part->modes, 0) ? grad_d_out_to[43] : 0);
        grad_d_out_to[44] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[44] : 0);
        grad_d_out_to[45] = 0 + (adds(part->modes, 0) ? grad_d_out_to[45] : 0);
        grad_d_out_to[46] = 0 + (adds(part->modes, 0) ? grad_d_out_to[46] : 0);
        grad_d_out_to[47] = 0 + (adds(part->modes, 0) ? grad_d_out_to[47] : 0);
        grad_d_out_to[48] = 0 + (adds(part->modes, 0) ? grad_d_out_to[48] : 0);
        grad_d_out_to[49] = 0 + (adds(part->modes, 0) ? grad_d_out_to[49] : 0);
        grad_d_out_to[50] = 0 + (adds(part->modes, 0) ? grad_d_out_to[50] : 0);
        grad_d_out_to[51] = 0 + (adds(part->modes, 0) ? grad_d_out_to[51] : 0);
        grad_d_out_to[52] = 0 + (adds(part->modes, 0) ? grad_d_out_to[52] : 0);
        grad_d_out_to[53] = 0 + (adds(part->modes, 0) ? grad_d_out_to[53] : 0);
        grad_d_out_to[54] = 0 + (adds(part->modes, 0) ? grad_d_out_to[54] : 0);
        grad_d_out_to[55] = 0 + (adds(part->modes, 0) ? grad_d_out_to[55] : 0);
        grad_d_out_to[56] = 0 + (adds(part->modes, 0) ? grad_d_out_to[56] : 0);
        grad_d_out_to[57] = 0 + (adds(part->modes, 0) ? grad_d_out_to[57] : 0);
        grad_d_out_to[58] = 0 + (adds(part->modes, 0) ? grad_d_out_to[58] : 0);
        grad_d_out_to[59] = 0 + (adds(part->modes, 0) ? grad_d_out_to[59] : 0);
        grad_d_out_to[60] = 0 + (adds(part->modes, 0) ? grad_d_out_to[60] : 0);
        grad_d_out_to[61] = 0 + (adds(part->modes, 0) ? grad_d_out_to[61] : 0);
        grad_d_out_to[62] = 0 + (adds(part->modes, 0) ? grad_d_out_to[62] : 0);
        grad_d_out_to[63] = 0 + (adds(part->modes, 0) ? grad_d_out_to[63] : 0);
        grad_d_out_to[64] = 0 + (adds(part->modes, 0) ? grad_d_out_to[64] : 0);
        grad_d_out_to[65] = 0 + (adds(part->modes, 0) ? grad_d_out_to[65] : 0);
        grad_d_out_to[66] = 0 + (adds(part->modes, 0) ? grad_d_out_to[66] : 0);
        grad_d_out_to[67] = 0 + (adds(part->modes, 0) ? grad_d_out_to[67] : 0);
        grad_d_out_to[68] = 0 + (adds(part->modes, 0) ? grad_d_out_to[68] : 0);
        grad_d_out_to[69] = 0 + (adds(part->modes, 0) ? grad_d_out_to[69] : 0);
        grad_d_out_to[70] = 0 + (adds(part->modes, 0) ? grad_d_out_to[70] : 0);
        grad_d_out_to[71] = 0 + (adds(part->modes, 0) ? grad_d_out_to[71] : 0);
        grad_d_out_to[72] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[72] : 0);
        grad_d_out_to[73] = 0 + (adds(part->modes, 0) ? grad_d_out_to[73] : 0);
        grad_d_out_to[74] = 0 + (adds(part->modes, 0) ? grad_d_out_to[74] : 0);
        grad_d_out_to[75] = 0 + (adds(part->modes, 0) ? grad_d_out_to[75] : 0);
        grad_d_out_to[76] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[76] : 0);
        grad_d_out_to[77] = 0 + (adds(part->modes, 0) ? grad_d_out_to[77] : 0);
        grad_d_out_to[78] = 0 + (adds(part->modes, 0) ? grad_d_out_to[78] : 0);
        grad_d_out_to[79] = 0 + (adds(part->modes, 0) ? grad_d_out_to[79] : 0);
        grad_d_out_to[80] = d_grad_lame_at[0] + (adds(part->modes, 0) ? grad_d_out_to[80] : 0);
    }
}

/*
 * reads d_grad_shear[1] at row as shear
 * writes grad_d_out[81] at row as out
 */
void isotropic_stiffness_9b462ba24dc3(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict d_grad_shear_at = part->operands[0] + row * 1;
        real *restrict grad_d_out_to = part->outputs[0] + row * 81;
        grad_d_out_to[0] = R(2.0) * d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[0] : 0);
        grad_d_out_to[1] = 0 + (adds(part->modes, 0) ? grad_d_out_to[1] : 0);
        grad_d_out_to[2] = 0 + (adds(part->modes, 0) ? grad_d_out_to[2] : 0);
        grad_d_out_to[3] = 0 + (adds(part->modes, 0) ? grad_d_out_to[3] : 0);
        grad_d_out_to[4] = 0 + (adds(part->modes, 0) ? grad_d_out_to[4] : 0);
        grad_d_out_to[5] = 0 + (adds(part->modes, 0) ? grad_d_out_to[5] : 0);
        grad_d_out_to[6] = 0 + (adds(part->modes, 0) ? grad_d_out_to[6] : 0);
        grad_d_out_to[7] = 0 + (adds(part->modes, 0) ? grad_d_out_to[7] : 0);
        grad_d_out_to[8] = 0 + (adds(part->modes, 0) ? grad_d_out_to[8] : 0);
        grad_d_out_to[9] = 0 + (adds(part->modes, 0) ? grad_d_out_to[9] : 0);
        grad_d_out_to[10] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[10] : 0);
        grad_d_out_to[11] = 0 + (adds(part->modes, 0) ? grad_d_out_to[11] : 0);
        grad_d_out_to[12] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[12] : 0);
        grad_d_out_to[13] = 0 + (adds(part->modes, 0) ? grad_d_out_to[13] : 0);
        grad_d_out_to[14] = 0 + (adds(part->modes, 0) ? grad_d_out_to[14] : 0);
        grad_d_out_to[15] = 0 + (adds(part->modes, 0) ? grad_d_out_to[15] : 0);
        grad_d_out_to[16] = 0 + (adds(part->modes, 0) ? grad_d_out_to[16] : 0);
        grad_d_out_to[17] = 0 + (adds(part->modes, 0) ? grad_d_out_to[17] : 0);
        grad_d_out_to[18] = 0 + (adds(part->modes, 0) ? grad_d_out_to[18] : 0);
        grad_d_out_to[19] = 0 + (adds(part->modes, 0) ? grad_d_out_to[19] : 0);
        grad_d_out_to[20] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[20] : 0);
        grad_d_out_to[21] = 0 + (adds(part->modes, 0) ? grad_d_out_to[21] : 0);
        grad_d_out_to[22] = 0 + (adds(part->modes, 0) ? grad_d_out_to[22] : 0);
        grad_d_out_to[23] = 0 + (adds(part->modes, 0) ? grad_d_out_to[23] : 0);
        grad_d_out_to[24] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[24] : 0);
        grad_d_out_to[25] = 0 + (adds(part->modes, 0) ? grad_d_out_to[25] : 0);
        grad_d_out_to[26] = 0 + (adds(part->modes, 0) ? grad_d_out_to[26] : 0);
        grad_d_out_to[27] = 0 + (adds(part->modes, 0) ? grad_d_out_to[27] : 0);
        grad_d_out_to[28] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[28] : 0);
        grad_d_out_to[29] = 0 + (adds(part->modes, 0) ? grad_d_out_to[29] : 0);
        grad_d_out_to[30] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[30] : 0);
        grad_d_out_to[31] = 0 + (adds(part->modes, 0) ? grad_d_out_to[31] : 0);
        grad_d_out_to[32] = 0 + (adds(part->modes, 0) ? grad_d_out_to[32] : 0);
        grad_d_out_to[33] = 0 + (adds(part->modes, 0) ? grad_d_out_to[33] : 0);
        grad_d_out_to[34] = 0 + (adds(part->modes, 0) ? grad_d_out_to[34] : 0);
        grad_d_out_to[35] = 0 + (adds(part->modes, 0) ? grad_d_out_to[35] : 0);
        grad_d_out_to[36] = 0 + (adds(part->modes, 0) ? grad_d_out_to[36] : 0);
        grad_d_out_to[37] = 0 + (adds(part->modes, 0) ? grad_d_out_to[37] : 0);
        grad_d_out_to[38] = 0 + (adds(part->modes, 0) ? grad_d_out_to[38] : 0);
        grad_d_out_to[39] = 0 + (adds(part->modes, 0) ? grad_d_out_to[39] : 0);
        grad_d_out_to[40] = R(2.0) * d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[40] : 0);
        grad_d_out_to[41] = 0 + (adds(part->modes, 0) ? grad_d_out_to[41] : 0);
        grad_d_out_to[42] = 0 + (adds(part->modes, 0) ? grad_d_out_to[42] : 0);
        grad_d_out_to[43] = 0 + (adds(part->modes, 0) ? grad_d_out_to[43] : 0);
        grad_d_out_to[44] = 0 + (adds(part->modes, 0) ? grad_d_out_to[44] : 0);
        grad_d_out_to[45] = 0 + (adds(part->modes, 0) ? grad_d_out_to[45] : 0);
        grad_d_out_to[46] = 0 + (adds(part->modes, 0) ? grad_d_out_to[46] : 0);
        grad_d_out_to[47] = 0 + (adds(part->modes, 0) ? grad_d_out_to[47] : 0);
        grad_d_out_to[48] = 0 + (adds(part->modes, 0) ? grad_d_out_to[48] : 0);
        grad_d_out_to[49] = 0 + (adds(part->modes, 0) ? grad_d_out_to[49] : 0);
        grad_d_out_to[50] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[50] : 0);
        grad_d_out_to[51] = 0 + (adds(part->modes, 0) ? grad_d_out_to[51] : 0);
        grad_d_out_to[52] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[52] : 0);
        grad_d_out_to[53] = 0 + (adds(part->modes, 0) ? grad_d_out_to[53] : 0);
        grad_d_out_to[54] = 0 + (adds(part->modes, 0) ? grad_d_out_to[54] : 0);
        grad_d_out_to[55] = 0 + (adds(part->modes, 0) ? grad_d_out_to[55] : 0);
        grad_d_out_to[56] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[56] : 0);
        grad_d_out_to[57] = 0 + (adds(part->modes, 0) ? grad_d_out_to[57] : 0);
        grad_d_out_to[58] = 0 + (adds(part->modes, 0) ? grad_d_out_to[58] : 0);
        grad_d_out_to[59] = 0 + (adds(part->modes, 0) ? grad_d_out_to[59] : 0);
        grad_d_out_to[60] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[60] : 0);
        grad_d_out_to[61] = 0 + (adds(part->modes, 0) ? grad_d_out_to[61] : 0);
        grad_d_out_to[62] = 0 + (adds(part->modes, 0) ? grad_d_out_to[62] : 0);
        grad_d_out_to[63] = 0 + (adds(part->modes, 0) ? grad_d_out_to[63] : 0);
        grad_d_out_to[64] = 0 + (adds(part->modes, 0) ? grad_d_out_to[64] : 0);
        grad_d_out_to[65] = 0 + (adds(part->modes, 0) ? grad_d_out_to[65] : 0);
        grad_d_out_to[66] = 0 + (adds(part->modes, 0) ? grad_d_out_to[66] : 0);
        grad_d_out_to[67] = 0 + (adds(part->modes, 0) ? grad_d_out_to[67] : 0);
        grad_d_out_to[68] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[68] : 0);
        grad_d_out_to[69] = 0 + (adds(part->modes, 0) ? grad_d_out_to[69] : 0);
        grad_d_out_to[70] = d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[70] : 0);
        grad_d_out_to[71] = 0 + (adds(part->modes, 0) ? grad_d_out_to[71] : 0);
        grad_d_out_to[72] = 0 + (adds(part->modes, 0) ? grad_d_out_to[72] : 0);
        grad_d_out_to[73] = 0 + (adds(part->modes, 0) ? grad_d_out_to[73] : 0);
        grad_d_out_to[74] = 0 + (adds(part->modes, 0) ? grad_d_out_to[74] : 0);
        grad_d_out_to[75] = 0 + (adds(part->modes, 0) ? grad_d_out_to[75] : 0);
        grad_d_out_to[76] = 0 + (adds(part->modes, 0) ? grad_d_out_to[76] : 0);
        grad_d_out_to[77] = 0 + (adds(part->modes, 0) ? grad_d_out_to[77] : 0);
        grad_d_out_to[78] = 0 + (adds(part->modes, 0) ? grad_d_out_to[78] : 0);
        grad_d_out_to[79] = 0 + (adds(part->modes, 0) ? grad_d_out_to[79] : 0);
        grad_d_out_to[80] = R(2.0) * d_grad_shear_at[0] + (adds(part->modes, 0) ? grad_d_out_to[80] : 0);
    }
}

/*
 * Runs kernels over the rows in one pass. Each array of an output is written by the first kernel that makes it; others
 * add to it.
 */

/* The most rows, and the most bytes handed on from kernel to kernel, that one kernel after the other works on. */
enum { CHUNK = 8, NEAR = 24576 };

/*
 * How rows find their place in an output: at the row itself, at the place that is visited, or anywhere. Outputs for a
 * row are handed on to other kernels and then forgotten.
 */
enum { AT_ROW, AT_PLACE, ANYWHERE, AT_ROW_STREAMED, FOR_A_ROW };

struct output {
    real *at;
    int64_t width, places, kind;
};

/* The rows of place p are order[begin[p]] .. order[begin[p + 1] - 1]; without `begin` no place is visited. */
struct call {
    int64_t rows, places, threads;
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
    const int64_t near = near_size(call), fitting = near ? NEAR / (int64_t)sizeof(real) / near : CHUNK;
    if (call->order && near)
        return 1;
    return fitting < 1 ? 1 : fitting < CHUNK ? fitting : CHUNK;
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

/* Visits places, or rows where no place is visited. */
static void visit(const struct call *call, const struct output *outputs, int64_t first, int64_t last)
{
    if (!call->begin) {
        run_rows(call, outputs, first, last);
        return;
    }
    for (int64_t place = first; place < last; place++) {
        for (int64_t k = 0; k < call->outputs; k++)
            if (outputs[k].kind == AT_PLACE)
                memset(outputs[k].at + place * outputs[k].width, 0, outputs[k].width * sizeof(real));
        run_rows(call, outputs, call->begin[place], call->begin[place + 1]);
    }
}

/* Where the share of a thread begins: each has as many rows, as far as places allow. */
static int64_t share(const struct call *call, int64_t thread, int64_t threads)
{
    const int64_t row = call->rows * thread / threads;
    if (!call->begin)
        return row;
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

/* The work of one thread; all but the first add into memory of their own, which is added up in order. */
static void run_share(const struct call *call, real *near, real *own, int64_t thread, int64_t threads)
{
    const struct output *shared = (const struct output *)call->rest;
    const int64_t size = private_size(call);
    struct output outputs[call->outputs];
    real *free_own = own + (thread - 1) * size;
    for (int64_t k = 0; k < call->outputs; k++) {
        outputs[k] = shared[k];
        if (shared[k].kind == ANYWHERE && thread) {
            outputs[k].at = free_own;
            free_own += shared[k].places * shared[k].width;
        }
        if (shared[k].kind == FOR_A_ROW) {
            outputs[k].at = near;
            near += CHUNK * shared[k].width;
        }
        if (shared[k].kind == ANYWHERE)
            memset(outputs[k].at, 0, shared[k].places * shared[k].width * sizeof(real));
    }
    visit(call, outputs, share(call, thread, threads), share(call, thread + 1, threads));
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
    const int64_t near = CHUNK * near_size(call), own = private_size(call);
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
