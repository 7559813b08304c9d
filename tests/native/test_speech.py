"""The compiled twins of language detection read the same lines, and count the same words, as the plain functions."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from langdetect.detector import Detector
from langdetect.lang_detect_exception import LangDetectException

from newsclean.language import _words
from newsclean.language._letters import _STATISTICS
from newsclean.language._statistics import Statistics, _Detector
from newsclean.language.detect import _LONG, _SAMPLE_LINES, plain_longest
from newsclean.native import twin

pytestmark = pytest.mark.skipif(
    twin("speech") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

SCRIPTS = ["Latn", "Cyrl", "Arab", "Deva", "Grek", "Hebr", "Thai"]


@pytest.mark.parametrize("script", SCRIPTS)
@given(st.data())
def test_function_words_are_counted_alike(script, data):
    known = _words.function_words(script).places
    pieces = st.sampled_from(
        ["the", "und", "de", "le", "и", "не", "של", "من", "x2", "İ", "²", "A" * 70, "\U0001f600", "ǅ"]
    )
    some = st.sampled_from(sorted(known)) if known else pieces
    words = data.draw(st.lists(pieces | some | some.map(str.upper) | st.text(max_size=5), max_size=30))
    for text in (" ".join(words), "".join(words)):
        counted = _words.plain_count(text, script)
        assert _words.count(text, script) == counted
        assert _words.leader(text, script) == _words.leader_of(counted)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_function_word_is_known(script):
    for word in _words.function_words(script).places:
        assert _words.count(word, script) == _words.plain_count(word, script)


@given(st.lists(st.integers(0, 15) | st.integers(_LONG - 2, _LONG + 3), max_size=60))
def test_the_longest_lines_are_the_same(sizes):
    lines = [chr(97 + at % 26) * size for at, size in enumerate(sizes)]
    assert twin("speech").longest(lines, _SAMPLE_LINES) == list(plain_longest(lines))


def test_of_very_many_lines_the_longest_are_the_same():
    lines = [str(at % 7) * (at * 7919 % 113) for at in range(11_000)]
    assert twin("speech").longest(lines, _SAMPLE_LINES) == list(plain_longest(lines))


def test_what_is_no_table_of_words_is_refused():
    for places, languages in (
        ({"a": b"\2"}, 2),
        ({"a" * 65: b"\0"}, 1),
        ({"\U0001f600": b"\0"}, 1),
        ({}, 257),
    ):
        with pytest.raises(ValueError, match=r"function word|language"):
            twin("speech").FunctionWords(places, languages)
    with pytest.raises(ValueError, match="lines"):
        twin("speech").longest(["a"], 65)


def _probabilities(made, text):
    made.append(text)
    try:
        return [(found.lang, found.prob) for found in made.get_probabilities()]
    except LangDetectException:
        return None


FACTORIES = [Statistics(languages) for languages in (*_STATISTICS.values(), ("en", "nl"))]
LETTERS = st.text("abcdeinrst ABC.éßŞșțảиыяжрк\u06ccابहि한漢あア\u3105\u2013", max_size=9)


@given(st.sampled_from(FACTORIES), st.lists(LETTERS | st.text(max_size=6), max_size=30).map(" ".join))
@example(FACTORIES[0], "NATO said ABCd aBC A B  AB c")
@example(FACTORIES[0], "")
def test_langdetect_says_the_same(factory, text):
    """To the last bit: the same numbers go through the same operations in the same order."""
    assert _probabilities(_Detector(factory), text) == _probabilities(Detector(factory), text)
