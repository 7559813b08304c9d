"""What of a time of day stands behind what the grammar takes of it: minutes behind ``10 h``, ``pm``, a zone in figures."""

from __future__ import annotations

from newsclean.dates.readers.half_days import with_half_day
from newsclean.startup.lazy_re import lazy

_HOURS = lazy(r"\d{1,2} (?:h|heures?|Uhr|uur|horas)$")
_MINUTES = lazy(r" (?P<minutes>[0-5]\d)(?= ?(?:$|[\n\r;|)\]–—]|[.,](?!\d)|(?:min|H[NA]?E|GMT|UTC|CES?T)\b))")
_NAMED_ZONE = lazy(
    r"(?:(?<=GMT)|(?<=UTC)) ?(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<rest>\d\d))?(?![\d:])\)?"
)
_BARE_ZONE = lazy(r" ?(?P<sign>[+−-])(?P<hours>\d\d):?(?P<rest>\d\d)(?![\d:])")
_SURE = lazy(r"\dT\d|:\d\d:\d")  # behind these ``-05:00`` is no end of some hours
_MOST_EAST = 14  # hours


def whole_clock(text: str, start: int, end: int, value: str) -> tuple[int, str]:
    """Return the end and the value of a date with a time of day, with what stands behind it: minutes, *pm*, a zone.

    Args:
        text: the document.
        start: where the date begins.
        end: where it ends, as far as it is read.
        value: what is read of it.
    """
    if value.endswith(":00") and _HOURS.search(text, start, end) and (match := _MINUTES.match(text, end)):
        end, value = match.end("minutes"), value[:-2] + match["minutes"]
    if value[-2:].isdigit() and value[-6] not in "+-":
        end, value = with_half_day(text, start, end, value)
    named = _NAMED_ZONE.match(text, end)
    match = named or _BARE_ZONE.match(text, end)
    if match is None or (not value[-2:].isdigit() and not value.endswith("Z")):
        return end, value
    hours, minutes = int(match["hours"]), match["rest"] or "00"
    if hours > _MOST_EAST or int(minutes) % 15:
        return end, value
    sign = "+" if match["sign"] == "+" else "-"
    may_be_hours = sign == "-" and match[0][-3] == ":" and not _SURE.search(text, start, end)
    if named is None and (may_be_hours or value.endswith("Z") or value[-6] in "+-"):
        return end, value
    zone = f"{sign}{hours:02}:{minutes}" if hours or minutes != "00" else "Z"
    return match.end(), value.removesuffix("Z") + zone
