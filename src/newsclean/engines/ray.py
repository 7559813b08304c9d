"""Cleaning and site learning on Ray Data.

dataset = ray.data.read_parquet("pages/")
clean_dataset(dataset).write_parquet("clean/")
"""

from __future__ import annotations

from newsclean.cleaner import Cleaner
from newsclean.corpus.extras import need
from newsclean.engines.arrow import ArrowCleaner
from newsclean.engines.sites import PageCounter, add_up, counter_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.sites.profile import SiteProfile

ROWS = 256
"""Rows that are cleaned in one call: enough to make the call cheap, few enough to share the work out evenly."""


def clean_dataset(
    dataset: Any, cleaner: Cleaner | None = None, *, field: str = "text", details: bool = True, **options: Any
) -> Any:
    """Return a Ray dataset whose text column is clean.

    Args:
        dataset: a ``ray.data.Dataset``.
        cleaner: what cleans; the default cleaner if None.
        field: the name of the text column.
        details: add the column ``newsclean``.
        options: of ``Dataset.map_batches``, such as ``concurrency`` and ``batch_size``.
    """
    arguments = {"cleaner": cleaner or Cleaner(), "field": field, "details": details}
    chosen = {"batch_size": ROWS, "concurrency": (1, _workers()), **options}
    return dataset.map_batches(
        ArrowCleaner, fn_constructor_kwargs=arguments, batch_format="pyarrow", **chosen
    )


def learn_sites(dataset: Any, *, field: str = "text", host: str = "url", **least: Any) -> SiteProfile:
    """Return what the sites of a Ray dataset repeat over their pages.

    Args:
        dataset: pages.
        field: the column of the text.
        host: the column of the URL, or of what names the site.
        least: ``min_pages`` and ``min_share`` of `newsclean.sites.learn.SiteCounter.profile`.
    """
    counted = dataset.map_batches(PageCounter(field, host), batch_format="pyarrow")
    sums = counted.groupby("host").map_groups(add_up, batch_format="pyarrow")
    return counter_of(sums.iter_rows()).profile(**least)


def _workers() -> int:
    """Return how many workers to use: all cores but one, for workers that hold them all leave none to the reader."""
    ray = need("ray", extra="ray", what="cleaning on Ray")
    return max(1, int(ray.cluster_resources().get("CPU", 1)) - 1)
