"""Hands the look-up of a matcher's lines to its compiled twin, where there is one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsclean.native import twin
from newsclean.rules.affixes import WIDE
from newsclean.rules.fold import MARKS, fold
from newsclean.rules.glue import CAMEL_CHARS, CAPITALS, MAX_CHARS, MAX_WORDS, SMALLS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsclean.rules.affixes import Probe
    from newsclean.rules.glue import Gluer
    from newsclean.rules.openings import Opening
    from newsclean.rules.rule import Rule

_NATIVE = twin("labelling")
_FOLDS = (("’", "'"), ("：", ":"))  # what `fold` does to characters without case


def sieve_of(  # noqa: PLR0913 - all that a matcher knows
    match: Callable[[str, str], Rule | None],
    by_digit: Callable[[str, str, int], Rule | None],
    *,
    literals: Mapping[str, Rule],
    openings: Mapping[str, Opening],
    tails: Mapping[str, list[Probe]],
    labels: Mapping[str, list[Probe]],
    gluer: Gluer,
    needles: Sequence[str],
    wide: bool,
    limits: Mapping[str, int],
) -> Any:
    """Return what looks up many lines, or None where it is not compiled.

    Args:
        match: tells which rule knows a line, from the line and its folded form.
        by_digit: tells which rule knows a line by a digit that it begins with, from the same and its length.
        literals: folded phrases and their rules.
        openings: first word of a line, and what may be said of it.
        tails: last words of what rules know at a line's end.
        labels: words that rules look for before a colon.
        gluer: knows lines that are made of several labels.
        needles: what else they look for anywhere in a line, wide scripts apart.
        wide: whether rules look for texts in wide scripts.
        limits: lengths of lines, as the twin names them.
    """
    if _NATIVE is None:
        return None
    return _NATIVE.Sieve(
        match, by_digit, literals, openings, tails, labels, gluer.labels, gluer.starters, tuple(needles), wide, fold_tables(), fold,
        glued=MAX_CHARS, glued_words=MAX_WORDS, joined=CAMEL_CHARS, **limits,
    )  # fmt: skip


@cache
def fold_tables() -> Any:
    """Return what folding does to each character."""
    assert _NATIVE is not None
    return _NATIVE.FoldTables(MARKS, _FOLDS, fold, _members(CAPITALS), _members(SMALLS), WIDE)


def _members(inside: str) -> str:
    """Return the characters of a set that is written as in a pattern, without escapes."""
    found: list[str] = []
    at = 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-":
            found += map(chr, range(ord(inside[at]), ord(inside[at + 2]) + 1))
            at += 3
        else:
            found.append(inside[at])
            at += 1
    return "".join(found)
