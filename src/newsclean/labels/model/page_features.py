"""The features of the third stage: how a line of which the second is not sure stands within the whole page.

A chance of a half says one thing on a page whose paragraphs all have nine tenths, and another where nothing is surer.
So the third stage sees the page: how its text is spread over the chances, where expected F1 would cut, and the runs of
lines that hold most body when the least chance that counts as body is low, middling or high.
"""

from __future__ import annotations

from itertools import chain

from newsclean.labels.model import line_features
from newsclean.labels.model.context_features import CHANCE
from newsclean.labels.model.line_features import LOG
from newsclean.labels.model.vocabulary import NAMES
from newsclean.labels.model.weight import weights_of
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.model.line_features import Column, Operations
    from newsclean.labels.model.run import Run

SURE = (12, 246)
"""Chances below the first and above the second are not looked at again."""

UNSURE = bytes(SURE[0] <= chance <= SURE[1] for chance in CHANCE)
"""Score of stage two -> whether the line is looked at again."""

RUNS = (60, 120, 180)
"""Chances from which a line counts for its run, and below which it counts against it."""

FROM_ONE = tuple(
    "size words first last copies relative indent place goods_above goods_below opened_above since_talk since_other "
    "since_comment until_gap commas whole mean_body mean_related mean_comment size~12 body~12 comment~12 related~12 "
    "good~12 gap~12 mean_meta mean_promo mean_legal end-1 end+1 since_good until_good alike1 alike2 alike3 alike4 "
    "all_ends".split()
)
"""Columns of stage one that the third stage sees again."""

_ONE = tuple(map(line_features.names().index, FROM_ONE))
_MEANS = tuple(
    (line_features.names().index(n), by)
    for n, by in (("known", 8), ("gap", 64), ("indent", 128), ("copies", 32))
)
_FIRST = line_features.names().index("first")
_BULLET = 8  # class of a first character that marks a list item
_BINS = 8
_PAST = 127  # distances are told up to here, on either side of 128
_NATIVE = twin("judging")


def features(
    one: Sequence[Column], size: Column, q: Column, shared: Sequence[Column], again: Column, ops: Operations
) -> list[Column]:
    """The feature columns of the lines that are looked at again, in the order of ``names()``.

    Args:
        one: The columns of stage one, of all lines.
        size: The size of each line, in characters.
        q: The mean of the scores of stage two and of the network.
        shared: The columns of ``vocabulary.shares``.
        again: Places of the lines that are looked at again; at least one.
        ops: The arithmetic to use.
    """
    p = ops.look(CHANCE, q)
    weight = weights_of(size, ops)
    m = ops.times(p, weight)
    wide = ops.spans([m, weight], [(-k, k) for k in (2, 5, 12)])
    near = ops.spans([p, ops.spread(1)], [(-k, k) for k in (1, 3)])
    picked = ops.pick(
        [
            *chain(*near, *wide),
            p,
            ops.places(),
            ops.before(weight),
            weight,
            q,
            *ops.shifts([q], [0], (1, 2, -1, -2)),
        ],
        again,
    )
    sums, (chance, place, above, own), scores = picked[:10], picked[10:14], picked[14:]
    cuts = list(map(_cut, ops.by_value(p, weight)))
    runs = ops.runs(p, weight, m, RUNS)
    few = ops.among(again)
    means = ops.sums([ops.spread(1), *(one[column] for column, _ in _MEANS), _bullets(one[_FIRST], ops)])
    pages = zip(cuts, means, runs, strict=True)
    edge, *told = few.rows(
        [[256 - cut.place, *_edges(mine), *_page(cut, mean, mine)] for cut, mean, mine in pages]
    )
    past = ops.part(ops.add(chance, edge), 2)
    out = [*ops.pick([*(one[k] for k in _ONE), *shared], again), *scores]
    out += [ops.div(total, by) for total, by in zip(sums[::2], sums[1::2], strict=True)]
    out += [ops.clip(past, 0, 255), few.look_each([cut.rank for cut in cuts], chance)]
    for at in range(0, 4 * len(RUNS), 4):
        out += _distances(place, above, own, told[at : at + 4], few)
    return [*out, *told[4 * len(RUNS) :]]


def _bullets(first: Column, ops: Operations) -> Column:
    """1 where a line begins as a list item."""
    return ops.sub(ops.least(first, _BULLET), ops.least(first, _BULLET + 1))


def _edges(runs: Sequence[Run]) -> list[int]:
    """What ``_distances`` measures from, for each run."""
    return [value for run in runs for value in (run.before + 64, 64 - run.until, run.start, 1 - run.end)]


class _Cut(NamedTuple):
    """Where expected F1 would cut a document, and what its text looks like by chance."""

    place: int
    best: int
    full: int
    mass: int
    total: int
    spread: list[int]
    rank: bytes


def _distances(
    place: Column, above: Column, own: Column, edges: Sequence[Column], ops: Operations
) -> list[Column]:
    """How far lines stand from a run, in characters and in lines: below 128 before it, above 128 after it."""
    ahead = ops.part(ops.sub(edges[0], ops.add(above, own)), 64)
    behind = ops.part(ops.add(above, edges[1]), 64)
    before, after = ops.sub(edges[2], place), ops.add(place, edges[3])
    return [
        ops.scale(ops.sub(ops.clip(more, 0, _PAST), ops.clip(less, 0, _PAST)), 1, 128)
        for less, more in ((ahead, behind), (before, after))
    ]


def _page(cut: _Cut, means: Sequence[int], runs: Sequence[Run]) -> list[int]:
    """What all lines of a page share."""
    count, *sums, bullets = means
    mass, total = cut.mass, cut.total
    out = [cut.best, cut.full, *cut.spread]
    out += [LOG[min(count, len(LOG) - 1)], LOG[min(mass // 64, len(LOG) - 1)], total // mass]
    out += [value * by // count for value, (_, by) in zip(sums, _MEANS, strict=True)]
    out.append(bullets * 255 // count)
    for run in runs:
        inside = run.until - run.before
        out += [
            inside * 255 // mass,
            (run.lit - run.dim) // max(1, inside),
            run.top_before,
            run.top_after,
            run.dim // max(1, run.before),
            (total - run.lit) // max(1, mass - run.until),
        ]
    return out


def _cut(by: Sequence[int]) -> _Cut:
    return plain_cut(by) if _NATIVE is None else _Cut(*_NATIVE.cut(by, _BINS))


def plain_cut(by: Sequence[int]) -> _Cut:
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
    told = [text * 255 // mass for text in spread]
    return _Cut(cut, best >> 7, value >> 7, mass, total, told, bytes(rank))


def names() -> list[str]:
    """Names of the features, in order: of the lines, then of the page."""
    out = [*FROM_ONE, *NAMES, *"q q-1 q-2 q+1 q+2 u1 u3 p2 p5 p12 past_cut rank".split()]
    out += [f"{unit}_from_{least}" for least in RUNS for unit in ("chars", "lines")]
    out += ["best", "full", *(f"spread{k}" for k in range(_BINS)), *"lines mass density".split()]
    out += [*"known gaps indents copies bullets".split()]
    sides = "share inside top_before top_after mean_before mean_after".split()
    return out + [f"{side}_{least}" for least in RUNS for side in sides]
