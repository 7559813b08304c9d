"""The twins of `newsclean.layout.line_name`, and of what passes over all lines in ``corpus/layout.py``."""

from newsclean.native.text cimport *

cdef enum:
    HEAD = 60


def line_names(lines):
    """Return the names of lines."""
    cdef list names = []
    cdef str line
    for line in lines:
        names.append(name_of(line))
    return names


def names_by_place(lines, places):
    """Return the names of the lines that stand in each of the parts of a page."""
    cdef dict found = {}
    cdef set names = None
    cdef str line
    last = None
    for line, place in zip(lines, places, strict=True):
        if names is None or place != last:
            last = place
            names = found.get(place)
            if names is None:
                names = found[place] = set()
        names.add(name_of(line))
    return found


def prose(lines, places, Py_ssize_t least):
    """Return how many characters of lines of ``least`` or more stand in which parts of the page."""
    cdef dict found = {}
    cdef Py_ssize_t size
    cdef str line
    for line, place in zip(lines, places, strict=True):
        size = PyUnicode_GET_LENGTH(line)
        if size >= least:
            found[place] = found.get(place, 0) + size
    return found


def left(lines, places, long menu, Py_ssize_t border):
    """Return which lines are left when the middle of menus, and of blank lines in a row all but one, are taken out."""
    cdef list stays = [], run = []  # run: where in `stays` the lines of a menu are
    cdef bint was_blank = False
    cdef Py_ssize_t at = 0
    cdef str line
    for line, place in zip(lines, places, strict=True):
        if is_blank(line):
            if not was_blank:
                stays.append(at)
            was_blank = True
        else:
            was_blank = False
            if <long> place & menu:
                run.append(len(stays))
            elif run:
                shorten(stays, run, border)
                run = []
            stays.append(at)
        at += 1
    shorten(stays, run, border)
    return stays


cdef void shorten(list stays, list run, Py_ssize_t border):
    if len(run) > 2 * border:
        del stays[run[border]:run[len(run) - border]]


cdef bint is_blank(str line):
    cdef Py_ssize_t at = 0, size = PyUnicode_GET_LENGTH(line)
    cdef int width = PyUnicode_KIND(line)
    cdef void *data = PyUnicode_DATA(line)
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
        at += 1
    return at == size


cdef str name_of(str line):
    cdef Py_UCS4[HEAD] head
    cdef uint8_t[HEAD] small  # the same, as long as all letters are ASCII
    cdef Py_ssize_t at = 0, last = PyUnicode_GET_LENGTH(line), length = 0
    cdef int width = PyUnicode_KIND(line)
    cdef void *data = PyUnicode_DATA(line)
    cdef bint is_ascii = True
    cdef Py_UCS4 char
    while at < last and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
        at += 1
    last = min(last, at + HEAD)
    for at in range(at, last):
        char = PyUnicode_READ(width, data, at)
        if 97 <= (<int> char | 32) <= 122:
            head[length] = small[length] = <int> char | 32
            length += 1
        elif char >= 128 and Py_UNICODE_ISALNUM(char) and not Py_UNICODE_ISDECIMAL(char):
            is_ascii = False
            head[length] = char
            length += 1
    if is_ascii:
        return PyUnicode_FromKindAndData(1, small, length)
    name = PyUnicode_FromKindAndData(4, head, length)
    return name.casefold()
