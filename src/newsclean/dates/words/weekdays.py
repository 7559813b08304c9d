"""The names of the days of the week in all languages, for texts whose language is not known."""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates.words.languages import languages
from newsclean.dates.words.tables import calendar_of
from newsclean.dates.words.tokens import is_spaced
from newsclean.dates.words.word_table import WordTable
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONG = 4  # letters; a shorter name is as good as an abbreviation


@lru_cache(maxsize=1)
def weekdays() -> Mapping[str, tuple[int, ...]]:
    """Return the names with their numbers, from 1 for Monday; those of a short name are negative."""
    return packed("weekdays") or all_weekdays()


def all_weekdays() -> dict[str, tuple[int, ...]]:
    """Return the same from the calendars."""
    found: dict[str, set[int]] = {}
    whole: set[str] = set()
    for language in languages():
        words = WordTable()
        words.add_calendar(calendar_of(language))
        for word, kind in words.classes.items():
            if kind in "Ww" and is_spaced(word[0]) and len(word) > 1:
                found.setdefault(word, set()).add(words.values[word])
                if kind == "W" and len(word) >= _LONG:
                    whole.add(word)
    return {
        word: tuple(sorted(number if word in whole else -number for number in numbers))
        for word, numbers in found.items()
    }
