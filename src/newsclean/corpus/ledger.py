"""Ledgers: what turns a cleaned text file back into the one it was.

A ledger file has one JSON object a line, one for each text: everything that `Result.details` has, the name of the
file, and the SHA-256 of the bytes before and after; of a compressed file, those of what it holds.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import ExitStack, suppress

from newsclean.corpus.atomic import AtomicFile, is_special, open_special
from newsclean.corpus.sidecar import open_lines
from newsclean.corpus.utf8 import encode_json
from newsclean.errors import LedgerError, OutputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any, BinaryIO, Self

    from newsclean.corpus.batch import Outcome

    Entry = dict[str, Any]

_PLAIN = json.JSONEncoder(ensure_ascii=False)
_HEAD = b'{"version": '
"""What every entry begins with."""


class LedgerWriter:
    """Writes a ledger, entry by entry.

    Args:
        path: the file.
        add: keep what the file has, and have each entry on the disk before the text it is about is replaced.
            Where texts are repaired in place, a ledger is all that is left of the originals.
        finished: for a run that another can go on with, the inputs that were finished before it; their entries stay,
            and each new one is written at once, so that a kill leaves it to the run that goes on.

    Raises:
        LedgerError: ``add`` is asked for, and ``path`` is there and is no ledger.
        OutputError: it cannot be written.
    """

    def __init__(self, path: str, *, add: bool, finished: Collection[str] | None = None) -> None:
        self._path = path
        self._stack = ExitStack()
        self._adds = add
        self._at_once = add or finished is not None
        self._known: set[tuple[str, str]] = set()
        try:
            if add and os.path.isfile(path) and not is_special(path) and os.path.getsize(path):
                self._known = {(entry["file"], entry["sha256"]["cleaned"]) for entry in _read(path)}
                _mend(path)
            self._stream: BinaryIO = self._open(finished)
        except OSError as error:
            raise self._unwritten(error) from error

    def _open(self, finished: Collection[str] | None) -> BinaryIO:
        path = self._path
        if (special := open_special(path)) is not None:
            return self._stack.enter_context(special)
        if self._adds:
            return self._stack.enter_context(open(path, "ab"))
        if finished is not None:
            return self._stack.enter_context(open_lines(path, finished))
        return self._stack.enter_context(AtomicFile(os.path.realpath(path))).stream

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        try:
            self._stack.__exit__(*error)  # type: ignore[arg-type]
        except OSError as problem:
            raise self._unwritten(problem) from problem

    def add(self, name: str, outcome: Outcome) -> None:
        """Write the entry of a text file, cleaned with ``details`` and ``keep_before``.

        Raises:
            OutputError: it cannot be written; without it, the text must not be replaced.
        """
        details = outcome.details or {}
        before, after = (b"".join(lines) for lines in (outcome.before, outcome.payload))
        digests = {"original": sha256(before), "cleaned": sha256(after)}
        key = (name, digests["cleaned"])
        if not details["edits"] and key in self._known:
            return  # a second run over clean files must not hide what the first one did
        self._known.add(key)
        entry = {"version": details["version"], "file": name, "sha256": digests} | details
        try:
            self._write(encode_json(_PLAIN.encode(entry) + "\n"))
        except OSError as error:
            with suppress(OSError):
                self._stream.close()  # which would try again, and be complained about again, later
            raise self._unwritten(error) from error

    def _unwritten(self, error: OSError) -> OutputError:
        return OutputError(f"cannot write the ledger {self._path}: {error.strerror}")

    def _write(self, line: bytes) -> None:
        self._stream.write(line)
        if self._at_once:
            self._stream.flush()
        if self._adds:
            with suppress(OSError):
                os.fsync(self._stream.fileno())


def read_ledger(path: str) -> list[Entry]:
    """Return the entries of a ledger file; a last line that a kill or a full disk cut short is none.

    Raises:
        LedgerError: it is no ledger.
        OSError: it cannot be read.
    """
    entries = _read(path)
    if not entries:
        raise LedgerError(f"{path} is not a ledger")
    return entries


def _read(path: str) -> list[Entry]:
    """Return the entries of a file that may be a ledger which was cut short in its very first line."""
    with open(path, "rb") as stream:
        lines = stream.read().split(b"\n")
    if _is_cut(lines[-1]):
        lines.pop()
    try:
        entries = [json.loads(line) for line in lines if line.strip()]
        whole = all(
            isinstance(entry["file"], str)
            and isinstance(entry["sha256"]["cleaned"], str)
            and isinstance(entry["edits"], list)
            for entry in entries
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise LedgerError(f"{path} is not a ledger") from error
    if not whole:
        raise LedgerError(f"{path} is not a ledger")
    return entries


def _is_cut(rest: bytes) -> bool:
    """Tell whether what follows the last line end is the beginning of an entry, and not a whole one."""
    if not rest or not rest.startswith(_HEAD[: len(rest)]):
        return False
    try:
        json.loads(rest)
    except (ValueError, RecursionError):
        return True
    return False


def _mend(path: str) -> None:
    """Cut off what a kill or a full disk left of a last line, so that what is added begins one."""
    with open(path, "r+b") as file:
        rest = file.read().rpartition(b"\n")[2]
        if _is_cut(rest):
            file.truncate(file.tell() - len(rest))
        elif rest:
            file.write(b"\n")


def sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, as a ledger states it."""
    return hashlib.sha256(data).hexdigest()
