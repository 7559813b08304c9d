"""What a line begins or ends with; twin of ``rules.affixes``."""

from newsclean.native.folding cimport *
from newsclean.native.rolling cimport *
from newsclean.native.text cimport *

from newsclean.rules.affixes import is_quoted

cdef enum:
    WIDE_WORD = 12  # characters that count as a word in a line without blanks


cdef class Needle:
    """A text that a line may hold.

    Args:
        text: the text.
        wild: whether each ``#`` in it stands for any digit.
    """

    def __init__(self, str text not None, bint wild):
        cdef Py_ssize_t at
        cdef Py_UCS4 char
        self.text, self.wild, self.bits, self.anchor = text, wild, 0, -1
        for at, char in enumerate(text):
            if wild and char == c'#':
                continue
            self.bits |= bit_of(char)
            if self.anchor < 0:
                self.anchor, self.mark = at, char  # what to look for

    cdef bint is_in(self, const Folded *folded) noexcept:
        cdef Py_ssize_t at, other, size = PyUnicode_GET_LENGTH(self.text)
        cdef int width = PyUnicode_KIND(self.text)
        cdef void *data = PyUnicode_DATA(self.text)
        if self.bits & ~folded.present:
            return False
        for at in range(folded.size - size + 1):
            if self.anchor >= 0 and folded.chars[at + self.anchor] != self.mark:
                continue
            other = 0
            while other < size and is_like(folded.chars[at + other], PyUnicode_READ(width, data, other), self.wild):
                other += 1
            if other == size:
                return True
        return False


cdef inline bint is_like(Py_UCS4 char, Py_UCS4 wanted, bint wild) noexcept:
    return is_decimal(char) if wild and wanted == c'#' else char == wanted


cdef class Try:
    """A ``Probe`` of the rules, for one side of a line.

    Args:
        probe: the probe.
        anything: whether its text stands for any, because something else is known of that side of the line.
        at_start: which side it is.
        tables: what is known of characters.
    """

    def __init__(self, probe, bint anything, bint at_start, FoldTables tables):
        self.text, self.rule, self.pattern = probe.text, probe.rule, probe.pattern
        self.also = [] if self.pattern is None else [Needle(text, True) for text in self.pattern.also]
        self.hashed, self.size = hash_of(self.text), PyUnicode_GET_LENGTH(self.text)
        self.max_chars, self.max_words = self.rule.max_chars, self.rule.max_words
        self.anything, self.at_start, self.tables = anything, at_start, tables

    cdef bint may_fit(self, const Folded *folded, Py_ssize_t size) noexcept:
        """Tell whether all holds of a line of ``size`` characters but the pattern."""
        cdef Py_ssize_t at, words = 1
        if size > self.max_chars or not (self.anything or self.has_text(folded)):
            return False
        if self.pattern is not None:
            return not self.also or self.holds_also(folded)
        for at in range(folded.size):
            words += folded.chars[at] == c' '
        return max(words, folded.size // WIDE_WORD) <= self.max_words

    cdef bint holds_also(self, const Folded *folded) noexcept:
        cdef Needle needle
        for needle in self.also:
            if needle.is_in(folded):
                return True
        return False

    cdef bint has_text(self, const Folded *folded) noexcept:
        """Tell whether the line has the text at its side, as whole words."""
        cdef Py_ssize_t at, start = 0 if self.at_start else folded.size - self.size
        cdef int width = PyUnicode_KIND(self.text)
        cdef void *data = PyUnicode_DATA(self.text)
        cdef Py_UCS4 edge, beyond
        if folded.size < self.size or hash_between(folded, start, start + self.size) != self.hashed:
            return False
        for at in range(self.size):
            if PyUnicode_READ(width, data, at) != folded.chars[start + at]:
                return False
        if folded.size == self.size:
            return True
        at = self.size if self.at_start else start - 1
        edge, beyond = folded.chars[at - 1 if self.at_start else start], folded.chars[at]
        if not (self.tables.is_alnum(beyond) and self.tables.is_alnum(edge)):
            return True
        return ((self.tables.kind_of(edge) | self.tables.kind_of(beyond)) & WIDE) != 0


cdef bint may_fit(list tries, const Folded *folded, Py_ssize_t size) noexcept:
    """Tell whether a rule may know a line by what it begins or ends with."""
    cdef Try each
    for each in tries:
        if each.may_fit(folded, size):
            return True
    return False


cdef object first_fit(list tries, const Folded *folded, str line):
    """Return the first of the rules that knows a line, or None."""
    cdef Try each
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(line)
    cdef object failed = None
    for each in tries:
        if each.rule is failed or not each.may_fit(folded, size):
            continue
        if each.pattern is None:
            if each.at_start and is_quoted(line):
                continue  # another may know it by a pattern
            return each.rule
        if each.pattern.fits(line.strip()):
            return each.rule
        failed = each.rule  # the guard held by one text; the pattern says the same for the next
    return None
