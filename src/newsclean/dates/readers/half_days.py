"""Words behind, or before, a time of day that say which half of the day it is of, read in every language.

``am`` is not among them: it is a word of some languages. Neither are words for the night, which is of both.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

_AFTER_NOON = r"[pP]\.[ \xa0]?[mM]\.|(?:[pP][mM]|CH|chiều|tối|μμ|petang|malam|مساءً|مساء|م|ب\.?ظ|अपराह्न|शाम|אחה[\"״]צ|μ\.μ\.)(?![^\W_])"
_BEFORE_NOON = r"(?:SA|sáng|πμ|pagi|صباحًا|صباحاً|صباحا|ص|ق\.?ظ|पूर्वाह्न|सुबह|לפנה[\"״]צ|π\.μ\.)(?![^\W_])"

HALF_DAY = rf"(?:(?P<late>{_AFTER_NOON})|(?P<early>{_BEFORE_NOON}|(?<=\d)[aA][mM]\b))"
"""What stands behind a time."""

GLUED = lazy(r"(?<=\d)[aApP][mM]\b")
"""The same without a blank, so that it seems to be a part of the figures."""

_HALF_DAY = lazy(rf"[ \xa0]?{HALF_DAY}")
_LATE_BEFORE = lazy(r"(?<![^\W_])(?:ÖS|du\.) \d{1,2}[:.]\d\d$")
_MORNING = lazy(r"T(?P<hour>0[1-9]|1[01])(?=:)")
_NOON = lazy(r"T12(?=:)")


def with_half_day(text: str, start: int, end: int, value: str) -> tuple[int, str]:
    """Return the end and the value of a date with a time of day, with the half of the day that is stated beside it.

    Args:
        text: the document.
        start: where the date begins.
        end: where it ends, as far as it is read.
        value: what is read of it, without a zone.
    """
    match = _HALF_DAY.match(text, end)
    if match is None:
        return end, (later(value) if _LATE_BEFORE.search(text, start, end) else value)
    return match.end(), (later(value) if match["late"] else _NOON.sub("T00", value))


def later(value: str) -> str:
    """Return a value with an hour of the afternoon; noon, and hours that are of the afternoon already, stay."""
    return _MORNING.sub(lambda match: f"T{int(match['hour']) + 12}", value)
