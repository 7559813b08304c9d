# cython: cdivision=True, initializedcheck=False
"""A table of words that is asked for characters, so that no Python string has to be made of them."""

from cpython.mem cimport PyMem_Calloc, PyMem_Free, PyMem_Malloc
from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport int32_t, uint32_t, uint64_t
from libc.string cimport memcmp


cdef uint64_t hash_of(const uint32_t *key, Py_ssize_t n) noexcept:
    """Mixes two characters at a time; the multiplier is that of SplitMix64 (Steele, Lea, Flood 2014)."""
    cdef uint64_t mixed = <uint64_t> n
    cdef Py_ssize_t i = 0
    while i + 1 < n:
        mixed = (mixed ^ (key[i] | <uint64_t> key[i + 1] << 32)) * <uint64_t> 0x9E3779B97F4A7C15
        mixed ^= mixed >> 29
        i += 2
    if i < n:
        mixed = (mixed ^ key[i]) * <uint64_t> 0x9E3779B97F4A7C15
        mixed ^= mixed >> 29
    mixed *= <uint64_t> 0xBF58476D1CE4E5B9
    return mixed ^ mixed >> 32


cdef class Keys:
    """Words and their numbers, in the order in which they are given.

    A word is found by its hash and then compared, so two words are never taken for one another.

    Args:
        keys: The words, all different.
    """

    def __init__(self, list keys not None):
        cdef Py_ssize_t number, i, n, total = 0, bits = 4
        cdef uint64_t hashed, at
        cdef uint32_t *to
        cdef int kind
        cdef const void *data
        cdef str key
        if self.chars is not NULL:
            raise ValueError("a table is filled once")
        for key in keys:
            total += len(key)
        self.count = len(keys)
        if max(total, self.count) >= 1 << 31:
            raise ValueError("more words than a table holds")
        while 1 << bits < 2 * self.count:
            bits += 1
        self.mask = (<uint64_t> 1 << bits) - 1
        self.slots = <uint64_t *> PyMem_Calloc(1 << bits, sizeof(uint64_t))
        self.chars = <uint32_t *> PyMem_Malloc((total + 1) * sizeof(uint32_t))
        self.starts = <uint32_t *> PyMem_Malloc((self.count + 1) * sizeof(uint32_t))
        if self.slots is NULL or self.chars is NULL or self.starts is NULL:
            raise MemoryError
        total = 0
        number = 0
        for key in keys:
            n, kind, data = len(key), PyUnicode_KIND(key), PyUnicode_DATA(key)
            to = self.chars + total
            for i in range(n):
                to[i] = PyUnicode_READ(kind, <void *> data, i)
            self.starts[number] = <uint32_t> total
            total += n
            number += 1
            hashed = hash_of(to, n)
            at = hashed & self.mask
            while self.slots[at]:
                at = (at + 1) & self.mask
            self.slots[at] = (hashed & <uint64_t> 0xFFFFFFFF00000000) | <uint64_t> number
        self.starts[number] = <uint32_t> total

    def __dealloc__(self):
        PyMem_Free(self.slots)
        PyMem_Free(self.chars)
        PyMem_Free(self.starts)

    def __len__(self):
        return self.count

    cdef int32_t find(self, const uint32_t *key, Py_ssize_t n) noexcept:
        """The number of a word, -1 if it is none of them."""
        cdef uint64_t hashed = hash_of(key, n), at = hashed & self.mask, slot
        cdef uint32_t number, start
        while True:
            slot = self.slots[at]
            if slot == 0:
                return -1
            if slot >> 32 == hashed >> 32:
                number = <uint32_t> slot - 1
                start = self.starts[number]
                if self.starts[number + 1] - start == n and memcmp(self.chars + start, key, n * sizeof(uint32_t)) == 0:
                    return <int32_t> number
            at = (at + 1) & self.mask

    def __getitem__(self, str key not None):
        """The number of a word, -1 if it is none of them."""
        cdef Py_ssize_t i, n = len(key)
        cdef uint32_t *chars = <uint32_t *> PyMem_Malloc((n + 1) * sizeof(uint32_t))
        if chars is NULL:
            raise MemoryError
        for i in range(n):
            chars[i] = PyUnicode_READ(PyUnicode_KIND(key), PyUnicode_DATA(key), i)
        number = self.find(chars, n)
        PyMem_Free(chars)
        return number
