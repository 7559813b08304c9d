"""What a page's markup or code left in the text: entities, escapes, soft hyphens, replacement characters."""

from __future__ import annotations

import re

from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.stages.punctuation.rule import Rule, Safety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_NAMES = "nbsp|quot|apos|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip|laquo|raquo|#0?39|#8217|#8216|#8220|#8221|#8211"
# What an ampersand was escaped to, again and again, is taken at once: a layer a round would have no end in sight.
_AGAIN = "(?: ?(?:amp|AMP|#0{0,20}38|#[xX]0{0,20}26) ?;)*+"
_SPLIT = lazy(rf"&(?<!&&)(?:(?: amp ?;|amp ;){_AGAIN}(?: ?({_NAMES}) ?;)?+| ({_NAMES}) ?;|({_NAMES}) ;)")
_UNCLOSED = lazy(r"&(nbsp|quot|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip)(?![A-Za-z0-9=;&]| ;)")
_HEADLESS = lazy(r" ?#39;(?=(?:s|t|re|ve|ll|d|m)\b)")
_UNICODE = lazy(r"\\u((?:00[a-f]|201|202)[0-9a-f])", re.IGNORECASE)
_SLASHED = lazy(r"\\(?=['\"\u2019])")
_SOFT = lazy("\xad ?")
_WORD = lazy(r"[^\W\d_]++")
_LONGEST = 60  # characters of a word that are looked at
_LOST = lazy("\ufffd(?=(?:t|s|re|ve|ll|d|m)\\b)")
_CONTRACTED = lazy(r"(?:n(?=.t)|[a-z](?=.(?:s|re|ve|ll|d))|\bI(?=.(?:m|ve|ll|d)))\Z|[^\W\d_]\Z")


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
    if "#39;" not in text.text:
        return
    for match in _HEADLESS.finditer(text.text):
        start, end = match.span()
        if text.before(start).isalpha() and not text.is_literal(start, end):
            yield text.replace(start, end, "'", "entity-broken")


def _unicode(text: Text) -> Iterator[Edit]:
    r"""Repair ``don\u2019t`` -> ``don’t``, where the escape touches a word."""
    for match in _UNICODE.finditer(text.text):
        start, end = match.span()
        new = chr(int(match[1], 16))
        before = text.before(start)
        if (
            before != "\\"
            and (before.isalpha() or text.after(end).isalpha())
            and not text.is_literal(start, end)
        ):
            yield text.replace(start, end, new, "escape-unicode")


def _slashed(text: Text) -> Iterator[Edit]:
    r"""Repair ``don\'t`` -> ``don't``."""
    for match in _SLASHED.finditer(text.text):
        start = match.start()
        if not text.before(start).isalpha() or not text.after(start + 2).isalpha():
            continue
        if (
            text.after(start + 1) != '"'
            and not text.has_single_quotes(start)
            and not text.is_literal(start, start + 1)
        ):
            yield text.delete(start, start + 1, "escape-slash")


def _soft_hyphens(text: Text) -> Iterator[Edit]:
    """Drop the hyphens that no reader sees, with the blank that a line break left behind one in a word.

    That it was a word, and not the end of one, is known only where the text has the whole of it elsewhere.
    """
    words: frozenset[str] | None = None
    for match in _SOFT.finditer(text.text):
        start, end = match.span()
        if match.group().endswith(" ") and text.after(end).islower():
            if words is None:
                words = _whole_words(text.text)
            if _is_one_word(text, start, end, words):
                yield text.delete(start, end, "soft-hyphen")
                continue
        yield text.delete(start, start + 1, "soft-hyphen")


def _whole_words(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case, but for those beside a blank behind a soft hyphen."""
    parts = text.split(" ")
    whole = (
        part
        for before, part in zip(("", *parts), parts, strict=False)
        if not before.endswith("\xad") and not part.endswith("\xad")
    )
    return frozenset(_WORD.findall(" ".join(whole).replace("\xad", "").lower()))


def _is_one_word(text: Text, start: int, end: int, words: frozenset[str]) -> bool:
    """Tell whether the letters before ``start`` and behind ``end`` are the parts of one of the words of the text."""
    before = text.text[max(0, start - _LONGEST) : start].replace("\xad", "").lower()
    behind = _WORD.match(text.text[end : end + _LONGEST].replace("\xad", "").lower())
    if not before[-1:].isalpha() or behind is None:
        return False
    first, second = _WORD.findall(before)[-1], behind.group()
    parts = {first, second}
    return first + second in words and first not in words and parts.isdisjoint(text.profile.stop_words)


def _lost(text: Text) -> Iterator[Edit]:
    """Repair ``don\ufffdt`` -> ``don’t`` in English, where only an apostrophe can have stood."""
    for match in _LOST.finditer(text.text):
        if text.profile.language != "en":
            return
        start = match.start()
        if text.before(start).isalpha() and text.text.find("\ufffd", start - 4, start) < 0:
            yield text.replace(start, start + 1, "\u2019", "apostrophe-lost")


RULES = (
    Rule("entity-broken", Safety.SAFE, ("the & quot ; region", 'the " region'), _entities, ("&",)),
    Rule("entity-headless", Safety.SAFE, ("Oracle #39;s bid", "Oracle's bid"), _headless, ("#",)),
    Rule("escape-unicode", Safety.SAFE, (r"They don\u2019t know", "They don’t know"), _unicode, ("\\",)),
    Rule("escape-slash", Safety.SAFE, (r"They don\'t know", "They don't know"), _slashed, ("\\",)),
    Rule("soft-hyphen", Safety.SAFE, ("in\xadfor\xadma\xadtion", "information"), _soft_hyphens, ("\xad",)),
    Rule("apostrophe-lost", Safety.SAFE, ("They don\ufffdt know", "They don’t know"), _lost, ("\ufffd",)),
)


def _unescape(entity: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table of names is large, and few texts hold one

    return unescape(entity)
