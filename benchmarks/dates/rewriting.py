"""What would be rewritten in place, and what the gold says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from benchmarks.dates.corpora import Page

_AROUND = 60  # characters printed on each side


class Rewrite(NamedTuple):
    """A rewrite in mode ``anchored``.

    Attributes:
        rule: ``explicit-date`` or ``anchored-date``.
        value: the ISO date that would be written.
        gold: the gold's value of the mention it overlaps most, or None where the gold has none.
        context: the text around it.
    """

    rule: str
    value: str
    gold: str | None
    context: str


def rewrites_of(page: Page) -> list[Rewrite]:
    """Return the rewrites of a document."""
    from newsclean.dates import find_all, rewrites

    found = find_all(page.text, language=page.language, anchor=page.dct or None)
    out = []
    for start, end, value, rule in rewrites(page.text, found.mentions, mode="anchored", plain=found.plain):
        gold = max(
            (t for t in page.timexes if t.start < end and start < t.end),
            key=lambda t, start=start, end=end: min(t.end, end) - max(t.start, start),  # type: ignore[misc]
            default=None,
        )
        context = (
            page.text[max(0, start - _AROUND) : start]
            + f"[{page.text[start:end]}]"
            + page.text[end : end + _AROUND]
        )
        out.append(Rewrite(rule, value, gold.value if gold else None, context))
    return out
