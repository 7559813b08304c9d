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

from newsclean.labels.model import columns, context
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
TREES = (100, 120)
RATE = (0.25, 0.2)


def weights(doc: Doc) -> Any:
    """A page counts as a page, a line by the square root of its words."""
    root = np.sqrt(doc.words + 1.0)
    factor = {"gold": 1.5, "clean": 1.0, "mixed": 0.5, "unspaced": 0.4}.get(doc.kind, 1.0)
    return factor * root / np.sqrt(root.sum()) / 3


def thinned(docs: Sequence[Doc]) -> list[Doc]:
    """Both dumps of resiliparse, and one of the two other converters, of every page: the latter help little."""
    other = ("inscriptis", "bs4")
    return [d for d in docs if d.kind not in other or d.kind == other[zlib.crc32(d.page.id.encode()) % 2]]


def stack(docs: Sequence[Doc], parts: Sequence[Any]) -> tuple[Any, Any, Any]:
    """Matrix (a row a line), labels and weights of many documents."""
    matrix = np.concatenate([p.T for p in parts])
    return matrix, np.concatenate([d.label for d in docs]), np.concatenate([weights(d) for d in docs])


def quantised(trees: Trees, matrix: Any) -> Any:
    """Scores 0..255 as the shipped model would give them."""
    return np.clip((trees.sums_array(matrix) >> 6) + 128, 0, 255).astype(np.int32)


def cross_fit(docs: Sequence[Doc], parts: Sequence[Any], stage: int) -> list[Any]:
    """Out-of-fold scores of every document."""
    out: list[Any] = [None] * len(docs)
    for fold in range(FOLDS):
        train = [n for n, d in enumerate(docs) if d.fold != fold]
        x, y, w = stack([docs[n] for n in train], [parts[n] for n in train])
        trees = fit(x, y, w, count=TREES[stage], rate=RATE[stage], seed=SEED)
        for n, doc in enumerate(docs):
            if doc.fold == fold:
                out[n] = quantised(trees, parts[n])
    return out


def second(doc: Doc, q: Any) -> Any:
    """The stage-two matrix of a document."""
    more = context.features(np.array(doc.size, dtype=np.int32), q, Arrays([len(q)]))
    return np.concatenate([doc.one, np.array(more, dtype=np.uint8)])


def main() -> None:
    """Trains, scores and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    parser.add_argument("--cv", action="store_true", help="also score stage two out of fold")
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
    q1 = cross_fit(docs, [d.one for d in docs], 0)
    two = [second(d, q) for d, q in zip(docs, q1, strict=True)]
    print(f"stage one {time.time() - start:.0f} s", flush=True)
    scores: dict[str, Any] = {}
    if args.cv:
        q2 = cross_fit(docs, two, 1)
        scores = report(docs, [np.frombuffer(context.CHANCE, np.uint8)[q] for q in q2])
        if args.cache:
            Path(args.cache, "q2.pkl").write_bytes(pickle.dumps(q2))
    one = fit(*stack(docs, [d.one for d in docs]), count=TREES[0], rate=RATE[0], seed=SEED)
    last = fit(*stack(docs, two), count=TREES[1], rate=RATE[1], seed=SEED)
    blob = dump(Model(*lex[-1], (one, last), {}))
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
