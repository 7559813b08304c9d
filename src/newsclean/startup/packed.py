"""What is kept of the package's data in a form that is read quickly.

Rule packs, profiles and word lists are TOML, for people. Reading TOML takes a short run as long as the cleaning, so the
build (``tools/pack_data.py``) writes what was read of each file as a module, which Python compiles and keeps like any
other. A clone of the repository in which nothing was built, or in which something has changed since, reads the TOML;
the tests compare the two.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from newsclean.startup.data import HOME
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

PACKAGE = "newsclean.packed_data"
FOLDER = f"{HOME}/packed_data"

CHECKOUT = "checkout.txt"
"""A file in the folder that says: its sources stand beside it and may have changed since."""

SOURCES = (
    "",
    "startup",
    "rules",
    "rules/packs",
    "dates/grammar",
    "dates/readers",
    "dates/words",
    "dates/words/calendars",
    "dates/words/lexicons",
    "language",
    "language/profiles",
)
"""The folders of what is read and of what reads it."""


def packed(name: str) -> Any:
    """Return the packed form of some data, which is not to be changed, or None where there is none."""
    if not _is_good():
        return None
    try:
        return import_module(f"{PACKAGE}.{name}").VALUE
    except ModuleNotFoundError:
        return None


@cache
def _is_good() -> bool:
    """Tell whether nothing has changed since the data was packed."""
    try:
        written = os.stat(f"{FOLDER}/{CHECKOUT}").st_mtime  # noqa: PTH116
    except OSError:
        return True  # an installation, in which nothing changes, or nothing packed at all
    return written >= max(map(_changed, SOURCES))


def _changed(folder: str) -> float:
    """Return when a file of a folder was last changed."""
    with os.scandir(f"{HOME}/{folder}") as entries:
        return max(entry.stat().st_mtime for entry in entries if entry.is_file())
