"""The features of the first stage: what a line looks like and what stands around it.

Every feature is an integer from 0 to 255. They are written once over the column arithmetic of ``lists`` or
``arrays``; only the pass over the words is plain Python in both cases.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from newsclean.labels.model.words import CHANNELS, FIELDS, MAX_WORDS, NEUTRAL, TOTAL, WordTable

Column = Any  # list[int] or numpy array: ``lists.Column | arrays.Column``

LOG = bytes(min(63, round(6 * math.log2(n + 1))) for n in range(1500))
"""Size in characters -> 6 steps a doubling."""

GOOD = 80
"""Characters from which a line that ends a sentence counts as prose."""

FAR = 31
"""Lines beyond which a distance is only 'far'."""

_WIDE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_ENDS = {".": 1, "。": 1, "!": 2, "！": 2, "?": 3, "？": 3, "؟": 3, "।": 1, "…": 4, ":": 5, "：": 5, ",": 6, "»": 7}
_SIGNS = {"•": 8, "·": 8, "-": 9, "–": 9, "—": 9, "|": 10, "*": 8, "▪": 8, "●": 8, "#": 11, "@": 11, "©": 12}


class CharTable(dict[str, int]):
    """Character -> small class number; a memo of a pure function."""

    def __missing__(self, char: str) -> int:
        """Classes a character that is met for the first time."""
        self[char] = kind = _char_class(char)
        return kind


def _char_class(char: str) -> int:
    known = _ENDS.get(char) or _SIGNS.get(char)
    if known:
        return known
    category = unicodedata.category(char)
    if category == "Lu":
        return 20
    if category == "Ll":
        return 21
    if category[0] in "LM":
        return 22
    if category[0] == "N":
        return 16
    if category in ("Pi", "Ps"):
        return 13
    if category in ("Pf", "Pe"):
        return 14
    if char in "\"'":
        return 15
    return 17 if category[0] == "S" else 18


_CHARS = CharTable()
_SENTENCE_END = bytes(1 if 1 <= c <= 4 or c in (7, 14, 15) else 0 for c in range(32))


class Lines(NamedTuple):
    """The non-blank lines of a document, ready for the features.

    Args:
        index: Number of each line among all lines, from 0.
        texts: The stripped lines.
        size: Characters, wide ones counted double (triple in scripts without blanks).
        packed: Word evidence.
        first: Class of the first character.
        last: Class of the last character.
        gap: Blank lines above.
        indent: 0 none, 1 indented.
        known: Whole-line evidence, 128 neutral.
        title: Sixteenths of the line's words that stand in the title, 17 without a title.
        copies: How often the line stands in the document, at most 7.
    """

    index: list[int]
    texts: list[str]
    size: list[int]
    packed: list[int]
    first: list[int]
    last: list[int]
    gap: list[int]
    indent: list[int]
    known: list[int]
    title: list[int]
    copies: list[int]


def read(
    texts: Sequence[str], table: WordTable, whole: Mapping[str, int], title: str | None
) -> Lines:
    """One pass over the lines and their words."""
    index: list[int] = []
    stripped: list[str] = []
    gap: list[int] = []
    blanks = 1
    for number, text in enumerate(texts):
        bare = text.strip()
        if bare:
            index.append(number)
            stripped.append(bare)
            gap.append(blanks)
            blanks = 0
        else:
            blanks += 1
    split = [text.split() for text in stripped]
    size = list(map(len, stripped))
    if any(map(_has_wide, stripped)):
        _widen(stripped, split, size)
    get = table.__getitem__
    packed = [sum(map(get, words if len(words) <= MAX_WORDS else words[:MAX_WORDS])) for words in split]
    chars = _CHARS.__getitem__
    first = list(map(chars, [t[0] for t in stripped]))
    last = list(map(chars, [t[-1] for t in stripped]))
    indent = [int(texts[i][0].isspace()) for i in index]
    lowered = [t.lower() if len(t) <= 48 else "" for t in stripped]
    known = [whole.get(t, NEUTRAL) for t in lowered]
    count = Counter(stripped)
    copies = [min(7, count[t]) for t in stripped]
    return Lines(
        index, stripped, size, packed, first, last, gap, indent, known, _overlap(split, title), copies
    )


def _has_wide(text: str) -> bool:
    return not text.isascii() and _WIDE.search(text) is not None


def _widen(stripped: list[str], split: list[list[str]], size: list[int]) -> None:
    """Counts wide characters more than once and cuts unspaced text into pairs of characters."""
    for n, text in enumerate(stripped):
        if not _has_wide(text):
            continue
        wide = len(_WIDE.findall(text))
        unspaced = len(_UNSPACED.findall(text))
        size[n] += wide + unspaced // 2
        if unspaced * 2 > len(text):
            split[n] = [text[i : i + 2] for i in range(0, min(len(text), 2 * MAX_WORDS), 2)]


def _overlap(split: list[list[str]], title: str | None) -> list[int]:
    if not title:
        return [17] * len(split)
    wanted = set(title.lower().split())
    out = []
    for words in split:
        n = len(words)
        if n > 40:
            out.append(0)
        else:
            out.append(16 * len(wanted.intersection([w.lower() for w in words])) // max(n, len(wanted)))
    return out


def features(lines: Lines, ops: ModuleType) -> list[Column]:
    """The feature columns of stage one, in the order of ``names()``."""
    n = len(lines.size)
    parts = ops.fields(lines.packed, TOTAL)
    words, caps, upper, number, symbol, comma, stop, known, url = parts[: len(FIELDS)]
    sums = parts[len(FIELDS) :]
    size = ops.column(lines.size)
    first, last = ops.column(lines.first), ops.column(lines.last)
    gap = ops.clip(ops.column(lines.gap), 0, 3)
    below = ops.shift(gap, -1, 3)
    slog = ops.look(LOG, size)
    means = [ops.div(s, words) for s in sums]
    body = means[0]
    force = ops.sub(sums[0], ops.scale(words, NEUTRAL))
    end = ops.look(_SENTENCE_END, last)
    good = ops.times(ops.least(size, GOOD), end)
    caps16 = ops.div(ops.scale(caps, 16), words)
    own = [
        slog,
        ops.clip(words, 0, 60),
        ops.clip(ops.div(ops.scale(size, 4), words), 0, 80),
        caps16,
        ops.div(ops.scale(upper, 16), words),
        ops.div(ops.scale(number, 16), words),
        ops.clip(symbol, 0, 15),
        ops.clip(comma, 0, 15),
        ops.clip(stop, 0, 15),
        ops.div(ops.scale(known, 16), words),
        ops.clip(url, 0, 7),
        *means,
        ops.clip(ops.scale(ops.part(force, 8), 1, 128), 0, 255),
        first,
        last,
        gap,
        below,
        ops.column(lines.indent),
        ops.column(lines.known),
        ops.column(lines.title),
        ops.column(lines.copies),
    ]
    return own + _around(ops, n, size, slog, end, good, body, caps16, gap, below, means, lines, first, last)


def _around(ops: ModuleType, n: int, size: Column, slog: Column, end: Column, good: Column, body: Column,
            caps16: Column, gap: Column, below: Column, means: list[Column], lines: Lines, first: Column,
            last: Column) -> list[Column]:
    places = ops.column(range(n))
    above = ops.before(size)
    mass = max(1, ops.total(size))
    step = max(1, -(-mass // 128))
    largest = max(1, ops.top(size))
    goods = ops.before(good)
    all_good = ops.total(good)
    single = ops.times(ops.least(gap, 1), ops.least(below, 1))
    blocks = ops.least(gap, 1)
    short = ops.sub(ops.column([1] * n), ops.least(size, 60))
    talk = ops.times(short, ops.least(means[1], NEUTRAL + 8))
    more = ops.times(short, ops.least(means[3], NEUTRAL + 8))
    law = ops.times(short, ops.least(means[4], NEUTRAL + 8))
    titled = ops.since(ops.times(ops.least(ops.column(lines.title), 9), ops.sub(ops.column([1] * n), ops.least(ops.column(lines.title), 17))), FAR)
    w2, w5, w12 = (ops.window(slog, k) for k in (2, 5, 12))
    b2, b5, b12 = (ops.window(body, k) for k in (2, 5, 12))
    sizes = ops.column([1] * n)
    n2, n5, n12 = (ops.window(sizes, k) for k in (2, 5, 12))
    return [
        ops.part(ops.scale(places, 128), max(1, n)),
        ops.clip(ops.part(above, step), 0, 128),
        ops.column([LOG[min(n, 1499)]] * n),
        ops.column([LOG[min(mass // 64, 1499)]] * n),
        ops.part(ops.scale(ops.clip(size, 0, 1 << 20), 64), largest),
        *(ops.shift(slog, k, 0) for k in (1, 2, -1, -2)),
        *(ops.shift(end, k, 2) for k in (1, -1)),
        *(ops.shift(body, k, NEUTRAL) for k in (1, 2, -1, -2)),
        *(ops.shift(caps16, k, 17) for k in (1, -1)),
        *(ops.shift(first, k, 0) for k in (1, -1)),
        *(ops.shift(last, k, 0) for k in (1, -1)),
        ops.div(w2, n2), ops.div(w5, n5), ops.div(w12, n12),
        ops.div(b2, n2), ops.div(b5, n5), ops.div(b12, n12),
        ops.window(good, 2), ops.window(good, 6), ops.clip(ops.window(good, 16), 0, 33),
        ops.window(end, 3),
        ops.since(good, FAR), ops.until(good, FAR),
        ops.clip(goods, 0, 40), ops.clip(ops.scale(ops.add(goods, good), -1, all_good), 0, 40),
        ops.since(blocks, FAR), ops.until(blocks, FAR), ops.window(blocks, 4), single,
        ops.since(talk, 127), ops.since(more, 63), ops.since(law, 63), ops.until(talk, 63), ops.until(more, 63), ops.until(law, 63),
        titled,
        ops.div(ops.window(means[1], 4), ops.window(sizes, 4)),
        ops.div(ops.window(means[3], 4), ops.window(sizes, 4)),
        ops.div(ops.window(means[5], 2), n2),
    ]  # fmt: skip


def names() -> list[str]:
    """Names of the stage-one features, in order."""
    own = "size words wordlen caps upper number symbol comma stop known url".split()
    own += [f"mean_{c}" for c in CHANNELS]
    own += "force first last gap below indent whole title copies".split()
    own += "place charplace lines mass relative size-1 size-2 size+1 size+2 end-1 end+1".split()
    own += "body-1 body-2 body+1 body+2 caps-1 caps+1 first-1 first+1 last-1 last+1".split()
    own += "size2 size5 size12 body2 body5 body12 good2 good6 good16 end3 since_good until_good".split()
    own += "goods_above goods_below since_gap until_gap gaps4 single since_talk since_more since_law".split()
    own += "until_talk until_more until_law since_title comment4 related4 meta2".split()
    return own
