"""Reads the public benchmarks in the formats in which they are published, and our own training records.

Clone the repository, give its path: scrapinghub/article-extraction-benchmark, the web content extraction
benchmark (WCXB, Murrough-Foley/web-content-extraction-benchmark), flairNLP/fundus.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Case(NamedTuple):
    """One page: identifier, language (or empty), HTML, the body to be found, and ready dumps if there are any."""

    id: str
    lang: str
    html: str
    gold: str
    dumps: dict[str, str]


def _html(path: Path) -> str:
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")


def scrapinghub(root: Path) -> Iterator[Case]:
    """``ground-truth.json`` and ``html/ID.html.gz``."""
    for name, truth in sorted(json.loads((root / "ground-truth.json").read_text("utf-8")).items()):
        yield Case(name, "en", _html(root / "html" / f"{name}.html.gz"), truth["articleBody"], {})


def wcxb(root: Path) -> Iterator[Case]:
    """``ground-truth/*.json`` and ``html/`` of one split; articles only."""
    for path in sorted((root / "ground-truth").glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        kind = record.get("_internal", {}).get("page_type", {}).get("primary", "article")
        pages = sorted((root / "html").glob(f"{path.stem}.html*"))
        if kind == "article" and pages:
            yield Case(path.stem, "", _html(pages[0]), record["ground_truth"]["main_content"] or "", {})


def _fundus_body(body: dict[str, object]) -> str:
    parts: list[str] = list(body.get("summary") or [])  # type: ignore[call-overload]
    for section in body.get("sections") or []:  # type: ignore[attr-defined]
        parts += [*section.get("headline", []), *section.get("paragraphs", [])]
    return "\n".join(parts)


def fundus(root: Path) -> Iterator[Case]:
    """``tests/resources/parser/test_data/COUNTRY/PUBLISHER.json`` with ``PUBLISHER_DATE.html.gz``."""
    base = root / "tests/resources/parser/test_data"
    for path in sorted((base if base.is_dir() else root).glob("*/*.json")):
        pages = [(p, _html(p)) for p in sorted(path.parent.glob(f"{path.stem}_*.html.gz"))]
        for version, truth in json.loads(path.read_text("utf-8")).items():
            gold = _fundus_body(truth.get("body") or {})
            words = set(re.findall(r"\w{4,}", gold))
            if not pages or not words:
                continue
            # a file holds several versions of a parser; the page of a version is the one that has its words
            page, html = max(pages, key=lambda p: len(words.intersection(re.findall(r"\w{4,}", p[1]))))
            lang = re.search(r'<html[^>]*\blang="?([a-zA-Z]{2})', html)
            name = f"{path.parent.name}/{page.name}@{version}"
            yield Case(name, lang[1].lower() if lang else "", html, gold, {})


def records(path: Path) -> Iterator[Case]:
    """JSONL.gz records of ``training`` (see ``training/records.py``) with their HTML beside them."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            r = json.loads(line)
            gold = r.get("gold_body") or r.get("silver_body") or ""
            yield Case(r["id"], r.get("lang") or "", _html(path.parent / r["html"]), gold, r["texts"])


LOADERS = {"scrapinghub": scrapinghub, "wcxb": wcxb, "fundus": fundus, "records": records}
