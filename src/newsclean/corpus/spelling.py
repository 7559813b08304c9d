r"""How a record spelled its text: the same text is other bytes by another writer, and `undo` gives the bytes back.

One prints ``/``, another ``\/``; one ``\u00e9``, another ``\u00E9``. Where newsclean would not have printed a text as it
stood in its record, the account of the record has one more part, `RECORD`, with one of these:

* ``escapes``: the escapes of a writer that printed each character in one way, those that are not newsclean's, in a row;
* ``text``: the text as it was printed, where these do not tell it all;

and with ``newsclean``, which is ``null`` printed, if the record came with a field of that name and nothing in it.
"""

from __future__ import annotations

import json

from newsclean.corpus.accounts import COLUMN, RECORD
from newsclean.corpus.utf8 import encode_json
from newsclean.errors import LedgerError
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.corpus.json_object import JsonObject

_NULL = "null"
_ESCAPE = lazy(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])"
)  # two halves of a pair stand for one character


def with_spelling(
    account: dict[str, Any],
    record: JsonObject,
    field: str,
    known: dict[str, Any] | None,
    *,
    is_changed: bool,
) -> dict[str, Any]:
    """Return an account with all that it takes to print the record again as it came the first time.

    Args:
        account: what is to stand in the record.
        record: as it came.
        field: the field that holds its text.
        known: the account that it had; None if none.
        is_changed: whether its text is to be replaced.
    """
    if known is None:
        was = {COLUMN: _NULL} if COLUMN in record.members else {}
        is_first = True
    else:
        was = _told(known.get(RECORD))
        is_first = not known["edits"] and was.keys() <= {COLUMN}  # no run has printed the text anew
    if is_changed and is_first:
        was |= _spelling(record, field)
    return account | {RECORD: was} if was else account


def _told(was: Any) -> dict[str, Any]:
    """Return what an account has under `RECORD`; what is null says nothing, as in rows that were in a table."""
    return {key: value for key, value in ({} if was is None else was).items() if value is not None}


def _spelling(record: JsonObject, field: str) -> dict[str, str]:
    """Return what is to be known of how a text was printed; nothing of most."""
    text, literal = record.members[field].value, record.literal(field)
    if _printed(record, text) == literal:
        return {}
    found = dict.fromkeys(_ESCAPE.findall(literal))
    escapes = "".join(each for each in found if _printed(record, json.loads(f'"{each}"')) != f'"{each}"')
    return {"escapes": escapes} if _spelled(record, text, escapes) == literal else {"text": literal}


def first_literals(record: JsonObject, field: str, original: str, was: Any) -> dict[str, str | None]:
    """Return what stood in a record before it was cleaned: the JSON text of its members, None for one that was not there.

    Args:
        record: as it is now.
        field: the field that holds its text.
        original: its text before it was cleaned.
        was: what its account has under `RECORD`; None if nothing.

    Raises:
        LedgerError: that cannot be read, or does not belong to the text.
    """
    literals: dict[str, str | None] = {COLUMN: None}
    if original != record.members[field].value:
        literals[field] = record.printed(original)
    try:
        told = _told(was)
        if (column := told.pop(COLUMN, None)) is not None:
            literals[COLUMN] = _checked(column, None)
        if told:
            literals[field] = _literal(record, original, **told)
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise LedgerError(f"its {RECORD!r} cannot be read, or is not that of its text") from error
    return literals


def _literal(record: JsonObject, original: str, *, escapes: str = "", text: str | None = None) -> str:
    """Return a text as it was printed.

    Raises:
        TypeError, ValueError: what is said about it is not so.
    """
    return _checked(_spelled(record, original, escapes) if text is None else text, original)


def _checked(literal: str, value: str | None) -> str:
    """Return JSON text that reads as it should.

    Raises:
        TypeError, ValueError: it does not, or there are blanks around it.
    """
    if literal != literal.strip() or json.loads(literal) != value:
        raise ValueError("it reads otherwise")
    return literal


def _spelled(record: JsonObject, text: str, escapes: str) -> str:
    """Return a text as JSON, with some of its characters escaped in another writer's way.

    Raises:
        TypeError, ValueError: these are no escapes.
    """
    found = _ESCAPE.findall(escapes)
    if "".join(found) != escapes:
        raise ValueError("there is something else between escapes")
    table = {ord(character): _printed(record, character)[1:-1] for character in set(text)}
    table |= {ord(json.loads(f'"{each}"')): each for each in found}
    return f'"{text.translate(table)}"'


def _printed(record: JsonObject, text: str) -> str:
    return encode_json(record.printed(text)).decode()
