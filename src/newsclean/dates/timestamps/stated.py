"""The days that a line states, on which all that is said of timestamps rests."""

from __future__ import annotations

import re

from newsclean.dates.finding import find_dates
from newsclean.dates.timestamps.clocks import with_clock
from newsclean.dates.timestamps.labels import labels_in, purpose_of
from newsclean.dates.timestamps.tidy import tidied
from newsclean.dates.timestamps.zones import CLOCK, without_zones
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsclean.document import DateMention

    Reader = Callable[[str, str | None], "Stated | None"]

LONGEST = 120
"""Characters; a longer line is prose."""

DAY = 10
"""Characters of an ISO date that names a day."""

_MONTH = 7
# What every date with a day has one of: a year near another number, three numbers with marks between them, an English
# month, a letter of a script whose dates are written otherwise.
_MAY_HAVE_DAY = lazy(
    r"\d\D{1,24}[12]\d\d\d|[12]\d\d\d\D{1,20}\d|\d[./-] ?\d\d?[./-] ?\d|[\u0370-\u1fff\u2c00-\uffff]"
    r"|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_CLOCK_BEFORE = lazy(rf"({CLOCK}) [/|•·] (?=[^\W_])", re.IGNORECASE)


def may_state_day(line: str) -> bool:
    """Tell, at little cost, whether a line is no prose and may state a day."""
    return len(line) <= LONGEST and any(map(str.isdigit, line)) and _MAY_HAVE_DAY.search(line) is not None


def stated_days(line: str, language: str | None) -> Stated | None:
    """Return the dates in a line; None if it is prose, or surely states no day.

    Args:
        line: a line.
        language: ISO 639 code, or None: dates in English are known without it.
    """
    return Stated.of(line, language) if may_state_day(line) else None


class Stated(NamedTuple):
    """The dates in a line.

    Attributes:
        line: the line without its zones in figures.
        mentions: the dates that name a day; if there are none, and none that is ambiguous, those that name a month.
        zones: the zones by where they stood.
        year: that of the first date that could be read in two ways; empty if there is none, or they differ in it.
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
        return cls(line, days, zones, _common_year(ambiguous))

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


def _common_year(value: str) -> str:
    """Return the year of a date that can be read in two ways, or "" where they are of different years."""
    years = {reading[:4] for reading in value.split("|")}
    return years.pop() if len(years) == 1 else ""


def _is_dated(value: str) -> bool:
    return len(value) >= DAY and value[4] == "-" and value[8:10].isdigit() and "|" not in value


def _is_month(value: str) -> bool:
    return len(value) == _MONTH and value[:4].isdigit() and value[5:].isdigit()
