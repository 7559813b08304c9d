"""Which year does a month-day belong to, which date is a weekday? Counted from an anchor."""

from __future__ import annotations

from datetime import date, timedelta

from newsclean.dates.reading import is_day

_FAR = timedelta(days=100)
_SOON = timedelta(days=3)


def iso(year: int, month: int | None, day: int | None) -> str:
    """Return a calendar date at the precision that is known."""
    if month is None:
        return f"{year:04}"
    return f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}"


def is_far(anchor: date, month: int, day: int) -> bool:
    """Tell whether the nearest such day is so far that the tense of its sentence may tell another year."""
    year = nearest_year(anchor, month, day)
    return year is not None and abs(date(year, month, day) - anchor) > _FAR


def nearest_year(anchor: date, month: int, day: int) -> int | None:
    """Return the year in which a month and day are nearest to the anchor (94 % of month-days in news)."""
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if is_day(year, month, day)]
    return min(years, key=lambda year: abs(date(year, month, day) - anchor), default=None)


def month_and_day(
    anchor: date, month: int, day: int, *, weekday: int | None, turn: int | None, tense: int
) -> date | None:
    """Return the day of a month that is meant.

    It is the nearest, unless it falls on another weekday than the one stated, or *last*, or (where it is far) the
    tense of the sentence, tells the year before or after.
    """
    year = nearest_year(anchor, month, day)
    if year is None:
        return None
    nearest = date(year, month, day)
    if weekday is not None and nearest.isoweekday() != weekday:
        around = [date(y, month, day) for y in (year - 1, year + 1) if is_day(y, month, day)]
        return next((other for other in around if other.isoweekday() == weekday), nearest)
    if (turn == -1 and nearest > anchor) or (tense < 0 and nearest - anchor > _FAR):
        year -= 1
    elif tense > 0 and anchor - nearest > _FAR:
        year += 1
    return date(year, month, day) if is_day(year, month, day) else None


def day_of_month(anchor: date, day: int, turn: int | None, tense: int) -> str | None:
    """Return the latest (or coming) day of a number alone, as Japanese and Korean news has it."""
    if turn is not None:  # the 15th of last month
        count = anchor.year * 12 + anchor.month - 1 + turn
        return iso(count // 12, count % 12 + 1, day) if is_day(count // 12, count % 12 + 1, day) else None
    for months in range(3):
        count = anchor.year * 12 + anchor.month - 1 + (months if tense > 0 else -months)
        year, month = count // 12, count % 12 + 1
        if is_day(year, month, day) and (tense > 0 or date(year, month, day) - anchor <= _SOON):
            return iso(year, month, day)
    return None


def weekday_and_day(anchor: date, weekday: int, day: int) -> str | None:
    """Return the day near the anchor that falls on a weekday and has a number in its month."""
    for distance in range(25):
        for days in (-distance, distance):
            if not 1 <= anchor.toordinal() + days <= date.max.toordinal():
                continue  # the other side of the anchor may have it
            candidate = anchor + timedelta(days=days)
            if candidate.day == day and candidate.isoweekday() == weekday:
                return candidate.isoformat()
    return None


def year_of_month(anchor: date, month: int, turn: int | None, tense: int) -> int:
    """Return the year of a month that stands alone: by *last* or *next*, else by tense."""
    if turn is not None:
        if turn < 0:  # said of the month before this one, "last" means that of the year before
            return anchor.year - (month >= anchor.month - 1)
        return anchor.year + (turn > 0 and month <= anchor.month)
    if tense > 0:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def day_of_week(anchor: date, weekday: int, turn: int | None, tense: int) -> date:
    """Return the latest such day up to the anchor (91 % of weekdays in news), or the coming one.

    Raises:
        OverflowError: that is before year 1 or after 9999.
    """
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


def first_day(value: str) -> date | None:
    """Return the first day of an ISO day, month or year, or None for another value."""
    try:
        return date.fromisoformat(
            value[:10] if len(value) >= 10 else (value[:7] + "-01" if len(value) == 7 else value + "-01-01")
        )
    except ValueError:
        return None
