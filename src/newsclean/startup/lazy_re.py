"""Regular expressions that are compiled when they are first used.

Compiling takes longer than everything else that a short run does, and a clean text of a few lines uses one pattern in
eight. A pattern at the top of a module costs nothing after its first use: the module's name for it then stands for
the compiled pattern itself.
"""

from __future__ import annotations

import sys

from newsclean.startup.compiled_re import compiled
from newsclean.startup.lean import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import re
    from typing import Any


class Uncompiled:
    """A pattern that was not used yet.

    Whoever still holds one when it is compiled may go on using it: it passes on what is asked of it.

    Attributes:
        pattern: its text.
        flags: what it is compiled with.
    """

    __slots__ = ("_compiled", "_home", "_told", "flags", "pattern")

    def __init__(self, pattern: str, flags: int, home: dict[str, Any]) -> None:
        self.pattern = pattern
        self.flags = flags
        self._home = home
        self._compiled: re.Pattern[str] | None = None
        self._told: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by copy and pickle, of every object
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = compiled(self.pattern, self.flags)
            self._tell(self._home)
        self._tell(sys._getframe(1).f_globals)  # noqa: SLF001 - a module that has imported the name holds this still
        return getattr(self._compiled, name)

    def _tell(self, names: dict[str, Any]) -> None:
        """Bind the names for this in a module to the compiled pattern, once a module."""
        if id(names) not in self._told:
            self._told.add(id(names))
            for key, value in tuple(names.items()):
                if value is self:
                    names[key] = self._compiled


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like that of ``re.compile``, which is compiled when it is first used.

    The names for it at the top of the calling module are bound to the compiled pattern at that moment, and those of a
    module that has imported it when that module uses it.
    """
    home = sys._getframe(1).f_globals  # noqa: SLF001 - as `collections.namedtuple` finds the module of a class
    return cast("re.Pattern[str]", Uncompiled(pattern, int(flags), home))
