"""What the other twins see of a table of words."""

from libc.stdint cimport int32_t, uint32_t, uint64_t


cdef class Keys:
    cdef Py_ssize_t count
    cdef uint64_t mask
    cdef uint64_t *slots  # the upper half of a hash, and the number of the key with it plus one; 0 where nothing is
    cdef uint32_t *chars
    cdef uint32_t *starts  # of each key its first character in ``chars``, and the end of the last
    cdef int32_t find(self, const uint32_t *key, Py_ssize_t n) noexcept


cdef uint64_t hash_of(const uint32_t *key, Py_ssize_t n) noexcept
