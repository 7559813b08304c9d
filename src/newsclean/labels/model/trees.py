"""Boosted trees in which all nodes of one level ask the same question, so a leaf is a number of six bits.

Without numpy, every value of every feature has one big integer in which each tree has a byte: the answers that
this value gives. The sum of a line's integers *is* the list of its leaves, one byte a tree. With numpy the same
questions are asked column by column. Leaves are integers, so both give the same sums.
"""

from __future__ import annotations

from functools import reduce
from operator import getitem, or_

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

_at: Callable[[list[int], int], int] = getitem

DEPTH = 6
LEAVES = 1 << DEPTH
UNIT = 1024
"""Leaf units of one logit."""

BLOCK = 2048
"""Lines that numpy asks at a time."""

FEW = 300
"""Lines of which numpy asks all questions in one call: for few lines it is the calls that cost."""

QUARTER = 6
"""Right shift from leaf units to sixteenths of a logit."""


class Trees:
    """One stage: trees over feature columns with values 0..255.

    Args:
        questions: For each tree its six (feature, threshold) pairs; the answer is ``value > threshold``.
        leaves: For each tree its 64 values.
        bias: Added to every sum.
    """

    def __init__(
        self, questions: Sequence[Sequence[tuple[int, int]]], leaves: Sequence[Sequence[int]], bias: int
    ) -> None:
        self.questions = questions
        self.leaves = [list(row) for row in leaves]
        self.bias = bias
        self.used = sorted({feature for tree in questions for feature, _ in tree})
        self._rows: list[list[int]] | None = None
        self._arrays: Any = None

    def _answers(self) -> list[list[int]]:
        """For each used feature and value the big integer of its answers."""
        jumps: dict[int, dict[int, int]] = {feature: {} for feature in self.used}
        for number, tree in enumerate(self.questions):
            for level, (feature, threshold) in enumerate(tree):
                bit = 1 << (8 * number + level)
                jumps[feature][threshold + 1] = jumps[feature].get(threshold + 1, 0) | bit
        table = []
        for feature in self.used:
            row: list[int] = []
            answers = 0
            for value, more in sorted(jumps[feature].items()):
                row += [answers] * (value - len(row))  # the values up to this one give the same answers
                answers |= more
            table.append(row + [answers] * (256 - len(row)))
        return table

    def sums(self, columns: Sequence[Sequence[int]]) -> list[int]:
        """Leaf sums of every line, in plain Python.

        Args:
            columns: All feature columns of the stage.
        """
        if self._rows is None:
            self._rows = self._answers()
        table, leaves, bias, width = self._rows, self.leaves, self.bias, len(self.leaves)
        out = []
        for values in zip(*(columns[f] for f in self.used), strict=True):
            asked: int = reduce(or_, map(_at, table, values))
            out.append(bias + sum(map(_at, leaves, asked.to_bytes(width, "little"))))
        return out

    def sums_array(self, matrix: Any) -> Any:
        """Leaf sums of every line, with numpy.

        Args:
            matrix: ``uint8`` array, one row a feature, one column a line.
        """
        import numpy as np  # noqa: PLC0415 -- only bulk work pays for numpy

        if self._arrays is None:
            questions = np.array(self.questions, dtype=np.int32)
            flat = np.array(self.leaves, dtype=np.int32).reshape(-1)
            base = (np.arange(len(self.leaves), dtype=np.int32) * LEAVES)[:, None]
            self._arrays = (
                questions[:, :, 0].T.copy(),
                questions[:, :, 1].T.astype(np.uint8)[:, :, None],
                flat,
                base,
            )
        blocks = range(0, matrix.shape[1], BLOCK)
        return np.concatenate([self._block_sums(matrix[:, at : at + BLOCK]) for at in blocks])

    def _block_sums(self, matrix: Any) -> Any:
        """Leaf sums of a block of lines: so many that the answers stay in the processor's cache."""
        import numpy as np  # noqa: PLC0415

        features, thresholds, flat, base = self._arrays
        if matrix.shape[1] <= FEW:
            answers = (matrix[features] > thresholds).view(np.uint8)
            leaf = np.bitwise_or.reduce(answers << np.arange(DEPTH, dtype=np.uint8)[:, None, None], axis=0)
        else:
            leaf = np.zeros((len(self.leaves), matrix.shape[1]), dtype=np.uint8)
            for level in range(DEPTH):
                leaf |= (matrix[features[level]] > thresholds[level]).view(np.uint8) << np.uint8(level)
        return np.take(flat, leaf + base).sum(axis=0, dtype=np.int32) + self.bias


def scores(sums: Sequence[int]) -> list[int]:
    """Leaf sums -> sixteenths of a logit around 128, within a byte."""
    return [max(0, min(255, (s >> QUARTER) + 128)) for s in sums]
