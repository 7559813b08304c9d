"""Many values in columns are the values that they were."""

import pickle

import pytest

from newsclean.columns import Columns, held
from newsclean.document import DateMention
from newsclean.edits import Edit

SOME = [Edit(at, at + 1, "abc"[at % 3], "X" * (at % 2), "stage", f"rule{at % 2}") for at in range(9)]


@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_columns_hold_edits_as_they_are(count):
    columns = Columns(Edit, SOME[:count])
    assert list(columns) == SOME[:count]
    assert len(columns) == count
    assert [columns[at] for at in range(-count, count)] == SOME[:count] * 2
    assert [list(columns[at : at + 3]) for at in range(count)] == [
        SOME[:count][at : at + 3] for at in range(count)
    ]


def test_columns_grow_by_edits_and_by_columns():
    columns = Columns(Edit, SOME[:2])
    columns.append(SOME[2])
    columns.extend(iter(SOME[3:5]))
    columns.extend(Columns(Edit, SOME[5:7]))
    columns.extend(columns[:0])
    columns.extend(SOME[7:])
    assert list(columns) == SOME
    assert list(columns[2:4]) == SOME[2:4], "a part has gone on by itself"


def test_what_equal_edits_share_is_held_once(monkeypatch):
    same = [Edit(at, at + 1, "".join("\u200b"), "", "stage", "rule") for at in range(100)]
    assert len({id(edit.original) for edit in same}) == 100
    held = list(Columns(Edit, same))
    assert len({id(edit.original) for edit in held}) == 1
    monkeypatch.setattr("newsclean.columns.DIFFERENT", 2)
    columns = Columns(Edit)
    for edit in [*SOME, *same]:  # where many are different, what is shared begins anew, and no edit is lost
        columns.append(edit)
    assert list(columns) == [*SOME, *same]


def test_where_all_differ_few_are_remembered(monkeypatch):
    monkeypatch.setattr("newsclean.columns.DIFFERENT", 2)
    rules = ["one", "two", "one", "three", "one", "four", "one"]
    edits = [Edit(at, at + 1, "x", "", "stage", "".join(list(rule))) for at, rule in enumerate(rules)]
    kept = [edit.rule for edit in Columns(Edit, edits)]
    assert kept == rules
    assert kept[0] is kept[2], "two different ones are remembered"
    assert kept[0] is not kept[4], "three are not"
    assert kept[4] is kept[6], "and then it begins anew"


def test_columns_pickle():
    assert list(pickle.loads(pickle.dumps(Columns(Edit, SOME)))) == SOME


@pytest.mark.parametrize(("count", "kind"), [(0, tuple), (2, tuple), (3, Columns), (9, Columns)])
def test_many_values_are_held_in_columns_and_few_are_not(monkeypatch, count, kind):
    monkeypatch.setattr("newsclean.columns.MANY", 3)
    mentions = [DateMention(at, at + 4, "2019", "DATE", "2019", None, "explicit") for at in range(count)]
    values = held(DateMention, iter(mentions))
    assert type(values) is kind
    assert list(values) == mentions
