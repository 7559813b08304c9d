"""Finer roles of lines, read from the page's HTML: what stands in a caption, a menu, a comment list, ...

The HTML is walked once; every block of text takes the role of the nearest ancestor that states one. Lines of a
dump find their block by their text. Lines whose block is not found have no finer role (``""``).
"""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from training.align import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SKIP = frozenset({"script", "style", "noscript", "template", "head", "svg", "option"})
INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em font i img ins kbd label mark q s samp small span strong sub sup "
    "time tt u var wbr".split()
)
HINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comment", re.compile(r"comment|disqus|respond|reply|discussion|kommentar", re.IGNORECASE)),
    ("cookie", re.compile(r"cookie|consent|gdpr|onetrust", re.IGNORECASE)),
    ("newsletter", re.compile(r"newsletter|subscri|signup|sign-up|mailing|optin|mc4wp", re.IGNORECASE)),
    ("share", re.compile(r"shar(e|ing)|social|follow-|addtoany|sharedaddy|teilen", re.IGNORECASE)),
    ("paywall", re.compile(r"paywall|premium-|regwall|piano", re.IGNORECASE)),
    ("player", re.compile(r"player|jwp|video-js|podcast|audio", re.IGNORECASE)),
    ("caption", re.compile(r"caption|image-credit|photo-credit|bildunter|copyright-img", re.IGNORECASE)),
    (
        "bio",
        re.compile(r"author-?(bio|box|info|card|desc|about)|about-?(the-)?author|biograph", re.IGNORECASE),
    ),
    ("byline", re.compile(r"byline|author|autor|writer|entry-meta|post-meta|article-meta", re.IGNORECASE)),
    ("timestamp", re.compile(r"(^|[-_ ])(date|time|published|datum)|timestamp|pubdate", re.IGNORECASE)),
    ("ad", re.compile(r"(^|[-_ ])(ads?|advert\w*|sponsor\w*|dfp|banner|anzeige)($|[-_ ])", re.IGNORECASE)),
    (
        "related",
        re.compile(
            r"relat|recommend|read-?more|more-?(stor|news|from|post)|teaser|popular|trending|most-?read|latest|"
            r"outbrain|taboola|widget|sidebar|recent|(also|next|prev)-|pagination|post-nav|tags?($|[-_ ])",
            re.IGNORECASE,
        ),
    ),
    (
        "deck",
        re.compile(
            r"subtitle|(^|[-_ ])(deck|dek|standfirst|subhead|lead|intro|summary|excerpt)", re.IGNORECASE
        ),
    ),
    ("legal", re.compile(r"copyright|legal|imprint|impressum|colophon|footer", re.IGNORECASE)),
    (
        "nav",
        re.compile(r"(^|[-_ ])(nav\w*|menu\w*|breadcrumbs?|header|masthead|topbar|toolbar)", re.IGNORECASE),
    ),
)
TAGS = {
    "figcaption": "caption", "nav": "nav", "footer": "legal", "time": "timestamp", "h1": "title",
    "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "li": "list",
    "aside": "related", "button": "nav", "form": "newsletter", "dt": "list", "dd": "list", "address": "byline",
}  # fmt: skip
STRONG = frozenset(
    {"comment", "related", "nav", "legal", "newsletter", "cookie", "share", "ad", "player", "bio"}
)


def _own(node: lxml_html.HtmlElement) -> tuple[str, str]:
    """(role by class and id, role by tag) of one element."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    if node.tag in ("body", "html", "main", "article"):
        names = ""
    hint = next((role for role, pattern in HINTS if pattern.search(names)), "") if names.strip() else ""
    if node.get("rel") == "author" or node.get("itemprop") == "author":
        hint = "byline"
    return hint, TAGS.get(node.tag, "")


def _walk(node: lxml_html.HtmlElement, region: str, tag: str) -> Iterator[tuple[str, str, str]]:
    """Yields (text, region, tag role) of text pieces; the block's end is an empty text."""
    if not isinstance(node.tag, str) or node.tag in SKIP:
        return
    hint, own = _own(node)
    if own in ("title", "heading", "list", "caption", "timestamp", "byline"):
        tag = own
    elif own:
        region = own
    if hint:
        region = hint
    block = node.tag not in INLINE
    if block:
        yield "", "", ""
    if node.text:
        yield node.text, region, tag
    for child in node:
        yield from _walk(child, region, tag)
        if child.tail:
            yield child.tail, region, tag
    if block:
        yield "", "", ""


def blocks(path: Path) -> list[tuple[str, str, str]]:
    """(text, region, tag role) of the page's text blocks, in order."""
    raw = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    raw = re.sub(r"^\s*<\?xml[^>]*\?>", "", raw)
    if not raw.strip():
        return []
    tree = lxml_html.document_fromstring(raw, parser=lxml_html.HTMLParser(huge_tree=True))
    found: list[tuple[str, str, str]] = []
    text, region, tag = "", "", ""
    for piece, r, t in _walk(tree, "", ""):
        if piece:
            if not text.strip():
                region, tag = r, t
            text += piece
        elif text.strip():
            found.append((text, region, tag))
            text = ""
    return found


def _role(region: str, tag: str, line: str, title: str) -> str:
    if tag == "title" or (title and line == title):
        return "title"
    if region in STRONG and region != "related":
        return region
    if tag in ("caption", "timestamp", "byline"):
        return tag
    return region or tag


def line_roles(lines: Sequence[str], page: Sequence[tuple[str, str, str]], title: str) -> list[str]:
    """The finer role of every line, ``""`` where the HTML does not tell."""
    exact: dict[str, list[tuple[str, str]]] = {}
    pieces: dict[str, tuple[str, str]] = {}
    for text, region, tag in page:
        words = tokens(text)
        exact.setdefault(" ".join(words), []).append((region, tag))
        pieces.setdefault(" ".join(words[:5]), (region, tag))
    headline = " ".join(tokens(title))
    roles = []
    for line in lines:
        words = tokens(line)
        key = " ".join(words)
        places = exact.get(key)
        if places:  # the n-th copy of a line is the n-th block with that text
            region, tag = places.pop(0) if len(places) > 1 else places[0]
        else:
            region, tag = pieces.get(" ".join(words[:5]), ("", ""))
        roles.append(_role(region, tag, key, headline) if words else "")
    return roles
