"""One look-up over all packs: which rule, if any, knows a line.

The cheapest question comes first. A line that is too long for a label costs one comparison; a short one is folded and
looked up in a set; only then come prefixes and suffixes (by the line's first and last word), and patterns behind
their guards. Nothing is remembered from one line to the next.
"""

from __future__ import annotations

from newsclean.rules.affixes import Affixes, Probe, first_key, last_key
from newsclean.rules.blocks import BlockRules
from newsclean.rules.contained import Contained
from newsclean.rules.fold import fold, fold_lines, fold_numbers, has_digit
from newsclean.rules.glue import MAX_CHARS, Gluer, has_joint
from newsclean.rules.inline import Cutter
from newsclean.rules.lists import convict as convict_lists
from newsclean.rules.literals import in_order, literals_of
from newsclean.rules.menus import convict as convict_menus
from newsclean.rules.openings import NOTHING, openings
from newsclean.rules.patterns import Pattern
from newsclean.rules.rule import Rule, Shape
from newsclean.rules.sieve import sieve_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from newsclean.rules.openings import Opening
    from newsclean.rules.rule import Pack

_LONG = 320  # a longer line is known by its beginning only
_HEAD = 96
_NUMBERED = 80  # numbers are folded in lines up to this length


class Matcher:
    """Knows lines by the rules of its packs. Immutable, safe to share between threads.

    Args:
        packs: rule packs. Where two hold the same phrase, a user's own pack wins over a shipped one, and of shipped
            ones the one that holds it for ambiguous. Of patterns, certain ones come first, then the earlier pack's.
        base: a matcher of the last of them, if there is one: the matchers of many languages share what English holds,
            and only what their own packs add has to be arranged.

    Attributes:
        packs: the packs.
        cutter: finds chrome that is glued to paragraphs.
    """

    __slots__ = (
        "_blocks",
        "_contained",
        "_counting",
        "_gluer",
        "_heads",
        "_literals",
        "_openings",
        "_sieve",
        "_tails",
        "cutter",
        "packs",
    )

    def __init__(self, packs: Iterable[Pack], base: Matcher | None = None) -> None:
        self.packs = tuple(packs)
        rules = in_order(rule for pack in self.packs for rule in pack.rules)
        own = rules
        if base is not None:
            own = in_order(
                rule for pack in self.packs[: len(self.packs) - len(base.packs)] for rule in pack.rules
            )
        literals = literals_of(own, base._literals if base else {})
        self._literals: dict[str, Rule] = base._literals | literals if base else literals
        self._heads: Affixes = Affixes(
            _probes(own, Shape.PREFIX), at_start=True, base=base._heads if base else None
        )
        self._tails: Affixes = Affixes(
            _probes(own, Shape.SUFFIX), at_start=False, base=base._tails if base else None
        )
        self._contained = Contained(
            Probe(text, rule, _pattern(rule))
            for rule in rules
            if rule.shape is Shape.REGEX
            for text in (rule.guard.has or (() if rule.guard else ("",)))
        )
        self._gluer: Gluer = Gluer(literals.items(), base._gluer if base else None)
        counting = frozenset([phrase.partition(" ")[0] for phrase in literals if "#" in phrase])
        self._counting: frozenset[str] = base._counting | counting if base else counting
        self._openings: dict[str, Opening] | None = None
        self.cutter: Cutter = Cutter(rules, self.match, (own, base.cutter) if base else None)
        self._blocks = BlockRules(rule for rule in rules if rule.shape is Shape.BLOCK)
        self._sieve: Any = sieve_of(
            self._heads,
            self._tails,
            self._contained,
            self._gluer,
            literals=self._literals,
            own_literals=literals,
            counting=self._counting,
            own_counting=counting,
            base=base._sieve if base else None,
            limits={"long_line": _LONG, "head": _HEAD, "numbered": _NUMBERED},
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return (Matcher, (self.packs,))

    def match(self, line: str) -> Rule | None:
        """Return the rule that knows ``line``, or None."""
        return self._match(line, fold(line if len(line) <= _LONG else line[:_HEAD]))

    def match_lines(
        self,
        texts: Sequence[str],
        known: dict[str, Rule | None] | None = None,
        before: tuple[Sequence[str], Sequence[Rule | None]] = ((), ()),
    ) -> list[Rule | None]:
        """Return for each line the rule that knows it, or None.

        Args:
            texts: the lines.
            known: what is known of lines that were looked up before; new ones are added, if it took long.
            before: lines of which all is known, and that; most of ``texts`` are among them, in the same order.
        """
        if known is None:
            known = {}
        if self._sieve is not None:
            found: list[Rule | None] = self._sieve.match_lines(texts, known, *map(list, before))
            return found
        known.update(zip(*before, strict=True))
        return self.plain_match_lines(texts, known)

    def plain_match_lines(self, texts: Sequence[str], known: dict[str, Rule | None]) -> list[Rule | None]:
        """Do as `match_lines`."""
        new = [text for text in dict.fromkeys(texts) if text not in known]
        folded = fold_lines([text if len(text) <= _LONG else text[:_HEAD] for text in new])
        known.update(zip(new, map(self._match, new, folded), strict=True))
        return [known[text] for text in texts]

    def extend(self, texts: Sequence[str], hits: Sequence[Rule | None]) -> list[Rule | None]:
        """Return ``hits`` with a block's rule on the lines of a block that a line has opened, and menus known as such."""
        extended = self._blocks.extend(texts, hits)
        convict_menus(texts, extended)
        convict_lists(texts, extended)
        return extended

    def _match(self, line: str, folded: str) -> Rule | None:  # noqa: C901, PLR0912 - every line comes through here
        size = len(line)
        if size > _LONG:
            return self._match_head(line, folded)
        found = self._literals.get(folded)
        if found is not None or not folded:
            return found
        first, _, rest = folded.partition(" ")
        plain = first.isascii() and first.isalpha()
        if not plain:
            first = first_key(folded)
        known = self._known_openings()
        opening = known.get(first, NOTHING)
        if (opening.numbered or not plain) and size <= _NUMBERED and has_digit(folded):
            found = self._literals.get(fold_numbers(folded))
            if found is not None:
                return found
        if folded.startswith(opening.texts):
            found = self._heads.first(opening.probes, line, folded, size)
            if found is not None:
                return found
        if not plain and folded[0].isdecimal():
            found = self._heads.first(self._heads.digit, line, folded, size)
            if found is not None:
                return found
        last = folded[folded.rfind(" ") + 1 :]
        if not (last.isascii() and last.isalnum()):
            last = last_key(folded)
        if last in self._tails.table:
            found = self._tails.first(self._tails.table[last], line, folded, size)
            if found is not None:
                return found
        found = self._contained.match(line, folded, size)
        if found is not None or len(folded) > MAX_CHARS:
            return found
        glued = opening.glued and (not plain or opening.may_be_glued(rest, known))
        return self._gluer.match(line, folded, first) if glued or has_joint(line, folded) else None

    def _known_openings(self) -> dict[str, Opening]:
        """Return the openings; a sieve has its own, so they are gathered for the first line that comes alone."""
        if self._openings is None:
            self._openings = openings(self._heads.table, self._counting, self._gluer.labels)
        return self._openings

    def _match_head(self, line: str, folded: str) -> Rule | None:
        """Return the rule that knows a long line by its beginning."""
        opening = self._known_openings().get(first_key(folded), NOTHING)
        if not folded.startswith(opening.texts):
            return None
        return self._heads.first(opening.probes, line, folded, len(line))


def _pattern(rule: Rule) -> Pattern:
    return Pattern(rule.pattern, rule.id, trusted=rule.trusted, also=rule.guard.also)


def _probes(rules: Iterable[Rule], shape: Shape) -> list[Probe]:
    probes = []
    for rule in rules:
        if rule.shape is shape:
            probes += [Probe(phrase, rule, None) for phrase in rule.phrases]
        elif rule.shape is Shape.REGEX:
            guards = rule.guard.starts if shape is Shape.PREFIX else rule.guard.ends
            pattern = _pattern(rule)
            probes += [Probe(text, rule, pattern) for text in guards]
    return probes
