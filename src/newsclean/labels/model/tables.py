"""What the model has learned by word and by line: mappings that cost little until they are much used.

A dictionary of all words takes as long to fill as a short text takes to clean. The keys are sorted in the file, so
the first look-ups go by halves; who asks more often gets the dictionary.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newsclean.labels.model.words import widen
from newsclean.startup.lean import TYPE_CHECKING, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

V = TypeVar("V")
D = TypeVar("D")

FEW = 4000
"""Look-ups by halves that together take as long as a dictionary takes to fill."""


class Table(Mapping[str, V]):
    """A mapping over sorted keys.

    Args:
        keys: sorted.
        values: as many; their slice ``[:]`` gives all of them.
        few: how many look-ups go by halves.
    """

    def __init__(self, keys: list[str], values: Sequence[V], few: int = FEW) -> None:
        self._keys = keys
        self._values = values
        self._left = few

    def get(self, key: str, default: D = None) -> V | D:  # type: ignore[assignment] # keys are strings
        """Return the value of a key, or the default."""
        if self._left > 0:
            self._left -= 1
            keys = self._keys
            at = bisect_left(keys, key)
            return self._values[at] if at < len(keys) and keys[at] == key else default
        table: dict[str, V] = dict(zip(self._keys, self._values[:], strict=True))
        self.get = table.get  # type: ignore[method-assign,assignment] # from now on nothing stands between
        return table.get(key, default)

    def __getitem__(self, key: str) -> V:
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def in_order(self) -> Sequence[V]:
        """Return all values in the order of the keys, at once."""
        return self._values[:]

    def stored(self) -> Sequence[V]:
        """Return all values in the order of the keys, as they were given."""
        return self._values

    def __len__(self) -> int:
        return len(self._keys)


class WordWeights(Sequence[bytes]):
    """The weights of words, each in the form of ``words.widen``; they stand in the file channel by channel.

    Args:
        weights: a byte a word, for the first channel, then the second, and so on.
        count: how many words.
    """

    def __init__(self, weights: bytes, count: int) -> None:
        self._weights = weights
        self._count = count

    def __len__(self) -> int:
        return self._count

    def by_channel(self) -> bytes:
        """Return a byte a word, for the first channel, then the second, and so on."""
        return self._weights

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> list[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | list[bytes]:
        if isinstance(at, int):
            return widen(self._weights[at :: self._count])
        return self._all()[at]

    def _all(self) -> list[bytes]:
        """Return what `widen` returns for each word, many times faster."""
        count, channels = self._count, len(self._weights) // self._count
        width = 2 + 2 * channels
        wide = bytearray(count * width)
        wide[::width] = b"\1" * count
        for k in range(channels):
            wide[2 + 2 * k :: width] = self._weights[k * count : (k + 1) * count]
        rows = bytes(wide)
        return [rows[start : start + width] for start in range(0, len(rows), width)]
