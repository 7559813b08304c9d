"""The title of the window above the headline: `Talks go on | The Daily` is the headline with the name of the site behind it."""

from __future__ import annotations

from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.roles import Role
from newsclean.stages._folded import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Label

BELOW = 4
"""The headline is one of so many lines below."""

_SITE = lazy(
    r"\s++(?:[|\u2022·»]|[-\u2013\u2014]++)\s++(?![a-zß-ÿ])[^\s.!?,;:|]++(?:\s++[^\s!?,;:|]++){0,4}+\s*+"
)
_SMALLEST = 4
_HEADLINES = frozenset({Role.TITLE, Role.DECK, Role.HEADING, Role.BODY, Role.UNKNOWN})


def page_title(
    texts: Sequence[str], folded: dict[int, str], labels: Sequence[Label | None]
) -> dict[int, str]:
    """Return the first line of a text, with the rule that drops it, if a headline below says all but the name of a site.

    Args:
        texts: the lines.
        folded: lines that begin alike, folded, by index, in order.
        labels: the label of each line of the text.
    """
    first = next(iter(folded), None)
    if first is None or any(labels[:first]) or not _may_be_headline(labels[first]):
        return {}
    named = texts[first].strip()
    looked = 0
    for below in range(first + 1, len(labels)):
        if labels[below] is None:
            continue
        looked += 1
        if looked > BELOW:
            break
        headline = texts[below].strip()
        if below in folded and _may_be_headline(labels[below]) and _adds_a_site(named, headline):
            return {first: "page-title"}
    return {}


def _may_be_headline(label: Label | None) -> bool:
    return label is not None and label.role in _HEADLINES


def _adds_a_site(named: str, headline: str) -> bool:
    """Tell whether a line is a headline with the name of a site behind it."""
    return (
        headline.count(" ") + 1 >= _SMALLEST
        and len(named) > len(headline)
        and fold(named[: len(headline)]) == fold(headline)
        and _SITE.fullmatch(named, len(headline)) is not None
    )
