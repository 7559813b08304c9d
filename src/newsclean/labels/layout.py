"""Lets the layout of a page speak about its lines: captions are captions, and what stands beside the article is doubtful.

Where the page itself says that a line is a caption, it is one. That a line stands in a menu or a footer does not
convict it: it moves the chance that the model gives it.
"""

from __future__ import annotations

from newsclean.labels.judge import OPEN
from newsclean.labels.label import Label, Labels
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.layout import Layout

BESIDE = -40
"""What it means to stand beside the article, in sixteenths of a logit (the odds fall to a fifteenth).

Learned by ``python -m training.layout`` on 1,763 pages (WCXB dev, fundus, silver), on top of chances of models that
had not seen the page's domain; docs/explanation/model.md says what it is worth."""

_CAPTION = Label(Role.CAPTION, score=0.9, evidence="layout/caption")


def mark_captions(labels: Labels, names: Sequence[str], layout: Layout) -> Labels:
    """Return the labels with a caption where the page says so, and nothing certain speaks against it.

    Args:
        labels: the label of each line by rules and shape, None for a blank one.
        names: of each line, by `newsclean.layout.line_name`.
        layout: what the page says.
    """
    return [
        _CAPTION if label is not None and name in layout.captions and label.role in OPEN else label
        for label, name in zip(labels, names, strict=True)
    ]


def shifts_of(names: Sequence[str], layout: Layout) -> list[int]:
    """Return by how much the chance of each line moves, in sixteenths of a logit."""
    return [BESIDE if name in layout.beside else 0 for name in names]
