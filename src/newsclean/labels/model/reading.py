"""Reads the facts of many lines at once with numpy: what ``facts`` and ``words`` say, for the same numbers.

The characters of all lines stand in one array; words are runs between blanks, and a word is looked up by a 64-bit
sum of random numbers, one for each character at each place. Lines with anything unusual (wide scripts, addresses,
characters whose lower case is longer) are left to ``facts``: about one in twenty on a news page.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newsclean.labels.model.arrays import fields
from newsclean.labels.model.facts import COUNT, HEAD, OWN, WIDE, CharTable, LineReader
from newsclean.labels.model.hashed import HashTable, places, terms
from newsclean.labels.model.sections import CLOSING, LONGEST
from newsclean.labels.model.tables import Table
from newsclean.labels.model.words import (
    COMMAS,
    EDGES,
    FIELDS,
    NEUTRAL,
    QUOTES,
    STOPS,
    TOTAL,
    fold,
)
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.labels.model.sections import Sections
    from newsclean.labels.model.store import Model

LIMIT = 0x2E80
"""Characters from here on are unusual."""

SPACE, EDGE, QUOTE, COMMA, STOP, DIGIT, UPPER, LOWER, ODD = (1 << bit for bit in range(9))

_ODD = "@#Σ\x1c\x1d\x1e\x1f"  # addresses and tags; a capital whose lower case depends on its place
_BYTE = 8
_FLAGS = ("caps", "upper", "number", "symbol", "comma", "stop", "known", "words")
"""Counted fields of a word, a byte each in one integer: a line has at most 72 words."""

Codes = NDArray[np.uint32]
Places = NDArray[np.int64]


class _Words(NamedTuple):
    """The words of all lines.

    Args:
        first: Place of the first character of each word, without punctuation at its edges.
        size: Number of its characters, counted so.
        flags: Its counted fields, packed.
        line: For each line, the number of its first word.
    """

    first: Places
    size: Places
    flags: NDArray[np.uint64]
    line: Places


class Reader:
    """The tables of a model in the form that arrays are looked up in.

    Args:
        model: The learned tables.
        plain: Reads one line in plain Python.
        sections: Phrases that open sections.
    """

    def __init__(self, model: Model, plain: LineReader, sections: Sections) -> None:
        self._plain = plain
        self._section = sections.code
        self._whole = model.lines
        self._kinds = np.array([_kind(chr(code)) for code in range(LIMIT)] + [ODD], dtype=np.uint16)
        low = [
            ord("0") if chr(code).isdigit() and code < ord("A") else ord(chr(code).lower()[0])
            for code in range(LIMIT)
        ]
        self._terms = terms(np.array([*low, LIMIT], dtype=np.uint64))
        self._ends = np.array([CharTable(0)[chr(code)] for code in range(LIMIT)] + [0], dtype=np.int32)
        weights = np.frombuffer(b"".join([row[2:] for row in _values(model.words)]), dtype="<u2")
        pairs = np.ascontiguousarray(weights.reshape(-1, 8)).view("<u8")
        unknown = np.array([NEUTRAL] * 8, dtype="<u2").view("<u8")
        self._weights = np.ascontiguousarray(np.vstack([pairs, unknown[None, :]]).T)
        self._words = HashTable(self._hashes_of(list(model.words)))
        self._heads = HashTable(self._hashes_of(sorted({fold(head) for head in sections.heads})))
        # Of a word that is all signs (`©:`) none are taken off, so it is not found by its hash
        self._signs = np.array(
            sorted({ord(head[0]) for head in sections.heads if head[0] in EDGES}), np.uint32
        )

    def read(self, lines: Sequence[str]) -> NDArray[np.int32]:
        """The fields of every line, one row a field.

        Args:
            lines: Stripped lines, none of them empty.
        """
        sizes = np.fromiter(map(len, lines), dtype=np.int64, count=len(lines))
        heads = [line[:HEAD] for line in lines]
        joined = "\n".join(heads)
        codes = _codes(joined)
        kinds = self._kinds[codes]
        starts = np.zeros(len(lines), dtype=np.int64)
        np.cumsum(np.minimum(sizes, HEAD)[:-1] + 1, out=starts[1:])
        words = self._split(codes, kinds, starts)
        hashes = self._hashes(codes, words.first, words.size)
        found = self._words.find(hashes)
        out = np.zeros((COUNT, len(lines)), dtype=np.int32)
        self._count(words, found, out)
        last = _codes("".join([line[-1] for line in lines]))[:-1]
        self._own(lines, sizes, codes[starts], last, out)
        counts = (self._kinds[codes[starts]] | self._kinds[last]) & DIGIT != 0
        for char in CLOSING:
            counts |= last == ord(char)
        counts |= np.isin(codes[starts], self._signs)
        self._open_sections(lines, (self._heads.find(hashes[words.line]) >= 0) | counts, sizes, out)
        odd = np.bitwise_or.reduceat(kinds, starts) & ODD != 0
        odd |= last == LIMIT
        if "://" in joined or "www" in joined.lower():
            odd |= _have_address(codes, starts)
        _find_wide(lines, sizes, odd)
        if odd.any():
            at = np.flatnonzero(odd).tolist()
            out[:, at] = fields([self._plain.read(lines[number]) for number in at], COUNT)
        return out

    def _split(self, codes: Codes, kinds: NDArray[np.uint16], starts: Places) -> _Words:
        blank = (kinds & SPACE) != 0
        # ends and beginnings by turns: the text begins with a word
        turns = np.flatnonzero(blank[1:] != blank[:-1]) + 1
        begin = np.concatenate([[0], turns[1::2]])
        end = turns[0::2]
        inner = (kinds & (SPACE | EDGE)) == 0
        place = np.flatnonzero(inner)
        count = np.zeros(len(codes) + 1, dtype=np.int64)
        np.cumsum(inner, out=count[1:])
        low, high = count[begin], count[end] - 1
        symbol = high < low
        place = np.append(place, 0)
        first = np.where(symbol, begin, place[low])
        stop = np.where(symbol, np.minimum(end, begin + 3), place[high] + 1)
        size = stop - first
        runs = np.repeat(first - (np.cumsum(size) - size), size) + np.arange(int(size.sum()))
        held = np.bitwise_or.reduceat(kinds[runs], np.cumsum(size) - size)
        initial = kinds[first]
        upper = (held & (UPPER | LOWER) == UPPER) & (size > 1)
        caps = (initial & UPPER != 0) & ~upper
        changed = (first != begin) | (stop != end) | symbol
        closing = _closing(kinds, begin, end)
        comma = changed & (closing & COMMA != 0)
        stops = changed & (closing & STOP != 0) & ~comma & (size > 1) & ~symbol
        number = (held & DIGIT != 0) & ~symbol
        flags = np.full(len(begin), 1 << 56, dtype=np.uint64)
        for byte, flag in enumerate((caps & ~symbol, upper & ~symbol, number, symbol, comma, stops)):
            flags += flag.astype(np.uint64) << np.uint64(_BYTE * byte)
        return _Words(first, size, flags, np.searchsorted(begin, starts))

    def _hashes(self, codes: Codes, first: Places, size: Places) -> NDArray[np.uint64]:
        """The sum of each word's characters, each times a number for its place."""
        begin = np.cumsum(size) - size
        step = np.arange(int(size.sum()))
        summands = self._terms[codes[step + np.repeat(first - begin, size)]]
        summands *= places(HEAD)[step - np.repeat(begin, size)]
        return np.add.reduceat(summands, begin)

    def _hashes_of(self, words: list[str]) -> NDArray[np.uint64]:
        """The sums of folded words."""
        size = np.array([len(word) for word in words], dtype=np.int64)
        codes = _codes("\n".join(words))
        return self._hashes(codes, np.cumsum(size + 1) - size - 1, size)

    def _count(self, words: _Words, found: NDArray[np.int32], out: NDArray[np.int32]) -> None:
        known = found >= 0
        flags = words.flags + (known.astype(np.uint64) << np.uint64(_BYTE * _FLAGS.index("known")))
        counted = np.add.reduceat(flags, words.line).astype("<u8").view(np.uint8).reshape(-1, len(_FLAGS))
        for column, name in enumerate(_FLAGS):
            out[FIELDS.index(name)] = counted[:, column]
        for half, weights in enumerate(self._weights):
            sums = np.add.reduceat(weights[found], words.line)  # -1 is the last row: nothing known
            out[len(FIELDS) + 4 * half : len(FIELDS) + 4 * half + 4] = (
                sums.astype("<u8").view("<u2").reshape(-1, 4).T
            )

    def _own(
        self, lines: Sequence[str], sizes: Places, first: Codes, last: Codes, out: NDArray[np.int32]
    ) -> None:
        own = {name: TOTAL + place for place, name in enumerate(OWN)}
        out[own["size"]] = np.minimum(sizes, 0xFFFF)
        out[own["first"]] = self._ends[first]
        out[own["last"]] = self._ends[last]
        whole = self._whole
        out[own["whole"]] = [
            whole.get(line.lower(), NEUTRAL) if len(line) <= LONGEST else NEUTRAL for line in lines
        ]
        out[own["commas"]] = np.minimum([line.count(",") for line in lines], 255)

    def _open_sections(
        self, lines: Sequence[str], may: NDArray[np.bool_], sizes: Places, out: NDArray[np.int32]
    ) -> None:
        row = TOTAL + OWN.index("section")
        for at in np.flatnonzero(may & (sizes <= LONGEST)).tolist():
            out[row, at] = self._section(lines[at].lower())


def _values(words: Mapping[str, bytes]) -> Sequence[bytes]:
    return words.in_order() if isinstance(words, Table) else list(words.values())


def _kind(char: str) -> int:
    low = char.lower()
    kind = SPACE if char.isspace() else 0
    for flag, chars in (
        (EDGE, EDGES),
        (QUOTE, QUOTES),
        (COMMA, COMMAS),
        (STOP, STOPS),
        (DIGIT, "0123456789"),
    ):
        kind |= flag if char in chars else 0
    kind |= (UPPER if char.isupper() else 0) | (LOWER if char.islower() else 0)
    plain = char.isupper() == (low != char) and len(low) == 1
    return kind if plain and char not in _ODD and WIDE.match(char) is None else kind | ODD


def _codes(text: str) -> Codes:
    """The code points of a text and of a line break behind it; unusual ones all as ``LIMIT``."""
    codes: Codes = np.frombuffer((text + "\n").encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return np.minimum(codes, np.uint32(LIMIT))


def _closing(kinds: NDArray[np.uint16], begin: Places, end: Places) -> NDArray[np.uint16]:
    """The kind of each word's last character that is no quotation mark; 0 if there is none."""
    at = end - 1
    closing = kinds[at]
    quoted = np.flatnonzero(closing & QUOTE)
    while len(quoted):
        at[quoted] -= 1
        inside = at[quoted] >= begin[quoted]
        closing[quoted] = np.where(inside, kinds[at[quoted]], 0)
        quoted = quoted[inside & (closing[quoted] & QUOTE != 0)]
    return closing


def _have_address(codes: Codes, starts: Places) -> NDArray[np.bool_]:
    """Lines with ``://`` or ``www``, in any case."""
    slash = np.flatnonzero((codes[:-2] == ord(":")) & (codes[1:-1] == ord("/")) & (codes[2:] == ord("/")))
    low = codes | np.uint32(32)
    double = np.flatnonzero((low[:-2] == ord("w")) & (low[1:-1] == ord("w")) & (low[2:] == ord("w")))
    odd = np.zeros(len(starts), dtype=np.bool_)
    odd[np.searchsorted(starts, np.concatenate([slash, double]), side="right") - 1] = True
    return odd


def _find_wide(lines: Sequence[str], sizes: Places, odd: NDArray[np.bool_]) -> None:
    """Marks the lines that hold a wide character behind their head."""
    for at in np.flatnonzero(sizes > HEAD).tolist():
        line = lines[at]
        if not line.isascii() and not odd[at] and WIDE.search(line, HEAD) is not None:
            odd[at] = True
