"""Finds the public gold data that benchmarks are run on; it is not part of this repository."""

from __future__ import annotations

import argparse
import gzip
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = ("wcxb_dev_article", "fundus_dev", "silver", "sites_dev")
SOURCES = (
    "the data is public: Murrough-Foley/web-content-extraction-benchmark (dev split), flairNLP/fundus (test"
    " resources), ppke-nlpg/CleanPortalEval; see docs/how-to/benchmarks.md"
)


def parser(description: str | None) -> argparse.ArgumentParser:
    """Return an argument parser with ``--data``."""
    made = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument(
        "--data",
        type=Path,
        default=os.environ.get("NEWSCLEAN_DATA"),
        help="folder of the gold data (NEWSCLEAN_DATA)",
    )
    return made


def folder(data: Path | None) -> Path:
    """Return the folder of the gold data, or end the program with a sentence about where to get it."""
    if data is None or not Path(data).is_dir():
        raise SystemExit(f"no gold data at {data}: give --data FOLDER or set NEWSCLEAN_DATA; {SOURCES}")
    return Path(data)


def pages(data: Path | None, *names: str) -> Iterator[dict[str, Any]]:
    """Yield the page records of the named files (all when none is named), with ``set`` added."""
    for name in names or PAGES:
        with gzip.open(folder(data) / "boilerplate" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                yield {"set": name, **json.loads(line)}


def body(page: dict[str, Any]) -> str:
    """Return the body of a page as its gold, or silver, standard has it."""
    return page.get("gold_body") or page.get("silver_body") or ""
