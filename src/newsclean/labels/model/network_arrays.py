"""The network with numpy: the lines of several documents at once, exact in 32-bit floats."""

from __future__ import annotations

import numpy as np

from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.network import FINE, PARTS, POINT, TOP, WIDTH, Convolution
from newsclean.labels.model.weight import weights_of
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsclean.labels.model.network import Network, Recurrence

    Floats = NDArray[np.float32]

_BLOCK = 512
"""Lines whose inputs are looked up at a time."""


class NetworkArrays:
    """All weights as arrays.

    Args:
        network: The network.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        start = 0
        places = []
        for borders, rows in zip(network.borders, network.rows(), strict=True):
            values = np.arange(256)
            places.append(start + np.searchsorted(np.frombuffer(borders, np.uint8), values).astype(np.int32))
            start += len(rows)
        self._places = np.array(places)  # feature, value -> row
        self._rows = np.concatenate([np.array(rows, dtype=np.int32) for rows in network.rows()])
        self._blocks = [
            _Convolution(block) if isinstance(block, Convolution) else _Recurrence(block)
            for block in network.layers()
        ]

    def scores(
        self, matrix: NDArray[np.uint8], size: NDArray[np.int32], counts: Sequence[int]
    ) -> NDArray[np.int32]:
        """Sixteenths of a logit around 128, within a byte, of every line; as ``NetworkLists.scores``.

        Args:
            matrix: The features, one row a feature, one column a line.
            size: The size of each line, in characters.
            counts: The number of lines of each document, none of them 0.
        """
        lines = np.array(counts, dtype=np.int64)
        starts = np.cumsum(lines) - lines
        docs = _Documents(lines, starts, weights_of(size, Arrays(counts)).astype(np.int64))
        state = self._inputs(matrix)
        for block in self._blocks:
            state = np.clip(state + block.more(state, docs), -TOP, TOP)
        weights, bias, shift = self._network.head
        sums = np.maximum(state, 0).astype(np.int64) @ np.array(weights, dtype=np.int64) + bias
        scores: NDArray[np.int32] = np.clip((sums >> shift) + 128, 0, 255).astype(np.int32)
        return scores

    def _inputs(self, matrix: NDArray[np.uint8]) -> Floats:
        out = []
        for at in range(0, matrix.shape[1], _BLOCK):
            rows = np.take_along_axis(self._places, matrix[:, at : at + _BLOCK].astype(np.intp), axis=1)
            sums = np.zeros((rows.shape[1], WIDTH), dtype=np.int32)
            for each in rows:
                sums += self._rows[each]
            out.append(sums)
        units: Floats = np.clip(np.concatenate(out) >> self._network.shift, 0, TOP).astype(np.float32)
        return units


class _Documents(NamedTuple):
    """Documents one behind the other.

    Attributes:
        lines: how many lines each has.
        starts: where each begins.
        weight: what each line weighs in the mean of its page.
    """

    lines: NDArray[np.int64]
    starts: NDArray[np.int64]
    weight: NDArray[np.int64]


class _Convolution:
    """A convolution's weights as arrays."""

    def __init__(self, block: Convolution) -> None:
        self._reach, self._shifts = block.reach, block.shifts
        self._near, self._near_bias = _floats(block.near), _floats(block.near_bias)
        self._page = _floats(block.page)
        self._own, self._own_bias = _floats(block.own), _floats(block.own_bias)

    def more(self, state: Floats, docs: _Documents) -> Floats:
        """What the block adds to the units of all lines."""
        lines, starts, weight = docs
        sums = np.add.reduceat(state.astype(np.int64) * weight[:, None], starts)
        mean = (sums // np.add.reduceat(weight, starts)[:, None]).astype(np.float32)
        shared = np.repeat(mean @ self._page + self._near_bias, lines, axis=0)
        place = np.arange(len(weight)) - np.repeat(starts, lines)
        above = _above(state, self._reach, place)
        below = _below(state, self._reach, np.repeat(lines, lines) - place)
        around = np.concatenate([above, state, below], axis=1)
        seen = np.clip(_whole(around @ self._near + shared, self._shifts[0]), 0, TOP)
        return _whole(seen @ self._own + self._own_bias, self._shifts[1])


class _Recurrence:
    """A recurrence's weights as arrays."""

    def __init__(self, block: Recurrence) -> None:
        self._shifts = block.shifts
        self._gate, self._gate_bias = _floats(block.gate), _floats(block.gate_bias)
        self._value, self._value_bias = _floats(block.value), _floats(block.value_bias)
        self._own, self._own_bias = _floats(block.own), _floats(block.own_bias)
        self._parts = np.frombuffer(PARTS, np.uint8).astype(np.int32)

    def more(self, state: Floats, docs: _Documents) -> Floats:
        """What the block adds to the units of all lines."""
        places, own_places = self._shifts
        gate = _whole(state @ self._gate + self._gate_bias, places + POINT - 4)
        kept = self._parts[np.clip(gate, -128, 127).astype(np.intp) + 128]
        value = np.clip(_whole(state @ self._value + self._value_bias, places), -TOP, TOP)
        new = (256 - kept) * value.astype(np.int32)
        half = WIDTH // 2
        memory = np.empty_like(new)
        _remember(kept[:, :half], new[:, :half], memory[:, :half], docs.starts, docs.lines, 1)
        ends = docs.starts + docs.lines - 1
        _remember(kept[:, half:], new[:, half:], memory[:, half:], ends, docs.lines, -1)
        return _whole((memory >> FINE).astype(np.float32) @ self._own + self._own_bias, own_places)


def _remember(
    kept: NDArray[np.int32],
    new: NDArray[np.int32],
    out: NDArray[np.int32],
    first: NDArray[np.int64],
    lines: NDArray[np.int64],
    step: int,
) -> None:
    """Fill in the memory behind every line, of all documents line by line.

    Args:
        kept: Parts of 256 of the memory that each line keeps.
        new: What each line adds.
        out: The memories.
        first: The line of each document with which its memory begins.
        lines: How many lines each document has.
        step: From line to line, 1 or -1.
    """
    memory = np.zeros((len(first), kept.shape[1]), dtype=np.int32)
    for at in range(int(lines.max())):
        going = np.flatnonzero(lines > at)
        where = first[going] + step * at
        memory[going] = (kept[where] * memory[going] >> FINE) + new[where]
        out[where] = memory[going]


def _floats(rows: Sequence[Sequence[int]] | Sequence[int]) -> Floats:
    return np.array(rows, dtype=np.float32)


def _whole(sums: Floats, shift: int) -> Floats:
    """Sums without their binary places."""
    whole: Floats = np.floor(sums * np.float32(0.5**shift))
    return whole


def _above(state: Floats, reach: int, place: NDArray[np.int64]) -> Floats:
    """The units of the line so many lines above, 0 where there is none."""
    out = np.zeros_like(state)
    out[reach:] = state[:-reach]
    out[place < reach] = 0
    return out


def _below(state: Floats, reach: int, left: NDArray[np.int64]) -> Floats:
    """The units of the line so many lines below, 0 where there is none."""
    out = np.zeros_like(state)
    out[:-reach] = state[reach:]
    out[left <= reach] = 0
    return out
