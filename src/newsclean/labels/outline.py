"""The outline of a document: where its prose begins and ends, and which line is its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.rules.rule import Rule

PROSE_WORDS = 8
"""A line of so many words that ends in a sentence mark is prose."""

LONG_WORDS = 30
"""A line of so many words is prose whatever it ends in."""

TITLE_WORDS = (4, 40)
"""A title has between so many words, unless the caller says what it is."""

HEAD_LINES = 12
"""A title is guessed among so many lines before the prose and no more: above a long menu the guess is a bad one."""

_SENTENCE_END = re.compile(r"[.!?…。！？؟।](?:[\"'”’»)\]」』）]|\s)*+\Z")
_FULL_STOP = re.compile(r"[.…。।:;,](?:[\"'”’»)\]」』）]|\s)*+\Z")
_NOT_WORD = re.compile(r"[\W_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_LIST_MARK = re.compile(r"\s*(?:[•‣▪▸►●◦∙·*]\s|[-–—]\s|\d{1,3}[.)]\s)")


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


def word_count(text: str) -> int:
    """Count words by blanks; in scripts without blanks, two characters are a word."""
    if text.isascii():
        return text.count(" ") + 1
    return max(text.count(" ") + 1, len(_UNSPACED.findall(text)) // 2)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends in a sentence mark, whatever closes after it."""
    return _SENTENCE_END.search(text, max(0, len(text) - 8)) is not None


def is_prose(text: str) -> bool:
    """Tell whether a line reads as running text."""
    words = word_count(text)
    return words >= LONG_WORDS or (words >= PROSE_WORDS and ends_sentence(text))


def is_list_item(text: str) -> bool:
    """Tell whether a line begins with a list mark."""
    return _LIST_MARK.match(text) is not None


def outline_of(texts: Sequence[str], hits: Sequence[Rule | None], title: str | None) -> Outline:
    """Return the outline of a document.

    Args:
        texts: the lines, blank ones included.
        hits: the rule that knows each line, or None.
        title: the headline, if the caller knows it.
    """
    prose = [index for index, text in enumerate(texts) if hits[index] is None and is_prose(text)]
    first, last = (prose[0], prose[-1]) if prose else (len(texts), -1)
    found = _named_title(texts, title) if title else None
    if found is None and prose:
        found = _guessed_title(texts, hits, first)
    return Outline(found, first, last)


def _named_title(texts: Sequence[str], title: str) -> int | None:
    wanted = _fold(title)
    for index, text in enumerate(texts):
        if text and (key := _fold(text)) and (key == wanted or (wanted.startswith(key + " ") and _is_most(key, wanted))):
            return index
    return None


def _is_most(part: str, whole: str) -> bool:
    # a record's title often carries the site's name behind it: `Headline - The Daily`
    return len(part) * 2 > len(whole) and part.count(" ") >= 2


def _guessed_title(texts: Sequence[str], hits: Sequence[Rule | None], first_prose: int) -> int | None:
    """Return the first line before the prose that reads as a headline."""
    above = [i for i in range(first_prose) if texts[i].strip() and (hits[i] is None or hits[i].role is Role.TITLE)]
    if len(above) > HEAD_LINES:
        return None
    return next((index for index in above if reads_as_title(texts[index])), None)


def reads_as_title(text: str) -> bool:
    """Tell whether a line may be a headline: a few words that end in no full stop and are no list item."""
    stripped = text.strip()
    low, high = TITLE_WORDS
    return (
        low <= word_count(stripped) <= high and _FULL_STOP.search(stripped, -8 % len(stripped)) is None
        if len(stripped) >= 8 and not is_list_item(text)
        else False
    )


def _fold(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
