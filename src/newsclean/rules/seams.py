"""Where a sentence ends within a line, and what may be glued on there: the title of a link, a label."""

from __future__ import annotations

from newsclean.sentence_marks import FULL_STOPS, SENTENCE_MARKS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.rules.rule import Rule

LEFT = 24
"""Characters that must stay before the cut: a paragraph, not a label."""

MARGIN = 16
"""Characters before a phrase among which the sentence before it ends."""

SENTENCE_END = lazy(rf"[{SENTENCE_MARKS}][\"'”’»)\]」』）]*+[\s|»›>→▸►•·*]*+\Z")
"""The end of a sentence, with blanks and bars behind it."""

SENTENCE_INSIDE = lazy(r"\w{4}[.!?…؟۔][\"'”’»)]*+\s++[\"'“„«]?+[^\W\d_]|[。！？।].")
"""The end of a sentence behind which another begins; not that of an abbreviation."""

_STOPS = FULL_STOPS + ",;:،؛，；："


class Cut(NamedTuple):
    """A part of a line that goes.

    Attributes:
        start: its first character, counted from the start of the line.
        end: the character behind it.
        rule: the rule that knows it.
    """

    start: int
    end: int
    rule: Rule


def sentence_end(line: str, at: int) -> int | None:
    """Return where the sentence before ``at`` ends, blanks and bars behind it aside; None if none ends there."""
    found = SENTENCE_END.search(line, max(0, at - MARGIN), at)
    if found is None or found.start() < LEFT:
        return None
    before = line[found.start() : at]
    return at - len(before) + len(before.rstrip(" \t\xa0\u3000|»›>→▸►•·*"))


def end_of_content(line: str, at: int) -> int:
    """Return where the content of ``line[:at]`` ends, blanks behind it aside."""
    while at and line[at - 1].isspace():
        at -= 1
    return at


def is_title(text: str, most: int) -> bool:
    """Tell whether a text reads as the title of a link: a few words that are no sentence of a paragraph."""
    title = text.strip()
    if len(title) < 3 or title.count(" ") >= most or title[0].islower():
        return False
    if title[-1] in _STOPS and not title.endswith("..."):
        return False
    if title.count('"') % 2 or title.count("“") != title.count("”"):
        return False
    return SENTENCE_INSIDE.search(title) is None


def last_word(text: str) -> str:
    """Return the letters at the end of a text, from its last blank, bracket or sentence mark on."""
    word = text[text.rfind(" ") + 1 :]
    if word.isalnum():
        return word
    at = len(word)
    while at and word[at - 1].isalnum():
        at -= 1
    return word[at:]


def lower(text: str) -> str:
    """Return ``text`` in lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "i").lower()
