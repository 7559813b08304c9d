"""Which lines to keep: the set with the best expected F1, so no threshold has to be chosen.

With probability p and weight w of each line, keeping a set K has the expected F1
``2 * sum(p*w over K) / (sum(w over K) + sum(p*w over all))``. The best set is always the k most probable lines.
"""

from __future__ import annotations

from newsclean.lean import TYPE_CHECKING
from newsclean.native import twin

if TYPE_CHECKING:
    from collections.abc import Sequence

WORTH = 0.005
"""Expected F1 that dropping must gain over keeping all. A clean text has little to gain and is left alone; a page
as a whole has much, so it loses nothing by this. What it costs where, ``docs/explanation/model.md`` says."""


FURNITURE = 54
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
        lean: From -1 (keep only what is sure: precision) to 1 (keep what may be body: recall); F-beta with
            beta = 4 ** lean.
        worth: Expected F1 that dropping must gain over keeping all; 0 to drop even where nothing is sure.
    """
    square = 256 if lean == 0 else round(256 * 16**lean)  # beta squared in 1/256: the sums stay integers
    if _NATIVE is not None:
        cut: int = _NATIVE.cut_of(chances, sizes, square, worth, FURNITURE)
        if cut >= 0:
            return cut
    return plain_cut_of(chances, sizes, square, worth)


def plain_cut_of(chances: Sequence[int], sizes: Sequence[int], square: int, worth: float) -> int:
    """Do as `cut_of`; ``square`` is beta squared, in 1/256."""
    if not chances or (worth > 0 and min(chances) >= FURNITURE):
        return 0
    by_chance: dict[int, int] = {}
    for chance, size in zip(chances, sizes, strict=True):
        by_chance[chance] = by_chance.get(chance, 0) + size + 4
    wanted = square * sum(c * w for c, w in by_chance.items())
    best, value, cut = -1.0, 0.0, 256
    hit = kept = 0
    for chance in sorted(by_chance, reverse=True):
        hit += chance * by_chance[chance]
        kept += 255 * by_chance[chance]
        value = hit * (256 + square) / (256 * kept + wanted + 1)
        if value > best:
            best, cut = value, chance
    if best - value < worth:  # ``value`` is now that of keeping every line
        return 0
    return cut
