from newsclean.native.folding cimport Folded, FoldTables
from newsclean.native.rolling cimport uint64_t

cdef class Needle:
    cdef str text
    cdef bint wild
    cdef uint64_t bits
    cdef Py_ssize_t anchor
    cdef Py_UCS4 mark

    cdef bint is_in(self, const Folded *folded) noexcept

cdef class Try:
    cdef object rule, pattern
    cdef list also
    cdef str text
    cdef FoldTables tables
    cdef uint64_t hashed
    cdef Py_ssize_t size, max_chars, max_words
    cdef bint at_start, anything

    cdef bint may_fit(self, const Folded *folded, Py_ssize_t size) noexcept
    cdef bint holds_also(self, const Folded *folded) noexcept
    cdef bint has_text(self, const Folded *folded) noexcept

cdef bint may_fit(list tries, const Folded *folded, Py_ssize_t size) noexcept
cdef object first_fit(list tries, const Folded *folded, str line)
