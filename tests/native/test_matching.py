"""The compiled twins of labelling do what the plain functions do, on anything."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import REPEATED, hostile
from newsclean.labels.shapes.lines import Shapes, plain_shapes_of, shapes_of
from newsclean.labels.wrapping.column import column, plain_column
from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.rules.blocks import plain_next_opener
from newsclean.rules.fold import MARKS, fold
from newsclean.rules.glue import _JOINT, MAX_TOKENS, MAX_WORDS
from newsclean.rules.lists import lists_with_labels, plain_lists_with_labels
from newsclean.rules.matcher import Matcher
from newsclean.rules.menus import plain_runs, runs
from newsclean.rules.pack import parse_pack
from newsclean.rules.rule import Rule, Shape
from newsclean.rules.shipped import shipped_matcher
from newsclean.rules.sieve import fold_tables

pytestmark = pytest.mark.skipif(
    twin("matching") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

PHRASES = sorted(
    {phrase for rule in shipped_matcher("en").packs[0].rules for phrase in rule.phrases}
    | {"Share", "Tweet", "News"}
)
PIECES = st.one_of(
    st.sampled_from(PHRASES),
    st.sampled_from(
        [
            "12",
            "1,204",
            "1.2k",
            "3m ",
            "photo:",
            "Photo: AP",
            "©",
            "=",
            " : ",
            "写真：",
            "www.",
            "FacebookTwitter",
        ]
    ),
    st.sampled_from(
        [
            "  ",
            "\t",
            "\xa0",
            "\u3000",
            "…",
            "•",
            "- ",
            "1) ",
            "ß",
            "ı",
            "i̇",
            "İ",
            "ς",
            "ﬁ",
            "’",
            "：",
            "😀",
            "\ud800",
        ]
    ),
    st.text(max_size=12),
)
NOBODY = Rule("test/nobody", Shape.LITERAL, Role.BOILERPLATE)
LINES = (
    st.lists(PIECES, max_size=12).map("".join).map(lambda text: text.replace("\n", " ").replace("\r", " "))
)


@given(st.lists(LINES, max_size=8), st.data())
def test_lines_whose_rules_are_known_are_not_looked_up_again(before, data):
    matcher = shipped_matcher("en")
    again = data.draw(st.lists(st.sampled_from(before), max_size=8)) if before else []
    lines = [*again, *data.draw(st.lists(LINES, max_size=4)), *before]
    known = before, matcher.match_lines(before)
    assert matcher.match_lines(lines, {}, known) == matcher.match_lines(lines)
    assert matcher.match_lines(before, {}, (before, [NOBODY] * len(before))) == [
        NOBODY if line else None for line in before
    ]


@pytest.fixture(scope="module")
def samples():
    from pathlib import Path

    root = Path(__file__).parents[2] / "fixtures" / "raw"
    return [line for path in sorted(root.glob("*.txt")) for line in path.read_text("utf-8").split("\n")]


def test_every_character_folds_alike():
    tables = fold_tables()
    for code in range(0x11000):
        for line in (f"a{chr(code)}b", chr(code), f"{chr(code)} {chr(code)}"):
            folded = tables.fold(line)
            assert folded is None or folded == fold(line), hex(code)


def test_most_characters_need_no_more_than_a_table():
    tables = fold_tables()
    spare = [code for code in range(0x10000) if tables.fold(f"a{chr(code)}b") is None]
    assert len(spare) < 200


@given(LINES)
def test_lines_fold_alike(line):
    folded = fold_tables().fold(line[:320])
    assert folded is None or folded == fold(line[:320])


@given(LINES)
def test_joined_words_are_parted_alike(line):
    folded = fold_tables().fold(line[:320], parted=True)
    assert folded is None or folded == fold(_JOINT.sub(r" \g<0>", line[:320]))


@given(st.lists(LINES | st.text()))
def test_lines_have_the_same_shapes(lines):
    assert shapes_of(lines) == plain_shapes_of(lines)


def test_samples_have_the_same_shapes(samples):
    assert shapes_of(samples) == plain_shapes_of(samples)
    assert isinstance(shapes_of(samples), Shapes)


WRAPPED_WORDS = st.lists(st.text("abcä-.,#\u4e00 ", min_size=1, max_size=9), min_size=90, max_size=200)


@given(st.lists(LINES | st.text()), WRAPPED_WORDS, st.integers(58, 102))
def test_wrapped_texts_are_known_alike(lines, words, width):
    texts = textwrap.wrap(" ".join(words), width, break_long_words=False, break_on_hyphens=False)
    for each in (lines, texts, [*lines, *texts], texts + lines * 3 + texts):
        assert column(each) == plain_column(each)


@pytest.mark.parametrize("language", ["en", "de", "ru", "zh", None])
def test_samples_are_matched_alike(samples, language):
    matcher = shipped_matcher(language)
    assert matcher.match_lines(samples) == matcher.plain_match_lines(samples, {})


@pytest.mark.parametrize("language", ["en", "ja", None])
@given(lines=st.lists(LINES | st.text(), max_size=6))
def test_lines_are_matched_alike(language, lines):
    matcher = shipped_matcher(language)
    assert matcher.match_lines(lines) == matcher.plain_match_lines(lines, {})


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pl", "ru", "tr", "zh", "ja", "ko", "ar"])
def test_every_phrase_is_matched_alike(language):
    matcher = shipped_matcher(language)
    lines = []
    for pack in matcher.packs:
        for rule in pack.rules:
            for phrase in (*rule.phrases, *rule.examples, *rule.counter_examples):
                lines += [
                    phrase,
                    phrase.upper(),
                    f"• {phrase}",
                    f"{phrase} 12",
                    f"x {phrase}",
                    f"{phrase}{MARKS[3:9]}",
                ]
                lines += [
                    f"{phrase}: {phrase}",
                    f"{phrase.title()}{phrase.title()}",
                    phrase.replace("#", "1,234.5k"),
                ]
    assert matcher.match_lines(lines) == matcher.plain_match_lines(lines, {})


def texts_of(matcher, texts):
    return st.sampled_from(
        sorted({text for pack in matcher.packs for rule in pack.rules for text in texts(rule)})
    )


@pytest.mark.parametrize("language", ["en", "de", None])
@given(data=st.data())
def test_labels_run_together_are_matched_alike(language, data):
    matcher = shipped_matcher(language)
    labels = texts_of(matcher, lambda rule: rule.phrases if rule.glue else ())
    parts = data.draw(st.lists(st.one_of(labels, labels.map(str.title), PIECES), min_size=2, max_size=9))
    marks = st.sampled_from([" ", "", " | ", " > ", "•", ", ", "/", ": ", " 12 ", "  ", "\xa0", "-"])
    line = "".join(part + data.draw(marks) for part in parts)[:400]
    assert matcher.match_lines([line]) == matcher.plain_match_lines([line], {})


@pytest.mark.parametrize("language", ["en", "de", "zh", None])
@given(data=st.data())
def test_beginnings_and_ends_are_matched_alike(language, data):
    matcher = shipped_matcher(language)
    heads = texts_of(matcher, lambda rule: rule.phrases if rule.shape is Shape.PREFIX else rule.guard.starts)
    tails = texts_of(matcher, lambda rule: rule.phrases if rule.shape is Shape.SUFFIX else rule.guard.ends)
    line = "".join(data.draw(st.one_of(some, PIECES)) for some in (heads, PIECES, PIECES, tails))
    assert matcher.match_lines([line]) == matcher.plain_match_lines([line], {})


GUARDED = """
[[rule]]
id = "{0}"
kind = "regex"
role = "timestamp"
pattern = "[^x]*"
{1}
also = {2}
"""


@pytest.mark.parametrize("guard", ['starts = ["#", "on "]', 'ends = ["ago"]', 'has = ["(", "é"]', ""])
@pytest.mark.parametrize("also", ['["##"]', '["#:", "(#"]', '["ago", "é"]', "[]"])
@given(line=st.text(st.sampled_from("12٣:( éxon agoÉ")) | st.text())
def test_what_else_a_line_must_hold_is_asked_alike(guard, also, line):
    matcher = Matcher([parse_pack(GUARDED.format("g", guard, also), "own", "own.toml", {})])
    lines = [line, f"on {line}", f"{line} ago"]
    assert matcher.match_lines(lines) == matcher.plain_match_lines(lines, {})


def test_labels_have_as_many_words_as_in_the_rules():
    assert twin("gluing").limits() == (MAX_WORDS, MAX_TOKENS)


def test_words_that_cannot_be_told_apart_are_refused():
    words = ["a", "b"]
    for _ in range(11):  # the sequence of Thue and Morse, which defeats every multiplier
        words = [words[0] + words[1], words[1] + words[0]]
    with pytest.raises(ValueError, match="same hash"):
        twin("rolling").Places(words)
    twin("rolling").Places([word[:200] for word in words])


@pytest.mark.parametrize("name", REPEATED)
def test_hostile_texts_are_read_alike(name):
    lines = hostile(name, 0.05).split("\n")[:400]
    assert shapes_of(lines) == plain_shapes_of(lines)
    matcher = shipped_matcher("en")
    assert matcher.match_lines(lines) == matcher.plain_match_lines(lines, {})


@given(
    st.lists(st.tuples(st.sampled_from(["Home", "Some thing", "A line with many words in it", "", " ", "Ends.", "12", "a@b"]),
                       st.sampled_from([None, None, "nav", "nav", "weak", "title"])), max_size=60)
)  # fmt: skip
def test_menus_are_found_alike(rows):
    texts = [text for text, _ in rows]
    hits = [RULES[name] for _, name in rows]
    assert runs(texts, hits) == plain_runs(texts, hits)


@given(
    st.lists(st.tuples(st.sampled_from(["  • Home", "• a", "•", "1. One", "22) Two", "• A sentence.", "• x@y", "* Home", "", "٣. x", "\u2003• Home", "• " + "w " * 12, "Home"]) | st.text(),
                       st.sampled_from([None, None, "nav", "weak", "title"])), max_size=40)
)  # fmt: skip
def test_lists_are_found_alike(rows):
    texts = [text for text, _ in rows]
    hits = [RULES[name] for _, name in rows]
    assert lists_with_labels(texts, hits) == plain_lists_with_labels(texts, hits)


@given(st.lists(st.sampled_from([None, None, "nav", "weak", "title"]), max_size=20), st.integers(0, 3))
def test_openers_are_found_alike(names, at):
    hits = [RULES[name] for name in names]
    openers = {"weak": "nav", "title": "title"}
    assert twin("grouping").next_opener(hits, at, openers) == plain_next_opener(hits, at, openers)


RULES = {
    "nav": Rule("nav", Shape.LITERAL, Role.BOILERPLATE, Kind.NAV),
    "weak": Rule("weak", Shape.LITERAL, Role.BOILERPLATE, Kind.SHARE, certain=False),
    "title": Rule("title", Shape.LITERAL, Role.TITLE),
    None: None,
}
