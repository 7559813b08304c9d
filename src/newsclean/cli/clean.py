"""The main verb: cleans standard input, files and directories."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from os import cpu_count
from typing import TYPE_CHECKING

from newsclean.cli.console import complain, is_terminal
from newsclean.cli.options import read_options
from newsclean.cli.plan import Plan
from newsclean.corpus.batch import Counts
from newsclean.corpus.formats import entry
from newsclean.corpus.run import run_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.cli.options import Options


def run(arguments: Sequence[str]) -> int:
    """Clean what a command line names; return the exit code.

    Raises:
        NewscleanError: the command line or the configuration is not usable.
        OSError: standard output cannot be written.
    """
    options = read_options(arguments)
    return options if isinstance(options, int) else _clean(options)


def _clean(options: Options) -> int:
    # names that a wrong option should not wait for
    from newsclean.cli.account import Account  # noqa: PLC0415
    from newsclean.cli.record import Record  # noqa: PLC0415
    from newsclean.corpus.parallel import cleaned  # noqa: PLC0415

    if not options.files and is_terminal(sys.stdin):
        complain("reading from the terminal up to Ctrl-D; newsclean --help says what else there is")
    work = Plan(options)
    record = Record(options, work)
    account = Account(options, work.sources, record)
    changed = False
    total = Counts()
    for source in work.excluded:
        account.skipped(source)
    for source, problem in work.problems:
        account.problem(source, problem)
    with record, work.target or nullcontext(), account:
        for source, job, outcomes in cleaned(
            record.sources(), work.job_for, options.jobs or cpu_count() or 1
        ):
            account.begin(source)
            counts, broken = run_source(source, outcomes, work.open_sink, account.heed)
            account.end(source, counts, broken, is_text=entry(job.format).documents)
            record.end(source, job, counts, broken)
            total = total.plus(counts)
            changed = changed or counts.changed > 0
    if account.failed or record.reported:
        return 2
    return int(changed and options.looks_only)
