"""Finding dates in a whole document."""

from __future__ import annotations

import re
from datetime import date
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

from newsclean.dates import grammar
from newsclean.dates.numeric import settle
from newsclean.dates.read import Hit, read, read_numeric
from newsclean.dates.resolve import Context, Value, iso, resolve
from newsclean.dates.tables import known_language, words_of
from newsclean.dates.tense import needs_tense, tense_at
from newsclean.dates.triggers import places
from newsclean.dates.years import is_year
from newsclean.document import DateMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.dates.grammar import Grammar
    from newsclean.dates.reading import Reading
    from newsclean.dates.tables import Words

_EXPLICIT = (*grammar.DATED, *grammar.NUMERIC, *grammar.MONTHS, *grammar.YEARS)
_ALL = (
    *grammar.DATED, *grammar.NUMERIC, *grammar.MONTHS, *grammar.SKIPPED, *grammar.RELATIVE, *grammar.PARTIAL,
    *grammar.YEARS,
)  # fmt: skip
_ENDED = re.compile(r"(?:ended|ending) $")


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
    words = words_of(known_language(language) or "en")
    day = read_anchor(anchor)
    rules = grammar.compiled(_EXPLICIT if explicit_only else _ALL)
    stretches = places(text, words.language, explicit_only=explicit_only)
    hits = [hit for start, end in stretches for hit in scan(text, start, end, words, rules)]
    return list(_mentions(text, hits, words, language, day, anchor))


def read_anchor(anchor: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time, or None if it is not one."""
    try:
        return date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None


def scan(text: str, start: int, end: int, words: Words, rules: Grammar) -> Iterator[Hit]:
    """Yield the matches of a grammar in ``text[start:end]``."""
    tokens = words.token.findall(text, start, end)
    classes = "".join(map(words.classes.get, tokens, repeat("x")))
    offsets: list[int] | None = None
    at = 0
    while begin := rules.starts.search(classes, at):
        at = begin.start()
        match = rules.by_first[classes[at]].match(classes, at)
        if match is None:
            at += 1
            continue
        if offsets is None:
            offsets = list(accumulate(map(len, tokens), initial=start))
        first, last = match.span()
        low, high = offsets[first], offsets[last]
        if not stands_apart(text, low, high):
            at += 1
            continue
        at = last
        name = match.lastgroup or ""
        yield Hit(name.rpartition("_")[0], low, high, tokens[first:last], classes[first:last])


def stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a span is not part of a longer word or number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in {"_", "$", "€", "£", "#"}:
        return False
    return not (after.isalnum() or after == "_")


def _mentions(
    text: str, hits: list[Hit], words: Words, language: str | None, day: date | None, anchor: str | None
) -> Iterator[DateMention]:
    numeric = {hit.start: found for hit in hits if hit.name == "numeric" and (found := read_numeric(hit, words))}
    choose = settle(numeric.values(), language)
    context = Context(day)
    for hit in hits:
        readings = choose(*numeric[hit.start]) if hit.start in numeric else _read(text, hit, words)
        if not readings:
            continue
        if len(readings) > 1:
            both = "|".join(iso(r.year or 0, r.month, r.day) + r.time for r in readings)
            yield _mention(text, hit, Value("TIME" if readings[0].time else "DATE", both, "ambiguous"), None)
            continue
        reading = readings[0]
        if day is not None and reading.year is None and needs_tense(reading):
            context = context._replace(tense=tense_at(text, hit.start, hit.end))
        if reading.kind == "date" and reading.month and _ENDED.search(text, hit.start - 7, hit.start):
            reading = reading._replace(turn=-1)  # the year ended March 31
            context = _with_quarter_end(context, reading, text, hit)
        value = resolve(reading, context)
        if value is not None and not value.value.endswith("-QX"):
            yield _mention(text, hit, value, anchor if value.status == "anchored" else None)
            context = _follow(context, reading, value)


def _with_quarter_end(context: Context, reading: Reading, text: str, hit: Hit) -> Context:
    """Return the context with the quarter that ended on a date, if that is what the text says."""
    if context.anchor is None or reading.month is None or not text[: hit.start - 7].endswith("uarter"):
        return context
    year = context.anchor.year - (reading.month > context.anchor.month)
    return context._replace(quarter=(year, (reading.month - 1) // 3 + 1))


def _read(text: str, hit: Hit, words: Words) -> list[Reading]:
    if hit.name in {"skip", "numeric"} or (hit.name == "year" and not is_year(text, hit.end - 4, hit.end)):
        return []
    reading = read(hit, words)
    return [] if reading is None else [reading]


def _mention(text: str, hit: Hit, value: Value, anchor: str | None) -> DateMention:
    return DateMention(hit.start, hit.end, text[hit.start : hit.end], value.type, value.value, anchor, value.status)


def _follow(context: Context, reading: Reading, value: Value) -> Context:
    """Return the context after a mention: what the text spoke of last."""
    if value.value[4:6] == "-Q" and value.value[:4].isdigit() and value.value[6:].isdigit():
        quarter = (int(value.value[:4]), int(value.value[6:]))
        if reading.kind == "part" and reading.base == "anchor" and reading.year is None and reading.turn is None:
            return context._replace(quarter=quarter)
        return context
    if reading.kind == "date" and value.value[:4].isdigit():
        return context._replace(day=value.value)
    return context
