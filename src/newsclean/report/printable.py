"""Makes texts safe to print: they are somebody else's, and what reads them may be a terminal."""

from __future__ import annotations

IDEOGRAPHIC_SPACE = "\u3000"


def printable(text: str) -> str:
    """Return a text with control characters and lone surrogates spelt out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == IDEOGRAPHIC_SPACE else repr(c)[1:-1] for c in text)
