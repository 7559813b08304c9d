"""Blanks before a mark where the language has none, and none after a mark where it has one."""

from __future__ import annotations

import re

from newsclean.language.profile import profile_for
from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_COMMA = lazy('[ \xa0],(?=[\\s"\u201d\u2019)\\]]|\\Z)')
_STOP = lazy('[ \xa0]\\.(?=[\\s"\u201d\u2019)\\]]|\\Z)')
_MARK = lazy('[ \xa0\u202f](?:;(?=[\\s]|\\Z)|[!?](?=[\\s"\u201d)\\]]|\\Z))')
_COLON = lazy("[ \xa0\u202f]:(?=[ \\n]|\\Z)")
_CLOSING = lazy(r"(?<=[\w.,!?]) [)\]](?=[\s.,;:!?]|\Z)")
_WORDS = lazy(r"\b[^\W\d_]{2,}")
_LETTERS = lazy(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_PATH = lazy(r"[^\s.](?:\.[a-z]{2,5}|[/_=][^\s./_=]{1,30})$")
_REACH = 100
_CLOSERS = '"\u201d\u2019)]\u00bb%'


def _comma(text: Text) -> Iterator[Edit]:
    """Repair ``Seoul , the`` -> ``Seoul, the``."""
    for match in text.matches(_COMMA, (" ,", 1)):
        start = match.start()
        before = text.before(start)
        if (before.isalnum() or before in _CLOSERS) and not text.is_guarded(start + 1, match.end()):
            yield text.delete(start, start + 1, "space-before-comma")


def _full_stop(text: Text) -> Iterator[Edit]:
    """Repair ``the region .`` -> ``the region.``, behind a clause: elsewhere a free-standing point divides items."""
    for match in text.matches(_STOP, (" .", 1)):
        start, end = match.span()
        before = text.before(start)
        if not (before.isalnum() or before in _CLOSERS) or text.text.startswith((" .", "\xa0."), end):
            continue
        if _PATH.search(text.text, max(0, start - 30), start):
            continue  # "cp a.txt b.txt ." means this folder
        if _is_clause(text, start) and _opens_sentence(text, end) and not text.is_guarded(start + 1, end):
            yield text.delete(start, start + 1, "space-before-full-stop")


def _is_clause(text: Text, end: int) -> bool:
    """Tell whether running words lead up to ``end``, not items that are divided by points, bars or bullets."""
    low = max(text.line(end)[0], end - _REACH)
    words = _WORDS.findall(re.split(r" \.|[|\xb7\u2022]", text.text[low:end])[-1])
    lower = sum(word == word.lower() for word in words)
    if text.text.count(" .", low, end + _REACH) > 1:
        return len(words) >= 6 or lower >= 3
    return len(words) >= 3 and lower >= 2


def _opens_sentence(text: Text, at: int) -> bool:
    while text.after(at) in _CLOSERS:
        at += 1
    if text.after(at) in "\r\n":
        return True
    following = text.after(at + 1)
    if following.isalpha():
        return not following.islower()
    return following in '\u201c"\u2018\u00ab\u201e(\n' or following.isdigit()


def _other_marks(text: Text) -> Iterator[Edit]:
    """Repair ``Really ?`` -> ``Really?``, in a language that is known to set no blank there."""
    for match in text.matches(_MARK, (" ;", 1), (" !", 1), (" ?", 1)):
        start = match.start()
        mark = text.text[start + 1]
        if not text.profile.language:
            return
        if mark in text.profile.space_before or not text.before(start).isalpha():
            continue
        if not text.before(start - 1).isalpha() or (mark != ";" and not _ends_there(text, start + 2)):
            continue
        fits = _is_clause(text, start) if mark == ";" else _is_in_language(text, start)
        if fits and not text.is_guarded(start + 1, match.end()):
            yield text.delete(start, start + 1, "space-before-mark")


def _ends_there(text: Text, at: int) -> bool:
    """Tell whether what a mark before ``at`` ends is over: a quotation, or a sentence."""
    return text.after(at) == "\u201d" or _opens_sentence(text, at)


def _is_in_language(text: Text, at: int) -> bool:
    """Tell whether a line may be in the text's language: a French line in a German text keeps its blanks."""
    low, high = text.line(at)
    words = [
        word.lower() for word in _WORDS.findall(text.text[max(low, at - _REACH) : min(high, at + _REACH)])
    ]
    if not text.profile.stop_words.isdisjoint(words):
        return True
    return len(words) <= 3 and profile_for("fr").stop_words.isdisjoint(words)


def _colon(text: Text) -> Iterator[Edit]:
    """Repair ``he said : “No”`` -> ``he said: “No”``; a colon between blanks may also divide a label from its value."""
    for match in text.matches(_COLON, (" :", 1)):
        start = match.start()
        if not text.profile.language or ":" in text.profile.space_before:
            return
        if (
            text.before(start).isalpha()
            and _is_clause(text, start)
            and not text.is_guarded(start + 1, match.end())
        ):
            yield text.delete(start, start + 1, "space-before-colon")


def _closing(text: Text) -> Iterator[Edit]:
    """Repair ``(the region )`` -> ``(the region)``."""
    for match in _CLOSING.finditer(text.text):
        start = match.start()
        opening = "(" if text.text[start + 1] == ")" else "["
        low = max(text.line(start)[0], start - 300)
        if text.text.rfind(opening, low, start) > text.text.rfind(text.text[start + 1], low, start):
            yield text.delete(start, start + 1, "space-before-bracket")


def _missing(text: Text) -> Iterator[Edit]:
    """Repair ``It ended.The government`` -> ``It ended. The government``, if a function word of the language follows."""
    for at in text.joints:
        if text.text[at] in ".!?" and not text.text[at + 1].islower():
            yield from _insert(text, at, "space-missing", capital=True)


def _missing_comma(text: Text) -> Iterator[Edit]:
    """Repair ``he said,and`` -> ``he said, and``, if a function word of the language follows."""
    for at in text.joints:
        if text.text[at] in ",;" and not text.text[at + 1].isupper():
            yield from _insert(text, at, "space-missing-comma", capital=False)


def _insert(text: Text, at: int, rule: str, *, capital: bool) -> Iterator[Edit]:
    after = _LETTERS.match(text.text, at + 1)
    if after is None or text.after(after.end()) not in " ,":
        return
    left = at
    while left > 0 and text.text[left - 1].isalpha() and at - left < 40:
        left -= 1
    word, following = text.text[left:at], after.group()
    if (
        len(word) < 3
        or not word[1:].islower()
        or not (
            text.before(left).isspace()
            or text.before(left) in "\u201c\"(\u2018-\u201e\u00ab\u00bb\u2019'\u2014\u2013"
        )
    ):
        return
    if capital and not (following[0].isupper() and following[1:].islower() | (len(following) == 1)):
        return
    if not text.profile.language or not text.profile.space_after:
        return
    if following.lower() in text.profile.stop_words and not text.profile.is_abbreviation(word):
        if len(following) == 1 and following != "I":
            return
        if not text.is_guarded(at, at + 1):
            yield text.replace(at + 1, at + 1, " ", rule)


RULES = (
    Rule("space-before-comma", Safety.SAFE, ("In Seoul , the", "In Seoul, the"), _comma, (" ,",)),
    Rule(
        "space-before-full-stop",
        Safety.SAFE,
        ("It all ended in tears .", "It all ended in tears."),
        _full_stop,
        (" .",),
    ),
    Rule(
        "space-before-mark",
        Safety.SAFE,
        ("Is that really so ?", "Is that really so?"),
        _other_marks,
        (" ;", " !", " ?"),
    ),
    Rule("space-missing", Safety.SAFE, ("So it ended.The rest", "So it ended. The rest"), _missing),
    Rule(
        "space-missing-comma",
        Safety.SAFE,
        ("It ended,and the rest", "It ended, and the rest"),
        _missing_comma,
    ),
    Rule(
        "space-before-colon",
        Safety.LIKELY,
        ("And then he said : no", "And then he said: no"),
        _colon,
        (" :",),
    ),
    Rule("space-before-bracket", Safety.LIKELY, ("(in the region )", "(in the region)"), _closing),
)
