"""Wrapped texts, in which a paragraph is several lines and not one.

What a program has wrapped is known by its column (`newsclean.labels.wrapping.column`). Who wraps by hand leaves room: such a text
is known by its lines, most of which are full and end within a sentence, and its paragraphs by the blank lines between.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from newsclean.labels.shapes.lines import ends_sentence
from newsclean.labels.wrapping.column import column, first_word
from newsclean.labels.wrapping.linked import as_read, has_links
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.view import View

HAND_WIDTHS = (40, 100)
"""How wide the text is that people wrap."""

FEWEST_LINES = 6
"""Fewer lines than that prove nothing."""

FULL_SHARE = 0.6
"""So many of the lines that another line follows in the block must be full and end within a sentence."""

FULL_WIDTH = 0.75
"""A line is full from this share of the width of the widest on."""


def paragraphs_of(view: View) -> tuple[tuple[int, int], ...]:
    """Return the `paragraphs` of a view."""
    return paragraphs(view.lines.texts, linked=has_links(view.text))


def paragraphs(texts: Sequence[str], *, linked: bool = False) -> tuple[tuple[int, int], ...]:
    """Return the first line and the line after the last of each paragraph of a wrapped text; of others nothing.

    Args:
        texts: the lines.
        linked: whether there may be links of Markdown in them. Their addresses make lines long that nobody has wrapped.
    """
    if width := column(as_read(texts) if linked else texts):
        return tuple(_runs(texts, width))
    return tuple(blocks(texts)) if is_hard_wrapped(texts) else ()


def joined(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[str]:
    """Return the paragraphs of a wrapped text, each as one line."""
    return [" ".join(map(str.strip, texts[first:stop])) for first, stop in spans]


def paragraph_of(spans: Sequence[tuple[int, int]], line: int) -> tuple[int, int]:
    """Return which of some paragraphs holds a line; the line alone if none does."""
    place = bisect_right(spans, line, key=itemgetter(0)) - 1
    return spans[place] if place >= 0 and line < spans[place][1] else (line, line + 1)


def _runs(texts: Sequence[str], width: int) -> Iterator[tuple[int, int]]:
    """Yield the first line and the line after the last of each paragraph of a text that was wrapped at a column.

    A blank line is one of its own.
    """
    first = 0
    for index, (text, below) in enumerate(pairwise(texts), 1):
        size = len(text.rstrip())
        is_full = width <= 2 * size and size <= width
        if not (is_full and (word := first_word(below)) and size + word >= width):
            yield first, index
            first = index
    yield first, len(texts)


def is_hard_wrapped(texts: Sequence[str]) -> bool:
    """Tell whether most lines end mid-sentence at a similar width."""
    if any(map(HAND_WIDTHS[1].__lt__, map(len, texts))):  # nearly always one of the first lines
        return False
    width = max(map(len, texts), default=0)
    if width < HAND_WIDTHS[0]:
        return False
    followed = [line for line, after in pairwise(texts) if line.strip() and first_word(after)]
    if len(followed) < FEWEST_LINES:
        return False
    full = sum(len(line) >= FULL_WIDTH * width and not ends_sentence(line) for line in followed)
    return full >= FULL_SHARE * len(followed)


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
