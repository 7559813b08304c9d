"""Where marks stand that may be damaged: twins of scans in ``stages.encoding`` and ``stages.punctuation``."""

from libc.stdint cimport uint64_t

from newsclean.native.text cimport *

cdef extern from *:
    """
    #include <stdint.h>
    #include <string.h>
    #define NC_CERTAIN 1  /* what a table says of a character: see stages._mojibake.table */
    #define NC_NEAR 2
    #define NC_BLANK 4
    #define NC_NO_LETTER 8

    #define NC_STRONG 1   /* and stages.punctuation.rule.table */
    #define NC_WEAK 2
    #define NC_SIGNS 16

    static int nc_is_small_letter(uint32_t c) { return (c | 32) - 'a' < 26; }

    static int nc_is_letter(uint32_t c) {
        return c < 128 ? nc_is_small_letter(c) : Py_UNICODE_ISALNUM(c) && !Py_UNICODE_ISDECIMAL(c);
    }

    /* whether a curly mark can do nothing but close, or open, where the other one would have to stand */
    static int nc_is_turned(uint32_t mark, uint32_t after, int at_end) {
        if (mark == 0x201D) return !at_end && Py_UNICODE_ISALNUM(after);
        return mark == 0x201C && (at_end || Py_UNICODE_ISSPACE(after) || (after && after < 128 && strchr(".,;:!?)]", after)));
    }

    /* characters of one byte, two or four: the next that may be mojibake, the next mark that may be damaged */
    #define NC_SCANS(name, type)                                                                                  \\
        /* whether 64 characters are all of the most common ones of ASCII: no branch, so many are looked at at once */ \\
        NC_O3 static int name##_is_common(const type *part) {                                                     \\
            type some = 0;                                                                                        \\
            for (int i = 0; i < 64; i++)                                                                          \\
                some |= (type)(((part[i] < 32) & (part[i] != '\\n')) | (part[i] == '&') | (part[i] > 126));        \\
            return !some;                                                                                         \\
        }                                                                                                         \\
        static Py_ssize_t name##_suspect(const type *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table) { \\
            for (Py_ssize_t next = at; at < size; at++) {                                                         \\
                if (at >= next) {                                                                                 \\
                    while (at + 64 <= size && name##_is_common(text + at)) at += 64;                              \\
                    next = at + 64;                                                                               \\
                    if (at >= size) break;                                                                        \\
                }                                                                                                 \\
                uint32_t c = text[at];                                                                            \\
                int kind = c < 0x10000 ? table[c] : 0;                                                            \\
                if (!kind) continue;                                                                              \\
                uint32_t before = at ? text[at - 1] : 0, after = at + 1 < size ? text[at + 1] : 0;                \\
                if (kind & NC_CERTAIN || (kind & NC_NEAR && (before >= 0x80 || after >= 0x80))                    \\
                    || (kind & NC_BLANK && after == ' ') || (kind & NC_NO_LETTER && !nc_is_small_letter(after)))  \\
                    break;                                                                                        \\
            }                                                                                                     \\
            return at;                                                                                            \\
        }                                                                                                         \\
        static Py_ssize_t name##_mark(                                                                            \\
            const type *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table, uint64_t *signs               \\
        ) {                                                                                                       \\
            for (; at < size; at++) {                                                                             \\
                uint32_t c = text[at];                                                                            \\
                int kind = c < 0x10000 ? table[c] : 0;                                                            \\
                if (!kind) continue;                                                                              \\
                uint32_t before = at ? text[at - 1] : 0, after = at + 1 < size ? text[at + 1] : 0;                \\
                if (kind > NC_WEAK) {                                                                             \\
                    *signs |= (uint64_t)1 << (kind - NC_SIGNS);                                                   \\
                    if (nc_is_turned(c, after, at + 1 == size)) break;                                            \\
                }                                                                                                 \\
                else if (before == ' ' || before == '\\n' || before == 0xA0 || before == 0x202F                   \\
                    || (after < 128 && table[after] == NC_STRONG) || nc_is_letter(after))                         \\
                    break;                                                                                        \\
            }                                                                                                     \\
            return at;                                                                                            \\
        }
    NC_SCANS(nc_one, uint8_t)
    NC_SCANS(nc_two, uint16_t)
    NC_SCANS(nc_four, uint32_t)
    """
    bint nc_is_letter(uint32_t char) noexcept
    Py_ssize_t nc_one_suspect(const uint8_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table) noexcept
    Py_ssize_t nc_two_suspect(const uint16_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table) noexcept
    Py_ssize_t nc_four_suspect(const uint32_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table) noexcept
    Py_ssize_t nc_one_mark(
        const uint8_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table, uint64_t *signs
    ) noexcept
    Py_ssize_t nc_two_mark(
        const uint16_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table, uint64_t *signs
    ) noexcept
    Py_ssize_t nc_four_mark(
        const uint32_t *text, Py_ssize_t at, Py_ssize_t size, const uint8_t *table, uint64_t *signs
    ) noexcept
    object PyUnicode_Substring(object text, Py_ssize_t start, Py_ssize_t end)


def suspects(text, Py_ssize_t at, bytes table):
    """Yield where mojibake may be, from ``at`` on: all that ``stages._mojibake.SUSPECT`` finds, and little else."""
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text)
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef const uint8_t *kinds = table
    while True:
        if width == 1:
            at = nc_one_suspect(<uint8_t *>data, at, size, kinds)
        elif width == 2:
            at = nc_two_suspect(<uint16_t *>data, at, size, kinds)
        else:
            at = nc_four_suspect(<uint32_t *>data, at, size, kinds)
        if at >= size:
            return
        yield at
        at += 1


def places(text, bytes table, str signs):
    """Return where marks stand that may be damaged, and which signs there are; twin of ``stages.punctuation.rule``.

    Args:
        text: the text.
        table: what there is to know of characters.
        signs: characters of which it is asked whether they occur, in the order of the table, 64 at most.
    """
    cdef const uint8_t *kinds = table
    cdef uint64_t found = 0
    cdef Py_ssize_t size = PyUnicode_GET_LENGTH(text), at = 0
    cdef int width = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 before, after
    cdef dict pairs = {}
    cdef list joints = [], turned = []
    while True:
        if width == 1:
            at = nc_one_mark(<uint8_t *>data, at, size, kinds, &found)
        elif width == 2:
            at = nc_two_mark(<uint16_t *>data, at, size, kinds, &found)
        else:
            at = nc_four_mark(<uint32_t *>data, at, size, kinds, &found)
        if at >= size:
            return pairs, joints, turned, {sign for place, sign in enumerate(signs) if found >> place & 1}
        if PyUnicode_READ(width, data, at) >= 128:  # a curly mark
            turned.append(at)
            at += 1
            continue
        after = PyUnicode_READ(width, data, at + 1) if at + 1 < size else 0
        if nc_is_letter(after):
            joints.append(at)
        elif after == c'.' or after == c',' or after == c';':
            pairs.setdefault(PyUnicode_Substring(text, at, at + 2), []).append(at)
        before = PyUnicode_READ(width, data, at - 1) if at else 0
        if before == c'\n':
            pairs.setdefault(PyUnicode_Substring(text, at - 1, at + 1), []).append(at)
        elif before == c' ' or before == 0xA0 or before == 0x202F:
            pairs.setdefault(" " + PyUnicode_Substring(text, at, at + 1), []).append(at)
        at += 1
