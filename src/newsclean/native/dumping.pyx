"""The text of a page that was cut down, and where its lines stand: the twin of resiliparse and ``corpus.markup.unmark``.

It follows the rules of the HTML standard for the bodies that nearly all pages have, whose elements it nests without a tree,
and says nothing of a page with anything else in it (tables, preformatted text, forms that overlap): that page is parsed.
"""

from html import unescape

from cpython.bytes cimport PyBytes_AS_STRING
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport free, malloc
from libc.string cimport memcpy

from newsclean.corpus import dumped

cdef extern from "Python.h":
    bint Py_UNICODE_ISALNUM(Py_UCS4 ch) noexcept


cdef enum:
    DEEP = 256  # elements that are open at once
    ROOM = 1024  # of the table of names
    FIRST_MARK = 0x90  # third byte of a mark; the others are EF B7

cdef enum:
    LINE = 1  # begins and ends a line
    BIG = 2  # and a paragraph
    ENDS_P = 4
    HEADING = 8
    LIST = 16
    ORDERED = 32
    ITEM = 64
    TERM = 128
    HIDDEN = 256
    SPECIAL = 512
    VOID = 1024
    ODD = 2048  # more has to be known about it than is here
    IGNORED = 4096
    PARAGRAPH = 8192
    FORM = 16384
    BUTTON = 32768
    SELECT = 65536
    BREAK = 131072
    TITLE = 262144
    SCOPE = 524288
    PLAIN_BLOCK = 1048576
    OPTION = 2097152
    TEMPLATE = 4194304

cdef struct Name:
    uint64_t hashed
    int flags

cdef struct Open:
    uint64_t name
    int flags
    bint holds  # anything

cdef Name[ROOM] NAMES


cdef inline uint64_t _hash(const char* at, const char* end) noexcept nogil:
    cdef uint64_t hashed = 0xcbf29ce484222325ULL
    cdef char letter
    while at < end:
        letter = at[0]
        if 65 <= letter <= 90:
            letter |= 32
        hashed = (hashed ^ <unsigned char>letter) * 0x100000001b3ULL
        at += 1
    return hashed or 1


cdef inline int _flags_of(uint64_t hashed) noexcept nogil:
    cdef uint64_t at = (hashed >> 20) % ROOM
    while NAMES[at].hashed:
        if NAMES[at].hashed == hashed:
            return NAMES[at].flags
        at = (at + 1) % ROOM
    return 0


cdef void _learn():
    cdef uint64_t at, hashed
    cdef bytes data
    for name, flags in dumped.FLAGS.items():
        data = name.encode()
        hashed = _hash(PyBytes_AS_STRING(data), PyBytes_AS_STRING(data) + len(data))
        at = (hashed >> 20) % ROOM
        while NAMES[at].hashed:
            at = (at + 1) % ROOM
        NAMES[at] = Name(hashed, flags)


_learn()
cdef bytes _BODY = b"body", _HEAD = b"head"
cdef uint64_t HEAD = _hash(PyBytes_AS_STRING(_HEAD), PyBytes_AS_STRING(_HEAD) + 4)
cdef bytes _OPTION = b"option"
cdef uint64_t OPTION_NAME = _hash(PyBytes_AS_STRING(_OPTION), PyBytes_AS_STRING(_OPTION) + 6)
cdef uint64_t BODY = _hash(PyBytes_AS_STRING(_BODY), PyBytes_AS_STRING(_BODY) + 4)


cdef inline bint _blank(char c) noexcept nogil:
    return c == 32 or 9 <= c <= 13


cdef inline bint _letter(char c) noexcept nogil:
    return 97 <= (c | 32) <= 122


cdef class _Page:
    """One reading."""

    cdef Open[DEEP] open
    cdef int depth, hidden, paragraphs, pieces, list_depth
    cdef int[DEEP] numbers
    cdef bint odd, in_form, has_body, begun, in_select, deferred, behind, is_last_blank
    cdef char *text
    cdef Py_ssize_t size
    cdef char *line
    cdef Py_ssize_t line_size
    cdef int parts, item
    cdef list lines, places

    def __cinit__(self, Py_ssize_t room):
        self.text = <char *> malloc(room)
        self.line = <char *> malloc(room + 4 * DEEP)
        if self.text == NULL or self.line == NULL:
            raise MemoryError
        self.lines, self.places = [], []
        self.hidden = -1
        self.parts = -1
        self.is_last_blank = True

    def __dealloc__(self):
        free(self.text)
        free(self.line)

    cdef int new_line(self) except -1:
        self.lines.append(PyUnicode_DecodeUTF8(self.line, self.line_size, NULL))
        self.places.append(self.parts if self.parts >= 0 else 0)
        self.is_last_blank = self.line_size == 0
        self.line_size = 0
        self.parts = -1
        return 0

    cdef int write(self) except -1:
        """Write the text of the block at hand."""
        cdef Py_ssize_t at
        cdef int mark = 31, width, number
        cdef bint counted = True
        cdef unsigned char c
        cdef bytes digits
        while self.size and _blank(self.text[self.size - 1]):
            self.size -= 1
        if not self.size:
            return 0
        if self.list_depth:
            width = 2 * self.list_depth + (0 if self.deferred and not self.behind else 2)
            for at in range(width):
                self.line[self.line_size] = 32
                self.line_size += 1
            if self.deferred:
                number = self.item
                if number:
                    digits = b"%d. " % number
                else:
                    digits = b"\xe2\x80\xa2 "
                memcpy(self.line + self.line_size, PyBytes_AS_STRING(digits), len(digits))
                self.line_size += len(digits)
                self.deferred = False
        at = 0
        while at < self.size:
            c = <unsigned char> self.text[at]
            if c == 0xEF and <unsigned char> self.text[at + 1] == 0xB7 and FIRST_MARK <= <unsigned char> self.text[at + 2] < FIRST_MARK + 32:
                mark = <unsigned char> self.text[at + 2] - FIRST_MARK
                counted = False
                at += 3
                continue
            if not counted and self.counts(at):
                self.parts = mark if self.parts < 0 else self.parts & mark
                counted = True
            self.line[self.line_size] = <char> c
            self.line_size += 1
            at += 1
        self.size = 0
        return 0

    cdef bint counts(self, Py_ssize_t at) noexcept:
        """Tell whether a letter or a digit stands at a place of the text."""
        cdef const unsigned char *here = <const unsigned char *> self.text + at
        cdef uint32_t c = here[0]
        if c < 0x80:
            return _letter(<char> c) or 48 <= c <= 57
        if c < 0xC0:
            return False
        if c < 0xE0:
            c = (c & 0x1F) << 6 | (here[1] & 0x3F)
        elif c < 0xF0:
            c = (c & 0x0F) << 12 | (here[1] & 0x3F) << 6 | (here[2] & 0x3F)
        else:
            c = (c & 0x07) << 18 | (here[1] & 0x3F) << 12 | (here[2] & 0x3F) << 6 | (here[3] & 0x3F)
        return Py_UNICODE_ISALNUM(<Py_UCS4> c)

    cdef int edge(self, int flags, bint ends) except -1:
        """Begin a new block where a tag stands."""
        if self.hidden >= 0 or not flags & (LINE | BREAK):
            return 0
        if self.pieces:
            self.odd = True  # a line that begins in a piece of another one
            return 0
        self.write()
        self.size = 0
        self.begun = True
        if flags & LIST:
            if ends:
                self.list_depth -= 1
                self.deferred = False
            elif self.list_depth == DEEP:
                self.odd = True  # lists without anything in them are never left
                return 0
            else:
                self.numbers[self.list_depth] = 0 if flags & ORDERED else -1
                self.list_depth += 1
        elif flags & ITEM:
            if not self.list_depth:
                if ends:
                    self.odd = True
                    return 0
                self.numbers[0] = -1  # an item in no list opens one, which is never left
                self.list_depth = 1
            self.deferred = True
            self.behind = ends
            if not ends and self.numbers[self.list_depth - 1] >= 0:
                self.numbers[self.list_depth - 1] += 1
            self.item = self.numbers[self.list_depth - 1] + ends if self.numbers[self.list_depth - 1] >= 0 else 0
        if flags & BREAK or self.line_size:
            self.new_line()
        if flags & BIG and not self.line_size and not self.is_last_blank:
            self.new_line()
        return 0

    cdef inline void note_child(self) noexcept:
        if self.depth:
            self.open[self.depth - 1].holds = True

    cdef int push(self, uint64_t name, int flags) except -1:
        if self.depth == DEEP - 1:
            self.odd = True
            return 0
        self.edge(flags, False)
        self.note_child()
        self.open[self.depth] = Open(name, flags, False)
        if flags & HIDDEN and self.hidden < 0:
            self.hidden = self.depth
        self.depth += 1
        self.pieces += self.hidden < 0 and not flags & LINE
        self.paragraphs += flags & PARAGRAPH != 0
        return 0

    cdef int pop(self) except -1:
        cdef int flags = self.open[self.depth - 1].flags
        self.depth -= 1
        self.pieces -= self.hidden < 0 and not flags & LINE
        self.paragraphs -= flags & PARAGRAPH != 0
        if self.hidden == self.depth:
            self.hidden = -1
            self.in_select = False
        elif self.open[self.depth].holds and self.hidden < 0:
            self.edge(flags, True)
        return 0

    cdef int pop_to(self, int place) except -1:
        """End the elements down to one."""
        while self.depth > place and not self.odd:
            self.pop()
        return 0

    cdef int end_paragraph(self) except -1:
        """End a paragraph that is open, if there is one and no button lies between."""
        cdef int at = self.depth
        if not self.paragraphs:
            return 0
        while at:
            at -= 1
            if self.open[at].flags & PARAGRAPH:
                return self.pop_to(at)
            if self.open[at].flags & (BUTTON | SCOPE):
                return 0
        return 0

    cdef int start(self, uint64_t name, int flags) except -1:
        cdef int at
        if flags & (ODD | TITLE):
            self.odd = True
            return 0
        if self.in_select:
            if not flags & OPTION:
                self.odd = True
                return 0
            if self.open[self.depth - 1].name == OPTION_NAME:
                self.pop()
            if name != OPTION_NAME and not self.open[self.depth - 1].flags & SELECT:
                self.pop()
            return self.push(name, flags)
        if flags & OPTION:
            self.odd = True
            return 0
        if flags & IGNORED:
            return 0
        if flags & FORM:
            if self.in_form:
                return 0
            self.in_form = True
        if flags & ITEM or flags & TERM:
            at = self.depth
            while at:
                at -= 1
                if self.open[at].flags & (ITEM | TERM) and self.open[at].flags & (ITEM | TERM) == flags & (ITEM | TERM):
                    self.pop_to(at)
                    break
                if self.open[at].flags & SPECIAL and not self.open[at].flags & (PARAGRAPH | PLAIN_BLOCK):
                    break
        if flags & ENDS_P:
            self.end_paragraph()
        if flags & HEADING and self.depth and self.open[self.depth - 1].flags & HEADING:
            self.pop()
        if flags & (BUTTON | SELECT):
            for at in range(self.depth):
                if self.open[at].flags & flags & (BUTTON | SELECT):
                    self.odd = True
                    return 0
        if flags & VOID:
            self.note_child()
            return self.edge(flags, False)
        self.in_select = self.in_select or flags & SELECT != 0
        return self.push(name, flags)

    cdef int end(self, uint64_t name, int flags) except -1:
        cdef int at = self.depth
        if flags & ODD:
            self.odd = True
            return 0
        if self.in_select and not flags & SELECT:
            if not flags & OPTION or self.open[self.depth - 1].name != name:
                self.odd = True
                return 0
            return self.pop()
        if flags & BREAK:
            self.note_child()
            return self.edge(flags, False)
        if flags & (IGNORED | VOID | TITLE):
            return 0
        if flags & FORM:
            if not self.in_form:
                return 0
            self.in_form = False
            self.end_implied()
            if not self.depth or not self.open[self.depth - 1].flags & FORM:
                self.odd = True
                return 0
            return self.pop()
        while at:
            at -= 1
            if self.open[at].name == name or flags & self.open[at].flags & HEADING:
                return self.pop_to(at)
            if flags & PARAGRAPH and self.open[at].flags & BUTTON:
                break
            if self.open[at].flags & SCOPE:
                break
            if flags & ITEM and self.open[at].flags & LIST:
                return 0
            if not flags & SPECIAL and self.open[at].flags & SPECIAL:
                return 0
        if flags & PARAGRAPH:
            self.push(name, flags)
            if not self.odd:
                self.pop()
        return 0

    cdef int end_implied(self) except -1:
        """End the elements at hand whose end need not be said."""
        while self.depth and self.open[self.depth - 1].flags & (PARAGRAPH | ITEM | TERM):
            self.pop()
        return 0

    cdef int read_text(self, const char *at, const char *end) except -1:
        """Add text to the block at hand, with white space as one blank."""
        cdef const char *stop
        cdef bytes other
        if self.hidden >= 0:
            return 0
        while at < end:
            if _blank(at[0]):
                if not _blank(self.text[self.size - 1]) if self.size else not self.begun:
                    self.text[self.size] = 32
                    self.size += 1
                at += 1
                continue
            if at[0] == 0:
                self.odd = True
                return 0
            if at[0] == 38:
                stop = at + 1
                if stop < end and stop[0] == 35:
                    stop += 1
                while stop < end and stop - at < 33 and (_letter(stop[0]) or 48 <= stop[0] <= 57):
                    stop += 1
                if stop < end and stop[0] == 59:
                    stop += 1
                if stop - at > 2:
                    found = unescape(at[:stop - at].decode("ascii"))
                    if not found or found[0].isspace() and found[0] < "\x80":
                        self.odd = True
                        return 0
                    other = found.encode("utf-8", "surrogatepass")
                    memcpy(self.text + self.size, PyBytes_AS_STRING(other), len(other))
                    self.size += len(other)
                    at = stop
                    continue
            self.text[self.size] = at[0]
            self.size += 1
            at += 1
        return 0


def lines_of(bytes source):
    """Return the lines of a page and the parts of it that each stands in; None if it has to be parsed."""
    cdef const char *at = PyBytes_AS_STRING(source)
    cdef const char *end = at + len(source)
    cdef _Page page = _Page(2 * len(source) + 64)
    _read(page, at, end)
    if page.odd:
        return None
    while page.depth:
        page.pop()
        if page.odd:
            return None
    page.write()
    page.new_line()
    while len(page.lines) > 1 and not page.lines[len(page.lines) - 1]:
        page.lines.pop()
        page.places.pop()
    first = 0
    while first < len(page.lines) - 1 and not page.lines[first]:
        first += 1
    return page.lines[first:], page.places[first:]


cdef int _read(_Page page, const char *at, const char *end) except -1:
    cdef const char *here
    cdef const char *stop
    cdef uint64_t name
    cdef int flags
    cdef bint closes
    while at < end and not page.odd:
        here = at
        while here < end and not (here[0] == 60 and here + 1 < end and (_letter(here[1]) or here[1] == 47 or here[1] == 33)):
            here += 1
        if here > at:
            if not page.has_body:
                while at < here and _blank(at[0]) and at[0] != 11:  # which is no white space to HTML
                    at += 1
                page.has_body = at < here
            if page.has_body:
                page.note_child()
                page.read_text(at, here)
            at = here
            continue
        closes = at[1] == 47
        here = at + 1 + closes
        if here >= end or not _letter(here[0]):
            if at[1] != 33:
                page.odd = True  # not a tag
                return 0
            while at < end and at[0] != 62:
                at += 1
            at += 1
            continue
        stop = here
        while stop < end and stop[0] != 62:
            stop += 1
        if stop >= end:
            return 0
        name = _hash(here, stop)
        flags = _flags_of(name)
        at = stop + 1
        if flags & TITLE and not closes and not page.has_body:
            while at < end and not (at[0] == 60 and at + 1 < end and at[1] == 47 and _hash(at + 2, at + 7) == name):
                at += 1
            at += 8
            continue
        if flags & TEMPLATE:
            if not closes:
                if page.has_body:
                    page.note_child()
                at = _after_template(at, end, name)
                if at == NULL:
                    page.odd = True
                    return 0
            continue
        if closes:
            if page.has_body or flags & BREAK or (flags & IGNORED and name != HEAD):
                page.has_body = True
                page.end(name, flags)
        else:
            if not flags & IGNORED or name == BODY:
                page.has_body = True
            page.start(name, flags)
    return 0


cdef const char *_after_template(const char *at, const char *end, uint64_t name) noexcept:
    """Return where a template ends, with all that is in it; NULL if there is something that is no markup."""
    cdef int deep = 1
    cdef uint64_t other
    cdef const char *stop
    while at < end:
        if at[0] == 60 and at + 1 < end and (_letter(at[1]) or at[1] == 47):
            stop = at + 1 + (at[1] == 47)
            while stop < end and stop[0] != 62:
                stop += 1
            other = _hash(at + 1 + (at[1] == 47), stop)
            if _flags_of(other) & TITLE:
                return NULL
            if other == name:
                deep += 1 if at[1] != 47 else -1
            at = stop
            if not deep:
                return at + 1
        at += 1
    return end
