# Hashes of texts that are had for every part of a line at once, and what is looked up by them.

from libc.stdint cimport uint8_t, uint32_t, uint64_t

cdef inline uint64_t roll(uint64_t hashed, uint32_t char) noexcept nogil:
    """Return the hash of a text with one character more; that of no character is 0."""
    return hashed * 0x9e3779b97f4a7c15ULL + char

cdef inline uint64_t mixed(uint64_t hashed) noexcept nogil:
    return (hashed ^ hashed >> 32) * 0xbf58476d1ce4e5b9ULL

cdef uint64_t hash_of(str text) noexcept

cdef class Sketch:
    cdef uint8_t *bits
    cdef int shift

    cdef Sketch copied_with(self, texts)
    cdef int add(self, texts) except -1

    cdef inline bint may_hold(self, uint64_t hashed) noexcept nogil:
        """Tell whether a text is one of many; the answer may be yes for one that is not, never no for one that is."""
        cdef uint64_t places = mixed(hashed)
        return self.has_bit(places) and self.has_bit(places << 32)

    cdef inline bint has_bit(self, uint64_t place) noexcept nogil:
        place >>= self.shift
        return self.bits[place >> 3] >> (place & 7) & 1

    cdef inline void set_bit(self, uint64_t place) noexcept nogil:
        place >>= self.shift
        self.bits[place >> 3] |= <uint8_t> (1 << (place & 7))

cdef struct Place:
    uint64_t hashed
    uint32_t number  # plus one; 0 where nothing is

cdef class Places:
    cdef Place *places
    cdef uint64_t mask

    cdef inline Py_ssize_t find(self, uint64_t hashed) noexcept nogil:
        """Return the number of a word, or -1."""
        cdef uint64_t at = mixed(hashed) >> 32 & self.mask
        while self.places[at].number:
            if self.places[at].hashed == hashed:
                return self.places[at].number - 1
            at = at + 1 & self.mask
        return -1
