"""From the words of a match to what they say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.dates.clock import find_clock, read_clock
from newsclean.dates.reading import Reading, days_of, is_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.dates.tables import Words

_TURNS = {"L": -1, "T": 0, "X": 1}


class Hit(NamedTuple):
    """A match: its words, their classes, and where it stands in the text (code points)."""

    name: str
    start: int
    end: int
    tokens: Sequence[str]
    classes: str

    def has(self, kinds: str) -> bool:
        """Tell whether there is a word of one of these classes."""
        return any(kind in self.classes for kind in kinds)

    def value(self, kinds: str, words: Words) -> Any:
        """Return the meaning of the first word of one of these classes, or None."""
        if "U" in kinds:
            kinds += "Ұ"
        for token, kind in zip(self.tokens, self.classes, strict=True):
            if kind in kinds:
                return words.values.get(token)
        return None

    def turn(self) -> int | None:
        """Return -1 for last, 0 for this, 1 for next, None without such a word."""
        return next((_TURNS[kind] for kind in self.classes if kind in _TURNS), None)


def _split_clock(hit: Hit, words: Words) -> tuple[Hit, str | None]:
    """Return the hit without its time of day, and the time ("" without one, None if it is impossible)."""
    if "P" in hit.classes:
        return hit, "T" + str(hit.value("P", words))
    span = find_clock(hit.classes) if hit.has(":Kku.") else None
    if span is None:
        return hit, ""
    start, end = span
    time = read_clock(hit.tokens[start:end], hit.classes[start:end], words)
    rest = (*hit.tokens[:start], *hit.tokens[end:])
    return hit._replace(tokens=rest, classes=hit.classes[:start] + hit.classes[end:]), time


def read_named(hit: Hit, words: Words) -> Reading | None:
    """Read a date that names its month or its weekday."""
    hit, time = _split_clock(hit, words)
    if time is None:
        return None
    year, month, day = hit.value("Y", words), hit.value("Mm", words), hit.value("DOC", words)
    if month is not None and day is not None and not is_day(year, month, day):
        return None
    return Reading("date", year, month, day, hit.value("Ww", words), time)


def _read_clash(hit: Hit, words: Words) -> Reading | None:
    """Read a date whose weekday looks like a month: *mar. 5 juin* (mardi, mars)."""
    return read_named(hit._replace(tokens=hit.tokens[1:], classes=hit.classes[1:]), words)


def _read_month_year(hit: Hit, words: Words) -> Reading | None:
    """Read 04/2016 or Dec/2018."""
    month = hit.value("DMm", words)
    return Reading("date", hit.value("Y", words), month) if 1 <= month <= 12 else None


def _read_nth(hit: Hit, words: Words) -> Reading | None:
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


def _read_nth_day(hit: Hit, words: Words) -> Reading | None:
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


def read_numeric(hit: Hit, words: Words) -> tuple[list[Reading], str] | None:
    """Read a date in figures: return what it can mean (one or two readings), and its shape.

    Dates of one shape in one text are written in the same order, so one that is certain settles the others.
    """
    hit, time = _split_clock(hit, words)
    if time is None:
        return None
    numbers = [(int(words.values[t]), k) for t, k in zip(hit.tokens, hit.classes, strict=True) if k in "DZY"]
    mark = next(kind for kind in hit.classes if kind in "-/.")
    if len(numbers) != 3:
        return None
    if numbers[0][1] == "Y":
        year, month, day = (number for number, _ in numbers)
        return (
            ([Reading("date", year, month, day, time=time)], "Y" + mark) if is_day(year, month, day) else None
        )
    first, second, year = (number for number, _ in numbers)
    if numbers[2][1] != "Y":
        year += 2000 if year < 70 else 1900
    readings = [
        Reading("date", year, month, day, time=time, unit=order)
        for order, day, month in (("DMY", first, second), ("MDY", second, first))
    ]
    possible = [r for r in readings if r.month and r.day and is_day(year, r.month, r.day)]
    if mark == "." and possible:  # dotted dates are day first in every locale that has them
        possible = [readings[0]] if readings[0] in possible else []
    if first == second:
        possible = [reading._replace(unit="") for reading in possible[:1]]
    return (possible, mark) if possible else None


def _count(hit: Hit, words: Words) -> int:
    """Return the number in front of a unit; an article, or no number, is one."""
    found = [
        int(words.values.get(token, 1))
        for token, kind in zip(hit.tokens, hit.classes, strict=True)
        if kind in "DZNCY"
    ]
    return sum(found) if found else 1


def _read_shift(hit: Hit, words: Words) -> Reading | None:
    unit = str(hit.value("Uv", words))
    sign = 1 if hit.has("FI") else -1
    base = "previous" if hit.has("EF") else "anchor"
    return Reading("shift", unit=unit, amount=sign * _count(hit, words), base=base)


def _read_month(hit: Hit, words: Words) -> Reading | None:
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


def _read_quarter(hit: Hit, words: Words) -> Reading | None:
    number = hit.value("OD", words)
    if number is not None and not 1 <= number <= 4:
        return None
    year = hit.value("Y", words)
    if "π" in hit.classes and year is not None:
        return Reading("part", year, unit="quarter", base="same")
    if hit.has("AE"):
        return Reading("part", unit="quarter", number=str(number or ""), turn=-1, base="previous")
    return Reading("part", year, unit="quarter", number=str(number or ""), turn=hit.turn())


def _read_half(hit: Hit, words: Words) -> Reading | None:
    number = 2 if hit.classes.split("h")[0].strip()[-1:] == "L" else hit.value("OD", words)
    if number not in {1, 2, 4}:
        return None
    turn = _TURNS.get(next((kind for kind in hit.classes.split("h")[1] if kind in _TURNS), ""))
    return Reading("part", hit.value("Y", words), unit="half", number=str(min(number, 2)), turn=turn)


def _read_turn(hit: Hit, words: Words) -> Reading | None:
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


def _read_day(hit: Hit, words: Words) -> Reading | None:
    time = f"T{hit.value('P', words)}" if "P" in hit.classes else ""
    if not time and any(token.lower() == "tonight" for token in hit.tokens):
        time = "TNI"
    return Reading("period", unit="day", amount=int(hit.value("d", words)), time=time)


def _read_season(hit: Hit, words: Words) -> Reading | None:
    return Reading("part", hit.value("Y", words), unit="season", number=str(hit.value("S", words)))


def _read_decade(hit: Hit, words: Words) -> Reading | None:
    tens = hit.value("j", words)
    if tens is not None:
        return Reading("fixed", year=190 + tens, number=str(190 + tens))
    number = int(hit.value("YZ", words))
    if number % 10 or hit.value("v", words) not in {None, "year"}:
        return None
    if number % 100 == 0 and "-" in hit.classes:  # Swedish: 1900-talet
        return Reading("fixed", year=number, number=str(number // 100))
    number += 1900 if number < 100 and number >= 20 else 0
    return Reading("fixed", year=number, number=str(number // 10)) if number >= 1000 else None


def _read_century(hit: Hit, words: Words) -> Reading | None:
    number = hit.value("DO", words)
    if hit.value("U", words) != "century" or not 1 <= number <= 22:
        return None
    return Reading("fixed", year=number, number=f"{number - 1:02}")


def _read_spoken(hit: Hit, words: Words) -> Reading | None:
    """Read a year in words: nineteen ninety-six."""
    century, *rest = (int(words.values[t]) for t, k in zip(hit.tokens, hit.classes, strict=True) if k == "C")
    year = century * 100 + sum(rest)
    if not 17 <= century <= 20 or not 10 <= rest[0] <= 90:
        return None
    return Reading("date", year, hit.value("M", words))


def _read_beside(hit: Hit, words: Words) -> Reading | None:
    """Read what lies before or after a date spoken of: the previous Friday, the following year."""
    turn = -1 if "l" in hit.classes else 1
    unit = hit.value("U", words)
    if unit is not None:
        return Reading("shift", unit=str(unit), amount=turn, base="previous")
    return Reading(
        "date", month=hit.value("M", words), weekday=hit.value("W", words), turn=turn, base="previous"
    )


def _read_short_year(hit: Hit, words: Words) -> Reading | None:
    return Reading("date", 1900 + int(hit.value("Z", words)))


def _read_roman(hit: Hit, words: Words) -> Reading | None:
    if hit.value("U", words) != "century":
        return None
    number = int(hit.value("Ρ", words))
    return Reading("fixed", year=number, number=f"{number - 1:02}")


def _read_offset(hit: Hit, words: Words) -> Reading | None:
    """Read *last year* said in one word."""
    unit, _, count = str(hit.value("B", words)).partition(" ")
    return Reading("period", unit=unit, amount=int(count), turn=int(count))


def _read_daytime(hit: Hit, words: Words) -> Reading | None:
    """Read a weekday and a part of the day said in one word."""
    weekday, _, part = str(hit.value("ω", words)).partition(" ")
    return Reading("date", weekday=int(weekday), time=f"T{part}")


def _read_dotted(hit: Hit, words: Words) -> Reading | None:
    """Read a day and a month in figures: 15.11."""
    day, month = (int(words.values[t]) for t, k in zip(hit.tokens, hit.classes, strict=True) if k == "D")
    return Reading("date", None, month, day) if is_day(None, month, day) else None


def _read_same(hit: Hit, words: Words) -> Reading | None:
    return Reading("same", unit=str(hit.value("Uq", words)))


def _read_end(hit: Hit, words: Words) -> Reading | None:
    unit = str(hit.value("U", words))
    if unit not in {"year", "month", "week"} or (not hit.classes.startswith("g") and unit != "year"):
        return None
    return Reading("period", unit=unit)


_READERS: dict[str, Callable[[Hit, Words], Reading | None]] = {
    "date": read_named,
    "clash": _read_clash,
    "monthyear": _read_month_year,
    "nth": _read_nth,
    "nthday": _read_nth_day,
    "shift": _read_shift,
    "month": _read_month,
    "quarter": _read_quarter,
    "half": _read_half,
    "turn": _read_turn,
    "season": _read_season,
    "decade": _read_decade,
    "century": _read_century,
    "same": _read_same,
    "roman": _read_roman,
    "offset": _read_offset,
    "daytime": _read_daytime,
    "dotted": _read_dotted,
    "beside": _read_beside,
    "short_year": _read_short_year,
    "unit": lambda hit, words: Reading("period", unit=str(hit.value("U", words))),
    "spoken": _read_spoken,
    "end": _read_end,
    "day": _read_day,
    "year": lambda hit, words: Reading("date", hit.value("Y", words)),
    "fiscal": lambda hit, words: Reading("date", hit.value("Y", words)),
    "holiday": lambda hit, words: Reading(
        "holiday", hit.value("Y", words), number=str(hit.value("J", words))
    ),
    "fixed": lambda hit, words: Reading("fixed", number=str(hit.value("r", words))),
}


def read(hit: Hit, words: Words) -> Reading | None:
    """Read any hit but a numeric one; None when the words make no date."""
    return _READERS[hit.name](hit, words)
