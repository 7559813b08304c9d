"""A run of lines of a document that holds body, and what stands around it."""

from __future__ import annotations

from newsclean.startup.lean import NamedTuple


class Run(NamedTuple):
    """The run of lines of a document that holds most body.

    Args:
        start: Its first line.
        end: The line after its last one.
        before: The weight of the lines before it.
        until: The weight of the lines before its end.
        dim: Their weights times their chances: of the lines before it.
        lit: The same of the lines before its end.
        top_before: The largest chance before it.
        top_after: The largest chance after it.
    """

    start: int
    end: int
    before: int
    until: int
    dim: int
    lit: int
    top_before: int
    top_after: int
