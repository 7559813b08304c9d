"""Checks edits that somebody else has made: a stage, or an account that was read from a file."""

from __future__ import annotations

from itertools import islice

from newsclean.columns import MANY, Columns
from newsclean.edits import Edit, apply, undo
from newsclean.errors import StageError
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

BATCH = 4096
"""Edits that are checked together: a text of a million edits holds each of them once."""

_KINDS = (int, int, str, str, object, str)  # of the fields of an edit; the cleaner fills in the stage
_MADE = (int, int, str, str, str, str, tuple)
_SHOWN = 500  # characters of a value that is no edit
_NATIVE = twin("editing")


def problem_with(text: str, edits: Sequence[Edit], position: int = 0) -> str | None:
    """Say what makes ``edits`` unfit for ``text[position:]``, or return None: they must be in range, sorted and apart."""
    for edit in edits:
        if problem := _misshape(edit):
            return problem
        start, end, original, *_ = edit
        if not position <= start <= end <= len(text):
            return f"{edit!r} overlaps the edit before it, is out of order or out of range"
        if text[start:end] != original:
            return f"{edit!r} does not match the text, which reads {text[start:end]!r} there"
        position = end
    return None


def original_of(cleaned: str, edits: Sequence[Edit]) -> str | None:
    """Return the text that edits were made to, or None if they are unfit for it, or made another text of it.

    Args:
        cleaned: what they made of it.
        edits: as somebody has written them down.

    Raises:
        TypeError: they have values of other types.
    """
    original = undo(cleaned, edits)
    # deletions fit anywhere; what was put in must be there
    fits = problem_with(original, edits) is None and apply(original, edits) == cleaned
    return original if fits else None


def _misshape(edit: Any) -> str | None:
    """Say why a value is no edit, or return None."""
    if type(edit) is Edit and tuple(map(type, edit)) == _MADE:
        return None
    if not isinstance(edit, tuple) or len(edit) != len(Edit._fields):
        return f"{_shown(edit)} is no edit"
    for value, kind, field in zip(edit, _KINDS, Edit._fields, strict=False):
        if not isinstance(value, kind):
            return f"{_shown(edit)} is no edit: its {field} is {_shown(value)}, which is no {kind.__name__}"
    return None


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."


def named_edits(stage: str, text: str, edits: Iterable[Edit]) -> Sequence[Edit]:
    """Return the edits that a stage yields with its name on them, those that change nothing left out.

    Raises:
        StageError: they are unfit for ``text``, or no edits.
    """
    try:
        stream = iter(edits)
    except TypeError as error:
        problem = f"returned {_shown(edits)}, which is no iterable of edits"
        raise StageError(f"stage {stage!r} {problem}") from error
    named: list[Edit] | Columns[Edit] = []
    position = 0
    while batch := list(islice(stream, BATCH)):
        more: list[Edit] | None = _NATIVE and _NATIVE.named(batch, stage, text, position)
        if more is None:
            more = plain_named_edits(stage, text, batch, position)
        named.extend(more)
        if len(named) > MANY and isinstance(named, list):
            named = Columns(Edit, named)
        position = batch[-1][1]
    return named


def plain_named_edits(stage: str, text: str, edits: Iterable[Edit], position: int = 0) -> list[Edit]:
    """Do as `named_edits`, for edits that begin at ``position`` or behind it."""
    edits = list(edits)
    if problem := problem_with(text, edits, position):
        raise StageError(f"stage {stage!r}: {problem}")
    same: dict[str, str] = {}  # a million zero-width spaces need no string each
    share = same.setdefault
    return [
        Edit(start, end, share(original, original), share(replacement, replacement), stage, rule)
        for start, end, original, replacement, _, rule, _ in edits
        if original != replacement
    ]
