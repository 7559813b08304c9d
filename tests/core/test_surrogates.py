"""Edits are cut between two halves of a character that stand side by side."""

import pytest

from newsclean import surrogates
from newsclean.columns import Columns
from newsclean.edit_checks import problem_with
from newsclean.edits import Cause, Edit, apply, undo
from newsclean.surrogates import split_surrogates

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


@pytest.mark.parametrize(("count", "kind"), [(3, list), (4, Columns)])
def test_many_edits_are_cut_in_columns_and_few_are_not(count, kind, monkeypatch):
    monkeypatch.setattr(surrogates, "MANY", 3)
    text = HALF + OTHER + "a" * count
    edits = [Edit(0, 2, HALF + OTHER, "", "one", "x")]
    edits += [Edit(at + 1, at + 2, "a", "b", "one", "y") for at in range(1, count)]
    cut = split_surrogates(edits, text)
    assert type(cut) is kind
    assert [edit[2] for edit in cut] == [HALF, OTHER] + ["a"] * (count - 1)
