"""Columns of integers as Python lists: the arithmetic of the features without numpy, for one document.

``arrays`` has the same names over numpy and for several documents at once. The features are written once, against
these names, and everything is integer arithmetic, so both give the same numbers; a test compares them. A value of
the document as a whole (a total, its number of lines) is an integer here.
"""

from __future__ import annotations

from itertools import accumulate
from operator import add as _add
from operator import floordiv, mul
from operator import sub as _sub

from newsclean.labels.model.run import Run
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Column = list[int]


class Lists:
    """The arithmetic over the lines of one document.

    Args:
        count: The number of lines, at least 1.
    """

    def __init__(self, count: int) -> None:
        self._count = count

    def places(self) -> Column:
        """Number of each line in the document, from 0."""
        return list(range(self._count))

    def count(self) -> int:
        """Lines of the document."""
        return self._count

    def spread(self, value: int) -> Column:
        """A value of the document as a column."""
        return [value] * self._count

    @staticmethod
    def total(a: Column) -> int:
        """Sum over the document."""
        return sum(a)

    @staticmethod
    def top(a: Column) -> int:
        """The largest value of the document."""
        return max(a)

    @staticmethod
    def upto(a: Column, place: int) -> int:
        """Sum of the document's first ``place`` values."""
        return sum(a[:place])

    @staticmethod
    def shifts(a: Sequence[Column], fills: Sequence[int], by: Sequence[int]) -> list[Column]:
        """Every column moved by every distance: the value that many lines above (below when negative)."""
        out = []
        n = len(a[0])
        for step in by:
            for values, fill in zip(a, fills, strict=True):
                if step >= 0:
                    out.append(([fill] * min(step, n) + values)[:n])
                else:
                    out.append((values[-step:] + [fill] * min(-step, n))[:n])
        return out

    @staticmethod
    def spans(a: Sequence[Column], reach: Sequence[tuple[int, int]]) -> list[list[Column]]:
        """Sums over the lines from ``low`` to ``high`` away, both included: for each span, a column for each column."""
        n = len(a[0])
        pad = max(max(abs(low), abs(high)) for low, high in reach) + 1
        padded = []
        for values in a:
            sums = list(accumulate(values, initial=0))
            padded.append([0] * pad + sums + [sums[-1]] * pad)
        return [
            [
                list(map(_sub, p[pad + high + 1 : pad + high + 1 + n], p[pad + low : pad + low + n]))
                for p in padded
            ]
            for low, high in reach
        ]

    @staticmethod
    def before(a: Column) -> Column:
        """Sum of all values above each line."""
        return list(accumulate(a, initial=0))[:-1]

    @staticmethod
    def since(flags: Sequence[Column], far: int) -> list[Column]:
        """Lines since the last flagged line above (1 = the line above), at most ``far``; for each column of flags."""
        out = []
        for column_ in flags:
            row = []
            gap = far
            for flag in column_:
                row.append(gap)
                gap = 1 if flag else min(far, gap + 1)
            out.append(row)
        return out

    @staticmethod
    def until(flags: Sequence[Column], far: int) -> list[Column]:
        """Lines until the next flagged line below (1 = the line below), at most ``far``; for each column of flags."""
        return [row[::-1] for row in Lists.since([c[::-1] for c in flags], far)]

    @staticmethod
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

    @staticmethod
    def column(values: Iterable[int]) -> Column:
        """A column of the given integers."""
        return list(values)

    @staticmethod
    def add(a: Column, b: Column) -> Column:
        """A + b."""
        return list(map(_add, a, b))

    @staticmethod
    def sub(a: Column, b: Column) -> Column:
        """A - b."""
        return list(map(_sub, a, b))

    @staticmethod
    def times(a: Column, b: Column) -> Column:
        """A * b."""
        return list(map(mul, a, b))

    @staticmethod
    def div(a: Column, b: Column) -> Column:
        """A // b, where b > 0."""
        return list(map(floordiv, a, b))

    @staticmethod
    def quotients(a: Sequence[Column], by: Column) -> list[Column]:
        """Every column // by, where by > 0."""
        return [list(map(floordiv, values, by)) for values in a]

    @staticmethod
    def scale(a: Column, factor: int, shift: int = 0) -> Column:
        """A * factor + shift."""
        return [x * factor + shift for x in a]

    @staticmethod
    def part(a: Column, divisor: int) -> Column:
        """A // divisor."""
        return [x // divisor for x in a]

    @staticmethod
    def clip(a: Column, low: int, high: int) -> Column:
        """Values held within bounds."""
        return [low if x < low else min(x, high) for x in a]

    @staticmethod
    def most(a: Column, high: int) -> Column:
        """Values no higher than a bound."""
        return [min(high, x) for x in a]

    @staticmethod
    def positive(a: int) -> int:
        """A value, 1 at least."""
        return max(1, a)

    @staticmethod
    def look(table: bytes, a: Column) -> Column:
        """table[a]; values above the table's end take its last entry, none are negative."""
        top = len(table) - 1
        return [table[x] if x < top else table[top] for x in a]

    @staticmethod
    def entry(table: bytes, a: int) -> int:
        """table[a]; a value above the table's end takes its last entry."""
        return table[min(a, len(table) - 1)]

    @staticmethod
    def look_each(tables: Sequence[bytes], a: Column) -> Column:
        """The document's own table[a], for values below the table's length."""
        return [tables[0][x] for x in a]

    def rows(self, values: Sequence[Sequence[int]]) -> list[Column]:
        """As columns the values of the document, from a list of them for each document."""
        return [[value] * self._count for value in values[0]]

    @staticmethod
    def pick(columns: Sequence[Column], again: Sequence[int]) -> list[Column]:
        """Of every column the values at some places."""
        return [[column[at] for at in again] for column in columns]

    @staticmethod
    def among(again: Sequence[int]) -> Lists:
        """The arithmetic over some lines; not for what looks around a line."""
        return Lists(len(again))

    @staticmethod
    def sums(columns: Sequence[Column]) -> list[list[int]]:
        """Sums of every column, for each document."""
        return [list(map(sum, columns))]

    @staticmethod
    def runs(p: Column, weight: Column, m: Column, leasts: Sequence[int]) -> list[list[Run]]:
        """For each document its heaviest runs of ``(p - least) * weight``; ``m`` is ``p * weight``."""
        heavy, light = list(accumulate(weight, initial=0)), list(accumulate(m, initial=0))
        out = []
        for least in leasts:
            start, end = Lists.heaviest([x - least * y for x, y in zip(m, weight, strict=True)])
            tops = max(p[:start], default=0), max(p[end:], default=0)
            out.append(Run(start, end, heavy[start], heavy[end], light[start], light[end], *tops))
        return [out]

    @staticmethod
    def by_value(a: Column, weight: Column) -> list[list[int]]:
        """The weight that stands at each value from 0 to 255, for each document."""
        out = [0] * 256
        for value, heavy in zip(a, weight, strict=True):
            out[value] += heavy
        return [out]

    @staticmethod
    def least(a: Column, limit: int) -> Column:
        """1 where a >= limit, else 0."""
        return [1 if x >= limit else 0 for x in a]

    @staticmethod
    def where(flags: Column, yes: Column, no: Column) -> Column:
        """Yes where the flag is set, else no."""
        return [y if f else n for f, y, n in zip(flags, yes, no, strict=True)]


def fields(packed: Sequence[int], count: int) -> list[Column]:
    """Splits packed integers into their 16-bit fields, one column a field."""
    size = 2 * count
    rows = [memoryview(p.to_bytes(size, "little")).cast("H").tolist() for p in packed]
    return [list(c) for c in zip(*rows, strict=True)] if rows else [[] for _ in range(count)]
