"""Finding the dates of a whole document, and placing them in time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsclean.dates.candidates import Candidate, candidates
from newsclean.dates.findings import Findings, may_have_years
from newsclean.dates.numeric import settle
from newsclean.dates.resolve import Context, Value, iso, resolve
from newsclean.dates.tables import known_language, words_of
from newsclean.dates.tense import is_plain, needs_tense, tense_at
from newsclean.document import DateMention
from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.dates.reading import Reading
    from newsclean.dates.tables import Words

_NEAR = 60  # days: a month and day this near to the day of publication are of the year they seem to be of
_DAY = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_NOUN = lazy(
    r"[,.;:)\]—–\n]|$| (?:in|at|to|for|that|after|before|by|with|when|as|and|from|over|the|an?|of|against|during|but|while|because)\b"
)
_ENDED = lazy(r"(?:ended|ending) $")


def find_dates(
    text: str, *, language: str | None = None, anchor: str | None = None, explicit_only: bool = False
) -> list[DateMention]:
    """Return the dates in a document, sorted, apart from each other.

    Args:
        text: a document of any number of lines.
        language: ISO 639 code; English and unmistakable full dates of other languages are known without it.
        anchor: ISO 8601 date of publication, on which dates without a year are resolved.
        explicit_only: find only dates that carry their own year (several times faster).

    Returns:
        Mentions with spans in code points of ``text``.
    """
    return list(find_all(text, language=language, anchor=anchor, explicit_only=explicit_only).mentions)


def find_all(
    text: str, *, language: str | None = None, anchor: str | None = None, explicit_only: bool = False
) -> Findings:
    """Return what `find_dates` returns, and which anchored mentions are beyond doubt."""
    if explicit_only and not may_have_years(text):
        return Findings()
    words = words_of(known_language(language) or "en")
    found = candidates(text, words, explicit_only=explicit_only)
    if not found:
        return Findings()
    pairs = list(_mentions(text, found, words, language, anchor))
    return Findings(
        tuple(mention for mention, _ in pairs), frozenset(mention.start for mention, plain in pairs if plain)
    )


def read_anchor(anchor: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time, or None if it is not one."""
    try:
        return date.fromisoformat(anchor[:10]) if anchor else None
    except ValueError:
        return None


def _mentions(
    text: str, found: Sequence[Candidate], words: Words, language: str | None, anchor: str | None
) -> Iterator[tuple[DateMention, bool]]:
    choose = settle(((c.readings, c.shape) for c in found if c.shape), language)
    day = read_anchor(anchor)
    context = Context(day)
    for index, candidate in enumerate(found):
        readings = choose(candidate.readings, candidate.shape) if candidate.shape else candidate.readings
        if len(readings) > 1:
            both = "|".join(iso(r.year or 0, r.month, r.day) + r.time for r in readings)
            yield (
                _mention(
                    text, candidate, Value("TIME" if readings[0].time else "DATE", both, "ambiguous"), None
                ),
                False,
            )
            continue
        reading = readings[0]
        if day is not None and reading.year is None and needs_tense(reading):
            context = context._replace(tense=tense_at(text, candidate.start, candidate.end, words))
        if (
            context.anchor
            and reading.kind == "date"
            and reading.month
            and _ENDED.search(text, max(0, candidate.start - 7), candidate.start)
        ):
            reading = reading._replace(turn=-1)  # the year ended March 31
        if reading.kind == "part" and text.startswith((" ended ", " ending "), candidate.end):
            context = _with_quarter_end(context, found[index + 1 : index + 2], reading)
        value = resolve(reading, context)
        if value is not None and not value.value.endswith("-QX"):
            plain = value.status == "anchored" and _is_plain(text, candidate, reading, value, context, words)
            yield _mention(text, candidate, value, anchor if value.status == "anchored" else None), plain
            context = _follow(context, reading, value)


def _is_plain(
    text: str, found: Candidate, reading: Reading, value: Value, context: Context, words: Words
) -> bool:
    """Tell whether an anchored value is beyond doubt: only then may it take the place of the words."""
    assert context.anchor is not None
    if value.type != "DATE" or not _DAY.fullmatch(value.value) or reading.base != "anchor":
        return False
    days = (date.fromisoformat(value.value) - context.anchor).days
    if reading.kind == "period":  # yesterday; "today" and "tomorrow" often speak of an age, not of a day
        return reading.unit == "day" and reading.amount == -1 and reading.turn is None
    if reading.kind != "date":
        return False
    before = text[max(0, found.start - 8) : found.start]
    if reading.month is not None:  # "the January 6 attack" may be of any year
        return abs(days) <= _NEAR and not before.endswith(
            ("week of ", "'s ", "’s ", " the ", "\nthe ", "The ")
        )
    if reading.turn is not None or reading.day is not None:
        return reading.turn == -1 and days < 0
    if not before.endswith(("on ", "On ")) and not _NO_NOUN.match(text, found.end):
        return False  # Sunday brunch
    return days != 0 and is_plain(text, found.start, found.end, words, context.tense)


def _mention(text: str, found: Candidate, value: Value, anchor: str | None) -> DateMention:
    printed = text[found.start : found.end]
    return DateMention(found.start, found.end, printed, value.type, value.value, anchor, value.status)


def _with_quarter_end(context: Context, following: Sequence[Candidate], reading: Reading) -> Context:
    """Return the context with the quarter that ends on the date that follows (``the quarter ended Sept. 30``)."""
    if context.anchor is None or reading.unit != "quarter" or reading.number or not following:
        return context
    month = following[0].readings[0].month
    if month is None:
        return context
    return context._replace(
        quarter=(context.anchor.year - (month > context.anchor.month), (month - 1) // 3 + 1)
    )


def _follow(context: Context, reading: Reading, value: Value) -> Context:
    """Return the context after a mention: what the text spoke of last."""
    if value.value[4:6] == "-Q" and value.value[:4].isdigit() and value.value[6:].isdigit():
        quarter = (int(value.value[:4]), int(value.value[6:]))
        if (
            reading.kind == "part"
            and reading.base == "anchor"
            and reading.year is None
            and reading.turn is None
        ):
            return context._replace(quarter=quarter)
        return context
    if reading.kind == "date" and value.value[:4].isdigit():
        return context._replace(day=value.value)
    return context
