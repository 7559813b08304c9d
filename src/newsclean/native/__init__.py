"""Compiled twins of the loops in which time goes, and the question whether they are there.

Each twin (``NAME.pyx``, written in Cython) does what a plain Python function does, to the same result; that function
stands where it belongs, and asks `twin` once, when its module is imported, whether to hand its work over. Twins are
built when newsclean is installed on a machine with a C compiler (``tools/build_native.py``). Without one, or with
``NEWSCLEAN_PLAIN=1`` in the environment, everything is plain Python. The tests compare the two.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from os import environ, scandir, stat

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

PLAIN = "NEWSCLEAN_PLAIN"
"""The environment variable that asks for plain Python."""


@cache
def twin(name: str) -> Any:
    """Return a compiled module, or None where it was not built or is not wanted."""
    if environ.get(PLAIN):
        return None
    try:
        module = import_module(f"newsclean.native.{name}")
    except ImportError:
        return None
    if _is_stale(name, module.__file__ or ""):
        _say_that_they_are_stale()
        return None
    return module


def _is_stale(name: str, compiled: str) -> bool:
    """Tell whether a checkout has moved on since its twins were compiled; a wheel holds no sources."""
    try:
        source = stat(f"{__path__[0]}/{name}.pyx").st_mtime
        return max(source, _shared()) > stat(compiled).st_mtime
    except OSError:
        return False


@cache
def _say_that_they_are_stale() -> None:
    """Warn once, whoever asks for such warnings, as pytest does: nothing else tells why all takes many times as long."""
    import warnings  # noqa: PLC0415 - few processes have anything to say

    told = "newsclean's compiled twins are older than their sources: plain Python does the work until"
    warnings.warn(f"{told} `python tools/build_native.py` has run", ImportWarning, stacklevel=3)


@cache
def _shared() -> float:
    """Return when what the sources share was last changed."""
    with scandir(__path__[0]) as entries:
        return max(entry.stat().st_mtime for entry in entries if entry.name.endswith(".pxd"))
