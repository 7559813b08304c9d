"""What stands beside a date that is written with signs, ``2019年3月23日``: letters do, for these scripts set no blanks."""

from __future__ import annotations

from newsclean.dates.words.tokens import is_spaced
from newsclean.startup.lazy_re import lazy

_SIGNED = lazy(r"[0-9]\s?[年년]\s?[0-9]{1,2}\s?[月월]\s?[0-9]{1,2}\s?[日号號일]")
# A time or a part of the day, an issue, a report, a stock of a day: with the date they say more than a day, or something else.
_TERM_AFTER = lazy(
    r"\s?(?:[晚早夜晨午朝昼夕]|上午|下午|凌晨|傍晚|深夜|中午|正午|午前|午後|未明|清晨|当晚|當晚|오전|오후|밤|새벽|아침|저녁|낮|정오|자정"
    r"|(?:の|的)?\s?[0-9]{1,2}\s?(?:[時时點点시]|:[0-9])|[付号號版期刊电電]|자(?!\w)|時点|时点|現在|现在|기준)"
)
_TERM_BEFORE = lazy(r"(?:农历|農曆|農历|阴历|陰曆|旧历|舊曆|旧暦|음력|公元|西元|西暦|서기|第|毎|每)\s?$")
_REACH = 4  # characters of such a word


def is_signed(date: str) -> bool:
    """Tell whether a date is written with the signs for year, month and day."""
    return _SIGNED.search(date) is not None


def is_of_a_term(text: str, start: int, end: int) -> bool:
    """Tell whether a date that is written with signs is a part of something else, or stands beside other letters."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return (
        is_spaced(before)
        or is_spaced(after)
        or _TERM_AFTER.match(text, end) is not None
        or _TERM_BEFORE.search(text[max(0, start - _REACH) : start]) is not None
    )
