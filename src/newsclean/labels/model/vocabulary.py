"""Which part of a line's words other lines of its page use: lines that stage two calls body, and lines that it does not.

An article returns to its own words, and so does a menu; a teaser below the text speaks of something else. What counts
are words of five letters or more, and in scripts without blanks (and Hangul) every two characters side by side. A line
is compared with the *other* lines alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise

from newsclean.labels.model.facts import UNSPACED
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BODY = 152
"""Score of stage two from which a line counts as body, a chance of .82."""

OTHER = 96
"""Score up to which it counts as something else, a chance of .12."""

HEAD = 400
"""Characters of a line that are read."""

LETTERS = 5
"""The least length of a word."""

STEPS = 23
"""How finely a share is measured: steps between none and all."""

MOST_WORDS = 20
"""A count of words ends here: a line of more has so many."""

SETTINGS = BODY, OTHER, HEAD, LETTERS, STEPS, MOST_WORDS
"""These numbers as the compiled twin takes them."""

NAMES = ("in_body", "in_other", "own_words")

_PAIRED = UNSPACED + "\uac00-\ud7af"
_WORD = lazy(rf"[^\W\d_{_PAIRED}]{{{LETTERS},}}")
_RUN = lazy(rf"[{_PAIRED}]{{2,}}")
# Two capitals whose small letter is not always one and the same
_LOWER = str.maketrans("\u0130\u03a3", "i\u03c3")


def shares(texts: Sequence[str], q: Sequence[int]) -> list[list[int]]:
    """The columns of ``NAMES``: how much of each line is said elsewhere in the body, and beside it; how many words it has.

    Shares are 1 (none of its words) to 24 (all of them). A line without such words has 0 in all three.

    Args:
        texts: The lines of one document, stripped.
        q: The score of stage two of each.
    """
    words = list(map(_words, texts))
    body, other = [score >= BODY for score in q], [score <= OTHER for score in q]
    counts = [min(len(some), MOST_WORDS) for some in words]
    return [_shares_of(words, body), _shares_of(words, other), counts]


def _shares_of(words: Sequence[set[str]], among: Sequence[bool]) -> list[int]:
    """The share of each line's words that others of some lines use."""
    used = Counter(chain.from_iterable(some for some, is_one in zip(words, among, strict=True) if is_one))
    return [
        1 + STEPS * sum(used[word] > is_one for word in some) // len(some) if some else 0
        for some, is_one in zip(words, among, strict=True)
    ]


def _words(text: str) -> set[str]:
    head = text[:HEAD]
    if head.isascii():
        return set(_WORD.findall(head.lower()))
    head = head.translate(_LOWER).lower()
    pairs = chain.from_iterable(map(pairwise, _RUN.findall(head)))
    return {*_WORD.findall(head), *map("".join, pairs)}
