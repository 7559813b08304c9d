"""What the parts of a page say about its lines: what stands beside the article, and what under a picture.

Nothing is believed that would take the article itself: some pages are one form, or one widget, from top to bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.corpus.elements import CAPTION, FURNITURE, MENU, OTHERS, PART
from newsclean.layout import Layout, line_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PROSE = 50
"""Characters; a line of so many is a paragraph rather than a label or a link."""

MOST = 0.5
"""If so much of a page's prose stands in certain parts of it, then these parts hold the article, whatever they are
called."""

_FURNITURE = (MENU | PART | FURNITURE, MENU | PART)
_OTHERS = (OTHERS,)
_CAPTIONS = (CAPTION,)


def read_layout(lines: Sequence[str], places: Sequence[int]) -> Layout:
    """Return what the parts of a page say about its lines.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
    """
    beside = _believed(lines, places, _FURNITURE) | _believed(lines, places, _OTHERS)
    captions = _believed(lines, places, _CAPTIONS)
    names = list(map(line_name, lines))
    return Layout(_only_in(beside, names, places), _only_in(captions, names, places))


def _believed(lines: Sequence[str], places: Sequence[int], choices: Iterable[int]) -> int:
    """Return the first choice of parts that do not hold the article itself; 0 if all do."""
    prose = [(len(line), place) for line, place in zip(lines, places, strict=True) if len(line) >= PROSE]
    total = sum(size for size, _ in prose)
    for parts in choices:
        if sum(size for size, place in prose if place & parts) <= MOST * total:
            return parts
    return 0


def _only_in(parts: int, names: Sequence[str], places: Sequence[int]) -> frozenset[str]:
    """Return the names of the lines that stand in some parts of the page and nowhere else."""
    inside = {name for name, place in zip(names, places, strict=True) if place & parts}
    return frozenset(inside.difference([name for name, place in zip(names, places, strict=True) if not place & parts], [""]))
