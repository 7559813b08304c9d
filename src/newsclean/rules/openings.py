"""What the rules know about lines that begin with a word, gathered so that one look-up tells what is worth trying.

Most lines begin with a word that nothing is known about, or go on in a way that no rule's text does. The questions
here are cheap and never say no to a line that a rule would know; the rules themselves have the last word.
"""

from __future__ import annotations

from newsclean.rules.affixes import first_key
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from newsclean.rules.affixes import Probe
    from newsclean.rules.rule import Rule

_TRAILING = ",:;"


class Opening(NamedTuple):
    """What may be said of lines that begin with one word.

    Attributes:
        texts: what such a line must begin with for a rule that knows lines by their beginning.
        probes: those rules.
        numbered: a phrase with a number in it begins with the word.
        glued: a label that may stand beside others begins with it.
        label: the word is such a label.
        seconds: the second words of those labels that have two or more.
    """

    texts: tuple[str, ...] = ()
    probes: list[Probe] = []  # noqa: RUF012 - never changed; a tuple would have to be copied
    numbered: bool = False
    glued: bool = False
    label: bool = False
    seconds: frozenset[str] = frozenset()

    def may_be_glued(self, rest: str, starters: Container[str]) -> bool:
        """Tell whether a line may be made of several labels.

        Args:
            rest: what follows its first word, a word of letters, and a blank.
            starters: the first words of labels, and others.
        """
        second = rest.partition(" ")[0]
        if not second:
            return False
        if self.label and (not second.isalpha() or first_key(second) in starters):
            return True
        return second in self.seconds or second.rstrip(_TRAILING) in self.seconds


NOTHING = Opening()
"""What may be said of lines that begin with any other word."""


def openings(
    heads: Mapping[str, list[Probe]], numbered: Iterable[str], labels: Mapping[str, Rule]
) -> dict[str, Opening]:
    """Return the openings of a matcher, by the first word of a line (`first_key`).

    Args:
        heads: probes of rules that know lines by their beginning, by first word.
        numbered: the first words of folded phrases of whole lines that have a number in them.
        labels: folded labels that may stand beside each other.
    """
    found = {
        key: Opening(tuple(dict.fromkeys(probe.text for probe in probes)), probes)
        for key, probes in heads.items()
    }
    for word in numbered:
        found[word] = found.get(word, NOTHING)._replace(numbered=True)
    seconds: dict[str, set[str]] = {}
    for label in labels:
        key = first_key(label)
        others = seconds.setdefault(key, set())
        word, blank, rest = label.partition(" ")
        if blank and word == key:
            others.add(rest.partition(" ")[0])
    for word, others in seconds.items():
        known = found.get(word, NOTHING)
        found[word] = Opening(
            known.texts, known.probes, known.numbered, True, word in labels, frozenset(others)
        )
    return found
