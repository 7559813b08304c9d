"""What sort of chrome a line is: ``python -m training.kinds --data PATH [--cache FOLDER] [--out FILE]``.

The line model says whether a line goes. Which kind it is (a menu, a comment, a share bar) matters to ``--keep`` and
``--drop`` and to people who read why. The kinds are learned from the HTML of the training pages: a line is what the
nearest element with a telling name says (``training/roles.py``). A softmax over binned features of stage one (one
table look-up a feature, small integers) is enough, costs nothing on lines that stay, and nothing at all until
somebody asks for a kind.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean.labels.model import line_features
from newsclean.labels.model.engine import engine
from training.dataset import labelled
from training.records import data_path, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.dataset import Doc

KINDS = ("nav", "related", "legal", "comment", "share", "newsletter", "ad", "cookie", "player", "paywall")
DUMP = "resiliparse_full"
BINS = 6
CAP = 25  # lines of one kind of one page: a menu of three hundred lines is one menu
EPOCHS = 16
BATCH = 2048
STEP = 0.05
DECAY = 1e-4
SCALE = 16  # of the integers that are shipped
SEED = 1
HELD_OUT = 2  # folds that the confusion table is made of


def examples(docs: Sequence[Doc]) -> tuple[Any, Any, Any]:
    """Features (a row a line), kinds and folds of the lines that the HTML calls chrome and the model drops."""
    rng = np.random.default_rng(SEED)
    rows: list[Any] = []
    kinds: list[int] = []
    folds: list[int] = []
    for doc in docs:
        if doc.kind != DUMP:
            continue
        scored = engine().scored(doc.texts, bulk=True)
        matrix = np.array([np.asarray(column) for column in scored.one], dtype=np.uint8)
        taken: Counter[str] = Counter()
        for at in rng.permutation(len(scored.index)):
            number = scored.index[at]
            role = doc.roles[number]
            if role in KINDS and not doc.keep[number] and scored.chances[at] < 128 and taken[role] < CAP:
                taken[role] += 1
                rows.append(matrix[:, at])
                kinds.append(KINDS.index(role))
                folds.append(doc.fold)
    return np.array(rows), np.array(kinds), np.array(folds)


def edges_of(x: Any) -> list[list[int]]:
    """The values at which each feature is cut into bins: of about equal size, the most common value set apart."""
    marks = np.linspace(0, 1, BINS + 1)[1:-1]
    edges = []
    for column in x.T:
        common = int(np.bincount(column).argmax())
        others = column[column != common]
        cuts = {int(v) for v in np.quantile(column, marks)} | {common, common + 1}
        if len(others):
            cuts |= {int(v) for v in np.quantile(others, marks)}
        edges.append(sorted(cuts - {0}))
    return edges


def one_hot(x: Any, edges: Sequence[Sequence[int]]) -> tuple[Any, int]:
    """The place of each feature's bin in one long row of weights, and its length."""
    start = 0
    places = []
    for column, cuts in zip(x.T, edges, strict=True):
        places.append(np.searchsorted(cuts, column, side="right") + start)
        start += len(cuts) + 1
    return np.stack(places, axis=1), start


def fit(places: Any, kinds: Any, length: int) -> tuple[Any, Any]:
    """Weights (a row a bin) and the bias of a softmax, by Adam."""
    rng = np.random.default_rng(SEED)
    weights = np.zeros((length, len(KINDS)), np.float32)
    bias = np.log((np.bincount(kinds, minlength=len(KINDS)) + 1) / len(kinds)).astype(np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    order = np.arange(len(kinds))
    steps = 0
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            error = _softmax(weights[places[batch]].sum(1) + bias)
            error[np.arange(len(batch)), kinds[batch]] -= 1
            slope = np.zeros_like(weights)
            for column in places[batch].T:
                np.add.at(slope, column, error)
            slope = slope / len(batch) + DECAY * weights
            steps += 1
            mean = 0.9 * mean + 0.1 * slope
            square = 0.99 * square + 0.01 * slope * slope
            weights -= STEP * (mean / (1 - 0.9**steps)) / (np.sqrt(square / (1 - 0.99**steps)) + 1e-6)
    return weights, bias


def _softmax(z: Any) -> Any:
    power = np.exp(z - z.max(1, keepdims=True))
    return power / power.sum(1, keepdims=True)


def confusion(kinds: Any, found: Any) -> str:
    """Rows: what the HTML says; columns: what is told."""
    lines = ["| HTML / told | " + " | ".join(KINDS) + " | recall |", "|---|" + "---:|" * (len(KINDS) + 1)]
    for row, name in enumerate(KINDS):
        counts = np.bincount(found[kinds == row], minlength=len(KINDS))
        share = counts[row] / max(1, counts.sum())
        lines.append(f"| {name} | " + " | ".join(map(str, counts)) + f" | {share:.2f} |")
    hits = found == kinds
    precision = [f"{hits[found == k].mean():.2f}" if (found == k).any() else "-" for k in range(len(KINDS))]
    return "\n".join([*lines, "| precision | " + " | ".join(precision) + f" | {hits.mean():.3f} |"])


def main() -> None:
    """Scores on folds that were held out, then learns from all and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--cache", help="folder with docs.pkl of training.train")
    parser.add_argument("--out", default=str(Path(line_features.__file__).with_name("kinds.json")))
    args = parser.parse_args()
    cached = Path(args.cache, "docs.pkl") if args.cache else None
    docs = pickle.loads(cached.read_bytes()) if cached else labelled(list(pages(data_path(args.data))))
    x, kinds, folds = examples(docs)
    edges = edges_of(x)
    places, length = one_hot(x, edges)
    known = folds >= HELD_OUT
    weights, bias = fit(places[known], kinds[known], length)
    found = (weights[places[~known]].sum(1) + bias).argmax(1)
    print(
        f"{len(kinds)} lines; folds below {HELD_OUT} held out\n{confusion(kinds[~known], found)}", flush=True
    )
    weights, bias = fit(places, kinds, length)
    table = np.rint(weights * SCALE).astype(int).tolist()
    start = 0
    features = {}
    for name, cuts in zip(line_features.names(), edges, strict=True):
        features[name] = [cuts, table[start : start + len(cuts) + 1]]
        start += len(cuts) + 1
    head = {"kinds": KINDS, "bias": np.rint(bias * SCALE).astype(int).tolist(), "features": features}
    Path(args.out).write_text(json.dumps(head, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
