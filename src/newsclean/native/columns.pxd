"""What the other twins see of a column."""


cdef class Column:
    cdef Py_ssize_t n
    cdef int *v


cdef Column new(Py_ssize_t n)
cdef Py_ssize_t stride_of(Py_ssize_t n) noexcept
