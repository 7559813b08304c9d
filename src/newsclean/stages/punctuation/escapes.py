"""What a page's code left in the text: escapes and soft hyphens."""

from __future__ import annotations

import re

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_OF_BYTE = r"(?:\\u00|\\x)"
_BYTE = rf"{_OF_BYTE}[89ab][0-9a-f]"  # the second or a later byte of a character, taken for one of its own
_UNICODE = lazy(
    rf"((?:{_OF_BYTE}(?:c[2-9a-f]|d[0-9a-f])|{_OF_BYTE}e[0-9a-f]{_BYTE}|{_OF_BYTE}f[0-4]{_BYTE}{_BYTE}){_BYTE})"
    r"|\\u((?:00[a-f]|01[0-7]|20[012])[0-9a-f]|002[267]|20ac|2122|feff)|\\x([89a-f][0-9a-f])",
    re.IGNORECASE,
)
_NOT_HEX = lazy(_OF_BYTE, re.IGNORECASE)
_BREAK = lazy(r"\\(?<!\\\\)(?:r\\)?n(?:\\r|\\n| )*+")
_AHEAD = lazy('[^\\W\\d_a-z]|[\u201c\u2018\xab\u201e\u2022\\r\\n]|"(?=[^\\W\\d_a-z])|\\Z')
_SENTENCE_END = lazy('[.!?\u2026]["\u201d\u2019\xbb)]?\\Z')
_SLASHED = lazy(r"\\(?=['\"\u2019])")
_SLASHED_CURLY = lazy("\\\\(?=[\u201c\u201d])")  # no language escapes these
_BARE = lazy(r"(?<!\\)['\"]")
_SOFT = lazy("\xad ?")
_WORD = lazy(r"[^\W\d_]++")
_LONGEST = 60  # characters of a word that are looked at


def _unicode(text: Text) -> Iterator[Edit]:
    r"""Repair ``don\u2019t`` -> ``don’t``, where an escape of the line touches a word: those beside it are of its kind."""
    line, touches = -1, False
    found: list[Edit] = []
    for match in _UNICODE.finditer(text.text):
        start, end = match.span()
        if text.before(start) == "\\" or text.is_literal(start, end):
            continue
        if start >= line:
            if touches:
                yield from found
            line, touches, found = text.line(start)[1], False, []
        # A command of TeX may begin like the escape of a byte.
        touches |= text.before(start).isalpha() or (not match[3] and text.after(end).isalpha())
        found.append(text.replace(start, end, _decoded(match), "escape-unicode"))
    if touches:
        yield from found


def _decoded(match: re.Match[str]) -> str:
    if match[2]:
        return chr(int(match[2], 16))
    if match[3]:
        return bytes.fromhex(match[3]).decode("cp1252", "replace")
    encoded = bytes.fromhex(_NOT_HEX.sub("", match[1]))
    try:
        return encoded.decode()
    except UnicodeDecodeError:  # no UTF-8 after all
        return encoded.decode("latin-1")


def _breaks(text: Text) -> Iterator[Edit]:
    r"""Repair ``said.\n\nThe`` -> ``said.``, an empty line, ``The``; one that stands alone may be spoken about.

    Of a line that has some between sentences, those behind headings go, too.
    """
    breaks = [
        match for match in _BREAK.finditer(text.text) if not text.is_literal(match.start(), match.end())
    ]
    certain = [
        match
        for match in breaks
        if _SENTENCE_END.search(text.text, max(0, match.start() - 2), match.start())
        and _AHEAD.match(text.text, match.end())
    ]
    if len(certain) > 1 or any(match.group().count("n") > 1 for match in certain):
        line_end = "\r\n" if "\r\n" in text.text else "\n"
        lines = {text.line(match.start()) for match in certain}
        for match in breaks:
            if text.line(match.start()) in lines:
                new = line_end * min(match.group().count("n"), 2)
                yield text.replace(match.start(), match.end(), new, "escape-line-end")


def _slashed(text: Text) -> Iterator[Edit]:
    r"""Repair ``don\'t`` -> ``don't``; and ``\"I don\'t\"`` -> ``"I don't"`` where a line has no mark without a slash."""
    low = high = done = 0  # the line that is looked at, and how far it is done
    bare = False
    for match in _SLASHED.finditer(text.text):
        start = match.start()
        if start < done or not text.before(start).isalpha() or not text.after(start + 2).isalpha():
            continue
        if (
            text.after(start + 1) != '"'
            and not text.has_single_quotes(start)
            and not text.is_literal(start, start + 1)
        ):
            if start >= high:
                low, high = text.line(start)
                bare = _BARE.search(text.text, low, high) is not None
            if bare:
                yield text.delete(start, start + 1, "escape-slash")
                continue
            done = high
            for escaped in _SLASHED.finditer(text.text, low, high):
                if not text.is_literal(escaped.start(), escaped.end()):
                    yield text.delete(escaped.start(), escaped.end(), "escape-slash")


def _slashed_curly(text: Text) -> Iterator[Edit]:
    r"""Repair ``\“so\”`` -> ``“so”``."""
    for match in _SLASHED_CURLY.finditer(text.text):
        start, end = match.span()
        if not text.is_literal(start, end):
            yield text.delete(start, end, "escape-slash-curly")


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


RULES = (
    Rule("escape-unicode", Safety.SAFE, (r"They don\u2019t know", "They don’t know"), _unicode, ("\\",)),
    Rule(
        "escape-line-end",
        Safety.SAFE,
        (r"It is so.\n\nThat is it.\n", "It is so.\n\nThat is it."),
        _breaks,
        ("\\",),
    ),
    Rule("escape-slash", Safety.SAFE, (r"They don\'t know", "They don't know"), _slashed, ("\\",)),
    Rule(
        "escape-slash-curly",
        Safety.SAFE,
        (r"He said \“no\” twice", "He said “no” twice"),
        _slashed_curly,
        ("\\",),
    ),
    Rule("soft-hyphen", Safety.SAFE, ("in\xadfor\xadma\xadtion", "information"), _soft_hyphens, ("\xad",)),
)
