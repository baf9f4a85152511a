/*
 * energy: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/14_elasticity.py; edit that and compile again.
 * definition sha256 997819f2266a467e72b0b088786413fa050f2e232b770979c350418759c59d31
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
 * reads c[81] at row
 * reads e[9] at row
 * reads f[9] at row
 * writes out[1] at row
 */
void energy_86de3e20bff4(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict c_at = part->operands[0] + row * 81;
        const real *restrict e_at = part->operands[1] + row * 9;
        const real *restrict f_at = part->operands[2] + row * 9;
        real *restrict out_to = part->outputs[0] + row * 1;
        real s[45];
        s[0] = c_at[1] + c_at[9];
        s[1] = c_at[2] + c_at[18];
        s[2] = c_at[3] + c_at[27];
        s[3] = c_at[4] + c_at[36];
        s[4] = c_at[5] + c_at[45];
        s[5] = c_at[6] + c_at[54];
        s[6] = c_at[7] + c_at[63];
        s[7] = c_at[8] + c_at[72];
        s[8] = R(0.5) * f_at[1] * s[0] + R(0.5) * f_at[2] * s[1] + R(0.5) * f_at[3] * s[2] + R(0.5) * f_at[4] * s[3] + R(0.5) * f_at[5] * s[4] + R(0.5) * f_at[6] * s[5] + R(0.5) * f_at[7] * s[6] + R(0.5) * f_at[8] * s[7] + c_at[0] * f_at[0];
        s[9] = c_at[11] + c_at[19];
        s[10] = c_at[12] + c_at[28];
        s[11] = c_at[13] + c_at[37];
        s[12] = c_at[14] + c_at[46];
        s[13] = c_at[15] + c_at[55];
        s[14] = c_at[16] + c_at[64];
        s[15] = c_at[17] + c_at[73];
        s[16] = f_at[0] * s[0] + f_at[2] * s[9] + f_at[3] * s[10] + f_at[4] * s[11] + f_at[5] * s[12] + f_at[6] * s[13] + f_at[7] * s[14] + f_at[8] * s[15] + R(2.0) * c_at[10] * f_at[1];
        s[17] = c_at[21] + c_at[29];
        s[18] = c_at[22] + c_at[38];
        s[19] = c_at[23] + c_at[47];
        s[20] = c_at[24] + c_at[56];
        s[21] = c_at[25] + c_at[65];
        s[22] = c_at[26] + c_at[74];
        s[23] = f_at[0] * s[1] + f_at[1] * s[9] + f_at[3] * s[17] + f_at[4] * s[18] + f_at[5] * s[19] + f_at[6] * s[20] + f_at[7] * s[21] + f_at[8] * s[22] + R(2.0) * c_at[20] * f_at[2];
        s[24] = c_at[31] + c_at[39];
        s[25] = c_at[32] + c_at[48];
        s[26] = c_at[33] + c_at[57];
        s[27] = c_at[34] + c_at[66];
        s[28] = c_at[35] + c_at[75];
        s[29] = f_at[0] * s[2] + f_at[1] * s[10] + f_at[2] * s[17] + f_at[4] * s[24] + f_at[5] * s[25] + f_at[6] * s[26] + f_at[7] * s[27] + f_at[8] * s[28] + R(2.0) * c_at[30] * f_at[3];
        s[30] = c_at[41] + c_at[49];
        s[31] = c_at[42] + c_at[58];
        s[32] = c_at[43] + c_at[67];
        s[33] = c_at[44] + c_at[76];
        s[34] = f_at[0] * s[3] + f_at[1] * s[11] + f_at[2] * s[18] + f_at[3] * s[24] + f_at[5] * s[30] + f_at[6] * s[31] + f_at[7] * s[32] + f_at[8] * s[33] + R(2.0) * c_at[40] * f_at[4];
        s[35] = c_at[51] + c_at[59];
        s[36] = c_at[52] + c_at[68];
        s[37] = c_at[53] + c_at[77];
        s[38] = f_at[0] * s[4] + f_at[1] * s[12] + f_at[2] * s[19] + f_at[3] * s[25] + f_at[4] * s[30] + f_at[6] * s[35] + f_at[7] * s[36] + f_at[8] * s[37] + R(2.0) * c_at[50] * f_at[5];
        s[39] = c_at[61] + c_at[69];
        s[40] = c_at[62] + c_at[78];
        s[41] = f_at[0] * s[5] + f_at[1] * s[13] + f_at[2] * s[20] + f_at[3] * s[26] + f_at[4] * s[31] + f_at[5] * s[35] + f_at[7] * s[39] + f_at[8] * s[40] + R(2.0) * c_at[60] * f_at[6];
        s[42] = c_at[71] + c_at[79];
        s[43] = f_at[0] * s[6] + f_at[1] * s[14] + f_at[2] * s[21] + f_at[3] * s[27] + f_at[4] * s[32] + f_at[5] * s[36] + f_at[6] * s[39] + f_at[8] * s[42] + R(2.0) * c_at[70] * f_at[7];
        s[44] = f_at[0] * s[7] + f_at[1] * s[15] + f_at[2] * s[22] + f_at[3] * s[28] + f_at[4] * s[33] + f_at[5] * s[37] + f_at[6] * s[40] + f_at[7] * s[42] + R(2.0) * c_at[80] * f_at[8];
        out_to[0] = e_at[0] * s[8] + R(0.5) * e_at[1] * s[16] + R(0.5) * e_at[2] * s[23] + R(0.5) * e_at[3] * s[29] + R(0.5) * e_at[4] * s[34] + R(0.5) * e_at[5] * s[38] + R(0.5) * e_at[6] * s[41] + R(0.5) * e_at[7] * s[43] + R(0.5) * e_at[8] * s[44] + (adds(part->modes, 0) ? out_to[0] : 0);
    }
}

/*
 * reads e[9] at row
 * reads f[9] at row
 * reads d_out[1] at row as out
 * writes grad_c[81] at row as c
 */
void energy_9284298243c3(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict e_at = part->operands[0] + row * 9;
        const real *restrict f_at = part->operands[1] + row * 9;
        const real *restrict d_out_at = part->operands[2] + row * 1;
        real *restrict grad_c_to = part->outputs[0] + row * 81;
        real s[72];
        s[0] = e_at[0] * f_at[1] + e_at[1] * f_at[0];
        s[1] = d_out_at[0] * s[0];
        s[2] = e_at[0] * f_at[2] + e_at[2] * f_at[0];
        s[3] = d_out_at[0] * s[2];
        s[4] = e_at[0] * f_at[3] + e_at[3] * f_at[0];
        s[5] = d_out_at[0] * s[4];
        s[6] = e_at[0] * f_at[4] + e_at[4] * f_at[0];
        s[7] = d_out_at[0] * s[6];
        s[8] = e_at[0] * f_at[5] + e_at[5] * f_at[0];
        s[9] = d_out_at[0] * s[8];
        s[10] = e_at[0] * f_at[6] + e_at[6] * f_at[0];
        s[11] = d_out_at[0] * s[10];
        s[12] = e_at[0] * f_at[7] + e_at[7] * f_at[0];
        s[13] = d_out_at[0] * s[12];
        s[14] = e_at[0] * f_at[8] + e_at[8] * f_at[0];
        s[15] = d_out_at[0] * s[14];
        s[16] = e_at[1] * f_at[2] + e_at[2] * f_at[1];
        s[17] = d_out_at[0] * s[16];
        s[18] = e_at[1] * f_at[3] + e_at[3] * f_at[1];
        s[19] = d_out_at[0] * s[18];
        s[20] = e_at[1] * f_at[4] + e_at[4] * f_at[1];
        s[21] = d_out_at[0] * s[20];
        s[22] = e_at[1] * f_at[5] + e_at[5] * f_at[1];
        s[23] = d_out_at[0] * s[22];
        s[24] = e_at[1] * f_at[6] + e_at[6] * f_at[1];
        s[25] = d_out_at[0] * s[24];
        s[26] = e_at[1] * f_at[7] + e_at[7] * f_at[1];
        s[27] = d_out_at[0] * s[26];
        s[28] = e_at[1] * f_at[8] + e_at[8] * f_at[1];
        s[29] = d_out_at[0] * s[28];
        s[30] = e_at[2] * f_at[3] + e_at[3] * f_at[2];
        s[31] = d_out_at[0] * s[30];
        s[32] = e_at[2] * f_at[4] + e_at[4] * f_at[2];
        s[33] = d_out_at[0] * s[32];
        s[34] = e_at[2] * f_at[5] + e_at[5] * f_at[2];
        s[35] = d_out_at[0] * s[34];
        s[36] = e_at[2] * f_at[6] + e_at[6] * f_at[2];
        s[37] = d_out_at[0] * s[36];
        s[38] = e_at[2] * f_at[7] + e_at[7] * f_at[2];
        s[39] = d_out_at[0] * s[38];
        s[40] = e_at[2] * f_at[8] + e_at[8] * f_at[2];
        s[41] = d_out_at[0] * s[40];
        s[42] = e_at[3] * f_at[4] + e_at[4] * f_at[3];
        s[43] = d_out_at[0] * s[42];
        s[44] = e_at[3] * f_at[5] + e_at[5] * f_at[3];
        s[45] = d_out_at[0] * s[44];
        s[46] = e_at[3] * f_at[6] + e_at[6] * f_at[3];
        s[47] = d_out_at[0] * s[46];
        s[48] = e_at[3] * f_at[7] + e_at[7] * f_at[3];
        s[49] = d_out_at[0] * s[48];
        s[50] = e_at[3] * f_at[8] + e_at[8] * f_at[3];
        s[51] = d_out_at[0] * s[50];
        s[52] = e_at[4] * f_at[5] + e_at[5] * f_at[4];
        s[53] = d_out_at[0] * s[52];
        s[54] = e_at[4] * f_at[6] + e_at[6] * f_at[4];
        s[55] = d_out_at[0] * s[54];
        s[56] = e_at[4] * f_at[7] + e_at[7] * f_at[4];
        s[57] = d_out_at[0] * s[56];
        s[58] = e_at[4] * f_at[8] + e_at[8] * f_at[4];
        s[59] = d_out_at[0] * s[58];
        s[60] = e_at[5] * f_at[6] + e_at[6] * f_at[5];
        s[61] = d_out_at[0] * s[60];
        s[62] = e_at[5] * f_at[7] + e_at[7] * f_at[5];
        s[63] = d_out_at[0] * s[62];
        s[64] = e_at[5] * f_at[8] + e_at[8] * f_at[5];
        s[65] = d_out_at[0] * s[64];
        s[66] = e_at[6] * f_at[7] + e_at[7] * f_at[6];
        s[67] = d_out_at[0] * s[66];
        s[68] = e_at[6] * f_at[8] + e_at[8] * f_at[6];
        s[69] = d_out_at[0] * s[68];
        s[70] = e_at[7] * f_at[8] + e_at[8] * f_at[7];
        s[71] = d_out_at[0] * s[70];
        grad_c_to[0] = e_at[0] * f_at[0] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[0] : 0);
        grad_c_to[1] = R(0.5) * s[1] + (adds(part->modes, 0) ? grad_c_to[1] : 0);
        grad_c_to[2] = R(0.5) * s[3] + (adds(part->modes, 0) ? grad_c_to[2] : 0);
        grad_c_to[3] = R(0.5) * s[5] + (adds(part->modes, 0) ? grad_c_to[3] : 0);
        grad_c_to[4] = R(0.5) * s[7] + (adds(part->modes, 0) ? grad_c_to[4] : 0);
        grad_c_to[5] = R(0.5) * s[9] + (adds(part->modes, 0) ? grad_c_to[5] : 0);
        grad_c_to[6] = R(0.5) * s[11] + (adds(part->modes, 0) ? grad_c_to[6] : 0);
        grad_c_to[7] = R(0.5) * s[13] + (adds(part->modes, 0) ? grad_c_to[7] : 0);
        grad_c_to[8] = R(0.5) * s[15] + (adds(part->modes, 0) ? grad_c_to[8] : 0);
        grad_c_to[9] = R(0.5) * s[1] + (adds(part->modes, 0) ? grad_c_to[9] : 0);
        grad_c_to[10] = e_at[1] * f_at[1] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[10] : 0);
        grad_c_to[11] = R(0.5) * s[17] + (adds(part->modes, 0) ? grad_c_to[11] : 0);
        grad_c_to[12] = R(0.5) * s[19] + (adds(part->modes, 0) ? grad_c_to[12] : 0);
        grad_c_to[13] = R(0.5) * s[21] + (adds(part->modes, 0) ? grad_c_to[13] : 0);
        grad_c_to[14] = R(0.5) * s[23] + (adds(part->modes, 0) ? grad_c_to[14] : 0);
        grad_c_to[15] = R(0.5) * s[25] + (adds(part->modes, 0) ? grad_c_to[15] : 0);
        grad_c_to[16] = R(0.5) * s[27] + (adds(part->modes, 0) ? grad_c_to[16] : 0);
        grad_c_to[17] = R(0.5) * s[29] + (adds(part->modes, 0) ? grad_c_to[17] : 0);
        grad_c_to[18] = R(0.5) * s[3] + (adds(part->modes, 0) ? grad_c_to[18] : 0);
        grad_c_to[19] = R(0.5) * s[17] + (adds(part->modes, 0) ? grad_c_to[19] : 0);
        grad_c_to[20] = e_at[2] * f_at[2] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[20] : 0);
        grad_c_to[21] = R(0.5) * s[31] + (adds(part->modes, 0) ? grad_c_to[21] : 0);
        grad_c_to[22] = R(0.5) * s[33] + (adds(part->modes, 0) ? grad_c_to[22] : 0);
        grad_c_to[23] = R(0.5) * s[35] + (adds(part->modes, 0) ? grad_c_to[23] : 0);
        grad_c_to[24] = R(0.5) * s[37] + (adds(part->modes, 0) ? grad_c_to[24] : 0);
        grad_c_to[25] = R(0.5) * s[39] + (adds(part->modes, 0) ? grad_c_to[25] : 0);
        grad_c_to[26] = R(0.5) * s[41] + (adds(part->modes, 0) ? grad_c_to[26] : 0);
        grad_c_to[27] = R(0.5) * s[5] + (adds(part->modes, 0) ? grad_c_to[27] : 0);
        grad_c_to[28] = R(0.5) * s[19] + (adds(part->modes, 0) ? grad_c_to[28] : 0);
        grad_c_to[29] = R(0.5) * s[31] + (adds(part->modes, 0) ? grad_c_to[29] : 0);
        grad_c_to[30] = e_at[3] * f_at[3] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[30] : 0);
        grad_c_to[31] = R(0.5) * s[43] + (adds(part->modes, 0) ? grad_c_to[31] : 0);
        grad_c_to[32] = R(0.5) * s[45] + (adds(part->modes, 0) ? grad_c_to[32] : 0);
        grad_c_to[33] = R(0.5) * s[47] + (adds(part->modes, 0) ? grad_c_to[33] : 0);
        grad_c_to[34] = R(0.5) * s[49] + (adds(part->modes, 0) ? grad_c_to[34] : 0);
        grad_c_to[35] = R(0.5) * s[51] + (adds(part->modes, 0) ? grad_c_to[35] : 0);
        grad_c_to[36] = R(0.5) * s[7] + (adds(part->modes, 0) ? grad_c_to[36] : 0);
        grad_c_to[37] = R(0.5) * s[21] + (adds(part->modes, 0) ? grad_c_to[37] : 0);
        grad_c_to[38] = R(0.5) * s[33] + (adds(part->modes, 0) ? grad_c_to[38] : 0);
        grad_c_to[39] = R(0.5) * s[43] + (adds(part->modes, 0) ? grad_c_to[39] : 0);
        grad_c_to[40] = e_at[4] * f_at[4] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[40] : 0);
        grad_c_to[41] = R(0.5) * s[53] + (adds(part->modes, 0) ? grad_c_to[41] : 0);
        grad_c_to[42] = R(0.5) * s[55] + (adds(part->modes, 0) ? grad_c_to[42] : 0);
        grad_c_to[43] = R(0.5) * s[57] + (adds(part->modes, 0) ? grad_c_to[43] : 0);
        grad_c_to[44] = R(0.5) * s[59] + (adds(part->modes, 0) ? grad_c_to[44] : 0);
        grad_c_to[45] = R(0.5) * s[9] + (adds(part->modes, 0) ? grad_c_to[45] : 0);
        grad_c_to[46] = R(0.5) * s[23] + (adds(part->modes, 0) ? grad_c_to[46] : 0);
        grad_c_to[47] = R(0.5) * s[35] + (adds(part->modes, 0) ? grad_c_to[47] : 0);
        grad_c_to[48] = R(0.5) * s[45] + (adds(part->modes, 0) ? grad_c_to[48] : 0);
        grad_c_to[49] = R(0.5) * s[53] + (adds(part->modes, 0) ? grad_c_to[49] : 0);
        grad_c_to[50] = e_at[5] * f_at[5] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[50] : 0);
        grad_c_to[51] = R(0.5) * s[61] + (adds(part->modes, 0) ? grad_c_to[51] : 0);
        grad_c_to[52] = R(0.5) * s[63] + (adds(part->modes, 0) ? grad_c_to[52] : 0);
        grad_c_to[53] = R(0.5) * s[65] + (adds(part->modes, 0) ? grad_c_to[53] : 0);
        grad_c_to[54] = R(0.5) * s[11] + (adds(part->modes, 0) ? grad_c_to[54] : 0);
        grad_c_to[55] = R(0.5) * s[25] + (adds(part->modes, 0) ? grad_c_to[55] : 0);
        grad_c_to[56] = R(0.5) * s[37] + (adds(part->modes, 0) ? grad_c_to[56] : 0);
        grad_c_to[57] = R(0.5) * s[47] + (adds(part->modes, 0) ? grad_c_to[57] : 0);
        grad_c_to[58] = R(0.5) * s[55] + (adds(part->modes, 0) ? grad_c_to[58] : 0);
        grad_c_to[59] = R(0.5) * s[61] + (adds(part->modes, 0) ? grad_c_to[59] : 0);
        grad_c_to[60] = e_at[6] * f_at[6] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[60] : 0);
        grad_c_to[61] = R(0.5) * s[67] + (adds(part->modes, 0) ? grad_c_to[61] : 0);
        grad_c_to[62] = R(0.5) * s[69] + (adds(part->modes, 0) ? grad_c_to[62] : 0);
        grad_c_to[63] = R(0.5) * s[13] + (adds(part->modes, 0) ? grad_c_to[63] : 0);
        grad_c_to[64] = R(0.5) * s[27] + (adds(part->modes, 0) ? grad_c_to[64] : 0);
        grad_c_to[65] = R(0.5) * s[39] + (adds(part->modes, 0) ? grad_c_to[65] : 0);
        grad_c_to[66] = R(0.5) * s[49] + (adds(part->modes, 0) ? grad_c_to[66] : 0);
        grad_c_to[67] = R(0.5) * s[57] + (adds(part->modes, 0) ? grad_c_to[67] : 0);
        grad_c_to[68] = R(0.5) * s[63] + (adds(part->modes, 0) ? grad_c_to[68] : 0);
        grad_c_to[69] = R(0.5) * s[67] + (adds(part->modes, 0) ? grad_c_to[69] : 0);
        grad_c_to[70] = e_at[7] * f_at[7] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[70] : 0);
        grad_c_to[71] = R(0.5) * s[71] + (adds(part->modes, 0) ? grad_c_to[71] : 0);
        grad_c_to[72] = R(0.5) * s[15] + (adds(part->modes, 0) ? grad_c_to[72] : 0);
        grad_c_to[73] = R(0.5) * s[29] + (adds(part->modes, 0) ? grad_c_to[73] : 0);
        grad_c_to[74] = R(0.5) * s[41] + (adds(part->modes, 0) ? grad_c_to[74] : 0);
        grad_c_to[75] = R(0.5) * s[51] + (adds(part->modes, 0) ? grad_c_to[75] : 0);
        grad_c_to[76] = R(0.5) * s[59] + (adds(part->modes, 0) ? grad_c_to[76] : 0);
        grad_c_to[77] = R(0.5) * s[65] + (adds(part->modes, 0) ? grad_c_to[77] : 0);
        grad_c_to[78] = R(0.5) * s[69] + (adds(part->modes, 0) ? grad_c_to[78] : 0);
        grad_c_to[79] = R(0.5) * s[71] + (adds(part->modes, 0) ? grad_c_to[79] : 0);
        grad_c_to[80] = e_at[8] * f_at[8] * d_out_at[0] + (adds(part->modes, 0) ? grad_c_to[80] : 0);
    }
}

/*
 * reads c[81] at row
 * reads f[9] at row
 * reads d_out[1] at row as out
 * writes grad_e[9] at row as e
 */
void energy_54d80e5a92b7(const struct part *part, int64_t first, int64_t last)
{
    for (int64_t at = first; at < last; at++) {
        const int64_t row = row_at(part, at);
        const real *restrict c_at = part->operands[0] + row * 81;
        const real *restrict f_at = part->operands[1] + row * 9;
        const real *restrict d_out_at = part->operands[2] + row * 1;
        real *restrict grad_e_to = part->outputs[0] + row * 9;
        real s[45];
        s[0] = c_at[1] + c_at[9];
        s[1] = c_at[2] + c_at[18];
        s[2] = c_at[3] + c_at[27];
        s[3] = c_at[4] + c_at[36];
        s[4] = c_at[5] + c_at[45];
        s[5] = c_at[6] + c_at[54];
        s[6] = c_at[7] + c_at[63];
        s[7] = c_at[8] + c_at[72];
        s[8] = R(0.5) * f_at[1] * s[0] + R(0.5) * f_at[2] * s[1] + R(0.5) * f_at[3] * s[2] + R(0.5) * f_at[4] * s[3] + R(0.5) * f_at[5] * s[4] + R(0.5) * f_at[6] * s[5] + R(0.5) * f_at[7] * s[6] + R(0.5) * f_at[8] * s[7] + c_at[0] * f_at[0];
        s[9] = c_at[11] + c_at[19];
        s[10] = c_at[12] + c_at[28];
        s[11] = c_at[13] + c_at[37];
        s[12] = c_at[14] + c_at[46];
        s[13] = c_at[15] + c_at[55];
        s[14] = c_at[16] + c_at[64];
        s[15] = c_at[17] + c_at[73];
        s[16] = f_at[0] * s[0] + f_at[2] * s[9] + f_at[3] * s[10] + f_at[4] * s[11] + f_at[5] * s[12] + f_at[6] * s[13] + f_at[7] * s[14] + f_at[8] * s[15] + R(2.0) * c_at[10] * f_at[1];
        s[17] = c_at[21] + c_at[29];
        s[18] = c_at[22] + c_at[38];
        s[19] = c_at[23] + c_at[47];
        s[20] = c_at[24] + c_at[56];
        s[21] = c_at[25] + c_at[65];
        s[22] = c_at[26] + c_at[74];
        s[23] = f_at[0] * s[1] + f_at[1] * s[9] + f_at[3] * s[17] + f_at[4] * s[18] + f_at[5] * s[19] + f_at[6] * s[20] + f_at[7] * s[21] + f_at[8] * s[22] + R(2.0) * c_at[20] * f_at[2];
        s[24] = c_at[31] + c_at[39];
        s[25] = c_at[32] + c_at[48];
        s[26] = c_at[33] + c_at[57];
        s[27] = c_at[34] + c_at[66];
        s[28] = c_at[35] + c_at[75];
        s[29] = f_at[0] * s[2] + f_at[1] * s[10] + f_at[2] * s[17] + f_at[4] * s[24] + f_at[5] * s[25] + f_at[6] * s[26] + f_at[7] * s[27] + f_at[8] * s[28] + R(2.0) * c_at[30] * f_at[3];
        s[30] = c_at[41] + c_at[49];
        s[31] = c_at[42] + c_at[58];
        s[32] = c_at[43] + c_at[67];
        s[33] = c_at[44] + c_at[76];
        s[34] = f_at[0] * s[3] + f_at[1] * s[11] + f_at[2] * s[18] + f_at[3] * s[24] + f_at[5] * s[30] + f_at[6] * s[31] + f_at[7] * s[32] + f_at[8] * s[33] + R(2.0) * c_at[40] * f_at[4];
        s[35] = c_at[51] + c_at[59];
        s[36] = c_at[52] + c_at[68];
        s[37] = c_at[53] + c_at[77];
        s[38] = f_at[0] * s[4] + f_at[1] * s[12] + f_at[2] * s[19] + f_at[3] * s[25] + f_at[4] * s[30] + f_at[6] * s[35] + f_at[7] * s[36] + f_at[8] * s[37] + R(2.0) * c_at[50] * f_at[5];
        s[39] = c_at[61] + c_at[69];
        s[40] = c_at[62] + c_at[78];
        s[41] = f_at[0] * s[5] + f_at[1] * s[13] + f_at[2] * s[20] + f_at[3] * s[26] + f_at[4] * s[31] + f_at[5] * s[35] + f_at[7] * s[39] + f_at[8] * s[40] + R(2.0) * c_at[60] * f_at[6];
        s[42] = c_at[71] + c_at[79];
        s[43] = f_at[0] * s[6] + f_at[1] * s[14] + f_at[2] * s[21] + f_at[3] * s[27] + f_at[4] * s[32] + f_at[5] * s[36] + f_at[6] * s[39] + f_at[8] * s[42] + R(2.0) * c_at[70] * f_at[7];
        s[44] = f_at[0] * s[7] + f_at[1] * s[15] + f_at[2] * s[22] + f_at[3] * s[28] + f_at[4] * s[33] + f_at[5] * s[37] + f_at[6] * s[40] + f_at[7] * s[42] + R(2.0) * c_at[80] * f_at[8];
        grad_e_to[0] = d_out_at[0] * s[8] + (adds(part->modes, 0) ? grad_e_to[0] : 0);
        grad_e_to[1] = R(0.5) * d_out_at[0] * s[16] + (adds(part->modes, 0) ? grad_e_to[1] : 0);
        grad_e_to[2] = R(0.5) * d_out_at[0] * s[23] + (adds(part->modes, 0) ? grad_e_to[2] : 0);
        grad_e_to[3] = R(0.5) * d_out_at[0] * s[29] + (adds(part->modes, 0) ? grad_e_to[3] : 0);
        grad_e_to[4] = R(0.5) * d_out_at[0] * s[34] + (adds(part->modes, 0) ? grad_e_to[4] : 0);
        grad_e_to[5] = R(0.5) * d_out_at[0] * s[38] + (adds(part->modes, 0) ? grad_e_to[5] : 0);
        grad_e_to[6] = R(0.5) * d_out_at[0] * s[41] + (adds(part->modes, 0) ? grad_e_to[6] : 0);
        grad_e_to[7] = R(0.5) * d_out_at[0] * s[43] + (adds(part->modes, 0) ? grad_e_to[7] : 0);
        grad_e_to[8] = R(0.5) * d_out_at[0] * s[44] + (adds(part->modes, 0) ? grad_e_to[8] : 0);
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
