"""The network with numpy: the lines of several documents at once, exact in 32-bit floats."""

from __future__ import annotations

import numpy as np

from newsclean.labels.model.network import HEAVY, TOP, WIDTH
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newsclean.labels.model.network import Network

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
            (
                block.reach,
                block.shifts,
                np.array(block.near, dtype=np.float32),
                np.array(block.page, dtype=np.float32),
                np.array(block.near_bias, dtype=np.float32),
                np.array(block.own, dtype=np.float32),
                np.array(block.own_bias, dtype=np.float32),
            )
            for block in network.convolutions()
        ]

    def scores(
        self, matrix: NDArray[np.uint8], size: NDArray[np.int32], counts: Sequence[int]
    ) -> NDArray[np.int32]:
        """Sixteenths of a logit around 128, within a byte, of every line; as ``Network.scores``.

        Args:
            matrix: The features, one row a feature, one column a line.
            size: The size of each line, in characters.
            counts: The number of lines of each document, none of them 0.
        """
        lines = np.array(counts, dtype=np.int64)
        starts = np.cumsum(lines) - lines
        weight = np.minimum(size, HEAVY).astype(np.int64) + 5
        mass = np.add.reduceat(weight, starts)
        state = self._inputs(matrix)
        place = np.arange(len(size)) - np.repeat(starts, lines)
        left = np.repeat(lines, lines) - place
        for reach, shifts, near, page, near_bias, own, own_bias in self._blocks:
            sums = np.add.reduceat(state.astype(np.int64) * weight[:, None], starts)
            mean = (sums // mass[:, None]).astype(np.float32)
            shared = np.repeat(mean @ page + near_bias, lines, axis=0)
            around = np.concatenate([_above(state, reach, place), state, _below(state, reach, left)], axis=1)
            seen = np.clip(_whole(around @ near + shared, shifts[0]), 0, TOP)
            state = np.clip(state + _whole(seen @ own + own_bias, shifts[1]), -TOP, TOP)
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
