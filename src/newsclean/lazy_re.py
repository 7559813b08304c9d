"""Regular expressions that are compiled when they are first used.

Compiling takes longer than everything else that a short run does, and a clean text of a few lines uses one pattern in
eight. A pattern at the top of a module costs nothing after its first use: the module's name for it then stands for
the compiled pattern itself.
"""

from __future__ import annotations

import re
import sys
from typing import Any, cast


class Uncompiled:
    """A pattern that was not used yet.

    Whoever still holds one when it is compiled may go on using it: it passes on what is asked of it.

    Attributes:
        pattern: its text.
        flags: what it is compiled with.
    """

    __slots__ = ("_compiled", "_home", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, home: dict[str, Any]) -> None:
        self.pattern = pattern
        self.flags = flags
        self._home = home
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by copy and pickle, of every object
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = compiled = re.compile(self.pattern, self.flags)
            for key, value in tuple(self._home.items()):
                if value is self:
                    self._home[key] = compiled
        return getattr(self._compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like that of ``re.compile``, which is compiled when it is first used.

    The names for it at the top of the calling module are bound to the compiled pattern at that moment.
    """
    home = sys._getframe(1).f_globals  # noqa: SLF001 - as `collections.namedtuple` finds the module of a class
    return cast("re.Pattern[str]", Uncompiled(pattern, int(flags), home))
