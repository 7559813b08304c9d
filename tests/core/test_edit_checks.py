"""Edits that a stage yields are checked, and get its name."""

import pytest

from newsclean import Cleaner, edit_checks
from newsclean.columns import Columns
from newsclean.edit_checks import BATCH, named_edits, problem_with
from newsclean.edits import Edit
from newsclean.errors import StageError


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


@pytest.mark.parametrize(("length", "shown"), [(500, "x" * 498 + "'"), (501, "x" * 499 + "...")])
def test_what_is_no_edit_is_shown_up_to_500_characters(length, shown):
    with pytest.raises(StageError, match=f"^stage 'own': '{shown} is no edit$".replace(".", "[.]")):
        named_edits("own", "abcd", ["x" * (length - 2)])


@pytest.mark.parametrize("native", [True, False])
def test_the_stage_of_an_edit_is_filled_in_whatever_it_was(native, monkeypatch):
    if not native:
        monkeypatch.setattr(edit_checks, "_NATIVE", None)
    assert named_edits("own", "abcd", [EDIT._replace(stage=None)]) == [EDIT._replace(stage="own")]


@pytest.fixture
def few_are_many(monkeypatch):
    monkeypatch.setattr(edit_checks, "MANY", 3)
    monkeypatch.setattr(edit_checks, "BATCH", 2)


SOME = [Edit(at, at + 1, "abc"[at % 3], "X" * (at % 2), "stage", f"rule{at % 2}") for at in range(9)]


def test_many_edits_are_named_in_columns_and_few_are_not(few_are_many):
    text = "".join(edit.original for edit in SOME)
    few, many = named_edits("stage", text, SOME[:3]), named_edits("stage", text, iter(SOME))
    assert (type(few), type(many)) == (list, Columns)
    assert few == SOME[:3]
    assert list(many) == SOME
