"""Which lines to keep: the set with the best expected precision and recall, so no threshold has to be chosen.

With probability p and weight w of each line, keeping a set K has the expected precision
``P = sum(p*w over K) / sum(w over K)`` and recall ``R = sum(p*w over K) / sum(p*w over all)``. The best set is the one with
the largest weighted geometric mean of both, ``P ** a * R ** (1 - a)``: always the k most probable lines. Their harmonic
mean, F1, would give up more of either where the other one is low, and take more lines that come with an error in common.
"""

from __future__ import annotations

from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WORTH = 0.005
"""What dropping must gain over keeping all, in the mean of precision and recall. A clean text has little to gain and is left
alone; a page as a whole has much, so it loses nothing by this. What it costs where, ``docs/explanation/model-choices.md`` says."""

CLEAN_WORTH = 0.06
"""The same for a text that seems to be clean already, as `newsclean.labels.judge` has it: what looks like chrome there is
more often a bibliography, a transcript or a list."""

RECALL = 4 / 5
"""What recall weighs against precision when selection leans to neither. Chances are those of single lines, and errors come in
blocks: what is doubtful is worth less than it looks."""

FURNITURE = 48
"""A page has a line that is surely furniture, with a lower chance than this; a text without one is left alone."""

_NATIVE = twin("judging")


def select(
    chances: Sequence[int], sizes: Sequence[int], lean: float = 0.0, worth: float = WORTH
) -> list[bool]:
    """Keep flags of the lines of one document; arguments as of `cut_of`."""
    cut = cut_of(chances, sizes, lean, worth)
    return [chance >= cut for chance in chances]


def cut_of(chances: Sequence[int], sizes: Sequence[int], lean: float = 0.0, worth: float = WORTH) -> int:
    """The chance from which the lines of one document stay; 0 if all do.

    Args:
        chances: Probability that a line belongs to the article, 0..255.
        sizes: Weight of each line, in characters or words.
        lean: From -1 (keep only what is sure: precision) to 1 (keep what may be body: recall).
        worth: What dropping must gain over keeping all; 0 to drop even where nothing is sure.
    """
    precision = precision_of(lean)
    if _NATIVE is not None:
        cut: int = _NATIVE.cut_of(chances, sizes, precision, worth, FURNITURE)
        if cut >= 0:
            return cut
    return plain_cut_of(chances, sizes, precision, worth)


def precision_of(lean: float) -> float:
    """The weight of precision in the mean; what is left is that of recall."""
    return 1 / (1 + RECALL * 16**lean)


def plain_cut_of(chances: Sequence[int], sizes: Sequence[int], precision: float, worth: float) -> int:
    """Do as `cut_of`; ``precision`` as of `precision_of`."""
    if not chances or (worth > 0 and min(chances) >= FURNITURE):
        return 0
    by_chance: dict[int, int] = {}
    for chance, size in zip(chances, sizes, strict=True):
        by_chance[chance] = by_chance.get(chance, 0) + size + 4
    wanted = sum(c * w for c, w in by_chance.items())
    if not wanted:
        return 0
    best, value, cut = -1.0, 0.0, 256
    hit = kept = 0
    for chance in sorted(by_chance, reverse=True):
        hit += chance * by_chance[chance]
        kept += 255 * by_chance[chance]
        value = (hit / wanted) * (wanted / kept) ** precision
        if value > best:
            best, cut = value, chance
    if best - value < worth:  # ``value`` is now that of keeping every line
        return 0
    return cut
