# A line folded, and all that is asked of its characters, without a Python string made of it.

from newsclean.native.rolling cimport uint64_t
from newsclean.native.text cimport *

cdef enum:
    BMP = 0x10000
    MOST = 320  # characters of a line that are folded
    ROOM = 3 * MOST  # characters of a folded line, in which one may have become three

cdef enum:
    MARK = 1  # stands around labels, and is stripped
    SPECIAL = 2  # takes more than a table to fold
    SMALL = 4  # may stand before a capital that begins a word that is joined to the one before it
    CAPITAL = 8  # such a capital
    WIDE = 16  # what rules for scripts without blanks look for
    LETTER = 32  # an ASCII letter
    DIGIT = 64  # a decimal digit
    COLON = 128  # what a label ends in
    SEPARATES = 256  # parts labels that stand beside each other

cdef struct Folded:
    Py_ssize_t size
    uint16_t held  # the kinds of characters that there are
    uint64_t present  # a bit for each character, the same for some others
    bint joined  # a capital comes right after a small letter
    const uint64_t *powers
    uint32_t chars[ROOM]
    uint64_t hashes[ROOM + 1]  # of what stands before each character

cdef inline uint64_t hash_between(const Folded *line, Py_ssize_t start, Py_ssize_t end) noexcept nogil:
    return line.hashes[end] - line.hashes[start] * line.powers[end - start]

cdef inline bint is_decimal(Py_UCS4 char) noexcept nogil:
    if char < 128:
        return c'0' <= char <= c'9'
    return Py_UNICODE_ISDECIMAL(char)

cdef inline uint64_t bit_of(Py_UCS4 char) noexcept nogil:
    # folded text has no capitals, so their half of the bits is there for what is not ASCII: © is not taken for an i
    return <uint64_t>1 << (<uint32_t>char & 63 if char < 128 else (<uint32_t>char ^ <uint32_t>char >> 5) & 31)

cdef inline str text_between(const Folded *line, Py_ssize_t start, Py_ssize_t end):
    return PyUnicode_FromKindAndData(4, line.chars + start, end - start)

cdef class FoldTables:
    cdef uint16_t kinds[BMP]
    cdef uint16_t lower[BMP]
    cdef uint64_t powers[ROOM + 1]

    cdef inline uint16_t kind_of(self, Py_UCS4 char) noexcept nogil:
        return self.kinds[char] if char < BMP else 0

    cdef inline bint is_word(self, Py_UCS4 char) noexcept nogil:
        return char == c'_' or self.is_alnum(char)

    cdef inline bint is_alnum(self, Py_UCS4 char) noexcept nogil:
        return self.kinds[char] & (LETTER | DIGIT) if char < 128 else Py_UNICODE_ISALNUM(char)

    cdef bint read(self, str line, Py_ssize_t size, bint parted, Folded *folded) noexcept
    cdef int take(self, str text, str line, Folded *folded) except -1
