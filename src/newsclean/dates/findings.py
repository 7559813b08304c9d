"""What a search for dates brings back; and a quick look that spares most texts the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from newsclean.document import DateMention

_YEAR = lazy(r"[12][0-9]{3}")
# U+0660 to U+1FFF and U+2E80 to U+FFFF; compiling takes as long as the set that is written down is large
_FAR = lazy("[^\0-\u065f\u2000-\u2e7f\U00010000-\U0010ffff]")


class Findings(NamedTuple):
    """The dates of a document, and which of those without a year are beyond doubt.

    Attributes:
        mentions: sorted, apart from each other.
        plain: starts of the mentions that only one day can be meant by; the others are annotated, never rewritten.
    """

    mentions: tuple[DateMention, ...] = ()
    plain: frozenset[int] = frozenset()


def has_far_signs(text: str) -> bool:
    """Tell whether a text has letters or figures beyond Latin, Greek, Cyrillic and Hebrew: a quick look."""
    return not text.isascii() and _FAR.search(text) is not None


def may_have_years(text: str) -> bool:
    """Tell whether a text has what can be a year."""
    return _YEAR.search(text) is not None or has_far_signs(text)
