"""Cleans batches of an input, in whatever process, by the module of their format."""

from __future__ import annotations

from newsclean.corpus.formats import entry, load_format
from newsclean.startup.lean import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.corpus.batch import Batch, Outcome
    from newsclean.corpus.formats import Documents
    from newsclean.corpus.job import Job


def clean_batch(job: Job, batch: Batch) -> Outcome:
    """Clean a batch."""
    return load_format(job.format).clean(job, batch)


def clean_batches(job: Job, batches: Sequence[Batch]) -> list[Outcome]:
    """Clean batches; where each is one document, they go through together."""
    if len(batches) > 1 and entry(job.format).documents:
        return cast("Documents", load_format(job.format)).clean_all(job, batches)
    return [clean_batch(job, batch) for batch in batches]
