"""What a line begins with or ends with: looked up by its first or last word.

In scripts that set no blanks between words the key is a character instead.
"""

from __future__ import annotations

from newsclean.rules.fold import MARKS
from newsclean.rules.said import is_said
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.rules.patterns import Pattern
    from newsclean.rules.rule import Rule

_WIDE_WORD = 12  # a line without blanks counts as a word for so many characters
_WORD = lazy(r"\w++")
_CUT_FROM = "\u2e80"
_ANY_DIGIT = "#"
_WIDE_FROM = "\u0e00"

_CLOSING = {'"': '"', "“": "”", "‘": "’", "„": "“”", "«": "»", "「": "」", "『": "』"}
"""By the mark that opens a quotation: those that close it."""

WIDE = (("\u2e80", "\uffef"), ("\u0e00", "\u0e7f"))
"""First and last characters of the scripts that set no blanks between words, and of Hangul."""


class Probe(NamedTuple):
    """A text that a line may begin with, end with or contain, and what else must hold."""

    text: str
    rule: Rule
    pattern: Pattern | None


def words(folded: str) -> int:
    """Return the number of words of a folded line, estimated by length for scripts without blanks."""
    return max(folded.count(" ") + 1, len(folded) // _WIDE_WORD)


def first_key(folded: str) -> str:
    """Return the first word of a folded line, or its first character if that begins no word."""
    word = folded.partition(" ")[0]
    if word.isalnum() and word.isascii():
        return word  # nearly always
    run = _WORD.match(folded)
    if run is None:
        return folded[:1]
    word = run[0]
    if max(word) >= _CUT_FROM:  # scripts without blanks
        word = word[: next(at for at, char in enumerate(word) if char >= _CUT_FROM)]
    return word or folded[:1]


def last_key(folded: str) -> str:
    """Return the last word of a folded line, or its last character in scripts without blanks."""
    last = folded[-1:]
    if last >= _WIDE_FROM and is_wide(last):
        return last
    word = folded[folded.rfind(" ") + 1 :]
    if word.isalnum():
        return word
    return word[max(word.rfind("/"), word.rfind("(")) + 1 :].strip(MARKS)


def is_quoted(line: str) -> bool:
    """Tell whether a line begins with a quotation, in marks or not: what it says then is not said by the page.

    “Sign up for our newsletter,” the email said. All rights reserved, said the label.
    """
    line = line.lstrip()
    closing = _CLOSING.get(line[:1])
    return (closing is not None and any(mark in line[1:] for mark in closing)) or is_said(line)


def is_wide(char: str) -> bool:
    """Tell whether ``char`` belongs to a script that sets no blanks between words, or is Hangul."""
    return any(first <= char <= last for first, last in WIDE)


class Affixes:
    """Rules that know a line by its beginning, or by its end.

    Args:
        probes: what to try, certain rules first.
        at_start: which side of the line it is.
        base: what else is tried, of packs that come after theirs.

    Attributes:
        table: what to try by the line's first or last key.
        own: the part of it that is not as the base has it.
        digit: what to try when there is a digit at this side.
    """

    __slots__ = ("_at_start", "digit", "own", "table")

    def __init__(self, probes: Iterable[Probe], *, at_start: bool, base: Affixes | None = None) -> None:
        self._at_start = at_start
        self.digit: list[Probe] = []
        self.own: dict[str, list[Probe]] = {}
        key = first_key if at_start else last_key
        for probe in probes:
            if probe.text == _ANY_DIGIT:
                self.digit.append(probe)
            else:
                self.own.setdefault(key(probe.text), []).append(probe)
        self.table = self.own
        if base is not None:
            self.digit = _merged(self.digit, base.digit)
            for word in self.own.keys() & base.table.keys():
                self.own[word] = _merged(self.own[word], base.table[word])
            self.table = base.table | self.own

    def first(self, probes: list[Probe], line: str, folded: str, size: int) -> Rule | None:
        """Return the first of the rules that knows the line.

        Args:
            probes: what the table has for the line's key, or the probes for lines with a digit at this side.
            line: the line as it is.
            folded: the line folded; of a very long one only the beginning.
            size: the length of the line.
        """
        tried: Rule | None = None
        for text, rule, pattern in probes:
            if size > rule.max_chars or rule is tried or not (text == _ANY_DIGIT or self._has(folded, text)):
                continue
            if pattern is None:
                if words(folded) <= rule.max_words and not (self._at_start and is_quoted(line)):
                    return rule
            elif pattern.may_fit(folded) and pattern.fits(line.strip()):
                return rule
            else:
                tried = rule  # the guard held by one text; the pattern says the same for the next
        return None

    def _has(self, folded: str, text: str) -> bool:
        """Tell whether the folded line has ``text`` at its side, as whole words."""
        if self._at_start:
            if not folded.startswith(text):
                return False
            edge, beyond = text[-1], folded[len(text) : len(text) + 1]
        else:
            if not folded.endswith(text):
                return False
            edge, beyond = text[0], folded[-len(text) - 1 : -len(text)]
        return not (beyond.isalnum() and edge.isalnum()) or is_wide(edge) or is_wide(beyond)


def _merged(probes: list[Probe], others: list[Probe]) -> list[Probe]:
    """Return the probes of two lists, those of certain rules first."""
    return sorted(probes + others, key=lambda probe: not probe.rule.certain)
