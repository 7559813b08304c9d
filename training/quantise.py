"""The network in floats -> the shipped one in integers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean.labels.model.network import EXACT, POINT, TOP, Head, Network
from training.recurrence import Recurrence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.network import Floats
    from training.windows import Levels

_MOST = 10
"""Binary places of weights, at most."""


def quantised(net: Floats, each: Sequence[Levels]) -> Network:
    """A network in integers, with as many binary places as its sums leave room for."""
    rows, shift = _inputs(net, each)
    values, biases = [rows], []
    blocks = []
    for block in net.blocks:
        own_places = _places(_array(block.own.weight).T, _array(block.own.bias))
        if isinstance(block, Recurrence):
            reach = 0
            first = min(
                _places(_array(part.weight).T, _array(part.bias)) for part in (block.gate, block.value)
            )
            parts = [(block.gate, first, first + POINT - 4), (block.value, first, first)]
        else:
            reach = block.reach
            both = np.concatenate([_array(block.near.weight).T, _array(block.page.weight).T])
            first = _places(both, _array(block.near.bias))
            parts = [(block.near, first, first), (block.page, first, 0)]
        for part, places, goes in (*parts, (block.own, own_places, own_places)):
            values.append(_rounded(_array(part.weight).T, places))
            if part.bias is not None:  # the half that is added makes of rounding down rounding to the nearest
                biases.append(_rounded(_array(part.bias), places + POINT) + (1 << goes >> 1))
        blocks.append((reach, first, own_places))
    weights, bias = _array(net.head.weight)[0], float(_array(net.head.bias)[0])
    places = _places(weights[:, None], np.array([bias]))
    last = places + POINT - 4  # a score counts sixteenths
    head = Head(
        _rounded(weights, places).tolist(), round(bias * 2 ** (places + POINT)) + (1 << last >> 1), last
    )
    return Network(
        [level.borders for level in each],
        b"".join(part.astype("<i2").tobytes() for part in values),
        b"".join(part.astype("<i4").tobytes() for part in biases),
        shift,
        blocks,
        head,
    )


def _inputs(net: Floats, each: Sequence[Levels]) -> tuple[Any, int]:
    """The rows of all features, and their binary places beyond those of units: as many as 16-bit sums allow."""
    weight, bias = _array(net.input.linear.weight).T, _array(net.input.linear.bias)
    mean, scale = _array(net.input.mean), _array(net.input.scale)
    asked, border = _array(net.input.feature), _array(net.input.border)
    found = []
    for feature, level in enumerate(each):
        values = np.array(level.values, dtype=np.float32)
        number = np.clip((values - mean[feature]) / scale[feature], -3, 3)[:, None]
        at = np.flatnonzero(asked == feature)
        answers = (values[:, None] > border[at]) - np.float32(0.5)
        rows = number * weight[feature] + answers @ weight[len(each) + at]
        middle = (rows.max(0) + rows.min(0)) / 2  # rows around 0 leave room for more places
        bias = bias + middle
        found.append(rows - middle)
    found[0] = found[0] + bias
    most = sum(np.abs(rows).max(0) for rows in found).max()
    shift = max(0, math.floor(math.log2(32000 / (most * 2**POINT))))
    found[0] = found[0] + 0.5 / 2**POINT
    return np.concatenate([_rounded(rows, shift + POINT) for rows in found]), shift


def _places(weight: Any, bias: Any) -> int:
    """Binary places of weights with which no sum leaves what is exact."""
    most = (TOP * np.abs(weight).sum(0) + np.abs(bias) * 2**POINT).max()
    return min(
        _MOST, math.floor(math.log2(0.98 * EXACT / most)), math.floor(math.log2(32000 / np.abs(weight).max()))
    )


def _rounded(values: Any, places: int) -> Any:
    return np.round(values.astype(np.float64) * 2**places).astype(np.int64)


def _array(values: Any) -> Any:
    return values.detach().numpy()
