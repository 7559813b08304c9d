"""Lines that another line contains whole, from its start or behind its dateline: teasers."""

from __future__ import annotations

from bisect import bisect_left
from sys import maxsize

from newsclean.roles import Role
from newsclean.stages._alike import WORDS
from newsclean.stages._code import is_code
from newsclean.stages._deliberate import Places, is_field
from newsclean.stages._folded import is_unspaced, words
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Label

_CONTAINABLE = frozenset({Role.BODY, Role.DECK, Role.UNKNOWN})
_SPEECH = "\"'“”„«‘’「『—–-"

_CELLS = ("\t", "   ", "│", " | ")
_CLOSING = " \t\xa0\u3000])}»›>→"
"""What a page writes behind the dots where it has cut a text: brackets, an arrow."""

Opening = tuple[str, bool, int]
"""How a line begins, folded; whether that is behind its dateline; the index of the line."""


def contained_lines(
    texts: Sequence[str],
    openings: Sequence[Opening],
    folded: dict[int, str],
    labels: Sequence[Label | None],
    gone: dict[int, str],
    places: Places,
) -> dict[int, str]:
    """Return the lines that another line contains whole, from its start or behind its dateline.

    Args:
        texts: the lines.
        openings: long lines as they begin and as they begin behind their datelines, sorted.
        folded: lines that may be contained, folded, by index.
        labels: the label of each line of the text.
        gone: lines that go anyway.
        places: where the lines stand.
    """
    return {
        index: "contained"
        for index, text in folded.items()
        if index not in gone
        and words(text) >= WORDS
        and _may_be_contained(texts[index], labels[index])
        and not places.in_stanza(index)
        and _another_begins_with(openings, text, index, whole_words=not _is_cut_off(texts[index]))
    }


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table."""
    stripped = text.strip()
    return any(mark in stripped for mark in _CELLS)


def _may_be_contained(text: str, label: Label | None) -> bool:
    return (
        label is not None
        and label.role in _CONTAINABLE
        and text.lstrip()[0] not in _SPEECH
        and not is_row(text)
        and not is_code(text)
        and not is_field(text)
    )


def _is_cut_off(text: str) -> bool:
    """Tell whether a line was cut within a sentence, or is in a script that does not part words."""
    return text.rstrip(_CLOSING).endswith(("...", "…")) or is_unspaced(text)


def _another_begins_with(openings: Sequence[Opening], text: str, index: int, *, whole_words: bool) -> bool:
    """Tell whether a line begins with ``text`` and goes on, or is equal behind its dateline.

    In a sorted list all that begins with a text stands directly behind it, and a line has two openings at most.
    """
    equal = bisect_left(openings, (text, True, -1))
    beginning = (text + " ", False, -1) if whole_words else (text, True, maxsize)
    longer = bisect_left(openings, beginning)
    return any(
        opening == text and other != index for opening, _, other in openings[equal : equal + 2]
    ) or any(
        opening.startswith(beginning[0]) and other != index
        for opening, _, other in openings[longer : longer + 2]
    )
