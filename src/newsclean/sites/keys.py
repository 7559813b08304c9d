"""When two lines count as the same, and which site a page belongs to."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsclean.sentence_marks import SENTENCE_MARKS
from newsclean.startup.lazy_re import lazy

_DIGITS = lazy(r"\d++")
_OPENING = lazy(r"[^:@|»…]{0,24}[:@|»]")
_ENDING = lazy(r"(?:[|»]|[-–—] )[^|»]{1,40}")
_MARKS = ("|", "»")
_DASHES = (" - ", " – ", " — ")
_SENTENCE_ENDS = (*SENTENCE_MARKS, '"', "”", "»", ":")

OPENING_LINE = 80
"""Characters; a longer line is a paragraph, whatever it begins with."""


def line_key(line: str) -> str:
    """Return what equal lines share: case, blanks and the digits of counters (``Comments (12)``) do not matter.

    A line without a letter has the empty key: numbers and marks recur everywhere and say nothing about a site.
    """
    folded = " ".join(line.split()).casefold()
    return _DIGITS.sub("0", folded) if any(map(str.isalpha, folded)) else ""


def opening_key(key: str) -> str:
    """Return what lines share that begin alike and go on differently (``Follow @name``); empty if a line is not such.

    An opening ends in a mark, stands in a short line that ends no sentence, and is no time of day. It ends in a line
    feed here, which no `line_key` does.

    Args:
        key: of the line, by `line_key`.
    """
    if len(key) > OPENING_LINE or key.endswith(_SENTENCE_ENDS):
        return ""
    found = _OPENING.match(key)
    return f"{found[0]}\n" if found and not found[0].startswith("0") else ""


def ending_key(key: str) -> str:
    """Return what lines share that end alike behind a mark (``A headline | The Herald``); empty if a line is not such.

    An ending stands in a short line that ends no sentence; where there is no other mark, a dash between blanks is one.
    It begins with a line feed here, which no `line_key` does.

    Args:
        key: of the line, by `line_key`.
    """
    if len(key) > OPENING_LINE or key.endswith(_SENTENCE_ENDS):
        return ""
    at = max(map(key.rfind, _MARKS))
    if at < 0:
        at = max(map(key.rfind, _DASHES))
    ending = key[at:].lstrip()
    return f"\n{ending}" if at > 0 and _ENDING.fullmatch(ending) else ""


def part_keys(key: str) -> tuple[str, ...]:
    """Return the opening and the ending of a line, those that it has."""
    return tuple(filter(None, (opening_key(key), ending_key(key))))


def host_of(url: str) -> str:
    """Return the host of a URL, or of what is a host already; empty if there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".").removeprefix("www.")
