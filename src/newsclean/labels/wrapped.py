"""Hard-wrapped documents, in which a paragraph is a block of lines and not a line."""

from __future__ import annotations

from itertools import pairwise

from newsclean.labels.shapes import ends_sentence
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTHS = (40, 100)
"""Columns that people and programs wrap text at."""

LINES = 6
"""Fewer lines than that prove nothing."""

SHARE = 0.6
"""So many of the lines that another line follows in the block must be full and end within a sentence."""

FULL = 0.75
"""A line is full from this share of the width of the widest."""


def is_hard_wrapped(texts: Sequence[str]) -> bool:
    """Tell whether most lines end mid-sentence at a similar width."""
    if any(map(WIDTHS[1].__lt__, map(len, texts))):  # nearly always one of the first lines
        return False
    width = max(map(len, texts), default=0)
    if width < WIDTHS[0]:
        return False
    followed = [line for line, after in pairwise(texts) if line.strip() and after.strip()]
    if len(followed) < LINES:
        return False
    full = sum(len(line) >= FULL * width and not ends_sentence(line) for line in followed)
    return full >= SHARE * len(followed)


def blocks(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first index and the index after the last of each run of lines that are not blank."""
    first = None
    for index, text in enumerate(texts):
        if text.strip():
            first = index if first is None else first
        elif first is not None:
            yield first, index
            first = None
    if first is not None:
        yield first, len(texts)
