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

from newsclean.labels.model import columns, context, standing
from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.store import Model, dump
from training.augment import mixed, unspaced
from training.boost import fit
from training.dataset import FOLDS, Doc, clean_variants, featurise, labelled, lexicons
from training.evaluate import report
from training.records import SOURCES, data_path, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.model.trees import Trees

SEED = 1
TREES = (100, 120, 120)
RATE = (0.25, 0.2, 0.12)


def weights(doc: Doc) -> Any:
    """A page counts as a page, a line by the square root of its words."""
    root = np.sqrt(doc.words + 1.0)
    factor = {"gold": 1.5, "clean": 1.0, "mixed": 0.5, "unspaced": 0.4}.get(doc.kind, 1.0)
    return factor * root / np.sqrt(root.sum()) / 3


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
    rows = [(d, part, places) for d, part, places in zip(docs, parts, at, strict=True) if d.fold != but]
    matrix = np.concatenate([part.T for _, part, _ in rows])
    label = np.concatenate([d.label[places] for d, _, places in rows])
    weight = np.concatenate([weights(d)[places] for d, _, places in rows])
    return fit(matrix, label, weight, count=TREES[stage], rate=RATE[stage], seed=SEED)


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
    more = context.features(np.array(doc.size, dtype=np.int32), q, Arrays([len(q)]))
    return np.concatenate([doc.one, np.array(more, dtype=np.uint8)])


def third(doc: Doc, q: Any, at: Any) -> Any:
    """The stage-three matrix of the lines of a document of which stage two is not sure."""
    if not len(at):
        return np.zeros((len(standing.names()), 0), dtype=np.uint8)
    size = np.array(doc.size, dtype=np.int32)
    return np.array(standing.features(doc.one, size, q, at, Arrays([len(q)])), dtype=np.uint8)


def main() -> None:
    """Trains, scores and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--cv", action="store_true", help="also score stage three out of fold")
    parser.add_argument("--out", default=str(Path(columns.__file__).with_name("lines.bin")))
    parser.add_argument("--cache", help="where to keep labelled documents between runs")
    args = parser.parse_args()
    data = data_path(args.data)
    start = time.time()
    docs = _docs(data, args.cache)
    print(f"{len(docs)} documents, {time.time() - start:.0f} s", flush=True)
    lex = lexicons(docs)
    docs = thinned(docs)
    docs += [*clean_variants(docs), *mixed(docs), *unspaced(docs)]
    featurise(docs, lex)
    docs = [d for d in docs if d.one is not None]
    print(f"features {time.time() - start:.0f} s", flush=True)
    all_lines = [np.arange(len(d.label)) for d in docs]
    q1 = cross_fit(docs, [d.one for d in docs], all_lines, 0)
    two = [second(d, q) for d, q in zip(docs, q1, strict=True)]
    print(f"stage one {time.time() - start:.0f} s", flush=True)
    q2 = cross_fit(docs, two, all_lines, 1)
    unsure = [np.flatnonzero(np.frombuffer(standing.UNSURE, np.bool_)[q]) for q in q2]
    three = [third(d, q, at) for d, q, at in zip(docs, q2, unsure, strict=True)]
    print(f"stage two {time.time() - start:.0f} s", flush=True)
    scores: dict[str, Any] = {}
    if args.cv:
        q3 = [q.copy() for q in q2]
        for q, at, new in zip(q3, unsure, cross_fit(docs, three, unsure, 2), strict=True):
            q[at] = new
        scores = report(docs, [np.frombuffer(context.CHANCE, np.uint8)[q] for q in q3])
        if args.cache:
            Path(args.cache, "q.pkl").write_bytes(pickle.dumps((q1, q2, q3)))
    stages = tuple(
        final(docs, parts, at, stage)
        for stage, (parts, at) in enumerate(
            (([d.one for d in docs], all_lines), (two, all_lines), (three, unsure))
        )
    )
    blob = dump(Model(*lex[-1], stages, {}))
    Path(args.out).write_bytes(blob)
    Path(args.out).with_suffix(".json").write_text(
        json.dumps(_provenance(blob, docs, scores), indent=1) + "\n"
    )
    print(f"{args.out}: {len(blob):,} bytes, {time.time() - start:.0f} s")


def _docs(data: Path, cache: str | None) -> list[Doc]:
    path = Path(cache) / "docs.pkl" if cache else None
    if path and path.exists():
        docs: list[Doc] = pickle.loads(path.read_bytes())
        return docs
    docs = labelled(list(pages(data)))
    if path:
        path.write_bytes(pickle.dumps(docs))
    return docs


def _provenance(blob: bytes, docs: Sequence[Doc], scores: dict[str, Any]) -> dict[str, Any]:
    return {
        "sha256": hashlib.sha256(blob).hexdigest(),
        "seed": SEED,
        "trees": TREES,
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
