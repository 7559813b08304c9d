"""The account of a record: what was done to its text, in its field ``newsclean``.

A record that was cleaned before brings an account along. It is the only way back to the original, so it is never
overwritten: what a later run does is added to it.
"""

from __future__ import annotations

from newsclean.edit_checks import original_of
from newsclean.edits import Cause, Edit
from newsclean.errors import ConfigError, LedgerError, RecordError
from newsclean.result import DETAILS_VERSION
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.corpus.json_object import JsonObject
    from newsclean.result import Result

COLUMN = "newsclean"
"""The field, or the column, that accounts for what was done to a record."""

RECORD = "record"
"""Where an account says what a record had that its text and its edits do not tell; see `newsclean.corpus.spelling`."""

PARTS = frozenset(("version", "edits", "lines", "dates", "metadata", "warnings", RECORD))
"""What `Result.details` has, and `RECORD`."""

_LOST = "--details would overwrite it; rename it, or leave --details out"


def check_field(field: str) -> None:
    """Refuse to account for a text in the field that holds it.

    Raises:
        ConfigError: the field is that of the account.
    """
    if field == COLUMN:
        raise ConfigError(f"the text is in {COLUMN!r}, where its account would go: do without details")


def account_in(record: JsonObject) -> Any:
    """Return what a record has in the place of its account; None if it has nothing there.

    Raises:
        RecordError: it has something there that cannot be read, such as a number without end.
    """
    try:
        return record.whole(COLUMN) if COLUMN in record.members else None
    except (ValueError, RecursionError) as error:
        raise _no_account("it cannot be read") from error


def account_of(text: str, result: Result, known: Any) -> dict[str, Any]:
    """Return the account of a record that was cleaned: it leads back to what the record was at the very first.

    Args:
        text: the text of the record as it came.
        result: of cleaning it.
        known: what the record had in the place of an account; None if nothing.

    Raises:
        RecordError: that is no account, or not one of this text; it would be lost.
    """
    if known is None:
        return result.details()
    edits = _edits_of(known)
    try:
        original = original_of(text, edits)
    except TypeError as error:
        raise _no_account("its edits cannot be read") from error
    if original is None:
        raise RecordError(
            "stale-account",
            f"the account in {COLUMN!r} is not of this text, which has changed since; {_LOST}",
        )
    if not edits:
        return result.details()  # the text is the original still
    if not result.net:
        return dict(known)
    from newsclean.corpus.composed_account import composed_account  # noqa: PLC0415 - hardly ever needed

    try:
        return composed_account(original, text, known, edits, result)
    except (TypeError, KeyError, AttributeError) as error:
        raise _no_account("its lines cannot be read") from error


def account_after(text: str, result: Result, known: Any) -> Any:
    """Return what a record has in the place of its account when it was cleaned and nobody asked for an account.

    An account that it brought along goes on, or it would no longer lead back to the original; all else stays.

    Args:
        text: the text of the record as it came.
        result: of cleaning it.
        known: what the record had in the place of an account; None if nothing.
    """
    if known is None or result.text == text:
        return known
    try:
        return account_of(text, result, known)
    except RecordError:
        return known


def _edits_of(known: Any) -> list[Edit]:
    """Return the edits of an account.

    Raises:
        RecordError: it is none.
    """
    if not isinstance(known, dict) or not {"version", "edits"} <= known.keys() <= PARTS:
        raise _no_account("there is something else in it")
    if known["version"] != DETAILS_VERSION:
        raise _no_account("it is of another version")
    if not isinstance(known.get(RECORD), dict | None):
        raise _no_account("its record cannot be read")
    try:
        return [
            Edit(
                each["start"],
                each["end"],
                each["original"],
                each["replacement"],
                each.get("stage", ""),
                each.get("rule", ""),
                tuple(Cause(cause["stage"], cause["rule"]) for cause in each.get("causes") or ()),
            )
            for each in known["edits"]
        ]
    except (TypeError, KeyError, AttributeError) as error:
        raise _no_account("its edits cannot be read") from error


def _no_account(reason: str) -> RecordError:
    return RecordError("not-an-account", f"{COLUMN!r} holds no account of a cleaning ({reason}); {_LOST}")


def undo_edits(cleaned: str, edits: Any) -> str:
    """Return the text that ``edits``, as JSON has them, were made to.

    Raises:
        LedgerError: they are not edits, or not of this text.
    """
    try:
        made = [Edit(e["start"], e["end"], e["original"], e["replacement"]) for e in edits]
        original = original_of(cleaned, made)
    except (TypeError, KeyError) as error:
        raise LedgerError("its edits cannot be read") from error
    if original is None:
        raise LedgerError("its edits do not fit the text, which has changed since")
    return original
