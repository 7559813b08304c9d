"""What the texts of a page become on a sheet of plain text: the margins, indents and marks of lists that resiliparse gives them.

A page is a row of blocks: a block begins where an element begins or ends a line, where a cell begins, and where a piece of a
line ends that had a line in it. It is written when the next one begins, for what stands between two texts depends on all the
blocks between them. Blocks are written as `extract_plain_text` writes them, blocks of blanks among them: those use up a margin.
"""

from cpython.bytes cimport PyBytes_AS_STRING
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.stdint cimport uint32_t
from libc.stdlib cimport free, malloc, realloc
from libc.string cimport memchr, memcpy, memmove, memset

cdef extern from "Python.h":
    bint Py_UNICODE_ISALNUM(Py_UCS4 ch) noexcept


cdef enum:
    BULLET = -1


cdef class Sheet:
    """One sheet.

    Args:
        room: for the longest text of a block, in bytes.
    """

    def __cinit__(self, Py_ssize_t room):
        self.text = <char *> malloc(room)
        self.room = room + 4 * DEEP
        self.out = <char *> malloc(self.room)
        if self.text == NULL or self.out == NULL:
            raise MemoryError
        self.depth = -1  # the page itself is the first block

    def __dealloc__(self):
        free(self.text)
        free(self.out)

    cdef int begin(self, int flags, int depth, bint ends) except -1:
        """Write the block at hand, and begin another one.

        Args:
            flags: of the element that begins or ends here.
            depth: how many elements it stands in.
            ends: whether it ends here.
        """
        self.finish()
        self.flags = flags
        self.depth = depth
        self.ends = ends
        if flags & PRE:
            self.preformatted += -1 if ends else 1
        return 0

    cdef int finish(self) except -1:
        """Write the block at hand."""
        cdef int flags = self.flags, number
        cdef char *text = self.text
        cdef Py_ssize_t length = self.length
        cdef bytes digits
        self.length = 0
        self.count(flags)
        if self.odd:
            return 0
        if flags & BREAK:
            self.margin += 1
        elif flags & LINE:
            self.margin = max(self.margin, 2 if flags & BIG and not self.preformatted else 1)
        if flags & CELL:
            if self.ends:
                return 0  # between cells stand blanks only
            self.make_room(2)
            self.end_line()
            if self.has_cell[self.row_depth - 1]:
                memset(self.out + self.size, 9, 2)
                self.size += 2
            self.has_cell[self.row_depth - 1] = True
        if not length:
            return 0
        if not self.preformatted and is_blank(text[0]) and (flags & (LINE | BREAK) or self.size and is_blank(self.out[self.size - 1])):
            text += 1
            length -= 1
            if not length:
                return 0
        self.make_room(length)
        self.end_line()
        if self.list_depth:
            number = 2 * (self.list_depth + (not self.is_bulleted))
            memset(self.out + self.size, 32, number)
            self.size += number
            self.is_bulleted = False
        if self.prefix:
            digits = b"%d. " % self.prefix if self.prefix != BULLET else b"\xe2\x80\xa2 "
            memcpy(self.out + self.size, PyBytes_AS_STRING(digits), len(digits))
            self.size += len(digits)
            self.prefix = 0
        memcpy(self.out + self.size, text, length)
        self.size += length
        return 0

    cdef void count(self, int flags) noexcept:
        """Note how lists, their items and the rows of tables nest; those without anything in them are never left."""
        cdef int number
        if self.odd:
            return
        if flags & LIST or flags & ITEM and not self.list_depth:  # an item in no list opens one
            if not self.ends:
                if self.list_depth == DEEP:
                    self.odd = True
                    return
                self.numbers[self.list_depth] = flags & ORDERED != 0
                self.list_depth += 1
            elif not self.list_depth or flags & ITEM:
                self.odd = True
                return
            else:
                self.list_depth -= 1
                self.is_bulleted = False
                self.prefix = 0
        if flags & ITEM:
            number = self.numbers[self.list_depth - 1]
            self.prefix = number or BULLET
            self.numbers[self.list_depth - 1] += number and not self.ends
            self.is_bulleted = not self.ends
        if flags & ROW:
            if self.ends:
                self.row_depth -= 1
            elif self.row_depth == DEEP:
                self.odd = True
                return
            else:
                self.has_cell[self.row_depth] = False
                self.row_depth += 1

    cdef void end_line(self) noexcept:
        """Write the line ends that are due; the blanks before them go, and the line ends."""
        if not self.margin:
            return
        if not self.preformatted:
            while self.size and is_blank(self.out[self.size - 1]):
                self.size -= 1
        if self.size:
            memset(self.out + self.size, 10, self.margin)
            self.size += self.margin
        self.margin = 0

    cdef int make_room(self, Py_ssize_t more) except -1:
        """Make sure that so many bytes can be written, with line ends, indents and a number before them."""
        cdef char *out
        more += self.size + self.margin + 2 * DEEP + 64
        if more > self.room:
            out = <char *> realloc(self.out, 2 * more)
            if out == NULL:
                raise MemoryError
            self.out = out
            self.room = 2 * more
        return 0

    cdef tuple lines(self):
        """Return the lines that are written, without their marks, and the parts of the page that each stands in."""
        cdef list lines = [], places = []
        cdef Py_ssize_t first = 0, stop
        cdef const char *end
        self.finish()
        while self.size and is_blank(self.out[self.size - 1]):
            self.size -= 1
        while True:
            end = <const char *> memchr(self.out + first, 10, self.size - first) if first < self.size else NULL
            stop = self.size if end == NULL else end - self.out
            self.read_line(lines, places, self.out + first, stop - first)
            if end == NULL:
                return lines, places
            first = stop + 1

    cdef int read_line(self, list lines, list places, char *line, Py_ssize_t size) except -1:
        """Note a line, without the marks in it, and the parts of the page that it stands in."""
        cdef Py_ssize_t at = 0, length = 0, stop, here
        cdef int mark = 0, parts = -1
        cdef bint counted = True
        cdef const char *found
        while at < size:
            if _is_mark(line + at):
                mark = <unsigned char> line[at + 2] - FIRST_MARK
                counted = False
                at += 3
                continue
            found = <const char *> memchr(line + at + 1, 0xEF, size - at - 1)
            stop = size if found == NULL else found - line
            for here in range(at, 0 if counted else stop):
                if _counts(line + here):
                    parts = mark if parts < 0 else parts & mark
                    counted = True
                    break
            if length < at:
                memmove(line + length, line + at, stop - at)
            length += stop - at
            at = stop
        lines.append(PyUnicode_DecodeUTF8(line, length, NULL))
        places.append(parts if parts >= 0 else 0)
        return 0


cdef inline bint _is_mark(const char *text) noexcept:
    """Tell whether a mark stands at a place of a text."""
    cdef const unsigned char *here = <const unsigned char *> text
    return here[0] == 0xEF and here[1] == 0xB7 and FIRST_MARK <= here[2] < FIRST_MARK + 32


cdef bint _counts(const char *text) noexcept:
    """Tell whether a letter or a digit stands at a place of a text in UTF-8."""
    cdef const unsigned char *here = <const unsigned char *> text
    cdef uint32_t c = here[0]
    if c < 0x80:
        return 97 <= (c | 32) <= 122 or 48 <= c <= 57
    if c < 0xC0:
        return False
    if c < 0xE0:
        c = (c & 0x1F) << 6 | (here[1] & 0x3F)
    elif c < 0xF0:
        c = (c & 0x0F) << 12 | (here[1] & 0x3F) << 6 | (here[2] & 0x3F)
    else:
        c = (c & 0x07) << 18 | (here[1] & 0x3F) << 12 | (here[2] & 0x3F) << 6 | (here[3] & 0x3F)
    return Py_UNICODE_ISALNUM(<Py_UCS4> c)
