"""Edits apply, undo and compose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edit_strategies import all_edits_of, edits_of
from newsclean import Cleaner, edit_checks
from newsclean import edits as edits_module
from newsclean.columns import Columns
from newsclean.edit_checks import BATCH, named_edits, problem_with
from newsclean.edits import Cause, Edit, apply, causes_of, compose, undo
from newsclean.errors import StageError
from newsclean.surrogates import split_surrogates


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


HALF, OTHER = "\ud83d", "\ude00"


@pytest.mark.parametrize("original", ["a", "é", HALF, OTHER, OTHER + HALF, "\U0001f600"])
@pytest.mark.parametrize("replacement", ["", "x", HALF + "x" + OTHER, "\U0001f600"])
def test_edits_without_a_pair_of_halves_stay_whole(original, replacement):
    edits = [Edit(1, 1 + len(original), original, replacement, "one", "x", (Cause("one", "x"),))]
    assert split_surrogates(edits, f"a{original}", f"a{replacement}") is edits


@pytest.mark.parametrize(
    ("original", "replacement", "parts"),
    [
        (HALF + OTHER, "\U0001f600", [(HALF, "\U0001f600"), (OTHER, "")]),
        (f"a{HALF}{OTHER}b{HALF}{OTHER}", "", [(f"a{HALF}", ""), (f"{OTHER}b{HALF}", ""), (OTHER, "")]),
        ("a", f"b{HALF}{OTHER}", [("a", f"b{HALF}"), ("", OTHER)]),
        (HALF + OTHER, f"{HALF}{OTHER}{HALF}{OTHER}", [(HALF, HALF), (OTHER, OTHER + HALF), ("", OTHER)]),
    ],
)
@pytest.mark.parametrize("kind", [list, lambda edits: Columns(Edit, edits)])
def test_edits_are_cut_inside_a_pair_of_halves(original, replacement, parts, kind):
    causes = (Cause("one", "x"), Cause("two", "y"))
    edits = kind(
        [
            Edit(0, 1, "x", "y", "one", "x"),
            Edit(2, 2 + len(original), original, replacement, "two", "y", causes),
        ]
    )
    text = f"x-{original}-"
    cut = list(split_surrogates(edits, text, f"y-{replacement}-"))
    assert cut[0] == edits[0]
    assert [edit[2:4] for edit in cut[1:]] == parts
    assert {edit[4:] for edit in cut[1:]} == {("two", "y", causes)}
    assert problem_with(text, cut) is None
    assert apply(text, cut) == f"y-{replacement}-"
    assert undo(f"y-{replacement}-", cut) == text


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "", "")],
        [Edit(0, 2, "ab", ""), Edit(1, 3, "bc", "")],
        [Edit(2, 3, "c", ""), Edit(0, 1, "a", "")],
        [Edit(0, 1, "b", "")],
        [Edit(2, 9, "cd", "")],
        [Edit(-1, 0, "", "x")],
    ],
)
def test_unfit_edits_are_named(edits):
    assert problem_with("abcd", edits) is not None


def test_touching_edits_are_fit():
    assert problem_with("abcd", [Edit(0, 2, "ab", ""), Edit(2, 2, "", "x"), Edit(2, 3, "c", "")]) is None


def test_edits_get_the_name_of_their_stage_and_those_that_change_nothing_are_left_out():
    edits = [Edit(0, 1, "a", "", "", "x"), Edit(1, 2, "b", "b", "", "y"), Edit(3, 3, "", "-", "other", "z")]
    assert named_edits("stage", "abcd", iter(edits)) == [
        Edit(0, 1, "a", "", "stage", "x"),
        Edit(3, 3, "", "-", "stage", "z"),
    ]


@pytest.mark.parametrize("many", [3, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH])
def test_an_unfit_edit_among_many_is_an_error_that_names_stage_and_edit(many):
    text = "a" * (many + 1)
    edits = [Edit(at, at + 1, "a", "b", "", f"rule {at}") for at in range(many)]
    assert len(named_edits("stage", text, edits)) == many
    edits.append(Edit(many - 1, many, "a", "b", "", "late"))
    with pytest.raises(StageError, match=f"stage 'stage': .*start={many - 1}.*rule='late'.*overlaps"):
        named_edits("stage", text, edits)


EDIT = Edit(0, 1, "a", "b", "", "rule")


@pytest.mark.parametrize(
    ("found", "named"),
    [
        (None, "returned None, which is no iterable of edits"),
        (3, "returned 3, which is no iterable"),
        (EDIT, "0 is no edit"),
        ("a", "'a' is no edit"),
        ([None], "None is no edit"),
        ([EDIT, (0, 1, "b")], r"\(0, 1, 'b'\) is no edit"),
        ([EDIT._replace(replacement=None)], r"Edit\(start=0, .*replacement is None, which is no str"),
        ([EDIT._replace(original=b"a")], "original is b'a', which is no str"),
        ([EDIT._replace(start=0.0)], "start is 0.0, which is no int"),
        ([EDIT._replace(end=None)], "end is None, which is no int"),
        ([EDIT._replace(rule=None)], "rule is None, which is no str"),
        ([EDIT, ["x" * 9000]], "x{400}.*[.]{3} is no edit$"),
    ],
)
@pytest.mark.parametrize("native", [True, False])
def test_what_is_no_edit_is_an_error_that_names_the_stage(found, named, native, monkeypatch):
    if not native:
        monkeypatch.setattr(edit_checks, "_NATIVE", None)
    with pytest.raises(StageError, match=f"^stage 'own'.*{named}"):
        named_edits("own", "abcd", found)
    with pytest.raises(StageError, match=f"^stage '.*{named}"):
        Cleaner(stages=["whitespace", lambda _view: found]).clean("abcd")


@pytest.mark.parametrize("native", [True, False])
def test_the_stage_of_an_edit_is_filled_in_whatever_it_was(native, monkeypatch):
    if not native:
        monkeypatch.setattr(edit_checks, "_NATIVE", None)
    assert named_edits("own", "abcd", [EDIT._replace(stage=None)]) == [EDIT._replace(stage="own")]


@pytest.fixture
def few_are_many(monkeypatch):
    monkeypatch.setattr(edits_module, "MANY", 3)
    monkeypatch.setattr(edit_checks, "MANY", 3)
    monkeypatch.setattr(edit_checks, "BATCH", 2)


SOME = [Edit(at, at + 1, "abc"[at % 3], "X" * (at % 2), "stage", f"rule{at % 2}") for at in range(9)]


def test_many_edits_are_named_in_columns_and_few_are_not(few_are_many):
    text = "".join(edit.original for edit in SOME)
    few, many = named_edits("stage", text, SOME[:3]), named_edits("stage", text, iter(SOME))
    assert (type(few), type(many)) == (list, Columns)
    assert few == SOME[:3]
    assert list(many) == SOME


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
