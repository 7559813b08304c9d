"""What stands behind the datelines of lines, where that begins like another line: its teaser, or the report again."""

from __future__ import annotations

from collections import Counter

from newsclean.labels.dateline import LAST_MARKS, OPENINGS, REACH, report_starts
from newsclean.labels.heads import LETTERS, key_of
from newsclean.lean import TYPE_CHECKING
from newsclean.native import twin

if TYPE_CHECKING:
    from collections.abc import Sequence

DATELINE_CHARS = 64
"""A shorter line has no room for a dateline and a report of eight words."""

_NATIVE = twin("scanning")


def shared_reports(texts: list[str], lines: Sequence[int], keys: Sequence[bytes]) -> Sequence[int]:
    """Return those of some lines that may be reports which begin, behind the dateline, like another line or report.

    Args:
        texts: lines.
        lines: the indices of some of them.
        keys: how these begin (`key_of`).
    """
    if _NATIVE is None:
        return plain_shared_reports(texts, lines, keys)
    found: list[int] = _NATIVE.shared_reports(
        texts, lines, list(keys), DATELINE_CHARS, OPENINGS, LAST_MARKS, REACH, LETTERS, key_of
    )
    return found


def plain_shared_reports(texts: list[str], lines: Sequence[int], keys: Sequence[bytes]) -> Sequence[int]:
    """Do as `shared_reports`, and leave out more lines that `read_dateline` does not know."""
    heads = [
        (index, {key_of(text[start:]) for start in places})
        for index in lines
        if len(text := texts[index]) > DATELINE_CHARS and (places := report_starts(text))
    ]
    times = Counter(keys)
    for _, behind in heads:
        times.update(behind)
    return [index for index, behind in heads if any(times[key] > 1 for key in behind)]
