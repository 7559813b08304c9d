"""A matcher that builds on another one is what it would be without it."""

import pytest

from newsclean.rules.matcher import Matcher
from newsclean.rules.pack import parse_pack
from newsclean.rules.shipped import EVERYWHERE, shipped_languages, shipped_matcher, shipped_pack

LANGUAGES = [language for language in shipped_languages() if language != "en"]
OWN = """
[[rule]]
id = "mine"
kind = "literal"
role = "nav"
phrases = ["Home", "Zuhause"]
certain = false

[[rule]]
id = "other"
kind = "prefix"
role = "byline"
phrases = ["Share", "By"]

[[rule]]
id = "insert"
kind = "inline"
then = "sentence"
role = "ad"
phrases = ["Bitte weiterlesen"]
"""


def alone(matcher):
    return Matcher(matcher.packs)


def with_own_pack():
    return Matcher(
        (parse_pack(OWN, "own", "own.toml", {}), *shipped_matcher("en").packs), shipped_matcher("en")
    )


def tried(affixes):
    """What is tried, by word; patterns are the same if their rules are."""
    return {
        word: [probe[:2] for probe in probes]
        for word, probes in (affixes.table | {"#": affixes.digit}).items()
    }


MATCHERS = {language: lambda language=language: shipped_matcher(language) for language in LANGUAGES} | {
    "own": with_own_pack
}


@pytest.fixture(scope="module")
def lines():
    packs = [shipped_pack(name) for name in (*shipped_languages(), EVERYWHERE)]
    rules = [rule for pack in packs for rule in pack.rules]
    phrases = [phrase for rule in rules for phrase in rule.phrases[:12]]
    pairs = [f"{one} {other}" for one, other in zip(phrases, phrases[7:], strict=False)]
    examples = [line for rule in rules for line in (*rule.examples, *rule.counter_examples)]
    return [*examples, *phrases, *pairs, *(f"{phrase} 12" for phrase in phrases)]


@pytest.mark.parametrize("name", MATCHERS)
def test_its_tables_are_the_same(name):
    matcher = MATCHERS[name]()
    whole = alone(matcher)
    assert matcher._literals == whole._literals
    assert matcher._counting == whole._counting
    for side in ("_heads", "_tails"):
        assert tried(getattr(matcher, side)) == tried(getattr(whole, side))
    for table in ("labels", "first_words", "starters", "_verdicts"):
        assert getattr(matcher._gluer, table) == getattr(whole._gluer, table)
    for table in ("_leads", "_ends", "_bars", "_last_words"):
        assert getattr(matcher.cutter, table) == getattr(whole.cutter, table)
    assert matcher.cutter._inserts.rules == whole.cutter._inserts.rules


@pytest.mark.parametrize("name", MATCHERS)
def test_it_knows_the_same_lines(name, lines):
    matcher = MATCHERS[name]()
    assert matcher.match_lines(lines) == alone(matcher).match_lines(lines)


def test_a_word_of_its_own_goes_with_its_label():
    matcher = with_own_pack()
    assert matcher.match("Home").id == "own/mine"
    assert matcher.match("By Jane Doe").id == "own/other"
