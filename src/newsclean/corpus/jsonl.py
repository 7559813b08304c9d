"""JSON Lines: one record a line, with the text in one field. What is not cleaned stays byte for byte."""

from __future__ import annotations

from newsclean.corpus.accounts import COLUMN, account_after, account_in, account_of
from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.json_object import JsonObject, name_of
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.packers import Lines
from newsclean.corpus.spelling import with_spelling
from newsclean.corpus.utf8 import NO_TEXT, decode, encode_json, split_bom
from newsclean.document import Hints
from newsclean.errors import InputError, NewscleanError, NotUtf8Error, RecordError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer
    from newsclean.result import Result

T = TypeVar("T")

BATCH_RECORDS = 64
BATCH_BYTES = 1 << 20
LINE_BYTES = 1 << 28
"""No record is longer; a line that is, is held for as long as nobody says where it ends."""

_BLANKS = b" \t\r\n"


def read(stream: BinaryIO) -> Iterator[Batch]:
    r"""Yield the lines of an input, which end in ``\n`` and nowhere else, in batches.

    Raises:
        NotUtf8Error: the input is UTF-16, or compressed; no line of it would be a record.
        InputError: a line does not end within `LINE_BYTES`.
    """
    records: list[bytes] = []
    size = 0
    number = 0
    for number, line in enumerate(iter(lambda: stream.readline(LINE_BYTES + 1), b""), 1):
        if len(line) > LINE_BYTES:
            raise InputError(f"line {number} has more than {LINE_BYTES} bytes: that is no record")
        if number == 1 and line.startswith(NO_TEXT):
            decode(line)
        records.append(line)
        size += len(line)
        if len(records) >= BATCH_RECORDS or size >= BATCH_BYTES:
            yield Batch(number - len(records) + 1, records)
            records = []
            size = 0
    if records or not number:  # an empty input is a batch, too: its output is empty, not missing
        yield Batch(number - len(records) + 1, records)


class _Record(NamedTuple):
    """A record that is ready to be cleaned.

    Attributes:
        bom: its byte-order mark.
        members: the record.
        end: the end of its line.
        text: its text.
        hints: what is known about it.
    """

    bom: bytes
    members: JsonObject
    end: bytes
    text: str
    hints: Hints


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean the records of a batch, all together; blank lines stay."""
    payload: list[bytes] = []
    before: list[bytes] = []
    notes = Notebook(job)
    records = [
        _attempt(_read_record, job, raw, number) for number, raw in enumerate(batch.records, batch.first)
    ]
    ready = [record for record in records if isinstance(record, _Record)]
    results = iter(job.cleaner.clean_window([{"text": each.text, **each.hints._asdict()} for each in ready]))
    for number, (raw, record) in enumerate(zip(batch.records, records, strict=True), batch.first):
        outcome: bytes | Exception | None
        if isinstance(record, _Record):
            outcome = _attempt(_rewritten, job, raw, number, record, next(results), notes)
        else:
            outcome = record
        if isinstance(outcome, Exception):
            notes.failed(number, raw.rstrip(b"\r\n"), outcome)
            if not job.keep_bad:
                continue
        payload.append(outcome if isinstance(outcome, bytes) else raw)
        if job.keep_before:
            before.append(raw)
    return notes.outcome(payload, before=before)


def _attempt(work: Callable[..., T], *arguments: Any) -> T | Exception:
    """Return what some work gives or raises: whatever goes wrong with one record, the others come out."""
    try:
        return work(*arguments)
    except Exception as error:  # noqa: BLE001 - see above
        return error


def _read_record(job: Job, raw: bytes, number: int) -> _Record | None:
    """Return the record of a line; None for a blank line."""
    if not raw.strip(_BLANKS):
        return None
    bom, members, end = parse(raw, is_first=number == 1)
    return _Record(bom, members, end, text_of(members, job.field), hints_of(members, job))


def _rewritten(
    job: Job, raw: bytes, number: int, record: _Record, result: Result | Exception, notes: Notebook
) -> bytes:
    """Return the line of a record when it is clean, ``raw`` itself if nothing changed."""
    if isinstance(result, Exception):
        raise result
    values: dict[str, Any] = {}
    if result.text != record.text:
        values[job.field] = result.text
    if job.details or (values and COLUMN in record.members.members):
        values |= _account(record, result, job)
    line = record.bom + encode_json(record.members.with_values(values)) + record.end if values else raw
    notes.cleaned(number, record.text, result, record.hints.url, rewritten=line is not raw)
    return line


def _account(record: _Record, result: Result, job: Job) -> dict[str, Any]:
    """Return the field that accounts for what was done to a record, if it says something new."""
    try:
        known = account_in(record.members)
    except RecordError:
        if job.details:
            raise
        return {}
    account = (account_of if job.details else account_after)(record.text, result, known)
    if account is known:
        return {}
    is_changed = result.text != record.text
    account = with_spelling(account, record.members, job.field, known, is_changed=is_changed)
    return {} if account == known else {COLUMN: account}


def parse(raw: bytes, *, is_first: bool) -> tuple[bytes, JsonObject, bytes]:
    """Return the byte-order mark of a line, which only the first one can have, its record, and its end.

    Raises:
        NotUtf8Error: it is not UTF-8.
        RecordError: it is not JSON, or not an object.
    """
    bom, body = split_bom(raw) if is_first else (b"", raw)
    content = body.rstrip(b"\r\n")
    try:
        return bom, JsonObject(decode(content)), body[len(content) :]
    except NotUtf8Error as error:
        at = error.__cause__.start if isinstance(error.__cause__, UnicodeDecodeError) else 0
        raise RecordError(
            "not-utf8", f"byte 0x{body[at]:02x} at offset {at} of the line is not UTF-8"
        ) from error


def text_of(record: JsonObject, field: str) -> str:
    """Return the text of a record.

    Raises:
        RecordError: it has none.
    """
    if field not in record.members:
        raise RecordError("no-text-field", f"there is no field {field!r}; --field names another")
    value = record.members[field].value
    if not isinstance(value, str):
        raise RecordError("text-not-a-string", f"the field {field!r} is {name_of(value)}, not a string")
    return value


def hints_of(record: JsonObject, job: Job) -> Hints:
    """Return what a record says about itself and, where it says nothing usable, what the job says."""
    hints = []
    for name, given in zip(Hints._fields, job.hints, strict=True):
        own = None if name == job.field else record.value(name)
        hints.append(own if isinstance(own, str) and own.strip() else given)
    return Hints(*hints)


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:
    """Yield the documents of a batch."""
    for number, raw in enumerate(batch.records, batch.first):
        if not raw.strip(_BLANKS):
            continue
        try:
            _, record, _ = parse(raw, is_first=number == 1)
            hints = hints_of(record, job)
            if url != "url":
                where = record.value(url)
                hints = hints._replace(url=where if isinstance(where, str) else None)
            yield Text(number, text_of(record, job.field), hints)
        except NewscleanError as error:
            yield problem_of(error, number, raw.rstrip(b"\r\n"))


def open_output(stream: BinaryIO, path: str) -> Packer:
    """Return what writes a file."""
    return Lines(stream, path)
