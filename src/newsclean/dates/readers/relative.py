"""Read what lies beside a day that is known: last week, three years ago, yesterday."""

from __future__ import annotations

from newsclean.dates.readers.calendar import read_named
from newsclean.dates.reading import Reading
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words


def _count(hit: Hit, words: Words) -> int:
    """Return the number in front of a unit; an article, or no number, is one."""
    found = [
        int(words.values.get(token, 1))
        for token, kind in zip(hit.tokens, hit.classes, strict=True)
        if kind in "DZNCY"
    ]
    return sum(found) if found else 1


def read_shift(hit: Hit, words: Words) -> Reading | None:
    """Read so many units ago, earlier or later."""
    unit = str(hit.value("Uv", words))
    sign = 1 if hit.has("FI") else -1
    base = "previous" if hit.has("EF") else "anchor"
    return Reading("shift", unit=unit, amount=sign * _count(hit, words), base=base)


def read_month(hit: Hit, words: Words) -> Reading | None:
    """Read a month, or a month and day, of last, this or next year."""
    if hit.value("U", words) != "year":
        return None
    return Reading(
        "date",
        None,
        hit.value("Mm", words),
        hit.value("DO", words),
        unit="year",
        turn=hit.turn(),
        base="year",
    )


def read_turn(hit: Hit, words: Words) -> Reading | None:
    """Read last, this or next with a unit, a weekday, a month, a season or a holiday."""
    turn = hit.turn()
    if turn == 0 and "X" in hit.classes:  # this coming Sunday
        turn = 1
    if "P" in hit.classes and not hit.has("WM"):
        return Reading("period", unit="day", amount=turn or 0, time="T" + str(hit.value("P", words)))
    if hit.has("WMm"):
        hit_named = read_named(hit, words)
        return None if hit_named is None else hit_named._replace(turn=turn)
    if "S" in hit.classes:
        return Reading("part", unit="season", number=str(hit.value("S", words)), turn=turn)
    if "J" in hit.classes:
        return Reading("holiday", number=str(hit.value("J", words)), turn=turn)
    if "q" in hit.classes:
        return Reading("period", unit="quarter", amount=turn or 0)
    unit = hit.value("Ueh", words)
    if unit is None or (unit == "day" and turn == -1):  # "the last day" is that of something
        return None
    if unit == "day" and turn == 1:
        return Reading("shift", unit="day", amount=1, base="previous")
    if turn is None:
        turn = 0 if unit != "weekend" else None
    return Reading("period", unit=str(unit), amount=turn or 0, turn=turn)


def read_day(hit: Hit, words: Words) -> Reading | None:
    """Read *yesterday* and its kin."""
    time = f"T{hit.value('P', words)}" if "P" in hit.classes else ""
    if not time and any(token.lower() == "tonight" for token in hit.tokens):
        time = "TNI"
    return Reading("period", unit="day", amount=int(hit.value("d", words)), time=time)


def read_beside(hit: Hit, words: Words) -> Reading | None:
    """Read what lies before or after a date spoken of: the previous Friday, the following year."""
    turn = -1 if "l" in hit.classes else 1
    unit = hit.value("U", words)
    if unit is not None:
        return Reading("shift", unit=str(unit), amount=turn, base="previous")
    return Reading(
        "date", month=hit.value("M", words), weekday=hit.value("W", words), turn=turn, base="previous"
    )


def read_offset(hit: Hit, words: Words) -> Reading | None:
    """Read *last year* said in one word."""
    unit, _, count = str(hit.value("B", words)).partition(" ")
    return Reading("period", unit=unit, amount=int(count), turn=int(count))


def read_same(hit: Hit, words: Words) -> Reading | None:
    """Read *that year*, *the same month*."""
    return Reading("same", unit=str(hit.value("Uq", words)))


def read_end(hit: Hit, words: Words) -> Reading | None:
    """Read *the end of the year*."""
    unit = str(hit.value("U", words))
    if unit not in {"year", "month", "week"} or (not hit.classes.startswith("g") and unit != "year"):
        return None
    return Reading("period", unit=unit)


def read_before(hit: Hit, words: Words) -> Reading:
    """Read the time of a comparison: *the same month a year ago*, *the corresponding period last year*."""
    unit = str(hit.value("qπ", words) or hit.value("U", words) or "period")
    return Reading("same", unit="quarter" if "q" in hit.classes else unit, turn=-1)


def read_week_of(hit: Hit, words: Words) -> Reading | None:
    """Read *the week of March 6*."""
    if hit.value("U", words) != "week":
        return None
    named = read_named(hit, words)
    return None if named is None else named._replace(unit="week")


def read_unit(hit: Hit, words: Words) -> Reading | None:
    """Read *later in the week*, *for the year*; *later in the day* is a time of day."""
    unit = str(hit.value("U", words))
    return None if unit == "day" and hit.has("EFp") else Reading("period", unit=unit)


def read_day_adjective(hit: Hit, words: Words) -> Reading:
    """Read *am gestrigen Montag*, *der heutige Tag*."""
    time = f"T{hit.value('P', words)}" if "P" in hit.classes else ""
    return Reading("period", unit="day", amount=int(hit.value("ᵭ", words)), time=time)


def read_night(hit: Hit, words: Words) -> Reading:
    """Read *in der Nacht zum Sonntag*."""
    return Reading("date", weekday=hit.value("W", words), time=f"T{hit.value('P', words)}")


def read_weekday_of(hit: Hit, words: Words) -> Reading | None:
    """Read *am Dienstag vergangener Woche*."""
    if hit.value("U", words) != "week":
        return None
    return Reading("weekday", weekday=hit.value("W", words), amount=hit.turn() or 0)
