"""What differs between two versions of a short text, in linear time.

The versions come from a repair that changes a few places, so a greedy walk that looks for the next place where both
agree is enough. Any alignment is correct for the ledger; a close one only reads better.
"""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURE = 4  # characters that must agree before the walk believes that both versions are in step again
_BLOCK = 64
_WINDOW = 40  # how far it looks for that, in characters of both versions together


def changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield ``(start, end, replacement)`` for each place where ``new`` differs from ``old``.

    Args:
        old: the text as it was.
        new: the text as it shall be.

    Yields:
        Half-open spans of ``old``, sorted and apart, with what replaces them.
    """
    tail = _common_suffix(old, new)
    old_end, new_end = len(old) - tail, len(new) - tail
    here = there = 0
    while here < old_end or there < new_end:
        step = _common_prefix(old, new, here, there, min(old_end - here, new_end - there))
        here += step
        there += step
        if here == old_end and there == new_end:
            return
        skip_old, skip_new = _next_agreement(old, new, here, there, old_end, new_end)
        yield here, here + skip_old, new[there : there + skip_new]
        here += skip_old
        there += skip_new


def _common_prefix(old: str, new: str, here: int, there: int, limit: int) -> int:
    length = 0
    while (
        length + _BLOCK <= limit
        and old[here + length : here + length + _BLOCK] == new[there + length : there + length + _BLOCK]
    ):
        length += _BLOCK  # equal stretches are long, and slices compare many times faster than characters
    while length < limit and old[here + length] == new[there + length]:
        length += 1
    return length


def _common_suffix(old: str, new: str) -> int:
    limit = min(len(old), len(new))
    length = 0
    while length < limit and old[len(old) - 1 - length] == new[len(new) - 1 - length]:
        length += 1
    return length


def _next_agreement(old: str, new: str, here: int, there: int, old_end: int, new_end: int) -> tuple[int, int]:
    for distance in range(1, _WINDOW + 1):
        for skip_new in range(distance + 1):
            skip_old = distance - skip_new
            if here + skip_old + _SURE > old_end or there + skip_new + _SURE > new_end:
                continue
            probe = old[here + skip_old : here + skip_old + _SURE]
            if probe == new[there + skip_new : there + skip_new + _SURE]:
                return skip_old, skip_new
    return old_end - here, new_end - there
