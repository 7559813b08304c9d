"""Cleans Arrow record batches: the one function that Parquet files and every engine share.

Rows, their order, and all other columns with their types stay as they are. A row whose text cannot be cleaned
stays, too, and says why among the warnings of its ``newsclean`` column.
"""

from __future__ import annotations

from newsclean.corpus.details_schema import details_type
from newsclean.corpus.extras import need
from newsclean.document import Hints
from newsclean.errors import NewscleanError, RecordError
from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.result import DETAILS_VERSION
from newsclean.windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    import pyarrow as pa

    from newsclean.cleaner import Cleaner
    from newsclean.result import Result

COLUMN = "newsclean"
"""The column that accounts for what was done to a row."""


BROKEN = object()
"""Stands for a text that is not UTF-8."""


class Row(NamedTuple):
    """What became of one row.

    Attributes:
        text: as it came; `BROKEN` if it is not UTF-8.
        result: of cleaning it, or None.
        code: why there is no result: a stable name.
        reason: for a person.
    """

    text: Any
    result: Result | None
    code: str = ""
    reason: str = ""

    def details(self) -> dict[str, Any]:
        """Return the value of the ``newsclean`` column."""
        if self.result is not None:
            return self.result.details()
        warning = {"code": self.code, "message": self.reason}
        empty: dict[str, Any] = {"version": DETAILS_VERSION, "edits": [], "lines": [], "dates": []}
        return empty | {"metadata": None, "warnings": [warning]}


class Rows(NamedTuple):
    """A cleaned batch, and what became of each of its rows."""

    batch: pa.RecordBatch
    rows: Sequence[Row]


def clean_rows(
    batch: pa.RecordBatch,
    cleaner: Cleaner,
    *,
    field: str = "text",
    details: bool = True,
    hints: Hints | None = None,
) -> Rows:
    """Clean the text column of a batch.

    Args:
        batch: rows with a column of text and, if they have them, ``url``, ``title``, ``published`` and
            ``language`` as hints.
        cleaner: what cleans.
        field: the name of the text column.
        details: add (or overwrite) the column ``newsclean``.
        hints: what the caller knows about every row; what a row says about itself comes first.

    Raises:
        RecordError: there is no such column.
    """
    at = _index_of(batch, field)
    rows = clean_texts(cleaner, list(rows_of(batch, field, hints or Hints())))
    columns = list(batch.columns)
    columns[at] = _replaced(columns[at], rows)
    if details:
        pa = need("pyarrow", extra="parquet", what="Arrow data")
        account = pa.array([row.details() for row in rows], details_type())
        known = batch.schema.get_field_index(COLUMN)
        if known < 0:
            columns.append(account)
        else:
            columns[known] = account
    schema = output_schema(batch.schema, details=details)
    return Rows(type(batch).from_arrays(columns, schema=schema), rows)


def output_schema(schema: pa.Schema, *, details: bool = True) -> pa.Schema:
    """Return the schema that batches of ``schema`` have when they are clean."""
    if not details:
        return schema
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    column = pa.field(COLUMN, details_type())
    at = schema.get_field_index(COLUMN)
    return schema.append(column) if at < 0 else schema.set(at, column)


def clean_row(cleaner: Cleaner, text: Any, hints: Hints) -> Row:
    """Clean one text; whatever goes wrong with it is said in the row."""
    return clean_texts(cleaner, [(text, hints)])[0]


def clean_texts(cleaner: Cleaner, rows: Sequence[tuple[Any, Hints]]) -> list[Row]:
    """Clean texts; whatever goes wrong with one is said in its row."""
    documents = ({"text": text, **hints._asdict()} for text, hints in rows if isinstance(text, str))
    outcomes = (outcome for window in windows(documents) for outcome in cleaner.clean_window(window))
    return [_row(text, next(outcomes)) if isinstance(text, str) else _no_text(text) for text, _ in rows]


def _row(text: str, outcome: Result | Exception) -> Row:
    if isinstance(outcome, NewscleanError):
        return Row(text, None, outcome.code, str(outcome))
    if isinstance(outcome, Exception):
        reason = " ".join(str(outcome).split()) or "no reason given"
        return Row(text, None, "internal-error", f"{type(outcome).__name__}: {reason}; please report this")
    return Row(text, outcome)


def _no_text(text: Any) -> Row:
    what = (
        "not valid UTF-8"
        if text is BROKEN
        else f"{'null' if text is None else type(text).__name__}, not text"
    )
    return Row(text, None, "text-not-a-string", f"the text is {what}")


def _texts(column: pa.Array) -> Sequence[Any]:
    """Return the values of a column; Arrow does not check that what is typed as a string is UTF-8."""
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:
        return [_text(value) for value in column]
    return values


def _text(value: Any) -> Any:
    try:
        return value.as_py()
    except UnicodeDecodeError:
        return BROKEN


def rows_of(batch: pa.RecordBatch, field: str, hints: Hints, url: str = "url") -> Iterator[tuple[Any, Hints]]:
    """Yield the text of each row, `BROKEN` if it is not UTF-8, and its hints: its own where usable, else ``hints``.

    Raises:
        RecordError: there is no such column.
    """
    texts = _texts(batch.column(_index_of(batch, field)))
    columns = []
    for name, default in zip(Hints._fields, hints, strict=True):
        at = batch.schema.get_field_index(url if name == "url" else name) if name != field else -1
        values = [None] * batch.num_rows if at < 0 else _texts(batch.column(at))
        columns.append([usable_hint(value) or default for value in values])
    return zip(texts, (Hints(*values) for values in zip(*columns, strict=True)), strict=True)


def _index_of(batch: pa.RecordBatch, field: str) -> int:
    at: int = batch.schema.get_field_index(field)
    if at < 0:
        names = ", ".join(map(repr, batch.schema.names)) or "none"
        raise RecordError("no-text-field", f"there is no column {field!r}; there are {names}")
    return at


def usable_hint(value: Any) -> str | None:
    """Return a value as a hint, None if it is not usable; many a file has dates of a type of their own."""
    if isinstance(value, str):
        return value if value.strip() else None
    if hasattr(value, "isoformat"):
        text: str = value.isoformat()
        return text
    return None


def _replaced(column: pa.Array, rows: Sequence[Row]) -> pa.Array:
    """Return the column with the cleaned texts, of the same type; what was not cleaned is as it was."""
    if not any(row.result is not None and row.result.text != row.text for row in rows):
        return column
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    is_encoded = pa.types.is_dictionary(column.type)
    kind = column.type.value_type if is_encoded else column.type
    if any(row.text is BROKEN for row in rows):
        compute = need("pyarrow.compute", extra="parquet", what="Arrow data")
        values = [_bytes_of(row, value) for row, value in zip(rows, column, strict=True)]
        options = compute.CastOptions(target_type=kind, allow_invalid_utf8=True)
        cleaned = compute.cast(pa.array(values, pa.large_binary()), options=options)
    else:
        cleaned = pa.array([row.text if row.result is None else row.result.text for row in rows], kind)
    return cleaned.dictionary_encode().cast(column.type) if is_encoded else cleaned


def _bytes_of(row: Row, value: Any) -> bytes | None:
    if row.result is not None:
        return row.result.text.encode("utf-8")
    buffer = value.as_buffer()
    return None if buffer is None else bytes(buffer)
