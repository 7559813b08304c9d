"""The third stage of the line model: how a line stands within its page."""

import importlib.util

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.labels.model import line_features, page_features
from newsclean.labels.model.lists import Lists
from newsclean.labels.model.vocabulary import NAMES

needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="the extra [fast] is not installed"
)

WIDTH = len(line_features.names())
lines = st.lists(
    st.tuples(st.integers(1, 4000), st.integers(0, 255), st.integers(0, 1)), min_size=1, max_size=40
)


def parts(page):
    """The columns of stage one, the sizes and the scores of a made-up page."""
    return (
        [[value for _, _, value in page]] * WIDTH,
        [size for size, _, _ in page],
        [score for _, score, _ in page],
        [[seen for _, _, seen in page]] * len(NAMES),
    )


def named(page):
    told = page_features.features(*parts(page), range(len(page)), Lists(len(page)))
    return dict(zip(page_features.names(), told, strict=True))


def test_where_a_page_would_be_cut():
    told = named([(40, 60, 0), (400, 200, 0), (400, 200, 0), (40, 60, 0)])
    assert told["past_cut"] == [
        4,
        128,
        128,
        4,
    ]  # the paragraphs stand at the cut, the short lines far below it
    assert told["lines_from_120"] == [127, 128, 128, 129]
    assert told["top_before_120"] == told["top_after_120"] == [4] * 4


def test_lines_that_stage_two_is_sure_of_are_not_asked_about():
    assert [page_features.UNSURE[score] for score in (0, 60, 128, 180, 255)] == [0, 0, 1, 1, 0]


@given(lines)
def test_a_feature_fits_a_byte(page):
    for name, values in named(page).items():
        assert len(values) == len(page), name
        assert all(0 <= value <= 255 for value in values), name


@needs_numpy
@given(st.lists(lines, min_size=1, max_size=3))
def test_pages_together_are_told_as_each_alone(pages):
    from newsclean.labels.model.arrays import Arrays

    alone = [page_features.features(*parts(page), range(len(page)), Lists(len(page))) for page in pages]
    one, size, q, shared = parts([line for page in pages for line in page])
    ops = Arrays([len(page) for page in pages])
    together = page_features.features(
        [ops.column(one[0])] * WIDTH,
        ops.column(size),
        ops.column(q),
        [ops.column(shared[0])] * len(NAMES),
        ops.column(range(len(q))),
        ops,
    )
    for name, whole, *each in zip(page_features.names(), together, *alone, strict=True):
        assert whole.tolist() == [value for column in each for value in column], name
