"""Which lines a stage has to look at: twins of loops in ``stages`` that pass over all lines and stop at few."""

from newsclean.native.text cimport *

cdef enum:
    REACH = 110  # characters of a line that hold its dateline
    CAPITALISED = 9  # words that a place and its like have, on either side of a small one


def may_be_cut(list texts, Py_ssize_t shortest, str marks):
    """Return the indices of the lines in which something may be glued to the end; twin of ``rules.inline``.

    Args:
        texts: lines.
        shortest: a shorter line is not cut.
        marks: what stands behind a label; a line without one that ends in a full stop is not cut.
    """
    cdef list found = []
    cdef Py_ssize_t index, at, size
    cdef int width
    cdef void *data
    for index in range(len(texts)):
        text = texts[index]
        size = PyUnicode_GET_LENGTH(text)
        if size < shortest:
            continue
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        if PyUnicode_READ(width, data, size - 1) != c'.' or (
            size > 2 and PyUnicode_READ(width, data, size - 2) == c'.' and PyUnicode_READ(width, data, size - 3) == c'.'
        ):
            found.append(index)
            continue
        for mark in marks:
            if PyUnicode_FindChar(text, ord(mark), 0, size, 1) >= 0:
                found.append(index)
                break
    return found


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


def keys(texts, Py_ssize_t letters, key_of):
    """Return the first letters and digits of each line, folded, as UTF-8; twin of ``stages._alike``.

    Args:
        texts: lines.
        letters: how many letters and digits of each, `LONGEST_KEY` at most.
        key_of: the plain function, for lines whose letters are not ASCII.
    """
    assert letters <= LONGEST_KEY
    cdef list found = []
    cdef char buffer[LONGEST_KEY]
    cdef Py_ssize_t at, count, size
    cdef int width
    cdef void *data
    cdef Py_UCS4 char
    cdef bint plain
    for text in texts:
        size = PyUnicode_GET_LENGTH(text)
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        at, count, plain = 0, 0, True
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
                plain = False
                break
        found.append(buffer[:count] if plain else key_of(text, letters))
    return found
