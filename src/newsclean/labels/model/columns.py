"""The features of the first stage: what a line looks like and what stands around it.

Every feature is an integer from 0 to 255. They are written once over the column arithmetic of ``lists`` or
``arrays``; only the pass over the words is plain Python in both cases.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.labels.model.facts import COUNT, OWN, SENTENCE_END, LineTable
from newsclean.labels.model.words import CHANNELS, FIELDS, NEUTRAL, TOTAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

Column = Any  # lists.Column or arrays.Column

LOG = bytes(min(63, round(6 * math.log2(n + 1))) for n in range(1500))
"""Size in characters -> 6 steps a doubling."""

GOOD = 80
"""Characters from which a line that ends a sentence counts as prose."""

SHORT = 60
"""Characters below which a line may open a section."""

FAR = 63
"""Lines beyond which a distance is only 'far'."""

_COMMENT = bytes([0, 1, 0])  # section code -> flag; codes above the end take the last entry
_OTHER = bytes([0, 0, 1])


class Lines:
    """The non-blank lines of a document, ready for the features.

    Args:
        index: Number of each line among all lines, from 0.
        packed: Facts of each line.
        gap: Blank lines above.
        indent: 0 none, 1 indented.
        title: Sixteenths of the line's words that stand in the title, 17 without a title.
        copies: How often the line stands in the document, at most 7.
        size: Characters, wide ones counted double (more in scripts without blanks), at most 65,535.
    """

    __slots__ = ("copies", "gap", "indent", "index", "packed", "size", "title")

    def __init__(
        self,
        index: list[int],
        packed: list[int],
        gap: list[int],
        indent: list[int],
        title: list[int],
        copies: list[int],
        size: list[int],
    ) -> None:
        self.index = index
        self.packed = packed
        self.gap = gap
        self.indent = indent
        self.title = title
        self.copies = copies
        self.size = size

    def cut(self, start: int, end: int) -> Lines:
        """The lines from ``start`` up to ``end``, counted without blank ones."""
        columns = (self.index, self.packed, self.gap, self.indent, self.title, self.copies, self.size)
        return Lines(*(column[start:end] for column in columns))


def read(texts: Sequence[str], table: LineTable, title: str | None) -> Lines:
    """One pass over the lines."""
    index: list[int] = []
    stripped: list[str] = []
    gap: list[int] = []
    blanks = 1
    for number, text in enumerate(texts):
        bare = text.strip()
        if bare:
            index.append(number)
            stripped.append(bare)
            gap.append(min(3, blanks))
            blanks = 0
        else:
            blanks += 1
    packed = list(map(table.__getitem__, stripped))
    place = 16 * (TOTAL + OWN.index("size"))
    size = [(p >> place) & 0xFFFF for p in packed]
    indent = [1 if texts[i][0].isspace() else 0 for i in index]
    count = Counter(stripped)
    copies = [1] * len(stripped) if len(count) == len(stripped) else [min(7, count[t]) for t in stripped]
    return Lines(index, packed, gap, indent, _overlap(stripped, title), copies, size)


def _overlap(stripped: Sequence[str], title: str | None) -> list[int]:
    if not title:
        return [17] * len(stripped)
    wanted = set(title.lower().split())
    out = []
    for text in stripped:
        if len(text) > 300:
            out.append(0)
        else:
            words = text.lower().split()
            out.append(16 * len(wanted.intersection(words)) // max(len(words), len(wanted), 1))
    return out


def features(lines: Lines, ops: ModuleType) -> list[Column]:
    """The feature columns of stage one, in the order of ``names()``."""
    parts = ops.fields(lines.packed, COUNT)
    words, caps, upper, number, symbol, comma, stop, url, known = parts[: len(FIELDS)]
    size, first, last, whole, section, commas = parts[TOTAL:]
    means = ops.quotients(parts[len(FIELDS) : TOTAL], words)
    slog = ops.look(LOG, size)
    end = ops.look(SENTENCE_END, last)
    caps16, upper16, number16, known16 = ops.quotients(
        [ops.scale(c, 16) for c in (caps, upper, number, known)], words
    )
    gap = ops.column(lines.gap)
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
        ops.column(lines.indent),
        whole,
        section,
        title,
        ops.column(lines.copies),
    ]
    around = _Shape(size, slog, end, gap, caps16, first, last, section, title)
    return own + _around(around, means, ops)


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


def _around(shape: _Shape, means: list[Column], ops: ModuleType) -> list[Column]:
    """What stands around each line."""
    size, slog, end, gap, caps16, first, last, section, title = shape
    n = len(size)
    body = means[0]
    ones = ops.same(1, n)
    good = ops.times(ops.least(size, GOOD), end)
    short = ops.scale(ops.least(size, SHORT), -1, 1)
    talk = ops.times(short, ops.least(means[1], NEUTRAL + 8))
    opens = ops.times(short, ops.least(means[-1], NEUTRAL + 9))
    comment, other = ops.look(_COMMENT, section), ops.look(_OTHER, section)
    titled = ops.sub(ops.least(title, 9), ops.least(title, 17))
    breaks = ops.least(gap, 1)
    near = ops.spans(
        [slog, body, good, end, breaks, means[1], means[3], opens, ones],
        [(-2, 2), (-5, 5), (-12, 12)],
    )
    mean = [ops.quotients([sums[0], sums[1], sums[5], sums[6]], sums[-1]) for sums in near]
    above, goods, opened = ops.before(size), ops.before(good), ops.before(ops.most(ops.add(opens, other), 1))
    mass, largest = max(1, ops.total(size)), max(1, ops.top(size))
    step = -(-mass // 128)
    return [
        ops.part(ops.scale(ops.column(range(n)), 128), n),
        ops.part(above, step),
        ops.same(LOG[min(n, 1499)], n),
        ops.same(LOG[min(mass // 64, 1499)], n),
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
    return out
