"""Days that share the month of their neighbour: *vom 3. bis 5. Mai*, *April 24 and 25*, *Aug. 5-7*."""

from __future__ import annotations

import re

from newsclean.dates.reading import is_day
from newsclean.dates.words.links import ARTICLE, LIST, RANGE
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.dates.candidates.candidate import Candidate

_JOINT = r"(?:\s?[-–—]\s?|\s(?:and|to|through|or|bis|bis zum|und|oder|au|et|ou|y|al|e|ed|en|tot|och|till|i|do|и|по|і|та|ve|ile)\s)"
_BEFORE = lazy(
    rf"(?<![\w.,:/-])(?P<day>[0-9]{{1,2}})(?:\.|er|th|st|nd|rd|º)?(?:\s?[-–—~]\s?|\s(?:{RANGE}|{LIST}){ARTICLE}\s)$"
)
_TAIL = r"(?=[,;.)]?(?:\s(?:in|at|for|to|on|with|as|when|and|by)\b|\s?$|[,;.)](?!\d)))"
_AFTER = lazy(
    rf"{_JOINT}(?:the )?(?P<day>[0-9]{{1,2}})(?:th|st|nd|rd)?(?:\s(?P<year>[12][0-9]{{3}}))?{_TAIL}",
    re.MULTILINE,
)
_REACH = 24


def with_shared_months(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield candidates, and beside each of a month and day the day that shares its month, if there is one."""
    end = 0
    taken = -1
    for index, candidate in enumerate(found):
        if index == taken:  # the year of the days before it
            continue
        if not _names_a_day(candidate):
            end = candidate.end
            yield candidate
            continue
        before = text[max(end, candidate.start - _REACH) : candidate.start]
        if text[candidate.start].isdigit() and (match := _BEFORE.search(before)):
            start = candidate.start - len(before) + match.start("day")
            yield from _other_day(candidate, start, start + len(match["day"]), int(match["day"]))
        following = found[index + 1] if index + 1 < len(found) else None
        other = _day_after(text, candidate, following)
        if other is None:
            yield candidate
            end = candidate.end
            continue
        day, start, end, year = other
        if year is not None:
            candidate = _of_year(candidate, year)  # noqa: PLW2901 - Aug. 5-7, 2019
            taken = index + 1 if following is not None and following.start < end else taken
        yield candidate
        yield from _other_day(candidate, start, end, day)


def _names_a_day(candidate: Candidate) -> bool:
    reading = candidate.readings[0]
    return (
        len(candidate.readings) == 1
        and not candidate.shape
        and not reading.time
        and (reading.kind, reading.base) == ("date", "anchor")
        and reading.month is not None
        and reading.day is not None
    )


def _day_after(
    text: str, candidate: Candidate, following: Candidate | None
) -> tuple[int, int, int, int | None] | None:
    """Return the day that follows, with its span, and the year behind it, if there is one."""
    reading = candidate.readings[0]
    assert reading.day is not None
    if reading.year is not None or not text[candidate.end - 1].isdigit():
        return None
    match = _AFTER.match(text, candidate.end)
    if match is None or int(match["day"]) <= reading.day:
        return None
    start, end = match.span("day")
    if following is None or following.start >= end + 3:
        stated = match["year"]  # Aug. 5-7 2019
        return int(match["day"]), start, match.end("year") if stated else end, int(stated) if stated else None
    year = following.readings[0]
    if year.month is not None or year.year is None or text[end : following.start] not in {", ", " "}:
        return None
    return int(match["day"]), start, following.end, year.year


def _of_year(candidate: Candidate, year: int) -> Candidate:
    return candidate._replace(readings=[candidate.readings[0]._replace(year=year)])


def _other_day(candidate: Candidate, start: int, end: int, day: int) -> Iterator[Candidate]:
    reading = candidate.readings[0]
    assert reading.month is not None
    if day != reading.day and is_day(reading.year, reading.month, day):
        yield candidate._replace(start=start, end=end, readings=[reading._replace(day=day, weekday=None)])
