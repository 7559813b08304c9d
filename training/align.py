"""Which lines of a dump belong to the gold body: an alignment that keeps order.

Long lines are matched by their 4-grams. Short lines say little on their own (``Home`` may stand in a menu and in
the body), so they are matched only in the piece of gold text between the matched lines around them.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = re.compile(r"\w+")
WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
LONG = 6  # tokens from which a line can stand for itself
COVER = 0.5  # part of a line that must be found


def tokens(text: str) -> list[str]:
    """Lower-cased words; in scripts without blanks each character is a word."""
    if WIDE.search(text):
        text = WIDE.sub(lambda m: f" {m[0]} ", text)
    return TOKEN.findall(text.lower())


def _spot(line: list[str], index: dict[tuple[str, ...], list[int]], after: int) -> tuple[int, int, float]:
    """Where a long line starts and ends in the gold tokens, and which part of its 4-grams is found there."""
    votes: dict[int, int] = defaultdict(int)
    found = 0
    for i in range(len(line) - 3):
        places = index.get(tuple(line[i : i + 4]))
        if places:
            found += 1
            for place in places[:8]:
                votes[(place - i) // 8] += 1
    if not found:
        return -1, -1, 0.0
    # the offset with most votes; among equals the first one behind the last match
    best = max(votes, key=lambda o: (votes[o], o * 8 >= after - 16, -o))
    start = max(0, best * 8)
    return start, start + len(line), found / (len(line) - 3)


def align(lines: Sequence[str], gold: str) -> list[bool]:
    """For each line whether it belongs to the gold body; blank lines are False."""
    want = tokens(gold)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(want) - 3):
        index[tuple(want[i : i + 4])].append(i)
    split = [tokens(line) for line in lines]
    keep = [False] * len(lines)
    spots: list[tuple[int, int, int]] = []  # line, start, end
    last = 0
    for n, line in enumerate(split):
        if len(line) >= LONG:
            start, end, part = _spot(line, index, last)
            if part >= COVER:
                keep[n] = True
                spots.append((n, start, end))
                last = end
    anchors = _increasing(spots)
    _drop_far_copies(keep, split, {n for n, _, _ in anchors}, {n for n, _, _ in spots})
    _short_lines(split, keep, anchors, want)
    return keep


def _increasing(spots: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The heaviest run of matches whose places in the gold text rise (weight: tokens)."""
    best: list[tuple[int, int]] = []  # (weight so far, previous)
    for i, (_, start, end) in enumerate(spots):
        weight, prev = 0, -1
        for j in range(max(0, i - 200), i):
            if spots[j][1] <= start and spots[j][2] - 8 <= start + 8 and best[j][0] > weight:
                weight, prev = best[j][0], j
        best.append((weight + end - start, prev))
    if not best:
        return []
    at = max(range(len(best)), key=lambda k: best[k][0])
    chain = []
    while at >= 0:
        chain.append(spots[at])
        at = best[at][1]
    return chain[::-1]


def _drop_far_copies(keep: list[bool], split: list[list[str]], chained: set[int], matched: set[int]) -> None:
    """A second copy of a body line (a teaser, a caption) away from the chain is not body."""
    seen = {tuple(split[n]) for n in chained}
    ordered = sorted(chained)
    for n in matched - chained:
        inside = 0 < bisect_left(ordered, n) < len(ordered)
        if tuple(split[n]) in seen or (not inside and len(split[n]) < 25):
            keep[n] = False


def _short_lines(
    split: list[list[str]], keep: list[bool], anchors: list[tuple[int, int, int]], want: list[str]
) -> None:
    """Short lines between two anchors are looked for in the gold text between them, in order."""
    ends = [(-1, 0, 0), *anchors, (len(split), len(want), len(want))]
    for (before, _, gold_from), (after, gold_to, _) in itertools.pairwise(ends):
        lo = max(0, gold_from - 12)
        gap = want[lo : gold_to + 12]
        if not gap:
            continue
        order = range(before + 1, after)
        if before < 0:  # before the first match: read backwards, so that what touches the body wins
            order = range(after - 1, before, -1)
        _take(split, keep, gap, order, backwards=before < 0)


def _take(split: list[list[str]], keep: list[bool], gap: list[str], order: range, *, backwards: bool) -> None:
    lo, hi = 0, len(gap)
    for n in order:
        line = split[n]
        if not line or len(line) >= LONG or keep[n]:
            continue
        places = [k for k in range(lo, hi - len(line) + 1) if gap[k : k + len(line)] == line]
        if not places:
            continue
        keep[n] = True
        if backwards:
            hi = places[-1]
        else:
            lo = places[0] + len(line)
