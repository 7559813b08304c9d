# cython: cdivision=True, initializedcheck=False
"""Trees of the line model over columns of bytes: the twin of ``labels/model/trees.py``.

All nodes of one level of a tree ask the same question, so lines are asked side by side: trees outside, lines inside.
Processors with AVX2 look up the leaves of 32 lines at a time, by shuffling the bytes of a tree's 64 leaves; whether
this one has it is asked when the module is loaded.
"""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdint cimport int16_t, uint8_t

from newsclean.native.columns cimport Column, new, stride_of
from newsclean.native.processor cimport nc_has_avx2

cdef extern from *:
    """
    #ifdef _MSC_VER
    #define NC_RESTRICT __restrict
    #else
    #define NC_RESTRICT restrict
    #endif
    #include <stdint.h>
    #include <string.h>
    #define NC_DEPTH 6
    #define NC_LEAVES 64
    #define NC_BLOCK 256
    typedef struct {
        int16_t leaf[NC_LEAVES];
        uint8_t low[NC_LEAVES], high[NC_LEAVES];  /* the bytes of the leaves */
        uint16_t feature[NC_DEPTH];
        uint8_t above[NC_DEPTH];
        uint8_t last;  /* of a group of trees whose sum fits 16 bits */
    } nc_tree;

    static void nc_ask(
        const nc_tree *trees, int count, const uint8_t *const *rows, Py_ssize_t at, int n, int *NC_RESTRICT sums
    ) {
        uint8_t leaf[NC_BLOCK];
        for (int t = 0; t < count; t++) {
            const nc_tree *tree = trees + t;
            memset(leaf, 0, sizeof leaf);
            for (int level = 0; level < NC_DEPTH; level++) {
                const uint8_t *row = rows[tree->feature[level]] + at;
                uint8_t above = tree->above[level], bit = (uint8_t)(1 << level);
                for (int i = 0; i < n; i++) leaf[i] |= (uint8_t)((row[i] > above ? 0xFF : 0) & bit);
            }
            for (int i = 0; i < n; i++) sums[i] += tree->leaf[leaf[i]];
        }
    }

    #if NC_X86
    NC_AVX2 static inline __m256i nc_twice(const uint8_t *bytes) {
        return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)bytes));
    }
    NC_AVX2 static inline void nc_add_eight(int *sums, __m128i more) {
        __m256i *at = (__m256i *)sums;
        _mm256_storeu_si256(at, _mm256_add_epi32(_mm256_loadu_si256(at), _mm256_cvtepi16_epi32(more)));
    }
    /* as nc_ask; n is a multiple of 32 */
    NC_AVX2 static void nc_ask_wide(
        const nc_tree *trees, int count, const uint8_t *const *rows, Py_ssize_t at, int n, int *NC_RESTRICT sums
    ) {
        __m256i some[NC_BLOCK / 16];  /* sums of a group: of 32 lines the first and third eight, the second and fourth */
        memset(some, 0, sizeof some);
        for (int t = 0; t < count; t++) {
            const nc_tree *tree = trees + t;
            const uint8_t *row[NC_DEPTH];
            __m256i above[NC_DEPTH], low[4], high[4];
            for (int level = 0; level < NC_DEPTH; level++) {
                row[level] = rows[tree->feature[level]] + at;
                above[level] = _mm256_set1_epi8((char)tree->above[level]);
            }
            for (int k = 0; k < 4; k++) low[k] = nc_twice(tree->low + 16 * k), high[k] = nc_twice(tree->high + 16 * k);
            for (int i = 0; i < n; i += 32) {
                __m256i leaf = _mm256_setzero_si256(), lows = leaf, highs = leaf, none = leaf;
                for (int level = 0; level < NC_DEPTH; level++) {
                    __m256i value = _mm256_loadu_si256((const __m256i *)(row[level] + i));
                    __m256i not_above = _mm256_cmpeq_epi8(_mm256_subs_epu8(value, above[level]), none);
                    leaf = _mm256_or_si256(leaf, _mm256_andnot_si256(not_above, _mm256_set1_epi8((char)(1 << level))));
                }
                for (int k = 0; k < 4; k++) {
                    /* a leaf of another sixteen gets its highest bit set, and a shuffle gives 0 for it */
                    __m256i which = _mm256_xor_si256(leaf, _mm256_set1_epi8((char)(k << 4)));
                    which = _mm256_adds_epu8(which, _mm256_set1_epi8(0x70));
                    lows = _mm256_or_si256(lows, _mm256_shuffle_epi8(low[k], which));
                    highs = _mm256_or_si256(highs, _mm256_shuffle_epi8(high[k], which));
                }
                some[i / 16] = _mm256_add_epi16(some[i / 16], _mm256_unpacklo_epi8(lows, highs));
                some[i / 16 + 1] = _mm256_add_epi16(some[i / 16 + 1], _mm256_unpackhi_epi8(lows, highs));
            }
            if (!tree->last) continue;
            for (int i = 0; i < n; i += 32) {
                __m256i odd = some[i / 16], even = some[i / 16 + 1];
                nc_add_eight(sums + i, _mm256_castsi256_si128(odd));
                nc_add_eight(sums + i + 8, _mm256_castsi256_si128(even));
                nc_add_eight(sums + i + 16, _mm256_extracti128_si256(odd, 1));
                nc_add_eight(sums + i + 24, _mm256_extracti128_si256(even, 1));
            }
            memset(some, 0, sizeof some);
        }
    }
    #else
    #define nc_ask_wide nc_ask
    #endif
    """
    enum:
        NC_DEPTH
        NC_LEAVES
        NC_BLOCK
    ctypedef struct nc_tree:
        int16_t leaf[64]
        uint8_t low[64]
        uint8_t high[64]
        unsigned short feature[6]
        uint8_t above[6]
        uint8_t last
    void nc_ask(const nc_tree *trees, int count, const uint8_t **rows, Py_ssize_t at, int n, int *sums) noexcept
    void nc_ask_wide(const nc_tree *trees, int count, const uint8_t **rows, Py_ssize_t at, int n, int *sums) noexcept

WIDE = nc_has_avx2()
"""Whether this processor has AVX2."""


cdef class Trees:
    """One stage: trees over feature columns with values 0..255.

    Args:
        questions: For each tree its six (feature, threshold) pairs; the answer is ``value > threshold``.
        leaves: For each tree its 64 values.
        bias: Added to every sum.
        wide: Whether to use AVX2 where the processor has it.
    """

    cdef nc_tree *trees
    cdef int count, bias, width
    cdef bint wide

    def __init__(self, questions, leaves, int bias, bint wide=True):
        cdef list asked = list(questions), values = list(leaves)
        cdef int t, level, feature, above, value, largest, sum_of_largest = 0
        if len(asked) != len(values) or self.trees is not NULL:
            raise ValueError("as many questions as leaves are needed, once")
        self.trees = <nc_tree *> PyMem_Malloc(max(1, len(asked)) * sizeof(nc_tree))
        if self.trees is NULL:
            raise MemoryError
        self.bias = bias
        self.wide = wide and WIDE
        for t in range(len(asked)):
            if len(asked[t]) != NC_DEPTH or len(values[t]) != NC_LEAVES:
                raise ValueError("trees of another shape")
            level = 0
            for feature, above in asked[t]:
                if not (0 <= feature <= 0xFFFF and 0 <= above <= 0xFF):
                    raise ValueError("no such question")
                self.trees[t].feature[level], self.trees[t].above[level] = feature, above
                self.width = max(self.width, feature + 1)
                level += 1
            level = largest = 0
            for value in values[t]:
                if not -0x8000 <= value <= 0x7FFF:
                    raise ValueError("a leaf has 16 bits")
                self.trees[t].leaf[level] = value
                self.trees[t].low[level], self.trees[t].high[level] = value & 0xFF, value >> 8 & 0xFF
                largest = max(largest, abs(value))
                level += 1
            sum_of_largest += largest
            if t and sum_of_largest > 0x7FFF:
                self.trees[t - 1].last = 1
                sum_of_largest = largest
            self.trees[t].last = t == len(asked) - 1
        self.count = len(asked)

    def __dealloc__(self):
        PyMem_Free(self.trees)

    def sums(self, matrices, Py_ssize_t n):
        """Leaf sums of every line.

        Args:
            matrices: Feature columns of ``n`` values, in one or several pieces, each as ``columns.bytes_of`` gives it.
            n: The number of lines.
        """
        cdef const unsigned char[::1] piece
        cdef list held = []
        cdef Py_ssize_t at, i, known = 0, feature, stride = stride_of(n)
        cdef int sums[256]  # NC_BLOCK
        cdef int size
        cdef const uint8_t **rows = <const uint8_t **> PyMem_Malloc(max(1, self.width) * sizeof(uint8_t *))
        cdef Column out = new(n)
        if rows is NULL:
            raise MemoryError
        try:
            for matrix in matrices:
                piece = matrix
                held.append(piece)
                for feature in range(piece.shape[0] // stride if n else 0):
                    if known < self.width:
                        rows[known] = &piece[0] + feature * stride
                    known += 1
            if n and known < self.width:
                raise ValueError("features are missing")
            for at in range(0, stride, NC_BLOCK):
                size = <int> min(NC_BLOCK, stride - at)
                for i in range(size):
                    sums[i] = self.bias
                if self.wide:
                    nc_ask_wide(self.trees, self.count, rows, at, size, sums)
                else:
                    nc_ask(self.trees, self.count, rows, at, size, sums)
                for i in range(min(size, n - at)):
                    out.v[at + i] = sums[i]
        finally:
            PyMem_Free(rows)
        return out

    def scores(self, matrices, Py_ssize_t n):
        """Sixteenths of a logit around 128, within a byte, of every line; arguments as of `sums`."""
        cdef Column out = self.sums(matrices, n)
        cdef Py_ssize_t i
        for i in range(out.n):
            out.v[i] = max(0, min(255, (out.v[i] >> 6) + 128))
        return out
