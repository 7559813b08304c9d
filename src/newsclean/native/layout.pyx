"""The twin of `newsclean.layout.line_name`."""


cdef enum:
    HEAD = 60


cdef extern from "Python.h":
    object PyUnicode_FromKindAndData(int kind, const void* buffer, Py_ssize_t size)


def line_names(lines):
    """Return the names of lines."""
    cdef Py_UCS4[HEAD] head
    cdef Py_ssize_t at, first, last, length
    cdef Py_UCS4 c
    cdef str line
    cdef list names = []
    cdef bint small  # whether folding the case of letters is all done
    for line in lines:
        first, last = 0, len(line)
        while first < last and line[first].isspace():
            first += 1
        length = 0
        small = True
        if last - first > HEAD:
            last = first + HEAD
        for at in range(first, last):
            c = line[at]
            if 97 <= (<int>c | 32) <= 122:
                head[length] = <int>c | 32
                length += 1
            elif <int>c >= 128 and c.isalnum() and not c.isdecimal():
                small = False
                head[length] = c
                length += 1
        name = PyUnicode_FromKindAndData(4, head, length)
        names.append(name if small else name.casefold())
    return names
