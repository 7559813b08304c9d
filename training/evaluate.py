"""Scores selections by dump and source, as tables."""

from __future__ import annotations

import argparse
import pickle
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.labels.model.select import select
from training.metrics import score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.dataset import Doc

ONLY_TAUGHT = ("mixed", "unspaced", "foreign", "varied", "rearranged")
"""What the kinds of documents begin with that are not scored."""

CJK = ("zh", "ja", "ko")


def kept_by_training(description: str | None) -> tuple[list[Doc], list[Any]]:
    """The documents, and their scores out of fold, that ``training.train --cv`` left in the folder that the user names.

    Args:
        description: What the command says of itself.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cache", type=Path, required=True, help="where training.train --cv left its work")
    cache = parser.parse_args().cache
    return pickle.loads((cache / "docs1.pkl").read_bytes()), pickle.loads((cache / "q3.pkl").read_bytes())


def chosen(doc: Doc, chances: Any, lean: float = 0.0) -> list[int]:
    """Numbers of the lines that selection keeps."""
    flags = select([int(c) for c in chances], doc.size, lean)
    return [n for n, flag in zip(doc.lines.numbers, flags, strict=True) if flag]


def report(docs: Sequence[Doc], chances: Sequence[Any], *, quiet: bool = False) -> dict[str, Any]:
    """Both measures for every (dump, source), and what clean documents keep."""
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    kept: dict[str, list[float]] = defaultdict(list)
    for doc, chance in zip(docs, chances, strict=True):
        if doc.kind.startswith(ONLY_TAUGHT) or chance is None:
            continue
        lines = chosen(doc, chance)
        if doc.kind in ("clean", "clean2", "gold", "news"):
            total = sum(doc.size)
            sizes = dict(zip(doc.lines.numbers, doc.size, strict=True))
            kept[f"{doc.kind} {doc.page.source}"].append(sum(sizes[n] for n in lines) / total)
            continue
        pair = (doc.page.body, "\n".join(doc.texts[n] for n in lines))
        pairs[doc.kind, doc.page.source].append(pair)
        if doc.page.lang[:2] in CJK:
            pairs[doc.kind, "cjk"].append(pair)
            if doc.page.source == "fundus":
                pairs[doc.kind, "fundus-cjk"].append(pair)
    table: dict[str, Any] = {}
    for (kind, source), rows in sorted(pairs.items()):
        result = score(rows)
        table[f"{kind} {source}"] = {k: round(v, 4) for k, v in result._asdict().items()}
        if not quiet:
            print(f"{kind:17} {source:11} {result}")
    for name, parts in sorted(kept.items()):
        mean, bad = sum(parts) / len(parts), sum(p < 0.95 for p in parts) / len(parts)
        table[name] = {"kept": round(mean, 5), "documents losing over 5 %": round(bad, 4)}
        if not quiet:
            print(f"{name:29} kept {mean:.5f}  documents that lose over 5 %: {bad:.4f}  n {len(parts)}")
    return table
