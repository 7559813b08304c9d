"""Reads the source of a page tag by tag, and writes what is left of it: the plain definition of a tokenizer.

The parts of the page that are open are followed as the HTML standard has it (elements of which the end is implied, end tags
without a beginning), but for formatting elements that overlap: what is said about a line is evidence, and no more.
"""

from __future__ import annotations

import re
from html import unescape

from newsclean.corpus.elements import (
    BLOCK,
    CUT,
    ENDS_P,
    FLAGS,
    GROUP,
    IN_TABLE,
    ITEM,
    LEFT_OUT,
    PARTS,
    SCOPE,
    SPECIAL,
    TERM,
    VOID,
    WHOLE,
    WORDS,
    P,
)
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import NamedTuple

_MAY_BE_OPEN = frozenset({"noscript", "svg"})
"""Elements that hold elements: the end of the page is not theirs."""

DEEP = 64
"""Elements above the one that an end tag ends; a page in which there are more is not followed so far."""

_TAG_OPEN = lazy(r"<(?=[a-zA-Z/!?])")
_TAG = lazy(
    r"(/?)([a-zA-Z][^\t\n\f\r />]*+)"
    r"((?:[\t\n\f\r /]++|[^\t\n\f\r />][^\t\n\f\r />=]*+"
    r"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|(?!["'])[^\t\n\f\r >]*+))?+)*+)>"""
)
_ATTRIBUTE = lazy(
    r"[\t\n\f\r /]*+([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    r"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f\r >]*+)))?+"""
)
_LINKED = lazy(r"ld(?:\+|&#43;|&#x2[Bb];)json")
_TAG_BEGINS = lazy(r"/?[a-zA-Z]")
_COMMENT_END = lazy(r"--!?>")
_BLANKS = lazy(r"[\t\n\f\r ]*+")
_END_TAG = lazy(r"</([a-zA-Z]++)(?=[\t\n\f\r />])")
_WORD = lazy(f"(?=({'|'.join(WORDS)}))", re.ASCII | re.IGNORECASE)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag by their names in small letters; of equal names the first counts.

    Args:
        tag: what stands behind its name.
    """
    found: dict[str, str] = {}
    at = 0
    while (one := _ATTRIBUTE.match(tag, at)) is not None:
        found.setdefault(one[1].lower(), unescape(one[2] or one[3] or one[4] or ""))
        at = one.end()
    return found


class _Open(NamedTuple):
    """An element that is open: its name, what is known of it, and the parts of the page that text in it stands in."""

    name: str
    flags: int
    parts: int


class Scanner:
    """One reading of a page.

    Args:
        source: the page, a byte a character.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._out: list[str] = []
        self._open: list[_Open] = []
        self._endless: set[str] = set()
        self._title: str | None = None
        self._metas: list[str] = []
        self._links: list[str] = []
        self._data: list[str] = []

    def read(self) -> tuple[bytes, bytes | None, list[bytes], list[bytes], list[bytes]]:
        """Return the fields of `newsclean.corpus.markup.Markup`."""
        at = 0
        while True:
            found = _TAG_OPEN.search(self._source, at)
            if found is None:
                self._text(at, len(self._source))
                break
            self._text(at, found.start())
            at = self._after(found.end())
        title = None if self._title is None else self._title.encode("latin-1")
        metas, links, data = (
            [value.encode("latin-1") for value in each] for each in (self._metas, self._links, self._data)
        )
        return "".join(self._out).encode("latin-1"), title, metas, links, data

    def _text(self, start: int, end: int) -> None:
        first = _BLANKS.match(self._source, start, end).end()  # type: ignore[union-attr]
        mark = f"\xef\xb7{chr(0x90 + self._parts())}" if first < end else ""
        self._out.append(f"{self._source[start:first]}{mark}{self._source[first:end]}")

    def _parts(self) -> int:
        return self._open[-1].parts if self._open else 0

    def _after(self, at: int) -> int:
        """Read what a ``<`` before ``at`` begins; return where it ends."""
        source = self._source
        if source.startswith("!--", at):
            if source.startswith((">", "->"), at + 3):
                return source.index(">", at) + 1
            end = _COMMENT_END.search(source, at + 3)
            return len(source) if end is None else end.end()
        found = _TAG.match(source, at)
        if found is None:
            return self._no_tag(at)
        name = _small(found[2])
        flags = FLAGS.get(name, 0)
        if flags & CUT and not found[1]:
            return self._cut(name, found[3], found.end())
        if not flags & LEFT_OUT:
            self._out.append(f"<{found[1]}{found[2]}>")
        if found[1]:
            self._end(name, flags)
        elif not flags & VOID:
            self._begin(name, flags, found[3])
        elif name == "meta":
            self._metas.append(found[3])
        elif name == "link":
            self._links.append(found[3])
        return found.end()

    def _no_tag(self, at: int) -> int:
        """Pass over what a ``<`` before ``at`` begins that is no tag; a tag that never ends is the rest of the page."""
        source = self._source
        end = source.find(">", at)
        if end < 0 or _TAG_BEGINS.match(source, at):
            return len(source)
        if source[at : at + 8].lower() == "!doctype":
            self._out.append(source[at - 1 : end + 1])
        return end + 1

    def _cut(self, name: str, attributes: str, at: int) -> int:
        """Leave out an element with all that is in it."""
        if name in self._endless or (name == "svg" and attributes.endswith("/")):
            return at
        source = self._source
        end = _end_of(source, name, at)
        if name == "script" and end >= 0 and _hides_script(source[at:end]):
            end = _end_of(source, name, end + 1)
        if end < 0:
            self._endless.add(name)  # so that it is not looked for again
            return at if name in _MAY_BE_OPEN else len(source)
        if name == "title":
            self._out.append(f"<title>{source[at:end]}</title>")
            self._title = source[at:end] if self._title is None else self._title
        elif name == "script" and _LINKED.search(attributes):
            self._data.append(source[at:end])
        return source.find(">", end) + 1 or len(source)

    def _begin(self, name: str, flags: int, attributes: str) -> None:
        if flags & ENDS_P:
            self._imply(P)
        if flags & GROUP and flags & GROUP != P:
            self._imply(flags & GROUP)
        if flags & WHOLE:
            self._open.append(_Open(name, flags, 0))
            return
        parts = PARTS.get(name, 0)
        if _WORD.search(attributes):
            at = 0
            while (found := _ATTRIBUTE.match(attributes, at)) is not None:
                if found[1].lower() in {"class", "id"}:
                    for word in _WORD.findall(found[2] or found[3] or found[4] or ""):
                        parts |= WORDS[word.lower()]
                at = found.end()
        self._open.append(_Open(name, flags, self._parts() | parts))

    def _imply(self, group: int) -> None:
        """End the element of a group that ends where the next one begins."""
        for back, element in enumerate(reversed(self._open[-DEEP:]), 1):
            if element.flags & GROUP == group:
                del self._open[-back:]
                return
            if _holds(element.flags, group):
                return

    def _end(self, name: str, flags: int) -> None:
        """End the element that an end tag means, and those in it."""
        for back, element in enumerate(reversed(self._open[-DEEP:]), 1):
            if element.name == name:
                del self._open[-back:]
                return
            if element.flags & SPECIAL and not flags & SPECIAL:
                return
            if element.flags & SCOPE and (not flags & IN_TABLE or element.name == "table"):
                return


def _small(name: str) -> str:
    """Return a name in small letters; bytes that are no ASCII stay."""
    return name.lower() if name.isascii() else name.encode("latin-1").lower().decode("latin-1")


def _holds(flags: int, group: int) -> bool:
    """Tell whether an element keeps what begins in it from ending what it stands in."""
    if group == P:
        return bool(flags & SPECIAL)
    if group in {ITEM, TERM}:
        return flags & (SPECIAL | BLOCK) == SPECIAL
    return bool(flags & SCOPE and not flags & GROUP)


def _end_of(source: str, name: str, at: int) -> int:
    """Return where the end tag of an element begins that holds no other; -1 if there is none."""
    for found in _END_TAG.finditer(source, at):
        if found[1].lower() == name:
            return found.start()
    return -1


def _hides_script(text: str) -> bool:
    """Tell whether the end of a script stands in a comment in it, and ends a script there."""
    comment = text.rfind("<!--")
    return comment >= 0 and "-->" not in text[comment:] and "<script" in text[comment:].lower()
