"""What a text says about itself, read from its labelled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Metadata
from newsclean.roles import Role

if TYPE_CHECKING:
    from newsclean.labels.label import Labeller
    from newsclean.view import View


def read_metadata(view: View, labeller: Labeller) -> Metadata:
    """Return the metadata of a document, from the view whose lines were labelled first."""
    by_role: dict[Role, list[str]] = {}
    for text, label in zip(view.lines.texts, view.fact(labeller.fact), strict=True):
        if label is not None:
            by_role.setdefault(label.role, []).append(text.strip())
    titles = by_role.get(Role.TITLE, [None])
    return Metadata(title=titles[0], language=view.language, captions=tuple(dict.fromkeys(by_role.get(Role.CAPTION, []))))
