"""Lets the model speak about the lines that no rule knows.

A rule that is certain, and a line whose place says what it is (the title, a caption with its credit), are not up for
judgement; what a rule has convicted counts as chrome when the model weighs the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.outline import ends_sentence
from newsclean.roles import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsclean.labels.model.scored import Scored

OPEN = frozenset({Role.BODY, Role.LIST, Role.HEADING, Role.DECK, Role.UNKNOWN})
"""What the model may call boilerplate."""

INSERTED = frozenset({Kind.AD, Kind.NEWSLETTER})
"""Chrome that stands between the paragraphs of an article; the model sees the article without it."""

ENOUGH = 8
"""Lines; a page has more, and a snippet of fewer gives the model nothing to compare them with."""

MOST = 20_000
"""Lines; no page has more, and what the model notes of each takes two kilobytes of memory."""

WORTH = 0.01
"""The model drops lines only where that raises the expected F1 of the document by so much: a clean text stays."""

PARAGRAPH = 60
"""Characters; a line of so many is a paragraph, not a label."""

SENTENCE = 80
"""Characters; a line of so many that ends in a sentence mark is prose."""

REST = 0.05
"""Share of a text; so little beside its prose gains less than `WORTH`, and the model is not asked."""

CERTAIN = 255
"""The chance, in 1/255, of a line that surely belongs to the article."""


class Reading:
    """Why the model thinks so of one line; put into words only when asked for.

    Args:
        scored: what the model made of the document.
        at: which of its non-blank lines.
    """

    __slots__ = ("_at", "_scored")

    def __init__(self, scored: Scored, at: int) -> None:
        self._scored = scored
        self._at = at

    def kind(self) -> Kind:
        """Return what sort of chrome the line seems to be."""
        told = self._scored.told(self._at).kind
        return Kind(told) if told else Kind.NAV

    def words(self, number_of: Callable[[int], int] | None) -> str:
        """Return the evidence, for a person.

        Args:
            number_of: returns the number that a person knows a line of the view by; None if there is none.
        """
        return self._scored.told(self._at).told(number_of)


class Asked(NamedTuple):
    """What the model is asked about.

    Attributes:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        title: the headline, if the caller knows it.
        shifts: by how much other evidence moves the chance of each line, in sixteenths of a logit; empty for none.
    """

    labels: Labels
    texts: Sequence[str]
    title: str | None
    shifts: Sequence[int] = ()


def judge_all(documents: Sequence[Asked], lean: float, *, kinds: bool) -> list[Labels]:
    """Return the labels of each document with the model's verdict on the lines that are open to it.

    Args:
        documents: the documents; each is judged as if it were alone.
        lean: from -1 (drop more: precision) to 1 (keep more: recall).
        kinds: whether the kind of each line is wanted now; else it is found when a person asks.
    """
    open_to_it = [
        ENOUGH <= len(asked.labels) - asked.labels.count(None) <= MOST and not _is_prose(asked.texts)
        for asked in documents
    ]
    if not any(open_to_it):
        return [asked.labels for asked in documents]
    from newsclean.labels.model.engine import Page, engine  # noqa: PLC0415 - loaded when a text needs it

    copies = [
        _copies(asked.texts) if wants else {} for asked, wants in zip(documents, open_to_it, strict=True)
    ]
    pages = [
        Page(_shown(asked, same), asked.title)
        for asked, same, wants in zip(documents, copies, open_to_it, strict=True)
        if wants
    ]
    scored = iter(engine().scored_all(pages))
    return [
        _judge(asked, next(scored), same, lean, kinds=kinds) if wants else asked.labels
        for asked, same, wants in zip(documents, copies, open_to_it, strict=True)
    ]


def _is_prose(texts: Sequence[str]) -> bool:
    """Tell whether nearly all of a text is sentences: too little else for `WORTH` to be gained by dropping it."""
    long = sum([len(text) for text in texts if len(text) >= SENTENCE and ends_sentence(text)])
    return long >= (1 - REST) * sum(map(len, texts))


def _shown(asked: Asked, copies: Mapping[int, int]) -> Sequence[str]:
    """Return the lines that the model sees; the others are blank to it."""
    hidden = _inserts(asked.labels).union(copies)
    if not hidden:
        return asked.texts
    texts = list(asked.texts)
    for at in hidden:
        texts[at] = ""
    return texts


def _judge(document: Asked, scored: Scored, copies: Mapping[int, int], lean: float, *, kinds: bool) -> Labels:
    """Return the labels of one document with the verdict."""
    from newsclean.labels.model.context import moved  # noqa: PLC0415 - as the engine
    from newsclean.labels.model.select import select  # noqa: PLC0415

    labels = document.labels
    chances = scored.chances
    if document.shifts:
        chances = [
            moved(chance, document.shifts[at]) for at, chance in zip(scored.index, chances, strict=True)
        ]
    asked = [labels[index] or BODY for index in scored.index]
    weighed = [
        0 if label[0] is Role.BOILERPLATE else chance for label, chance in zip(asked, chances, strict=True)
    ]
    keep = select(weighed, scored.size, lean, WORTH)
    judged = list(labels)
    stay: dict[int, dict[int, Label]] = {}  # labels are few, so those of lines that stay are made once
    boilerplate = Role.BOILERPLATE
    for at, (index, label, chance, keeps) in enumerate(zip(scored.index, asked, weighed, keep, strict=True)):
        if label[0] not in OPEN:
            continue
        if keeps:
            made = stay.get(chance)
            if made is None:
                made = stay[chance] = {}
            if (kept := made.get(id(label))) is None:
                kept = made[id(label)] = Label(label.role, None, chance / CERTAIN, label.evidence)
            judged[index] = kept
        else:
            reading = Reading(scored, at)
            kind = reading.kind() if kinds else None
            judged[index] = Label(boilerplate, kind, 1 - chance / CERTAIN, "model", False, reading)
    for copy, index in copies.items():
        if (known := labels[copy]) is not None and known.role in OPEN:
            judged[copy] = judged[index]
    return judged


def _inserts(labels: Labels) -> set[int]:
    """Return the lines that rules know as chrome which a page puts between paragraphs: they end nothing."""
    return {
        at
        for at, label in enumerate(labels)
        if label is not None and label.certain and label.kind in INSERTED
    }


def _copies(texts: Sequence[str]) -> dict[int, int]:
    """Return the long lines that repeat an earlier one, and which.

    To the model a line that a page repeats is chrome. A paragraph printed twice is not: the model sees it once, and
    which copy stays is for the stage that drops repeats.
    """
    first: dict[str, int] = {}
    return {
        at: first[text]
        for at, text in enumerate(texts)
        if len(text) >= PARAGRAPH and first.setdefault(text, at) != at
    }
