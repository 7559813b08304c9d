"""Where blanks align what they stand in: tables, verse and code, which keep theirs."""

from __future__ import annotations

import re

from newsclean.native import twin
from newsclean.stages._blanks import BLANKS, INDENTED_MARK, INVISIBLE, table
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

NATIVE = twin("blanks")
TABLE = table() if NATIVE is not None else b""
_GAP = lazy(rf"(?<=[^{BLANKS}])(?:[{BLANKS}]{{2,}}|\t)(?=[^{BLANKS}])")
# A gap behind a sentence mark is a typist's habit, not a column.
_ENDS = ".!?:;,\u2026"
_CLOSERS = "\"'\u201d\u2019)]\xbb"
_SENTENCE_END = lazy(rf"[{_ENDS}][{re.escape(_CLOSERS)}]{{0,2}}$")
_RULED = lazy(r"[|\u2502\u2503][^|\u2502\u2503]*+[|\u2502\u2503]")
_STRIPPED = BLANKS + INVISIBLE
_EDGES = frozenset(BLANKS)


class Alignment(NamedTuple):
    """Where blanks of a text align it.

    Attributes:
        tables: indices of the lines whose inner blanks make columns.
        blocks: indices of indented lines that stand in a row.
    """

    tables: frozenset[int]
    blocks: frozenset[int]


def filled_lines(texts: Sequence[str], special: Collection[int]) -> list[int]:
    """Return the indices of the lines that are not blank.

    Args:
        texts: content of the lines.
        special: indices of the lines that may hold invisible characters.
    """
    return [
        index
        for index, line in enumerate(texts)
        if line and not line.isspace() and (index not in special or line.strip(_STRIPPED))
    ]


def survey(texts: list[str]) -> bytearray | None:
    """Return what compiled code says of the blanks of lines, where there is any."""
    marks: bytearray | None = None if NATIVE is None else NATIVE.survey(texts, TABLE)
    return marks


def alignment_of(texts: list[str], marks: bytearray | None = None) -> Alignment:
    """Return where blanks align lines.

    Args:
        texts: content of the lines.
        marks: what `survey` says of them.
    """
    marks = survey(texts) if marks is None else marks
    if marks is None:
        return plain_alignment_of(texts)
    gaps = NATIVE.columns(texts, marks, TABLE, _ENDS, _CLOSERS)
    return Alignment(_tables(texts, gaps), frozenset(NATIVE.blocks(marks)))


def plain_alignment_of(texts: Sequence[str]) -> Alignment:
    """Do as `alignment_of`."""
    gaps = {
        index: columns
        for index, line in enumerate(texts)
        if ("\t" in line or ("  " in line and "  " in line.strip())) and (columns := _columns(line))
    }
    return Alignment(_tables(texts, gaps), _blocks(texts, filled_lines(texts, range(len(texts)))))


def _tables(texts: Sequence[str], gaps: dict[int, int]) -> frozenset[int]:
    """Return which lines are rows of tables, given how many gaps between columns there are in each that has some.

    Rows have as many gaps as a row beside them, or tabs as it has. Beside these a row may have fewer: cells are empty.
    """
    rows: set[int] = set()
    tabs = {i for i in gaps if "\t" in texts[i]}
    for i, n in gaps.items():
        beside = (i - 1, i + 1)
        if (
            any(gaps.get(j) == n for j in beside)
            or (i in tabs and not tabs.isdisjoint(beside))
            or _RULED.search(texts[i])
        ):
            rows.add(i)
    for order in (sorted(gaps), sorted(gaps, reverse=True)):
        for i in order:
            if i - 1 in rows or i + 1 in rows:
                rows.add(i)
    return frozenset(rows)


def _columns(line: str) -> int:
    """Count the gaps between columns; 0 if a gap follows a sentence mark."""
    count = 0
    for gap in _GAP.finditer(line):
        if _SENTENCE_END.search(line, max(0, gap.start() - 3), gap.start()):
            return 0
        count += 1
    return count


def _blocks(texts: Sequence[str], filled: Sequence[int]) -> frozenset[int]:
    block: set[int] = set()
    before: int | None = None  # the line before, if it is indented
    for index in filled:
        line = texts[index]
        if line[0] not in _EDGES or INDENTED_MARK.match(line):
            before = None
            continue
        if before is not None:
            block.update((before, index))
        before = index
    return frozenset(block)
