"""Columns of integers as numpy arrays: the same arithmetic as ``lists``, for bulk work.

A column holds the lines of several documents, one after the other; what looks around a line stays within its
document, and what belongs to a document (its number of lines, a total) stands once for each of its lines. So a batch
costs one call where its documents cost one each.

Only bulk work needs numpy, which takes 0.2 s to start: this module, ``bulk``, ``hashed``, ``network_arrays`` and
``reading`` import it and are imported by bulk work alone; ``trees`` imports it when bulk work asks it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from newsclean.labels.model.run import Run
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Column = NDArray[np.int32]


class Arrays:
    """The arithmetic over the lines of some documents.

    Args:
        counts: The number of lines of each document, none of them 0.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        self._counts = np.array(counts, dtype=np.int64)
        self._stops = np.cumsum(self._counts)
        self._starts = self._stops - self._counts
        self._start = self._each(self._starts)
        self._stop = self._each(self._stops)
        self._all = np.arange(int(self._stops[-1]), dtype=np.int32)
        self._places = self._all - self._start
        self._count = self._stop - self._start

    def _each(self, values: NDArray[np.int64]) -> Column:
        """One value a document -> a column."""
        if len(self._counts) == 1:
            return np.full(int(self._counts[0]), values[0], dtype=np.int32)
        return np.repeat(values, self._counts).astype(np.int32)

    def places(self) -> Column:
        """Number of each line in its document, from 0."""
        return self._places

    def count(self) -> Column:
        """Lines of the document."""
        return self._count

    def spread(self, value: int | Column) -> Column:
        """A value of each document as a column."""
        return np.full(len(self._all), value, dtype=np.int32) if isinstance(value, int) else value

    def rows(self, values: Sequence[Sequence[int]]) -> list[Column]:
        """As columns the values of each document, from a list of them for each document."""
        return list(np.repeat(np.array(values, dtype=np.int32), self._counts, axis=0).T)

    def look_each(self, tables: Sequence[bytes], a: Column) -> Column:
        """The document's own table[a], for values below the table's length."""
        width = len(tables[0])
        rows = np.arange(len(tables), dtype=np.int64) * width
        joined: Column = np.frombuffer(b"".join(tables), dtype=np.uint8)[self._each(rows) + a].astype(
            np.int32
        )
        return joined

    @staticmethod
    def pick(columns: Sequence[Column], again: Column) -> list[Column]:
        """Of every column the values at some places."""
        return list(np.stack(columns)[:, again])

    def among(self, again: Column) -> Arrays:
        """The arithmetic over some lines; not for what looks around a line."""
        stops = np.searchsorted(again, self._stops)
        return Arrays(np.diff(stops, prepend=0).tolist())

    def sums(self, columns: Sequence[Column]) -> list[list[int]]:
        """Sums of every column, for each document."""
        out: list[list[int]] = np.add.reduceat(
            np.stack(columns), self._starts, axis=1, dtype=np.int64
        ).T.tolist()
        return out

    def runs(self, p: Column, weight: Column, m: Column, leasts: Sequence[int]) -> list[list[Run]]:
        """For each document its heaviest runs of ``(p - least) * weight``; ``m`` is ``p * weight``."""
        return [
            _runs(p[first:stop], weight[first:stop], m[first:stop], leasts)
            for first, stop in zip(self._starts.tolist(), self._stops.tolist(), strict=True)
        ]

    def by_value(self, a: Column, weight: Column) -> list[list[int]]:
        """The weight that stands at each value from 0 to 255, for each document."""
        rows = self._each(np.arange(len(self._counts), dtype=np.int64) * 256)
        sums = np.bincount(rows + a, weights=weight, minlength=256 * len(self._counts))
        out: list[list[int]] = sums.astype(np.int64).reshape(-1, 256).tolist()
        return out

    def total(self, a: Column) -> Column:
        """Sum over the document."""
        return self._each(np.add.reduceat(a, self._starts, dtype=np.int64))

    def top(self, a: Column) -> Column:
        """The largest value of the document."""
        return self._each(np.maximum.reduceat(a, self._starts))

    def shifts(self, a: Sequence[Column], fills: Sequence[int], by: Sequence[int]) -> list[Column]:
        """Every column moved by every distance: the value that many lines above (below when negative)."""
        values, blank = np.array(a), np.array(fills, dtype=np.int32)[:, None, None]
        source = self._all - np.array(by, dtype=np.int32)[:, None]
        moved = values.take(source, axis=1, mode="clip")
        np.copyto(moved, blank, where=(source < self._start) | (source >= self._stop))
        return [row for step in range(len(by)) for row in moved[:, step]]

    def spans(self, a: Sequence[Column], reach: Sequence[tuple[int, int]]) -> list[list[Column]]:
        """Sums over the lines from ``low`` to ``high`` away, both included: for each span, a column for each column."""
        sums = np.zeros((len(a), len(self._all) + 1), dtype=np.int32)
        np.cumsum(np.array(a), axis=1, out=sums[:, 1:])
        offsets = np.array([(low, high + 1) for low, high in reach], dtype=np.int32)[:, :, None]
        bounds = np.minimum(np.maximum(self._all + offsets, self._start), self._stop)
        found = sums.take(bounds[:, 1], axis=1) - sums.take(bounds[:, 0], axis=1)
        return [list(found[:, span]) for span in range(len(reach))]

    def before(self, a: Column) -> Column:
        """Sum of all values above each line."""
        above: Column = np.cumsum(a, dtype=np.int32) - a
        return above - above[self._start]

    def upto(self, a: Column, place: Column) -> Column:
        """Sum of the document's first ``place`` values."""
        sums: Column = np.zeros(len(a) + 1, dtype=np.int32)
        np.cumsum(a, out=sums[1:])
        part: Column = sums[self._start + place] - sums[self._start]
        return part

    def since(self, flags: Sequence[Column], far: int) -> list[Column]:
        """Lines since the last flagged line above (1 = the line above), at most ``far``; for each column of flags."""
        last = np.full((len(flags), len(self._all) + 1), -1, dtype=np.int32)
        seen = np.where(np.array(flags) != 0, self._all, np.int32(-1))
        np.maximum.accumulate(seen, axis=1, out=last[:, 1:])
        last = last[:, :-1]
        away = np.minimum(self._all - last, far)
        away[last < self._start] = far
        return list(away)

    def until(self, flags: Sequence[Column], far: int) -> list[Column]:
        """Lines until the next flagged line below (1 = the line below), at most ``far``; for each column of flags."""
        n = len(self._all)
        following = np.full((len(flags), n + 1), n + far, dtype=np.int32)
        seen = np.where(np.array(flags) != 0, self._all, np.int32(n + far))
        np.minimum.accumulate(seen[:, ::-1], axis=1, out=following[:, n - 1 :: -1] if n else following)
        following = following[:, 1:]
        away = np.minimum(following - self._all, far)
        away[following >= self._stop] = far
        return list(away)

    def heaviest(self, a: Column) -> tuple[Column, Column]:
        """Start and end of the run with the largest sum; of equal ones the first to end, and its last start."""
        starts, ends = np.zeros((2, len(self._counts)), dtype=np.int64)
        for number, (first, stop) in enumerate(zip(self._starts, self._stops, strict=True)):
            sums = np.zeros(stop - first + 1, dtype=np.int32)
            np.cumsum(a[first:stop], out=sums[1:])
            gain = sums - np.minimum.accumulate(sums)
            end = int(gain.argmax())
            if gain[end]:
                starts[number], ends[number] = end - int(sums[end::-1].argmin()), end
        return self._each(starts), self._each(ends)

    @staticmethod
    def column(values: Sequence[int]) -> Column:
        """A column of the given integers."""
        return np.array(values, dtype=np.int32)

    @staticmethod
    def add(a: Column, b: Column) -> Column:
        """A + b."""
        return a + b

    @staticmethod
    def sub(a: Column, b: Column) -> Column:
        """A - b."""
        return a - b

    @staticmethod
    def times(a: Column, b: Column) -> Column:
        """A * b."""
        return a * b

    @staticmethod
    def div(a: Column, b: Column) -> Column:
        """A // b, where b > 0."""
        return a // b

    @staticmethod
    def quotients(a: Sequence[Column], by: Column) -> list[Column]:
        """Every column // by, where by > 0."""
        return list(np.array(a) // by)

    @staticmethod
    def scale(a: Column, factor: int, shift: int | Column = 0) -> Column:
        """A * factor + shift."""
        return a * factor + shift

    @staticmethod
    def part(a: Column, divisor: int | Column) -> Column:
        """A // divisor."""
        return a // divisor

    @staticmethod
    def clip(a: Column, low: int, high: int) -> Column:
        """Values held within bounds."""
        return np.minimum(np.maximum(a, low), high)

    @staticmethod
    def most(a: Column, high: int) -> Column:
        """Values no higher than a bound."""
        return np.minimum(a, high)

    @staticmethod
    def positive(a: Column) -> Column:
        """Values, 1 at least."""
        return np.maximum(a, 1)

    @staticmethod
    def look(table: bytes, a: Column) -> Column:
        """table[a]; values above the table's end take its last entry, none are negative."""
        return _table(table)[np.minimum(a, len(table) - 1)]

    entry = look

    @staticmethod
    def least(a: Column, limit: int | Column) -> Column:
        """1 where a >= limit, else 0."""
        return (a >= limit).astype(np.int32)

    @staticmethod
    def where(flags: Column, yes: Column, no: Column) -> Column:
        """Yes where the flag is set, else no."""
        return np.where(flags, yes, no)


def _runs(p: Column, weight: Column, m: Column, leasts: Sequence[int]) -> list[Run]:
    sums = np.zeros((2, len(p) + 1), dtype=np.int32)
    np.cumsum([weight, m], axis=1, out=sums[:, 1:])
    heavy, light = sums
    each = light - np.array(leasts, dtype=np.int32)[:, None] * heavy
    gains = each - np.minimum.accumulate(each, axis=1)
    out = []
    for number, end in enumerate(gains.argmax(axis=1).tolist()):
        start = end - int(each[number, end::-1].argmin()) if gains[number, end] else 0
        around = (int(heavy[start]), int(heavy[end]), int(light[start]), int(light[end]))
        tops = (int(p[:start].max(initial=0)), int(p[end:].max(initial=0)))
        out.append(Run(start, end, *around, *tops))
    return out


@cache
def _table(table: bytes) -> Column:
    return np.frombuffer(table, dtype=np.uint8).astype(np.int32)


def fields(packed: Sequence[int], count: int) -> NDArray[np.int32]:
    """Splits packed integers into their 16-bit fields, one row a field."""
    size = 2 * count
    joined = b"".join([p.to_bytes(size, "little") for p in packed])
    return np.frombuffer(joined, dtype="<u2").reshape(-1, count).T.astype(np.int32, order="C")
