"""The engine, on packs made for the test."""

import pickle

import pytest

from newsclean.errors import RulePackError
from newsclean.roles import Kind, Role
from newsclean.rules import Matcher, shipped_matcher
from newsclean.rules.pack import parse_pack

PACK = r"""
language = "en"

[lists]
animal = ["cat", "dog"]

[[rule]]
id = "label"
kind = "literal"
role = "share"
phrases = '''
Share this
# shares
Tweet
'''

[[rule]]
id = "weak"
kind = "literal"
role = "nav"
certain = false
phrases = ["News", "Sport", "Asia", "East Asia", "World", "Opinion", "Letters"]

[[rule]]
id = "beginning"
kind = "prefix"
role = "related"
max_words = 5
phrases = ["Read also:", "Lire"]

[[rule]]
id = "end"
kind = "suffix"
role = "legal"
phrases = ["all rights reserved", "(opens in new window"]

[[rule]]
id = "animals"
kind = "regex"
role = "attribution"
pattern = '''The \w+ {{animal}}'''
ends = ["{{animal}}"]

[[rule]]
id = "sign"
kind = "regex"
role = "caption"
pattern = '''[^\n]{1,40}photo: \w+'''
has = ["photo:"]

[[rule]]
id = "figures"
kind = "regex"
role = "timestamp"
pattern = '''\d\d:\d\d'''
starts = ["#"]

[[rule]]
id = "late"
kind = "literal"
role = "comment"
where = "tail"
phrases = ["Discuss"]
"""


@pytest.fixture(scope="module")
def matcher():
    return Matcher((parse_pack(PACK, "my", "my.toml", {}),))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Share this", "my/label"),
        ("  • SHARE THIS:", "my/label"),
        ("1,204 Shares", "my/label"),
        ("Share this with all of them", None),
        ("Read also: rain", "my/beginning"),
        ("Read also: rain in the north of it", None),
        ("Lire la suite", "my/beginning"),
        ("Lirette", None),
        ("Example Ltd. All rights reserved.", "my/end"),
        ("Small rights reserved", None),
        ("Tweet (Opens in new window)", "my/end"),
        ("The black cat", "my/animals"),
        ("the black cat", None),
        ("The black bobcat", None),
        ("A tree. photo: me", "my/sign"),
        ("12:30", "my/figures"),
        ("12.30", None),
        ("News", "my/weak"),
        ("AsiaEast Asia", "glued/nav"),
        ("News | Sport | World", "glued/nav"),
        ("News Sport", None),
        ("News Sport Asia World Opinion", "glued/nav"),
        ("Share this Tweet", "glued/share"),
        ("Share this 12 Tweet 3", "glued/share"),
        ("Tweet News", None),
        ("", None),
        ("   ", None),
        ("***", None),
        ("x" * 10_000, None),
    ],
)
def test_match(matcher, line, rule):
    hit = matcher.match(line)
    assert (hit and hit.id) == rule


def test_what_a_hit_says(matcher):
    hit = matcher.match("Discuss")
    assert (hit.role, hit.kind, hit.certain, hit.where, hit.languages) == (
        Role.BOILERPLATE, Kind.COMMENT, True, "tail", ("en",),
    )  # fmt: skip
    assert matcher.match("The black cat").kind is None


def test_bulk_equals_one_by_one(matcher):
    lines = ["Share this", "", "News", "Read also: rain", "12:30", "The end."]
    assert matcher.match_lines(lines) == [matcher.match(line) for line in lines]


def test_a_long_line_is_known_by_its_beginning():
    line = "This site uses Akismet to reduce spam. " + "word " * 100
    assert shipped_matcher("en").match(line) is None  # too long for its rule
    line = "This site uses cookies " + "word " * 54 + "word word " * 6
    assert shipped_matcher("en").match(line[:500]).id == "en/cookie-notice"


def test_matchers_pickle(matcher):
    copy = pickle.loads(pickle.dumps(matcher))
    assert copy.match("Share this") == matcher.match("Share this")
    assert copy.match("The black cat").id == "my/animals"


def test_a_users_certain_rule_wins_over_a_shipped_weak_one():
    own = parse_pack(
        '[[rule]]\nid = "menu"\nkind = "literal"\nrole = "nav"\nphrases = ["Home"]\n', "own", "own.toml", {}
    )
    assert shipped_matcher("en", (own,)).match("Home").id == "own/menu"
    assert not shipped_matcher("en").match("Home").certain


def test_the_language_chooses_the_packs():
    assert shipped_matcher("de").match("Schreibe einen Kommentar").certain
    assert shipped_matcher("en").match("Schreibe einen Kommentar") is None
    assert shipped_matcher("de-AT").match("Schreibe einen Kommentar").certain
    assert shipped_matcher("no").match("Legg igjen en kommentar").certain
    for unknown in (None, "xx"):
        assert shipped_matcher(unknown).match("Schreibe einen Kommentar").certain
        assert shipped_matcher(unknown).match("Leave a comment").certain
    assert shipped_matcher("de").match("Leave a comment").certain, "English widgets are everywhere"


def test_a_slow_pattern_of_a_users_pack_is_stopped_by_name():
    slow = parse_pack(
        "[[rule]]\nid = 'slow'\nkind = 'regex'\nrole = 'nav'\npattern = '(?:x|xx)+'\n", "own", "own.toml", {}
    )
    with pytest.raises(RulePackError, match=r"rule own/slow: .*took more than"):
        Matcher((slow,)).match("x" * 180 + "-")


@pytest.mark.parametrize(
    ("line", "known"), [("12 at 4:05", True), ("12 at 4:5", False), ("x 4:05", False), ("12 ago", True)]
)
def test_a_pattern_may_need_a_text_besides(line, known):
    pack = """
[[rule]]
id = "time"
kind = "regex"
role = "timestamp"
pattern = ".*"
starts = ["#"]
also = ["#:##", " ago"]
"""
    matcher = Matcher([parse_pack(pack, "own", "own.toml", {})])
    assert (matcher.match(line) is not None) is known
    assert matcher.match_lines([line]) == [matcher.match(line)]
