"""Writes the data of the package in the form that is read quickly; the build of a wheel calls it.

Run: python tools/pack_data.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.dates.grammar import GRAMMARS, branches_of
from newsclean.dates.languages import languages
from newsclean.dates.tables import plain_words
from newsclean.language._words import arranged, stop_words_in_profiles
from newsclean.language.profile import languages as profile_languages
from newsclean.language.profile import read_profile
from newsclean.rules.packing import plain
from newsclean.rules.shipped import EVERYWHERE, read_pack, shipped_languages

if TYPE_CHECKING:
    from typing import Any


def packed_data() -> dict[str, Any]:
    """Return what is packed: by the name of the module, the value it holds."""
    rules = {f"rules_{name}": plain(read_pack(name)) for name in (*shipped_languages(), EVERYWHERE)}
    profiles = {f"profile_{code}": read_profile(code) for code in profile_languages()}
    words = {f"stop_words_{script}": arranged(found) for script, found in stop_words_in_profiles().items()}
    dates = {f"dates_{language}": plain_words(language) for language in languages()}
    grammars = {f"grammar_{name}": branches_of(patterns) for name, patterns in GRAMMARS.items()}
    return grammars | rules | profiles | words | dates


def write(folder: str) -> None:
    """Write all of it into a folder, as modules."""
    Path(folder, "__init__.py").write_text('"""Data of the package, see newsclean/packed.py."""\n', "utf-8")
    for name, value in packed_data().items():
        Path(folder, f"{name}.py").write_text(f"VALUE = {value!r}\n", "utf-8")


if __name__ == "__main__":
    write(sys.argv[1])
