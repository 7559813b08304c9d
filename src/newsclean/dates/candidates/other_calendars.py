"""Years of the Hijra, solar (1398) and lunar (1441): figures beside Arabic letters, which no date of ours has.

And years behind a month and day that are not of four figures: before Christ, or Buddhist ones.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

_LANGUAGES = frozenset({"ar", "fa", "ur"})
_SHORT_YEARS = frozenset({"fa"})  # where a year of two figures (98/08/24) is a solar one
_FIRST, _LAST = 1300, 1500
_REACH = 40  # characters beside a date in which the script is looked at
_ARABIC = lazy(
    r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
)

_BEFORE_CHRIST = r"(?:BCE?\b|B\.C|v\. ?(?:Chr|u\. ?Z)|av(?:ant|\.) J|a\. ?C\.|p\. ?n\. ?e|до н|до Р)"
_IS_BEFORE_CHRIST = lazy(rf",?\s{_BEFORE_CHRIST}")
_SMALL_YEAR = lazy(rf",?\s[0-9]{{1,3}}\s(?:{_BEFORE_CHRIST}|A\.?D\b|CE\b|n\. ?Chr|ap\. J|d\. ?C\.)")
_THAI_YEAR = lazy(r"\s?(?:[พค]\.\s?ศ\.\s?)?[0-9]{2,4}(?![0-9:.])")


def has_other_year(text: str, end: int, language: str) -> bool:
    """Tell whether behind a month and day, which end at ``end``, stands a year that is not read: *44 BC*, *พ.ศ. 2555*."""
    return bool(_SMALL_YEAR.match(text, end) or (language == "th" and _THAI_YEAR.match(text, end)))


def is_before_christ(text: str, end: int) -> bool:
    """Tell whether the year that ends at ``end`` is one before Christ."""
    return _IS_BEFORE_CHRIST.match(text, end) is not None


def is_of_other_calendar(text: str, start: int, end: int, year: int | None, language: str) -> bool:
    """Tell whether a year, or the date in figures ``text[start:end]``, is likely to be of the Hijra.

    Args:
        text: the document.
        start: where the figures begin.
        end: where they end.
        year: what is printed, or None where the year has two figures.
        language: of the document; in others the letters near by tell, and where there are none, so does the year.
    """
    if year is None:
        return language in _SHORT_YEARS
    if year >= _LAST:
        return False
    if language in _LANGUAGES:
        return True
    if year < _FIRST:
        return False
    around = text[max(0, start - _REACH) : start] + text[end : end + _REACH]
    return bool(_ARABIC.search(around)) or not any(map(str.isalpha, around))
