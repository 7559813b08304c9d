"""Cleans one input: reads it, cleans its batches, hands on what comes out, and counts."""

from __future__ import annotations

import sys
from functools import partial
from itertools import islice

from newsclean.corpus.batch import Counts, Problem
from newsclean.corpus.clean_batches import clean_batch, clean_batches
from newsclean.corpus.compressed import reader
from newsclean.corpus.formats import entry, load_format
from newsclean.corpus.inputs import STDIN, explain_os_error
from newsclean.errors import ConfigError, InputError, NewscleanError, OutputError, WorkerError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsclean.corpus.batch import Batch, Outcome
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.sinks import Sink

    Cleaned = Iterator[tuple[Source, Job, Iterator[Outcome]]]

TOGETHER = 32
TOGETHER_BYTES = 1 << 22
"""Inputs of one document each are cleaned together: so many of them, or so many bytes."""


class UnreadableError(Exception):
    """Carries what is wrong with an input out of the loop."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem


def run_source(
    source: Source,
    outcomes: Iterator[Outcome],
    open_sink: Callable[[Source], Sink],
    heed: Callable[[Outcome], None],
) -> tuple[Counts, Problem | None]:
    """Write what comes of one input.

    Args:
        source: the input.
        outcomes: what became of its batches, in order; reading and cleaning happen as they are taken.
        open_sink: returns where the outcomes go.
        heed: is shown every outcome after it was written.

    Returns:
        What was counted, and what is wrong with the input (or with the output that is its own), if anything is.

    Raises:
        ConfigError: the output is not usable.
        WorkerError: a process that cleans has ended.
        OutputError: the output that all inputs share cannot be written.
        BrokenPipeError: nobody reads the output any more.
    """
    counts = Counts()
    try:
        first = next(outcomes, None)  # before the output is opened: an unreadable input leaves no empty file
        with open_sink(source) as sink:
            for outcome in _chain(first, outcomes):
                sink.write(outcome)
                counts = counts.plus(outcome.counts)
                heed(outcome)
    except UnreadableError as error:
        return counts, error.problem
    except (ConfigError, OutputError, WorkerError, BrokenPipeError):
        raise
    except NewscleanError as error:
        return counts, Problem(error.code, str(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return counts, Problem(OutputError.code, f"cannot write the output: {where}{error.strerror}")
    return counts, None


def cleaned_here(sources: Iterable[Source], job_for: Callable[[Source], Job]) -> Cleaned:
    """Yield what `newsclean.corpus.parallel.cleaned` yields, in this process."""
    waiting: list[_Read] = []
    try:
        for source in sources:
            job = job_for(source)
            if waiting and (job != waiting[0].job or _is_full(waiting)):
                yield from _together(waiting)
                waiting = []
            if entry(job.format).documents:
                waiting.append(_read(source, job))
            else:
                yield source, job, map(partial(clean_batch, job), batches_of(source, job.format))
    except NewscleanError:
        yield from _together(waiting)
        raise
    yield from _together(waiting)


class _Read(NamedTuple):
    """An input that holds one document, read.

    Attributes:
        source: the input.
        job: what is done to it.
        batches: what was read.
        error: what was wrong with reading, if anything was.
    """

    source: Source
    job: Job
    batches: list[Batch]
    error: Exception | None

    @property
    def size(self) -> int:
        """The bytes that were read."""
        return sum(len(record) for batch in self.batches for record in batch.records)


def _read(source: Source, job: Job) -> _Read:
    batches: list[Batch] = []
    try:
        batches.extend(batches_of(source, job.format))
    except (UnreadableError, NewscleanError) as error:
        return _Read(source, job, batches, error)
    return _Read(source, job, batches, None)


def _is_full(waiting: Sequence[_Read]) -> bool:
    return len(waiting) >= TOGETHER or sum(read.size for read in waiting) >= TOGETHER_BYTES


def _together(inputs: Sequence[_Read]) -> Cleaned:
    """Yield inputs whose documents were cleaned together."""
    batches = [batch for read in inputs for batch in read.batches]
    outcomes: Iterator[Outcome] = iter(clean_batches(inputs[0].job, batches)) if batches else iter(())
    for read in inputs:
        yield read.source, read.job, _then_raise(list(islice(outcomes, len(read.batches))), read.error)


def _then_raise(outcomes: Iterable[Outcome], error: Exception | None) -> Iterator[Outcome]:
    yield from outcomes
    if error is not None:
        raise error


def batches_of(source: Source, name: str) -> Iterator[Batch]:
    """Yield the batches of an input.

    Raises:
        UnreadableError: it cannot be read.
        InputError: it is not what its format says.
    """
    read = load_format(name).read
    try:
        if source.path != STDIN:
            with open(source.path, "rb") as stream:
                yield from read(reader(stream, source.path))
        elif sys.stdin is None:
            raise InputError("standard input is closed")
        else:
            yield from read(sys.stdin.buffer)
    except OSError as error:
        raise UnreadableError(explain_os_error(error)) from error


def _chain(first: Outcome | None, rest: Iterator[Outcome]) -> Iterator[Outcome]:
    if first is not None:
        yield first
        yield from rest
