"""Lines that another line contains whole, from its start or behind its dateline: teasers."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from sys import maxsize

from newsclean.lean import TYPE_CHECKING
from newsclean.roles import Role
from newsclean.stages._alike import WORDS, is_unspaced, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.labels.label import Label

_CONTAINABLE = frozenset({Role.BODY, Role.DECK, Role.UNKNOWN})
_SPEECH = "\"'“”„«‘’「『—–-"

NEAR = 24
"""Lines, blank ones aside; a teaser is not farther from what it was taken from."""

LOOKS = 8
"""So many lines that begin alike are looked at for one that is near enough."""

_LABEL_WORDS = 4
_CELLS = ("\t", "   ", "│", " | ")

Opening = tuple[str, int, bool]
"""How a line begins, folded; its index; whether that is behind its dateline."""


def contained_lines(
    texts: Sequence[str],
    openings: Sequence[Opening],
    folded: dict[int, str],
    labels: Sequence[Label | None],
    gone: dict[int, str],
) -> dict[int, str]:
    """Return the lines that another line contains whole, from its start or behind its dateline.

    Args:
        texts: the lines.
        openings: long lines as they begin and as they begin behind their datelines, sorted.
        folded: lines that may be contained, folded, by index.
        labels: the label of each line of the text.
        gone: lines that go anyway.
    """
    candidates = [
        index
        for index, text in folded.items()
        if index not in gone and words(text) >= WORDS and _may_be_contained(texts[index], labels[index])
    ]
    if not candidates:
        return {}
    places = places_of([None if index in gone else label for index, label in enumerate(labels)])
    return {
        index: "contained"
        for index in candidates
        if any(
            abs(places[other] - places[index]) <= NEAR
            for other in _others_beginning_with(
                openings, folded[index], index, whole_words=not _is_cut_off(texts[index])
            )
        )
    }


def places_of(labels: Sequence[Label | None]) -> list[int]:
    """Return for each line how many lines that are not blank stand before it."""
    return [0, *accumulate(label is not None for label in labels)]


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
        and not _is_field(text)
    )


def _is_field(text: str) -> bool:
    """Tell whether a line is a label with a value, as in `Services offered: payroll, training`."""
    label, colon, value = text.partition(": ")
    return bool(colon and value.strip()) and len(label.split()) <= _LABEL_WORDS


def _is_cut_off(text: str) -> bool:
    """Tell whether a line was cut within a sentence, or is in a script that does not part words."""
    return text.rstrip().endswith(("...", "…")) or is_unspaced(text)


def _others_beginning_with(
    openings: Sequence[Opening], text: str, index: int, *, whole_words: bool
) -> Iterator[int]:
    """Yield lines that begin with ``text``; one that is no more than equal does not count.

    In a sorted list all that begins with a text stands directly behind it, so a few looks are enough.
    """
    at = bisect_left(openings, (text, -1, False))
    for opening, other, behind_dateline in openings[at : at + LOOKS]:
        if opening == text and behind_dateline and other != index:
            yield other
    beginning = text + " " * whole_words
    at = bisect_left(openings, (beginning, -1, False) if whole_words else (text, maxsize, True))
    for opening, other, _ in openings[at : at + LOOKS]:
        if not opening.startswith(beginning):
            return
        if other != index:
            yield other
