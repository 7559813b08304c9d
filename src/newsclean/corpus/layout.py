"""What the elements of a page say about its lines: the page is dumped again without some of its elements.

A line that such a dump lacks stood in one of them. The dumps are resiliparse's own, so no element is ever looked at
from Python. That a class has a part of a name in it (``related-stories``) is how style sheets of all publishers speak
of the same parts; nothing here belongs to any one site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsclean.corpus.extras import need
from newsclean.layout import Layout, line_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PROSE = 50
"""Characters; a line of so many is a paragraph rather than a label or a link."""

END = 30
"""Characters; a paragraph whose first or last ones are still there has only lost an element within it."""

MOST = 0.5
"""If so much of a page's prose stands in certain parts of it, then these parts hold the article, whatever they are
called: some pages are one form, or one widget, from top to bottom."""


def _named(names: str) -> list[str]:
    """Return selectors of elements that have a part of a name in their class or their identifier."""
    return [f'[{where}*="{name}" i]' for name in names.split() for where in ("class", "id")]


_NOT_SHOWN = ("img", "area", "svg", "[type=image]")
"""Elements that are pictures, with alternative texts that are not shown; ``alt_texts=False`` would leave out captions, too."""

_ELEMENTS = ["nav", "footer", "aside", "form", "button", "dialog", "select"]
_FURNITURE = _named("sidebar footer menu tags banner advert breadcrumb copyright")
_OTHERS = _named(
    "related recommend teaser promo popular most-read read-more readmore trending latest comment disqus kommentar "
    "respond author byline bio"
)
_BESIDE = (([*_ELEMENTS, *_FURNITURE], _ELEMENTS), (_OTHERS,))
"""Groups of parts, each with what to look at instead when the whole page seems to stand in one of them."""

_CAPTIONS = (["figcaption", *_named("caption credit")],)


def read_layout(tree: Any, text: str) -> Layout:
    """Return what the elements of a page say about its lines.

    Args:
        tree: the page, as resiliparse has parsed it.
        text: the plain text of the page, which `dump` gave.
    """
    lines = text.split("\n")
    names = list(map(line_name, lines))
    return Layout(
        frozenset().union(*(_inside(tree, lines, names, choices) for choices in _BESIDE)),
        _inside(tree, lines, names, _CAPTIONS),
    )


def dump(tree: Any, without: Sequence[str] = ()) -> str:
    """Return the text that a page shows, one block a line, menus and all.

    Args:
        tree: the page, as resiliparse has parsed it.
        without: CSS selectors of elements to leave out.
    """
    extract = need("resiliparse.extract.html2text", extra="html", what="HTML")
    text: str = extract.extract_plain_text(tree, skip_elements=[*_NOT_SHOWN, *without])
    return text


def _inside(
    tree: Any, lines: Sequence[str], names: Sequence[str], choices: Iterable[Sequence[str]]
) -> frozenset[str]:
    """Return the names of the lines in the elements of the first choice that do not hold the article itself."""
    prose = [at for at, line in enumerate(lines) if len(line) >= PROSE]
    total = sum(len(lines[at]) for at in prose)
    for selectors in choices:
        gone = _gone(lines, dump(tree, selectors).split("\n"))
        if sum(len(lines[at]) for at in prose if gone[at]) <= MOST * total:
            stays = {name for name, is_gone in zip(names, gone, strict=True) if not is_gone}
            return frozenset(names) - stays - {""}
    return frozenset()


def _gone(lines: Iterable[str], left: Sequence[str]) -> list[bool]:
    """Tell which lines are not among those that are left; a paragraph that only lost an element in it still is."""
    known = set(left)
    starts = {line[:END] for line in left if len(line) >= PROSE}
    ends = {line[-END:] for line in left if len(line) >= PROSE}
    return [line not in known and line[-END:] not in ends and line[:END] not in starts for line in lines]
