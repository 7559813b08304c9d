"""Hashes of texts, by which a line is known to be none of many without a Python string made of it.

The hash of a text and of its beginning give that of the rest, so once a line is read, every part of it can be asked for.
"""

from libc.string cimport memcpy

from cpython.mem cimport PyMem_Calloc, PyMem_Free

from newsclean.native.text cimport *


cdef uint64_t hash_of(str text) noexcept:
    cdef uint64_t hashed = 0
    cdef Py_ssize_t at
    for at in range(PyUnicode_GET_LENGTH(text)):
        hashed = roll(hashed, PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), at))
    return hashed


cdef class Sketch:
    """Texts of which no more is kept than two bits for each, among sixteen or more.

    Args:
        texts: the texts.
        width: of the numbers of bits, in bits; as it must be, if 0.
    """

    def __cinit__(self, texts, int width=0):
        if not width:
            width = 6
            while 1 << width < 16 * len(texts):
                width += 1
        self.shift = 64 - width
        self.bits = <uint8_t *> PyMem_Calloc(1 << width - 3, 1)
        if self.bits is NULL:
            raise MemoryError
        self.add(texts)

    cdef Sketch copied_with(self, texts):
        """Return a sketch of the same texts and of others, which are fewer, in as much room."""
        cdef int width = 64 - self.shift
        cdef Sketch other = Sketch((), width)
        memcpy(other.bits, self.bits, 1 << width - 3)
        other.add(texts)
        return other

    cdef int add(self, texts) except -1:
        cdef uint64_t places
        for text in texts:
            places = mixed(hash_of(text))
            self.set_bit(places)
            self.set_bit(places << 32)
        return 0

    def __dealloc__(self):
        PyMem_Free(self.bits)


cdef class Places:
    """Words, each with its number.

    Args:
        words: the words, in order of their numbers.

    Raises:
        ValueError: two of them have the same hash.
    """

    def __cinit__(self, words):
        cdef uint64_t at, hashed
        cdef int width = 4
        cdef uint32_t number = 0
        while 1 << width < 2 * len(words):
            width += 1
        self.mask = (<uint64_t> 1 << width) - 1
        self.places = <Place *> PyMem_Calloc(1 << width, sizeof(Place))
        if self.places is NULL:
            raise MemoryError
        for word in words:
            number += 1
            hashed = hash_of(word)
            at = mixed(hashed) >> 32 & self.mask
            while self.places[at].number:
                if self.places[at].hashed == hashed:
                    raise ValueError("two words have the same hash")
                at = at + 1 & self.mask
            self.places[at] = Place(hashed, number)

    def __dealloc__(self):
        PyMem_Free(self.places)
