"""What one word says about its line, packed into a single integer.

A line's word evidence is the sum over its words of small counts (how many, capitalised, numbers, known, ...) and
of learned weights. Adding Python integers is the fastest addition there is without numpy, so every word maps to
*one* integer in which each count has its own 16-bit field, and a line costs one look-up and one addition a word.
"""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 16
"""Bits of a field."""

FIELDS = ("words", "caps", "upper", "number", "symbol", "comma", "stop", "url", "known")
"""Counted fields; the learned channels follow them."""

CHANNELS = ("body", "comment", "promo", "related", "legal", "meta", "nav", "opens")
"""Learned weights: log-odds of the class against the rest, 12 a unit, 128 means nothing known."""

TOTAL = len(FIELDS) + len(CHANNELS)
NEUTRAL = 128

EDGES = "\"'“”‘’„‚«»‹›()[]{}<>.,;:!?…-–—_|/\\•·*#@©®™+=~^%&$€£。，、！？：；「」『』【】《》（）・|"
QUOTES = "\"'”’»)]“‘」』"
STOPS = ".!?…。！？।؟"
COMMAS = ",;，、،؛"
_ZEROS = str.maketrans("0123456789", "0" * 10)
_CAPS, _UPPER, _NUMBER, _SYMBOL, _COMMA, _STOP, _URL = (1 << (WIDTH * FIELDS.index(f)) for f in FIELDS[1:8])
_LEARNED = WIDTH * FIELDS.index("known")
_UNKNOWN = int.from_bytes(b"\0\0" + bytes([NEUTRAL, 0]) * len(CHANNELS), "little") << _LEARNED


def fold(word: str) -> str:
    """The form under which a word is learned: lower case, digits as ``0``, no punctuation at the edges."""
    bare = word.strip(EDGES)
    if bare.isalpha():
        return bare.lower()
    return bare.lower().translate(_ZEROS) if bare else word[:3]


def widen(weights: bytes) -> bytes:
    """One byte a channel -> the ``known`` field and those of the channels, as bytes of the packed integer."""
    wide = bytearray(2 + 2 * len(weights))
    wide[0] = 1
    wide[2::2] = weights
    return bytes(wide)


class WordTable(dict[str, int]):
    """Word -> packed evidence, computed once for each of the lexicon's words as they are written.

    A memo of a pure function: it changes no result, only time. No other word is remembered, so nothing of a document
    is left in it but that it had common words.

    Args:
        lexicon: Folded word -> its weights in the form of ``widen``.
    """

    def __init__(self, lexicon: Mapping[str, bytes]) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> int:  # noqa: C901, PLR0912 -- one pass; calls would double its time
        """Packs a word that is not remembered."""
        bare = word.strip(EDGES)
        packed = 1
        if bare.isalpha():
            key = bare.lower()
            if key != bare:
                packed += _UPPER if bare.isupper() and len(bare) > 1 else _CAPS if bare[0].isupper() else 0
        elif bare:
            key = bare.lower().translate(_ZEROS)
            if "0" in key:
                packed += _NUMBER
            if key != bare:
                packed += _UPPER if bare.isupper() and len(bare) > 1 else _CAPS if bare[0].isupper() else 0
            if "@" in key or "://" in key or key.startswith("www."):
                packed += _URL
        else:
            key = word[:3]
            packed += _SYMBOL
        if word != bare:
            if word[0] in "#@":
                packed += _URL
            ending = word.rstrip(QUOTES)[-1:]
            if ending and ending in COMMAS:
                packed += _COMMA
            elif ending and ending in STOPS and len(bare) > 1:
                packed += _STOP
        weights = self._lexicon.get(key)
        if weights is None:
            return packed + _UNKNOWN
        packed += int.from_bytes(weights, "little") << _LEARNED
        if word in (key, bare.capitalize()):
            self[word] = packed
        return packed
