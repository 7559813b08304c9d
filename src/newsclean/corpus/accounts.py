"""The account of a record: what was done to its text, in its field ``newsclean``."""

from __future__ import annotations

from newsclean.edits import Edit, apply, undo
from newsclean.errors import LedgerError
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def undo_edits(cleaned: str, edits: Any) -> str:
    """Return the text that ``edits``, as JSON has them, were made to.

    Raises:
        LedgerError: they are not edits, or not of this text.
    """
    try:
        made = [Edit(e["start"], e["end"], e["original"], e["replacement"]) for e in edits]
        original = undo(cleaned, made)
        fits = apply(original, made) == cleaned and all(original[e.start : e.end] == e.original for e in made)
    except (TypeError, KeyError) as error:
        raise LedgerError("its edits cannot be read") from error
    if not fits:
        raise LedgerError("its edits do not fit the text, which has changed since")
    return original
