"""A datatrove pipeline step, to stand before quality filters.

LocalPipelineExecutor([ParquetReader("pages/"), NewsCleaner(), FineWebQualityFilter(), ParquetWriter("out/")])
"""

from __future__ import annotations

from newsclean.cleaner import Cleaner
from newsclean.corpus.accounts import COLUMN
from newsclean.corpus.arrow import usable_hint
from newsclean.corpus.extras import need
from newsclean.corpus.rows import clean_row
from newsclean.document import Hints
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

PipelineStep: Any = need("datatrove.pipeline.base", extra="datatrove", what="a datatrove step").PipelineStep


class NewsCleaner(PipelineStep):  # type: ignore[misc] # the library is not typed
    """Cleans the text of each document; ``url``, ``title``, ``published`` and ``language`` in its metadata help.

    A document that cannot be cleaned goes on as it is, with the reason in its account.

    Args:
        cleaner: what cleans; the default cleaner if None.
        details: account for every change under ``newsclean`` in the metadata.
    """

    name = "🧹 newsclean"
    type = "✂️ - FORMAT"

    def __init__(self, cleaner: Cleaner | None = None, *, details: bool = True) -> None:
        super().__init__()
        self.cleaner = cleaner or Cleaner()
        self.details = details

    def run(self, data: Iterable[Any] | None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:  # noqa: ARG002
        """Clean documents as they come."""
        for document in data or ():
            with self.track_time():
                hints = Hints(*(usable_hint(document.metadata.get(name)) for name in Hints._fields))
                row = clean_row(self.cleaner, document.text, hints)
                if self.details:
                    row, document.metadata[COLUMN] = row.accounted(document.metadata.get(COLUMN))
                elif COLUMN in document.metadata:
                    document.metadata[COLUMN] = row.account_after(document.metadata[COLUMN])
                if row.result is None:
                    self.stat_update(f"reported_{row.code}")
                else:
                    self.stat_update("changed" if row.result.net else "unchanged")
                    document.text = row.result.text
            yield document
