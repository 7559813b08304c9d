"""Strict, relaxed and value F1 of DATE mentions that have an ISO value, as the shared tasks count them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.dates.corpora import Timex


class Counts(NamedTuple):
    """What was to be found, what was found, and how much of it agrees."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def plus(self, other: Counts) -> Counts:
        """Add up."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    def f1(self, agreed: int) -> float:
        """Return 100 × F1."""
        return 200 * agreed / (self.gold + self.found) if self.gold + self.found else 0.0


def dates(timexes: Iterable[Timex]) -> list[Timex]:
    """Keep DATE mentions with an ISO value (not ``PRESENT_REF``, not ``XXXX``)."""
    return [t for t in timexes if t.type == "DATE" and t.value[:1].isdigit() and "|" not in t.value]


def is_explicit(timex: Timex) -> bool:
    """Tell whether a gold mention carries its own year."""
    year = timex.value[:4]
    if not year.isdigit():
        return False
    return year in timex.text or (timex.value[2:4] in timex.text and timex.text.strip()[-2:] == year[2:])


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Match mentions that overlap, one to one, in reading order; equal spans first."""
    matched: list[tuple[Timex, Timex]] = []
    free = list(found)
    for exact in (True, False):
        taken = {id(g) for g, _ in matched}
        for g in gold:
            if id(g) in taken:
                continue
            for f in free:
                same = (f.start, f.end) == (g.start, g.end) if exact else f.start < g.end and g.start < f.end
                if same:
                    matched.append((g, f))
                    free.remove(f)
                    break
    return matched


def count(gold: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Count one document."""
    matched = pairs(gold, found)
    strict = sum((g.start, g.end) == (f.start, f.end) for g, f in matched)
    value = sum(g.value == f.value for g, f in matched)
    return Counts(len(gold), len(found), strict, len(matched), value)


def table_row(name: str, counts: Counts) -> str:
    """Format a line of the result table."""
    return (
        f"{name:34} {counts.gold:6} {counts.found:6} {counts.f1(counts.strict):7.1f} {counts.f1(counts.relaxed):7.1f}"
        f" {counts.f1(counts.value):7.1f}"
    )
