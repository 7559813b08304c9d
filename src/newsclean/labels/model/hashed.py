"""A table that arrays of 64-bit hashes are looked up in, and the random numbers such hashes are made of.

The hash of a word is the sum over its characters of one random number for the character times one for its place,
modulo 2**64: two words of a page share one about once in 2**64 pairs (multilinear hashing; Carter and Wegman 1979).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]


def terms(codes: Hashes) -> Hashes:
    """A random number for each code point: the finalizer of SplitMix64 (Steele, Lea, Flood 2014)."""
    mixed = (codes + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@cache
def places(count: int) -> Hashes:
    """A random odd number for each place in a word."""
    return terms(np.arange(1 << 20, (1 << 20) + count, dtype=np.uint64)) | np.uint64(1)


class HashTable:
    """Hash -> number of the key. Each hash has one slot; keys whose slot was taken stand in a sorted list beside it.

    Args:
        hashes: The hashes of the keys, all different.
    """

    def __init__(self, hashes: Hashes) -> None:
        bits = max(4, 3 + len(hashes).bit_length())
        self._shift = np.uint64(64 - bits)
        self._keys = np.zeros(1 << bits, dtype=np.uint64)
        self._numbers = np.full(1 << bits, -1, dtype=np.int32)
        slots, first = np.unique(hashes >> self._shift, return_index=True)
        self._keys[slots], self._numbers[slots] = hashes[first], first
        late = np.setdiff1d(np.arange(len(hashes), dtype=np.int32), first)
        late = late[np.argsort(hashes[late])]
        self._late = np.append(hashes[late], np.uint64(2**64 - 1))
        self._late_numbers = np.append(late, np.int32(-1))

    def find(self, hashes: Hashes) -> NDArray[np.int32]:
        """The number of the key with each hash, -1 where there is none."""
        slots = (hashes >> self._shift).astype(np.int64)
        found = self._numbers[slots]
        wrong = np.flatnonzero((self._keys[slots] != hashes) & (found >= 0))
        if len(wrong):
            wanted = hashes[wrong]
            at = np.searchsorted(self._late, wanted)
            found[wrong] = np.where(self._late[at] == wanted, self._late_numbers[at], np.int32(-1))
        return found
