r"""A line table that round-trips.

A line ends at ``\n``, ``\r\n`` or ``\r`` and nowhere else: ``str.splitlines`` also breaks at form feeds,
U+0085 and U+2028, which in scraped text are damage inside a line, not its end.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

from newsclean.native import twin
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.edits import Edit

_TERMINATED = lazy(r"[^\r\n]++(?:\r\n?|\n)?|\r\n?|\n")
_ENDS = "\r\n"
_NATIVE = twin("editing")


class TextLine(NamedTuple):
    """One line: ``text[start:end]`` is its content, ``text[end:stop]`` its terminator."""

    start: int
    end: int
    stop: int
    text: str


class LineTable:
    """The lines of a text, by index from 0.

    Attributes:
        texts: the content of each line, without its terminator.
        starts: the offset of the first character of each line, and at the end that of the text's end.
    """

    __slots__ = ("_has_returns", "_length", "starts", "texts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._has_returns = "\r" in text
        if self._has_returns:
            whole = _TERMINATED.findall(text)
            self.texts: list[str] = [line.rstrip(_ENDS) for line in whole]
            widths: Iterable[int] = map(len, whole)
        else:
            self.texts = text.split("\n")
            if not self.texts[-1]:
                del self.texts[-1]  # what follows the last terminator is not a line
            if _NATIVE is not None:
                self.starts: array[int] = _NATIVE.starts_of(self.texts, self._length)
                return
            widths = map((1).__add__, map(len, self.texts))
        self.starts = array("Q", accumulate(widths, initial=0))
        if self.texts:
            self.starts[-1] = self._length  # the last line may lack a terminator

    def after(self, text: str, edits: Sequence[Edit]) -> LineTable:
        """Return the lines of ``text``, which ``edits`` made of the text of this table.

        They are what ``LineTable(text)`` has. Where it is compiled, lines that no edit touched are not read again.
        """
        if _NATIVE is None or self._has_returns or "\r" in text:
            return LineTable(text)
        table = LineTable("")
        table._length = len(text)
        table.texts, table.starts = _NATIVE.lines_after(self.texts, self.starts, text, edits)
        return table

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> TextLine:
        content = self.texts[index]
        if index < 0:
            index += len(self.texts)
        start = self.starts[index]
        return TextLine(start, start + len(content), self.starts[index + 1], content)

    def __iter__(self) -> Iterator[TextLine]:
        return map(self.__getitem__, range(len(self.texts)))

    def start(self, index: int) -> int:
        """Return the offset of the first character of line ``index`` (``len(table)`` gives the text's end)."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Return the offset after the content of line ``index``, before its terminator."""
        return self.starts[index] + len(self.texts[index])

    def indices(self) -> dict[int, int]:
        """Return the index of each line by the offset of its first character; the text's end is one more."""
        return {start: index for index, start in enumerate(self.starts)}

    def index_at(self, offset: int) -> int:
        """Return the index of the line that holds ``offset``; the text's end belongs to the last line."""
        index = bisect_right(self.starts, offset) - 1
        return index if index < len(self.texts) else len(self.texts) - 1

    def is_terminated(self) -> bool:
        """Tell whether the last line ends in a terminator."""
        return bool(self.texts) and self.end(len(self.texts) - 1) < self._length
