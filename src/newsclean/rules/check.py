"""Packs test themselves: every example is known by its rule, no counter-example by a certain one, every pattern is linear."""

from __future__ import annotations

from newsclean.rules.lint import lint_pattern
from newsclean.rules.matcher import Matcher
from newsclean.rules.rule import Rule, Shape
from newsclean.rules.shipped import EVERYWHERE, shipped_pack
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsclean.rules.rule import Pack
    from newsclean.rules.seams import Cut

GONE = ("[-", "-]")
"""What stands around the part of an example that an inline rule must take out."""


class Finding(NamedTuple):
    """One thing that is wrong with a pack.

    Attributes:
        rule: the id of the rule.
        problem: what is wrong, for a person.
        line: the example it shows on, if any.
    """

    rule: str
    problem: str
    line: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}" + (f": {self.line!r}" if self.line else "")


def check_pack(pack: Pack) -> list[Finding]:
    """Run the examples and counter-examples of a pack and lint its patterns.

    An example must be known as what its rule says (the rule itself, or one of equal role and certainty). A
    counter-example may be known by no certain rule of the pack. In an example of an inline rule, ``[-`` and ``-]``
    stand around what it must take out; from a counter-example the pack may take nothing.
    """
    matcher = Matcher((pack,))
    glued = matcher
    if pack.name != EVERYWHERE and any(rule.shape is Shape.INLINE for rule in pack.rules):
        glued = Matcher((pack, shipped_pack(EVERYWHERE)))  # share bars name networks, which stand there
    findings = list(_lint(pack.rules))
    seen: dict[str, Rule] = {}
    for rule in pack.rules:
        inline = rule.shape is Shape.INLINE
        for line in rule.examples:
            findings += _check_cut(glued, rule, line) if inline else _check_example(matcher, rule, line)
        for line in rule.counter_examples:
            findings += (
                _check_no_cut(glued, rule, line) if inline else _check_counter_example(matcher, rule, line)
            )
        findings += _check_phrases(rule, seen)
    return findings


def _check_example(matcher: Matcher, rule: Rule, line: str) -> Iterator[Finding]:
    hit = matcher.match(line)
    if hit is None:
        yield Finding(rule.id, "does not know its example", line)
    elif (hit.role, hit.kind) != (rule.role, rule.kind) and not hit.id.startswith("glued/"):
        yield Finding(rule.id, f"its example is taken by {hit.id}", line)


def _check_cut(matcher: Matcher, rule: Rule, line: str) -> Iterator[Finding]:
    plain = line.replace(GONE[0], "").replace(GONE[1], "")
    cuts = matcher.cutter.cuts(plain)
    if plain == line:
        yield Finding(rule.id, f"its example does not say with {GONE[0]} and {GONE[1]} what goes", line)
    elif _marked(plain, cuts) != line:
        yield Finding(rule.id, f"takes something else out of its example, {_marked(plain, cuts)!r}", line)
    elif all((cut.rule.role, cut.rule.kind) != (rule.role, rule.kind) for cut in cuts):
        yield Finding(rule.id, f"its example is taken by {cuts[0].rule.id}", line)


def _check_no_cut(matcher: Matcher, rule: Rule, line: str) -> Iterator[Finding]:
    cuts = matcher.cutter.cuts(line)
    if cuts:
        yield Finding(rule.id, f"something goes from its counter-example, {_marked(line, cuts)!r}", line)


def _marked(line: str, cuts: Iterable[Cut]) -> str:
    pieces = []
    position = 0
    for cut in cuts:
        pieces += [line[position : cut.start], GONE[0], line[cut.start : cut.end], GONE[1]]
        position = cut.end
    return "".join((*pieces, line[position:]))


def _check_counter_example(matcher: Matcher, rule: Rule, line: str) -> Iterator[Finding]:
    hit = matcher.match(line)
    if hit is not None and hit.certain:
        yield Finding(rule.id, f"its counter-example is known by {hit.id}", line)


def _check_phrases(rule: Rule, seen: dict[str, Rule]) -> Iterator[Finding]:
    if rule.shape not in {Shape.LITERAL, Shape.BLOCK}:
        return
    for phrase in rule.phrases:
        other = seen.setdefault(phrase, rule)
        if other is not rule:
            yield Finding(rule.id, f"the phrase is also in {other.id}; keep it in one of them", phrase)


def _lint(rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        patterns = (*([rule.pattern] if rule.pattern else []), *(rule.block.patterns if rule.block else ()))
        for pattern in patterns:
            for problem in lint_pattern(pattern):
                yield Finding(rule.id, problem, pattern if len(pattern) < 200 else pattern[:200] + "…")
        if rule.shape is Shape.REGEX and rule.trusted and not rule.guard:
            yield Finding(rule.id, "a shipped pattern needs a guard: starts, ends or has")
