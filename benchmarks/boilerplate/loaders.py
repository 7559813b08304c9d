"""Reads public benchmarks in the formats in which they are published, and page records.

Clone the repository and give its path: scrapinghub/article-extraction-benchmark, WCXB
(Murrough-Foley/web-content-extraction-benchmark), flairNLP/fundus.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_WORD = re.compile(r"\w{4,}")
_LANG = re.compile(r'<html[^>]*?\slang=["\']?([a-zA-Z]{2})')
_HEAD = 4000  # characters of a page among which its language is stated


class Case(NamedTuple):
    """One page.

    Attributes:
        id: its name within the collection.
        lang: ISO 639-1 code, or empty.
        html: the page.
        gold: the body that is to be found.
        dumps: plain texts of the page, by converter, where they are there already.
    """

    id: str
    lang: str
    html: str
    gold: str
    dumps: dict[str, str]


class FormatError(Exception):
    """A folder that does not hold what it should; the message says what is missing."""


def scrapinghub(root: Path) -> Iterator[Case]:
    """Yield the pages of ``ground-truth.json`` (id: ``articleBody``, ``url``) and ``html/ID.html.gz``.

    Raises:
        FormatError: there is no such file in the folder.
    """
    path = root / "ground-truth.json"
    if not path.is_file():
        raise FormatError(f"{root} has no ground-truth.json; give a clone of article-extraction-benchmark")
    for name, truth in sorted(_json(path).items()):
        html = _page(root / "html", name)
        if html is not None:
            yield Case(name, language_of(html), html, truth.get("articleBody") or "", {})


def wcxb(root: Path, split: str = "dev", page_type: str = "article") -> Iterator[Case]:
    """Yield pages of ``SPLIT/ground-truth/ID.json`` and ``SPLIT/html/ID.html.gz`` (or ``ID.html``).

    Args:
        root: a clone, or the folder of one split.
        split: ``dev`` or ``test``.
        page_type: ``article`` (also what states no type), another type of the benchmark, or ``all``.

    Raises:
        FormatError: there are no ground truths in the folder.
    """
    base = root if (root / "ground-truth").is_dir() else root / split
    if not (base / "ground-truth").is_dir():
        raise FormatError(
            f"{base} has no folder ground-truth; give a clone of web-content-extraction-benchmark"
        )
    for path in sorted((base / "ground-truth").glob("*.json")):
        record = _json(path)
        truth = record.get("ground_truth")
        if not isinstance(truth, dict) or page_type not in {"all", _wcxb_type(record)}:
            continue
        html = _page(base / "html", path.stem)
        if html is not None:
            yield Case(path.stem, language_of(html), html, truth.get("main_content") or "", {})


def _wcxb_type(record: dict[str, Any]) -> str:
    """Return a record's type of page; WCXB's own script takes what states none for an article."""
    stated = (record.get("_internal") or {}).get("page_type", "article")
    return str(stated.get("primary", "article") if isinstance(stated, dict) else stated or "article")


def fundus(root: Path) -> Iterator[Case]:
    """Yield the test pages of fundus: ``COUNTRY/PUBLISHER.json`` with ``COUNTRY/PUBLISHER_YYYY_MM_DD.html.gz``.

    A file has one entry for each version of a publisher's parser, and there is a page for each. Which one is decided
    by fundus's code and not by the files; the page of a version is the one that has the words of its body.

    Args:
        root: a clone, or its folder ``tests/resources/parser/test_data``.

    Raises:
        FormatError: there are no such files in the folder.
    """
    base = root / "tests" / "resources" / "parser" / "test_data"
    base = base if base.is_dir() else root
    files = sorted(base.glob("*/*.json"))
    if not files:
        raise FormatError(f"{root} has no COUNTRY/PUBLISHER.json; give a clone of fundus")
    for path in files:
        pages = {page.name: _read(page) for page in sorted(path.parent.glob(f"{path.stem}_*.html.gz"))}
        for version, truth in sorted(_json(path).items()):
            gold = _fundus_body(truth.get("body") if isinstance(truth, dict) else None)
            if not gold or not pages:
                continue
            name = _page_with(gold, pages)
            html = pages.pop(name)
            yield Case(f"{path.parent.name}/{name}@{version}", language_of(html), html, gold, {})


def _fundus_body(body: Any) -> str:
    """Return the text of a serialised body: its summary, then headlines and paragraphs section by section."""
    if not isinstance(body, dict):
        return ""
    parts = list(body.get("summary") or [])
    for section in body.get("sections") or []:
        parts += [*(section.get("headline") or []), *(section.get("paragraphs") or [])]
    return "\n".join(parts)


def _page_with(gold: str, pages: dict[str, str]) -> str:
    words = set(_WORD.findall(gold))
    return max(pages, key=lambda name: len(words.intersection(_WORD.findall(pages[name]))))


def records(path: Path) -> Iterator[Case]:
    """Yield the pages of JSONL.gz records with ``id, lang, gold_body or silver_body, texts, html``.

    Args:
        path: one such file; the paths of its pages are relative to it.

    Raises:
        FormatError: there is no such file.
    """
    if not path.is_file():
        raise FormatError(f"{path} is no file of page records")
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            gold = record.get("gold_body") or record.get("silver_body") or ""
            html = _read(path.parent / record["html"])
            yield Case(record["id"], record.get("lang") or "", html, gold, record["texts"])


def _page(folder: Path, name: str) -> str | None:
    """Return the page of that name, compressed or not; None if it is not there."""
    for suffix in (".html.gz", ".html"):
        path = folder / f"{name}{suffix}"
        if path.is_file():
            return _read(path)
    return None


def _read(path: Path) -> str:
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")


def language_of(html: str) -> str:
    """Return the language that a page says it is in, as an ISO 639-1 code, or an empty text."""
    found = _LANG.search(html[:_HEAD])
    return found[1].lower() if found else ""


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


LOADERS: dict[str, Callable[[Path], Iterator[Case]]] = {
    "scrapinghub": scrapinghub,
    "wcxb": wcxb,
    "fundus": fundus,
    "records": records,
}
