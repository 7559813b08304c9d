"""HTML: a file is one page. What comes out is its clean text, or a JSON record with what the page says of itself."""

from __future__ import annotations

import json

from newsclean.corpus.accounts import COLUMN
from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.packers import Lines
from newsclean.corpus.page import Page, try_page
from newsclean.corpus.utf8 import encode_json
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer
    from newsclean.document import Hints
    from newsclean.result import Result

_PLAIN = json.JSONEncoder(ensure_ascii=False)


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the one page of an input."""
    yield Batch(1, [stream.read()])


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean one page."""
    return clean_all(job, [batch])[0]


def clean_all(job: Job, batches: Sequence[Batch]) -> list[Outcome]:
    """Clean the pages of several inputs together."""
    pages = [try_page(batch.records[0], job.hints.url) for batch in batches]
    results = iter(clean_pages(job, [page for page in pages if isinstance(page, Page)]))
    return [
        _outcome(job, batch.records[0], page, next(results) if isinstance(page, Page) else page)
        for batch, page in zip(batches, pages, strict=True)
    ]


def _outcome(job: Job, raw: bytes, page: Page | Exception, result: Result | Exception) -> Outcome:
    notes = Notebook(job)
    try:
        payload = [written(job, page, None, result, notes)]
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one page, the others come out
        notes.failed(None, raw, error)
        payload = []
    return notes.outcome(payload)


def clean_pages(job: Job, pages: Sequence[Page]) -> list[Result | Exception]:
    """Return what becomes of the texts of pages, which go through together."""
    return job.cleaner.clean_window(
        [{"text": page.text, "layout": page.layout, **hints_of(job, page)._asdict()} for page in pages]
    )


def written(
    job: Job, page: Page | Exception, number: int | None, result: Result | Exception, notes: Notebook
) -> bytes:
    """Return a page when it is clean, in the form that the job asks for.

    Raises:
        Exception: that it could not be read or cleaned.
    """
    if isinstance(page, Exception):
        raise page
    if isinstance(result, Exception):
        raise result
    notes.cleaned(number, page.text, result, hints_of(job, page).url)
    if job.output != "jsonl":
        text = result.text if not result.text or result.text.endswith("\n") else f"{result.text}\n"
        return text.encode("utf-8", "replace")
    record: dict[str, Any] = {"url": page.url, "title": page.title, "published": page.published}
    record[job.field] = result.text
    if job.details:
        record[COLUMN] = result.details()
    return encode_json(_PLAIN.encode(record) + "\n")


def hints_of(job: Job, page: Page) -> Hints:
    """Return what a page says about itself and, where it says nothing, what the job says."""
    own = {"url": page.url, "title": page.title, "published": page.published}
    return job.hints._replace(**{name: value for name, value in own.items() if value})


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:  # noqa: ARG001 - it has no fields
    """Yield the one page of an input."""
    page = try_page(batch.records[0], job.hints.url)
    if isinstance(page, Page):
        yield Text(None, page.text, hints_of(job, page), page.layout)
    else:
        yield problem_of(page, None, batch.records[0])


def open_output(stream: BinaryIO, path: str) -> Packer:
    """Return what writes a file."""
    return Lines(stream, path)
