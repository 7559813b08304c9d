"""A linter that refuses patterns which could take more than linear time on a line.

It errs on the safe side. A repeat that has no upper bound must be possessive (`*+`), or must be followed by something
that cannot begin with what it repeats; one repeat in a pattern may break this, because one free repeat costs no more
than the length of a line. A repeat within a repeat must be bounded or possessive.
"""

from __future__ import annotations

import re
from functools import lru_cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_UNBOUNDED = 400  # more repeats than a line has characters
_MAX_STEPS = 4000  # the product of nested bounds


def lint_pattern(pattern: str) -> list[str]:
    """Return what is wrong with a pattern; an empty list if nothing is."""
    try:
        tree = _parser.parse(pattern)
    except re.error as error:
        return [f"the pattern is not valid for `re`: {error}"]
    problems: list[str] = []
    free = _free_repeats(list(tree), [], problems, 1)
    if free > 1:
        problems.append(
            f"{free} unbounded repeats can give back what they took; make all but one possessive (`*+`, `++`)"
        )
    return problems


def _free_repeats(  # noqa: C901 - one branch for each kind of node
    items: list[Any], after: list[Any], problems: list[str], product: int
) -> int:
    """Count unbounded repeats on the worst path that can give back what they took."""
    free = 0
    for index, (op, arg) in enumerate(items):
        rest = items[index + 1 :] + after
        if op in {c.MAX_REPEAT, c.MIN_REPEAT}:
            low, high, body = arg
            bounded = high is not c.MAXREPEAT and high <= _UNBOUNDED
            inner = product * (high if bounded else _UNBOUNDED)
            if not bounded:
                if _has_variable(body):
                    problems.append("an unbounded repeat holds another repeat; make one of them possessive")
                if op is c.MIN_REPEAT or _overlap(_first(list(body)), _first(rest)):
                    free += 1
            elif low != high and inner > _MAX_STEPS and (product > 1 or _has_variable(body)):
                problems.append(f"nested repeats multiply to {inner} steps; lower their bounds")
            free += _free_repeats(list(body), rest, problems, inner if low != high else product)
        elif op is c.POSSESSIVE_REPEAT:
            free += _free_repeats(list(arg[2]), [], problems, product)
        elif op is c.ATOMIC_GROUP:
            free += _free_repeats(list(arg), [], problems, product)
        elif op is c.SUBPATTERN:
            free += _free_repeats(list(arg[3]), rest, problems, product)
        elif op is c.BRANCH:
            free += max(_free_repeats(list(branch), rest, problems, product) for branch in arg[1])
        elif op is c.GROUPREF or op is c.GROUPREF_EXISTS:
            problems.append("a back-reference is not linear; spell it out")
        elif op in {c.ASSERT, c.ASSERT_NOT}:
            free += _free_repeats(list(arg[1]), [], problems, product)
    return free


def _has_variable(items: Any) -> bool:
    for op, arg in items:
        if op in {c.MAX_REPEAT, c.MIN_REPEAT}:
            low, high, body = arg
            if (low != high and (high is c.MAXREPEAT or high > 1)) or _has_variable(body):
                return True
        elif op is c.SUBPATTERN:
            if _has_variable(arg[3]):
                return True
        elif op is c.BRANCH and any(_has_variable(branch) for branch in arg[1]):
            return True
    return False


# The set of characters that an item can begin with: a predicate on a sample of characters that stands for all.
_SAMPLE = "".join(map(chr, range(0x20, 0x7F))) + "\t\n\xa0©«»àÉßžŽжЯєא中の한。：’“”…–—•٣"


def _first(items: list[Any]) -> frozenset[str]:
    """Return which characters of the sample a sequence can begin with; the empty string if it can be empty."""
    found: set[str] = set()
    for op, arg in items:
        here = _first_of(op, arg)
        found |= here - {""}
        if "" not in here:
            return frozenset(found)
    return frozenset(found | {""})


def _first_of(op: Any, arg: Any) -> frozenset[str]:
    if op in {c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT}:
        low, _, body = arg
        inner = _first(list(body))
        return inner | {""} if low == 0 else inner
    if op is c.SUBPATTERN:
        return _first(list(arg[3]))
    if op is c.ATOMIC_GROUP:
        return _first(list(arg))
    if op is c.BRANCH:
        return frozenset().union(*(_first(list(branch)) for branch in arg[1]))
    if op in {c.AT, c.ASSERT, c.ASSERT_NOT}:
        return frozenset({""})
    if op is c.LITERAL:
        return _set_of(((c.LITERAL, arg),))
    if op is c.NOT_LITERAL:
        return frozenset(_SAMPLE) - {chr(arg)}
    if op is c.ANY:
        return frozenset(_SAMPLE)
    if op is c.IN:
        return _set_of(tuple(arg))
    return frozenset(_SAMPLE) | {""}


@lru_cache(maxsize=512)
def _set_of(members: tuple[Any, ...]) -> frozenset[str]:
    negated = bool(members) and members[0][0] is c.NEGATE
    found: set[str] = set()
    for op, arg in members:
        if op is c.LITERAL:
            char = chr(arg)
            found |= {char, char.lower(), char.upper()} | ({char} - set(_SAMPLE))
        elif op is c.RANGE:
            found |= {char for char in _SAMPLE if arg[0] <= ord(char) <= arg[1]}
        elif op is c.CATEGORY:
            found |= {char for char in _SAMPLE if _in_category(arg, char)}
    return frozenset(set(_SAMPLE) - found) if negated else frozenset(found)


def _in_category(category: Any, char: str) -> bool:
    return {
        c.CATEGORY_DIGIT: char.isdigit(),
        c.CATEGORY_NOT_DIGIT: not char.isdigit(),
        c.CATEGORY_SPACE: char.isspace(),
        c.CATEGORY_NOT_SPACE: not char.isspace(),
        c.CATEGORY_WORD: char.isalnum() or char == "_",
        c.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }[category]


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool((one & other) - {""})
