"""The types that other people's stages and tools are written against."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsclean.document import Dateline, DateMention, Hints, Line, Metadata, Notice
from newsclean.edits import Cause, Edit
from newsclean.offsets import Span
from newsclean.roles import Kind, Role
from newsclean.view import Fact, View

Stage = Callable[[View], Iterable[Edit]]
"""A stage looks at a view and yields sorted edits that do not overlap."""

__all__ = [
    "Cause",
    "DateMention",
    "Dateline",
    "Edit",
    "Fact",
    "Hints",
    "Kind",
    "Line",
    "Metadata",
    "Notice",
    "Role",
    "Span",
    "Stage",
    "View",
]
