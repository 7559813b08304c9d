"""Decides where each input's output goes: standard output, one file, or a directory with the same tree."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from newsclean.corpus.atomic import AtomicFile
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.sinks import IntoFile, Joined
from newsclean.errors import ConfigError, InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO, Self

    from newsclean.corpus.inputs import Source
    from newsclean.corpus.sinks import Sink


class OneStream:
    """All inputs go to one stream, or to one file: a context that is entered for the whole run."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._stack = ExitStack()
        self._sink: Joined | None = None

    def __enter__(self) -> Self:
        self._sink = Joined(self._open())
        return self

    def _open(self) -> BinaryIO:
        if self._path is None:
            return standard_output()
        path = os.path.realpath(self._path)
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe or a device cannot be replaced
            return self._stack.enter_context(open(path, "wb"))
        return self._stack.enter_context(AtomicFile(path)).stream

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def sink_for(self, source: Source) -> Sink:
        """Return where the outcomes of an input go.

        Raises:
            ConfigError: that is the input itself.
        """
        assert self._sink is not None
        if self._path is not None and _is_same(source.path, self._path):
            raise ConfigError(f"-o {self._path} is the input itself; --write repairs a file in place")
        return self._sink


class Tree:
    """Each input goes to a file of its own under a directory, where it stands under what the inputs share."""

    def __init__(self, folder: str, sources: Sequence[Source]) -> None:
        self._folder = folder
        roots = [os.path.abspath(s.tree or s.folder) for s in sources if s.path != STDIN]
        self._root = os.path.commonpath(roots) if roots else os.getcwd()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        return

    def path_for(self, source: Source) -> str:
        """Return the file that an input goes to."""
        if source.path == STDIN:
            return os.path.join(self._folder, "stdin")
        return os.path.join(self._folder, os.path.relpath(os.path.abspath(source.path), self._root))

    def sink_for(self, source: Source) -> Sink:
        """Return where the outcomes of an input go.

        Raises:
            ConfigError: that is the input itself.
            OSError: the file cannot be made.
        """
        path = self.path_for(source)
        if _is_same(source.path, path):
            raise ConfigError(f"-o {self._folder} would overwrite the input; --write repairs files in place")
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        return IntoFile(path)


def is_tree(path: str, sources: Sequence[Source], *, joins: bool) -> bool:
    """Tell whether ``-o path`` means a directory.

    Args:
        path: what was asked for.
        sources: the inputs.
        joins: whether all of them can be written one behind the other.
    """
    if os.path.isdir(path) or path.endswith(("/", os.sep)) or any(s.tree is not None for s in sources):
        return True
    return len(sources) > 1 and not joins


def standard_output() -> BinaryIO:
    """Return standard output for bytes.

    Raises:
        InputError: it is closed.
    """
    if sys.stdout is None:
        raise InputError("standard output is closed")
    return sys.stdout.buffer


def _is_same(source: str, path: str) -> bool:
    try:
        return source != STDIN and os.path.samefile(source, path)
    except OSError:
        return False
