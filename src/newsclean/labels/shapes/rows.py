"""Rows of a table: lines with wide gaps and figures, one below the other.

To the line model the rows of a table of results look like a menu. A menu has no figures, and no single line with gaps
is a table.
"""

from __future__ import annotations

from newsclean.labels.shapes.lines import GAP
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = 3
"""So many rows one below the other, blank lines aside, are a table."""

CELLS = 2
"""A row has so many at least, and there are figures in one."""


def rows_of(texts: Sequence[str]) -> set[int]:
    """Return the indexes of the lines that are rows of tables."""
    found: set[int] = set()
    run: list[int] = []
    for index, text in enumerate(texts):
        if GAP in text and _is_row(text):
            run.append(index)
            if len(run) >= ROWS:
                found.update(run[-ROWS:])
        elif text and not text.isspace():
            run = []
    return found


def _is_row(text: str) -> bool:
    cells = [cell for cell in text.replace("\xa0", " ").split(GAP) if cell.strip()]
    return len(cells) >= CELLS and any(map(str.isdigit, text))
