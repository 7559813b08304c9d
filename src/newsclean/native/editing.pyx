"""Edits of a text, many at once: twins of loops in ``edits``, ``rounds``, ``labels.label`` and ``stages.drop_lines``."""

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_SET_ITEM

from array import array

from newsclean.edits import Edit

from newsclean.native.text cimport *

cdef extern from *:
    """
    static PyObject *new_tuple_of(PyObject *type, Py_ssize_t size) {
        return ((PyTypeObject *)type)->tp_alloc((PyTypeObject *)type, size);
    }
    """
    object new_tuple_of(object type, Py_ssize_t size)
    object PyUnicode_Substring(object text, Py_ssize_t start, Py_ssize_t end)
    void PyObject_GC_UnTrack(object value)

cdef enum:
    FIELDS = 7  # of an `Edit`

cdef str EMPTY = ""
cdef tuple NO_CAUSES = ()


cdef object made(object start, object end, object original, object replacement, object stage, object rule):
    """Return an `Edit`; a named tuple made by hand, which takes a fifth of the time."""
    edit = new_tuple_of(Edit, FIELDS)
    for_tuple(edit, 0, start)
    for_tuple(edit, 1, end)
    for_tuple(edit, 2, original)
    for_tuple(edit, 3, replacement)
    for_tuple(edit, 4, stage)
    for_tuple(edit, 5, rule)
    for_tuple(edit, 6, NO_CAUSES)
    PyObject_GC_UnTrack(edit)  # of numbers and strings no garbage is made that a collector must find
    return edit


cdef inline void for_tuple(object row, Py_ssize_t place, object value):
    Py_INCREF(value)
    PyTuple_SET_ITEM(row, place, value)


def deletions(str text, const unsigned long long[:] starts, list texts, dict rules, Py_ssize_t tail):
    """Return a deletion of each line whose index is in ``rules``; twin of ``stages.drop_lines``.

    Args:
        text: the text.
        starts: where its lines start, and its end.
        texts: its lines.
        rules: by index what drops a line.
        tail: where the lines begin that go at the end of the text, with the terminators before them.
    """
    cdef list edits = []
    cdef Py_ssize_t index, start, end
    for index in sorted(rules):
        start = starts[index]
        if start < tail:
            end = starts[index + 1]
        else:
            start, end = tail, start + PyUnicode_GET_LENGTH(texts[index])
            tail = end
        edits.append(made(start, end, PyUnicode_Substring(text, start, end), EMPTY, EMPTY, rules[index]))
    return edits


def may_have_halves(str text):
    """Tell whether there is a half of a surrogate pair in a text; always so of one with characters beyond U+FFFF."""
    cdef Py_ssize_t at
    cdef const uint16_t *characters
    cdef uint16_t both = 0
    if PyUnicode_KIND(text) != 2:
        return PyUnicode_KIND(text) == 4
    characters = <const uint16_t *>PyUnicode_DATA(text)
    for at in range(PyUnicode_GET_LENGTH(text)):
        both |= (characters[at] & 0xF800) == 0xD800
    return both != 0


def named(edits, str stage, str text, Py_ssize_t position):
    """Return edits with their stage's name, those that change nothing left out; None if any may be unfit for the text.

    Twin of ``edit_checks.plain_named_edits``.
    """
    cdef list found = []
    cdef dict same = {}  # equal strings are held once
    cdef Py_ssize_t start, end, size = PyUnicode_GET_LENGTH(text)
    for edit in edits:
        if not isinstance(edit, tuple) or len(<tuple>edit) != FIELDS:
            return None
        first, last, original, replacement = (<tuple>edit)[0], (<tuple>edit)[1], (<tuple>edit)[2], (<tuple>edit)[3]
        if type(first) is not int or type(last) is not int or type(original) is not str or type(replacement) is not str:
            return None
        if type((<tuple>edit)[5]) is not str:
            return None
        start, end = first, last
        if not position <= start <= end <= size or PyUnicode_GET_LENGTH(original) != end - start:
            return None
        if not PyUnicode_Tailmatch(text, original, start, end, -1):
            return None
        position = end
        if original != replacement:
            original = same.setdefault(original, original)
            replacement = same.setdefault(replacement, replacement)
            found.append(made(first, last, original, replacement, stage, (<tuple>edit)[5]))
    return found


def applied(str text, edits):
    """Return ``text`` with ``edits`` made; twin of ``edits.apply``."""
    cdef list pieces = []
    cdef Py_ssize_t position = 0, start
    for edit in edits:
        start = (<tuple>edit)[0]
        if start > position:
            pieces.append(PyUnicode_Substring(text, position, start))
        replacement = (<tuple>edit)[3]
        if PyUnicode_GET_LENGTH(replacement):
            pieces.append(replacement)
        position = (<tuple>edit)[1]
    pieces.append(PyUnicode_Substring(text, position, PyUnicode_GET_LENGTH(text)))
    return EMPTY.join(pieces)


def composed(list first not None, list second not None, merge):
    """Return the net edits of ``first`` followed by ``second``; twin of ``edits.plain_compose``.

    Args:
        first, second: edits, sorted and apart; the second in coordinates of what the first made.
        merge: makes one or more of edits that meet; told where these stand, from which to which of each list they are,
            and how far the text before and behind them had moved.
    """
    cdef list net = []
    cdef Py_ssize_t taken = 0, at = 0, meets, upto, start, end, shift = 0, behind, many = len(first), count = len(second)
    cdef tuple edit
    while at < count:
        edit = _fields(second[at])
        start, end = edit[0], edit[1]
        # what ends at or before this edit stays as it is
        while taken < many:
            edit = _fields(first[taken])
            behind = shift + moved_by(edit)
            if <Py_ssize_t>edit[1] + behind > start:
                break
            net.append(edit)
            shift = behind
            taken += 1
        meets, upto, behind = taken, at + 1, shift
        while True:
            while meets < many and <Py_ssize_t>_fields(first[meets])[0] + behind < end:
                edit = _fields(first[meets])
                behind += moved_by(edit)
                end = max(end, <Py_ssize_t>edit[1] + behind)
                meets += 1
            if upto < count and meets > taken and <Py_ssize_t>_fields(second[upto])[0] < end:
                end = max(end, <Py_ssize_t>_fields(second[upto])[1])
                upto += 1
            else:
                break
        if meets > taken:
            start = min(start, <Py_ssize_t>_fields(first[taken])[0] + shift)
            net += merge(start, end, first[taken:meets], second[at:upto], shift, behind)
        elif shift:
            edit = _fields(second[at])
            if len(<tuple>edit[6]):
                net.append(Edit(start - shift, end - shift, *edit[2:]))
            else:
                net.append(made(start - shift, end - shift, edit[2], edit[3], edit[4], edit[5]))
        else:
            net.append(second[at])
        taken, shift, at = meets, behind, upto
    net += first[taken:]
    return net


cdef inline tuple _fields(edit):
    if not isinstance(edit, tuple) or len(<tuple>edit) != FIELDS:
        raise TypeError("not an edit")
    return <tuple>edit


cdef inline Py_ssize_t moved_by(tuple edit) except? -1:
    """Return how far an edit moves the text behind it."""
    return PyUnicode_GET_LENGTH(edit[3]) - <Py_ssize_t>edit[1] + <Py_ssize_t>edit[0]


def starts_of(list texts, Py_ssize_t length):
    """Return where lines start that line feeds part, and where their text ends; twin of ``lines.LineTable``."""
    starts = array("Q", bytes(8 * (len(texts) + 1)))
    cdef unsigned long long[:] found = starts
    cdef Py_ssize_t at = 0, line
    for line in range(len(texts)):
        found[line] = at
        at += PyUnicode_GET_LENGTH(texts[line]) + 1
    found[len(texts)] = length
    return starts


def lines_after(list texts, starts, str after, edits):
    """Return the lines of ``after`` and where they start; lines that edits left alone are the very same strings.

    Twin of ``lines.LineTable``, for texts without carriage returns.

    Args:
        texts: the lines of the text before the edits.
        starts: where they start, and where their text ends, as ``array("Q")``.
        after: the text after the edits.
        edits: what was done, in order.
    """
    cdef const unsigned long long[:] old = starts
    cdef Py_ssize_t count = len(texts), line = 0, at = 0, many = len(edits), size = PyUnicode_GET_LENGTH(after)
    cdef Py_ssize_t start, end, shift = 0, low, high, stop, found
    cdef list lines = []
    cdef Py_ssize_t length = old[count]
    fresh = array("Q")
    append = fresh.append
    while at < many:
        start = (<tuple>edits[at])[0]
        while line < count and <Py_ssize_t>old[line + 1] <= start and (line + 1 < count or start < length):
            lines.append(texts[line])
            append(old[line] + shift)
            line += 1
        # from here on the lines are read anew, until one begins where an old one does
        low = (<Py_ssize_t>old[line] if line < count else length) + shift
        while True:
            stop = old[line + 1] if line < count else length
            while at < many and ((<tuple>edits[at])[0] < stop or stop == length):
                end = (<tuple>edits[at])[1]
                shift += PyUnicode_GET_LENGTH((<tuple>edits[at])[3]) - (end - <Py_ssize_t>(<tuple>edits[at])[0])
                at += 1
                while line < count and <Py_ssize_t>old[line + 1] < end:
                    line += 1
                stop = old[line + 1] if line < count else length
            line += 1
            high = stop + shift
            if line >= count or high <= low or PyUnicode_READ(PyUnicode_KIND(after), PyUnicode_DATA(after), high - 1) == c'\n':
                break
        while low < high:
            found = PyUnicode_FindChar(after, c'\n', low, high, 1)
            if found < 0:
                found = high
            lines.append(PyUnicode_Substring(after, low, found))
            append(low)
            low = found + 1
    while line < count:
        lines.append(texts[line])
        append(old[line] + shift)
        line += 1
    append(size)
    return lines, fresh


def carried(list labels, list texts, const unsigned long long[:] starts, edits, list after):
    """Return the labels of the lines of ``after``, or None if edits do more than take out whole lines.

    Twin of ``labels.label``.

    Args:
        labels: of each line before the edits.
        texts: those lines.
        starts: where they start, and the end of their text.
        edits: what was done.
        after: the lines after it.
    """
    cdef list kept = []
    cdef Py_ssize_t line = 0, at = 0, count = len(texts), start, end, size = len(after)
    for edit in edits:
        start, end = (<tuple>edit)[0], (<tuple>edit)[1]
        if start == end or PyUnicode_GET_LENGTH((<tuple>edit)[3]):
            return None
        while line < count and <Py_ssize_t>starts[line] < start:  # a line that starts before the edit stays
            if at >= size or texts[line] != after[at]:
                return None
            kept.append(labels[line])
            line += 1
            at += 1
        while line < count and <Py_ssize_t>starts[line] < end:
            line += 1
    while line < count:
        if at >= size or texts[line] != after[at]:
            return None
        kept.append(labels[line])
        line += 1
        at += 1
    return kept if at == size else None
