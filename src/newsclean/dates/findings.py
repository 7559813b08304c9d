"""What a search for dates brings back; and a quick look that spares most texts the search."""

from __future__ import annotations

from codecs import utf_16_be_encode

from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.document import DateMention

_NATIVE = twin("dating")
# Whole texts are looked through by byte tables and `bytes.find`, ten times faster than by a pattern. One byte a
# character: figures as "0", all else as a blank.
_FOUR = b"0000"
_FIGURES_ONLY = bytes(b"0 "[not 48 <= code <= 57] for code in range(256))
# High bytes of UTF-16 below Arabic, and of marks; and of surrogates
_NEAR = bytes((*range(0x06), *range(0x20, 0x2E), *range(0xD8, 0xE0)))


class Findings(NamedTuple):
    """The dates of a document, and which of those without a year are beyond doubt.

    Attributes:
        mentions: sorted, apart from each other.
        plain: starts of the mentions that only one day can be meant by; the others are annotated, never rewritten.
    """

    mentions: Sequence[DateMention] = ()
    plain: frozenset[int] = frozenset()


def has_far_signs(text: str) -> bool:
    """Tell whether a text has letters or figures beyond Latin, Greek, Cyrillic and Hebrew: a quick look."""
    if text.isascii():
        return False
    return plain_has_far_signs(text) if _NATIVE is None else bool(_NATIVE.has_far_signs(text))


def plain_has_far_signs(text: str) -> bool:
    """Do as `has_far_signs`."""
    return bool(utf_16_be_encode(text, "surrogatepass")[0][::2].translate(None, _NEAR))


def years(text: str) -> Iterator[int]:
    """Yield the offsets of the runs of four ASCII figures that can be a year, from 1000 to 2999."""
    figures = text.encode("ascii", "replace").translate(_FIGURES_ONLY)
    at = figures.find(_FOUR)
    while at >= 0:
        end = figures.find(b" ", at)
        end = len(figures) if end < 0 else end
        if end - at == len(_FOUR) and text[at] in "12":
            yield at
        at = figures.find(_FOUR, end)


def may_have_years(text: str) -> bool:
    """Tell whether a text has what can be a year."""
    return plain_may_have_years(text) if _NATIVE is None else bool(_NATIVE.may_have_years(text))


def plain_may_have_years(text: str) -> bool:
    """Do as `may_have_years`."""
    return next(years(text), None) is not None or has_far_signs(text)
