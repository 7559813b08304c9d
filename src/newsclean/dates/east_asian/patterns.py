"""Patterns of dates in Chinese, Japanese and Korean, each beginning with a figure or a sign."""

from __future__ import annotations

from newsclean.dates.east_asian.words import HALF_DAYS, WEEKDAYS
from newsclean.startup.lazy_re import lazy

_CLOCK = (
    rf"(?:\s?(?P<half>{'|'.join(HALF_DAYS)}))?\s?(?P<hour>[0-9]{{1,2}})\s?(?::|時|时|點|点|시)"
    r"(?:\s?(?P<minute>[0-9]{1,2})(?:分|분)?)?(?::(?P<second>[0-9]{2}))?(?![0-9])"
)

_WEEKDAY = rf"(?P<weekday>\s?[（(](?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))}|[月火水木金土日월화수목금토일])[)）]|\s?(?:星期|周|週)[一二三四五六日天]|\s?[月火水木金土日]曜日?|\s?[월화수목금토일]요일)?"

DATE = lazy(
    r"(?:(?P<year>[12][0-9]{3})\s?[年년](?!間|间|間|度|产|産)\s?)?(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?!間|间)"
    rf"(?:(?P<part>[上中下]旬|末|初|底)|\s?(?P<day>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[日号號일](?!間|间|目){_WEEKDAY}(?:{_CLOCK})?)?"
)

# Behind a month, the first of some of its days: 5月3-5日, 5월 3~5일
FIRST_DAY = lazy(r"\s?(?P<day>[0-9]{1,2})(?=\s?[-–—~〜～至到]\s?[0-9]{1,2}\s?[日号號일])")

DOTTED = lazy(
    rf"(?P<year>[12][0-9]{{3}})(?:\. ?(?P<month>[0-9]{{1,2}})\. ?|(?P<mark>[-/])(?P<middle>[0-9]{{1,2}})(?P=mark))(?P<day>[0-9]{{1,2}})(?(mark)(?![0-9])|(?:\.|(?![0-9]))){_WEEKDAY}(?:{_CLOCK})?"
)

YEAR = lazy(
    r"(?P<year>[12][0-9]{3})\s?[年년](?!間|间|代|대|생|産|产)(?:度|도)?(?:第?(?P<quarter>[1-4一二三四])(?:季度?|四半期|분기))?(?P<whole>上半[期年]|下半[期年]|상반기|하반기)?"
)

DECADE = lazy(r"(?P<decade>(?:1[0-9]|20)?[0-9]0)\s?(?:年代|년대)")

CENTURY = lazy(r"(?P<century>[0-9]{1,2})\s?(?:世紀|世纪|세기)")

NUMERAL = "一二三四五六七八九十两兩"
"""What numbers up to 99 are written with."""

_UNITS = "个月|個月|年|周|週|天|日"
_WAYS = "前|以前|之前|后|之后|後|之後"
WRITTEN = rf"(?<![{NUMERAL}百千万萬数數几幾第半零〇多])[{NUMERAL}]{{1,3}}(?=(?:{_UNITS})(?:{_WAYS})|月[{NUMERAL}]{{1,3}}[日号號])"
"""A number in words with a unit of time and its way behind it, or a day of that month: 三年前, 十二月三日."""

AGO = lazy(
    rf"(?P<count>[0-9]{{1,3}}|[{NUMERAL}]{{1,3}})\s?(?P<unit>年|년|か月|カ月|ヶ月|个月|個月|개월|달|週間|周|週|주|日|天|일)\s?(?P<way>前|以前|之前|전|後|后|之后|之後|후|뒤)"
)

DAY = lazy(
    rf"(?P<day>[0-9]{{1,2}})(?:日|일)(?!間|间|目|本|元|圆|程|간|째|차|정|부터 ?[0-9]|\s?동안){_WEEKDAY}"
)
# A year of an era or of another calendar: it and the date it belongs to are left alone.
ERA = lazy(
    r"(?:令和|平成|昭和|大正|明治|民國|民国|단기|주체|康熙|乾隆|光绪|光緒)\s?(?:\(?[0-9]{1,4}\)?|元)\s?[年년](?:\s?[0-9]{1,2}\s?[月월](?:\s?[0-9]{1,2}\s?[日일])?)?"
)
