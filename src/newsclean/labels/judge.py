"""Lets the model speak about the lines that no rule knows.

A rule that is certain, and a line whose place says what it is (the title, a caption with its credit), are not up for
judgement; what a rule has convicted counts as chrome when the model weighs the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.labels.label import Label, Labels
from newsclean.roles import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.model.engine import Scored

OPEN = frozenset({Role.BODY, Role.LIST, Role.HEADING, Role.DECK, Role.UNKNOWN})
"""What the model may call boilerplate."""

INSERTED = frozenset({Kind.AD, Kind.NEWSLETTER})
"""Chrome that stands between the paragraphs of an article; the model sees the article without it."""

ENOUGH = 8
"""Lines; a page has more, and a snippet of fewer gives the model nothing to compare them with."""

WORTH = 0.02
"""The model drops lines only where that raises the expected F1 of the document by so much: a clean text stays."""

PARAGRAPH = 60
"""Characters; a line of so many is a paragraph, not a label."""

CERTAIN = 255
"""The chance, in 1/255, of a line that surely belongs to the article."""


class Reading:
    """Why the model thinks so of one line; put into words only when asked for.

    Args:
        scored: what the model made of the document.
        at: which of its non-blank lines.
    """

    __slots__ = ("_at", "_scored")

    def __init__(self, scored: Scored, at: int) -> None:
        self._scored = scored
        self._at = at

    def kind(self) -> Kind:
        """Return what sort of chrome the line seems to be."""
        told = self._scored.told(self._at).kind
        return Kind(told) if told else Kind.NAV

    def words(self) -> str:
        """Return the evidence, for a person."""
        return self._scored.told(self._at).evidence


def judge(
    labels: Labels,
    texts: Sequence[str],
    title: str | None,
    lean: float,
    *,
    kinds: bool,
    shifts: Sequence[int] | None = None,
) -> Labels:
    """Return the labels with the model's verdict on the lines that are open to it.

    Args:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        title: the headline, if the caller knows it.
        lean: from -1 (drop more: precision) to 1 (keep more: recall).
        kinds: whether the kind of each line is wanted now; else it is found when a person asks.
        shifts: by how much other evidence moves the chance of each line, in sixteenths of a logit.
    """
    from newsclean.labels.model.context import moved  # noqa: PLC0415
    from newsclean.labels.model.engine import engine  # noqa: PLC0415 - the model is loaded when a text needs it
    from newsclean.labels.model.select import select  # noqa: PLC0415

    if sum(label is not None for label in labels) < ENOUGH:
        return labels
    copies = _copies(texts)
    hidden = copies.keys() | _inserts(labels)
    scored = engine().scored(["" if at in hidden else text for at, text in enumerate(texts)], title)
    lines = scored.lines
    chances = scored.chances
    if shifts is not None:
        chances = [moved(chance, shifts[at]) for at, chance in zip(lines.index, chances, strict=True)]
    weighed = [
        0 if (label := labels[index]) is not None and label.role is Role.BOILERPLATE else chance
        for index, chance in zip(lines.index, chances, strict=True)
    ]
    judged = list(labels)
    for at, (index, chance, keeps) in enumerate(
        zip(lines.index, weighed, select(weighed, lines.size, lean, WORTH), strict=True)
    ):
        label = labels[index]
        if label is None or label.role not in OPEN:
            continue
        if keeps:
            judged[index] = Label(label.role, None, chance / CERTAIN, label.evidence)
            continue
        reading = Reading(scored, at)
        kind = reading.kind() if kinds else None
        judged[index] = Label(Role.BOILERPLATE, kind, 1 - chance / CERTAIN, "model", False, reading)
    for copy, index in copies.items():
        if (label := labels[copy]) is not None and label.role in OPEN:
            judged[copy] = judged[index]
    return judged


def _inserts(labels: Labels) -> set[int]:
    """Return the lines that rules know as chrome which a page puts between paragraphs: they end nothing."""
    return {
        at
        for at, label in enumerate(labels)
        if label is not None and label.certain and label.kind in INSERTED
    }


def _copies(texts: Sequence[str]) -> dict[int, int]:
    """Return the long lines that repeat an earlier one, and which.

    To the model a line that a page repeats is chrome. A paragraph printed twice is not: the model sees it once, and
    which copy stays is for the stage that drops repeats.
    """
    first: dict[str, int] = {}
    return {
        at: first[text]
        for at, text in enumerate(texts)
        if len(text) >= PARAGRAPH and first.setdefault(text, at) != at
    }
