"""Writes the data of the package in the form that is read quickly; the build of a wheel and ``pip install -e`` call it.

Run: python tools/pack_data.py [FOLDER]    (without FOLDER beside the sources, for a clone)
"""

from __future__ import annotations

import compileall
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pack_patterns import patterns_of

from newsclean.dates.grammar.patterns import GRAMMARS, branches_of
from newsclean.dates.readers.foreign import agreed_months
from newsclean.dates.words.languages import languages
from newsclean.dates.words.tables import plain_words
from newsclean.dates.words.weekdays import all_weekdays
from newsclean.language._words import arranged, stop_words_in_profiles
from newsclean.language.profile import languages as profile_languages
from newsclean.language.profile import read_profile
from newsclean.rules.packing import plain
from newsclean.rules.shipped import EVERYWHERE, read_pack, shipped_languages
from newsclean.startup import packed
from newsclean.startup.compiled_re import VERSION

if TYPE_CHECKING:
    from typing import Any


def packed_data() -> dict[str, Any]:
    """Return what is packed: by its name, the value."""
    packs = [read_pack(name) for name in (*shipped_languages(), EVERYWHERE)]
    rules = {f"rules_{pack.name}": plain(pack) for pack in packs}
    profiles = {f"profile_{code}": read_profile(code) for code in profile_languages()}
    words = {f"stop_words_{script}": arranged(found) for script, found in stop_words_in_profiles().items()}
    dates = {f"dates_{language}": plain_words(language) for language in languages()}
    grammars = {f"grammar_{name}": branches_of(patterns) for name, patterns in GRAMMARS.items()}
    patterns = {
        f"patterns_{home}": {"version": VERSION, "codes": codes} for home, codes in patterns_of(packs).items()
    }
    agreed = {"months": agreed_months(), "weekdays": all_weekdays()}
    return agreed | grammars | rules | profiles | words | dates | patterns


def write(folder: str) -> None:
    """Write all of it into a folder, as modules."""
    Path(folder, "__init__.py").write_text(
        '"""Data of the package, see newsclean/startup/packed.py."""\n', "utf-8"
    )
    for name, value in packed_data().items():
        Path(folder, f"{name}.py").write_text(f"VALUE = {value!r}\n", "utf-8")


def write_beside_the_sources() -> None:
    """Write all of it for this clone, compiled, in which it is good until something changes."""
    folder = Path(packed.FOLDER)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write(str(folder))
    compileall.compile_dir(folder, quiet=1)
    Path(folder, packed.CHECKOUT).touch()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write(sys.argv[1])
    else:
        write_beside_the_sources()
