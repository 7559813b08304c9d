"""Plain text: a file is one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.corpus.batch import Batch, Counts, Outcome, Problem
from newsclean.corpus.utf8 import decode, split_bom
from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsclean.corpus.job import Job


def read(stream: BinaryIO) -> Iterator[Batch]:
    """Yield the one document of an input."""
    yield Batch(1, [stream.read()])


def clean(job: Job, batch: Batch) -> Outcome:
    """Clean one document; its byte-order mark and its line ends stay."""
    raw: bytes = batch.records[0]
    bom, body = split_bom(raw)
    try:
        text = decode(body, skipped=len(bom))
        result = job.cleaner.clean(text, **job.hints._asdict())
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one document, the others come out
        return _failed(job, raw, error)
    counts = Counts(1, 0, int(result.text != text), len(text), len(result.text))
    return Outcome(
        payload=[bom + result.text.encode("utf-8") if counts.changed else raw],
        counts=counts,
        notices=tuple((None, notice) for notice in result.warnings),
        before=[raw] if job.keep_before else (),
        edits=result.edits,
        details=result.details() if job.details else None,
    )


def write(stream: BinaryIO, payload: list[bytes]) -> None:
    """Write a document."""
    stream.writelines(payload)


def _failed(job: Job, raw: bytes, error: Exception) -> Outcome:
    line = None
    if isinstance(cause := error.__cause__, UnicodeDecodeError):
        line = cause.object.count(b"\n", 0, cause.start) + 1
    kept = [raw] if job.keep_bad else []
    return Outcome(
        payload=kept,
        counts=Counts(1, 1),
        problems=(problem_of(error, line, raw),),
        before=kept if job.keep_before else (),
    )


def problem_of(error: Exception, line: int | None, raw: bytes) -> Problem:
    """Return the report of a document that raised ``error``."""
    if isinstance(error, NewscleanError):
        return Problem(error.code, str(error), line, raw)
    reason = " ".join(str(error).split()) or "no reason given"
    return Problem("internal-error", f"{type(error).__name__}: {reason}; please report this", line, raw)
