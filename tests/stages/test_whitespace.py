"""The whitespace stage: what goes, what stays, and that one run is enough."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.document import Hints
from newsclean.edit_checks import problem_with
from newsclean.edits import apply, undo
from newsclean.stages.whitespace import Whitespace
from newsclean.view import View

stage = Whitespace()


def run(text, language=None):
    edits = list(stage(View(text, Hints(language=language))))
    assert problem_with(text, edits) is None
    result = apply(text, edits)
    assert undo(result, edits) == text
    return result


CASES = [
    # blank lines
    ("a\n\n\n", "a\n"),
    ("a\n\n  ", "a"),
    ("a", "a"),
    ("a\n", "a\n"),
    ("\n\na\n\n\n\nb", "a\n\nb"),
    ("a\n \n\t\nb", "a\n\nb"),
    ("a\r\n\r\n\r\nb\r\n \r\n", "a\r\n\r\nb\r\n"),
    ("a\r\rb\r\r\r", "a\r\rb\r"),
    ("a\r\n\n", "a\n"),
    ("\n \n", ""),
    ("   ", ""),
    ("", ""),
    ("a\n\u200b\n\u200b\nb", "a\n\nb"),
    ("\ufeff", "\ufeff"),
    ("\ufeff\n\na", "\ufeffa"),
    # edges of lines
    ("a  \nb\t\n\nc ", "a\nb\n\nc"),
    (" a\nb", "a\nb"),
    ("a\n    b c d\ne", "a\nb c d\ne"),
    ("  • a\n  • b", "• a\n• b"),
    ("  1. a\n     2) b\n  - c", "1. a\n2) b\n- c"),
    # inside of lines
    ("a.  B   c", "a. B c"),
    ("a \u2028b\x0bc\x0cd", "a b c d"),
    ("a\t\tb", "a b"),
    ("one\u00a0 two", "one two"),
    ("one \u00a0: two", "one\u00a0: two"),
    # invisible characters
    ("wo\u200brd", "word"),
    ("wo\u200drd and wo\u200crd", "word and word"),
    ("Latin only\u200e.", "Latin only."),
    ("a\u2060b", "ab"),
    ("我\u200b们", "我们"),
]


@pytest.mark.parametrize(("damaged", "repaired"), CASES)
def test_repairs(damaged, repaired):
    assert run(damaged, "en") == repaired
    assert run(repaired, "en") == repaired


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("می\u200cشود", "fa"),
        ("क्\u200dया", "hi"),
        ("👨\u200d👩\u200d👧", "en"),
        ("ภาษา\u200bไทย", "th"),
        ("שלום\u200f!", "he"),
        ("«\u00a0Oui\u00a0»\u00a0: non\u202f!", "fr"),
        ("10\u00a0000\u00a0kg, 5\u202f%", "en"),
        ("J.\u00a0Smith and Mr.\u00a0Smith, Dr\u00a0Smith and A.\u00a0Smith", "en"),
        ("v\u00a0Praze", "cs"),
        ("no language\u00a0known here", None),
        ("x\n  y,\n    z;\nw", "en"),
        ("　　段落。\n　　段落。", "zh"),
        ("Name\tAge\nAnn\t31", "en"),
        ("Reds    10   5\nCubs     9   6", "en"),
    ],
)
def test_blanks_that_mean_something_stay(text, language):
    assert run(text, language) == text


def test_no_break_space_is_an_ordinary_one_in_english_prose():
    assert run("the\u00a0quick brown\u00a0fox we\u00a0saw", "en") == "the quick brown fox we saw"


def test_rules_are_named():
    text = "\n  • a  b \n\n\n\nc\u200bd e\u00a0fgh ijk\u00a0lmn"
    rules = [edit.rule for edit in stage(View(text, Hints(language="en")))]
    assert rules == [
        "blank-lines",
        "leading-blanks",
        "inner-blanks",
        "trailing-blanks",
        "blank-lines",
        "zero-width",
        "no-break-space",
    ]


ALPHABET = st.sampled_from("ab.,•-1) \t\n\n\n\r\u00a0\u200b\u200d\u3000\u2028\ufeffé中ی👍")


@given(st.text(ALPHABET, max_size=60), st.sampled_from([None, "en", "fr", "fa"]))
@example("\ufeff \n", None)
@example("word \u200b word", "en")
@example("\n\u200b", None)
def test_settles_and_keeps_every_other_character(text, language):
    result, previous, rounds = text, None, 0
    while result != previous:
        previous, result = result, run(result, language)
        rounds += 1
    assert rounds <= 5
    visible = "ab.,•-1)é中ی👍"
    assert [c for c in result if c in visible] == [c for c in text if c in visible]
    body = result.removeprefix("\ufeff")
    assert not body.startswith(("\n", "\r"))
    assert "\n\n\n" not in result
    if body:
        assert result.endswith(("\n", "\r")) == text.endswith(("\n", "\r"))


def test_undamaged_articles_stay(sample):
    text = (Path(__file__).parents[2] / "fixtures" / "expected" / f"{sample}.txt").read_bytes().decode()
    assert run(text, "en") == text


@given(st.text(ALPHABET, max_size=60), st.sampled_from([None, "en", "fr"]))
def test_nothing_but_a_blank_is_put_in(text, language):
    for edit in stage(View(text, Hints(language=language))):
        assert edit.replacement in {"", " ", "\u00a0", "\u202f"}
        assert len(edit.replacement) <= len(edit.original)
