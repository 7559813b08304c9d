"""Where blanks are layout: tables, verse and code, which keep theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.lazy_re import lazy
from newsclean.stages._blanks import BLANKS, INDENTED_MARK, INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_GAP = lazy(rf"(?<=[^{BLANKS}])(?:[{BLANKS}]{{2,}}|\t)(?=[^{BLANKS}])")
# A gap behind a sentence mark is a typist's habit, not a column.
_SENTENCE_END = lazy(r"[.!?:;,\u2026][\"'\u201d\u2019)\]\xbb]{0,2}$")
_RULED = lazy(r"[|\u2502\u2503][^|\u2502\u2503]*+[|\u2502\u2503]")
_STRIPPED = BLANKS + INVISIBLE
_EDGES = frozenset(BLANKS)


class Layout(NamedTuple):
    """Where blanks of a text are layout.

    Attributes:
        tables: indices of the lines whose inner blanks make columns.
        blocks: indices of indented lines that stand in a row.
    """

    tables: frozenset[int]
    blocks: frozenset[int]


def filled_lines(texts: Sequence[str], special: Collection[int] = ()) -> list[int]:
    """Return the indices of the lines that are not blank.

    Args:
        texts: content of the lines.
        special: indices of the lines that may hold invisible characters.
    """
    filled = [index for index, line in enumerate(texts) if line and not line.isspace()]
    if special:
        return [index for index in filled if index not in special or texts[index].strip(_STRIPPED)]
    return filled


def layout_of(texts: Sequence[str], filled: Sequence[int]) -> Layout:
    """Return the layout of lines, given which of them are not blank."""
    return Layout(tables(texts, range(len(texts))), _blocks(texts, filled))


def tables(texts: Sequence[str], places: Iterable[int]) -> frozenset[int]:
    """Return the indices of the lines whose inner blanks make columns, of those that may have two blanks in a row."""
    gaps: dict[int, int] = {}
    for index in places:
        line = texts[index]
        if "  " in line or "\t" in line:
            if "\t" not in line and "  " not in line.strip():
                continue
            columns = _columns(line)
            if columns:
                gaps[index] = columns
    return frozenset(
        i for i, n in gaps.items() if gaps.get(i - 1) == n or gaps.get(i + 1) == n or _RULED.search(texts[i])
    )


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
