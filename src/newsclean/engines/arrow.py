"""The function that every engine maps over its data: a record batch, or a table, in; a clean one out."""

from __future__ import annotations

from newsclean.cleaner import Cleaner
from newsclean.corpus.accounts import check_field
from newsclean.corpus.arrow import clean_rows, output_schema
from newsclean.corpus.extras import need
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    import pyarrow as pa


class ArrowCleaner:
    """Cleans record batches; pickles to its configuration, so an engine can send it to its workers.

    Args:
        cleaner: what cleans; the default cleaner if None.
        field: the name of the text column.
        details: add the column ``newsclean``, which accounts for every change, or go on with that of an earlier run.

    Raises:
        ConfigError: the text would be overwritten by its account.
    """

    def __init__(self, cleaner: Cleaner | None = None, *, field: str = "text", details: bool = True) -> None:
        if details:
            check_field(field)
        self.cleaner = cleaner or Cleaner()
        self.field = field
        self.details = details

    def __call__(self, data: Any) -> Any:
        """Clean a record batch or a table; return the same kind of thing.

        Raises:
            RecordError: there is no text column of that name, or there is a column ``newsclean`` that is not ours.
        """
        if hasattr(data, "to_batches"):
            pa = need("pyarrow", extra="parquet", what="Arrow data")
            batches = [self.clean_batch(batch) for batch in data.to_batches()]
            return pa.Table.from_batches(batches, schema=self.schema(data.schema))
        return self.clean_batch(data)

    def clean_batch(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Clean a record batch."""
        return clean_rows(batch, self.cleaner, field=self.field, details=self.details).batch

    def schema(self, schema: pa.Schema) -> pa.Schema:
        """Return the schema that data of ``schema`` has when it is clean."""
        return output_schema(schema, details=self.details)
