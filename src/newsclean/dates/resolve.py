"""From what an expression says to its TIMEX3 value, with the help of an anchor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from newsclean.dates.reading import Reading, is_day


class Value(NamedTuple):
    """A resolved value. ``status`` is one of DateMention's."""

    type: str
    value: str
    status: str


def iso(year: int, month: int | None, day: int | None) -> str:
    """Return a calendar date at the precision that is known."""
    if month is None:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"


def resolve(reading: Reading, anchor: date | None, tense: int = 0, previous: date | None = None) -> Value | None:
    """Return the value of a reading.

    Args:
        reading: what the expression says.
        anchor: the day of publication, or None when it is not known: nothing is guessed then.
        tense: -1 if the sentence speaks of the past, 1 of the future, 0 if it does not tell.
        previous: the date spoken of before.

    Returns:
        The value, or None when the reading has none (an impossible day).
    """
    kind = "TIME" if reading.time else "DATE"
    if reading.year is not None:
        return Value(kind, iso(reading.year, reading.month, reading.day) + reading.time, "explicit")
    if anchor is None:
        return Value(kind, _open_value(reading) + reading.time, "unanchored")
    if reading.month is not None and reading.day is not None:
        year = nearest_year(anchor, reading.month, reading.day)
        return None if year is None else _anchored(kind, iso(year, reading.month, reading.day) + reading.time)
    if reading.month is not None:
        return _anchored(kind, iso(_year_of_month(anchor, reading.month, tense), reading.month, None))
    if reading.weekday is not None:
        day = day_of_week(anchor, reading.weekday, tense)
        return _anchored(kind, day.isoformat() + reading.time)
    return None


def _anchored(kind: str, value: str) -> Value:
    return Value(kind, value, "anchored")


def _open_value(reading: Reading) -> str:
    if reading.month is not None:
        return f"XXXX-{reading.month:02}" + ("" if reading.day is None else f"-{reading.day:02}")
    return f"XXXX-WXX-{reading.weekday}"


def nearest_year(anchor: date, month: int, day: int) -> int | None:
    """Return the year in which a month and day are nearest to the anchor (94 % of month-days in news)."""
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if is_day(year, month, day)]
    return min(years, key=lambda year: abs(date(year, month, day) - anchor), default=None)


def _year_of_month(anchor: date, month: int, tense: int) -> int:
    if tense > 0:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def day_of_week(anchor: date, weekday: int, tense: int) -> date:
    """Return the latest such day up to the anchor (91 % of weekdays in news), or the coming one."""
    back = (anchor.isoweekday() - weekday) % 7
    if tense > 0:
        return anchor + timedelta(days=(-back) % 7)
    return anchor - timedelta(days=back)
