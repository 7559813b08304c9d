"""Units beside a day: the week before it, the year three years after."""

from __future__ import annotations

from datetime import date, timedelta

from newsclean.dates.resolving.days import iso


def shifted(day: date, unit: str, count: int, *, turn: int | None = 0) -> str | None:
    """Return the unit that lies ``count`` units after the one ``day`` is in, as a TIMEX3 value.

    Raises:
        OverflowError: that is before year 1 or after 9999. A year out of these, too, may be returned.
    """
    year, month = day.year, day.month
    if unit == "day":
        return (day + timedelta(days=count)).isoformat()
    if unit in {"week", "weekend"}:
        if unit == "weekend" and turn is None and day.isoweekday() < 6:
            count = -1
        week = (day + timedelta(weeks=count)).isocalendar()
        return f"{week.year:04}-W{week.week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        months = year * 12 + month - 1 + count
        return iso(months // 12, months % 12 + 1, None)
    if unit == "quarter":
        quarters = year * 4 + (month - 1) // 3 + count
        return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
    if unit == "half":
        halves = year * 2 + (month > 6) + count
        return f"{halves // 2:04}-H{halves % 2 + 1}"
    if unit == "decade":
        return _figures(year // 10 + count, 3)
    if unit == "century":
        return _figures(year // 100 + count, 2)
    return iso(year + count, None, None)


def _figures(number: int, count: int) -> str | None:
    """Return a number in so many figures, which tell a decade from a century; None if it has more."""
    return f"{number:0{count}}" if 0 <= number < 10**count else None
