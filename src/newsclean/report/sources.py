"""Reads inputs for a report: documents are cleaned, records that were cleaned already are taken as they are."""

from __future__ import annotations

import json
import os
from functools import partial

from newsclean.corpus.accounts import COLUMN
from newsclean.corpus.batch import Problem
from newsclean.corpus.formats import load_format
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.jsonl import hints_of, parse, text_of
from newsclean.corpus.notebook import problem_of
from newsclean.corpus.run import UnreadableError, batches_of
from newsclean.errors import NewscleanError
from newsclean.report.recall import recall
from newsclean.report.record import ReportDocument
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from newsclean.corpus.batch import Batch, Text
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.document import Hints
    from newsclean.layout import Layout


def documents_of(source: Source, job: Job) -> Iterator[ReportDocument | Problem]:
    """Yield the documents of an input, one at a time.

    A JSONL or Parquet record that has the column which ``--details`` adds was cleaned before: it is shown as that run
    left it. Everything else is cleaned now.

    Args:
        source: the input.
        job: how it is cleaned, and which field of a record holds the text.

    Yields:
        A document, or what is wrong with one or with the input.
    """
    read = _records if job.format == "jsonl" else _texts
    try:
        for batch in batches_of(source, job.format):
            yield from read(name_of(source), batch, job)
    except UnreadableError as error:
        yield error.problem
    except NewscleanError as error:
        yield Problem(error.code, str(error))


def name_of(source: Source) -> str:
    """Return what a page calls an input: never where on this machine it lies, beyond what was asked for."""
    if source.path == STDIN:
        return "stdin"
    return os.path.relpath(source.path, source.tree) if source.tree else os.path.basename(source.path)


def _records(name: str, batch: Batch, job: Job) -> Iterator[ReportDocument | Problem]:
    """Yield the documents of JSONL records."""
    for number, raw in enumerate(batch.records, batch.first):
        if raw.strip():
            yield _guarded(partial(_read_record, name, raw, number, job), number, raw)


def _texts(name: str, batch: Batch, job: Job) -> Iterator[ReportDocument | Problem]:
    """Yield the documents of a batch of any other format."""
    accounts = _accounts(batch) if job.format == "parquet" else {}
    for found in load_format(job.format).texts(job, batch):
        if isinstance(found, Problem):
            yield found
            continue
        place = name if found.line is None else f"{name}:{found.line}"
        account = accounts.get(found.line)
        yield _guarded(partial(_show, place, found, account, job), found.line)


def _guarded(
    read: Callable[[], ReportDocument], line: int | None, raw: bytes = b""
) -> ReportDocument | Problem:
    try:
        return read()
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one document, the others are shown
        return problem_of(error, line, raw)


def _accounts(batch: Batch) -> dict[int | None, Any]:
    """Return what ``--details`` wrote of the rows of a Parquet file, by their numbers."""
    rows = batch.records[0]
    at = rows.schema.get_field_index(COLUMN)
    return {} if at < 0 else dict(enumerate(rows.column(at).to_pylist(), batch.first))


def _show(name: str, found: Text, account: Any, job: Job) -> ReportDocument:
    if isinstance(account, dict):
        return _recall(name, found.text, found.hints, account)
    return _clean(name, found.text, found.hints, job, found.layout)


def _read_record(name: str, raw: bytes, number: int, job: Job) -> ReportDocument:
    _, record, _ = parse(raw, is_first=number == 1)
    text, hints = text_of(record, job.field), hints_of(record, job)
    name = f"{name}:{number}"
    if isinstance(record.value(COLUMN), dict):
        member = record.members[COLUMN]
        # read again: a `JsonObject` keeps of numbers only their lengths
        return _recall(name, text, hints, json.loads(record.line[member.start : member.end]))
    return _clean(name, text, hints, job)


def _clean(name: str, text: str, hints: Hints, job: Job, layout: Layout | None = None) -> ReportDocument:
    result = job.cleaner.clean(text, layout=layout, **hints._asdict())
    return ReportDocument.of(name, text, result, url=hints.url, language=hints.language, title=hints.title)


def _recall(name: str, cleaned: str, hints: Hints, account: dict[str, Any]) -> ReportDocument:
    original, details = recall(cleaned, account)
    return ReportDocument(name, original, cleaned, details, hints.url, None, hints.language, hints.title)
