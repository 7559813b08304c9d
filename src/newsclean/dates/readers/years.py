"""Is a number of four figures a year?"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

LAST_YEAR = 2150
"""The last year that a printed date is taken to be of; later ones are mostly of another calendar."""


def of_two_figures(year: int) -> int:
    """Return the year that is printed with its last two figures."""
    return year + (2000 if year < 70 else 1900)


# What follows a count, not a year
_COUNTED = lazy(
    r"[\s-](?:people|persons|men|women|children|students|troops|soldiers|miles?\b|kilomet|km|met(?:re|er)s?\b|f(?:oo|ee)t\b|tons|tonnes"
    r"|dollars|euros|pounds|points|votes|jobs|employees|workers|homes|cases|deaths|times|words|calories|hours|pages"
    r"|seats|units|cars|acres|square|degrees|volts|watts|cc\b|mm\b|kg\b|mg\b|lbs?\b|hp\b|p\.m|a\.m|pm\b|am\b|GMT|UTC"
    r"|Menschen|Einwohner|Meter\b|Kilometer|Euro\b|Mark\b|Prozent|Tonnen|Mitarbeiter|Personen|Besucher|Zuschauer|Tagen?\b|Stimmen|Quadrat"
    r"|Stunden|Fälle|Stellen\b|Schüler|Soldaten|Mitglieder|personnes|mètres|kilomètres|habitants|salariés|personas|metros|kilómetros"
    r"|habitantes|dólares|persone\b|metri\b|chilometri|abitanti|mensen|inwoners|personer|kronor|złotych|osób|человек|рубл|долларов"
    r"|BCE?\b|B\.C|block of|Main|Street|Avenue|[NSEW]\. )"
)
_NUMBERED = tuple(
    (
        "Room |Route |Highway |No. |No.|Nos. |number |Number |page |Page |p. |pp. |Flight |flight |Windows |Office |Boeing "
        "|Section |Area |Apt. |ISO |Resolution |resolution |Law |Article |Order |Peugeot |Model |Channel |Suite |$|€|£|¥|₩"
        "|US$|#|$ |€ |£ |times "
    ).split("|")
)


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]``, four figures that stand alone, is likely to be a year."""
    year = int(text[start:end])
    if not 1400 <= year <= 2100:
        return False
    before, after = text[max(0, start - 12) : start], text[end : end + 16]
    if after[:1] in {"%", "°", "@"} or (after[:1] in {",", ".", ":", "/", "-"} and after[1:2].isdigit()):
        return False
    if before[-1:] in {".", ",", ":", "/", "+", "=", "@", "&", "-"} and before[-2:-1].isdigit():
        return False
    if (before[-2:-1].isdigit() and before[-1:].isspace()) or (after[:1].isspace() and after[1:2].isdigit()):
        return False  # figures in groups: a telephone number
    return not (_COUNTED.match(after) or before.endswith(_NUMBERED))
