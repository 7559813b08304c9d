"""Knows the phrases with which pages open a part that is not the article: comments, related stories, ..."""

from __future__ import annotations

from functools import cache

from newsclean.data import beside, read_text

KINDS = ("", "comment", "related", "newsletter", "share", "author", "legal")
"""Section codes, by position; 0 is no section."""

LONGEST = 64
"""Characters of the longest line that can open a section."""

MOST_WORDS = 3
"""Words of a beginning in scripts with blanks."""

MOST_CHARS = 7
"""Characters of a beginning in scripts without."""

_UNSPACED = 0x2E80  # first code point of the scripts that write without blanks, for this purpose
TAIL = " :.…!»›>"
"""Characters that may stand behind a phrase."""

LEAD = " 【■◆●▼▲▶►・〈《[<◎☆★□○※|"
"""Characters that may stand before a phrase of a script without blanks."""


class Sections:
    """The phrases of ``sections.txt``: whole lines, and beginnings (by words or by characters)."""

    def __init__(self, text: str) -> None:
        self.whole: dict[str, int] = {}
        self.start: dict[str, int] = {}
        for line in text.splitlines():
            kind, _, phrases = line.partition(":")
            if line.startswith("#") or kind not in KINDS:
                continue
            code = KINDS.index(kind)
            for phrase in phrases.split(" | "):
                key = phrase.strip()
                if key.endswith("*"):
                    self.start.setdefault(key[:-1].strip(), code)
                self.whole.setdefault(key.rstrip("*").strip(), code)
        phrases_ = (*self.whole, *self.start)
        self.heads = {p.split(None, 1)[0].rstrip(TAIL) for p in phrases_ if p}
        self.pairs = {p[:2] for p in phrases_ if p and ord(p[0]) > _UNSPACED}

    def code(self, text: str) -> int:
        """The section that a short, lower-cased, stripped line opens, or 0."""
        if text.partition(" ")[0].rstrip(TAIL) in self.heads:  # most lines end here
            found = self.whole.get(text.rstrip(TAIL), 0)
            if found:
                return found
            words = text.split(None, MOST_WORDS)
            for count in range(min(MOST_WORDS, len(words)), 0, -1):
                found = self.start.get(" ".join(words[:count]).rstrip(":"), 0)
                if found:
                    return found
        return 0 if text.isascii() else self._unspaced(text)

    def _unspaced(self, text: str) -> int:
        bare = text.lstrip(LEAD)
        if bare[:2] not in self.pairs:
            return 0
        for count in range(min(MOST_CHARS, len(bare)), 1, -1):
            found = self.start.get(bare[:count], 0)
            if found:
                return found
        return 0


@cache
def sections() -> Sections:
    """The shipped phrases."""
    return Sections(read_text(beside(__file__, "sections.txt")))
