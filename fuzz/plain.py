"""A second newsclean in the same process, without the compiled twins, to compare with."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsclean.native import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_modules: dict[str, ModuleType] = {}


def _taken_out() -> dict[str, ModuleType]:
    names = [name for name in sys.modules if name.partition(".")[0] == "newsclean"]
    return {name: sys.modules.pop(name) for name in names}


@contextmanager
def plain_newsclean() -> Iterator[None]:
    """Have ``import newsclean``, and what it imports while it works, find the plain one until the block ends.

    The one that was imported before comes back then; blocks do not stand in each other.
    """
    compiled, before = _taken_out(), os.environ.get(PLAIN)
    sys.modules.update(_modules)
    os.environ[PLAIN] = "1"
    try:
        yield
    finally:
        _modules.update(_taken_out())
        sys.modules.update(compiled)
        del os.environ[PLAIN]
        if before is not None:
            os.environ[PLAIN] = before
