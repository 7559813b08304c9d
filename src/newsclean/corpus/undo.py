"""Gives back what a file was before it was cleaned."""

from __future__ import annotations

from newsclean.corpus.jsonl import COLUMN, parse, text_of
from newsclean.corpus.ledger import undo_edits
from newsclean.corpus.utf8 import encode_json
from newsclean.errors import LedgerError, NewscleanError
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANKS = b" \t\r\n"


def undo_records(lines: Iterable[bytes], field: str) -> Iterator[bytes]:
    """Yield the records of a JSONL file as they were before they were cleaned with ``details``.

    Args:
        lines: the cleaned records.
        field: the field that holds the text.

    Raises:
        LedgerError: a record does not account for what was done to it, or its text has changed since.
    """
    for number, raw in enumerate(lines, 1):
        if not raw.strip(_BLANKS):
            yield raw
            continue
        try:
            yield _undo_record(raw, field, is_first=number == 1)
        except NewscleanError as error:
            raise LedgerError(f"line {number}: {error}") from error


def _undo_record(raw: bytes, field: str, *, is_first: bool) -> bytes:
    bom, record, end = parse(raw, is_first=is_first)
    text = text_of(record, field)
    if COLUMN not in record.members:
        raise LedgerError(f"there is no field {COLUMN!r}, which --details would have added")
    details = record.whole(COLUMN)
    original = undo_edits(text, details.get("edits") if isinstance(details, dict) else None)
    return bom + encode_json(record.without(COLUMN, {field: original} if original != text else {})) + end
