"""From a match in Chinese, Japanese or Korean text to what it says."""

from __future__ import annotations

import re

from newsclean.dates.east_asian.words import DAYS, HALF_DAYS, PERIODS, QUARTERS, WEEKDAYS
from newsclean.dates.readers.years import LAST_YEAR
from newsclean.dates.reading import Reading, is_day
from newsclean.startup.lean import NamedTuple

_WEEKDAY_SIGNS = tuple(enumerate(("月월一", "火화二", "水수三", "木목四", "金금五", "土토六", "日일天七"), 1))


class Mark(NamedTuple):
    """A date expression: where it stands, and what it says (None: nothing, but it is not to be read otherwise)."""

    start: int
    end: int
    reading: Reading | None


def number_of(printed: str) -> int:
    """Return a number up to 99 that is written in figures or in Chinese numerals."""
    if printed[0].isdigit():
        return int(printed)
    tens, ten, ones = printed.replace("两", "二").replace("兩", "二").rpartition("十")
    return (
        10 * (("一二三四五六七八九".find(tens) + 1) or 1) * bool(ten)
        + "一二三四五六七八九".find(ones or " ")
        + 1
    )


def read_date(match: re.Match[str]) -> Mark | None:
    """Read a month, or a month and day, with or without a year."""
    year = int(match["year"]) if match["year"] else None
    groups = match.groupdict()
    month = number_of(match["month"] or groups["middle"])
    day = number_of(groups["day"]) if groups.get("day") else None
    if not is_day(year, month, day or 1) or (year or 0) > LAST_YEAR:
        return None if year is None else Mark(*match.span(), None)
    time = ""
    if groups.get("hour"):
        hour = int(groups["hour"])
        half = groups.get("half")
        if half is not None and hour <= 12:
            hour = hour % 12 + HALF_DAYS[half]
        minute = int(groups["minute"] or 0)
        if hour > 24 or minute > 59:
            return None
        second = groups.get("second")
        time = f"T{hour:02}:{minute:02}" + (f":{second}" if second and int(second) <= 59 else "")
    return Mark(*match.span(), Reading("date", year, month, day, _weekday(groups.get("weekday")), time))


def _weekday(printed: str | None) -> int | None:
    """Return the number of a weekday, however it is printed: 星期五, (金), 금요일."""
    return next(
        (number for number, signs in _WEEKDAY_SIGNS if printed and any(s in printed for s in signs)), None
    )


def read_year(match: re.Match[str]) -> Mark:
    """Read a year, or a quarter or half of one."""
    year = int(match["year"])
    if match["quarter"]:
        return Mark(
            *match.span(), Reading("part", year, unit="quarter", number=str(QUARTERS[match["quarter"]]))
        )
    if match["whole"]:
        half = "1" if match["whole"][0] in "上상" else "2"
        return Mark(*match.span(), Reading("part", year, unit="half", number=half))
    return Mark(*match.span(), Reading("date", year))


def read_word(text: str, at: int) -> Mark | None:
    """Read a weekday, a day word or a turned unit (昨年, 지난주)."""
    for length in (5, 4, 3, 2):
        word = text[at : at + length]
        if len(word) < length:
            continue
        if period := PERIODS.get(word):
            return _turned(text, at, at + length, *period)
        if (number := WEEKDAYS.get(word)) is not None:
            return Mark(at, at + length, Reading("date", weekday=number))
        if (days := DAYS.get(word)) is not None:
            return Mark(at, at + length, Reading("period", unit="day", amount=days))
    return None


def _turned(text: str, start: int, end: int, unit: str, turn: int) -> Mark:
    """Read ``last week``, and what may follow it: last Friday, May last year."""
    if unit == "week":
        tail = re.match(
            r"(?:の|\s)?(星期|周|週)?([一二三四五六日天]|[月火水木金土日월화수목금토일](?:曜日?|요일))",
            text[end : end + 6],
        )
        if tail:
            sign = tail[2][0]
            number = next(
                n
                for n, signs in enumerate(
                    ("一月월", "二火화", "三水수", "四木목", "五金금", "六土토", "日天일"), 1
                )
                if sign in signs
            )
            return Mark(start, end + tail.end(), Reading("weekday", weekday=number, amount=turn))
    if unit == "year" and (
        tail := re.match(r"\s?([0-9]{1,2})\s?(月|월)(?:\s?([0-9]{1,2})\s?[日일号號])?", text[end : end + 14])
    ):
        month, day = int(tail[1]), int(tail[3]) if tail[3] else None
        if is_day(None, month, day or 1):
            return Mark(
                start,
                end + tail.end(),
                Reading("date", None, month, day, unit="year", turn=turn, base="year"),
            )
    if unit == "month" and (tail := re.match(r"\s?([0-9]{1,2})\s?[日号號일]", text[end : end + 5])):
        return Mark(start, end + tail.end(), Reading("date", day=int(tail[1]), turn=turn))
    return Mark(start, end, Reading("period", unit=unit, amount=turn))
