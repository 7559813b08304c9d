"""A line on the terminal that says how far a run has come."""

from __future__ import annotations

import sys
from time import monotonic

from newsclean.cli.console import is_terminal
from newsclean.corpus.batch import Counts
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self, TextIO

_EVERY = 0.2
_PATIENCE = 1.0
_CLEAR = "\r\x1b[K"


class Progress:
    """Shows documents, speed, what was dropped, and errors.

    Args:
        stream: the terminal.
        patience: how many seconds a run may take before anything is shown.
    """

    def __init__(self, stream: TextIO, patience: float) -> None:
        self._stream = stream
        self._began = monotonic()
        self._next = self._began + patience
        self._counts = Counts()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._stream.write(f"{_CLEAR}{self._line()}\n")

    def add(self, counts: Counts) -> None:
        """Count a batch in."""
        self._counts = self._counts.plus(counts)
        if (now := monotonic()) >= self._next:
            self._next = now + _EVERY
            self._stream.write(_CLEAR + self._line())
            self._stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Make room for a line that is to stay."""
        if self._shown:
            self._stream.write(_CLEAR)

    def _line(self) -> str:
        counts = self._counts
        seconds = max(monotonic() - self._began, 1e-9)
        dropped = 100 * (1 - counts.written / counts.read) if counts.read else 0
        return (
            f"{counts.documents:,} documents, {counts.read / seconds / 1e6:.1f} MB/s, "
            f"{dropped:.1f} % dropped, {counts.reported:,} errors"
        )


def start_progress(when: str) -> Progress | None:
    """Return what shows progress, or None where it is not wanted: ``auto`` wants it on a terminal."""
    if sys.stderr is None:
        return None
    if when == "always":
        return Progress(sys.stderr, 0.0)
    on_terminal = is_terminal(sys.stderr) and not is_terminal(sys.stdout)
    return Progress(sys.stderr, _PATIENCE) if on_terminal else None
