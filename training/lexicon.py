"""Learns what words, and whole short lines, say about their line: log-odds, one byte a channel."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsclean.labels.model.facts import HEAD
from newsclean.labels.model.words import CHANNELS, NEUTRAL, fold, widen

if TYPE_CHECKING:
    from collections.abc import Sequence

GROUPS = {
    "comment": {"comment"},
    "promo": {"newsletter", "paywall", "cookie", "share", "ad", "player"},
    "related": {"related"},
    "legal": {"legal"},
    "meta": {"byline", "timestamp", "caption", "bio", "title"},
    "nav": {"nav"},
}
"""Channel -> finer roles of lines outside the body that it stands for (``body``: the body's lines)."""

OPENER = 8
"""Words of the longest line that may open a section."""

AHEAD = 8
"""Lines after it that tell whether it did."""

CAP = 4
"""Times a word counts for one domain and class, so that no site dominates."""


def group_of(keep: bool, role: str) -> str:
    """The class of a line for the lexicon: ``body``, a channel or ``other``."""
    if keep:
        return "body"
    return next((name for name, roles in GROUPS.items() if role in roles), "other")


class Counts:
    """Capped counts of words and lines by domain and class."""

    def __init__(self) -> None:
        self.words: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self.lines: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, domain: str, lines: Sequence[tuple[str, bool, str]]) -> None:
        """Counts one page's lines: (text, keep, role)."""
        bag = self.words[domain]
        begun = False
        for number, (text, keep, role) in enumerate(lines):
            name = group_of(keep, role)
            keys = {fold(word) for word in text.strip()[:HEAD].split()}
            for key in keys:
                bag[key, name] += 1
            begun = begun or keep
            if begun and len(text.split()) <= OPENER:
                follow = lines[number + 1 : number + 1 + AHEAD]
                inside = sum(len(t) for t, k, _ in follow if k)
                shut = inside * 5 < sum(len(t) for t, _, _ in follow) or not follow
                for key in keys:
                    bag[key, "opens" if shut and not keep else "stays"] += 1
            if len(text) <= 48:
                self.lines[text.strip().lower()]["body" if keep else "other"].add(domain)


def build(
    counts: Counts, domains: set[str], floor: int = 3, size: int = 36_000
) -> tuple[dict[str, bytes], dict[str, int]]:
    """(folded word -> weights, lower-cased line -> weight), from the given domains only."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    spread: Counter[str] = Counter()
    for domain in domains:
        seen = set()
        for (key, name), n in counts.words[domain].items():
            tally[key][name] += min(n, CAP)
            seen.add(key)
        spread.update(seen)
    chosen = [key for key, n in spread.most_common(size * 2) if n >= floor][:size]
    totals: Counter[str] = Counter()
    for key in chosen:
        totals.update(tally[key])
    shut = {"opens", "stays"}
    everything = sum(n for name, n in totals.items() if name not in shut)
    words = {}
    for key in chosen:
        have = tally[key]
        both = sum(n for name, n in have.items() if name not in shut)
        row = []
        for channel in CHANNELS:
            yes, no, share = have[channel], both - have[channel], totals[channel] / max(1, everything)
            if channel == "opens":
                no, share = have["stays"], totals["opens"] / max(1, totals["opens"] + totals["stays"])
            odds = math.log((yes + 2 * share) / (no + 2 * (1 - share))) - math.log(share / (1 - share))
            row.append(max(NEUTRAL - 48, min(NEUTRAL + 48, round(NEUTRAL + 12 * odds))))
        words[key] = widen(bytes(row))
    return words, _whole(counts, domains)


def _whole(counts: Counts, domains: set[str]) -> dict[str, int]:
    lines = {}
    for text, classes in counts.lines.items():
        body = len(classes["body"] & domains)
        other = len(classes["other"] & domains)
        if body + other >= 3:
            odds = math.log((body + 0.5) / (other + 0.5))
            lines[text] = max(NEUTRAL - 48, min(NEUTRAL + 48, round(NEUTRAL + 10 * odds)))
    return lines
