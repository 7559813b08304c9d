"""Takes out what a page prints twice: captions, headlines, decks and paragraphs, next to each other or not.

Where the line is drawn. Two lines are equal when they are after case, punctuation and blanks are folded away, but not the
signs of their figures; the first stays. Titles, decks and captions go wherever they are repeated, and so do paragraphs:
statements of `WORDS` words or more, and whatever is of twice as many and holds a sentence and more, unless their author has
repeated them (`_deliberate`): an answer, a refrain, the first line of a part that is built like another. All else is repeated
on purpose, ``Yes.`` in an interview, ``0`` in a table, a line of a program, ``Pros`` above each part of a review, an item of
two lists, a question that heads an answer, words that lead on to a list, unless it stands next to its copy, in no stanza, and
is not very short. A line that goes on from such a line, which breaks off at a comma or a dash, is not judged alone: a refrain keeps its
end. A body or deck line of `WORDS` words or more that another line contains whole, from its start or behind its dateline, is
a teaser and goes; direct speech does not.
"""

from __future__ import annotations

from array import array
from itertools import compress

from newsclean.columns import MANY
from newsclean.labels.shapes.heads import keys_of
from newsclean.labels.stamps.dateline import dateline_of
from newsclean.labels.wrapping.paragraphs import joined, paragraphs_of
from newsclean.roles import Role
from newsclean.rules.seams import SENTENCE_INSIDE
from newsclean.sentence_marks import FULL_STOPS
from newsclean.stages._alike import WORDS, alike
from newsclean.stages._code import is_code
from newsclean.stages._contained import contained_lines, is_row
from newsclean.stages._deliberate import Places
from newsclean.stages._folded import fold, words
from newsclean.stages._reports import beginnings, shared_reports
from newsclean.stages.drop_lines import drop_lines, without_spared
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.labels.label import Label, Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.view import View

FEWEST = WORDS // 2
"""A line of fewer words goes only if it is a title, a deck or a caption, so millions of such lines need not be compared."""

_NAMED = frozenset({Role.TITLE, Role.CAPTION, Role.DECK})
_CLOSING = " \t\xa0\u3000\"'”’“‘»«)]」』）】"
_RUNS_ON = (",", ";", "\u2013", "\u2014", "-", "\u060c", "\uff0c", "\u3001")
# questions head the parts of an article, and a colon leads on
_STATEMENT_ENDS = frozenset(FULL_STOPS + "!！")


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
        if spans := paragraphs_of(view):
            found = self._repeats(view, joined(texts, spans), [labels[first] for first, _ in spans])
            rules = {line: rule for at, rule in found.items() for line in range(*spans[at])}
        else:
            rules = self._repeats(view, texts, labels)
        yield from drop_lines(view, without_spared(view, rules, self._spare))

    def _repeats(self, view: View, texts: list[str], labels: Labels) -> dict[int, str]:
        """Return the rule for each line that goes, or of a wrapped text each paragraph."""
        if self._exact:
            lines = [index for index, label in enumerate(labels) if label is not None]
            return _equal_lines(
                {index: texts[index].strip() for index in lines}, texts, labels, Places(texts, labels)
            )
        shared, behind = self._alike(view, texts, labels)
        if not shared:
            return {}
        folds = view.memo(fold)
        folded = {
            index: text
            for index in shared
            if words(text := folds[texts[index]]) >= FEWEST or _role(labels[index]) in _NAMED
        }
        if not folded:
            return {}
        folded = dict(sorted(folded.items()))
        places = Places(texts, labels)
        rules = _equal_lines(folded, texts, labels, places)
        openings = [
            (text, False, index)
            for index, text in folded.items()
            if index not in rules and words(text) >= WORDS
        ]
        openings += [(fold(report), True, index) for index, report in behind.items() if index in folded]
        return rules | contained_lines(texts, sorted(openings), folded, labels, rules, places)

    def _alike(self, view: View, texts: list[str], labels: Labels) -> tuple[Iterable[int], dict[int, str]]:
        """Return the lines that begin like another line or report, and such reports: what stands behind datelines."""
        if len(texts) <= MANY:
            found, reports = beginnings(texts, labels)
            behind = self._behind(view, texts, reports)
            if not behind:
                return found, behind
        lines = _comparable(texts, labels)
        compared = [texts[index] for index in lines]
        keys = keys_of(compared)
        if len(texts) > MANY:
            behind = self._behind(view, texts, shared_reports(texts, lines, keys))
        lines.extend(behind)
        compared += behind.values()
        keys += keys_of(list(behind.values()))
        return map(lines.__getitem__, alike(compared, keys)), behind

    def _behind(self, view: View, texts: list[str], reports: Sequence[int]) -> dict[int, str]:
        """Return what stands behind the datelines of those of some lines that have one."""
        if not reports:
            return {}
        datelines = view.memo(dateline_of)
        return {
            index: texts[index].lstrip()[match.end :]
            for index in reports
            if (match := datelines[texts[index]]) is not None
        }


def _comparable(texts: Sequence[str], labels: Labels) -> array[int]:
    """Return the lines that are not blank; of very many without those that are too short to go, which take room."""
    labelled: Iterable[object] = labels  # a label is never false
    if len(texts) > MANY:  # a character is a word at most, whatever it is folded to
        labelled = (
            label is not None and (len(text) >= FEWEST or label.role in _NAMED)
            for text, label in zip(texts, labels, strict=True)
        )
    return array("I", compress(range(len(labels)), labelled))


def _equal_lines(
    keys: dict[int, str], texts: Sequence[str], labels: Sequence[Label | None], places: Places
) -> dict[int, str]:
    """Return the lines that equal an earlier one and are long, or named, enough to be a repeat.

    Args:
        keys: what to compare, by the index of the line, in order.
        texts: the lines.
        labels: the label of each line of the text.
        places: where the lines stand.
    """
    seen: dict[str, int] = {}
    found: dict[int, str] = {}
    above = sung = -1  # the line before, and the last one that is repeated on purpose
    for index, key in keys.items():
        label = labels[index]
        if key in seen and label is not None:
            adjacent = keys[above] == key and not any(labels[above + 1 : index])
            goes_on = sung == index - 1 >= 0 and texts[sung].rstrip(_CLOSING).endswith(_RUNS_ON)
            if label.role in _NAMED or (
                (adjacent or not goes_on)
                and _is_long_enough(key, texts[index], label, adjacent=adjacent)
                and not (
                    places.is_sung_twice(index) if adjacent else places.is_deliberate(seen[key], index, found)
                )
            ):
                found[index] = f"repeated-{label.role}"
            else:
                sung = index
        elif key:
            seen[key] = index
        above = index
    return found


def _role(label: Label | None) -> Role | None:
    return None if label is None else label.role


def _is_long_enough(key: str, text: str, label: Label, *, adjacent: bool) -> bool:
    """Tell whether a line is too much of a sentence to be repeated on purpose."""
    if not adjacent and (is_row(text) or is_code(text)):
        return False
    if words(key) >= 2 * WORDS and SENTENCE_INSIDE.search(text) is not None:
        return True
    if label.role is Role.LIST:
        return adjacent and words(key) >= WORDS
    if adjacent:
        return words(key) >= FEWEST
    return label.role is not Role.HEADING and words(key) >= WORDS and _is_statement(text)


def _is_statement(text: str) -> bool:
    stripped = text.rstrip(_CLOSING)
    return stripped[-1:] in _STATEMENT_ENDS and not stripped.endswith("..")
