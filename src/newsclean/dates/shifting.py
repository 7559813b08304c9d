"""Units beside a day: the week before it, the year three years after."""

from __future__ import annotations

from datetime import date, timedelta

from newsclean.dates.days import iso


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
