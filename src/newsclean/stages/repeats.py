"""Takes out what a page prints twice: captions, headlines, decks and paragraphs, next to each other or not.

Where the line is drawn. Two lines are equal when they are after case, punctuation and blanks are folded away; the
first stays. Lines of fewer than `WORDS` words that are not a title or a caption are left alone unless they stand
next to each other, are no list items, and neither is verse or a table cell: a refrain, ``Yes.`` in an interview
and ``0`` in a table are repeated on purpose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from newsclean.roles import Role
from newsclean.stages.drop_lines import drop_lines, without_spared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.labels.label import Label
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

WORDS = 8
"""A body or deck line of so many words goes when another line contains it; equal lines are repeats."""

_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_NOT_WORD = re.compile(r"[\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CONTAINABLE = frozenset({Role.BODY, Role.DECK, Role.UNKNOWN})
_NAMED = frozenset({Role.TITLE, Role.CAPTION, Role.DECK, Role.HEADING})
_SPEECH = "\"'“”„«‘’「『—–-"


class Repeats:
    """The stage that drops repeated lines. Each edit deletes one line, so rounds end.

    Args:
        labeller: says which lines are titles and captions.
        exact: compare lines as they are printed, and look for equal ones only.
        spare: exceptions: lines that stay.
    """

    def __init__(self, labeller: Labeller, *, exact: bool = False, spare: Sequence[Spare] = ()) -> None:
        self._labeller = labeller
        self._exact = exact
        self._spare = spare

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield a deletion for each line that repeats another."""
        labels = view.fact(self._labeller.fact)
        texts = view.lines.texts
        candidates = [index for index, label in enumerate(labels) if label is not None]
        if self._exact:
            rules = _equal_lines({index: texts[index].strip() for index in candidates}, labels)
        else:
            folds = view.memo(fold)
            folded = {index: folds[texts[index]] for index in candidates}
            rules = _equal_lines(folded, labels)
            rules |= self._contained_lines(view, folded, labels, rules)
        yield from drop_lines(view, without_spared(view, rules, self._spare))

    def _contained_lines(
        self, view: View, folded: dict[int, str], labels: Sequence[Label | None], gone: dict[int, str]
    ) -> dict[int, str]:
        """Find the lines that another line contains whole, from its start or behind its dateline."""
        texts = view.lines.texts
        datelines = view.memo(self._labeller.dateline)
        long = [index for index, text in folded.items() if index not in gone and _words(text) >= WORDS]
        if len(long) < 2:
            return {}
        openings = sorted(
            [(folded[index], index) for index in long]
            + [
                (fold(texts[index].lstrip()[match.end :]), index)
                for index in long
                if (match := datelines[texts[index]]) is not None
            ]
        )
        return {
            index: "contained"
            for index in long
            if _may_be_contained(texts[index], labels[index])
            and _another_begins_with(
                openings, folded[index], index, whole_words=not _is_cut_off(texts[index])
            )
        }


def fold(text: str) -> str:
    """Return the words of a line in one case, single blanks between them."""
    if text.isascii():  # most lines; a byte table is several times as fast as the pattern
        return b" ".join(text.encode("ascii").translate(_FOLDED).split()).decode("ascii")
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def _equal_lines(keys: dict[int, str], labels: Sequence[Label | None]) -> dict[int, str]:
    """Return the lines that equal an earlier one and are long, or named, enough to be a repeat."""
    first: dict[str, int] = {}
    found: dict[int, str] = {}
    previous = ""
    for index, key in keys.items():
        if key and key in first:
            label = labels[index]
            assert label is not None
            if (
                label.role in _NAMED
                or _words(key) >= WORDS
                or (key == previous and _may_collapse(key, label))
            ):
                found[index] = f"repeated-{label.role}"
        elif key:
            first[key] = index
        previous = key
    return found


def _may_collapse(key: str, label: Label) -> bool:
    """Tell whether a short line printed twice in a row is a repeat: never in a list, nor a number or a word."""
    return label.role is not Role.LIST and _words(key) >= WORDS // 2


def _words(folded: str) -> int:
    """Count words; scripts without blanks count two characters a word."""
    return (
        folded.count(" ") + 1
        if not _UNSPACED.search(folded)
        else max(folded.count(" ") + 1, len(folded) // 2)
    )


def _may_be_contained(text: str, label: Label | None) -> bool:
    return label is not None and label.role in _CONTAINABLE and text.lstrip()[0] not in _SPEECH


def _is_cut_off(text: str) -> bool:
    """Tell whether a line was cut within a sentence, or is in a script that does not part words."""
    return text.rstrip().endswith(("...", "…")) or _UNSPACED.search(text) is not None


def _another_begins_with(
    openings: Sequence[tuple[str, int]], text: str, index: int, *, whole_words: bool
) -> bool:
    """Tell whether an opening of another line begins with ``text``.

    In a sorted list all that begins with a text stands directly behind it, so one look is enough.
    """
    at = bisect_left(openings, (text, -1))
    while at < len(openings) and openings[at][0] == text:
        if openings[at][1] != index:
            return True
        at += 1
    if whole_words:
        text += " "
        at = bisect_left(openings, (text, -1))
    return at < len(openings) and openings[at][0].startswith(text)
