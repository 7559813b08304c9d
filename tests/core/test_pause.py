"""The collector of cyclic garbage runs again after cleaning, if it ran before."""

import gc

import pytest

from newsclean import Cleaner, StageError


def fails(view):
    yield view.delete(0, len(view.text) + 1, "too-long")


@pytest.fixture
def collector():
    yield
    gc.enable()


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(collector, enabled):
    (gc.enable if enabled else gc.disable)()
    Cleaner().clean("It rained. .")
    list(Cleaner().clean_many(["It rained. .", "It snowed. ."]))
    assert gc.isenabled() is enabled


def test_the_collector_runs_again_after_an_error(collector):
    with pytest.raises(StageError):
        Cleaner(stages=[fails]).clean("It rained.")
    assert gc.isenabled()


def test_the_collector_is_paused_for_the_stages(collector):
    seen = []

    def watches(view):
        seen.append(gc.isenabled())
        return ()

    Cleaner(stages=[watches]).clean("It rained.")
    assert seen == [False]
