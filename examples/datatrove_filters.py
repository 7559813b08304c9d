"""How many documents datatrove's quality filters lose, with and without cleaning first.

    python examples/datatrove_filters.py fixtures/raw

Runs C4's and FineWeb's filters, with their defaults, on a folder of text files: as they are, and behind newsclean.
"""

from __future__ import annotations

import sys
from pathlib import Path

from datatrove.data import Document
from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter

from newsclean.engines.datatrove import NewsCleaner


def main(folder: str) -> None:
    """Print a table."""
    paths = sorted(Path(folder).glob("*.txt"))
    print(f"{'filter':24} {'documents':>9} {'kept as they are':>17} {'kept when clean':>16}")
    filters = {
        "FineWeb": FineWebQualityFilter,
        "C4": lambda: C4QualityFilter(filter_no_terminal_punct=True),
    }
    for name, make in filters.items():
        kept = []
        for steps in ([], [NewsCleaner(details=False)]):
            data = iter([Document(text=path.read_text(encoding="utf-8"), id=path.stem) for path in paths])
            for step in (*steps, make()):
                data = step.run(data)
            kept.append(len(list(data)))
        print(f"{name:24} {len(paths):9} {kept[0]:17} {kept[1]:16}")


if __name__ == "__main__":
    main(sys.argv[1])
