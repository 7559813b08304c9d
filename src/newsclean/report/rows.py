"""Cuts a document into the rows that the page shows: one a line of the original, changes marked.

The page's script gets pieces of text and never counts characters: code points here are not what a browser counts.
"""

from __future__ import annotations

from newsclean.lines import LineTable
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from newsclean.report.record import ReportDocument

    Piece = str | list[Any]
    """Text that stayed, or what it read before, what it reads after, and the numbers of the causes."""

BLANK = -1
"""Stands where a row has the number of its label, if the line is blank."""


class Numbers:
    """Numbers things as they come, so that the page holds each once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Any, ...], int] = {}

    def __call__(self, *thing: Any) -> int:
        """Return the number of a thing."""
        return self._numbers.setdefault(thing, len(self._numbers))

    def things(self) -> list[list[Any]]:
        """Return all things; the place of each is its number."""
        return [list(thing) for thing in self._numbers]


def rows_of(document: ReportDocument, causes: Numbers, labels: Numbers) -> tuple[list[list[Any]], list[int]]:
    """Return the lines of the original text for JSON, and which of them run on into a later one.

    Args:
        document: what was cleaned.
        causes: numbers each stage and rule.
        labels: numbers each role, kind, score, evidence and fate of a line.

    Returns:
        For each line the number of its label, or `BLANK`, and then its pieces, line end included; and the places
        of the rows whose text runs on into that of a later row, because every line end between them went.
    """
    table = LineTable(document.original)
    numbers = {
        line["number"]: labels(
            line["role"], line["kind"], round(line["score"], 2), line["evidence"], line["kept"]
        )
        for line in document.details.get("lines", ())
    }
    pieces = _pieces_by_line(document, table, causes)
    rows = [[numbers.get(number, BLANK), *pieces[number - 1]] for number in range(1, len(pieces) + 1)]
    return rows, list(_joined(pieces))


def _pieces_by_line(document: ReportDocument, table: LineTable, numbers: Numbers) -> list[list[Piece]]:
    """Return the pieces of each line with its terminator: joined, they give the original and the cleaned text."""
    text = document.original
    count = max(1, len(table))  # an edit can insert text where there is no line
    stops = [table.start(index) for index in range(1, count)] + [len(text)]
    pieces: list[list[Piece]] = [[] for _ in stops]
    line = 0
    for start, end, after, causes in _stretches(document, numbers):
        at, put = start, after
        while True:
            while at >= stops[line] and line + 1 < count:
                line += 1
            stop = min(end, stops[line])
            pieces[line].append(text[at:stop] if put is None else [text[at:stop], put, causes])
            if stop >= end:
                break
            # what an edit of several lines puts in stands where it begins
            at, put = stop, None if put is None else ""
    return pieces


def _stretches(
    document: ReportDocument, numbers: Numbers
) -> Iterator[tuple[int, int, str | None, list[int]]]:
    """Yield the spans of the original in order, each with what replaced it, or None if it stayed, and why."""
    position = 0
    for edit in document.details.get("edits", ()):
        if position < edit["start"]:
            yield position, edit["start"], None, []
        causes = [numbers(*cause) for cause in causes_in_details(edit)]
        yield edit["start"], edit["end"], edit["replacement"], causes
        position = edit["end"]
    if position < len(document.original):
        yield position, len(document.original), None, []


def causes_in_details(edit: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    """Return the stage and rule of every cause of an edit as it stands in details, the deciding one last."""
    causes = [_cause(cause) for cause in edit.get("causes", ())]
    return causes or [(edit["stage"], edit["rule"])]


def _cause(cause: Any) -> tuple[str, str]:
    if isinstance(cause, (list, tuple)):
        stage, rule = cause
        return stage, rule
    return cause["stage"], cause["rule"]


def _joined(pieces: Sequence[Sequence[Piece]]) -> Iterator[int]:
    """Yield the place of each row whose text runs on into that of a later row."""
    unfinished: int | None = None
    for place, line in enumerate(pieces):
        after = "".join(_after(line))
        if unfinished is not None and after.strip("\r\n"):
            if after[0] not in "\r\n":
                yield unfinished
            unfinished = None
        if after:
            unfinished = None if after[-1] in "\r\n" else place


def _after(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        yield piece if isinstance(piece, str) else piece[1]
