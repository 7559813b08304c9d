"""Patterns behind a text that the line must contain, such as ``photo:`` or ``©``."""

from __future__ import annotations

import re

from newsclean.rules.affixes import is_wide
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.rules.affixes import Probe
    from newsclean.rules.rule import Rule

_LABEL_ENDS = ":="
_LABEL = lazy(r"(?<!\w)\w++(?= ?[:=])")  # the word before a colon
_LAST_WORD = lazy(r"(?<!\w)\w++\Z")
_REACH = 32  # the longest word before a colon that is looked up


class Contained:
    """Knows lines by what stands anywhere in them.

    Three sorts of text are kept apart by what it costs to look for them: words before a colon are looked up in a set,
    and only in lines with a colon; texts in wide scripts are one search, and only in lines that are not ASCII.

    Attributes:
        labels: words before a colon.
        needles: the texts that are neither before a colon nor in a wide script.
        has_wide: whether there are texts in wide scripts.
    """

    __slots__ = ("_others", "_wide", "_wide_search", "has_wide", "labels", "needles")

    def __init__(self, probes: Iterable[Probe]) -> None:
        self.labels: dict[str, list[Probe]] = {}
        others: dict[str, list[Probe]] = {}
        wide: dict[str, list[Probe]] = {}
        for probe in probes:
            text = probe.text
            label = _LABEL.search(text)
            if label is not None and text[-1] in _LABEL_ENDS:
                self.labels.setdefault(label[0], []).append(probe)
            elif text and is_wide(text[0]):
                wide.setdefault(text, []).append(probe)
            else:
                others.setdefault(text, []).append(probe)
        self._others = tuple(others.items())
        self._wide = tuple(wide.items())
        self.needles = tuple(others)
        self.has_wide = bool(wide)
        self._wide_search = re.compile("|".join(map(re.escape, wide))).search if wide else None

    def match(self, line: str, folded: str, size: int) -> Rule | None:
        """Return the first rule that knows the line."""
        if ":" in folded or "=" in folded:
            found = self._by_label(line, folded, size)
            if found is not None:
                return found
        for text, probes in self._others:
            if text in folded:
                found = _first(probes, line, folded, size)
                if found is not None:
                    return found
        return None if folded.isascii() else self._by_wide(line, folded, size)

    def _by_label(self, line: str, folded: str, size: int) -> Rule | None:
        for mark in _LABEL_ENDS:
            at = folded.find(mark)
            while at >= 0:
                probes = self.labels.get(_word_before(folded, at))
                if probes is not None:
                    found = _first(probes, line, folded, size)
                    if found is not None:
                        return found
                at = folded.find(mark, at + 1)
        return None

    def _by_wide(self, line: str, folded: str, size: int) -> Rule | None:
        if self._wide_search is None or self._wide_search(folded) is None:
            return None
        hits = (_first(probes, line, folded, size) for text, probes in self._wide if text in folded)
        return next((hit for hit in hits if hit is not None), None)


def _word_before(folded: str, at: int) -> str:
    before = folded[max(0, at - _REACH) : at].rstrip()
    word = before[before.rfind(" ") + 1 :]
    if word.isalnum():
        return word
    last = _LAST_WORD.search(word)
    return "" if last is None else last[0]


def _first(probes: list[Probe], line: str, folded: str, size: int) -> Rule | None:
    tried: Rule | None = None
    for _, rule, pattern in probes:
        assert pattern is not None
        if rule is tried or size > rule.max_chars:
            continue
        if pattern.may_fit(folded) and pattern.fits(line.strip()):
            return rule
        tried = rule
    return None
