"""The features of the third stage: how a line of which the second is not sure stands within the whole page.

A chance of a half says one thing on a page whose paragraphs all have nine tenths, and another where nothing is surer.
So the third stage sees the page: how its text is spread over the chances, where expected F1 would cut, and the runs of
lines that hold most body when the least chance that counts as body is low, middling or high.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.labels.model import columns
from newsclean.labels.model.columns import LOG, Column, Operations
from newsclean.labels.model.context import CHANCE, HEAVY

if TYPE_CHECKING:
    from collections.abc import Sequence

SURE = (12, 246)
"""Chances below the first and above the second are not looked at again."""

UNSURE = bytes(SURE[0] <= chance <= SURE[1] for chance in CHANCE)
"""Score of stage two -> whether the line is looked at again."""

RUNS = (60, 120, 180)
"""Chances from which a line counts for its run, and below which it counts against it."""

FROM_ONE = tuple(
    "size words first last copies relative indent place goods_above goods_below opened_above since_talk since_other "
    "since_comment until_gap commas whole mean_body mean_related mean_comment size~12 body~12 comment~12 related~12 "
    "good~12 gap~12".split()
)
"""Columns of stage one that the third stage sees again."""

_ONE = tuple(map(columns.names().index, FROM_ONE))
_MEANS = tuple(
    (columns.names().index(n), by) for n, by in (("known", 8), ("gap", 64), ("indent", 128), ("copies", 32))
)
_FIRST = columns.names().index("first")
_BULLET = 8  # class of a first character that marks a list item
_BINS = 8
_PAST = 127  # distances are told up to here, on either side of 128


def features(one: Sequence[Column], size: Column, q: Column, ops: Operations) -> list[Column]:
    """The feature columns of the third stage, in the order of ``names()``.

    Args:
        one: The columns of stage one.
        size: The size of each line, in characters.
        q: The scores of stage two.
        ops: The arithmetic to use.
    """
    p = ops.look(CHANCE, q)
    weight = ops.scale(ops.most(size, HEAVY), 1, 5)
    m = ops.times(p, weight)
    mass, total, count = ops.total(weight), ops.total(m), ops.count()
    pages = list(map(_cut, ops.by_value(p, weight)))
    cut, *told = (ops.each(values) for values in zip(*(page[:-1] for page in pages), strict=True))
    out = [one[k] for k in _ONE]
    out += [q, *ops.shifts([q], [0], (1, 2, -1, -2))]
    out += [ops.div(a, b) for a, b in ops.spans([p, ops.spread(1)], [(-k, k) for k in (1, 3)])]
    out += [ops.div(a, b) for a, b in ops.spans([m, weight], [(-k, k) for k in (2, 5, 12)])]
    past = ops.part(ops.scale(p, 1, 256 - cut), 2)
    out += [ops.clip(past, 0, 255), ops.look_each([page[-1] for page in pages], p)]
    runs = [ops.heaviest(ops.times(ops.scale(p, 1, -least), weight)) for least in RUNS]
    for start, end in runs:
        out += _distances(weight, start, end, ops)
    first = one[_FIRST]
    bullets = ops.sub(ops.least(first, _BULLET), ops.least(first, _BULLET + 1))
    told += [ops.entry(LOG, count), ops.entry(LOG, mass // 64), total // mass]
    told += [ops.total(one[column]) * by // count for column, by in _MEANS]
    told.append(ops.total(bullets) * 255 // count)
    for start, end in runs:
        told += _sides(p, weight, m, (start, end), ops)
    return out + [ops.spread(value) for value in told]


def _distances(weight: Column, start: Column, end: Column, ops: Operations) -> list[Column]:
    """How far each line stands from a run, in characters and in lines: below 128 before it, above 128 after it."""
    places, above = ops.places(), ops.before(weight)
    ahead = ops.part(ops.scale(ops.add(above, weight), -1, ops.upto(weight, start) + 64), 64)
    behind = ops.part(ops.scale(above, 1, 64 - ops.upto(weight, end)), 64)
    before, after = ops.scale(places, -1, start), ops.scale(places, 1, 1 - end)
    return [
        ops.scale(ops.sub(ops.clip(more, 0, _PAST), ops.clip(less, 0, _PAST)), 1, 128)
        for less, more in ((ahead, behind), (before, after))
    ]


def _sides(p: Column, weight: Column, m: Column, run: tuple[Column, Column], ops: Operations) -> list[Column]:
    """What a run holds of the page, and what stands before and after it."""
    start, end = run
    places = ops.places()
    mass, before, until = ops.total(weight), ops.upto(weight, start), ops.upto(weight, end)
    total, dim, lit = ops.total(m), ops.upto(m, start), ops.upto(m, end)
    return [
        (until - before) * 255 // mass,
        (lit - dim) // ops.positive(until - before),
        ops.top(ops.times(p, ops.scale(ops.least(places, start), -1, 1))),
        ops.top(ops.times(p, ops.least(places, end))),
        dim // ops.positive(before),
        (total - lit) // ops.positive(mass - until),
    ]


def _cut(by: Sequence[int]) -> tuple[int | bytes, ...]:
    """Where expected F1 would cut, what it gives there and with all lines, how the text is spread, and ranks.

    Args:
        by: Text by chance, 256 values.
    """
    mass = sum(by)
    total = sum(chance * text for chance, text in enumerate(by) if text)
    best, cut, value = -1, 0, 0
    hit = kept = 0
    spread = [0] * _BINS
    rank = bytearray(256)
    for chance in range(255, -1, -1):
        text = by[chance]
        if not text:
            continue
        rank[chance] = kept * 255 // mass
        spread[chance * _BINS // 256] += text
        hit += chance * text
        kept += text
        value = hit * 65280 // (255 * kept + total + 1)
        if value > best:
            best, cut = value, chance
    return (cut, best >> 7, value >> 7, *(text * 255 // mass for text in spread), bytes(rank))


def names() -> list[str]:
    """Names of the features, in order: of the lines, then of the page."""
    out = [*FROM_ONE, *"q q-1 q-2 q+1 q+2 u1 u3 p2 p5 p12 past_cut rank".split()]
    out += [f"{unit}_from_{least}" for least in RUNS for unit in ("chars", "lines")]
    out += ["best", "full", *(f"spread{k}" for k in range(_BINS)), *"lines mass density".split()]
    out += [*"known gaps indents copies bullets".split()]
    sides = "share inside top_before top_after mean_before mean_after".split()
    return out + [f"{side}_{least}" for least in RUNS for side in sides]
