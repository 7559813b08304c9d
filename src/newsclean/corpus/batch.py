"""The values that pass between a reader, the cleaning of a batch, and a writer. All of them pickle."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.corpus.tally import Tally
    from newsclean.document import Hints, Notice
    from newsclean.edits import Edit
    from newsclean.layout import Layout


class Problem(NamedTuple):
    """A document, or a whole input, that could not be cleaned.

    Attributes:
        code: a stable name of what is wrong.
        reason: what is wrong, for a person, on one line.
        line: the line of the input that it is about, from 1; None for the input as a whole.
        raw: the bytes of the record, as they came.
    """

    code: str
    reason: str
    line: int | None = None
    raw: bytes = b""

    def at(self, name: str) -> str:
        """Return the report line for an input of this name: ``FILE:LINE: CODE: reason``."""
        place = name if self.line is None else f"{name}:{self.line}"
        return f"{place}: {self.code}: {self.reason}"


class Counts(NamedTuple):
    """What became of documents: ``documents`` in are those that came out plus those ``reported``.

    Attributes:
        documents: how many were read.
        reported: how many of them could not be cleaned.
        changed: how many came out different.
        read: characters of text that went in.
        written: characters of text that came out.
    """

    documents: int = 0
    reported: int = 0
    changed: int = 0
    read: int = 0
    written: int = 0

    def plus(self, other: Counts) -> Counts:
        """Return the sum of both."""
        return Counts(*map(int.__add__, self, other))


class Batch(NamedTuple):
    """Some consecutive records of one input, unparsed: the unit of work that a process is given.

    Attributes:
        first: the number of the first record's line, from 1.
        records: the records, in the form that their format reads them in.
    """

    first: int
    records: Sequence[Any]


class Text(NamedTuple):
    """A document as a reader gives it.

    Attributes:
        line: where it stands in its input, from 1; None if it is the whole input.
        text: what it reads.
        hints: what is known about it.
        layout: what its page says about its lines, if it comes from one.
    """

    line: int | None
    text: str
    hints: Hints
    layout: Layout | None = None


class Outcome(NamedTuple):
    """What became of a batch.

    Attributes:
        payload: what is to be written, in the form that the format's writer takes.
        counts: how many documents there were, and so on.
        problems: those that could not be cleaned.
        notices: the warnings of documents, each with its line.
        before: the records as they came, if the job asked for them; as many as are in ``payload``.
        edits: for a format that holds one document, its edits; else None.
        details: for a format that holds one document, everything else about it, if the job asked for it.
        tally: the statistics, if the job asked for them.
        removed: the lines that went, each as the members of a JSON object, if the job asked for them.
    """

    payload: Any
    counts: Counts = Counts()
    problems: tuple[Problem, ...] = ()
    notices: tuple[tuple[int | None, Notice], ...] = ()
    before: Sequence[bytes] = ()
    edits: tuple[Edit, ...] | None = None
    details: dict[str, Any] | None = None
    tally: Tally | None = None
    removed: tuple[str, ...] = ()
