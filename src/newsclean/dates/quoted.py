"""Is a place inside quotation marks? When in doubt, yes: what someone said is not ours to change."""

from __future__ import annotations

import re

# Marks that only open or only close. A mark that opens in one language and closes in another (“ » ”) is judged by
# its neighbours, as straight ones are.
_OPENERS = "«‹「『《〈„‚‟"
_CLOSERS = "」』》〉"
_EITHER = '"“”»›＂'
_MARKS = re.compile(rf"[{_OPENERS}{_CLOSERS}{_EITHER}]|``|''|(?<![^\W_])['‘‛][^\W_]|['’](?![^\W_])")
_ELISION = re.compile(r"['‘’]\d0s\b|['‘’](?:em|tis|twas|til|cause|n)\b", re.IGNORECASE)
_REACH = 4000  # characters of a paragraph that are read before and after


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` stands in a quotation, also in one that is never closed or never opened.

    The mark before it opens, or the mark after it closes. Only the paragraph (a line) is looked at.
    """
    low = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    high = min((at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0), default=len(text))
    low, high = max(low, start - _REACH), min(high, end + _REACH)
    return _before(text, low, start) or _after(text, end, high)


def _before(text: str, low: int, start: int) -> bool:
    """Tell whether some sort of quotation is open at ``start``."""
    open_marks: dict[str, bool] = {}
    for match in _MARKS.finditer(text, low, start):
        mark = match[0]
        if _ELISION.match(text, match.start()):
            continue
        open_marks[_family(mark)] = _opens(text, match.start(), mark)
    return any(open_marks.values())


def _after(text: str, end: int, high: int) -> bool:
    """Tell whether the next mark of some sort closes."""
    seen: set[str] = set()
    for match in _MARKS.finditer(text, end, high):
        mark = match[0]
        family = _family(mark)
        if family in seen or family == "single":  # an apostrophe after a plural closes nothing
            continue
        seen.add(family)
        if not _opens(text, match.start(), mark):
            return True
    return False


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
    if _family(mark) == "single":
        return mark[0] == "‘" or len(mark) > 1
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    # « opens in French and closes in German; “ opens in English and closes in German: blanks and letters tell
    glued_after = bool(after) and not after.isspace() and after not in ".,;:!?)]"
    glued_before = bool(before) and not before.isspace() and before not in "([-–—/"
    if glued_after != glued_before:
        return glued_after
    return mark in '«“‹"' if mark != '"' else glued_after
