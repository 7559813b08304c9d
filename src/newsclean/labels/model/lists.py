"""Columns of integers as Python lists: the arithmetic of the features without numpy.

``arrays`` has the same names over numpy. The features are written once, against these names, and everything is
integer arithmetic, so both give the same numbers; a test compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add as _add
from operator import floordiv, mul, sub as _sub

Column = list[int]


def column(values: Sequence[int]) -> Column:
    """A column of the given integers."""
    return list(values)


def add(a: Column, b: Column) -> Column:
    """a + b."""
    return list(map(_add, a, b))


def sub(a: Column, b: Column) -> Column:
    """a - b."""
    return list(map(_sub, a, b))


def times(a: Column, b: Column) -> Column:
    """a * b."""
    return list(map(mul, a, b))


def div(a: Column, b: Column) -> Column:
    """a // b, where b > 0."""
    return list(map(floordiv, a, b))


def scale(a: Column, factor: int, shift: int = 0) -> Column:
    """a * factor + shift."""
    return [x * factor + shift for x in a]


def part(a: Column, divisor: int) -> Column:
    """a // divisor."""
    return [x // divisor for x in a]


def clip(a: Column, low: int, high: int) -> Column:
    """Values held within bounds."""
    return [low if x < low else high if x > high else x for x in a]


def look(table: bytes, a: Column) -> Column:
    """table[a]; values above the table's end take its last entry, none are negative."""
    top = len(table) - 1
    return [table[x] if x < top else table[top] for x in a]


def least(a: Column, limit: int) -> Column:
    """1 where a >= limit, else 0."""
    return [1 if x >= limit else 0 for x in a]


def shift(a: Column, by: int, fill: int) -> Column:
    """The value ``by`` lines above (below when negative)."""
    n = len(a)
    if by >= 0:
        return ([fill] * min(by, n) + a)[:n]
    return (a[-by:] + [fill] * min(-by, n))[:n]


def before(a: Column) -> Column:
    """Sum of all values above each line."""
    return list(accumulate(a, initial=0))[:-1]


def window(a: Column, reach: int) -> Column:
    """Sum over the lines at most ``reach`` away."""
    n = len(a)
    sums = list(accumulate(a, initial=0))
    upper = sums[reach + 1 :] + [sums[-1]] * min(reach, n)
    lower = [0] * min(reach, n) + sums[: max(0, n - reach)]
    return list(map(_sub, upper[:n], lower))


def since(flags: Column, far: int) -> Column:
    """Lines since the last flagged line above (1 = the line above), at most ``far``."""
    out = []
    gap = far
    for flag in flags:
        out.append(gap)
        gap = 1 if flag else min(far, gap + 1)
    return out


def until(flags: Column, far: int) -> Column:
    """Lines until the next flagged line below (1 = the line below), at most ``far``."""
    return since(flags[::-1], far)[::-1]


def total(a: Column) -> int:
    """Sum of all values."""
    return sum(a)


def top(a: Column) -> int:
    """The largest value, 0 for an empty column."""
    return max(a, default=0)


def fields(packed: Sequence[int], count: int) -> list[Column]:
    """Splits packed integers into their 16-bit fields, one column a field."""
    rows = [[(p >> s) & 0xFFFF for s in range(0, 16 * count, 16)] for p in packed]
    return [list(c) for c in zip(*rows, strict=True)] if rows else [[] for _ in range(count)]


def heaviest(a: Column) -> tuple[int, int]:
    """Start and end of the run with the largest sum; of equal ones the first to end, and its last start."""
    best = floor = total_ = 0
    begin = start = end = 0
    for i, x in enumerate(a):
        total_ += x
        if total_ - floor > best:
            best, start, end = total_ - floor, begin, i + 1
        if total_ <= floor:
            floor, begin = total_, i + 1
    return start, end


def pick(a: Column, places: Column) -> Column:
    """a[places]."""
    return [a[i] for i in places]


def edge(a: Column) -> Column:
    """Prefix sums: 0, a0, a0 + a1, ... (one longer than the column)."""
    return list(accumulate(a, initial=0))


def where(flags: Column, yes: Column, no: Column) -> Column:
    """yes where the flag is set, else no."""
    return [y if f else n for f, y, n in zip(flags, yes, no, strict=True)]


def rows(columns: Sequence[Column]) -> list[tuple[int, ...]]:
    """The columns turned into one tuple a line."""
    return list(zip(*columns, strict=True))
