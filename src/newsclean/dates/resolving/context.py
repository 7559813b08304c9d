"""What is known where an expression stands, and what comes of it."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Value(NamedTuple):
    """A resolved value. ``status`` is one of DateMention's."""

    type: str
    value: str
    status: str


class Context(NamedTuple):
    """What is known where an expression stands.

    Attributes:
        anchor: the day of publication, or None when it is not known: nothing is guessed then.
        tense: -1 if the sentence speaks of the past, 1 of the future, 0 if it does not tell.
        quarter: year and number of the quarter that the text spoke of last, or None.
        day: ISO value of the date that the text spoke of last, or "".
    """

    anchor: date | None = None
    tense: int = 0
    quarter: tuple[int, int] | None = None
    day: str = ""
