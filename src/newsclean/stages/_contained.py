"""Lines that another line contains whole, from its start or behind its dateline: teasers."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclean.roles import Role
from newsclean.stages._alike import WORDS, is_unspaced, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Label

_CONTAINABLE = frozenset({Role.BODY, Role.DECK, Role.UNKNOWN})
_SPEECH = "\"'“”„«‘’「『—–-"

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
    return {
        index: "contained"
        for index, text in folded.items()
        if index not in gone
        and words(text) >= WORDS
        and _may_be_contained(texts[index], labels[index])
        and _another_begins_with(openings, text, index, whole_words=not _is_cut_off(texts[index]))
    }


def _may_be_contained(text: str, label: Label | None) -> bool:
    return label is not None and label.role in _CONTAINABLE and text.lstrip()[0] not in _SPEECH


def _is_cut_off(text: str) -> bool:
    """Tell whether a line was cut within a sentence, or is in a script that does not part words."""
    return text.rstrip().endswith(("...", "…")) or is_unspaced(text)


def _another_begins_with(openings: Sequence[Opening], text: str, index: int, *, whole_words: bool) -> bool:
    """Tell whether an opening of another line begins with ``text``; a line that is no more than equal does not count.

    In a sorted list all that begins with a text stands directly behind it, so one look is enough.
    """
    at = bisect_left(openings, (text, -1, False))
    while at < len(openings) and openings[at][0] == text:
        if openings[at][1] != index and openings[at][2]:
            return True
        at += 1
    if whole_words:
        text += " "
        at = bisect_left(openings, (text, -1, False))
    return at < len(openings) and openings[at][0].startswith(text)
