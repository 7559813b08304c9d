"""Which of several lines above the prose is the headline: the one that shares its words with what follows.

A dump of a whole page has more than one line above the prose that reads as a headline: other stories, a caption, the
name of the site spelt out. The article's own says in short what the prose says at length, and the byline, the time of
publication or the share bar stands right below it.
"""

from __future__ import annotations

from itertools import islice

from newsclean.labels.shapes.lines import CLOSING, GAP, is_list_item
from newsclean.roles import Kind, Role
from newsclean.sentence_marks import FULL_STOPS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.rules.rule import Rule

STEM = 5
"""Letters of a word that are compared, for the ends of words differ by case and number."""

SHORTEST = 4
"""Words of fewer letters are not compared: articles and prepositions are shared by everything."""

PARAGRAPHS = 4
"""So many paragraphs are read for the words of a headline, and of each so many characters at most."""
PARAGRAPH = 600

SCRIPT = 200
"""So many characters tell whether the script of a text has blanks."""

LEAST = 2
"""A headline shares so many words with the prose at least, and so large a part of its own."""
PART = 0.4
NEARLY = 0.7
"""Of lines that share nearly as many words as the one that shares most, the first is the headline: a deck stands below."""

REACH = 3
"""Among so many lines below it the furniture of a headline is looked for."""

DATE_WORDS = 8
"""A line with the figures of a year or a time of day has so many words at most, if it says when the page was published."""

TITLE_WORD = 16
"""Characters of a word of a title, on average, at most: more have labels that were run together."""

FURNITURE = frozenset({Role.BYLINE, Role.TIMESTAMP})
DATE = lazy(r"(?:19|20)\d\d|\d[:.h]\d\d")
_WORD = lazy(r"[^\W_]+")
_STEM = lazy(rf"([^\W_]{{{SHORTEST},{STEM}}})[^\W_]*+")
_UNSPACED = lazy(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO_TITLE_MARKS = frozenset(FULL_STOPS + "…:;,،；，")
_CLOCK = lazy(r"\d:\d\d")
_PATH = lazy(r"[>»›→+]\s")  # `Home » News » Headline`, and an item of a menu within a menu


def reads_as_title(text: str, words: int) -> bool:
    """Tell whether a line of some words may be a headline: it ends in no full stop, begins a text and is no list item."""
    return (
        len(text) <= TITLE_WORD * words
        and text.rstrip(CLOSING)[-1:] not in _NO_TITLE_MARKS
        and not text.lstrip()[:2].islower()  # `iPhone` and `eBay` begin one
        and GAP not in text.strip()  # cells of a table
        and not is_list_item(text)
        and _CLOCK.search(text) is None
    )


def told_by_prose(
    found: Sequence[int],
    texts: Sequence[str],
    hits: Sequence[Rule | None],
    words: Sequence[int],
    first_prose: int,
    prose: Prose,
) -> int | None:
    """Return which of the lines that read as headlines is the article's own, or None.

    Args:
        found: the lines that read as headlines, in order.
        texts: all lines.
        hits: the rule that knows each line, or None.
        words: how many words each line has.
        first_prose: the first line of prose.
        prose: what the article says first.
    """
    found = [index for index in found if not _PATH.search(texts[index])]
    able = [index for index in found if _has_furniture(index, texts, hits, words, first_prose)]
    if not able:
        return None
    shared = {}
    for index in able:
        own = stems(texts[index])
        shared[index] = prose.shared(own)
        if shared[index] < PART * len(own):
            shared[index] = 0
    most = max(shared.values())
    if most < LEAST:
        return None
    title = next(index for index in able if shared[index] >= NEARLY * most)
    above = _line_above(title, words)  # a deck may share more than the headline it stands below
    if above in found and prose.shared(stems(texts[above])) >= LEAST:
        title = above
    return _without_path(title, found, texts)


def stems(text: str) -> set[str]:
    """Return the stems of the words of a text; in scripts without blanks, and in Korean, all pairs of characters."""
    folded = text.casefold()
    if text.isascii() or not _UNSPACED.search(folded):
        return set(_STEM.findall(folded))
    found: set[str] = set()
    for word in _WORD.findall(folded):
        if _UNSPACED.search(word):
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) >= SHORTEST:
            found.add(word[:STEM])
    return found


class Prose:
    """What the first paragraphs of an article begin with, to be asked for the words of a headline.

    Args:
        paragraphs: the first of them.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._text = " ".join([text[:PARAGRAPH] for text in paragraphs[:PARAGRAPHS]])
        is_spaced = self._text.isascii() or not _UNSPACED.search(self._text, 0, SCRIPT)
        # to look for a few stems is faster than to know all
        self._stems = None if is_spaced else stems(self._text)

    def shared(self, own: set[str]) -> int:
        """Return how many of some stems are stems of the prose, too, of words in small letters or with a capital."""
        if self._stems is None:
            text = self._text
            return sum(
                [
                    _begins_a_word(text, stem)
                    or _begins_a_word(text, stem.capitalize())  # faster than to fold it
                    for stem in own
                ]
            )
        return len(own & self._stems)


def _begins_a_word(text: str, stem: str) -> bool:
    """Tell whether a stem is that of a word of a text."""
    size = len(stem)
    at = text.find(stem) if size >= SHORTEST else -1
    while at >= 0:
        end = at + size
        if not text[at - 1 : at].isalnum() and (size == STEM or not text[end : end + 1].isalnum()):
            return True
        at = text.find(stem, at + 1)
    return False


def _without_path(title: int, found: Sequence[int], texts: Sequence[str]) -> int:
    """Return the line below that says the same without the path to it: `NewsCityBridge opens` and `Bridge opens`."""
    whole = texts[title].strip()
    return next(
        (
            index
            for index in found
            if index > title and whole.endswith(own := texts[index].strip()) and len(own) < len(whole)
        ),
        title,
    )


def _line_above(index: int, words: Sequence[int]) -> int:
    return next((at for at in range(index - 1, -1, -1) if words[at]), -1)


def _has_furniture(
    index: int, texts: Sequence[str], hits: Sequence[Rule | None], words: Sequence[int], until: int
) -> bool:
    """Tell whether a byline, a time of publication, a share bar or its own copy comes right below a line."""
    below = islice((at for at in range(index + 1, until) if words[at]), REACH)
    own = texts[index].strip()
    return any(
        (words[at] <= DATE_WORDS and DATE.search(texts[at]) is not None) or texts[at].strip() == own
        if (rule := hits[at]) is None
        else rule.role in FURNITURE or (rule.certain and rule.kind is Kind.SHARE)
        for at in below
    )
