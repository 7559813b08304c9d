"""Says on standard error, in a diff, in the ledger and in the file of errors what becomes of each input."""

from __future__ import annotations

from contextlib import ExitStack

from newsclean.cli.console import say
from newsclean.cli.inputs import say_excluded
from newsclean.errors import OutputError
from newsclean.hints import CODES
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

    from newsclean.cli.bookkeeping import Bookkeeping
    from newsclean.cli.options import Options
    from newsclean.cli.progress import Progress
    from newsclean.corpus.batch import Counts, Outcome, Problem
    from newsclean.corpus.inputs import Source
    from newsclean.corpus.ledger import LedgerWriter
    from newsclean.report.diff import UnifiedDiff


class Reporter:
    """Hears of every step of a run, and says what a person, or a file that was asked for, is to know of it.

    Attributes:
        failed: whether anything could not be read, cleaned or written.
    """

    def __init__(self, options: Options, books: Bookkeeping) -> None:
        self._books = books
        self.failed = False
        self._options = options
        self._stack = ExitStack()
        self._source: Source | None = None
        self._diff: UnifiedDiff | None = None
        self._ledger: LedgerWriter | None = None
        self._errors = None
        self._progress: Progress | None = None
        self._codes: dict[str, tuple[int, str]] = {}
        if options.errors:
            from newsclean.corpus.rejects import Rejects  # noqa: PLC0415

            self._errors = Rejects(options.errors, books.finished)
        if options.ledger:
            from newsclean.corpus.ledger import LedgerWriter  # noqa: PLC0415

            finished = books.finished if books.resumable else None
            self._ledger = LedgerWriter(options.ledger, add=options.write, finished=finished)
        if options.progress == "always" or (options.progress == "auto" and not options.quiet):
            from newsclean.cli.progress import start_progress  # noqa: PLC0415

            self._progress = start_progress(options.progress)

    def __enter__(self) -> Self:
        for part in (self._errors, self._ledger, self._progress):
            if part is not None:
                self._stack.enter_context(part)
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def skipped(self, source: Source) -> None:
        """Hear that a file was set aside; that is news only where its text is missing from the output."""
        options = self._options
        if not (options.quiet or options.write or options.looks_only):
            say_excluded(source)

    def begin(self, source: Source) -> None:
        """Hear that an input comes."""
        self._source = source
        self._codes = {}
        if self._options.diff:
            from newsclean.cli.patch import start_diff  # noqa: PLC0415

            self._diff = start_diff(source)

    def add(self, outcome: Outcome) -> None:
        """Hear what became of a batch of the input, before its file takes the name of the input."""
        assert self._source is not None
        self._books.add(self._source, outcome)
        for problem in outcome.problems:
            self.problem(self._source, problem)
        if not self._options.quiet:
            for line, notice in outcome.notices:
                if notice.code in CODES:
                    continue
                if line is None:
                    say(f"{self._source.name}: {notice.code}: {notice.message}")
                else:
                    seen, _ = self._codes.get(notice.code, (0, ""))
                    self._codes[notice.code] = (seen + 1, notice.message)
        if self._diff is not None:
            from newsclean.report.diff import diff_outcome  # noqa: PLC0415

            diff_outcome(self._diff, outcome)
        if self._ledger is not None and outcome.details is not None:
            self._ledger.add(self._source.path, outcome)
        if self._progress is not None:
            self._progress.add(outcome.counts)

    def end(self, source: Source, counts: Counts, broken: Problem | None, *, is_text: bool) -> None:
        """Hear that an input was dealt with."""
        options = self._options
        if self._diff is not None:
            self._diff.close()
        if broken is not None:
            self.problem(source, broken)
        if options.quiet:
            return
        for code, (seen, message) in self._codes.items():
            say(f"{source.name}: {code}: {message} ({seen} records)")
        if broken is None and not counts.reported and (not counts.documents or (is_text and not counts.read)):
            say(f"{source.name}: empty: there is nothing to clean")
        if counts.changed and options.check:
            say(f"would change: {source.name}")
        if counts.changed and options.write and broken is None:
            say(f"cleaned: {source.name}")

    def problem(self, source: Source, problem: Problem) -> None:
        """Hear that an input, or a document of it, could not be cleaned."""
        self.failed = True
        if self._progress is not None:
            self._progress.clear()
        say(problem.at(source.name))
        if self._errors is not None:
            try:
                self._errors.add(source.name, problem)
            except OSError as error:
                raise OutputError(f"cannot write {self._options.errors}: {error.strerror}") from error
