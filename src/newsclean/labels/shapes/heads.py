"""How lines begin: their first letters and figures, case, marks and blanks folded away.

Lines that are equal when they are folded, and a line and one that begins with it, have these in common. Nearly all
lines of a text differ in their first eight, so these are read off all lines at once.
"""

from __future__ import annotations

from itertools import islice

from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = 8
"""How many letters are read."""

_NATIVE = twin("scanning")
_LOWER = bytes(code | 32 if 65 <= code <= 90 else code for code in range(256))
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum() and chr(code) != "\n")


def key_of(text: str, letters: int = LETTERS) -> bytes:
    """Return the first ``letters`` letters and digits of a line, folded."""
    first = "".join(islice(filter(str.isalnum, text), letters))
    return first.casefold()[:letters].encode("utf-8", "surrogatepass")


def keys_of(texts: Sequence[str], letters: int = LETTERS) -> list[bytes]:
    """Return `key_of` of each line."""
    if _NATIVE is None:
        return plain_keys_of(texts, letters)
    keys: list[bytes] = _NATIVE.keys(texts, letters, key_of)
    return keys


def plain_keys_of(texts: Sequence[str], letters: int = LETTERS) -> list[bytes]:
    """Do as `keys_of`."""
    if not texts:
        return []
    reach = 4 * letters
    heads = "\n".join([text[:reach] for text in texts])
    rows = heads.encode("utf-8", "surrogatepass").translate(_LOWER, _MARKS).split(b"\n")
    return [
        key if len(key := row[:letters]) == letters and key.isascii() else key_of(text, letters)
        for row, text in zip(rows, texts, strict=True)
    ]
