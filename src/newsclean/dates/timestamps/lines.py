"""Lines that say when a page was published, and the dates of datelines."""

from __future__ import annotations

import re

from newsclean.dates.finding import find_dates
from newsclean.dates.timestamps.clocks import with_clock
from newsclean.dates.timestamps.labels import labels_in, purpose_of, without_labels
from newsclean.dates.timestamps.tidy import tidied
from newsclean.dates.timestamps.zones import CLOCK, without_zones
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsclean.document import DateMention

_LONGEST = 120  # characters; a longer line is prose
DAY = 10  # characters of an ISO date that names a day
_MONTH = 7
_MAX_WORDS = 3  # words of a section name beside a date and a time
# What every date with a day has one of: a year near another number, three numbers with marks between them, an English
# month, a letter of a script whose dates are written otherwise.
_MAY_HAVE_DAY = lazy(
    r"\d\D{1,24}[12]\d\d\d|[12]\d\d\d\D{1,20}\d|\d[./-] ?\d\d?[./-] ?\d|[\u0370-\u1fff\u2c00-\uffff]"
    r"|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_BYLINE = lazy(r"[\W_]*(?:by|von|par|por|di|door|av|af|autor|texte?|foto|photo)\b", re.IGNORECASE)
_SENTENCE = lazy(r"[.!?…]\s*$")
_CLOCK_BEFORE = lazy(rf"({CLOCK}) [/|•·] (?=[^\W_])", re.IGNORECASE)


class Timestamp(NamedTuple):
    """A line that states a date.

    Attributes:
        value: ISO 8601 at the stated precision, with a zone only when stated.
        certain: whether the line has a label or a time of day; a bare date alone may be something else.
    """

    value: str
    certain: bool


def may_state_day(line: str) -> bool:
    """Tell, at little cost, whether a line is no prose and may state a day."""
    return len(line) <= _LONGEST and any(map(str.isdigit, line)) and _MAY_HAVE_DAY.search(line) is not None


def read_timestamp(line: str, *, language: str | None = None) -> Timestamp | None:
    """Return what a line says if the whole of it is a timestamp, else None.

    Such a line is a date with or without a time of day, and label words (``Published:``), or, where it has both a
    date and a time, the name of a section of up to three words (``All News 17:39 August 07, 2019``). A month stands
    for a date only behind a label that says that the page was published or changed then.
    """
    if not may_state_day(line):
        return None
    stated = Stated.of(line, language)
    if not stated.mentions:
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
    if len(line) > _LONGEST:
        return None
    stated = Stated.of(line, language)
    value = stated.value() if stated.mentions else stated.year
    return value if value[:4].isdigit() else None


class Stated(NamedTuple):
    """The dates in a line.

    Attributes:
        line: the line without its zones in figures.
        mentions: the dates that name a day; if there are none, and none that is ambiguous, those that name a month.
        zones: the zones by where they stood.
        year: that of the first date that could be read in two ways; empty if there is none.
    """

    line: str
    mentions: Sequence[DateMention]
    zones: Mapping[int, str]
    year: str = ""

    @classmethod
    def of(cls, line: str, language: str | None) -> Stated:
        """Find the dates of a line."""
        line, zones = without_zones(tidied(line, language))
        line = _CLOCK_BEFORE.sub(r"\1 - ", line)
        found = find_dates(line, language=language)
        days = [with_clock(line, m) for m in found if _is_dated(m.value)]
        ambiguous = next((m.value for m in found if m.status == "ambiguous"), "")
        if not days and not ambiguous:
            days = [m for m in found if _is_month(m.value)]
        return cls(line, days, zones, ambiguous[:4])

    def value(self) -> str:
        """Return what the line says of the time of publication: what a label says so of, else a time, else the first.

        What a label says that the page was changed then is asked last.
        """
        mentions = self._not_labelled("updating") or self.mentions
        mention = self._labelled() or next((m for m in mentions if m.type == "TIME"), mentions[0])
        zone = next((z for at, z in self.zones.items() if mention.start < at <= mention.end + 1), "")
        return mention.value + zone if mention.type == "TIME" else mention.value

    def _labelled(self) -> DateMention | None:
        """Return the mention of several that a label of publishing stands beside."""
        return next((m for m, purpose in self._purposes() if purpose == "publishing"), None)

    def _not_labelled(self, purpose: str) -> Sequence[DateMention]:
        """Return those of several mentions that no label of a purpose stands beside."""
        return [m for m, stated in self._purposes() if stated != purpose]

    def _purposes(self) -> Iterator[tuple[DateMention, str | None]]:
        """Yield several mentions with what the label before each speaks of, or behind it if one is behind the last alone."""
        if len(self.mentions) == 1:
            return
        starts = [m.start for m in self.mentions]
        ends = [m.end for m in self.mentions]
        spans = list(zip([0, *ends], [*starts, len(self.line)], strict=True))
        behind = any(labels_in(self.line[ends[-1] :])) and not any(labels_in(self.line[: starts[0]]))
        for mention, (start, end) in zip(self.mentions, spans[1:] if behind else spans[:-1], strict=True):
            yield mention, purpose_of(self.line[start:end])


def _is_dated(value: str) -> bool:
    return len(value) >= DAY and value[4] == "-" and value[8:10].isdigit() and "|" not in value


def _is_month(value: str) -> bool:
    return len(value) == _MONTH and value[:4].isdigit() and value[5:].isdigit()


def read_date(text: str, *, language: str | None = None) -> str | None:
    """Return the one date that ``text`` states (the date part of a dateline), or None.

    Without a year the value has none either: ``Aug. 7`` gives ``XXXX-08-07``.
    """
    found = [m for m in find_dates(text, language=language) if m.type == "DATE" and m.status != "ambiguous"]
    return found[0].value if len(found) == 1 else None
