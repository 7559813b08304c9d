# What the processor has that wide loops need: asked when a module is loaded.

cdef extern from *:
    """
    #if defined(__GNUC__) && defined(__x86_64__)
    #include <immintrin.h>
    #define NC_X86 1
    #define NC_AVX2 __attribute__((target("avx2")))
    static inline int nc_has_avx2(void) { return __builtin_cpu_supports("avx2") != 0; }
    #else
    #define NC_X86 0
    static inline int nc_has_avx2(void) { return 0; }
    #endif
    """
    bint nc_has_avx2() noexcept
