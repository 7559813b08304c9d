"""What came of scoring the lines of a document."""

from __future__ import annotations

from array import array

from newsclean.labels.model.explaining import FAR, LineScore, judge
from newsclean.labels.model.line_features import names
from newsclean.labels.model.lines import MOST_COPIES
from newsclean.labels.model.select import CLEAN_WORTH, WORTH, cut_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


_COPIES = names().index("copies")


class Scored:
    """The non-blank lines of a document with their chances.

    Args:
        index: Number of each line among all lines.
        size: Characters of each line, as ``line_features.sizes_of``.
        chances: For each, 0..255, how likely it belongs to the article.
        one: The feature columns of stage one: ``one[feature][line]``.
    """

    __slots__ = ("chances", "index", "one", "size")

    def __init__(self, index: Sequence[int], size: Sequence[int], chances: Sequence[int], one: Any) -> None:
        self.index = index
        # not lists: results hold them, and the collector of cyclic garbage walks lists value by value
        self.size = array("H", size)
        self.chances = bytes(chances)
        self.one = one

    def cut_of(self, chances: Sequence[int], lean: float, *, clean: bool = False) -> int:
        """The chance from which lines stay; 0 if all do.

        Args:
            chances: As ``chances``.
            lean: As of ``select.cut_of``.
            clean: Whether the text seems to be clean already.
        """
        return cut_of(chances, self.size, lean, CLEAN_WORTH if clean else WORTH)

    def much_repeated(self) -> int:
        """How many lines stand there `MOST_COPIES` times or more, blanks at their ends aside."""
        return bytes(self.one[_COPIES]).count(MOST_COPIES)

    def scores(self) -> list[LineScore]:
        """Role, kind and evidence of every non-blank line."""
        return [self.score_of(at) for at in range(len(self.chances))]

    def score_of(self, at: int) -> LineScore:
        """Role, kind and evidence of one non-blank line."""
        above = self.index[max(0, at - FAR) : at]
        return judge(self.chances[at], [int(column[at]) for column in self.one], above)
