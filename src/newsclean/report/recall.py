"""Takes the account of an earlier run at its word only as far as it fits its text: a file may hold anything."""

from __future__ import annotations

from newsclean.document import DateMention, Line, Notice
from newsclean.edit_checks import original_of
from newsclean.edits import Cause, Edit
from newsclean.errors import RecordError
from newsclean.result import DETAILS_VERSION
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_OPTIONAL = (str, type(None))
_EDIT = {
    "start": int,
    "end": int,
    "original": str,
    "replacement": str,
    "stage": str,
    "rule": str,
    "causes": list,
}
_CAUSE = {"stage": str, "rule": str}
_LINE = {
    "number": int,
    "start": int,
    "end": int,
    "role": str,
    "kind": _OPTIONAL,
    "score": (int, float),
    "evidence": str,
    "kept": bool,
}
_DATE = {
    "start": int,
    "end": int,
    "text": str,
    "type": str,
    "value": str,
    "anchor": _OPTIONAL,
    "status": str,
}
_NOTICE = {"code": str, "message": str}
_METADATA = ("title", "byline", "published", "source", "language")
_DATELINE = ("place", "date", "agency")


def recall(cleaned: str, details: Any) -> tuple[str, dict[str, Any]]:
    """Return the original of a text that was cleaned, and the details of the run that did it, checked.

    Args:
        cleaned: the text as it went.
        details: JSON that claims to be what `newsclean.Result.details` returned for it.

    Raises:
        RecordError: it is not, or not of this text.
    """
    try:
        return _recall(cleaned, details)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise RecordError("bad-details", f"its account of an earlier run is not usable: {what}") from error


def _recall(cleaned: str, details: Any) -> tuple[str, dict[str, Any]]:
    if not isinstance(details, dict) or details.get("version") != DETAILS_VERSION:
        raise ValueError("it is of no version that this newsclean knows")
    edits = _all(details, "edits", _edit)
    original = original_of(cleaned, edits)
    if original is None:
        raise ValueError("its edits are not those of the text")
    return original, {
        "version": DETAILS_VERSION,
        "edits": [edit._asdict() for edit in edits],
        "lines": [line._asdict() for line in _all(details, "lines", _line)],
        "dates": [
            date._asdict() for date in _all(details, "dates", lambda date: DateMention(**_typed(date, _DATE)))
        ],
        "metadata": _metadata(details["metadata"]),
        "warnings": [
            one._asdict() for one in _all(details, "warnings", lambda one: Notice(**_typed(one, _NOTICE)))
        ],
    }


def _all(details: Any, name: str, make: Callable[[Any], Any]) -> list[Any]:
    return [make(item) for item in _typed(details, {name: list})[name]]


def _edit(value: Any) -> Edit:
    edit = _typed(value, _EDIT)
    return Edit(**edit | {"causes": tuple(Cause(**_typed(cause, _CAUSE)) for cause in edit["causes"])})


def _line(value: Any) -> Line:
    line = _typed(value, _LINE)
    kind = None if line["kind"] is None else Kind(line["kind"])
    # no more than the page prints, and "nan" is a number to Python
    score = min(1.0, max(0.0, line["score"]))
    return Line(**line | {"role": Role(line["role"]), "kind": kind, "score": score})


def _metadata(value: Any) -> dict[str, Any]:
    metadata = _typed(value, dict.fromkeys(_METADATA, _OPTIONAL) | {"captions": list})
    dateline = value.get("dateline")
    if dateline is not None:
        dateline = _typed(dateline, dict.fromkeys(_DATELINE, _OPTIONAL))
    captions = [str(caption) for caption in metadata["captions"]]
    return metadata | {"dateline": dateline, "captions": captions}


def _typed(value: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an object, each of which must be of its type; what else is there is left out."""
    if not isinstance(value, dict):
        raise TypeError(f"{value!r:.40} is not an object")
    for name, types in fields.items():
        if not isinstance(value[name], types) or (types is int and isinstance(value[name], bool)):
            raise TypeError(f"{name!r} cannot be {value[name]!r:.40}")
    return {name: value[name] for name in fields}
