"""Which line is the headline, once it is known where the body begins.

The outline names a title before the line model speaks, where only one line can be it. On a whole page many lines read as
headlines, and the model, which learned from bodies without theirs, drops the article's own as readily as those of other
stories. So the lines above the body are asked again what speaks for each. The weights are those of a conditional logit
(McFadden 1974: one line of a page, or none), in eighths of a logit; ``training/titles.py`` fits them and says how often
they are right.
"""

from __future__ import annotations

from itertools import compress

from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.titles.facts import facts_of, head_of, role_at
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.shapes.lines import Shapes
    from newsclean.labels.titles.facts import Head

MARGIN = 8
"""By so much, in eighths of a logit, the headline is likelier than any other line."""

WEIGHTS = {
    "always": -22,
    "3 words": -5, "6 to 8 words": 2, "9 to 14 words": 3, "15 to 20 words": -1, "21 words or more": -13,
    "shares one word with the body": 10, "shares two": 10, "shares three or more": 13,
    "shares two fifths of its words": 6, "shares three fifths": 3, "shares most of all": 4,
    "a byline or a date is close below": 8, "share buttons are close below": 3,
    "near the body": 4, "the first line": 2,
    "behind the end of a sentence": -7, "behind another such line": -3, "behind a byline or a date": 3,
    "printed again": 3, "printed with the name of the site": 19, "has the name of the site": 3, "ends a line above": 16,
    "has bars": -8, "has a colon": 4, "begins with a figure": 4, "one of many": -6, "the outline says so": 3,
}  # fmt: skip
"""What may speak for a line, or against it, and how much, in eighths of a logit."""

_TITLE = Label(Role.TITLE, score=0.9, evidence="shape/title-above-body")


def with_title(labels: Labels, texts: Sequence[str], shapes: Shapes) -> Labels:
    """Return the labels of the lines of a page with the headline among them, if one line is likely enough to be it.

    Args:
        labels: the labels, with the verdicts of the line model.
        texts: the lines.
        shapes: their shapes.
    """
    head = head_of(texts, labels, shapes)
    if head is None or (len(head.able) == 1 and role_at(head, head.able[0]) is Role.TITLE):
        return labels
    worths = [sum(compress(WEIGHTS.values(), facts)) for facts in facts_of(head)]
    best = max(range(len(worths)), key=worths.__getitem__)
    title = texts[head.lines[head.able[best]]]
    others = [
        worth
        for worth, place in zip(worths, head.able, strict=True)
        if texts[head.lines[place]].strip() != title.strip()
    ]
    if worths[best] < max([0, *(worth + MARGIN for worth in others)]):
        return labels
    return _relabelled(head, title)


def _relabelled(head: Head, title: str) -> Labels:
    """Return the labels with each copy of the title labelled so, and no other line."""
    labels, texts = list(head.labels), head.texts
    for index in range(head.lines[-1]):
        label = labels[index]
        if label is not None and label[0] is Role.TITLE and texts[index] != title:
            labels[index] = BODY
    index = -1
    for _ in range(texts.count(title)):
        index = texts.index(title, index + 1)
        label = labels[index]
        if label is not None and label.role is not Role.TITLE and not label.certain:
            labels[index] = _TITLE
    return labels
