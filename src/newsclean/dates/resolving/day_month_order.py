"""The order of day and month in dates written in figures, such as ``03/04/2019``."""

from __future__ import annotations

from newsclean.dates.words.languages import known_language
from newsclean.dates.words.tables import words_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsclean.dates.reading import Reading

    Found = tuple[Sequence[Reading], str]

# English is the language of regions that differ; elsewhere CLDR's order of a language holds.
_MONTH_FIRST = frozenset({"us", "ph", "fm", "gu", "pr", "vi", "as", "mp", "pw", "mh"})


def region_order(language: str | None) -> str:
    """Return the order of day, month and year in a language's region, or "" where its regions differ."""
    known = known_language(language)
    if known is None:
        return ""
    if known == "en":
        region = (language or "").lower().replace("_", "-").partition("-")[2]
        return "MDY" if region in _MONTH_FIRST else "DMY" if region else ""
    return words_of(known).order


def settle(
    found: Iterable[Found], language: str | None
) -> Callable[[Sequence[Reading], str], Sequence[Reading]]:
    """Return a function that drops the reading which the document or the language's region rules out.

    Dates of one shape (the mark between the figures) in one text are written in one order: one date that has a
    single reading settles the others. Where they contradict each other, or there is none, the region decides, if
    the language has but one order; else both readings stay.

    Args:
        found: all dates in figures of a document: their readings (day first, then month first) and shape.
        language: the document's language, with a region where one is known.
    """
    seen: dict[str, set[str]] = {}
    for readings, shape in found:
        if len(readings) == 1 and readings[0].unit in {"DMY", "MDY"}:
            seen.setdefault(shape, set()).add(readings[0].unit)
    region = region_order(language)

    def choose(readings: Sequence[Reading], shape: str) -> Sequence[Reading]:
        if len(readings) == 1:
            return readings
        orders = seen.get(shape, set())
        order = next(iter(orders)) if len(orders) == 1 else region if not orders else ""
        return [reading for reading in readings if reading.unit == order] or readings

    return choose
