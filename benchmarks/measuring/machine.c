/* Peaks of this machine: bytes copied (read and written) and read a second, FMA operations a second.
   Prints "threads copy read float32 float64" for one thread and for as many as the argument says. */
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BYTES ((size_t)256 << 20)
#define REPEAT 20
#ifdef __AVX512F__
#define LANES 16
#else
#define LANES 8
#endif
#define STEPS 1000000L

typedef float vector32 __attribute__((vector_size(4 * LANES)));
typedef double vector64 __attribute__((vector_size(8 * LANES / 2)));

static volatile double sink;

/* Processor time, which leaves out what other programs take; idle threads must sleep. */
static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

static double best(double (*run)(int, char *, char *), int threads, char *a, char *b) {
    double least = 1e30;
    for (int k = 0; k < REPEAT; k++) {
        double start = seconds(), work = run(threads, a, b), time = (seconds() - start) / work / threads;
        if (time < least) least = time;
    }
    return 1 / least;
}

static double copy(int threads, char *a, char *b) {
    size_t part = BYTES / threads / 4096 * 4096;
#pragma omp parallel num_threads(threads)
    memcpy(b + part * omp_get_thread_num(), a + part * omp_get_thread_num(), part);
    return 2.0 * part * threads;
}

static double read(int threads, char *a, char *b) {
    size_t part = BYTES / threads / 4096 * 4096;
    double total = 0;
#pragma omp parallel num_threads(threads) reduction(+ : total)
    {
        vector32 sum[4] = {0}, *from = (vector32 *)(a + part * omp_get_thread_num());
        for (size_t k = 0; k < part / sizeof(vector32); k += 4)
            for (int j = 0; j < 4; j++) sum[j] += from[k + j];
        total += (sum[0] + sum[1] + sum[2] + sum[3])[0];
    }
    sink = total;
    return (double)part * threads;
}

#define FMA(name, vector, lanes)                                                          \
    static double name(int threads, char *a, char *b) {                                   \
        double total = 0;                                                                 \
        _Pragma("omp parallel num_threads(threads) reduction(+ : total)") {               \
            vector x = {0}, v[12];                                                        \
            vector factor = x + 0.999f, term = x + 0.001f;                                \
            for (int j = 0; j < 12; j++) v[j] = x + (float)j;                               \
            for (long k = 0; k < STEPS; k++)                                              \
                _Pragma("GCC unroll 12") for (int j = 0; j < 12; j++) v[j] = v[j] * factor + term; \
            for (int j = 0; j < 12; j++) total += v[j][0];                                \
        }                                                                                 \
        sink = total;                                                                     \
        return 2.0 * 12 * lanes * STEPS * threads;                                        \
    }

FMA(fma32, vector32, LANES)
FMA(fma64, vector64, LANES / 2)

int main(int count, char **words) {
    char *a = aligned_alloc(4096, BYTES), *b = aligned_alloc(4096, BYTES);
    int most = count > 1 ? atoi(words[1]) : 1;
    memset(a, 0, BYTES);
    memset(b, 0, BYTES);
    for (int threads = 1; threads <= most; threads++)
        printf("%d %.4g %.4g %.4g %.4g\n", threads, best(copy, threads, a, b), best(read, threads, a, b),
               best(fma32, threads, a, b), best(fma64, threads, a, b));
    return sink == 1.5;
}
