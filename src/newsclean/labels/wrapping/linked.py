"""Lines of Markdown as a reader sees them: the text of a link, and not its address.

Converters write menus and teasers as links (html2text does unless it is told not to, and so do services that give pages as
Markdown). The address would hide from rules and model what a line says, and how long it is.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINK = lazy(  # [text](address "title"), and the same of a picture; an address may have been wrapped behind a hyphen
    r"!?\[([^\[\]\n]*+)\]\((?:<[^<>\n]*+>|(?:[^()\s<>]|(?<=-) |\([^()\s]*+\))*+)(?: \"[^\"\n]*+\")?\)"
)


def has_links(text: str) -> bool:
    """Tell whether a text has anything that may be a link of Markdown."""
    at = text.find("]")  # most texts have none, and looking for one character takes next to no time
    return at >= 0 and text.find("](", at) >= 0


def as_read(lines: Sequence[str]) -> list[str]:
    """Return lines with the text of each link alone; a line that has no more than a picture stays as it is."""
    return [_without_links(line) if "](" in line else line for line in lines]


def _without_links(line: str) -> str:
    read = _LINK.sub(r"\1", _LINK.sub(r"\1", line))  # a picture may be what is linked
    return read if read and not read.isspace() else line
