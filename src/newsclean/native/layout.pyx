"""The twin of `newsclean.layout.line_name`."""

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
