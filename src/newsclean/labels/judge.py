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

OPEN = frozenset({Role.BODY, Role.LIST, Role.HEADING, Role.DECK, Role.UNKNOWN})
"""What the model may call boilerplate."""

CERTAIN = 255
"""The chance, in 1/255, of a line that surely belongs to the article."""


def judge(labels: Labels, texts: Sequence[str], title: str | None, lean: float) -> Labels:
    """Return the labels with the model's verdict on the lines that are open to it.

    Args:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        title: the headline, if the caller knows it.
        lean: from -1 (drop more: precision) to 1 (keep more: recall).
    """
    from newsclean.labels.model.engine import engine  # noqa: PLC0415 - the model is loaded when a text needs it
    from newsclean.labels.model.select import select  # noqa: PLC0415

    lines, chances = engine().chances(texts, title)
    weighed = [
        0 if (label := labels[index]) is not None and label.role is Role.BOILERPLATE else chance
        for index, chance in zip(lines.index, chances, strict=True)
    ]
    judged = list(labels)
    for index, chance, keeps in zip(lines.index, weighed, select(weighed, lines.size, lean), strict=True):
        label = labels[index]
        if label is None or label.role not in OPEN:
            continue
        score = chance / CERTAIN
        if keeps:
            judged[index] = label._replace(score=score)
        else:
            judged[index] = Label(Role.BOILERPLATE, Kind.NAV, 1 - score, "model")
    return judged
