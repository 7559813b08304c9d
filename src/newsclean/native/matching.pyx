"""Which rule knows a line: twin of ``rules.matcher``."""

from cpython.dict cimport PyDict_GetItemWithError, PyDict_SetItem
from cpython.object cimport PyObject

from newsclean.native.folding cimport *
from newsclean.native.gluing cimport may_be_labels
from newsclean.native.knowing cimport NEAR, REACH, place_of
from newsclean.native.probing cimport Needle, Try, first_fit, may_fit
from newsclean.native.rolling cimport *
from newsclean.native.text cimport *

cdef enum:
    UNSPACED_FROM = 0x2e80  # a word ends where scripts without blanks begin


cdef class Start:
    """What may be said of lines that begin with one word; the fields are those of an ``Opening`` of the rules."""

    cdef list heads
    cdef bint numbered, glued

    def __init__(self, list heads, bint numbered, bint glued):
        self.heads, self.numbered, self.glued = heads, numbered, glued


cdef bint only_labels(Start start):
    """Tell whether nothing but labels begins with a word."""
    return not start.heads and not start.numbered


cdef class Sieve:
    """Tells which rule knows a line; twin of ``rules.matcher``.

    Nearly all lines are known by a look-up, or known to no rule, after a few looks at their characters, of which no Python
    string is made; the parts of the matcher are asked about the others.

    Args:
        heads, ends, contained, gluer: what knows lines by their beginning, end, anything in them, and as several labels.
        literals, own_literals: folded phrases and their rules; those of them that the base does not have so.
        counting, own_counting: first words of phrases with a number in them; those of them that the base need not have.
        tables: what folding does to each character.
        fold: the plain function, for what the tables do not cover.
        base: tells it by some of the packs, or None.
        long_line, head, numbered, glued, joined, digits: characters of lines: of one that is folded whole, of the part
            of others that is, and the most of one in which numbers are folded, labels may stand beside each other,
            words are joined, and of one that begins with a digit and has a rule.
        weak_parts, weak_joined: labels that a line is made of, at least, where none is certain, and if they are joined.
    """

    cdef object contained, gluer, fold
    cdef dict literals, tails
    cdef dict by_word
    cdef list starts, digit, needles
    cdef bint wide
    cdef FoldTables tables
    cdef Places openings
    cdef Sketch phrases, last_words, label_words, labels, certain
    cdef Py_ssize_t long_line, head, numbered, glued, joined, digits
    cdef int weak_parts, weak_joined

    def __init__(self, heads, ends, contained, gluer, literals, own_literals, counting, own_counting, tables, fold, Sieve base, *,
                 long_line, head, numbered, glued, joined, weak_parts, weak_joined, digits):
        assert long_line <= MOST
        self.contained, self.gluer, self.literals = contained, gluer, literals
        self.tables, self.fold = tables, fold
        self.tails = {word: self.tries(probes, False) for word, probes in ends.own.items()}
        own_starters = gluer.starters.keys() if base is None else gluer.starters.keys() - base.gluer.starters.keys()
        self.by_word = dict.fromkeys(own_starters, Start([], False, True))
        if base is not None:
            self.tails = base.tails | self.tails
            words = [word for word, start in base.by_word.items() if word in self.by_word and not only_labels(start)]
            self.by_word = base.by_word | self.by_word
        else:
            words = []
        for word in heads.own.keys() | own_counting | set(words):
            self.by_word[word] = Start(
                self.tries(heads.table.get(word, ()), True), word in counting, word in gluer.starters
            )
        self.openings, self.starts = Places(self.by_word), list(self.by_word.values())
        self.digit = [Try(probe, True, True, tables) for probe in heads.digit]
        self.needles, self.wide = [Needle(text, False) for text in contained.needles], contained.has_wide
        self.last_words, self.label_words = Sketch(ends.table), Sketch(contained.labels)
        certain = [label for label, rule in gluer.own.items() if rule.certain]
        if base is None:
            self.phrases, self.labels, self.certain = Sketch(literals), Sketch(gluer.labels), Sketch(certain)
        else:  # what has gone from the base stays in them, which say that a line may be known
            self.phrases = base.phrases.copied_with(own_literals)
            self.labels, self.certain = base.labels.copied_with(gluer.own), base.certain.copied_with(certain)
        self.long_line, self.head, self.numbered, self.digits = long_line, head, numbered, digits
        self.glued, self.joined, self.weak_parts, self.weak_joined = glued, joined, weak_parts, weak_joined

    cdef list tries(self, probes, bint at_start):
        return [Try(probe, False, at_start, self.tables) for probe in probes]

    def match_lines(self, texts, known, list lines not None = [], list rules not None = []):
        """Return for each line the rule that knows it, or None.

        Args:
            texts: the lines.
            known: a ``dict`` to which answers that took long are added.
            lines, rules: lines of which it is known, and that; where lines are the same they come in the same order.
        """
        cdef list found = [None] * len(texts)
        cdef Py_ssize_t at, place, start = 0, reach = REACH
        if len(lines) != len(rules):
            raise ValueError("a rule or None is needed for each line that is known")
        for at, text in enumerate(texts):
            if PyUnicode_GET_LENGTH(text):
                place = place_of(text, lines, start, reach)
                if place >= 0:
                    start, reach, rule = place + 1, REACH, rules[place]
                else:
                    reach, rule = NEAR, self.look(text, known)
                if rule is not None:
                    found[at] = rule
        return found

    cdef object look(self, str line, object known):
        """Return the rule that knows a line; the questions, and their order, are those of the matcher."""
        cdef Py_ssize_t size = PyUnicode_GET_LENGTH(line), end
        cdef bint short = size <= self.long_line, plain, inside = False, labels = False
        cdef Folded folded
        cdef Start start
        cdef list heads = None, digit = None, tails = None
        cdef PyObject *found
        self.read(line, size if short else self.head, &folded)
        if folded.size == 0:
            return None
        if short and self.phrases.may_hold(folded.hashes[folded.size]):
            rule = self.literals.get(text_between(&folded, 0, folded.size))
            if rule is not None:
                return rule
        end = self.first_word(&folded, &plain)
        start = self.start_of(folded.hashes[end])
        if start is not None and may_fit(start.heads, &folded, size):
            heads = start.heads
        if short:
            if folded.held & DIGIT and size <= self.numbered and (not plain or (start is not None and start.numbered)):
                rule = self.with_numbers(&folded)
                if rule is not None:
                    return rule
            if size <= self.digits and is_decimal(folded.chars[0]) and may_fit(self.digit, &folded, size):
                digit = self.digit
            tails = self.tails_of(&folded, size)
            inside = self.may_hold(&folded)
            labels = (start is not None and start.glued and folded.size <= self.glued
                      and may_be_labels(&folded, self.tables, self.labels, self.certain, self.weak_parts)) or self.may_be_joined(line, &folded)
        if heads is None and digit is None and tails is None and not inside and not labels:
            return None
        found = PyDict_GetItemWithError(known, line)
        if found is not NULL:
            return <object>found
        rule = self.ask(line, &folded, (heads, digit, tails), inside, labels, end)
        PyDict_SetItem(known, line, rule)
        return rule

    cdef object ask(self, str line, const Folded *folded, tuple affixes, bint inside, bint labels, Py_ssize_t end):
        """Return the rule that knows a line of which more has to be known than can be seen at a glance."""
        cdef str text
        for tries in affixes:
            if tries is not None:
                rule = first_fit(tries, folded, line)
                if rule is not None:
                    return rule
        if not inside and not labels:
            return None
        text = text_between(folded, 0, folded.size)
        if inside:
            rule = self.contained.match(line, text, PyUnicode_GET_LENGTH(line))
            if rule is not None:
                return rule
        return self.gluer.match(line, text, text[:max(end, 1)]) if labels else None

    cdef int read(self, str line, Py_ssize_t size, Folded *folded) except -1:
        """Fold the first characters of a line."""
        if not self.tables.read(line, size, False, folded):
            line = line[:size]
            self.tables.take(self.fold(line), line, folded)
        return 0

    cdef Py_ssize_t first_word(self, const Folded *folded, bint *plain) noexcept:
        """Return where `first_key` ends; ``plain`` takes whether the first word is ASCII letters and nothing else."""
        cdef Py_ssize_t at = 0
        cdef Py_UCS4 char = c' '
        cdef bint letters = True
        while at < folded.size:
            char = folded.chars[at]
            if not self.tables.is_word(char) or char >= UNSPACED_FROM:
                break
            letters = letters and self.tables.kind_of(char) & LETTER
            at += 1
        plain[0] = letters and at > 0 and (at == folded.size or char == c' ')
        return max(at, 1)

    cdef Start start_of(self, uint64_t hashed):
        cdef Py_ssize_t number = self.openings.find(hashed)
        return None if number < 0 else self.starts[number]

    cdef object with_numbers(self, const Folded *folded):
        """Return the rule of a phrase that a line is, with ``#`` for every number."""
        cdef Folded other
        cdef Py_ssize_t at = 0
        cdef uint64_t hashed = 0
        cdef Py_UCS4 char
        other.size = 0
        while at < folded.size:
            char = folded.chars[at]
            at += 1
            if is_decimal(char):
                char = c'#'
                while at < folded.size and (
                    is_decimal(folded.chars[at]) or folded.chars[at] == c'.' or folded.chars[at] == c','
                ):
                    at += 1
                if at < folded.size and (folded.chars[at] == c'k' or folded.chars[at] == c'm'):
                    if at + 1 == folded.size or not self.tables.is_word(folded.chars[at + 1]):
                        at += 1
            other.chars[other.size] = char
            other.size += 1
            hashed = roll(hashed, char)
        return self.literals.get(text_between(&other, 0, other.size)) if self.phrases.may_hold(hashed) else None

    cdef list tails_of(self, const Folded *folded, Py_ssize_t size):
        """Return what may know a line by its last word (`last_key`), or None."""
        cdef Py_ssize_t start = folded.size, end = folded.size, at
        cdef bint word = True
        cdef list tries
        if self.tables.kind_of(folded.chars[end - 1]) & WIDE:
            start -= 1
        else:
            while start > 0 and folded.chars[start - 1] != c' ':
                start -= 1
                word = word and self.tables.is_alnum(folded.chars[start])
            if not word:
                for at in range(start, end):
                    if folded.chars[at] == c'/' or folded.chars[at] == c'(':
                        start = at + 1
                while start < end and self.tables.kind_of(folded.chars[start]) & MARK:
                    start += 1
                while end > start and self.tables.kind_of(folded.chars[end - 1]) & MARK:
                    end -= 1
        if not self.last_words.may_hold(hash_between(folded, start, end)):
            return None
        tries = self.tails.get(text_between(folded, start, end))
        return tries if tries is not None and may_fit(tries, folded, size) else None

    cdef bint may_hold(self, const Folded *folded) noexcept:
        """Tell whether there may be something in a line that rules know it by."""
        cdef Needle needle
        if folded.held & WIDE and self.wide or folded.held & COLON and self.has_label(folded):
            return True
        for needle in self.needles:
            if needle.is_in(folded):
                return True
        return False

    cdef bint has_label(self, const Folded *folded) noexcept:
        """Tell whether a word that rules look for may stand before a colon or an equals sign."""
        cdef Py_ssize_t at, start, end
        for at in range(folded.size):
            if folded.chars[at] != c':' and folded.chars[at] != c'=':
                continue
            end = at
            while end > 0 and Py_UNICODE_ISSPACE(folded.chars[end - 1]):
                end -= 1
            start = end
            while start > 0 and self.tables.is_word(folded.chars[start - 1]):
                start -= 1
            if start < end and self.label_words.may_hold(hash_between(folded, start, end)):
                return True
        return False

    cdef bint may_be_joined(self, str line, const Folded *folded) noexcept:
        """Tell whether a line may be labels without a blank between them."""
        cdef Folded parted
        if not folded.joined or folded.size > self.joined:
            return False
        if not self.tables.read(line, MOST, True, &parted):
            return True
        return may_be_labels(&parted, self.tables, self.labels, self.certain, self.weak_joined)
