"""What lines look like: twins of loops in ``labels.shapes`` and ``labels.page``."""

from newsclean.native.text cimport *

cdef enum:
    BMP = 0x10000

cdef enum:
    CLOSES = 1  # may stand behind a sentence mark
    ENDS = 2  # is a sentence mark
    UNSPACED = 4  # belongs to a script without blanks between words
    ITEM = 8  # is a list mark


cdef struct Blanks:
    uint32_t number
    bint gap  # there are three in a row


cdef Blanks blanks_of(const Chars *text, Py_ssize_t size) noexcept nogil:
    cdef Blanks found
    cdef Py_ssize_t at
    cdef uint32_t number = 0, gap = 0
    for at in range(size):  # two loops that processors run through many characters at a time
        number += text[at] == 32
    if number >= 3:
        for at in range(size - 2):
            gap |= (text[at] == 32) & (text[at + 1] == 32) & (text[at + 2] == 32)
    found.number, found.gap = number, gap
    return found


cdef class Shaper:
    """Reads the shapes of lines.

    Args:
        closing: characters that may stand behind a sentence mark.
        marks: sentence marks.
        unspaced: first and last characters of scripts without blanks, in pairs.
        items: list marks.
        prose_words, long_words, long_word, indent: as in ``labels.shapes``.
    """

    cdef uint8_t kinds[BMP]
    cdef Py_ssize_t prose_words, long_words, long_word, indent

    def __init__(self, closing, marks, unspaced, items, prose_words, long_words, long_word, indent):
        cdef Py_ssize_t code
        for chars, kind in ((closing, CLOSES), (marks, ENDS), (items, ITEM)):
            for char in chars:
                self.kinds[<Py_UCS4>ord(char)] |= <uint8_t>kind
        for first, last in unspaced:
            for code in range(ord(first), ord(last) + 1):
                self.kinds[code] |= UNSPACED
        self.prose_words, self.long_words, self.long_word = prose_words, long_words, long_word
        self.indent = indent

    cdef inline uint8_t kind_of(self, Py_UCS4 char) noexcept:
        return self.kinds[char] if char < BMP else 0

    def shapes(self, texts):
        """Return for each line its words, whether it ends a sentence, whether it is prose, and whether a list mark opens it.

        Behind these how many lines have a gap of three blanks, or a deep indent.
        """
        cdef Py_ssize_t number, size, first, last, at, count, gaps = 0, lines = len(texts)
        cdef list words = [0] * lines
        cdef bytearray ends = bytearray(lines), prose = bytearray(lines), items = bytearray(lines)
        cdef int width
        cdef void *data
        cdef uint8_t kind
        cdef Blanks blanks
        for number, text in enumerate(texts):
            size = PyUnicode_GET_LENGTH(text)
            width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
            first, last = 0, size
            while first < last and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, first)):
                first += 1
            while last > first and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, last - 1)):
                last -= 1
            if first == last:
                continue
            if width == 1:
                blanks = blanks_of(<const uint8_t *>data + first, last - first)
            elif width == 2:
                blanks = blanks_of(<const uint16_t *>data + first, last - first)
            else:
                blanks = blanks_of(<const uint32_t *>data + first, last - first)
            gaps += blanks.gap or first >= self.indent
            count = blanks.number + 1
            if count * self.long_word <= last - first and not PyUnicode_IS_ASCII(text):
                count = max(count, self.unspaced(width, data, first, last) // 2)
            words[number] = count
            at = last - 1
            kind = self.kind_of(PyUnicode_READ(width, data, at))
            while not kind & ENDS and kind & CLOSES and at > first:
                at -= 1
                kind = self.kind_of(PyUnicode_READ(width, data, at))
            if kind & ENDS:
                ends[number] = 1
            if count >= self.prose_words and (kind & ENDS or count >= self.long_words):
                prose[number] = 1
            if self.is_item(width, data, first, size):
                items[number] = 1
        return words, ends, prose, items, gaps

    cdef Py_ssize_t unspaced(self, int width, void *data, Py_ssize_t first, Py_ssize_t last) noexcept:
        """Return how many characters belong to scripts without blanks."""
        cdef Py_ssize_t at, found = 0
        for at in range(first, last):
            found += self.kind_of(PyUnicode_READ(width, data, at)) & UNSPACED != 0
        return found

    cdef bint is_item(self, int width, void *data, Py_ssize_t at, Py_ssize_t size) noexcept:
        cdef Py_UCS4 char = PyUnicode_READ(width, data, at)
        cdef Py_ssize_t digits = 0
        if self.kind_of(char) & ITEM:
            return at + 1 < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1))
        if not c'0' <= char <= c'9':
            return False
        while at < size and digits < 3 and Py_UNICODE_ISDECIMAL(PyUnicode_READ(width, data, at)):
            at += 1
            digits += 1
        if at + 1 >= size:
            return False
        char = PyUnicode_READ(width, data, at)
        return (char == c'.' or char == c')') and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1))


def labels_by_shape(list words, bytearray ends, bytearray items, Py_ssize_t head, Py_ssize_t first_prose, Py_ssize_t last_prose,
                    Py_ssize_t deck_words, Py_ssize_t heading_words, body, item, deck, heading):
    """Return the label of each line by its shape and place, None for a blank one; twin of ``labels.page``."""
    cdef list labels = []
    cdef Py_ssize_t index, count
    for index in range(len(words)):
        count = words[index]
        label = body
        if not count:
            label = None
        elif items[index]:
            label = item
        elif ends[index]:
            pass
        elif head < index < first_prose:
            if count >= deck_words:
                label = deck
        elif first_prose < index < last_prose and count <= heading_words:
            label = heading
        labels.append(label)
    return labels
