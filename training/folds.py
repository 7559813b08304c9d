"""Networks fitted to the documents of all folds but one, and what they say about the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean.labels.model.network_arrays import NetworkArrays
from training.dataset import FOLDS, UNSEEN, Doc
from training.network import fit
from training.quantise import quantised
from training.windows import gathered, on_levels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.labels.model.network import Network


def networks(
    docs: Sequence[Doc],
    more: Sequence[Any],
    weights: Sequence[Any],
    leave_out: Sequence[int],
    seed: int,
) -> Iterator[Network]:
    """For each given fold the network fitted to the documents of all others; -1 leaves out none.

    Args:
        docs: The documents.
        more: For every document what the network sees beside its features of stage one: scores of stages one and two, and
            what its lines share; a ``uint8`` row each.
        weights: What the lines of every document weigh.
        leave_out: Folds.
        seed: Of all that is drawn at random.
    """
    lines, each = on_levels(gathered(docs, more, weights))
    for but in leave_out:
        use = [n for n, d in enumerate(docs) if d.fold != but and not d.kind.startswith(UNSEEN)]
        yield quantised(fit(lines, use, seed), each)


def cross_read(docs: Sequence[Doc], more: Sequence[Any], weights: Sequence[Any], seed: int) -> list[Any]:
    """Out-of-fold scores that the network gives the lines of every document; arguments as of `networks`."""
    out: list[Any] = [None] * len(docs)
    for fold, network in enumerate(networks(docs, more, weights, range(FOLDS), seed)):
        arrays = NetworkArrays(network)
        for n, doc in enumerate(docs):
            if doc.fold == fold:
                seen = np.concatenate([doc.one, more[n]])
                out[n] = arrays.scores(seen, np.array(doc.size, dtype=np.int32), [len(doc.size)])
    return out
