"""The arithmetics of the line model give the same integers."""

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.model.lists import Lists
from newsclean.native import twin

needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="the extra [fast] is not installed"
)

needs_compiler = pytest.mark.skipif(twin("columns") is None, reason="no twins were compiled")
FAST = pytest.mark.parametrize(
    "fast", [pytest.param("arrays", marks=needs_numpy), pytest.param("columns", marks=needs_compiler)]
)
documents = st.lists(st.lists(st.integers(-900, 900), min_size=1, max_size=40), min_size=1, max_size=4)
TABLE = bytes(range(0, 200, 3))


def plain(result, count):
    """A column of either arithmetic, or a value of the whole document, as a list of ``count`` integers."""
    if isinstance(result, (list, tuple)) and result and not isinstance(result[0], int):
        return [plain(part, count) for part in result]
    if hasattr(result, "tolist"):
        return [int(value) for value in result]
    return [result] * count if isinstance(result, int) else [int(value) for value in result]


def arithmetic(fast):
    if fast == "columns":
        return twin("columns").Columns
    from newsclean.labels.model.arrays import Arrays

    return Arrays


def both(columns, work, fast):
    """What ``work`` gives over each document alone, and over all documents at once, document by document."""
    over = arithmetic(fast)
    alone = [plain(work(Lists(len(c)), c), len(c)) for c in columns]
    joined = over.column([value for c in columns for value in c])
    together = plain(work(over([len(c) for c in columns]), joined), len(joined))
    start, split = 0, []
    for c in columns:
        rows = together if isinstance(together[0], list) else [together]
        cut = [plain(row, 0)[start : start + len(c)] for row in flat(rows)]
        split.append(cut)
        start += len(c)
    return [list(flat(rows if isinstance(rows[0], list) else [rows])) for rows in alone], split


def flat(rows):
    for row in rows:
        if row and isinstance(row[0], list):
            yield from flat(row)
        else:
            yield row


def test_heaviest_run_of_no_gain_is_empty():
    assert Lists.heaviest([-1, -2]) == (0, 0)
    assert Lists.heaviest([-1, 5, -2, 4, -9, 3]) == (1, 4)


def test_distance_to_the_last_flag():
    assert Lists.since([[0, 1, 0, 0]], 3) == [[3, 3, 1, 2]]
    assert Lists.until([[0, 1, 0, 0]], 3) == [[1, 3, 3, 3]]


WORK = {
    "places": lambda ops, _: ops.places(),
    "count": lambda ops, _: ops.spread(ops.count()),
    "total": lambda ops, c: ops.spread(ops.total(c)),
    "top": lambda ops, c: ops.spread(ops.top(c)),
    "entry": lambda ops, c: ops.spread(ops.entry(TABLE, ops.positive(ops.top(c)))),
    "before": lambda ops, c: ops.before(c),
    "clip": lambda ops, c: ops.clip(c, 3, 9),
    "most": lambda ops, c: ops.most(c, 7),
    "least": lambda ops, c: ops.least(c, 100),
    "scale": lambda ops, c: ops.scale(c, -3, 5),
    "scale by the document": lambda ops, c: ops.scale(c, -1, ops.total(c)),
    "part": lambda ops, c: ops.part(c, 7),
    "part of the document": lambda ops, c: ops.part(c, ops.count()),
    "look": lambda ops, c: ops.look(TABLE, ops.clip(c, 0, 255)),
    "where": lambda ops, c: ops.where(ops.least(c, 0), c, ops.spread(1)),
    "heaviest": lambda ops, c: [ops.spread(place) for place in ops.heaviest(c)],
    "upto": lambda ops, c: ops.spread(ops.upto(c, ops.heaviest(c)[1])),
    "since": lambda ops, c: ops.since([ops.least(c, 500), ops.least(c, 0)], 7),
    "until": lambda ops, c: ops.until([ops.least(c, 500), ops.least(c, 0)], 7),
    "rows": lambda ops, c: ops.rows(ops.by_value(ops.clip(c, 0, 255), ops.clip(c, 0, 9))),
    "sums": lambda ops, c: ops.rows(ops.sums([c, ops.places()])),
    "runs": lambda ops, c: ops.rows(
        [
            [*run]
            for page in ops.runs(ops.clip(c, 0, 255), ops.spread(3), ops.scale(ops.clip(c, 0, 255), 3), [60])
            for run in page
        ]
    ),
    "look_each": lambda ops, c: ops.look_each(
        [bytes(v % 256 for v in by) for by in ops.by_value(ops.clip(c, 0, 255), ops.clip(c, 0, 9))],
        ops.clip(c, 0, 255),
    ),
    "arithmetic of documents": lambda ops, c: ops.spread(
        (ops.positive(ops.total(c)) * 3 - ops.count() + 1) // 7 * -ops.top(c) + (2 - ops.total(c))
    ),
    "least by the document": lambda ops, c: ops.least(c, ops.top(c) - 9),
    "quotients": lambda ops, c: ops.quotients([c, ops.places()], ops.clip(c, 1, 9)),
}


@FAST
@pytest.mark.parametrize("name", WORK)
@given(columns=documents)
def test_columns_agree(name, columns, fast):
    alone, together = both(columns, WORK[name], fast)
    assert alone == together


@FAST
@given(columns=documents, reach=st.integers(1, 50), by=st.integers(-50, 50))
def test_what_looks_around_agrees(columns, reach, by, fast):
    alone, together = both(columns, lambda ops, c: ops.shifts([c, ops.places()], [9, 0], [by, 1]), fast)
    assert alone == together
    around = [(-reach, reach), (-reach, -1), (1, reach)]
    alone, together = both(columns, lambda ops, c: ops.spans([c, ops.spread(1)], around), fast)
    assert alone == together


@given(st.lists(st.integers(-900, 900), min_size=1, max_size=40))
def test_the_heaviest_run_is_as_heavy_as_any_tail(column):
    start, end = Lists.heaviest(column)
    assert sum(column[start:end]) >= max(0, *(sum(column[i:]) for i in range(len(column))))
