"""Plain text: a file is one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.corpus.batch import Batch, Text
from newsclean.corpus.notebook import Notebook, problem_of
from newsclean.corpus.packers import Lines
from newsclean.corpus.utf8 import decode, split_bom
from newsclean.errors import NotUtf8Error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.job import Job
    from newsclean.corpus.packers import Packer


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the one document of an input."""
    yield Batch(1, [stream.read()])


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean one document; its byte-order mark and its line ends stay."""
    raw: bytes = batch.records[0]
    notes = Notebook(job)
    bom, body = split_bom(raw)
    try:
        text = decode(body, skipped=len(bom))
        result = job.cleaner.clean(text, **job.hints._asdict())
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one document, the others come out
        notes.failed(None, raw, error)
        kept = [raw] if job.keep_bad else []
        return notes.outcome(kept, before=kept if job.keep_before else ())
    notes.cleaned(None, text, result, job.hints.url)
    return notes.outcome(
        [raw if result.text == text else bom + result.text.encode("utf-8")],
        before=[raw] if job.keep_before else (),
        edits=result.edits,
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
