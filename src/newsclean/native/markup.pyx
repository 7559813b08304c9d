"""The twin of `newsclean.corpus.markup` and its scanner: cuts the source of a page down to what its text hangs on.

The rules, and why they are so, stand there; the names of what is read stand in `newsclean.corpus.elements`.
"""

from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from libc.stdint cimport uint64_t
from libc.stdlib cimport free, malloc, realloc
from libc.string cimport memchr, memcpy, memcmp

from newsclean.corpus import elements

cdef extern from "Python.h":
    object PyUnicode_FromKindAndData(int kind, const void* buffer, Py_ssize_t size)

cdef enum:
    LEFT_OUT = 1
    VOID = 2
    CUT = 4
    SPECIAL = 8
    ENDS_P = 16
    SCOPE = 32
    IN_TABLE = 64
    BLOCK = 128
    WHOLE = 256
    GROUP = 7 * 512
    ITEM = 512
    TERM = 2 * 512
    P = 6 * 512
    DEEP = 64
    SLOTS = 1024
    WORDS = 64
    LONGEST = 24
    FIRST_MARK = 0xFDD0

assert (LEFT_OUT, VOID, CUT, SPECIAL, ENDS_P, SCOPE, IN_TABLE, BLOCK, WHOLE, GROUP, ITEM, TERM, P) == (
    elements.LEFT_OUT, elements.VOID, elements.CUT, elements.SPECIAL, elements.ENDS_P, elements.SCOPE,
    elements.IN_TABLE, elements.BLOCK, elements.WHOLE, elements.GROUP, elements.ITEM, elements.TERM, elements.P,
)

cdef struct Element:
    uint64_t name
    int flags
    int parts

cdef struct Word:
    int size
    int part
    char text[LONGEST]

cdef struct Out:
    char* data
    Py_ssize_t size

cdef Element KNOWN[SLOTS]
cdef Word LISTED[WORDS]
cdef unsigned char BEGINS[65536]  # whether two bytes begin a word
cdef int WORDS_BY[257]  # words that begin with a byte b are LISTED[WORDS_BY[b]:WORDS_BY[b + 1]]
cdef uint64_t META, LINK, SCRIPT, SVG, TITLE, TABLE, NOSCRIPT


cdef inline char _low(char c) noexcept nogil:
    return c + 32 if 65 <= c <= 90 else c


cdef inline bint _letter(char c) noexcept nogil:
    return 97 <= (c | 32) <= 122 and c > 0


cdef inline bint _blank(char c) noexcept nogil:
    return c == 32 or c == 10 or c == 9 or c == 13 or c == 12


cdef inline bint _ends_name(char c) noexcept nogil:
    return _blank(c) or c == 47 or c == 62  # / >


cdef uint64_t _hash(const char* text, Py_ssize_t size) noexcept nogil:
    """FNV-1a, 64 bits, of a name in small letters; never 0, which is no name."""
    cdef uint64_t value = 14695981039346656037U
    cdef Py_ssize_t at
    for at in range(size):
        value = (value ^ <unsigned char>_low(text[at])) * 1099511628211U
    return value if value else 1


cdef inline Element* _known(uint64_t name) noexcept nogil:
    """Return the slot of a name: its own, or a free one."""
    cdef Py_ssize_t slot = name & (SLOTS - 1)
    while KNOWN[slot].name and KNOWN[slot].name != name:
        slot = (slot + 1) & (SLOTS - 1)
    return &KNOWN[slot]


cdef uint64_t _hash_of(str name):
    data = name.encode()
    return _hash(data, len(data))


def _learn():
    global META, LINK, SCRIPT, SVG, TITLE, TABLE, NOSCRIPT
    cdef Element* slot
    cdef int at = 0, first
    for name in {**elements.FLAGS, **elements.PARTS}:
        slot = _known(_hash_of(name))
        slot.name = _hash_of(name)
        slot.flags = elements.FLAGS.get(name, 0)
        slot.parts = elements.PARTS.get(name, 0)
    for first in range(257):
        WORDS_BY[first] = at
        for word, part in elements.WORDS.items():
            data = word.encode()
            if data[0] == first:
                LISTED[at].size = len(data)
                LISTED[at].part = part
                memcpy(LISTED[at].text, PyBytes_AS_STRING(data), len(data))
                for one in {data[0], data[0] - 32}:
                    for two in {data[1], data[1] - 32}:
                        BEGINS[one << 8 | two] = 1
                at += 1
    META, LINK, SCRIPT = _hash_of("meta"), _hash_of("link"), _hash_of("script")
    SVG, TITLE, TABLE, NOSCRIPT = _hash_of("svg"), _hash_of("title"), _hash_of("table"), _hash_of("noscript")


_learn()


cdef inline const char* _find(const char* at, const char* end, char what) noexcept nogil:
    """Return where a byte stands, ``end`` if nowhere."""
    cdef const void* found = memchr(at, what, end - at) if at < end else NULL
    return <const char*>found if found != NULL else end


cdef bint _is_word(const char* at, const char* end, const char* word) noexcept nogil:
    """Tell whether a word in small letters stands at a place."""
    while word[0]:
        if at >= end or _low(at[0]) != word[0]:
            return False
        at += 1
        word += 1
    return True


cdef int _named(const char* at, const char* end) noexcept nogil:
    """Return the parts of a page that the words in a class or an identifier speak of."""
    cdef int parts = 0, index
    cdef unsigned char first
    cdef Word* word
    cdef Py_ssize_t k
    while at + 1 < end:
        if not BEGINS[<int><unsigned char>at[0] << 8 | <unsigned char>at[1]]:
            at += 1
            continue
        first = <unsigned char>_low(at[0])
        for index in range(WORDS_BY[first], WORDS_BY[first + 1]):
            word = &LISTED[index]
            if end - at >= word.size:
                k = 1
                while k < word.size and _low(at[k]) == word.text[k]:
                    k += 1
                if k == word.size:
                    parts |= word.part
        at += 1
    return parts


cdef const char* _attributes_end(const char* at, const char* end, int* parts) noexcept nogil:
    """Return where the ``>`` of a tag is, NULL if there is none; ``parts`` gets what its class and identifier say."""
    cdef const char* name
    cdef const char* value
    cdef Py_ssize_t size
    cdef char quote
    cdef bint telling
    while True:
        while at < end and (_blank(at[0]) or at[0] == 47):
            at += 1
        if at >= end:
            return NULL
        if at[0] == 62:
            return at
        name = at
        at += 1
        while at < end and not _ends_name(at[0]) and at[0] != 61:
            at += 1
        size = at - name
        value = at
        while value < end and _blank(value[0]):
            value += 1
        if value >= end or value[0] != 61:
            continue
        at = value + 1
        while at < end and _blank(at[0]):
            at += 1
        if at >= end:
            return NULL
        telling = (size == 5 and _is_word(name, name + 5, b"class")) or (size == 2 and _is_word(name, name + 2, b"id"))
        quote = at[0]
        if quote == 34 or quote == 39:
            value = at + 1
            at = _find(value, end, quote)
            if at >= end:
                return NULL
            if telling:
                parts[0] |= _named(value, at)
            at += 1
        else:
            value = at
            while at < end and not _blank(at[0]) and at[0] != 62:
                at += 1
            if telling:
                parts[0] |= _named(value, at)


cdef const char* _element_end(const char* at, const char* end, uint64_t name, bint* has_comment) noexcept nogil:
    """Return where the end tag of an element begins that holds no other; NULL if there is none."""
    cdef const char* letter
    while True:
        at = _find(at, end, 60)
        if at >= end:
            return NULL
        if at + 1 < end and at[1] == 33:
            has_comment[0] = True
        elif at + 1 < end and at[1] == 47:
            letter = at + 2
            while letter < end and _letter(letter[0]):
                letter += 1
            if letter < end and _ends_name(letter[0]) and _hash(at + 2, letter - at - 2) == name:
                return at
        at += 1


cdef bint _hides_script(const char* at, const char* end) noexcept nogil:
    """Tell whether the end of a script stands in a comment in it, and ends a script there."""
    cdef const char* last = NULL
    cdef const char* here = at
    cdef bint hides = False
    while True:
        here = _find(here, end, 60)
        if here >= end:
            break
        if _is_word(here, end, b"<!--"):
            last = here
        here += 1
    if last == NULL:
        return False
    here = last
    while here < end:
        if _is_word(here, end, b"-->"):
            return False
        if _is_word(here, end, b"<script"):
            hides = True
        here += 1
    return hides


cdef bint _is_linked(bytes attributes):
    return any(form in attributes for form in (b"ld+json", b"ld&#43;json", b"ld&#x2B;json", b"ld&#x2b;json"))


cdef inline void _put(Out* out, const char* text, Py_ssize_t size) noexcept nogil:
    memcpy(out.data + out.size, text, size)
    out.size += size


cdef inline void _put_text(Out* out, const char* at, const char* end, int parts) noexcept nogil:
    cdef char mark[3]
    cdef const char* first = at
    while first < end and _blank(first[0]):
        first += 1
    _put(out, at, first - at)
    if first < end:
        mark[0] = <char>0xEF
        mark[1] = <char>0xB7
        mark[2] = <char>(0x90 + parts)
        _put(out, mark, 3)
        _put(out, first, end - first)


cdef inline bint _holds(int flags, int group) noexcept nogil:
    if group == P:
        return flags & SPECIAL
    if group == ITEM or group == TERM:
        return flags & (SPECIAL | BLOCK) == SPECIAL
    return flags & SCOPE and not flags & GROUP


cdef class _Stack:
    """The elements that are open."""

    cdef Element* items
    cdef Py_ssize_t size, room

    def __cinit__(self):
        self.room = 256
        self.items = <Element*>malloc(self.room * sizeof(Element))
        if self.items == NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.items)

    cdef inline int parts(self) noexcept:
        return self.items[self.size - 1].parts if self.size else 0

    cdef int push(self, uint64_t name, int flags, int parts) except -1:
        cdef Element* more
        if self.size == self.room:
            more = <Element*>realloc(self.items, 2 * self.room * sizeof(Element))
            if more == NULL:
                raise MemoryError
            self.items = more
            self.room *= 2
        self.items[self.size] = Element(name, flags, parts)
        self.size += 1
        return 0

    cdef void imply(self, int group) noexcept:
        cdef Py_ssize_t at = self.size
        cdef Py_ssize_t least = max(0, self.size - DEEP)
        while at > least:
            at -= 1
            if self.items[at].flags & GROUP == group:
                self.size = at
                return
            if _holds(self.items[at].flags, group):
                return

    cdef void end(self, uint64_t name, int flags) noexcept:
        cdef Py_ssize_t at = self.size
        cdef Py_ssize_t least = max(0, self.size - DEEP)
        cdef int other
        while at > least:
            at -= 1
            if self.items[at].name == name:
                self.size = at
                return
            other = self.items[at].flags
            if other & SPECIAL and not flags & SPECIAL:
                return
            if other & SCOPE and (not flags & IN_TABLE or self.items[at].name == TABLE):
                return


def cut_down(bytes source):
    """Return the fields of `newsclean.corpus.markup.Markup`."""
    cdef const char* start = PyBytes_AS_STRING(source)
    cdef const char* end = start + len(source)
    cdef Out out
    cdef _Stack stack = _Stack()
    cdef list metas = [], links = [], data = []
    cdef object title = None
    out.size = 0
    out.data = <char*>malloc(2 * (end - start) + 16)  # a mark of 3 bytes follows a tag of as many, or stands at the start
    if out.data == NULL:
        raise MemoryError
    try:
        title = _read(start, end, &out, stack, metas, links, data)
        return PyBytes_FromStringAndSize(out.data, out.size), title, metas, links, data
    finally:
        free(out.data)


cdef object _read(const char* at, const char* end, Out* out, _Stack stack, list metas, list links, list data):
    cdef const char* here
    cdef const char* name
    cdef const char* attributes
    cdef const char* stop
    cdef object title = None
    cdef uint64_t key
    cdef Element* known
    cdef int flags, parts
    cdef bint closes, has_comment, endless_svg = False, endless_noscript = False
    while at < end:
        here = _find(at, end, 60)
        while here < end and not (
            here + 1 < end and (_letter(here[1]) or here[1] == 47 or here[1] == 33 or here[1] == 63)
        ):
            here = _find(here + 1, end, 60)
        _put_text(out, at, here, stack.parts())
        if here >= end:
            break
        name = here + 1
        if _is_word(name, end, b"!--"):
            at = name + 3
            if _is_word(at, end, b">") or _is_word(at, end, b"->"):
                at = _find(at, end, 62) + 1
                continue
            while True:
                at = _find(at, end, 45)
                if at >= end or _is_word(at, end, b"-->") or _is_word(at, end, b"--!>"):
                    break
                at += 1
            at = _find(at, end, 62)
            at = at + 1 if at < end else end
            continue
        closes = name[0] == 47
        if closes:
            name += 1
        if name >= end or not _letter(name[0]):
            stop = _find(here + 1, end, 62)
            if stop >= end:
                break
            if _is_word(here + 1, end, b"!doctype"):
                _put(out, here, stop + 1 - here)
            at = stop + 1
            continue
        attributes = name + 1
        while attributes < end and not _ends_name(attributes[0]):
            attributes += 1
        parts = 0
        stop = _attributes_end(attributes, end, &parts)
        if stop == NULL:
            break
        key = _hash(name, attributes - name)
        known = _known(key)
        flags = known.flags
        at = stop + 1
        if closes:
            stack.end(key, flags)
            if not flags & LEFT_OUT:
                _put(out, b"</", 2)
                _put(out, name, attributes - name)
                _put(out, b">", 1)
            continue
        if key == META:
            metas.append(PyBytes_FromStringAndSize(attributes, stop - attributes))
        elif key == LINK:
            links.append(PyBytes_FromStringAndSize(attributes, stop - attributes))
        if flags & CUT:
            if key == SVG and (endless_svg or (stop > attributes and (stop - 1)[0] == 47)):
                continue
            if key == NOSCRIPT and endless_noscript:
                continue
            has_comment = False
            here = _element_end(at, end, key, &has_comment)
            if here != NULL and key == SCRIPT and has_comment and _hides_script(at, here):
                here = _element_end(here + 1, end, key, &has_comment)
            if here == NULL:
                if key == SVG:
                    endless_svg = True
                    continue
                if key == NOSCRIPT:
                    endless_noscript = True
                    continue
                break
            if key == TITLE:
                _put(out, b"<title>", 7)
                _put(out, at, here - at)
                _put(out, b"</title>", 8)
                if title is None:
                    title = PyBytes_FromStringAndSize(at, here - at)
            elif key == SCRIPT and _is_linked(PyBytes_FromStringAndSize(attributes, stop - attributes)):
                data.append(PyBytes_FromStringAndSize(at, here - at))
            stop = _find(here, end, 62)
            at = stop + 1 if stop < end else end
            continue
        if not flags & LEFT_OUT:
            _put(out, b"<", 1)
            _put(out, name, attributes - name)
            _put(out, b">", 1)
        if not flags & VOID:
            if flags & ENDS_P:
                stack.imply(P)
            if flags & GROUP and flags & GROUP != P:
                stack.imply(flags & GROUP)
            stack.push(key, flags, 0 if flags & WHOLE else stack.parts() | known.parts | parts)
    return title


def unmark(str dump):
    """Return the lines of a dump without their marks, and the parts of the page that each stands in."""
    cdef Py_ssize_t at, size = len(dump), length = 0
    cdef int parts = -1, mark = 31
    cdef bint counted = True
    cdef Py_UCS4 c
    cdef Py_UCS4* line = <Py_UCS4*>malloc((size + 1) * sizeof(Py_UCS4))
    cdef list lines = [], places = []
    if line == NULL:
        raise MemoryError
    try:
        for at in range(size + 1):
            c = dump[at] if at < size else 10
            if c == 10:
                lines.append(PyUnicode_FromKindAndData(4, line, length))
                places.append(parts if parts >= 0 else 0)
                parts = -1
                length = 0
                counted = True
            elif FIRST_MARK <= <int>c < FIRST_MARK + 32:
                mark = <int>c - FIRST_MARK
                counted = False
            else:
                line[length] = c
                length += 1
                if not counted and c.isalnum():
                    parts = mark if parts < 0 else parts & mark
                    counted = True
        return lines, places
    finally:
        free(line)
