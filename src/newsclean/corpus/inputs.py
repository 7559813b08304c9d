"""What the names on a command line stand for: standard input, files, and the files of a directory."""

from __future__ import annotations

import os

from newsclean.corpus.batch import Problem
from newsclean.corpus.formats import format_of, suffixes
from newsclean.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"


class Source(NamedTuple):
    """An input.

    Attributes:
        path: a file, or ``-`` for standard input.
        tree: the directory that was asked for and holds the file; None for a file that was named itself.
    """

    path: str
    tree: str | None = None

    @property
    def name(self) -> str:
        """The input as reports call it."""
        return "<stdin>" if self.path == STDIN else self.path

    @property
    def folder(self) -> str:
        """The directory in which the search for a configuration begins."""
        return os.path.dirname(self.path) or "."


def find_sources(
    names: Sequence[str], *, any_suffix: bool = False, walks: bool = True
) -> Iterator[Source | tuple[Source, Problem]]:
    """Yield the input, or the inputs, that each name stands for; a file of a directory not twice.

    Args:
        names: files, directories, and ``-``; none at all stands for standard input.
        any_suffix: take all files of a directory, not only those of a known format.
        walks: look into directories.

    Yields:
        A source, or a directory with what is wrong with it.
    """
    seen = set()
    for name in names or [STDIN]:
        if name != STDIN and os.path.isdir(name):
            if not walks:
                yield Source(name), _DIRECTORY
                continue
            empty = True
            for source in _walk(name, any_suffix=any_suffix):
                empty = False
                if source.path not in seen:
                    seen.add(source.path)
                    yield source
            if empty:
                kinds = "" if any_suffix else f" whose name ends in {suffixes()}"
                yield Source(name), Problem("nothing-found", f"the directory holds no file{kinds}")
        else:
            seen.add(name)
            yield Source(name)


def _walk(tree: str, *, any_suffix: bool) -> Iterator[Source]:
    """Yield the files under a directory in a fixed order, but what is hidden or reached by a link to a directory."""
    for folder, folders, files in os.walk(tree):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(folder, name)
            if not name.startswith(".") and (any_suffix or format_of(name)) and os.path.isfile(path):
                yield Source(path, tree)


_DIRECTORY = Problem("directory", "it is a directory; say where its files go: -o DIR, or --write")


def explain_os_error(error: OSError) -> Problem:
    """Return what an operating system's refusal means for the one who named the file."""
    if isinstance(error, FileNotFoundError):
        return Problem("missing", "there is no such file")
    if isinstance(error, IsADirectoryError):
        return _DIRECTORY
    reason = error.strerror or str(error)
    return Problem("unreadable", reason[:1].lower() + reason[1:])
