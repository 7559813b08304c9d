"""The texts that speed is measured on."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.data import body, folder, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Input(NamedTuple):
    """A text, with the HTML of its page where there is one."""

    text: str
    html: str = ""


def _dumps(data: Path, name: str, wanted: Callable[[dict[str, object]], bool]) -> Iterator[Input]:
    for page in pages(data, "wcxb_dev_article", "fundus_dev", "silver"):
        text = page["texts"].get(name)
        if text and wanted(page):
            path = folder(data) / "boilerplate" / page["html"]
            yield Input(text, gzip.decompress(path.read_bytes()).decode("utf-8", "replace"))


def _bodies(data: Path, wanted: Callable[[str], bool]) -> Iterator[Input]:
    for page in pages(data, "wcxb_dev_article", "fundus_dev", "silver"):
        text = body(page)
        if text and wanted(text):
            yield Input(text)


INPUTS: dict[str, Callable[[Path], Iterator[Input]]] = {
    "full": lambda data: _dumps(data, "resiliparse_full", lambda _: True),
    "main": lambda data: _dumps(data, "resiliparse_main", lambda _: True),
    "languages": lambda data: _dumps(data, "resiliparse_full", lambda page: page.get("lang") != "en"),
    "clean": lambda data: _bodies(data, lambda text: not text.isascii()),
    "ascii": lambda data: _bodies(data, str.isascii),
}
"""Name -> texts: dumps of whole pages, of main contents, of pages that are not English; bodies alone, and those in ASCII."""


def sample(data: Path | None, name: str, limit: int) -> list[Input]:
    """Return so many inputs at most, spread over all there are."""
    found = list(INPUTS[name](folder(data)))
    step = max(1, -(-len(found) // limit))
    return found[::step]
