"""Edits that take whole lines out of a text."""

from __future__ import annotations

from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.view import View

_NATIVE = twin("editing")


def without_spared(view: View, rules: dict[int, str], spare: Sequence[Spare]) -> dict[int, str]:
    """Return ``rules`` without the lines that an exception covers."""
    if not spare or not rules:
        return rules
    from urllib.parse import urlsplit  # noqa: PLC0415 - only for users who make exceptions

    try:
        host = urlsplit(view.hints.url or "").hostname
    except ValueError:
        host = None
    texts = view.lines.texts
    return {
        index: rule
        for index, rule in rules.items()
        if not any(each.covers(rule=rule, host=host, line=texts[index]) for each in spare)
    }


def drop_lines(view: View, rules: dict[int, str]) -> Iterable[Edit]:
    """Return an edit for each line whose index is in ``rules``, with the rule that drops it.

    A line takes its terminator with it. Lines that go at the very end take the terminators and blank lines before
    them instead, so that the text still ends as it did: with its last terminator, or without one.
    """
    tail = start_of_tail(view, rules)
    if _NATIVE is not None:
        edits: list[Edit] = _NATIVE.deletions(view.text, view.lines.starts, view.lines.texts, rules, tail)
        return edits
    return plain_drop_lines(view, rules, tail)


def plain_drop_lines(view: View, rules: Mapping[int, str], tail: int) -> Iterator[Edit]:
    """Do as `drop_lines`.

    Args:
        view: the text.
        rules: by index what drops a line.
        tail: where the lines begin that go at the end of the text, with the terminators before them.
    """
    lines = view.lines
    for index in sorted(rules):
        start = lines.start(index)
        if start < tail:
            yield view.delete(start, lines.start(index + 1), rules[index])
        else:
            end = lines.end(index)
            yield view.delete(tail, end, rules[index])
            tail = end


def start_of_tail(view: View, rules: Mapping[int, str]) -> int:
    """Return the end of the content before a tail of dropped lines; past the text if there is no tail."""
    lines = view.lines
    index = len(lines) - 1
    if index not in rules:
        return len(view.text) + 1
    while index >= 0 and (index in rules or not lines.texts[index].strip()):
        index -= 1
    return lines.end(index) if index >= 0 else 0
