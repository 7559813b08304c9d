"""Accounts for the lines of an original text: what each one is, why, and whether it stays."""

from __future__ import annotations

from newsclean.document import Line
from newsclean.edits import causes_of
from newsclean.labels.judge import verdict_of
from newsclean.labels.label import Label
from newsclean.labels.wrapping.paragraphs import paragraphs_of
from newsclean.lines import LineTable
from newsclean.offsets import Offsets
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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
    found = [_labels_by_line(table, sight, labeller) for sight in labelled]
    numbers = [_numbers(table, sight) for sight in labelled]
    lines = []
    for index, deletion in deletions_by_line(table, edits):
        label = found[0].get(index, _UNSEEN)
        seen = 0
        evidence = label.evidence
        if deletion is not None:
            # a line that went in a later round has that round's label; a repeat keeps its role
            rounds = range(1, len(found))
            seen = next((at for at in rounds if _evidence(found[at].get(index)) == deletion), 0)
            label = found[seen].get(index, _UNSEEN)
            evidence = deletion
        kind = label.kind
        if (verdict := verdict_of(label)) is not None:
            kind = kind or verdict.kind()
            if evidence == label.evidence:
                evidence = verdict.explanation(numbers[seen])
        start, end = table.start(index), table.end(index)
        lines.append(
            Line(index + 1, start, end, label.role, kind, label.score, evidence, kept=deletion is None)
        )
    return lines


def _evidence(label: Label | None) -> str | None:
    return None if label is None else label.evidence


def _numbers(table: LineTable, sight: Sight) -> Callable[[int], int] | None:
    """Return what gives the number, from 1, of the original line that a line of the view was; None for paragraphs."""
    lines = sight.view.lines
    if paragraphs_of(sight.view):
        return None  # the model has seen paragraphs, not lines
    offsets = Offsets(sight.net)

    def number_of(index: int) -> int:
        start = lines.start(index)
        return table.index_at(offsets.to_original((start, start + 1))[0]) + 1

    return number_of


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


def deletions_by_line(table: LineTable, edits: Sequence[Edit]) -> Iterator[tuple[int, str | None]]:
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
