"""Where blanks stand that may have to go: twins of loops in ``stages.whitespace`` and ``stages._alignment``."""

from cpython.array cimport array

from newsclean.native.editing cimport made
from newsclean.native.text cimport *

cdef extern from *:
    """
    #include <stdint.h>
    #define NC_BLANK 1   /* what a table says of a character: see stages._blanks.table */
    #define NC_UNSEEN 2
    #define NC_OTHER 4
    #define NC_NO_BREAK 8
    #define NC_BREAK 16
    #define NC_HOLDS_NEXT 32
    #define NC_HOLDS_LAST 64
    #define NC_BULLET 128

    #define NC_EMPTY 1   /* what is said of a line: nothing but blanks and what is not seen */
    #define NC_INDENTED 2
    #define NC_ITEM 4    /* indented, with a list mark */
    #define NC_TRAILS 8  /* ends with a blank */
    #define NC_GAP 16    /* has two blanks side by side between its edges */
    #define NC_ODD 32    /* has other blanks than the space before its end */
    #define NC_HIDES 64  /* has a character that is not seen */

    #define NC_KIND(char) ((uint32_t)(char) < 0x10000 ? table[char] : 0)

    /* characters of one byte, two or four: whether a list mark stands at ``at``, what to say of a line, and whether
       there is nothing to do for a text */
    #define NC_BLANKS(name, type)                                                                               \\
        static int name##_item(const type *line, Py_ssize_t at, Py_ssize_t size, const uint8_t *table) {        \\
            int digits = 0;                                                                                     \\
            while (digits < 3 && at < size && line[at] >= '0' && line[at] <= '9') { digits++; at++; }           \\
            if (at + 1 >= size) return 0;                                                                       \\
            if (digits ? line[at] != '.' && line[at] != ')' : !(NC_KIND(line[at]) & NC_BULLET)) return 0;       \\
            return line[at + 1] == ' ' || line[at + 1] == '\\t' || line[at + 1] == 0xA0;                        \\
        }                                                                                                       \\
        static int name##_line(const type *line, Py_ssize_t size, const uint8_t *table) {                       \\
            Py_ssize_t at = 0, low = 0, high = size;                                                            \\
            int found = 0, kinds = 0, last = 0, gap = 0;                                                        \\
            while (at < size && Py_UNICODE_ISSPACE(line[at])) at++;                                             \\
            if (at == size) return size ? NC_EMPTY | NC_ODD : NC_EMPTY;                                         \\
            for (; low < size && NC_KIND(line[low]) & NC_BLANK; low++) kinds |= NC_KIND(line[low]);             \\
            for (at = low; at < size && NC_KIND(line[at]) & (NC_BLANK | NC_UNSEEN); at++) {}                    \\
            if (at == size) return NC_EMPTY | NC_ODD;                                                           \\
            if (low) found |= name##_item(line, low, size, table) ? NC_ITEM : NC_INDENTED;                      \\
            while (NC_KIND(line[high - 1]) & NC_BLANK) high--;                                                  \\
            if (high < size) found |= NC_TRAILS;                                                                \\
            for (at = low; at < high; at++) { /* no branches: nobody can guess where a space is */              \\
                int kind = NC_KIND(line[at]);                                                                   \\
                kinds |= kind;                                                                                  \\
                gap |= kind & last;                                                                             \\
                last = kind;                                                                                    \\
            }                                                                                                   \\
            if (gap & NC_BLANK) found |= NC_GAP;                                                                \\
            if (kinds & NC_OTHER) found |= NC_ODD;                                                              \\
            if (kinds & NC_UNSEEN) found |= NC_HIDES;                                                           \\
            return found;                                                                                       \\
        }                                                                                                       \\
        static int name##_is_tidy(const type *text, Py_ssize_t size, const uint8_t *table) {                    \\
            Py_ssize_t at = 0, stop;                                                                            \\
            if (!size) return 1;                                                                                \\
            if (*text == ' ' || *text == '\\n' || text[size - 1] == ' ') return 0;                              \\
            if (size > 1 && text[size - 1] == '\\n' && text[size - 2] == '\\n') return 0;                       \\
            while (at < size) {                                                                                 \\
                type before = at > 0 ? text[at - 1] : 0, first = at > 1 ? text[at - 2] : 0;                     \\
                if (at > 1 && at + 64 <= size) { /* most of them have nothing, which a few instructions tell */ \\
                    const type *part = text + at;                                                               \\
                    type some = 0;                                                                              \\
                    for (int i = 0; i < 64; i++) {                                                              \\
                        type a = part[i - 2], b = part[i - 1], c = part[i];                                     \\
                        some |= (type)(((c == ' ') | (c == '\\n')) & ((b == ' ') | (b == '\\n'))                \\
                            & ((c == ' ') | (b == ' ') | (a == '\\n')));                                        \\
                        some |= (type)(((c < 14) & (c != '\\n')) | (c == 0xA0));                                \\
                        if (sizeof(type) > 1)                                                                   \\
                            some |= (type)((c == 0x1680) | ((type)(c - 0x2000) < 16)                            \\
                                | ((type)(c - 0x2028) < 0x42) | (c == 0x3000) | (c == 0xFEFF));                 \\
                    }                                                                                           \\
                    if (!some) { at += 64; continue; }                                                          \\
                }                                                                                               \\
                for (stop = size - at > 64 ? at + 64 : size; at < stop; at++) {                                 \\
                    type c = text[at];                                                                          \\
                    if (c == ' ') { if (before == ' ' || before == '\\n') return 0; }                           \\
                    else if (c == '\\n') { if (before == ' ' || (before == c && first == c)) return 0; }        \\
                    else if (c == '\\r' || NC_KIND(c) & (NC_OTHER | NC_UNSEEN)) return 0;                       \\
                    first = before;                                                                             \\
                    before = c;                                                                                 \\
                }                                                                                               \\
            }                                                                                                   \\
            return 1;                                                                                           \\
        }
    NC_BLANKS(nc_one, uint8_t)
    NC_BLANKS(nc_two, uint16_t)
    NC_BLANKS(nc_four, uint32_t)
    """
    enum:
        NC_BLANK, NC_OTHER, NC_NO_BREAK, NC_BREAK, NC_HOLDS_NEXT, NC_HOLDS_LAST
        NC_EMPTY, NC_INDENTED, NC_ITEM, NC_TRAILS, NC_GAP, NC_ODD, NC_HIDES
    int nc_one_line(const uint8_t *line, Py_ssize_t size, const uint8_t *table) noexcept
    int nc_two_line(const uint16_t *line, Py_ssize_t size, const uint8_t *table) noexcept
    int nc_four_line(const uint32_t *line, Py_ssize_t size, const uint8_t *table) noexcept
    bint nc_one_is_tidy(const uint8_t *text, Py_ssize_t size, const uint8_t *table) noexcept
    bint nc_two_is_tidy(const uint16_t *text, Py_ssize_t size, const uint8_t *table) noexcept
    bint nc_four_is_tidy(const uint32_t *text, Py_ssize_t size, const uint8_t *table) noexcept
    object PyUnicode_Substring(object text, Py_ssize_t start, Py_ssize_t end)

cdef str EMPTY = "", SPACE = " "


def is_tidy(text, bytes table):
    """Tell whether a text surely has nothing to do for this stage; twin of ``stages.whitespace``."""
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text)
    if PyUnicode_KIND(text) == 1:
        return nc_one_is_tidy(<uint8_t *>data, size, table)
    if PyUnicode_KIND(text) == 2:
        return nc_two_is_tidy(<uint16_t *>data, size, table)
    return nc_four_is_tidy(<uint32_t *>data, size, table)


def survey(list texts, bytes table):
    """Say of each line where it has blanks, in a form that the functions below read."""
    cdef bytearray marks = bytearray(len(texts))
    cdef unsigned char *mark = marks
    cdef const uint8_t *of = table
    cdef Py_ssize_t index, size
    cdef void *data
    for index in range(len(texts)):
        text = texts[index]
        data, size = PyUnicode_DATA(text), PyUnicode_GET_LENGTH(text)
        if PyUnicode_KIND(text) == 1:
            mark[index] = nc_one_line(<uint8_t *>data, size, of)
        elif PyUnicode_KIND(text) == 2:
            mark[index] = nc_two_line(<uint16_t *>data, size, of)
        else:
            mark[index] = nc_four_line(<uint32_t *>data, size, of)
    return marks


def columns(list texts, bytearray marks, bytes table, str ends, str closers):
    """Return how many columns follow the first one in each line that has some; twin of ``stages._alignment``.

    Args:
        texts: content of the lines.
        marks: what `survey` says of them.
        table: what there is to know of characters.
        ends: marks behind which a gap is no column.
        closers: marks of which two may follow them.
    """
    cdef const unsigned char *mark = marks
    cdef const uint8_t *kinds = table
    cdef dict found = {}
    cdef Py_ssize_t index
    cdef int count
    for index in range(len(marks)):
        if mark[index] & (NC_GAP | NC_ODD):
            count = columns_of(texts[index], kinds, ends, closers)
            if count:
                found[index] = count
    return found


cdef int columns_of(line, const uint8_t *kinds, str ends, str closers) except -1:
    cdef int width = PyUnicode_KIND(line), count = 0
    cdef void *data = PyUnicode_DATA(line)
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(line), at = 0, first, last
    cdef bint wide = PyUnicode_FindChar(line, c'\t', 0, size, 1) >= 0 or "  " in line.strip()
    while wide and at < size:
        first = at
        while at < size and kind_at(width, data, at, kinds) & NC_BLANK:
            at += 1
        if 0 < first < at < size and (at - first > 1 or PyUnicode_READ(width, data, first) == c'\t'):
            last = first - 1
            while last > 0 and last > first - 3 and has(closers, PyUnicode_READ(width, data, last)):
                last -= 1
            if has(ends, PyUnicode_READ(width, data, last)):
                return 0
            count += 1
        at += 1
    return count


cdef inline bint has(str characters, Py_UCS4 char) except -1:
    return PyUnicode_FindChar(characters, char, 0, PyUnicode_GET_LENGTH(characters), 1) >= 0


def blocks(bytearray marks):
    """Return the indented lines that stand in a row; twin of ``stages._alignment``."""
    cdef const unsigned char *mark = marks
    cdef Py_ssize_t index
    cdef list found = []
    cdef bint before = False
    for index in range(len(marks)):
        if not mark[index] & NC_EMPTY:
            if mark[index] & NC_INDENTED and (before or is_indented_behind(mark, index, len(marks))):
                found.append(index)
            before = mark[index] & NC_INDENTED
    return found


cdef inline bint is_indented_behind(const unsigned char *mark, Py_ssize_t index, Py_ssize_t count) noexcept:
    """Tell whether the next line that is not empty is indented."""
    index += 1
    while index < count and mark[index] & NC_EMPTY:
        index += 1
    return index < count and mark[index] & NC_INDENTED


def edits(text, list texts, array starts, bytearray marks, bytes table, ask):
    """Yield the edits of a text; twin of ``stages.whitespace``.

    Args:
        text: the text.
        texts: its lines, the first without a byte order mark.
        starts: where they start, that byte order mark left out, and the end of the text.
        marks: what `survey` says of them.
        table: what there is to know of characters.
        ask: the plain pass over the lines, which answers what takes more than a look at the blanks of a line.
    """
    cdef Py_ssize_t count = len(texts), before = -1, index, start, end, at, first
    cdef const unsigned long long *start_of = starts.data.as_ulonglongs
    cdef int mark, kind, width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef const uint8_t *kinds = table
    cdef bint in_row = False, before_is_indented = False
    for index in range(count):
        mark = marks[index]
        if mark & NC_EMPTY:
            continue
        start = start_of[index]
        if index - before > 1:
            at = start_of[before + 1]
            if before >= 0:
                end = at + PyUnicode_GET_LENGTH(texts[before + 1])
                if at < end:
                    yield made(at, end, PyUnicode_Substring(text, at, end), EMPTY, EMPTY, "trailing-blanks")
                at = start_of[before + 2]
            if at < start:
                yield made(at, start, PyUnicode_Substring(text, at, start), EMPTY, EMPTY, "blank-lines")
        before = index
        in_row = mark & NC_INDENTED and (before_is_indented or is_indented_behind(marks, index, count))
        before_is_indented = mark & NC_INDENTED
        if not mark or (mark == NC_INDENTED and in_row):
            continue
        line = texts[index]
        if mark & NC_HIDES:
            yield from ask.line_edits(index)
            continue
        end = start + PyUnicode_GET_LENGTH(line)
        at = start
        while kind_at(width, data, at, kinds) & NC_BLANK:
            at += 1
        if at > start and not in_row:
            if not mark & (NC_INDENTED | NC_GAP | NC_ODD) or ask.loses_indent(index, line, at - start):
                yield made(start, at, PyUnicode_Substring(text, start, at), EMPTY, EMPTY, "leading-blanks")
        if mark & (NC_GAP | NC_ODD):
            keeps = in_row or None
            while at < end:
                kind = kind_at(width, data, at, kinds)
                first = at
                at += 1
                if not kind & NC_BLANK:
                    continue
                while at < end and kind_at(width, data, at, kinds) & NC_BLANK:
                    at += 1
                if at == end:
                    break
                if at - first > 1:
                    if keeps is None:
                        keeps = ask.keeps_blanks(index, line)
                    if not keeps:
                        old, new = PyUnicode_Substring(text, first, at), ask.in_place_of(line, first - start, at - start)
                        if old != new:
                            yield made(first, at, old, new, EMPTY, "inner-blanks")
                elif kind & NC_BREAK:
                    yield made(first, at, PyUnicode_Substring(text, first, at), SPACE, EMPTY, "inner-blanks")
                elif kind & NC_NO_BREAK and not (
                    kind_at(width, data, first - 1, kinds) & NC_HOLDS_NEXT
                    or kind_at(width, data, at, kinds) & NC_HOLDS_LAST
                    or ask.is_glue(line, first - start)
                ):
                    yield made(first, at, PyUnicode_Substring(text, first, at), SPACE, EMPTY, "no-break-space")
        if mark & NC_TRAILS:
            at = end
            while kind_at(width, data, at - 1, kinds) & NC_BLANK:
                at -= 1
            yield made(at, end, PyUnicode_Substring(text, at, end), EMPTY, EMPTY, "trailing-blanks")
    if before < 0:
        at, end = start_of[0], PyUnicode_GET_LENGTH(text)
    else:  # the line end of the last line stays
        at = start_of[before] + PyUnicode_GET_LENGTH(texts[before])
        end = start_of[count - 1] + PyUnicode_GET_LENGTH(texts[count - 1])
    if at < end:
        yield made(at, end, PyUnicode_Substring(text, at, end), EMPTY, EMPTY, "blank-lines")


cdef inline int kind_at(int width, void *data, Py_ssize_t at, const uint8_t *kinds) noexcept:
    cdef Py_UCS4 char = PyUnicode_READ(width, data, at)
    return kinds[char] if char < 0x10000 else 0
