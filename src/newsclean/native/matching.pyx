"""Which rule knows a line: twins of ``rules.fold`` and ``rules.matcher``."""

from cpython.dict cimport PyDict_GetItemWithError, PyDict_SetItem
from cpython.object cimport PyObject

from newsclean.native.text cimport *

cdef enum:
    BMP = 0x10000

cdef enum:
    MARK = 1  # stands around labels, and is stripped
    SPECIAL = 2  # takes more than a table to fold
    CAPITAL = 4  # may begin a word that is joined to the one before it
    SMALL = 8  # may stand before such a capital
    WIDE = 16  # what rules for scripts without blanks look for
    WORD = 32  # an ASCII letter or digit
    DIGIT = 64  # a decimal digit
    LETTER = 128  # an ASCII letter

cdef enum:
    MOST = 320  # characters of a line that are folded
    UNSPACED_FROM = 0x2e80  # a word ends where scripts without blanks begin

cdef str EMPTY = ""


cdef inline bint is_word(Py_UCS4 char) noexcept:
    return char == c'_' or Py_UNICODE_ISALNUM(char)


cdef class Start:
    """What may be said of lines that begin with one word; the fields are those of an ``Opening`` of the rules."""

    cdef tuple texts
    cdef list probes
    cdef bint numbered, glued

    def __init__(self, list probes, bint numbered, bint glued):
        self.texts = tuple({probe.text: None for probe in probes})
        self.probes, self.numbered, self.glued = probes, numbered, glued

    cdef bint fits(self, str folded) except -1:
        for text in self.texts:
            if PyUnicode_Tailmatch(folded, text, 0, PyUnicode_GET_LENGTH(folded), -1):
                return True
        return False


cdef class Sieve:
    """Tells which rule knows a line; twin of ``rules.matcher``.

    Nearly all lines are known by a look-up, or known to no rule, after a few looks at their characters; the parts of the
    matcher are asked about the others.

    Args:
        heads, ends, contained, gluer: what knows lines by their beginning, end, anything in them, and as several labels.
        literals: folded phrases and their rules.
        counting: first words of phrases with a number in them.
        tables: what folding does to each character.
        fold: the plain function, for what the tables do not cover.
        long_line, head, numbered, glued, joined, digits: characters of lines: of one that is folded whole, of the part
            of others that is, and the most of one in which numbers are folded, labels may stand beside each other,
            words are joined, and of one that begins with a digit and has a rule.
        glued_words: words of a label that may stand beside others.
    """

    cdef object heads, ends, contained, gluer, fold
    cdef dict literals, openings, tails, labels, glues
    cdef frozenset starters, first_words
    cdef tuple needles
    cdef bint wide
    cdef FoldTables tables
    cdef Py_ssize_t long_line, head, numbered, glued, joined, digits
    cdef int glued_words

    def __init__(self, heads, ends, contained, gluer, literals, counting, tables, fold, *,
                 long_line, head, numbered, glued, glued_words, joined, digits):
        assert long_line <= MOST
        self.heads, self.ends, self.contained, self.gluer = heads, ends, contained, gluer
        self.literals, self.tails = literals, ends.table
        self.openings = dict.fromkeys(gluer.starters, Start([], False, True))
        for word in heads.table.keys() | counting:
            self.openings[word] = Start(heads.table.get(word, []), word in counting, word in gluer.starters)
        self.labels, self.needles, self.wide = contained.labels, contained.needles, contained.has_wide
        self.glues, self.starters, self.first_words = gluer.labels, gluer.starters, gluer.first_words
        self.tables, self.fold = tables, fold
        self.long_line, self.head, self.numbered, self.digits = long_line, head, numbered, digits
        self.glued, self.glued_words, self.joined = glued, glued_words, joined

    def match_lines(self, texts, known):
        """Return for each line the rule that knows it, or None; what is found is added to ``known``, a ``dict``."""
        cdef list found = []
        cdef PyObject *remembered
        for text in texts:
            if PyUnicode_GET_LENGTH(text) == 0:
                found.append(None)
                continue
            remembered = PyDict_GetItemWithError(known, text)
            if remembered is not NULL:
                found.append(<object>remembered)
                continue
            rule = self.look(text)
            PyDict_SetItem(known, text, rule)
            found.append(rule)
        return found

    cdef object look(self, str line):
        """Return the rule that knows a line; the questions, and their order, are those of the matcher."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(line), length
        cdef uint8_t held = 0
        cdef bint plain
        cdef str folded, first, last
        cdef Start opening
        if size > self.long_line:
            return self.look_at_head(line, size)
        folded = self.tables.folded(line, size, &held)
        if folded is None:
            folded = self.fold(line)
            held = self.tables.held(folded)
        length = PyUnicode_GET_LENGTH(folded)
        if length == 0:
            return None
        rule = self.literals.get(folded)
        if rule is not None:
            return rule
        first = self.first_of(folded, &plain)
        opening = self.openings.get(first)
        if held & DIGIT and size <= self.numbered and (not plain or (opening is not None and opening.numbered)):
            rule = self.literals.get(self.without_numbers(folded))
            if rule is not None:
                return rule
        if opening is not None and opening.fits(folded):
            rule = self.heads.first(opening.probes, line, folded, size)
            if rule is not None:
                return rule
        if not plain and held & DIGIT and size <= self.digits and Py_UNICODE_ISDECIMAL(
            PyUnicode_READ(PyUnicode_KIND(folded), PyUnicode_DATA(folded), 0)
        ):
            rule = self.heads.first(self.heads.digit, line, folded, size)
            if rule is not None:
                return rule
        last = self.last_of(folded)
        if last in self.tails:
            rule = self.ends.first(self.tails[last], line, folded, size)
            if rule is not None:
                return rule
        if (held & WIDE and self.wide) or self.has_label(folded) or self.has_needle(folded):
            rule = self.contained.match(line, folded, size)
            if rule is not None:
                return rule
        if length > self.glued:
            return None
        if opening is not None and opening.glued and (not plain or self.begins_glued(folded)):
            return self.gluer.match(line, folded, first)
        if length <= self.joined and self.has_joint(line) and self.may_begin_with_label(line):
            return self.gluer.match(line, folded, first)
        return None

    cdef object look_at_head(self, str line, Py_ssize_t size):
        """Return the rule that knows a long line by its beginning."""
        cdef uint8_t held = 0
        cdef bint plain
        cdef str folded = self.tables.folded(line, self.head, &held)
        cdef Start opening
        if folded is None:
            folded = self.fold(line[:self.head])
        opening = self.openings.get(self.first_of(folded, &plain))
        if opening is None or not opening.fits(folded):
            return None
        return self.heads.first(opening.probes, line, folded, size)

    cdef bint has_needle(self, str folded) except -1:
        for needle in self.needles:
            if needle in folded:
                return True
        return False

    cdef str first_of(self, str folded, bint *plain):
        """Return `first_key` of a folded line; ``plain`` takes whether its first word is ASCII letters and nothing else."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(folded), at = 0
        cdef int width = PyUnicode_KIND(folded)
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char = c' '
        cdef bint letters = True
        while at < size:
            char = PyUnicode_READ(width, data, at)
            if not is_word(char) or char >= UNSPACED_FROM:
                break
            letters = letters and char < 128 and self.tables.kinds[char] & LETTER
            at += 1
        plain[0] = letters and at > 0 and (at == size or char == c' ')
        return folded[:at] if at else folded[:1]

    cdef bint is_plain(self, str word):
        cdef Py_ssize_t at
        cdef int width = PyUnicode_KIND(word)
        cdef void *data = PyUnicode_DATA(word)
        cdef Py_UCS4 char
        for at in range(PyUnicode_GET_LENGTH(word)):
            char = PyUnicode_READ(width, data, at)
            if char >= 128 or not self.tables.kinds[char] & LETTER:
                return False
        return True

    cdef bint begins_glued(self, str folded) except -1:
        """Tell whether a line may begin with a label and go on with another; twin of ``rules.glue``."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(folded), end = 0, bare, after
        cdef int width = PyUnicode_KIND(folded), words = 0
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char
        cdef str follower
        while words < self.glued_words:
            while end < size and PyUnicode_READ(width, data, end) != c' ':
                end += 1
            if end == size:
                return False
            words += 1
            bare = end
            while bare > 0:
                char = PyUnicode_READ(width, data, bare - 1)
                if char != c',' and char != c':' and char != c';':
                    break
                bare -= 1
            if folded[:bare] in self.glues:
                after = end + 1
                while after < size and PyUnicode_READ(width, data, after) != c' ':
                    after += 1
                follower = folded[end + 1:after] if end + 1 < after else EMPTY
                if not self.is_plain(follower) or follower in self.starters:
                    return True
            end += 1
        return False

    cdef str without_numbers(self, str folded):
        """Return a folded line with ``#`` for every number."""
        cdef Py_UCS4 buffer[MOST]
        cdef Py_ssize_t at = 0, count = 0, size = min(PyUnicode_GET_LENGTH(folded), <Py_ssize_t>MOST)
        cdef int width = PyUnicode_KIND(folded)
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char
        while at < size:
            char = PyUnicode_READ(width, data, at)
            at += 1
            if not Py_UNICODE_ISDECIMAL(char):
                buffer[count] = char
                count += 1
                continue
            buffer[count] = c'#'
            count += 1
            while at < size:
                char = PyUnicode_READ(width, data, at)
                if not (Py_UNICODE_ISDECIMAL(char) or char == c'.' or char == c','):
                    break
                at += 1
            if at < size and (char == c'k' or char == c'm'):
                if at + 1 == size or not is_word(PyUnicode_READ(width, data, at + 1)):
                    at += 1
        return PyUnicode_FromKindAndData(4, buffer, count)

    cdef str last_of(self, str folded):
        """Return `last_key` of a folded line."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(folded), start = size, end = size, at
        cdef int width = PyUnicode_KIND(folded)
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char = PyUnicode_READ(width, data, size - 1)
        cdef bint word = True
        if char < BMP and self.tables.kinds[char] & WIDE:
            return folded[size - 1:]
        while start > 0:
            char = PyUnicode_READ(width, data, start - 1)
            if char == c' ':
                break
            word = word and Py_UNICODE_ISALNUM(char)
            start -= 1
        if word:
            return folded[start:] if start < size else EMPTY
        for at in range(start, end):
            char = PyUnicode_READ(width, data, at)
            if char == c'/' or char == c'(':
                start = at + 1
        while start < end and self.tables.is_mark(PyUnicode_READ(width, data, start)):
            start += 1
        while end > start and self.tables.is_mark(PyUnicode_READ(width, data, end - 1)):
            end -= 1
        return folded[start:end]

    cdef bint has_label(self, str folded) except -1:
        """Tell whether a word that rules look for stands before a colon or an equals sign."""
        cdef Py_ssize_t at, start, end
        cdef int width = PyUnicode_KIND(folded)
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char
        for at in range(PyUnicode_GET_LENGTH(folded)):
            char = PyUnicode_READ(width, data, at)
            if char != c':' and char != c'=':
                continue
            end = at
            while end > 0 and Py_UNICODE_ISSPACE(PyUnicode_READ(width, data, end - 1)):
                end -= 1
            start = end
            while start > 0 and is_word(PyUnicode_READ(width, data, start - 1)):
                start -= 1
            if start < end and folded[start:end] in self.labels:
                return True
        return False

    cdef bint may_begin_with_label(self, str line) except -1:
        """Tell whether the first word of a line with joined words may begin a label; not sure of words that are not ASCII."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(line), at = 0, count = 0
        cdef int width = PyUnicode_KIND(line)
        cdef void *data = PyUnicode_DATA(line)
        cdef Py_UCS4 char, before = 0
        cdef char word[MOST]
        while at < size and self.tables.is_mark(PyUnicode_READ(width, data, at)):
            at += 1
        while at < size and count < MOST:
            char = PyUnicode_READ(width, data, at)
            if char == c' ' or char == c'/' or char == c'|':
                break
            if char >= 128 or not self.tables.kinds[char] & WORD:
                return True
            if before and self.tables.kinds[char] & CAPITAL and self.tables.kinds[before] & SMALL:
                break
            word[count] = <char>self.tables.lower[char]
            count += 1
            before = char
            at += 1
        return PyUnicode_FromKindAndData(1, word, count) in self.first_words

    cdef bint has_joint(self, str line):
        cdef Py_ssize_t at
        cdef int width = PyUnicode_KIND(line)
        cdef void *data = PyUnicode_DATA(line)
        cdef Py_UCS4 char, before = 0
        for at in range(PyUnicode_GET_LENGTH(line)):
            char = PyUnicode_READ(width, data, at)
            if (
                char < BMP and before < BMP
                and self.tables.kinds[char] & CAPITAL and self.tables.kinds[before] & SMALL
            ):
                return True
            before = char
        return False


cdef class FoldTables:
    """What folding does to each character of the basic plane; twin of ``rules.fold``.

    Args:
        marks: characters that are stripped.
        folds: what characters without case fold to, in pairs.
        fold: folds characters that have case.
        capitals, smalls: characters that may begin, or come before, a joined word.
        is_wide: first and last characters of scripts without blanks, in pairs.
    """

    cdef uint8_t kinds[BMP]
    cdef uint16_t lower[BMP]

    def __init__(self, marks, folds, fold, capitals, smalls, is_wide):
        cdef Py_ssize_t code
        cdef uint8_t kind
        cdef list cased = []
        for code in range(BMP):
            kind = 0
            if 0x3040 <= code < 0xa4d0 or 0xac00 <= code < 0xfb00:
                pass  # East Asian letters, surrogates and private use: no case, blanks or figures
            elif Py_UNICODE_ISSPACE(code):
                kind = 0 if code == c' ' else SPECIAL
            elif Py_UNICODE_ISLOWER(code) or Py_UNICODE_ISUPPER(code) or Py_UNICODE_ISTITLE(code):
                cased.append(chr(code))
            elif Py_UNICODE_ISDECIMAL(code):
                kind = DIGIT
            if code < 128 and Py_UNICODE_ISALNUM(code):
                kind |= WORD if kind & DIGIT else WORD | LETTER
            self.kinds[code], self.lower[code] = kind, <uint16_t>code
        for char, low in zip(cased, fold("\n".join(cased)).split("\n")):
            if len(low) == 1 and ord(low) < BMP:
                self.lower[<Py_UCS4>ord(char)] = ord(low)
            else:
                self.kinds[<Py_UCS4>ord(char)] |= SPECIAL
        for char in marks:
            self.kinds[<Py_UCS4>ord(char)] |= MARK
        for char, other in folds:
            self.lower[<Py_UCS4>ord(char)] = ord(other)
        for char in capitals:
            self.kinds[<Py_UCS4>ord(char)] |= CAPITAL
        for char in smalls:
            self.kinds[<Py_UCS4>ord(char)] |= SMALL
        for first, last in is_wide:
            for code in range(ord(first), ord(last) + 1):
                self.kinds[code] |= WIDE
        self.kinds[0x307] |= SPECIAL  # the dot of the Turkish i, which folds with the letter before it

    cdef inline bint is_mark(self, Py_UCS4 char) noexcept:
        return char < BMP and self.kinds[char] & MARK

    def fold(self, str line):
        """Return a line of `MOST` characters at most folded, or None where that takes more than a table."""
        cdef uint8_t held = 0
        return self.folded(line, MOST, &held)

    cdef uint8_t held(self, str folded) noexcept:
        """Return what kinds of characters there are in a line."""
        cdef Py_ssize_t at
        cdef int width = PyUnicode_KIND(folded)
        cdef void *data = PyUnicode_DATA(folded)
        cdef Py_UCS4 char
        cdef uint8_t kinds = 0
        for at in range(PyUnicode_GET_LENGTH(folded)):
            char = PyUnicode_READ(width, data, at)
            if char < BMP:
                kinds |= self.kinds[char]
            elif Py_UNICODE_ISDECIMAL(char):
                kinds |= DIGIT
        return kinds

    cdef str folded(self, str line, Py_ssize_t size, uint8_t *held):
        """Return a line's first characters folded, or None where that takes more than a table.

        Args:
            line: the line.
            size: how many of its characters count, `MOST` at most.
            held: takes what kinds of characters there are.
        """
        cdef uint16_t wide[MOST]
        cdef uint8_t narrow[MOST]
        cdef Py_ssize_t first = 0, last, at, count = 0
        cdef int width = PyUnicode_KIND(line)
        cdef void *data = PyUnicode_DATA(line)
        cdef Py_UCS4 char
        cdef uint8_t kind, all_kinds = 0
        cdef bint blank = False
        last = min(size, PyUnicode_GET_LENGTH(line))
        while first < last:
            char = PyUnicode_READ(width, data, first)
            if char >= BMP or not self.kinds[char] & MARK:
                break
            first += 1
        while last > first:
            char = PyUnicode_READ(width, data, last - 1)
            if char >= BMP or not self.kinds[char] & MARK:
                break
            last -= 1
        if width == 1:  # most lines; one loop for both costs three in a hundred of the whole pipeline
            for at in range(first, last):
                char = (<uint8_t *>data)[at]
                kind = self.kinds[char]
                all_kinds |= kind
                if kind & SPECIAL or self.lower[char] >= 256:
                    return None
                if char == c' ':
                    if blank:
                        return None
                    blank = True
                else:
                    blank = False
                narrow[count] = <uint8_t>self.lower[char]
                count += 1
            held[0] = all_kinds
            return PyUnicode_FromKindAndData(1, narrow, count)
        for at in range(first, last):
            char = PyUnicode_READ(width, data, at)
            if char >= BMP:
                return None
            kind = self.kinds[char]
            all_kinds |= kind
            if kind & SPECIAL:
                return None
            if char == c' ':
                if blank:
                    return None
                blank = True
            else:
                blank = False
            wide[count] = self.lower[char]
            count += 1
        held[0] = all_kinds
        return PyUnicode_FromKindAndData(2, wide, count)
