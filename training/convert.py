"""Plain-text dumps of a page as other converters would write them, for training only.

One walk over the elements, and a manner in which text is written down: where lines and blank lines stand, how list
items, headings and cells of tables are marked, whether pieces of text within a line are split. The manner is drawn
at random for each page, so a model that learns from these dumps cannot take one converter's layout for evidence.
"""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import html as lxml_html

from training.roles import INLINE, SKIP

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

HELD_OUT = ("lxml", "html2text")
"""Converters that training never meets, by which cross-validation measures; those that are installed."""

_BLANK = re.compile(r"\s+")
_INNER = re.compile(r"[ \t\r\f\v]+")
_TALL = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table pre figure section article hr form".split())
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LISTS = frozenset({"ul", "ol"})
_NO_TEXT = frozenset({"title", "textarea", "br", "img"})
_CELLS = frozenset({"td", "th"})


class Manner(NamedTuple):
    """How a converter writes a page down.

    Attributes:
        blank: blank lines stand around no block, around tall ones (paragraphs, headings, lists), or around all.
        bullet: what stands before a list item.
        indent: blanks before a list item, for each list it stands in.
        heading: whether headings are marked by ``#``.
        cell: what stands between the cells of a table; a line end for a line each.
        split: whether no inline element ends a line, links do, or all do.
        breaks: whether ``<br>`` ends a line.
        source: whether line ends of the source are kept.
        extra: whether the page's title, options and alternative texts are written too.
    """

    blank: str
    bullet: str
    indent: int
    heading: bool
    cell: str
    split: str
    breaks: bool
    source: bool
    extra: bool


def manner(rng: random.Random) -> Manner:
    """Draw a manner."""
    return Manner(
        blank=rng.choice(("none", "tall", "tall", "all")),
        bullet=rng.choice(("", "", "", "* ", "- ", "• ")),
        indent=rng.choice((0, 0, 0, 2, 4)),
        heading=rng.random() < 0.15,
        cell=rng.choice((" ", " ", "\t", " | ", "\n")),
        split=rng.choices(("none", "links", "all"), (6, 1, 2))[0],
        breaks=rng.random() < 0.85,
        source=rng.random() < 0.2,
        extra=rng.random() < 0.25,
    )


def converter(name: str) -> Callable[[Path], str] | None:
    """A converter that training never meets, or None if it is not installed."""
    if name == "lxml":
        from benchmarks.boilerplate.tools import unseen

        convert = unseen()
    else:
        try:
            from html2text import HTML2Text
        except ImportError:
            return None

        def convert(html: str) -> str:
            writer = HTML2Text(bodywidth=0)
            writer.ignore_links = writer.ignore_images = writer.ignore_emphasis = True
            return str(writer.handle(html))

    return lambda path: convert(_source(path))


def _source(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode("utf-8", "replace")


def read(path: Path) -> lxml_html.HtmlElement | None:
    """The elements of a gzipped page, or None if there are none."""
    raw = re.sub(r"^\s*<\?xml[^>]*\?>", "", _source(path))
    if not raw.strip():
        return None
    return lxml_html.document_fromstring(raw, parser=lxml_html.HTMLParser(huge_tree=True))


def dump(page: lxml_html.HtmlElement, how: Manner) -> str:
    """The page's text, written in a manner."""
    lines: list[str] = []
    current = ""
    mark = ""
    for piece in _pieces(page, how, 0):
        if not piece:
            continue
        if piece[0] == "\0":
            mark = piece[1:]
        elif piece in ("\n", "\n\n"):
            if current.strip():
                lines.append(mark + current.strip())
                mark = ""
            current = ""
            if piece == "\n\n" and lines and lines[-1]:
                lines.append("")
        elif how.source and "\n" in piece:
            first, *rest = piece.split("\n")
            lines.append((current + first).strip())
            lines += [part.strip() for part in rest[:-1]]
            current = rest[-1].lstrip()
        elif current or piece.strip():
            current += piece if not current.endswith(" ") else piece.lstrip(" ")
    if current.strip():
        lines.append(current.strip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _written(text: str, how: Manner) -> str:
    return _INNER.sub(" ", text) if how.source else _BLANK.sub(" ", text)


def _pieces(node: lxml_html.HtmlElement, how: Manner, depth: int) -> Iterator[str]:
    """Pieces of text; a line end, or two, where one is wanted. A mark starts with NUL.

    The mark of an item without text stands before the text that follows, as some converters have it.
    """
    tag = node.tag
    if not isinstance(tag, str):
        return
    if tag in SKIP or tag in _NO_TEXT:
        yield from _special(node, how)
        return
    edge, mark = _edge(tag, how), _mark(tag, how, depth)
    yield from (edge, "\0" + mark)[: 1 + bool(mark)]
    if node.text:
        yield _written(node.text, how)
    for child in node:
        yield from _pieces(child, how, depth + (tag in _LISTS))
        if child.tail:
            yield _written(child.tail, how)
    if tag in _CELLS and how.cell != "\n":
        yield how.cell
    elif edge:
        yield edge


def _special(node: lxml_html.HtmlElement, how: Manner) -> Iterator[str]:
    """What is written for a line break; for pictures, titles and choices in a form where they are wanted."""
    if node.tag == "br":
        yield "\n" if how.breaks else " "
    elif node.tag == "img":
        if how.extra and node.get("alt"):
            yield _BLANK.sub(" ", node.get("alt"))
        elif how.split == "all":
            yield "\n"
    elif how.extra:
        found = node.find("title") if node.tag == "head" else node
        if found is not None and found.tag in ("title", "option") and found.text:
            yield from (_BLANK.sub(" ", found.text), "\n")


def _mark(tag: str, how: Manner, depth: int) -> str:
    """What stands before the first word of an element."""
    if tag == "li":
        return " " * (how.indent * depth) + how.bullet
    return "#" * _HEADINGS[tag] + " " if how.heading and tag in _HEADINGS else ""


def _edge(tag: str, how: Manner) -> str:
    """What stands around an element."""
    if tag in _CELLS:
        return "\n" if how.cell == "\n" else ""
    if tag in INLINE or tag == "html":
        whole = how.split == "all" or (how.split == "links" and tag == "a")
        return "\n" if whole else ""
    if how.blank == "all" or (how.blank == "tall" and tag in _TALL):
        return "\n\n"
    return "\n"
