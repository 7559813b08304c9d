"""Which line is the headline, once it is known where the body begins.

The outline names a title before the line model speaks, where only one line can be it. On a whole page many lines read as
headlines, and the model, which learned from bodies without theirs, drops the article's own as readily as those of other
stories. So the lines above the body are asked again what speaks for each. The weights are those of a conditional logit
(McFadden 1974: one line of a page, or none), in eighths of a logit; ``training/titles.py`` fits them and says how often
they are right.
"""

from __future__ import annotations

from itertools import compress

from newsclean.labels.headline import DATE, DATE_WORDS, REACH, Prose, reads_as_title, stems
from newsclean.labels.label import BODY, Label, Labels
from newsclean.labels.window_title import adds_a_site
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.roles import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.shapes import Shapes

FAR = 30
"""The headline is looked for among so many lines above the body."""

WORDS = (3, 30)
"""A headline has between so many words."""

NEAR = 12
"""Lines above the body, blank ones not counted, that are near it."""

SITE_LINES = 8
"""The title of the window may stand so many lines below the headline."""

MANY = 8
"""More lines than that read as headlines where other stories are listed."""

MARGIN = 8
"""By so much, in eighths of a logit, the headline is likelier than any other line."""

WEIGHTS = {
    "always": -22,
    "3 words": -5, "6 to 8 words": 2, "9 to 14 words": 3, "15 to 20 words": -1, "21 words or more": -12,
    "shares one word with the body": 10, "shares two": 10, "shares three or more": 12,
    "shares two fifths of its words": 6, "shares three fifths": 4, "shares most of all": 4,
    "a byline or a date is close below": 8, "share buttons are close below": 2,
    "near the body": 4, "the first line": 2,
    "behind the end of a sentence": -7, "behind another such line": -3, "behind a byline or a date": 3,
    "printed again": 3, "printed with the name of the site": 19, "has the name of the site": 3, "ends a line above": 16,
    "has bars": -8, "has a colon": 4, "begins with a figure": 4, "one of many": -6, "the outline says so": 3,
}  # fmt: skip
"""What may speak for a line, or against it, and how much, in eighths of a logit."""

_TITLE = Label(Role.TITLE, score=0.9, evidence="shape/title-above-body")
_FURNITURE = frozenset({Role.BYLINE, Role.TIMESTAMP})
_GONE = frozenset({Role.BOILERPLATE, Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION})
_BARS = ("|", " » ", " > ")
_PARAGRAPHS = 4
_MAY_NAME_SITE = lazy(r" [|\u2022·»\u2013\u2014-]")


class Head(NamedTuple):
    """The head of a page: the lines above the body that may be the headline, and those around them.

    Attributes:
        texts: all lines of the page.
        labels: their labels.
        shapes: their shapes.
        lines: the last lines above the body that are not blank, and the first line of the body.
        able: which of them read as a headline, as places in ``lines``.
        above: how many lines stand above these, blank ones not counted.
    """

    texts: Sequence[str]
    labels: Labels
    shapes: Shapes
    lines: list[int]
    able: list[int]
    above: int


def with_title(labels: Labels, texts: Sequence[str], shapes: Shapes) -> Labels:
    """Return the labels of the lines of a page with the headline among them, if one line is likely enough to be it.

    Args:
        labels: the labels, with the verdicts of the line model.
        texts: the lines.
        shapes: their shapes.
    """
    head = head_of(texts, labels, shapes)
    if head is None or (len(head.able) == 1 and _role(head, head.able[0]) is Role.TITLE):
        return labels
    worths = [sum(compress(WEIGHTS.values(), facts)) for facts in facts_of(head)]
    best = max(range(len(worths)), key=worths.__getitem__)
    title = texts[head.lines[head.able[best]]]
    others = [
        worth
        for worth, place in zip(worths, head.able, strict=True)
        if texts[head.lines[place]].strip() != title.strip()
    ]
    if worths[best] < max([0, *(worth + MARGIN for worth in others)]):
        return labels
    return _relabelled(head, title)


def _relabelled(head: Head, title: str) -> Labels:
    """Return the labels with each copy of the title labelled so, and no other line."""
    labels, texts = list(head.labels), head.texts
    for index in range(head.lines[-1]):
        label = labels[index]
        if label is not None and label[0] is Role.TITLE and texts[index] != title:
            labels[index] = BODY
    index = -1
    for _ in range(texts.count(title)):
        index = texts.index(title, index + 1)
        label = labels[index]
        if label is not None and label.role is not Role.TITLE and not label.certain:
            labels[index] = _TITLE
    return labels


def head_of(texts: Sequence[str], labels: Labels, shapes: Shapes) -> Head | None:
    """Return the head of a page; None if nothing in it reads as a headline."""
    body = _body(labels, shapes.prose)
    if body <= 0:
        return None
    lines = list(compress(range(body + 1), shapes.words))
    above = max(0, len(lines) - FAR)
    lines = lines[above:]
    opening = texts[body].lstrip()
    able = [
        place
        for place, index in enumerate(lines[:-1])
        if _is_able(texts[index], labels[index], shapes.words[index])
        and not opening.startswith(texts[index].strip())  # its teaser
    ]
    return Head(texts, labels, shapes, lines, able, above) if able else None


def _body(labels: Labels, prose: bytearray) -> int:
    """Return the first line of prose that stays; -1 if there is none."""
    at = prose.find(1)
    while at >= 0 and (label := labels[at]) is not None and label.role in _GONE:
        at = prose.find(1, at + 1)
    return at


def _is_able(text: str, label: Label | None, words: int) -> bool:
    fewest, most = WORDS
    if label is None or not fewest <= words <= most:
        return False
    if label.role in _FURNITURE or (label.certain and label.role is not Role.TITLE):
        return False
    return reads_as_title(text, words)


def facts_of(head: Head) -> list[tuple[bool, ...]]:
    """Return for each line that may be the headline which of `WEIGHTS` hold, in their order."""
    texts, labels, shapes, lines, able, _ = head
    stay = (at for at in range(lines[-1], len(texts)) if shapes.prose[at] and _stays(labels[at]))
    prose = Prose([texts[at] for at, _ in zip(stay, range(_PARAGRAPHS), strict=False)])
    own = [stems(texts[lines[place]]) for place in able]
    shared = [prose.shared(words) for words in own]
    most = max(shared)
    folded = [texts[index].strip().casefold() for index in lines]
    whole = "\n".join(folded)
    return [
        (
            True,
            *_by_size(shapes.words[lines[place]]),
            *_by_words(count, len(words), most),
            *_by_place(head, place),
            *_by_copies(head, place, folded, whole),
            any(bar in texts[lines[place]] for bar in _BARS),
            ": " in folded[place],
            folded[place][:1].isdigit(),
            len(able) > MANY,
            _role(head, place) is Role.TITLE,
        )
        for place, words, count in zip(able, own, shared, strict=True)
    ]


def _stays(label: Label | None) -> bool:
    return label is not None and label.role not in _GONE


def _by_size(words: int) -> tuple[bool, ...]:
    return words == 3, 6 <= words <= 8, 9 <= words <= 14, 15 <= words <= 20, words > 20


def _by_words(shared: int, own: int, most: int) -> tuple[bool, ...]:
    """Say how many of its own words a line shares with the body, and whether none shares more."""
    several = shared >= 2
    return (
        shared == 1,
        shared == 2,
        shared >= 3,
        several and 5 * shared >= 2 * own,
        several and 5 * shared >= 3 * own,
        several and shared == most,
    )


def _by_place(head: Head, place: int) -> tuple[bool, ...]:
    """Say what stands around a line, and where it stands."""
    below = range(place + 1, min(place + 1 + REACH, len(head.lines)))
    return (
        any(_is_furniture(head, at) for at in below),
        any((label := head.labels[head.lines[at]]) is not None and label.kind is Kind.SHARE for at in below),
        len(head.lines) - 1 - place <= NEAR,
        head.above + place == 0,
        place > 0 and bool(head.shapes.ends[head.lines[place - 1]]),
        place - 1 in head.able,
        place > 0 and _role(head, place - 1) in _FURNITURE,
    )


def _by_copies(head: Head, place: int, folded: Sequence[str], whole: str) -> tuple[bool, ...]:
    """Say what else repeats a line: a copy, the title of the window, a path.

    Args:
        head: the head of the page.
        place: of the line.
        folded: the lines in one case.
        whole: the same as one text, for a look that tells at once of most lines that no other has them.
    """
    texts, lines = head.texts, head.lines
    index, own = lines[place], folded[place]
    longer = (
        [at for at, text in enumerate(folded) if own in text and text != own] if whole.count(own) > 1 else ()
    )
    return (
        texts.count(texts[index]) > 1,
        any(lines[at] <= index + SITE_LINES and adds_a_site(texts[lines[at]], texts[index]) for at in longer),
        _MAY_NAME_SITE.search(own) is not None
        and any(
            own.startswith(text) and adds_a_site(texts[index], texts[at])
            for text, at in zip(folded, lines, strict=True)
        ),
        any(at < place and folded[at].endswith(own) for at in longer),
    )


def _is_furniture(head: Head, place: int) -> bool:
    """Tell whether a line is a byline or a date."""
    index = head.lines[place]
    return _role(head, place) in _FURNITURE or (
        head.shapes.words[index] <= DATE_WORDS and DATE.search(head.texts[index]) is not None
    )


def _role(head: Head, place: int) -> Role | None:
    label = head.labels[head.lines[place]]
    return None if label is None else label.role
