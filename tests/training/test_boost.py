"""Several fits of a stage as one."""

import pytest

pytest.importorskip("catboost")
from training.boost import together

from newsclean.labels.model.trees import DEPTH, LEAVES, Trees


def stump(feature, low, high, bias):
    asked = [(feature, 10)] + [(0, 255)] * (DEPTH - 1)
    return Trees([asked], [[low, high] + [0] * (LEAVES - 2)], bias)


def test_a_stage_gives_the_mean_of_its_fits():
    both = together([stump(0, 100, 300, 10), stump(1, -200, 0, 30)])
    assert both.sums([[5, 20], [20, 5]]) == [50 + 0 + 20, 150 - 100 + 20]


def test_one_fit_stays_as_it_is():
    one = together([stump(0, 101, 303, 7)])
    assert one.sums([[5, 20]]) == [108, 310]
