"""Full dates in another language than the document's, or in a document whose language is not known.

Only names that mean one month in every language that has them, and are no everyday words, in whole dates:
``15 novembre 2019``. The month stands first only where a comma follows the day, as English and many blogs print it; the
year only before a name of a language that prints dates so.
"""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates.readers.word_order import is_counted
from newsclean.dates.readers.years import LAST_YEAR
from newsclean.dates.reading import Reading, is_day
from newsclean.dates.words.languages import languages
from newsclean.dates.words.tables import calendar_of
from newsclean.dates.words.word_table import WordTable
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

REACH = 40
"""Characters beside a year in which the rest of a date in another language stands."""

_BEFORE = lazy(
    r"(?P<day>[0-9]{1,2})(?:\.|er|º|ª)?[ \xa0](?:de |d['’]|of )?(?P<month>[^\W\d_]{3,14})(?P<dot>\.?),?[ \xa0](?:de |del |do )?$"
)
_BEFORE_MONTH_FIRST = lazy(r"(?P<month>[^\W\d_]{3,14})(?P<dot>\.?)[ \xa0](?P<day>[0-9]{1,2}),[ \xa0]$")
_AFTER = lazy(r"\.?[ \xa0](?P<month>[^\W\d_]{3,14})[ \xa0](?P<day>[0-9]{1,2})\b\.?")
_WORD_BEFORE = lazy(r"([^\W\d_]{3,14})\.?[ \xa0]$")
_YEAR_FIRST = frozenset(
    {"hu", "lt"}
)  # these print year, month, day, with nothing but blanks and stops between
# Of the abbreviations only these: many another (set, led, pro, gen) is an everyday word of some language.
_ABBREVIATIONS = frozenset(
    (
        "jan jän ene feb febr fev fév févr mar mär márc abr apr ápr avr mai máj jun jún jul júl aug ágú sep sept szept"
        " oct okt nov nóv noy dec déc dez dek dic dis des ago"
        " янв фев февр мар апр май июн июл авг сен сент окт ноя нояб нов дек"
    ).split()
)
_WITH_A_STOP = frozenset({"des", "ago", "dis"})  # words elsewhere, but with no full stop behind them
# Whole names that are everyday words, or names of people and things, in another language
_WORDS = frozenset("leden liepa luty mac mail mais marec martin medi sett".split())


@lru_cache(maxsize=1)
def months() -> Mapping[str, int]:
    """Return the month names on which all languages agree, with their numbers; those of fewer than three letters are left out.

    The number of a name that a year can stand before is negative.
    """
    return packed("months") or agreed_months()


def agreed_months() -> dict[str, int]:
    """Return the same from the calendars."""
    found: dict[str, int] = {}
    whole: set[str] = set()
    after_years: set[str] = set()
    for language in languages():
        words = WordTable()
        words.add_calendar(calendar_of(language))  # all else of 60 languages would take a fifth of a second
        names = {word: kind for word, kind in words.classes.items() if kind in "Mm" and len(word) > 2}
        for word, kind in names.items():
            if found.setdefault(word, words.values[word]) != words.values[word]:
                found[word] = 0
            if kind == "M":
                whole.add(word.lower())
                after_years.update([word] if language in _YEAR_FIRST else [])
    return {
        word: -month if word in after_years else month
        for word, month in found.items()
        if month and _is_unmistakable(word.lower(), whole)
    }


def _is_unmistakable(word: str, whole: set[str]) -> bool:
    if word in _ABBREVIATIONS or word[0] > "\u04ff":
        return True
    return word in whole and word not in _WORDS


def date_at(text: str, start: int, end: int) -> tuple[int, int, Reading] | None:
    """Return the full date to which the year ``text[start:end]`` belongs, with its span, or None."""
    low = max(0, start - REACH)
    year = int(text[start:end])
    if year > LAST_YEAR:  # a Buddhist year
        return None
    if text[start - 1 : start].isspace():
        head = text[low:start]
        match = (_BEFORE_MONTH_FIRST if head[-3:-2].isdigit() and head[-2] == "," else _BEFORE).search(head)
        if match and _stands_apart(head[: match.start()]) and (reading := _reading(match, year)):
            return low + match.start(), end, reading
    match = _AFTER.match(text[end : end + REACH])
    if match and months().get(match["month"], 0) < 0 and (reading := _reading(match, year)):
        return start, end + match.end(), reading
    return None


def _stands_apart(head: str) -> bool:
    """Tell whether what stands before a day is no word or number that it belongs to: *May 5 may 2019*."""
    if head[-1:].isalnum():
        return False
    if is_counted(head, len(head)):
        return False
    word = _WORD_BEFORE.search(head)
    return word is None or word[1] not in months()


def _reading(match: re.Match[str], year: int) -> Reading | None:
    name = match["month"]
    month, day = abs(months().get(name, 0)), int(match["day"])
    if name.lower() in _WITH_A_STOP and not match.groupdict().get("dot"):
        return None
    return Reading("date", year, month, day) if is_day(year, month, day) else None
