"""When two lines count as the same, and which site a page belongs to."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsclean.lazy_re import lazy

_DIGITS = lazy(r"\d++")


def line_key(line: str) -> str:
    """Return what equal lines share: case, blanks and the digits of counters (``Comments (12)``) do not matter.

    A line without a letter has the empty key: numbers and marks recur everywhere and say nothing about a site.
    """
    folded = " ".join(line.split()).casefold()
    return _DIGITS.sub("0", folded) if any(map(str.isalpha, folded)) else ""


def host_of(url: str) -> str:
    """Return the host of a URL, or of what is a host already; empty if there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".").removeprefix("www.")
