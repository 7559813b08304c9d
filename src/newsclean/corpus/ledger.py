"""Ledgers: what turns a cleaned text file back into the one it was.

A ledger file has one JSON object a line, one for each text: everything that `Result.details` has, the name of the
file, and the SHA-256 of the bytes before and after.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import ExitStack, suppress

from newsclean.corpus.atomic import AtomicFile
from newsclean.corpus.utf8 import decode, encode_json, split_bom
from newsclean.edits import Edit, apply, undo
from newsclean.errors import LedgerError, OutputError
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, BinaryIO, Self

    from newsclean.corpus.batch import Outcome

    Entry = dict[str, Any]

_PLAIN = json.JSONEncoder(ensure_ascii=False)


class LedgerWriter:
    """Writes a ledger, entry by entry.

    Args:
        path: the file.
        add: keep what the file has, and have each entry on the disk before the text it is about is replaced.
            Where texts are repaired in place, a ledger is all that is left of the originals.

    Raises:
        LedgerError: ``add`` is asked for, and ``path`` is there and is no ledger.
        OutputError: it cannot be written.
    """

    def __init__(self, path: str, *, add: bool) -> None:
        self._stack = ExitStack()
        self._adds = add
        self._known: set[tuple[str, str]] = set()
        try:
            if add and os.path.isfile(path) and os.path.getsize(path):
                self._known = {(entry["file"], entry["sha256"]["cleaned"]) for entry in read_ledger(path)}
            if add or (os.path.exists(path) and not os.path.isfile(path)):  # a pipe cannot be replaced
                self._stream: BinaryIO = self._stack.enter_context(open(path, "ab"))  # noqa: SIM115 - the stack closes it
            else:
                self._stream = self._stack.enter_context(AtomicFile(os.path.realpath(path))).stream
        except OSError as error:
            raise OutputError(f"cannot write the ledger {path}: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def add(self, name: str, outcome: Outcome) -> None:
        """Write the entry of a text file, cleaned with ``details`` and ``keep_before``."""
        details = outcome.details or {}
        before, after = (b"".join(lines) for lines in (outcome.before, outcome.payload))
        digests = {"original": _sha256(before), "cleaned": _sha256(after)}
        key = (name, digests["cleaned"])
        if not details["edits"] and key in self._known:
            return  # a second run over clean files must not hide what the first one did
        self._known.add(key)
        entry = {"version": details["version"], "file": name, "sha256": digests} | details
        self._stream.write(encode_json(_PLAIN.encode(entry) + "\n"))
        if self._adds:
            self._stream.flush()
            with suppress(OSError):
                os.fsync(self._stream.fileno())


def read_ledger(path: str) -> list[Entry]:
    """Return the entries of a ledger file.

    Raises:
        LedgerError: it is no ledger.
        OSError: it cannot be read.
    """
    with open(path, "rb") as stream:
        lines = stream.read().splitlines()
    try:
        entries = [json.loads(line) for line in lines if line.strip()]
        whole = all(
            isinstance(entry["sha256"]["cleaned"], str) and isinstance(entry["edits"], list)
            for entry in entries
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise LedgerError(f"{path} is not a ledger") from error
    if not whole or not entries:
        raise LedgerError(f"{path} is not a ledger")
    return entries


def undo_text(cleaned: bytes, name: str, entries: Sequence[Entry]) -> bytes:
    """Return the bytes that a text file had before it was cleaned.

    Args:
        cleaned: the bytes of the cleaned file.
        name: its name; it tells apart originals that were cleaned to the same text.
        entries: those of a ledger.

    Raises:
        LedgerError: no entry belongs to this text, or more than one does.
    """
    entry = _entry_for(_sha256(cleaned), name, entries)
    bom, body = split_bom(cleaned)
    try:
        original = bom + undo_edits(decode(body, skipped=len(bom)), entry["edits"]).encode("utf-8")
    except (ValueError, LedgerError) as error:
        raise LedgerError("the ledger is damaged: its edits do not fit the text") from error
    if _sha256(original) != entry["sha256"].get("original"):
        raise LedgerError("the ledger is damaged: its edits do not give back the original")
    return original


def undo_edits(cleaned: str, edits: Any) -> str:
    """Return the text that ``edits``, as JSON has them, were made to.

    Raises:
        LedgerError: they are not edits, or not of this text.
    """
    try:
        made = [Edit(e["start"], e["end"], e["original"], e["replacement"]) for e in edits]
        original = undo(cleaned, made)
        fits = apply(original, made) == cleaned and all(original[e.start : e.end] == e.original for e in made)
    except (TypeError, KeyError) as error:
        raise LedgerError("its edits cannot be read") from error
    if not fits:
        raise LedgerError("its edits do not fit the text, which has changed since")
    return original


def _entry_for(digest: str, name: str, entries: Sequence[Entry]) -> Entry:
    """Return the entry that accounts for a cleaned text: the last one that has edits, of the same file if it can."""
    fitting = [entry for entry in entries if entry["sha256"]["cleaned"] == digest]
    if not fitting:
        raise LedgerError(
            "no entry of the ledger belongs to this text; it has changed since, or never was cleaned"
        )
    own = [entry for entry in fitting if entry.get("file") == name]
    base = os.path.basename(name)
    near = own or [entry for entry in fitting if os.path.basename(str(entry.get("file"))) == base] or fitting
    edited = [entry for entry in near if entry["edits"]] or near
    if not own and len({entry["sha256"].get("original") for entry in edited}) > 1:
        raise LedgerError(
            "several originals of the ledger were cleaned to this text; name the file as it was named"
        )
    return edited[-1]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
