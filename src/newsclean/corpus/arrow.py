"""Cleans Arrow record batches: the one function that Parquet files and every engine share.

Rows, their order, and all other columns with their types stay as they are. A row whose text cannot be cleaned
stays, too, and says why among the warnings of its ``newsclean`` column.
"""

from __future__ import annotations

from newsclean.corpus.accounts import COLUMN
from newsclean.corpus.details_schema import details_type, is_details
from newsclean.corpus.extras import need
from newsclean.corpus.rows import BROKEN, clean_texts
from newsclean.document import Hints
from newsclean.errors import RecordError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    import pyarrow as pa

    from newsclean.cleaner import Cleaner
    from newsclean.corpus.rows import Row


class Rows(NamedTuple):
    """A cleaned batch.

    Attributes:
        batch: the batch.
        rows: what became of each of its rows.
        told: of each, whether its account says something new.
    """

    batch: pa.RecordBatch
    rows: Sequence[Row]
    told: Sequence[bool]


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
        details: add the column ``newsclean``; where a row has an account of an earlier run, go on with it.
        hints: what the caller knows about every row; what a row says about itself comes first.

    Raises:
        RecordError: there is no such column, or one called ``newsclean`` that is not ours.
    """
    at = _index_of(batch, field)
    schema = output_schema(batch.schema, details=details)
    rows = clean_texts(cleaner, list(rows_of(batch, field, hints or Hints())))
    columns = list(batch.columns)
    told = [False] * len(rows)
    if details:
        pa = need("pyarrow", extra="parquet", what="Arrow data")
        place = schema.get_field_index(COLUMN)
        known = _accounts(batch, place)
        pairs = [row.accounted(before) for row, before in zip(rows, known, strict=True)]
        rows = [row for row, _ in pairs]
        told = [account != before for (_, account), before in zip(pairs, known, strict=True)]
        columns[place : place + 1] = [pa.array([account for _, account in pairs], details_type())]
    elif _has_account(schema):
        place = schema.get_field_index(COLUMN)
        columns[place] = _gone_on(columns[place], rows)
    columns[at] = _replaced(columns[at], rows)
    return Rows(type(batch).from_arrays(columns, schema=schema), rows, told)


def output_schema(schema: pa.Schema, *, details: bool = True) -> pa.Schema:
    """Return the schema that batches of ``schema`` have when they are clean.

    Raises:
        RecordError: there is a column ``newsclean`` that accounts for nothing; it would be lost.
    """
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    if not details and not _has_account(schema):
        return schema
    column = pa.field(COLUMN, details_type())
    at = schema.get_field_index(COLUMN)
    if at < 0:
        return schema.append(column)
    if not is_details(kind := schema.field(at).type):
        raise RecordError(
            "not-an-account",
            f"the column {COLUMN!r} is {kind}, not what details write there; rename it, or do without details",
        )
    return schema.set(at, column)


def _has_account(schema: pa.Schema) -> bool:
    """Tell whether rows bring accounts along, which go on whether or not somebody asks for details."""
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    at = schema.get_field_index(COLUMN)
    return at >= 0 and not pa.types.is_null(schema.field(at).type) and is_details(schema.field(at).type)


def _gone_on(column: pa.Array, rows: Sequence[Row]) -> pa.Array:
    """Return the accounts that rows brought along, with what was done to their texts now; nobody asked for others."""
    if column.type == details_type() and not any(row.result is not None and row.result.net for row in rows):
        return column
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    pairs = zip(rows, column.to_pylist(), strict=True)
    return pa.array([row.account_after(known) for row, known in pairs], details_type())


def _accounts(batch: pa.RecordBatch, at: int) -> Sequence[Any]:
    """Return what the rows of a batch have in the place of an account."""
    if at >= batch.num_columns:
        return [None] * batch.num_rows
    return batch.column(at).to_pylist()  # type: ignore[no-any-return]


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
