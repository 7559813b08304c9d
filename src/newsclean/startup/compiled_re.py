"""Regular expressions compiled beforehand.

Compiling the patterns that the first pages of a language need takes as long as cleaning fifty more. What `re` makes of a
pattern depends on nothing but the pattern and the version of Python, so the build keeps it (``tools/pack_data.py``)
beside the packed data, by the pattern itself: one that has changed is not found there and is compiled anew.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found] # has no types
import re
import sys
from functools import cache

from newsclean.startup.lean import TYPE_CHECKING
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    """All flags, the code, the number of groups, and the names of groups by number and number by name."""

VERSION = (sys.implementation.name, *sys.version_info[:2], _sre.MAGIC, sys.byteorder)
"""What the code of a pattern depends on."""

SHARED = "shared"
"""The name of the patterns of all modules."""


def compiled(pattern: str, flags: int = 0, home: str = SHARED) -> re.Pattern[str]:
    """Return what ``re.compile`` does.

    Args:
        pattern: a regular expression.
        flags: its flags.
        home: the name of the patterns that it is kept among: those of a rule pack, or of dates.
    """
    code = _codes(home).get((pattern, flags))
    if code is None:
        return re.compile(pattern, flags)
    every, words, groups, numbers, names = code
    made: re.Pattern[str] = _sre.compile(
        pattern, every, memoryview(words).cast("I").tolist(), groups, numbers, names
    )
    return made


@cache
def _codes(home: str) -> Mapping[tuple[str, int], Code]:
    """Return the code of the patterns of a home; empty where there is none for this Python."""
    found: Any = packed(f"patterns_{home}")
    return found["codes"] if found and found["version"] == VERSION else {}
