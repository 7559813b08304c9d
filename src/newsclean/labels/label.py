"""The label of a line, and how labels follow a text through edits."""

from __future__ import annotations

from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsclean.labels.model.scored import Scored
    from newsclean.view import View


class Label(NamedTuple):
    """What a line is.

    Attributes:
        role: its role.
        kind: for boilerplate, what sort.
        score: how certain that is, from 0 to 1.
        evidence: the rule, shape, model or profile that says so.
        certain: whether a rule convicts the line by itself.
        scored: for the model's verdicts, what the model made of the document; ``judge.verdict_of`` asks it for more.
        at: which of the lines of ``scored`` the line is.
    """

    role: Role
    kind: Kind | None = None
    score: float = 0.5
    evidence: str = "default"
    certain: bool = False
    scored: Scored | None = None
    at: int = 0


Labels = list[Label | None]
"""The label of each line of a view, None for a blank one."""

BODY = Label(Role.BODY)
"""What a line is when nothing speaks about it."""

_NATIVE = twin("editing")
_JUDGING = twin("judging")
_BODY_ROLES = (Role.BODY, Role.LIST, Role.UNKNOWN)


def carry(labels: Labels, before: View, after: View) -> Labels:
    """Return the labels of the lines of ``after``, which edits made from ``before``."""
    if not any(_breaks(edit.original) or _breaks(edit.replacement) for edit in after.edits):
        return labels
    return _without_dropped_lines(labels, before, after) or _line_by_line(labels, before, after)


def _without_dropped_lines(labels: Labels, before: View, after: View) -> Labels | None:
    """Carry over edits that only take out whole lines, as nearly all do; None if there are others."""
    if _NATIVE is None:
        return plain_without_dropped_lines(labels, before, after)
    lines = before.lines
    carried: Labels | None = _NATIVE.carried(
        labels, lines.texts, lines.starts, after.edits, after.lines.texts
    )
    return carried


def plain_without_dropped_lines(labels: Labels, before: View, after: View) -> Labels | None:
    """Do as `_without_dropped_lines`."""
    old = before.lines
    at_start = old.indices()
    kept: Labels = []
    texts: list[str] = []
    position = 0
    for start, end, _, replacement, *_ in after.edits:
        if replacement or start == end:
            return None
        first = at_start.get(start)
        if first is None:
            first = old.index_at(start) + 1
        stop = at_start.get(end)
        if stop is None:
            stop = old.index_at(end - 1) + 1
        if first > position:
            kept += labels[position:first]
            texts += old.texts[position:first]
        position = max(position, stop)
    kept += labels[position:]
    texts += old.texts[position:]
    return kept if texts == after.lines.texts else None


def _line_by_line(labels: Labels, before: View, after: View) -> Labels:
    """Carry over any edits: a line is what the line was that its first character came from."""
    old, new = before.lines, after.lines
    edits = after.edits
    carried: Labels = []
    at = 0  # edits that end at or before the line at hand
    shift = 0  # how far they have moved the text after them
    source = 0
    for index, text in enumerate(new.texts):
        if not text or text.isspace():
            carried.append(None)
            continue
        start = new.start(index) + len(text) - len(text.lstrip())
        while at < len(edits) and edits[at].start + shift + len(edits[at].replacement) <= start:
            shift += len(edits[at].replacement) - (edits[at].end - edits[at].start)
            at += 1
        origin = start - shift
        if at < len(edits):
            origin = min(origin, edits[at].start)
        while source + 1 < len(old) and old.start(source + 1) <= origin:
            source += 1
        carried.append((labels and labels[source]) or BODY)
    return carried


def _breaks(text: str) -> bool:
    return "\n" in text or "\r" in text


def kept_body(labels: Labels, dropped: dict[int, str]) -> bool:
    """Tell whether any line whose index is not in ``dropped`` is part of an article's body."""
    if _JUDGING is None:
        return plain_kept_body(labels, dropped)
    kept: bool = _JUDGING.kept(labels, dropped, _BODY_ROLES)
    return kept


def plain_kept_body(labels: Labels, dropped: dict[int, str]) -> bool:
    """Do as `kept_body`."""
    for index, label in enumerate(labels):  # an `any` would take twice as long, at every document
        if label is not None and index not in dropped and label[0] in _BODY_ROLES:
            return True
    return False
