"""A linter that refuses patterns which could take more than linear time.

It errs on the safe side and knows three ways to go wrong. With *long* repeats being those of more than `LONG` times:

* within one attempt, two long repeats share what they read, or one holds another, so that a failure tries all ways
  to divide it;
* bounded repeats share what they read, so that the ways multiply;
* attempts from many places read the same stretch: a long repeat can be reached from inside of what it reads. A
  pattern of a pack is tried at the start of a line only, so this is asked of the patterns of the code alone.

The rule for the last: whatever must stand before a long repeat must hold a character that the repeat cannot read, or
an attempt must be impossible behind such a character, or nothing can fail once the repeat is reached, so that what was
read belongs to a match and is not read again.
"""

from __future__ import annotations

import re
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

from newsclean.rules.charsets import EMPTY, REPEATS, Charsets, bodies
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from newsclean.rules.charsets import Chars, Items

LONG = 80
"""A repeat of more times is long."""

_MANY = 10**9
_SETTLED = frozenset({c.ASSERT, c.ASSERT_NOT, c.ATOMIC_GROUP, c.POSSESSIVE_REPEAT})

WAYS = 500_000
"""In so many ways may the bounded repeats of a pattern divide what they read."""


def lint_pattern(pattern: str, flags: int = 0, *, anchored: bool = True) -> list[str]:
    """Return what is wrong with a pattern; an empty list if nothing is.

    Args:
        pattern: a regular expression for `re`.
        flags: what it is compiled with.
        anchored: it is tried at one place of a text only.
    """
    try:
        tree = _parser.parse(pattern, flags)
    except re.error as error:
        return [f"the pattern is not valid for `re`: {error}"]
    return _Linter(tree, flags | tree.state.flags).run(anchored=anchored)


class _Linter:
    def __init__(self, tree: Any, flags: int) -> None:
        self._tree = list(tree)
        self._flags = flags
        self._chars = Charsets(self._tree, flags)
        self._problems: list[str] = []

    def run(self, *, anchored: bool) -> list[str]:
        end = [(c.AT, c.AT_END_STRING)] if anchored else []  # a line must fit to its end
        if (ways := max(self._ways(self._tree, end))) > WAYS:
            self._problems.append(f"its bounded repeats can divide a line in {ways} ways; lower their bounds")
        for path in _alternatives(self._tree):
            impossible = self._chars.all if anchored else self._impossible_before(path)
            self._walk(path, [], [], impossible, in_long=False, consumes=True)
        return list(dict.fromkeys(self._problems))

    def _impossible_before(self, items: Items) -> Chars:
        """Return the characters that cannot stand before a place where an attempt gets anywhere."""
        chars = self._chars
        impossible: Chars = frozenset()
        for at, (op, arg) in enumerate(items):
            if op is c.AT and arg is c.AT_BEGINNING_STRING:
                return chars.all
            if op is c.AT and arg is c.AT_BEGINNING:
                return chars.all - {"\n"} if self._flags & re.MULTILINE else chars.all
            if op is c.AT and arg is c.AT_BOUNDARY:
                first = chars.first(items[at + 1 :]) - EMPTY
                impossible |= chars.word if first <= chars.word else frozenset()
            elif op in {c.ASSERT, c.ASSERT_NOT} and arg[0] < 0 and len(arg[1]) == 1:
                behind = chars.first(list(arg[1])) - EMPTY
                impossible |= behind if op is c.ASSERT_NOT else chars.all - behind
            elif op not in {c.ASSERT, c.ASSERT_NOT, c.AT}:
                break
        return impossible

    def _walk(
        self,
        items: Items,
        after: Items,
        before: list[Chars],
        impossible: Chars,
        *,
        in_long: bool,
        consumes: bool,
    ) -> None:
        """Check the long repeats of a sequence.

        Args:
            items: the sequence.
            after: what follows it.
            before: sets of characters one of each of which must stand before it, within the match.
            impossible: what cannot stand before the match.
            in_long: it is within a long repeat.
            consumes: what it reads belongs to the match.
        """
        for at, (op, arg) in enumerate(items):
            rest = [*items[at + 1 :], *after]
            inside = rest
            is_long = op in REPEATS and arg[1] > LONG
            is_look = op in {c.ASSERT, c.ASSERT_NOT}
            if is_long:
                self._check(op, arg, rest, before, impossible, in_long=in_long, consumes=consumes)
                again = [] if op is c.POSSESSIVE_REPEAT else [(c.MAX_REPEAT, (0, arg[1], arg[2]))]
                inside = [*again, *rest]
            elif op is c.GROUPREF and self._has_long(self._chars.group(arg)):
                self._problems.append("a reference back to a long repeat is not linear; spell it out")
            elif is_look:
                inside = [(c.FAILURE, None)]
            for body in bodies(op, arg):
                self._walk(
                    body,
                    inside,
                    before,
                    impossible,
                    in_long=in_long or is_long,
                    consumes=consumes and not is_look,
                )
            before = [*before, *self._musts([(op, arg)])]

    def _musts(self, items: Items) -> list[Chars]:
        """Return sets of characters one of each of which a sequence must read."""
        found = []
        for op, arg in items:
            if "" not in (must := self._chars.first_of(op, arg)):
                found.append(must)
                if op is c.SUBPATTERN or op in REPEATS:
                    found += self._musts(bodies(op, arg)[0])
        return found

    def _check(
        self,
        op: Any,
        arg: Any,
        rest: Items,
        before: list[Chars],
        impossible: Chars,
        *,
        in_long: bool,
        consumes: bool,
    ) -> None:
        read = self._chars.read(list(arg[2]))
        begins = read if op is c.MIN_REPEAT else self._chars.first(list(arg[2]))
        can_fail = not consumes or not _cannot_fail(rest)
        gives_back = (
            op is not c.POSSESSIVE_REPEAT and can_fail and bool(begins & self._chars.first(rest) - EMPTY)
        )
        shown = f"a long repeat of {_brief(read)}"
        if gives_back and in_long:
            self._problems.append(
                f"{shown} in another can be divided in many ways; make one possessive (`*+`)"
            )
        if gives_back and self._has_long(rest):
            self._problems.append(
                f"{shown} can give back what it took while another long repeat follows; make it possessive (`*+`)"
            )
        if in_long or not (can_fail or op is c.MIN_REPEAT):
            return
        if not read <= impossible and all(must & read for must in before):
            self._problems.append(f"{shown} can be reached from inside of what it reads, and fail")

    def _has_long(self, items: Items) -> bool:
        return any(
            (op in REPEATS and arg[1] > LONG)
            or (op is c.GROUPREF and self._has_long(self._chars.group(arg)))
            or any(map(self._has_long, bodies(op, arg)))
            for op, arg in items
        )

    def _ways(self, items: Items, after: Items) -> tuple[int, int]:
        """Return in how many ways the bounded repeats of a sequence can divide what they read.

        Returns:
            The ways that what follows may ask for one after the other, and the most within a part that is settled
            once it fits: a look ahead, an atomic group, a possessive repeat.
        """
        total = settled = 1
        for at, (op, arg) in enumerate(items):
            rest = [*items[at + 1 :], *after]
            inner = 1
            again = [(c.MAX_REPEAT, (0, arg[1], arg[2]))] if op in REPEATS else []
            for body in bodies(op, arg):
                open_ways, settled_ways = self._ways(body, [*again, *rest])
                inner = max(inner, open_ways)
                settled = max(settled, settled_ways)
            if op in _SETTLED:
                settled = max(settled, inner)
                continue
            if op in REPEATS and arg[1] <= LONG:
                inner = min(inner ** arg[1], _MANY)
                if (
                    not _cannot_fail(rest)
                    and self._chars.first(list(arg[2])) & self._chars.first(rest) - EMPTY
                ):
                    inner *= arg[1] - arg[0] + 1
            total = min(total * inner, _MANY)
        return total, settled


def _alternatives(items: Items) -> Iterator[Items]:
    """Yield a pattern once for each alternative that it may begin with."""
    if items and items[0][0] is c.SUBPATTERN:
        yield from _alternatives([*items[0][1][3], *items[1:]])
    elif items and items[0][0] is c.BRANCH:
        for branch in items[0][1][1]:
            yield from _alternatives([*branch, *items[1:]])
    else:
        yield items


def _cannot_fail(items: Items) -> bool:
    """Tell whether a sequence fits wherever it is tried."""
    for op, arg in items:
        inside = bodies(op, arg)
        if op in REPEATS and (arg[0] == 0 or _cannot_fail(inside[0])):
            continue
        if op in {c.SUBPATTERN, c.ATOMIC_GROUP, c.BRANCH} and any(map(_cannot_fail, inside)):
            continue
        return False
    return True


def _brief(chars: Chars) -> str:
    text = "".join(sorted(chars, key=lambda char: (not char.isprintable(), char)))
    return repr(text if len(text) <= 24 else f"{text[:24]}…")
