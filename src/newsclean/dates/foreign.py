"""Full dates in another language than the document's, or in a document whose language is not known.

Only names that mean one month in every language that has them, in whole dates: ``15 novembre 2019``.
"""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates.languages import languages
from newsclean.dates.reading import Reading, is_day
from newsclean.dates.tables import calendar_of
from newsclean.dates.word_table import WordTable
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.packed import packed

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

REACH = 40
"""Characters beside a year in which the rest of a date in another language stands."""

_BEFORE = lazy(
    r"(?P<day>[0-9]{1,2})(?:\.|er|º|ª)?[ \xa0](?:de |d['’]|of )?(?P<month>[^\W\d_]{3,14})\.?,?[ \xa0](?:de |del |do )?$"
)
_BEFORE_MONTH_FIRST = lazy(r"(?P<month>[^\W\d_]{3,14})\.?[ \xa0](?P<day>[0-9]{1,2}),?[ \xa0]$")
_AFTER = lazy(r"\.?[ \xa0](?P<month>[^\W\d_]{3,14})[ \xa0](?P<day>[0-9]{1,2})\b\.?")


@lru_cache(maxsize=1)
def months() -> Mapping[str, int]:
    """Return the month names on which all languages agree; names of fewer than three letters are left out."""
    return packed("months") or agreed_months()


def agreed_months() -> dict[str, int]:
    """Return the same from the calendars."""
    found: dict[str, int] = {}
    for language in languages():
        words = WordTable()
        words.add_calendar(calendar_of(language))  # all else of 60 languages would take a fifth of a second
        for word, kind in words.classes.items():
            if (
                kind in "Mm"
                and len(word) > 2
                and found.setdefault(word, words.values[word]) != words.values[word]
            ):
                found[word] = 0
    return {word: month for word, month in found.items() if month}


def date_at(text: str, start: int, end: int) -> tuple[int, int, Reading] | None:
    """Return the full date to which the year ``text[start:end]`` belongs, with its span, or None."""
    low = max(0, start - REACH)
    year = int(text[start:end])
    if text[start - 1 : start].isspace():
        head = text[low:start]
        pattern = _BEFORE_MONTH_FIRST if any(map(str.isdigit, head[-4:])) else _BEFORE
        match = pattern.search(head)
        if (
            match
            and not head[match.start() - 1 : match.start()].isalnum()
            and (reading := _reading(match, year))
        ):
            return low + match.start(), end, reading
    if (match := _AFTER.match(text[end : end + REACH])) and (reading := _reading(match, year)):
        return start, end + match.end(), reading
    return None


def _reading(match: re.Match[str], year: int) -> Reading | None:
    month = months().get(match["month"], 0)
    day = int(match["day"])
    return Reading("date", year, month, day) if is_day(year, month, day) else None
