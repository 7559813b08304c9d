"""Files of JSON Lines beside the output, each line about one input: what was removed, what could not be cleaned."""

from __future__ import annotations

import json
import os
from contextlib import suppress

from newsclean.corpus.atomic import AtomicFile, open_special
from newsclean.corpus.utf8 import encode_json
from newsclean.errors import OutputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import BinaryIO, Self


def open_lines(path: str, finished: Collection[str] = ()) -> BinaryIO:
    """Open a file of JSON Lines to write to.

    Args:
        path: the file.
        finished: the inputs whose lines stay, when a run goes on; all other lines will be written again.

    Raises:
        OutputError: it cannot be written.
    """
    done = frozenset(finished)
    try:
        if (special := open_special(path)) is not None:
            return special
        if not done or not os.path.isfile(path):
            return open(path, "wb")
        with AtomicFile(os.path.realpath(path)) as file, open(path, "rb") as old:
            for line in old:
                with suppress(ValueError, KeyError, TypeError):
                    if line.endswith(b"\n") and json.loads(line)["file"] in done:
                        file.stream.write(line)
        return open(path, "ab")
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


class RemovedLines:
    """Writes the lines that were removed, each with its input, record, role, score and evidence.

    Args:
        path: the file.
        finished: see `open_lines`.

    Raises:
        OutputError: the file cannot be written.
    """

    def __init__(self, path: str, finished: Collection[str] = ()) -> None:
        self._path = path
        self._stream = open_lines(path, finished)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # each line was written at once; of one that could not be, `add` has told
            self._stream.close()

    def add(self, name: str, removed: Sequence[str]) -> None:
        """Write the lines that were removed from a batch of an input."""
        file = json.dumps(name, ensure_ascii=False)
        try:
            for values in removed:
                self._stream.write(encode_json(f'{{"file": {file}, {values}}}\n'))
            self._stream.flush()
        except OSError as error:
            raise OutputError(f"cannot write {self._path}: {error.strerror}") from error
