"""What the lines that are timestamps say of the time of publication."""

from __future__ import annotations

from newsclean import dates
from newsclean.labels.stamps.stated import StatedDays
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsclean.dates import Timestamp
    from newsclean.view import View

TIMESTAMP_CHARS = 120
"""A timestamp line is at most so long."""

_BUDDHIST_YEAR = lazy(r"(?:พ\.ศ\. ?)?(?<!\d)(2[45]\d\d)(?!\d)")
_AHEAD = 543  # years that the Buddhist era is ahead of the common one, in Thailand since 1941
_YEAR = 4  # characters of a date that is known to the year
_NAMED_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_STATED = lazy(r"(?<!\d)[12]\d\d\d(?!\d)|\d[./-] ?\d\d?[./-] ?\d\d(?![\d:])")


class StampReader(NamedTuple):
    """Tells what a line says of the time of publication, if that is all that it says.

    Attributes:
        language: that of the page: its words are known, too.
        days: the days that the lines of the page state.
    """

    language: str | None
    days: StatedDays

    def __call__(self, line: str) -> Timestamp | None:
        """Read a line."""
        line = line.strip()
        stated = dates.read_timestamp(line, stated_in=self.days)
        if stated is None and self.language is not None and not self.language.startswith("en"):
            stated = dates.read_timestamp(line, language=self.language, stated_in=self.days)
        return stated


def stamps_of(view: View) -> Mapping[str, Timestamp | None]:
    """Return what any line of a view says of the time of publication, if that is all that it says."""
    reader = StampReader(view.language, view.kept(StatedDays))
    return view.memo(reader)  # type: ignore[arg-type] # mypy does not see that named tuples can be called


def publication_of(line: str, stamp: Timestamp | None, language: str | None) -> str | None:
    """Return what a line of the role timestamp says of the time of publication, as ISO 8601; None if nothing is sure.

    Args:
        line: the line.
        stamp: what a `StampReader` reads in it.
        language: that of the page: its words are known, too, and its order of day and month.
    """
    if stamp is not None and stamp.value[:4].isdigit():
        return stamp.value
    if language == "th":
        line = _BUDDHIST_YEAR.sub(lambda year: str(int(year[1]) - _AHEAD), line)
    return dates.read_publication(line.strip(), language=language) or _year_of(line)


def is_recordable(line: str, stamps: Mapping[str, Timestamp | None], language: str | None) -> bool:
    """Tell whether `publication_of` has something to return, without reading a line that has a year at least.

    Args:
        line: a line of the role timestamp.
        stamps: what the `StampReader` of the language reads in a line.
        language: that of the page.
    """
    return _year_of(line) is not None or publication_of(line, stamps[line], language) is not None


def _year_of(line: str) -> str | None:
    """Return the year that a line names; None if it names more, or none."""
    named = set(_NAMED_YEAR.findall(line))
    return named.pop() if len(named) == 1 else None


def states_a_day(line: str) -> bool:
    """Tell whether a timestamp means something without its page; else (``3 hours ago``) it is chrome like any other."""
    return _DAY_STATED.search(line) is not None


def published_of(stamps: Iterable[str], view: View) -> str | None:
    """Return when a page was published.

    That is what the first timestamp says that can be read; if its label speaks of an update, then the first of those
    whose label speaks of publishing, if there is one. A year is all there is where days and months could be exchanged.

    Args:
        stamps: the lines, the most trusted first.
        view: the text that they are from.
    """
    first = year = None
    read = stamps_of(view)
    for line in stamps:
        purpose = dates.purpose_of(line)
        if first is not None and purpose != "publishing":
            continue
        if (value := publication_of(line, read[line], view.language)) is None:
            continue
        if len(value) == _YEAR:
            year = year or value
        elif purpose != "updating":
            return value
        else:
            first = value
    return first or year
