"""Where in a text can dates stand? A quick look for their words and figures, so that only these places are read."""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates.findings import years
from newsclean.dates.spotting.latin_words import keys_of, sightings
from newsclean.dates.spotting.trie import trie
from newsclean.dates.words.tables import words_of
from newsclean.startup.compiled_re import compiled
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from newsclean.dates.words.tables import Words

_FIGURES = lazy(
    r"[0-9](?:[0-9]{0,3}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]|[0-9]{3}(?![0-9])|[0-9]?(?:th|st|nd|rd)|0s|Q)"
)
PREPOSITIONS = frozenset(
    {" in ", " In ", "the ", "The ", "nce ", " by ", "and ", "rom ", " to "}
)  # since, from
NO_DATE_FOLLOWS = frozenset(",.;:)]\n")
_FOLLOWING = lazy(r"[.,]? ([^\W\d_]+)")
_MONTH_IN_FIGURES = lazy(r"\. [0-9]")  # 2019. 12. 31.
OF_A_DATE = frozenset("MmyҰqh")  # classes of words that may follow the year of a date
MONTHS = frozenset("Mm")
JOINS = frozenset(",.-/")
_WORD_REACH = 24  # characters beside a year in which the word next to it is looked for
_BEFORE, _AFTER = 56, 48  # characters around a trigger in which the rest of its date stands
_SHORT = 4  # letters: Mar is no head of Market
UNSPACED = frozenset({"th", "ja", "zh", "ko"})  # words are not set apart by blanks


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


def _all(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of all words and figures that dates are made of."""
    keys = _keys(language)
    spans = sightings(text, keys) if keys else [match.span() for match in _triggers(language).finditer(text)]
    spans += [match.span() for match in _FIGURES.finditer(text)]
    spans.sort()
    return spans


@lru_cache(maxsize=128)
def _keys(language: str) -> frozenset[bytes] | None:
    return None if language in UNSPACED else keys_of(words_of(language).core)


def _years(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers that can be years; of one that plainly stands alone, the end as a negative number."""
    classes = beside_years(words.language)
    for at in years(text):
        stop = at + 4
        yield at, -stop if _is_alone(text, at, stop, classes) else stop


@lru_cache(maxsize=128)
def beside_years(language: str) -> dict[str, str]:
    """Return the words of dates with the class of each, and the first and the last word of months named by several.

    ``كانون الثاني`` is January, and neither of its words alone is.
    """
    classes = words_of(language).classes
    months = {name: kind for name, kind in classes.items() if kind in MONTHS and " " in name}
    parts = {part: kind for name, kind in months.items() for part in (name.split()[0], name.split()[-1])}
    return parts | dict(classes)


def _is_alone(text: str, at: int, stop: int, classes: Mapping[str, str]) -> bool:
    """Tell whether the words beside a year show that it is not the year of a month or a day."""
    if text[at - 4 : at] not in PREPOSITIONS:
        before = text[max(0, at - _WORD_REACH) : at].rpartition(" ")
        if before[2] or before[0][-1:] in JOINS:
            return False
        word = before[0].rpartition(" ")[2]
        if not word.isalpha() or word in classes:
            return False
    following = _FOLLOWING.match(text, stop)
    if following is None:
        return text[stop : stop + 1] in NO_DATE_FOLLOWS and _MONTH_IN_FIGURES.match(text, stop) is None
    return classes.get(following[1], "x") not in OF_A_DATE


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
    edge = "" if language in UNSPACED else r"\b"
    ends = {
        word: r"\b" if len(word) <= _SHORT and word.isascii() else "" for word in words_of(language).core
    }  # a long one may go on: days, quarterly
    return compiled(f"{edge}(?:{trie(ends)})")
