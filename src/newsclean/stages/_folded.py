"""Lines as they are compared: their words in one case, and with the figures the signs that make another figure of them.

``$5`` is not ``€5``, ``-5`` not ``5`` and ``1.5`` not ``1 5``: a line that says the other is a correction, not a copy.
"""

from __future__ import annotations

from newsclean.lazy_re import lazy

_FOLDED = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else 32 for code in range(256))

_SIGN = (
    r"[$€£¥₹₩₽₺₴₪฿](?=\s?[\d.])|(?<=\d)[%‰°$€£¥₹₩₽₺₴₪฿]|(?<=\d\s)[%‰°$€£¥₹₩₽₺₴₪฿]"
    r"|(?<=\d)[.,:](?=\d)|(?<!\w)[-\u2013\u2212+±](?=[\d$€£¥])|(?<=\w)\+(?!\w)|(?<=\w\+)\+"
)
# Signs of vowels, and what else is written upon letters and is no letter to Python: other signs make other words.
_SIGNS_OF_VOWELS = (
    r"\u0300-\u036f\u0900-\u0963\u0966-\u0df3\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0edf"
    r"\u1000-\u1049\u104c-\u109f\u1780-\u17d3\u17dd\u17e0-\u17e9"
)
_NOT_WORD = lazy(rf"(?:(?!{_SIGN})(?:[^\w{_SIGNS_OF_VOWELS}]|_))+")
_SIGNED = lazy(r"[$%+.,:-](?:(?<=[$%+])|(?=\d))")  # one or the other sign that may tell figures apart
_LEFT_OUT = lazy(r"[\u00ad\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
"""Signs of vowels that Arabic and Hebrew write or leave out, and the soft hyphen."""

_UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff]")
_LONG_UNSPACED = lazy(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def fold(text: str) -> str:
    """Return the words of a line in one case, single blanks between them."""
    if text.isascii() and _SIGNED.search(text) is None:  # most lines; a byte table is several times as fast
        return b" ".join(text.encode("ascii").translate(_FOLDED).split()).decode("ascii")
    return _NOT_WORD.sub(" ", _LEFT_OUT.sub("", text.casefold())).strip()


def words(folded: str) -> int:
    """Count words; of scripts without blanks two characters count as one, or four where a syllable takes as many."""
    spaced = folded.count(" ") + 1
    if folded.isascii():
        return spaced
    if _UNSPACED.search(folded) is not None:
        return max(spaced, len(folded) // 2)
    if _LONG_UNSPACED.search(folded) is not None:
        return max(spaced, len(folded) // 4)
    return spaced


def is_unspaced(text: str) -> bool:
    """Tell whether there are letters of a script in a text that does not part words."""
    return not text.isascii() and (_UNSPACED.search(text) or _LONG_UNSPACED.search(text)) is not None
