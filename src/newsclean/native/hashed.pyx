# cython: cdivision=True, initializedcheck=False
"""A table of words that is asked for characters, so that no Python string has to be made of them.

A word is found by its hash and then compared, so two words are never taken for one another.
"""

from cpython.mem cimport PyMem_Calloc, PyMem_Free
from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint16_t, uint32_t, uint64_t, uintptr_t

cdef enum:
    LINE = 64  # bytes
    LONGEST = 512  # characters of a key


cdef class Keys:
    """Words and up to eight bytes for each.

    Args:
        keys: The words, all different. One with a character above U+FFFF, or of over 512, is left out.
        values: A byte a word, for the first value, then for the second, and so on.
    """

    def __init__(self, list keys not None, bytes values not None=b""):
        cdef Py_ssize_t number, i, k, n, longer = 1 + NC_PADDING, width, bits = 4, count = len(keys)
        cdef uint64_t hashed, at
        cdef const unsigned char *each = values
        cdef int kind
        cdef void *data
        cdef nc_entry *entry
        cdef list read = [None] * count
        cdef str key
        width = len(values) // count if count else 0
        if self.held is not NULL or len(values) != width * count or width > 8 or count >= 1 << 24:
            raise ValueError("as many values as words, at most eight each, are needed")
        for number in range(count):
            key = keys[number]
            if len(key) <= LONGEST and PyUnicode_KIND(key) < 4:
                read[number] = key
                longer += max(0, len(key) - NC_INLINE)
        while 1 << bits < 2 * count:
            bits += 1
        self.count = count
        self.table.mask = (<uint64_t> 1 << bits) - 1
        self.table.number = <uint32_t> self.table.mask
        self.table.slots = <uint32_t *> PyMem_Calloc(1 << bits, sizeof(uint32_t))
        self.table.rest = <uint16_t *> PyMem_Calloc(longer, sizeof(uint16_t))
        self.held = PyMem_Calloc(count + 1, sizeof(nc_entry))
        if self.table.slots is NULL or self.table.rest is NULL or self.held is NULL:
            raise MemoryError
        self.table.entries = <nc_entry *> ((<uintptr_t> self.held + LINE - 1) & ~<uintptr_t> (LINE - 1))
        longer = 0
        for number in range(count):
            key = read[number]
            if key is None:
                continue
            n, kind, data, entry = len(key), PyUnicode_KIND(key), PyUnicode_DATA(key), self.table.entries + number
            entry.size, entry.rest = <uint16_t> n, <uint32_t> longer
            for i in range(min(n, NC_INLINE)):
                entry.text[i] = <uint16_t> PyUnicode_READ(kind, data, i)
            for i in range(NC_INLINE, n):
                self.table.rest[longer + i - NC_INLINE] = <uint16_t> PyUnicode_READ(kind, data, i)
            longer += max(0, n - NC_INLINE)
            for k in range(width):
                entry.value[k] = each[k * count + number]
            hashed = hash_of(entry, self.table.rest)
            at = hashed & self.table.mask
            while self.table.slots[at]:
                at = (at + 1) & self.table.mask
            self.table.slots[at] = (<uint32_t> (hashed >> 32) & ~self.table.number) | <uint32_t> (number + 1)

    def __dealloc__(self):
        PyMem_Free(self.table.slots)
        PyMem_Free(self.table.rest)
        PyMem_Free(self.held)

    def __len__(self):
        return self.count

    def __getitem__(self, str key not None):
        """The number of a word, -1 if it is none of them."""
        cdef Py_ssize_t i, n = len(key)
        cdef const nc_entry *found
        if n > LONGEST or PyUnicode_KIND(key) == 4:
            return -1
        cdef uint16_t *chars = <uint16_t *> PyMem_Calloc(n + NC_PADDING, sizeof(uint16_t))
        if chars is NULL:
            raise MemoryError
        for i in range(n):
            chars[i] = <uint16_t> PyUnicode_READ(PyUnicode_KIND(key), PyUnicode_DATA(key), i)
        found = nc_find(&self.table, chars, n, nc_hash(chars, n))
        PyMem_Free(chars)
        return -1 if found is NULL else found - self.table.entries


cdef uint64_t hash_of(const nc_entry *entry, const uint16_t *rest) noexcept:
    """As ``nc_hash`` of the whole word; its two parts meet where four characters end."""
    cdef uint16_t whole[512 + 8]  # LONGEST and NC_PADDING
    cdef Py_ssize_t i, n = entry.size
    if n <= NC_INLINE:
        return nc_hash(entry.text, n)
    for i in range(n):
        whole[i] = entry.text[i] if i < NC_INLINE else rest[entry.rest + i - NC_INLINE]
    return nc_hash(whole, n)
