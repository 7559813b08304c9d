"""What the parts of a page say about its lines: what stands beside the article, and what under a picture.

Nothing is believed that would take the article itself: some pages are one form, or one widget, from top to bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.corpus.elements import CAPTION, FURNITURE, MENU, OTHERS, PART
from newsclean.layout import Layout, line_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PROSE = 50
"""Characters; a line of so many is a paragraph rather than a label or a link."""

MOST = 0.5
"""If so much of a page's prose stands in certain parts of it, then these parts hold the article, whatever they are
called."""

BORDER = 4
"""Lines at either end of a menu that are read. The line model knows an article by what stands around it; what is in the
middle of a list of links costs as much to read as the article and says nothing more."""

_MENU = (MENU,)
_FURNITURE = (MENU | PART | FURNITURE, MENU | PART)
_OTHERS = (OTHERS,)
_CAPTIONS = (CAPTION,)


def without_menus(lines: Sequence[str], places: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return the lines, and the parts of the page that they stand in, without the middle of its menus and footers.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
    """
    shown = [at for at, line in enumerate(lines) if line and not line.isspace()]
    gone: set[int] = set()
    if _believed(lines, places, _MENU):
        first = 0  # of the lines of a menu, among those that are shown
        for last, at in enumerate([*shown, -1]):
            if at < 0 or not places[at] & MENU:
                gone.update(shown[first + BORDER : max(first, last - BORDER)])
                first = last + 1
    stays: list[int] = []
    for at, line in enumerate(lines):
        is_blank = not line or line.isspace()
        if at not in gone and not (is_blank and stays and not lines[stays[-1]].strip()):
            stays.append(at)
    return [lines[at] for at in stays], [places[at] for at in stays]


def read_layout(lines: Sequence[str], places: Sequence[int]) -> Layout:
    """Return what the parts of a page say about its lines.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
    """
    beside = _believed(lines, places, _FURNITURE) | _believed(lines, places, _OTHERS)
    captions = _believed(lines, places, _CAPTIONS)
    names = line_names(lines)
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
    return frozenset(
        inside.difference(
            [name for name, place in zip(names, places, strict=True) if not place & parts], [""]
        )
    )
