"""Weeks of a year, and days of them, in the notation of ISO 8601: *2019-W31*, *2019-W31-2*.

Weeks by number in words are left alone: *Week 3, 2019* counts the weeks of a season as often as those of the year.
"""

from __future__ import annotations

from datetime import date

from newsclean.dates.reading import Reading
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.dates.candidates.candidate import Candidate

_WEEK = lazy(r"-?W(?P<week>[0-5]\d)(?:-?(?P<day>[1-7]))?(?![\w-])")


def with_weeks(text: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield candidates; a year behind which the number of a week stands with that."""
    for candidate in found:
        match = _WEEK.match(text, candidate.end)
        reading = match and _read(candidate, int(match["week"]), match["day"])
        yield candidate._replace(end=match.end(), readings=[reading]) if match and reading else candidate


def _read(candidate: Candidate, week: int, weekday: str | None) -> Reading | None:
    """Return what a week, or a day of it, is; None if no year stands before it, or the year has no such week."""
    year = candidate.readings[0].year if len(candidate.readings) == 1 else None
    if year is None or candidate.readings[0] != Reading("date", year):
        return None
    try:
        day = date.fromisocalendar(year, week, int(weekday or 1))
    except ValueError:
        return None
    if weekday:
        return Reading("date", day.year, day.month, day.day)
    return Reading("part", year, unit="week", number=f"{week:02}")
