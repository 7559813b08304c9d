"""Lines without case, surrounding marks and runs of blanks; twin of ``rules.fold``."""

from newsclean.native.rolling cimport roll
from newsclean.native.text cimport *

cdef enum:
    SHARP_S = 0xdf  # becomes two letters


cdef bint fold(const Chars *line, Py_ssize_t last, bint parted, FoldTables tables, Folded *folded) noexcept:
    cdef Py_ssize_t at = 0, count = 0
    cdef Py_UCS4 char
    cdef uint64_t hashed = 0, present = 0
    cdef uint16_t kind, held = 0, before = 0, joins = 0, joined = 0
    cdef bint is_blank, blank = False
    while at < last and tables.kind_of(line[at]) & MARK:
        at += 1
    while last > at and tables.kind_of(line[last - 1]) & MARK:
        last -= 1
    for at in range(at, last):  # few branches, because which way they go is not to be foreseen
        char = line[at]
        if char < BMP:
            kind = tables.kinds[char]
            char = tables.lower[char]
            joins = kind >> 1 & before & SMALL
            joined |= joins
            if kind & SPECIAL:
                if char != SHARP_S:
                    return False
                char = c's'
                hashed = put(folded, char, &count, hashed)
            elif parted and joins:
                hashed = put(folded, c' ', &count, hashed)
        elif Py_UNICODE_ISLOWER(char) or Py_UNICODE_ISUPPER(char) or Py_UNICODE_ISTITLE(char):
            return False
        else:
            kind = DIGIT if Py_UNICODE_ISDECIMAL(char) else 0
        held |= kind
        before = kind
        is_blank = char == c' '
        if is_blank & blank:
            continue
        blank = is_blank
        present |= bit_of(char)
        hashed = put(folded, char, &count, hashed)
    folded.hashes[count] = hashed
    folded.size, folded.held, folded.joined, folded.present = count, held, joined != 0, present
    return True


cdef inline uint64_t put(Folded *folded, Py_UCS4 char, Py_ssize_t *count, uint64_t hashed) noexcept:
    folded.chars[count[0]] = char
    folded.hashes[count[0]] = hashed
    count[0] += 1
    return roll(hashed, char)


cdef class FoldTables:
    """What folding does to each character of the basic plane.

    Args:
        marks: characters that are stripped.
        blanks: white space that becomes a blank.
        folds: what characters without case fold to, in pairs.
        fold: folds characters that have case.
        capitals, smalls: characters that may begin, or come before, a joined word.
        separators: characters other than white space that part labels.
        is_wide: first and last characters of scripts without blanks, in pairs.
    """

    def __init__(self, marks, blanks, folds, fold, capitals, smalls, separators, is_wide):
        cdef Py_ssize_t code
        cdef uint16_t kind
        cdef list cased = []
        for code in range(BMP):
            kind = 0
            if 0x3040 <= code < 0xa4d0 or 0xac00 <= code < 0xfb00:
                pass  # East Asian letters, surrogates and private use: no case, blanks or figures
            elif Py_UNICODE_ISSPACE(code):
                kind = SEPARATES if code == c' ' else SPECIAL | SEPARATES
            elif Py_UNICODE_ISLOWER(code) or Py_UNICODE_ISUPPER(code) or Py_UNICODE_ISTITLE(code):
                cased.append(chr(code))
            elif Py_UNICODE_ISDECIMAL(code):
                kind = DIGIT
            if code < 128 and Py_UNICODE_ISALPHA(code):
                kind |= LETTER
            self.kinds[code], self.lower[code] = kind, <uint16_t>code
        for char, low in zip(cased, fold("\n".join(cased)).split("\n")):
            if len(low) == 1 and ord(low) < BMP:
                self.lower[<Py_UCS4>ord(char)] = ord(low)
            else:
                self.kinds[<Py_UCS4>ord(char)] |= SPECIAL
        for chars, kind in ((marks, MARK), (capitals, CAPITAL), (smalls, SMALL), (separators, SEPARATES), (":=：", COLON)):
            for char in chars:
                self.kinds[<Py_UCS4>ord(char)] |= kind
        for char in blanks:
            self.kinds[<Py_UCS4>ord(char)] &= <uint16_t>~SPECIAL
            self.lower[<Py_UCS4>ord(char)] = c' '
        for char, other in folds:
            self.lower[<Py_UCS4>ord(char)] = ord(other)
        for first, last in is_wide:
            for code in range(ord(first), ord(last) + 1):
                self.kinds[code] |= WIDE
        self.kinds[0x307] |= SPECIAL  # the dot of the Turkish i, which folds with the letter before it
        self.powers[0] = 1
        for code in range(1, ROOM + 1):
            self.powers[code] = roll(self.powers[code - 1], 0)

    def fold(self, str line not None, bint parted=False):
        """Return a line folded, or None where that takes more than a table.

        Args:
            line: the line, of `MOST` characters at most.
            parted: whether to put a blank between words that are joined.
        """
        cdef Folded folded
        return text_between(&folded, 0, folded.size) if self.read(line, MOST, parted, &folded) else None

    cdef bint read(self, str line, Py_ssize_t size, bint parted, Folded *folded) noexcept:
        """Fold the first characters of a line, `MOST` at most; tell whether the tables were enough."""
        cdef void *data = PyUnicode_DATA(line)
        folded.powers = self.powers
        size = min(size, PyUnicode_GET_LENGTH(line))
        if PyUnicode_KIND(line) == 1:
            return fold(<const uint8_t *>data, size, parted, self, folded)
        if PyUnicode_KIND(line) == 2:
            return fold(<const uint16_t *>data, size, parted, self, folded)
        return fold(<const uint32_t *>data, size, parted, self, folded)

    cdef int take(self, str text, str line, Folded *folded) except -1:
        """Take what the plain function has made of a line of `MOST` characters at most."""
        cdef Py_ssize_t at
        cdef int width = PyUnicode_KIND(line)
        cdef void *data = PyUnicode_DATA(line)
        cdef uint64_t hashed = 0
        cdef uint16_t kind, before = 0
        cdef Py_UCS4 char
        folded.powers, folded.size, folded.held, folded.joined, folded.present = self.powers, 0, 0, False, 0
        for char in text:
            kind = self.kinds[char] if char < BMP else (DIGIT if Py_UNICODE_ISDECIMAL(char) else 0)
            folded.held |= kind
            folded.present |= bit_of(char)
            hashed = put(folded, char, &folded.size, hashed)
        folded.hashes[folded.size] = hashed
        for at in range(PyUnicode_GET_LENGTH(line)):
            kind = self.kind_of(PyUnicode_READ(width, data, at))
            if kind & CAPITAL and before & SMALL:
                folded.joined = True
            before = kind
        return 0
