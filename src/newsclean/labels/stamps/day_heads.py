"""Days that head the parts of a list: `Saturday, May 8` above what happens then, and `Sunday, May 9` further down."""

from __future__ import annotations

from newsclean.labels.stamps.publication import TIMESTAMP_CHARS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsclean.dates import Timestamp

_LETTERS = lazy(r"[^\W\d_]++")
_FIGURES = lazy(r"\d++")


def heads_a_part(
    day: str, stamp: Timestamp, below: Iterable[str], stamps: Mapping[str, Timestamp | None]
) -> bool:
    """Tell whether a day without its year is the first of several that head parts.

    Args:
        day: the line.
        stamp: what it says.
        below: the lines from the first of prose on.
        stamps: what each line says of a time, or None.
    """
    if stamp.value[:4].isdigit():
        return False
    own, form = day.strip(), _form(day)
    return any(
        len(line) <= TIMESTAMP_CHARS and line.strip() != own and _form(line) == form and stamps[line]
        for line in below
    )


def _form(line: str) -> str:
    """Return what a line looks like, whatever its words and figures are: `Saturday, May 8` is `a, a 0`."""
    return _FIGURES.sub("0", _LETTERS.sub("a", line.strip()))
