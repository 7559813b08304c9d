"""Whether a line may be several labels run together: a question before those of ``rules.glue``.

Most lines fail at their second word. The answer may be yes for a line that is nothing of the sort, never no for one
that is.
"""

from newsclean.native.folding cimport *
from newsclean.native.rolling cimport *
from newsclean.native.text cimport *

cdef enum:
    MAX_WORDS = 4  # of a label
    MAX_TOKENS = 24


def limits():
    """Return the most words of a label and of a line, which are those of ``rules.glue``."""
    return MAX_WORDS, MAX_TOKENS


cdef bint may_be_labels(const Folded *line, FoldTables tables, Sketch labels) noexcept:
    cdef uint64_t runs[MAX_WORDS + 1]  # hashes of the last words, joined with blanks, by their number
    cdef uint64_t hashed
    cdef Py_ssize_t at = 0, start, end, stop = line.size
    cdef int width, tokens = 0
    cdef uint32_t open = 1  # a bit for each of the last places: what stands before it may be labels
    cdef bint reached
    while True:
        while at < stop and tables.kind_of(line.chars[at]) & (SEPARATES | MARK):
            at += 1
        if at == stop:
            return open & 1 and tokens >= 2
        start = at
        while at < stop and not tables.kind_of(line.chars[at]) & SEPARATES:
            at += 1
        end = at
        while tables.kind_of(line.chars[end - 1]) & MARK:
            end -= 1
        if tokens == MAX_TOKENS:
            return False
        hashed = hash_between(line, start, end)
        for width in range(min(MAX_WORDS, tokens + 1), 1, -1):
            runs[width] = roll(runs[width - 1], c' ') * line.powers[end - start] + hashed
        runs[1] = hashed
        reached = False
        for width in range(1, min(MAX_WORDS, tokens + 1) + 1):
            if open >> (width - 1) & 1 and labels.may_hold(runs[width]):
                reached = True
                break
        if not reached and tokens and open & 1:  # a counter
            reached = True
            for start in range(start, end):
                reached = reached and Py_UNICODE_ISDECIMAL(line.chars[start])
        open = (open << 1 | reached) & ((1 << MAX_WORDS) - 1)
        tokens += 1
        if not open:
            return False
