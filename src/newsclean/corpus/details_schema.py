"""The Arrow types of the ``newsclean`` column, version 1: what `newsclean.Result.details` returns."""

from __future__ import annotations

from functools import cache

from newsclean.corpus.extras import need
from newsclean.lean import TYPE_CHECKING

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
