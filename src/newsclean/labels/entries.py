"""The times above the entries of a live blog: clock times that stand alone, a sentence below each.

To the line model a clock time is the length of a video or part of a list of other stories, below which no sentences stand.
"""

from __future__ import annotations

import re

from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ENTRIES = 3
"""So many times are those of entries."""

SENTENCE = 40
"""Characters; an entry begins with a sentence of so many."""

CHARS = 16
"""A time has so many characters at most."""

_TIME = lazy(
    r"\s*+(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|Uhr|h|hrs?))?(?:\s?[A-Z]{2,4})?\s*+",
    re.IGNORECASE,
)


def entry_times(texts: Sequence[str], ends: Sequence[int]) -> Sequence[tuple[int, int]]:
    """Return the lines that are times of entries, each with the line that the entry begins with.

    Args:
        texts: the lines.
        ends: whether each ends a sentence.
    """
    found: list[tuple[int, int]] = []
    time = None
    for index, text in enumerate(texts):
        if len(text) > CHARS:
            if time is not None and ends[index] and len(text) >= SENTENCE:
                found.append((time, index))
            time = None
        elif text and not text.isspace():
            time = index if _TIME.fullmatch(text) else None
    return found if len(found) >= ENTRIES else ()
