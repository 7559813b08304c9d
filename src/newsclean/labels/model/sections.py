"""Knows the phrases with which pages open a part that is not the article: comments, related stories, ..."""

from __future__ import annotations

from functools import cache
from importlib import resources

KINDS = ("", "comment", "related", "newsletter", "share", "author", "legal")
"""Section codes, by position; 0 is no section."""

LONGEST = 64
"""Characters of the longest line that can open a section."""

_WORDS = 3  # words of a prefix in scripts with blanks
_CHARS = 7  # characters of a prefix in scripts without


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

    def code(self, text: str) -> int:
        """The section that a short, lower-cased, stripped line opens, or 0."""
        found = self.whole.get(text.rstrip(" :.…!»›>"), 0)
        if found:
            return found
        words = text.split(None, _WORDS)
        start = self.start
        for count in range(min(_WORDS, len(words)), 0, -1):
            found = start.get(" ".join(words[:count]).rstrip(":"), 0)
            if found:
                return found
        if not text.isascii():
            bare = text.lstrip(" 【■◆●▼▲▶►・〈《[<◎☆★□○※|")
            for count in range(min(_CHARS, len(bare)), 1, -1):
                found = start.get(bare[:count], 0)
                if found and ord(bare[0]) > 0x2E80:
                    return found
        return 0


@cache
def sections() -> Sections:
    """The shipped phrases."""
    return Sections(resources.files(__package__).joinpath("sections.txt").read_text("utf-8"))
