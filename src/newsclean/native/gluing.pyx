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
    NEVER = -MAX_TOKENS


def limits():
    """Return the most words of a label and of a line, which are those of ``rules.glue``."""
    return MAX_WORDS, MAX_TOKENS


cdef bint may_be_labels(const Folded *line, FoldTables tables, Sketch labels, Sketch certain, int weak_needed) noexcept:
    """Tell whether a folded line may be labels and nothing else.

    Args:
        line: the line.
        tables: what is known of characters.
        labels: folded labels that may stand beside each other.
        certain: those of them whose rules are certain.
        weak_needed: so many labels are needed where none of them is.
    """
    cdef uint64_t runs[MAX_WORDS + 1]  # hashes of the last words, joined with blanks, by their number
    cdef int parts[MAX_WORDS + 1]  # the most labels that all words but so many may be, or less than 0
    cdef uint64_t hashed
    cdef Py_ssize_t at = 0, start, end
    cdef int width, tokens = 0
    cdef bint strong = False
    for width in range(MAX_WORDS + 1):
        parts[width] = NEVER
    parts[0] = 0
    while True:
        while at < line.size and tables.kind_of(line.chars[at]) & (SEPARATES | MARK):
            at += 1
        if at == line.size:
            return parts[0] >= (2 if strong else weak_needed)
        if tokens == MAX_TOKENS:
            return False
        start = at
        while at < line.size and not tables.kind_of(line.chars[at]) & SEPARATES:
            at += 1
        end = at
        while tables.kind_of(line.chars[end - 1]) & MARK:
            end -= 1
        hashed = hash_between(line, start, end)
        for width in range(min(MAX_WORDS, tokens + 1), 1, -1):
            runs[width] = roll(runs[width - 1], c' ') * line.powers[end - start] + hashed
            parts[width] = parts[width - 1]
        runs[1], parts[1] = hashed, parts[0]
        parts[0] = parts[1] if tokens and is_number(line, start, end) else NEVER  # a counter belongs to no label
        for width in range(1, min(MAX_WORDS, tokens + 1) + 1):
            if parts[width] >= 0 and labels.may_hold(runs[width]):
                parts[0] = max(parts[0], parts[width] + 1)
                strong = strong or certain.may_hold(runs[width])
        tokens += 1
        if parts[0] < 0 and parts[1] < 0 and parts[2] < 0 and parts[3] < 0:
            return False


cdef bint is_number(const Folded *line, Py_ssize_t start, Py_ssize_t end) noexcept:
    cdef Py_ssize_t at
    for at in range(start, end):
        if not is_decimal(line.chars[at]):
            return False
    return True
