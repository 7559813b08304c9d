"""What a page puts between two sentences of a paragraph: ``… Scroll to continue reading. …``, ``… ADVERTISEMENT …``."""

from __future__ import annotations

import re
from operator import contains

from newsclean.lean import TYPE_CHECKING
from newsclean.native import twin
from newsclean.rules.fold import MARKS
from newsclean.rules.seams import MARGIN, SENTENCE_END, Cut, end_of_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsclean.rules.rule import Rule

SIGHT = 64
"""Characters behind a phrase among which the next sentence begins."""

_NATIVE = twin("scanning")
_BETWEEN = " \t\xa0\u3000-–—:|*"


class Inserts:
    """Finds phrases that stand between sentences.

    Args:
        rules: the phrases, as they are printed, and their rules.

    Attributes:
        rules: the same.
    """

    __slots__ = ("_needles", "_pattern", "rules")

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self.rules = rules
        self._needles = _cover(rules)
        self._pattern: re.Pattern[str] | None = None  # hardly a text needs it

    def may_be_in(self, text: str) -> bool:
        """Tell whether one of the phrases is anywhere in a text."""
        may_hold = contains if _NATIVE is None else _NATIVE.may_hold
        for needle, phrases in self._needles:
            if may_hold(text, needle) and any(may_hold(text, each) and each in text for each in phrases):
                return True
        return False

    def cuts(self, line: str, end: int) -> list[Cut]:
        """Return the phrases in ``line[:end]`` between two sentences, before the first or behind the last of them."""
        if self._pattern is None:
            # of phrases that begin alike the longest that fits is what stands there
            longest_first = sorted(self.rules, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, longest_first)))
        hits = self._pattern.finditer(line, 0, end)
        cuts = (_cut(line, hit.start(), hit.end(), end, self.rules[hit[0]]) for hit in hits)
        return [cut for cut in cuts if cut is not None]


def _cover(phrases: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return a few words, one of which is in each of ``phrases``, with those that it is in.

    Looking for the words first is cheaper.
    """
    left = list(phrases)
    chosen = []
    while left:
        words = sorted({word for phrase in left for word in phrase.split()})
        best = max(
            words, key=lambda word: (sum(word in phrase for phrase in left) * (len(word) > 4), len(word))
        )
        chosen.append((best, tuple(phrase for phrase in left if best in phrase)))
        left = [phrase for phrase in left if best not in phrase]
    return tuple(chosen)


def _cut(line: str, at: int, stop: int, end: int, rule: Rule) -> Cut | None:
    """Return the cut of a phrase at ``line[at:stop]`` if a sentence ends before it and none goes on behind it."""
    first = at <= MARGIN and not line[:at].strip(MARKS)
    if not first and SENTENCE_END.search(line, max(0, at - MARGIN), at) is None:
        return None
    upto = min(end, stop + SIGHT)
    after = line[stop:upto].lstrip(_BETWEEN)
    if not after:
        return None if first or upto < end else Cut(end_of_content(line, at), end, rule)
    word = after.split(maxsplit=1)[0].strip(MARKS)
    if after[0].islower() or (len(word) > 1 and word.isupper()):
        return None
    return Cut(0 if first else at, upto - len(after), rule)
