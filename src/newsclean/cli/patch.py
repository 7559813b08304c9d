"""Prints diffs, in colour on a terminal."""

from __future__ import annotations

import os
import sys

from newsclean.cli.console import has_colour
from newsclean.corpus.inputs import STDIN
from newsclean.corpus.targets import standard_output
from newsclean.report.diff import UnifiedDiff
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.corpus.inputs import Source

_COLOURS = {b"+": b"\x1b[32m", b"-": b"\x1b[31m", b"@": b"\x1b[36m"}


def start_diff(source: Source) -> UnifiedDiff:
    """Return a diff of an input that goes to standard output."""
    write = standard_output().write
    name = "stdin" if source.path == STDIN else _near(source.path)
    if not has_colour(sys.stdout):
        return UnifiedDiff(name, write)

    def write_in_colour(line: bytes) -> None:
        colour = _COLOURS.get(line[:1])
        write(colour + line.rstrip(b"\n") + b"\x1b[0m\n" if colour else line)

    return UnifiedDiff(name, write_in_colour)


def _near(path: str) -> str:
    """Return a path as ``patch`` takes it: relative, and without ``..``, when it is below the working directory."""
    here = os.path.join(os.getcwd(), "")
    whole = os.path.abspath(path)
    return whole[len(here) :] if whole.startswith(here) else os.path.normpath(path)
