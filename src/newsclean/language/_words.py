"""How often a text says the function words of each language, and how much that weighs.

A word that few languages have says more than one of many: its weight is shared among them.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.language.profile import PROFILES
from newsclean.native import twin
from newsclean.startup.data import beside, read_text, stems
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

_NATIVE = twin("speech")
_WORD = lazy(r"[^\W\d_]+")
_DEVANAGARI_WORD = lazy("[\u0900-\u0963\u0971-\u097f]+")  # vowel signs are marks to `re`, not letters
_OTHERS = beside(__file__, "others.toml")
_OTHER = lazy(r'^(\w+) = """([^"]*+)"""', re.MULTILINE)
_STOP_WORDS = lazy(r'^stop_words = """([^"]*+)"""', re.MULTILINE)
_SCRIPT = lazy(r'^script = "(\w+)"', re.MULTILINE)


class FunctionWords(NamedTuple):
    """The function words of the languages of a script.

    Attributes:
        languages: the languages, sorted.
        places: for each word, which of them it belongs to.
    """

    languages: tuple[str, ...]
    places: dict[str, bytes]


class Counted(NamedTuple):
    """What was counted in a text.

    Attributes:
        languages: the languages of its script.
        words: how many words it has.
        hits: for each language, how many of them are function words of it.
        weights: for each language, what those weigh.
    """

    languages: tuple[str, ...]
    words: int
    hits: list[int]
    weights: list[float]


class Leader(NamedTuple):
    """The language whose function words weigh most in a text, of equals the first by name.

    Attributes:
        language: its code.
        words: how many words the text has.
        hits: how many of them are function words of it.
        weight: what those weigh.
        following: what those of the next language weigh.
    """

    language: str
    words: int
    hits: int
    weight: float
    following: float


def count(text: str, script: str) -> Counted:
    """Count the function words in a text of a script (ISO 15924)."""
    counter = _counter(script)
    if counter is None:
        return plain_count(text, script)
    words, hits, weights = counter.count(text.lower())
    return Counted(function_words(script).languages, words, hits, weights)


def leader(text: str, script: str) -> Leader | None:
    """Return the language whose function words weigh most in a text of a script; None if it has none of any."""
    counter = _counter(script)
    if counter is None:
        return leader_of(plain_count(text, script))
    found = counter.leader(text.lower())
    return None if found is None else Leader(function_words(script).languages[found[0]], *found[1:])


def leader_of(counted: Counted) -> Leader | None:
    """Return the same of what was counted."""
    weights = counted.weights
    most = max(weights, default=0.0)
    if not most:
        return None
    best = weights.index(most)
    following = max((*weights[:best], *weights[best + 1 :]), default=0.0)
    return Leader(counted.languages[best], counted.words, counted.hits[best], most, following)


def plain_count(text: str, script: str) -> Counted:
    """Do as `count`."""
    known = function_words(script)
    words: Sequence[str] = (_DEVANAGARI_WORD if script == "Deva" else _WORD).findall(text.lower())
    hits = [0] * len(known.languages)
    weights = [0.0] * len(known.languages)
    for word in words:
        if places := known.places.get(word):
            weight = 1 / len(places)
            for place in places:
                hits[place] += 1
                weights[place] += weight
    return Counted(known.languages, len(words), hits, weights)


@cache
def function_words(script: str) -> FunctionWords:
    """Return the function words of the languages of a script."""
    return FunctionWords(
        *(packed(f"stop_words_{script}") or arranged(stop_words_in_profiles().get(script, {})))
    )


@cache
def _counter(script: str) -> Any:
    """Return the compiled twin that counts them, if there is one."""
    if _NATIVE is None or script == "Deva":
        return None
    known = function_words(script)
    return _NATIVE.FunctionWords(known.places, len(known.languages))


def arranged(found: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], dict[str, bytes]]:
    """Return the fields of `FunctionWords` of words and their languages."""
    languages = tuple(sorted({language for each in found.values() for language in each}))
    place = {language: at for at, language in enumerate(languages)}
    return languages, {word: bytes(place[language] for language in each) for word, each in found.items()}


def stop_words_in_profiles() -> dict[str, dict[str, list[str]]]:
    """Return for each script its function words, and for each word its languages."""
    found: dict[str, dict[str, list[str]]] = {}
    for name in stems(PROFILES, ".toml"):
        # Parsing thirty TOML files takes longer than cleaning an article; two of their lines are enough here.
        data = read_text(f"{PROFILES}/{name}.toml")
        written, words = _SCRIPT.search(data), _STOP_WORDS.search(data)
        if written and words:
            for word in words[1].split():
                found.setdefault(written[1], {}).setdefault(word, []).append(name)
    for language, listed in _OTHER.findall(read_text(_OTHERS)):
        for word in listed.split():
            found.setdefault("Latn", {}).setdefault(word, []).append(language)
    return found
