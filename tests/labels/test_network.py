"""The network over lines: exact, the same with and without numpy, and blind to what is not its document."""

import importlib.util

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networks import network, pages
from newsclean.labels.model.engine import Page, engine
from newsclean.labels.model.lists import Lists
from newsclean.labels.model.network import (
    CLEAR,
    EXACT,
    KEPT,
    PARTS,
    TOP,
    WIDTH,
    Head,
    Network,
    after,
    before,
    doubtful,
    score_of,
)
from newsclean.labels.model.network_lists import NetworkLists

needs_numpy = pytest.mark.skipif(
    importlib.util.find_spec("numpy") is None, reason="the extra [fast] is not installed"
)
counts = st.lists(st.integers(1, 12), min_size=1, max_size=4)


@needs_numpy
@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0), counts=counts)
def test_numpy_gives_the_same_scores(seed, counts):
    import numpy as np

    from newsclean.labels.model.network_arrays import NetworkArrays

    made, docs = network(seed), pages(seed, counts)
    plain = NetworkLists(made)
    alone = [score for columns, size in docs for score in plain.scores(columns, size)]
    matrix = np.concatenate([np.array(columns, dtype=np.uint8) for columns, _ in docs], axis=1)
    sizes = np.array([one for _, size in docs for one in size], dtype=np.int32)
    assert NetworkArrays(made).scores(matrix, sizes, counts).tolist() == alone


def test_the_shipped_network_is_exact_in_every_arithmetic():
    shipped = engine().model.network
    assert shipped.largest() < EXACT
    assert shipped.largest_input() < 1 << 15


def test_networks_of_chance_are_exact_too():
    assert max(network(seed).largest() for seed in range(40)) < EXACT
    assert max(network(seed).largest_input() for seed in range(40)) < 1 << 15


def weights(count, *told):
    """Rows of weights that are 0, but for those that are told, each by its row, its place and what it is."""
    rows = [[0] * WIDTH for _ in range(count)]
    for row, place, weight in told:
        rows[row][place] = weight
    return rows


def by_hand(reach, parts, biases):
    """One feature that becomes unit 0, and one block."""
    numbers = [value for part in (weights(2, (1, 0, 64)), *parts) for row in part for value in row]
    values = b"".join(value.to_bytes(2, "little", signed=True) for value in numbers)
    return Network([bytes([9])], values, biases, 0, [(reach, 8, 8)], Head([1] + [0] * 47, 0, 2))


def convolution(weight, reach):
    """A block that adds the unit of the line above, times a weight."""
    parts = weights(3 * WIDTH, (0, 0, weight)), weights(WIDTH), weights(WIDTH, (0, 0, 256))
    return by_hand(reach, parts, bytes(8 * WIDTH))


def recurrence(unit):
    """A block that adds the memory of a unit, of which half is kept from line to line."""
    parts = weights(WIDTH), weights(WIDTH, (0, unit, 256)), weights(WIDTH, (unit, 0, 256))
    return by_hand(0, parts, bytes(12 * WIDTH))


@pytest.mark.parametrize("reach", [1, 2, 5])
def test_a_line_sees_the_line_that_is_so_far_above(reach):
    scores = NetworkLists(convolution(512, reach)).scores([[10, 0, 0, 0]], [1] * 4)
    wanted = [128 + 16] + [128] * 3
    if reach < 4:
        wanted[reach] += 32
    assert scores == wanted


@pytest.mark.parametrize("unit", [0, WIDTH // 2 - 1])
def test_a_line_is_remembered_below_it(unit):
    scores = NetworkLists(recurrence(unit)).scores([[0, 10, 0, 0, 0]], [1] * 5)
    assert scores == [128, 128 + 24, 128 + 4, 128 + 2, 128 + 1]


@pytest.mark.parametrize("unit", [WIDTH // 2, WIDTH - 1])
def test_with_the_other_half_of_the_units_above_it(unit):
    scores = NetworkLists(recurrence(unit)).scores([[0, 0, 0, 10, 0]], [1] * 5)
    assert scores == [128 + 1, 128 + 2, 128 + 4, 128 + 24, 128]


def test_no_memory_lasts_for_ever():
    assert max(PARTS) == KEPT < 256
    assert list(PARTS) == sorted(PARTS)


def test_units_are_held_within_bounds():
    scores = NetworkLists(convolution(32767, 1)).scores([[10, 10, 0]], [1] * 3)
    assert scores == [144, 255, 255]
    assert TOP >> 2 == 255


def test_means_are_scores():
    assert before([0, 255, 7], [0, 255, 8], Lists(3)) == [0, 255, 8]
    assert after([0, 128, 128, 255], [0, 128, 158, 255], Lists(4)) == [13, 128, 135, 242]


def test_scores_stay_within_a_byte():
    assert [score_of(value) for value in (-999, -128, 0, 127, 999)] == [0, 0, 128, 255, 255]


SHARE = [
    "The minister said on Friday that the talks would go on until the end of the month.",
    "Nobody in the room believed him, and the first delegates left before noon.",
    "A spokesman for the other side declined to say when they would be back",
] * 4


def test_a_page_is_looked_at_again_for_one_doubtful_line():
    clear, doubt = [CLEAR, 255, CLEAR], [255, CLEAR - 1]
    assert doubtful(clear, [3], Lists(3)) == []
    assert doubtful(doubt, [2], Lists(2)) == [0]


@needs_numpy
def test_pages_are_looked_at_again_each_for_itself():
    import numpy as np

    from newsclean.labels.model.arrays import Arrays

    scores = np.array([CLEAR, 255, 0, CLEAR, CLEAR - 1, 255])
    assert doubtful(scores, [2, 1, 1, 2], Arrays([2, 1, 1, 2])) == [1, 3]


@pytest.mark.parametrize("bulk", [None, True])
def test_clear_pages_among_others_have_the_scores_that_they_have_alone(bulk):
    if bulk:
        pytest.importorskip("numpy")
    menu = ["Home", "Sport", "Contact us", *SHARE, "© 2019 The Herald", "Share this", "More stories"]
    asked = [Page(SHARE), Page(menu), Page(SHARE[:9]), Page(menu[::-1])]
    together = [scored.chances for scored in engine().scored_all(asked, bulk=bulk)]
    assert together == [engine().scored(page.texts, bulk=False).chances for page in asked]
