"""The shape of a line: how many words it has, how it begins and ends, whether it reads as running text."""

from __future__ import annotations

from newsclean.native import twin
from newsclean.sentence_marks import SENTENCE_MARKS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

PROSE_WORDS = 8
"""A line of so many words that ends in a sentence mark is prose."""

LONG_WORDS = 30
"""A line of so many words is prose whatever it ends in."""

DIGIT_WORDS = 24
"""A line of more words is no timestamp, whatever digits it has."""

LONG_WORD = 12
"""Characters; words of a script with blanks are shorter than that on average."""

GAP = "   "
"""Between the cells of a row of a table."""

INDENT = 64
"""Blanks; no list, and no page whose source is indented, has so many before a line."""

CLOSING = "\"'”’»)]」』）】 \t\xa0\u3000"
_ENDS = frozenset(SENTENCE_MARKS)
_UNSPACED_RANGES = (("\u0e00", "\u0e7f"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"))
_UNSPACED = lazy(f"[{''.join(f'{first}-{last}' for first, last in _UNSPACED_RANGES)}]")
_LIST_MARKS = "•‣▪▸►●◦∙·*-–—"
_LIST_STARTS = frozenset(f"{_LIST_MARKS}0123456789")
_LIST_MARK = lazy(r"\s*(?:[•‣▪▸►●◦∙·*]\s|[-–—]\s|\d{1,3}[.)]\s)")
_DIGIT = lazy(r"\d")
_NATIVE = twin("shapes")
SHAPER = _NATIVE and _NATIVE.Shaper(
    CLOSING,
    SENTENCE_MARKS,
    _UNSPACED_RANGES,
    _LIST_MARKS,
    PROSE_WORDS,
    LONG_WORDS,
    LONG_WORD,
    INDENT,
)


class Shapes(NamedTuple):
    """What the lines of a document look like; each sequence is by line, and a byte is 1 or 0.

    Attributes:
        words: how many words a line has; 0 if it is blank.
        ends: whether it ends in a sentence mark, whatever closes after it.
        prose: whether it reads as running text.
        items: whether it begins with a list mark.
        gaps: how many lines are laid out by blanks: have a gap of three, as rows of a table have, or a deep indent.
    """

    words: list[int]
    ends: bytearray
    prose: bytearray
    items: bytearray
    gaps: int


def shapes_of(texts: Sequence[str]) -> Shapes:
    """Return the shapes of lines."""
    return Shapes(*SHAPER.shapes(texts)) if SHAPER is not None else plain_shapes_of(texts)


def plain_shapes_of(texts: Sequence[str]) -> Shapes:
    """Do as `shapes_of`."""
    gaps = sum(map(_is_laid_out, texts))
    shapes = Shapes([], bytearray(), bytearray(), bytearray(), gaps)
    add_words, add_ends = shapes.words.append, shapes.ends.append
    add_prose, add_items = shapes.prose.append, shapes.items.append
    for line in texts:
        text = line.strip()
        if not text:
            add_words(0)
            add_ends(False)
            add_prose(False)
            add_items(False)
            continue
        words = text.count(" ") + 1
        if words * LONG_WORD <= len(text):
            words = word_count(text)
        ends = text[-1] in _ENDS or (text[-1] in CLOSING and ends_sentence(text))
        add_words(words)
        add_ends(ends)
        add_prose(words >= PROSE_WORDS and (ends or words >= LONG_WORDS))
        add_items(text[0] in _LIST_STARTS and is_list_item(line))
    return shapes


def _is_laid_out(text: str) -> bool:
    content = text.strip()
    return GAP in content or (content != "" and len(text) - len(text.lstrip()) >= INDENT)


def has_digit(text: str, words: int) -> bool:
    """Tell whether there is a digit in a line of so many words; of longer lines it is not asked."""
    return words <= DIGIT_WORDS and _DIGIT.search(text) is not None


def word_count(text: str) -> int:
    """Count words by blanks; in scripts without blanks, two characters are a word."""
    blanks = text.count(" ") + 1
    if blanks * LONG_WORD > len(text) or text.isascii():
        return blanks
    return max(blanks, len(_UNSPACED.findall(text)) // 2)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends in a sentence mark, whatever closes after it."""
    return text[-1:] in _ENDS or text.rstrip(CLOSING)[-1:] in _ENDS


def is_list_item(text: str) -> bool:
    """Tell whether a line begins with a list mark."""
    return _LIST_MARK.match(text) is not None
