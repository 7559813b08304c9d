"""Which lines begin alike: the only ones worth comparing when repeats are looked for.

Lines that are equal, and a line and one that begins with it, have their first letters in common when case, marks and
blanks are folded away. Nearly all lines of a text differ in their first eight, so these are read off all lines at
once; more letters are compared only where eight are not enough.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LETTERS = 8
"""Lines of which these differ are not compared; a line that is a repeat by containment has so many words at least."""

_MORE = 32
_LOWER = bytes(code | 32 if 65 <= code <= 90 else code for code in range(256))
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) != "\n")


def key_of(text: str, letters: int = LETTERS) -> bytes:
    """Return the first ``letters`` letters and digits of a line, folded."""
    first = "".join(islice(filter(str.isalnum, text), letters))
    return first.casefold()[:letters].encode("utf-8", "surrogatepass")


def keys_of(texts: Sequence[str], letters: int = LETTERS) -> list[bytes]:
    """Return `key_of` of each line."""
    if not texts:
        return []
    reach = 4 * letters
    heads = "\n".join([text[:reach] for text in texts])
    rows = heads.encode("utf-8", "surrogatepass").translate(_LOWER, _MARKS).split(b"\n")
    return [
        key if len(key := row[:letters]) == letters and key.isascii() else key_of(text, letters)
        for row, text in zip(rows, texts, strict=True)
    ]


def alike(texts: Sequence[str], keys: Sequence[bytes]) -> list[int]:
    """Return the places of the lines that may equal another, or begin it, or begin with it.

    Args:
        texts: lines, or the ends of lines.
        keys: what `keys_of` gives for them.
    """
    if len(set(keys)) == len(keys):
        return []  # nothing is said twice
    seen: set[bytes] = set()
    shared = {key for key in keys if key in seen or seen.add(key)}  # type: ignore[func-returns-value]
    places = [place for place, key in enumerate(keys) if key in shared]
    longer = keys_of([texts[place] for place in places], _MORE)
    return list(_with_relations(sorted(zip(longer, places, strict=True))))


def _with_relations(keys: Iterable[tuple[bytes, int]]) -> set[int]:
    """Return the places of the keys that begin another, or that another begins, from all in order."""
    found: set[int] = set()
    root, at = b"\n", -1  # no key begins with it
    for key, place in keys:
        if key.startswith(root):  # all that begins with a key stands directly behind it
            found.update((at, place))
        else:
            root, at = key, place
    return found
