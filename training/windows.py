"""What the network learns from: windows of lines of many documents, with features on a few levels each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.weight import weights_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.dataset import Doc

WINDOW = 256
"""Lines of a document that are read at once; of longer ones a window, or two, drawn at random."""
LINES = 6000
"""Lines of a batch, at most."""
LEVELS = 24
"""Levels of a feature, at most."""


class Pages(NamedTuple):
    """The lines of documents, one document after the other.

    Args:
        matrix: ``uint8``, a row a line, a column a feature.
        bounds: Where each document starts and ends; one number more than documents.
        label: Of each line, whether it belongs to the article.
        weight: What each line weighs in training.
        size: Characters of each line.
        role: Number of each line's role, 0 where none is known.
    """

    matrix: Any
    bounds: Any
    label: Any
    weight: Any
    size: Any
    role: Any


class Window(NamedTuple):
    """Lines of one document.

    Args:
        first: The first one.
        stop: The line after the last one.
        each: For how many lines of the document each of them stands.
    """

    first: int
    stop: int
    each: float


class Levels(NamedTuple):
    """The levels of a feature: ``values[number of borders below a value]`` stands for it."""

    borders: bytes
    values: list[int]


def levels(matrix: Any) -> list[Levels]:
    """Levels of every feature: its values, or where there are too many, parts that hold equally many lines."""
    out = []
    for values in matrix.T:
        found = np.unique(values)
        borders = found[:-1]
        if len(found) > LEVELS:
            at = np.linspace(0, 1, LEVELS + 1)[1:-1]
            borders = np.unique(np.quantile(values, at, method="nearest"))
            borders = borders[borders < found[-1]]
        level = np.searchsorted(borders, values)
        mean = [round(float(values[level == k].mean())) for k in range(len(borders) + 1)]
        out.append(Levels(bytes(borders.tolist()), mean))
    return out


def windows(pages: Pages, use: Sequence[int], rng: Any) -> list[list[Window]]:
    """Batches of windows alike in length, drawn at random."""
    found: list[Window] = []
    for n in use:
        first, stop = int(pages.bounds[n]), int(pages.bounds[n + 1])
        count = stop - first
        if count <= WINDOW:
            found.append(Window(first, stop, 1.0))
            continue
        times = 2 if count > 2 * WINDOW else 1
        for _ in range(times):
            at = int(rng.integers(first - WINDOW // 3, stop - 2 * WINDOW // 3))
            at = max(first, min(at, stop - WINDOW))
            found.append(Window(at, at + WINDOW, count / WINDOW / times))
    found.sort(key=lambda window: (window.stop - window.first) // 4 + rng.random())
    out: list[list[Window]] = [[]]
    for window in found:
        if out[-1] and (window.stop - window.first) * (len(out[-1]) + 1) > LINES:
            out.append([])
        out[-1].append(window)
    rng.shuffle(out)
    return out


def tensors(pages: Pages, batch: Sequence[Window]) -> tuple[Any, ...]:
    """Features, share, mask, place among all lines, and for how many lines each stands."""
    shape = (len(batch), max(stop - first for first, stop, _ in batch))
    x = np.zeros((*shape, pages.matrix.shape[1]), np.uint8)
    share, mask, stand = (np.zeros((*shape, 1), np.float32) for _ in range(3))
    place = np.zeros(shape, np.int64)
    for row, (first, stop, each) in enumerate(batch):
        count = stop - first
        x[row, :count] = pages.matrix[first:stop]
        heavy = weights_of(pages.size[first:stop], Arrays([count]))
        share[row, :count, 0] = heavy / heavy.sum()
        mask[row, :count], stand[row, :count] = 1, each
        place[row, :count] = np.arange(first, stop)
    return x.astype(np.float32), share, mask, place, stand[..., 0]


def gathered(docs: Sequence[Doc], more: Sequence[Any], weights: Sequence[Any]) -> Pages:
    """The lines of all documents.

    Args:
        docs: The documents.
        more: For each document what the network sees beside its features of stage one, a row each.
        weights: For each document what its lines weigh.
    """
    known = sorted({role for doc in docs for role in doc.roles} | {""})
    number = {role: at for at, role in enumerate(known)}
    parts = [np.concatenate([doc.one, rows]).T for doc, rows in zip(docs, more, strict=True)]
    return Pages(
        np.concatenate(parts),
        np.cumsum([0, *(len(doc.label) for doc in docs)]),
        np.concatenate([doc.label for doc in docs]),
        np.concatenate(weights).astype(np.float32),
        np.concatenate([np.array(doc.size) for doc in docs]),
        np.array([number[doc.roles[n]] for doc in docs for n in doc.lines.numbers]),
    )


def on_levels(pages: Pages) -> tuple[Pages, list[Levels]]:
    """The same with every feature on its levels, and these."""
    rng = np.random.default_rng(0)
    count = len(pages.matrix)
    each = levels(pages.matrix[np.sort(rng.choice(count, min(count, 200_000), replace=False))])
    matrix = np.empty_like(pages.matrix)
    for feature, level in enumerate(each):
        place = np.searchsorted(np.frombuffer(level.borders, np.uint8), np.arange(256))
        matrix[:, feature] = np.array(level.values, dtype=np.uint8)[place[pages.matrix[:, feature]]]
    return pages._replace(matrix=matrix), each
