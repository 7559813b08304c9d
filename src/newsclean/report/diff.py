r"""Unified diffs that ``patch`` applies, made from the edits: linear in the size of the text.

A line of a patch ends at ``\\n`` and nowhere else, so ``\\r`` and everything else inside it stays as it is.
"""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsclean.corpus.batch import Outcome
    from newsclean.edits import Edit

CONTEXT = 3
_NO_NEWLINE = b"\\ No newline at end of file\n"


class UnifiedDiff:
    """Writes the diff of one file while it is read.

    Args:
        name: the file, as ``patch -p0`` will look for it.
        write: is given each line of the diff; nothing if there is no difference.
    """

    def __init__(self, name: str, write: Callable[[bytes], object]) -> None:
        self._name = quoted(name)
        self._write = write
        self._has_header = False
        self._old = 1  # the numbers of the next lines of both sides
        self._new = 1
        self._hunk: list[tuple[bytes, bytes]] = []
        self._context: list[bytes] = []  # unchanged lines since the last change

    def same(self, line: bytes) -> None:
        """Take a line that both sides have."""
        self._context.append(line)
        self._old += 1
        self._new += 1
        if len(self._context) > 2 * CONTEXT and self._hunk:
            self._end_hunk()
        if not self._hunk and len(self._context) > CONTEXT:
            del self._context[0]

    def changed(self, old: Sequence[bytes], new: Sequence[bytes]) -> None:
        """Take lines that only the old side has, and those that the new side has in their place."""
        self._hunk += [(b" ", line) for line in self._context]
        self._context = []
        self._hunk += [(b"-", line) for line in old]
        self._hunk += [(b"+", line) for line in new]
        self._old += len(old)
        self._new += len(new)

    def close(self) -> None:
        """Write what is left."""
        if self._hunk:
            self._end_hunk()

    def _end_hunk(self) -> None:
        if not self._has_header:
            self._write(b"--- %s\n+++ %s\n" % (self._name, self._name))
            self._has_header = True
        hunk = self._hunk + [(b" ", line) for line in self._context[:CONTEXT]]
        behind = len(self._context[CONTEXT:])  # unchanged lines after the hunk
        old = sum(sign != b"+" for sign, _ in hunk)
        new = sum(sign != b"-" for sign, _ in hunk)
        ranges = _range(self._old - behind - old, old), _range(self._new - behind - new, new)
        self._write(b"@@ -%s +%s @@\n" % ranges)
        for sign, line in hunk:
            self._write(sign + line)
            if not line.endswith(b"\n"):
                self._write(b"\n" + _NO_NEWLINE)
        self._context = self._context[CONTEXT:]
        self._hunk = []


def diff_outcome(diff: UnifiedDiff, outcome: Outcome) -> None:
    """Show what became of a batch that was cleaned with ``keep_before``."""
    if outcome.edits is None:
        for old, new in zip(outcome.before, outcome.payload, strict=True):
            if old == new:
                diff.same(old)
            else:
                diff.changed([old], [new])
        return
    for old, new in zip(outcome.before, outcome.payload, strict=True):
        diff_text(diff, old, new, outcome.edits)


def diff_text(diff: UnifiedDiff, old: bytes, new: bytes, edits: Sequence[Edit]) -> None:
    """Show what ``edits`` made of the bytes of a text file (a byte-order mark is not part of their text)."""
    before, after = old.decode("utf-8"), new.decode("utf-8")
    aside = int(before.startswith("\ufeff"))
    position = 0
    for start, end, other_start, other_end in _blocks(before, after, edits, aside):
        _each(before[position:start], diff.same)
        diff.changed(_lines(before[start:end]), _lines(after[other_start:other_end]))
        position = end
    _each(before[position:], diff.same)


def _blocks(
    before: str, after: str, edits: Sequence[Edit], aside: int
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches of whole lines that differ, as spans of both texts; between them the texts are equal."""
    shift = 0
    start = end = other_start = other_end = -1
    for edit in edits:
        edit_start, edit_end = edit.start + aside, edit.end + aside
        # a line is searched for its ends once, however many edits are on it
        meets = edit_start < end or (edit_start == end and not _begins_line(before, end))
        if start >= 0 and not meets:
            yield start, end, other_start, other_end
            start = -1
        if start < 0:
            start = before.rfind("\n", 0, edit_start) + 1
            other_start = start + shift
        shift += len(edit.replacement) - (edit_end - edit_start)
        if _begins_line(before, edit_end) and _begins_line(after, edit_end + shift):
            end = edit_end
        elif not meets or edit_end >= end:
            end = before.find("\n", edit_end) + 1 or len(before)
        other_end = end + shift
    if start >= 0:
        yield start, end, other_start, other_end


def _begins_line(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] == "\n"


def _lines(text: str) -> list[bytes]:
    lines: list[bytes] = []
    _each(text, lines.append)
    return lines


def _each(text: str, take: Callable[[bytes], object]) -> None:
    """Give the lines of a text to ``take``, with their ends."""
    for line in text.encode("utf-8").split(b"\n")[:-1]:
        take(line + b"\n")
    if text and not text.endswith("\n"):
        take(text[text.rfind("\n") + 1 :].encode("utf-8"))


def _range(first: int, length: int) -> bytes:
    """Return a range as a hunk's head has it; an empty one is named after the line before it."""
    if length == 1:
        return b"%d" % first
    return b"%d,%d" % (first if length else first - 1, length)


def quoted(name: str) -> bytes:
    """Return a file name as patches have it: in quotes if it has control characters, quotes or backslashes."""
    raw = name.encode("utf-8", "surrogateescape")
    if any(byte < 32 or byte in b'"\\' for byte in raw):
        escaped = b"".join(b"\\%03o" % byte if byte < 32 or byte in b'"\\' else bytes([byte]) for byte in raw)
        return b'"%s"' % escaped
    return raw + b"\t" if b" " in raw else raw  # the tab tells where a name with blanks ends
