"""Block rules: a line that opens a block convicts the lines after it that belong to it.

``Slow``, ``Average`` and ``1.25x`` are chrome below ``Select Voice`` and may be anything elsewhere. A block ends at
the first line that is neither a member nor chrome itself, at a line that reads as prose, or after its longest length.
"""

from __future__ import annotations

from newsclean.native import twin
from newsclean.roles import Role
from newsclean.rules.fold import fold
from newsclean.rules.patterns import Pattern
from newsclean.sentence_marks import SENTENCE_MARKS
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newsclean.rules.rule import Rule

_SENTENCE_END = lazy(rf"[{SENTENCE_MARKS}][\"'”’»)\]」』）]*+\s*+$")
_PROSE_WORDS = 6
_LONG = 120
_WIDE_LONG = 40


def is_prose(line: str) -> bool:
    """Tell whether ``line`` reads as a sentence rather than a label."""
    stripped = line.strip()
    if len(stripped) > _LONG or (len(stripped) > _WIDE_LONG and " " not in stripped):
        return True
    if _SENTENCE_END.search(stripped[-8:]) is None:
        return False
    return stripped.count(" ") + 1 >= _PROSE_WORDS or not stripped.isascii()


def plain_next_opener(hits: Sequence[Rule | None], at: int, openers: Mapping[str, str]) -> int:
    """Return the number of the first line from one on whose rule opens a block, or -1."""
    for number in range(at, len(hits)):
        hit = hits[number]
        if hit is not None and hit.id in openers:
            return number
    return -1


_NATIVE = twin("grouping")
_next_opener = plain_next_opener if _NATIVE is None else _NATIVE.next_opener


class BlockRules:
    """The block rules of a matcher, ready for use."""

    __slots__ = ("_openers", "_rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: dict[str, tuple[Rule, tuple[Pattern, ...]]] = {}
        self._openers: dict[str, str] = {}
        for rule in rules:
            assert rule.block is not None
            patterns = tuple(Pattern(text, rule.id, trusted=rule.trusted) for text in rule.block.patterns)
            self._rules[rule.id] = (rule, patterns)
            for opener in (rule.id, *rule.block.opened_by):
                self._openers.setdefault(opener, rule.id)

    def extend(self, texts: Sequence[str], hits: Sequence[Rule | None]) -> list[Rule | None]:
        """Return ``hits`` with the block's rule on every line that belongs to an opened block."""
        result = list(hits)
        openers = self._openers
        at = 0
        while (at := _next_opener(result, at, openers)) >= 0:
            hit = result[at]
            assert hit is not None
            rule, patterns = self._rules[openers[hit.id]]
            at = self._run(texts, result, at + 1, rule, patterns)
        return result

    def _run(
        self,
        texts: Sequence[str],
        result: list[Rule | None],
        at: int,
        rule: Rule,
        patterns: tuple[Pattern, ...],
    ) -> int:
        block = rule.block
        assert block is not None
        left = block.max_lines
        while at < len(result) and left:
            line = texts[at]
            if not line or line.isspace():
                at += 1
                continue
            hit = result[at]
            if hit is not None and hit.id in self._openers and hit.id != rule.id:
                return at  # another block opens here
            if hit is None or not hit.certain:
                if is_prose(line) or not self._belongs(line, rule, patterns):
                    return at
                result[at] = rule
            elif hit.role is not Role.BOILERPLATE:
                return at
            at += 1
            left -= 1
        return at

    @staticmethod
    def _belongs(line: str, rule: Rule, patterns: tuple[Pattern, ...]) -> bool:
        block = rule.block
        assert block is not None
        folded = fold(line)
        if folded in block.members:
            return True
        if block.short and folded.count(" ") < block.short and _SENTENCE_END.search(line[-8:]) is None:
            return True
        stripped = line.strip()
        return len(stripped) <= rule.max_chars and any(pattern.fits(stripped) for pattern in patterns)
