"""Lines that say when a page was published, and the dates of datelines."""

from __future__ import annotations

import re

from newsclean.dates.finding import find_dates
from newsclean.dates.timestamps.labels import purpose_of, without_labels
from newsclean.dates.timestamps.stated import DAY, LONGEST, Stated, stated_days
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.dates.timestamps.stated import Reader

_MAX_WORDS = 3  # words of a section name beside a date and a time
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_BYLINE = lazy(r"[\W_]*(?:by|von|par|por|di|door|av|af|autor|texte?|foto|photo)\b", re.IGNORECASE)
_SENTENCE = lazy(r"[.!?…]\s*$")


class Timestamp(NamedTuple):
    """A line that states a date.

    Attributes:
        value: ISO 8601 at the stated precision, with a zone only when stated.
        certain: whether the line has a label or a time of day; a bare date alone may be something else.
    """

    value: str
    certain: bool


def read_timestamp(
    line: str, *, language: str | None = None, stated_in: Reader = stated_days
) -> Timestamp | None:
    """Return what a line says if the whole of it is a timestamp, else None.

    Such a line is a date with or without a time of day, and label words (``Published:``), or, where it has both a
    date and a time, the name of a section of up to three words (``All News 17:39 August 07, 2019``). A month stands
    for a date only behind a label that says that the page was published or changed then.

    Args:
        line: a line.
        language: ISO 639 code, if it is known.
        stated_in: reads the days of a line; one that remembers them, where others ask for them, too.
    """
    stated = stated_in(line, language)
    if stated is None or not stated.mentions:
        return None
    rest = stated.line
    for mention in reversed(stated.mentions):
        rest = f"{rest[: mention.start]} \0 {rest[mention.end :]}"
    if any(map(str.isdigit, rest)):  # a label has none
        return None
    labelled, rest = without_labels(rest)
    timed = any(m.type == "TIME" for m in stated.mentions)
    left = _WORD.findall(rest)
    if left and not (
        timed and len(left) <= _MAX_WORDS and not _SENTENCE.search(rest) and not _BYLINE.match(rest)
    ):
        return None
    if len(stated.mentions[0].value) < DAY and purpose_of(line) is None:
        return None
    return Timestamp(stated.value(), timed or labelled)


def read_publication(line: str, *, language: str | None = None) -> str | None:
    """Return the date that a line states of which it is known that it is a timestamp, whatever else it says; or None.

    ISO 8601 at the stated precision; of a date that could be read in two ways the year; None for one that has no year.
    """
    if len(line) > LONGEST:
        return None
    stated = Stated.of(line, language)
    value = stated.value() if stated.mentions else stated.year
    return value if value[:4].isdigit() else None


def read_date(text: str, *, language: str | None = None) -> str | None:
    """Return the one date that ``text`` states (the date part of a dateline), or None.

    Without a year the value has none either: ``Aug. 7`` gives ``XXXX-08-07``.
    """
    found = [m for m in find_dates(text, language=language) if m.type == "DATE" and m.status != "ambiguous"]
    return found[0].value if len(found) == 1 else None
