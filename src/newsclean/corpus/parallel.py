"""Cleans the batches of many inputs, in this process or in several, and hands the outcomes on in order.

One process reads and writes; the others clean. What they are given is never a single document but a batch: one of a
reader's, or several small files together. Reading runs ahead of writing by a bounded number of batches, so memory
does not grow with the input.
"""

from __future__ import annotations

import os
from collections import deque
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from newsclean.corpus.clean_batches import clean_batches
from newsclean.corpus.run import UnreadableError, batches_of, cleaned_here
from newsclean.errors import NewscleanError, WorkerError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from typing import Any

    from newsclean.corpus.batch import Batch, Outcome
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.run import Cleaned


TASK_RECORDS = 64
TASK_BYTES = 1 << 22
"""A task is full when it has so many records, or so many bytes of them."""

AHEAD = 4
"""So many tasks for each process are handed out before the first of them has to be done."""


def cleaned(sources: Iterable[Source], job_for: Callable[[Source], Job], processes: int = 1) -> Cleaned:
    """Yield each input, what is done to its documents, and the outcomes of its batches.

    Args:
        sources: the inputs.
        job_for: returns what is done to the documents of one.
        processes: how many processes clean.

    Returns:
        Input, job and outcomes. What of the outcomes is not taken before the next input is skipped. Taking them
        raises what is wrong with reading the input; taking an input raises what is wrong with its job.

    Raises:
        WorkerError: a process has ended: killed, as a rule, for want of memory.
    """
    if processes > 1:
        return _in_processes(sources, job_for, processes)
    return cleaned_here(sources, job_for)


class _Event(NamedTuple):
    """A step on the way through the inputs: the beginning of one, a batch of it, or its end.

    Attributes:
        source: the input.
        job: what is done to it; None at its end.
        batch: the batch; None for the other two.
        error: at the end, what was wrong with reading; at the beginning, what was wrong with the job.
    """

    source: Source
    job: Job | None = None
    batch: Batch | None = None
    error: Exception | None = None


class _Task:
    """Batches that are cleaned together."""

    def __init__(self) -> None:
        self.left = 0
        self._parts: list[tuple[bytes, Batch]] = []
        self._future: Future[list[Outcome]] | None = None
        self._outcomes: Iterator[Outcome] = iter(())
        self._records = 0
        self._bytes = 0

    def add(self, job: Job, batch: Batch) -> None:
        self.left += 1
        self._parts.append((_pickled(job), batch))
        for record in batch.records:
            self._records += 1
            self._bytes += len(record) if isinstance(record, bytes) else TASK_BYTES

    def is_full(self) -> bool:
        return self._records >= TASK_RECORDS or self._bytes >= TASK_BYTES

    def start(self, pool: Executor) -> None:
        with _worker_errors():
            self._future = pool.submit(_clean, self._parts)
        self._parts = []

    def next_outcome(self) -> Outcome:
        """Return the outcome of the next batch, in the order in which they were added."""
        if self._future is not None:
            with _worker_errors():
                self._outcomes, self._future = iter(self._future.result()), None
        self.left -= 1
        return next(self._outcomes)


@contextmanager
def _worker_errors() -> Iterator[None]:
    """Raise the end of a process as an error of this package."""
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - one process needs none of it

    try:
        yield
    except BrokenExecutor as error:
        raise WorkerError(
            "a process that cleans has ended, perhaps for want of memory; finished files stay, and with -o DIR "
            "--resume goes on after them"
        ) from error


def _in_processes(sources: Iterable[Source], job_for: Callable[[Source], Job], processes: int) -> Cleaned:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one process needs none of it

    pool = ProcessPoolExecutor(processes, initializer=_prepare_process)
    try:
        steps = _run_ahead(_events(sources, job_for), pool, processes * AHEAD)
        for event, _ in steps:
            if event.error is not None:
                raise event.error
            outcomes = _until_end(steps)
            yield event.source, cast("Job", event.job), outcomes
            with suppress(UnreadableError, NewscleanError):
                deque(outcomes, 0)
    finally:
        pool.shutdown(cancel_futures=True)


def _events(sources: Iterable[Source], job_for: Callable[[Source], Job]) -> Iterator[_Event]:
    for source in sources:
        try:
            job = job_for(source)
        except NewscleanError as error:
            yield _Event(source, error=error)
            return
        yield _Event(source, job)
        try:
            for batch in batches_of(source, job.format):
                yield _Event(source, job, batch)
        except (UnreadableError, NewscleanError) as error:
            yield _Event(source, error=error)
        else:
            yield _Event(source)


def _run_ahead(
    events: Iterator[_Event], pool: Executor, ahead: int
) -> Iterator[tuple[_Event, Outcome | None]]:
    """Yield events, batches with their outcomes, while later ones are read and cleaned already."""
    waiting: deque[tuple[_Event, _Task | None]] = deque()
    current: _Task | None = None  # takes batches, not started yet
    busy = 0  # tasks with outcomes that are still to be handed on
    while True:
        while busy < ahead and len(waiting) < ahead * TASK_RECORDS:
            event = next(events, None)
            if event is None:
                break
            if event.batch is None or event.job is None:
                waiting.append((event, None))
                continue
            if current is None:
                current = _Task()
                busy += 1
            current.add(event.job, event.batch)
            waiting.append((event._replace(batch=None), current))
            if current.is_full():
                current.start(pool)
                current = None
        if not waiting:
            return
        event, task = waiting.popleft()
        if task is None:
            yield event, None
            continue
        if task is current:  # nothing more can be read before this one is done
            current.start(pool)
            current = None
        outcome = task.next_outcome()
        busy -= not task.left
        yield event, outcome


def _until_end(steps: Iterator[tuple[_Event, Outcome | None]]) -> Iterator[Outcome]:
    for event, outcome in steps:
        if outcome is None:
            if event.error is not None:
                raise event.error
            return
        yield outcome


@lru_cache(maxsize=16)
def _pickled(job: Job) -> bytes:
    import pickle  # noqa: PLC0415 - only for work in several processes

    return pickle.dumps(job)


@lru_cache(maxsize=16)
def _unpickled(data: bytes) -> Job:
    import pickle  # noqa: PLC0415 - as above

    job: Job = pickle.loads(data)  # noqa: S301 - made by `_pickled` in the process that started this one
    return job


def _clean(parts: list[tuple[bytes, Batch]]) -> list[Outcome]:
    return [
        outcome
        for data, group in groupby(parts, key=itemgetter(0))
        for outcome in clean_batches(_unpickled(data), [batch for _, batch in group])
    ]


def _prepare_process() -> None:
    """Leave signals to the process that reads and writes, which ends the others; end when it is gone."""
    import signal  # noqa: PLC0415 - for processes that clean only
    from multiprocessing import parent_process  # noqa: PLC0415 - as above
    from threading import Thread  # noqa: PLC0415 - as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP"):
        if signal.getsignal(number := getattr(signal, name, signal.SIGINT)) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)  # what the first process does then is not for its copies
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """End this process when its parent has ended: one that was killed says nothing to those that wait for work."""
    parent.join()
    os._exit(1)
