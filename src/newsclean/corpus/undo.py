"""Gives back what a file was before it was cleaned."""

from __future__ import annotations

import os

from newsclean.corpus.accounts import COLUMN, RECORD, account_in, undo_edits
from newsclean.corpus.jsonl import parse, text_of
from newsclean.corpus.ledger import sha256
from newsclean.corpus.notebook import problem_of
from newsclean.corpus.spelling import first_literals
from newsclean.corpus.utf8 import decode, encode_json, split_bom
from newsclean.errors import LedgerError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.corpus.batch import Problem
    from newsclean.corpus.ledger import Entry

_BLANKS = b" \t\r\n"


def undo_records(lines: Iterable[bytes], field: str) -> Iterator[bytes | Problem]:
    """Yield the records of a JSONL file as they were before they were cleaned with ``details``.

    A record that does not account for what was done to it, or whose text has changed since, is a problem that holds
    it as it is.

    Args:
        lines: the cleaned records.
        field: the field that holds the text.
    """
    for number, raw in enumerate(lines, 1):
        if not raw.strip(_BLANKS):
            yield raw
            continue
        try:
            yield _undo_record(raw, field, is_first=number == 1)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong with one record, the others come back
            yield problem_of(error, number, raw)


def _undo_record(raw: bytes, field: str, *, is_first: bool) -> bytes:
    bom, record, end = parse(raw, is_first=is_first)
    text = text_of(record, field)
    if COLUMN not in record.members:
        raise LedgerError(f"there is no field {COLUMN!r}, which --details would have added")
    details = account_in(record)
    if not isinstance(details, dict):
        details = {}
    original = undo_edits(text, details.get("edits"))
    literals = first_literals(record, field, original, details.get(RECORD))
    return bom + encode_json(record.with_literals(literals)) + end


def undo_text(cleaned: bytes, name: str, entries: Sequence[Entry]) -> bytes:
    """Return the bytes that a text file had before it was cleaned.

    Args:
        cleaned: the bytes of the cleaned file.
        name: its name; it tells apart originals that were cleaned to the same text.
        entries: those of a ledger.

    Raises:
        LedgerError: no entry belongs to this text, or more than one does.
    """
    entry = _entry_for(sha256(cleaned), name, entries)
    bom, body = split_bom(cleaned)
    try:
        original = bom + undo_edits(decode(body, skipped=len(bom)), entry["edits"]).encode("utf-8")
    except (ValueError, LedgerError) as error:
        raise LedgerError("the ledger is damaged: its edits do not fit the text") from error
    if sha256(original) != entry["sha256"].get("original"):
        raise LedgerError("the ledger is damaged: its edits do not give back the original")
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
