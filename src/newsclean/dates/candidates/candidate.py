"""A date expression in a text, before it is placed in time."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.dates.reading import Reading


class Candidate(NamedTuple):
    """A date expression in a text.

    Attributes:
        start: first code point.
        end: code point after it.
        readings: what it can mean: one reading, or two if day and month can be exchanged.
        shape: of a date in figures, the mark between them; else "".
    """

    start: int
    end: int
    readings: Sequence[Reading]
    shape: str = ""
