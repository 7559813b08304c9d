r"""WET, the plain text of Common Crawl: a WARC file whose ``conversion`` records hold the text of pages.

The text of those records is cleaned, and nothing else: all other records, and the named fields of all, are written as
they came, save ``Content-Length`` and the digests, which would no longer be true. Line ends in WET are those that
the extractor put there: a line is as often a cell of a table, or a part of a sentence around a link, as it is a
paragraph. Nothing is joined; ``\n`` ends a line, as everywhere.
"""

from __future__ import annotations

import re

from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.compressed import split_suffix
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.packers import Lines, Members
from newsclean.corpus.utf8 import decode
from newsclean.errors import InputError, NotUtf8Error
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer
    from newsclean.document import Hints

BATCH_RECORDS = 64
HEAD_BYTES = 1 << 20
"""No record has named fields of more bytes than this; what has is not WARC."""

BLOCK_BYTES = 1 << 28
"""Nor a block of more: no page is as long, and a record may claim any length."""

_END = b"\r\n\r\n"
_STALE = re.compile(rb"(?im)^(?:WARC-Block-Digest|WARC-Payload-Digest):[^\r\n]*\r\n")
_LENGTH = re.compile(rb"(?im)^(Content-Length:[ \t]*)(\d+)")
_TYPE = re.compile(rb"(?im)^WARC-Type:[ \t]*(\S+)")
_URL = re.compile(rb"(?im)^WARC-Target-URI:[ \t]*+<?([^\r\n>]++)")


class Record(NamedTuple):
    """One record.

    Attributes:
        head: the version line and the named fields, each with its line end.
        block: what it holds.
    """

    head: bytes
    block: bytes

    def raw(self) -> bytes:
        """Return the record as it stands in a file."""
        return b"".join((self.head, b"\r\n", self.block, _END))


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the records of an input in batches.

    Raises:
        InputError: it is not WARC, or is cut short.
    """
    records: list[Record] = []
    number = 0
    for record in read_records(stream):
        number += 1
        records.append(record)
        if len(records) == BATCH_RECORDS:
            yield Batch(number - len(records) + 1, records)
            records = []
    if records or not number:  # an empty input is a batch, too: its output is empty, not missing
        yield Batch(number - len(records) + 1, records)


def read_records(stream: BinaryIO) -> Iterator[Record]:
    """Yield the records of a stream.

    Raises:
        InputError: it is not WARC, or is cut short.
    """
    number = 1
    while (head := _read_head(stream, number)) is not None:
        found = _LENGTH.search(head)
        if found is None or len(found[2]) > 12:
            raise InputError(f"record {number} is not WARC: it has no usable Content-Length")
        size = int(found[2])
        if size > BLOCK_BYTES:
            raise InputError(f"record {number} claims {size} bytes; no page has more than {BLOCK_BYTES}")
        block = stream.read(size)
        if len(block) < size:
            raise InputError(f"record {number} is cut short: {len(block)} of {size} bytes are there")
        yield Record(head, block)
        number += 1


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean the records of a batch."""
    notes = Notebook(job)
    payload = []
    texts = [_text_of(record) for record in batch.records]
    results = iter(
        job.cleaner.clean_window(
            [
                {"text": text, **_hints(job, record)._asdict()}
                for record, text in zip(batch.records, texts, strict=True)
                if isinstance(text, str)
            ]
        )
    )
    for number, (record, text) in enumerate(zip(batch.records, texts, strict=True), batch.first):
        outcome = next(results) if isinstance(text, str) else text
        if isinstance(outcome, Exception):
            notes.failed(number, record.raw(), outcome)
            if job.keep_bad:
                payload.append(record.raw())
        elif outcome is None or not isinstance(text, str):
            payload.append(record.raw())
        else:
            notes.cleaned(number, text, outcome, _hints(job, record).url)
            payload.append(_with_text(record, text, outcome.text).raw())
    return notes.outcome(payload)


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:  # noqa: ARG001 - it is a named field
    """Yield the documents of a batch."""
    for number, record in enumerate(batch.records, batch.first):
        if _is_text(record):
            try:
                yield Text(number, decode(record.block), _hints(job, record))
            except NotUtf8Error as error:
                yield problem_of(error, number, record.raw())


def open_output(stream: BinaryIO, path: str) -> Packer:
    """Return what writes a file."""
    return Members(stream) if split_suffix(path)[1].lower() == ".gz" else Lines(stream, path)


def _text_of(record: Record) -> str | NotUtf8Error | None:
    """Return the text of a record, or why it cannot be read; None for a record of another kind."""
    if not _is_text(record):
        return None
    try:
        return decode(record.block)
    except NotUtf8Error as error:
        return error


def _with_text(record: Record, before: str, after: str) -> Record:
    """Return the record with another text."""
    if after == before:
        return record
    block = after.encode("utf-8")
    head = _LENGTH.sub(rb"\g<1>%d" % len(block), _STALE.sub(b"", record.head), count=1)
    return Record(head, block)


def _is_text(record: Record) -> bool:
    kind = _TYPE.search(record.head)
    return kind is not None and kind[1] == b"conversion"


def _hints(job: Job, record: Record) -> Hints:
    url = _URL.search(record.head)
    return job.hints if url is None else job.hints._replace(url=url[1].decode("utf-8", "replace").strip())


def _read_head(stream: BinaryIO, number: int) -> bytes | None:
    """Return the version line and the named fields of the next record; None at the end."""
    line = stream.readline(HEAD_BYTES)
    while line in {b"\r\n", b"\n"}:  # two line ends close a record; some writers put more, or fewer
        line = stream.readline(HEAD_BYTES)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise InputError(f"record {number} is not WARC: it begins with {line[:20]!r}")
    lines = [line]
    size = len(line)
    while line.strip():
        line = stream.readline(HEAD_BYTES)
        size += len(line)
        if not line or size > HEAD_BYTES:
            raise InputError(f"record {number} is cut short within its named fields")
        lines.append(line)
    return b"".join(lines[:-1])
