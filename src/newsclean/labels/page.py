"""Reads what each line is from the rules that know it and from its place on the page."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import compress

from newsclean.labels.by_shape import TITLE, labels_by_shape
from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.outline import NEAR_TITLE, outline_of
from newsclean.labels.shapes.lines import has_digit
from newsclean.labels.stamps.dateline import whole_dateline
from newsclean.labels.stamps.day_heads import heads_a_part
from newsclean.labels.stamps.publication import TIMESTAMP_CHARS
from newsclean.labels.titles.window import adds_a_site
from newsclean.roles import Kind, Role
from newsclean.rules.rule import Shape, Where
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.dates import Timestamp
    from newsclean.labels.outline import Outline
    from newsclean.labels.shapes.lines import Shapes
    from newsclean.labels.stamps.signed import Signature
    from newsclean.rules.rule import Rule

SECTION_WORDS = 4
"""A line above the title of at most so many words may be the name of a section."""

TIMESTAMP_BY_SHAPE = "shape/timestamp"
"""The evidence for a timestamp that no rule knows."""

_TIMESTAMP = Label(Role.TIMESTAMP, score=0.9, evidence=TIMESTAMP_BY_SHAPE, certain=True)
_DATELINE = Label(Role.DATELINE, score=0.9, evidence="shape/dateline", certain=True)
_WINDOW = Label(Role.BOILERPLATE, Kind.NAV, 0.9, "block/window-title")
_SECTION = Label(Role.BOILERPLATE, Kind.NAV, 0.8, "block/section-above-title")

_QUESTION_MARKS = ("?", "？", "؟")

_BESIDE = frozenset({Role.BOILERPLATE, Role.TITLE, Role.BYLINE, Role.TIMESTAMP})
"""Next to a line of one of these roles, an uncertain rule is believed."""


class Page:
    """One reading of the lines of a document.

    Args:
        texts: the lines, blank ones included.
        hits: the rule that knows each line, or None.
        shapes: the shapes of the lines.
        stamps: what a line says of the time of publication, or None.
        signatures: what a line says beside a date, or None.
        title: the headline, if the caller knows it.
    """

    def __init__(
        self,
        texts: Sequence[str],
        hits: Sequence[Rule | None],
        shapes: Shapes,
        stamps: Mapping[str, Timestamp | None],
        signatures: Mapping[str, Signature | None],
        title: str | None,
    ) -> None:
        self._stamps = stamps
        self._signatures = signatures
        self._texts = texts
        self._hits = hits
        self._shapes = shapes
        self._outline = outline_of(texts, hits, shapes, title)
        self._lines = array("I", compress(range(len(shapes.words)), shapes.words))
        self._known = [index for index in compress(range(len(hits)), hits) if shapes.words[index]]
        self._labels: Labels = []
        self._uncertain: list[int] = []

    def labels(self) -> Labels:
        """Return the label of each line, None for a blank one."""
        self._labels = labels_by_shape(self._shapes, self._outline)
        self._believe_certain_rules()
        self._title_again()
        self._window_title()
        self._timestamps()
        self._believe_uncertain_rules()
        self._sections_above_title()
        self._dateline_above_prose()
        return self._labels

    def _believe_certain_rules(self) -> None:
        hits, labels, outline = self._hits, self._labels, self._outline
        first, last = outline.first_prose, outline.last_prose
        made: dict[int, Label] = {}  # rules are few, so the label of each is made once
        for index in self._known:
            rule = hits[index]
            assert rule is not None
            if not rule.certain or (first < index < last and self._may_be_asked(index, rule)):
                self._uncertain.append(index)
            elif rule.where is Where.ANY or _holds(rule.where, index, outline):
                label = made.get(id(rule))
                if label is None:
                    label = made[id(rule)] = _label_of(rule, 0.95)
                labels[index] = label

    def _may_be_asked(self, index: int, rule: Rule) -> bool:
        """Tell whether a label amid the prose is a question: “Read more?” in an interview, which folds to a link's label."""
        return (
            rule.kind is Kind.RELATED
            and rule.shape is Shape.LITERAL
            and self._texts[index].rstrip().endswith(_QUESTION_MARKS)
        )

    def _title_again(self) -> None:
        """Label lines that say what the title says: a headline printed twice, often in another case."""
        title = self._outline.title
        if title is None:
            return
        wanted = self._texts[title].strip().casefold()
        words = self._shapes.words
        index = -1
        for _ in range(words.count(words[title])):
            index = words.index(words[title], index + 1)
            if self._hits[index] is None and self._texts[index].strip().casefold() == wanted:
                self._labels[index] = TITLE

    def _window_title(self) -> None:
        """Label the title of the window, which says above the headline what it says, and the site's name."""
        title = self._outline.title
        if title is None:
            return
        for index in range(max(0, title - NEAR_TITLE), title):
            if self._hits[index] is None and adds_a_site(self._texts[index], self._texts[title]):
                self._labels[index] = _WINDOW

    def _timestamps(self) -> None:
        """Label the lines of the head that are a date and a time of publication, or have them beside a byline."""
        for index in self._lines:
            if index >= self._outline.first_prose:
                break
            text = self._texts[index]
            rule = self._hits[index]
            if (
                len(text) > TIMESTAMP_CHARS
                or (rule is not None and rule.certain)
                or not has_digit(text, self._shapes.words[index])
            ):
                continue
            stamp = self._stamps[text]
            if stamp is None:
                self._labels[index] = self._signed(text) or self._labels[index]
            elif stamp.certain or (self._is_beside(index, _BESIDE) and not self._heads_a_part(text, stamp)):
                self._labels[index] = _TIMESTAMP

    def _heads_a_part(self, text: str, stamp: Timestamp) -> bool:
        below = self._lines[bisect_left(self._lines, self._outline.first_prose) :]
        return heads_a_part(text, stamp, (self._texts[index] for index in below), self._stamps)

    def _signed(self, text: str) -> Label | None:
        """Return the label of a line that is a byline, or a source, and a date; None if it is not known to be one."""
        signature = self._signatures[text]
        if signature is None or not signature.evidence:
            return None
        return Label(signature.role, score=0.9, evidence=signature.evidence, certain=True)

    def _believe_uncertain_rules(self) -> None:
        """Take a rule's word that is not certain by itself where the lines around agree, outside the prose."""
        outline = self._outline
        for index in self._uncertain:
            rule = self._hits[index]
            if rule is None or not _holds(rule.where, index, outline):
                continue
            outside = index < outline.first_prose or index > outline.last_prose
            if outside and self._is_beside(index, frozenset({Role.BOILERPLATE, rule.role})):
                self._labels[index] = _label_of(rule, 0.7)

    def _sections_above_title(self) -> None:
        """Label short lines between certain chrome and the title: names of sections, kickers, crumbs.

        Not the last of them: where the title is three words long, that is the title, and what was taken for it the deck.
        """
        title = self._outline.title
        if title is None:
            return
        after_chrome = False
        above = self._lines[: bisect_left(self._lines, title)]
        for index in above[:-1]:
            label = self._labels[index]
            assert label is not None
            if label.role is Role.BOILERPLATE:
                after_chrome = after_chrome or label.certain
            elif after_chrome and label is BODY and self._reads_as_section(index):
                self._labels[index] = _SECTION
            else:
                after_chrome = False

    def _dateline_above_prose(self) -> None:
        """Label a dateline that stands on a line of its own above the report, whatever a rule takes it for."""
        above = bisect_left(self._lines, self._outline.first_prose) - 1
        if 0 <= above < len(self._lines) - 1 and whole_dateline(self._texts[self._lines[above]]) is not None:
            self._labels[self._lines[above]] = _DATELINE

    def _reads_as_section(self, index: int) -> bool:
        words = self._shapes.words[index]
        return (
            words <= SECTION_WORDS
            and not self._shapes.ends[index]
            and not has_digit(self._texts[index], words)
        )

    def _is_beside(self, index: int, roles: frozenset[Role]) -> bool:
        """Tell whether the nearest line above or below has one of these roles."""
        at = bisect_left(self._lines, index)
        neighbours = self._lines[max(0, at - 1) : at] + self._lines[at + 1 : at + 2]
        return any((label := self._labels[other]) is not None and label.role in roles for other in neighbours)


def _holds(where: Where, index: int, outline: Outline) -> bool:
    """Tell whether a line is on the part of the page that a rule speaks about."""
    if where is Where.HEAD:
        return index < outline.first_prose
    if where is Where.TAIL:
        return index > outline.last_prose
    return True


def _label_of(rule: Rule, score: float) -> Label:
    return Label(rule.role, rule.kind, score, rule.id, rule.certain)
