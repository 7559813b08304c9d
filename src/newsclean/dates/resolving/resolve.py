"""From what an expression says to its TIMEX3 value, with the help of an anchor."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from newsclean.dates.reading import is_day, is_of_another_weekday
from newsclean.dates.resolving.context import Context, Value
from newsclean.dates.resolving.days import (
    day_of_month,
    day_of_week,
    first_day,
    iso,
    month_and_day,
    weekday_and_day,
    year_of_month,
)
from newsclean.dates.resolving.holidays import holiday
from newsclean.dates.resolving.parts import last_quarter, part_of_year, part_value
from newsclean.dates.resolving.shifting import shifted
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.reading import Reading

_OPEN = {  # without an anchor
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def resolve(reading: Reading, context: Context) -> Value | None:
    """Return the value of a reading, or None when it has none."""
    kind = "TIME" if reading.time else "DATE"
    if reading.kind == "fixed":
        explicit = reading.year is not None
        return Value(
            kind, reading.number, "explicit" if explicit else "anchored" if context.anchor else "unanchored"
        )
    if (
        reading.base == "same" and reading.year is not None
    ):  # the 1988 period: its quarter is the one spoken of
        quarter = f"-Q{context.quarter[1]}" if context.quarter else ""
        return Value(kind, f"{reading.year}{quarter}", "explicit")
    if reading.year is not None:
        status = "ambiguous" if is_of_another_weekday(reading) else "explicit"
        return Value(kind, _explicit(reading) + reading.time, status)
    if context.anchor is None:
        return Value(kind, _open_value(reading) + reading.time, "unanchored")
    value = _anchored(reading, context.anchor, context)
    return None if value is None else Value(kind, value + reading.time, "anchored")


def _anchored(reading: Reading, anchor: date, context: Context) -> str | None:
    """Return what follows from the anchor; None, too, where that lies before year 1 or after 9999."""
    try:
        value = _ANCHORED[reading.kind](reading, anchor, context)
    except OverflowError:
        return None
    if value is None:
        return None
    year = value.partition("-")[0]  # fewer figures are those of a decade or a century
    return value if year.isdecimal() and len(year) <= 4 and year != "0000" else None


def _explicit(reading: Reading) -> str:
    assert reading.year is not None
    if reading.kind == "part":
        return part_value(reading.year, reading.unit, reading.number)
    if reading.kind == "holiday":
        return holiday(reading.year, reading.number).isoformat()
    return iso(reading.year, reading.month, reading.day)


def _open_value(reading: Reading) -> str:
    if reading.kind == "part":
        return "XXXX" + part_value(0, reading.unit, reading.number)[4:]
    if reading.kind in {"period", "shift", "same"}:
        return _OPEN.get(reading.unit, "XXXX")
    if reading.kind == "holiday":
        fixed = len(reading.number) == 5 and reading.number[:2].isdigit()
        return "XXXX-" + (reading.number if fixed else "XX-XX")
    if reading.month is not None:
        return f"XXXX-{reading.month:02}" + ("" if reading.day is None else f"-{reading.day:02}")
    if reading.weekday is None:
        return f"XXXX-XX-{reading.day:02}"
    return f"XXXX-WXX-{reading.weekday}"


def _date(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.base == "year":  # June last year
        year = anchor.year + (reading.turn or 0)
        if reading.month and reading.day and not is_day(year, reading.month, reading.day):
            return None  # 29 February of a year that has none
        return iso(year, reading.month, reading.day)
    if reading.base == "previous":  # the previous Friday
        anchor = first_day(context.day) or anchor
    if reading.month is not None and reading.day is not None:
        day = month_and_day(
            anchor,
            reading.month,
            reading.day,
            weekday=reading.weekday,
            turn=reading.turn,
            tense=context.tense,
        )
        if day is None:
            return None
        return shifted(day, "week", 0) if reading.unit == "week" else day.isoformat()
    if reading.month is not None:
        return iso(year_of_month(anchor, reading.month, reading.turn, context.tense), reading.month, None)
    if reading.weekday is None:
        return None if reading.day is None else day_of_month(anchor, reading.day, reading.turn, context.tense)
    if reading.day is not None:  # lunes 15
        return weekday_and_day(anchor, reading.weekday, reading.day)
    return day_of_week(anchor, reading.weekday, reading.turn, context.tense).isoformat()


def _weekday_of_week(reading: Reading, anchor: date, _: Context) -> str | None:
    """Return a weekday of the last, this or the next week."""
    assert reading.weekday is not None
    return (anchor + timedelta(days=reading.weekday - anchor.isoweekday() + 7 * reading.amount)).isoformat()


def _period(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.unit == "weekend" and reading.turn is None:  # the one that is, or lies nearest in the tense
        now = anchor.isoweekday() >= 6 or context.tense > 0
        return shifted(anchor, "weekend", 0 if now else -1)
    return shifted(anchor, reading.unit, reading.amount, turn=reading.turn)


def _shift(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.unit == "year" and context.quarter and reading.amount == -1:  # in a report on a quarter
        year, number = context.quarter
        return f"{year - 1:04}-Q{number}"
    if reading.base == "previous" and context.day:
        start = first_day(context.day)
        return None if start is None else shifted(start, reading.unit, reading.amount)
    if reading.unit == "decade":
        return f"{anchor.year + 10 * reading.amount:04}"
    return shifted(anchor, reading.unit, reading.amount)


def _same(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.turn == -1:
        return _year_before(reading.unit, anchor, context)
    if reading.unit == "quarter":
        year, number = context.quarter or last_quarter(anchor)
        return f"{year:04}-Q{number}"
    start = first_day(context.day)
    if start is None or (reading.unit == "day" and len(context.day) < 10):
        return None
    return shifted(start, reading.unit, 0)


def _year_before(unit: str, anchor: date, context: Context) -> str | None:
    """Return a quarter, a month or a year of the year before: what a report is compared with."""
    if unit in {"quarter", "period"}:
        year, number = context.quarter or (last_quarter(anchor) if unit == "quarter" else (anchor.year, 0))
        return f"{year - 1:04}-Q{number}" if number else f"{year - 1:04}"
    start = first_day(context.day)
    if unit == "month":
        start = start if start is not None and len(context.day) >= 7 else anchor
        return shifted(start, "month", -12)
    return shifted(anchor, "year", -1) if unit == "year" else None


def _holiday(reading: Reading, anchor: date, _: Context) -> str | None:
    around = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [holiday(year, reading.number) for year in around if MINYEAR <= year <= MAXYEAR]
    if reading.turn == -1:
        day = max((day for day in days if day < anchor), default=None)
    elif reading.turn == 1:
        day = min((day for day in days if day > anchor), default=None)
    else:
        day = min(days, key=lambda day: abs(day - anchor))
    return None if day is None else day.isoformat()


_ANCHORED = {
    "date": _date,
    "period": _period,
    "shift": _shift,
    "part": part_of_year,
    "same": _same,
    "holiday": _holiday,
    "weekday": _weekday_of_week,
}
