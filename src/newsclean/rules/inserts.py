"""What a page puts between two sentences of a paragraph: ``… Scroll to continue reading. …``, ``… ADVERTISEMENT …``."""

from __future__ import annotations

import re
from operator import contains

from newsclean.native import twin
from newsclean.rules.fold import MARKS
from newsclean.rules.seams import MARGIN, SENTENCE_END, Cut, end_of_content
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsclean.rules.rule import Rule

SIGHT = 64
"""Characters behind a phrase among which the next sentence begins."""

BEFORE, BEHIND = 3, 5
"""Characters before a blank of a phrase, and behind its beginning, that are looked for."""

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
    """Return a few pieces, one of which is in each of ``phrases``, with those that it is in.

    Looking for the pieces first is cheaper: what stands on both sides of a blank in a phrase (``ues belo``) hardly any
    text has, where it has each of the words.
    """
    left = list(phrases)
    chosen = []
    while left:
        pieces = sorted({piece for phrase in left for piece in _pieces(phrase)})
        best = max(pieces, key=lambda piece: (sum(piece in phrase for phrase in left), len(piece)))
        chosen.append((best, tuple(phrase for phrase in left if best in phrase)))
        left = [phrase for phrase in left if best not in phrase]
    return tuple(chosen)


def _pieces(phrase: str) -> list[str]:
    """Return what stands around each blank of a phrase, or the phrase if it has none."""
    blanks = [at for at, char in enumerate(phrase) if char == " "]
    return [phrase[max(0, at - BEFORE) : at + BEHIND] for at in blanks] or [phrase]


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
