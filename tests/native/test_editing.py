"""The compiled twins of what is done with edits do what the plain functions do."""

from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edit_strategies import edits_of
from newsclean.edit_checks import BATCH, named_edits, plain_named_edits
from newsclean.edits import Cause, Edit, _merged, apply, compose, plain_apply, plain_compose
from newsclean.errors import StageError
from newsclean.labels.label import Label, plain_without_dropped_lines
from newsclean.lines import LineTable
from newsclean.native import twin
from newsclean.roles import Role
from newsclean.stages.drop_lines import drop_lines, plain_drop_lines, start_of_tail
from newsclean.view import View

pytestmark = pytest.mark.skipif(
    twin("editing") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

TEXTS = st.text("ab \n", max_size=30) | st.text(st.sampled_from("aä𝒜\ud800\r\n\n"), max_size=30)


@st.composite
def edited(draw):
    text = draw(TEXTS)
    edits = draw(edits_of(text))
    if draw(st.booleans()):
        edits = [
            edit._replace(replacement=draw(st.sampled_from(["", "\n", "x\ny", "\n\n"]))) for edit in edits
        ]
    return text, edits


@st.composite
def line_drops(draw):
    view = View(draw(TEXTS))
    count = len(view.lines)
    gone = draw(st.sets(st.integers(0, count - 1))) if count else set()
    return view, {index: f"rule{index % 3}" for index in gone}


@given(edited())
def test_edits_are_applied_alike(case):
    text, edits = case
    assert apply(text, edits) == plain_apply(text, edits)


@given(edited())
def test_edits_are_named_alike(case):
    text, edits = case
    assert named_edits("stage", text, edits) == plain_named_edits("stage", text, edits)


@given(edited(), st.data())
def test_edits_are_composed_alike(case, data):
    text, first = case
    current = apply(text, first)
    second = data.draw(edits_of(current))
    if data.draw(st.booleans()):
        second = [edit._replace(replacement="") for edit in second if edit.original]
    if data.draw(st.booleans()):
        second = [edit._replace(causes=(Cause("a", "b"),)) for edit in second]
    net = compose(text, current, first, second)
    assert net == plain_compose(first, second, partial(_merged, text, current)) if first and second else True
    assert apply(text, net) == apply(current, second)


@given(edited(), st.integers(-3, 3))
def test_unfit_edits_are_refused_alike(case, by):
    text, edits = case
    moved = [edit._replace(start=edit.start + by) for edit in edits]
    assert outcome(named_edits, text, moved) == outcome(plain_named_edits, text, moved)


MANY = [Edit(at, at + 1, "ab"[at % 2], "x", "", "rule") for at in range(2 * BATCH + 10)]


@pytest.mark.parametrize("at", [0, BATCH - 1, BATCH, 2 * BATCH, None])
@pytest.mark.parametrize(
    "wrong",
    [{"original": "?"}, {"start": -1}, {"end": 10**6}, {"start": 0}, {"replacement": None}, {"rule": None}],
)
def test_many_edits_are_named_and_refused_alike(at, wrong):
    text = "ab" * (BATCH + 5)
    edits = list(MANY)
    if at is not None:
        edits[at] = edits[at]._replace(**wrong)
    assert outcome(named_edits, text, iter(edits)) == outcome(plain_named_edits, text, iter(edits))


@pytest.mark.parametrize("function", [named_edits, plain_named_edits])
def test_equal_strings_of_edits_are_held_once(function):
    text = "\u200bword" * 100
    edits = [Edit(at, at + 1, text[at : at + 1], "\u2009" * 2, "", "rule") for at in range(0, 500, 5)]
    named = function("stage", text, edits)
    assert len({id(edit.original) for edit in named}) == len({id(edit.replacement) for edit in named}) == 1


def outcome(function, text, edits):
    try:
        return function("stage", text, edits)
    except StageError as error:
        return str(error)


@given(edited())
def test_lines_after_edits_are_the_lines_of_the_text_after_them(case):
    text, edits = case
    after = apply(text, edits)
    found, expected = LineTable(text).after(after, edits), LineTable(after)
    assert found.texts == expected.texts
    assert found.starts == expected.starts
    assert len(found) == len(expected)
    assert found.is_terminated() == expected.is_terminated()


def test_lines_that_no_edit_touches_are_the_same_strings():
    view = View("one line\ntwo lines\nthree lines\n")
    after = view.after([view.delete(9, 19, "x")])
    before = view.lines.texts
    assert [line is before[at] for line, at in zip(after.lines.texts, (0, 2), strict=True)] == [True, True]


@given(line_drops())
def test_lines_are_dropped_alike(case):
    view, rules = case
    tail = start_of_tail(view, rules)
    assert list(drop_lines(view, rules)) == list(plain_drop_lines(view, rules, tail))


@given(line_drops() | edited().map(lambda case: (View(case[0]), case[1])))
def test_labels_follow_alike(case):
    view, what = case
    edits = list(drop_lines(view, what)) if isinstance(what, dict) else what
    labels = [
        Label(Role.BODY, evidence=str(at)) if text else None for at, text in enumerate(view.lines.texts)
    ]
    after = view.after(edits)
    found = twin("editing").carried(labels, view.lines.texts, view.lines.starts, edits, after.lines.texts)
    if all(edit.start < edit.end and not edit.replacement for edit in edits):
        assert found == plain_without_dropped_lines(labels, view, after)
    else:
        assert found is None


@given(st.text(alphabet=st.characters(categories=("Lu", "Cs", "So", "Po")), max_size=6))
@example("\ud83d\ude00")
@example("a\udfff")
@example("\ud7ff\ue000")
def test_no_half_of_a_pair_is_overlooked(text):
    has_halves = any("\ud800" <= character <= "\udfff" for character in text)
    assert twin("editing").may_have_halves(text) == (
        has_halves or any(character > "\uffff" for character in text)
    )
