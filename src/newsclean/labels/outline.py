"""The shape of a line, and the outline of a document: where its prose begins and ends, which line is its title."""

from __future__ import annotations

from newsclean.labels.heads import key_of, keys_of
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.native import twin
from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.rules.rule import Rule

PROSE_WORDS = 8
"""A line of so many words that ends in a sentence mark is prose."""

LONG_WORDS = 30
"""A line of so many words is prose whatever it ends in."""

DIGIT_WORDS = 24
"""A line of more words is no timestamp, whatever digits it has."""

LONG_WORD = 12
"""Characters; words of a script with blanks are shorter than that on average."""

TITLE_WORDS = (4, 40)
"""A title has between so many words, unless the caller says what it is."""

TITLE_WORD = 16
"""Characters of a word of a title, on average, at most: more have labels that were run together."""

MENU_LINES = 4
"""So many lines of certain chrome in a row are a menu, and the title stands below it."""

NEAR_TOP = 64
"""Lines that are read together when a title is looked for that the caller knows."""

HEAD_LINES = 12
"""A title is guessed among so many lines before the prose and no more: above a long menu the guess is a bad one."""

GAP = "   "
"""Between the cells of a row of a table."""

INDENT = 64
"""Blanks; no list, and no page whose source is indented, has so many before a line."""

_CLOSING = "\"'”’»)]」』）】 \t\xa0\u3000"
_SENTENCE_MARKS = frozenset(".!?…。！？؟।")
_NO_TITLE_MARKS = frozenset(".…。।:;,،；，")
_CLOCK = lazy(r"\d:\d\d")
_NOT_WORD = lazy(r"[\W_]+")
_UNSPACED_RANGES = (("\u0e00", "\u0e7f"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"))
_UNSPACED = lazy(f"[{''.join(f'{first}-{last}' for first, last in _UNSPACED_RANGES)}]")
_LIST_MARKS = "•‣▪▸►●◦∙·*-–—"
_LIST_STARTS = frozenset(f"{_LIST_MARKS}0123456789")
_LIST_MARK = lazy(r"\s*(?:[•‣▪▸►●◦∙·*]\s|[-–—]\s|\d{1,3}[.)]\s)")


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


class Outline(NamedTuple):
    """Where things are, as indices of lines.

    Attributes:
        title: the title's line, or None if none is plain enough.
        first_prose: the first line of prose; the number of lines if there is none.
        last_prose: the last line of prose; -1 if there is none.
    """

    title: int | None
    first_prose: int
    last_prose: int


_DIGIT = lazy(r"\d")
_NATIVE = twin("shapes")
_SHAPER = _NATIVE and _NATIVE.Shaper(
    _CLOSING,
    "".join(_SENTENCE_MARKS),
    _UNSPACED_RANGES,
    _LIST_MARKS,
    PROSE_WORDS,
    LONG_WORDS,
    LONG_WORD,
    INDENT,
)


def shapes_of(texts: Sequence[str]) -> Shapes:
    """Return the shapes of lines."""
    return Shapes(*_SHAPER.shapes(texts)) if _SHAPER is not None else plain_shapes_of(texts)


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
        ends = text[-1] in _SENTENCE_MARKS or (text[-1] in _CLOSING and ends_sentence(text))
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
    return text[-1:] in _SENTENCE_MARKS or text.rstrip(_CLOSING)[-1:] in _SENTENCE_MARKS


def is_list_item(text: str) -> bool:
    """Tell whether a line begins with a list mark."""
    return _LIST_MARK.match(text) is not None


def outline_of(
    texts: Sequence[str], hits: Sequence[Rule | None], shapes: Shapes, title: str | None
) -> Outline:
    """Return the outline of a document.

    Args:
        texts: the lines, blank ones included.
        hits: the rule that knows each line, or None.
        shapes: the shapes of the lines.
        title: the headline, if the caller knows it.
    """
    size = len(texts)
    first = _first_prose(range(size), hits, shapes, size)
    last = -1 if first == size else _first_prose(range(size - 1, -1, -1), hits, shapes, -1)
    found = _named_title(texts, title) if title else None
    if found is None and first < size:
        found = _guessed_title(texts, hits, shapes, first)
    return Outline(found, first, last)


def _first_prose(indices: range, hits: Sequence[Rule | None], shapes: Shapes, otherwise: int) -> int:
    prose = shapes.prose
    return next((index for index in indices if prose[index] and hits[index] is None), otherwise)


def _named_title(texts: Sequence[str], title: str) -> int | None:
    wanted = _fold(title)
    head = key_of(title)
    for start in range(0, len(texts), NEAR_TOP):  # the title stands near the top
        for index, begins in enumerate(keys_of(texts[start : start + NEAR_TOP]), start):
            if begins and head.startswith(begins):
                key = _fold(texts[index])
                if key == wanted or _begins_with_most(wanted, key):
                    return index
    return None


def _begins_with_most(whole: str, part: str) -> bool:
    # a record's title often carries the site's name behind it: `Headline - The Daily`
    return whole.startswith(part + " ") and len(part) * 2 > len(whole) and part.count(" ") >= 2


def _guessed_title(
    texts: Sequence[str], hits: Sequence[Rule | None], shapes: Shapes, first_prose: int
) -> int | None:
    """Return the line between the last menu and the prose that alone reads as a headline.

    It may stand there twice. Where others do beside it, most are headlines of other stories.
    """
    above = []
    chrome = 0  # certain lines of it in a row
    for index in range(first_prose - 1, -1, -1):
        if not shapes.words[index]:
            continue
        rule = hits[index]
        if rule is None or rule.role is Role.TITLE:
            chrome = 0
            above.append(index)
            if len(above) > HEAD_LINES:
                return None
        elif rule.certain and rule.role is Role.BOILERPLATE:
            chrome += 1
            if chrome == MENU_LINES:
                break
    found = [index for index in above if _reads_as_title(texts[index], shapes.words[index])]
    return found[-1] if len({_fold(texts[index]) for index in found}) == 1 else None


def _reads_as_title(text: str, words: int) -> bool:
    """Tell whether a line may be a headline: a few words that end in no full stop, begin a text and are no list item."""
    low, high = TITLE_WORDS
    return (
        low <= words <= high
        and len(text) <= TITLE_WORD * words
        and _CLOCK.search(text) is None
        and not text.lstrip()[:2].islower()  # `iPhone` and `eBay` begin one
        and text.rstrip(_CLOSING)[-1:] not in _NO_TITLE_MARKS
        and not is_list_item(text)
    )


def _fold(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
