"""A match of the grammar: its words, and what classes they have."""

from __future__ import annotations

from newsclean.dates.readers.clock import find_clock, read_clock
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.dates.words.tables import Words

_OF_A_CLOCK = frozenset(":Kku.")
TURNS = {"L": -1, "T": 0, "X": 1}


class Hit(NamedTuple):
    """A match: its words, their classes, and where it stands in the text (code points)."""

    name: str
    start: int
    end: int
    tokens: Sequence[str]
    classes: str

    def has(self, kinds: str) -> bool:
        """Tell whether there is a word of one of these classes."""
        return any(kind in self.classes for kind in kinds)

    def value(self, kinds: str, words: Words) -> Any:
        """Return the meaning of the first word of one of these classes, or None."""
        if "U" in kinds:
            kinds += "Ұ"
        for token, kind in zip(self.tokens, self.classes, strict=True):
            if kind in kinds:
                return words.values.get(token)
        return None

    def turn(self) -> int | None:
        """Return -1 for last, 0 for this, 1 for next, None without such a word."""
        return next((TURNS[kind] for kind in self.classes if kind in TURNS), None)


def split_clock(hit: Hit, words: Words) -> tuple[Hit, str | None]:
    """Return the hit without its time of day, and the time ("" without one, None if it is impossible)."""
    if "P" in hit.classes:
        return hit, "T" + str(hit.value("P", words))
    span = None if _OF_A_CLOCK.isdisjoint(hit.classes) else find_clock(hit.classes)
    if span is None:
        return hit, ""
    start, end = span
    time = read_clock(hit.tokens[start:end], hit.classes[start:end], words)
    rest = (*hit.tokens[:start], *hit.tokens[end:])
    return hit._replace(tokens=rest, classes=hit.classes[:start] + hit.classes[end:]), time
