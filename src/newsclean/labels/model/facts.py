"""What one line says about itself, packed into a single integer."""

from __future__ import annotations

import unicodedata

from newsclean.labels.model.sections import LONGEST, Sections
from newsclean.labels.model.words import NEUTRAL, TOTAL, WIDTH, WordTable
from newsclean.sentence_marks import FULL_STOPS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN = ("size", "first", "last", "whole", "section", "commas")
"""Fields of a line behind the fields of its words."""

COUNT = TOTAL + len(OWN)
"""All fields of a packed line."""

HEAD = 144
"""Characters of a line whose words are looked at; at most 72 words, so their sums fit a field. Half of the words of a news page
stand behind it and would cost as much as all the rest, for nothing that its size does not tell."""

_SHIFT = {name: WIDTH * (TOTAL + place) for place, name in enumerate(OWN)}
_SIZE, _WHOLE, _COMMAS = _SHIFT["size"], _SHIFT["whole"], _SHIFT["commas"]
_PLAIN = NEUTRAL << _WHOLE
_MAY_BE_WIDE = lazy(
    "[^\0-\u0dff\u2000-\u2fff\U00010000-\U0010ffff]"
)  # compiled in no time, unlike the next two
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Characters of scripts without blanks, as ranges of a regular expression."""

WIDE = lazy(f"[{UNSPACED}\u1100-\u11ff\uac00-\ud7af]")
_UNSPACED = lazy(f"[{UNSPACED}]")
_ENDS = {
    **dict.fromkeys(FULL_STOPS, 1),
    "!": 2,
    "！": 2,
    "?": 3,
    "？": 3,
    "؟": 3,
    "፧": 3,
    "…": 4,
    ":": 5,
    "：": 5,
    ",": 6,
    "»": 7,
}
_SIGNS = {"•": 8, "·": 8, "-": 9, "–": 9, "—": 9, "|": 10, "*": 8, "▪": 8, "●": 8, "#": 11, "@": 11, "©": 12}

SENTENCE_END = bytes(1 if 1 <= c <= 4 or c in (7, 14, 15) else 0 for c in range(32))
"""Class of the last character -> whether it may end a sentence."""


class CharTable(dict[str, int]):
    """Character -> small class number, shifted to its field; a memo of a pure function.

    Args:
        shift: Bits to shift by.
    """

    def __init__(self, shift: int) -> None:
        super().__init__()
        self._shift = shift

    def __missing__(self, char: str) -> int:
        """Classes a character that is met for the first time."""
        self[char] = kind = char_class(char) << self._shift
        return kind


def char_class(char: str) -> int:
    """The class of a character that begins or ends a line, below 32."""
    known = _ENDS.get(char) or _SIGNS.get(char)
    if known:
        return known
    category = unicodedata.category(char)
    if category == "Lu":
        return 20
    if category == "Ll":
        return 21
    if category[0] in "LM":
        return 22
    if category[0] == "N":
        return 16
    if category in ("Pi", "Ps"):
        return 13
    if category in ("Pf", "Pe"):
        return 14
    if char in "\"'":
        return 15
    return 17 if category[0] == "S" else 18


class LineReader:
    """Reads lines one by one, in plain Python; remembers none.

    Args:
        lexicon: Folded word -> its weights in the form of ``words.widen``.
        whole: Lower-cased short line -> weight.
        sections: Phrases that open sections.
    """

    def __init__(self, lexicon: Mapping[str, bytes], whole: Mapping[str, int], sections: Sections) -> None:
        self.words = WordTable(lexicon)
        self._word = self.words.__getitem__
        self._first = CharTable(_SHIFT["first"])
        self._last = CharTable(_SHIFT["last"])
        self._whole = whole
        self._section = sections.code

    def read(self, text: str) -> int:
        """The packed facts of a stripped line."""
        size = len(text)
        words = text.split() if size <= HEAD else text[:HEAD].split()
        if not text.isascii() and _MAY_BE_WIDE.search(text) is not None:
            size += len(WIDE.findall(text))
            unspaced = len(_UNSPACED.findall(text))
            size += unspaced // 2
            if unspaced * 2 > len(text):  # pairs of characters stand for words
                words = [text[i : i + 2] for i in range(0, min(len(text), HEAD), 2)]
        own = self._first[text[0]] + self._last[text[-1]]
        if size <= LONGEST:
            low = text.lower()
            section = self._section(low)
            if section:
                own += section << _SHIFT["section"]
            own += (size << _SIZE) + (self._whole.get(low, NEUTRAL) << _WHOLE)
        else:
            own += (min(size, 0xFFFF) << _SIZE) + _PLAIN
        commas = text.count(",")
        if commas:
            own += min(commas, 255) << _COMMAS
        return sum(map(self._word, words), own)
