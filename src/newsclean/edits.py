"""Edits, and the arithmetic of them: apply, undo, compose.

An edit replaces one span of a text. A list of edits is sorted and does not overlap; that is all that `apply`
and `undo` need, so a ledger of edits is enough to go from a text to its cleaned form and back.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import partial
from itertools import accumulate

from newsclean.columns import MANY, Columns
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Merge = Callable[[int, int, Sequence["Edit"], Sequence["Edit"], int, int], Sequence["Edit"]]


class Cause(NamedTuple):
    """The stage and the rule that asked for a change."""

    stage: str
    rule: str


class Edit(NamedTuple):
    """The replacement of ``text[start:end]``, which reads ``original``, by ``replacement``.

    Attributes:
        start: first code point of the span.
        end: code point after the span.
        original: what the span reads; it makes the edit reversible.
        replacement: what it reads afterwards; empty for a deletion.
        stage: the stage that asked for it; the cleaner fills it in.
        rule: the rule of that stage.
        causes: every stage and rule that touched the span, first to last, when edits were composed.
    """

    start: int
    end: int
    original: str
    replacement: str
    stage: str = ""
    rule: str = ""
    causes: tuple[Cause, ...] = ()


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made.

    Args:
        text: what the edits are of.
        edits: sorted, apart from each other, in code points of ``text``.
    """
    if _NATIVE is not None and type(text) is str:
        applied: str = _NATIVE.applied(text, edits)
        return applied
    return plain_apply(text, edits)


def plain_apply(text: str, edits: Iterable[Edit]) -> str:
    """Do as `apply`."""
    pieces = []
    position = 0
    for edit in edits:
        pieces.append(text[position : edit[0]])
        pieces.append(edit[3])
        position = edit[1]
    pieces.append(text[position:])
    return "".join(pieces)


def undo(cleaned: str, edits: Iterable[Edit]) -> str:
    """Return the text that edits were made to.

    Args:
        cleaned: what they made of it.
        edits: all of them, sorted, in code points of the text that is asked for.
    """
    pieces = []
    position = 0
    shift = 0
    for start, end, original, replacement, *_ in edits:
        here = start + shift
        pieces.append(cleaned[position:here])
        pieces.append(original)
        position = here + len(replacement)
        shift += len(replacement) - (end - start)
    pieces.append(cleaned[position:])
    return "".join(pieces)


def compose(original: str, current: str, first: Sequence[Edit], second: Sequence[Edit]) -> Sequence[Edit]:
    """Return the net edits of ``first`` (``original`` to ``current``) followed by ``second`` (from ``current``).

    Edits that meet in one place become one, with the causes of all; one that restores what stood there
    disappears. Edits that only touch, and deletions around deletions, stay apart, so each keeps its own reason.
    """
    if not first:
        return second
    if not second:
        return first
    merge = partial(_merged, original, current)
    if _NATIVE is None or len(first) + len(second) > MANY:
        return plain_compose(first, second, merge)
    net: list[Edit] = _NATIVE.composed(list(first), list(second), merge)
    return net


def plain_compose(first: Sequence[Edit], second: Sequence[Edit], merge: Merge) -> Sequence[Edit]:
    """Do as `compose`, with ``merge`` for what meets in one place: copies the untouched stretches of ``first`` whole."""
    # shifts[k]: how far the text after the first k edits has moved
    shifts = array("q", accumulate((len(e[3]) - e[1] + e[0] for e in first), initial=0))
    ends = array("q", (e[1] + shift for e, shift in zip(first, shifts[1:], strict=True)))
    net: list[Edit] | Columns[Edit] = Columns(Edit) if len(first) + len(second) > MANY else []
    taken = 0  # edits of first that are in net already
    at = 0
    while at < len(second):
        start, end = second[at][:2]
        # Everything of `first` that ends at or before this edit stays as it is, except that an insertion
        # at the very end of a replacement follows it.
        before = bisect_left(ends, start, taken)
        while before < len(first) and ends[before] == start:
            before += 1
        net.extend(first[taken:before])
        taken = before
        meets = taken
        upto = at + 1
        while True:
            while meets < len(first) and first[meets][0] + shifts[meets] < end:
                end = max(end, ends[meets])
                meets += 1
            if upto < len(second) and meets > taken and second[upto][0] < end:
                end = max(end, second[upto][1])
                upto += 1
            else:
                break
        shift = shifts[taken]
        if meets > taken:
            start = min(start, first[taken][0] + shift)
            net.extend(merge(start, end, first[taken:meets], second[at:upto], shift, shifts[meets]))
        else:
            edit = second[at]
            net.append(Edit(edit[0] - shift, edit[1] - shift, *edit[2:]) if shift else edit)
        taken = meets
        at = upto
    net.extend(first[taken:])
    return net


def _merged(  # noqa: PLR0913, PLR0917 - two texts, a place in one of them, and what was done there
    original: str,
    current: str,
    start: int,
    end: int,
    older: Sequence[Edit],
    newer: Sequence[Edit],
    before: int,
    after: int,
) -> Sequence[Edit]:
    """Return what edits that meet in one place come to.

    Args:
        original: the text before all edits.
        current: the text that the older ones made of it.
        start: where in that text the place begins.
        end: where it ends.
        older: edits of the original.
        newer: edits of the current text.
        before: how far the text before the place had moved.
        after: how far the text behind it had moved.
    """
    if len(newer) == 1 and not newer[0][3] and not any(edit[3] for edit in older):
        return list(_around(original, newer[0], older, start - before, end - after))
    moved = [e._replace(start=e[0] - start, end=e[1] - start) for e in newer]
    replacement = apply(current[start:end], moved)
    low, high = start - before, end - after
    if original[low:high] == replacement:
        return ()
    causes = tuple(cause for edit in (*older, *newer) for cause in causes_of(edit))
    last = newer[-1]
    return (Edit(low, high, original[low:high], replacement, last.stage, last.rule, causes),)


def _around(original: str, newer: Edit, older: Sequence[Edit], low: int, high: int) -> Iterator[Edit]:
    """Yield deletions of what stands before, between and after earlier deletions, which keep their own reasons."""
    position = low
    for edit in older:
        if position < (until := edit[0]):
            yield Edit(position, until, original[position:until], *newer[3:])
        yield edit
        position = edit[1]
    if position < high:
        yield Edit(position, high, original[position:high], *newer[3:])


def causes_of(edit: Edit) -> tuple[Cause, ...]:
    """Return every cause of an edit, also of one that a single stage made."""
    return edit.causes or (Cause(edit.stage, edit.rule),)


_NATIVE = twin("editing")  # asked for at the end, because it imports Edit from here
