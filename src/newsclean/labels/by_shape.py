"""What lines are by their shape and by where they stand, where no rule knows better."""

from __future__ import annotations

from newsclean.labels.label import BODY, Label, Labels
from newsclean.native import twin
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.outline import Outline
    from newsclean.labels.shapes.lines import Shapes

DECK_WORDS = 8
"""A line below the title of so many words, without a sentence mark, is a deck."""

HEADING_WORDS = 12
"""A line between paragraphs of at most so many words, without a sentence mark, is a heading."""

TITLE = Label(Role.TITLE, score=0.8, evidence="shape/title")

_DECK = Label(Role.DECK, score=0.7, evidence="shape/deck")
_LIST = Label(Role.LIST, score=0.8, evidence="shape/list")
_HEADING = Label(Role.HEADING, score=0.6, evidence="shape/heading")
_NATIVE = twin("shapes")


def labels_by_shape(shapes: Shapes, outline: Outline) -> Labels:
    """Return the label of each line, None for a blank one."""
    title, first_prose, last_prose = outline
    head = first_prose if title is None else title
    by_shape = plain_labels if _NATIVE is None else _NATIVE.labels_by_shape
    labels: Labels = by_shape(
        shapes.words, shapes.ends, shapes.items, head, first_prose, last_prose,
        DECK_WORDS, HEADING_WORDS, BODY, _LIST, _DECK, _HEADING,
    )  # fmt: skip
    if title is not None:
        labels[title] = TITLE
    return labels


def plain_labels(  # noqa: PLR0913, PLR0917 - what a compiled loop is told
    words: Sequence[int],
    ends: Sequence[int],
    items: Sequence[int],
    head: int,
    first_prose: int,
    last_prose: int,
    deck_words: int,
    heading_words: int,
    body: Label,
    item: Label,
    deck: Label,
    heading: Label,
) -> Labels:
    """Return the label of each line but the title, as `labels_by_shape` does."""
    labels: Labels = []
    for index, count in enumerate(words):
        label: Label | None = body
        if not count:
            label = None
        elif items[index]:
            label = item
        elif ends[index]:
            pass
        elif head < index < first_prose:
            if count >= deck_words:
                label = deck
        elif first_prose < index < last_prose and count <= heading_words:
            label = heading
        labels.append(label)
    return labels
