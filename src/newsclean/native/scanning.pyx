"""Which lines a stage has to look at: twins of loops in ``stages`` that pass over all lines and stop at few."""

from cpython.mem cimport PyMem_Calloc, PyMem_Free
from libc.stdint cimport uint64_t
from libc.string cimport memcpy

from newsclean.native.processor cimport nc_has_avx2
from newsclean.native.text cimport *

cdef enum:
    REACH = 110  # characters of a line that hold its dateline
    LONG_WORD = 24  # characters; a longer one is looked at again
    CAPITALISED = 9  # words that a place and its like have, on either side of a small one


cdef extern from *:
    """
    /* Whether six characters stand one behind the other somewhere: no branch in the loop, so many are compared at once. */
    #define NC_HOLDS(name, type, how)                                                                   \
        how NC_O3 static int name(const type *text, Py_ssize_t size, const Py_UCS4 *six) {              \
            const type a = six[0], b = six[1], c = six[2], d = six[3], e = six[4], f = six[5];          \
            for (Py_ssize_t at = 0; at + 5 < size; ) {                                                  \
                Py_ssize_t stop = at + 1024 < size - 5 ? at + 1024 : size - 5;                          \
                type found = 0;                                                                         \
                for (; at < stop; at++)                                                                 \
                    found |= (text[at] == a) & (text[at + 1] == b) & (text[at + 2] == c)                \
                        & (text[at + 3] == d) & (text[at + 4] == e) & (text[at + 5] == f);              \
                if (found) return 1;                                                                    \
            }                                                                                           \
            return 0;                                                                                   \
        }
    #define NC_HOLDS_ALL(name, how) \
        NC_HOLDS(name##_1, uint8_t, how) NC_HOLDS(name##_2, uint16_t, how) NC_HOLDS(name##_4, uint32_t, how)
    NC_HOLDS_ALL(nc_narrow, )
    #if NC_X86
    NC_HOLDS_ALL(nc_wide, NC_AVX2)
    #else
    #define nc_wide_1 nc_narrow_1
    #define nc_wide_2 nc_narrow_2
    #define nc_wide_4 nc_narrow_4
    #endif

    /* The same in a text whose characters have so many bytes; the word may have others, but none that are wider. */
    static int nc_holds(int width, const void *text, Py_ssize_t size, const Py_UCS4 *six, int wide) {
        if (width == 1) return (wide ? nc_wide_1 : nc_narrow_1)((const uint8_t *)text, size, six);
        if (width == 2) return (wide ? nc_wide_2 : nc_narrow_2)((const uint16_t *)text, size, six);
        return (wide ? nc_wide_4 : nc_narrow_4)((const uint32_t *)text, size, six);
    }
    """
    bint nc_holds(int width, const void *text, Py_ssize_t size, const Py_UCS4 *six, bint wide) noexcept

WIDE = nc_has_avx2()
"""Whether this processor has AVX2."""

cdef bint _WIDE = WIDE

cdef enum:
    BEGINNING = 6  # characters of a word that are looked for


def may_hold(str text not None, str word not None, bint wide=_WIDE):
    """Tell whether the first characters of a word stand in a text; sure of words of `BEGINNING` characters or more alone.

    Args:
        text: the text.
        word: the word.
        wide: whether to use AVX2; only where it is there.
    """
    cdef Py_UCS4 six[BEGINNING]
    cdef Py_UCS4 most = 0
    cdef Py_ssize_t at, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    if PyUnicode_GET_LENGTH(word) < BEGINNING:
        return True
    for at in range(BEGINNING):
        six[at] = PyUnicode_READ(PyUnicode_KIND(word), PyUnicode_DATA(word), at)
        most = max(most, six[at])
    if width < 4 and <uint32_t>most >> 8 * width:  # wider than the text's characters
        return False
    return nc_holds(width, PyUnicode_DATA(text), size, six, wide)


def may_be_cut(
    list texts, Py_ssize_t shortest, str marks not None, str closing not None, dict leads not None, last_words,
    bytes known not None,
):
    """Return the indices of the lines in which something may be glued to the end; twin of ``rules.inline``.

    Args:
        texts: lines.
        shortest: a shorter line is not cut.
        marks: what stands behind a label; a line without one that ends in a full stop is not cut.
        closing: marks that may stand behind a line's last word.
        leads: words before such a mark, in lower case.
        last_words: words at the end of what is glued to a line, in lower case.
        known: `signs_of` both.
    """
    assert len(known) == SIGNS
    cdef list found = []
    cdef Py_ssize_t index, size
    cdef int width
    cdef void *data
    cdef bint dotted
    for index in range(len(texts)):
        text = texts[index]
        size = PyUnicode_GET_LENGTH(text)
        if size < shortest:
            continue
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        dotted = PyUnicode_READ(width, data, size - 1) == c'.' and not (
            PyUnicode_READ(width, data, size - 2) == c'.' and PyUnicode_READ(width, data, size - 3) == c'.'
        )
        if has_lead(text, marks, leads, known) or not dotted and may_end_in(text, closing, last_words, known):
            found.append(index)
    return found


cdef enum:
    SIGNS = 4096


cdef bint is_known(str text, Py_ssize_t start, Py_ssize_t end, words, const unsigned char *known) except -1:
    """Tell whether a word, in lower case, is one of some; few others get past their signs."""
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_ssize_t at
    cdef uint32_t all_of = 0, sign
    if width == 1 or PyUnicode_READ(width, data, start) < 128:
        sign = (<uint32_t>PyUnicode_READ(width, data, start) & 31) << 7
        sign |= (<uint32_t>PyUnicode_READ(width, data, end - 1) & 31) << 2
        if not known[sign | (end - start) & 3]:
            for at in range(start, end):
                all_of |= <uint32_t>PyUnicode_READ(width, data, at)
            if all_of < 128:
                return False
    return text[start:end].lower() in words


cdef bint has_lead(str text, str marks, dict leads, const unsigned char *known) except -1:
    """Tell whether one of a few words stands before a mark."""
    cdef Py_ssize_t at, start, end, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 mark
    for mark in marks:
        at = PyUnicode_FindChar(text, mark, 0, size, 1)
        while at >= 0:
            end = at
            while end > 0 and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
                end -= 1
            start = end
            while start > 0 and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, start - 1)):
                start -= 1
            if end - start >= LONG_WORD or start < end and is_known(text, start, end, leads, known):
                return True
            at = PyUnicode_FindChar(text, mark, at + 1, size, 1)
    return False


cdef bint may_end_in(str text, str closing, last_words, const unsigned char *known) except -1:
    """Tell whether a line may end in one of some words, alone or run together with others."""
    cdef Py_ssize_t at, start, end = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    cdef uint32_t all_of = 0
    cdef bint joined = False
    while end > 0:
        char = PyUnicode_READ(width, data, end - 1)
        if not Py_UNICODE_ISSPACE(char) and not is_among(char, closing):
            break
        end -= 1
    start = end
    while start > 0 and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, start - 1)):
        start -= 1
    if start == end:
        return False
    if end - start >= LONG_WORD or is_known(text, start, end, last_words, known):
        return True
    for at in range(start, end):
        char = PyUnicode_READ(width, data, at)
        all_of |= <uint32_t>char
        if at > start and (Py_UNICODE_ISUPPER(char) or Py_UNICODE_ISDECIMAL(char)):
            joined = True  # `FacebookTwitterEmail`
    if not joined or all_of >= 128:
        return joined
    # the last of the words: small letters, and the capital before them
    while end > start:
        while end > start and not c'a' <= PyUnicode_READ(width, data, end - 1) <= c'z':
            end -= 1
        at = end
        while at > start and c'a' <= PyUnicode_READ(width, data, at - 1) <= c'z':
            at -= 1
        if at > start and c'A' <= PyUnicode_READ(width, data, at - 1) <= c'Z':
            at -= 1
        if end - at > 1:
            return is_known(text, at, end, last_words, known)
        end = at
    return False


def may_be_reports(list texts, indices, Py_ssize_t shorter, str openings):
    """Return those of the lines that may begin with a dateline; twin of ``labels.stamps.dateline``.

    Args:
        texts: lines.
        indices: which of them are asked about.
        shorter: a line of so many characters is not one.
        openings: brackets, and first characters of East Asian datelines.
    """
    cdef list found = []
    cdef Py_ssize_t index
    for index in indices:
        text = texts[index]
        if PyUnicode_GET_LENGTH(text) > shorter and begins_like_report(text, openings):
            found.append(index)
    return found


cdef bint begins_like_report(str text, str openings):
    """Tell whether a mark follows a few words at the head of a line, at most one of them small between capitals."""
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at = 0
    cdef int width = PyUnicode_KIND(text), words = 0, small = 0
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
        at += 1
    if at == size:
        return False
    if is_among(PyUnicode_READ(width, data, at), openings):
        return True
    if not Py_UNICODE_ISUPPER(PyUnicode_READ(width, data, at)):
        return False
    while at < size and words <= 2 * CAPITALISED:
        char = PyUnicode_READ(width, data, at)
        if c'a' <= char <= c'z':
            small += 1
            if small > 1 or not words:
                return False
        while at < size:
            char = PyUnicode_READ(width, data, at)
            if char == c' ' or (is_dateline_mark(char) and char != c'-'):
                break
            if char == c'-' and (at + 1 == size or ends_word(PyUnicode_READ(width, data, at + 1))):
                return True
            at += 1
        if at == size:
            return False
        if char == c' ':
            at += 1
            words += 1
            if at == size:
                return False
            char = PyUnicode_READ(width, data, at)
        if char == c',':
            return has_mark(width, data, at + 1, min(size, at + 2 + REACH))
        if is_dateline_mark(char):
            return True
    return False


cdef bint has_mark(int width, void *data, Py_ssize_t at, Py_ssize_t end) noexcept:
    while at < end:
        if is_dateline_mark(PyUnicode_READ(width, data, at)) and PyUnicode_READ(width, data, at) != c',':
            return True
        at += 1
    return False


cdef inline bint is_dateline_mark(Py_UCS4 char) noexcept:
    return (
        char == c',' or char == c'(' or char == c':' or char == c'=' or char == c'-'
        or char == 0x2014 or char == 0x2013 or char == 0x2015
    )


cdef inline bint ends_word(Py_UCS4 char) noexcept:
    return char == c'-' or char == c' '


cdef enum:
    LONGEST_KEY = 64  # letters


cdef bytes key_at(str text, Py_ssize_t at, Py_ssize_t letters, key_of):
    """Return the first letters and digits of a line from ``at`` on, folded, as UTF-8; ``key_of`` does it if not ASCII."""
    cdef char buffer[LONGEST_KEY]
    cdef Py_ssize_t start = at, count = 0, size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while at < size and count < letters:
        char = PyUnicode_READ(width, data, at)
        at += 1
        if c'a' <= char <= c'z' or c'0' <= char <= c'9':
            buffer[count] = <char>char
            count += 1
        elif c'A' <= char <= c'Z':
            buffer[count] = <char>(<int>char + 32)
            count += 1
        elif char >= 128 and Py_UNICODE_ISALNUM(char):
            return key_of(text[start:], letters)
    return buffer[:count]


def keys(texts, Py_ssize_t letters, key_of):
    """Return the first letters and digits of each line, folded, as UTF-8; twin of ``stages._alike``.

    Args:
        texts: lines.
        letters: how many letters and digits of each, `LONGEST_KEY` at most.
        key_of: the plain function, for lines whose letters are not ASCII.
    """
    assert letters <= LONGEST_KEY
    return [key_at(text, 0, letters, key_of) for text in texts]


def alike(texts, list first not None, Py_ssize_t letters, key_of):
    """Return the places of the lines that may equal another, or begin it, or begin with it; twin of ``stages._alike``.

    Args:
        texts: lines.
        first: the keys of a few letters of each.
        letters: how many letters are compared where those are equal.
        key_of: as for `keys`.
    """
    assert letters <= LONGEST_KEY
    cdef dict last = {}
    cdef set places = set()
    cdef Py_ssize_t at
    for at in range(len(first)):
        earlier = last.setdefault(first[at], at)
        if earlier != at:
            places.add(earlier)
            places.add(at)
    if not places:
        return []
    return related(texts, places, letters, key_of)


cdef list related(texts, places, Py_ssize_t letters, key_of):
    """Return those of some places whose longer keys are equal, begin another, or begin with another."""
    cdef set found = set()
    cdef bytes root = b"\n", key
    place = -1
    for key, other in sorted([(key_at(texts[each], 0, letters, key_of), each) for each in places]):
        if key.startswith(root):  # all that begins with a key stands directly behind it
            found.add(place)
            found.add(other)
        else:
            root, place = key, other
    return list(found)


cdef extern from *:
    """
    #include <string.h>
    typedef struct { uint64_t key; Py_ssize_t owner; } nc_slot;

    /* The slot of a key, or the empty one where it belongs; the seed keeps a text from choosing where its keys meet. */
    static nc_slot *nc_slot_of(nc_slot *slots, size_t mask, uint64_t key) {
        uint64_t hash = (key ^ (uint64_t)(uintptr_t)slots) * 0x9E3779B97F4A7C15u;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93u;
        size_t at = (size_t)(hash >> 32) & mask;
        while (slots[at].owner && slots[at].key != key) at = (at + 1) & mask;
        return slots + at;
    }

    /* The first letters and digits of a line from a place on, folded, in one number; 0 for the answer if not ASCII. */
    #define NC_KEY(name, type)                                                                          \
        static int name(const type *text, Py_ssize_t at, Py_ssize_t size, uint64_t *key) {              \
            unsigned char first[8] = {0};                                                               \
            for (int count = 0; at < size && count < 8; at++) {                                         \
                uint32_t c = text[at], low = c | 32;                                                    \
                if (low - 'a' < 26 && c < 128) first[count++] = (unsigned char)low;                     \
                else if (c - '0' < 10) first[count++] = (unsigned char)c;                               \
                else if (c >= 128 && Py_UNICODE_ISALNUM(c)) return 0;                                   \
            }                                                                                           \
            memcpy(key, first, 8);                                                                      \
            return 1;                                                                                   \
        }
    NC_KEY(nc_key_1, uint8_t)
    NC_KEY(nc_key_2, uint16_t)
    NC_KEY(nc_key_4, uint32_t)

    static int nc_key(int width, const void *text, Py_ssize_t at, Py_ssize_t size, uint64_t *key) {
        if (width == 1) return nc_key_1((const uint8_t *)text, at, size, key);
        if (width == 2) return nc_key_2((const uint16_t *)text, at, size, key);
        return nc_key_4((const uint32_t *)text, at, size, key);
    }
    """
    ctypedef struct nc_slot:
        uint64_t key
        Py_ssize_t owner
    nc_slot *nc_slot_of(nc_slot *slots, size_t mask, uint64_t key) noexcept
    bint nc_key(int width, const void *text, Py_ssize_t at, Py_ssize_t size, uint64_t *key) noexcept


cdef enum:
    PACKED = 8  # letters of a key, and bytes of one that fits into a number


cdef class Owners:
    """Which line a key was first seen in, plus one, and for what stands behind its dateline the negative of that."""

    cdef nc_slot *slots
    cdef size_t mask, count
    cdef dict wide  # keys of more than eight bytes

    def __cinit__(self, Py_ssize_t count):
        cdef size_t size = 16
        while size < 2 * <size_t>count:
            size *= 2
        self.mask, self.count, self.wide = size - 1, 0, {}
        self.slots = <nc_slot *>PyMem_Calloc(size, sizeof(nc_slot))
        if self.slots is NULL:
            raise MemoryError

    def __dealloc__(self):
        PyMem_Free(self.slots)

    cdef Py_ssize_t owner(self, str text, Py_ssize_t at, Py_ssize_t line, key_of) except? 0:
        """Return who has the key of a text from ``at`` on; that is ``line`` if nobody had."""
        cdef uint64_t key
        cdef nc_slot *slot
        cdef bytes bytes_of
        if not nc_key(PyUnicode_KIND(text), PyUnicode_DATA(text), at, PyUnicode_GET_LENGTH(text), &key):
            bytes_of = key_of(text[at:], PACKED)
            if len(bytes_of) > PACKED:
                return self.wide.setdefault(bytes_of, line)
            key = 0
            memcpy(&key, <const char *>bytes_of, len(bytes_of))
        slot = nc_slot_of(self.slots, self.mask, key)
        if slot.owner:
            return slot.owner
        slot.key, slot.owner = key, line
        self.count += 1
        if 2 * self.count > self.mask:
            self.grow()
        return line

    cdef int grow(self) except -1:
        cdef size_t mask = 2 * self.mask + 1, at
        cdef nc_slot *slots = <nc_slot *>PyMem_Calloc(mask + 1, sizeof(nc_slot))
        if slots is NULL:
            raise MemoryError
        for at in range(self.mask + 1):
            if self.slots[at].owner:
                nc_slot_of(slots, mask, self.slots[at].key)[0] = self.slots[at]
        PyMem_Free(self.slots)
        self.slots, self.mask = slots, mask
        return 0


def beginnings(
    list texts not None, list labels not None, Py_ssize_t shorter, str openings not None, str marks not None,
    Py_ssize_t reach, Py_ssize_t letters, key_of,
):
    """Return the lines that begin alike, and those whose report begins like a line or a report; twin of ``stages._reports``.

    Args:
        texts: lines.
        labels: their labels; lines without one are left out.
        shorter: a line of so many characters has no report.
        openings: as for `may_be_reports`.
        marks: what a dateline ends in.
        reach: a dateline is over after so many characters.
        letters: how many letters are compared where the first eight are equal.
        key_of: as for `keys`.
    """
    assert letters <= LONGEST_KEY and len(labels) == len(texts)
    cdef Py_ssize_t index, at, size, earlier
    cdef int width
    cdef void *data
    cdef bytearray shared = bytearray(len(texts)), told = bytearray(len(texts))
    cdef unsigned char *is_shared = shared
    cdef unsigned char *is_told = told
    cdef list reports = [], places = []
    cdef Owners owners = Owners(len(texts))
    cdef Ascii ends = ascii_of(marks)
    cdef str text
    cdef bint some = False
    for index in range(len(texts)):
        if labels[index] is None:
            continue
        text = texts[index]
        earlier = owners.owner(text, 0, index + 1, key_of)
        if earlier != index + 1:
            is_shared[index] = is_shared[earlier - 1] = some = True
        if PyUnicode_GET_LENGTH(text) > shorter and begins_like_report(text, openings):
            reports.append(index)
    if some:
        places = related(texts, [at for at in range(len(texts)) if is_shared[at]], letters, key_of)
    for index in reports:
        text = texts[index]
        size = PyUnicode_GET_LENGTH(text)
        width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
        at = 0
        while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
            at += 1
        size = min(size, at + reach)
        for at in range(size):
            if is_one_of(PyUnicode_READ(width, data, at), ends, marks):
                earlier = owners.owner(text, at + 1, -index - 1, key_of)
                if earlier != -index - 1:
                    is_told[index] = True
                    if earlier < 0:
                        is_told[-earlier - 1] = True
    return places, [index for index in reports if is_told[index]]
