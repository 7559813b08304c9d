"""The classes of the words of a text, and where these stand: what the grammar is matched against."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, repeat

from newsclean.dates.words.tables import words_of
from newsclean.dates.words.tokens import Letters, letters_of
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.dates.words.tables import Words

_NATIVE = twin("dating")


def classed(text: str, start: int, end: int, words: Words) -> tuple[str, list[int]]:
    """Return the classes of the tokens of ``text[start:end]``, and where each of them begins and the last one ends.

    Args:
        text: a document, its figures in ASCII.
        start: first code point.
        end: code point after the last.
        words: the date words of its language.
    """
    twin_of = _twin(words.language)
    found: tuple[str, list[int]] | None = None if twin_of is None else twin_of.of(text, start, end)
    return plain_classed(text, start, end, words) if found is None else found


def plain_classed(text: str, start: int, end: int, words: Words) -> tuple[str, list[int]]:
    """Do as `classed`."""
    tokens = words.split(text, start, end)
    classes = "".join(map(words.classes.get, tokens, repeat("x")))
    return classes, list(accumulate(map(len, tokens), initial=start))


@lru_cache(maxsize=128)
def _twin(language: str) -> Any:
    """Return what does the same but for words that are several tokens; None for letters that it does not know."""
    words = words_of(language)
    letters = letters_of(words.token)
    if _NATIVE is None or letters is Letters.ANY:
        return None
    return _NATIVE.Classes(words.classes, words.compounds, letters is Letters.EUROPEAN)
