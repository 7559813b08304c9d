"""What speaks for a line above the body, or against it, as the headline: a row of answers for each that reads as one."""

from __future__ import annotations

from itertools import islice

from newsclean.labels.titles.headline import (
    DATE,
    DATE_WORDS,
    FURNITURE,
    PARAGRAPHS,
    REACH,
    Prose,
    reads_as_title,
    stems,
)
from newsclean.labels.titles.window import adds_a_site
from newsclean.roles import Kind, Role
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.labels.label import Label, Labels
    from newsclean.labels.shapes.lines import Shapes

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

TEASER_WORDS = 8
"""A line of so many words that the body begins with, behind its dateline, too, is its teaser."""

_GONE = frozenset({Role.BOILERPLATE, Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION})
_BARS = ("|", " » ", " > ")
_MAY_NAME_SITE = lazy(r" [|\u2022·»\u2013\u2014-]")


class Head(NamedTuple):
    """The head of a page: the lines above the body that may be the headline, and those around them.

    Attributes:
        texts: all lines of the page.
        labels: their labels.
        shapes: their shapes.
        lines: the last lines above the body that are not blank, and the first line of the body.
        able: which of them read as a headline, as places in ``lines``.
        is_cut: whether more lines stand above these.
    """

    texts: Sequence[str]
    labels: Labels
    shapes: Shapes
    lines: list[int]
    able: list[int]
    is_cut: bool


def head_of(texts: Sequence[str], labels: Labels, shapes: Shapes) -> Head | None:
    """Return the head of a page; None if nothing in it reads as a headline."""
    body = next(_paragraphs(labels, shapes.prose), 0)
    if body == 0:
        return None
    lines = [*islice((at for at in range(body, -1, -1) if shapes.words[at]), FAR)][::-1]
    is_cut = any(islice(shapes.words, lines[0]))
    able = [
        place
        for place, index in enumerate(lines[:-1])
        if _is_able(texts[index], labels[index], shapes.words[index])
        and not (shapes.words[index] >= TEASER_WORDS and texts[index].strip() in texts[body])
    ]
    return Head(texts, labels, shapes, lines, able, is_cut) if able else None


def _paragraphs(labels: Labels, prose: bytearray) -> Iterator[int]:
    """Yield the lines of prose that stay."""
    at = prose.find(1)
    while at >= 0:
        if (label := labels[at]) is not None and label.role not in _GONE:
            yield at
        at = prose.find(1, at + 1)


def _is_able(text: str, label: Label | None, words: int) -> bool:
    fewest, most = WORDS
    if label is None or not fewest <= words <= most:
        return False
    if label.role in FURNITURE or (label.certain and label.role is not Role.TITLE):
        return False
    return reads_as_title(text, words)


def facts_of(head: Head) -> list[tuple[bool, ...]]:
    """Return for each line that may be the headline which of `title.WEIGHTS` hold, in their order."""
    texts, labels, shapes, lines, able, _ = head
    prose = Prose([texts[at] for at in islice(_paragraphs(labels, shapes.prose), PARAGRAPHS)])
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
            role_at(head, place) is Role.TITLE,
        )
        for place, words, count in zip(able, own, shared, strict=True)
    ]


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
        place == 0 and not head.is_cut,
        place > 0 and bool(head.shapes.ends[head.lines[place - 1]]),
        place - 1 in head.able,
        place > 0 and role_at(head, place - 1) in FURNITURE,
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
    return role_at(head, place) in FURNITURE or (
        head.shapes.words[index] <= DATE_WORDS and DATE.search(head.texts[index]) is not None
    )


def role_at(head: Head, place: int) -> Role | None:
    """Return the role of one of the lines of a head."""
    label = head.labels[head.lines[place]]
    return None if label is None else label.role
