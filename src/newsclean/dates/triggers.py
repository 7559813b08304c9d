"""Where in a text can dates stand? A quick look for their words and figures, so that only these places are read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsclean.dates.tables import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_YEAR = re.compile(r"[12][0-9]{3}(?![0-9])")
_FIGURES = r"[0-9]{1,4}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]|[12][0-9]{3}(?![0-9])|[12]?[0-9](?:th|st|nd|rd)"
_BEFORE, _AFTER = 56, 48  # characters around a trigger in which the rest of its date stands
_UNSPACED = frozenset({"th", "ja", "zh", "ko"})  # words are not set apart by blanks


def places(text: str, language: str, *, explicit_only: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text``, sorted and apart, in which dates can stand.

    Args:
        text: a document, its figures in ASCII.
        language: one of `newsclean.dates.tables.languages`.
        explicit_only: look only for years.
    """
    pattern = _YEAR if explicit_only else _triggers(language)
    start = end = 0
    for match in pattern.finditer(text):
        at, stop = match.span()
        low = at - _BEFORE
        if low <= end:
            end = stop + _AFTER if stop + _AFTER > end else end
            continue
        if end:
            yield _whole_words(text, start, end)
        start, end = low, stop + _AFTER
    if end:
        yield _whole_words(text, start, end)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch inwards to the next blank, so that no word is cut in two."""
    if start <= 0:
        start = 0
    else:
        for at in range(start, start + _BEFORE):
            if not text[at].isalnum():
                start = at
                break
    if end >= len(text):
        return start, len(text)
    for at in range(end, end - _AFTER, -1):
        if not text[at].isalnum():
            return start, at
    return start, end


@lru_cache(maxsize=128)
def _triggers(language: str) -> re.Pattern[str]:
    edge = "" if language in _UNSPACED else r"\b"
    return re.compile(f"{edge}(?:{_trie(words_of(language).core)}|{_FIGURES}|['’][0-9]0s)")


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, or for a word that begins with one, shared heads written once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    if "" in node:
        return ""
    tails = {char: _branches(below) for char, below in sorted(node.items())}
    singles = "".join(re.escape(char) for char, tail in tails.items() if not tail)
    parts = [re.escape(char) + tail for char, tail in tails.items() if tail]
    if singles:
        parts.append(f"[{singles}]")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
