"""Compiles the twins in ``src/newsclean/native`` and packs the data; the build of a wheel and ``pip install -e`` call it.

Run: python tools/build_native.py [FOLDER]    (without FOLDER beside the sources; needs Cython, setuptools, a C compiler)
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "newsclean" / "native"


def build(folder: Path = SOURCES) -> list[Path]:
    """Compile every twin into ``folder``.

    Returns:
        The compiled modules; none where they cannot be compiled, and why is printed.
    """
    sources = sorted(SOURCES.glob("*.pyx"))
    try:
        return _compiled(sources, folder)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever is amiss, plain Python does the same work
        print(f"newsclean: not compiled, plain Python does the work: {error}", file=sys.stderr)
        return []


def _compiled(sources: list[Path], folder: Path) -> list[Path]:
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    with TemporaryDirectory() as scratch:
        # MSVC knows no -g0, and leaves debugging information out unless asked
        flags = [] if sys.platform == "win32" else ["-g0"]
        extensions = cythonize(
            [
                Extension(f"newsclean.native.{path.stem}", [str(path)], extra_compile_args=flags)
                for path in sources
            ],
            build_dir=scratch,
            compiler_directives={"language_level": 3, "boundscheck": False, "wraparound": False},
            quiet=True,
            force=True,
        )
        command = build_ext(Distribution({"name": "newsclean", "ext_modules": extensions}))
        command.build_lib, command.build_temp, command.parallel = scratch, scratch, 4
        command.ensure_finalized()
        command.run()
        made = [Path(command.get_ext_fullpath(extension.name)) for extension in extensions]
        return [Path(shutil.move(path, folder / path.name)) for path in made]


def pack(*folder: str) -> None:
    """Write the packed data into a folder, or beside the sources where none is named."""
    subprocess.run(
        [sys.executable, ROOT / "tools" / "pack_data.py", *folder],
        env=environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        built = build(Path(sys.argv[1]))
    else:
        built = build()
        pack()
    print(*built, sep="\n")
    sys.exit(not built)
