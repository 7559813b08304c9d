"""Which bylines, timestamps and sources are those of something inside the article, and not the article's own.

The article's own stand at its head or at its foot. What stands between its paragraphs is the author of a book that is
reviewed, the time of an entry of a live blog, the source of a chart; unless it says what the line at the head says.

That follows from where a line and its like stand, and not from whether another one is recorded: that one is gone in the
second run. So a head reaches one paragraph far for bylines and timestamps (a deck may read as prose), and a foot does for
sources (a note may follow); but not where such lines go on from paragraph to paragraph, and differ.
"""

from __future__ import annotations

from newsclean.labels.shapes.lines import LONG_WORDS, PROSE_WORDS, ends_sentence, word_count
from newsclean.labels.wrapping.paragraphs import joined, paragraphs_of
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.labels.label import Label, Labels
    from newsclean.view import View

RECORDED = frozenset({Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION})
"""Roles whose lines leave the text for the metadata, which has room for one of each."""

_PROSE = frozenset({Role.BODY, Role.LIST, Role.UNKNOWN})


class _Place(NamedTuple):
    """A line of a recorded role, or the lines of one in a wrapped text.

    Attributes:
        lines: their indices.
        value: what they say, in small letters.
        above: how many paragraphs of the article stand above.
    """

    lines: range
    value: str
    above: int


def inside_article(view: View, labels: Labels, held: Sequence[int]) -> frozenset[int]:
    """Return those of some lines that belong to something inside the article.

    Args:
        view: the text.
        labels: what its lines are.
        held: the lines asked about, of roles in `RECORDED`; of each role all that say something.
    """
    texts = view.lines.texts
    if not held or not _may_be_inside(texts, labels, held):
        return frozenset()
    places, paragraphs = _places(view, labels, frozenset(held))
    return frozenset(
        index
        for role, found in places.items()
        for place in _inside(role, found, paragraphs)
        for index in place.lines
    )


def _may_be_inside(texts: Sequence[str], labels: Labels, held: Sequence[int]) -> bool:
    """Tell whether any of these lines stands between what may be paragraphs; on most pages all stand above them."""
    first = next(long_lines(texts, labels, range(len(texts))), len(texts))
    if all(index < first for index in held):
        return False
    last = next(long_lines(texts, labels, range(len(texts) - 1, -1, -1)), -1)
    return any(first < index < last for index in held)


def long_lines(texts: Sequence[str], labels: Labels, order: Iterable[int]) -> Iterator[int]:
    """Yield those of some lines, in order, that may be paragraphs of the article."""
    return (
        index
        for index in order
        if (label := labels[index]) is not None
        and label[0] in _PROSE
        and word_count(texts[index]) >= PROSE_WORDS
    )


def _places(view: View, labels: Labels, held: frozenset[int]) -> tuple[dict[Role, list[_Place]], int]:
    """Return where the lines stand, by role, and how many paragraphs the article has."""
    texts = view.lines.texts
    spans: Sequence[tuple[int, int]] = paragraphs_of(view)
    if spans:
        texts = joined(texts, spans)
    else:
        spans = [(index, index + 1) for index in range(len(texts))]
    places: dict[Role, list[_Place]] = {}
    paragraphs = 0
    for (first, stop), text in zip(spans, texts, strict=True):
        role = role_of(labels[first])
        if role in _PROSE:
            paragraphs += _is_prose(text.strip())
        elif role is not None and first in held:
            place = _Place(range(first, stop), text.strip().casefold(), paragraphs)
            places.setdefault(role, []).append(place)
    return places, paragraphs


def _inside(role: Role, places: Sequence[_Place], paragraphs: int) -> list[_Place]:
    """Return which places of one role belong to something inside an article of so many paragraphs."""
    own = {place.value for place in places if not 0 < place.above < paragraphs}
    others = [place for place in places if place.value not in own]
    if len({place.above for place in others}) > 1 and len({place.value for place in others}) > 1:
        return others
    near = paragraphs - 1 if role is Role.ATTRIBUTION else 1
    own = {place.value for place in others if place.above == near}
    return [place for place in others if place.value not in own]


def _is_prose(text: str) -> bool:
    words = word_count(text)
    return words >= PROSE_WORDS and (words >= LONG_WORDS or ends_sentence(text))


def role_of(label: Label | None) -> Role | None:
    """Return the role of a line, None of a blank one."""
    return None if label is None else label.role
