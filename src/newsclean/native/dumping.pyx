"""The text of a page that was cut down, and where its lines stand: the twin of resiliparse and ``corpus.markup.unmark``.

It follows the rules of the HTML standard for the bodies that nearly all pages have, whose elements it nests without a tree,
and says nothing of a page with anything else in it (a text in a table but in no cell, forms that overlap): that page is parsed.
"""

from html import unescape

from cpython.bytes cimport PyBytes_AS_STRING
from libc.stdint cimport uint64_t
from libc.string cimport memchr, memcpy

from newsclean.corpus import dumped

from newsclean.native.sheet cimport *


cdef enum:
    NAMES_ROOM = 1024
    MOST_ENTITIES = 4096
    PARTS = ROWS | ROW | CELL | CAPTION | COLUMNS | COLUMN  # of a table
    BETWEEN = TABLE | ROWS | ROW | COLUMNS  # the parts of a table that have no text

cdef struct Name:
    uint64_t hashed
    int flags

cdef struct Open:
    uint64_t name
    int flags
    bint holds  # anything

cdef Name[NAMES_ROOM] NAMES


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
    cdef uint64_t at = (hashed >> 20) % NAMES_ROOM
    while NAMES[at].hashed:
        if NAMES[at].hashed == hashed:
            return NAMES[at].flags
        at = (at + 1) % NAMES_ROOM
    return 0


cdef void _learn():
    cdef uint64_t at, hashed
    cdef bytes data
    for name, flags in dumped.FLAGS.items():
        data = name.encode()
        hashed = _hash(PyBytes_AS_STRING(data), PyBytes_AS_STRING(data) + len(data))
        at = (hashed >> 20) % NAMES_ROOM
        while NAMES[at].hashed:
            at = (at + 1) % NAMES_ROOM
        NAMES[at] = Name(hashed, flags)


_learn()
cdef bytes _BODY = b"body", _HEAD = b"head"
cdef uint64_t HEAD = _hash(PyBytes_AS_STRING(_HEAD), PyBytes_AS_STRING(_HEAD) + 4)
cdef bytes _OPTION = b"option", _TBODY = b"tbody", _TR = b"tr"
cdef uint64_t OPTION_NAME = _hash(PyBytes_AS_STRING(_OPTION), PyBytes_AS_STRING(_OPTION) + 6)
cdef uint64_t TBODY_NAME = _hash(PyBytes_AS_STRING(_TBODY), PyBytes_AS_STRING(_TBODY) + 5)
cdef uint64_t TR_NAME = _hash(PyBytes_AS_STRING(_TR), PyBytes_AS_STRING(_TR) + 2)
cdef uint64_t BODY = _hash(PyBytes_AS_STRING(_BODY), PyBytes_AS_STRING(_BODY) + 4)


cdef inline bint _letter(char c) noexcept nogil:
    return 97 <= (c | 32) <= 122


cdef bint[256] IS_PLAIN  # what is a text as it stands
cdef int _byte
for _byte in range(256):
    IS_PLAIN[_byte] = _byte not in (0, 38) and not is_blank(<char> _byte)


cdef bytes _entity(bytes reference):
    """Return what a character reference stands for."""
    cdef bytes found = ENTITIES.get(reference)
    if found is None:
        found = unescape(reference.decode("ascii")).encode("utf-8", "surrogatepass")
        if len(ENTITIES) < MOST_ENTITIES:
            ENTITIES[reference] = found
    return found


cdef dict ENTITIES = {}


cdef class _Page:
    """One reading."""

    cdef Open[DEEP] open
    cdef Sheet sheet
    cdef int depth, hidden, paragraphs
    cdef bint odd, in_form, has_body, in_select

    def __cinit__(self, Py_ssize_t room):
        self.sheet = Sheet(room)
        self.hidden = -1

    cdef inline void note_child(self) noexcept:
        if self.depth:
            self.open[self.depth - 1].holds = True

    cdef int push(self, uint64_t name, int flags) except -1:
        if self.depth == DEEP - 1:
            self.odd = True
            return 0
        if self.hidden < 0:
            if flags & (LINE | CELL):
                self.sheet.begin(flags, self.depth, False)
            if flags & HIDDEN:
                self.hidden = self.depth
        self.note_child()
        self.open[self.depth] = Open(name, flags, False)
        self.depth += 1
        self.paragraphs += flags & PARAGRAPH != 0
        return 0

    cdef int pop(self) except -1:
        cdef int flags = self.open[self.depth - 1].flags
        self.depth -= 1
        self.paragraphs -= flags & PARAGRAPH != 0
        if self.hidden == self.depth:
            self.hidden = -1
            self.in_select = False
        elif self.open[self.depth].holds and self.hidden < 0 and (flags & (LINE | CELL) or self.depth < self.sheet.depth):
            self.sheet.begin(flags, self.depth, True)
        return 0

    cdef inline int stand(self, int flags) except -1:
        """Note an element that holds nothing."""
        self.note_child()
        if flags & (LINE | BREAK) and self.hidden < 0:
            self.sheet.begin(flags, self.depth, False)
        return 0

    cdef int pop_to(self, int place) except -1:
        """End the elements down to one."""
        while self.depth > place and not self.odd:
            self.pop()
        return 0

    cdef int paragraph(self) noexcept:
        """Return the place of the paragraph that is open if there is one and no button lies between, else -1."""
        cdef int at = self.depth
        if self.paragraphs:
            while at:
                at -= 1
                if self.open[at].flags & PARAGRAPH:
                    return at
                if self.open[at].flags & (BUTTON | SCOPE):
                    break
        return -1

    cdef inline bint is_between(self) noexcept:
        """Tell whether a table is open, and no part of it that has text."""
        return self.depth and self.open[self.depth - 1].flags & BETWEEN

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
        if flags & PARTS:
            return self.start_part(name, flags)
        if self.is_between() or flags & TABLE and self.paragraph() >= 0:  # which a page without a type does not end
            self.odd = True
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
        if flags & ENDS_P and (at := self.paragraph()) >= 0:
            self.pop_to(at)
        if flags & HEADING and self.depth and self.open[self.depth - 1].flags & HEADING:
            self.pop()
        if flags & (BUTTON | SELECT):
            for at in range(self.depth):
                if self.open[at].flags & flags & (BUTTON | SELECT):
                    self.odd = True
                    return 0
        if flags & VOID:
            return self.stand(flags)
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
        if flags & (PARTS | TABLE):
            return self.end_part(name, flags)
        if self.is_between():
            self.odd = flags & (BREAK | PARAGRAPH | FORM) != 0
            return 0
        if flags & BREAK:
            return self.stand(flags)
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

    cdef int start_part(self, uint64_t name, int flags) except -1:
        """Begin a part of the table that is open, if there is one."""
        cdef int at = self.depth
        while at and not self.open[at - 1].flags & (TABLE | CELL | CAPTION | COLUMNS):
            at -= 1
        if not at:
            return 0
        if not self.open[at - 1].flags & TABLE:
            at -= 1
            if flags & COLUMN and self.open[at].flags & COLUMNS:
                return self.stand(flags)
            self.pop_to(at)
            while at and not self.open[at - 1].flags & TABLE:
                at -= 1
        # what is open above the table is a group of rows, with a row in it or without
        if flags & (CAPTION | COLUMNS | COLUMN | ROWS):
            self.pop_to(at)
            if flags & COLUMN:
                self.push(0, COLUMNS | SPECIAL)
                return self.stand(flags)
            return self.push(name, flags)
        if self.depth == at:
            self.push(TBODY_NAME, ROWS | SPECIAL)
        if flags & ROW:
            self.pop_to(at + 1)
        elif self.depth == at + 1:
            self.push(TR_NAME, LINE | ROW | SPECIAL)
        return self.push(name, flags)

    cdef int end_part(self, uint64_t name, int flags) except -1:
        """End a table, or a part of the one that is open, if there is one."""
        cdef int at = self.depth
        while at:
            at -= 1
            if self.open[at].name == name:
                return self.pop_to(at)
            if self.open[at].flags & TABLE:
                if not flags & COLUMN and self.open[self.depth - 1].flags & COLUMNS:
                    self.pop()
                return 0
            if self.open[at].flags & CAPTION and not flags & TABLE or self.open[at].flags & CELL and flags & (CELL | CAPTION | COLUMNS):
                return 0
        return 0

    cdef int end_implied(self) except -1:
        """End the elements at hand whose end need not be said."""
        while self.depth and self.open[self.depth - 1].flags & (PARAGRAPH | ITEM | TERM):
            self.pop()
        return 0

    cdef int read_text(self, const char *at, const char *end) except -1:
        """Add text to the block at hand, with white space as one blank where it is not kept."""
        cdef const char *stop
        cdef bytes other
        cdef Sheet sheet = self.sheet
        cdef char *text = sheet.text
        cdef Py_ssize_t size = sheet.length
        cdef bint keeps = sheet.preformatted != 0
        if self.is_between():
            stop = at
            while stop < end and is_blank(stop[0]) and stop[0] != 11:
                stop += 1
            if stop < end:
                self.odd = True  # it belongs above the table
                return 0
        if self.hidden >= 0:
            return 0
        while at < end:
            if IS_PLAIN[<unsigned char> at[0]]:
                text[size] = at[0]
                size += 1
                at += 1
                continue
            if is_blank(at[0]):
                if keeps:
                    if at[0] != 13:
                        text[size] = at[0]
                        size += 1
                    elif at + 1 == end or at[1] != 10:
                        text[size] = 10
                        size += 1
                elif not size or not is_blank(text[size - 1]):
                    text[size] = 32
                    size += 1
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
                    other = _entity(at[:stop - at])
                    if not other or is_blank(PyBytes_AS_STRING(other)[0]) or 28 <= PyBytes_AS_STRING(other)[0] < 32:
                        self.odd = True
                        return 0
                    memcpy(text + size, PyBytes_AS_STRING(other), len(other))
                    size += len(other)
                    at = stop
                    continue
            text[size] = at[0]
            size += 1
            at += 1
        sheet.length = size
        return 0


def lines_of(bytes source):
    """Return the lines of a page and the parts of it that each stands in; None if it has to be parsed."""
    cdef const char *at = PyBytes_AS_STRING(source)
    cdef const char *end = at + len(source)
    cdef _Page page = _Page(2 * len(source) + 64)
    _read(page, at, end)
    if not page.odd:
        page.pop_to(0)
    if page.odd or page.sheet.odd:
        return None
    found = page.sheet.lines()
    return None if page.sheet.odd else found


cdef int _read(_Page page, const char *at, const char *end) except -1:
    cdef const char *here
    cdef const char *stop
    cdef uint64_t name
    cdef int flags
    cdef bint closes
    while at < end and not page.odd and not page.sheet.odd:
        here = at
        while True:
            here = <const char *> memchr(here, 60, end - here)
            if here == NULL or here + 1 == end:
                here = end
                break
            if _letter(here[1]) or here[1] == 47 or here[1] == 33:
                break
            here += 1
        if here > at:
            if not page.has_body:
                while at < here and is_blank(at[0]) and at[0] != 11:  # which is no white space to HTML
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
            if flags & PRE:  # a line end right behind the tag is none of the text
                at += at < end and at[0] == 13
                at += at < end and at[0] == 10
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
