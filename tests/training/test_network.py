"""The network learns, and is the same in integers."""

import pytest

pytest.importorskip("torch")
pytest.importorskip("numpy")
import numpy as np
import torch
from training.quantise import quantised
from training.windows import Pages, Window, on_levels, tensors, windows

from newsclean.labels.model.network import EXACT
from newsclean.labels.model.network_arrays import NetworkArrays
from training import network as floats

COUNTS = [3, 40, 300, 700] * 3


@pytest.fixture(scope="module")
def pages():
    """Lines that belong to the article if the one above has a high first feature."""
    rng = np.random.default_rng(3)
    bounds = np.cumsum([0, *COUNTS])
    matrix = rng.integers(0, 256, (bounds[-1], 6)).astype(np.uint8)
    label = np.roll(matrix[:, 0] > 127, 1).astype(np.uint8)
    ones = np.ones(len(label), np.float32)
    return Pages(matrix, bounds, label, ones, rng.integers(1, 900, len(label)), label.astype(np.int64))


def test_a_window_stands_for_the_lines_of_its_document(pages):
    found = [
        window for batch in windows(pages, range(len(COUNTS)), np.random.default_rng(1)) for window in batch
    ]
    assert sum((w.stop - w.first) * w.each for w in found) == pytest.approx(sum(COUNTS))
    assert max(w.stop - w.first for w in found) == 256


def test_features_have_few_levels_and_few_values_stay(pages):
    few = pages._replace(matrix=np.minimum(pages.matrix, 9))
    assert (on_levels(few)[0].matrix == few.matrix).all()
    coarse, each = on_levels(pages)
    assert max(len(level.values) for level in each) <= 24
    assert np.abs(coarse.matrix.astype(int) - pages.matrix).max() < 16


def test_it_learns_and_is_the_same_in_integers(pages, monkeypatch):
    monkeypatch.setattr(floats, "EPOCHS", 300)
    coarse, each = on_levels(pages)
    net = floats.fit(coarse, range(9), seed=1)
    made = quantised(net, each)
    assert made.largest() < EXACT
    assert made.largest_input() < 1 << 15
    first, stop = pages.bounds[9], pages.bounds[12]
    scores = NetworkArrays(made).scores(
        np.ascontiguousarray(pages.matrix[first:stop].T), pages.size[first:stop].astype(np.int32), COUNTS[9:]
    )
    assert ((scores > 128) == pages.label[first:stop]).mean() > 0.9
    start = 0
    for n in range(9, 12):
        window = Window(int(pages.bounds[n]), int(pages.bounds[n + 1]), 1.0)
        x, share, mask, _, _ = map(torch.from_numpy, tensors(coarse, [window]))
        with torch.no_grad():
            wanted = np.clip(16 * net(x, share, mask)[0][0].numpy() + 128, 0, 255)
        assert np.abs(scores[start : start + COUNTS[n]] - wanted).max() < 3
        start += COUNTS[n]
