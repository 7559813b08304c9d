"""Which lines begin alike: the only ones worth comparing when repeats are looked for.

Lines that are equal, and a line and one that begins with it, have their first letters in common when case, marks and
blanks are folded away. More than eight are compared only where these are not enough.
"""

from __future__ import annotations

from array import array
from collections import Counter

from newsclean.columns import MANY
from newsclean.labels.shapes.heads import key_of, keys_of
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS = 8
"""A body or deck line of so many words goes when another line contains it; equal lines are repeats."""

MORE = 32
"""How many letters are compared of lines whose first few are equal."""

_NATIVE = twin("scanning")


def alike(texts: Sequence[str], keys: Sequence[bytes]) -> Sequence[int]:
    """Return the places of the lines that may equal another, or begin it, or begin with it.

    Args:
        texts: lines, or the ends of lines.
        keys: what `keys_of` gives for them.
    """
    if _NATIVE is None or len(keys) > MANY:  # which takes less room
        return plain_alike(texts, keys)
    places: list[int] = _NATIVE.alike(texts, list(keys), MORE, key_of)
    return places


def plain_alike(texts: Sequence[str], keys: Sequence[bytes]) -> Sequence[int]:
    """Do as `alike`."""
    if len(set(keys)) == len(keys):
        return ()  # nothing is said twice
    seen: set[bytes] = set()
    shared = {key for key in keys if key in seen or seen.add(key)}  # type: ignore[func-returns-value]
    places = array("I", (place for place, key in enumerate(keys) if key in shared))
    longer = keys_of([texts[place] for place in places], MORE)
    related = _related(Counter(longer))
    return array("I", (place for place, key in zip(places, longer, strict=True) if key in related))


def _related(times: Mapping[bytes, int]) -> set[bytes]:
    """Return the keys that occur more than once, that begin another, or that another begins."""
    found = {key for key, count in times.items() if count > 1}
    root = b"\n"  # no key begins with it
    for key in sorted(times):
        if key.startswith(root):  # all that begins with a key stands directly behind it
            found.update((root, key))
        else:
            root = key
    return found
