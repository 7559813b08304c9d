"""Fits one stage of trees and turns it into the shipped form."""

from __future__ import annotations

import json
import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from catboost import CatBoostClassifier

from newsclean.labels.model.trees import DEPTH, LEAVES, UNIT, Trees

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def fit(matrix: Any, label: Any, weight: Any, *, count: int, rate: float, seed: int = 1) -> Trees:
    """Boosted symmetric trees of depth 6, quantised.

    On one thread: two add up in another order, from which other trees come now and then.

    Args:
        matrix: ``uint8``, one row a line.
        label: 0 or 1.
        weight: Weight of each line.
        count: Trees.
        rate: Learning rate.
        seed: Random seed.
    """
    model = CatBoostClassifier(
        iterations=count, learning_rate=rate, depth=DEPTH, border_count=64, l2_leaf_reg=10,
        bootstrap_type="Bernoulli", subsample=0.7, rsm=0.5,
        random_seed=seed, thread_count=1, verbose=0, allow_writing_files=False,
    )  # fmt: skip
    model.fit(matrix.astype(np.float32), label, sample_weight=weight)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        told = json.loads(path.read_text())
    features = told["features_info"]["float_features"]
    index = {n: f["flat_feature_index"] for n, f in enumerate(features)}
    scale, bias = told["scale_and_bias"]
    questions, leaves = [], []
    for tree in told["oblivious_trees"]:
        asked = [(index[s["float_feature_index"]], math.floor(s["border"])) for s in tree["splits"]]
        values = [round(scale * v * UNIT) for v in tree["leaf_values"]]
        questions.append(asked + [(0, 255)] * (DEPTH - len(asked)))
        leaves.append(values + [0] * (LEAVES - len(values)))
    return Trees(questions, leaves, round(bias[0] * UNIT))


def together(fits: Sequence[Trees]) -> Trees:
    """One stage that gives the mean of several: what chance has put into one of them weighs less."""
    count = len(fits)
    leaves = [[round(value / count) for value in row] for trees in fits for row in trees.leaves]
    questions = [asked for trees in fits for asked in trees.questions]
    return Trees(questions, leaves, round(sum(trees.bias for trees in fits) / count))
