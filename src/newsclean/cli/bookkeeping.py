"""Keeps the books of a run: the manifest of an output directory, statistics, and removed lines."""

from __future__ import annotations

from contextlib import ExitStack

from newsclean._version import __version__
from newsclean.corpus.batch import Counts
from newsclean.errors import ConfigError, OutputError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from newsclean.cli.options import Options
    from newsclean.cli.plan import Plan
    from newsclean.corpus.batch import Outcome, Problem
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.job import Job
    from newsclean.corpus.manifest import RunLog
    from newsclean.corpus.sidecar import RemovedLines
    from newsclean.corpus.tally import Tally


class Bookkeeping:
    """What is kept of a run beside its output.

    Attributes:
        resumable: whether another run can go on where this one is ended.
        finished: the inputs that an earlier run has finished, when this one goes on.
        reported: how many of their documents could not be cleaned.
    """

    def __init__(self, options: Options, plan: Plan) -> None:
        self._options = options
        self._plan = plan
        self._log: RunLog | None = None
        self._removed: RemovedLines | None = None
        self._tally: Tally | None = None
        self._total: Tally | None = None
        self._counts = Counts()
        self._stack = ExitStack()
        folder = plan.folder
        if options.resume and folder is None:
            raise ConfigError("--resume goes with -o DIR: a run goes on after the files that it has finished")
        if folder is not None:
            from newsclean.corpus.manifest import RunLog  # noqa: PLC0415

            self._log = RunLog(folder, resume=options.resume)
        self.resumable = self._log is not None
        self._todo = [source for source in plan.sources if not self._is_done(source)]
        self.finished = self._log.finished() if self._log is not None else []
        self.reported = self._log.totals()[0].reported if self._log is not None else 0

    def __enter__(self) -> Self:
        if self._options.removed:
            from newsclean.corpus.sidecar import RemovedLines  # noqa: PLC0415

            self._removed = self._stack.enter_context(RemovedLines(self._options.removed, self.finished))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]
        if self._log is not None:
            self._log.close(is_complete=error[0] is None)
        if error[0] is None and self._options.statistics:
            self._write_statistics(self._options.statistics)

    def sources(self) -> Iterator[Source]:
        """Yield the inputs that are still to be cleaned."""
        yield from self._todo

    def add(self, source: Source, outcome: Outcome) -> None:
        """Enter what became of a batch."""
        if outcome.tally is not None:
            if self._tally is None:
                self._tally = outcome.tally
            else:
                self._tally.merge(outcome.tally)
        if self._removed is not None and outcome.removed:
            self._removed.add(source.path, outcome.removed)

    def end(self, source: Source, job: Job, counts: Counts, broken: Problem | None) -> None:
        """Close the books on an input."""
        tally, self._tally = self._tally, None
        self._counts = self._counts.plus(counts)
        if self._log is not None and broken is None:
            self._log.add(source, job, self._plan.path_for(source), counts, tally)
        elif tally is not None:
            if self._total is None:
                self._total = tally
            else:
                self._total.merge(tally)

    def _is_done(self, source: Source) -> bool:
        if self._log is None or not self._options.resume:
            return False
        return self._log.is_done(source, self._plan.job_for(source), self._plan.path_for(source))

    def _write_statistics(self, path: str) -> None:
        import json  # noqa: PLC0415 - takes a short run longer than its text

        from newsclean.corpus.atomic import written  # noqa: PLC0415

        counts, tally = self._log.totals() if self._log is not None else (self._counts, self._total)
        values = {"newsclean": __version__, "counts": counts._asdict()} | (tally.plain() if tally else {})
        try:
            with written(path) as stream:
                stream.write((json.dumps(values, indent=1, ensure_ascii=True) + "\n").encode())
        except OSError as error:
            raise OutputError(f"cannot write {path}: {error.strerror}") from error
