"""Scores the lines of many documents at once with numpy."""

from __future__ import annotations

from itertools import accumulate, chain

import numpy as np

from newsclean.labels.model import context_features, line_features, page_features
from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.lines import Lines
from newsclean.labels.model.network import after, before, doubtful
from newsclean.labels.model.network_arrays import NetworkArrays
from newsclean.labels.model.reading import Reader
from newsclean.labels.model.scored import Scored
from newsclean.labels.model.trees import QUARTER
from newsclean.labels.model.vocabulary import shares
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from newsclean.labels.model.store import Model
    from newsclean.labels.model.trees import Trees

__all__ = ["NetworkArrays", "Reader", "score"]

_UNSURE = np.frombuffer(page_features.UNSURE, dtype=np.bool_)


def score(batch: Sequence[Lines], reader: Reader, model: Model, network: NetworkArrays) -> Iterator[Scored]:
    """The scores of each document of a batch.

    Args:
        batch: The non-blank lines of each document, at least one each.
        reader: Reads the lines.
        model: The learned tables.
        network: Its network.
    """
    lines = batch[0] if len(batch) == 1 else _together(batch)
    parts = list(reader.read(lines.texts))
    counts = [len(each.numbers) for each in batch]
    ops = Arrays(counts)
    one = np.array(line_features.features(lines, parts, ops), dtype=np.uint8)
    sizes = line_features.sizes_of(parts)
    first = _scores(model.stages[0], one)
    two = np.array(context_features.features(sizes, first, ops), dtype=np.uint8)
    q = _scores(model.stages[1], np.concatenate([one, two]))
    if asked := doubtful(q, counts, ops):
        some = np.repeat(np.isin(np.arange(len(counts)), asked), counts)
        few = [counts[number] for number in asked]
        texts = [lines.texts[at] for at in np.flatnonzero(some)]
        q[some] = _looked_again(texts, one[:, some], (sizes[some], first[some], q[some]), few, model, network)
    chances = np.frombuffer(context_features.CHANCE, dtype=np.uint8)[q].tolist()
    size = sizes.tolist()
    start = 0
    for each in batch:
        end = start + len(each.numbers)
        yield Scored(each.numbers, size[start:end], chances[start:end], one[:, start:end])
        start = end


def _looked_again(
    texts: Sequence[str],
    one: NDArray[np.uint8],
    known: Sequence[NDArray[np.int32]],
    counts: Sequence[int],
    model: Model,
    network: NetworkArrays,
) -> NDArray[np.int32]:
    """The last scores of the lines of documents.

    Args:
        texts: The lines, stripped.
        one: The columns of stage one.
        known: The size of each line, and its scores of stages one and two.
        counts: The number of lines of each document.
        model: The learned tables.
        network: Its network.
    """
    ops = Arrays(counts)
    sizes, first, q = known
    shared = _shares(texts, q.tolist(), counts)
    matrix = np.concatenate([one, np.array([first, q], dtype=np.uint8), shared.astype(np.uint8)])
    read = network.scores(matrix, sizes, counts)
    q = before(q, read, ops)
    again = np.flatnonzero(_UNSURE[q])
    if len(again):
        three = np.array(
            page_features.features(list(one), sizes, q, list(shared), again, ops), dtype=np.uint8
        )
        q[again] = _scores(model.stages[2], three)
    last: NDArray[np.int32] = after(q, read, ops)
    return last


def _shares(texts: Sequence[str], q: Sequence[int], counts: Sequence[int]) -> NDArray[np.int32]:
    """The columns of ``vocabulary.shares`` of several documents."""
    ends = list(accumulate(counts))
    each = [shares(texts[end - n : end], q[end - n : end]) for end, n in zip(ends, counts, strict=True)]
    return np.concatenate([np.array(told, dtype=np.int32) for told in each], axis=1)


def _scores(trees: Trees, matrix: NDArray[np.uint8]) -> NDArray[np.int32]:
    scores: NDArray[np.int32] = np.clip((trees.sums_array(matrix) >> QUARTER) + 128, 0, 255)
    return scores


def _together(batch: Sequence[Lines]) -> Lines:
    return Lines._make(list(chain.from_iterable(column)) for column in zip(*batch, strict=True))
