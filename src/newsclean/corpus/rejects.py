"""The file of what could not be cleaned: one JSON object a line, with the bytes as they came."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from newsclean.corpus.utf8 import encode_json
from newsclean.errors import OutputError

if TYPE_CHECKING:
    from typing import Self

    from newsclean.corpus.batch import Problem

_PLAIN = json.JSONEncoder(ensure_ascii=False)


class Rejects:
    r"""Writes ``file``, ``line``, ``code``, ``reason`` and ``raw`` of each problem.

    ``raw`` is the record as text; a byte that is not UTF-8 stands in it as ``\udcXX``, so in Python
    ``raw.encode("utf-8", "surrogateescape")`` gives the bytes back.

    Raises:
        OutputError: the file cannot be written.
    """

    def __init__(self, path: str) -> None:
        try:
            self._stream = open(path, "wb")  # noqa: SIM115 - closed by __exit__
        except OSError as error:
            raise OutputError(f"cannot write {path}: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
