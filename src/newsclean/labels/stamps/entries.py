"""The times above the entries of a live blog: clock times that stand alone, a sentence below each.

To the line model a clock time is the length of a video or part of a list of other stories, below which no sentences stand.
"""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENTRIES = 3
"""So many times are those of entries."""

SENTENCE = 40
"""Characters; an entry begins with a sentence of so many."""

_TIME = lazy(
    r"\s*+(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|Uhr|h|hrs?))?(?:\s?[A-Z]{2,4})?\s*+",
    re.IGNORECASE,
)


def entry_times(texts: Sequence[str], ends: Sequence[int], lines: Iterable[int]) -> Sequence[tuple[int, int]]:
    """Return the lines that are times of entries, each with the line that the entry begins with.

    Args:
        texts: all lines.
        ends: whether each ends a sentence.
        lines: those that may be times, in order.
    """
    found: list[tuple[int, int]] = []
    for time in lines:
        if _TIME.fullmatch(texts[time]) is None:
            continue
        entry = next(
            (at for at in range(time + 1, len(texts)) if not texts[at].isspace() and texts[at]), None
        )
        if entry is not None and ends[entry] and len(texts[entry]) >= SENTENCE:
            found.append((time, entry))
    return found if len(found) >= ENTRIES else ()
