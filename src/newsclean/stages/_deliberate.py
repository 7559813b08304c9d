"""Lines that were written twice and not printed twice: what a page repeats stands with what it stood with before.

An author who repeats a sentence gives it another place: as the answer to another question, behind words that lead on to it,
at the head of another part that is built like the first, among others of whom the names stand before what they say,
in another stanza.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import compress

from newsclean.labels.shapes.lines import ends_sentence
from newsclean.roles import Role
from newsclean.stages._folded import fold, is_unspaced
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from newsclean.labels.label import Label

_CLOSING = " \t\xa0\u3000\"'”’“‘»«)]」』）】*_"
_LEADS_ON = (":", "?", "：", "？", "؟")
_LABEL_WORDS = 4
_MORE = 4  # times as long as another line: blanks around a line may be as much
_HEADS = frozenset({Role.HEADING, Role.BODY, Role.LIST, Role.TIMESTAMP, Role.UNKNOWN})

HEAD_CHARS = 48
"""What stands at the head of a part (a weekday, the time, a number, a name) has so many characters at most."""

VERSE_CHARS = (12, 60)
"""A line of verse has between so many characters."""

STANZA = 3
"""So many lines of verse in a row are a stanza."""

CHORUS = 8
"""So many lines in a row are sung again; more are printed again."""

SONG = range(4, 33)
"""So many lines of verse between blank lines are a stanza in which a line may be sung twice in a row."""


class Places:
    """Where the lines of a text stand, to be asked about those that are equal.

    Args:
        texts: the lines.
        labels: their labels; blank lines have none.
    """

    def __init__(self, texts: Sequence[str], labels: Sequence[Label | None]) -> None:
        self._texts = texts
        self._labels = labels
        self._lines = array("I")

    def is_deliberate(self, first: int, copy: int, gone: Container[int]) -> bool:
        """Tell whether a line that equals an earlier one was repeated by its author.

        Args:
            first: the earlier line.
            copy: the line.
            gone: lines above that repeat others: what they stood above goes with them.
        """
        if self.in_stanza(first) and self.in_stanza(copy) and not self._is_printed_again(first, copy):
            return True
        above, before = self._next(copy, -1), self._next(first, -1)
        if above is None or above in gone:
            return False
        if self._alike(before, above) or self._alike(self._next(first, 1), self._next(copy, 1)):
            return False
        return (
            self._texts[above].rstrip(_CLOSING).endswith(_LEADS_ON)
            or (is_field(self._texts[copy]) and is_field(self._texts[above]))
            or (before is not None and self._heads(before) and self._heads(above))
        )

    def in_stanza(self, line: int) -> bool:
        """Tell whether a line is one of verse, among others."""
        at = bisect_left(self._known(), line)
        run = 0
        for other in self._known()[max(0, at - STANZA + 1) : at + STANZA]:
            run = run + 1 if is_verse(self._texts[other]) else 0
            if run >= STANZA and other >= line:
                return True
        return False

    def is_sung_twice(self, line: int) -> bool:
        """Tell whether a line next to its copy is one of a stanza: lines of verse between blank lines, one of which is new."""
        first = stop = line
        while first > 0 and line - first < SONG.stop and self._labels[first - 1] is not None:
            first -= 1
        while stop < len(self._labels) and stop - line < SONG.stop and self._labels[stop] is not None:
            stop += 1
        stanza = self._texts[first:stop]
        if stop - first not in SONG or not all(map(is_verse, stanza)):
            return False
        said = [fold(text) for text in stanza]
        return any(said.count(text) == 1 for text in said)

    def _is_printed_again(self, first: int, copy: int) -> bool:
        """Tell whether around two lines more is alike than a chorus: many lines, or prose."""
        alike = 1
        for step in (-1, 1):
            one, other = self._next(first, step), self._next(copy, step)
            while alike <= CHORUS and one is not None and other is not None and self._alike(one, other):
                if len(self._texts[other]) > VERSE_CHARS[1] and not is_verse(self._texts[other]):
                    return True
                alike += 1
                one, other = self._next(one, step), self._next(other, step)
        return alike > CHORUS

    def _next(self, line: int, step: int) -> int | None:
        """Return the next line that is not blank, above (-1) or below (1)."""
        known = self._known()
        at = bisect_left(known, line) + step
        return known[at] if 0 <= at < len(known) else None

    def _alike(self, one: int | None, other: int | None) -> bool:
        """Tell whether two lines read the same."""
        if one is None or other is None:
            return False
        here, there = self._texts[one], self._texts[other]
        if len(here) > _MORE * len(there) or len(there) > _MORE * len(here):
            return False  # else one long line would be folded for each of very many short ones
        return here == there or fold(here) == fold(there)

    def _heads(self, line: int) -> bool:
        """Tell whether a line may stand at the head of a part, one of many."""
        label, text = self._labels[line], self._texts[line]
        if label is None or label.role not in _HEADS or len(text) > _MORE * HEAD_CHARS:
            return False
        content = text.strip()
        return _width(content) <= HEAD_CHARS and not ends_sentence(content)

    def _known(self) -> array[int]:
        """Return the lines that are not blank; they are looked for when the first is asked about."""
        if not self._lines:
            self._lines = array("I", compress(range(len(self._labels)), self._labels))
        return self._lines


def is_field(text: str) -> bool:
    """Tell whether a line is a label with a value, as in `Services offered: payroll, training`."""
    label, colon, value = text.partition(": ")
    return bool(colon and value.strip()) and len(label.split()) <= _LABEL_WORDS


def is_verse(text: str) -> bool:
    """Tell whether a line is as long as one of verse."""
    low, high = VERSE_CHARS
    if len(text) > _MORE * high:
        return False
    content = text.strip()
    return low <= _width(content) <= high and (content.count(" ") >= 2 or is_unspaced(content))


def _width(text: str) -> int:
    """Return how wide a text is, in letters of the alphabet."""
    return 2 * len(text) if is_unspaced(text) else len(text)
