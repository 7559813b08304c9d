"""Reads the training pages. They stay outside the repository; a path names them.

The pages are described in ``docs/explanation/model.md``: WCXB (dev split), fundus test resources and silver
pages on which two extractors agree. Each record carries several plain-text dumps of one page.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = {
    "wcxb": "wcxb_dev_article.jsonl.gz",
    "fundus": "fundus_dev.jsonl.gz",
    "silver": "silver.jsonl.gz",
    "sites": "sites_dev.jsonl.gz",
}
"""Name of a source -> its file under ``boilerplate/``."""

DUMPS = ("resiliparse_full", "resiliparse_main", "inscriptis", "bs4")

MISSING = """No training data: give --data PATH or set NEWSCLEAN_DATA to a folder with boilerplate/*.jsonl.gz.
The public sources are Murrough-Foley/web-content-extraction-benchmark (dev split, CC-BY-4.0),
flairNLP/fundus (test resources, MIT) and the test pages of adbar/trafilatura and its peers."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its dumps and the body that annotators (or two agreeing extractors) found.

    Args:
        source: Which source it comes from, a key of ``SOURCES``.
        id: Identifier within the source.
        domain: Registered host; folds are cut by it.
        lang: ISO 639-1 code, or empty.
        title: Headline as known from the page's metadata, or empty.
        url: Address, or empty.
        body: The gold or silver body.
        texts: Dump name -> plain text.
        html: Path of the gzipped page, or None.
        silver: Whether the body is an extractor's.
    """

    source: str
    id: str
    domain: str
    lang: str
    title: str
    url: str
    body: str
    texts: dict[str, str]
    html: Path | None
    silver: bool


def data_path(given: str | None = None) -> Path:
    """The data folder, from the option or ``NEWSCLEAN_DATA``; a clear message and exit code 2 without one."""
    path = Path(given or os.environ.get("NEWSCLEAN_DATA", ""))
    if not str(path) or not (path / "boilerplate").is_dir():
        raise SystemExit(MISSING)
    return path


def _page(source: str, record: dict[str, Any], folder: Path) -> Page:
    html = record.get("html")
    return Page(
        source=source,
        id=record["id"],
        domain=record["domain"],
        lang=record.get("lang") or "",
        title=record.get("title") or "",
        url=record.get("url") or "",
        body=record.get("gold_body") or record.get("silver_body") or "",
        texts=record["texts"],
        html=folder / html if html else None,
        silver="gold_body" not in record,
    )


def pages(data: Path, *sources: str) -> Iterator[Page]:
    """Pages of the named sources (default: all but ``sites``), in file order."""
    for source in sources or ("wcxb", "fundus", "silver"):
        folder = data / "boilerplate"
        with gzip.open(folder / SOURCES[source], "rt", encoding="utf-8") as stream:
            for line in stream:
                yield _page(source, json.loads(line), folder)


def group(domain: str) -> str:
    """The publisher group of a host: its name without subdomains and country (``bbc.co.uk`` -> ``bbc``).

    Editions of one publisher in several countries share templates, so they must share a fold.
    """
    parts = domain.lower().split(".")
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in {"info", "news", "online", "blog"}):
        parts.pop()
    return parts[-1]


def fold_of(domain: str, folds: int = 5) -> int:
    """The cross-validation fold of a host, the same on every machine."""
    return zlib.crc32(group(domain).encode()) % folds
