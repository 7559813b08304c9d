"""Where no rule of this stage has any business: addresses and paths. Code is known by `newsclean.stages._code`."""

from __future__ import annotations

import re

from newsclean.lazy_re import lazy

_REACH = 200  # characters a token is followed in either direction; no address that matters is longer
_EDGE = lazy(r"\s")
_TOKEN = lazy(
    r"://|www\.|@|\\|[/=][^\s/=?&]*+[/=?&]|^[./~]+/|\.(?:com|org|net|html?|php|aspx?|jpe?g|png|pdf|py|js)\b",
    re.IGNORECASE,
)


def is_in_token(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is part of, or touches, an address, a path or an escape."""
    low = max(0, start - _REACH)
    left = text[low:start]
    for blank in reversed(list(_EDGE.finditer(left))):
        left = left[blank.end() :]
        break
    right = text[end : end + _REACH]
    blank_right = _EDGE.search(right)
    if blank_right:
        right = right[: blank_right.start()]
    return _TOKEN.search(left + text[start:end] + right) is not None
