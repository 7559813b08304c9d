"""The days of holidays, by rule."""

from __future__ import annotations

from datetime import date, timedelta


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
