/*
 * triple: kernels of a layer and of its derivatives.
 * Written by tnforge 0.1.0 from examples/18_chirality.py; edit that and compile again.
 * definition sha256 2415d421269f8ab8a332511ee25b61e7b16061a9c6c55788b26ce1c023ba455c
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

/* Kernels without channels work on as many rows at once as a vector has numbers, one row in each. */

typedef real unaligned __attribute__((vector_size(WIDTH * sizeof(real)), aligned(sizeof(real)), may_alias));
#if SIZE_OF(REAL) == 4
typedef int32_t integer;
#else
typedef int64_t integer;
#endif

#if WIDTH == 16
#define EACH(f, b) f(0, b), f(1, b), f(2, b), f(3, b), f(4, b), f(5, b), f(6, b), f(7, b), \
                   f(8, b), f(9, b), f(10, b), f(11, b), f(12, b), f(13, b), f(14, b), f(15, b)
#elif WIDTH == 8
#define EACH(f, b) f(0, b), f(1, b), f(2, b), f(3, b), f(4, b), f(5, b), f(6, b), f(7, b)
#elif WIDTH == 4
#define EACH(f, b) f(0, b), f(1, b), f(2, b), f(3, b)
#else
#define EACH(f, b) f(0, b), f(1, b)
#endif

/* The numbers of two vectors whose place has a bit, and those whose place has it not, in turn. */
#define WITHOUT(k, bit) ((k) & (bit) ? WIDTH + ((k) ^ (bit)) : (k))
#define WITH(k, bit) ((k) & (bit) ? WIDTH + (k) : (k) | (bit))
#if defined(__clang__)
#define MIXED(x, y, which, bit) __builtin_shufflevector(x, y, EACH(which, bit))
#else
typedef integer integers __attribute__((vector_size(WIDTH * sizeof(real))));
#define MIXED(x, y, which, bit) __builtin_shuffle(x, y, (integers){EACH(which, bit)})
#endif

/* Exchanges a bit of the numbers of rows with that of columns. */
#define EXCHANGE(square, bit) \
    _Pragma("GCC unroll 16") \
    for (int64_t k = 0; k < WIDTH; k++) \
        if (!(k & (bit))) { \
            const wide x = square[k], y = square[k | (bit)]; \
            square[k] = MIXED(x, y, WITHOUT, bit); \
            square[k | (bit)] = MIXED(x, y, WITH, bit); \
        }

static inline __attribute__((always_inline)) void transpose(wide *square)
{
#if WIDTH > 8
    EXCHANGE(square, 8)
#endif
#if WIDTH > 4
    EXCHANGE(square, 4)
#endif
#if WIDTH > 2
    EXCHANGE(square, 2)
#endif
    EXCHANGE(square, 1)
}

/* One number for all rows. */
static inline wide every(real number)
{
    return number - (wide){0};
}

/* The rows at `at` and behind it, of which there are `count`; the last again where there are no more. */
static inline void find_rows(const struct part *part, int64_t at, int64_t count, int64_t *rows)
{
    for (int64_t k = 0; k < WIDTH; k++)
        rows[k] = row_at(part, at + (k < count ? k : count - 1));
}

/* The places of rows in an index array. */
static inline void find_places(const int64_t *index, const int64_t *rows, int64_t *places)
{
    for (int64_t k = 0; k < WIDTH; k++)
        places[k] = index[rows[k]];
}

/* The first numbers at a place, and zeros. */
static inline wide take(const real *at, int64_t count)
{
#if defined(__AVX512F__)
    typedef float floats __attribute__((vector_size(64)));
    typedef double doubles __attribute__((vector_size(64)));
    const uint32_t mask = (UINT32_C(1) << count) - 1;
    if (count < WIDTH && sizeof(real) == 4)
        return (wide)__builtin_ia32_loadups512_mask((const float *)at, (floats){0}, (uint16_t)mask);
    if (count < WIDTH)
        return (wide)__builtin_ia32_loadupd512_mask((const double *)at, (doubles){0}, (uint8_t)mask);
#endif
    return *(const unaligned *)at;
}

/* Reads `count` columns, of which there are `most`. */
static inline __attribute__((always_inline)) void read_columns(wide *to, const real *from, const int64_t *places,
                                                               int64_t size, int64_t count, const int64_t most)
{
    wide square[WIDTH];
#pragma GCC unroll 16
    for (int64_t k = 0; k < WIDTH; k++)
        square[k] = take(from + places[k] * size, count);
    transpose(square);
#pragma GCC unroll 16
    for (int64_t k = 0; k < most; k++)
        if (k < count)
            to[k] = square[k];
}

static __attribute__((noinline)) void read_square(wide *to, const real *from, const int64_t *places, int64_t size)
{
    read_columns(to, from, places, size, WIDTH, WIDTH);
}

#if defined(__AVX512F__)
static __attribute__((noinline)) void read_part(wide *to, const real *from, const int64_t *places, int64_t size,
                                                int64_t count)
{
    if (count > 4)
        read_columns(to, from, places, size, count, WIDTH);
    else
        read_columns(to, from, places, size, count, 4);
}
#else
static inline void read_part(wide *to, const real *from, const int64_t *places, int64_t size, int64_t count)
{
    for (int64_t k = 0; k < WIDTH; k++)
        for (int64_t c = 0; c < count; c++)
            to[c][k] = from[places[k] * size + c];
}
#endif

/* Reads components of an array with `size` components, for each row where it has its place. */
static __attribute__((noinline)) void read_rows(wide *to, const real *from, const int64_t *places, int64_t size,
                                                int64_t components)
{
    int64_t c = 0;
    for (; c + WIDTH <= components; c += WIDTH)
        read_square(to + c, from + c, places, size);
    if (c < components)
        read_part(to + c, from + c, places, size, components - c);
}

/* Reads components of an array that all rows share. */
static inline void read_shared(wide *to, const real *from, int64_t components)
{
    for (int64_t c = 0; c < components; c++)
        to[c] = every(from[c]);
}

/* The places of rows that follow each other. */
static const int64_t in_turn[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

/* Writes numbers of the first `count` rows. */
static __attribute__((noinline)) void write_square(real *to, const wide *from, const int64_t *places, int64_t size,
                                                   int64_t count)
{
    wide square[WIDTH];
#pragma GCC unroll 16
    for (int64_t k = 0; k < WIDTH; k++)
        square[k] = from[k];
    transpose(square);
#pragma GCC unroll 16
    for (int64_t k = 0; k < WIDTH; k++)
        if (k < count)
            *(unaligned *)(to + places[k] * size) = square[k];
}

static __attribute__((noinline)) void add_square(real *to, const wide *from, const int64_t *places, int64_t size,
                                                 int64_t count)
{
    wide square[WIDTH];
    write_square((real *)square, from, in_turn, WIDTH, WIDTH);
    for (int64_t k = 0; k < count; k++)
        *(unaligned *)(to + places[k] * size) += square[k];
}

/* Writes components for the first `count` rows. */
static __attribute__((noinline)) void write_rows(real *to, const wide *from, const int64_t *places, int64_t size,
                                                 int64_t components, int64_t count)
{
    int64_t c = 0;
    for (; c + WIDTH <= components; c += WIDTH)
        write_square(to + c, from + c, places, size, count);
    for (int64_t k = 0; k < count; k++) {
        real *row = to + places[k] * size;
        for (int64_t rest = c; rest < components; rest++)
            row[rest] = from[rest][k];
    }
}

/* Adds components for the first `count` rows, one row after the other, for several may have one place. */
static __attribute__((noinline)) void add_rows(real *to, const wide *from, const int64_t *places, int64_t size,
                                               int64_t components, int64_t count)
{
    int64_t c = 0;
    for (; c + WIDTH <= components; c += WIDTH)
        add_square(to + c, from + c, places, size, count);
    for (int64_t k = 0; k < count; k++) {
        real *row = to + places[k] * size;
        for (int64_t rest = c; rest < components; rest++)
            row[rest] += from[rest][k];
    }
}

/* Adds the sum over the first `count` rows. */
static __attribute__((noinline)) void add_shared(real *to, const wide *from, int64_t components, int64_t count)
{
    for (int64_t c = 0; c < components; c++)
        for (int64_t k = 0; k < count; k++)
            to[c] += from[c][k];
}

/* Writes a block of whole rows past the caches. */
static __attribute__((noinline)) void stream_rows(real *to, const wide *from, int64_t size)
{
    wide block[size];
    write_rows((real *)block, from, in_turn, size, size, WIDTH);
    for (int64_t k = 0; k < size; k++)
        pass(to + k * WIDTH, block[k]);
}

/* Writes all components of output k at the rows themselves, as its mode tells. */
static inline void store_rows(const struct part *part, int64_t k, const wide *from, const int64_t *rows, int64_t size,
                              int64_t count)
{
    real *to = part->outputs[k], *first = to + rows[0] * size;
    const int whole = count == WIDTH && !part->order && (uintptr_t)first % sizeof(wide) == 0;
    if (adds(part->modes, k))
        add_rows(to, from, rows, size, size, count);
    else if (streams(part->modes, k) && whole)
        stream_rows(first, from, size);
    else
        write_rows(to, from, rows, size, size, count);
}

/*
 * reads a[3] at row
 * reads b[3] at row
 * reads c[3] at row
 * writes out[1] at row
 */
void triple_e5cc00ad37ff(const struct part *part, int64_t first, int64_t last)
{
    int64_t row_places[WIDTH];
    wide a_at[3];
    wide b_at[3];
    wide c_at[3];
    wide out_to[1];
    for (int64_t at = first; at < last; at += WIDTH) {
        const int64_t count = last - at < WIDTH ? last - at : WIDTH;
        find_rows(part, at, count, row_places);
        read_rows(a_at, part->operands[0], row_places, 3, 3);
        read_rows(b_at, part->operands[1], row_places, 3, 3);
        read_rows(c_at, part->operands[2], row_places, 3, 3);
        const wide s0 = b_at[1] * c_at[2] - b_at[2] * c_at[1];
        const wide s1 = b_at[0] * c_at[2] - b_at[2] * c_at[0];
        const wide s2 = b_at[0] * c_at[1] - b_at[1] * c_at[0];
        out_to[0] = a_at[0] * s0 - a_at[1] * s1 + a_at[2] * s2;
        store_rows(part, 0, out_to, row_places, 1, count);
    }
}

/*
 * reads b[3] at row
 * reads c[3] at row
 * reads d_out[1] at row as out
 * writes grad_a[3] at row as a
 */
void triple_214d5ecc8959(const struct part *part, int64_t first, int64_t last)
{
    int64_t row_places[WIDTH];
    wide b_at[3];
    wide c_at[3];
    wide d_out_at[1];
    wide grad_a_to[3];
    for (int64_t at = first; at < last; at += WIDTH) {
        const int64_t count = last - at < WIDTH ? last - at : WIDTH;
        find_rows(part, at, count, row_places);
        read_rows(b_at, part->operands[0], row_places, 3, 3);
        read_rows(c_at, part->operands[1], row_places, 3, 3);
        read_rows(d_out_at, part->operands[2], row_places, 1, 1);
        const wide s0 = b_at[1] * c_at[2] - b_at[2] * c_at[1];
        grad_a_to[0] = d_out_at[0] * s0;
        const wide s1 = b_at[0] * c_at[2] - b_at[2] * c_at[0];
        const wide s2 = b_at[0] * c_at[1] - b_at[1] * c_at[0];
        grad_a_to[2] = d_out_at[0] * s2;
        grad_a_to[1] = -d_out_at[0] * s1;
        store_rows(part, 0, grad_a_to, row_places, 3, count);
    }
}

/*
 * reads a[3] at row
 * reads c[3] at row
 * reads d_out[1] at row as out
 * writes grad_b[3] at row as b
 */
void triple_1e4c467cc64e(const struct part *part, int64_t first, int64_t last)
{
    int64_t row_places[WIDTH];
    wide a_at[3];
    wide c_at[3];
    wide d_out_at[1];
    wide grad_b_to[3];
    for (int64_t at = first; at < last; at += WIDTH) {
        const int64_t count = last - at < WIDTH ? last - at : WIDTH;
        find_rows(part, at, count, row_places);
        read_rows(a_at, part->operands[0], row_places, 3, 3);
        read_rows(c_at, part->operands[1], row_places, 3, 3);
        read_rows(d_out_at, part->operands[2], row_places, 1, 1);
        const wide s0 = a_at[1] * c_at[2] - a_at[2] * c_at[1];
        grad_b_to[0] = -d_out_at[0] * s0;
        const wide s1 = a_at[0] * c_at[2] - a_at[2] * c_at[0];
        const wide s2 = a_at[0] * c_at[1] - a_at[1] * c_at[0];
        grad_b_to[2] = -d_out_at[0] * s2;
        grad_b_to[1] = d_out_at[0] * s1;
        store_rows(part, 0, grad_b_to, row_places, 3, count);
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
