# Reading the characters of a Python string in place, whatever its width.

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

cdef extern from "Python.h":
    ctypedef uint32_t Py_UCS4
    int PyUnicode_KIND(object text)
    void *PyUnicode_DATA(object text)
    Py_UCS4 PyUnicode_READ(int kind, void *data, Py_ssize_t index) nogil
    Py_ssize_t PyUnicode_GET_LENGTH(object text)
    bint PyUnicode_IS_ASCII(object text)
    Py_ssize_t PyUnicode_FindChar(object text, Py_UCS4 char, Py_ssize_t start, Py_ssize_t end, int direction) except -2
    int PyUnicode_Tailmatch(object text, object part, Py_ssize_t start, Py_ssize_t end, int direction) except -1
    object PyUnicode_FromKindAndData(int kind, const void *buffer, Py_ssize_t size)
    bint Py_UNICODE_ISSPACE(Py_UCS4 char) nogil
    bint Py_UNICODE_ISDECIMAL(Py_UCS4 char) nogil
    bint Py_UNICODE_ISALNUM(Py_UCS4 char) nogil
    bint Py_UNICODE_ISALPHA(Py_UCS4 char) nogil
    bint Py_UNICODE_ISLOWER(Py_UCS4 char) nogil
    bint Py_UNICODE_ISUPPER(Py_UCS4 char) nogil
    bint Py_UNICODE_ISTITLE(Py_UCS4 char) nogil

cdef extern from *:
    """
    #ifndef NC_O3  /* loops that are to be vectorised, whatever Python was built with */
    #if defined(__GNUC__) && !defined(__clang__)
    #define NC_O3 __attribute__((optimize("O3")))
    #else
    #define NC_O3
    #endif
    #endif
    """

ctypedef fused Chars:
    uint8_t
    uint16_t
    uint32_t

cdef inline bint is_letter(Py_UCS4 char) noexcept:
    """Tell whether a character is a letter to patterns: one of a word, and neither a figure nor an underscore."""
    if char < 128:
        return c'a' <= char <= c'z' or c'A' <= char <= c'Z'
    return Py_UNICODE_ISALNUM(char) and not Py_UNICODE_ISDECIMAL(char)

cdef inline bint is_among(Py_UCS4 char, str chars) except -1:
    return PyUnicode_FindChar(chars, char, 0, PyUnicode_GET_LENGTH(chars), 1) >= 0

cdef struct Ascii:
    uint64_t low, high  # a bit for each ASCII character

cdef inline Ascii ascii_of(str chars):
    """Return which ASCII characters are among some, for `is_one_of`."""
    cdef Ascii found = Ascii(0, 0)
    cdef uint32_t code
    cdef Py_UCS4 char
    for char in chars:
        code = char
        if code < 64:
            found.low |= <uint64_t>1 << code
        elif code < 128:
            found.high |= <uint64_t>1 << (code - 64)
    return found

cdef inline bint is_one_of(uint32_t code, Ascii known, str chars) except -1:
    """Do as `is_among`, and ask the string about other characters than ASCII alone."""
    if code < 128:
        return (known.low >> code if code < 64 else known.high >> (code - 64)) & 1
    return is_among(code, chars)
