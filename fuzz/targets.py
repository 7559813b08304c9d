"""What is fuzzed. A target takes any bytes and returns; whatever it raises is a finding."""

from __future__ import annotations

import io
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from fuzz.plain import plain_newsclean
from newsclean import Cleaner
from newsclean.corpus import jsonl
from newsclean.corpus.clean_batches import clean_batch
from newsclean.corpus.job import Job
from newsclean.corpus.undo import undo_records
from newsclean.corpus.utf8 import NO_TEXT
from newsclean.errors import NewscleanError
from newsclean.rules.matcher import Matcher
from newsclean.rules.pack import parse_pack
from newsclean.rules.shipped import shipped_lists
from newsclean.sites.store import loads
from newsclean.testing import assert_laws

if TYPE_CHECKING:
    from collections.abc import Callable

PRESETS = ("article", "body", "minimal")
MODES = ("explicit", "annotate", "anchored", "off")
LANGUAGES = (None, "en", "de", "fr", "zh", "ar", "ja", "xx")


@cache
def _cleaner(preset: str, mode: str, markup: str) -> Cleaner:
    return Cleaner(preset, dates=mode, markup=markup)


def clean(data: bytes) -> None:
    """The laws hold on any text; the first byte chooses the options."""
    if not data:
        return
    choice, text = data[0], data[1:].decode("utf-8", "surrogateescape")
    cleaner = _cleaner(PRESETS[choice % 3], MODES[choice // 3 % 4], "markdown" if choice & 64 else "")
    assert_laws(cleaner, text, language=LANGUAGES[choice // 12 % 8], published="2019-11-15")


@cache
def _plain_cleaner(preset: str, mode: str, markup: str) -> Cleaner:
    with plain_newsclean():
        from newsclean import Cleaner

        return Cleaner(preset, dates=mode, markup=markup)


def twins(data: bytes) -> None:
    """Compiled and plain code give the same; a form feed parts documents, which go through together."""
    if not data:
        return
    choice, texts = data[0], data[1:].decode("utf-8", "surrogateescape").split("\f")
    options = PRESETS[choice % 3], MODES[choice // 3 % 4], "markdown" if choice & 64 else ""
    documents = [
        {"text": text, "language": LANGUAGES[choice // 12 % 8], "title": texts[0][:80]} for text in texts
    ]
    got = [(r.text, r.rounds, r.details()) for r in _cleaner(*options).clean_many(documents)]
    cleaner = _plain_cleaner(*options)
    with plain_newsclean():
        wanted = [(r.text, r.rounds, r.details()) for r in cleaner.clean_many(documents)]
    assert got == wanted


def undo(data: bytes) -> None:
    """Undoing gives records back to the byte, or says what is wrong with a ledger."""
    cleaner = _cleaner("article", "anchored", "")
    lines = data.splitlines(keepends=True)
    job = Job(cleaner, "jsonl", details=True)
    for batch in jsonl.read(io.BytesIO(data)) if not data.startswith(NO_TEXT) else ():
        outcome = clean_batch(job, batch)
        if b"newsclean" in data:  # a record may have an account, whose way back goes past the text of now
            continue
        bad = {problem.line for problem in outcome.problems}
        good = [raw for number, raw in enumerate(batch.records, batch.first) if number not in bad]
        assert list(undo_records(outcome.payload, "text")) == good
    for problem in undo_records(lines, "text"):
        assert isinstance(problem, bytes) or problem.code != "internal-error", problem


def reader(data: bytes) -> None:
    """The JSONL reader accounts for every record: those that come out and those that are reported."""
    job = Job(_cleaner("minimal", "off", ""), "jsonl", keep_bad=True, details=bool(data[:1] == b"{"))
    total = 0
    try:
        for batch in jsonl.read(io.BytesIO(data)):
            outcome = clean_batch(job, batch)
            assert len(outcome.payload) == len(batch.records)
            assert outcome.counts.reported == len(outcome.problems)
            total += len(batch.records)
    except NewscleanError:
        return
    assert total == data.count(b"\n") + bool(data and not data.endswith(b"\n"))


def pack(data: bytes) -> None:
    """A rule pack, and a site profile, is read or refused with a reason."""
    text = data.decode("utf-8", "replace")
    with suppress(NewscleanError):
        Matcher((parse_pack(text, "own", "own.toml", shipped_lists()),)).match("Share this article")
    with suppress(NewscleanError):
        loads(text)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "clean": clean,
    "twins": twins,
    "undo": undo,
    "jsonl": reader,
    "pack": pack,
}
