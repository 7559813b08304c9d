"""Where in a text can dates stand? A quick look for their words and figures, so that only these places are read."""

from __future__ import annotations

from functools import lru_cache

from newsclean.compiled_re import compiled
from newsclean.dates import foreign
from newsclean.dates.findings import years
from newsclean.dates.sightings import keys_of, sightings
from newsclean.dates.tables import words_of
from newsclean.dates.trie import trie
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.native import twin

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping
    from typing import Any

    from newsclean.dates.tables import Words

_NATIVE = twin("dating")
_FIGURES = lazy(
    r"[0-9](?:[0-9]{0,3}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]|[0-9]{3}(?![0-9])|[0-9]?(?:th|st|nd|rd)|0s|Q)"
)
_PREPOSITIONS = frozenset(
    {" in ", " In ", "the ", "The ", "nce ", " by ", "and ", "rom ", " to "}
)  # since, from
_NO_DATE_FOLLOWS = frozenset(",.;:)]\n")
_FOLLOWING = lazy(r"[.,]? ([^\W\d_]+)")
_OF_A_DATE = frozenset("MmyҰqh")  # classes of words that may follow the year of a date
_MONTHS = frozenset("Mm")
_JOINS = frozenset(",.-/")
_WORD_REACH = 24  # characters beside a year in which the word next to it is looked for
_BEFORE, _AFTER = 56, 48  # characters around a trigger in which the rest of its date stands
_DAY = lazy(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_NUMERIC = lazy(r"[0-9][^\w\n]{1,3}[0-9]{1,2}[^\w\n]{1,3}[0-9]")  # and more than the grammar takes for one
_LONG = 2_000  # characters; so long a stretch, a table or a calendar, is read without a look
_SHORT = 4  # letters: Mar is no head of Market
_UNSPACED = frozenset({"th", "ja", "zh", "ko"})  # words are not set apart by blanks


def places(text: str, words: Words, *, explicit_only: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text``, sorted and apart, in which dates can stand.

    Args:
        text: a document, its figures in ASCII.
        words: the date words of its language.
        explicit_only: look only for years; one that plainly stands alone has a negative end.
    """
    start = end = 0
    for at, stop in _years(text, words) if explicit_only else _all(text, words.language):
        if stop < 0 and at >= end:
            if end:
                yield _whole_words(text, start, end)
            yield at, stop  # as it is: there is nothing else to read here
            start = end = 0
            continue
        low, high = at - _BEFORE, abs(stop) + _AFTER
        if low <= end and end:
            end = max(high, end)
            continue
        if end:
            yield _whole_words(text, start, end)
        start, end = low, high
    if end:
        yield _whole_words(text, start, end)


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


@lru_cache(maxsize=128)
def _finder(language: str) -> Any:
    """Return the compiled twin of `plain_day_places`, if there is one."""
    if _NATIVE is None:
        return None
    classes = words_of(language).classes
    sets = (_PREPOSITIONS, _NO_DATE_FOLLOWS, _JOINS, _OF_A_DATE)
    return _NATIVE.Places(classes, _months(language), *sets, foreign.date_at)


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
    names = [word for word in words.core if words.classes[word] in _MONTHS]
    return None if language in _UNSPACED else keys_of(names)


def _all(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of all words and figures that dates are made of."""
    keys = _keys(language)
    spans = sightings(text, keys) if keys else [match.span() for match in _triggers(language).finditer(text)]
    spans += [match.span() for match in _FIGURES.finditer(text)]
    spans.sort()
    return spans


@lru_cache(maxsize=128)
def _keys(language: str) -> frozenset[bytes] | None:
    return None if language in _UNSPACED else keys_of(words_of(language).core)


def _years(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers that can be years; of one that plainly stands alone, the end as a negative number."""
    for at in years(text):
        stop = at + 4
        yield at, -stop if _is_alone(text, at, stop, words.classes) else stop


def _is_alone(text: str, at: int, stop: int, classes: Mapping[str, str]) -> bool:
    """Tell whether the words beside a year show that it is not the year of a month or a day."""
    if text[at - 4 : at] not in _PREPOSITIONS:
        before = text[max(0, at - _WORD_REACH) : at].rpartition(" ")
        if before[2] or before[0][-1:] in _JOINS:
            return False
        word = before[0].rpartition(" ")[2]
        if not word.isalpha() or word in classes:
            return False
    following = _FOLLOWING.match(text, stop)
    if following is None:
        return text[stop : stop + 1] in _NO_DATE_FOLLOWS
    return classes.get(following[1], "x") not in _OF_A_DATE


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch inwards to the next blank, so that no word is cut in two."""
    if start <= 0:
        start = 0
    elif text[start - 1].isalnum():
        start = next((at for at in range(start, start + _BEFORE) if not text[at].isalnum()), start)
    if end >= len(text):
        return start, len(text)
    if text[end].isalnum():
        end = next((at for at in range(end, end - _AFTER, -1) if not text[at].isalnum()), end)
    return start, end


@lru_cache(maxsize=128)
def _triggers(language: str) -> re.Pattern[str]:
    edge = "" if language in _UNSPACED else r"\b"
    ends = {
        word: r"\b" if len(word) <= _SHORT and word.isascii() else "" for word in words_of(language).core
    }  # a long one may go on: days, quarterly
    return compiled(f"{edge}(?:{trie(ends)})")
