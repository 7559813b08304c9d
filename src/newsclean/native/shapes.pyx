"""What lines look like: twins of loops in ``labels.outline``, ``labels.page`` and ``rules.menus``."""

from newsclean.native.text cimport *

cdef enum:
    BMP = 0x10000

cdef str EMPTY = ""

cdef enum:
    CLOSES = 1  # may stand behind a sentence mark
    ENDS = 2  # is a sentence mark
    UNSPACED = 4  # belongs to a script without blanks between words
    ITEM = 8  # is a list mark


cdef class Shaper:
    """Reads the shapes of lines.

    Args:
        closing: characters that may stand behind a sentence mark.
        marks: sentence marks.
        unspaced: first and last characters of scripts without blanks, in pairs.
        items: list marks.
        prose_words, long_words, long_word: as in ``labels.outline``.
    """

    cdef uint8_t kinds[BMP]
    cdef Py_ssize_t prose_words, long_words, long_word

    def __init__(self, closing, marks, unspaced, items, prose_words, long_words, long_word):
        cdef Py_ssize_t code
        for chars, kind in ((closing, CLOSES), (marks, ENDS), (items, ITEM)):
            for char in chars:
                self.kinds[<Py_UCS4>ord(char)] |= <uint8_t>kind
        for first, last in unspaced:
            for code in range(ord(first), ord(last) + 1):
                self.kinds[code] |= UNSPACED
        self.prose_words, self.long_words, self.long_word = prose_words, long_words, long_word

    cdef inline uint8_t kind_of(self, Py_UCS4 char) noexcept:
        return self.kinds[char] if char < BMP else 0

    def shapes(self, texts):
        """Return for each line its words, whether it ends a sentence, whether it is prose, and whether a list mark opens it.

        Behind these how many lines have a gap of three blanks.
        """
        cdef list words = [], ends = [], prose = [], items = []
        cdef Py_ssize_t size, first, last, at, blanks, unspaced, count, run, gap, gaps = 0
        cdef int width
        cdef void *data
        cdef uint8_t kind
        cdef bint ending
        for text in texts:
            size = PyUnicode_GET_LENGTH(text)
            width, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
            first, last = 0, size
            while first < last and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, first)):
                first += 1
            while last > first and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, last - 1)):
                last -= 1
            if first == last:
                words.append(0)
                ends.append(False)
                prose.append(False)
                items.append(False)
                continue
            blanks = 1
            run = gap = 0
            for at in range(first, last):
                if PyUnicode_READ(width, data, at) == c' ':
                    blanks += 1
                    run += 1
                    gap |= run == 3
                else:
                    run = 0
            gaps += gap
            count = blanks
            if blanks * self.long_word <= last - first and not PyUnicode_IS_ASCII(text):
                unspaced = 0
                for at in range(first, last):
                    if self.kind_of(PyUnicode_READ(width, data, at)) & UNSPACED:
                        unspaced += 1
                count = max(blanks, unspaced // 2)
            at = last - 1
            kind = self.kind_of(PyUnicode_READ(width, data, at))
            while not kind & ENDS and kind & CLOSES and at > first:
                at -= 1
                kind = self.kind_of(PyUnicode_READ(width, data, at))
            ending = kind & ENDS != 0
            words.append(count)
            ends.append(ending)
            prose.append(count >= self.prose_words and (ending or count >= self.long_words))
            items.append(self.is_item(width, data, first, size))
        return words, ends, prose, items, gaps

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


def labels_by_shape(list words, list ends, list items, Py_ssize_t head, Py_ssize_t first_prose, Py_ssize_t last_prose,
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


def runs(texts, list hits, boilerplate, Py_ssize_t labels_needed, Py_ssize_t longest_gap, Py_ssize_t words, Py_ssize_t chars,
         str marks):
    """Return where menus may stand: first and last line of runs of short lines with enough known labels among them.

    Twin of ``rules.menus``: outside of these runs there is nothing that it would convict.

    Args:
        texts: lines.
        hits: the rule that knows each, or None.
        boilerplate: the role of rules that know labels.
        labels_needed: known labels in a menu, at least.
        longest_gap: unknown lines between two of them, at most.
        words, chars: of a label, at most.
        marks: what does not end a label.
    """
    cdef list found = []
    cdef Py_ssize_t at, first = -1, last = -1, labels = 0, gap = 0, count = len(hits)
    for at in range(count):
        hit = hits[at]
        if hit is not None and hit.role is boilerplate:
            if first < 0:
                first = at
            labels += 1
            last, gap = at, 0
            continue
        text = texts[at]
        if PyUnicode_GET_LENGTH(text) == 0:
            continue
        if first < 0:
            continue
        if hit is None and gap < longest_gap and is_label(text, words, chars, marks):
            gap += 1
        elif hit is not None or not text.isspace():
            if labels >= labels_needed:
                found.append((first, last + 1))
            first, labels, gap = -1, 0, 0
    if labels >= labels_needed:
        found.append((first, last + 1))
    return found


cdef bint is_label(str text, Py_ssize_t words, Py_ssize_t chars, str marks) except -1:
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), start = 0, end, at, blanks = 0
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    cdef bint letters = False
    end = size
    while start < end and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, start)):
        start += 1
    while end > start and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
        end -= 1
    if not 0 < end - start <= chars:
        return False
    for at in range(start, end):
        char = PyUnicode_READ(width, data, at)
        if char == c' ':
            blanks += 1
        elif char == c'@' or char == c':':
            return False
        elif not letters and Py_UNICODE_ISALPHA(char):
            letters = True
    if blanks >= words or not letters:
        return False
    return PyUnicode_FindChar(marks, PyUnicode_READ(width, data, end - 1), 0, PyUnicode_GET_LENGTH(marks), 1) < 0


def lists(texts, list hits, boilerplate, str starts, str bullets, str number, str ends, Py_ssize_t words, Py_ssize_t chars):
    """Return the lists in which a known label stands: first line, line after the last one, and mark; twin of ``rules.lists``.

    Args:
        texts: lines.
        hits: the rule that knows each, or None.
        boilerplate: the role of rules that know labels.
        starts: what an entry may begin with.
        bullets: marks of entries.
        number: what stands for the mark of an entry with a number.
        ends: marks that an entry of a list of links does not end in.
        words, chars: of such an entry, at most.
    """
    cdef list found = []
    cdef Py_ssize_t at, first = 0
    cdef bint known = False, belongs
    cdef str mark = EMPTY, here
    for at in range(len(hits)):
        text = texts[at]
        here = EMPTY
        if PyUnicode_GET_LENGTH(text) and PyUnicode_FindChar(
            starts, PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), 0), 0, PyUnicode_GET_LENGTH(starts), 1
        ) >= 0:
            here = list_mark(text, bullets, number)
        if not PyUnicode_GET_LENGTH(here):
            if known:
                found.append((first, at, mark))
            mark, known = EMPTY, False
            continue
        hit = hits[at]
        belongs = is_entry(text, ends, words, chars) if hit is None else hit.role is boilerplate
        if belongs and here == mark:
            known = known or hit is not None
            continue
        if known:
            found.append((first, at, mark))
        mark = here if belongs else EMPTY
        known = belongs and hit is not None
        first = at
    if known:
        found.append((first, len(hits), mark))
    return found


cdef str list_mark(str text, str bullets, str number):
    """Return the mark of a list's entry, or nothing."""
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at = 0, digits = 0
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at)):
        at += 1
    if size - at < 3:
        return EMPTY
    char = PyUnicode_READ(width, data, at)
    if PyUnicode_FindChar(bullets, char, 0, PyUnicode_GET_LENGTH(bullets), 1) >= 0:
        return chr(char) if Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1)) else EMPTY
    while at < size and digits < 2 and Py_UNICODE_ISDECIMAL(PyUnicode_READ(width, data, at)):
        at += 1
        digits += 1
    if not digits or at + 1 >= size:
        return EMPTY
    char = PyUnicode_READ(width, data, at)
    if (char == c'.' or char == c')') and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, at + 1)):
        return number
    return EMPTY


cdef bint is_entry(str text, str ends, Py_ssize_t words, Py_ssize_t chars) except -1:
    """Tell whether an entry of a list may be a link: a few words and no sentence mark."""
    cdef Py_ssize_t start = 0, end = PyUnicode_GET_LENGTH(text), at, blanks = 0
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 char
    while start < end and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, start)):
        start += 1
    while end > start and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
        end -= 1
    if end - start > chars:
        return False
    for at in range(start, end):
        char = PyUnicode_READ(width, data, at)
        if char == c'@':
            return False
        blanks += char == c' '
    return blanks < words and PyUnicode_FindChar(
        ends, PyUnicode_READ(width, data, end - 1), 0, PyUnicode_GET_LENGTH(ends), 1
    ) < 0
