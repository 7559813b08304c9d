# A sheet of plain text, and what is known of the elements that are written on it.

cdef enum:
    DEEP = 256  # elements that are open at once
    FIRST_MARK = 0x90  # third byte of a mark; the others are EF B7

cdef enum:  # as newsclean.corpus.dumped has them
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
    TABLE = 8388608
    ROWS = 16777216
    ROW = 33554432
    CELL = 67108864
    CAPTION = 134217728
    COLUMNS = 268435456
    COLUMN = 536870912
    PRE = 1073741824

cdef inline bint is_blank(char c) noexcept nogil:
    return c == 32 or 9 <= c <= 13


cdef class Sheet:
    cdef char *out  # what is written, with marks
    cdef Py_ssize_t size, room
    cdef char *text  # of the block at hand
    cdef Py_ssize_t length
    cdef int flags, depth, margin, prefix, list_depth, row_depth, preformatted
    cdef bint ends, is_bulleted, odd
    cdef int[DEEP] numbers  # of lists
    cdef bint[DEEP] has_cell  # rows

    cdef int begin(self, int flags, int depth, bint ends) except -1
    cdef int finish(self) except -1
    cdef void count(self, int flags) noexcept
    cdef void end_line(self) noexcept
    cdef int make_room(self, Py_ssize_t more) except -1
    cdef tuple lines(self)
    cdef int read_line(self, list lines, list places, char *line, Py_ssize_t size) except -1
