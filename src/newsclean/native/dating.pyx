"""Where in a text days can stand, and of what classes its words are: twins of loops in ``dates``."""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.ref cimport PyObject

from newsclean.native.text cimport *

cdef extern from "Python.h":
    PyObject *PyDict_GetItemWithError(object table, object key) except? NULL
    bint PyUnicode_CheckExact(object value)
    bytes PyBytes_FromStringAndSize(const char *chars, Py_ssize_t size)
    char *PyBytes_AS_STRING(object chars)

cdef enum:
    FOUR = 4  # figures of a year
    BEFORE = 56  # these as in ``dates.spotting.triggers`` and ``dates.spotting.days``
    AFTER = 48
    WORD_REACH = 24
    LONG = 2000
    REACH = 40  # as in ``dates.readers.foreign``
    LATIN = 256
    SIZES = 31  # a longer name is looked up whatever its length


cdef inline bint is_figure(Py_UCS4 char) noexcept nogil:
    return c'0' <= char <= c'9'


cdef Py_ssize_t year_in(const Chars *text, Py_ssize_t floor, Py_ssize_t size) noexcept nogil:
    """Return where the first run of four figures that can be a year stands, ``floor`` or behind it; -1 without one."""
    cdef Py_ssize_t start, end, at = floor + FOUR - 1
    while at < size:
        if not is_figure(text[at]):  # of any four in a row one is looked at
            at += FOUR
            continue
        start, end = at, at + 1
        while start > floor and is_figure(text[start - 1]):
            start -= 1
        while end < size and is_figure(text[end]):
            end += 1
        if end - start == FOUR and (text[start] == c'1' or text[start] == c'2'):
            return start
        floor, at = end, end + FOUR
    return -1


cdef Py_ssize_t next_year(int width, const void *data, Py_ssize_t floor, Py_ssize_t size) noexcept nogil:
    if width == 1:
        return year_in(<const uint8_t *>data, floor, size)
    if width == 2:
        return year_in(<const uint16_t *>data, floor, size)
    return year_in(<const uint32_t *>data, floor, size)


cdef inline bint is_far(uint32_t char) noexcept nogil:
    return (char >= 0x600) & ((char < 0x2000) | (char >= 0x2e00)) & ((char < 0xd800) | (char >= 0xe000)) & (char < 0x10000)


cdef bint has_far(const Chars *text, Py_ssize_t size) noexcept nogil:
    cdef Py_ssize_t at = 0, stop
    cdef uint32_t found = 0
    while at < size:
        stop = min(at + 1024, size)
        while at < stop:  # without a branch, so that processors look at many characters at a time
            found |= is_far(text[at])
            at += 1
        if found:
            return True
    return False


def has_far_signs(str text not None):
    """Tell whether a text has letters or figures beyond Latin, Greek, Cyrillic and Hebrew; twin of ``dates.findings``."""
    cdef int width = PyUnicode_KIND(text)
    if width == 1:
        return False
    if width == 2:
        return has_far(<const uint16_t *>PyUnicode_DATA(text), PyUnicode_GET_LENGTH(text))
    return has_far(<const uint32_t *>PyUnicode_DATA(text), PyUnicode_GET_LENGTH(text))


def may_have_years(str text not None):
    """Tell whether a text has what can be a year; twin of ``dates.findings``."""
    return next_year(PyUnicode_KIND(text), PyUnicode_DATA(text), 0, PyUnicode_GET_LENGTH(text)) >= 0 or has_far_signs(text)


cdef bint has_short_number(int width, const void *data, Py_ssize_t size, Py_ssize_t start, Py_ssize_t end) noexcept:
    """Tell whether a number of one or two figures begins in a stretch; what stands behind the end is not looked at."""
    cdef Py_ssize_t at = start, first
    if at and is_figure(PyUnicode_READ(width, data, at - 1)):
        while at < end and is_figure(PyUnicode_READ(width, data, at)):
            at += 1
    while at < end:
        if not is_figure(PyUnicode_READ(width, data, at)):
            at += 1
            continue
        first = at
        while at < end and is_figure(PyUnicode_READ(width, data, at)):
            at += 1
        if at - first <= 2:
            return True
    return False


cdef Py_ssize_t marks_at(int width, const void *data, Py_ssize_t at, Py_ssize_t end) noexcept:
    """Return where the marks and blanks end that stand between two numbers of a date, at most three; -1 without any."""
    cdef Py_ssize_t first = at
    cdef Py_UCS4 char
    while at < end and at - first <= 3:
        char = PyUnicode_READ(width, data, at)
        if char == c'_' or char == c'\n' or Py_UNICODE_ISALNUM(char):
            break
        at += 1
    return at if 1 <= at - first <= 3 else -1


cdef bint has_numeric(int width, const void *data, Py_ssize_t start, Py_ssize_t end) noexcept:
    """Tell whether three numbers stand in a stretch with marks between them, that in the middle a short one."""
    cdef Py_ssize_t at, first, place
    for at in range(start, end):
        if not is_figure(PyUnicode_READ(width, data, at)):
            continue
        place = first = marks_at(width, data, at + 1, end)
        if place < 0:
            continue
        while place < end and place - first <= 2 and is_figure(PyUnicode_READ(width, data, place)):
            place += 1
        if not 1 <= place - first <= 2:
            continue
        place = marks_at(width, data, place, end)
        if 0 <= place < end and is_figure(PyUnicode_READ(width, data, place)):
            return True
    return False


cdef class Names:
    """Words that are looked for: by first letter and length, and then by themselves.

    Args:
        names: the words, in Latin-1.
        letters: the letters that they are made of.
    """

    cdef frozenset names
    cdef uint8_t letters[LATIN]
    cdef uint32_t sizes[LATIN]

    def __init__(self, frozenset names not None, str letters not None):
        cdef Py_ssize_t code
        cdef bytes name
        self.names = names
        for code in range(LATIN):
            self.letters[code] = self.sizes[code] = 0
        for char in letters:
            self.letters[<uint8_t>ord(char)] = 1
        for name in names:
            if not name:
                raise ValueError("a name has a letter")
            self.sizes[<uint8_t>name[0]] |= <uint32_t>1 << min(len(name), SIZES)

    cdef bint stand_in(self, int width, const void *data, Py_ssize_t at, Py_ssize_t end) except -1:
        """Tell whether a word of a stretch is one of them."""
        cdef Py_ssize_t first, index, size
        cdef Py_UCS4 char
        cdef bytes name
        cdef char *chars
        while at < end:
            char = PyUnicode_READ(width, data, at)
            if char >= LATIN or not self.letters[char]:
                at += 1
                continue
            first = at
            at += 1
            while at < end and PyUnicode_READ(width, data, at) < LATIN and self.letters[PyUnicode_READ(width, data, at)]:
                at += 1
            size = at - first
            if not self.sizes[char] >> min(size, SIZES) & 1:
                continue
            name = PyBytes_FromStringAndSize(NULL, size)
            chars = PyBytes_AS_STRING(name)
            for index in range(size):
                chars[index] = <char>PyUnicode_READ(width, data, first + index)
            if name in self.names:
                return True
        return False


cdef class Places:
    """Finds the stretches of texts in which explicit dates of days can stand; twin of ``dates.spotting.days``.

    Args:
        classes: the date words of a language, with a class for each.
        months: the names of its months; None where these are not looked for.
        days: words that tell a day or its week; None where these are not looked for.
        prepositions: what can stand before a year that stands alone.
        no_date_follows: marks that can stand behind one.
        joins: marks behind which a year may belong to a date.
        of_a_date: classes of words that may follow the year of a date.
        date_at: reads a date in another language at a year.
        foreign: the names of months in such dates.
    """

    cdef Names months, days_said
    cdef dict classes, foreign
    cdef frozenset prepositions, no_date_follows
    cdef str joins, of_a_date
    cdef object date_at

    def __init__(
        self, dict classes not None, Names months, Names days, prepositions, no_date_follows, joins, of_a_date, date_at,
        dict foreign not None,
    ):
        self.classes, self.months, self.days_said = classes, months, days
        self.date_at, self.foreign = date_at, foreign
        self.prepositions, self.no_date_follows = prepositions, no_date_follows
        self.joins, self.of_a_date = "".join(sorted(joins)), "".join(sorted(of_a_date))

    def days(self, str text not None):
        """Yield the stretches in which the date of a day can stand; of a year that stands alone, its end is negative."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), start = 0, end = 0, stop, low
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        cdef Py_ssize_t at = next_year(width, data, 0, size)
        while at >= 0:
            stop = at + FOUR
            low = at - BEFORE
            if at >= end and self.is_alone(text, at, stop):
                if end and self.has_day(text, &start, &end):
                    yield start, end
                start = end = 0
                if self.is_near_day(text, max(0, at - REACH), min(size, stop + REACH)):
                    yield at, -stop
            elif low <= end and end:
                end = max(stop + AFTER, end)
            else:
                if end and self.has_day(text, &start, &end):
                    yield start, end
                start, end = low, stop + AFTER
            at = next_year(width, data, stop, size)
        if end and self.has_day(text, &start, &end):
            yield start, end

    cdef bint is_alone(self, str text, Py_ssize_t at, Py_ssize_t stop) except -1:
        """Tell whether the words beside a year show that it is not the year of a month or a day."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), start, end
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        cdef PyObject *found
        if at < 4 or text[at - 4:at] not in self.prepositions:
            start = end = at - 1
            if end < 1 or PyUnicode_READ(width, data, end) != c' ' or is_among(PyUnicode_READ(width, data, end - 1), self.joins):
                return False
            while start > 0 and start > at - WORD_REACH and Py_UNICODE_ISALPHA(PyUnicode_READ(width, data, start - 1)):
                start -= 1
            if start > 0 and start > at - WORD_REACH and PyUnicode_READ(width, data, start - 1) != c' ':
                return False
            if start == end or text[start:end] in self.classes:
                return False
        start = stop
        if start < size and (PyUnicode_READ(width, data, start) == c'.' or PyUnicode_READ(width, data, start) == c','):
            start += 1
        end = start = start + 1
        if start < size and PyUnicode_READ(width, data, start - 1) == c' ':
            while end < size and is_letter(PyUnicode_READ(width, data, end)):
                end += 1
        if end == start:
            if stop + 2 < size and text[stop:stop + 2] == ". " and c'0' <= PyUnicode_READ(width, data, stop + 2) <= c'9':
                return False
            return stop < size and text[stop:stop + 1] in self.no_date_follows
        found = PyDict_GetItemWithError(self.classes, text[start:end])
        return found is NULL or not is_among(ord(<str><object>found), self.of_a_date)

    cdef bint has_day(self, str text, Py_ssize_t *start, Py_ssize_t *end) except -1:
        """Move the ends of a stretch inwards to the next blank, and tell whether the date of a day can stand in it."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at, stop
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        at = start[0] = max(0, start[0])
        if at and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, at - 1)):
            stop = at + BEFORE
            while at < stop and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, at)):
                at += 1
            if at < stop:
                start[0] = at
        at = end[0] = min(size, end[0])
        if at < size:
            stop = at - AFTER
            while at > stop and Py_UNICODE_ISALNUM(PyUnicode_READ(width, data, at)):
                at -= 1
            if at > stop:
                end[0] = at
        at, stop = start[0], end[0]
        if self.months is None or stop - at > LONG or self.months.stand_in(width, data, at, stop):
            return True
        if not has_short_number(width, data, size, at, stop):
            return False
        if has_numeric(width, data, at, stop):
            return True
        at = next_year(width, data, at, stop)
        while at >= 0:
            if self.is_foreign(text, at):
                return True
            at = next_year(width, data, at + FOUR, stop)
        return False

    def may_name_day(self, str text not None):
        """Tell whether the date of a day can stand in a text."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), start, end
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        if self.days_said is None:
            return True
        for start, end in self.days(text):
            if end < 0:
                if self.is_foreign(text, start):
                    return True
            elif has_short_number(width, data, size, max(0, start - REACH), min(size, end + REACH)):
                return True
            elif self.days_said.stand_in(width, data, start, end):
                return True
        return False

    cdef bint is_foreign(self, str text, Py_ssize_t at) except -1:
        """Tell whether a year is that of a date in another language; most have no month beside them."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), start, end, low = max(0, at - REACH)
        cdef int width = PyUnicode_KIND(text), word
        cdef const void *data = PyUnicode_DATA(text)
        end = at
        for word in range(2):  # the last word before the year, or that before it: novembre de
            while end > low and not is_letter(PyUnicode_READ(width, data, end - 1)):
                end -= 1
            start = end
            while start > low and is_letter(PyUnicode_READ(width, data, start - 1)):
                start -= 1
            if start < end and text[start:end] in self.foreign:
                return bool(self.date_at(text, at, at + FOUR))
            end = start
        start = at + FOUR
        while start < size and start < at + FOUR + 2 and not is_letter(PyUnicode_READ(width, data, start)):
            start += 1
        end = start
        while end < size and end < start + REACH and is_letter(PyUnicode_READ(width, data, end)):
            end += 1
        return start < end and text[start:end] in self.foreign and bool(self.date_at(text, at, at + FOUR))

    cdef bint is_near_day(self, str text, Py_ssize_t start, Py_ssize_t end) except -1:
        """Tell whether a day can stand around a year: there is a short number, or a month's name."""
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        if has_short_number(width, data, PyUnicode_GET_LENGTH(text), start, end) or self.months is None:
            return True
        return self.months.stand_in(width, data, start, end)


cdef class Classes:
    """Splits stretches of texts into words, and tells their classes; twin of ``dates.grammar.classes``.

    Args:
        classes: the date words of a language, with a class for each.
        compounds: those that are several words, by the first of these.
        european: whether its words have Greek and Cyrillic letters.
    """

    cdef dict kinds
    cdef bint european

    def __init__(self, classes, compounds, bint european):
        self.european = european
        self.kinds = dict(classes)
        for head, several in compounds.items():
            self.kinds[head] = (classes.get(head, "x"), *map("".join, several))
        if any(len(kind) != 1 for kind in classes.values()):
            raise ValueError("a class is a character")

    def of(self, str text not None, Py_ssize_t start, Py_ssize_t end):
        """Return the classes of the words of a stretch, and where each begins and the last ends; None if there may be a compound."""
        cdef Py_ssize_t at = start, first, count = 0, size = PyUnicode_GET_LENGTH(text)
        cdef int width = PyUnicode_KIND(text)
        cdef const void *data = PyUnicode_DATA(text)
        cdef list offsets = []
        cdef Py_UCS4 *kinds
        cdef PyObject *found
        end = min(end, size)
        kinds = <Py_UCS4 *>PyMem_Malloc((max(0, end - start) + 1) * sizeof(Py_UCS4))
        if kinds is NULL:
            raise MemoryError
        try:
            while at < end:
                first = at
                at = self.end_of(width, data, at, end)
                offsets.append(first)
                found = PyDict_GetItemWithError(self.kinds, text[first:at])
                if found is NULL:
                    kinds[count] = c'x'
                elif PyUnicode_CheckExact(<object>found):
                    kinds[count] = PyUnicode_READ(PyUnicode_KIND(<object>found), PyUnicode_DATA(<object>found), 0)
                else:
                    kinds[count] = self.class_of(<tuple>found, text, first, end)
                    if not kinds[count]:
                        return None
                count += 1
            offsets.append(at)
            return PyUnicode_FromKindAndData(4, kinds, count), offsets
        finally:
            PyMem_Free(kinds)

    cdef Py_UCS4 class_of(self, tuple known, str text, Py_ssize_t first, Py_ssize_t end) except? 0xffffffff:
        """Return the class of a word that is the first of compounds, 0 if one of them may stand there."""
        cdef Py_ssize_t index
        for index in range(1, len(known)):
            if PyUnicode_Tailmatch(text, known[index], first, end, -1):
                return 0
        return ord(<str>known[0])

    cdef Py_ssize_t end_of(self, int width, const void *data, Py_ssize_t at, Py_ssize_t end) noexcept:
        """Return where the word, number, run of blanks or single mark ends that begins at a place."""
        cdef Py_UCS4 char = PyUnicode_READ(width, data, at)
        at += 1
        if self.is_in_word(char):
            while at < end and self.is_in_word(PyUnicode_READ(width, data, at)):
                at += 1
        elif is_figure(char):
            while at < end and is_figure(PyUnicode_READ(width, data, at)):
                at += 1
        elif is_blank(char):
            while at < end and is_blank(PyUnicode_READ(width, data, at)):
                at += 1
        return at

    cdef inline bint is_in_word(self, Py_UCS4 char) noexcept:
        if char < 128:
            return c'a' <= char <= c'z' or c'A' <= char <= c'Z'
        return 0xc0 <= char < 0x250 or self.european and 0x370 <= char < 0x500


cdef inline bint is_blank(Py_UCS4 char) noexcept:
    return char == c' ' or char == c'\t' or char == 0xa0 or char == 0x202f or char == 0x2009
