"""What a wheel holds of the package's data in a form that is read quickly.

Rule packs, profiles and word lists are TOML, for people. Reading TOML takes a short run as long as the cleaning, so the
build of a wheel (``hatch_build.py``) writes what was read of each file as JSON. A clone of the repository has no
such files and reads the TOML; the tests compare the two.
"""

from __future__ import annotations

from newsclean.data import beside, read_text
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

FOLDER = beside(__file__, "packed_data")


def packed(name: str) -> Any:
    """Return the packed form of some data, or None where there is none."""
    try:
        text = read_text(f"{FOLDER}/{name}.json")
    except FileNotFoundError:
        return None
    import json  # noqa: PLC0415 - as above

    return json.loads(text)
