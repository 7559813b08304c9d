"""Where no rule of this stage has any business: addresses and paths. Code is known by `newsclean.stages._code`."""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy

_REACH = 200  # characters a token is followed in either direction; no address that matters is longer
_EDGE = lazy(r"\s")
_PARTS = r"://|www\.|@|[/=][^\s/=?&]*+[/=?&]|^[./~]+/|\.(?:com|org|net|html?|php|aspx?|jpe?g|png|pdf|py|js)\b"
_TOKEN = lazy(rf"{_PARTS}|\\", re.IGNORECASE)
_ADDRESS = lazy(rf"{_PARTS}|\b[a-z]:\\", re.IGNORECASE)


def is_in_token(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is part of, or touches, an address, a path or an escape."""
    return _TOKEN.search(_token(text, start, end)) is not None


def is_in_address(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is part of, or touches, an address or a path."""
    return _ADDRESS.search(_token(text, start, end)) is not None


def _token(text: str, start: int, end: int) -> str:
    low = max(0, start - _REACH)
    left = text[low:start]
    for blank in reversed(list(_EDGE.finditer(left))):
        left = left[blank.end() :]
        break
    right = text[end : end + _REACH]
    blank_right = _EDGE.search(right)
    if blank_right:
        right = right[: blank_right.start()]
    return left + text[start:end] + right
