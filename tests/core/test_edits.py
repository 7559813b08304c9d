"""Edits apply, undo and compose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import all_edits_of, edits_of
from newsclean import edits as edits_module
from newsclean.columns import Columns
from newsclean.edit_checks import problem_with
from newsclean.edits import Cause, Edit, apply, causes_of, compose, undo


@st.composite
def chains(draw):
    """A text and several lists of edits, each made to what the one before left."""
    text = draw(st.text("abcdef", max_size=20))
    current, steps = text, []
    for _ in range(draw(st.integers(1, 4))):
        steps.append(draw(edits_of(current)))
        current = apply(current, steps[-1])
    return text, steps, current


@given(chains())
def test_net_edits_do_what_the_chain_does_and_undo_it(chain):
    text, steps, final = chain
    net, current = [], text
    for step in steps:
        net = compose(text, current, net, step)
        current = apply(current, step)
    assert problem_with(text, net) is None
    assert apply(text, net) == final
    assert undo(final, net) == text


@given(chains())
def test_net_edits_change_something(chain):
    text, steps, _ = chain
    net, current = [], text
    for step in steps:
        net = compose(text, current, net, step)
        current = apply(current, step)
    assert all(edit.original != edit.replacement for edit in net)


@pytest.mark.parametrize(
    ("text", "most", "replacements"),
    [("abcd", 2, ("", "x")), ("abc", 3, ("", "x")), ("ab", 2, ("", "x", "xyz"))],
)
def test_every_two_lists_of_edits_of_a_small_text(text, most, replacements):
    for first in all_edits_of(text, most, replacements):
        current = apply(text, first)
        for second in all_edits_of(current, most, replacements):
            net = compose(text, current, first, second)
            assert problem_with(text, net) is None
            assert apply(text, net) == apply(current, second)
            assert all(edit.original != edit.replacement for edit in net)


def test_edits_that_only_touch_stay_apart():
    first = [Edit(0, 2, "ab", "", "one", "x")]
    second = [Edit(0, 2, "cd", "", "two", "y")]
    assert compose("abcdef", "cdef", first, second) == [
        Edit(0, 2, "ab", "", "one", "x"),
        Edit(2, 4, "cd", "", "two", "y"),
    ]


def test_an_edit_that_ends_where_an_earlier_one_begins_stays_apart():
    first = [Edit(2, 3, "c", "X", "one", "x")]
    second = [Edit(1, 2, "b", "Y", "two", "y")]
    assert compose("abcd", "abXd", first, second) == [*second, *first]


def test_an_edit_that_begins_where_a_merged_one_ends_stays_apart():
    first = [Edit(1, 2, "b", "XYZ", "one", "x")]
    second = [Edit(2, 3, "Y", "", "two", "y"), Edit(4, 5, "c", "", "two", "z")]
    assert compose("abcd", "aXYZcd", first, second) == [
        Edit(1, 2, "b", "XZ", "two", "y", (Cause("one", "x"), Cause("two", "y"))),
        Edit(2, 3, "c", "", "two", "z"),
    ]


def test_an_edit_behind_others_moves_back_by_what_they_have_moved_the_text():
    first = [Edit(0, 2, "ab", "", "one", "x"), Edit(3, 4, "d", "", "one", "x")]
    second = [Edit(2, 3, "f", "F", "two", "y")]
    assert compose("abcdef", "cef", first, second) == [*first, Edit(5, 6, "f", "F", "two", "y")]


def test_what_becomes_one_has_the_name_of_the_last():
    first = [Edit(0, 1, "a", "vwxyz", "one", "x")]
    second = [
        Edit(0, 1, "v", "", "two", "y"),
        Edit(2, 3, "x", "", "two", "z"),
        Edit(4, 6, "zb", "", "two", "w"),
    ]
    (edit,) = compose("abc", "vwxyzbc", first, second)
    assert edit[:6] == (0, 2, "ab", "wy", "two", "w")
    assert [cause.rule for cause in edit.causes] == ["x", "y", "z", "w"]


def test_edits_that_meet_become_one_with_all_causes():
    first = [Edit(2, 3, "c", "XX", "one", "x")]
    second = [Edit(1, 3, "bX", "", "two", "y")]
    assert compose("abcdef", "abXXdef", first, second) == [
        Edit(1, 3, "bc", "X", "two", "y", (Cause("one", "x"), Cause("two", "y")))
    ]


def test_a_deletion_around_an_insertion_takes_it_away():
    first = [Edit(2, 2, "", "-", "one", "x")]
    second = [Edit(1, 4, "b-c", "", "two", "y")]
    net = compose("abcd", "ab-cd", first, second)
    assert net == [Edit(1, 3, "bc", "", "two", "y", (Cause("one", "x"), Cause("two", "y")))]


def test_a_deletion_around_a_deletion_leaves_it_its_reason():
    first = [Edit(2, 3, "c", "", "one", "x")]
    second = [Edit(1, 3, "bd", "", "two", "y")]
    assert compose("abcde", "abde", first, second) == [
        Edit(1, 2, "b", "", "two", "y"),
        Edit(2, 3, "c", "", "one", "x"),
        Edit(3, 4, "d", "", "two", "y"),
    ]


def test_what_is_restored_disappears():
    first = [Edit(1, 2, "b", "X", "one", "x")]
    second = [Edit(1, 2, "X", "b", "two", "y")]
    assert compose("abc", "aXc", first, second) == []


def test_several_new_edits_inside_one_old_one():
    first = [Edit(0, 1, "a", "wxyz", "one", "x")]
    second = [Edit(0, 1, "w", "", "two", "y"), Edit(3, 5, "zb", "", "two", "z")]
    net = compose("abc", "wxyzbc", first, second)
    assert [(e.start, e.end, e.original, e.replacement) for e in net] == [(0, 2, "ab", "xy")]
    assert causes_of(net[0]) == (Cause("one", "x"), Cause("two", "y"), Cause("two", "z"))


@pytest.fixture
def few_are_many(monkeypatch):
    monkeypatch.setattr(edits_module, "MANY", 3)


SOME = [Edit(at, at + 1, "abc"[at % 3], "X" * (at % 2), "stage", f"rule{at % 2}") for at in range(9)]


@given(chains())
def test_in_columns_the_net_edits_are_the_same(chain):
    text, steps, _ = chain
    net, packed, current = [], Columns(Edit), text
    for step in steps:
        net = compose(text, current, net, step)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(edits_module, "MANY", 2)
            packed = compose(text, current, packed, Columns(Edit, step))
        current = apply(current, step)
        assert list(packed) == list(net)
    assert apply(text, packed) == current


def test_net_edits_are_in_columns_where_there_are_many(few_are_many):
    text = "".join(edit.original for edit in SOME)
    current = apply(text, SOME[:2])
    for count, kind in ((1, list), (2, Columns)):
        second = [Edit(at, at + 1, current[at], "Y", "stage", "rule") for at in range(5, 5 + count)]
        assert type(compose(text, current, SOME[:2], second)) is kind


class Own(str):
    """A string of a caller's own class."""

    __slots__ = ()


def test_edits_are_made_to_strings_of_other_classes_too():
    assert apply(Own("abc"), [Edit(0, 1, "a", "")]) == "bc"
