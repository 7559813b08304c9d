"""Which lines a stage has to look at: twins of loops in ``stages`` that pass over all lines and stop at few."""

from newsclean.native.text cimport *

cdef enum:
    REACH = 110  # characters of a line that hold its dateline
    LONG_WORD = 24  # characters; a longer one is looked at again
    CAPITALISED = 9  # words that a place and its like have, on either side of a small one


cdef extern from *:
    """
    /* Whether six characters stand one behind the other somewhere: no branch in the loop, so many are compared at once. */
    #define NC_HOLDS(name, type)                                                                        \
        __attribute__((optimize("O3")))                                                                 \
        static int name(const type *text, Py_ssize_t size, const Py_UCS4 *six) {                        \
            const type a = six[0], b = six[1], c = six[2], d = six[3], e = six[4], f = six[5];          \
            for (Py_ssize_t at = 0; at + 5 < size; ) {                                                  \
                Py_ssize_t stop = at + 1024 < size - 5 ? at + 1024 : size - 5;                          \
                type found = 0;                                                                         \
                for (; at < stop; at++)                                                                 \
                    found |= (text[at] == a) & (text[at + 1] == b) & (text[at + 2] == c)                \
                        & (text[at + 3] == d) & (text[at + 4] == e) & (text[at + 5] == f);              \
                if (found) return 1;                                                                    \
            }                                                                                           \
            return 0;                                                                                   \
        }
    NC_HOLDS(nc_holds_1, uint8_t)
    NC_HOLDS(nc_holds_2, uint16_t)
    NC_HOLDS(nc_holds_4, uint32_t)
    """
    bint nc_holds_1(const uint8_t *text, Py_ssize_t size, const Py_UCS4 *six) noexcept
    bint nc_holds_2(const uint16_t *text, Py_ssize_t size, const Py_UCS4 *six) noexcept
    bint nc_holds_4(const uint32_t *text, Py_ssize_t size, const Py_UCS4 *six) noexcept


cdef enum:
    BEGINNING = 6  # characters of a word that are looked for


def may_hold(str text not None, str word not None):
    """Tell whether the first characters of a word stand in a text; sure of words of `BEGINNING` characters or more alone."""
    cdef Py_UCS4 six[BEGINNING]
    cdef Py_UCS4 most = 0
    cdef Py_ssize_t at, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef const void *data = PyUnicode_DATA(text)
    if PyUnicode_GET_LENGTH(word) < BEGINNING:
        return True
    for at in range(BEGINNING):
        six[at] = PyUnicode_READ(PyUnicode_KIND(word), PyUnicode_DATA(word), at)
        most = max(most, six[at])
    if width == 1:
        return most < 256 and nc_holds_1(<const uint8_t *>data, size, six)
    if width == 2:
        return most < 65536 and nc_holds_2(<const uint16_t *>data, size, six)
    return nc_holds_4(<const uint32_t *>data, size, six)


def may_be_cut(list texts, Py_ssize_t shortest, str marks, str closing, dict leads, last_words):
    """Return the indices of the lines in which something may be glued to the end; twin of ``rules.inline``.

    Args:
        texts: lines.
        shortest: a shorter line is not cut.
        marks: what stands behind a label; a line without one that ends in a full stop is not cut.
        closing: marks that may stand behind a line's last word.
        leads: words before such a mark, in lower case.
        last_words: words at the end of what is glued to a line, in lower case.
    """
    cdef list found = []
    cdef Py_ssize_t index, size
    cdef int width
    cdef void *data
    cdef bint dotted
    for index in range(len(texts)):
        text = texts[index]
        size = PyUnicode_GET_LENGTH(text)
        if size < shortest:
            continue
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        dotted = PyUnicode_READ(width, data, size - 1) == c'.' and not (
            PyUnicode_READ(width, data, size - 2) == c'.' and PyUnicode_READ(width, data, size - 3) == c'.'
        )
        if has_lead(text, marks, leads) or not dotted and may_end_in(text, closing, last_words):
            found.append(index)
    return found


cdef bint has_lead(str text, str marks, dict leads) except -1:
    """Tell whether one of a few words stands before a mark."""
    cdef Py_ssize_t at, start, end, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 mark
    for mark in marks:
        at = PyUnicode_FindChar(text, mark, 0, size, 1)
        while at >= 0:
            end = at
            while end > 0 and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
                end -= 1
            start = end
            while start > 0 and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, start - 1)):
                start -= 1
            if end - start >= LONG_WORD or start < end and text[start:end].lower() in leads:
                return True
            at = PyUnicode_FindChar(text, mark, at + 1, size, 1)
    return False


cdef bint may_end_in(str text, str closing, last_words) except -1:
    """Tell whether a line may end in one of some words, alone or run together with others."""
    cdef Py_ssize_t at, start, end = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while end > 0:
        char = PyUnicode_READ(width, data, end - 1)
        if not Py_UNICODE_ISSPACE(char) and PyUnicode_FindChar(closing, char, 0, PyUnicode_GET_LENGTH(closing), 1) < 0:
            break
        end -= 1
    start = end
    while start > 0 and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, start - 1)):
        start -= 1
    for at in range(start + 1, end):
        char = PyUnicode_READ(width, data, at)
        if Py_UNICODE_ISUPPER(char) or Py_UNICODE_ISDECIMAL(char):
            return True  # `FacebookTwitterEmail`
    return end - start >= LONG_WORD or start < end and text[start:end].lower() in last_words


def may_be_reports(list texts, indices, Py_ssize_t shorter, str openings):
    """Return those of the lines that may begin with a dateline; twin of ``labels.dateline``.

    Args:
        texts: lines.
        indices: which of them are asked about.
        shorter: a line of so many characters is not one.
        openings: brackets, and first characters of East Asian datelines.
    """
    cdef list found = []
    cdef Py_ssize_t index
    for index in indices:
        text = texts[index]
        if PyUnicode_GET_LENGTH(text) > shorter and begins_like_report(text, openings):
            found.append(index)
    return found


cdef bint begins_like_report(str text, str openings):
    """Tell whether a mark follows a few words at the head of a line, at most one of them small between capitals."""
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at = 0
    cdef int width = PyUnicode_KIND(text), words = 0, small = 0
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
        at += 1
    if at == size:
        return False
    if PyUnicode_FindChar(openings, PyUnicode_READ(width, data, at), 0, PyUnicode_GET_LENGTH(openings), 1) >= 0:
        return True
    if not Py_UNICODE_ISUPPER(PyUnicode_READ(width, data, at)):
        return False
    while at < size and words <= 2 * CAPITALISED:
        char = PyUnicode_READ(width, data, at)
        if c'a' <= char <= c'z':
            small += 1
            if small > 1 or not words:
                return False
        while at < size:
            char = PyUnicode_READ(width, data, at)
            if char == c' ' or (is_dateline_mark(char) and char != c'-'):
                break
            if char == c'-' and (at + 1 == size or ends_word(PyUnicode_READ(width, data, at + 1))):
                return True
            at += 1
        if at == size:
            return False
        if char == c' ':
            at += 1
            words += 1
            if at == size:
                return False
            char = PyUnicode_READ(width, data, at)
        if char == c',':
            return has_mark(width, data, at + 1, min(size, at + 2 + REACH))
        if is_dateline_mark(char):
            return True
    return False


cdef bint has_mark(int width, void *data, Py_ssize_t at, Py_ssize_t end) noexcept:
    while at < end:
        if is_dateline_mark(PyUnicode_READ(width, data, at)) and PyUnicode_READ(width, data, at) != c',':
            return True
        at += 1
    return False


cdef inline bint is_dateline_mark(Py_UCS4 char) noexcept:
    return (
        char == c',' or char == c'(' or char == c':' or char == c'=' or char == c'-'
        or char == 0x2014 or char == 0x2013 or char == 0x2015
    )


cdef inline bint ends_word(Py_UCS4 char) noexcept:
    return char == c'-' or char == c' '


cdef enum:
    LONGEST_KEY = 64  # letters


cdef bytes key_at(str text, Py_ssize_t at, Py_ssize_t letters, key_of):
    """Return the first letters and digits of a line from ``at`` on, folded, as UTF-8; ``key_of`` does it if not ASCII."""
    cdef char buffer[LONGEST_KEY]
    cdef Py_ssize_t start = at, count = 0, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while at < size and count < letters:
        char = PyUnicode_READ(width, data, at)
        at += 1
        if c'a' <= char <= c'z' or c'0' <= char <= c'9':
            buffer[count] = <char>char
            count += 1
        elif c'A' <= char <= c'Z':
            buffer[count] = <char>(<int>char + 32)
            count += 1
        elif char >= 128 and Py_UNICODE_ISALNUM(char):
            return key_of(text[start:], letters)
    return buffer[:count]


def keys(texts, Py_ssize_t letters, key_of):
    """Return the first letters and digits of each line, folded, as UTF-8; twin of ``stages._alike``.

    Args:
        texts: lines.
        letters: how many letters and digits of each, `LONGEST_KEY` at most.
        key_of: the plain function, for lines whose letters are not ASCII.
    """
    assert letters <= LONGEST_KEY
    return [key_at(text, 0, letters, key_of) for text in texts]


def alike(texts, list first not None, Py_ssize_t letters, key_of):
    """Return the places of the lines that may equal another, or begin it, or begin with it; twin of ``stages._alike``.

    Args:
        texts: lines.
        first: the keys of a few letters of each.
        letters: how many letters are compared where those are equal.
        key_of: as for `keys`.
    """
    assert letters <= LONGEST_KEY
    cdef dict last = {}
    cdef set places = set(), found = set()
    cdef Py_ssize_t at
    cdef bytes root = b"\n", key
    for at in range(len(first)):
        earlier = last.setdefault(first[at], at)
        if earlier != at:
            places.add(earlier)
            places.add(at)
    if not places:
        return []
    place = -1
    for key, other in sorted([(key_at(texts[each], 0, letters, key_of), each) for each in places]):
        if key.startswith(root):  # all that begins with a key stands directly behind it
            found.add(place)
            found.add(other)
        else:
            root, place = key, other
    return list(found)


def shared_reports(
    list texts not None, indices, list keys not None, Py_ssize_t shorter, str openings not None, str marks not None,
    Py_ssize_t reach, Py_ssize_t letters, key_of,
):
    """Return the lines of which a part behind a mark begins like another line, or like such a part of another line.

    Twin of ``stages.repeats``.

    Args:
        texts: lines.
        indices: which of them are asked about.
        keys: how lines begin.
        shorter: a line of so many characters has no report.
        openings: as for `may_be_reports`.
        marks: what a dateline ends in.
        reach: a dateline is over after so many characters.
        letters: how many letters a key has.
        key_of: as for `keys`.
    """
    assert letters <= LONGEST_KEY
    cdef list heads = []
    cdef dict times = {}
    cdef set behind
    cdef Py_ssize_t index, at, size
    cdef int width
    cdef void *data
    for index in may_be_reports(texts, indices, shorter, openings):
        text = texts[index]
        size = PyUnicode_GET_LENGTH(text)
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        at = 0
        while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
            at += 1
        size = min(size, at + reach)
        behind = set()
        for at in range(size):
            if PyUnicode_FindChar(marks, PyUnicode_READ(width, data, at), 0, PyUnicode_GET_LENGTH(marks), 1) >= 0:
                behind.add(key_at(text, at + 1, letters, key_of))
        heads.append((index, behind))
    if not heads:
        return []
    for key in keys:
        times[key] = times.get(key, 0) + 1
    for _, behind in heads:
        for key in behind:
            times[key] = times.get(key, 0) + 1
    return [index for index, behind in heads if any([times[key] > 1 for key in behind])]
