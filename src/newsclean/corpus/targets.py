"""Decides where each input's output goes: standard output, one file, or a directory with the same tree."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack

from newsclean.corpus.formats import load_format, output_path
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.sinks import Joined
from newsclean.errors import ConfigError, InputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO, Self

    from newsclean.corpus.atomic import AtomicFile
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.packers import Packer
    from newsclean.corpus.sinks import Sink


class OneStream:
    """All inputs go to one stream, or to one file: a context that is entered for the whole run."""

    def __init__(self, path: str | None, form: str = "text") -> None:
        self._path = path
        self._form = form
        self._stack = ExitStack()
        self._sink: Joined | None = None
        self._file: AtomicFile | None = None
        self._packer: Packer | None = None

    def __enter__(self) -> Self:
        self._packer = load_format(self._form).open_output(self._open(), self._path or "")
        self._sink = Joined(self._packer)
        return self

    def _open(self) -> BinaryIO:
        if self._path is None:
            return standard_output()
        from newsclean.corpus.atomic import AtomicFile, open_special  # noqa: PLC0415 - most output goes to a pipe

        if (special := open_special(self._path)) is not None:
            return self._stack.enter_context(special)
        self._file = self._stack.enter_context(AtomicFile(os.path.realpath(self._path)))
        return self._file.stream

    def __exit__(self, *error: object) -> None:
        if self._file is not None and self._sink is not None:
            self._file.wanted = self._sink.has_result
        try:
            if self._packer is not None and error[0] is None:
                self._packer.close()
        except BaseException as failure:
            self._stack.__exit__(type(failure), failure, failure.__traceback__)
            raise
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def sink_for(self, source: Source, form: str) -> Sink:  # noqa: ARG002 - as that of a tree
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

    def __init__(self, folder: str, sources: Sequence[Source], *, as_jsonl: bool = False) -> None:
        self.folder = folder
        self._as_jsonl = as_jsonl
        roots = [os.path.abspath(s.tree or s.folder) for s in sources if s.path != STDIN]
        self._root = os.path.commonpath(roots) if roots else os.getcwd()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        return

    def path_for(self, source: Source, form: str) -> str:
        """Return the file that an input of a format goes to."""
        if source.path == STDIN:
            return os.path.join(self.folder, "stdin")
        path = output_path(os.path.abspath(source.path), form, as_jsonl=self._as_jsonl)
        return os.path.join(self.folder, os.path.relpath(path, self._root))

    def settle(self, sources: Sequence[Source], forms: Sequence[str]) -> list[Source]:
        """Return the inputs, a file that was named twice once.

        Args:
            sources: the inputs.
            forms: the format of each.

        Raises:
            ConfigError: two of them would go to one file, or one to where another is.
        """
        files = {_place(source.path) for source in sources if source.path != STDIN}
        taken: dict[str, Source] = {}
        for source, form in zip(sources, forms, strict=True):
            path = self.path_for(source, form)
            other = taken.setdefault(_place(path), source)
            if other is not source and _place(other.path) != _place(source.path):
                raise ConfigError(
                    f"{other.name} and {source.name} would both be written to {path}; "
                    "give one another name, or each a directory of its own"
                )
        if files & taken.keys():
            raise self._overwrites()
        return list(taken.values())

    def _overwrites(self) -> ConfigError:
        return ConfigError(f"-o {self.folder} would overwrite the input; --write repairs files in place")

    def sink_for(self, source: Source, form: str) -> Sink:
        """Return where the outcomes of an input go.

        Raises:
            ConfigError: that is the input itself.
            OSError: the file cannot be made.
        """
        path = self.path_for(source, form)
        if _is_same(source.path, path):
            raise self._overwrites()
        from newsclean.corpus.files import IntoFile  # noqa: PLC0415 - most output goes to a pipe

        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        return IntoFile(path, load_format(form))


def is_tree(path: str, sources: Sequence[Source], *, separate: bool) -> bool:
    """Tell whether ``-o path`` means a directory.

    Args:
        path: what was asked for.
        sources: the inputs.
        separate: whether several were named that cannot be written one behind the other.
    """
    has_form = os.path.isdir(path) or path.endswith(("/", os.sep))
    return separate or has_form or any(source.tree is not None for source in sources)


def standard_output() -> BinaryIO:
    """Return standard output for bytes.

    Raises:
        InputError: it is closed.
    """
    if sys.stdout is None:
        raise InputError("standard output is closed")
    return sys.stdout.buffer


def _place(path: str) -> str:
    return os.path.normcase(os.path.abspath(path))


def _is_same(source: str, path: str) -> bool:
    try:
        return source != STDIN and os.path.samefile(source, path)
    except OSError:
        return False
