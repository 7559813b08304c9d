r"""The two measures of the field, as the scripts of the benchmarks compute them.

*4-gram shingle F1*, ``evaluate.py`` of scrapinghub/article-extraction-benchmark: multisets of 4-grams of ``\w+``
tokens, upper and lower case apart; a page that predicts nothing does not count for precision, one that has nothing to
find does not count for recall; precision and recall are means over pages, and F1 is made of the two means.
*Word F1*, ``evaluate.py`` of WCXB: bags of lower-cased words; the mean of each page's F1.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = 4
"""Tokens in a shingle."""

_TOKEN = re.compile(r"\w+")


class Score(NamedTuple):
    """What a tool reaches on some pages, each from 0 to 1.

    Attributes:
        precision: mean share of the shingles found that are in the body.
        recall: mean share of the body's shingles that are found.
        f1: harmonic mean of the two means.
        word_f1: mean of each page's F1 on bags of words.
        pages: how many pages.
    """

    precision: float
    recall: float
    f1: float
    word_f1: float
    pages: int


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the multiset of 4-grams; a text of fewer tokens is one shingle, an empty one none."""
    tokens = _TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[at : at + SIZE]) for at in range(max(1, len(tokens) - SIZE + 1)))


def word_f1(gold: str, found: str) -> float:
    """Return the F1 of two bags of lower-cased words."""
    want, have = Counter(_TOKEN.findall(gold.lower())), Counter(_TOKEN.findall(found.lower()))
    if not want or not have:
        return float(not want and not have)
    return 2 * (want & have).total() / (want.total() + have.total())


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """Score pairs of a gold body and what a tool found."""
    precisions: list[float] = []
    recalls: list[float] = []
    words: list[float] = []
    for gold, found in pairs:
        want, have = shingles(gold), shingles(found)
        hit = (want & have).total()
        if have:
            precisions.append(hit / have.total())
        if want:
            recalls.append(hit / want.total())
        words.append(word_f1(gold, found))
    precision, recall = _mean(precisions), _mean(recalls)
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0, _mean(words), len(words))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
