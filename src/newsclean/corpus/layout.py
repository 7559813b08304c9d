"""What the parts of a page say about its lines: what stands beside the article, and what under a picture.

Nothing is believed that would take the article itself: some pages are one form, or one widget, from top to bottom.
"""

from __future__ import annotations

from newsclean.corpus.elements import CAPTION, FURNITURE, MENU, OTHERS, PART
from newsclean.layout import Layout, line_names
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PROSE = 50
"""Characters; a line of so many is a paragraph rather than a label or a link."""

MOST = 0.5
"""If so much of a page's prose stands in certain parts of it, then these parts hold the article, whatever they are
called."""

BORDER = 4
"""Lines at either end of a menu that are read. The line model knows an article by what stands around it; what is in the
middle of a list of links costs as much to read as the article and says nothing more."""

_NATIVE = twin("layout")
_MENU = (MENU,)
_FURNITURE = (MENU | PART | FURNITURE, MENU | PART)
_OTHERS = (OTHERS,)
_CAPTIONS = (CAPTION,)


def without_menus(lines: Sequence[str], places: Sequence[int]) -> tuple[list[str], list[int]]:
    """Return the lines, and the parts of the page that they stand in, without the middle of its menus and footers.

    Of blank lines in a row one is left.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
    """
    menu = _believed(_prose(lines, places), _MENU)
    find = plain_left if _NATIVE is None else _NATIVE.left
    stays = find(lines, places, menu, BORDER)
    return [lines[at] for at in stays], [places[at] for at in stays]


def plain_left(lines: Sequence[str], places: Sequence[int], menu: int, border: int) -> list[int]:
    """Return which lines are left when the middle of menus, and of blank lines in a row all but one, are taken out.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
        menu: the parts that are menus.
        border: how many lines of a menu are left at either end.
    """
    stays: list[int] = []
    run: list[int] = []  # where in `stays` the lines of a menu are
    is_blank = False
    for at, line in enumerate(lines):
        if not line or line.isspace():
            if not is_blank:
                stays.append(at)
            is_blank = True
            continue
        is_blank = False
        if places[at] & menu:
            run.append(len(stays))
        elif run:
            _shorten(stays, run, border)
            run = []
        stays.append(at)
    _shorten(stays, run, border)
    return stays


def _shorten(stays: list[int], run: Sequence[int], border: int) -> None:
    """Take the middle of a menu out of what stays."""
    if len(run) > 2 * border:
        del stays[run[border] : run[-border]]


def read_layout(lines: Sequence[str], places: Sequence[int]) -> Layout:
    """Return what the parts of a page say about its lines.

    Args:
        lines: the lines that the page shows.
        places: the parts of the page that each of them stands in.
    """
    prose = _prose(lines, places)
    beside = _believed(prose, _FURNITURE) | _believed(prose, _OTHERS)
    captions = _believed(prose, _CAPTIONS)
    names_by_place = plain_names_by_place if _NATIVE is None else _NATIVE.names_by_place
    names = names_by_place(lines, places)
    return Layout(_only_in(beside, names), _only_in(captions, names))


def plain_names_by_place(lines: Sequence[str], places: Sequence[int]) -> dict[int, set[str]]:
    """Return the names of the lines that stand in each of the parts of a page."""
    names: dict[int, set[str]] = {}
    for name, place in zip(line_names(lines), places, strict=True):
        names.setdefault(place, set()).add(name)
    return names


def _prose(lines: Sequence[str], places: Sequence[int]) -> dict[int, int]:
    """Return how many characters of prose stand in which parts of the page."""
    if _NATIVE is None:
        return plain_prose(lines, places, PROSE)
    prose: dict[int, int] = _NATIVE.prose(lines, places, PROSE)
    return prose


def plain_prose(lines: Sequence[str], places: Sequence[int], least: int) -> dict[int, int]:
    """Return how many characters of lines of ``least`` or more stand in which parts of the page."""
    prose: dict[int, int] = {}
    for line, place in zip(lines, places, strict=True):
        if len(line) >= least:
            prose[place] = prose.get(place, 0) + len(line)
    return prose


def _believed(prose: Mapping[int, int], choices: Iterable[int]) -> int:
    """Return the first choice of parts that do not hold the article itself; 0 if all do."""
    most = MOST * sum(prose.values())
    for parts in choices:
        if sum(size for place, size in prose.items() if place & parts) <= most:
            return parts
    return 0


def _only_in(parts: int, names: Mapping[int, set[str]]) -> frozenset[str]:
    """Return the names of the lines that stand in some parts of the page and nowhere else."""
    inside = frozenset().union(*(found for place, found in names.items() if place & parts))
    return inside.difference({""}, *(found for place, found in names.items() if not place & parts))
