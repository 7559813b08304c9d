"""The title of a page's window: the headline with the name of the site behind it, as in `Talks go on | The Daily`."""

from __future__ import annotations

from newsclean.labels.shapes.lines import word_count
from newsclean.startup.lazy_re import lazy

_SITE = lazy(
    r"(?: (?:[|\u2022·»]|[-\u2013\u2014]{1,2}+) (?![a-zß-ÿ])[^\s!?,;:|»•·\u2013\u2014-]++"
    r"(?:[ -][^\s!?,;:|»•·\u2013\u2014-]++){0,4}+){1,3}+"
)
_FEWEST_WORDS = 3
_CHARS = 500


def adds_a_site(text: str, headline: str) -> bool:
    """Tell whether a line is a headline with the name of a site behind it.

    Args:
        text: the line.
        headline: another line; one of a word or two may be anything.
    """
    if len(text) > _CHARS or len(headline) > _CHARS:
        return False
    named, bare = (
        " ".join(line.split()) for line in (text, headline)
    )  # a blank in one is often another in the other
    return (
        len(named) > len(bare)
        and word_count(bare) >= _FEWEST_WORDS
        and named[: len(bare)].casefold() == bare.casefold()
        and _SITE.fullmatch(named, len(bare)) is not None
    )
