"""From data to the shipped model: ``python -m training.train --data PATH [--cv] [--out FILE]``."""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean.labels.model import context_features, line_features, page_features
from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.network import after, before, doubtful
from newsclean.labels.model.store import Model, dump
from newsclean.labels.model.vocabulary import shares
from training.augment import REARRANGED, foreign, mixed, rearranged, unspaced
from training.boost import fit, together
from training.dataset import (
    FOLDS,
    UNSEEN,
    Doc,
    clean_variants,
    featurise,
    labelled,
    lexicons,
    unseen,
    varied,
)
from training.evaluate import report
from training.folds import cross_read, networks
from training.records import SOURCES, data_path, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.model.trees import Trees

SEED = 1
TREES = (160, 160, 140)
RATE = (0.17, 0.16, 0.1)
FITS = (1, 1, 2)
"""How often a stage is fitted, each time with another seed; it has the trees of all fits, and gives their mean."""

WEIGHTS = {
    "gold": 1.5, "clean": 0.7, "clean2": 0.4, "mixed": 0.4, "unspaced": 0.35, "foreign": 0.3,
    "varied0": 0.6, "varied1": 0.6,
}  # fmt: skip
"""What a document of a kind weighs in training; others weigh 1."""

AGAIN = 0.5
"""What a rearranged document weighs."""

WHOLE = ("gold", "clean", "clean2")
"""Kinds of documents in which every line stays."""

STAYING = 1.25
"""What those weigh more for the network, beside rearranged ones, of which parts always go."""

MOST = 60
"""Lines of a document that a stage learns from; those of a long page say much the same."""


def weights(doc: Doc) -> Any:
    """A page counts as a page, a line by the square root of its words."""
    root = np.sqrt(doc.words + 1.0)
    weight = AGAIN if doc.kind.startswith(REARRANGED) else WEIGHTS.get(doc.kind, 1.0)
    return weight * root / np.sqrt(root.sum()) / 3


def drawn(docs: Sequence[Doc], at: Sequence[Any]) -> tuple[list[Any], list[float]]:
    """Of the given lines of each document at most ``MOST``, drawn at random, and what each of them stands for."""
    rng = np.random.default_rng(SEED)
    places: list[Any] = []
    stand_for: list[float] = []
    for _, lines in zip(docs, at, strict=True):
        count = len(lines)
        few = min(count, MOST)
        places.append(np.sort(rng.choice(count, few, replace=False)) if count > few else np.arange(count))
        stand_for.append(count / few if few else 1.0)
    return places, stand_for


def thinned(docs: Sequence[Doc]) -> list[Doc]:
    """Both dumps of resiliparse, and one of the two other converters, of every page: the latter help little."""
    other = ("inscriptis", "bs4")
    return [d for d in docs if d.kind not in other or d.kind == other[zlib.crc32(d.page.id.encode()) % 2]]


def final(
    docs: Sequence[Doc], parts: Sequence[Any], at: Sequence[Any], stage: int, *, but: int = -1
) -> Trees:
    """A stage fitted to the given lines of the documents of all folds but one.

    Args:
        docs: The documents.
        parts: For each its matrix, a row a feature and a column a line.
        at: For each the places of those lines among all its lines.
        stage: Number of the stage, from 0.
        but: Fold to leave out, -1 for none.
    """
    use = [n for n, d in enumerate(docs) if d.fold != but and not d.kind.startswith((UNSEEN, REARRANGED))]
    places, stand_for = drawn([docs[n] for n in use], [at[n] for n in use])
    rows = [(docs[n], parts[n], at[n], some, by) for n, some, by in zip(use, places, stand_for, strict=True)]
    matrix = np.concatenate([part[:, some].T for _, part, _, some, _ in rows])
    label = np.concatenate([d.label[lines[some]] for d, _, lines, some, _ in rows])
    weight = np.concatenate([weights(d)[lines[some]] * by for d, _, lines, some, by in rows])
    count, rate = TREES[stage], RATE[stage]
    seeds = range(SEED, SEED + FITS[stage])
    return together([fit(matrix, label, weight, count=count, rate=rate, seed=seed) for seed in seeds])


def quantised(trees: Trees, matrix: Any) -> Any:
    """Scores 0..255 as the shipped model would give them."""
    return np.clip((trees.sums_array(matrix) >> 6) + 128, 0, 255).astype(np.int32)


def cross_fit(docs: Sequence[Doc], parts: Sequence[Any], at: Sequence[Any], stage: int) -> list[Any]:
    """Out-of-fold scores of the given lines of every document."""
    out: list[Any] = [None] * len(docs)
    for fold in range(FOLDS):
        trees = final(docs, parts, at, stage, but=fold)
        for n, doc in enumerate(docs):
            if doc.fold == fold:
                out[n] = quantised(trees, parts[n]) if len(at[n]) else np.zeros(0, np.int32)
    return out


def second(doc: Doc, q: Any) -> Any:
    """The stage-two matrix of a document."""
    more = context_features.features(np.array(doc.size, dtype=np.int32), q, Arrays([len(q)]))
    return np.concatenate([doc.one, np.array(more, dtype=np.uint8)])


def shared_words(doc: Doc, q: Any) -> Any:
    """What the lines of a document share by the scores of stage two, a row each."""
    return np.array(shares(doc.lines.texts, q.tolist()), dtype=np.uint8)


def third(doc: Doc, q: Any, shared: Any, at: Any) -> Any:
    """The stage-three matrix of the lines of a document of which stage two and the network are not sure."""
    if not len(at):
        return np.zeros((len(page_features.names()), 0), dtype=np.uint8)
    size = np.array(doc.size, dtype=np.int32)
    return np.array(page_features.features(doc.one, size, q, shared, at, Arrays([len(q)])), dtype=np.uint8)


def main() -> None:
    """Trains, scores and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--cv", action="store_true", help="also score stage three out of fold")
    parser.add_argument("--out", default=str(Path(line_features.__file__).with_name("lines.bin")))
    parser.add_argument("--cache", help="where to keep labelled documents between runs")
    args = parser.parse_args()
    data = data_path(args.data)
    start = time.time()
    docs = _docs(data, args.cache)
    print(f"{len(docs)} documents, {time.time() - start:.0f} s", flush=True)
    lex = lexicons(docs)
    docs = thinned(docs)
    docs += [*clean_variants(docs), *mixed(docs), *unspaced(docs), *foreign(docs), *rearranged(docs)]
    featurise(docs, lex)
    docs = [d for d in docs if d.one is not None]
    print(f"features {time.time() - start:.0f} s", flush=True)
    all_lines = [np.arange(len(d.label)) for d in docs]
    q1 = cross_fit(docs, [d.one for d in docs], all_lines, 0)
    two = [second(d, q) for d, q in zip(docs, q1, strict=True)]
    print(f"stage one {time.time() - start:.0f} s", flush=True)
    _keep(args.cache, "docs1.pkl", docs)
    _keep(args.cache, "q1.pkl", q1)
    q2 = cross_fit(docs, two, all_lines, 1)
    print(f"stage two {time.time() - start:.0f} s", flush=True)
    _keep(args.cache, "q2.pkl", q2)
    heavy = [weights(doc) * (STAYING if doc.kind in WHOLE else 1) for doc in docs]
    shared = [shared_words(doc, q) for doc, q in zip(docs, q2, strict=True)]
    more = [np.array([*q, *rows], dtype=np.uint8) for *q, rows in zip(q1, q2, shared, strict=True)]
    read = cross_read(docs, more, heavy, SEED)
    print(f"network {time.time() - start:.0f} s", flush=True)
    _keep(args.cache, "read.pkl", read)
    known = [before(q, r, Arrays([len(q)])) for q, r in zip(q2, read, strict=True)]
    unsure = [np.flatnonzero(np.frombuffer(page_features.UNSURE, np.bool_)[q]) for q in known]
    three = [third(*each) for each in zip(docs, known, shared, unsure, strict=True)]
    scores: dict[str, Any] = {}
    if args.cv:
        q3 = [q.copy() for q in known]
        for q, at, new in zip(q3, unsure, cross_fit(docs, three, unsure, 2), strict=True):
            q[at] = new
        q3 = [
            after(q, r, Arrays([len(q)])) if doubtful(shown, [len(q)], Arrays([len(q)])) else shown
            for shown, q, r in zip(q2, q3, read, strict=True)
        ]
        _keep(args.cache, "q3.pkl", q3)
        scores = report(docs, [np.frombuffer(context_features.CHANCE, np.uint8)[q] for q in q3])
    stages = tuple(
        final(docs, parts, at, stage)
        for stage, (parts, at) in enumerate(
            (([d.one for d in docs], all_lines), (two, all_lines), (three, unsure))
        )
    )
    network = next(networks(docs, more, heavy, [-1], SEED))
    blob = dump(Model(*lex[-1], stages, network, {}))
    Path(args.out).write_bytes(blob)
    Path(args.out).with_suffix(".json").write_text(
        json.dumps(_provenance(blob, docs, scores), indent=1) + "\n"
    )
    print(f"{args.out}: {len(blob):,} bytes, {time.time() - start:.0f} s")


def _keep(cache: str | None, name: str, what: object) -> None:
    if cache:
        Path(cache, name).write_bytes(pickle.dumps(what, protocol=5))


def _docs(data: Path, cache: str | None) -> list[Doc]:
    path = Path(cache) / "docs.pkl" if cache else None
    if path and path.exists():
        docs: list[Doc] = pickle.loads(path.read_bytes())
        return docs
    found = list(pages(data))
    docs = [*labelled(found), *varied(found), *unseen(found)]
    if path:
        path.write_bytes(pickle.dumps(docs))
    return docs


def _provenance(blob: bytes, docs: Sequence[Doc], scores: dict[str, Any]) -> dict[str, Any]:
    return {
        "sha256": hashlib.sha256(blob).hexdigest(),
        "seed": SEED,
        "trees": TREES,
        "fits": FITS,
        "documents": len(docs),
        "pages": len({(d.page.source, d.page.id) for d in docs}),
        "sources": {k: v for k, v in SOURCES.items() if k != "sites"},
        "licences": {
            "wcxb": "CC-BY-4.0, Murrough-Foley/web-content-extraction-benchmark, dev split",
            "fundus": "MIT code, pages are the publishers', flairNLP/fundus test resources",
            "silver": "pages from the test data of adbar/trafilatura, adbar/htmldate, postlight/parser, goose3, "
            "mozilla/readability, newspaper4k, omnivore, defuddle; body: trafilatura's output where it agrees",
        },
        "cross_validation": scores,
        "command": "python -m training.train --data PATH --cv",
    }


if __name__ == "__main__":
    main()
