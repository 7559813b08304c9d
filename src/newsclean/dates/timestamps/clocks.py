"""Times of day beside the date of a timestamp, in lines whose language is not known: ``15/11/2019 17h39``."""

from __future__ import annotations

from newsclean.dates.readers.half_days import HALF_DAY
from newsclean.dates.timestamps.labels import without_labels
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from newsclean.document import DateMention

_DAY = 10  # characters of an ISO date that names a day
_NOON = 12
_TIME = (
    r"(?P<hour>[01]?[0-9]|2[0-3])(?:[:.hH]| h )(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
    rf"(?:\s?(?P<half>[aApP])(?:\.\s?)?[mM]\b\.?|\s?{HALF_DAY})?"
)
# Behind it the line ends or goes on with a mark, a zone or a word with a capital; in some languages nothing that is
# known here says which half of the day it is.
_BEHIND = lazy(
    r"(?:,|\.,?|\.?\s?[|·•–—-])?\s\(?(?:(?:kl|klo|kello|kell|pukul|ore|ora|às|alle|à|um|at|o|u|v|в|о|saat|lúc|ώρα|στις|godz|a les|plkst)\.?\s)?"
    rf"{_TIME}(?=\s?(?:$|[|)(\]\[,;•·–—-]|[^\W\d_a-zа-яα-ω]))"
)
_BEFORE = lazy(rf"(?<![^\s:]){_TIME}(?:,|\s?[|·•–—-])?\s$")


def with_clock(line: str, mention: DateMention) -> DateMention:
    """Return a mention of a day with the time of day that stands behind it, or before it at the head of the line.

    A mention of anything else is returned as it is.
    """
    if mention.type != "DATE" or len(mention.value) != _DAY or not mention.value[:4].isdigit():
        return mention
    start, end = mention.start, mention.end
    if (match := _BEHIND.match(line, end)) is not None:
        end = match.end()
    elif (match := _clock_before(line, start)) is not None:
        start = match.start()
    if match is None or (time := _time_of(match)) is None:
        return mention
    return mention._replace(
        start=start, end=end, text=line[start:end], type="TIME", value=mention.value + time
    )


def _clock_before(line: str, start: int) -> re.Match[str] | None:
    """Return the time of day that stands before a date, at the head of the line or behind nothing but labels."""
    match = _BEFORE.search(line, 0, start)
    if match is None or any(map(str.isalnum, without_labels(line[: match.start()])[1])):
        return None
    return match


def _time_of(match: re.Match[str]) -> str | None:
    """Return the ISO time that a match of a time of day states, or None: ``14:05 pm``."""
    hour = int(match["hour"])
    late, early = match["late"] or match["half"] in {"p", "P"}, match["early"] or match["half"] in {"a", "A"}
    if match["half"] and not 1 <= hour <= _NOON:
        return None
    if late or early:
        hour = hour % _NOON + _NOON * bool(late) if hour <= _NOON else hour
    second = f":{match['second']}" if match["second"] else ""
    return f"T{hour:02}:{match['minute']}{second}"
