"""What the names on a command line stand for: standard input, files, and the files of a directory."""

from __future__ import annotations

import os
import stat

from newsclean.corpus.batch import Problem
from newsclean.corpus.formats import format_of, suffixes
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

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
    names: Sequence[str],
    *,
    any_suffix: bool = False,
    walks: bool = True,
    left_out: Collection[str] = (),
) -> Iterator[Source | tuple[Source, Problem]]:
    """Yield the input, or the inputs, that each name stands for; a file of a directory not twice.

    Args:
        names: files, directories, and ``-``; none at all stands for standard input.
        any_suffix: take all files of a directory, not only those of a known format.
        walks: look into directories.
        left_out: the real paths of files and directories that are no inputs where they lie below a directory.

    Yields:
        A source, or a name with what is wrong with it.
    """
    seen = set()
    for name in names or [STDIN]:
        if name != STDIN and os.path.isdir(name):
            if not walks:
                yield Source(name), _DIRECTORY
                continue
            empty = True
            for found in _walk(name, any_suffix=any_suffix, left_out=left_out):
                empty = False
                if not isinstance(found, Source):
                    yield found
                elif found.path not in seen:
                    seen.add(found.path)
                    yield found
            if empty:
                kinds = "" if any_suffix else f" whose name ends in {suffixes()}"
                yield Source(name), Problem("nothing-found", f"the directory holds no file{kinds}")
        else:
            seen.add(name)
            yield Source(name)


def _walk(
    tree: str, *, any_suffix: bool, left_out: Collection[str]
) -> Iterator[Source | tuple[Source, Problem]]:
    """Yield the files under a directory in a fixed order, but what is hidden or reached by a link to a directory."""
    waiting = [tree]
    while waiting:
        folder = waiting.pop()
        try:
            entries = _entries(folder, left_out)
        except OSError as error:
            yield Source(folder), explain_os_error(error)
            continue
        for entry in entries:
            try:
                if (any_suffix or format_of(entry.name)) and _is_file(entry):
                    yield Source(entry.path, tree)
            except OSError as error:
                yield Source(entry.path), explain_os_error(error)
        waiting += [entry.path for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]


def _entries(folder: str, left_out: Collection[str]) -> list[os.DirEntry[str]]:
    """Return what is in a directory, sorted, but what is hidden or left out.

    Raises:
        OSError: it cannot be read.
    """
    here = os.path.realpath(folder) if left_out else ""
    with os.scandir(folder) as found:
        entries = [
            entry
            for entry in found
            if not entry.name.startswith(".") and os.path.join(here, entry.name) not in left_out
        ]
    return sorted(entries, key=lambda entry: entry.name)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Tell whether a name stands for a file.

    Raises:
        OSError: that cannot be told; for a link, also that it leads nowhere.
    """
    return entry.is_file() or (entry.is_symlink() and stat.S_ISREG(os.stat(entry.path).st_mode))


_DIRECTORY = Problem("directory", "it is a directory; say where its files go: -o DIR, or --write")


def explain_os_error(error: OSError) -> Problem:
    """Return what an operating system's refusal means for the one who named the file."""
    if isinstance(error, FileNotFoundError):
        return Problem("missing", "there is no such file")
    if isinstance(error, IsADirectoryError):
        return _DIRECTORY
    reason = error.strerror or str(error)
    return Problem("unreadable", reason[:1].lower() + reason[1:])
