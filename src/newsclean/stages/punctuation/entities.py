"""Entities that a page's markup left in the text, in pieces: ftfy has dealt with whole ones."""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_NAMES = "nbsp|quot|apos|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip|laquo|raquo|#0?39|#8217|#8216|#8220|#8221|#8211"
# What an ampersand was escaped to, again and again, is taken at once: a layer a round would have no end in sight.
_AGAIN = "(?: ?(?:amp|AMP|#0{0,20}38|#[xX]0{0,20}26) ?;)*+"
_SPLIT = lazy(rf"&(?<!&&)(?:(?: amp ?;|amp ;){_AGAIN}(?: ?({_NAMES}) ?;)?+| ({_NAMES}) ?;|({_NAMES}) ;)")
# The first names are no parameter of any query and no variable, so that a letter may follow: ``don&rsquot``.
_UNCLOSED = lazy(
    r"&(?:(nbsp|[lr]squo|[lr]dquo|[nm]dash|hellip)(?!r?;|[=_(]| ;)"
    r"|(quot)(?![A-Za-z0-9=;&]| ;)"
    r"|(#(?:0?3[49]|82(?:1[1267]|2[01])))(?![0-9;]| ;))"
)
_HEADLESS = lazy(r"#(?<!&#)(39|8217);(?=(?:s|t|re|ve|ll|d|m)\b)")


def _entities(text: Text) -> Iterator[Edit]:
    """Repair ``& quot ;`` and ``&nbsp`` -> what they stand for; ftfy has dealt with whole entities."""
    found = []
    for pattern in (_SPLIT, _UNCLOSED):
        for match in text.matches_from(pattern, "&"):
            start, end = match.span()
            new = _unescape(f"&{match[match.lastindex]};") if match.lastindex else "&"
            # No address or program has an entity with blanks in it, but query strings have parameters.
            if pattern is _SPLIT or not text.is_guarded(start, end):
                found.append(text.replace(start, end, " " if new == "\xa0" else new, "entity-broken"))
    yield from sorted(found)


def _headless(text: Text) -> Iterator[Edit]:
    """Repair ``Oracle #39;s`` -> ``Oracle's``."""
    for match in text.matches_from(_HEADLESS, "#"):
        start, end = match.span()
        start -= text.before(start) == " "
        if text.before(start).isalpha() and not text.is_literal(start, end):
            yield text.replace(start, end, chr(int(match[1])), "entity-headless")


def _unescape(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table of names is large, and few texts hold one

    return unescape(entity)


RULES = (
    Rule("entity-broken", Safety.SAFE, ("the & quot ; region", 'the " region'), _entities, ("&",)),
    Rule("entity-headless", Safety.SAFE, ("Oracle #39;s bid", "Oracle's bid"), _headless, ("#",)),
)
