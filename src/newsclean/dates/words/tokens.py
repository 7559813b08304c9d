"""Splitting text into words, numbers, blanks and single marks; names of several words come whole."""

from __future__ import annotations

from enum import Enum

from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

    Compounds = Mapping[str, Sequence[Sequence[str]]]

_REST = r"[0-9]+|[ \t\u00a0\u202f\u2009]+|[\s\S]"
# A word, with the marks of scripts that write vowels as marks; digits are ASCII by now.
_ANY = lazy(
    "(?:[^\\W\\d_\u4e00-\u9fff\u3040-\u30ff]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    f"\u0900-\u0963\u0970-\u09e5\u09f0-\u0e4e\u0e5c-\u0eff\u1000-\u109f\u200c])+|{_REST}"
)
# What is enough, and four times faster, for a language whose words are all in these ranges
_LATIN = lazy(f"[A-Za-z\u00c0-\u024f]+|{_REST}")
_EUROPEAN = lazy(f"[A-Za-z\u00c0-\u024f\u0370-\u04ff]+|{_REST}")
_APOSTROPHES = "'’"
_UNSPACED = "\u2e80"  # from here on, letters of scripts that set no blanks between words


class Letters(Enum):
    """The letters of the tokens of a language."""

    LATIN = 0
    EUROPEAN = 1
    ANY = 2


def is_spaced(char: str) -> bool:
    """Tell whether a character, or none, is a letter or a figure of a script that sets blanks between words."""
    return char.isalnum() and char < _UNSPACED


def token_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern whose matches are the tokens of a language with these words; nothing is left out."""
    inside = {char for word in words if len(word) > 1 for char in word if not char.isspace()}
    last = max(inside.difference(_APOSTROPHES), default="")
    return _LATIN if last <= "\u024f" else _EUROPEAN if last <= "\u04ff" else _ANY


def letters_of(pattern: re.Pattern[str]) -> Letters:
    """Return the letters of the tokens that a pattern of `token_pattern` matches."""
    known = {_LATIN.pattern: Letters.LATIN, _EUROPEAN.pattern: Letters.EUROPEAN}
    return known.get(pattern.pattern, Letters.ANY)


def compounds_of(words: Iterable[str], pattern: re.Pattern[str]) -> dict[str, list[list[str]]]:
    """Return the words that are several tokens, by the first of these; longer ones come first."""
    found: dict[str, list[list[str]]] = {}
    for word in sorted(words, key=len, reverse=True):
        tokens = pattern.findall(word)
        if len(tokens) > 1:
            found.setdefault(tokens[0], []).append(tokens)
    return found


def joined(tokens: list[str], compounds: Compounds) -> list[str]:
    """Return tokens, with those that are one of the compounds joined; the longest that fits wins."""
    if compounds.keys().isdisjoint(tokens):
        return tokens
    result: list[str] = []
    done = 0
    for at, token in enumerate(tokens):
        if token in compounds and at >= done:
            for compound in compounds[token]:
                end = at + len(compound)
                if tokens[at:end] == compound and _ends_there(compound, tokens, end):
                    result += (*tokens[done:at], "".join(compound))
                    done = end
                    break
    return result + tokens[done:] if done else tokens


def _ends_there(compound: Sequence[str], tokens: Sequence[str], end: int) -> bool:
    """Tell whether no word goes on behind a compound; one may behind an apostrophe."""
    return end == len(tokens) or not tokens[end][0].isalnum() or compound[-1] in _APOSTROPHES
