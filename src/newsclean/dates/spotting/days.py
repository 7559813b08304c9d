"""Where in a text can dates of days stand, which are all that is ever rewritten? Most years are those of no day."""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates.findings import years
from newsclean.dates.readers import foreign
from newsclean.dates.spotting.latin_words import LETTERS, keys_of, sightings
from newsclean.dates.spotting.triggers import (
    JOINS,
    MONTHS,
    NO_DATE_FOLLOWS,
    OF_A_DATE,
    PREPOSITIONS,
    UNSPACED,
    beside_years,
    places,
)
from newsclean.dates.words.tables import words_of
from newsclean.native import twin
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from newsclean.dates.words.tables import Words

_NATIVE = twin("dating")
_OF_A_DAY = frozenset("OCL")  # classes of words that tell a day without figures: the fifth of May
_LETTERS = "".join(char for char in map(chr, range(256)) if char.isalpha() and char not in "ªµº")
_LATIN_WORD = lazy(f"[{_LETTERS}]+")  # of letters that are letters to the tokens of every language
_DAY = lazy(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_NUMERIC = lazy(r"[0-9][^\w\n]{1,3}[0-9]{1,2}[^\w\n]{1,3}[0-9]")  # and more than the grammar takes for one
_LONG = 2_000  # characters; so long a stretch, a table or a calendar, is read without a look


def day_places(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield those of the `places` of explicit dates in which the date of a day can stand, or near which a day can.

    Args:
        text: as for `places`.
        words: as for `places`.
    """
    finder = _finder(words.language)
    found: Iterator[tuple[int, int]] = plain_day_places(text, words) if finder is None else finder.days(text)
    return found


def plain_day_places(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Do as `day_places`."""
    for start, end in places(text, words, explicit_only=True):
        if end < 0:
            if may_hold_day(text, start - foreign.REACH, foreign.REACH - end, words):
                yield start, end
        elif may_hold_date(text, start, end, words):
            yield start, end


def may_name_day(text: str, words: Words) -> bool:
    """Tell whether an explicit date in a text can name a day: near it are figures of a day, or a word for one.

    Args:
        text: as for `places`, without letters or figures beyond Latin, Greek, Cyrillic and Hebrew.
        words: as for `places`.
    """
    finder = _finder(words.language)
    return plain_may_name_day(text, words) if finder is None else bool(finder.may_name_day(text))


def plain_may_name_day(text: str, words: Words) -> bool:
    """Do as `may_name_day`."""
    names = _days(words.language)
    if names is None:
        return True
    for start, end in day_places(text, words):
        if end < 0:
            if foreign.date_at(text, start, -end):
                return True
        elif _has_day(text, start, end, names):
            return True
    return False


def _has_day(text: str, start: int, end: int, names: frozenset[str]) -> bool:
    if _DAY.search(text, max(0, start - foreign.REACH), end + foreign.REACH):
        return True
    return not names.isdisjoint(_LATIN_WORD.findall(text, start, end))


@lru_cache(maxsize=128)
def _days(language: str) -> frozenset[str] | None:
    """Return the words without which, and without figures, no date names a day; None if they are not all in Latin-1.

    Of a name of several words it is the longest.
    """
    classes = words_of(language).classes
    found = {word: _LATIN_WORD.findall(word) for word, kind in classes.items() if kind in _OF_A_DAY}
    if not all(parts and _is_latin(word) for word, parts in found.items()):
        return None
    return frozenset(max(parts, key=len) for parts in found.values())


def _is_latin(word: str) -> bool:
    return not any(char.isalpha() and not _LATIN_WORD.match(char) for char in word)


@lru_cache(maxsize=128)
def _finder(language: str) -> Any:
    """Return the compiled twin of `plain_day_places` and `plain_may_name_day`, if there is one."""
    if _NATIVE is None:
        return None
    months, days = _months(language), _days(language)
    sets = (PREPOSITIONS, NO_DATE_FOLLOWS, JOINS, OF_A_DATE)
    return _NATIVE.Places(
        beside_years(language),
        None if months is None else _NATIVE.Names(months, LETTERS),
        None if days is None else _NATIVE.Names(frozenset(word.encode("latin-1") for word in days), _LETTERS),
        *sets,
        foreign.date_at,
        dict(foreign.months()),
    )


def may_hold_day(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether a day can stand around a year: there is a short number, or a month's name."""
    start = max(0, start)
    if _DAY.search(text, start, end):
        return True
    months = _months(words.language)
    return months is None or bool(sightings(text[start:end], months))


def may_hold_date(text: str, start: int, end: int, words: Words) -> bool:
    """Tell whether the date of a day can stand in a stretch that has a year.

    There is the name of a month, a date in figures, or one in another language.
    """
    months = _months(words.language)
    if months is None or end - start > _LONG or sightings(text[start:end], months):
        return True
    if not _DAY.search(text, start, end):
        return False
    return _NUMERIC.search(text, start, end) is not None or any(
        foreign.date_at(text, start + at, start + at + 4) for at in years(text[start:end])
    )


@lru_cache(maxsize=128)
def _months(language: str) -> frozenset[bytes] | None:
    words = words_of(language)
    names = [word for word in words.core if words.classes[word] in MONTHS]
    return None if language in UNSPACED else keys_of(names)
