# cython: cdivision=True, initializedcheck=False
"""Words that lines share with the rest of their page: the twin of ``labels/model/vocabulary.py``.

The words of a document are read once. Each distinct one has an entry, found by its hash and told from others by its
characters, with the lines that use it counted; what stays of a line is the list of its entries.
"""

from cpython.mem cimport PyMem_Free, PyMem_Malloc, PyMem_Realloc
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memcmp, memcpy, memset

from newsclean.native.columns cimport Column, new
from newsclean.native.text cimport *

cdef extern from "Python.h":
    Py_UCS4 Py_UNICODE_TOLOWER(Py_UCS4 char) nogil

cdef enum:
    LONGEST = 1 << 12  # characters of a line that can be read
    KNOWN = 0x600  # characters up to here have their small letter in a table: Latin, Greek, Cyrillic and others

cdef struct Entry:
    uint64_t hashed
    Py_ssize_t start  # of its characters
    uint32_t size
    uint32_t line  # the last one that uses it, counted from 1
    uint32_t body, other


cdef class Words:
    """The distinct words of one document, and those of each line.

    Everything is forgotten when the next document begins; the room stays.
    """

    cdef Entry *entries
    cdef uint32_t *slots  # an entry's number and one; 0 where there is none
    cdef uint32_t *used  # numbers of the entries of all lines, line by line
    cdef uint32_t *chars
    cdef Py_ssize_t count, room, mask, uses, use_room, size, char_room

    def __cinit__(self):
        self.room, self.mask, self.use_room, self.char_room = 256, 1023, 1024, 4096
        self.entries = <Entry *> PyMem_Malloc(self.room * sizeof(Entry))
        self.slots = <uint32_t *> PyMem_Malloc((self.mask + 1) * sizeof(uint32_t))
        self.used = <uint32_t *> PyMem_Malloc(self.use_room * sizeof(uint32_t))
        self.chars = <uint32_t *> PyMem_Malloc(self.char_room * sizeof(uint32_t))
        if self.entries is NULL or self.slots is NULL or self.used is NULL or self.chars is NULL:
            raise MemoryError

    def __dealloc__(self):
        PyMem_Free(self.entries)
        PyMem_Free(self.slots)
        PyMem_Free(self.used)
        PyMem_Free(self.chars)

    cdef void clear(self) noexcept:
        self.count = self.uses = self.size = 0
        memset(self.slots, 0, (self.mask + 1) * sizeof(uint32_t))

    cdef int add(self, const uint32_t *word, Py_ssize_t size, uint64_t hashed, uint32_t line) except -1:
        """Notes that a line uses a word, once a line."""
        cdef Py_ssize_t slot = <Py_ssize_t> (hashed >> 20) & self.mask
        cdef Entry *entry
        while self.slots[slot]:
            entry = self.entries + self.slots[slot] - 1
            if (
                entry.hashed == hashed
                and entry.size == size
                and not memcmp(self.chars + entry.start, word, size * sizeof(uint32_t))
            ):
                if entry.line != line:
                    entry.line = line
                    self.use(self.slots[slot] - 1)
                return 0
            slot = (slot + 1) & self.mask
        if self.count == self.room:
            self.grow()
            return self.add(word, size, hashed, line)
        if self.size + size > self.char_room:
            self.chars = <uint32_t *> larger(self.chars, 2 * self.char_room * sizeof(uint32_t))
            self.char_room *= 2
        memcpy(self.chars + self.size, word, size * sizeof(uint32_t))
        self.entries[self.count] = Entry(hashed, self.size, <uint32_t> size, line, 0, 0)
        self.size += size
        self.count += 1
        self.slots[slot] = <uint32_t> self.count
        self.use(<uint32_t> self.count - 1)
        return 0

    cdef int use(self, uint32_t number) except -1:
        if self.uses == self.use_room:
            self.used = <uint32_t *> larger(self.used, 2 * self.use_room * sizeof(uint32_t))
            self.use_room *= 2
        self.used[self.uses] = number
        self.uses += 1
        return 0

    cdef int grow(self) except -1:
        """Makes room for twice as many words, in slots of which a quarter is taken at most."""
        cdef Py_ssize_t number, slot, slots = 2 * (self.mask + 1)
        self.entries = <Entry *> larger(self.entries, 2 * self.room * sizeof(Entry))
        self.room *= 2
        self.slots = <uint32_t *> larger(self.slots, slots * sizeof(uint32_t))
        self.mask = slots - 1
        memset(self.slots, 0, slots * sizeof(uint32_t))
        for number in range(self.count):
            slot = <Py_ssize_t> (self.entries[number].hashed >> 20) & self.mask
            while self.slots[slot]:
                slot = (slot + 1) & self.mask
            self.slots[slot] = <uint32_t> number + 1
        return 0


def shares(list texts not None, Column q not None, counts, (int, int, int, int, int, int) how):
    """The three columns of ``vocabulary.shares``, of the lines of documents one after the other.

    Args:
        texts: The lines, stripped.
        q: The score of stage two of each.
        counts: The number of lines of each document.
        how: ``vocabulary.SETTINGS``.
    """
    cdef Column in_body = new(q.n), in_other = new(q.n), own = new(q.n)
    cdef Words words = Words()
    cdef Py_ssize_t start = 0, count
    if len(texts) != q.n or sum(counts) != q.n or min(counts, default=1) < 0 or not 0 < how[2] <= LONGEST:
        raise ValueError("a text and a score for each line are needed")
    for count in counts:
        words.clear()
        _document(words, texts, q.v, start, count, how, (in_body.v, in_other.v, own.v))
        start += count
    return [in_body, in_other, own]


cdef int _document(
    Words words, list texts, const int *q, Py_ssize_t start, Py_ssize_t count, (int, int, int, int, int, int) how,
    (int *, int *, int *) out
) except -1:
    cdef int in_body, in_other, body, other
    cdef Py_ssize_t at, i, first = 0, end
    cdef Entry *entry
    cdef int *stops = out[2]  # for now, where the entries of each line end
    for at in range(start, start + count):
        _read(words, <str?> texts[at], how[2], how[3], <uint32_t> (at - start + 1))
        stops[at] = <int> words.uses
        body, other = q[at] >= how[0], q[at] <= how[1]
        for i in range(first, words.uses):
            entry = words.entries + words.used[i]
            entry.body += body
            entry.other += other
        first = words.uses
    first = 0
    for at in range(start, start + count):
        end = stops[at]
        in_body = in_other = 0
        body, other = q[at] >= how[0], q[at] <= how[1]
        for i in range(first, end):
            entry = words.entries + words.used[i]
            in_body += entry.body > <uint32_t> body
            in_other += entry.other > <uint32_t> other
        out[0][at] = 1 + how[4] * in_body // <int> (end - first) if end > first else 0
        out[1][at] = 1 + how[4] * in_other // <int> (end - first) if end > first else 0
        stops[at] = <int> min(end - first, how[5])
        first = end
    return 0


cdef int _read(Words words, str text, Py_ssize_t head, Py_ssize_t least, uint32_t line) except -1:
    """Reads the words of a line."""
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_ssize_t n = min(PyUnicode_GET_LENGTH(text), head)
    if PyUnicode_KIND(text) == 1:
        return _words_of(words, <const uint8_t *> data, n, least, line)
    if PyUnicode_KIND(text) == 2:
        return _words_of(words, <const uint16_t *> data, n, least, line)
    return _words_of(words, <const uint32_t *> data, n, least, line)


cdef int _words_of(Words words, const Chars *text, Py_ssize_t n, Py_ssize_t least, uint32_t line) except -1:
    cdef uint32_t word[LONGEST + 1]
    cdef uint32_t pair[3]
    cdef Py_ssize_t i, size = 0
    cdef uint32_t char, letter, before = 0
    for i in range(n):
        char = text[i]
        letter = LETTERS[char] if Chars is uint8_t or char < KNOWN else small(char)
        word[size] = letter
        if letter:
            size += 1
            continue
        if size >= least:
            words.add(word, size, hash_of(word, size), line)
        if Chars is not uint8_t:
            if size:
                before = 0
            if char < KNOWN or not is_paired(char):
                before = 0
            else:
                if before:
                    pair[0], pair[1] = before, char
                    words.add(pair, 2, hash_of(pair, 2), line)
                before = char
        size = 0
    if size >= least:
        words.add(word, size, hash_of(word, size), line)
    return 0


cdef uint64_t hash_of(uint32_t *word, Py_ssize_t size) noexcept:
    """Reads two characters at a time; there is room for one more behind the word."""
    cdef uint64_t hashed = 0, two
    cdef Py_ssize_t i
    word[size] = 0
    for i in range(0, size, 2):
        memcpy(&two, word + i, sizeof(uint64_t))
        hashed = (hashed ^ two) * 0x9E3779B97F4A7C15ULL
        hashed ^= hashed >> 32
    return hashed


cdef bint is_paired(uint32_t char) noexcept:
    """Whether a character stands in pairs, as ``vocabulary`` has it."""
    return (
        0x3040 <= char <= 0x30FF or 0x3400 <= char <= 0x9FFF or 0xAC00 <= char <= 0xD7AF or 0xF900 <= char <= 0xFAFF
        or 0x0E00 <= char <= 0x0EFF or 0x1000 <= char <= 0x109F or 0x1780 <= char <= 0x17FF
    )


cdef uint32_t small(uint32_t char) noexcept:
    """The small letter of a character; 0 where it is none, or one of those that stand in pairs."""
    if is_paired(char):
        return 0
    char = c"i" if char == 0x130 else Py_UNICODE_TOLOWER(char)
    return char if Py_UNICODE_ISALNUM(char) and not Py_UNICODE_ISDECIMAL(char) else 0


cdef uint32_t LETTERS[KNOWN]


cdef void learn() noexcept:
    cdef int char
    for char in range(KNOWN):
        LETTERS[char] = small(<uint32_t> char)


learn()


cdef void *larger(void *room, size_t size) except NULL:
    room = PyMem_Realloc(room, size)
    if room is NULL:
        raise MemoryError
    return room
