"""Site learning as a group-by: counters from each batch of pages, their sums by host, one profile of all."""

from __future__ import annotations

from newsclean.corpus.extras import need
from newsclean.sites.counts import LineCount
from newsclean.sites.learn import SiteCounter
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    import pyarrow as pa


def counts_schema() -> pa.Schema:
    """Return the schema of counters: host, key of the line, and the fields of `LineCount`."""
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    types = {int: pa.int64(), str: pa.string()}
    fields = [(name, types[str if name in {"first", "last", "line"} else int]) for name in LineCount._fields]
    return pa.schema([("host", pa.string()), ("key", pa.string()), *fields])


class PageCounter:
    """Turns batches of pages into counters; pickles, so an engine can send it to its workers.

    Args:
        field: the column of the text.
        host: the column of the URL, or of what names the site.
    """

    def __init__(self, field: str = "text", host: str = "url") -> None:
        self.field = field
        self.host = host

    def __call__(self, data: Any) -> pa.Table:
        """Return the counters of a record batch or table of pages."""
        columns = [_column(data, name) for name in (self.host, self.field, "published")]
        counter = SiteCounter()
        for url, text, published in zip(*columns, strict=True):
            if isinstance(url, str) and isinstance(text, str):
                date = published if isinstance(published, str) else getattr(published, "isoformat", str)()
                counter.add(url, text, date)
        return _table(counter)


def add_up(data: Any) -> pa.Table:
    """Return the sums of counters: of one host, or of many."""
    return _table(counter_of(data.to_pylist()))


def counter_of(rows: Iterable[dict[str, Any]]) -> SiteCounter:
    """Return one counter with all that these rows hold."""
    counter = SiteCounter()
    for row in rows:
        counter.add_count(row["host"], row["key"], LineCount(*(row[name] for name in LineCount._fields)))
    return counter


def _table(counter: SiteCounter) -> pa.Table:
    pa = need("pyarrow", extra="parquet", what="Arrow data")
    rows = [{"host": host, "key": key, **count._asdict()} for host, key, count in counter.counts()]
    return pa.Table.from_pylist(rows, schema=counts_schema())


def _column(data: Any, name: str) -> list[Any]:
    at = data.schema.get_field_index(name)
    return [None] * data.num_rows if at < 0 else list(data.column(at).to_pylist())
