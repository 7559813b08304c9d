"""What is kept of the package's data in a form that is read quickly.

Rule packs, profiles and word lists are TOML, for people. Reading TOML takes a short run as long as the cleaning, so the
build (``hatch_build.py``) writes what was read of each file as plain values, which `marshal` reads at once. A clone of
the repository in which nothing was built, or in which something has changed since, reads the TOML; the tests compare
the two.
"""

from __future__ import annotations

import marshal
import os
from functools import cache

from newsclean.data import beside, read_bytes
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

FOLDER = beside(__file__, "packed_data")
SUFFIX = ".bin"
FORMAT = 4
"""The version of `marshal`'s format; every Python since 3.4 reads it."""

CHECKOUT = "CHECKOUT"
"""A file in the folder that says: its sources stand beside it and may have changed since."""

SOURCES = (
    "",
    "rules",
    "rules/packs",
    "dates",
    "dates/calendars",
    "dates/lexicons",
    "language",
    "language/profiles",
)
"""The folders of what is read and of what reads it."""


def packed(name: str) -> Any:
    """Return the packed form of some data, which is not to be changed, or None where there is none."""
    folder = _folder()
    try:
        return folder and marshal.loads(read_bytes(f"{folder}/{name}{SUFFIX}"))  # noqa: S302 - our own
    except (OSError, ValueError, EOFError, TypeError):
        return None


@cache
def _folder() -> str | None:
    """Return where packed data is, or None where there is none that can be used."""
    try:
        written = os.stat(f"{FOLDER}/{CHECKOUT}").st_mtime  # noqa: PTH116
    except OSError:
        return FOLDER  # of a wheel, in which nothing changes
    return FOLDER if written >= max(map(_changed, SOURCES)) else None


def _changed(folder: str) -> float:
    """Return when a file of a folder was last changed."""
    with os.scandir(beside(__file__, folder)) as entries:
        return max(entry.stat().st_mtime for entry in entries if entry.is_file())
