"""The network in plain Python: all units of a line are fields of one big integer.

Weights of a unit are packed once into an integer with a field for each unit that they add to, so a weighted sum of units
is a sum of products of small and big integers, and the interpreter is asked once for 48 of them.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from operator import getitem, mul

from newsclean.labels.model.lists import Lists
from newsclean.labels.model.network import FINE, PARTS, POINT, TOP, WIDTH, Convolution, score_of
from newsclean.labels.model.weight import weights_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.labels.model.network import Network, Recurrence

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
            _Convolution(block) if isinstance(block, Convolution) else _Recurrence(block)
            for block in network.layers()
        ]

    def scores(self, columns: Sequence[Sequence[int]], size: Sequence[int]) -> list[int]:
        """Sixteenths of a logit around 128, within a byte, of the lines of one document.

        Args:
            columns: The feature columns of stage one, and the scores of stages one and two.
            size: The size of each line, in characters.
        """
        weight = weights_of(size, Lists(len(size)))
        shift = self._network.shift
        state = [
            _units(sum(map(_at, self._inputs, values), _ZERO), shift) for values in zip(*columns, strict=True)
        ]
        for block in self._blocks:
            state = block.applied(state, weight)
        weights, bias, shift = self._network.head
        return [score_of(sum(map(mul, weights, map(_positive, line)), bias) >> shift) for line in state]


class _Convolution:
    """A convolution's weights, an integer a row."""

    def __init__(self, block: Convolution) -> None:
        self._reach, self._shifts = block.reach, block.shifts
        self._near, self._near_bias = _packed(block.near), _packed_bias(block.near_bias)
        self._page = _packed(block.page)
        self._own, self._own_bias = _packed(block.own), _packed_bias(block.own_bias)

    def applied(self, state: list[list[int]], weight: Sequence[int]) -> list[list[int]]:
        """The units of all lines behind the block; ``weight`` is what each line weighs in the mean of the page."""
        near_shift, own_shift = self._shifts
        mass = sum(weight)
        mean = [sum(map(mul, weight, column)) // mass for column in zip(*state, strict=True)]
        shared = sum(map(mul, self._page, mean), self._near_bias)
        beyond = [[0] * WIDTH] * self._reach
        out = []
        for above, line, below in zip(
            [*beyond, *state], state, [*state[self._reach :], *beyond], strict=False
        ):
            seen = _units(sum(map(mul, self._near, above + line + below), shared), near_shift)
            more = sum(map(mul, self._own, seen), self._own_bias)
            out.append(_added(line, more, own_shift))
        return out


class _Recurrence:
    """A recurrence's weights, an integer a row."""

    def __init__(self, block: Recurrence) -> None:
        self._shifts = block.shifts
        self._gate, self._gate_bias = _packed(block.gate), _packed_bias(block.gate_bias)
        self._value, self._value_bias = _packed(block.value), _packed_bias(block.value_bias)
        self._own, self._own_bias = _packed(block.own), _packed_bias(block.own_bias)

    def applied(self, state: list[list[int]], _weight: Sequence[int]) -> list[list[int]]:
        """The units of all lines behind the block."""
        places, own_shift = self._shifts
        none = [0] * WIDTH
        kept = [
            _parts(sum(map(mul, self._gate, line), self._gate_bias), places + POINT - 4) for line in state
        ]
        value = [_added(none, sum(map(mul, self._value, line), self._value_bias), places) for line in state]
        half = WIDTH // 2
        down = _memories([line[:half] for line in kept], [line[:half] for line in value])
        up = _memories([line[half:] for line in kept[::-1]], [line[half:] for line in value[::-1]])
        return [
            _added(line, sum(map(mul, self._own, above + below), self._own_bias), own_shift)
            for line, above, below in zip(state, down, up[::-1], strict=True)
        ]


def _memories(kept: list[list[int]], value: list[list[int]]) -> list[list[int]]:
    """What is remembered behind each line, in units."""
    memory = [0] * (WIDTH // 2)
    out = []
    for parts, new in zip(kept, value, strict=True):
        memory = [
            (part * old >> FINE) + (256 - part) * unit
            for part, old, unit in zip(parts, memory, new, strict=True)
        ]
        out.append([old >> FINE for old in memory])
    return out


def _packed(rows: Sequence[Sequence[int]]) -> list[int]:
    """Each row as one integer; fields borrow from each other until an offset makes all of them positive."""
    return [
        int.from_bytes(_FIELDS.pack(*[value + _OFFSET for value in row]), "little") - _ZERO for row in rows
    ]


def _packed_bias(bias: Sequence[int]) -> int:
    return _ZERO + _packed([bias])[0]


def _parts(fields: int, shift: int) -> list[int]:
    """How many of 256 parts of each unit's memory are kept, by the fields of a sum, the places of which go."""
    base = (_OFFSET >> shift) - 128
    values = _FIELDS.unpack(fields.to_bytes(_FIELDS.size, "little"))
    return [PARTS[min(255, max(0, (value >> shift) - base))] for value in values]


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
