"""Cleaning and site learning on Spark.

frame = spark.read.parquet("pages/")
clean_frame(frame).write.parquet("clean/")
"""

from __future__ import annotations

from newsclean.corpus.extras import need
from newsclean.engines.arrow import ArrowCleaner
from newsclean.engines.sites import PageCounter, add_up, counter_of, counts_schema
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from newsclean.cleaner import Cleaner
    from newsclean.sites.profile import SiteProfile


def clean_frame(
    frame: Any, cleaner: Cleaner | None = None, *, field: str = "text", details: bool = True
) -> Any:
    """Return a Spark data frame whose text column is clean.

    Args:
        frame: a ``pyspark.sql.DataFrame``.
        cleaner: what cleans; the default cleaner if None.
        field: the name of the text column.
        details: add the column ``newsclean``.
    """
    clean = ArrowCleaner(cleaner, field=field, details=details)
    types = need("pyspark.sql.pandas.types", extra="spark", what="cleaning on Spark")
    schema = types.from_arrow_schema(clean.schema(types.to_arrow_schema(frame.schema)))

    def clean_partition(batches: Iterator[Any]) -> Iterator[Any]:
        return map(clean, batches)

    return frame.mapInArrow(clean_partition, schema)


def learn_sites(frame: Any, *, field: str = "text", host: str = "url", **least: Any) -> SiteProfile:
    """Return what the sites of a Spark data frame repeat over their pages.

    Args:
        frame: pages.
        field: the column of the text.
        host: the column of the URL, or of what names the site.
        least: ``min_pages`` and ``min_share`` of `newsclean.sites.learn.SiteCounter.profile`.
    """
    types = need("pyspark.sql.pandas.types", extra="spark", what="learning on Spark")
    schema = types.from_arrow_schema(counts_schema())
    count = PageCounter(field, host)

    def count_partition(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            yield from count(batch).to_batches()

    sums = frame.mapInArrow(count_partition, schema).groupBy("host").applyInArrow(add_up, schema)
    return counter_of(row.asDict() for row in sums.toLocalIterator()).profile(**least)
