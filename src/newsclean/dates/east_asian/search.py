"""Dates of Chinese, Japanese and Korean: figures with the signs for year, month and day, and relative words.

These scripts set no blanks between words, so the text is searched as it is. Every pattern begins with a figure or
with one of a list of words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.dates.east_asian import patterns
from newsclean.dates.east_asian.read import Mark, number_of, read_date, read_word, read_year
from newsclean.dates.east_asian.words import DAYS, PERIODS, UNITS, WEEKDAYS
from newsclean.dates.reading import Reading, is_day
from newsclean.startup.compiled_re import compiled
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = lazy(
    "[年月日号號년월일周週天昨今明去前先来來오어내지올작이다曜星期禮礼拜月火水木金土後후전季四世午晨晚早]"
)


def has_signs(text: str) -> bool:
    """Tell whether a text has a sign that dates of these languages are written with."""
    return _SIGNS.search(text) is not None


def find(text: str, *, explicit_only: bool) -> Iterator[Mark]:
    """Yield date expressions, sorted and apart."""
    at = 0
    start = _start_pattern(explicit_only=explicit_only)
    while begin := start.search(text, at):
        mark = _mark(text, begin.start(), explicit_only=explicit_only)
        if mark is None:
            at = begin.start() + (len(begin[0]) if begin[0][0].isdigit() else 1)
        else:
            at = mark.end
            yield mark


@lru_cache(maxsize=2)
def _start_pattern(*, explicit_only: bool) -> re.Pattern[str]:
    figures = r"[0-9]{1,4}(?=\s?[年년月월日号號일]|\. ?[0-9]|[-/][0-9]{1,2}[-/][0-9]|[0か个個개カヶ]|\s?(?:世|세|周|週|주|天))|(?:令和|平成|昭和|大正|明治|民國|民国)"
    if explicit_only:
        return compiled(figures)
    words = sorted({*WEEKDAYS, *DAYS, *PERIODS}, key=len, reverse=True)
    return compiled(f"{figures}|{patterns.WRITTEN}|{'|'.join(map(re.escape, words))}")


def _mark(text: str, at: int, *, explicit_only: bool) -> Mark | None:
    if text[at] in patterns.NUMERAL:
        if match := patterns.AGO.match(text, at):
            return _ago(match)
        match = patterns.DATE.match(text, at)
        return read_date(match) if match else None
    if not text[at].isdigit():
        return (
            _era(text, at)
            if text[at] in "令平昭大民" and patterns.ERA.match(text, at)
            else read_word(text, at)
        )
    if text[at - 1 : at].isalnum() and text[at - 1].isascii():
        return None
    if match := patterns.DATE.match(text, at) or patterns.DOTTED.match(text, at):
        if match["year"] is None and explicit_only:
            return None
        return _with_first_day(text, read_date(match))
    if (mark := _long_time(text, at)) or explicit_only:
        return mark
    if match := patterns.AGO.match(text, at):
        return _ago(match)
    if match := patterns.DAY.match(text, at):
        day = int(match["day"])
        return Mark(*match.span(), Reading("date", day=day)) if 1 <= day <= 31 else None
    return None


def _ago(match: re.Match[str]) -> Mark:
    """Read so many days, weeks, months or years ago, or hence."""
    sign = -1 if match["way"][-1] in "前전" else 1
    reading = Reading("shift", unit=UNITS[match["unit"]], amount=sign * number_of(match["count"]))
    return Mark(*match.span(), reading)


def _with_first_day(text: str, mark: Mark | None) -> Mark | None:
    """Return a mark of a month with the first of the days behind it, if there are some."""
    if mark is None or mark.reading is None or mark.reading.day is not None:
        return mark
    match = patterns.FIRST_DAY.match(text, mark.end)
    if match is None or not is_day(mark.reading.year, mark.reading.month or 0, int(match["day"])):
        return mark
    return Mark(mark.start, match.end(), mark.reading._replace(day=int(match["day"])))


def _long_time(text: str, at: int) -> Mark | None:
    """Read a year, a decade or a century."""
    if match := patterns.DECADE.match(text, at):
        number = int(match["decade"]) + (1900 if len(match["decade"]) == 2 else 0)
        return Mark(*match.span(), Reading("fixed", year=number, number=str(number // 10)))
    if match := patterns.YEAR.match(text, at):
        return read_year(match)
    if (match := patterns.CENTURY.match(text, at)) and 1 <= (number := int(match["century"])) <= 22:
        return Mark(*match.span(), Reading("fixed", year=number, number=f"{number - 1:02}"))
    return None


def _era(text: str, at: int) -> Mark | None:
    match = patterns.ERA.match(text, at)
    return Mark(*match.span(), None) if match else None
