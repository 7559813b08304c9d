"""Takes out what a page prints twice: captions, headlines, decks and paragraphs, next to each other or not.

Where the line is drawn. Two lines are equal when they are after case, punctuation and blanks are folded away; the
first stays. Lines of fewer than `WORDS` words that are not a title, a heading, a deck or a caption are left alone
unless they stand next to each other and are neither list items nor very short: a refrain, ``Yes.`` in an interview
and ``0`` in a table are repeated on purpose. A body or deck line of `WORDS` words or more that another line contains
whole, from its start or behind its dateline, is a teaser and goes; direct speech does not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from newsclean.labels.dateline import report_starts
from newsclean.lazy_re import lazy
from newsclean.roles import Role
from newsclean.stages._alike import alike, key_of, keys_of
from newsclean.stages.drop_lines import drop_lines, without_spared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.labels.label import Label, Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

WORDS = 8
"""A body or deck line of so many words goes when another line contains it; equal lines are repeats."""

DATELINE_CHARS = 64
"""A shorter line has no room for a dateline and a report of `WORDS` words."""

_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_NOT_WORD = lazy(r"[\W_]+")
_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff]")
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
        if self._exact:
            lines = [index for index, label in enumerate(labels) if label is not None]
            rules = _equal_lines({index: texts[index].strip() for index in lines}, labels)
        else:
            rules = self._repeats(view, labels)
        yield from drop_lines(view, without_spared(view, rules, self._spare))

    def _repeats(self, view: View, labels: Labels) -> dict[int, str]:
        texts = view.lines.texts
        lines = [index for index, label in enumerate(labels) if label is not None]
        compared = [texts[index] for index in lines]
        keys = keys_of(compared)
        behind = self._reports(view, lines, keys)
        if behind:
            lines += behind
            compared += behind.values()
            keys += keys_of(list(behind.values()))
        near = {lines[place] for place in alike(compared, keys)}
        if not near:
            return {}
        folds = view.memo(fold)
        folded = {index: folds[texts[index]] for index in sorted(near)}
        rules = _equal_lines(folded, labels)
        openings = [
            (text, index) for index, text in folded.items() if index not in rules and _words(text) >= WORDS
        ]
        openings += [(fold(report), index) for index, report in behind.items() if index in folded]
        return rules | _contained_lines(texts, sorted(openings), folded, labels, rules)

    def _reports(self, view: View, lines: Sequence[int], keys: Sequence[bytes]) -> dict[int, str]:
        """Return what stands behind the datelines of lines, where that may begin like another line or report."""
        texts = view.lines.texts
        starts = view.memo(report_starts)
        heads = [
            (index, [key_of(text[start:]) for start in starts[text]])
            for index in lines
            if len(text := texts[index]) > DATELINE_CHARS and starts[text]
        ]
        if not heads:
            return {}
        times = Counter(keys)
        for _, candidates in heads:
            times.update(set(candidates))
        datelines = view.memo(self._labeller.dateline)
        return {
            index: texts[index].lstrip()[match.end :]
            for index, candidates in heads
            if any(times[key] > 1 for key in candidates) and (match := datelines[texts[index]]) is not None
        }


def fold(text: str) -> str:
    """Return the words of a line in one case, single blanks between them."""
    if text.isascii():  # most lines; a byte table is several times as fast as the pattern
        return b" ".join(text.encode("ascii").translate(_FOLDED).split()).decode("ascii")
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def _equal_lines(keys: dict[int, str], labels: Sequence[Label | None]) -> dict[int, str]:
    """Return the lines that equal an earlier one and are long, or named, enough to be a repeat.

    Args:
        keys: what to compare, by the index of the line, in order.
        labels: the label of each line of the text.
    """
    first: dict[str, int] = {}
    found: dict[int, str] = {}
    above = -1
    for index, key in keys.items():
        if key and key in first:
            label = labels[index]
            assert label is not None
            adjacent = keys[above] == key and not any(labels[above + 1 : index])
            if label.role in _NAMED or _words(key) >= WORDS or (adjacent and _may_collapse(key, label)):
                found[index] = f"repeated-{label.role}"
        elif key:
            first[key] = index
        above = index
    return found


def _may_collapse(key: str, label: Label) -> bool:
    """Tell whether a short line printed twice in a row is a repeat: never in a list, nor a number or a word."""
    return label.role is not Role.LIST and _words(key) >= WORDS // 2


def _words(folded: str) -> int:
    """Count words; scripts without blanks count two characters a word."""
    spaced = folded.count(" ") + 1
    if folded.isascii() or _UNSPACED.search(folded) is None:
        return spaced
    return max(spaced, len(folded) // 2)


def _contained_lines(
    texts: Sequence[str],
    openings: Sequence[tuple[str, int]],
    folded: dict[int, str],
    labels: Sequence[Label | None],
    gone: dict[int, str],
) -> dict[int, str]:
    """Return the lines that another line contains whole, from its start or behind its dateline.

    Args:
        texts: the lines.
        openings: long lines as they begin and as they begin behind their datelines, folded, sorted, with their index.
        folded: lines that may be contained, folded, by index.
        labels: the label of each line of the text.
        gone: lines that go anyway.
    """
    return {
        index: "contained"
        for index, text in folded.items()
        if index not in gone
        and _words(text) >= WORDS
        and _may_be_contained(texts[index], labels[index])
        and _another_begins_with(openings, text, index, whole_words=not _is_cut_off(texts[index]))
    }


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
