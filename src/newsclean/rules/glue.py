"""Lines that are several labels run together: ``Share Tweet Email``, ``Home > News > World``, ``AsiaEast Asia``.

Pages set labels beside each other; a dump joins them with a blank, a mark, or nothing. A line is known when it can be
cut into known labels without rest. Work is bounded: at most `MAX_TOKENS` words, labels of at most `MAX_WORDS`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.roles import Kind, Role
from newsclean.rules.fold import MARKS, fold
from newsclean.rules.rule import Rule, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_TOKENS = 24
MAX_WORDS = 4
MAX_CHARS = 160
_CAMEL_CHARS = 80

_SEPARATORS = re.compile(r"[\s|/>»›·•,、・｜]+")
_JOINT = re.compile(r"([a-zß-öø-ÿğışčřžćńśźżłа-яіїєё])([A-ZÀ-ÖØ-ÞĞİŞČŘŽĆŃŚŹŻŁА-ЯІЇЄЁ])")

_CODE = re.compile(r"[(){}\[\]_=;$]|^[a-z]")  # `printHeader()` is a name, not two labels
_BARS = re.compile(r"[|>»›·•・｜]")

# Weak labels (section names) need company: a certain label, or enough of their own kind.
_WEAK_IN_WORDS = 5
_WEAK_IN = re.compile(r"[(){}\[\]_=;$]|^[a-z]")  # `printHeader()` is a name, not two labels
_WEAK_IN_BARS = 3
_WEAK_IN_JOINED = 2


class Gluer:
    """Knows lines that are made of several labels.

    Args:
        labels: folded labels and the rules that they belong to.
    """

    __slots__ = ("_labels", "_starters", "_verdicts")

    def __init__(self, labels: Iterable[tuple[str, Rule]]) -> None:
        self._labels: dict[str, Rule] = {}
        for label, rule in labels:
            if label.count(" ") < MAX_WORDS and len(label) > 1:  # `x x x` is a table
                self._labels.setdefault(label, rule)
        self._starters = frozenset(label.partition(" ")[0] for label in self._labels)
        self._verdicts: dict[Kind, Rule] = {}
        for rule in self._labels.values():
            if rule.kind is not None and rule.kind not in self._verdicts:
                self._verdicts[rule.kind] = Rule(
                    f"glued/{rule.kind}", Shape.LITERAL, Role.BOILERPLATE, rule.kind, trusted=rule.trusted
                )

    def match(self, line: str, folded: str) -> Rule | None:
        """Return what ``line`` is, when it is two labels or more and nothing else."""
        size = len(folded)
        if size > MAX_CHARS:
            return None
        first = _SEPARATORS.split(folded, 1)[0].strip(MARKS)
        if first in self._starters and len(first) < size:
            weak_needed = _WEAK_IN_WORDS if _BARS.search(folded) is None else _WEAK_IN_BARS
            found = self._cut(folded, weak_needed)
            if found is not None:
                return found
        if size <= _CAMEL_CHARS and _JOINT.search(line) is not None and not _CODE.search(line):
            return self._cut(fold(_JOINT.sub(r"\1 \2", line)), _WEAK_IN_JOINED)
        return None

    def _cut(self, folded: str, weak_needed: int) -> Rule | None:
        tokens = [token for token in (part.strip(MARKS) for part in _SEPARATORS.split(folded)) if token]
        if not 2 <= len(tokens) <= MAX_TOKENS:
            return None
        parts = self._parts(tokens)
        if parts is None or len(parts) < 2:
            return None
        kind = _verdict(parts, weak_needed)
        return self._verdicts.get(kind) if kind is not None else None

    def _parts(self, tokens: list[str]) -> list[Rule] | None:
        # best[i]: the rules of a cut of tokens[i:], longest labels first; counters such as `15` belong to no label
        best: list[list[Rule] | None] = [None] * (len(tokens) + 1)
        best[-1] = []
        for start in range(len(tokens) - 1, -1, -1):
            for width in range(min(MAX_WORDS, len(tokens) - start), 0, -1):
                rest = best[start + width]
                if rest is None:
                    continue
                rule = self._labels.get(" ".join(tokens[start : start + width]))
                if rule is not None:
                    best[start] = [rule, *rest]
                    break
                if width == 1 and start and tokens[start].isdecimal():
                    best[start] = rest
        return best[0]


def _verdict(parts: list[Rule], weak_needed: int) -> Kind | None:
    """Return what sort of chrome labels side by side are, or None if they may be something else."""
    strong = [rule for rule in parts if rule.certain]
    kinds = {Kind.SHARE if rule.kind is Kind.COMMENT else rule.kind for rule in parts}
    if len(strong) > 1 or (strong and len(kinds) == 1):
        return strong[0].kind
    if kinds == {Kind.SHARE} and len(parts) >= _WEAK_IN_BARS:
        return Kind.SHARE
    if len(parts) >= weak_needed and (weak_needed > _WEAK_IN_JOINED or len(kinds) == 1):
        return (strong or parts)[0].kind
    return None
