"""Notes what becomes of the documents of a batch: counts, problems, warnings, statistics, removed lines."""

from __future__ import annotations

from newsclean.corpus.batch import Counts, Outcome, Problem
from newsclean.errors import told
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.corpus.job import Job
    from newsclean.corpus.tally import Tally
    from newsclean.document import Notice
    from newsclean.result import Result


class Notebook:
    """What a format notes while it cleans a batch.

    Args:
        job: says what is wanted.
    """

    def __init__(self, job: Job) -> None:
        self._job = job
        self._counts = [0, 0, 0, 0, 0]
        self._problems: list[Problem] = []
        self._notices: list[tuple[int | None, Notice]] = []
        self._removed: list[str] = []
        self._tally = _new_tally() if job.tally else None

    def cleaned(
        self, line: int | None, text: str, result: Result, url: str | None, *, rewritten: bool = False
    ) -> None:
        """Note a document that was cleaned.

        Args:
            line: where it stands in its input, from 1; None if it is the whole input.
            text: as it came.
            result: what became of it.
            url: where it was, if known.
            rewritten: whether its record came out different although its text may not have changed.
        """
        counts = self._counts
        counts[0] += 1
        counts[2] += rewritten or result.text != text
        counts[3] += len(text)
        counts[4] += len(result.text)
        self._notices.extend((line, notice) for notice in result.warnings)
        if self._tally is not None:
            self._tally.add(result, url, full=self._job.tally == "full")
        if self._job.removed:
            self._removed.extend(self._removed_lines(line, text, result, url))

    def failed(self, line: int | None, raw: bytes, error: Exception) -> None:
        """Note a document that could not be cleaned."""
        self.reported(problem_of(error, line, raw))

    def reported(self, problem: Problem) -> None:
        """Note a document that could not be cleaned."""
        self._counts[0] += 1
        self._counts[1] += 1
        self._problems.append(problem)

    def outcome(self, payload: Any, *, before: Sequence[bytes] = (), **more: Any) -> Outcome:
        """Return the outcome of the batch; ``more`` are the other fields of `Outcome`."""
        return Outcome(
            payload,
            Counts(*self._counts),
            tuple(self._problems),
            tuple(self._notices),
            before,
            tally=self._tally,
            removed=tuple(self._removed),
            **more,
        )

    @staticmethod
    def _removed_lines(record: int | None, text: str, result: Result, url: str | None) -> list[str]:
        """Return the lines that went, each as the members of a JSON object."""
        import json  # noqa: PLC0415 - takes a short run longer than its text

        found = []
        for line in result.lines:
            if not line.kept:
                values = {
                    "record": record,
                    "url": url,
                    "line": line.number,
                    "role": str(line.role),
                    "kind": None if line.kind is None else str(line.kind),
                    "score": line.score,
                    "evidence": line.evidence,
                    "text": text[line.start : line.end],
                }
                found.append(json.dumps(values, ensure_ascii=False)[1:-1])
        return found


def _new_tally() -> Tally:
    from newsclean.corpus.tally import Tally  # noqa: PLC0415 - for runs that keep statistics

    return Tally()


def problem_of(error: Exception, line: int | None, raw: bytes) -> Problem:
    """Return the report of a document that raised ``error``; in a text, the line is that of a bad byte."""
    if line is None and isinstance(cause := error.__cause__, UnicodeDecodeError):
        line = cause.object.count(b"\n", 0, cause.start) + 1
    return Problem(*told(error), line, raw)
