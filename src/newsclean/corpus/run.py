"""Cleans one input: reads it, cleans its batches, hands on what comes out, and counts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsclean.corpus.batch import Counts, Problem
from newsclean.corpus.compressed import reader
from newsclean.corpus.formats import load_format
from newsclean.corpus.inputs import STDIN, explain_os_error
from newsclean.errors import ConfigError, InputError, NewscleanError, OutputError, WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsclean.corpus.batch import Batch, Outcome
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.sinks import Sink

    Cleaned = Iterator[tuple[Source, Job, Iterator[Outcome]]]


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
    for source in sources:
        job = job_for(source)
        yield source, job, map(job.clean, batches_of(source, job.format))


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
