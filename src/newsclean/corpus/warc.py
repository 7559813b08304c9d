"""WARC: the pages that a crawl has fetched. fastwarc reads the archive; what comes out is JSON Lines."""

from __future__ import annotations

from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.extras import need
from newsclean.corpus.html import clean_pages, hints_of, open_output, written
from newsclean.corpus.notebook import Notebook
from newsclean.corpus.page import Page, read_page
from newsclean.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job

__all__ = ["clean", "open_output", "read", "texts"]

BATCH_PAGES = 16
PAGE_BYTES = 1 << 26
"""Of a longer page only so much is read: what comes after is no article."""
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
    """Yield the pages of an archive in batches: responses with an HTML body and no error, and nothing else."""
    warc = need("fastwarc.warc", extra="warc", what="a WARC file")
    pages: list[Fetched] = []
    number = 0
    for record in warc.ArchiveIterator(
        _Told(stream), record_types=warc.WarcRecordType.response, parse_http=True
    ):
        http = record.http_headers
        if http is None or http.status_code != 200 or record.http_content_type not in _HTML:
            continue
        number += 1
        pages.append(
            Fetched(
                record.headers.get("WARC-Target-URI"), record.http_charset, record.reader.read(PAGE_BYTES)
            )
        )
        if len(pages) == BATCH_PAGES:
            yield Batch(number - len(pages) + 1, pages)
            pages = []
    if pages:
        yield Batch(number - len(pages) + 1, pages)


class _Told:
    """A stream that knows how far it was read: what is asked of a file, and what a pipe cannot tell."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean the pages of a batch."""
    notes = Notebook(job)
    payload = []
    pages = [_read(fetched) for fetched in batch.records]
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


def _read(fetched: Fetched) -> Page | Exception:
    """Return a page, or why it cannot be read."""
    try:
        return read_page(fetched.body, fetched.url, fetched.encoding)
    except Exception as error:  # noqa: BLE001 - one page's trouble is not its neighbours'; it is raised in its turn
        return error


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:  # noqa: ARG001 - it is a named field
    """Yield the pages of a batch."""
    for number, fetched in enumerate(batch.records, batch.first):
        page = read_page(fetched.body, fetched.url, fetched.encoding)
        yield Text(number, page.text, hints_of(job, page), page.layout)
