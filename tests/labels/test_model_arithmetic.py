"""The two arithmetics of the line model give the same integers."""

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.model import lists

needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="the extra [fast] is not installed"
)

values = st.lists(st.integers(0, 255), min_size=1, max_size=40)
signed = st.lists(st.integers(-900, 900), min_size=1, max_size=40)


def plain(result):
    if isinstance(result, (list, tuple)):
        return [plain(part) for part in result]
    return result.tolist() if hasattr(result, "tolist") else result


def test_heaviest_run_of_no_gain_is_empty():
    assert lists.heaviest([-1, -2]) == (0, 0)
    assert lists.heaviest([-1, 5, -2, 4, -9, 3]) == (1, 4)


def test_distance_to_the_last_flag():
    assert lists.since([[0, 1, 0, 0]], 3) == [[3, 3, 1, 2]]
    assert lists.until([[0, 1, 0, 0]], 3) == [[1, 3, 3, 3]]


@needs_numpy
@given(values, st.integers(1, 5), st.integers(-4, 4))
def test_columns_agree(column, reach, by):
    from newsclean.labels.model import arrays

    given_ = arrays.column(column)
    for name, args in (
        ("before", ()),
        ("edge", ()),
        ("clip", (3, 9)),
        ("most", (7,)),
        ("least", (100,)),
        ("scale", (-3, 5)),
        ("part", (7,)),
    ):
        assert plain(getattr(arrays, name)(given_, *args)) == plain(getattr(lists, name)(column, *args)), name
    assert plain(arrays.shifts([given_], [9], [by, 1])) == lists.shifts([column], [9], [by, 1])
    around = [(-reach, reach), (-reach, -1), (1, reach)]
    assert plain(arrays.spans([given_, given_], around)) == plain(lists.spans([column, column], around))
    flags = [v % 3 == 0 for v in column]
    assert plain(arrays.since([arrays.column(flags)], 7)) == lists.since([list(map(int, flags))], 7)
    assert plain(arrays.until([arrays.column(flags)], 7)) == lists.until([list(map(int, flags))], 7)


@needs_numpy
@given(signed)
def test_the_heaviest_run_agrees(column):
    from newsclean.labels.model import arrays

    start, end = lists.heaviest(column)
    assert arrays.heaviest(arrays.column(column)) == (start, end)
    assert sum(column[start:end]) >= max(0, *(sum(column[i:]) for i in range(len(column))))
