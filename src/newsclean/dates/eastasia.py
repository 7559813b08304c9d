"""Dates of Chinese, Japanese and Korean: figures with the signs for year, month and day, and relative words.

These scripts set no blanks between words, so the text is searched as it is. Every pattern begins with a figure or
with one of a list of words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsclean.dates.reading import Reading, is_day
from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = lazy("[年月日号號년월일周週天昨今明去前先来來오어내지올작이다曜星期禮礼拜月火水木金土後후전季四世]")

_WEEKDAYS = {
    **{f"{head}{sign}": number for head in ("星期", "周", "週", "礼拜", "禮拜") for number, sign in enumerate("一二三四五六日", 1)},
    **{f"{head}天": 7 for head in ("星期", "礼拜", "禮拜")},
    **{f"{sign}曜日": number for number, sign in enumerate("月火水木金土日", 1)},
    **{f"{sign}요일": number for number, sign in enumerate("월화수목금토일", 1)},
}  # fmt: skip
_DAYS = {
    "今天": 0, "今日": 0, "本日": 0, "きょう": 0, "今夜": 0, "昨天": -1, "昨日": -1, "きのう": -1, "前天": -2, "一昨日": -2,
    "おととい": -2, "明天": 1, "明日": 1, "あした": 1, "后天": 2, "後天": 2, "明後日": 2, "오늘": 0, "어제": -1, "그저께": -2,
    "그제": -2, "내일": 1, "모레": 2, "同日": None, "当天": None, "當天": None,
}  # fmt: skip
_PERIODS = {
    "今年": ("year", 0), "本年": ("year", 0), "去年": ("year", -1), "昨年": ("year", -1), "前年": ("year", -2),
    "一昨年": ("year", -2), "明年": ("year", 1), "来年": ("year", 1), "來年": ("year", 1), "올해": ("year", 0), "올": None,
    "지난해": ("year", -1), "작년": ("year", -1), "재작년": ("year", -2), "내년": ("year", 1),
    "本月": ("month", 0), "这个月": ("month", 0), "這個月": ("month", 0), "今月": ("month", 0), "上月": ("month", -1),
    "上个月": ("month", -1), "上個月": ("month", -1), "先月": ("month", -1), "下月": ("month", 1), "下个月": ("month", 1),
    "下個月": ("month", 1), "来月": ("month", 1), "이달": ("month", 0), "이번 달": ("month", 0), "이번달": ("month", 0),
    "지난달": ("month", -1), "지난 달": ("month", -1), "다음 달": ("month", 1), "다음달": ("month", 1),
    "本周": ("week", 0), "本週": ("week", 0), "这周": ("week", 0), "這週": ("week", 0), "今週": ("week", 0), "上周": ("week", -1),
    "上週": ("week", -1), "上星期": ("week", -1), "先週": ("week", -1), "下周": ("week", 1), "下週": ("week", 1),
    "下星期": ("week", 1), "来週": ("week", 1), "이번 주": ("week", 0), "이번주": ("week", 0), "지난주": ("week", -1),
    "지난 주": ("week", -1), "다음 주": ("week", 1), "다음주": ("week", 1),
    "周末": ("weekend", 0), "週末": ("weekend", 0), "주말": ("weekend", 0),
}  # fmt: skip
_HALF_DAYS = {
    "午前": 0,
    "上午": 0,
    "오전": 0,
    "凌晨": 0,
    "早上": 0,
    "午後": 12,
    "下午": 12,
    "晚上": 12,
    "오후": 12,
}
_CLOCK = (
    rf"(?:\s?(?P<half>{'|'.join(_HALF_DAYS)}))?\s?(?P<hour>[0-9]{{1,2}})\s?(?::|時|时|點|点|시)"
    r"(?:\s?(?P<minute>[0-9]{1,2})(?:分|분)?)?(?::[0-9]{2})?(?![0-9])"
)
_WEEKDAY = rf"(?:\s?[（(]?(?:{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))}|[月火水木金土日월화수목금토일])[)）]|\s?(?:星期|周|週)[一二三四五六日天]|\s?[月火水木金土日]曜日?|\s?[월화수목금토일]요일)?"
_DATE = lazy(
    r"(?:(?P<year>[12][0-9]{3})\s?[年년](?!間|间|間|度|产|産)\s?)?(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?!間|间)"
    rf"(?:(?P<part>[上中下]旬|末|初|底)|\s?(?P<day>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[日号號일](?!間|间|目){_WEEKDAY}(?:{_CLOCK})?)?"
)
_DOTTED = lazy(
    rf"(?P<year>[12][0-9]{{3}})\. ?(?P<month>[0-9]{{1,2}})\. ?(?P<day>[0-9]{{1,2}})(?:\.|(?![0-9])){_WEEKDAY}(?:{_CLOCK})?"
)
_YEAR = lazy(
    r"(?P<year>[12][0-9]{3})\s?[年년](?!間|间|代|대|생|産|产)(?:度|도)?(?:第?(?P<quarter>[1-4一二三四])(?:季度?|四半期|분기))?(?P<whole>上半[期年]|下半[期年]|상반기|하반기)?"
)
_DECADE = lazy(r"(?P<decade>(?:1[0-9]|20)?[0-9]0)\s?(?:年代|년대)")
_CENTURY = lazy(r"(?P<century>[0-9]{1,2})\s?(?:世紀|世纪|세기)")
_AGO = lazy(
    r"(?P<count>[0-9]{1,3})\s?(?P<unit>年|년|か月|カ月|ヶ月|个月|個月|개월|달|週間|周|週|주|日|天|일)\s?(?P<way>前|以前|之前|전|後|后|之后|之後|후|뒤)"
)
_DAY = lazy(
    rf"(?P<day>[0-9]{{1,2}})(?:日|일)(?!間|间|目|本|元|圆|程|간|째|차|정|부터 ?[0-9]|\s?동안){_WEEKDAY}"
)
_UNITS = {
    "年": "year", "년": "year", "か月": "month", "カ月": "month", "ヶ月": "month", "个月": "month", "個月": "month", "개월": "month",
    "달": "month", "週間": "week", "周": "week", "週": "week", "주": "week", "日": "day", "天": "day", "일": "day",
}  # fmt: skip
# A year of an era or of another calendar: it and the date it belongs to are left alone.
_ERA = lazy(
    r"(?:令和|平成|昭和|大正|明治|民國|民国|단기|주체|康熙|乾隆|光绪|光緒)\s?(?:\(?[0-9]{1,4}\)?|元)\s?[年년](?:\s?[0-9]{1,2}\s?[月월](?:\s?[0-9]{1,2}\s?[日일])?)?"
)
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}


class Mark(NamedTuple):
    """A date expression: where it stands, and what it says (None: nothing, but it is not to be read otherwise)."""

    start: int
    end: int
    reading: Reading | None


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
    figures = r"[0-9]{1,4}(?=\s?[年년月월日号號일]|\. ?[0-9]|[0か个個개カヶ]|\s?(?:世|세|周|週|주|天))|(?:令和|平成|昭和|大正|明治|民國|民国)"
    if explicit_only:
        return re.compile(figures)
    words = sorted({*_WEEKDAYS, *_DAYS, *_PERIODS}, key=len, reverse=True)
    return re.compile(f"{figures}|{'|'.join(map(re.escape, words))}")


def _mark(text: str, at: int, *, explicit_only: bool) -> Mark | None:
    if not text[at].isdigit():
        return _era(text, at) if text[at] in "令平昭大民" and _ERA.match(text, at) else _word(text, at)
    if text[at - 1 : at].isalnum() and text[at - 1].isascii():
        return None
    if match := _DATE.match(text, at) or _DOTTED.match(text, at):
        if match["year"] is None and explicit_only:
            return None
        return _date(match)
    if (mark := _long_time(text, at)) or explicit_only:
        return mark
    if match := _AGO.match(text, at):
        sign = -1 if match["way"][-1] in "前전" else 1
        reading = Reading("shift", unit=_UNITS[match["unit"]], amount=sign * int(match["count"]))
        return Mark(*match.span(), reading)
    if match := _DAY.match(text, at):
        day = int(match["day"])
        return Mark(*match.span(), Reading("date", day=day)) if 1 <= day <= 31 else None
    return None


def _long_time(text: str, at: int) -> Mark | None:
    """Read a year, a decade or a century."""
    if match := _DECADE.match(text, at):
        number = int(match["decade"]) + (1900 if len(match["decade"]) == 2 else 0)
        return Mark(*match.span(), Reading("fixed", year=number, number=str(number // 10)))
    if match := _YEAR.match(text, at):
        return _year(match)
    if (match := _CENTURY.match(text, at)) and 1 <= (number := int(match["century"])) <= 22:
        return Mark(*match.span(), Reading("fixed", year=number, number=f"{number - 1:02}"))
    return None


def _era(text: str, at: int) -> Mark | None:
    match = _ERA.match(text, at)
    return Mark(*match.span(), None) if match else None


def _number(printed: str) -> int:
    """Return a number up to 99 that is written in figures or in Chinese numerals."""
    if printed[0].isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    return (
        10 * (("一二三四五六七八九".find(tens) + 1) or 1) * bool(ten)
        + "一二三四五六七八九".find(ones or " ")
        + 1
    )


def _date(match: re.Match[str]) -> Mark | None:
    year = int(match["year"]) if match["year"] else None
    month = _number(match["month"])
    groups = match.groupdict()
    day = _number(groups["day"]) if groups.get("day") else None
    if not is_day(year, month, day or 1):
        return None if year is None else Mark(*match.span(), None)
    time = ""
    if groups.get("hour"):
        hour = int(groups["hour"])
        half = groups.get("half")
        if half is not None and hour <= 12:
            hour = hour % 12 + _HALF_DAYS[half]
        minute = int(groups["minute"] or 0)
        if hour > 24 or minute > 59:
            return None
        time = f"T{hour:02}:{minute:02}"
    return Mark(*match.span(), Reading("date", year, month, day, time=time))


def _year(match: re.Match[str]) -> Mark:
    year = int(match["year"])
    if match["quarter"]:
        return Mark(
            *match.span(), Reading("part", year, unit="quarter", number=str(_QUARTERS[match["quarter"]]))
        )
    if match["whole"]:
        half = "1" if match["whole"][0] in "上상" else "2"
        return Mark(*match.span(), Reading("part", year, unit="half", number=half))
    return Mark(*match.span(), Reading("date", year))


def _word(text: str, at: int) -> Mark | None:
    for length in (5, 4, 3, 2):
        word = text[at : at + length]
        if len(word) < length:
            continue
        if period := _PERIODS.get(word):
            return _turned(text, at, at + length, *period)
        if (number := _WEEKDAYS.get(word)) is not None:
            return Mark(at, at + length, Reading("date", weekday=number))
        if (days := _DAYS.get(word)) is not None:
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
    if (
        unit in {"year", "month"}
        and (
            tail := re.match(
                r"\s?([0-9]{1,2})\s?(月|월)(?:\s?([0-9]{1,2})\s?[日일号號])?", text[end : end + 14]
            )
        )
        and unit == "year"
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
