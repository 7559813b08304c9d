# cython: cdivision=True, initializedcheck=False
"""Trees of the line model over columns of bytes: the twin of ``labels/model/trees.py``.

All nodes of one level of a tree ask the same question, so lines are asked side by side: trees outside, lines inside,
which the compiler turns into instructions for many lines at once.
"""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdint cimport int16_t, uint8_t
from libc.string cimport memset

from newsclean.native.columns cimport Column, new

cdef extern from *:
    """
    #include <stdint.h>
    #include <string.h>
    #define NC_DEPTH 6
    #define NC_LEAVES 64
    #define NC_BLOCK 256
    typedef struct { uint16_t feature[NC_DEPTH]; uint8_t above[NC_DEPTH]; int16_t leaf[NC_LEAVES]; } nc_tree;

    /* which leaf each of some lines comes to, by one question more */
    static void nc_ask(uint8_t *restrict leaf, const uint8_t *restrict row, uint8_t above, int bit, int n) {
        for (int i = 0; i < n; i++) leaf[i] |= (uint8_t)((row[i] > above ? 0xFF : 0) & bit);
    }

    static void nc_ask_trees(
        const nc_tree *trees, int count, const uint8_t *const *rows, Py_ssize_t at, int n, int *restrict sums
    ) {
        uint8_t leaf[NC_BLOCK];
        for (int t = 0; t < count; t++) {
            const nc_tree *tree = trees + t;
            memset(leaf, 0, sizeof leaf);
            for (int level = 0; level < NC_DEPTH; level++)
                nc_ask(leaf, rows[tree->feature[level]] + at, tree->above[level], 1 << level, n);
            for (int i = 0; i < n; i++) sums[i] += tree->leaf[leaf[i]];
        }
    }
    """
    enum:
        NC_DEPTH
        NC_LEAVES
        NC_BLOCK
    ctypedef struct nc_tree:
        unsigned short feature[6]
        uint8_t above[6]
        int16_t leaf[64]
    void nc_ask_trees(
        const nc_tree *trees, int count, const uint8_t **rows, Py_ssize_t at, int n, int *sums
    ) noexcept


cdef class Trees:
    """One stage: trees over feature columns with values 0..255.

    Args:
        questions: For each tree its six (feature, threshold) pairs; the answer is ``value > threshold``.
        leaves: For each tree its 64 values.
        bias: Added to every sum.
    """

    cdef nc_tree *trees
    cdef int count, bias, width

    def __init__(self, questions, leaves, int bias):
        cdef list asked = list(questions), values = list(leaves)
        cdef int t, level, feature, above
        if len(asked) != len(values) or self.trees is not NULL:
            raise ValueError("as many questions as leaves are needed, once")
        self.trees = <nc_tree *> PyMem_Malloc(max(1, len(asked)) * sizeof(nc_tree))
        if self.trees is NULL:
            raise MemoryError
        self.bias = bias
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
            level = 0
            for value in values[t]:
                self.trees[t].leaf[level] = value
                level += 1
        self.count = len(asked)

    def __dealloc__(self):
        PyMem_Free(self.trees)

    def sums(self, matrices, Py_ssize_t n):
        """Leaf sums of every line.

        Args:
            matrices: Feature columns of ``n`` values of a byte each, one after the other; in one or several pieces.
            n: The number of lines.
        """
        cdef const unsigned char[::1] piece
        cdef list held = []
        cdef Py_ssize_t at, known = 0, feature
        cdef int i, size
        cdef const uint8_t **rows = <const uint8_t **> PyMem_Malloc(max(1, self.width) * sizeof(uint8_t *))
        cdef Column out = new(n)
        if rows is NULL:
            raise MemoryError
        try:
            for matrix in matrices:
                piece = matrix
                held.append(piece)
                for feature in range(piece.shape[0] // n if n else 0):
                    if known < self.width:
                        rows[known] = &piece[0] + feature * n
                    known += 1
            if n and known < self.width:
                raise ValueError("features are missing")
            for i in range(n):
                out.v[i] = self.bias
            for at in range(0, n, NC_BLOCK):
                size = <int> min(NC_BLOCK, n - at)
                nc_ask_trees(self.trees, self.count, rows, at, size, out.v + at)
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
