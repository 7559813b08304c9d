# cython: cdivision=True, initializedcheck=False
"""The network over the lines of documents: the twin of ``labels/model/network.py``.

Units and weights are 16-bit integers, sums 32-bit ones; none of them leaves 2^24 (``Network.largest``). Processors with
AVX2 multiply and add the weights of two units at a time, for eight units of two lines, and those with AVX-512 and its
instructions for neural networks for sixteen; what this one has is asked when the module is loaded.
"""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdint cimport int16_t, int32_t, int64_t, uint8_t, uint16_t
from libc.string cimport memcpy, memset

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
    #define NC_WIDTH 48

    /* sums[o] = bias[o] + the sum of x[i] * weight[i][o] over a multiple of four units; weights stand in pairs:
       those of units 2p and 2p + 1 for o side by side */
    static void nc_weigh(
        const int16_t *NC_RESTRICT x, const int16_t *NC_RESTRICT weight, const int32_t *bias, int pairs,
        int32_t *NC_RESTRICT sums
    ) {
        memcpy(sums, bias, NC_WIDTH * sizeof(int32_t));
        for (int p = 0; p < pairs; p++, weight += 2 * NC_WIDTH) {
            int a = x[2 * p], b = x[2 * p + 1];
            for (int o = 0; o < NC_WIDTH; o++) sums[o] += a * weight[2 * o] + b * weight[2 * o + 1];
        }
    }
    /* the same for two lines */
    static void nc_weigh_two(
        const int16_t *x, const int16_t *y, const int16_t *weight, const int32_t *bias, int pairs, int32_t *sums,
        int32_t *others
    ) {
        nc_weigh(x, weight, bias, pairs, sums);
        nc_weigh(y, weight, bias, pairs, others);
    }

    #if NC_X86
    #define NC_PART 3  /* eights of sums that stay in registers */
    NC_AVX2 static void nc_weigh_wide(
        const int16_t *x, const int16_t *y, const int16_t *weights, const int32_t *bias, int pairs, int32_t *sums,
        int32_t *others
    ) {
        for (int at = 0; at < NC_WIDTH; at += 8 * NC_PART) {
            const int16_t *weight = weights + 2 * at;
            __m256i a[NC_PART], b[NC_PART];
            for (int k = 0; k < NC_PART; k++) a[k] = b[k] = _mm256_loadu_si256((const __m256i *)(bias + at + 8 * k));
            for (int p = 0; p < pairs; p++, weight += 2 * NC_WIDTH) {
                int32_t two, more;
                memcpy(&two, x + 2 * p, 4);
                memcpy(&more, y + 2 * p, 4);
                __m256i left = _mm256_set1_epi32(two), right = _mm256_set1_epi32(more);
                for (int k = 0; k < NC_PART; k++) {
                    __m256i by = _mm256_loadu_si256((const __m256i *)(weight + 16 * k));
                    a[k] = _mm256_add_epi32(a[k], _mm256_madd_epi16(left, by));
                    b[k] = _mm256_add_epi32(b[k], _mm256_madd_epi16(right, by));
                }
            }
            for (int k = 0; k < NC_PART; k++) {
                _mm256_storeu_si256((__m256i *)(sums + at + 8 * k), a[k]);
                _mm256_storeu_si256((__m256i *)(others + at + 8 * k), b[k]);
            }
        }
    }
    #if __GNUC__ >= 9
    #define NC_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
    static int nc_has_vnni(void) {
        return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512vl");
    }
    #define NC_SIXTEENS (NC_WIDTH / 16)
    NC_VNNI static void nc_weigh_vnni(
        const int16_t *x, const int16_t *y, const int16_t *weight, const int32_t *bias, int pairs, int32_t *sums,
        int32_t *others
    ) {
        /* of every two pairs one is added to the first sums and one to the second: so fewer wait for each other */
        __m512i a[2][NC_SIXTEENS], b[2][NC_SIXTEENS];
        for (int k = 0; k < NC_SIXTEENS; k++) {
            a[0][k] = b[0][k] = _mm512_loadu_si512(bias + 16 * k);
            a[1][k] = b[1][k] = _mm512_setzero_si512();
        }
        for (int p = 0; p < pairs; p += 2) {
            for (int half = 0; half < 2; half++, weight += 2 * NC_WIDTH) {
                int32_t two, more;
                memcpy(&two, x + 2 * (p + half), 4);
                memcpy(&more, y + 2 * (p + half), 4);
                __m512i left = _mm512_set1_epi32(two), right = _mm512_set1_epi32(more);
                for (int k = 0; k < NC_SIXTEENS; k++) {
                    __m512i by = _mm512_loadu_si512(weight + 32 * k);
                    a[half][k] = _mm512_dpwssd_epi32(a[half][k], left, by);
                    b[half][k] = _mm512_dpwssd_epi32(b[half][k], right, by);
                }
            }
        }
        for (int k = 0; k < NC_SIXTEENS; k++) {
            _mm512_storeu_si512(sums + 16 * k, _mm512_add_epi32(a[0][k], a[1][k]));
            _mm512_storeu_si512(others + 16 * k, _mm512_add_epi32(b[0][k], b[1][k]));
        }
    }
    #else
    static int nc_has_vnni(void) { return 0; }
    #define nc_weigh_vnni nc_weigh_wide
    #endif
    #else
    static int nc_has_vnni(void) { return 0; }
    #define nc_weigh_wide nc_weigh_two
    #define nc_weigh_vnni nc_weigh_two
    #endif

    /* binary places of a memory beyond those of a unit */
    #define NC_FINE 8

    static inline int nc_within(int value, int least, int most) {
        return value < least ? least : value > most ? most : value;
    }
    /* what is done unit by unit, once for every processor and once for those with AVX2 */
    #define NC_EACH for (int o = 0; o < NC_WIDTH; o++)
    #define NC_WORK(name, how)                                                                                    \\
        how static void nc_units##name(int16_t *NC_RESTRICT out, const int32_t *NC_RESTRICT sums, int shift, int top) { \\
            NC_EACH out[o] = (int16_t)nc_within(sums[o] >> shift, 0, top);                                        \\
        }                                                                                                         \\
        how static void nc_more##name(int16_t *NC_RESTRICT out, const int32_t *NC_RESTRICT sums, int shift, int top) { \\
            NC_EACH out[o] = (int16_t)nc_within(out[o] + (sums[o] >> shift), -top, top);                             \\
        }                                                                                                         \\
        /* how much is kept of the memory of each unit, by the sum of its gate */                                 \\
        how static void nc_kept##name(                                                                            \\
            int16_t *NC_RESTRICT out, const int32_t *NC_RESTRICT sums, const int32_t *NC_RESTRICT parts, int shift \\
        ) {                                                                                                       \\
            NC_EACH out[o] = (int16_t)parts[nc_within(sums[o] >> shift, -128, 127) + 128];                         \\
        }                                                                                                         \\
        /* one line more in the memory of half of the units: what is kept, and what the line adds, which it becomes */ \\
        how static void nc_remember##name(                                                                        \\
            int32_t *NC_RESTRICT memory, const int16_t *NC_RESTRICT kept, int16_t *NC_RESTRICT units              \\
        ) {                                                                                                       \\
            for (int o = 0; o < NC_WIDTH / 2; o++) {                                                              \\
                memory[o] = (kept[o] * memory[o] >> NC_FINE) + ((1 << NC_FINE) - kept[o]) * units[o];             \\
                units[o] = (int16_t)(memory[o] >> NC_FINE);                                                       \\
            }                                                                                                     \\
        }                                                                                                         \\
        /* the weighted sum of the units of a line that are not below 0 */                                        \\
        how static int nc_head##name(const int16_t *NC_RESTRICT units, const int32_t *NC_RESTRICT weight) {       \\
            int32_t sum = 0;                                                                                      \\
            NC_EACH sum += (units[o] < 0 ? 0 : units[o]) * weight[o];                                             \\
            return sum;                                                                                           \\
        }                                                                                                         \\
        /* adds the weighted units of at most 2048 lines, so that no sum leaves 32 bits */                        \\
        how static void nc_weighted##name(                                                                        \\
            int64_t *NC_RESTRICT sums, const int16_t *NC_RESTRICT units, const int *weight, Py_ssize_t n          \\
        ) {                                                                                                       \\
            int32_t some[NC_WIDTH];                                                                               \\
            memset(some, 0, sizeof some);                                                                         \\
            for (Py_ssize_t i = 0; i < n; i++, units += NC_WIDTH) NC_EACH some[o] += units[o] * weight[i];        \\
            NC_EACH sums[o] += some[o];                                                                           \\
        }
    NC_WORK(, )
    /* the units of a line: the sum of one row for each feature */
    static void nc_rows(
        int16_t *out, const int16_t *rows, const uint16_t *places, const uint8_t *const *columns, Py_ssize_t line,
        Py_ssize_t features, int shift, int top
    ) {
        int16_t sums[NC_WIDTH];
        memset(sums, 0, sizeof sums);
        for (Py_ssize_t f = 0; f < features; f++) {
            const int16_t *row = rows + (Py_ssize_t)places[f * 256 + columns[f][line]] * NC_WIDTH;
            NC_EACH sums[o] = (int16_t)(sums[o] + row[o]);
        }
        NC_EACH out[o] = (int16_t)nc_within(sums[o] >> shift, 0, top);
    }
    #if NC_X86
    NC_WORK(_wide, NC_AVX2)
    #define NC_SIXTEENTHS (NC_WIDTH / 16)
    NC_AVX2 static void nc_rows_wide(
        int16_t *out, const int16_t *rows, const uint16_t *places, const uint8_t *const *columns, Py_ssize_t line,
        Py_ssize_t features, int shift, int top
    ) {
        __m256i sums[NC_SIXTEENTHS], none = _mm256_setzero_si256(), most = _mm256_set1_epi16((int16_t)top);
        for (int k = 0; k < NC_SIXTEENTHS; k++) sums[k] = none;
        for (Py_ssize_t f = 0; f < features; f++) {
            const int16_t *row = rows + (Py_ssize_t)places[f * 256 + columns[f][line]] * NC_WIDTH;
            for (int k = 0; k < NC_SIXTEENTHS; k++)
                sums[k] = _mm256_add_epi16(sums[k], _mm256_loadu_si256((const __m256i *)(row + 16 * k)));
        }
        for (int k = 0; k < NC_SIXTEENTHS; k++) {
            __m256i units = _mm256_sra_epi16(sums[k], _mm_cvtsi32_si128(shift));
            units = _mm256_min_epi16(_mm256_max_epi16(units, none), most);
            _mm256_storeu_si256((__m256i *)(out + 16 * k), units);
        }
    }
    #else
    NC_WORK(_wide, )
    #define nc_rows_wide nc_rows
    #endif

    typedef struct {
        void (*weigh)(const int16_t *, const int16_t *, const int16_t *, const int32_t *, int, int32_t *, int32_t *);
        void (*units)(int16_t *, const int32_t *, int, int);
        void (*more)(int16_t *, const int32_t *, int, int);
        void (*rows)(
            int16_t *, const int16_t *, const uint16_t *, const uint8_t *const *, Py_ssize_t, Py_ssize_t, int, int
        );
        int (*head)(const int16_t *, const int32_t *);
        void (*kept)(int16_t *, const int32_t *, const int32_t *, int);
        void (*remember)(int32_t *, const int16_t *, int16_t *);
        void (*weighted)(int64_t *, const int16_t *, const int *, Py_ssize_t);
    } nc_way;
    static const nc_way nc_ways[3] = {
        {nc_weigh_two, nc_units, nc_more, nc_rows, nc_head, nc_kept, nc_remember, nc_weighted},
        {
            nc_weigh_wide, nc_units_wide, nc_more_wide, nc_rows_wide, nc_head_wide, nc_kept_wide, nc_remember_wide,
            nc_weighted_wide,
        },
        {
            nc_weigh_vnni, nc_units_wide, nc_more_wide, nc_rows_wide, nc_head_wide, nc_kept_wide, nc_remember_wide,
            nc_weighted_wide,
        },
    };
    """
    enum:
        NC_WIDTH
        NC_FINE
    ctypedef struct nc_way:
        void (*weigh)(
            const int16_t *, const int16_t *, const int16_t *, const int32_t *, int, int32_t *, int32_t *
        ) noexcept
        void (*units)(int16_t *, const int32_t *, int, int) noexcept
        void (*more)(int16_t *, const int32_t *, int, int) noexcept
        void (*rows)(
            int16_t *, const int16_t *, const uint16_t *, const uint8_t **, Py_ssize_t, Py_ssize_t, int, int
        ) noexcept
        int (*head)(const int16_t *, const int32_t *) noexcept
        void (*kept)(int16_t *, const int32_t *, const int32_t *, int) noexcept
        void (*remember)(int32_t *, const int16_t *, int16_t *) noexcept
        void (*weighted)(int64_t *, const int16_t *, const int *, Py_ssize_t) noexcept
    const nc_way nc_ways[3]
    bint nc_has_vnni() noexcept

WAY = 0 if not nc_has_avx2() else 2 if nc_has_vnni() else 1
"""What this processor has: 1 for AVX2, 2 for AVX-512 with VNNI, else 0."""

WIDTH = NC_WIDTH
"""Units of a line."""

FINE = NC_FINE
"""Binary places of a memory beyond those of a unit."""


cdef struct Block:
    Py_ssize_t reach  # 0: a recurrence
    int shift, own_shift
    int16_t *first  # ``near`` or ``gate``, as ``nc_weigh`` wants them
    int16_t *second  # ``page`` or ``value``
    int16_t *own
    int32_t *first_bias
    int32_t *second_bias  # of ``value``
    int32_t *own_bias


cdef class Network:
    """The network's learned numbers; arguments as of the plain ``Network``.

    Args:
        borders: For each feature the values above which its next row begins.
        values: The rows of the features, and for each block its own: 16 bits a number.
        biases: Those of each block: 32 bits a number.
        blocks: For each its reach, 0 for a recurrence, and both shifts.
        shift: Binary places of the rows beyond those of a unit.
        head: Weights, bias and shift.
        limits: The largest unit, and the size beyond which lines do not weigh more.
        gates: What is kept of a memory, by the sum of a gate, and by how many more places than a value's that sum is shifted.
        way: Up to which of them what the processor has is used.
    """

    cdef bytes values, biases
    cdef int32_t parts[256]
    cdef uint16_t *places  # feature and value -> row
    cdef int16_t *weights
    cdef Block *blocks
    cdef Py_ssize_t features, count
    cdef int shift, bias, last_shift, top, heavy, gate_shift
    cdef int32_t last[NC_WIDTH]
    cdef nc_way do

    def __init__(
        self, borders, bytes values not None, bytes biases not None, blocks, int shift, head, limits, gates, int way=2
    ):
        cdef Py_ssize_t at, value, row = 0, k, square = NC_WIDTH * NC_WIDTH
        cdef Py_ssize_t convolutions = sum([reach > 0 for reach, _, _ in blocks])
        cdef const int16_t *given
        cdef int16_t *weights
        cdef int32_t *bias
        if self.places is not NULL:
            raise ValueError("made once")
        self.features, self.count = len(borders), len(blocks)
        self.values, self.biases = values, biases
        self.shift = shift
        self.top, self.heavy = limits
        parts, self.gate_shift = gates
        for k in range(256):
            self.parts[k] = parts[k]
        self.do = nc_ways[max(0, min(way, WAY))]
        last, self.bias, self.last_shift = head
        if len(last) != NC_WIDTH:
            raise ValueError("a network of another width")
        for k in range(NC_WIDTH):
            self.last[k] = last[k]
        self.places = <uint16_t *> PyMem_Malloc(max(1, self.features) * 256 * sizeof(uint16_t))
        self.weights = <int16_t *> PyMem_Malloc(max(1, self.count) * 5 * square * sizeof(int16_t))
        self.blocks = <Block *> PyMem_Malloc(max(1, self.count) * sizeof(Block))
        if self.places is NULL or self.weights is NULL or self.blocks is NULL:
            raise MemoryError
        for at in range(self.features):
            edges = borders[at]
            k = 0
            for value in range(256):
                while k < len(edges) and value > edges[k]:
                    k += 1
                self.places[at * 256 + value] = row + k
            row += len(edges) + 1
        if row > 0xFFFF or len(values) != 2 * (row * NC_WIDTH + (3 * self.count + 2 * convolutions) * square):
            raise ValueError("rows are missing")
        if len(biases) != 4 * NC_WIDTH * (3 * self.count - convolutions):
            raise ValueError("biases are missing")
        weights, bias = self.weights, <int32_t *> <const char *> biases
        given = <const int16_t *> <const char *> values + row * NC_WIDTH
        for at in range(self.count):
            block = &self.blocks[at]
            block.reach, block.shift, block.own_shift = blocks[at]
            if block.reach < 0:
                raise ValueError("a block reaches some lines")
            k = 3 if block.reach else 1
            block.first = weights
            block.second = weights + k * square
            block.own = block.second + square
            block.first_bias = bias
            block.second_bias = bias + NC_WIDTH
            block.own_bias = bias + (NC_WIDTH if block.reach else 2 * NC_WIDTH)
            in_pairs(block.first, given, (k + 2) * NC_WIDTH)
            weights += (k + 2) * square
            given += (k + 2) * square
            bias = block.own_bias + NC_WIDTH

    def __dealloc__(self):
        PyMem_Free(self.places)
        PyMem_Free(self.weights)
        PyMem_Free(self.blocks)

    def scores(self, matrices, Column size not None, counts):
        """Sixteenths of a logit around 128, within a byte, of every line.

        Args:
            matrices: Feature columns, in one or several pieces, each as ``columns.bytes_of`` gives it.
            size: The size of each line.
            counts: The number of lines of each document.
        """
        cdef Py_ssize_t n = size.n, stride = stride_of(n), start = 0, count, known = 0, at
        cdef const unsigned char[::1] piece
        cdef list held = []
        cdef Column out = new(n)
        cdef const uint8_t **rows = <const uint8_t **> PyMem_Malloc(max(1, self.features) * sizeof(uint8_t *))
        # units before a block and behind it, and what is kept of a memory
        cdef int16_t *state = <int16_t *> PyMem_Malloc(max(1, 3 * n * NC_WIDTH) * sizeof(int16_t))
        try:
            if rows is NULL or state is NULL:
                raise MemoryError
            for matrix in matrices:
                piece = matrix
                held.append(piece)
                for at in range(piece.shape[0] // stride if n else 0):
                    if known < self.features:
                        rows[known] = &piece[0] + at * stride
                    known += 1
            if sum(counts) != n or (n and (known != self.features or min(counts) < 1)):
                raise ValueError("features are missing")
            for count in counts:
                self._document(rows, start, size.v + start, count, state, out.v + start)
                start += count
        finally:
            PyMem_Free(rows)
            PyMem_Free(state)
        return out

    cdef void _document(
        self, const uint8_t **columns, Py_ssize_t start, const int *size, Py_ssize_t n, int16_t *state, int *out
    ) noexcept:
        cdef int16_t *other = state + n * NC_WIDTH
        cdef Py_ssize_t i, k
        cdef int score
        self._inputs(columns, start, n, state)
        cdef int16_t *kept = other + n * NC_WIDTH
        for k in range(self.count):
            if self.blocks[k].reach:
                self._convolve(&self.blocks[k], size, n, state, other)
                state, other = other, state
            else:
                self._remember(&self.blocks[k], n, state, other, kept)
        for i in range(n):
            score = (self.do.head(state + i * NC_WIDTH, self.last) + self.bias >> self.last_shift) + 128
            out[i] = max(0, min(255, score))

    cdef void _inputs(self, const uint8_t **columns, Py_ssize_t start, Py_ssize_t n, int16_t *state) noexcept:
        """The units of every line from the rows of its features."""
        cdef const int16_t *rows = <const int16_t *> <const char *> self.values
        cdef Py_ssize_t i
        for i in range(n):
            self.do.rows(
                state + i * NC_WIDTH, rows, self.places, columns, start + i, self.features, self.shift, self.top
            )

    cdef void _convolve(
        self, const Block *block, const int *size, Py_ssize_t n, const int16_t *state, int16_t *out
    ) noexcept:
        cdef int16_t around[2][3 * NC_WIDTH]
        cdef int16_t seen[2][NC_WIDTH]
        cdef int16_t mean[NC_WIDTH]
        cdef int32_t shared[NC_WIDTH]
        cdef int32_t sums[2][NC_WIDTH]
        cdef Py_ssize_t i, k
        self._mean(size, n, state, mean)
        self.do.weigh(mean, mean, block.second, block.first_bias, NC_WIDTH // 2, shared, sums[0])
        memcpy(out, state, n * NC_WIDTH * sizeof(int16_t))
        for i in range(0, n, 2):
            for k in range(2):
                look_around(state, n, min(i + k, n - 1), block.reach, around[k])
            self.do.weigh(around[0], around[1], block.first, shared, 3 * NC_WIDTH // 2, sums[0], sums[1])
            for k in range(2):
                self.do.units(seen[k], sums[k], block.shift, self.top)
            self.do.weigh(seen[0], seen[1], block.own, block.own_bias, NC_WIDTH // 2, sums[0], sums[1])
            for k in range(min(2, n - i)):
                self.do.more(out + (i + k) * NC_WIDTH, sums[k], block.own_shift, self.top)

    cdef void _remember(
        self, const Block *block, Py_ssize_t n, int16_t *state, int16_t *memory, int16_t *kept
    ) noexcept:
        """Add to the units what the memory of the page holds; the memory goes down it with one half, up with the other."""
        cdef int32_t sums[2][NC_WIDTH]
        cdef int32_t down[NC_WIDTH]
        cdef int32_t up[NC_WIDTH]
        cdef Py_ssize_t i, k, at
        for i in range(0, n, 2):
            at = min(i + 1, n - 1) * NC_WIDTH
            self.do.weigh(
                state + i * NC_WIDTH, state + at, block.first, block.first_bias, NC_WIDTH // 2, sums[0], sums[1]
            )
            for k in range(min(2, n - i)):
                self.do.kept(kept + (i + k) * NC_WIDTH, sums[k], self.parts, block.shift + self.gate_shift)
            self.do.weigh(
                state + i * NC_WIDTH, state + at, block.second, block.second_bias, NC_WIDTH // 2, sums[0], sums[1]
            )
            for k in range(min(2, n - i)):
                memset(memory + (i + k) * NC_WIDTH, 0, NC_WIDTH * sizeof(int16_t))
                self.do.more(memory + (i + k) * NC_WIDTH, sums[k], block.shift, self.top)
        memset(down, 0, sizeof(down))
        memset(up, 0, sizeof(up))
        for i in range(n):
            at = i * NC_WIDTH
            self.do.remember(down, kept + at, memory + at)
            at = (n - 1 - i) * NC_WIDTH + NC_WIDTH // 2
            self.do.remember(up, kept + at, memory + at)
        for i in range(0, n, 2):
            at = min(i + 1, n - 1) * NC_WIDTH
            self.do.weigh(
                memory + i * NC_WIDTH, memory + at, block.own, block.own_bias, NC_WIDTH // 2, sums[0], sums[1]
            )
            for k in range(min(2, n - i)):
                self.do.more(state + (i + k) * NC_WIDTH, sums[k], block.own_shift, self.top)

    cdef void _mean(self, const int *size, Py_ssize_t n, const int16_t *state, int16_t *mean) noexcept:
        """The weighted mean of the document's units, rounded down."""
        cdef int64_t sums[NC_WIDTH]
        cdef int64_t mass = 0, whole
        cdef int weight[2048]
        cdef Py_ssize_t at, i, count
        memset(sums, 0, sizeof(sums))
        for at in range(0, n, 2048):
            count = min(2048, n - at)
            for i in range(count):
                weight[i] = min(size[at + i], self.heavy) + 5
                mass += weight[i]
            self.do.weighted(sums, state + at * NC_WIDTH, weight, count)
        for i in range(NC_WIDTH):
            whole = sums[i] // mass
            mean[i] = <int16_t> (whole - (whole * mass > sums[i]))


cdef inline void look_around(
    const int16_t *state, Py_ssize_t n, Py_ssize_t i, Py_ssize_t reach, int16_t *out
) noexcept:
    """The units of a line and of the ones so far above and below, 0 beyond the document."""
    cdef Py_ssize_t k, at
    for k in range(3):
        at = i + (k - 1) * reach
        if 0 <= at < n:
            memcpy(out + k * NC_WIDTH, state + at * NC_WIDTH, NC_WIDTH * sizeof(int16_t))
        else:
            memset(out + k * NC_WIDTH, 0, NC_WIDTH * sizeof(int16_t))


cdef void in_pairs(int16_t *out, const int16_t *rows, Py_ssize_t count) noexcept:
    """Rows of weights, two by two, with the weights of both for each unit side by side."""
    cdef Py_ssize_t i, o
    for i in range(count):
        for o in range(NC_WIDTH):
            out[(i // 2 * NC_WIDTH + o) * 2 + i % 2] = rows[i * NC_WIDTH + o]
