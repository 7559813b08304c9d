"""Quarters, halves and seasons of a year."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from newsclean.dates.reading import Reading
    from newsclean.dates.resolving.context import Context

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the first month of each
_SEASON = 3  # months that it lasts


def part_value(year: int, unit: str, number: str) -> str:
    """Return the TIMEX3 value of a numbered part of a year."""
    letter = {"quarter": "Q", "half": "H", "season": "", "week": "W"}[unit]
    return f"{year:04}-{letter}{number or 'X'}"


def part_of_year(reading: Reading, anchor: date, context: Context) -> str | None:
    """Return the value of a part of a year that is not stated."""
    if reading.base == "previous":  # the year-ago quarter
        year, number = context.quarter or last_quarter(anchor)
        return part_value(year - 1, "quarter", reading.number or str(number))
    if reading.unit == "quarter" and not reading.number:
        if context.quarter is None and reading.turn is None:
            return None
        year, number = context.quarter or last_quarter(anchor)
        if reading.turn == -1 and context.quarter is not None:  # last year's quarter
            year -= 1
        return part_value(year, "quarter", str(number))
    if reading.turn is not None and reading.unit != "season":
        return part_value(anchor.year + reading.turn, reading.unit, reading.number)
    if reading.unit == "season":
        return season_value(reading, anchor, context.tense)
    first = int(reading.number) * 3 - 2 if reading.unit == "quarter" else int(reading.number) * 6 - 5
    year = anchor.year
    if context.tense <= 0 and first > anchor.month:
        year -= 1
    return part_value(year, reading.unit, reading.number)


def last_quarter(anchor: date) -> tuple[int, int]:
    """Return year and number of the quarter before the one the anchor is in."""
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 - 1
    return quarters // 4, quarters % 4 + 1


def season_value(reading: Reading, anchor: date, tense: int) -> str:
    """Return the value of a season: by *last*, *this* or *next*, else by tense; a winter is of the year it began in."""
    first = _SEASON_MONTHS[reading.number]
    began = anchor.year - (anchor.month < first)
    runs = (anchor.month - first) % 12 < _SEASON
    if reading.turn == -1:
        year = began - runs
    elif reading.turn == 1 or (reading.turn is None and tense > 0 and not runs):
        year = began + 1
    elif reading.turn == 0 and not runs:
        year = anchor.year
    else:
        year = began
    return f"{year:04}-{reading.number}"
