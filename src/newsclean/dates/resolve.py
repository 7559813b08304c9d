"""From what an expression says to its TIMEX3 value, with the help of an anchor."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from newsclean.dates.reading import Reading, is_day

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the first month of each
_OPEN = {  # without an anchor
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


class Value(NamedTuple):
    """A resolved value. ``status`` is one of DateMention's."""

    type: str
    value: str
    status: str


class Context(NamedTuple):
    """What is known where an expression stands.

    Attributes:
        anchor: the day of publication, or None when it is not known: nothing is guessed then.
        tense: -1 if the sentence speaks of the past, 1 of the future, 0 if it does not tell.
        quarter: year and number of the quarter that the text spoke of last, or None.
        day: ISO value of the date that the text spoke of last, or "".
    """

    anchor: date | None = None
    tense: int = 0
    quarter: tuple[int, int] | None = None
    day: str = ""


def iso(year: int, month: int | None, day: int | None) -> str:
    """Return a calendar date at the precision that is known."""
    if month is None:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"


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
        return Value(kind, _explicit(reading) + reading.time, "explicit")
    if context.anchor is None:
        return Value(kind, _open_value(reading) + reading.time, "unanchored")
    value = _ANCHORED[reading.kind](reading, context.anchor, context)
    return None if value is None else Value(kind, value + reading.time, "anchored")


def _explicit(reading: Reading) -> str:
    assert reading.year is not None
    if reading.kind == "part":
        return _part(reading.year, reading.unit, reading.number)
    if reading.kind == "holiday":
        return holiday(reading.year, reading.number).isoformat()
    return iso(reading.year, reading.month, reading.day)


def _part(year: int, unit: str, number: str) -> str:
    letter = {"quarter": "Q", "half": "H", "season": "", "week": "W"}[unit]
    return f"{year:04}-{letter}{number or 'X'}"


def _open_value(reading: Reading) -> str:
    if reading.kind == "part":
        return "XXXX" + _part(0, reading.unit, reading.number)[4:]
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


def nearest_year(anchor: date, month: int, day: int) -> int | None:
    """Return the year in which a month and day are nearest to the anchor (94 % of month-days in news)."""
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if is_day(year, month, day)]
    return min(years, key=lambda year: abs(date(year, month, day) - anchor), default=None)


def _date(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.base == "year":  # June last year
        return iso(anchor.year + (reading.turn or 0), reading.month, reading.day)
    if reading.base == "previous":  # the previous Friday
        anchor = _first_day(context.day) or anchor
    if reading.month is not None and reading.day is not None:
        year = nearest_year(anchor, reading.month, reading.day)
        if year is not None and reading.turn == -1 and date(year, reading.month, reading.day) > anchor:
            year -= 1
            if not is_day(year, reading.month, reading.day):
                return None
        return None if year is None else iso(year, reading.month, reading.day)
    if reading.month is not None:
        return iso(_year_of_month(anchor, reading.month, reading.turn, context.tense), reading.month, None)
    if reading.weekday is None:
        return (
            None if reading.day is None else _day_of_month(anchor, reading.day, reading.turn, context.tense)
        )
    if reading.day is not None:  # lunes 15
        return _weekday_and_day(anchor, reading.weekday, reading.day)
    return day_of_week(anchor, reading.weekday, reading.turn, context.tense).isoformat()


def _day_of_month(anchor: date, day: int, turn: int | None, tense: int) -> str | None:
    """Return the latest (or coming) day of a number alone, as Japanese and Korean news has it."""
    if turn is not None:  # the 15th of last month
        count = anchor.year * 12 + anchor.month - 1 + turn
        return iso(count // 12, count % 12 + 1, day) if is_day(count // 12, count % 12 + 1, day) else None
    for months in range(3):
        count = anchor.year * 12 + anchor.month - 1 + (months if tense > 0 else -months)
        year, month = count // 12, count % 12 + 1
        if is_day(year, month, day) and (date(year, month, day) <= anchor + timedelta(days=3) or tense > 0):
            return iso(year, month, day)
    return None


def _weekday_of_week(reading: Reading, anchor: date, _: Context) -> str | None:
    """Return a weekday of the last, this or the next week."""
    assert reading.weekday is not None
    return (anchor + timedelta(days=reading.weekday - anchor.isoweekday() + 7 * reading.amount)).isoformat()


def _weekday_and_day(anchor: date, weekday: int, day: int) -> str | None:
    """Return the day near the anchor that falls on a weekday and has a number in its month."""
    for distance in range(25):
        for candidate in (anchor - timedelta(days=distance), anchor + timedelta(days=distance)):
            if candidate.day == day and candidate.isoweekday() == weekday:
                return candidate.isoformat()
    return None


def _year_of_month(anchor: date, month: int, turn: int | None, tense: int) -> int:
    if turn is not None:
        if turn < 0:  # said of the month before this one, "last" means that of the year before
            return anchor.year - (month >= anchor.month - 1)
        return anchor.year + (turn > 0 and month <= anchor.month)
    if tense > 0:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def day_of_week(anchor: date, weekday: int, turn: int | None, tense: int) -> date:
    """Return the latest such day up to the anchor (91 % of weekdays in news), or the coming one."""
    back = (anchor.isoweekday() - weekday) % 7
    if turn == -1:
        return anchor - timedelta(days=back or 7)
    if turn == 1:
        return anchor + timedelta(days=(-back) % 7 or 7)
    if turn == 0 and tense >= 0:
        return anchor + timedelta(days=weekday - anchor.isoweekday())
    if tense > 0:
        return anchor + timedelta(days=(-back) % 7)
    return anchor - timedelta(days=back)


def _period(reading: Reading, anchor: date, _: Context) -> str | None:
    return shifted(anchor, reading.unit, reading.amount, turn=reading.turn)


def _shift(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.unit == "year" and context.quarter and reading.amount == -1:  # in a report on a quarter
        year, number = context.quarter
        return f"{year - 1}-Q{number}"
    if reading.base == "previous" and context.day:
        start = _first_day(context.day)
        return None if start is None else shifted(start, reading.unit, reading.amount)
    if reading.unit == "decade":
        return f"{anchor.year + 10 * reading.amount:04}"
    return shifted(anchor, reading.unit, reading.amount)


def _first_day(value: str) -> date | None:
    try:
        return date.fromisoformat(
            value[:10] if len(value) >= 10 else (value[:7] + "-01" if len(value) == 7 else value + "-01-01")
        )
    except ValueError:
        return None


def shifted(day: date, unit: str, count: int, *, turn: int | None = 0) -> str | None:
    """Return the unit that lies ``count`` units after the one ``day`` is in, as a TIMEX3 value."""
    try:
        return _shifted(day, unit, count, turn)
    except (OverflowError, ValueError):
        return None  # before year 1 or after 9999


def _shifted(day: date, unit: str, count: int, turn: int | None) -> str:
    year, month = day.year, day.month
    if unit == "day":
        return (day + timedelta(days=count)).isoformat()
    if unit in {"week", "weekend"}:
        if unit == "weekend" and turn is None and day.isoweekday() < 6:
            count = -1
        week = (day + timedelta(weeks=count)).isocalendar()
        return f"{week.year}-W{week.week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        months = year * 12 + month - 1 + count
        return iso(date(months // 12, 1, 1).year, months % 12 + 1, None)
    if unit == "quarter":
        quarters = year * 4 + (month - 1) // 3 + count
        return f"{quarters // 4}-Q{quarters % 4 + 1}"
    if unit == "half":
        halves = year * 2 + (month > 6) + count
        return f"{halves // 2}-H{halves % 2 + 1}"
    if unit == "decade":
        return f"{year // 10 + count}"
    if unit == "century":
        return f"{year // 100 + count}"
    return f"{date(year + count, 1, 1).year:04}"


def _part_of_year(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.base == "previous":  # the year-ago quarter
        year, number = context.quarter or _last_quarter(anchor)
        return _part(year - 1, "quarter", reading.number or str(number))
    if reading.unit == "quarter" and not reading.number:
        if context.quarter is None and reading.turn is None:
            return None
        year, number = context.quarter or _last_quarter(anchor)
        return _part(year, "quarter", str(number))
    if reading.turn is not None and reading.unit != "season":
        return _part(anchor.year + reading.turn, reading.unit, reading.number)
    if reading.unit == "season":
        return _season(reading, anchor, context.tense)
    first = int(reading.number) * 3 - 2 if reading.unit == "quarter" else int(reading.number) * 6 - 5
    year = anchor.year
    if context.tense <= 0 and first > anchor.month:
        year -= 1
    return _part(year, reading.unit, reading.number)


def _last_quarter(anchor: date) -> tuple[int, int]:
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 - 1
    return quarters // 4, quarters % 4 + 1


def _season(reading: Reading, anchor: date, tense: int) -> str:
    first = _SEASON_MONTHS[reading.number]
    year = anchor.year
    if reading.turn == -1:
        year -= anchor.month <= first + 2
    elif reading.turn == 1 or (reading.turn is None and tense > 0):
        year += anchor.month >= first + (reading.turn == 1) * 0 and anchor.month > first + 2
    elif reading.turn is None:
        year -= anchor.month < first
    return f"{year}-{reading.number}"


def _same(reading: Reading, anchor: date, context: Context) -> str | None:
    if reading.unit == "quarter":
        year, number = context.quarter or _last_quarter(anchor)
        return f"{year}-Q{number}"
    start = _first_day(context.day)
    if start is None or (reading.unit == "day" and len(context.day) < 10):
        return None
    return shifted(start, reading.unit, 0)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    s = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * s) // 451
    month, day = divmod(h + s - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday(year: int, rule: str) -> date:
    """Return the day of a holiday.

    Its rule is ``MM-DD``; ``MM-N-W``, the Nth weekday W of a month; either with ``+`` days; or ``easter`` with a sign
    and days.
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter") or 0))
    rule, _, later = rule.partition("+")
    if later:
        return holiday(year, rule) + timedelta(days=int(later))
    numbers = [int(number) for number in rule.split("-")]
    if len(numbers) == 2:
        return date(year, numbers[0], numbers[1])
    month, nth, weekday = numbers
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _holiday(reading: Reading, anchor: date, _: Context) -> str | None:
    days = [holiday(year, reading.number) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if reading.turn == -1:
        return max(day for day in days if day < anchor).isoformat()
    if reading.turn == 1:
        return min(day for day in days if day > anchor).isoformat()
    return min(days, key=lambda day: abs(day - anchor)).isoformat()


_ANCHORED = {
    "date": _date,
    "period": _period,
    "shift": _shift,
    "part": _part_of_year,
    "same": _same,
    "holiday": _holiday,
    "weekday": _weekday_of_week,
}
