"""Lines of timestamps as they would be printed with care: blanks where they belong, whole years, no note of a change."""

from __future__ import annotations

from newsclean.dates.readers.years import of_two_figures
from newsclean.dates.timestamps.labels import purpose_of
from newsclean.dates.words.languages import known_language
from newsclean.dates.words.tables import words_of
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re

# Two dates without a blank, ``May 3, 2022May 4, 2022``, a date and a time, ``May 3, 2022,05:39pm``; a blank before a comma
_GLUED_DATES = lazy(r"(?<=[12]\d{3})(?=[A-Z][a-z]{2})")
_GLUED_TIME = lazy(r"(?<=[12]\d{3},)(?=\d{1,2}:\d\d)")
_LOOSE_COMMA = lazy(r"(?<=\w) (?=, )")
_SHORT_YEAR = lazy(r"(?<![\d./-])(\d{1,2}([./-])\d{1,2}\2)(\d\d)(?![\d./-]|:\d)")
_YEAR = lazy(r"\d{4}")
_BRACKETS = lazy(r"\s?[（(](?P<inside>[^()（）]{4,60})[)）]")


def tidied(line: str, language: str | None) -> str:
    """Return a line in which dates can be read that are printed without care.

    Args:
        line: a line with a date.
        language: that of the page; years of two figures are read where its dates begin with the day.
    """
    line = _LOOSE_COMMA.sub("", _GLUED_TIME.sub(" ", _GLUED_DATES.sub(" ", line.replace(" / ", " | "))))
    if any(mark in line for mark in "(（"):
        line = _BRACKETS.sub(_without_change, line)
    known = known_language(language)
    if known is not None and words_of(known).order == "DMY":
        line = _SHORT_YEAR.sub(_with_whole_year, line)
    return line


def _without_change(match: re.Match[str]) -> str:
    """Return nothing for brackets behind a year that say when a page was changed: it was published before."""
    dated = _YEAR.search(match.string, 0, match.start()) is not None
    return "" if dated and purpose_of(match["inside"]) == "updating" else match[0]


def _with_whole_year(match: re.Match[str]) -> str:
    return f"{match[1]}{of_two_figures(int(match[3]))}"
