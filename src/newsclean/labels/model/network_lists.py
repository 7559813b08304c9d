"""The network in plain Python: all units of a line are fields of one big integer.

Weights of a unit are packed once into an integer with a field for each unit that they add to, so a weighted sum of units
is a sum of products of small and big integers, and the interpreter is asked once for 48 of them.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from operator import getitem, mul

from newsclean.labels.model.network import TOP, WIDTH, score_of, weight_of
from newsclean.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.labels.model.network import Network

_at: Callable[[list[int], int], int] = getitem

_OFFSET = 1 << 28  # makes fields positive; a multiple of every power of two that sums are divided by
_FIELDS = struct.Struct(f"<{WIDTH}I")
_ZERO = int.from_bytes(_FIELDS.pack(*[_OFFSET] * WIDTH), "little")


class NetworkLists:
    """All weights as big integers.

    Args:
        network: The network.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._inputs = [
            [rows[bisect_left(borders, value)] for value in range(256)]
            for borders, rows in zip(network.borders, map(_packed, network.rows()), strict=True)
        ]
        self._blocks = [
            _Rows(
                block.reach,
                _packed(block.near),
                _packed(block.page),
                _ZERO + _packed([block.near_bias])[0],
                _packed(block.own),
                _ZERO + _packed([block.own_bias])[0],
                block.shifts,
            )
            for block in network.convolutions()
        ]

    def scores(self, columns: Sequence[Sequence[int]], size: Sequence[int]) -> list[int]:
        """Sixteenths of a logit around 128, within a byte, of the lines of one document.

        Args:
            columns: The feature columns of stage one, and the scores of stages one and two.
            size: The size of each line, in characters.
        """
        weight = list(map(weight_of, size))
        mass = sum(weight)
        shift = self._network.shift
        state = [
            _units(sum(map(_at, self._inputs, values), _ZERO), shift) for values in zip(*columns, strict=True)
        ]
        for rows in self._blocks:
            mean = [sum(map(mul, weight, column)) // mass for column in zip(*state, strict=True)]
            state = rows.applied(state, sum(map(mul, rows.page, mean), rows.near_bias))
        weights, bias, shift = self._network.head
        return [score_of(sum(map(mul, weights, map(_positive, line)), bias) >> shift) for line in state]


class _Rows(NamedTuple):
    """A block's weights, an integer a row."""

    reach: int
    near: list[int]
    page: list[int]
    near_bias: int
    own: list[int]
    own_bias: int
    shifts: tuple[int, int]

    def applied(self, state: list[list[int]], shared: int) -> list[list[int]]:
        """The units of all lines behind the block; ``shared`` is what the page adds to all of them."""
        near_shift, own_shift = self.shifts
        beyond = [[0] * WIDTH] * self.reach
        out = []
        for above, line, below in zip(
            [*beyond, *state], state, [*state[self.reach :], *beyond], strict=False
        ):
            seen = _units(sum(map(mul, self.near, above + line + below), shared), near_shift)
            more = sum(map(mul, self.own, seen), self.own_bias)
            out.append(_added(line, more, own_shift))
        return out


def _packed(rows: Sequence[Sequence[int]]) -> list[int]:
    """Each row as one integer; fields borrow from each other until an offset makes all of them positive."""
    return [
        int.from_bytes(_FIELDS.pack(*[value + _OFFSET for value in row]), "little") - _ZERO for row in rows
    ]


def _units(fields: int, shift: int) -> list[int]:
    """The fields of a sum, without their binary places, from 0 to ``TOP``."""
    low = _OFFSET >> shift
    high = low + TOP
    values = _FIELDS.unpack(fields.to_bytes(_FIELDS.size, "little"))
    return [0 if (unit := value >> shift) < low else TOP if unit > high else unit - low for value in values]


def _added(line: list[int], fields: int, shift: int) -> list[int]:
    """The units of a line and the fields of a sum, without their binary places, from ``-TOP`` to ``TOP``."""
    base = _OFFSET >> shift
    low, high = base - TOP, base + TOP
    values = _FIELDS.unpack(fields.to_bytes(_FIELDS.size, "little"))
    return [
        -TOP if (both := unit + (value >> shift)) < low else TOP if both > high else both - base
        for unit, value in zip(line, values, strict=True)
    ]


def _positive(unit: int) -> int:
    return max(0, unit)
