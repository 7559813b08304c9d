# cython: cdivision=True, initializedcheck=False
"""Reads what lines say: the twin of ``labels/model/facts.py`` and ``labels/model/words.py``, character by character.

No Python string is made of a word or of a lower-cased line. What this twin does not know (characters above U+FFFF, a
capital whose lower case has two letters, or depends on its place in the word) it hands to the plain table, line by line.

Every index is below the number of characters that were copied, at most ``head`` and no more than the buffers hold.
"""

from cpython.mem cimport PyMem_Calloc, PyMem_Free
from cpython.unicode cimport (
    PyUnicode_DATA,
    PyUnicode_FromObject,
    PyUnicode_KIND,
    PyUnicode_READ,
    PyUnicode_Substring,
    Py_UNICODE_ISLOWER,
    Py_UNICODE_ISSPACE,
    Py_UNICODE_ISTITLE,
    Py_UNICODE_ISUPPER,
)
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memset

from newsclean.native.columns cimport Column, new
from newsclean.native.hashed cimport Keys, nc_entry, nc_fetch_entry, nc_fetch_slot, nc_find, nc_hash, nc_table
from newsclean.native.knowing cimport NEAR, REACH, place_of

FIELDS = (
    "words", "caps", "upper", "number", "symbol", "comma", "stop", "url", "known",
    "size", "first", "last", "whole", "section", "commas",
)
"""What is told of a line; the means of the channels stand behind ``known``."""

CHANNELS = 8
"""Weights of a word."""

cdef enum:
    COUNTED = 9
    OWN = 6
    CHANNELS_ = 8
    LONGEST_HEAD = 512
    MOST_WORDS = 8  # of a beginning that opens a section
    FIELDS_ = COUNTED + CHANNELS_ + OWN
    PAGES = 0x100  # of characters up to U+FFFF
    PAGE = 256
    NOT_YET = 0xFF  # a class of characters that has not been asked for

cdef enum:
    SPACE = 1 << 0
    EDGE = 1 << 1
    QUOTE = 1 << 2
    COMMA = 1 << 3
    STOP = 1 << 4
    DIGIT = 1 << 5
    UPPER = 1 << 6
    LOWER = 1 << 7
    CHANGED = 1 << 8
    ODD = 1 << 9
    ADDRESS = 1 << 10
    TAIL = 1 << 11
    LEAD = 1 << 12
    JOINT = 1 << 13
    OPENING = 1 << 14
    CLOSING = 1 << 15

ctypedef struct Page:
    uint16_t low[256]
    uint16_t flags[256]
    uint8_t kind[256]

ctypedef struct Scratch:
    uint16_t chars[516]  # the head of a line; NC_PADDING more can be read
    uint16_t low[516]  # the same in lower case, digits as 0
    uint16_t flags[512]
    const uint16_t *word[256]  # the words, folded
    uint64_t hashed[256]
    uint16_t size[256]
    uint16_t line[516]  # a short line in lower case
    uint64_t hashed_line
    Py_ssize_t at, n  # which line it is, and its characters if it is short, else 0
    bint ascii, waits
    int counts[9]
    uint16_t sums[8]
    int *out[23]  # where the fields of the first line are written

cdef extern from *:
    """
    #ifdef _MSC_VER
    #define NC_RESTRICT __restrict
    #else
    #define NC_RESTRICT restrict
    #endif
    #include <stdint.h>
    /* characters of one byte, two or four: commas, the first of them as two bytes and whether any has more, and whether any may be wide */
    #define NC_LOOK(name, type)                                                                             \\
        static Py_ssize_t name##_commas(const type *text, Py_ssize_t n) {                                   \\
            Py_ssize_t found = 0;                                                                           \\
            while (n > 0) {                                                                                 \\
                int some = 0, most = n < 4096 ? (int)n : 4096;                                              \\
                for (int i = 0; i < most; i++) some += text[i] == ',';                                      \\
                found += some; text += most; n -= most;                                                     \\
            }                                                                                               \\
            return found;                                                                                   \\
        }                                                                                                   \\
        static int name##_head(uint16_t *NC_RESTRICT to, const type *NC_RESTRICT text, Py_ssize_t n) {            \\
            uint32_t held = 0;                                                                              \\
            for (Py_ssize_t i = 0; i < n; i++) { to[i] = (uint16_t)text[i]; held |= text[i]; }              \\
            return held > 0xFFFF;                                                                           \\
        }                                                                                                   \\
        static int name##_may_be_wide(const type *text, Py_ssize_t n) {                                     \\
            type may = 0;                                                                                   \\
            for (Py_ssize_t i = 0; i < n; i++)                                                              \\
                may |= (type)((type)(text[i] - 0x0E00) < 0x1200) | (text[i] >= 0x3000);                     \\
            return may;                                                                                     \\
        }
    NC_LOOK(nc_one, uint8_t)
    NC_LOOK(nc_two, uint16_t)
    NC_LOOK(nc_four, uint32_t)
    /* characters of the first page: in lower case and with what is known of each; returns all that is */
    static uint16_t nc_first_page(const uint8_t *NC_RESTRICT text, Py_ssize_t n, const uint16_t *NC_RESTRICT lower,
                                  const uint16_t *NC_RESTRICT known, uint16_t *NC_RESTRICT low, uint16_t *NC_RESTRICT flags) {
        uint16_t held = 0;
        for (Py_ssize_t i = 0; i < n; i++) {
            uint16_t flag = known[text[i]];
            low[i] = lower[text[i]];
            flags[i] = flag;
            held |= flag;
        }
        return held;
    }
    """
    uint16_t nc_first_page(
        const uint8_t *text, Py_ssize_t n, const uint16_t *lower, const uint16_t *known, uint16_t *low, uint16_t *flags
    ) noexcept
    Py_ssize_t nc_one_commas(const uint8_t *text, Py_ssize_t n) noexcept
    Py_ssize_t nc_two_commas(const uint16_t *text, Py_ssize_t n) noexcept
    Py_ssize_t nc_four_commas(const uint32_t *text, Py_ssize_t n) noexcept
    bint nc_one_head(uint16_t *to, const uint8_t *text, Py_ssize_t n) noexcept
    bint nc_two_head(uint16_t *to, const uint16_t *text, Py_ssize_t n) noexcept
    bint nc_four_head(uint16_t *to, const uint32_t *text, Py_ssize_t n) noexcept
    int nc_two_may_be_wide(const uint16_t *text, Py_ssize_t n) noexcept
    int nc_four_may_be_wide(const uint32_t *text, Py_ssize_t n) noexcept


def survey(texts):
    """The lines of a document that are not blank, as ``lines.read_lines``.

    Returns:
        The lines, stripped; their numbers; and as columns the blank lines above, at most 3 (one more than there are
        above the first), whether they are indented, and how often they stand there, at most 7.
    """
    cdef list lines = texts if type(texts) is list else list(texts), stripped = [], numbers = []
    cdef Py_ssize_t number = 0, n, start, stop, i, last = -2
    cdef int kind
    cdef void *data
    cdef str text
    cdef Column gap, indent, copies, first
    cdef dict known
    cdef bint repeats = False
    for number in range(len(lines)):
        text = PyUnicode_FromObject(lines[number])  # of another class than str the characters
        n = len(text)
        if n:
            kind, data = PyUnicode_KIND(text), PyUnicode_DATA(text)
            start, stop = 0, n
            while start < n and Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, start)):
                start += 1
            if start < n:
                while Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, stop - 1)):
                    stop -= 1
                stripped.append(text if stop - start == n else PyUnicode_Substring(text, start, stop))
                numbers.append(number)
    n = len(stripped)
    gap, indent, copies = new(n), new(n), new(n)
    for i in range(n):
        number = numbers[i]
        gap.v[i] = <int> min(number - last - 1, 3)
        last = number
        text = PyUnicode_FromObject(lines[number])
        indent.v[i] = Py_UNICODE_ISSPACE(PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), 0))
        copies.v[i] = 1
    first, known = new(n), {}
    for i in range(n):
        first.v[i] = known.setdefault(stripped[i], i)
        if first.v[i] != i:
            copies.v[first.v[i]] += 1
            repeats = True
    if repeats:
        for i in range(n):
            copies.v[i] = min(7, copies.v[first.v[i]])
    return stripped, numbers, gap, indent, copies


cdef class Reader:
    """The tables of a model in the form in which characters are looked up.

    Args:
        words: Folded words.
        weights: Their weights, a byte each; of all words for the first channel, then for the second, and so on.
        lines: Lower-cased whole lines, and their weights.
        signs: Characters of words: at edges, quotation marks, commas, stops.
        sections: The phrases that open sections, as whole lines and as beginnings, and a byte for each; words and pairs
            of characters with which they begin; characters that may stand behind them and before them; words and
            characters of the longest beginnings.
        plain: The packed facts of a line.
        kind_of: The class of a character that begins or ends a line.
        limits: Characters of a line of which the words are read; of the longest line that can open a section; the
            weight that says nothing.
    """

    cdef Keys words, lines, whole, start, heads, pairs, counted, begun
    cdef uint8_t unknown[CHANNELS_]
    cdef tuple signs
    cdef object plain, kind_of
    cdef Py_ssize_t head, longest, most_words, most_chars
    cdef int neutral
    cdef Page **pages

    def __init__(self, list words, bytes weights, tuple lines, tuple signs, tuple sections, plain, kind_of, tuple limits):
        cdef Py_ssize_t k
        if self.pages is not NULL or len(weights) != CHANNELS_ * len(words) or len(signs) != 4:
            raise ValueError("tables of another model")
        self.head, self.longest, self.neutral = limits
        if not 0 < self.longest <= self.head <= LONGEST_HEAD or not 0 <= self.neutral <= 0xFF:
            raise ValueError("limits that the twin does not know")
        self.words, self.lines = Keys(words, weights), Keys(*lines)
        whole, start, heads, pairs, tail, lead, self.most_words, self.most_chars, *counting = sections
        counted, begun, *joints = counting
        self.counted, self.begun = Keys(*counted), Keys(*begun)
        if not 0 < self.most_words <= MOST_WORDS:
            raise ValueError("limits that the twin does not know")
        self.whole, self.start, self.heads, self.pairs = Keys(*whole), Keys(*start), Keys(heads), Keys(pairs)
        self.signs = (*signs, tail, lead, *joints)
        self.plain, self.kind_of = plain, kind_of
        self.pages = <Page **> PyMem_Calloc(PAGES, sizeof(Page *))
        if self.pages is NULL:
            raise MemoryError
        for k in range(CHANNELS_):
            self.unknown[k] = <uint8_t> self.neutral

    def __dealloc__(self):
        cdef Py_ssize_t number
        if self.pages is not NULL:
            for number in range(PAGES):
                PyMem_Free(self.pages[number])
        PyMem_Free(self.pages)

    def read(self, list lines not None, known=()):
        """The fields of every line, a column a field.

        Args:
            lines: Stripped lines, none of them empty.
            known: For documents among them of which lines were read before the first line, the line after the last
                one, and what was read: lines, the columns of their fields, and where in these the first one stands.
        """
        cdef Py_ssize_t at, k, turn = 0
        cdef Column column
        cdef str line
        cdef list out = [new(len(lines)) for k in range(FIELDS_)]
        cdef Scratch both[2]  # on the stack: several threads may read
        cdef Scratch *s
        cdef Scratch *before
        for k in range(FIELDS_):
            column = out[k]
            both[0].out[k] = both[1].out[k] = column.v
        both[0].waits = both[1].waits = False
        cdef bytearray again = bytearray(len(lines))
        for first, stop, texts, columns, start in known:
            copy_known(lines, first, stop, texts, columns, start, out, again)
        for at in range((<Column> out[0]).n):
            if again[at]:
                continue
            line = lines[at]
            if not line:
                raise ValueError("an empty line")
            s, before = &both[turn], &both[1 - turn]
            turn = 1 - turn
            s.waits = self._line(s, line, at)
            if before.waits:  # by now the processor has fetched what the line before is looked up in
                self._weigh(before)
                before.waits = False
            if s.waits:
                self._fetch(s)
        for at in range(2):
            if both[at].waits:
                self._weigh(&both[at])
        return out

    def overlap(self, list lines not None, wanted, Py_ssize_t longest):
        """How many sixteenths of the words of each line are among some, as a column; as ``lines.overlap``.

        Args:
            lines: Stripped lines, none of them empty.
            wanted: A set of lower-cased words.
            longest: Characters of a line that is looked at.
        """
        cdef Keys keys = Keys(list(wanted))
        cdef uint64_t[64] firsts  # first characters of the wanted words, by their length: most words are told apart by it
        cdef Py_ssize_t count = keys.count, at, i, start, head
        cdef Py_ssize_t shared, words
        cdef Column out = new(len(lines))
        cdef Scratch s
        cdef int *seen = <int *> PyMem_Calloc(count + 1, sizeof(int))  # of each word the line that it was last seen in
        cdef const nc_entry *found
        cdef str line
        if seen is NULL:
            raise MemoryError
        try:
            memset(firsts, 0, sizeof(firsts))
            for word in wanted:
                if word:
                    firsts[len(word) & 63] |= <uint64_t> 1 << (<uint32_t> ord(word[0]) & 63)
            for at in range(out.n):
                line = lines[at]
                out.v[at] = 0
                head = len(line)
                if head > longest:
                    continue
                if head > LONGEST_HEAD or not self._lower(&s, line, head):
                    each = line.lower().split()
                    out.v[at] = 16 * len(wanted.intersection(each)) // max(len(each), count, 1)
                    continue
                shared = words = i = 0
                while i < head:
                    while i < head and s.flags[i] & SPACE:
                        i += 1
                    start = i
                    while i < head and not s.flags[i] & SPACE:
                        i += 1
                    if start < i:
                        words += 1
                        if not firsts[(i - start) & 63] >> (s.low[start] & 63) & 1:
                            continue
                        found = nc_find(&keys.table, s.low + start, i - start, nc_hash(s.low + start, i - start))
                        if found is not NULL and seen[found - keys.table.entries] != at + 1:
                            seen[found - keys.table.entries] = <int> (at + 1)
                            shared += 1
                out.v[at] = <int> (16 * shared // max(words, count, 1))
        finally:
            PyMem_Free(seen)
        return out

    cdef bint _lower(self, Scratch *s, str text, Py_ssize_t head) except -1:
        """Puts the first characters of a line into ``low``, digits as they are; returns whether it can."""
        cdef int kind = PyUnicode_KIND(text)
        cdef void *data = PyUnicode_DATA(text)
        cdef Py_ssize_t i
        cdef uint32_t char
        cdef uint16_t held = 0
        cdef Page *page
        for i in range(head):
            char = PyUnicode_READ(kind, data, i)
            if char > 0xFFFF:
                return False
            page = self.pages[char >> 8]
            if page is NULL:
                page = self._page(char >> 8)
            s.flags[i] = page.flags[char & 0xFF]
            s.low[i] = <uint16_t> char if s.flags[i] & DIGIT else page.low[char & 0xFF]
            held |= s.flags[i]
        return not held & ODD

    cdef int _line(self, Scratch *s, str text, Py_ssize_t at) except -1:
        """Reads a line up to what has to be looked up; returns whether there is anything."""
        cdef Py_ssize_t n = len(text), i, size = n, wide = 0, unspaced = 0, commas
        cdef Py_ssize_t head = min(n, self.head)
        cdef int kind = PyUnicode_KIND(text), k
        cdef void *data = PyUnicode_DATA(text)
        cdef uint16_t char, held = 0
        cdef Page *page
        if kind == 1:
            nc_one_head(s.chars, <const uint8_t *> data, head)
            commas = nc_one_commas(<const uint8_t *> data, n)
        elif kind == 2:
            nc_two_head(s.chars, <const uint16_t *> data, head)
            commas = nc_two_commas(<const uint16_t *> data, n)
            if nc_two_may_be_wide(<const uint16_t *> data, n):
                wide = count_wide(kind, data, n, &unspaced)
        else:
            if nc_four_head(s.chars, <const uint32_t *> data, head):
                return self._plain(s, text, at)  # which leaves nothing to look up
            commas = nc_four_commas(<const uint32_t *> data, n)
            if nc_four_may_be_wide(<const uint32_t *> data, n):
                wide = count_wide(kind, data, n, &unspaced)
        if kind == 1:
            page = self.pages[0] if self.pages[0] is not NULL else self._page(0)
            held = nc_first_page(<const uint8_t *> data, head, page.low, page.flags, s.low, s.flags)
        else:
            for i in range(head):
                char = s.chars[i]
                page = self.pages[char >> 8]
                if page is NULL:
                    page = self._page(char >> 8)
                s.low[i] = page.low[char & 0xFF]
                s.flags[i] = page.flags[char & 0xFF]
                held |= s.flags[i]
        if held & ODD:
            return self._plain(s, text, at)  # which leaves nothing to look up
        memset(s.counts, 0, sizeof(int) * COUNTED)
        if unspaced * 2 > n:  # pairs of characters stand for words
            for i in range(0, head, 2):
                self._word(s, i, min(i + 2, head), s.flags[i] | s.flags[min(i + 1, head - 1)])
        else:
            self._split(s, head)
        size += wide + unspaced // 2
        k = COUNTED + CHANNELS_
        s.out[k][at] = <int> min(size, 0xFFFF)
        s.out[k + 1][at] = self._kind(s.chars[0])
        s.out[k + 2][at] = self._kind(PyUnicode_READ(kind, data, n - 1))
        s.out[k + 3][at] = self.neutral
        s.out[k + 4][at] = 0
        s.out[k + 5][at] = <int> min(commas, 255)
        s.at, s.n = at, n if size <= self.longest else 0
        s.ascii = True
        for i in range(s.n):
            s.line[i] = s.chars[i] if s.flags[i] & DIGIT else s.low[i]
            if s.line[i] > 0x7F:
                s.ascii = False
        s.hashed_line = nc_hash(s.line, s.n)
        nc_fetch_slot(&self.lines.table, s.hashed_line)
        return 1

    cdef void _fetch(self, Scratch *s) noexcept:
        """Has what the words and the line may be fetched."""
        cdef int number
        for number in range(s.counts[0]):
            nc_fetch_entry(&self.words.table, s.hashed[number])
        nc_fetch_entry(&self.lines.table, s.hashed_line)

    cdef void _split(self, Scratch *s, Py_ssize_t head) noexcept:
        """Reads what stands between blanks."""
        cdef Py_ssize_t i = 0, start
        cdef uint16_t held
        while i < head:
            while i < head and s.flags[i] & SPACE:
                i += 1
            start, held = i, 0
            while i < head and not s.flags[i] & SPACE:
                held |= s.flags[i]
                i += 1
            if start < i:
                self._word(s, start, i, held)

    cdef void _word(self, Scratch *s, Py_ssize_t start, Py_ssize_t stop, uint16_t held) noexcept:
        """Counts one word, of which ``held`` is what is known of any character, as ``words.WordTable``."""
        cdef Py_ssize_t first = start, end = stop
        cdef const uint16_t *word
        cdef Py_ssize_t size
        cdef int number = s.counts[0]
        if held & EDGE:
            while first < end and s.flags[first] & EDGE:
                first += 1
        if first == end:
            s.counts[4] += 1
            word, size = s.chars + start, min(3, stop - start)
        else:
            if held & EDGE:
                while s.flags[end - 1] & EDGE:
                    end -= 1
            if held & CHANGED:  # no character of an edge has case, nor is it a digit
                if held & UPPER and not held & LOWER and end - first > 1:
                    s.counts[2] += 1
                elif s.flags[first] & UPPER:
                    s.counts[1] += 1
            if held & DIGIT:
                s.counts[3] += 1
            if (held & ADDRESS or s.low[first] == u"w") and self._is_address(s, first, end):
                s.counts[7] += 1
            word, size = s.low + first, end - first
        if first != start or end != stop:
            self._edge(s, start, stop, end - first)
        s.counts[0] += 1
        s.word[number], s.size[number], s.hashed[number] = word, <uint16_t> size, nc_hash(word, size)
        nc_fetch_slot(&self.words.table, s.hashed[number])

    cdef void _weigh(self, Scratch *s) noexcept:
        """Looks up the words and the line."""
        cdef const nc_entry *found
        cdef const uint8_t *row
        cdef int k, number
        memset(s.sums, 0, sizeof(uint16_t) * CHANNELS_)
        for number in range(s.counts[0]):
            found = nc_find(&self.words.table, s.word[number], s.size[number], s.hashed[number])
            row = self.unknown
            if found is not NULL:
                s.counts[8] += 1
                row = found.value
            for k in range(CHANNELS_):
                s.sums[k] += row[k]
        for k in range(COUNTED):
            s.out[k][s.at] = s.counts[k]
        for k in range(CHANNELS_):
            s.out[COUNTED + k][s.at] = s.sums[k]
        if s.n:
            self._short(s)

    cdef void _edge(self, Scratch *s, Py_ssize_t start, Py_ssize_t stop, Py_ssize_t size) noexcept:
        """Counts what the marks at the edges of a word say; ``size`` without them."""
        if s.chars[start] == u"#" or s.chars[start] == u"@":
            s.counts[7] += 1
        while stop > start and s.flags[stop - 1] & QUOTE:
            stop -= 1
        if stop > start:
            if s.flags[stop - 1] & COMMA:
                s.counts[5] += 1
            elif s.flags[stop - 1] & STOP and size > 1:
                s.counts[6] += 1

    cdef bint _is_address(self, Scratch *s, Py_ssize_t first, Py_ssize_t end) noexcept:
        cdef const uint16_t *c = s.low
        cdef Py_ssize_t i
        if end - first >= 4 and c[first] == c[first + 1] == c[first + 2] == u"w" and c[first + 3] == u".":
            return True
        for i in range(first, end):
            if c[i] == u"@" or (i + 2 < end and c[i] == u":" and c[i + 1] == c[i + 2] == u"/"):
                return True
        return False

    cdef void _short(self, Scratch *s) noexcept:
        """Looks up a short line as a whole: how it is known, and what it opens."""
        cdef Py_ssize_t i = 0, stop = 0
        cdef int section = 0
        cdef const nc_entry *found = nc_find(&self.lines.table, s.line, s.n, s.hashed_line)
        if found is not NULL:
            s.out[COUNTED + CHANNELS_ + 3][s.at] = found.value[0]
        while stop < s.n and s.line[stop] != u" ":
            stop += 1
        while stop > 0 and s.flags[stop - 1] & TAIL:
            stop -= 1
        if nc_find(&self.heads.table, s.line, stop, nc_hash(s.line, stop)) is not NULL:
            section = self._spaced(s)
        if not section and not s.ascii:
            while i < s.n and s.flags[i] & LEAD:
                i += 1
            section = self._unspaced(s.line + i, s.n - i)
        if not section and (s.flags[0] | s.flags[s.n - 1]) & (DIGIT | CLOSING):
            section = self._counting(s)
        s.out[COUNTED + CHANNELS_ + 4][s.at] = section

    cdef int _spaced(self, Scratch *s) noexcept:
        """The section that a line opens by its words: as a whole, or by its first ones."""
        cdef const nc_entry *found
        cdef uint16_t *words = s.chars  # not needed any more
        cdef Py_ssize_t ends[MOST_WORDS]
        cdef Py_ssize_t i = 0, count = 0, size = 0, stop = s.n
        while stop > 0 and s.flags[stop - 1] & TAIL:
            stop -= 1
        found = nc_find(&self.whole.table, s.line, stop, nc_hash(s.line, stop))
        if found is not NULL and found.value[0]:
            return found.value[0]
        while i < s.n and count < self.most_words:
            if count:
                words[size] = u" "
                size += 1
            while i < s.n and not s.flags[i] & SPACE:
                words[size] = s.line[i]
                size += 1
                i += 1
            while i < s.n and s.flags[i] & SPACE:
                i += 1
            ends[count] = size
            count += 1
        while count > 0:
            count -= 1
            size = ends[count]
            while size > 0 and words[size - 1] == u":":
                size -= 1
            found = nc_find(&self.start.table, words, size, nc_hash(words, size))
            if found is not NULL and found.value[0]:
                return found.value[0]
        return 0

    cdef int _unspaced(self, const uint16_t *bare, Py_ssize_t n) noexcept:
        """The section that a line opens by its first characters."""
        cdef Py_ssize_t count = min(2, n)
        cdef const nc_entry *found
        if nc_find(&self.pairs.table, bare, count, nc_hash(bare, count)) is NULL:
            return 0
        count = min(self.most_chars, n)
        while count > 1:
            found = nc_find(&self.start.table, bare, count, nc_hash(bare, count))
            if found is not NULL and found.value[0]:
                return found.value[0]
            count -= 1
        return 0

    cdef int _counting(self, Scratch *s) noexcept:
        """The section of a line that counts what it names, before or behind it."""
        cdef Py_ssize_t i = 0, stop = s.n, blanks = 0, at
        cdef const uint16_t *rest
        cdef int found
        if s.flags[0] & DIGIT:
            while i < stop and s.flags[i] & (DIGIT | JOINT):
                i += 1
            rest = s.line + i
            while stop > i and s.flags[stop - 1] & TAIL:
                stop -= 1
            found = value_of(&self.counted.table, rest, stop - i)
            for at in range(i, s.n):
                if found or blanks == self.most_words:
                    break
                if s.line[at] == u" ":
                    blanks += 1
                    found = value_of(&self.begun.table, rest, at - i)
            return found
        if s.flags[stop - 1] & CLOSING:
            stop -= 1
        if not stop or not s.flags[stop - 1] & DIGIT:
            return 0
        while stop and s.flags[stop - 1] & DIGIT:
            stop -= 1
        while stop and s.flags[stop - 1] & OPENING:
            stop -= 1
        return value_of(&self.counted.table, s.line, stop)

    cdef int _plain(self, Scratch *s, str text, Py_ssize_t at) except -1:
        """Has the plain table read a line."""
        cdef bytes packed = self.plain(text).to_bytes(2 * FIELDS_, "little")
        cdef const uint8_t *field = packed
        cdef int k
        for k in range(FIELDS_):
            s.out[k][at] = field[2 * k] | field[2 * k + 1] << 8
        return 0

    cdef int _kind(self, uint32_t char) except -1:
        if char > 0xFFFF:
            return self.kind_of(chr(char))
        cdef Page *page = self.pages[char >> 8]
        if page is NULL:
            page = self._page(char >> 8)
        if page.kind[char & 0xFF] == NOT_YET:
            page.kind[char & 0xFF] = self.kind_of(chr(char))
        return page.kind[char & 0xFF]

    cdef Page *_page(self, uint32_t number) except NULL:
        """Makes the table of 256 characters when one of them is met for the first time."""
        cdef Page *page
        cdef uint32_t i, char
        cdef uint16_t flags
        cdef str low, sign
        cdef int bit
        page = <Page *> PyMem_Calloc(1, sizeof(Page))
        if page is NULL:
            raise MemoryError
        for i in range(PAGE):
            char = number << 8 | i
            low = chr(char).lower()
            flags = SPACE if Py_UNICODE_ISSPACE(char) else 0
            if Py_UNICODE_ISUPPER(char):
                flags |= UPPER
            if Py_UNICODE_ISLOWER(char) or Py_UNICODE_ISTITLE(char):
                flags |= LOWER
            if len(low) != 1 or ord(low[0]) > 0xFFFF or char == 0x03A3:  # the small sigma at the end of a word is another
                flags |= ODD
            page.low[i] = <uint16_t> ord(low[0])
            if c"0" <= char <= c"9":
                flags |= DIGIT
                page.low[i] = c"0"
            if page.low[i] != char:
                flags |= CHANGED
            if char == c"@" or char == c"/":
                flags |= ADDRESS
            page.flags[i] = flags
            page.kind[i] = NOT_YET
        for bit, signs in zip((EDGE, QUOTE, COMMA, STOP, TAIL, LEAD, JOINT, OPENING, CLOSING), self.signs, strict=True):
            for sign in signs:
                char = ord(sign)
                if char >> 8 == number:
                    page.flags[char & 0xFF] |= bit
                    if bit == EDGE and page.flags[char & 0xFF] & (CHANGED | UPPER | LOWER | DIGIT):
                        page.flags[char & 0xFF] |= ODD  # `_word` takes it that no edge has any of these
        if self.pages[number] is NULL:
            self.pages[number] = page
        else:  # another thread was first
            PyMem_Free(page)
        return self.pages[number]


cdef int copy_known(
    list lines, Py_ssize_t first, Py_ssize_t stop, list texts, list columns, Py_ssize_t start, list out, bytearray again
) except -1:
    """Copies the fields of lines that were read before, and notes which those are."""
    cdef Py_ssize_t at, k, place, row = 0, reach = REACH, count = len(texts)
    cdef const int *old[FIELDS_]
    cdef int *now[FIELDS_]
    cdef Column column
    for k in range(FIELDS_):
        column = columns[k]
        if not 0 <= start <= start + count <= column.n:
            raise ValueError("columns of other lines")
        old[k] = column.v
        column = out[k]
        now[k] = column.v
    if not 0 <= first <= stop <= len(lines):
        raise ValueError("no such lines")
    for at in range(first, stop):
        place = place_of(lines[at], texts, row, reach)
        reach = REACH if place >= 0 else NEAR
        if place >= 0:
            row = place + 1
            for k in range(FIELDS_):
                now[k][at] = old[k][start + place]
            again[at] = 1
    return 0


cdef int value_of(const nc_table *table, const uint16_t *text, Py_ssize_t n) noexcept:
    """The first value of a key, 0 where there is none."""
    cdef const nc_entry *found = nc_find(table, text, n, nc_hash(text, n))
    return 0 if found is NULL else found.value[0]


cdef Py_ssize_t count_wide(int kind, void *data, Py_ssize_t n, Py_ssize_t *unspaced) noexcept:
    """Characters that are twice as wide as Latin letters, and of them those of scripts without blanks."""
    cdef Py_ssize_t i, hangul = 0, others = 0
    cdef uint32_t char
    for i in range(n):
        char = PyUnicode_READ(kind, data, i)
        if 0x1100 <= char <= 0x11FF or 0xAC00 <= char <= 0xD7AF:
            hangul += 1
        elif (
            0x0E00 <= char <= 0x0EFF or 0x1000 <= char <= 0x109F or 0x1780 <= char <= 0x17FF
            or 0x3040 <= char <= 0x30FF or 0x3400 <= char <= 0x9FFF or 0xF900 <= char <= 0xFAFF
        ):
            others += 1
    unspaced[0] = others
    return hangul + others
