# Lines that were seen before: most lines of a round are those of the one before, in the same order.

from newsclean.native.text cimport PyUnicode_GET_LENGTH

cdef enum:
    REACH = 512  # lines that are looked through for one that was there before
    NEAR = 16  # the same after one that was not: where all are new, little is lost

cdef inline bint is_same(str one, str other):
    """Tell whether two lines are equal; nearly always they are one object, or differ in length."""
    return one is other or (PyUnicode_GET_LENGTH(one) == PyUnicode_GET_LENGTH(other) and one == other)

cdef inline Py_ssize_t place_of(str line, list lines, Py_ssize_t start, Py_ssize_t reach) except -2:
    """Return the place of a line among the lines that come from a place on, -1 if it is not near."""
    cdef Py_ssize_t at
    for at in range(start, min(start + reach, len(lines))):
        if is_same(line, <str?>lines[at]):
            return at
    return -1
