"""Plain text: a file is one document."""

from __future__ import annotations

from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.packers import Lines
from newsclean.corpus.utf8 import decode, split_bom
from newsclean.errors import NotUtf8Error
from newsclean.startup.lean import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer
    from newsclean.result import Result


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the one document of an input."""
    yield Batch(1, [stream.read()])


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean one document; its byte-order mark and its line ends stay."""
    return clean_all(job, [batch])[0]


def clean_all(job: Job, batches: Sequence[Batch]) -> list[Outcome]:
    """Clean the documents of several inputs together."""
    texts = [_read(batch.records[0]) for batch in batches]
    hints = job.hints._asdict()
    ready = [{"text": text, **hints} for text in texts if isinstance(text, str)]
    results = iter(job.cleaner.clean_window(ready))
    return [
        _outcome(job, batch.records[0], text, next(results) if isinstance(text, str) else text)
        for batch, text in zip(batches, texts, strict=True)
    ]


def _read(raw: bytes) -> str | Exception:
    """Return a document without its byte-order mark, or why it cannot be read."""
    bom, body = split_bom(raw)
    try:
        return decode(body, skipped=len(bom))
    except NotUtf8Error as error:
        return error


def _outcome(job: Job, raw: bytes, text: str | Exception, result: Result | Exception) -> Outcome:
    notes = Notebook(job)
    if isinstance(result, Exception) or isinstance(text, Exception):
        notes.failed(None, raw, cast("Exception", result))
        kept = [raw] if job.keep_bad else []
        return notes.outcome(kept, before=kept if job.keep_before else ())
    notes.cleaned(None, text, result, job.hints.url)
    return notes.outcome(
        [raw if result.text == text else split_bom(raw)[0] + result.text.encode("utf-8")],
        before=[raw] if job.keep_before else (),
        edits=result.edits if job.keep_before else None,  # a diff shows them; they are long to hand over
        details=result.details() if job.details else None,
    )


def texts(job: Job, batch: Batch, url: str = "url") -> Iterator[Text | Problem]:  # noqa: ARG001 - it has no fields
    """Yield the one document of an input."""
    raw: bytes = batch.records[0]
    bom, body = split_bom(raw)
    try:
        yield Text(None, decode(body, skipped=len(bom)), job.hints)
    except NotUtf8Error as error:
        yield problem_of(error, None, raw)


def open_output(stream: BinaryIO, path: str) -> Packer:
    """Return what writes a file."""
    return Lines(stream, path)
