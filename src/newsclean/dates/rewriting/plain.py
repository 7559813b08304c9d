"""Which dates without a year are beyond doubt? Only they may be rewritten in place.

A wrong rewrite puts a wrong day into the text, so each rule asks for more evidence than finding a value does. What
is not plain keeps its annotation.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from newsclean.dates.resolving.tense import is_past_only, is_to_come, sentence_around
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.dates.reading import Reading
    from newsclean.dates.resolving.context import Context, Value
    from newsclean.dates.words.tables import Words
    from newsclean.document import DateMention

_NEAR = 60  # days: a month and day this near to the day of publication are of the year they seem to be of
_LAST_DAYS = 4  # days back that a weekday alone is trusted
_DAY = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ONE_WORD = lazy(r"[^\W\d]+")
_NO_NOUN = lazy(
    r"[,.;:)\]—–\n]|$| (?:in|at|to|for|that|after|before|by|with|when|as|and|from|over|the|an?|of|against|during|but|while|because)\b"
)
# Of a month and day: these make it an attribute, the name of an event, or a day of every year
_ATTRIBUTE = lazy(r"(?:\bweek of|['’]s|\b(?:the|an?|its|his|her|their|our|my|der)) $", re.IGNORECASE)
_ANY = lazy(r"\b(?:an?|any|one|each|every|this|next|that) $", re.IGNORECASE)
_YEAR = lazy(r"(?<!\d)[12][0-9]{3}(?!\d)")
_YOU = lazy(r"\b[Yy]ou")
# A month and day: a comma between them ends a clause; some words before the month speak of the month alone, and the
# number counts what follows.
_MONTH_FIRST = lazy(r"[^\W\d_]\.?(?P<comma>,?)\s?[0-9]{1,2}(?:st|nd|rd|th|\.)?$")
_OF_THE_MONTH = lazy(r"\b(?:in|within|throughout|during|late|early|mid|this|every|each) $", re.IGNORECASE)
_ON = lazy(r"\bon $", re.IGNORECASE)
_COUNTED = lazy(
    r" (?:(?!(?:was|is|as|has|does|this|its|his|us|thus|unless|towards|always|besides|across|plus|versus)\b)[a-z]{2,30}+(?<=s)\b"
    r"|(?:more|other|new|people|men|women|children|percent|per|million|billion|thousand|police|young|local|foreign)\b|%)"
)
# What comes round every year has no year
_EVERY_YEAR = lazy(
    r"\b(?:every|each|annually|yearly|usually|always|traditionally|typically|jährlich|alljährlich|jeweils|jede[snm]? jahr"
    r"|chaque|tous les ans|cada|todos los años|todos os anos|ogni|tutti gli anni|elk jaar|ieder jaar|jaarlijks|varje|årligen"
    r"|co roku|każdego roku|corocznie|ежегодно|каждый год|каждого года|щороку|щорічно|кожного року|her yıl)\b",
    re.IGNORECASE,
)
# Days that are known by their date alone: holidays, and events of one year that is not said
_KNOWN_DAYS = frozenset(
    {
        (1, 1), (1, 6), (2, 14), (3, 8), (3, 17), (5, 1), (5, 4), (5, 9), (6, 6), (7, 4), (7, 14), (9, 11), (10, 3),
        (10, 7), (10, 31), (11, 9), (11, 11), (12, 7), (12, 24), (12, 25), (12, 26), (12, 31),
    }
)  # fmt: skip


class Plain(Enum):
    """How far a value is beyond doubt: not at all; if the document agrees; in any document."""

    NO = 0
    WITH_DOCUMENT = 1
    YES = 2


def plainness(
    text: str, span: tuple[int, int], reading: Reading, value: Value, context: Context, words: Words
) -> Plain:
    """Tell how far the value of a mention that carries no year is beyond doubt."""
    if (
        context.anchor is None
        or value.status != "anchored"
        or value.type != "DATE"
        or reading.base != "anchor"
        or not _DAY.fullmatch(value.value)
    ):
        return Plain.NO
    day = date.fromisoformat(value.value)
    if reading.kind == "period":
        return _of_yesterday(text, span, reading, words)
    if reading.kind != "date" or (reading.weekday is not None and day.isoweekday() != reading.weekday):
        return Plain.NO
    if reading.month is not None:
        return _of_month_day(text, span, reading, day, context, words)
    return _of_weekday(text, span, reading, day, context, words)


def _of_yesterday(text: str, span: tuple[int, int], reading: Reading, words: Words) -> Plain:
    """Judge *yesterday*; *today* and *tomorrow* often speak of an age, not of a day."""
    start, end = span
    if reading.unit != "day" or reading.amount != -1 or reading.turn is not None:
        return Plain.NO
    if not _ONE_WORD.fullmatch(text, start, end) or not _is_written_as_word(text, start):
        return Plain.NO
    if words.language != "en":
        return Plain.YES
    if _YOU.search("".join(sentence_around(text, start, end))):
        return Plain.NO  # what you did yesterday: any day before any other
    return Plain.YES if is_past_only(text, start, end, words) else Plain.NO


def _is_written_as_word(text: str, start: int) -> bool:
    """Tell whether a capital, if there is one, is that of a sentence and not of a title."""
    before = text[max(0, start - 3) : start].rstrip(' “"(—–-')
    return text[start].islower() or not before or before[-1] in ".!?:\n\r…"


def _of_month_day(
    text: str, span: tuple[int, int], reading: Reading, day: date, context: Context, words: Words
) -> Plain:
    assert context.anchor is not None
    days = (day - context.anchor).days
    if reading.turn is not None or abs(days) > _NEAR or (day.month, day.day) in _KNOWN_DAYS:
        return Plain.NO
    if _ATTRIBUTE.search(text, max(0, span[0] - 9), span[0]):
        return Plain.NO
    if not _is_a_day(text, *span, words.language):
        return Plain.NO
    sentence = "".join(sentence_around(text, *span))
    if _EVERY_YEAR.search(sentence) or any(int(year) != day.year for year in _YEAR.findall(sentence)):
        return Plain.NO  # it may be of that year
    return Plain.YES if days <= 0 or is_to_come(text, *span, words) else Plain.NO


def _is_a_day(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether the number beside a month is that of a day: not in *in October, 10 companies*."""
    month_first = _MONTH_FIRST.search(text[start:end])
    if month_first is None:
        return True
    if language != "en" or month_first["comma"]:
        return False
    head = text[max(0, start - 12) : start]
    return not _OF_THE_MONTH.search(head) and (bool(_ON.search(head)) or not _COUNTED.match(text, end))


def _of_weekday(
    text: str, span: tuple[int, int], reading: Reading, day: date, context: Context, words: Words
) -> Plain:
    assert context.anchor is not None
    days = (day - context.anchor).days
    if reading.day is not None or reading.weekday is None:
        return Plain.NO
    if reading.turn is not None:  # where "the latest" and "that of last week" are the same day
        last_week = reading.turn == -1 and day.isocalendar()[:2] < context.anchor.isocalendar()[:2]
        led = _ANY.search(text, max(0, span[0] - 7), span[0])
        return Plain.YES if last_week and days >= -7 and not led else Plain.NO
    if not _ONE_WORD.fullmatch(text[slice(*span)]) or not -_LAST_DAYS <= days <= 0:
        return Plain.NO
    if _ANY.search(text, max(0, span[0] - 7), span[0]):
        return Plain.NO
    if not text.endswith(("on ", "On "), 0, span[0]) and not _NO_NOUN.match(text, span[1]):
        return Plain.NO  # Sunday brunch
    return Plain.WITH_DOCUMENT if is_past_only(text, *span, words) else Plain.NO


def without_doubtful(found: Sequence[tuple[DateMention, Plain]], anchor: date) -> Iterator[int]:
    """Yield the starts of the plain mentions; weekdays only where the rest of the document bears them out.

    A weekday is the latest one if the text was written when it was published, and speaks of that week only: some
    day it names is the day of publication or the one before, and no other mention is of a coming day or of another
    week.
    """
    others = [m for m, _ in found if m.status == "anchored" and m.type == "DATE"]
    days = {m: (date.fromisoformat(m.value) - anchor).days for m in others if _DAY.fullmatch(m.value)}
    sure = [m for m, plain in found if plain is not Plain.NO and _ONE_WORD.fullmatch(m.text)]
    fresh = any(-1 <= days[m] <= 0 for m in sure)  # "today" is no sign: it may speak of an age
    year, week, _ = anchor.isocalendar()
    strays = any(1 <= distance <= 7 for distance in days.values()) or any(
        "-W" in m.value and not m.value.startswith(f"{year}-W{week:02}") for m in others
    )
    for mention, plain in found:
        if plain is Plain.YES or (plain is Plain.WITH_DOCUMENT and fresh and not strays):
            yield mention.start
