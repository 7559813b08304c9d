"""Accounts for the lines of an original text: what each one is, why, and whether it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.document import Line
from newsclean.edits import causes_of
from newsclean.labels.label import Label
from newsclean.lines import LineTable
from newsclean.offsets import Offsets
from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.edits import Edit
    from newsclean.labels.label import Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

_UNSEEN = Label(Role.UNKNOWN, score=0.0, evidence="not labelled")


class Sight(NamedTuple):
    """A view, and the net edits that led to it from the original."""

    view: View
    net: Sequence[Edit]


def account_for_lines(
    original: str, edits: Sequence[Edit], labelled: Sequence[Sight], labeller: Labeller
) -> list[Line]:
    """Return the non-blank lines of ``original``.

    Args:
        original: the text as it came.
        edits: the net edits that were made to it.
        labelled: the labelled view of the first round, then those of later rounds that changed the text.
        labeller: what labelled them.
    """
    table = LineTable(original)
    first = _labels_by_line(table, labelled[0], labeller)
    later = [_labels_by_line(table, sight, labeller) for sight in labelled[1:]]
    lines = []
    for index, deletion in _deletions_by_line(table, edits):
        label = first.get(index, _UNSEEN)
        evidence = label.evidence
        if deletion is not None:
            # a line that went in a later round has that round's label; a repeat keeps its role
            label = next((at[index] for at in later if index in at and at[index].evidence == deletion), label)
            evidence = deletion
        kind = label.kind
        if label.reading is not None:
            kind = kind or label.reading.kind()
            evidence = label.reading.words() if evidence == label.evidence else evidence
        start, end = table.start(index), table.end(index)
        lines.append(
            Line(index + 1, start, end, label.role, kind, label.score, evidence, kept=deletion is None)
        )
    return lines


def _labels_by_line(table: LineTable, sight: Sight, labeller: Labeller) -> dict[int, Label]:
    """Return the labels of a view by the index of the original line that each of its lines begins in."""
    offsets = Offsets(sight.net)
    lines = sight.view.lines
    found: dict[int, Label] = {}
    labels: Labels = sight.view.fact(labeller.fact)
    for index, label in enumerate(labels):
        if label is not None:
            text = lines.texts[index]
            start = lines.start(index) + len(text) - len(text.lstrip())
            found.setdefault(table.index_at(offsets.to_original((start, start + 1))[0]), label)
    return found


def _deletions_by_line(table: LineTable, edits: Sequence[Edit]) -> Iterator[tuple[int, str | None]]:
    """Yield the index of each non-blank line with the rule that deleted all of it, or None if a part stays."""
    at = 0
    for index, text in enumerate(table.texts):
        content = text.strip()
        if not content:
            continue
        start = table.start(index) + text.index(content[0])
        end = start + len(content)
        while at < len(edits) and edits[at].end <= start:
            at += 1
        yield index, _rule_that_deletes(start, end, edits, at)


def _rule_that_deletes(start: int, end: int, edits: Sequence[Edit], at: int) -> str | None:
    """Return the rule of the edit that deletes most of a span which edits delete altogether; else None."""
    rule = None
    most = 0
    position = start
    while at < len(edits) and edits[at].start <= position < end:
        edit = edits[at]
        if edit.replacement.strip():
            return None
        if edit.end - position > most:
            most = edit.end - position
            rule = causes_of(edit)[-1].rule
        position = max(position, edit.end)
        at += 1
    return rule if position >= end else None
