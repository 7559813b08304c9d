"""Takes out what a page prints twice: captions, headlines, decks and paragraphs, next to each other or not.

Where the line is drawn. Two lines are equal when they are after case, punctuation and blanks are folded away; the
first stays. Lines of fewer than `WORDS` words that are not a title or a caption are left alone unless they stand
next to each other, are no list items, and neither is verse or a table cell: a refrain, ``Yes.`` in an interview
and ``0`` in a table are repeated on purpose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.roles import Role
from newsclean.stages.drop_lines import drop_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.edits import Edit
    from newsclean.labels.label import Label
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

WORDS = 8
"""A body or deck line of so many words goes when another line contains it; equal lines are repeats."""

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
    """

    def __init__(self, labeller: Labeller, *, exact: bool = False) -> None:
        self._labeller = labeller
        self._exact = exact

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield a deletion for each line that repeats another."""
        labels = view.fact(self._labeller.fact)
        texts = view.lines.texts
        candidates = [index for index, label in enumerate(labels) if label is not None]
        if self._exact:
            rules = _equal_lines({index: texts[index].strip() for index in candidates}, labels)
        else:
            folded = {index: fold(texts[index]) for index in candidates}
            rules = _equal_lines(folded, labels)
            rules |= self._contained_lines(texts, folded, labels, rules)
        yield from drop_lines(view, rules)

    def _contained_lines(
        self, texts: Sequence[str], folded: dict[int, str], labels: Sequence[Label | None], gone: dict[int, str]
    ) -> dict[int, str]:
        """Find the lines that another line contains whole, from its start or behind its dateline."""
        long = [index for index, text in folded.items() if index not in gone and _words(text) >= WORDS]
        heads: dict[str, list[int]] = {}
        openings: dict[int, list[str]] = {}
        for index in long:
            openings[index] = [folded[index]]
            if (match := self._labeller.dateline(texts[index])) is not None:
                openings[index].append(fold(texts[index].lstrip()[match.end :]))
            for opening in openings[index]:
                heads.setdefault(_head(opening), []).append(index)
        found: dict[int, str] = {}
        for index in long:
            text = folded[index]
            label = labels[index]
            if label is None or label.role not in _CONTAINABLE or texts[index].lstrip()[0] in _SPEECH:
                continue
            for other in heads[_head(text)]:
                if other != index and other not in found and _begins(openings[other], text):
                    found[index] = "contained"
                    break
        return found


def fold(text: str) -> str:
    """Return the words of a line in one case, single blanks between them."""
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
            if label.role in _NAMED or _words(key) >= WORDS or (key == previous and _may_collapse(key, label)):
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
    return folded.count(" ") + 1 if not _UNSPACED.search(folded) else max(folded.count(" ") + 1, len(folded) // 2)


def _head(folded: str) -> str:
    """Return the first `WORDS` words, or as many characters of a script without blanks: the key of an index."""
    if _UNSPACED.search(folded):
        return folded[: WORDS * 2]
    return " ".join(folded.split(" ", WORDS)[:WORDS])


def _begins(openings: Sequence[str], text: str) -> bool:
    """Tell whether one of the openings begins with all the words of ``text`` and goes on or not."""
    return any(
        opening.startswith(text) and (len(opening) == len(text) or opening[len(text)] == " " or _UNSPACED.search(text))
        for opening in openings
    )
