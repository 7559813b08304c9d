"""Which rule a phrase belongs to that several rules hold."""

from __future__ import annotations

from newsclean.rules.rule import Rule, Shape, Where
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WHOLE_LINES = frozenset({Shape.LITERAL, Shape.BLOCK})


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """Return rules, certain ones first."""
    return sorted(rules, key=lambda rule: not rule.certain)  # stable: the order of the packs decides the rest


def literals_of(rules: Iterable[Rule], others: Mapping[str, Rule]) -> dict[str, Rule]:
    """Return the phrases of whole lines of rules, each with its rule, but for those that belong to another one.

    A phrase that one shipped pack holds for ambiguous is ambiguous; a user's own pack is believed.

    Args:
        rules: the rules, as `in_order` has them.
        others: phrases and their rules, of packs that come after theirs.
    """
    literals: dict[str, Rule] = {}
    for rule in sorted(rules, key=_precedence):
        if rule.shape in _WHOLE_LINES:
            for phrase in rule.phrases:
                literals.setdefault(phrase, rule)
    if not others:
        return literals
    return {
        phrase: rule
        for phrase, rule in literals.items()
        if phrase not in others or _precedence(rule) <= _precedence(others[phrase])
    }


def _precedence(rule: Rule) -> tuple[bool, bool, bool]:
    """Return the place of a rule among those that hold the same phrase: a smaller one wins."""
    everywhere = rule.certain and rule.where is Where.ANY
    return rule.trusted, rule.trusted and everywhere, not rule.certain
