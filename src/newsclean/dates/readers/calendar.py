"""Read dates by the calendar: those that name a month, a weekday or a year."""

from __future__ import annotations

from datetime import date

from newsclean.dates.readers.hit import split_clock
from newsclean.dates.readers.years import of_two_figures
from newsclean.dates.reading import Reading, days_of, is_day
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words


def read_named(hit: Hit, words: Words) -> Reading | None:
    """Read a date that names its month or its weekday."""
    hit, time = split_clock(hit, words)
    if time is None:
        return None
    year, month, day = hit.value("Y", words), hit.value("Mm", words), hit.value("DOC", words)
    if month is not None and day is not None and not is_day(year, month, day):
        return None
    return Reading("date", year, month, day, hit.value("Ww", words), time)


def read_twofold(hit: Hit, words: Words) -> Reading | None:
    """Read a date that names its month twice, in the names of two calendars: *15 نوفمبر/تشرين الثاني 2019*."""
    months = {words.values[t] for t, kind in zip(hit.tokens, hit.classes, strict=True) if kind == "M"}
    return read_named(hit, words) if len(months) == 1 else None


def read_short_date(hit: Hit, words: Words) -> Reading | None:
    """Read a date with a year of two figures: *8 Nov '16*."""
    if len(hit.tokens[-1]) < 2:
        return None
    named = read_named(hit._replace(tokens=hit.tokens[:-1], classes=hit.classes[:-1]), words)
    year = of_two_figures(int(hit.tokens[-1]))
    if named is None or not is_day(year, named.month or 1, named.day or 1):
        return None
    return named._replace(year=year)


def read_clash(hit: Hit, words: Words) -> Reading | None:
    """Read a date whose weekday looks like a month: *mar. 5 juin* (mardi, mars)."""
    return read_named(hit._replace(tokens=hit.tokens[1:], classes=hit.classes[1:]), words)


def read_month_year(hit: Hit, words: Words) -> Reading | None:
    """Read 04/2016 or Dec/2018."""
    month = hit.value("DMm", words)
    return Reading("date", hit.value("Y", words), month) if 1 <= month <= 12 else None


def read_nth(hit: Hit, words: Words) -> Reading | None:
    """Read the third week of 2018, the last month of 2019."""
    unit, year, number = hit.value("U", words), hit.value("Y", words), hit.value("OD", words)
    if unit == "month":
        number = number or 12
        return Reading("date", year, number) if number <= 12 else None
    last = date(year, 12, 28).isocalendar().week
    number = number or last
    return (
        Reading("part", year, unit="week", number=f"{number:02}")
        if unit == "week" and number <= last
        else None
    )


def read_nth_day(hit: Hit, words: Words) -> Reading | None:
    """Read the third Tuesday, the last Sunday or the last day of a month."""
    year, month, weekday = (hit.value(kinds, words) for kinds in ("Y", "Mm", "W"))
    number = hit.value("OD", words)
    last = days_of(year, month)
    if weekday is None:
        if hit.value("U", words) != "day":
            return None
        return Reading("date", year, month, number or last) if (number or 1) <= last else None
    first = 1 + (weekday - date(year, month, 1).isoweekday()) % 7
    days = range(first, last + 1, 7)
    if number is None:
        return Reading("date", year, month, days[-1])
    return Reading("date", year, month, days[number - 1]) if 1 <= number <= len(days) else None


def read_spoken(hit: Hit, words: Words) -> Reading | None:
    """Read a year in words: nineteen ninety-six."""
    century, *rest = (int(words.values[t]) for t, k in zip(hit.tokens, hit.classes, strict=True) if k == "C")
    year = century * 100 + sum(rest)
    if not 17 <= century <= 20 or not 10 <= rest[0] <= 90:
        return None
    return Reading("date", year, hit.value("M", words))


def read_short_year(hit: Hit, words: Words) -> Reading | None:
    """Read a year of two figures: '87."""
    return Reading("date", 1900 + int(hit.value("Z", words)))


def read_daytime(hit: Hit, words: Words) -> Reading | None:
    """Read a weekday and a part of the day said in one word."""
    weekday, _, part = str(hit.value("ω", words)).partition(" ")
    return Reading("date", weekday=int(weekday), time=f"T{part}")
