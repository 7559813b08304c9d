"""Wrapped texts, in which a paragraph is several lines and not one.

A program that wraps puts as many words on a line as there is room for. So the end of a line is a wrap at a column if the
line has no more characters than that, and would have more with the first word of the next line. Where that explains nearly
all ends of lines that are about as long, a text was wrapped at that column, menus and all. Who wraps by hand leaves room: such
a text is known by its lines, most of which are full and end within a sentence, and its paragraphs by the blank lines between.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from newsclean.labels.linked import as_read, has_links
from newsclean.labels.shapes import SHAPER, ends_sentence, is_list_item
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.view import View

COLUMNS = (60, 100)
"""Columns that programs wrap text at."""

ENDS = 10
"""Fewer ends of lines prove no column."""

WIDTHS = (40, 100)
"""How wide the text is that people wrap."""

LINES = 6
"""Fewer lines than that prove nothing."""

SHARE = 0.6
"""So many of the lines that another line follows in the block must be full and end within a sentence."""

FULL = 0.75
"""A line is full from this share of the width of the widest on."""

CHOICE = 3
"""Among more columns that explain the same ends of lines there is none to choose."""

MARKS = "#>|+["
"""A line that begins so, or with a list mark, goes on with nothing."""


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


def column(texts: Sequence[str]) -> int:
    """Return the column that a program has wrapped a text at, 0 if there is none.

    Of the columns that explain most ends of lines it is the first; if there are many, or if every other line that is full
    has the same length, lines are equally long for another reason, as the rows of a table are. Nor was a text wrapped if
    more than half of it stands in longer lines, if fewer than five in six of the lines that are full, and have one below
    that could go on with them, end as the column says, or if of those fewer than one in three end within a sentence that
    goes on with a small letter, or one that is neither small nor large.
    """
    if SHAPER is None:
        return plain_column(texts)
    found: int = SHAPER.column(texts, *COLUMNS, ENDS, CHOICE, MARKS)
    return found


def plain_column(texts: Sequence[str]) -> int:
    """Do as `column`."""
    most = COLUMNS[1]
    if 2 * sum(len(text) for text in texts if len(text) > most) > sum(map(len, texts)):
        return 0
    sizes, full, wraps, inside = ([0] * (most + 2) for _ in range(4))
    for text, below in pairwise(texts):
        size, word = len(text.rstrip()), _first_word(below)
        if word and 0 < size <= most:
            last = min(4 * size // 3, most)
            sizes[size] += 1
            _count(full, size, last)
            _count(wraps, size, min(size + word, last))
            if not (_is_large(below.lstrip()[0]) or ends_sentence(text.rstrip())):
                _count(inside, size, min(size + word, last))
    best, of = _best(full, wraps, inside)
    return best if 2 * max(sizes[-(-3 * best // 4) : best + 1]) <= of else 0


def _is_large(char: str) -> bool:
    """Tell whether a character is a large letter, or a figure: what a heading or an entry begins with."""
    return char.isupper() or char.isdecimal()


def _count(steps: list[int], first: int, last: int) -> None:
    """Count one more for all columns from the first to the last."""
    steps[first] += 1
    steps[last + 1] -= 1


def _best(full: list[int], wraps: list[int], inside: list[int]) -> tuple[int, int]:
    """Return the column that explains most, if that is enough, else 0, and how many lines are full for it.

    Args:
        full: by column, how many more full lines there are than at the one before.
        wraps: the same of those whose ends it explains.
        inside: the same of those among them that end within a sentence, which goes on small.
    """
    at = [0, 0, 0]
    best, most, same = 0, [0, 0, 0], 0
    for width, steps in enumerate(zip(full, wraps, inside, strict=True)):
        at = [count + step for count, step in zip(at, steps, strict=True)]
        if width >= COLUMNS[0]:
            same += at[1] == most[1]
            if at[1] > most[1]:
                best, most, same = width, at, 1
    of, top, within = most
    enough = top >= ENDS and same <= CHOICE and 6 * top >= 5 * of and 3 * within >= top
    return (best, of) if enough else (0, 0)


def _first_word(text: str) -> int:
    """Return the characters of the first word of a line, 0 if it has none or begins something of its own."""
    words = text.split(None, 1)
    return 0 if not words or words[0][0] in MARKS or is_list_item(text) else len(words[0])


def _runs(texts: Sequence[str], width: int) -> Iterator[tuple[int, int]]:
    """Yield the first line and the line after the last of each paragraph of a text that was wrapped at a column.

    A blank line is one of its own.
    """
    first = 0
    for index, (text, below) in enumerate(pairwise(texts), 1):
        size = len(text.rstrip())
        is_full = width <= 2 * size and size <= width
        if not (is_full and (word := _first_word(below)) and size + word >= width):
            yield first, index
            first = index
    yield first, len(texts)


def is_hard_wrapped(texts: Sequence[str]) -> bool:
    """Tell whether most lines end mid-sentence at a similar width."""
    if any(map(WIDTHS[1].__lt__, map(len, texts))):  # nearly always one of the first lines
        return False
    width = max(map(len, texts), default=0)
    if width < WIDTHS[0]:
        return False
    followed = [line for line, after in pairwise(texts) if line.strip() and _first_word(after)]
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
