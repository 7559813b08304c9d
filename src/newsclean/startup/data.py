"""Reads the files that come with the package: word lists, profiles, rule packs, the model.

`importlib.resources` and `pathlib` do the same and cost a short run as much as the cleaning.
"""

from __future__ import annotations

import os

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

HOME = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
"""The folder of the package."""


def beside(module: str, *names: str) -> str:
    """Return the path of a file or folder that stands beside a module.

    Args:
        module: the module's ``__file__``.
        names: the path from the module's folder on.
    """
    return os.path.join(os.path.dirname(module), *names)  # noqa: PTH118, PTH120


def read_text(path: str) -> str:
    """Return the text of a UTF-8 file."""
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return read_bytes(path).decode("utf-8")


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError:
        if (found := _in_archive(path)) is None:
            raise
        data: bytes = found.read_bytes()
        return data


def stems(folder: str, suffix: str) -> list[str]:
    """Return the names of a folder's files that end in a suffix, without it, sorted."""
    try:
        names = os.listdir(folder)  # noqa: PTH208
    except OSError:
        if (found := _in_archive(folder)) is None:
            raise
        names = [entry.name for entry in found.iterdir()]
    return sorted(name.removesuffix(suffix) for name in names if name.endswith(suffix))


def _in_archive(path: str) -> Any:
    """Return what stands for a file or folder of the package if it is imported from a ZIP file, as Spark sends it."""
    if os.path.isdir(HOME) or not path.startswith(HOME):  # noqa: PTH112
        return None
    from importlib.resources import files  # noqa: PLC0415 - as above

    return files("newsclean").joinpath(os.path.relpath(path, HOME).replace(os.sep, "/"))
