"""Knows the phrases with which pages open a part that is not the article: comments, related stories, ..."""

from __future__ import annotations

from functools import cache

from newsclean.startup.data import beside, read_text

KINDS = ("", "comment", "related", "newsletter", "share", "author", "legal", "counted")
"""Section codes, by position; 0 is no section. A ``counted`` line counts comments: it opens them, or it is a link to them."""

COUNTED = KINDS.index("counted")

LONGEST = 64
"""Characters of the longest line that can open a section."""

DIGITS = "0123456789"
JOINTS = ".,'\u2019 "
"""Characters that may stand within a number, or between it and what it counts."""

MOST_WORDS = 3
"""Words of a beginning in scripts with blanks."""

MOST_CHARS = 7
"""Characters of a beginning in scripts without."""

_UNSPACED = 0x2E80  # first code point of the scripts that write without blanks, for this purpose
TAIL = " :.…!»›>"
"""Characters that may stand behind a phrase."""

OPENING, CLOSING = " :([", ")]"
"""Characters that may stand before and behind a number at the end of a head."""

LEAD = " 【■◆●▼▲▶►・〈《[<◎☆★□○※|"
"""Characters that may stand before a phrase of a script without blanks."""


class Sections:
    """The phrases of ``sections.txt``: whole lines, beginnings (by words or by characters), and what numbers count."""

    def __init__(self, text: str) -> None:
        self.whole: dict[str, int] = {}
        self.start: dict[str, int] = {}
        self.counted: dict[str, int] = {}
        for line in text.splitlines():
            kind, _, phrases = line.partition(":")
            if line.startswith("#") or kind not in KINDS:
                continue
            code = KINDS.index(kind)
            for phrase in phrases.split(" | "):
                key = phrase.strip()
                if code == COUNTED:
                    self.counted[key] = code
                elif key.endswith("*"):
                    self.start.setdefault(key[:-1].strip(), code)
                if code != COUNTED:
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
        found = 0 if text.isascii() else self._unspaced(text)
        return found or self._counting(text)

    def _counting(self, text: str) -> int:
        """The section of a line that counts: ``17 comments``, ``comments [3]``, ``3 thoughts on ...``."""
        if text[:1] in DIGITS:
            rest = text.lstrip(DIGITS + JOINTS)
            found = self.counted.get(rest.rstrip(TAIL), 0)
            at = rest.find(" ")
            for _ in range(MOST_WORDS):
                if found or at < 0:
                    break
                found = self.counted.get(rest[:at] + "*", 0)
                at = rest.find(" ", at + 1)
            return found
        bare = text[:-1] if text[-1:] in CLOSING else text
        if bare[-1:] not in DIGITS:
            return 0
        bare = bare.rstrip(DIGITS)
        return self.counted.get(bare.rstrip(OPENING), 0)

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
