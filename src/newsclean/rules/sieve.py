"""Hands the look-up of a matcher's lines to its compiled twin, where there is one."""

from __future__ import annotations

from functools import cache

from newsclean.native import twin
from newsclean.rules.affixes import WIDE
from newsclean.rules.fold import BLANKS, MARKS, fold
from newsclean.rules.glue import (
    CAMEL_CHARS,
    CAPITALS,
    MAX_CHARS,
    SEPARATORS,
    SMALLS,
    WEAK_IN_BARS,
    WEAK_IN_JOINED,
)
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from newsclean.rules.affixes import Affixes
    from newsclean.rules.contained import Contained
    from newsclean.rules.glue import Gluer
    from newsclean.rules.rule import Rule

_NATIVE = twin("matching")
_FOLDING = twin("folding")
_FOLDS = (("’", "'"), ("：", ":"))  # what `fold` does to characters without case


def sieve_of(  # noqa: PLR0913 - all that a matcher consists of
    heads: Affixes,
    ends: Affixes,
    contained: Contained,
    gluer: Gluer,
    *,
    literals: Mapping[str, Rule],
    own_literals: Mapping[str, Rule],
    counting: frozenset[str],
    own_counting: frozenset[str],
    base: Any,
    limits: Mapping[str, int],
) -> Any:
    """Return what looks up many lines, or None where it is not compiled.

    Args:
        heads: knows lines by their beginning.
        ends: knows lines by their end.
        contained: knows lines by anything in them.
        gluer: knows lines that are made of several labels.
        literals: folded phrases and their rules.
        own_literals: those of them that the base does not have so.
        counting: first words of phrases with a number in them.
        own_counting: those of them that the base need not have.
        base: what looks up lines for the base of the matcher, if there is one.
        limits: lengths of lines, as the twin names them.
    """
    if _NATIVE is None or _FOLDING is None:
        return None
    digits = max((probe.rule.max_chars for probe in heads.digit), default=0)
    try:
        return _NATIVE.Sieve(
            heads, ends, contained, gluer, literals, own_literals, counting, own_counting, fold_tables(), fold, base,
            glued=MAX_CHARS, joined=CAMEL_CHARS, weak_parts=WEAK_IN_BARS, weak_joined=WEAK_IN_JOINED, digits=digits,
            **limits,
        )  # fmt: skip
    except ValueError:  # words that it cannot tell apart, which somebody has sought
        return None


@cache
def fold_tables() -> Any:
    """Return what folding does to each character."""
    assert _FOLDING is not None
    return _FOLDING.FoldTables(
        MARKS, BLANKS, _FOLDS, fold, _members(CAPITALS), _members(SMALLS), SEPARATORS, WIDE
    )


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
