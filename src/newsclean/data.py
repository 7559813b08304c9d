"""Reads the files that come with the package: word lists, profiles, rule packs, the model.

`importlib.resources` and `pathlib` do the same and cost a short run as much as the cleaning.
"""

from __future__ import annotations

import os


def beside(module: str, *names: str) -> str:
    """Return the path of a file or folder that stands beside a module.

    Args:
        module: the module's ``__file__``.
        names: the path from the module's folder on.
    """
    return os.path.join(os.path.dirname(module), *names)  # noqa: PTH118, PTH120


def read_text(path: str) -> str:
    """Return the text of a UTF-8 file."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file."""
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


def stems(folder: str, suffix: str) -> list[str]:
    """Return the names of a folder's files that end in a suffix, without it, sorted."""
    return sorted(
        name.removesuffix(suffix)
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith(suffix)
    )
