"""Lets the model speak about the lines that no rule knows.

A rule that is certain, and a line whose place says what it is (the title, a caption with its credit, a row of a table),
are not up for judgement; what a rule has convicted counts as chrome when the model weighs the document.
"""

from __future__ import annotations

from itertools import compress

from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.outline import ends_sentence
from newsclean.labels.rows import ROWS, rows_of
from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.native import twin
from newsclean.roles import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsclean.labels.model.scored import Scored

OPEN = (Role.BODY, Role.LIST, Role.HEADING, Role.DECK, Role.UNKNOWN)
"""What the model may call boilerplate."""

INSERTED = frozenset({Kind.AD, Kind.NEWSLETTER})
"""Chrome that stands between the paragraphs of an article; the model sees the article without it."""

ENOUGH = 8
"""Lines; a page has more, and a snippet of fewer gives the model nothing to compare them with."""

MOST = 20_000
"""Lines; no page has more, and what the model notes of each takes two kilobytes of memory. The caller hears of it."""

WORTH = 0.005
"""The model drops lines only where that raises the expected mean of precision and recall by so much: a clean text stays."""

PARAGRAPH = 60
"""Characters; a line of so many is a paragraph, not a label."""

SENTENCE = 80
"""Characters; a line of so many that ends in a sentence mark is prose."""

REST = 0.05
"""Share of a text; so little beside its prose is not worth asking the model about."""

CERTAIN = 255
"""The chance, in 1/255, of a line that surely belongs to the article."""

_NATIVE = twin("judging")


class Reading(NamedTuple):
    """Why the model thinks so of one line; put into words only when asked for.

    Attributes:
        scored: what the model made of the document.
        at: which of its non-blank lines.
    """

    scored: Scored
    at: int

    def kind(self) -> Kind:
        """Return what sort of chrome the line seems to be."""
        told = self.scored.told(self.at).kind
        return Kind(told) if told else Kind.NAV

    def words(self, number_of: Callable[[int], int] | None) -> str:
        """Return the evidence, for a person.

        Args:
            number_of: returns the number that a person knows a line of the view by; None if there is none.
        """
        return self.scored.told(self.at).told(number_of)


def reading_of(label: Label) -> Reading | None:
    """Return why the model thinks so of a line; None if it was not the model that spoke."""
    return None if label.scored is None else Reading(label.scored, label.at)


class Asked(NamedTuple):
    """What the model is asked about.

    Attributes:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        ends: whether each line ends a sentence; empty if all are blank.
        title: the headline, if the caller knows it.
        gaps: how many lines are laid out by blanks, as the rows of a table are.
        shifts: by how much other evidence moves the chance of each line, in sixteenths of a logit; empty for none.
    """

    labels: Labels
    texts: Sequence[str]
    ends: Sequence[int]
    title: str | None
    gaps: int = 0
    shifts: Sequence[int] = ()


class _Survey(NamedTuple):
    """What the model need not see of a page.

    Attributes:
        labelled: lines that have a label.
        whole: characters of all lines.
        prose: characters of the lines of `SENTENCE` characters or more that end a sentence.
        inserts: the lines that rules know as chrome which a page puts between paragraphs: they end nothing.
        copies: the lines of `PARAGRAPH` characters or more that repeat an earlier one, and which. To the model a line
            that a page repeats is chrome. A paragraph printed twice is not: the model sees it once, and which copy
            stays is for the stage that drops repeats.
    """

    labelled: int
    whole: int
    prose: int
    inserts: set[int]
    copies: dict[int, int]

    def is_open(self, gaps: int) -> bool:
        """Tell whether the model has anything to say.

        Not about a snippet, nor where nearly all is sentences or most lines are laid out by blanks.
        """
        return (
            ENOUGH <= self.labelled <= MOST
            and 2 * gaps <= self.labelled
            and not _is_prose(self.prose, self.whole)
        )


def judge_all(documents: Sequence[Asked], lean: float, *, kinds: bool) -> list[Labels]:
    """Return the labels of each document with the model's verdict on the lines that are open to it.

    Args:
        documents: the documents; each is judged as if it were alone.
        lean: from -1 (drop more: precision) to 1 (keep more: recall).
        kinds: whether the kind of each line is wanted now; else it is found when a person asks.
    """
    surveys = [_survey(asked) for asked in documents]
    is_open = [survey.is_open(asked.gaps) for asked, survey in zip(documents, surveys, strict=True)]
    if not any(is_open):
        return [asked.labels for asked in documents]
    from newsclean.labels.model.engine import Page, engine  # noqa: PLC0415 - loaded when a text needs it

    pages = [
        Page(_shown(asked.texts, survey), asked.title)
        for asked, survey in compress(zip(documents, surveys, strict=True), is_open)
    ]
    scored = iter(engine().scored_all(pages))
    return [
        _judge(asked, next(scored), survey.copies, lean, kinds=kinds) if wanted else asked.labels
        for asked, survey, wanted in zip(documents, surveys, is_open, strict=True)
    ]


def _is_prose(sentences: int, whole: int) -> bool:
    """Tell whether nearly all characters are those of sentences."""
    return sentences >= (1 - REST) * whole


def is_too_long(texts: Sequence[str]) -> bool:
    """Tell whether the model is not asked about lines only because there are more than `MOST`."""
    if sum(1 for text in texts if text.strip()) <= MOST:
        return False
    sentences = sum(len(text) for text in texts if len(text) >= SENTENCE and ends_sentence(text))
    return not _is_prose(sentences, sum(map(len, texts)))


_NOTHING = _Survey(0, 0, 0, set(), {})


def _survey(asked: Asked) -> _Survey:
    if not asked.ends:
        return _NOTHING
    look = plain_survey if _NATIVE is None else _NATIVE.survey
    return _Survey(*look(asked.labels, asked.texts, asked.ends, SENTENCE, PARAGRAPH, INSERTED))


def plain_survey(
    labels: Labels,
    texts: Sequence[str],
    ends: Sequence[int],
    sentence: int,
    paragraph: int,
    inserted: frozenset[Kind],
) -> tuple[int, int, int, set[int], dict[int, int]]:
    """Return the fields of a `_Survey`."""
    prose = sum([len(text) for text, end in zip(texts, ends, strict=True) if end and len(text) >= sentence])
    inserts = {
        at
        for at, label in enumerate(labels)
        if label is not None and label.certain and label.kind in inserted
    }
    first: dict[str, int] = {}
    copies = {
        at: first[text]
        for at, text in enumerate(texts)
        if len(text) >= paragraph and first.setdefault(text, at) != at
    }
    return len(labels) - labels.count(None), sum(map(len, texts)), prose, inserts, copies


def _shown(texts: Sequence[str], survey: _Survey) -> Sequence[str]:
    """Return the lines that the model sees; the others are blank to it."""
    if not survey.inserts and not survey.copies:
        return texts
    shown = list(texts)
    for at in survey.inserts.union(survey.copies):
        shown[at] = ""
    return shown


def _judge(document: Asked, scored: Scored, copies: Mapping[int, int], lean: float, *, kinds: bool) -> Labels:
    """Return the labels of one document with the verdict."""
    from newsclean.labels.model.context import moving  # noqa: PLC0415 - as the engine
    from newsclean.labels.model.select import cut_of  # noqa: PLC0415

    labels = document.labels
    chances = scored.chances
    if document.shifts:
        by = {shift: moving(shift) for shift in set(document.shifts)}
        shifts = document.shifts
        chances = [by[shifts[at]][chance] for at, chance in zip(scored.index, chances, strict=True)]
    weigh, tell = (plain_weighed, plain_verdicts) if _NATIVE is None else (_NATIVE.weighed, _NATIVE.verdicts)
    asked, weighed = weigh(labels, scored.index, chances, BODY, Role.BOILERPLATE)
    cut = cut_of(weighed, scored.size, lean, WORTH)
    judged: Labels = tell(
        labels,
        scored.index,
        (asked, weighed),
        cut,
        OPEN,
        Role.BOILERPLATE,
        Label,
        scored,
        Reading if kinds else None,
    )
    for copy, index in copies.items():
        if (known := labels[copy]) is not None and known.role in OPEN:
            judged[copy] = judged[index]
    for row in rows_of(document.texts) if document.gaps >= ROWS else ():
        if (known := labels[row]) is not None and known.role in OPEN:
            judged[row] = known
    return judged


def plain_weighed(
    labels: Labels, numbers: Sequence[int], chances: Sequence[int], body: Label, boilerplate: Role
) -> tuple[list[Label], list[int]]:
    """Return for each line that the model saw its label, and its chance: none if a rule has convicted it."""
    asked = [labels[number] or body for number in numbers]
    return asked, [
        0 if label[0] is boilerplate else chance for label, chance in zip(asked, chances, strict=True)
    ]


def plain_verdicts(  # noqa: PLR0913, PLR0917 - as its twin, which knows no classes
    labels: Labels,
    numbers: Sequence[int],
    asked: tuple[Sequence[Label], Sequence[int]],
    cut: int,
    roles: tuple[Role, ...],
    boilerplate: Role,
    label_type: type[Label],
    scored: Scored,
    reading_type: type[Reading] | None,
) -> Labels:
    """Return the labels with the model's verdict on the lines that are open to it.

    Args:
        labels: those of all lines.
        numbers: the lines that the model saw.
        asked: their labels and chances, as of `plain_weighed`.
        cut: the chance from which lines stay.
        roles: those that are open to the model.
        boilerplate: the role of lines that go.
        label_type: `Label`.
        scored: what the model made of the document.
        reading_type: `Reading` if the kind of each line is wanted, else None.
    """
    judged = list(labels)
    stay: dict[tuple[int, int], Label] = {}  # labels are few, so those of lines that stay are made once
    for at, (number, label, chance) in enumerate(zip(numbers, *asked, strict=True)):
        if label[0] not in roles:
            continue
        if chance >= cut:
            key = (chance, id(label))
            if (kept := stay.get(key)) is None:
                kept = stay[key] = label_type(label.role, None, chance / CERTAIN, label.evidence)
            judged[number] = kept
        else:
            kind = reading_type(scored, at).kind() if reading_type else None
            judged[number] = label_type(boilerplate, kind, 1 - chance / CERTAIN, "model", False, scored, at)
    return judged
