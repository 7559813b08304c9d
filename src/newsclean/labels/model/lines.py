"""The lines of a document that are not blank, and what can be counted of them without reading their words."""

from __future__ import annotations

from collections import Counter
from operator import sub

from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

UNTITLED = 300
"""Characters of a line beyond which it is not compared with the title."""

MOST_COPIES = 7
"""Times that a line stands there beyond which nobody counts."""


class Lines(NamedTuple):
    """The non-blank lines of a document, or of several documents one after the other.

    Args:
        texts: The lines, stripped.
        numbers: Number of each line among all lines of its document, from 0.
        gap: Blank lines above.
        indent: 0 none, 1 indented.
        title: Sixteenths of the line's words that stand in the title, 17 without a title.
        copies: How often the line stands in the document, at most `MOST_COPIES`.
    """

    texts: list[str]
    numbers: list[int]
    gap: list[int]
    indent: list[int]
    title: list[int]
    copies: list[int]

    def cut(self, start: int, end: int) -> Lines:
        """The lines from ``start`` up to ``end``, counted without blank ones."""
        return Lines._make(column[start:end] for column in self)


def read_lines(texts: Sequence[str], title: str | None) -> Lines:
    """The lines of a document, without what their words say.

    Args:
        texts: Its lines, blank ones included.
        title: The headline, if it is known.
    """
    bare = [text.strip() for text in texts]
    numbers = [number for number, text in enumerate(bare) if text]
    stripped = [text for text in bare if text]
    indent = [1 if texts[number][0].isspace() else 0 for number in numbers]
    return Lines(stripped, numbers, _gaps(numbers), indent, overlap(stripped, title), _copies(stripped))


def _gaps(numbers: Sequence[int]) -> list[int]:
    """Blank lines above each line, at most 3; above the first line stands one more than there is."""
    steps = map(sub, numbers, [-2, *numbers])
    return [step - 1 if step < 4 else 3 for step in steps]


def _copies(stripped: list[str]) -> list[int]:
    if len(set(stripped)) == len(stripped):
        return [1] * len(stripped)
    count = Counter(stripped)
    return [min(MOST_COPIES, count[text]) for text in stripped]


def overlap(stripped: Sequence[str], title: str | None) -> list[int]:
    """Sixteenths of each line's words that stand in the title, 17 without a title."""
    if not title:
        return [17] * len(stripped)
    wanted = set(title.lower().split())
    out = []
    for text in stripped:
        if len(text) > UNTITLED:
            out.append(0)
        else:
            words = text.lower().split()
            out.append(16 * len(wanted.intersection(words)) // max(len(words), len(wanted), 1))
    return out
