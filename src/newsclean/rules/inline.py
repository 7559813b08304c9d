"""Chrome glued to a paragraph: ``… on Monday. Read more: Minister resigns``, ``… he said. Share this:FacebookTwitter``.

A part of a line is site chrome only where three things agree: it begins behind the end of a sentence (or stands in
brackets), it begins with a phrase of an inline rule, and what follows the phrase is what the rule says. What cannot
be told from prose stays: a link's title that ends in a full stop, or that another sentence follows.
"""

from __future__ import annotations

from newsclean.native import twin
from newsclean.rules.fold import MARKS
from newsclean.rules.inserts import Inserts
from newsclean.rules.rule import Shape, Then
from newsclean.rules.seams import (
    LEFT,
    Cut,
    end_of_content,
    is_title,
    last_word,
    lower,
    sentence_end,
)
from newsclean.sentence_marks import FULL_STOPS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsclean.rules.rule import Rule

SHORTEST = 40
"""Characters; a shorter line is a label itself, and other rules know it."""

_REACH = 240
"""Characters at the end of a line that a link or a share bar takes at most."""

_LONGEST_WORD = 32
"""Characters before a colon among which the word before it is looked for."""

_CAPITALS = lazy(r"[^\W\d_][a-zß-öø-ÿ]++")
"""Each of the words that are run together."""

_NATIVE = twin("scanning")
_LEAD_MARKS = ":|：｜"
_OPENING = {"(": ")", "[": "]", "（": "）", "【": "】"}


class Cutter:
    """Finds chrome that is glued to paragraphs. Immutable; results depend on the line alone.

    Args:
        rules: rules of a matcher; those that are not inline rules do not matter.
        know: tells what a line of its own is.
        base: those of the rules that a cutter of others does not have, and that cutter, if there is one.
    """

    __slots__ = ("_bars", "_ends", "_inserts", "_kinds", "_know", "_known", "_last_words", "_leads")

    def __init__(
        self,
        rules: Sequence[Rule],
        know: Callable[[str], Rule | None],
        base: tuple[Sequence[Rule], Cutter] | None = None,
    ) -> None:
        self._know = know
        self._leads: dict[str, list[tuple[str, Rule]]] = {}
        self._ends: dict[str, list[tuple[str, Rule]]] = {}
        self._bars: list[tuple[str, Rule]] = []
        inserts: dict[str, Rule] = {}
        for rule in rules:
            if rule.shape is Shape.INLINE:
                for phrase in rule.phrases:
                    if rule.then is Then.SENTENCE:
                        inserts.setdefault(phrase, rule)
                    else:
                        self._add(phrase, rule)
        self._kinds = {rule.kind for _, rule in self._bars}
        own, other = base or (rules, None)
        if other is not None and other._kinds != self._kinds:
            own, other = rules, None
        labels = (rule.phrases for rule in own if rule.shape is Shape.LITERAL and rule.kind in self._kinds)
        self._last_words = self._ends.keys() | {last_word(label) for phrases in labels for label in phrases}
        if other is not None:
            self._last_words |= other._last_words
        self._known = signs_of(self._last_words | self._leads.keys())
        self._inserts: Inserts = (
            other._inserts if other and other._inserts.rules == inserts else Inserts(inserts)
        )

    def _add(self, phrase: str, rule: Rule) -> None:
        low = lower(phrase)
        if rule.then is Then.LABELS:
            self._bars.append((low, rule))
            return
        table, words = (self._leads, low[:-1]) if rule.then is Then.TITLE else (self._ends, low)
        table.setdefault(last_word(words.rstrip()), []).append((low, rule))

    def has_inserts(self, text: str) -> bool:
        """Tell whether a phrase that stands between sentences is anywhere in a text."""
        return self._inserts.may_be_in(text)

    def cuts(self, line: str) -> Sequence[Cut]:
        """Return the parts of ``line`` that go, in order and apart."""
        return self._cuts(line, inserts=True)

    def cuts_without_inserts(self, line: str) -> Sequence[Cut]:
        """Return the same for a line of a text in which `has_inserts` finds nothing."""
        return self._cuts(line, inserts=False)

    def may_cut(self, text: str, lines: list[str]) -> Sequence[int]:
        """Return the indices of the lines that `cuts_without_inserts` has to look at, and perhaps of others.

        Args:
            text: the text.
            lines: its lines.
        """
        if _NATIVE is None:
            return [index for index, line in enumerate(lines) if len(line) >= SHORTEST]
        marks = "".join([mark for mark in _LEAD_MARKS if mark in text])
        found: list[int] = _NATIVE.may_be_cut(
            lines, SHORTEST, marks, MARKS, self._leads, self._last_words, self._known
        )
        return found

    def _cuts(self, line: str, *, inserts: bool) -> Sequence[Cut]:
        end = len(line)
        if end < SHORTEST:
            return ()
        found: list[Cut] = []
        marked = ":" in line or "|" in line or "：" in line or "｜" in line
        if marked or line[-1] != "." or line.endswith("..."):
            while (cut := self._tail(line, end, marked=marked)) is not None:
                found.append(cut)
                end = cut.start
        if marked and ("(" in line or "[" in line or "（" in line or "【" in line):
            found += self._brackets(line, end)
        if inserts and self.has_inserts(line):
            found += self._inserts.cuts(line, end)
        if not found:
            return ()  # the same for all lines: an empty list would be a new one for each
        return found if len(found) == 1 else _apart(sorted(found))

    def _tail(self, line: str, end: int, *, marked: bool) -> Cut | None:
        """Return the cut that takes the end of ``line[:end]``."""
        last = line[end - 1]
        if last in FULL_STOPS:
            if not line.endswith("...", 0, end):
                return None
        elif last.isspace():
            stripped = end_of_content(line, end)
            cut = self._tail(line, stripped, marked=marked) if stripped >= SHORTEST else None
            return cut and cut._replace(end=end)
        low = max(0, end - _REACH)
        if marked and (cut := self._titled(line, low, end)) is not None:
            return cut
        word = last_word(line[max(low, end - _LONGEST_WORD) : end].rstrip(MARKS))
        if lower(word) not in self._last_words:
            joined = _CAPITALS.findall(word)  # `FacebookTwitterEmail` ends in a label, too
            if not joined or lower(joined[-1]) not in self._last_words:
                return None
        return self._ended(line, low, end) or self._barred(line, low, end)

    def _titled(self, line: str, low: int, end: int) -> Cut | None:
        """Return a phrase with the title of a link behind it."""
        for at, phrase, rule in self._phrases_before_marks(line, low, end):
            start = sentence_end(line, at)
            if start is not None and is_title(line[at + len(phrase) : end], rule.max_words):
                return Cut(start, end, rule)
        return None

    def _ended(self, line: str, low: int, end: int) -> Cut | None:
        """Return a phrase that ends the line."""
        folded = line[low:end].rstrip(MARKS)
        for phrase, rule in self._ends.get(lower(last_word(folded)), ()):
            at = low + len(folded) - len(phrase)
            behind = line[low + len(folded) : end].replace("...", "")
            if (
                at > 0
                and not any(mark in behind for mark in ".:")
                and lower(line[at : at + len(phrase)]) == phrase
            ):
                start = sentence_end(line, at - 1 if line[at - 1] in _OPENING else at)
                if start is not None:
                    return Cut(start, end, rule)
        return None

    def _barred(self, line: str, low: int, end: int) -> Cut | None:
        """Return a phrase with labels behind it, such as those of a share bar."""
        tail = lower(line[low:end])
        for phrase, rule in self._bars:
            at = tail.find(phrase)
            while at >= 0:
                start = sentence_end(line, low + at)
                if start is not None and self._is_known(line[low + at : end], len(phrase), rule):
                    return Cut(start, end, rule)
                at = tail.find(phrase, at + 1)
        return None

    def _is_known(self, text: str, size: int, rule: Rule) -> bool:
        """Tell whether a phrase of ``size`` characters and what follows it are labels of the rule's own sort."""
        behind = text[size:].lstrip(": ")
        known = self._know(text) or self._know(f"{text[:size].rstrip(': ')} {behind}")
        return known is not None and known.kind is rule.kind

    def _brackets(self, line: str, end: int) -> list[Cut]:
        """Return phrases and titles that stand in brackets."""
        found: list[Cut] = []
        for at, phrase, rule in self._phrases_before_marks(line, 0, end):
            opening = line[at - 1 : at]
            if opening not in _OPENING or at < LEFT:
                continue
            close = line.find(_OPENING[opening], at, min(end, at + _REACH))
            title = line[at + len(phrase) : close]
            if close > 0 and opening not in title and is_title(title.rstrip("."), rule.max_words):
                found.append(_with_blanks(line, at - 1, close + 1, end, rule))
        return found

    def _phrases_before_marks(self, line: str, low: int, end: int) -> list[tuple[int, str, Rule]]:
        """Return where a phrase that ends in a colon or a bar stands, which, and its rule; the first one first."""
        found = []
        for mark in _LEAD_MARKS:
            at = line.find(mark, low, end)
            while at >= 0:
                word = lower(last_word(line[max(low, at - _LONGEST_WORD) : at].rstrip()))
                for phrase, rule in self._leads.get(word, ()):
                    start = at + 1 - len(phrase)
                    # `a giant (read: Google)` is prose; a label begins with a capital
                    if start > 0 and not line[start].islower() and lower(line[start : at + 1]) == phrase:
                        found.append((start, phrase, rule))
                at = line.find(mark, at + 1, end)
        return sorted(found, key=lambda hit: hit[0])


def signs_of(words: Iterable[str]) -> bytes:
    """Return a table in which few words of ASCII letters other than some of these have a place: `sign_of` tells where."""
    table = bytearray(1 << 12)
    for word in words:
        if word and word.isascii():
            table[sign_of(word)] = 1
    return bytes(table)


def sign_of(word: str) -> int:
    """Return a number for the first and the last letter of a word, whatever their case, and its length."""
    return (ord(word[0]) & 31) << 7 | (ord(word[-1]) & 31) << 2 | len(word) & 3


def _with_blanks(line: str, start: int, stop: int, end: int, rule: Rule) -> Cut:
    """Return the cut of a bracket with the blanks on one side of it."""
    behind = stop
    while behind < end and line[behind].isspace():
        behind += 1
    if behind > stop and behind < end and line[start - 1].isspace():
        return Cut(start, behind, rule)
    return Cut(end_of_content(line, start), stop, rule)


def _apart(cuts: list[Cut]) -> list[Cut]:
    """Return sorted cuts without those that begin in another one."""
    kept: list[Cut] = []
    for cut in cuts:
        if not kept or cut.start >= kept[-1].end:
            kept.append(cut)
    return kept
