"""Is a place inside quotation marks? When in doubt, yes: what someone said is not ours to change."""

from __future__ import annotations

import re
from bisect import bisect_left

from newsclean.startup.lazy_re import lazy

# Marks that only open or only close. A mark that opens in one language and closes in another (“ » ”) is judged by
# its neighbours, as straight ones are.
_OPENERS = "«‹「『《〈„‚‟"
_CLOSERS = "」』》〉"
_EITHER = '"“”»›＂'
_MARKS = lazy(rf"[{_OPENERS}{_CLOSERS}{_EITHER}]|``|''|(?<![^\W_])['‘‛](?=[^\W_])|['’](?![^\W_])|‘")
_ELISION = lazy(r"['‘’]\d0s\b|['‘’](?:em|tis|twas|til|cause|n)\b", re.IGNORECASE)


class Quotations:
    """The quotation marks of a text, read a paragraph (a line) at a time, in the order of the questions asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._low = self._high = -1
        self._marks: dict[str, tuple[list[int], list[bool]]] = {}

    def hold(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` stands in a quotation, also in one that is never closed or never opened.

        The mark before it opens, or the mark after it closes.
        """
        if not self._low <= start < self._high:
            self._read_paragraph(start, end)
        for family, (places, opens) in self._marks.items():
            at = bisect_left(places, start)
            if at and opens[at - 1]:
                return True
            if family != "single" and at < len(places) and not opens[at]:  # an apostrophe closes nothing
                return True
        return False

    def _read_paragraph(self, start: int, end: int) -> None:
        text = self._text
        low = text.rfind("\n", 0, start) + 1
        self._low = max(low, text.rfind("\r", low, start) + 1)
        high = text.find("\n", end)
        high = len(text) if high < 0 else high
        carriage = text.find("\r", end, high)  # only as far as the line goes: a text is read once in all
        self._high = high if carriage < 0 else carriage
        self._marks = {}
        for match in _MARKS.finditer(text, self._low, self._high):
            if not _ELISION.match(text, match.start()):
                places, opens = self._marks.setdefault(_family(match[0]), ([], []))
                places.append(match.start())
                opens.append(_opens(text, match.start(), match[0]))


def _family(mark: str) -> str:
    if mark[0] in "«»‹›":
        return "angle"
    if mark[0] in "「」『』《》〈〉":
        return "corner"
    if mark in {"``", "''"}:
        return "latex"
    return "single" if mark[0] in "'‘’‛" else "double"


def _opens(text: str, at: int, mark: str) -> bool:
    if mark[0] in "„‚‟「『《〈" or mark == "``":
        return True
    if mark[0] in _CLOSERS or mark == "''":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if _family(mark) == "single":
        return mark[0] == "‘" or (after.isalnum() and not before.isalnum())
    # « opens in French and closes in German; “ opens in English and closes in German: blanks and letters tell
    glued_after = bool(after) and not after.isspace() and after not in ".,;:!?)]"
    glued_before = bool(before) and not before.isspace() and before not in "([-–—/"
    if glued_after != glued_before:
        return glued_after
    return mark in "«“‹" if mark != '"' else glued_after
