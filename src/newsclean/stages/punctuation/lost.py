"""Marks and letters of which a wrong decoding left a piece, or a sign that something stood there.

Bytes that the wrong code page has no character for, or only an invisible one, are dropped on the way, and what is left
is no mojibake that could be turned back: ``“yesâ€, he said``, ``polÃtica``, ``itâs``. What stood there is certain only
from the language and from what stands around it.
"""

from __future__ import annotations

from newsclean.stages.punctuation.rule import Rule, Safety
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.stages.punctuation.rule import Text

_RIGHT = "\u201d"
_APOSTROPHE = lazy("[\xe2\ufffd](?=(?:t|s|re|ve|ll|d|m)\\b)")
_BEFORE_NOT = frozenset(
    "don doesn didn can couldn won wouldn shouldn isn aren wasn weren hasn haven hadn mustn needn ain".split()
)
_BEFORE_VERB = frozenset(
    "i you he she it we they that this there here who what where how let".split()
)  # of ’s, ’re, ’ve, ’ll, ’d, ’m
_LONGEST = 10  # characters of a word that are looked at

# The third byte of ” is a character in no Windows code page. ftfy takes the blank behind for it, and makes a dagger.
# Whatever else may be a third byte makes mojibake that ftfy knows.
_THIRD = "\"'\xa1-\xbf\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
_QUOTE = lazy(rf"\xe2\u20ac(?:[\x9d\ufffd]|(?![^\W_]|[{_THIRD}]))|\u2020(?=[^\W_])|\ufffd(?=[\s,;:)\]]|\Z)")
_REACH = 2000  # characters of a quotation that are looked at
_PIECE = "\xe2\u20ac"
_DAGGER = "\u2020"
_ENDS = ".,!?\u2026\u2019)]%"

# The second byte of í is a soft hyphen. Of what else comes down to Ã, only ß stands in a word, and behind a vowel.
_LETTER = lazy(r"\xc3(?<=[a-z\xdf-\xff]\xc3)(?=[a-z\xdf-\xff])")
_WITH_ACUTE_I = frozenset({"cs", "es", "hu", "pt", "sk"})
_VOWELS = "aeiouy\xe4\xf6\xfc"


def _apostrophe(text: Text) -> Iterator[Edit]:
    """Repair ``don\ufffdt`` and ``itâs`` -> ``don’t``, ``it’s`` in English, where only an apostrophe can have stood."""
    for match in _APOSTROPHE.finditer(text.text):
        if text.profile.language != "en":
            return
        start = match.start()
        if match.group() == "\ufffd":
            fits = text.before(start).isalpha() and text.text.find("\ufffd", start - 4, start) < 0
        else:
            fits = _is_contracted(text, start)
        if fits:
            yield text.replace(start, start + 1, "\u2019", "apostrophe-lost")


def _is_contracted(text: Text, at: int) -> bool:
    """Tell whether the word before ``at`` is one that is contracted with what stands behind."""
    low = at
    while at - low < _LONGEST and text.before(low).isalpha():
        low -= 1
    words = _BEFORE_NOT if text.after(at + 1) == "t" else _BEFORE_VERB
    return text.text[low:at].lower() in words


def _quote(text: Text) -> Iterator[Edit]:
    """Repair ``“yesâ€, he said``, and the daggers that ftfy makes, and ``“yes,\ufffd he said``."""
    for match in _QUOTE.finditer(text.text):
        start, end = match.span()
        before, mark = text.before(start), match.group()
        if not (before.isalnum() or before in _ENDS):
            continue
        if mark.startswith(_PIECE):
            yield text.replace(start, end, _RIGHT, "quote-lost")
        elif (before in _ENDS if mark == "\ufffd" else not before.isdigit()) and _is_open(text, start, end):
            yield text.replace(start, end, _RIGHT + " " * (mark == _DAGGER), "quote-lost")


def _is_open(text: Text, start: int, end: int) -> bool:
    """Tell whether a quotation that ``”`` would close is open at ``start``, and nothing behind closes it."""
    openers = [left for left, right in text.profile.quotes if right == _RIGHT != left]
    low, high = text.paragraph(start)
    low, high = max(low, start - _REACH), min(high, end + _REACH)
    last = max((text.text.rfind(mark, low, start) for mark in openers), default=-1)
    if last < 0 or text.text.find(_RIGHT, last, start) >= 0 or _QUOTE.search(text.text, last, start):
        return False
    closing = text.text.find(_RIGHT, end, high)
    following = min((at for mark in openers if (at := text.text.find(mark, end, high)) >= 0), default=high)
    return closing < 0 or following < closing


def _letter(text: Text) -> Iterator[Edit]:
    """Repair ``polÃtica`` -> ``política``."""
    for match in _LETTER.finditer(text.text):
        start, end = match.span()
        language = text.profile.language
        if language not in _WITH_ACUTE_I and language != "en":
            return
        # English has the letter in names, as it has those with other letters.
        if language != "en" or text.before(start) not in _VOWELS:
            yield text.replace(start, end, "\xed", "letter-lost")


RULES = (
    Rule(
        "apostrophe-lost",
        Safety.SAFE,
        ("They don\ufffdt know", "They don’t know"),
        _apostrophe,
        ("\ufffd", "\xe2"),
    ),
    Rule(
        "quote-lost",
        Safety.SAFE,
        ("He said “yesâ€, and left", "He said “yes”, and left"),
        _quote,
        ("\xe2", "\ufffd", _DAGGER),
    ),
    Rule("letter-lost", Safety.SAFE, ("Señor GarcÃa spoke", "Señor García spoke"), _letter, ("\xc3",)),
)
