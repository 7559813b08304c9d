"""What is said to a person, on standard error, one line each and without control characters; and what is asked for."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from newsclean.report.printable import printable
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import IO


def say(line: str) -> None:
    """Write a line to standard error; that nobody reads it is no reason to stop."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(printable(line) + "\n")
            sys.stderr.flush()


def complain(message: str) -> None:
    """Write an error of the whole run to standard error."""
    say(f"newsclean: {message}")


def put(line: str) -> None:
    """Write a line, or several, to standard output, which is data: in UTF-8, and nobody reading it is an error.

    Raises:
        InputError: standard output is closed.
        OSError: it cannot be written.
    """
    from newsclean.corpus.targets import standard_output  # noqa: PLC0415 - this module is for every error, too

    standard_output().write(f"{line}\n".encode("utf-8", "backslashreplace"))


def counted(number: int, noun: str) -> str:
    """Return a number and what it counts: ``1 page``, ``2,000 pages``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def has_colour(stream: IO[str] | None) -> bool:
    """Tell whether to colour what goes to a stream: a terminal, unless the environment objects."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(stream)


def is_terminal(stream: IO[str] | None) -> bool:
    """Tell whether a person sits at a stream."""
    with suppress(ValueError):
        return stream is not None and stream.isatty()
    return False
