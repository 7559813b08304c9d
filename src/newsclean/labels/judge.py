"""Lets the model speak about the lines that no rule knows.

A rule that is certain, and a line whose place says what it is (the title, a caption with its credit, a row of a table),
are not up for judgement; what a rule has convicted counts as chrome when the model weighs the document.
"""

from __future__ import annotations

from itertools import compress

from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.shapes.rows import ROWS, rows_of
from newsclean.labels.stamps.entries import entry_times
from newsclean.labels.survey import shown, survey_of
from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.labels.model.scored import Scored
    from newsclean.labels.survey import Asked, Survey

OPEN = (Role.BODY, Role.LIST, Role.HEADING, Role.DECK, Role.UNKNOWN)
"""What the model may call boilerplate."""

MANY_COPIES = 16
"""Times; all copies of a line that a page prints so often stay, or go, together: they have one chance, the mean. Else a
thousand equal lines lose a part in this round, and another in the next."""

TELLING = 20
"""Lines: of a text that has no more, it says nothing that no rule convicts one of them."""

CERTAIN = 255
"""The chance, in 1/255, of a line that surely belongs to the article."""

_NATIVE = twin("judging")


class Verdict(NamedTuple):
    """Why the model thinks so of one line; put into words only when asked for.

    Attributes:
        scored: what the model made of the document.
        at: which of its non-blank lines.
    """

    scored: Scored
    at: int

    def kind(self) -> Kind:
        """Return what sort of chrome the line seems to be."""
        kind = self.scored.score_of(self.at).kind
        return Kind(kind) if kind else Kind.NAV

    def explanation(self, number_of: Callable[[int], int] | None) -> str:
        """Return the evidence, for a person.

        Args:
            number_of: returns the number that a person knows a line of the view by; None if there is none.
        """
        return self.scored.score_of(self.at).explanation(number_of)


def verdict_of(label: Label) -> Verdict | None:
    """Return why the model thinks so of a line; None if it was not the model that spoke."""
    return None if label.scored is None else Verdict(label.scored, label.at)


def judge_all(documents: Sequence[Asked], lean: float, *, kinds: bool) -> list[Labels]:
    """Return the labels of each document with the model's verdict on the lines that are open to it.

    Args:
        documents: the documents; each is judged as if it were alone.
        lean: from -1 (drop more: precision) to 1 (keep more: recall).
        kinds: whether the kind of each line is wanted now; else it is found when a person asks.
    """
    surveys = [survey_of(asked) for asked in documents]
    is_open = [
        asked.shapes is not None and survey.is_open(asked.shapes.gaps)
        for asked, survey in zip(documents, surveys, strict=True)
    ]
    if not any(is_open):
        return [asked.labels for asked in documents]
    from newsclean.labels.model.engine import Page, engine  # noqa: PLC0415 - loaded when a text needs it

    pages = [
        Page(shown(asked.texts, survey), asked.title, asked.recall)
        for asked, survey in compress(zip(documents, surveys, strict=True), is_open)
    ]
    scored = iter(engine().scored_all(pages))
    return [
        _judge(asked, next(scored), survey, lean, kinds=kinds) if wanted else asked.labels
        for asked, survey, wanted in zip(documents, surveys, is_open, strict=True)
    ]


def seems_clean(asked: Sequence[Label], weighed: Sequence[int], cut: int) -> bool:
    """Tell whether a text seems to be clean: no rule convicts a line, and the first line stays, for pages begin with furniture.

    Args:
        asked: the labels of the lines that the model saw.
        weighed: their chances.
        cut: the chance from which lines would stay.
    """
    if len(asked) <= TELLING or (asked[0].role in OPEN and weighed[0] < cut):
        return False
    return all(label.role is not Role.BOILERPLATE for label in asked)


def _judge(document: Asked, scored: Scored, survey: Survey, lean: float, *, kinds: bool) -> Labels:
    """Return the labels of one document with the verdict."""
    labels = document.labels
    chances: Sequence[int] = scored.chances
    if document.shifts:
        from newsclean.labels.model.context_features import moving  # noqa: PLC0415 - as the engine

        by = {shift: moving(shift) for shift in set(document.shifts)}
        shifts = document.shifts
        chances = [by[shifts[at]][chance] for at, chance in zip(scored.index, chances, strict=True)]
    if scored.much_repeated() >= MANY_COPIES:
        chances = _with_equal_chances([document.texts[number] for number in scored.index], chances)
    weigh, tell = (plain_weighed, plain_verdicts) if _NATIVE is None else (_NATIVE.weighed, _NATIVE.verdicts)
    asked, weighed = weigh(labels, scored.index, chances, BODY, Role.BOILERPLATE)
    cut = scored.cut_of(weighed, lean)
    if cut and seems_clean(asked, weighed, cut):
        cut = scored.cut_of(weighed, lean, clean=True)
    judged: Labels = tell(
        labels,
        scored.index,
        (asked, weighed),
        cut,
        OPEN,
        Role.BOILERPLATE,
        Label,
        scored,
        Verdict if kinds else None,
    )
    for copy, index in survey.copies.items():
        if (known := labels[copy]) is not None and known.role in OPEN:
            judged[copy] = judged[index]
    shapes = document.shapes
    assert shapes is not None
    for row in rows_of(document.texts) if shapes.gaps >= ROWS else ():
        if (known := labels[row]) is not None and known.role in OPEN:
            judged[row] = known
    for time, entry in entry_times(document.texts, shapes.ends, survey.figures):
        known, below = labels[time], judged[entry]
        if known is not None and known.role in OPEN and below is not None and below.role in OPEN:
            judged[time] = known
    return judged


def _with_equal_chances(lines: Sequence[str], chances: Sequence[int]) -> Sequence[int]:
    """Return the chances of lines; the copies of one that is printed `MANY_COPIES` times or more share their mean."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        places.setdefault(line, []).append(at)
    shared = list(chances)
    for copies in places.values():
        if len(copies) >= MANY_COPIES:
            mean = round(sum([chances[at] for at in copies]) / len(copies))
            for at in copies:
                shared[at] = mean
    return shared


def plain_weighed(
    labels: Labels, numbers: Sequence[int], chances: Sequence[int], body: Label, boilerplate: Role
) -> tuple[list[Label], list[int]]:
    """Return for each line that the model saw its label, and its chance: none if a rule has convicted it."""
    asked = [labels[number] or body for number in numbers]
    return asked, [
        0 if label[0] is boilerplate else chance for label, chance in zip(asked, chances, strict=True)
    ]


def plain_verdicts(  # noqa: PLR0913, PLR0917 - as its twin, which knows no classes
    labels: Labels,
    numbers: Sequence[int],
    asked: tuple[Sequence[Label], Sequence[int]],
    cut: int,
    roles: tuple[Role, ...],
    boilerplate: Role,
    label_type: type[Label],
    scored: Scored,
    verdict_type: type[Verdict] | None,
) -> Labels:
    """Return the labels with the model's verdict on the lines that are open to it.

    Args:
        labels: those of all lines.
        numbers: the lines that the model saw.
        asked: their labels and chances, as of `plain_weighed`.
        cut: the chance from which lines stay.
        roles: those that are open to the model.
        boilerplate: the role of lines that go.
        label_type: `Label`.
        scored: what the model made of the document.
        verdict_type: `Verdict` if the kind of each line is wanted, else None.
    """
    judged = list(labels)
    stay: dict[tuple[int, int], Label] = {}  # labels are few, so those of lines that stay are made once
    for at, (number, label, chance) in enumerate(zip(numbers, *asked, strict=True)):
        if label[0] not in roles:
            continue
        if chance >= cut:
            key = (chance, id(label))
            if (kept := stay.get(key)) is None:
                kept = stay[key] = label_type(label.role, None, chance / CERTAIN, label.evidence)
            judged[number] = kept
        else:
            kind = verdict_type(scored, at).kind() if verdict_type else None
            judged[number] = label_type(boilerplate, kind, 1 - chance / CERTAIN, "model", False, scored, at)
    return judged
