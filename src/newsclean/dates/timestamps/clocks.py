"""Times of day behind the date of a timestamp, in lines whose language is not known: ``15/11/2019 17h39``."""

from __future__ import annotations

from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.document import DateMention

_DAY = 10  # characters of an ISO date that names a day
# Behind it the line ends or goes on with a mark, a zone or a word with a capital; nothing says which half of the day.
_CLOCK = lazy(
    r"(?:,|\.|\s?[|·•–—-])?\s(?:(?:kl|klo|kello|kell|pukul|ore|ora|às|alle|à|um|at|o|u|v|в|о|saat|lúc|ώρα|στις|godz)\.?\s)?"
    r"(?P<hour>[01]?[0-9]|2[0-3])(?:[:.hH]| h )(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
    r"(?=\s?(?:$|[|)(\]\[,;•·–—-]|(?!(?i:[ap]m|ch|sa|μμ|πμ)\b)[^\W\d_a-zа-яα-ω]))"
)


def with_clock(line: str, mention: DateMention) -> DateMention:
    """Return a mention of a day with the time of day that stands behind it; a mention of anything else as it is."""
    if mention.type != "DATE" or len(mention.value) != _DAY or not mention.value[:4].isdigit():
        return mention
    match = _CLOCK.match(line, mention.end)
    if match is None:
        return mention
    second = f":{match['second']}" if match["second"] else ""
    value = f"{mention.value}T{int(match['hour']):02}:{match['minute']}{second}"
    end = match.end()
    return mention._replace(end=end, text=line[mention.start : end], type="TIME", value=value)
