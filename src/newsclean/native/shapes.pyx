"""What lines look like: twins of loops in ``labels.shapes.lines``, ``labels.wrapping.paragraphs`` and ``labels.by_shape``."""

from libc.string cimport memset

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


cdef enum:
    WIDEST = 254  # of the columns that texts are wrapped at


ctypedef Py_ssize_t[256] Steps  # by column, how many more of something there are than at the one before


cdef inline void count(Steps *steps, Py_ssize_t first, Py_ssize_t last) noexcept nogil:
    """Count one more for all columns from the first to the last."""
    steps[0][first] += 1
    steps[0][last + 1] -= 1


cdef Py_ssize_t best(
    Steps *sizes, Steps *full, Steps *wraps, Steps *inside, (Py_ssize_t, Py_ssize_t, Py_ssize_t, Py_ssize_t) limits
) noexcept:
    """Return the column that explains most, if that is enough."""
    cdef Py_ssize_t least = limits[0], most = limits[1], ends = limits[2], choice = limits[3]
    cdef Py_ssize_t width, found = 0, same = 0, filled = 0, explained = 0, within = 0, of = 0, top = 0, open = 0
    for width in range(most + 1):
        filled += full[0][width]
        explained += wraps[0][width]
        within += inside[0][width]
        if width >= least:
            same += explained == top
            if explained > top:
                found, of, top, open, same = width, filled, explained, within, 1
    if top < ends or same > choice or 6 * top < 5 * of or 3 * open < top:
        return 0
    for width in range((3 * found + 3) // 4, found + 1):
        if 2 * sizes[0][width] > of:
            return 0
    return found


cdef class Shaper:
    """Reads the shapes of lines.

    Args:
        closing: characters that may stand behind a sentence mark.
        marks: sentence marks.
        unspaced: first and last characters of scripts without blanks, in pairs.
        items: list marks.
        prose_words, long_words, long_word, indent: as in ``labels.shapes.lines``.
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

    def column(self, texts, Py_ssize_t least, Py_ssize_t most, Py_ssize_t ends, Py_ssize_t choice,
               str marks not None):
        """Return the column that lines are wrapped at, 0 if there is none; twin of ``labels.wrapping.paragraphs``.

        Args:
            texts: the lines.
            least, most: columns.
            ends: fewer ends of lines prove nothing.
            choice: among more columns that explain as many there is none to choose.
            marks: characters that begin something of their own, besides list marks.
        """
        cdef Steps sizes, full, wraps, inside
        cdef Py_ssize_t whole = 0, longer = 0, above = 0, first, last, size, width
        cdef bint is_inside = False, is_large = False
        if not 0 < least <= most <= WIDEST:
            raise ValueError("no such columns")
        for text in texts:
            size = PyUnicode_GET_LENGTH(<str?>text)
            whole += size
            longer += size if size > most else 0
        if 2 * longer > whole:
            return 0
        memset(&sizes, 0, sizeof(sizes))
        memset(&full, 0, sizeof(full))
        memset(&wraps, 0, sizeof(wraps))
        memset(&inside, 0, sizeof(inside))
        for text in texts:
            size = self.first_word(text, marks, &is_large) if 0 < above <= most else 0
            if size:
                last = min(4 * above // 3, most)
                sizes[above] += 1
                count(&full, above, last)
                count(&wraps, above, min(above + size, last))
                if is_inside and not is_large:
                    count(&inside, above, min(above + size, last))
            above = self.content(text, &is_inside)
        return best(&sizes, &full, &wraps, &inside, (least, most, ends, choice))

    cdef Py_ssize_t content(self, str text, bint *inside):
        """Return where the content of a line ends; ``inside`` takes whether that is within a sentence."""
        cdef int width = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at
        while size > 0 and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, size - 1)):
            size -= 1
        at = size
        while at > 0 and self.kind_of(PyUnicode_READ(width, data, at - 1)) & (CLOSES | ENDS) == CLOSES:
            at -= 1
        inside[0] = not (at > 0 and self.kind_of(PyUnicode_READ(width, data, at - 1)) & ENDS)
        return size

    cdef Py_ssize_t first_word(self, str text, str marks, bint *large) except -1:
        """Return the characters of the first word of a line, 0 if it has none or begins something of its own.

        ``large`` takes whether it begins with a large letter or a figure.
        """
        cdef int width = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), first = 0, at
        while first < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, first)):
            first += 1
        if first == size or is_among(PyUnicode_READ(width, data, first), marks) or self.is_item(width, data, first, size):
            return 0
        large[0] = Py_UNICODE_ISUPPER(PyUnicode_READ(width, data, first)) or Py_UNICODE_ISDECIMAL(PyUnicode_READ(width, data, first))
        at = first
        while at < size and not Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
            at += 1
        return at - first

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
    """Return the label of each line by its shape and place, None for a blank one; twin of ``labels.by_shape``."""
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
