"""A small network over the lines of a document, in integers: what the trees do not see.

Trees ask about one line and what was counted around it; the network reads the page as a sequence. It sees the lines near by
(dilated convolutions: Bai et al. 2018, "An Empirical Evaluation of Generic Convolutional and Recurrent Networks for
Sequence Modeling"), the mean of the page (Hu et al. 2018, "Squeeze-and-Excitation Networks"), and remembers what came
before and what comes after, however far (recurrences whose gates see the line and not the memory: Lei et al. 2018, "Simple
Recurrent Units for Highly Parallelizable Recurrence"). Its errors are not those of the trees, so the mean of both is better
than either.

A line has 48 *units*, fixed-point numbers of ``POINT`` binary places. Every sum stays below 2^24 (``largest``), so
that it is exact whatever the arithmetic: big integers that hold a field for each unit in plain Python, 32-bit floats in
numpy (matrix products of floats are fast there), 32-bit integers in the compiled twin.
"""

from __future__ import annotations

import struct
from itertools import islice
from math import exp

from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.model.line_features import Column, Operations

POINT = 6
"""Binary places of a unit."""

TOP = 1023
"""The largest absolute value of a unit."""

EXACT = 1 << 24
"""Up to here a 32-bit float holds every integer."""

WIDTH = 48
"""Units of a line."""

KEPT = 255
"""Of 256 parts of a memory at most so many are kept from line to line."""

FINE = 8
"""Binary places of a memory beyond those of a unit."""

PARTS = bytes(round(KEPT / (1 + exp(-at / 16))) for at in range(-128, 128))
"""How many of 256 parts are kept, by the sum of a gate in sixteenths of a logit, from -128."""

CLEAR = 136
"""Score of stage two, a chance of .62. Of a page on which every line has it nothing goes; nor does it where the network is asked
all the same (out of fold, of 303 such dumps and 4,385 such clean texts, it would have taken a line from one)."""


class Convolution(NamedTuple):
    """A residual convolution: ``h += own · relu(near · (h above, h, h below) + page · mean(h))``.

    Args:
        reach: Lines from a line to the ones above and below that are seen.
        near: 144 rows (units of the line above, of the line, of the line below) of 48 weights.
        page: 48 rows of 48 weights of the page's mean.
        near_bias: 48 values that are added.
        own: 48 rows of 48 weights.
        own_bias: 48 values that are added.
        shifts: Binary places of the weights of ``near`` and ``page``, and of those of ``own``.
    """

    reach: int
    near: Sequence[Sequence[int]]
    page: Sequence[Sequence[int]]
    near_bias: Sequence[int]
    own: Sequence[Sequence[int]]
    own_bias: Sequence[int]
    shifts: tuple[int, int]


class Recurrence(NamedTuple):
    """A residual memory: ``h += own · memory``; half of its units go down the page, the other half up.

    At every line ``memory = p · memory + (1 - p) · value · h``, where ``p`` is one of `PARTS` for each unit, by ``gate · h``.

    Args:
        gate: 48 rows of 48 weights.
        gate_bias: 48 values that are added.
        value: 48 rows of 48 weights.
        value_bias: 48 values that are added.
        own: 48 rows of 48 weights.
        own_bias: 48 values that are added.
        shifts: Binary places of the weights of ``gate`` and ``value``, and of those of ``own``.
    """

    gate: Sequence[Sequence[int]]
    gate_bias: Sequence[int]
    value: Sequence[Sequence[int]]
    value_bias: Sequence[int]
    own: Sequence[Sequence[int]]
    own_bias: Sequence[int]
    shifts: tuple[int, int]


class Head(NamedTuple):
    """Units of a line -> sixteenths of a logit.

    Args:
        weights: One a unit.
        bias: What is added.
        shift: Binary places of the weights beyond those that turn units into sixteenths.
    """

    weights: Sequence[int]
    bias: int
    shift: int


class Network:
    """The network's learned numbers.

    Args:
        borders: For each feature the values above which its next row begins, ascending.
        values: The rows of all features, one more than borders each, then for each convolution those of ``near``, ``page``
            and ``own``, for each recurrence those of ``gate``, ``value`` and ``own``: 48 numbers of 16 bits a row, little-endian.
        biases: For each block its biases in that order: numbers of 32 bits.
        shift: Binary places of the features' rows beyond those of a unit.
        blocks: For each block how far it reaches, 0 for a recurrence, and its two shifts.
        head: What makes a score of the last units.
    """

    def __init__(
        self,
        borders: Sequence[bytes],
        values: bytes,
        biases: bytes,
        shift: int,
        blocks: Sequence[tuple[int, int, int]],
        head: Head,
    ) -> None:
        self.borders = borders
        self.values = values
        self.biases = biases
        self.shift = shift
        self.blocks = blocks
        self.head = head

    def rows(self) -> list[list[Sequence[int]]]:
        """The rows of each feature."""
        rows = iter(_rows(self.values, "h"))
        return [list(islice(rows, len(borders) + 1)) for borders in self.borders]

    def layers(self) -> list[Convolution | Recurrence]:
        """The blocks with their weights."""
        numbers = iter(_rows(self.values, "h")[sum(len(borders) + 1 for borders in self.borders) :])
        biases = iter(_rows(self.biases, "i"))

        def rows(count: int = WIDTH) -> list[Sequence[int]]:
            return list(islice(numbers, count))

        return [
            Convolution(reach, rows(3 * WIDTH), rows(), next(biases), rows(), next(biases), (first, own))
            if reach
            else Recurrence(rows(), next(biases), rows(), next(biases), rows(), next(biases), (first, own))
            for reach, first, own in self.blocks
        ]

    def largest(self) -> int:
        """An upper bound of the absolute value of every sum of a block and of the head."""
        sums = _bounds([[weight] for weight in self.head.weights], [self.head.bias])
        for block in self.layers():
            if isinstance(block, Convolution):
                sums += _bounds([*block.near, *block.page], block.near_bias)
            else:
                sums += [*_bounds(block.gate, block.gate_bias), *_bounds(block.value, block.value_bias)]
            sums += _bounds(block.own, block.own_bias)
        return max(sums)

    def largest_input(self) -> int:
        """An upper bound of the absolute value of every sum of the features' rows."""
        rows = self.rows()
        return max(sum(max(abs(row[unit]) for row in each) for each in rows) for unit in range(WIDTH))


def doubtful(q: Column, counts: Sequence[int], ops: Operations) -> list[int]:
    """Numbers of the documents that the network and stage three are asked about: those with a line that is not `CLEAR`.

    Args:
        q: The scores of stage two.
        counts: The number of lines of each document.
        ops: The arithmetic to use.
    """
    clear = ops.sums([ops.least(q, CLEAR)])
    return [number for number, (lines,) in enumerate(clear) if lines < counts[number]]


def before(trees: Column, network: Column, ops: Operations) -> Column:
    """What stage three is shown: the mean of the scores of stage two and of the network."""
    return ops.part(ops.scale(ops.add(trees, network), 1, 1), 2)


def after(trees: Column, network: Column, ops: Operations) -> Column:
    """The last word: three quarters of the scores of stage three, one of the network's, and a tenth less sure.

    What was learned by heart makes a network surer than it may be; so scaled, chances hold as often as they say (Guo et al.
    2017, "On Calibration of Modern Neural Networks").
    """
    return ops.part(ops.scale(ops.add(ops.scale(trees, 3), network), 9, 532), 40)


def score_of(sixteenths: int) -> int:
    """Sixteenths of a logit as a score: around 128, within a byte."""
    return max(0, min(255, sixteenths + 128))


def _bounds(rows: Sequence[Sequence[int]], bias: Sequence[int]) -> list[int]:
    """The largest absolute value that each weighted sum of units can reach."""
    return [
        TOP * sum(map(abs, column)) + abs(more)
        for column, more in zip(zip(*rows, strict=True), bias, strict=True)
    ]


def _rows(numbers: bytes, kind: str) -> list[Sequence[int]]:
    """Rows of 48 numbers of 16 bits (``h``) or of 32 (``i``)."""
    size = WIDTH * struct.calcsize("=" + kind)
    return list(struct.iter_unpack(f"<{WIDTH}{kind}", numbers[: len(numbers) // size * size]))
