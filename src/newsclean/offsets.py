"""Maps spans between a text and what its edits made of it.

After the ``Alignment`` of Apache OpenNLP: both directions are monotone, a character that no edit touched maps to
itself, and a span that reaches into an edit grows to cover the whole of it.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.edits import Edit

Span = tuple[int, int]


class _OneWay:
    """Positions of one side, mapped to the other."""

    __slots__ = ("_from_ends", "_from_starts", "_to_ends", "_to_starts")

    def __init__(self, source: Sequence[Span], target: Sequence[Span]) -> None:
        self._from_starts = [start for start, _ in source]
        self._from_ends = [end for _, end in source]
        self._to_starts = [start for start, _ in target]
        self._to_ends = [end for _, end in target]

    def start(self, position: int) -> int:
        """Map the first character of a span."""
        index = bisect_right(self._from_starts, position) - 1
        if index < 0:
            return position
        if position < self._from_ends[index]:
            return self._to_starts[index]
        return position - self._from_ends[index] + self._to_ends[index]

    def end(self, position: int) -> int:
        """Map the position after the last character of a span that is not empty."""
        last = position - 1
        index = bisect_right(self._from_starts, last) - 1
        if index < 0:
            return position
        if last < self._from_ends[index]:
            return self._to_ends[index]
        return position - self._from_ends[index] + self._to_ends[index]

    def span(self, span: Span) -> Span:
        start, end = span
        if start > end:
            raise ValueError(f"a span starts before it ends, not {span!r}")
        mapped = self.start(start)
        return (mapped, mapped if start == end else max(mapped, self.end(end)))


class Offsets:
    """The two-way map that a list of edits (sorted, apart) defines.

    Args:
        edits: from the original to the cleaned text, in the coordinates of the original.
    """

    __slots__ = ("_backward", "_forward")

    def __init__(self, edits: Sequence[Edit]) -> None:
        originals = [(edit.start, edit.end) for edit in edits]
        shifts = accumulate((len(e.replacement) - (e.end - e.start) for e in edits), initial=0)
        cleaned = [
            (e.start + shift, e.start + shift + len(e.replacement))
            for e, shift in zip(edits, shifts, strict=False)
        ]
        self._forward = _OneWay(originals, cleaned)
        self._backward = _OneWay(cleaned, originals)

    def to_cleaned(self, span: Span) -> Span:
        """Map a half-open code-point span of the original text to the cleaned text.

        Raises:
            ValueError: the span ends before it starts.
        """
        return self._forward.span(span)

    def to_original(self, span: Span) -> Span:
        """Map a half-open code-point span of the cleaned text to the original text.

        Raises:
            ValueError: the span ends before it starts.
        """
        return self._backward.span(span)
