"""Regular expressions that are compiled when they are first used.

Compiling takes longer than everything else that a short run does, and a clean text of a few lines uses one pattern in
eight. After the first use a pattern costs what a compiled one costs.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_VALUES = ("groups", "groupindex")


class Compiled:
    """A pattern that was used: its methods are those of the compiled one.

    Attributes:
        pattern: its text.
        flags: what it is compiled with.
    """

    pattern: str
    flags: int


class Uncompiled(Compiled):
    """A pattern that was not used yet; it becomes a `Compiled` by itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS and name not in _VALUES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in (*_METHODS, *_VALUES):
            self.__dict__[each] = getattr(compiled, each)
        self.__class__ = Compiled  # type: ignore[assignment] # so that nothing is asked of this method any more
        return self.__dict__[name]


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like that of ``re.compile``, which is compiled when it is first used."""
    return cast("re.Pattern[str]", Uncompiled(pattern, int(flags)))
