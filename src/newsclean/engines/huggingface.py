"""Cleaning of Hugging Face datasets.

dataset = datasets.load_dataset("json", data_files="pages.jsonl", split="train")
clean_dataset(dataset, num_proc=8).save_to_disk("clean/")
"""

from __future__ import annotations

from newsclean._version import __version__
from newsclean.corpus.digest import digest_of, files_of
from newsclean.engines.arrow import ArrowCleaner
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.cleaner import Cleaner

ROWS = 256
"""Rows that are cleaned in one call."""


class _Dated(ArrowCleaner):
    """Pickles with the release and what its files hold: `datasets` gives back what a function like it once made."""

    def __init__(self, cleaner: Cleaner | None = None, **options: Any) -> None:
        super().__init__(cleaner, **options)
        self.release = __version__
        self.files = {path: digest_of(path) for path in files_of(self.cleaner.config)}


def clean_dataset(
    dataset: Any, cleaner: Cleaner | None = None, *, field: str = "text", details: bool = True, **options: Any
) -> Any:
    """Return a dataset, or a dictionary of them, whose text column is clean.

    Args:
        dataset: a ``datasets.Dataset``, ``DatasetDict`` or one of their streaming counterparts.
        cleaner: what cleans; the default cleaner if None.
        field: the name of the text column.
        details: add the column ``newsclean``.
        options: of ``Dataset.map``, such as ``num_proc`` and ``batch_size``.
    """
    clean = _Dated(cleaner, field=field, details=details)
    chosen = {"batch_size": ROWS, **options}
    # Arrow in, Arrow out: column types pass through, and nothing is turned into Python objects twice.
    return dataset.with_format("arrow").map(clean, batched=True, **chosen).with_format(None)
