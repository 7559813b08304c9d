"""WARC: the pages that a crawl has fetched. fastwarc reads the archive; what comes out is JSON Lines."""

from __future__ import annotations

from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.compressed import reader
from newsclean.corpus.extras import need
from newsclean.corpus.html import clean_pages, hints_of, open_output, written
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.page import Page, try_page
from newsclean.corpus.transfer import unsent
from newsclean.errors import InputError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job

__all__ = ["clean", "open_output", "read", "texts"]

BATCH_PAGES = 16
PAGE_BYTES = 1 << 26
"""Of a longer page only so much is read: what comes after is no article."""
_MAGIC = {b"\x1f\x8b": ".gz", b"\x28\xb5": ".zst"}
"""The first bytes of what is compressed; WARC itself begins with its name."""

_HTML = frozenset({"text/html", "application/xhtml+xml"})


class Fetched(NamedTuple):
    """A page as it was fetched.

    Attributes:
        url: from where.
        encoding: what the server said about it, if it said so.
        body: the page.
    """

    url: str | None
    encoding: str | None
    body: bytes


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the pages of an archive in batches: responses with an HTML body and no error, and nothing else.

    Raises:
        InputError: the archive is cut short.
        OSError: it is no archive.
    """
    pages: list[Fetched] = []
    number = 0
    for page in _pages(stream):
        number += 1
        pages.append(page)
        if len(pages) == BATCH_PAGES:
            yield Batch(number - len(pages) + 1, pages)
            pages = []
    if pages or not number:  # an archive without pages is a batch, too: its output is empty, not missing
        yield Batch(number - len(pages) + 1, pages)


def _pages(stream: BinaryIO) -> Iterator[Fetched]:
    """Yield the pages of an archive. All its records are looked at: fastwarc passes over one that is cut short."""
    warc = need("fastwarc.warc", extra="warc", what="a WARC file")
    kinds = warc.WarcRecordType
    records = warc.ArchiveIterator(_unpacked(stream), record_types=kinds.any_type, parse_http=False)
    for number, record in enumerate(records, 1):
        if not (record.headers.get("Content-Length") or "").strip().isdecimal():
            raise InputError(f"record {number} is cut short within its named fields, or is not WARC")
        if record.record_type == kinds.response and record.is_http:
            record.parse_http()
        size = record.content_length  # what is left of it, after the head of the response
        body = record.reader.read(PAGE_BYTES) if _is_page(record) else b""
        there = len(body) + record.reader.consume()
        if there < size:
            raise InputError(f"record {number} is cut short: {there} of {size} bytes are there")
        if _is_page(record):
            page = unsent(
                body, _header(record, "Transfer-Encoding"), _header(record, "Content-Encoding"), PAGE_BYTES
            )
            yield Fetched(record.headers.get("WARC-Target-URI"), record.http_charset, page)


def _is_page(record: Any) -> bool:
    http = record.http_headers
    return http is not None and http.status_code == 200 and record.http_content_type in _HTML


def _header(record: Any, name: str) -> str:
    value: str = record.http_headers.get(name) or ""
    return value


def _unpacked(stream: BinaryIO) -> _Told:
    """Return what an archive holds, whatever its name: fastwarc unpacks it, too, but is silent where it is cut short."""
    told = _Told(stream)
    suffix = _MAGIC.get(told.head, "")
    return _Told(reader(cast("BinaryIO", told), suffix)) if suffix else told


class _Told:
    """A stream that knows how it begins and how far it was read: what is asked of a file, and what a pipe cannot tell.

    Attributes:
        head: its first bytes, as far as they were not read yet.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._position = 0
        self.head = stream.read(2)

    def read(self, size: int = -1) -> bytes:
        data = self.head if size < 0 else self.head[:size]
        self.head = self.head[len(data) :]
        if not self.head and len(data) != size:
            data += self._stream.read(-1 if size < 0 else size - len(data))
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean the pages of a batch."""
    notes = Notebook(job)
    payload = []
    pages = [try_page(fetched.body, fetched.url, fetched.encoding) for fetched in batch.records]
    results = iter(clean_pages(job, [page for page in pages if isinstance(page, Page)]))
    for number, (fetched, page) in enumerate(zip(batch.records, pages, strict=True), batch.first):
        if isinstance(page, Exception):
            notes.failed(number, fetched.body, page)
            continue
        try:
            payload.append(written(job, page, number, next(results), notes))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong with one page, the others come out
            notes.failed(number, fetched.body, error)
    return notes.outcome(payload)


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:  # noqa: ARG001 - it is a named field
    """Yield the pages of a batch."""
    for number, fetched in enumerate(batch.records, batch.first):
        page = try_page(fetched.body, fetched.url, fetched.encoding)
        if isinstance(page, Page):
            yield Text(number, page.text, hints_of(job, page), page.layout)
        else:
            yield problem_of(page, number, fetched.body)
