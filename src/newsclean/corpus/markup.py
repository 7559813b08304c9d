"""Cuts the source of a page down to what its text hangs on, and marks each piece of text with where it stands.

Nine tenths of a page are scripts, styles and attributes. What is left without them is parsed and dumped in a fraction of
the time, to the same text. On the way it is known which parts of the page are open, so one dump says both what a page
shows and where each line of it stands: each piece of text is led in by a character that no text has.
"""

from __future__ import annotations

from functools import reduce

from newsclean.corpus.scanner import Scanner
from newsclean.native import twin
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import NamedTuple

FIRST_MARK = 0xFDD0
"""The first of 32 code points that are no characters and never will be: one for each set of parts of a page."""

_native = twin("markup")

_MARK = lazy("([\ufdd0-\ufdef])")
_STRANGE = lazy("\xef\xb7[\x90-\xaf]")


class Markup(NamedTuple):
    """What is left of a page.

    Attributes:
        source: the page, without what its text does not hang on and with marks in its text.
        title: what it is called, as the source has it; None if it does not say so.
        metas: the attributes of its ``meta`` elements, as the source has them.
        links: those of its ``link`` elements.
        data: its scripts of linked data.
    """

    source: bytes
    title: bytes | None
    metas: list[bytes]
    links: list[bytes]
    data: list[bytes]


def unmark(dump: str) -> tuple[list[str], list[int]]:
    """Return the lines of a dump without their marks, and the parts of the page that each stands in.

    A line stands in a part if each piece of it does that has a letter or a digit.

    Args:
        dump: the text of a page that was cut down.
    """
    if _native is not None:
        found: tuple[list[str], list[int]] = _native.unmark(dump)
        return found
    return unmark_plainly(dump)


def unmark_plainly(dump: str) -> tuple[list[str], list[int]]:
    """Do as `unmark`, in plain Python."""
    lines, places = [], []
    for line in dump.split("\n"):
        pieces = _MARK.split(line)
        parts = [
            ord(mark) - FIRST_MARK
            for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True)
            if any(map(str.isalnum, piece))
        ]
        lines.append("".join(pieces[::2]))
        places.append(reduce(int.__and__, parts) if parts else 0)
    return lines, places


def cut_down(source: bytes) -> Markup:
    """Return what is left of a page.

    Args:
        source: the page, in UTF-8.
    """
    if 0xEF in source and b"\xef\xb7" in source:  # one byte is found ten times as fast as two
        source = _STRANGE.sub("", source.decode("latin-1")).encode("latin-1")
    if _native is not None:
        return Markup(*_native.cut_down(source))
    return cut_down_plainly(source)


def cut_down_plainly(source: bytes) -> Markup:
    """Do as `cut_down`, in plain Python."""
    return Markup(*Scanner(source.decode("latin-1")).read())
