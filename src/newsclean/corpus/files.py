"""Outcomes that go to files: one for each input, or the input file itself. No file is ever half written."""

from __future__ import annotations

import os

from newsclean.corpus.atomic import AtomicFile
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.sinks import has_result
from newsclean.errors import InputError, SymlinkError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO, Self

    from newsclean.corpus.batch import Outcome
    from newsclean.corpus.formats import Format
    from newsclean.corpus.inputs import Source

_CHUNK = 1 << 20


class IntoFile(AtomicFile):
    """A file of its own for one input, which is not made when nothing of the input could be cleaned.

    Args:
        path: the file.
        form: its format.
        name: what says whether it is compressed, if that is not ``path``.
    """

    def __init__(self, path: str, form: Format, name: str = "") -> None:
        super().__init__(path)
        self.wanted = False
        self._packer = form.open_output(self.stream, name or path)

    def __enter__(self) -> Self:
        return self

    def write(self, outcome: Outcome) -> None:
        """Write an outcome."""
        self.wanted |= has_result(outcome)
        self._packer.write(outcome.payload)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._packer.close()
        except BaseException as failure:
            super().__exit__(type(failure), failure, failure.__traceback__)
            raise
        super().__exit__(kind, error, trace)


class Rewritten(IntoFile):
    """The input file itself, of a format that has to be written as a whole; kept as it is if nothing changes."""

    def __init__(self, source: Source, form: Format) -> None:
        super().__init__(resolve(source), form, source.path)  # as it was read, wherever a link leads
        self._changed = False

    def write(self, outcome: Outcome) -> None:
        """Write an outcome."""
        super().write(outcome)
        self._changed |= outcome.counts.changed > 0
        self.wanted = self._changed


class InPlace:
    """The input file itself, which is not touched before something changes.

    Raises:
        SymlinkError: the input is a link out of its tree.
        InputError: it is not a file.
    """

    def __init__(self, source: Source) -> None:
        self._path = resolve(source)
        self._same = 0
        self._file: AtomicFile | None = None

    def __enter__(self) -> Self:
        return self

    def write(self, outcome: Outcome) -> None:
        """Take an outcome; what came before the first change is copied from the file as it is."""
        if self._file is None:
            if not outcome.counts.changed:
                self._same += sum(map(len, outcome.payload))
                return
            self._file = AtomicFile(self._path)
            _copy_head(self._path, self._file.stream, self._same)
        self._file.stream.writelines(outcome.payload)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.__exit__(kind, error, trace)


def resolve(source: Source) -> str:
    """Return the path of the file to write when ``source`` is repaired in place.

    Raises:
        SymlinkError: it is a link, and leads out of the directory that was asked for (for a file that was named
            itself: out of the working directory if the link is in there, else out of the link's own directory).
        InputError: it is not a file.
    """
    path = source.path
    if path == STDIN:
        raise InputError("standard input cannot be repaired in place")
    real = os.path.realpath(path)
    if source.tree is None and not os.path.islink(path):
        tree = None
    elif source.tree is not None:
        tree = source.tree
    else:
        folder = os.path.dirname(os.path.abspath(path))
        tree = os.getcwd() if _is_inside(folder, os.getcwd()) else folder
    if tree is not None and not _is_inside(real, os.path.realpath(tree)):
        raise SymlinkError(f"it is a link that leads out of {tree}, to {real}; name that file to repair it")
    if os.path.exists(real) and not os.path.isfile(real):
        raise InputError("it is not a regular file, so it cannot be repaired in place")
    return real


def _is_inside(path: str, tree: str) -> bool:
    return path == tree or path.startswith(tree.rstrip(os.sep) + os.sep)


def _copy_head(path: str, stream: BinaryIO, size: int) -> None:
    """Copy the first ``size`` bytes of a file."""
    with open(path, "rb") as original:
        while size > 0 and (chunk := original.read(min(size, _CHUNK))):
            stream.write(chunk)
            size -= len(chunk)
