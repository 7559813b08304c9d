"""What stands behind the datelines of lines, where that begins like another line: its teaser, or the report again."""

from __future__ import annotations

from collections import Counter

from newsclean.labels.shapes.heads import key_of, keys_of
from newsclean.labels.stamps.dateline import LAST_MARKS, OPENINGS, REACH, report_starts
from newsclean.native import twin
from newsclean.stages._alike import MORE, plain_alike
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Labels

DATELINE_CHARS = 64
"""A shorter line has no room for a dateline and a report of eight words."""

_NATIVE = twin("scanning")


def beginnings(texts: list[str], labels: Labels) -> tuple[Sequence[int], Sequence[int]]:
    """Return the lines that may equal another, or begin it, or begin with it, and those that may be such reports.

    The latter are lines of which what stands behind the dateline begins like another line, or like such a part of one.

    Args:
        texts: lines, not very many.
        labels: their labels; blank lines have none.
    """
    if _NATIVE is None:
        return plain_beginnings(texts, labels)
    found: tuple[list[int], list[int]] = _NATIVE.beginnings(
        texts, labels, DATELINE_CHARS, OPENINGS, LAST_MARKS, REACH, MORE, key_of
    )
    return found


def plain_beginnings(texts: list[str], labels: Labels) -> tuple[Sequence[int], Sequence[int]]:
    """Do as `beginnings`, and leave out more lines that `read_dateline` does not know."""
    lines = [index for index, label in enumerate(labels) if label is not None]
    compared = [texts[index] for index in lines]
    keys = keys_of(compared)
    return [lines[place] for place in plain_alike(compared, keys)], shared_reports(texts, lines, keys)


def shared_reports(texts: list[str], lines: Sequence[int], keys: Sequence[bytes]) -> Sequence[int]:
    """Return those of some lines that may be reports which begin, behind the dateline, like another line or report.

    Args:
        texts: lines.
        lines: the indices of some of them.
        keys: how these begin (`key_of`).
    """
    if _NATIVE is not None:
        lines = _NATIVE.may_be_reports(texts, lines, DATELINE_CHARS, OPENINGS)
    heads = [
        (index, {key_of(text[start:]) for start in places})
        for index in lines
        if len(text := texts[index]) > DATELINE_CHARS and (places := report_starts(text))
    ]
    if not heads:
        return []  # as in nearly every text; of very many lines the keys take room
    times = Counter(keys)
    for _, behind in heads:
        times.update(behind)
    return [index for index, behind in heads if any(times[key] > 1 for key in behind)]
