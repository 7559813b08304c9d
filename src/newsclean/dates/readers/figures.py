"""Read dates in figures: 15.11.2019, 03/04/2019, 15.11."""

from __future__ import annotations

from newsclean.dates.readers.hit import split_clock
from newsclean.dates.readers.years import of_two_figures
from newsclean.dates.reading import Reading, is_day, is_of_another_weekday
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words


_FAR_AHEAD = 30  # years of two figures from here on are too far ahead, or too far back


def read_numeric(hit: Hit, words: Words) -> tuple[list[Reading], str] | None:
    """Read a date in figures: return what it can mean (one or two readings), and its shape.

    Dates of one shape in one text are written in the same order, so one that is certain settles the others.
    """
    hit, time = split_clock(hit, words)
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
        if numbers[2][1] == "D" and not _may_be_short(hit, mark, words):
            return None
        if _FAR_AHEAD <= year < _FAR_AHEAD + 20:
            return None  # 11-22-33 is a number
        year = of_two_figures(year)
    weekday = hit.value("Ww", words)
    readings = [
        Reading("date", year, month, day, weekday, time, unit=order)
        for order, day, month in (("DMY", first, second), ("MDY", second, first))
    ]
    possible = [r for r in readings if r.month and r.day and is_day(year, r.month, r.day)]
    possible = [r for r in possible if not is_of_another_weekday(r)] or possible
    if mark == "." and possible:  # dotted dates are day first in every locale that has them
        possible = [readings[0]] if readings[0] in possible else []
    if numbers[2][1] == "D" and words.order != "DMY" and [reading.unit for reading in possible] == ["DMY"]:
        # where days do not come first, `15/11/19` may begin with its year
        possible += [possible[0]._replace(year=of_two_figures(first), day=numbers[2][0], unit="YMD")]
    if first == second:
        possible = [reading._replace(unit="") for reading in possible[:1]]
    return (possible, mark) if possible else None


def _may_be_short(hit: Hit, mark: str, words: Words) -> bool:
    """Tell whether three numbers that could all be days are a date: ``11/15/19``, ``15.11.19`` where dates have points."""
    day, month, year = (token for token, kind in zip(hit.tokens, hit.classes, strict=True) if kind == "D")
    if len(year) != 2:
        return False
    if words.order != "DMY":
        return mark == "/" and words.language == "en"
    return mark == "/" or (mark == "." and len(day) == len(month) == 2)


def read_bracketed(hit: Hit, words: Words) -> Reading | None:
    """Read a weekday with its day in brackets: *terça-feira (12)*, *Samstag (16.11.)*."""
    numbers = [int(words.values[t]) for t, k in zip(hit.tokens, hit.classes, strict=True) if k == "D"]
    weekday = hit.value("W", words)
    if len(numbers) == 1:
        return Reading("date", day=numbers[0], weekday=weekday)
    month, day = numbers if words.order == "MDY" else reversed(numbers)
    return Reading("date", None, month, day, weekday) if is_day(None, month, day) else None


def read_dotted(hit: Hit, words: Words) -> Reading | None:
    """Read a day and a month in figures: 15.11."""
    day, month = (int(words.values[t]) for t, k in zip(hit.tokens, hit.classes, strict=True) if k == "D")
    return Reading("date", None, month, day) if is_day(None, month, day) else None
