"""Which language a text is in: its script first, then its function words, then langdetect.

A script that only one language uses settles the matter; letters tell apart the languages of the Arabic and Cyrillic
scripts, and function words those of the Latin script. Only where these abstain is langdetect asked, on 500
characters, with a factory and a seed of its own, so that a text always gets the same answer. None of them guesses:
what is not certain is None.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean.data import beside, read_text, stems
from newsclean.language import _letters
from newsclean.language.profile import PROFILES
from newsclean.lazy_re import lazy
from newsclean.lean import TYPE_CHECKING
from newsclean.packed import packed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from newsclean.view import View

_SAMPLE = 2000  # characters that are looked at, from the longest lines: those are prose, not navigation
_LINES = 12
_LONG = 120  # characters; a text with enough such lines is sampled from them alone
_HEADS, _HEAD = 3, 120
_LEAD, _CLEAR = (
    1.6,
    3.0,
)  # times the weight of the next language, when all is looked at and when only heads are
_LINE = 500
_ASKED = 500  # characters for langdetect; more make it slower, not better
_SURE = 0.95
_MIN_LETTERS = 24
_RARE = 0.05  # share of words that are function words of a language; prose has some 0.3 in its own
_CATCH_ALL = frozenset(
    {"so", "sw", "tl"}
)  # what langdetect calls Latin text of languages that it does not know
_WORD = lazy(r"[^\W\d_]+")
_DEVANAGARI_WORD = lazy("[\u0900-\u0963\u0971-\u097f]+")  # vowel signs are marks to `re`, not letters
_OTHERS = beside(__file__, "others.toml")
_OTHER = lazy(r'^(\w+) = """([^"]*+)"""', re.MULTILINE)
_STOP_WORDS = lazy(r'^stop_words = """([^"]*+)"""', re.MULTILINE)
_SCRIPT = lazy(r'^script = "(\w+)"', re.MULTILINE)


def detect(view: View) -> str | None:
    """Return the language of a view's text.

    Args:
        view: the document; its hints are not looked at.

    Returns:
        An ISO 639 code in lower case, or None where nothing is certain.
    """
    return detect_lines(view.lines.texts, view.memo(_settle), view.memo(_weigh))


def detect_lines(
    lines: Sequence[str],
    settled: Mapping[str, str | None] | None = None,
    weighed: Mapping[str, str | None] | None = None,
) -> str | None:
    """Return the language of some lines of text, as `detect` does.

    Args:
        lines: the lines.
        settled: what the heads of a few lines settle, if that is remembered.
        weighed: what a longer sample says, if that is remembered.
    """
    long = [line for line in lines if len(line) >= _LONG]
    longest = sorted(long if len(long) >= _LINES else lines, key=len, reverse=True)[:_LINES]
    # The heads of a few lines settle most texts.
    quick = "\n".join([line[:_HEAD] for line in longest[:_HEADS]])
    language = _settle(quick) if settled is None else settled[quick]
    if language is not None:
        return language
    sample = _sample(longest)
    return _weigh(sample) if weighed is None else weighed[sample]


def _weigh(sample: str) -> str | None:
    """Return the language of a sample of a text."""
    script = _letters.script_of(sample)
    if script is None:
        return None
    language, candidates = _letters.languages_of(script, sample)
    if language is not None:
        return language
    if not candidates:
        return None
    words = (_DEVANAGARI_WORD if script == "Deva" else _WORD).findall(sample.lower())
    return _by_words(words, script, _LEAD) or _by_statistics(sample, words, script, candidates)


def _settle(quick: str) -> str | None:
    """Return the language that the heads of a few lines leave no doubt about."""
    if _letters.script_of(quick) != "Latn":
        return None
    return _by_words(_WORD.findall(quick.lower()), "Latn", _CLEAR)


def _sample(longest: Sequence[str]) -> str:
    picked = []
    size = 0
    for line in longest:
        picked.append(line[: min(_LINE, _SAMPLE - size)])
        size += len(picked[-1])
        if size >= _SAMPLE:
            break
    return "\n".join(picked)


def _by_words(words: list[str], script: str, lead: float) -> str | None:
    """Return the language whose function words are frequent, and ``lead`` times as weighty as any other's."""
    index = _index(script)
    weights: dict[str, float] = {}
    hits: dict[str, int] = {}
    for word in words:
        languages = index.get(word)
        if languages:
            weight = 1 / len(languages)
            for language in languages:
                weights[language] = weights.get(language, 0.0) + weight
                hits[language] = hits.get(language, 0) + 1
    if not weights:
        return None
    ranked = sorted(weights, key=lambda language: (-weights[language], language))
    best = ranked[0]
    runner_up = weights[ranked[1]] if len(ranked) > 1 else 0.0
    enough = hits[best] >= 5 and hits[best] >= 0.15 * len(words)
    return best if enough and weights[best] >= lead * runner_up else None


@cache
def _index(script: str) -> dict[str, tuple[str, ...]]:
    """Return which languages of a script have a word as a function word; for the empty word, all of them."""
    found = packed(f"stop_words_{script}") or stop_words_in_profiles().get(script, {})
    return found | {"": tuple(sorted(set().union(*found.values())))}


def stop_words_in_profiles() -> dict[str, dict[str, tuple[str, ...]]]:
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
    return {script: {word: tuple(known) for word, known in words.items()} for script, words in found.items()}


def _by_statistics(sample: str, words: list[str], script: str, candidates: tuple[str, ...]) -> str | None:
    """Ask langdetect, which knows the candidates by their letter n-grams."""
    text = sample[:_ASKED]
    if sum(map(str.isalpha, text)) < _MIN_LETTERS:
        return None
    detector = _factory(candidates).create()
    detector.append(text)
    try:
        ranked = detector.get_probabilities()
    except _no_features():
        return None
    if not ranked or ranked[0].prob < _SURE:
        return None
    code: str = ranked[0].lang
    code = {"no": "nb"}.get(code, code)
    return code if _is_plausible(code, words, script) else None


def _no_features() -> type[Exception]:
    """Return what langdetect raises on a text of letters in which it knows no sequence."""
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415 - slow to load

    error: type[Exception] = LangDetectException
    return error


def _is_plausible(code: str, words: list[str], script: str) -> bool:
    """Tell whether langdetect's answer may stand: it has to choose, even between languages that it does not know."""
    if code in _CATCH_ALL:
        return False
    index = _index(script)
    hits: dict[str, int] = {}
    for word in words:
        for language in index.get(word, ()):
            hits[language] = hits.get(language, 0) + 1
    if code not in index[""]:
        return max(hits.values(), default=0) < _RARE * len(
            words
        )  # those that have a word list must be unlikely
    return hits.get(code, 0) >= max(_RARE * len(words), 0.8 * max(hits.values(), default=0))


@cache
def _factory(candidates: tuple[str, ...]) -> Any:
    """Return a langdetect factory of our own: the package's global one has no seed, and anyone may change it."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory  # noqa: PLC0415 - slow to load

    factory = DetectorFactory()
    factory.load_json_profile([read_text(f"{PROFILES_DIRECTORY}/{name}") for name in candidates])
    factory.set_seed(0)
    return factory
