"""What became of each line of an original: from the edits, and the labels of the rounds."""

import pytest

from newsclean.account import Sight, account_for_lines
from newsclean.edits import Cause, Edit, apply
from newsclean.labels.label import Label
from newsclean.labels.labeller import Labeller
from newsclean.roles import Kind, Role
from newsclean.rules.matcher_of import MatcherOf
from newsclean.view import View

LABELLER = Labeller(MatcherOf(()), model=False)
BODY = Label(Role.BODY, score=0.5, evidence="default")
AD = Label(Role.BOILERPLATE, Kind.AD, 0.95, "en/ad", certain=True)


def sight(text, net, labels):
    """A view of what edits have made of a text, with these labels."""
    view = View(apply(text, net))
    view.learn(LABELLER.fact, labels)
    return Sight(view, net)


def account(text, edits, *sights):
    lines = account_for_lines(text, edits, [sight(text, *seen) for seen in sights], LABELLER)
    assert all(text[line.start : line.end].strip() for line in lines)
    return [
        (line.number, text[line.start : line.end], str(line.role), line.evidence, line.kept) for line in lines
    ]


def test_lines_are_numbered_from_one_and_blank_ones_are_not_told_of():
    text = "one\n\n \t\n two\nthree"
    labels = [BODY, None, None, AD, BODY]
    assert account(text, [], ([], labels)) == [
        (1, "one", "body", "default", True),
        (4, " two", "boilerplate", "en/ad", True),
        (5, "three", "body", "default", True),
    ]


def test_all_of_a_label_is_told():
    (line,) = account_for_lines("ad\n", [], [sight("ad\n", [], [AD])], LABELLER)
    assert line == (1, 0, 2, Role.BOILERPLATE, Kind.AD, 0.95, "en/ad", True)


def test_a_line_that_an_edit_takes_out_goes_by_the_rule_of_that_edit():
    text = "one\nAd\nthree\n"
    edits = [Edit(4, 7, "Ad\n", "", "boilerplate", "en/ad")]
    assert account(text, edits, ([], [BODY, AD, BODY])) == [
        (1, "one", "body", "default", True),
        (2, "Ad", "boilerplate", "en/ad", False),
        (3, "three", "body", "default", True),
    ]


@pytest.mark.parametrize(
    ("edits", "rule"),
    [
        ([Edit(0, 6, " words", "", "s", "all")], "all"),
        ([Edit(1, 6, "words", "", "s", "all but the blank")], "all but the blank"),
        ([Edit(0, 3, " wo", "", "s", "less"), Edit(3, 6, "rds", "", "s", "more")], "more"),
        ([Edit(0, 4, " wor", "", "s", "more"), Edit(4, 6, "ds", "", "s", "less")], "more"),
        ([Edit(0, 4, " wor", "", "s", "first"), Edit(4, 7, "ds\n", "", "s", "second")], "first"),
        ([Edit(0, 6, " words", " ", "s", "blank")], "blank"),
        ([Edit(1, 6, "words", "", "s", "y", (Cause("s", "x"), Cause("s", "y")))], "y"),
        ([Edit(1, 1, "", " ", "s", "insertion"), Edit(1, 6, "words", "", "s", "all")], "all"),
        ([Edit(1, 5, "word", "", "s", "not the last")], None),
        ([Edit(2, 6, "ords", "", "s", "not the first")], None),
        ([Edit(1, 3, "wo", "", "s", "x"), Edit(4, 6, "ds", "", "s", "not the middle")], None),
        ([Edit(1, 6, "words", "Words", "s", "in others' words")], None),
        ([Edit(1, 3, "wo", "", "s", "x"), Edit(3, 6, "rds", "W", "s", "in one letter")], None),
        ([Edit(1, 6, "words", "", "s", "all"), Edit(6, 7, "\n", "-", "s", "line end")], "all"),
        ([Edit(6, 7, "\n", "", "s", "line end")], None),
        ([Edit(0, 1, " ", "", "s", "blank")], None),
    ],
)
def test_a_line_goes_if_nothing_stays_of_it_and_by_the_rule_that_takes_most(edits, rule):
    text = " words\nend"
    evidence, kept = ("default", True) if rule is None else (rule, False)
    assert account(text, edits, ([], [BODY, BODY])) == [
        (1, " words", "body", evidence, kept),
        (2, "end", "body", "default", True),
    ]


def test_a_line_of_one_character_goes():
    assert account("a\nb", [Edit(0, 1, "a", "", "s", "x")], ([], [BODY, BODY])) == [
        (1, "a", "body", "x", False),
        (2, "b", "body", "default", True),
    ]


def test_one_edit_takes_several_lines():
    text = "a\nb\n\nc\nd\n"
    edits = [Edit(2, 7, "b\n\nc\n", "", "s", "x")]
    kept = [line[-1] for line in account(text, edits, ([], [BODY, BODY, None, BODY, BODY]))]
    assert kept == [True, False, False, True]


def test_a_line_that_goes_in_a_later_round_has_the_label_of_that_round():
    text = "one\nAd\ntwo\n"
    first = [Edit(0, 4, "one\n", "", "repeats", "repeated-body")]
    edits = [*first, Edit(4, 7, "Ad\n", "", "boilerplate", "en/ad")]
    assert account(text, edits, ([], [BODY, BODY, BODY]), (first, [AD, BODY])) == [
        (1, "one", "body", "repeated-body", False),
        (2, "Ad", "boilerplate", "en/ad", False),
        (3, "two", "body", "default", True),
    ]


def test_a_line_that_stays_has_the_label_of_the_first_round():
    assert account("a\nb\n", [], ([], [BODY, AD]), ([], [AD, BODY])) == [
        (1, "a", "body", "default", True),
        (2, "b", "boilerplate", "en/ad", True),
    ]


def test_a_line_that_the_view_no_longer_has_was_not_labelled():
    text = "gone\nhere\n"
    edits = [Edit(0, 5, "gone\n", "", "s", "x")]
    assert account(text, edits, (edits, [AD])) == [
        (1, "gone", "unknown", "x", False),
        (2, "here", "boilerplate", "en/ad", True),
    ]


def test_an_edit_that_ends_where_a_line_begins_says_nothing_about_it():
    text = "one\ntwo\nend"
    edits = [Edit(0, 4, "one\n", "One\n", "s", "x"), Edit(4, 8, "two\n", "", "s", "y")]
    told = account(text, edits, ([], [BODY, BODY, BODY]))
    assert [line[3:] for line in told] == [("default", True), ("y", False), ("default", True)]


def test_a_line_that_was_not_labelled_has_no_score():
    text = "gone\nhere\n"
    edits = [Edit(0, 5, "gone\n", "", "s", "x")]
    lines = account_for_lines(text, edits, [sight(text, edits, [AD])], LABELLER)
    assert [line.score for line in lines] == [0.0, 0.95]


def test_a_label_belongs_to_the_line_in_which_its_text_begins():
    text = "  one\ntwo\nthree"
    net = [Edit(5, 6, "\n", " ", "s", "joined")]
    assert account(text, net, (net, [BODY, AD])) == [
        (1, "  one", "body", "default", True),
        (2, "two", "unknown", "not labelled", True),
        (3, "three", "boilerplate", "en/ad", True),
    ]
    net = [Edit(9, 9, "", "\n", "s", "parted")]
    assert [line[2] for line in account(text, net, (net, [BODY, AD, BODY, BODY]))][:2] == [
        "body",
        "boilerplate",
    ]


class Read:
    """What the model made of a document, as far as an account asks: of its third line."""

    kind = "nav"

    def __init__(self):
        self.numbers = []

    def score_of(self, at):
        assert at == 3
        return self

    def explanation(self, number_of):
        self.numbers = number_of and [number_of(0), number_of(1)]
        return "model: told"


def test_the_models_words_are_asked_for_with_the_numbers_of_the_original():
    read = Read()
    text = "zero\none\ntwo\n"
    net = [Edit(0, 5, "zero\n", "", "s", "x")]
    label = Label(Role.BOILERPLATE, None, 0.9, "model", False, read, 3)
    lines = account_for_lines(text, net, [sight(text, net, [label, BODY])], LABELLER)
    assert [(line.kind, line.evidence) for line in lines] == [
        (None, "x"),
        (Kind.NAV, "model: told"),
        (None, "default"),
    ]
    assert read.numbers == [2, 3]
    edits = [*net, Edit(5, 9, "one\n", "", "boilerplate", "repeated-body")]
    lines = account_for_lines(text, edits, [sight(text, net, [label, BODY])], LABELLER)
    assert (lines[1].kind, lines[1].evidence) == (Kind.NAV, "repeated-body")
    known = label._replace(kind=Kind.AD)
    lines = account_for_lines(text, net, [sight(text, net, [known, BODY])], LABELLER)
    assert lines[1].kind is Kind.AD


def test_of_a_wrapped_text_the_model_has_seen_blocks_and_not_lines():
    read = Read()
    text = "The minister of the country said on that day that the\n" * 9 + "end\n"
    label = Label(Role.BOILERPLATE, None, 0.9, "model", False, read, 3)
    account_for_lines(text, [], [sight(text, [], [label] * 10)], LABELLER)
    assert read.numbers is None


def test_the_words_of_a_line_that_stays_have_the_numbers_of_the_first_round():
    read = Read()
    text = "zero\none\ntwo\n"
    label = Label(Role.BOILERPLATE, None, 0.9, "model", False, read, 3)
    edits = [Edit(0, 5, "zero\n", "", "s", "x")]
    account(text, edits, ([], [AD, label, BODY]), (edits, [label, BODY]))
    assert read.numbers == [1, 2]
