"""From the words of a match to what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.dates.clock import find_clock, read_clock
from newsclean.dates.reading import Reading, is_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.dates.tables import Words


class Hit(NamedTuple):
    """A match: its words, their classes, and where it stands in the text (code points)."""

    name: str
    start: int
    end: int
    tokens: Sequence[str]
    classes: str


def _value(hit: Hit, kinds: str, words: Words) -> int | None:
    for token, kind in zip(hit.tokens, hit.classes, strict=True):
        if kind in kinds:
            return int(words.values[token])
    return None


def _split_clock(hit: Hit, words: Words) -> tuple[Hit, str | None]:
    """Return the hit without its time of day, and the time ("" without one, None if it is impossible)."""
    for kind in "P":
        if kind in hit.classes:
            return hit, "T" + str(words.values[hit.tokens[hit.classes.index(kind)]])
    span = find_clock(hit.classes) if any(kind in hit.classes for kind in ":Kku") or "." in hit.classes else None
    if span is None:
        return hit, ""
    start, end = span
    time = read_clock(hit.tokens[start:end], hit.classes[start:end], words)
    rest = (*hit.tokens[:start], *hit.tokens[end:])
    return hit._replace(tokens=rest, classes=hit.classes[:start] + hit.classes[end:]), time


def read_named(hit: Hit, words: Words) -> Reading | None:
    """Read a date that names its month or its weekday."""
    hit, time = _split_clock(hit, words)
    if time is None:
        return None
    year, month, day = _value(hit, "Y", words), _value(hit, "Mm", words), _value(hit, "DO", words)
    if month is not None and day is not None and not is_day(year, month, day):
        return None
    return Reading("date", year, month, day, _value(hit, "Ww", words), time)


def read_numeric(hit: Hit, words: Words) -> tuple[list[Reading], str] | None:
    """Read a date in figures: return what it can mean (one or two readings), and its shape.

    Dates of one shape in one text are written in the same order, so one that is certain settles the others.
    """
    hit, time = _split_clock(hit, words)
    if time is None:
        return None
    numbers = [(int(words.values[t]), k) for t, k in zip(hit.tokens, hit.classes, strict=True) if k in "DZY"]
    mark = next(kind for kind in hit.classes if kind in "-/.")
    if len(numbers) != 3:  # noqa: PLR2004 - day, month, year
        return None
    if numbers[0][1] == "Y":
        year, month, day = (number for number, _ in numbers)
        return ([Reading("date", year, month, day, time=time)], "Y" + mark) if is_day(year, month, day) else None
    first, second, year = (number for number, _ in numbers)
    if numbers[2][1] != "Y":
        year += 2000 if year < 70 else 1900  # noqa: PLR2004 - the century of two figures, as POSIX has it
    readings = [Reading("date", year, month, day, time=time) for day, month in ((first, second), (second, first))]
    possible = [r for r in readings if r.month and r.day and is_day(year, r.month, r.day)]
    if mark == "." and possible:  # dotted dates are day first in every locale that has them
        possible = [readings[0]] if readings[0] in possible else []
    if len(possible) == 2 and possible[0] == possible[1]:  # noqa: PLR2004
        possible.pop()
    return (possible, mark) if possible else None
