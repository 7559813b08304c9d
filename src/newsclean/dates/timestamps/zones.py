"""Zones in figures behind a time of day: ``10:12 GMT+9``, ``10:12+09:00``, ``10:12 +0900``."""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy

CLOCK = r"[0-9]:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,9})?(?: ?[ap]\.?m\b\.?)?"
_ZONE = lazy(
    rf"(?P<clock>{CLOCK}) ?"
    r"(?:\(?(?:GMT|UTC) ?(?P<east>[+-][0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?\)?"
    r"|(?P<bare>[+-][0-9]{2}):?(?P<rest>[0-9]{2}))(?![\d:])",
    re.IGNORECASE,
)
_MOST_EAST = 14  # hours


def without_zones(line: str) -> tuple[str, dict[int, str]]:
    """Return a line with blanks for its zones in figures, and the ISO form of each by where it stood."""
    zones: dict[int, str] = {}
    return _ZONE.sub(lambda match: _blanked(match, zones), line), zones


def _blanked(match: re.Match[str], zones: dict[int, str]) -> str:
    """Return a clock with blanks for its zone, which is noted; the match as it is if that is no zone."""
    at = match.end("clock")
    hours, minutes = match["east"] or match["bare"], match["minutes"] or match["rest"] or "00"
    if abs(int(hours)) > _MOST_EAST or int(minutes) % 15 or (match["bare"] and _may_be_hours(match)):
        return match[0]
    zones[at] = "Z" if not int(hours) and minutes == "00" else f"{hours[0]}{int(hours[1:]):02}:{minutes}"
    return match["clock"] + " " * (match.end() - at)


def _may_be_hours(match: re.Match[str]) -> bool:
    """Tell whether a zone may be the end of some hours: ``10:12-11:30``, but with seconds or a ``T`` before it."""
    clock = match["clock"]
    before = match.string[max(0, match.start() - 2) : match.start()]
    return (
        match[0].endswith(f"-{match['bare'][1:]}:{match['rest']}")
        and clock.count(":") == 1
        and "T" not in before
    )
