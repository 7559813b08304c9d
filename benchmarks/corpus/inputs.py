"""Makes the inputs of these benchmarks from the gold data: JSON Lines of as many documents as asked for."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from benchmarks import data

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "newsclean"]


def texts(
    folder: Path | None, dump: str = "resiliparse_main", characters: int | None = None
) -> list[tuple[str, str]]:
    """Return URL and text of every page of the gold data, its first characters if so many are asked for."""
    return [
        (page.get("url") or page["domain"], page["texts"][dump][:characters])
        for page in data.pages(folder)
        if page["texts"].get(dump)
    ]


def write_jsonl(path: Path, pages: list[tuple[str, str]], count: int) -> int:
    """Write as many records as asked for, each different from the others; return the size of the file."""
    with path.open("w", encoding="utf-8") as file:
        for number, (url, text) in enumerate(itertools.islice(itertools.cycle(pages), count)):
            record: dict[str, Any] = {"id": number, "url": url, "text": text}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path.stat().st_size


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command line and return what it printed."""
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, check=False, **options)
