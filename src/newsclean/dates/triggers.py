"""Where in a text can dates stand? A quick look for their words and figures, so that only these places are read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsclean.dates.tables import words_of
from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.dates.tables import Words

_YEAR = lazy(r"[12][0-9]{3}(?![0-9])")
_FIGURES = lazy(
    r"[0-9](?:[0-9]{0,3}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]|[0-9]{3}(?![0-9])|[0-9]?(?:th|st|nd|rd)|0s|Q)"
)
_PREPOSITIONS = frozenset(
    {" in ", " In ", "the ", "The ", "nce ", " by ", "and ", "rom ", " to "}
)  # since, from
_NO_DATE_FOLLOWS = frozenset(" ,.;:)]\n")
_BEFORE, _AFTER = 56, 48  # characters around a trigger in which the rest of its date stands
_SHORT = 4  # letters: Mar is no head of Market
_UNSPACED = frozenset({"th", "ja", "zh", "ko"})  # words are not set apart by blanks


def places(text: str, words: Words, *, explicit_only: bool) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text``, sorted and apart, in which dates can stand.

    Args:
        text: a document, its figures in ASCII.
        words: the date words of its language.
        explicit_only: look only for years.
    """
    start = end = 0
    for at, stop in _years(text, words) if explicit_only else _all(text, words.language):
        if stop < 0:  # a year alone
            low, high = at, -stop
        else:
            low, high = at - _BEFORE, stop + _AFTER
        if low <= end and end:
            end = max(high, end)
            continue
        if end:
            yield _whole_words(text, start, end)
        start, end = low, high
    if end:
        yield _whole_words(text, start, end)


def _all(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of all words and figures that dates are made of."""
    return sorted(
        [match.span() for pattern in (_triggers(language), _FIGURES) for match in pattern.finditer(text)]
    )


def _years(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers that can be years; of one that plainly stands alone, the end as a negative number."""
    alone = words.language == "en"
    for match in _YEAR.finditer(text):
        at, stop = match.span()
        if alone and text[at - 4 : at] in _PREPOSITIONS and text[stop : stop + 1] in _NO_DATE_FOLLOWS:
            yield at, -stop
        else:
            yield at, stop


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch inwards to the next blank, so that no word is cut in two."""
    if start <= 0:
        start = 0
    elif text[start - 1].isalnum():
        start = next((at for at in range(start, start + _BEFORE) if not text[at].isalnum()), start)
    if end >= len(text):
        return start, len(text)
    if text[end].isalnum():
        end = next((at for at in range(end, end - _AFTER, -1) if not text[at].isalnum()), end)
    return start, end


@lru_cache(maxsize=128)
def _triggers(language: str) -> re.Pattern[str]:
    edge = "" if language in _UNSPACED else r"\b"
    return re.compile(f"{edge}(?:{_trie(words_of(language).core)})")


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for any of ``words``, shared heads written once; a long one may go on (days, quarterly)."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node["\b" if len(word) <= _SHORT and word.isascii() else ""] = {}
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    if "" in node:
        return ""
    if list(node) == ["\b"]:
        return r"\b"
    tails = {char: _branches(below) for char, below in sorted(node.items()) if char != "\b"}
    singles = "".join(re.escape(char) for char, tail in tails.items() if not tail)
    parts = [re.escape(char) + tail for char, tail in tails.items() if tail]
    if singles:
        parts.append(f"[{singles}]")
    if "\b" in node:
        parts.append(r"\b")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
