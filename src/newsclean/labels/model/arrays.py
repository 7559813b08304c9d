"""Columns of integers as numpy arrays: the same arithmetic as ``lists``, for bulk work.

Only this module imports numpy, and only bulk work imports this module: numpy takes 0.2 s to start.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Column = NDArray[np.int32]


def column(values: Iterable[int]) -> Column:
    """A column of the given integers."""
    if isinstance(values, range):
        return np.arange(values.start, values.stop, dtype=np.int32)
    return np.array(values, dtype=np.int32)


def same(value: int, count: int) -> Column:
    """A column of one value."""
    return np.full(count, value, dtype=np.int32)


def add(a: Column, b: Column) -> Column:
    """A + b."""
    return a + b


def sub(a: Column, b: Column) -> Column:
    """A - b."""
    return a - b


def times(a: Column, b: Column) -> Column:
    """A * b."""
    return a * b


def div(a: Column, b: Column) -> Column:
    """A // b, where b > 0."""
    return a // b


def quotients(a: Sequence[Column], by: Column) -> list[Column]:
    """Every column // by, where by > 0."""
    return list(np.concatenate(a).reshape(-1, len(by)) // by)


def scale(a: Column, factor: int, shift: int = 0) -> Column:
    """A * factor + shift."""
    return a * factor + shift if shift else a * factor


def part(a: Column, divisor: int) -> Column:
    """A // divisor."""
    return a // divisor


def clip(a: Column, low: int, high: int) -> Column:
    """Values held within bounds."""
    return np.minimum(np.maximum(a, low), high)


def most(a: Column, high: int) -> Column:
    """Values no higher than a bound."""
    return np.minimum(a, high)


def look(table: bytes, a: Column) -> Column:
    """table[a]; values above the table's end take its last entry, none are negative."""
    return _table(table)[np.minimum(a, len(table) - 1)]


@cache
def _table(table: bytes) -> Column:
    return np.frombuffer(table, dtype=np.uint8).astype(np.int32)


def least(a: Column, limit: int) -> Column:
    """1 where a >= limit, else 0."""
    return (a >= limit).astype(np.int32)


def shifts(a: Sequence[Column], fills: Sequence[int], by: Sequence[int]) -> list[Column]:
    """Every column moved by every distance: the value that many lines above (below when negative)."""
    n, pad = len(a[0]), max(abs(step) for step in by)
    wide = np.empty((len(a), n + 2 * pad), dtype=np.int32)
    wide[:] = np.array(fills, dtype=np.int32)[:, None]
    wide[:, pad : pad + n] = np.concatenate(a).reshape(-1, n)
    return [row for step in by for row in wide[:, pad - step : pad - step + n]]


def spans(a: Sequence[Column], reach: Sequence[tuple[int, int]]) -> list[list[Column]]:
    """Sums over the lines from ``low`` to ``high`` away, both included: for each span, a column for each column."""
    n = len(a[0])
    pad = max(max(abs(low), abs(high)) for low, high in reach) + 1
    wide = np.zeros((len(a), n + 1 + 2 * pad), dtype=np.int32)
    np.cumsum(np.concatenate(a).reshape(-1, n), axis=1, out=wide[:, pad + 1 : pad + 1 + n])
    wide[:, pad + 1 + n :] = wide[:, pad + n : pad + n + 1]
    return [
        list(wide[:, pad + high + 1 : pad + high + 1 + n] - wide[:, pad + low : pad + low + n])
        for low, high in reach
    ]


def before(a: Column) -> Column:
    """Sum of all values above each line."""
    return np.cumsum(a, dtype=np.int32) - a


def since(flags: Sequence[Column], far: int) -> list[Column]:
    """Lines since the last flagged line above (1 = the line above), at most ``far``; for each column of flags."""
    n = len(flags[0])
    places = np.arange(n, dtype=np.int32)
    last = np.full((len(flags), n + 1), -far, dtype=np.int32)
    seen = np.where(np.concatenate(flags).reshape(-1, n) != 0, places, np.int32(-far))
    np.maximum.accumulate(seen, axis=1, out=last[:, 1:])
    return list(np.minimum(places - last[:, :n], far))


def until(flags: Sequence[Column], far: int) -> list[Column]:
    """Lines until the next flagged line below (1 = the line below), at most ``far``; for each column of flags."""
    return [row[::-1] for row in since([c[::-1] for c in flags], far)]


def total(a: Column) -> int:
    """Sum of all values."""
    return int(a.sum())


def top(a: Column) -> int:
    """The largest value, 0 for an empty column."""
    return int(a.max()) if len(a) else 0


def fields(packed: Sequence[int], count: int) -> list[Column]:
    """Splits packed integers into their 16-bit fields, one column a field."""
    size = 2 * count
    joined = b"".join([p.to_bytes(size, "little") for p in packed])
    return list(np.frombuffer(joined, dtype="<u2").reshape(-1, count).T.astype(np.int32, order="C"))


def heaviest(a: Column) -> tuple[int, int]:
    """Start and end of the run with the largest sum; of equal ones the first to end, and its last start."""
    sums = edge(a)
    gain = sums - np.minimum.accumulate(sums)
    end = int(gain.argmax())
    if not gain[end]:
        return 0, 0
    return end - int(sums[end::-1].argmin()), end


def edge(a: Column) -> Column:
    """Prefix sums: 0, a0, a0 + a1, ... (one longer than the column)."""
    sums = np.zeros(len(a) + 1, dtype=np.int32)
    np.cumsum(a, out=sums[1:])
    return sums


def where(flags: Column, yes: Column, no: Column) -> Column:
    """Yes where the flag is set, else no."""
    return np.where(flags, yes, no)
