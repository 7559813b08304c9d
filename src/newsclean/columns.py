"""Holds many values that have a span, edits or dates, in a fraction of the room that each by itself takes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import islice

from newsclean.startup.lean import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

T = TypeVar("T")

MANY = 16_384
"""So many values are held in columns; of fewer, making each anew costs more than it saves."""

DIFFERENT = 4096
"""So many different values are remembered to see which are equal: where all differ, there is nothing to share."""


class Columns(Sequence[T]):
    """Many named tuples that begin with a start and an end: spans as numbers, and once what equal ones share besides.

    A value is made when it is asked for.

    Args:
        make: makes one from its fields.
        values: those to hold.

    Attributes:
        starts: the first field of each.
        ends: the second.
        rests: all others.
    """

    __slots__ = ("_make", "_shared", "ends", "rests", "starts")

    def __init__(self, make: Callable[..., T], values: Iterable[T] = ()) -> None:
        self._make = make
        self._shared: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.starts = array("Q")
        self.ends = array("Q")
        self.rests: list[tuple[Any, ...]] = []
        self.extend(values)

    def __len__(self) -> int:
        return len(self.rests)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Columns[T]: ...
    def __getitem__(self, index: int | slice) -> T | Columns[T]:
        if isinstance(index, slice):
            part = Columns(self._make)
            part.starts, part.ends = self.starts[index], self.ends[index]
            part.rests = self.rests[index]
            return part
        return self._make(self.starts[index], self.ends[index], *self.rests[index])

    def __iter__(self) -> Iterator[T]:
        make = self._make
        for start, end, rest in zip(self.starts, self.ends, self.rests, strict=True):
            yield make(start, end, *rest)

    def append(self, value: T) -> None:
        """Add a value at the end."""
        self.extend((value,))

    def extend(self, values: Iterable[T]) -> None:
        """Add values at the end."""
        if isinstance(values, Columns):
            self.starts += values.starts
            self.ends += values.ends
            self.rests += values.rests
            return
        rows: Iterable[Any] = values
        for start, end, *others in rows:
            if len(self._shared) > DIFFERENT:
                self._shared = {}
            rest = tuple(others)
            self.starts.append(start)
            self.ends.append(end)
            self.rests.append(self._shared.setdefault(rest, rest))


def held(make: Callable[..., T], values: Iterable[T]) -> Sequence[T]:
    """Return values as a tuple, or in columns where there are many of them; none is held apart for long."""
    stream = iter(values)
    few = tuple(islice(stream, MANY))
    if len(few) < MANY:
        return few
    many = Columns(make, few)
    many.extend(stream)
    return many
