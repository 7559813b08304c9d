"""The main verb: cleans standard input, files and directories."""

from __future__ import annotations

import gc
import sys
from contextlib import nullcontext
from os import cpu_count

from newsclean.cli import DONE, FAILED, WOULD_CHANGE
from newsclean.cli.console import complain, is_terminal
from newsclean.cli.options import read_options
from newsclean.cli.outputs import check_paths
from newsclean.cli.plan import Plan
from newsclean.corpus.batch import Counts
from newsclean.corpus.formats import entry
from newsclean.corpus.run import cleaned_here, run_source
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsclean.cli.options import Options
    from newsclean.corpus.batch import Outcome
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.run import Cleaned

MOST_PROCESSES = 4
"""Processes on each core, whatever ``-j`` says: more only take memory, and all of them start at once."""


def run(arguments: Sequence[str]) -> int:
    """Clean what a command line names; return the exit code.

    Raises:
        NewscleanError: the command line or the configuration is not usable.
        OSError: standard output cannot be written.
    """
    options = read_options(arguments)
    if isinstance(options, int):
        return options
    if not options.write and options.output is None and options.jobs == 1:
        return _clean(options)  # leaves nothing behind, whatever ends it
    from newsclean.cli.termination import heeded  # noqa: PLC0415 - a filter needs none of it

    with heeded():
        return _clean(options)


def _clean(options: Options) -> int:
    # names that a wrong option should not wait for
    from newsclean.cli.bookkeeping import Bookkeeping  # noqa: PLC0415
    from newsclean.cli.reporter import Reporter  # noqa: PLC0415

    if not options.files and is_terminal(sys.stdin):
        complain("reading from the terminal up to Ctrl-D; newsclean --help says what else there is")
    plan = Plan(options)
    check_paths(options, plan.sources)
    books = Bookkeeping(options, plan)
    reporter = Reporter(options, books)
    changed = False
    total = Counts()
    for source in plan.excluded:
        reporter.skipped(source)
    for source, problem in plan.problems:
        reporter.problem(source, problem)
    with books, plan.target or nullcontext(), reporter:
        for source, job, outcomes in _cleaned(
            books.sources(), plan.job_for, options.jobs or cpu_count() or 1
        ):
            reporter.begin(source)
            counts, broken = run_source(source, _settling(outcomes), plan.open_sink, reporter.add)
            reporter.end(source, counts, broken, is_text=entry(job.format).documents)
            books.end(source, job, counts, broken)
            total = total.plus(counts)
            changed = changed or counts.changed > 0
    if reporter.failed or books.reported:
        return FAILED
    return WOULD_CHANGE if changed and options.looks_only else DONE


def _cleaned(sources: Iterable[Source], job_for: Callable[[Source], Job], processes: int) -> Cleaned:
    if processes <= 1:
        return cleaned_here(sources, job_for)
    from newsclean.corpus.parallel import cleaned  # noqa: PLC0415 - most runs take one process

    return cleaned(sources, job_for, min(processes, MOST_PROCESSES * (cpu_count() or 1)))


def _settling(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Hand outcomes on. With the first, all that a run loads is loaded: it is set aside, and waste is collected again."""
    for outcome in outcomes:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        yield outcome
