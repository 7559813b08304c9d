"""Lines that are several labels run together: ``Share Tweet Email``, ``Home > News > World``, ``AsiaEast Asia``.

Pages set labels beside each other; a dump joins them with a blank, a mark, or nothing. A line is known when it can be
cut into known labels without rest. Work is bounded: at most `MAX_TOKENS` words, labels of at most `MAX_WORDS`.
"""

from __future__ import annotations

from newsclean.roles import Kind, Role
from newsclean.rules.affixes import first_key
from newsclean.rules.fold import MARKS, fold
from newsclean.rules.rule import Rule, Shape
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

MAX_TOKENS = 24
MAX_WORDS = 4
MAX_CHARS = 120
CAMEL_CHARS = 80
"""Characters; in a longer line no joined words are looked for."""

_LOOK_AHEAD = 8

SEPARATORS = "|/>»›·•,、・｜"
"""What parts labels that stand beside each other, apart from white space."""

_SEPARATORS = lazy(rf"[\s{SEPARATORS}]+")
# Capitals are rarer than other letters, so they are what to look for.
CAPITALS = "A-ZÀ-ÖØ-ÞĞİŞČŘŽĆŃŚŹŻŁА-ЯІЇЄЁ"
"""What a word that is joined to the one before it begins with, as the inside of a character set."""

SMALLS = "a-zß-öø-ÿğışçřžćńśźżłа-яіїєё"
"""What the word before it ends with."""

_JOINT = lazy(rf"[{CAPITALS}](?<=[{SMALLS}].)")
_ASCII_JOINT = lazy(r"[A-Z](?<=[a-z].)")
_CODE = lazy(r"[(){}\[\]_=;$]|^[a-z]")  # `printHeader()` is a name, not two labels
_BARS = lazy(r"[|>»›·•・｜]")

# Weak labels (section names) need company: a certain label, or enough of their own kind.
_WEAK_IN_WORDS = 5
WEAK_IN_BARS = 3
WEAK_IN_JOINED = 2


def has_joint(line: str, folded: str) -> bool:
    """Tell whether two words may stand in a line, which is short enough, without a blank between them."""
    if len(folded) > CAMEL_CHARS:
        return False
    return (_ASCII_JOINT if line.isascii() else _JOINT).search(line) is not None


class Gluer:
    """Knows lines that are made of several labels.

    Args:
        phrases: folded phrases, each once, and the rules that they belong to.
        base: what knows other phrases; one of them that is among these belongs to the rule that it has here.

    Attributes:
        labels: those of the phrases that may stand beside others.
        first_words: their first words, up to the first blank, and how many begin with each.
        starters: the same, as `first_key` has them, and how many of the first words are the same so.
        own: those of the labels that the base does not have, or has by another rule.
    """

    __slots__ = ("_verdicts", "first_words", "labels", "own", "starters")

    def __init__(self, phrases: Collection[tuple[str, Rule]], base: Gluer | None = None) -> None:
        self.own = {
            label: rule
            for label, rule in phrases
            if rule.glue and label.count(" ") < MAX_WORDS and len(label) > 1  # `x x x` is a table
        }
        self.labels = self.own
        self.first_words: dict[str, int] = {}
        self.starters: dict[str, int] = {}
        self._verdicts: dict[Kind, Rule] = {}
        for rule in {id(rule): rule for rule in self.own.values()}.values():
            if rule.kind is not None and rule.kind not in self._verdicts:
                self._verdicts[rule.kind] = Rule(
                    f"glued/{rule.kind}", Shape.LITERAL, Role.BOILERPLATE, rule.kind, trusted=rule.trusted
                )
        if base is None:
            self._begin_lines(self.own)
            return
        self.labels = base.labels | self.own
        self.first_words = base.first_words.copy()
        self.starters = base.starters.copy()
        self._verdicts = base._verdicts | self._verdicts
        self._begin_lines(label for label in self.own if label not in base.labels)
        self._begin_no_lines(
            [label for label, _ in phrases if label in base.labels and label not in self.own]
        )

    def _begin_lines(self, labels: Iterable[str]) -> None:
        """Add the first words of labels."""
        for label in labels:
            word = label.partition(" ")[0]
            count = self.first_words.get(word, 0)
            self.first_words[word] = count + 1
            if not count:
                key = first_key(word)
                self.starters[key] = self.starters.get(key, 0) + 1

    def _begin_no_lines(self, labels: Iterable[str]) -> None:
        """Take labels away that belong to rules whose phrases do not stand beside others."""
        for label in labels:
            del self.labels[label]
            word = label.partition(" ")[0]
            _take_one(self.first_words, word)
            if word not in self.first_words:
                _take_one(self.starters, first_key(word))

    def match(self, line: str, folded: str, first: str) -> Rule | None:
        """Return what ``line`` is, when it is two labels or more and nothing else.

        Args:
            line: the line as it is.
            folded: the line folded.
            first: its first word.
        """
        size = len(folded)
        if size > MAX_CHARS:
            return None
        if first in self.starters and len(first) < size and self._begins(folded, first):
            weak_needed = _WEAK_IN_WORDS if _BARS.search(folded) is None else WEAK_IN_BARS
            found = self._cut(folded, weak_needed)
            if found is not None:
                return found
        if has_joint(line, folded) and _CODE.search(line) is None:
            return self._cut(fold(_JOINT.sub(r" \g<0>", line)), WEAK_IN_JOINED)
        return None

    def _begins(self, folded: str, first: str) -> bool:
        """Tell whether the line begins with a label and goes on like one; most that share its first word do not."""
        labels = self.labels
        words = folded.split(" ", MAX_WORDS + 1)
        if words[0] != first and first in labels:
            return True  # a mark beside the first word: `home/news`, `share:`
        for width in range(1, min(MAX_WORDS, len(words) - 1) + 1):
            if " ".join(words[:width]).rstrip(",:;") in labels:
                follower = words[width].strip(MARKS)
                if not follower or follower.isdecimal() or first_key(follower) in self.starters:
                    return True
        return False

    def _cut(self, folded: str, weak_needed: int) -> Rule | None:
        if not self._begins_with_two(folded):
            return None
        tokens = _tokens(folded)
        if not 2 <= len(tokens) <= MAX_TOKENS:
            return None
        parts = self._parts(tokens)
        if parts is None or len(parts) < 2:
            return None
        kind = _verdict(parts, weak_needed)
        return self._verdicts.get(kind) if kind is not None else None

    def _begins_with_two(self, folded: str) -> bool:
        """Tell whether a label and the beginning of another, or a number, come first; most lines fail here."""
        head = _SEPARATORS.split(folded, _LOOK_AHEAD)
        tokens = [token for token in (part.strip(MARKS) for part in head[:_LOOK_AHEAD]) if token]
        if len(tokens) <= MAX_WORDS:
            return True  # few words, or marks between blanks
        return any(
            " ".join(tokens[:width]) in self.labels
            and (tokens[width].isdecimal() or tokens[width] in self.first_words)
            for width in range(1, MAX_WORDS + 1)
        )

    def _parts(self, tokens: list[str]) -> list[Rule] | None:
        """Return the labels that tokens are made of, without rest; None if they are not."""
        # From the left, longest label first: most lines fail at their second word. Each place is tried once.
        return self._cut_from(0, tokens, set())

    def _cut_from(self, start: int, tokens: list[str], dead: set[int]) -> list[Rule] | None:
        """Return the labels that ``tokens[start:]`` are made of; places that lead nowhere are added to ``dead``."""
        size = len(tokens)
        if start == size:
            return []
        if start in dead:
            return None
        for width in range(min(MAX_WORDS, size - start), 0, -1):
            rule = self.labels.get(" ".join(tokens[start : start + width]))
            if rule is not None:
                rest = self._cut_from(start + width, tokens, dead)
                if rest is not None:
                    return [rule, *rest]
        if start and tokens[start].isdecimal():  # a counter such as `15` belongs to no label
            rest = self._cut_from(start + 1, tokens, dead)
            if rest is not None:
                return rest
        dead.add(start)
        return None


def _tokens(folded: str) -> list[str]:
    parts = folded.split()
    if all(map(str.isalnum, parts)):
        return parts
    return [token for token in (part.strip(MARKS) for part in _SEPARATORS.split(folded)) if token]


def _take_one(counts: dict[str, int], key: str) -> None:
    counts[key] -= 1
    if not counts[key]:
        del counts[key]


def _verdict(parts: list[Rule], weak_needed: int) -> Kind | None:
    """Return what sort of chrome labels side by side are, or None if they may be something else."""
    strong = [rule for rule in parts if rule.certain]
    kinds = {Kind.SHARE if rule.kind is Kind.COMMENT else rule.kind for rule in parts}
    if len(strong) > 1 or (strong and len(kinds) == 1):
        return strong[0].kind
    if kinds == {Kind.SHARE} and len(parts) >= WEAK_IN_BARS:
        return Kind.SHARE
    if len(parts) >= weak_needed and (weak_needed > WEAK_IN_JOINED or len(kinds) == 1):
        return (strong or parts)[0].kind
    return None
