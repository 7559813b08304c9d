"""The Arrow types of the ``newsclean`` column, version 1: what `newsclean.Result.details` returns."""

from __future__ import annotations

from functools import cache

from newsclean.corpus.accounts import RECORD
from newsclean.corpus.extras import need
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    import pyarrow as pa


@cache
def details_type() -> pa.DataType:
    """Return the type of the column."""
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    text, count = pa.string(), pa.int64()

    def struct(**fields: Any) -> Any:
        return pa.struct(list(fields.items()))

    cause = struct(stage=text, rule=text)
    edit = struct(
        start=count, end=count, original=text, replacement=text, stage=text, rule=text, causes=pa.list_(cause)
    )
    line = struct(
        number=count,
        start=count,
        end=count,
        role=text,
        kind=text,
        score=pa.float64(),
        evidence=text,
        kept=pa.bool_(),
    )
    date = struct(start=count, end=count, text=text, type=text, value=text, anchor=text, status=text)
    metadata = struct(
        title=text,
        byline=text,
        dateline=struct(place=text, date=text, agency=text),
        published=text,
        source=text,
        language=text,
        captions=pa.list_(text),
    )
    return struct(
        version=pa.int32(),
        edits=pa.list_(edit),
        lines=pa.list_(line),
        dates=pa.list_(date),
        metadata=metadata,
        warnings=pa.list_(struct(code=text, message=text)),
    )


def is_details(kind: pa.DataType) -> bool:
    """Tell whether a type is that of the column, as other programs may have written it.

    What made a table of records may have kept `RECORD`, of which a table, that holds texts and no JSON, has no use.
    """
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    if pa.types.is_struct(kind):
        kind = pa.struct([field for field in kind if field.name != RECORD])
    return _is_alike(kind, details_type())


def _is_alike(kind: pa.DataType, wanted: pa.DataType) -> bool:
    types = need("pyarrow", extra="parquet", what="Arrow data").types
    if types.is_null(kind):  # what a program that guesses types makes of a column without values
        return True
    if types.is_struct(wanted):
        if not types.is_struct(kind) or {f.name for f in kind} != {f.name for f in wanted}:
            return False
        return all(_is_alike(field.type, wanted.field(field.name).type) for field in kind)
    if types.is_list(wanted):
        return (types.is_list(kind) or types.is_large_list(kind)) and _is_alike(
            kind.value_type, wanted.value_type
        )
    if types.is_string(wanted):
        return bool(types.is_string(kind) or types.is_large_string(kind))
    if types.is_integer(wanted):
        return bool(types.is_integer(kind))
    return bool(kind == wanted)
