"""Which lines of the roles that the metadata records stay all the same, because nothing of them would be recorded.

The metadata has room for one byline, one timestamp and one source. Those stand at the head of an article or at its foot.
What stands between its paragraphs is the byline of a book that is reviewed, the time of an entry of a live blog, the
source of a chart: part of the article, unless it says what the line at the head says.

Whether a line stays follows from where it and its like stand, not from whether another one is recorded: that one is gone
in the second run. So a head reaches one paragraph far for bylines and timestamps (a deck may read as prose), and a foot for
sources (a note may follow), but not where such lines go on from paragraph to paragraph and differ.
"""

from __future__ import annotations

from newsclean.labels.label import Label, Labels
from newsclean.labels.shapes import LONG_WORDS, PROSE_WORDS, ends_sentence, word_count
from newsclean.labels.stamps import publication_of, states_a_day
from newsclean.labels.wrapped import joined, paragraphs_of
from newsclean.lean import TYPE_CHECKING, NamedTuple
from newsclean.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.view import View

_RECORDED = frozenset({Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION})
_PROSE = frozenset({Role.BODY, Role.LIST, Role.UNKNOWN})


class _Place(NamedTuple):
    """A paragraph of a recorded role.

    Attributes:
        lines: the indices of its lines; one, unless the text is wrapped.
        value: what it says, in small letters.
        above: how many paragraphs of the article stand above it.
    """

    lines: range
    value: str
    above: int


def without_unrecorded(view: View, labels: Labels, going: dict[int, str]) -> dict[int, str]:
    """Return the lines that go without those of which nothing would be recorded.

    Args:
        view: the text.
        labels: what its lines are.
        going: the evidence for each line that is to go, by line.
    """
    held = [index for index in going if _role(labels[index]) in _RECORDED]
    if not held:
        return going
    staying = _unreadable(view, labels, held)
    held = [index for index in held if index not in staying]
    if held and _may_be_inside(view.lines.texts, labels, going, held):
        staying |= _inside(view, labels, going, frozenset(held))
    return {index: rule for index, rule in going.items() if index not in staying} if staying else going


def _unreadable(view: View, labels: Labels, held: Iterable[int]) -> set[int]:
    """Return the timestamps with a date that cannot be read, or be read in two ways."""
    texts = view.lines.texts
    stamps = [index for index in held if _role(labels[index]) is Role.TIMESTAMP]
    return {
        index
        for index in stamps
        if states_a_day(texts[index]) and publication_of(texts[index], view.language) is None
    }


def _may_be_inside(
    texts: Sequence[str], labels: Labels, going: dict[int, str], held: Sequence[int]
) -> bool:
    """Tell whether any of these lines stands between lines that may be of paragraphs; most pages have them above all."""
    first = next(_long(texts, labels, going, range(len(texts))), len(texts))
    if all(index < first for index in held):
        return False
    last = next(_long(texts, labels, going, range(len(texts) - 1, -1, -1)), -1)
    return any(first < index < last for index in held)


def _long(texts: Sequence[str], labels: Labels, going: dict[int, str], order: Iterable[int]) -> Iterator[int]:
    return (
        index
        for index in order
        if index not in going and _role(labels[index]) in _PROSE and word_count(texts[index]) >= PROSE_WORDS
    )


def _inside(view: View, labels: Labels, going: dict[int, str], held: frozenset[int]) -> set[int]:
    """Return the lines that stand inside the article and stay."""
    texts = view.lines.texts
    spans = paragraphs_of(view)
    places: dict[Role, list[_Place]] = {}
    paragraphs = 0
    for (first, stop), text in zip(
        spans or ((index, index + 1) for index in range(len(texts))),
        joined(texts, spans) if spans else texts,
        strict=True,
    ):
        role = _role(labels[first])
        if first in held and role is not None:
            places.setdefault(role, []).append(
                _Place(range(first, stop), text.strip().casefold(), paragraphs)
            )
        elif first not in going and role in _PROSE and _is_prose(text.strip()):
            paragraphs += 1
    return {
        index
        for role, found in places.items()
        for place in _staying(role, found, paragraphs)
        for index in place.lines
    }


def _staying(role: Role, places: Sequence[_Place], paragraphs: int) -> list[_Place]:
    """Return which places of one role stay, in an article of so many paragraphs."""
    outside = {place.value for place in places if not 0 < place.above < paragraphs}
    inside = [place for place in places if place.value not in outside]
    if len({place.above for place in inside}) > 1 and len({place.value for place in inside}) > 1:
        return inside
    near = paragraphs - 1 if role is Role.ATTRIBUTION else 1
    said = {place.value for place in inside if place.above == near}
    return [place for place in inside if place.value not in said]


def _is_prose(text: str) -> bool:
    words = word_count(text)
    return words >= PROSE_WORDS and (words >= LONG_WORDS or ends_sentence(text))


def _role(label: Label | None) -> Role | None:
    return None if label is None else label.role
