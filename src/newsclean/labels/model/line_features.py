"""The features of the first stage: what a line looks like and what stands around it.

Every feature is an integer from 0 to 255. They are written once over the column arithmetic of ``lists`` or
``arrays``.
"""

from __future__ import annotations

import math

from newsclean.labels.model.facts import COUNT, OWN, SENTENCE_END
from newsclean.labels.model.lists import fields
from newsclean.labels.model.sections import COUNTED
from newsclean.labels.model.words import CHANNELS, FIELDS, NEUTRAL, TOTAL
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from newsclean.labels.model.lines import Lines

    Column = Any  # lists.Column or arrays.Column
    Operations = Any  # lists.Lists or arrays.Arrays


LOG = bytes(min(63, round(6 * math.log2(n + 1))) for n in range(1500))
"""Size in characters -> 6 steps a doubling."""

GOOD = 80
"""Characters from which a line that ends a sentence counts as prose."""

SHORT = 60
"""Characters below which a line may open a section."""

FAR = 63
"""Lines beyond which a distance is only 'far'."""

PERIODS = (1, 2, 3, 4)
"""Lines between two that are compared."""

_CLOSE = 3  # steps of ``LOG`` between lines of like size
_MARKS = (8, 10)  # classes of first characters that mark list items
_BESIDE = (1, 3, 5)  # channels of which the neighbours are seen: comment, related, meta

_COMMENT = bytes([0, 1, 0])  # section code -> flag; codes above the end take the last entry
_COUNTED = bytes([0] * COUNTED + [1])
_OTHER = bytes([0, 0, *[1] * (COUNTED - 2), 0])
_READ = 2  # lines of prose above a line that counts comments, from which it is taken for their head


def parts_of(lines: Lines, read: Callable[[str], int]) -> list[Column]:
    """The fields of the packed facts of each line, as ``read`` returns them, a column a field, in plain Python."""
    return fields(list(map(read, lines.texts)), COUNT)


def sizes_of(parts: Sequence[Column]) -> Column:
    """Characters of each line, wide ones counted double (more in scripts without blanks), at most 65,535."""
    return parts[TOTAL + OWN.index("size")]


def features(lines: Lines, parts: Sequence[Column], ops: Operations) -> list[Column]:
    """The feature columns of stage one, in the order of ``names()``.

    Args:
        lines: The lines.
        parts: Their packed facts, a column a field.
        ops: The arithmetic to use.
    """
    words, caps, upper, number, symbol, comma, stop, url, known = parts[: len(FIELDS)]
    size, first, last, whole, section, commas = parts[TOTAL:]
    means = ops.quotients(parts[len(FIELDS) : TOTAL], words)
    slog = ops.look(LOG, size)
    end = ops.look(SENTENCE_END, last)
    caps16, upper16, number16, known16 = ops.quotients(
        [ops.scale(c, 16) for c in (caps, upper, number, known)], words
    )
    gap, indent = ops.column(lines.gap), ops.column(lines.indent)
    title = ops.column(lines.title)
    own = [
        slog,
        ops.most(words, 60),
        ops.most(ops.div(ops.scale(size, 4), words), 80),
        caps16,
        upper16,
        number16,
        ops.most(symbol, 15),
        ops.most(comma, 15),
        ops.most(stop, 15),
        known16,
        ops.most(url, 7),
        ops.most(commas, 31),
        *means,
        ops.clip(
            ops.scale(ops.part(ops.sub(parts[len(FIELDS)], ops.scale(words, NEUTRAL)), 8), 1, 128), 0, 255
        ),
        first,
        last,
        gap,
        indent,
        whole,
        section,
        title,
        ops.column(lines.copies),
    ]
    around = _Shape(size, slog, end, gap, caps16, first, last, section, title)
    manner = _Manner(ops.least(gap, 1), indent, first, end, known16)
    beside = ops.shifts([means[k] for k in _BESIDE] + [whole], [NEUTRAL] * (len(_BESIDE) + 1), [1, -1])
    return [*own, *_around(around, means, ops), *beside, *_pattern(around, ops), *_layout(manner, ops)]


class _Shape(NamedTuple):
    """The columns of single lines from which the columns of their surroundings are made."""

    size: Column
    slog: Column
    end: Column
    gap: Column
    caps16: Column
    first: Column
    last: Column
    section: Column
    title: Column


def _around(shape: _Shape, means: list[Column], ops: Operations) -> list[Column]:
    """What stands around each line."""
    size, slog, end, gap, caps16, first, last, section, title = shape
    body = means[0]
    ones = ops.spread(1)
    good = ops.times(ops.least(size, GOOD), end)
    short = ops.scale(ops.least(size, SHORT), -1, 1)
    talk = ops.times(short, ops.least(means[1], NEUTRAL + 8))
    opens = ops.times(short, ops.least(means[-1], NEUTRAL + 9))
    other, goods = ops.look(_OTHER, section), ops.before(good)
    counted = ops.times(ops.look(_COUNTED, section), ops.least(goods, _READ))
    comment = ops.add(ops.look(_COMMENT, section), counted)
    titled = ops.sub(ops.least(title, 9), ops.least(title, 17))
    breaks = ops.least(gap, 1)
    near = ops.spans(
        [slog, body, good, end, breaks, means[1], means[3], opens, ones],
        [(-2, 2), (-5, 5), (-12, 12)],
    )
    mean = [ops.quotients([sums[0], sums[1], sums[5], sums[6]], sums[-1]) for sums in near]
    above, opened = ops.before(size), ops.before(ops.most(ops.add(opens, other), 1))
    mass, largest, count = ops.positive(ops.total(size)), ops.positive(ops.top(size)), ops.count()
    step = -(-mass // 128)
    return [
        ops.part(ops.scale(ops.places(), 128), count),
        ops.part(above, step),
        ops.spread(ops.entry(LOG, count)),
        ops.spread(ops.entry(LOG, mass // 64)),
        ops.part(ops.scale(size, 64), largest),
        *ops.shifts(
            [slog, end, body, caps16, first, last, gap, section], [0, 2, NEUTRAL, 17, 0, 0, 3, 0], [1, -1]
        ),
        *ops.shifts([slog, body], [0, NEUTRAL], [2, -2]),
        *(c for row in mean for c in row),
        *(sums[k] for sums in near for k in (2, 3, 4)),
        *(sums[7] for sums in near[1:]),
        *ops.since([good, breaks, talk, opens, comment, other, titled], FAR),
        *ops.until([good, breaks, talk, opens, comment, other], FAR),
        ops.most(goods, 63),
        ops.most(ops.scale(ops.add(goods, good), -1, ops.total(good)), 63),
        ops.most(opened, 63),
    ]


def _pattern(shape: _Shape, ops: Operations) -> list[Column]:
    """How many lines around each look like the one so many lines above: lists of teasers and comments come in turns."""
    slog, first, last = shape.slog, shape.first, shape.last
    moved = ops.shifts([slog, first, last], [255, 255, 255], PERIODS)
    alike = []
    for at in range(0, len(moved), 3):
        step = ops.sub(slog, moved[at])
        close = ops.sub(ops.least(step, -_CLOSE), ops.least(step, _CLOSE + 1))
        alike.append(
            ops.times(close, ops.times(_equal(first, moved[at + 1], ops), _equal(last, moved[at + 2], ops)))
        )
    (sums,) = ops.spans(alike, [(-6, 10)])
    return list(sums)


def _equal(a: Column, b: Column, ops: Operations) -> Column:
    """1 where two columns are equal."""
    step = ops.sub(a, b)
    return ops.sub(ops.least(step, 0), ops.least(step, 1))


class _Manner(NamedTuple):
    """The columns that tell how the text was written down."""

    breaks: Column
    indent: Column
    first: Column
    end: Column
    known16: Column


def _layout(manner: _Manner, ops: Operations) -> list[Column]:
    """How much of the page has gaps, indents, list marks, sentences, known words: what such evidence is worth here."""
    marks = ops.sub(ops.least(manner.first, _MARKS[0]), ops.least(manner.first, _MARKS[1]))
    shares = ((manner.breaks, 64), (manner.indent, 64), (marks, 64), (manner.end, 64), (manner.known16, 4))
    return [ops.spread(ops.total(column) * unit // ops.count()) for column, unit in shares]


def names() -> list[str]:
    """Names of the stage-one features, in order."""
    out = "size words wordlen caps upper number symbol comma stop known url commas".split()
    out += [f"mean_{c}" for c in CHANNELS]
    out += "force first last gap indent whole section title copies".split()
    out += "place charplace lines mass relative".split()
    out += [f"{c}{k}" for k in ("-1", "+1") for c in "size end body caps first last gap section".split()]
    out += [f"{c}{k}" for k in ("-2", "+2") for c in ("size", "body")]
    out += [f"{c}~{k}" for k in (2, 5, 12) for c in ("size", "body", "comment", "related")]
    out += [f"{c}~{k}" for k in (2, 5, 12) for c in ("good", "end", "gap")]
    out += [f"opens~{k}" for k in (5, 12)]
    out += [f"since_{c}" for c in "good gap talk opens comment other title".split()]
    out += [f"until_{c}" for c in "good gap talk opens comment other".split()]
    out += "goods_above goods_below opened_above".split()
    out += [f"{c}{k}" for k in ("-1", "+1") for c in (*(f"mean_{CHANNELS[k]}" for k in _BESIDE), "whole")]
    out += [f"alike{k}" for k in PERIODS]
    return out + [f"all_{c}" for c in "gaps indents marks ends known".split()]
