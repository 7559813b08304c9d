"""Dates whose words stand in an order that their language does not print, or that run over an end of a clause."""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words

# Languages that print a month's short name behind the year, or before a day with no comma behind it
_YEAR_FIRST = frozenset({"en", "eu", "hu", "hy", "ja", "kk", "ko", "lt", "lv", "zh"})
_MONTH_FIRST = frozenset({"en"})
# Words that make a count or a number of the figures behind them: the top 10, issue 12
_COUNTED = lazy(
    r"(?<![^\W_])(?:(?i:top|best|worst|issues?|vol|volume|part|chapter|episode|edition|phase|level|version|figure|fig|nr|number"
    r"|numéro|número|numero|nummer|ausgabe|kapitel|teil|heft|folge|partie|chapitre|capítulo|capitolo|episodio|deel|hoofdstuk"
    r"|aflevering|avsnitt|część|rozdział|wydanie|номер|часть|глава|выпуск|bölüm|sayı)\.?"
    r"|Windows|iOS|iPadOS|macOS|Android|iPhone|iPad|Pixel|Galaxy|MAX|Xbox|PlayStation|Apollo|Falcon|Artemis|Formula|Formel|Formule"
    r"|Article|Artikel|Area|Covid|N[Oo]s?\.?|nos?\.|n[º°]|№)[ \xa0]?$"
)
_REACH = 16


def is_counted(text: str, start: int) -> bool:
    """Tell whether the word before a number makes a count of it: *our top 10 March 2019 releases*."""
    return _COUNTED.search(text[max(0, start - _REACH) : start]) is not None


def is_out_of_order(text: str, hit: Hit, words: Words) -> bool:
    """Tell whether the year of a date is no part of it: *in 2019, May 5 times*; Italian *nel 2019 set 3*.

    A comma behind the year is one of a date in brackets only, as in a list of references: *(2019, May 5)*.
    """
    kinds = hit.classes
    if hit.name != "date" or "D" not in kinds:
        return False
    if kinds.startswith("Y,"):
        return not (text.endswith("(", 0, hit.start) and text.startswith(")", hit.end))
    if kinds[0] == "Y":
        return words.language not in _YEAR_FIRST and _is_shortened(hit, words)
    return (
        kinds[0] == "m"
        and "," not in kinds
        and words.language not in _MONTH_FIRST
        and _is_shortened(hit, words)
    )


def _is_shortened(hit: Hit, words: Words) -> bool:
    """Tell whether the month has a short name; a whole one without its capital is of the same class."""
    at = hit.classes.find("m")
    return at >= 0 and words.classes.get(hit.tokens[at].title()) != "M"


def year_of(hit: Hit) -> tuple[int, int]:
    """Return where the year of a date stands."""
    start = hit.start + sum(map(len, hit.tokens[: hit.classes.index("Y")]))
    return start, start + 4


def month_of(hit: Hit) -> int:
    """Return where the month of a date stands."""
    return hit.start + sum(
        map(len, hit.tokens[: next(at for at, kind in enumerate(hit.classes) if kind in "Mm")])
    )
