"""Finding dates in a whole document."""

from __future__ import annotations

import re
from datetime import date
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

from newsclean.dates import grammar
from newsclean.dates.numeric import settle
from newsclean.dates.read import Hit, read_named, read_numeric
from newsclean.dates.reading import Reading
from newsclean.dates.resolve import resolve
from newsclean.dates.tables import languages, words_of
from newsclean.dates.years import is_year
from newsclean.document import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.dates.tables import Words

_EXPLICIT = (*grammar.DATED, *grammar.NUMERIC, *grammar.MONTHS, *grammar.YEARS)
_ALL = (*grammar.DATED, *grammar.NUMERIC, *grammar.MONTHS, *grammar.PARTIAL, *grammar.YEARS)
_YEAR = re.compile(r"[12][0-9]{3}(?![0-9])")
_WINDOW = 64  # characters around a year in which the rest of its date stands


def find_dates(
    text: str, *, language: str | None = None, anchor: str | None = None, explicit_only: bool = False
) -> list[DateMention]:
    """Return the dates in a document, sorted, apart from each other.

    Args:
        text: a document of any number of lines.
        language: ISO 639 code; English and unmistakable names of other languages are known without it.
        anchor: ISO 8601 date of publication, on which dates without a year are resolved.
        explicit_only: find only dates that carry their own year (several times faster).

    Returns:
        Mentions with spans in code points of ``text``.
    """
    known = (language or "en").lower().split("-")[0]
    words = words_of(known if known in languages() else "en")
    day = read_anchor(anchor)
    if explicit_only:
        spans = _around_years(text)
        pattern = grammar.compiled(_EXPLICIT)
    else:
        spans = _chunks(text)
        pattern = grammar.compiled(_ALL)
    hits = [hit for start, end in spans for hit in scan(text, start, end, words, pattern)]
    return list(_mentions(text, hits, words, language, day, anchor))


def read_anchor(anchor: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time, or None if it is not one."""
    try:
        return date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None


def _chunks(text: str, size: int = 1 << 16) -> Iterator[tuple[int, int]]:
    """Yield stretches of a text that end with a line, or at a blank if a line is very long."""
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind("\r", start, end))
            cut = cut if cut > start else text.rfind(" ", start, end)
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _around_years(text: str) -> Iterator[tuple[int, int]]:
    """Yield the surroundings of numbers that can be years, joined where they overlap."""
    start = end = 0
    for match in _YEAR.finditer(text):
        at = match.start()
        low, high = max(0, at - _WINDOW), min(len(text), at + _WINDOW)
        if low < end:
            end = high
            continue
        if end:
            yield start, end
        while low and low < at and text[low - 1].isalnum():
            low += 1
        start, end = low, high
    if end:
        yield start, end


def scan(text: str, start: int, end: int, words: Words, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Yield the matches of a grammar in ``text[start:end]``."""
    tokens = words.token.findall(text[start:end])
    classes = "".join(map(words.classes.get, tokens, repeat("x")))
    offsets: list[int] | None = None
    for match in pattern.finditer(classes):
        if offsets is None:
            offsets = list(accumulate(map(len, tokens), initial=start))
        first, last = match.span()
        low, high = offsets[first], offsets[last]
        if stands_apart(text, low, high):
            name = match.lastgroup or ""
            yield Hit(name.partition("_")[0], low, high, tokens[first:last], classes[first:last])


def stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a span is not part of a longer word or number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in {"_", "$", "€", "£", "#"}:
        return False
    return not (after.isalnum() or after == "_")


def _mentions(
    text: str, hits: list[Hit], words: Words, language: str | None, day: date | None, anchor: str | None
) -> Iterator[DateMention]:
    numeric = {
        id(hit): found for hit in hits if hit.name == "numeric" and (found := read_numeric(hit, words)) is not None
    }
    orders = settle([found for found in numeric.values()], language)
    for hit in hits:
        if hit.name == "numeric":
            if id(hit) not in numeric:
                continue
            readings, shape = numeric[id(hit)]
            readings = orders(readings, shape)
        elif hit.name == "year":
            readings = [Reading("date", int(hit.tokens[0]))] if is_year(text, hit.start, hit.end) else []
        else:
            reading = read_named(hit, words)
            readings = [] if reading is None else [reading]
        if len(readings) > 1:
            both = "|".join(value.value for reading in readings if (value := resolve(reading, day)))
            yield DateMention(hit.start, hit.end, text[hit.start : hit.end], "DATE", both, None, "ambiguous")
        elif readings and (value := resolve(readings[0], day)):
            used = anchor if value.status == "anchored" else None
            yield DateMention(
                hit.start, hit.end, text[hit.start : hit.end], value.type, value.value, used, value.status
            )
