"""Files that a configuration sets aside, also when they are named: a hook names every file that changed."""

from __future__ import annotations

import os
import re
from functools import lru_cache


def is_excluded(path: str, patterns: tuple[str, ...], folder: str) -> bool:
    """Tell whether one of the patterns fits a file, or a directory that holds it.

    Args:
        path: the file.
        patterns: ``*`` stands for anything but a slash, ``**`` for anything, ``?`` for one character; a pattern
            without a slash fits a name in any directory.
        folder: where the configuration is; patterns and paths are relative to it.
    """
    here = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    parts = here.split("/")
    above = ["/".join(parts[: count + 1]) for count in range(len(parts))]
    return any(regex_of(pattern).fullmatch(place) for pattern in patterns for place in above)


@lru_cache(maxsize=256)
def regex_of(pattern: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern."""
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip("/").removeprefix("./"))
    return re.compile(anywhere + "".join(wild.get(piece) or re.escape(piece) for piece in pieces))
