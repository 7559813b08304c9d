"""One look-up over all packs: which rule, if any, knows a line.

The cheapest question comes first. A line that is too long for a label costs one comparison; a short one is folded and
looked up in a set; only then come prefixes and suffixes (by the line's first and last word), and patterns behind
their guards. Nothing is remembered from one line to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.rules.affixes import Affixes, Probe, first_key, last_key
from newsclean.rules.blocks import BlockRules
from newsclean.rules.contained import Contained
from newsclean.rules.fold import fold, fold_numbers, has_digit
from newsclean.rules.glue import Gluer
from newsclean.rules.inline import Cutter
from newsclean.rules.menus import convict
from newsclean.rules.patterns import Pattern
from newsclean.rules.rule import Rule, Shape, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclean.rules.pack import Pack

_LONG = 320  # a longer line is known by its beginning only
_HEAD = 96
_NUMBERED = 80  # numbers are folded in lines up to this length


class Matcher:
    """Knows lines by the rules of its packs. Immutable, safe to share between threads.

    Args:
        packs: rule packs. Where two hold the same phrase, a user's own pack wins over a shipped one, and of shipped
            ones the one that holds it for ambiguous. Of patterns, certain ones come first, then the earlier pack's.

    Attributes:
        packs: the packs.
        cutter: finds chrome that is glued to paragraphs.
    """

    __slots__ = (
        "_blocks",
        "_contained",
        "_gluer",
        "_heads",
        "_literals",
        "_tails",
        "cutter",
        "packs",
    )

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = tuple(packs)
        rules = [rule for pack in self.packs for rule in pack.rules]
        rules.sort(key=lambda rule: not rule.certain)  # stable: the order of the packs decides the rest
        literals: dict[str, Rule] = {}
        # A phrase that one shipped pack holds for ambiguous is ambiguous; a user's own pack is believed.
        for rule in sorted(rules, key=_precedence):
            if rule.shape in {Shape.LITERAL, Shape.BLOCK}:
                for phrase in rule.phrases:
                    literals.setdefault(phrase, rule)
        self._literals = literals
        self._heads = Affixes(_probes(rules, Shape.PREFIX), at_start=True)
        self._tails = Affixes(_probes(rules, Shape.SUFFIX), at_start=False)
        self._contained = Contained(
            Probe(text, rule, Pattern(rule.pattern, rule.id, trusted=rule.trusted))
            for rule in rules
            if rule.shape is Shape.REGEX
            for text in (rule.guard.has or (() if rule.guard else ("",)))
        )
        self._gluer = Gluer((phrase, rule) for phrase, rule in literals.items() if rule.glue)
        self.cutter = Cutter(rules, self.match)
        self._blocks = BlockRules(rule for rule in rules if rule.shape is Shape.BLOCK)

    def match(self, line: str) -> Rule | None:
        """Return the rule that knows ``line``, or None."""
        return self._match(line) if line else None

    def match_lines(self, texts: Sequence[str]) -> list[Rule | None]:
        """Return for each line the rule that knows it, or None."""
        slow = self._match
        return [slow(text) if text else None for text in texts]

    def extend(self, texts: Sequence[str], hits: Sequence[Rule | None]) -> list[Rule | None]:
        """Return ``hits`` with a block's rule on the lines of a block that a line has opened, and menus known as such."""
        extended = self._blocks.extend(texts, hits)
        convict(texts, extended)
        return extended

    def _match(self, line: str) -> Rule | None:  # noqa: C901 - every line comes through here; calls cost
        size = len(line)
        if size > _LONG:
            return self._match_long(line, size)
        folded = fold(line)
        if not folded:
            return None
        found = self._literals.get(folded)
        if found is not None:
            return found
        if size <= _NUMBERED and has_digit(folded):
            found = self._literals.get(fold_numbers(folded))
            if found is not None:
                return found
        heads = self._heads
        key = first_key(folded)
        probes = heads.table.get(key)
        if probes is not None:
            found = heads.first(probes, line, folded, size)
            if found is not None:
                return found
        if folded[0].isdecimal():
            found = heads.first(heads.digit, line, folded, size)
            if found is not None:
                return found
        tails = self._tails
        probes = tails.table.get(last_key(folded))
        if probes is not None:
            found = tails.first(probes, line, folded, size)
            if found is not None:
                return found
        return self._contained.match(line, folded, size) or self._gluer.match(line, folded, key)

    def _match_long(self, line: str, size: int) -> Rule | None:
        """Return the rule that knows a long line by its beginning."""
        folded = fold(line[:_HEAD])
        if not folded:
            return None
        probes = self._heads.table.get(first_key(folded))
        return None if probes is None else self._heads.first(probes, line, folded, size)


def _precedence(rule: Rule) -> tuple[bool, bool, bool]:
    """Return the place of a rule among those that hold the same phrase: a smaller one wins."""
    everywhere = rule.certain and rule.where is Where.ANY
    return rule.trusted, rule.trusted and everywhere, not rule.certain


def _probes(rules: Iterable[Rule], shape: Shape) -> list[Probe]:
    probes = []
    for rule in rules:
        if rule.shape is shape:
            probes += [Probe(phrase, rule, None) for phrase in rule.phrases]
        elif rule.shape is Shape.REGEX:
            guards = rule.guard.starts if shape is Shape.PREFIX else rule.guard.ends
            pattern = Pattern(rule.pattern, rule.id, trusted=rule.trusted)
            probes += [Probe(text, rule, pattern) for text in guards]
    return probes
