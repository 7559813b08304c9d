"""The file of what could not be cleaned: one JSON object a line, with the bytes as they came."""

from __future__ import annotations

import json
from contextlib import suppress

from newsclean.corpus.sidecar import open_lines
from newsclean.corpus.utf8 import encode_json
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Self

    from newsclean.corpus.batch import Problem

_PLAIN = json.JSONEncoder(ensure_ascii=False)


class Rejects:
    r"""Writes ``file``, ``line``, ``code``, ``reason`` and ``raw`` of each problem.

    ``raw`` is the record as text; a byte that is not UTF-8 stands in it as ``\udcXX``, so in Python
    ``raw.encode("utf-8", "surrogateescape")`` gives the bytes back.

    Args:
        path: the file.
        finished: see `newsclean.corpus.sidecar.open_lines`.

    Raises:
        OutputError: the file cannot be written.
    """

    def __init__(self, path: str, finished: Collection[str] = ()) -> None:
        self._stream = open_lines(path, finished)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # each line was written at once; of one that could not be, `add` has told
            self._stream.close()

    def add(self, name: str, problem: Problem) -> None:
        """Write one problem."""
        values = {
            "file": name,
            "line": problem.line,
            "code": problem.code,
            "reason": problem.reason,
            "raw": problem.raw.decode("utf-8", "surrogateescape"),
        }
        self._stream.write(encode_json(_PLAIN.encode(values) + "\n"))
        self._stream.flush()
