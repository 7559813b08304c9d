"""Days that share the year, or the month and year, of their neighbour: *vom 29. April bis zum 2. Mai 2019*."""

from __future__ import annotations

from newsclean.dates.reading import is_day
from newsclean.dates.words.links import is_link, is_range
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.dates.candidates.candidate import Candidate
    from newsclean.dates.reading import Reading

_REACH = 24  # characters between two dates that belong together
_COMMAS = frozenset("、，,・·")


def with_shared_years(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates; those without a year that are linked with a neighbour have the year that is meant.

    A day alone has the month and the year of the day before it: *5月3日至5日*.
    """
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        out[at] = _of_the_next(text, out[at], out[at + 1])
    for at in range(1, len(out)):
        out[at] = _of_the_last(text, out[at - 1], out[at])
    return out


def _of_the_next(text: str, candidate: Candidate, following: Candidate) -> Candidate:
    reading, other = _day(candidate), _day(following)
    if reading is None or other is None or reading.year is not None or other.year is None:
        return candidate
    if reading.month is None or other.month is None or not is_link(_between(text, candidate, following)):
        return candidate
    return _dated(candidate, reading, other.year - (reading.month > other.month), reading.month)


def _of_the_last(text: str, last: Candidate, candidate: Candidate) -> Candidate:
    reading, other = _day(candidate), _day(last)
    if reading is None or other is None or reading.year is not None or other.month is None:
        return candidate
    between = _between(text, last, candidate)
    if reading.month is None:
        is_next = reading.weekday is None and (is_link(between) or between in _COMMAS)
        return _dated(candidate, reading, other.year, other.month) if is_next else candidate
    if other.year is None or not is_range(between):
        return candidate
    return _dated(candidate, reading, other.year + (reading.month < other.month), reading.month)


def _day(candidate: Candidate) -> Reading | None:
    """Return the reading of a candidate that names a day of a month, if it has one."""
    reading = candidate.readings[0]
    plain = len(candidate.readings) == 1 and reading.kind == "date" and reading.base == "anchor"
    return reading if plain and reading.day is not None and reading.turn is None else None


def _between(text: str, first: Candidate, second: Candidate) -> str:
    return text[first.end : second.start] if second.start - first.end <= _REACH else "\n"


def _dated(candidate: Candidate, reading: Reading, year: int | None, month: int) -> Candidate:
    if not is_day(year, month, reading.day or 0):
        return candidate
    return candidate._replace(readings=[reading._replace(year=year, month=month)])
