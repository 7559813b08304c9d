"""Lone surrogates: a high and a low one side by side are two code points here, and one character once JSON was read."""

from __future__ import annotations

from itertools import zip_longest

from newsclean.columns import MANY, Columns
from newsclean.edits import Edit
from newsclean.native import twin
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INSIDE_PAIR = lazy("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def split_surrogates(edits: Sequence[Edit], *texts: str) -> Sequence[Edit]:
    """Return edits cut between a high and a low surrogate that stand side by side: JSON would read the two as one.

    The first part of an edit has the replacement, unless that holds such a pair itself.

    Args:
        edits: what is to be written down.
        texts: what they are made to and what they make of it; mostly these tell that there is nothing to cut.
    """
    if not edits or not any(map(_has_pair, texts)):
        return edits
    cut: list[Edit] | Columns[Edit] = Columns(Edit) if len(edits) > MANY else []
    for edit in edits:
        cut.extend(_parts(edit))
    return cut


def _has_pair(string: str) -> bool:
    if string.isascii() or (_NATIVE is not None and not _NATIVE.may_have_halves(string)):
        return False
    try:
        string.encode()  # the quickest way to see that there is no surrogate at all
    except UnicodeEncodeError:
        return _INSIDE_PAIR.search(string) is not None
    return False


def _parts(edit: Edit) -> Iterator[Edit]:
    start = edit.start
    parts = zip_longest(_INSIDE_PAIR.split(edit.original), _INSIDE_PAIR.split(edit.replacement), fillvalue="")
    for original, replacement in parts:
        end = start + len(original)
        yield Edit(start, end, original, replacement, *edit[4:])
        start = end


_NATIVE = twin("editing")
