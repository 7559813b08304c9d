"""Columns of integers as numpy arrays: the same arithmetic as ``lists``, for bulk work.

Only this module imports numpy, and only bulk work imports this module: numpy takes 0.2 s to start.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int32]


def column(values: Sequence[int]) -> Column:
    """A column of the given integers."""
    return np.array(values, dtype=np.int32)


def add(a: Column, b: Column) -> Column:
    """a + b."""
    return a + b


def sub(a: Column, b: Column) -> Column:
    """a - b."""
    return a - b


def times(a: Column, b: Column) -> Column:
    """a * b."""
    return a * b


def div(a: Column, b: Column) -> Column:
    """a // b, where b > 0."""
    return a // b


def scale(a: Column, factor: int, shift: int = 0) -> Column:
    """a * factor + shift."""
    return a * factor + shift if shift else a * factor


def part(a: Column, divisor: int) -> Column:
    """a // divisor."""
    return a // divisor


def clip(a: Column, low: int, high: int) -> Column:
    """Values held within bounds."""
    return np.minimum(np.maximum(a, low), high)


def look(table: bytes, a: Column) -> Column:
    """table[a]; values above the table's end take its last entry, none are negative."""
    values = np.frombuffer(table, dtype=np.uint8)
    return values[np.minimum(a, len(table) - 1)].astype(np.int32)


def least(a: Column, limit: int) -> Column:
    """1 where a >= limit, else 0."""
    return (a >= limit).astype(np.int32)


def shift(a: Column, by: int, fill: int) -> Column:
    """The value ``by`` lines above (below when negative)."""
    out = np.full_like(a, fill)
    if by >= 0:
        out[by:] = a[: max(0, len(a) - by)]
    else:
        out[:by] = a[-by:]
    return out


def before(a: Column) -> Column:
    """Sum of all values above each line."""
    return np.cumsum(a, dtype=np.int32) - a


def window(a: Column, reach: int) -> Column:
    """Sum over the lines at most ``reach`` away."""
    n = len(a)
    sums = np.zeros(n + 2 * reach + 1, dtype=np.int32)
    np.cumsum(a, out=sums[reach + 1 : reach + 1 + n])
    sums[reach + 1 + n :] = sums[reach + n]
    return sums[2 * reach + 1 :] - sums[:n]


def since(flags: Column, far: int) -> Column:
    """Lines since the last flagged line above (1 = the line above), at most ``far``."""
    n = len(flags)
    places = np.arange(n, dtype=np.int32)
    last = np.full(n + 1, -far, dtype=np.int32)
    np.maximum.accumulate(np.where(flags, places, -far), out=last[1:])
    return np.minimum(places - last[:n], far)


def until(flags: Column, far: int) -> Column:
    """Lines until the next flagged line below (1 = the line below), at most ``far``."""
    return since(flags[::-1], far)[::-1]


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
    return list(np.frombuffer(joined, dtype="<u2").reshape(-1, count).T.astype(np.int32))


def heaviest(a: Column) -> tuple[int, int]:
    """Start and end of the run with the largest sum; of equal ones the first to end, and its last start."""
    sums = edge(a)
    gain = sums - np.minimum.accumulate(sums)
    end = int(gain.argmax())
    if not gain[end]:
        return 0, 0
    return end - int(sums[end::-1].argmin()), end


def pick(a: Column, places: Column) -> Column:
    """a[places]."""
    return a[places]


def edge(a: Column) -> Column:
    """Prefix sums: 0, a0, a0 + a1, ... (one longer than the column)."""
    sums = np.zeros(len(a) + 1, dtype=np.int32)
    np.cumsum(a, out=sums[1:])
    return sums


def where(flags: Column, yes: Column, no: Column) -> Column:
    """yes where the flag is set, else no."""
    return np.where(flags, yes, no)
