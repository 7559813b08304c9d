"""Lines as they are compared: their words in one case, and with the figures the signs that make another figure of them.

``$5`` is not ``€5``, ``-5`` not ``5`` and ``1.5`` not ``1 5``: a line that says the other is a correction, not a copy.
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

_WESTERN = lazy(r"[\x00-\xac\xae-\xff\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u203a]*+")
_LETTERS = bytes(code if chr(code).isalnum() else 32 for code in range(256))
"""The characters of Latin-1, blanks for those of no word."""

_MONEY = "$€£¥₹₩₽₺₴₪฿"
_BEHIND_FIGURES = rf"%‰°{_MONEY}"
_MINUS = r"\-\u2013\u2212+±"
_SIGN = lazy(
    rf"([{_BEHIND_FIGURES}.,:{_MINUS}])"
    rf"(?:(?<=[{_MONEY}])(?=\s?[\d.])|(?<=\d[{_BEHIND_FIGURES}])|(?<=\d\s[{_BEHIND_FIGURES}])|(?<=\d[.,:])(?=\d)"
    rf"|(?<=[{_MINUS}])(?<!\w[{_MINUS}])(?=[\d$€£¥])|(?<=\w\+)(?!\w)|(?<=\w\+\+))"
)
# Signs of vowels, and what else is written upon letters and is no letter to Python: other signs make other words.
_SIGNS_OF_VOWELS = (
    r"\u0300-\u036f\u0900-\u0963\u0966-\u0df3\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0edf"
    r"\u1000-\u1049\u104c-\u109f\u1780-\u17d3\u17dd\u17e0-\u17e9"
)
_BETWEEN_WORDS = lazy(rf"[^\w{_SIGNS_OF_VOWELS}]+")
_LEFT_OUT = lazy(r"[\u00ad\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]")
"""Signs of vowels that Arabic and Hebrew write or leave out, and the soft hyphen."""

_UNSPACED = lazy(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_EAST_ASIAN = lazy(r"[\u3040-\u30ff\u3400-\u9fff]")


def fold(text: str) -> str:
    """Return the words of a line in one case, single blanks between them."""
    folded = text.lower() if text.isascii() else _LEFT_OUT.sub("", text.casefold())
    if _SIGN.search(folded) is not None:
        parts = _SIGN.split(folded)  # what stands between the signs, and the signs
        parts[::2] = map(_spaced, parts[::2])
        return "".join(parts).strip()
    if folded.isascii() or _WESTERN.fullmatch(folded) is not None:
        # a table of bytes is several times as fast
        return b" ".join(folded.encode("latin-1", "replace").translate(_LETTERS).split()).decode("latin-1")
    return _spaced(folded).strip()


def _spaced(folded: str) -> str:
    """Return a text with a blank for each run of what belongs to no word."""
    return _BETWEEN_WORDS.sub(" ", folded.replace("_", " "))


def words(folded: str) -> int:
    """Count words; of scripts without blanks two characters count as one, or four where a syllable takes as many."""
    spaced = folded.count(" ") + 1
    if not is_unspaced(folded):
        return spaced
    return max(spaced, len(folded) // (4 if _EAST_ASIAN.search(folded) is None else 2))


def is_unspaced(text: str) -> bool:
    """Tell whether there are letters of a script in a text that does not part words."""
    return not text.isascii() and _UNSPACED.search(text) is not None
