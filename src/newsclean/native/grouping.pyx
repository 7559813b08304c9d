"""Which lines stand together around known ones: twins of loops in ``rules.blocks``, ``rules.menus`` and ``rules.lists``.

What no known line is near is not looked at.
"""

from newsclean.native.text cimport *


def next_opener(list hits, Py_ssize_t at, dict openers):
    """Return the number of the first line from one on whose rule opens a block, or -1."""
    for at in range(at, len(hits)):
        hit = hits[at]
        if hit is not None and hit.id in openers:
            return at
    return -1


def menus(texts, list hits, boilerplate, below_title, Py_ssize_t labels_needed, Py_ssize_t longest_gap,
          Py_ssize_t terse_gap, Py_ssize_t terse_words, Py_ssize_t ratio, Py_ssize_t words, Py_ssize_t chars, str marks):
    """Return what may be menus: numbers of their known lines, and of those between them.

    Args:
        texts: lines.
        hits: the rule that knows each, or None.
        boilerplate: the role of rules that know labels.
        below_title: kinds of labels of which the lines right before are no entries.
        labels_needed, longest_gap, terse_gap, terse_words, ratio: as in ``rules.menus``.
        words, chars: of a label, at most.
        marks: what does not end a label.
    """
    cdef list found = [], labels = [], gap = [], unknown = []
    cdef Py_ssize_t at, count, gap_words = 0
    for at in range(len(hits)):
        hit = hits[at]
        if hit is None and not labels:
            continue
        if hit is not None and hit.role is boilerplate:
            if len(unknown) + len(gap) > ratio * (len(labels) + 1) or (
                len(gap) > longest_gap and gap_words > terse_words * len(gap)
            ):
                if len(labels) >= labels_needed:
                    found.append((labels, unknown))
                labels, gap, unknown, gap_words = [], [], [], 0
            labels.append(at)
            if gap:
                if hit.kind not in below_title:
                    unknown += gap
                gap, gap_words = [], 0
            continue
        text = texts[at]
        if PyUnicode_GET_LENGTH(text) == 0:
            continue
        if hit is None and len(gap) < terse_gap:
            count = words_of_label(text, words, chars, marks)
            if count:
                gap.append(at)
                gap_words += count
                continue
        if hit is not None or not text.isspace():
            if len(labels) >= labels_needed:
                found.append((labels, unknown))
            labels, gap, unknown, gap_words = [], [], [], 0
    if len(labels) >= labels_needed:
        found.append((labels, unknown))
    return found


cdef Py_ssize_t words_of_label(str text, Py_ssize_t words, Py_ssize_t chars, str marks) except -1:
    """Return the number of words of a line that may be a label, 0 for others."""
    cdef Py_ssize_t start = 0, end = PyUnicode_GET_LENGTH(text), at, blanks = 0
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    cdef bint letters = False
    while start < end and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, start)):
        start += 1
    while end > start and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
        end -= 1
    if not 0 < end - start <= chars:
        return 0
    for at in range(start, end):
        char = PyUnicode_READ(width, data, at)
        if char == c' ':
            blanks += 1
        elif char == c'@' or char == c':':
            return 0
        elif not letters and Py_UNICODE_ISALPHA(char):
            letters = True
    if blanks >= words or not letters:
        return 0
    return 0 if is_among(PyUnicode_READ(width, data, end - 1), marks) else blanks + 1


cdef class Lists:
    """Finds lists in which a known label stands.

    Args:
        boilerplate: the role of rules that know labels.
        starts: what an entry may begin with.
        bullets: marks of entries.
        number: what stands for the mark of an entry with a number.
        ends: marks that an entry of a list of links does not end in.
        words, chars: of such an entry, at most.
    """

    cdef object boilerplate
    cdef str starts, bullets, number, ends
    cdef Py_ssize_t words, chars

    def __init__(self, boilerplate, str starts, str bullets, str number, str ends, Py_ssize_t words, Py_ssize_t chars):
        self.boilerplate, self.starts, self.bullets, self.number = boilerplate, starts, bullets, number
        self.ends, self.words, self.chars = ends, words, chars

    def find(self, texts, list hits not None):
        """Return for each list its first line, the line after the last one, its mark, its labels and the certain ones."""
        cdef list found = []
        cdef Py_ssize_t at = 0, first, stop = 0, known, certain
        cdef Py_UCS4 mark
        while at < len(hits):
            hit = hits[at]
            mark = 0 if hit is None or hit.role is not self.boilerplate else self.mark_of(texts[at])
            if not mark:
                at += 1
                continue
            first = at
            while first > stop and self.is_entry(texts[first - 1], hits[first - 1], mark):
                first -= 1
            stop = at + 1
            while stop < len(hits) and self.is_entry(texts[stop], hits[stop], mark):
                stop += 1
            known = certain = 0
            for at in range(first, stop):
                hit = hits[at]
                if hit is not None:
                    known += 1
                    certain += hit.certain
            found.append((first, stop, chr(mark), known, certain))
            at = stop
        return found

    cdef bint is_entry(self, str text, hit, Py_UCS4 mark) except -1:
        """Tell whether a line belongs to a list of links with a mark."""
        if hit is not None and hit.role is not self.boilerplate or self.mark_of(text) != mark:
            return False
        return hit is not None or self.is_link(text)

    cdef Py_UCS4 mark_of(self, str text) except? 0:
        """Return the mark of a list's entry, or 0."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at = 0, digits = 0
        cdef int width = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_UCS4 char
        if size < 3 or not is_among(PyUnicode_READ(width, data, 0), self.starts):
            return 0
        while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
            at += 1
        if size - at < 3:
            return 0
        char = PyUnicode_READ(width, data, at)
        if is_among(char, self.bullets):
            return char if Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1)) else 0
        while at < size and digits < 2 and Py_UNICODE_ISDECIMAL(PyUnicode_READ(width, data, at)):
            at += 1
            digits += 1
        if not digits or at + 1 >= size:
            return 0
        char = PyUnicode_READ(width, data, at)
        if (char == c'.' or char == c')') and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1)):
            return PyUnicode_READ(PyUnicode_KIND(self.number), PyUnicode_DATA(self.number), 0)
        return 0

    cdef bint is_link(self, str text) except -1:
        """Tell whether an entry of a list may be a link: a few words and no sentence mark."""
        cdef Py_ssize_t start = 0, end = PyUnicode_GET_LENGTH(text), at, blanks = 0
        cdef int width = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_UCS4 char
        while start < end and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, start)):
            start += 1
        while end > start and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
            end -= 1
        if end - start > self.chars:
            return False
        for at in range(start, end):
            char = PyUnicode_READ(width, data, at)
            if char == c'@':
                return False
            blanks += char == c' '
        return blanks < self.words and not is_among(PyUnicode_READ(width, data, end - 1), self.ends)
