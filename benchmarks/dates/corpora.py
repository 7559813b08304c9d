"""Read annotated corpora: TimeML files, and JSONL with ``id, dct, text, timexes``."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path


class Timex(NamedTuple):
    """A date in the gold data or in a system's answer."""

    start: int
    end: int
    text: str
    type: str
    value: str
    status: str = ""


class Page(NamedTuple):
    """A document with its day of creation and its dates."""

    id: str
    dct: str
    text: str
    timexes: tuple[Timex, ...]
    language: str = "en"


def read(path: Path, language: str = "en") -> list[Page]:
    """Read a ``.jsonl`` / ``.jsonl.gz`` file, a ``.tml`` file, or a folder of those."""
    if path.is_dir():
        return [page for item in sorted(path.rglob("*.tml")) for page in read(item, language)]
    if path.suffix == ".tml":
        return [_read_timeml(path, language)]
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [_page(json.loads(line), language) for line in file]


def _page(record: dict[str, Any], language: str) -> Page:
    timexes = tuple(Timex(t["start"], t["end"], t["text"], t["type"], t["value"]) for t in record["timexes"])
    return Page(record["id"], record["dct"], record["text"], timexes, record.get("lang", language))


def _read_timeml(path: Path, language: str) -> Page:
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    dct = root.find(".//DCT/TIMEX3")
    if dct is None:
        dct = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    body = root.find(".//TEXT")
    pieces: list[str] = []
    found: list[Timex] = []

    def walk(element: ET.Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if element.tag == "TIMEX3":
            text = "".join(pieces)[start:]
            found.append(
                Timex(start, start + len(text), text, element.get("type", ""), element.get("value", ""))
            )

    walk(body if body is not None else root)
    day = "" if dct is None else re.sub(r"T.*", "", dct.get("value", ""))
    return Page(path.stem, day, "".join(pieces), tuple(found), language)
