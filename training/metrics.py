r"""The two measures of the field, written from their descriptions.

*4-gram shingle F1* (scrapinghub's article-extraction benchmark): multisets of 4-grams of ``\\w+`` tokens; each
page's counts are divided by their sum; precision and recall are means over pages.
*Word F1* (WCXB): bags of lower-cased words; mean over pages of each page's F1.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Means over pages; ``f1`` is the harmonic mean of mean precision and mean recall."""

    precision: float
    recall: float
    f1: float
    word_f1: float
    pages: int

    def __str__(self) -> str:
        """One line for a table."""
        return (
            f"P {self.precision:.4f}  R {self.recall:.4f}  F1 {self.f1:.4f}  word F1 {self.word_f1:.4f}  "
            f"n {self.pages}"
        )


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The multiset of n-grams; a text shorter than n counts as one short n-gram."""
    tokens = WORD.findall(text)
    return Counter(tuple(tokens[i : i + size]) for i in range(max(1, len(tokens) - size + 1)))


def shingle_pr(gold: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page on 4-grams."""
    want, have = shingles(gold), shingles(found)
    hit = sum((want & have).values())
    extra, missed = sum(have.values()) - hit, sum(want.values()) - hit
    if not extra and not missed:
        return 1.0, 1.0
    return (hit / (hit + extra) if hit else 0.0), (hit / (hit + missed) if hit else 0.0)


def word_f1(gold: str, found: str) -> float:
    """F1 of two bags of words."""
    want, have = Counter(WORD.findall(gold.lower())), Counter(WORD.findall(found.lower()))
    if not want and not have:
        return 1.0
    hit = sum((want & have).values())
    return 2 * hit / (sum(want.values()) + sum(have.values()))


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """Scores (gold, found) pairs."""
    rows = [(*shingle_pr(gold, found), word_f1(gold, found)) for gold, found in pairs]
    n = max(1, len(rows))
    precision, recall, word = (sum(row[k] for row in rows) / n for k in range(3))
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0, word, len(rows))
