"""What a wheel holds of the package's data in a form that is read quickly.

Rule packs, profiles and word lists are TOML, for people. Reading TOML takes a short run as long as the cleaning, so the
build of a wheel (``hatch_build.py``) writes what was read of each file as a module, which Python compiles and keeps like
any other. A clone of the repository has no such modules and reads the TOML; the tests compare the two.
"""

from __future__ import annotations

from importlib import import_module

from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

PACKAGE = "newsclean.packed_data"


def packed(name: str) -> Any:
    """Return the packed form of some data, which is not to be changed, or None where there is none."""
    try:
        return import_module(f"{PACKAGE}.{name}").VALUE
    except ModuleNotFoundError:
        return None
