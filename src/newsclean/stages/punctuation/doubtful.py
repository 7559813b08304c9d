"""Repairs that are right more often than not, and wrong too often to be made unasked: only shown by ``explain``."""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_BRACKET_AT_END = lazy(r"[)\]](?=[.!?]?(?:[\r\n]|\Z))")
_HYPHEN = lazy(r"-(?<=[^\W\d_A-Z]{2}-) (?=[^\W\d_A-Z]{2})")
_QUOTE_BLANK = lazy("(?<=[\u201c\u201e]) (?=\\w)|(?<=[\\w.,!?]) (?=\u201d)")
_SLASHED_QUOTE = lazy(r'\\(?=")')


def _orphan(text: Text) -> Iterator[Edit]:
    """Repair ``the whole region)`` -> ``the whole region``, if no bracket is open in the paragraph."""
    for match in _BRACKET_AT_END.finditer(text.text):
        at = match.start()
        opening = "(" if match.group() == ")" else "["
        start, end = text.line(at)
        line = text.text[start:end]
        alone = line.count(match.group()) == 1 and opening not in line
        if alone and at - start > 40 and text.before(at).isalpha() and not text.is_guarded(at, at + 1):
            yield text.delete(at, at + 1, "bracket-orphaned")


def _hyphen(text: Text) -> Iterator[Edit]:
    """Repair ``exam- ple`` -> ``example``; a hyphen before a blank may also stand for a part left out."""
    for match in _HYPHEN.finditer(text.text):
        start = match.start()
        following = text.text[match.end() : match.end() + 20].split()[0]
        if following not in text.profile.stop_words and not text.is_guarded(start, start + 1):
            yield text.delete(start, match.end(), "hyphen-left")


def _blank_in_quotes(text: Text) -> Iterator[Edit]:
    """Repair ``“ so ”`` -> ``“so”``."""
    if text.text.isascii():
        return
    for match in _QUOTE_BLANK.finditer(text.text):
        yield text.delete(match.start(), match.end(), "space-inside-quotes")


def _slashed_quote(text: Text) -> Iterator[Edit]:
    r"""Repair ``\"so\"`` -> ``"so"`` again."""
    if text.text.count('\\"') % 2:
        return
    for match in _SLASHED_QUOTE.finditer(text.text):
        yield text.delete(match.start(), match.end(), "escape-quote")


RULES = (
    Rule(
        "space-inside-quotes", Safety.LIKELY, ("He said “ so ” twice", "He said “so” twice"), _blank_in_quotes
    ),
    Rule(
        "escape-quote",
        Safety.LIKELY,
        (r"He said \"so\" twice", 'He said "so" twice'),
        _slashed_quote,
        ("\\",),
    ),
    Rule("hyphen-left", Safety.GUESS, ("for exam- ple", "for example"), _hyphen),
    Rule(
        "bracket-orphaned",
        Safety.GUESS,
        (
            "They went from there across the whole of the region)",
            "They went from there across the whole of the region",
        ),
        _orphan,
    ),
)
