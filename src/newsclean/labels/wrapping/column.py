"""The column that a program has wrapped a text at.

A program that wraps puts as many words on a line as there is room for. So the end of a line is a wrap at a column if the
line has no more characters than that, and would have more with the first word of the next line. Where that explains nearly
all ends of lines that are about as long, a text was wrapped at that column, menus and all.
"""

from __future__ import annotations

from itertools import pairwise

from newsclean.labels.shapes.lines import SHAPER, ends_sentence, is_list_item
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = (60, 100)
"""Columns that programs wrap text at."""

FEWEST_ENDS = 10
"""Fewer ends of lines prove no column."""

MOST_EQUAL = 3
"""Among more columns that explain the same ends of lines there is none to choose."""

MARKS = "#>|+["
"""A line that begins so, or with a list mark, goes on with nothing."""


def column(texts: Sequence[str]) -> int:
    """Return the column that a program has wrapped a text at, 0 if there is none.

    It is the first of the columns that explain most ends of lines. There is none if

    * many columns explain as many, or every other full line has the same length: lines that are equally long for another
      reason, such as the rows of a table;
    * more than half of the text stands in lines that are longer than any column;
    * of the full lines that the line below could continue, fewer than five in six end as the column says;
    * of those, fewer than one in three end within a sentence that goes on with anything but a capital or a figure.
    """
    if SHAPER is None:
        return plain_column(texts)
    found: int = SHAPER.column(texts, *COLUMNS, FEWEST_ENDS, MOST_EQUAL, MARKS)
    return found


def plain_column(texts: Sequence[str]) -> int:
    """Do as `column`."""
    most = COLUMNS[1]
    if 2 * sum(len(text) for text in texts if len(text) > most) > sum(map(len, texts)):
        return 0
    sizes, full, wraps, inside = ([0] * (most + 2) for _ in range(4))
    for text, below in pairwise(texts):
        size, word = len(text.rstrip()), first_word(below)
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
    enough = top >= FEWEST_ENDS and same <= MOST_EQUAL and 6 * top >= 5 * of and 3 * within >= top
    return (best, of) if enough else (0, 0)


def first_word(text: str) -> int:
    """Return the characters of the first word of a line, 0 if it has none or begins something of its own."""
    words = text.split(None, 1)
    return 0 if not words or words[0][0] in MARKS or is_list_item(text) else len(words[0])
