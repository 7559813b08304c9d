"""Which characters a part of a parsed regular expression may begin with, and which it may read.

A sample of characters stands for all: those of every class that patterns tell apart, and those that a pattern names.
"""

from __future__ import annotations

import re
from re import _constants as c  # type: ignore[attr-defined]

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    Items = list[Any]
    Chars = frozenset[str]

SAMPLE = "".join(map(chr, range(0x7F))) + (
    "\x85\xa0\xad©«»àÉßžŽ\u0301\u200b\u2028\u3000жЯєא\u0660ก中のカ한。：，’“”…–—•\ufeff\U0001f600"
)
REPEATS = frozenset({c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT})
EMPTY = frozenset({""})
"""In a set of first characters: the part may be empty."""

_CATEGORIES = {
    c.CATEGORY_DIGIT: re.compile(r"\d"), c.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    c.CATEGORY_SPACE: re.compile(r"\s"), c.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    c.CATEGORY_WORD: re.compile(r"\w"), c.CATEGORY_NOT_WORD: re.compile(r"\W"),
}  # fmt: skip


class Charsets:
    """The sets of characters of one parsed pattern.

    Attributes:
        all: the sample.
        word: those of the sample that are of a word.

    Args:
        tree: what the parser of `re` made of it.
        flags: its flags.
    """

    def __init__(self, tree: Items, flags: int) -> None:
        self._flags = flags
        self._text = SAMPLE + "".join(sorted(set(_literals(tree)) - set(SAMPLE)))
        self._groups: dict[int, Items] = {}
        self._sets: dict[int, Chars] = {}
        self._note_groups(tree)
        self.all: Chars = frozenset(self._text)
        self.word = self._category(c.CATEGORY_WORD)

    def group(self, number: int) -> Items:
        """Return what stands in a group."""
        return self._groups[number]

    def first(self, items: Items) -> Chars:
        """Return what a sequence may begin with."""
        found: Chars = frozenset()
        for op, arg in items:
            here = self.first_of(op, arg)
            found |= here - EMPTY
            if "" not in here:
                return found
        return found | EMPTY

    def first_of(self, op: Any, arg: Any) -> Chars:
        """Return what a node may begin with."""
        if op in REPEATS:
            inner = self.first(list(arg[2]))
            return inner | EMPTY if arg[0] == 0 else inner
        if op is c.BRANCH:
            return frozenset().union(*(self.first(list(branch)) for branch in arg[1]))
        if op in {c.AT, c.ASSERT, c.ASSERT_NOT}:
            return EMPTY
        if op is c.GROUPREF:
            return self.first(self._groups[arg])
        inside = bodies(op, arg)
        return self.first(inside[0]) if inside else self._set(op, arg)

    def read(self, items: Items) -> Chars:
        """Return all that a sequence may read."""
        found: Chars = frozenset()
        for op, arg in items:
            if op is c.GROUPREF:
                found |= self.read(self._groups[arg])
            elif op not in {c.ASSERT, c.ASSERT_NOT, c.AT}:
                inside = bodies(op, arg)
                found |= frozenset().union(*map(self.read, inside)) if inside else self._set(op, arg)
        return found

    def _note_groups(self, items: Items) -> None:
        for op, arg in items:
            for body in bodies(op, arg):
                self._note_groups(body)
            if op is c.SUBPATTERN and arg[0] is not None:
                self._groups[arg[0]] = list(arg[3])

    def _set(self, op: Any, arg: Any) -> Chars:
        if op is c.LITERAL:
            return self._both_cases({chr(arg)})
        if op is c.NOT_LITERAL:
            return self.all - self._both_cases({chr(arg)})
        if op is c.ANY:
            return self.all if self._flags & re.DOTALL else self.all - {"\n"}
        if op is c.IN:
            if id(arg) not in self._sets:
                self._sets[id(arg)] = self._members(list(arg))
            return self._sets[id(arg)]
        return self.all | EMPTY  # whatever else there is may be anything

    def _members(self, members: Items) -> Chars:
        negated = bool(members) and members[0][0] is c.NEGATE
        found: set[str] = set()
        for op, arg in members:
            if op is c.LITERAL:
                found |= self._both_cases({chr(arg)})
            elif op is c.RANGE:
                found |= self._both_cases({char for char in self._text if arg[0] <= ord(char) <= arg[1]})
            elif op is c.CATEGORY:
                found |= self._category(arg)
        return self.all - found if negated else frozenset(found)

    def _category(self, category: Any) -> Chars:
        return frozenset(_CATEGORIES[category].findall(self._text))

    def _both_cases(self, chars: set[str]) -> Chars:
        if not self._flags & re.IGNORECASE:
            return frozenset(chars)
        return frozenset(chars | {char.lower() for char in chars} | {char.upper() for char in chars})


def bodies(op: Any, arg: Any) -> list[Items]:
    """Return the sequences within a node."""
    if op in REPEATS:
        return [list(arg[2])]
    if op is c.SUBPATTERN:
        return [list(arg[3])]
    if op is c.ATOMIC_GROUP:
        return [list(arg)]
    if op is c.BRANCH:
        return [list(branch) for branch in arg[1]]
    if op in {c.ASSERT, c.ASSERT_NOT}:
        return [list(arg[1])]
    if op is c.GROUPREF_EXISTS:
        return [list(body) for body in arg[1:] if body is not None]
    return []


def _literals(items: Iterable[Any]) -> Iterator[str]:
    for op, arg in items:
        if op in {c.LITERAL, c.NOT_LITERAL}:
            yield chr(arg)
        elif op is c.IN:
            for kind, value in arg:
                if kind is c.LITERAL:
                    yield chr(value)
                elif kind is c.RANGE:
                    yield from (chr(value[0]), chr(value[1]))
        for body in bodies(op, arg):
            yield from _literals(body)
