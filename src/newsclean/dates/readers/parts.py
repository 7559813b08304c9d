"""Read parts of a year and spans of years: quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

from newsclean.dates.readers.hit import TURNS
from newsclean.dates.reading import Reading
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.dates.readers.hit import Hit
    from newsclean.dates.words.tables import Words


def read_quarter(hit: Hit, words: Words) -> Reading | None:
    """Read a quarter, with or without its number and its year."""
    number = hit.value("OD", words)
    if number is not None and not 1 <= number <= 4:
        return None
    year = hit.value("Y", words)
    if "π" in hit.classes and year is not None:
        return Reading("part", year, unit="quarter", base="same")
    if hit.has("AE"):
        return Reading("part", unit="quarter", number=str(number or ""), turn=-1, base="previous")
    return Reading("part", year, unit="quarter", number=str(number or ""), turn=hit.turn())


def read_half(hit: Hit, words: Words) -> Reading | None:
    """Read a half of a year."""
    if "η" in hit.classes:
        if (number := hit.value("OD", words)) is None:
            return Reading("period", unit="half", amount=hit.turn() or 0)
        return (
            Reading("part", hit.value("Y", words), unit="half", number=str(number), turn=hit.turn())
            if number in {1, 2}
            else None
        )
    number = 2 if hit.classes.split("h")[0].strip()[-1:] == "L" else hit.value("OD", words)
    if number not in {1, 2, 4}:
        return None
    turn = TURNS.get(next((kind for kind in hit.classes.split("h")[1] if kind in TURNS), ""))
    return Reading("part", hit.value("Y", words), unit="half", number=str(min(number, 2)), turn=turn)


def read_season(hit: Hit, words: Words) -> Reading | None:
    """Read a season, with or without its year."""
    return Reading("part", hit.value("Y", words), unit="season", number=str(hit.value("S", words)))


def read_decade(hit: Hit, words: Words) -> Reading | None:
    """Read a decade: the 1990s, the nineties."""
    tens = hit.value("j", words)
    if tens is not None:
        return Reading("fixed", year=190 + tens, number=str(190 + tens))
    number = int(hit.value("YZ", words))
    if number % 10 or hit.value("v", words) not in {None, "year"}:
        return None
    of_century = "-" in hit.classes or (words.language == "en" and number < 2000)
    if number % 100 == 0 and number >= 1000 and of_century:  # Swedish: 1900-talet; the 1800s
        return Reading("fixed", year=number, number=str(number // 100))
    number += 1900 if number < 100 and number >= 20 else 0
    return Reading("fixed", year=number, number=str(number // 10)) if number >= 1000 else None


def read_century(hit: Hit, words: Words) -> Reading | None:
    """Read a century by its number."""
    number = hit.value("DO", words)
    if hit.value("U", words) != "century" or not 1 <= number <= 22:
        return None
    return Reading("fixed", year=number, number=f"{number - 1:02}")


def read_roman(hit: Hit, words: Words) -> Reading | None:
    """Read a century by its Roman number."""
    if hit.value("U", words) != "century":
        return None
    number = int(hit.value("Ρ", words))
    return Reading("fixed", year=number, number=f"{number - 1:02}")
