"""The features of the second stage: what the first stage thinks of a line's neighbourhood and of the page.

``q`` is a first-stage score in sixteenths of a logit around 128; ``p`` the same as a probability of 0..255.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from functools import cache

from newsclean.labels.model.line_features import LOG
from newsclean.labels.model.weight import weights_of
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.labels.model.line_features import Column, Operations

CHANCE = bytes(round(255 / (1 + math.exp(-(q - 128) / 16))) for q in range(256))
"""Score -> probability, 255 is certain."""

_SCORE = bytes((bisect_left(CHANCE, chance) + bisect_left(CHANCE, chance + 1)) // 2 for chance in range(256))
"""Probability -> score, the middle of those that have it."""


def moved(chance: int, shift: int) -> int:
    """Return a probability of 0..255 that evidence moves by so many sixteenths of a logit."""
    return CHANCE[min(255, max(0, _SCORE[chance] + shift))] if shift else chance


@cache
def moving(shift: int) -> bytes:
    """Return what each probability of 0..255 becomes by evidence of so many sixteenths of a logit, as `moved`."""
    return bytes(moved(chance, shift) for chance in range(256))


def features(size: Column, q: Column, ops: Operations) -> list[Column]:
    """The feature columns of stage two beyond those of stage one, in the order of ``names()``."""
    p = ops.look(CHANCE, q)
    weight = weights_of(size, ops)
    m = ops.times(p, weight)
    mass, total = ops.total(weight), ops.positive(ops.total(m))
    out = [q, *ops.shifts([q], [0], (1, 2, 3, -1, -2, -3))]
    around = ops.spans(
        [m, weight], [(-k, k) for k in (2, 5, 12, 30)] + [(-4, -1), (1, 4), (-10, -1), (1, 10)]
    )
    out += [ops.div(a, b) for a, b in around[:4]]
    out += [ops.div(a, b) for a, b in ops.spans([p, ops.spread(1)], [(-k, k) for k in (1, 3, 8)])]
    out += [ops.div(a, ops.clip(b, 1, 1 << 30)) for a, b in around[4:]]
    above, step = ops.before(m), -(-total // 128)
    out += [ops.part(above, step), ops.part(ops.scale(ops.add(above, m), -1, total), step)]
    out += [ops.spread(ops.entry(LOG, total // 2040)), ops.spread(total // 255 * 128 // mass)]
    sure = ops.times(ops.least(p, 201), ops.least(size, 60))
    no = ops.scale(ops.least(p, 50), -1, 1)
    out += [*ops.since([sure, no], 63), *ops.until([sure, no], 63)]
    count = ops.before(sure)
    out += [ops.most(count, 63), ops.most(ops.scale(ops.add(count, sure), -1, ops.total(sure)), 63)]
    return out + _core(p, weight, mass, ops)


def _core(p: Column, weight: Column, mass: Column, ops: Operations) -> list[Column]:
    """Where a line stands to the core: the run of lines that holds most body."""
    start, end = ops.heaviest(ops.times(ops.scale(p, 1, -120), weight))
    places = ops.places()
    above, against = ops.before(weight), ops.times(ops.scale(p, -1, 255), ops.clip(weight, 0, 120))
    at_start, at_end, before = ops.upto(weight, start), ops.upto(weight, end), ops.before(against)
    gone = ops.where(
        ops.least(places, end),
        ops.scale(before, 1, -ops.upto(against, end)),
        ops.where(
            ops.least(places, start),
            ops.spread(0),
            ops.scale(ops.add(before, against), -1, ops.upto(against, start)),
        ),
    )
    return [
        ops.clip(ops.scale(places, -1, start + 1), 0, 61),
        ops.clip(ops.scale(places, 1, 2 - end), 0, 61),
        ops.scale(ops.clip(ops.part(ops.scale(above, -1, at_start), 80), -1, 60), 1, 1),
        ops.scale(ops.clip(ops.part(ops.scale(ops.add(above, weight), 1, -at_end), 80), -1, 60), 1, 1),
        ops.clip(ops.part(gone, 5100), 0, 120),
        ops.spread((at_end - at_start) * 128 // mass),
    ]


def names() -> list[str]:
    """Names of the stage-two features, in order."""
    out = "q q-1 q-2 q-3 q+1 q+2 q+3 p2 p5 p12 p30 u1 u3 u8".split()
    out += "p_above4 p_below4 p_above10 p_below10 mass_above mass_below body_mass density".split()
    out += "since_sure since_no until_sure until_no sure_above sure_below".split()
    out += "core_before core_after core_chars_before core_chars_after core_against core_share".split()
    return out
