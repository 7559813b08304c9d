"""Parquet: read and written by row group; other columns, their types and the order of rows stay."""

from __future__ import annotations

import io
import json

from newsclean.corpus.arrow import clean_rows, rows_of
from newsclean.corpus.batch import Batch, Problem, Text
from newsclean.corpus.compressed import split_suffix, writer
from newsclean.corpus.extras import need
from newsclean.corpus.notebook import Notebook
from newsclean.corpus.parquet_pages import check_pages
from newsclean.corpus.rows import BROKEN, Row
from newsclean.errors import InputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    import pyarrow as pa

    from newsclean.corpus.batch import Outcome
    from newsclean.corpus.job import Job

BATCH_ROWS = 64
BATCH_BYTES = 1 << 26
"""What the rows of a batch may grow to when they repeat values of a dictionary, unless it is one row."""

GROUP_ROWS = 16_384
GROUP_BYTES = 1 << 26
"""A row group is written when it has so many rows or so many bytes in memory, whichever is first."""


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the rows of an input in batches; an input without rows gives one empty batch, for its schema.

    Raises:
        InputError: it is not Parquet, or made to fill the memory.
        MissingExtraError: pyarrow is not installed.
    """
    parquet = need("pyarrow.parquet", extra="parquet", what="a Parquet file")
    pa = need("pyarrow", extra="parquet", what="a Parquet file")
    if not stream.seekable():  # the directory of a Parquet file is at its end
        stream = io.BytesIO(stream.read())
    try:
        file = parquet.ParquetFile(stream)
        first = 1
        for batch in file.iter_batches(_rows_at_once(stream, file.metadata)):
            yield Batch(first, [batch])
            first += batch.num_rows
        if first == 1:
            yield Batch(1, [pa.RecordBatch.from_pylist([], schema=file.schema_arrow)])
    except pa.ArrowException as error:
        raise InputError(f"it is not a Parquet file that can be read: {error}") from error


def _rows_at_once(stream: BinaryIO, metadata: Any) -> int:
    """Return how many rows make a batch: fewer where each of them may be as long as the longest dictionary.

    Raises:
        InputError: the file is made to fill the memory.
    """
    try:
        dictionary = check_pages(stream, metadata)
    except (
        IndexError
    ):  # a header that is cut short, or longer than any: pyarrow says what is wrong with the file
        return 1
    return max(1, min(BATCH_ROWS, BATCH_BYTES // max(1, dictionary)))


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean the rows of a batch."""
    notes = Notebook(job)
    original = batch.records[0]
    cleaned, rows, told = clean_rows(
        original, job.cleaner, field=job.field, details=job.details, hints=job.hints
    )
    bad = []
    urls = _urls(original)
    for index, row in enumerate(rows):
        number = batch.first + index
        if row.result is None:
            notes.reported(Problem(row.code, row.reason, number, _raw(original, index, row, job.field)))
            bad.append(index)
        else:
            notes.cleaned(number, row.text, row.result, urls[index] or job.hints.url, rewritten=told[index])
    if bad and not job.keep_bad:
        cleaned = _without(cleaned, set(bad))
    return notes.outcome(cleaned)


def _without(batch: pa.RecordBatch, bad: set[int]) -> pa.RecordBatch:
    """Return a batch without some of its rows."""
    kept = [index for index in range(batch.num_rows) if index not in bad]
    return batch.take(kept) if kept else batch.slice(0, 0)  # a list of nothing has no type to take by


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:
    """Yield the documents of a batch."""
    original = batch.records[0]
    for index, (text, hints) in enumerate(rows_of(original, job.field, job.hints, url)):
        number = batch.first + index
        if isinstance(text, str):
            yield Text(number, text, hints)
        else:
            row = Row(text, None)
            yield Problem(
                "text-not-a-string", "the text is not text", number, _raw(original, index, row, job.field)
            )


def open_output(stream: BinaryIO, path: str) -> ParquetPacker:
    """Return what writes a file."""
    return ParquetPacker(stream, path)


class ParquetPacker:
    """Writes record batches as a Parquet file, compressed once more as a whole if its name says so."""

    def __init__(self, stream: BinaryIO, path: str) -> None:
        self._is_compressed = bool(split_suffix(path)[1])
        self._stream = writer(stream, path) if self._is_compressed else stream
        self._writer: Any = None
        self._batches: list[pa.RecordBatch] = []
        self._rows = 0
        self._bytes = 0

    def write(self, payload: pa.RecordBatch) -> None:
        """Take the next batch."""
        if self._writer is None:
            parquet = need("pyarrow.parquet", extra="parquet", what="a Parquet file")
            self._writer = parquet.ParquetWriter(self._stream, payload.schema, compression="zstd")
        self._batches.append(payload)
        self._rows += payload.num_rows
        self._bytes += payload.nbytes
        if self._rows >= GROUP_ROWS or self._bytes >= GROUP_BYTES:
            self._flush()

    def close(self) -> None:
        """Write the last row group and the directory of the file, and end the compressed stream."""
        if self._writer is not None:
            self._flush()
            self._writer.close()
        if self._is_compressed:
            self._stream.close()

    def _flush(self) -> None:
        pa = need("pyarrow", extra="parquet", what="a Parquet file")
        if self._batches:
            self._writer.write_table(pa.Table.from_batches(self._batches), row_group_size=self._rows or None)
        self._batches, self._rows, self._bytes = [], 0, 0


def _urls(batch: pa.RecordBatch) -> list[Any]:
    at = batch.schema.get_field_index("url")
    values = [None] * batch.num_rows if at < 0 else batch.column(at).to_pylist()
    return [value if isinstance(value, str) else None for value in values]


def _raw(batch: pa.RecordBatch, index: int, row: Row, field: str) -> bytes:
    """Return a row as JSON; Parquet has no bytes of its own for one."""
    values = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if name == field and row.text is BROKEN:
            values[name] = bytes(column[index].as_buffer()).decode("utf-8", "surrogateescape")
        else:
            values[name] = column[index].as_py()
    text = json.dumps(values, default=str, ensure_ascii=False)
    return text.encode("utf-8", "surrogateescape")
