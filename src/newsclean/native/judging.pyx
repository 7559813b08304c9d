# cython: cdivision=True, initializedcheck=False
"""What the line model is shown of a page, and its verdict on each line: twins of loops in ``labels.survey``, ``judge`` and ``select``."""

from libc.math cimport pow
from libc.string cimport memset

from newsclean.native.text cimport PyUnicode_GET_LENGTH

cdef extern from "Python.h":
    void PyObject_GC_UnTrack(object value)
    Py_UCS4 PyUnicode_READ_CHAR(object text, Py_ssize_t place)

cdef enum:
    ROLE = 0  # places in a label
    KIND = 1
    EVIDENCE = 3
    CERTAIN = 4

cdef enum:
    FEW = 16  # labels whose verdicts are kept; there are that few

cdef long long EXACT = 1LL << 53  # integers up to here are exact as a double


def survey(
    list labels not None, texts, ends, Py_ssize_t sentence, Py_ssize_t paragraph, Py_ssize_t brief, frozenset inserted not None
):
    """What the model need not see of a page.

    Returns:
        How many lines have a label; the characters of all lines, and of those of ``sentence`` characters or more that
        end a sentence; the lines that are sure to be of the kinds ``inserted``; the lines of ``paragraph``
        characters or more that repeat an earlier one, with that one; and those of ``brief`` at most with a figure.
    """
    cdef list lines = texts if type(texts) is list else list(texts)
    cdef bytearray ending = ends if type(ends) is bytearray else bytearray(map(bool, ends))
    cdef Py_ssize_t at, place, size, count = 0, whole = 0, prose = 0, n = len(labels)
    cdef dict first = {}, copies = {}
    cdef set inserts = set()
    cdef list figures = []
    cdef tuple label
    if len(lines) != n or len(ending) != n:
        raise ValueError("a label and an end for each line are needed")
    for at in range(n):
        text = lines[at]
        size = PyUnicode_GET_LENGTH(text) if type(text) is str else len(text)
        whole += size
        if size <= brief:
            for place in range(size):
                if u'0' <= PyUnicode_READ_CHAR(text, place) <= u'9':
                    figures.append(at)
                    break
        if size >= paragraph:
            earlier = first.setdefault(text, at)
            if earlier != at:
                copies[at] = earlier
        if size >= sentence and ending[at]:
            prose += size
        if labels[at] is not None:
            count += 1
            label = _fields(labels[at])
            if label[CERTAIN] and label[KIND] is not None and label[KIND] in inserted:
                inserts.add(at)
    return count, whole, prose, inserts, copies, figures


def cut_of(chances, sizes, double precision, double worth, int furniture):
    """The chance from which lines stay, as ``select.plain_cut_of``; -1 if its sums are too large for a double."""
    cdef long long by[256]
    cdef long long hit = 0, kept = 0, wanted = 0
    cdef int chance, cut = 256, least = 255
    cdef double value = 0, best = -1
    cdef long long size
    memset(by, 0, sizeof(by))
    for chance, size in zip(chances, sizes, strict=True):
        if not 0 <= chance <= 255 or not 0 <= size <= 0x7FFFFFFF:
            return -1
        by[chance] += size + 4
        least = min(least, chance)
    if worth > 0 and least >= furniture:
        return 0
    for chance in range(256):
        kept += by[chance]
    if kept > EXACT // 256:
        return -1
    for chance in range(256):
        wanted += chance * by[chance]
    if not wanted:
        return 0
    kept = 0
    for chance in range(255, -1, -1):
        if by[chance]:
            hit += chance * by[chance]
            kept += 255 * by[chance]
            value = (<double> hit / <double> wanted) * pow(<double> wanted / <double> kept, precision)
            if value > best:
                best, cut = value, chance
    return 0 if best - value < worth else cut


def cut(list by not None, Py_ssize_t bins):
    """What ``page_features.plain_cut`` returns, for sums of a document or a piece of one."""
    cdef long long at[256]
    cdef long long mass = 0, total = 0, hit = 0, kept = 0, value = 0, best = -1
    cdef int chance, place = 0
    cdef list spread = [0] * bins
    cdef bytearray rank = bytearray(256)
    cdef unsigned char *ranks = <unsigned char *> rank
    if len(by) != 256 or not 0 < bins <= 256:
        raise ValueError("a sum for each chance is needed")
    for chance in range(256):
        at[chance] = by[chance]
        if not 0 <= at[chance] <= 0x7FFFFFFF:
            raise OverflowError("a document is scored in pieces")
        mass += at[chance]
        total += chance * at[chance]
    if not mass:
        raise ValueError("a document has text")
    for chance in range(255, -1, -1):
        if at[chance]:
            ranks[chance] = <unsigned char> (kept * 255 // mass)
            spread[chance * bins // 256] += at[chance]
            hit += chance * at[chance]
            kept += at[chance]
            value = hit * 65280 // (255 * kept + total + 1)
            if value > best:
                best, place = value, chance
    return place, best >> 7, value >> 7, mass, total, [text * 255 // mass for text in spread], bytes(rank)


def convicted(list labels not None, drops):
    """The evidence for each line that goes, by line; twin of ``labels.policy``.

    Args:
        labels: Of each line its label, None for a blank one.
        drops: Tells whether a line with a label goes; asked once for labels that have role, kind and certainty in common.
    """
    cdef dict found = {}
    cdef list seen = []  # role, kind, certainty and answer, one behind the other; they are few
    cdef Py_ssize_t index, at
    cdef tuple label
    cdef bint known
    for index in range(len(labels)):
        value = labels[index]
        if value is None:
            continue
        label = _fields(value)
        known = False
        for at in range(0, len(seen), 4):
            if seen[at] is label[ROLE] and seen[at + 1] is label[KIND] and seen[at + 2] is label[CERTAIN]:
                known = True
                break
        if not known:
            at = len(seen)
            seen += [label[ROLE], label[KIND], label[CERTAIN], bool(drops(value))]
        if seen[at + 3] is True:
            found[index] = label[EVIDENCE]
    return found


def kept(list labels not None, dict dropped not None, tuple roles not None):
    """Whether a line has one of these roles and is not dropped; twin of ``labels.label``."""
    cdef Py_ssize_t index
    cdef tuple label
    for index in range(len(labels)):
        value = labels[index]
        if value is not None:
            label = _fields(value)
            for role in roles:
                if label[ROLE] is role and index not in dropped:
                    return True
    return False


def weighed(list labels not None, list numbers not None, chances not None, body, boilerplate):
    """For each line that the model saw its label, and its chance: none if a rule has convicted it."""
    cdef list asked = [], out = [], given = chances if type(chances) is list else list(chances)
    cdef Py_ssize_t at
    cdef tuple label
    if len(numbers) != len(given):
        raise ValueError("a chance for each line is needed")
    for at in range(len(numbers)):
        known = labels[_place(numbers[at], labels)]
        if known is None:
            known = body
        asked.append(known)
        label = _fields(known)
        out.append(0 if label[ROLE] is boilerplate else given[at])
    return asked, out


def verdicts(
    list labels not None, list numbers not None, tuple asked not None, int cut, tuple roles not None, boilerplate,
    type label_type not None, scored, reading_type,
):
    """The labels with the model's verdict on the lines that are open to it.

    Args:
        labels: Those of all lines.
        numbers: The lines that the model saw.
        asked: Their labels and chances, as of `weighed`.
        cut: The chance from which lines stay.
        roles: Those that are open to the model.
        boilerplate: The role of lines that go.
        label_type: What labels are made of, a named tuple.
        scored: What the model made of the document.
        reading_type: Asks it for the kind of a line; None if kinds are not wanted.
    """
    cdef list judged = list(labels), each = asked[0], chances = asked[1]
    cdef list scores = [None] * 256
    cdef list seen = [], stay = [], made_of = None  # labels are few, so those of lines that stay are made once a chance
    cdef Py_ssize_t at, place
    cdef int chance
    cdef tuple label
    if not len(numbers) == len(each) == len(chances):
        raise ValueError("a label and a chance for each line are needed")
    for at in range(len(numbers)):
        value = each[at]
        label = _fields(value)
        if not _is_any(label[ROLE], roles):
            continue
        chance = chances[at]
        if not 0 <= chance <= 255:
            raise ValueError("a chance is one of 0..255")
        if chance >= cut:
            made_of = None
            for place in range(len(seen)):
                if seen[place] is value:
                    made_of = <list>stay[place]
                    break
            if made_of is None:
                made_of = [None] * 256
                if len(seen) < FEW:
                    seen.append(value)
                    stay.append(made_of)
            made = made_of[chance]
            if made is None:
                made = _made(label_type, (label[ROLE], None, chance / 255.0, label[EVIDENCE], False, None, 0))
                made_of[chance] = made
        else:
            kind = None if reading_type is None else reading_type(scored, at).kind()
            score = scores[chance]
            if score is None:
                score = scores[chance] = 1 - chance / 255.0
            made = _made(label_type, (boilerplate, kind, score, "model", False, scored, at))
        judged[_place(numbers[at], labels)] = made
    return judged


cdef inline object _made(type kind, tuple values):
    """A named tuple, without the detour through its own constructor."""
    made = tuple.__new__(kind, values)
    PyObject_GC_UnTrack(made)  # nothing in it leads back to it: no garbage that a collector must find
    return made


cdef inline bint _is_any(role, tuple roles) noexcept:
    for each in roles:
        if role is each:
            return True
    return False


cdef inline tuple _fields(label):
    """The fields of a named tuple."""
    if not isinstance(label, tuple) or len(label) <= CERTAIN:
        raise TypeError("not a label")
    return <tuple> label


cdef Py_ssize_t _place(number, list labels) except -1:
    cdef Py_ssize_t place = number
    if not 0 <= place < len(labels):
        raise IndexError("no such line")
    return place
