"""What the layout of a page says about its lines: evidence for those who still have the page, and not only its text."""

from __future__ import annotations

from newsclean.native import twin
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = 60
"""Characters of a line that it is known by."""

_native = twin("layout")

_NOT_LETTERS = lazy(r"[\W\d_]+")


class Layout(NamedTuple):
    """Lines of a page, by `line_name`, that its layout says something about.

    A name outlives the repairs of a line, so what was said of the line holds in every round of cleaning.

    Attributes:
        beside: lines in parts of the page that stand beside its article: menus, footers, lists of other stories.
        captions: lines in captions of pictures.
    """

    beside: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()


def line_name(line: str) -> str:
    """Return what a line is known by: the letters of its head; empty if there are none."""
    return _NOT_LETTERS.sub("", line.strip()[:HEAD]).casefold()


def line_names(lines: Iterable[str]) -> list[str]:
    """Return what each of some lines is known by."""
    if _native is not None:
        names: list[str] = _native.line_names(lines)
        return names
    return list(map(line_name, lines))
