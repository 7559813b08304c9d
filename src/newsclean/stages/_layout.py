"""Where blanks are layout: tables, verse and code, which keep theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsclean.stages._blanks import BLANKS, INVISIBLE, has_list_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(rf"(?<=[^{BLANKS}])(?:[{BLANKS}]{{2,}}|\t)(?=[^{BLANKS}])")
# A gap behind a sentence mark is a typist's habit, not a column.
_SENTENCE_END = re.compile(r"[.!?:;,\u2026][\"'\u201d\u2019)\]\xbb]{0,2}$")
_STRIPPED = BLANKS + INVISIBLE


class Layout(NamedTuple):
    """The layout of a text's lines.

    Attributes:
        filled: indices of the lines that are not blank, in order.
        tables: indices of the lines whose inner blanks make columns.
        blocks: indices of indented lines that stand in a row.
    """

    filled: list[int]
    tables: frozenset[int]
    blocks: frozenset[int]


def layout_of(texts: Sequence[str]) -> Layout:
    """Return the layout of lines (content without terminators)."""
    filled = [index for index, line in enumerate(texts) if line and line.strip(_STRIPPED)]
    return Layout(filled, _tables(texts), _blocks(texts, filled))


def _tables(texts: Sequence[str]) -> frozenset[int]:
    gaps: dict[int, int] = {}
    for index, line in enumerate(texts):
        if "  " in line or "\t" in line:
            columns = _columns(line)
            if columns:
                gaps[index] = columns
    return frozenset(i for i, n in gaps.items() if gaps.get(i - 1) == n or gaps.get(i + 1) == n)


def _columns(line: str) -> int:
    """Count the gaps between columns; 0 if a gap follows a sentence mark."""
    count = 0
    for gap in _GAP.finditer(line):
        if _SENTENCE_END.search(line, max(0, gap.start() - 3), gap.start()):
            return 0
        count += 1
    return count


def _blocks(texts: Sequence[str], filled: list[int]) -> frozenset[int]:
    block: set[int] = set()
    before: int | None = None  # the line before, if it is indented
    for index in filled:
        line = texts[index]
        if line[0] not in BLANKS or _is_listed(line):
            before = None
            continue
        if before is not None:
            block.update((before, index))
        before = index
    return frozenset(block)


def _is_listed(line: str) -> bool:
    return has_list_mark(line, len(line) - len(line.lstrip(BLANKS)))
