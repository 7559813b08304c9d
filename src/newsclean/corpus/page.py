"""What a web page gives: its text, and what its head says about it. resiliparse reads the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.corpus.extras import need
from newsclean.corpus.layout import dump, read_layout
from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from newsclean.layout import Layout

_PUBLISHED = (
    'meta[property="article:published_time"]',
    'meta[itemprop="datePublished"]',
    'meta[name="datePublished"]',
    'meta[name="parsely-pub-date"]',
    'meta[name="pubdate"]',
    'meta[name="publish-date"]',
    'meta[name="dc.date.issued"]',
)
_DATE = lazy(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d[^\s]*)?")


class Page(NamedTuple):
    """A web page as plain text.

    Attributes:
        text: all text that the page shows, one block a line, menus and all.
        url: where it was, if known.
        title: of the article if the page says so, else of the page.
        published: ISO 8601, if the page says so in its head.
        layout: what its elements say about its lines.
    """

    text: str
    url: str | None
    title: str | None
    published: str | None
    layout: Layout | None = None


def read_page(html: bytes, url: str | None = None, encoding: str | None = None) -> Page:
    """Return the text of a page and what its head says.

    Args:
        html: the page.
        url: where it was; when not known, what the page calls itself.
        encoding: what the server said it is; when not known, what the page says, else a guess.

    Raises:
        MissingExtraError: resiliparse is not installed.
    """
    codec = need("resiliparse.parse.encoding", extra="html", what="HTML")
    trees = need("resiliparse.parse.html", extra="html", what="HTML")
    known = codec.map_encoding_to_html5(encoding, False) if encoding else None
    text = codec.bytes_to_str(html, known or codec.detect_encoding(html, from_html_meta=True))
    tree = trees.HTMLTree.parse(text)
    head = tree.document
    title = _meta(head, 'meta[property="og:title"]') or (tree.title or "").strip() or None
    own = None if url else _meta(head, 'meta[property="og:url"]') or _link(head)
    shown = dump(tree)
    return Page(shown, url or own, title, _published(head), read_layout(tree, shown))


def _published(head: Any) -> str | None:
    for selector in _PUBLISHED:
        found = _DATE.match(_meta(head, selector) or "")
        if found:
            return found[0]
    for script in head.query_selector_all('script[type="application/ld+json"]'):
        date = _find(script.text, "datePublished")
        if date and (found := _DATE.match(date)):
            return found[0]
    return None


def _find(text: str, key: str) -> str | None:
    """Return the first string under a key anywhere in JSON."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(found := value.get(key), str):
                return found
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))
    return None


def _meta(head: Any, selector: str) -> str | None:
    node = head.query_selector(selector)
    content = node.getattr("content") if node is not None else None
    return content.strip() or None if content else None


def _link(head: Any) -> str | None:
    node = head.query_selector('link[rel="canonical"]')
    href: str | None = node.getattr("href") if node is not None else None
    return href or None
