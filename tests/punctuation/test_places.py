"""A rule that looks only where its marks stand finds what it would find in the whole text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.document import Hints
from newsclean.stages.punctuation import RULES
from newsclean.stages.punctuation.marks import _ALONE, _COMMA_SEMICOLON, _COMMAS, _STOP_WEAK, _WEAK_STOP
from newsclean.stages.punctuation.rule import Text
from newsclean.stages.punctuation.spacing import _COLON, _COMMA, _MARK, _STOP
from newsclean.stages.punctuation.stops import _CHAIN, _SLOPPY, _SPACED_STYLE, _TWO
from newsclean.view import View

PATTERNS = [
    (_ALONE, [("\n.", 1), ("\n,", 1), ("\n;", 1), ("\n:", 1)]),
    (_COMMA_SEMICOLON, [(",;", 0), (";,", 0)]),
    (_COMMAS, [(",,", 0), (" ,", 2)]),
    (_STOP_WEAK, [(".,", 0), (".;", 0)]),
    (_WEAK_STOP, [(",.", 0), (";.", 0)]),
    (_COLON, [(" :", 1)]),
    (_COMMA, [(" ,", 1)]),
    (_MARK, [(" ;", 1), (" !", 1), (" ?", 1)]),
    (_STOP, [(" .", 1)]),
    (_CHAIN, [(" .", 2)]),
    (_SPACED_STYLE, [(" .", 1)]),
    (_TWO, [("..", 0)]),
    (_SLOPPY, [("..", 1)]),
]
TEXTS = st.text(st.sampled_from(".. ,;:!?a\n\r\xa0\u202f\u201d)"), max_size=30)


@pytest.mark.parametrize(("pattern", "pairs"), PATTERNS)
@given(text=TEXTS)
def test_matches_are_those_of_the_whole_text(pattern, pairs, text):
    found = Text(View(text)).matches(pattern, *pairs)
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


@given(st.text(st.sampled_from("&&ab; "), max_size=20))
def test_matches_from_a_character_are_those_of_the_whole_text(text):
    pattern = re.compile("&(?<!&&)a|&b&?")
    found = Text(View(text)).matches_from(pattern, "&")
    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.signs], ids=lambda rule: rule.name)
@given(data=st.data(), language=st.sampled_from(["en", "zh"]))
def test_a_rule_that_is_not_asked_would_find_nothing(rule, data, language):
    pieces = ["word ", "word", " ", "\n", *rule.example, *rule.example[0], *(r.example[0] for r in RULES)]
    text = Text(View("".join(data.draw(st.lists(st.sampled_from(pieces), max_size=8))), Hints(language)))
    assert not text.signs.isdisjoint(rule.signs) or not list(rule.find(text))
    damaged = Text(View(rule.example[0], Hints(language)))
    assert not damaged.signs.isdisjoint(rule.signs)
