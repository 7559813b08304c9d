"""What one word says about its line, packed into a single integer.

A line's word evidence is the sum over its words of small counts (how many, capitalised, numbers, known, ...) and
of learned weights. Adding Python integers is the fastest addition there is without numpy, so every word maps to
*one* integer in which each count has its own 16-bit field, and a line costs one look-up and one addition a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

WIDTH = 16
"""Bits of a field."""

FIELDS = ("words", "caps", "upper", "number", "symbol", "comma", "stop", "known", "url")
"""Counted fields; the learned channels follow them."""

CHANNELS = ("body", "comment", "promo", "related", "legal", "meta", "nav")
"""Learned weights: log-odds of the class against the rest, 8 a unit, 128 means nothing known."""

TOTAL = len(FIELDS) + len(CHANNELS)
NEUTRAL = 128
MAX_WORDS = 250
"""Words of a line that are looked at: 250 * 255 still fits a field."""

_DIGIT = re.compile(r"\d")
_EDGE = re.compile(r"^[^\w]+|[^\w]+$")
_STOPS = frozenset(".!?…。！？।؟")
_QUOTES = "\"'”’»)]“‘」』"


def fold(word: str) -> str:
    """The form under which a word is learned: lower case, digits as ``0``, no punctuation at the edges."""
    key = _DIGIT.sub("0", word.lower())
    return _EDGE.sub("", key) or key[:3]


def shape(word: str) -> tuple[int, ...]:
    """The counted fields of one word, in the order of ``FIELDS`` but without ``known``."""
    bare = _EDGE.sub("", word)
    number = int(bool(_DIGIT.search(bare)))
    upper = int(len(bare) > 1 and bare.isupper())
    caps = int(bool(bare) and not upper and bare[0].isupper())
    ending = word.rstrip(_QUOTES)[-1:]
    return (
        1,
        caps,
        upper,
        number,
        int(not bare),
        int(ending in {",", ";", "，", "、", "،"}),
        int(ending in _STOPS and len(bare) > 1),
        0,
        int("@" in word or "://" in word or "www." in word or word[:1] == "#"),
    )


class WordTable(dict[str, int]):
    """Word -> packed evidence, computed once a word.

    A memo of a pure function: it changes no result, only time. It forgets everything when full.

    Args:
        lexicon: Folded word -> one byte a channel.
        limit: Words to remember.
    """

    def __init__(self, lexicon: Mapping[str, bytes], limit: int = 60_000) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._limit = limit
        self._unknown = bytes([NEUTRAL]) * len(CHANNELS)

    def __missing__(self, word: str) -> int:
        """Packs a word that is met for the first time."""
        weights = self._lexicon.get(fold(word))
        fields = list(shape(word))
        if weights is None:
            weights = self._unknown
        else:
            fields[FIELDS.index("known")] = 1
        packed = 0
        for place, value in enumerate((*fields, *weights)):
            packed |= value << (WIDTH * place)
        if len(self) >= self._limit:
            self.clear()
        self[word] = packed
        return packed
