"""What a date expression says, before it is placed in time."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from newsclean.startup.lean import NamedTuple

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Reading(NamedTuple):
    """The meaning of an expression, without an anchor.

    Attributes:
        kind: ``date`` (calendar fields), ``period`` (a unit beside the anchor's: ``last year``), ``shift`` (so many
            units away: ``three years ago``), ``part`` (a numbered part of a year: a quarter, half or season),
            ``era`` (decade or century), ``fixed`` (a TIMEX3 reference).
        year: stated year, or None.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 1 (Monday) to 7.
        time: ISO time with its ``T`` (``T17:39``, ``TMO``), or "".
        unit: ``day week weekend month quarter half season year decade century``.
        amount: units of a ``shift`` (negative for the past) or the offset of a ``period``.
        number: of a quarter, half, decade or century; the code of a season; the value of a ``fixed`` reading.
        turn: -1 (``last``), 0 (``this``) or 1 (``next``) where stated; None where not.
        base: what a shift starts from: ``anchor`` or ``previous`` (the date spoken of before).
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    time: str = ""
    unit: str = ""
    amount: int = 0
    number: str = ""
    turn: int | None = None
    base: str = "anchor"


def is_day(year: int | None, month: int, day: int) -> bool:
    """Tell whether a day exists; without a year, 29 February does, and of years there are 1 to 9999."""
    if not 1 <= month <= 12 or (year is not None and not MINYEAR <= year <= MAXYEAR):
        return False
    return 1 <= day <= days_of(year if year is not None else 2000, month)


def is_of_another_weekday(reading: Reading) -> bool:
    """Tell whether a whole date states a weekday that it does not fall on."""
    if reading.weekday is None or reading.year is None or not (reading.month and reading.day):
        return False
    return date(reading.year, reading.month, reading.day).isoweekday() != reading.weekday


def days_of(year: int, month: int) -> int:
    """Return how many days a month has, as `calendar` does, which loads `locale`."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (month == 2 and is_leap)
