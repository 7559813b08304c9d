"""Reads inputs for a report: texts and records are cleaned, records that were cleaned already are taken as they are."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from newsclean.corpus.batch import Problem
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.jsonl import COLUMN, hints_of, parse, text_of
from newsclean.corpus.notebook import problem_of
from newsclean.corpus.run import UnreadableError, batches_of
from newsclean.corpus.utf8 import decode, split_bom
from newsclean.errors import ConfigError, NewscleanError
from newsclean.report.recall import recall
from newsclean.report.record import ReportDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.json_object import JsonObject
    from newsclean.document import Hints

    Read = Callable[[str, bytes, int, Job], ReportDocument]


def documents_of(source: Source, job: Job) -> Iterator[ReportDocument | Problem]:
    """Yield the documents of an input, one at a time.

    A JSONL record that has the column which ``--details`` adds was cleaned before: it is shown as that run left it.
    Everything else is cleaned now.

    Args:
        source: the input.
        job: how it is cleaned, and which field of a record holds the text.

    Yields:
        A document, or what is wrong with one or with the input.

    Raises:
        ConfigError: reports are not made from this format.
    """
    if job.format not in _READERS:
        raise ConfigError(f"a report is made from {' or '.join(_READERS)}, not from {job.format}")
    read = _READERS[job.format]
    name = name_of(source)
    try:
        for batch in batches_of(source, job.format):
            for number, raw in enumerate(batch.records, batch.first):
                if job.format == "text" or raw.strip():
                    yield _read(read, name, raw, number, job)
    except UnreadableError as error:
        yield error.problem
    except NewscleanError as error:
        yield Problem(error.code, str(error))


def name_of(source: Source) -> str:
    """Return what a page calls an input: never where on this machine it lies, beyond what was asked for."""
    if source.path == STDIN:
        return "stdin"
    return os.path.relpath(source.path, source.tree) if source.tree else os.path.basename(source.path)


def _read(read: Read, name: str, raw: bytes, number: int, job: Job) -> ReportDocument | Problem:
    try:
        return read(name, raw, number, job)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong with one document, the others are shown
        return problem_of(error, None if job.format == "text" else number, raw)


def _read_text(name: str, raw: bytes, _: int, job: Job) -> ReportDocument:
    bom, body = split_bom(raw)
    return _clean(name, decode(body, skipped=len(bom)), job.hints, job)


def _read_record(name: str, raw: bytes, number: int, job: Job) -> ReportDocument:
    _, record, _ = parse(raw, is_first=number == 1)
    text, hints = text_of(record, job.field), hints_of(record, job)
    name = f"{name}:{number}"
    if isinstance(record.value(COLUMN), dict):
        return _recall(name, text, hints, record)
    return _clean(name, text, hints, job)


_READERS: dict[str, Read] = {"text": _read_text, "jsonl": _read_record}


def _clean(name: str, text: str, hints: Hints, job: Job) -> ReportDocument:
    result = job.cleaner.clean(text, **hints._asdict())
    return ReportDocument.of(name, text, result, url=hints.url, language=hints.language, title=hints.title)


def _recall(name: str, cleaned: str, hints: Hints, record: JsonObject) -> ReportDocument:
    member = record.members[COLUMN]
    # read again: a `JsonObject` keeps of numbers only their lengths
    original, details = recall(cleaned, json.loads(record.line[member.start : member.end]))
    return ReportDocument(name, original, cleaned, details, hints.url, None, hints.language, hints.title)
