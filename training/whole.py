"""Scores the whole cleaner, rules and repeats included, on chances that the line model gave out of fold.

    python -m training.train --data PATH --cv --cache DIR
    python -m training.whole --cache DIR

In the first round the cleaner is told the chances of models that had not seen the page's publisher. In later rounds the
model says nothing, so what it would still drop then is not dropped here.

Of the gold bodies alone it prints what labelling leaves of their characters, as a mean over documents, with what goes by
rules and without.
"""

from __future__ import annotations

from collections import defaultdict
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean import Cleaner
from newsclean.labels.judge import CERTAIN
from newsclean.labels.model.context_features import CHANCE
from newsclean.labels.model.scored import Scored
from training.evaluate import CJK, kept_by_training
from training.metrics import score

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclean.labels.model.engine import Page
    from training.dataset import Doc

PRESETS = ("article", "body")

LITTLE_LOST = 0.95
"""A body of which at least this share is left has lost little."""


class Told:
    """Stands for the engine: knows the chances of one document.

    Args:
        engine: reads the lines.
    """

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._lines = 0
        self._chances: dict[int, int] = {}

    def tell(self, doc: Doc, scores: Any) -> None:
        """Tell the scores of a document that is cleaned next."""
        self._lines = len(doc.texts)
        self._chances = dict(
            zip(doc.lines.numbers, np.frombuffer(CHANCE, np.uint8)[scores].tolist(), strict=True)
        )

    def scored_all(self, pages: Sequence[Page]) -> list[Scored]:
        """Do as the engine's, with the chances that were told, or certainty where the lines are others."""
        (scored,) = self._engine.scored_all(pages)
        known = self._chances if len(pages[0].texts) == self._lines else {}
        self._chances = {}
        chances = [known.get(at, CERTAIN) for at in scored.index]
        return [Scored(scored.index, scored.size, chances, scored.one)]


def kept(cleaner: Cleaner, texts: Sequence[str]) -> tuple[float, float]:
    """The share of the characters of lines that labelling leaves, and the same if only the model's verdicts are counted."""
    edits = cleaner.clean("\n".join(texts)).edits
    size = max(1, sum(len(line.strip()) for line in texts))
    gone = sum(len(edit.original.strip()) for edit in edits)
    by_model = sum(len(edit.original.strip()) for edit in edits if edit.rule == "model")
    return 1 - gone / size, 1 - by_model / size


def main() -> None:
    docs, scores = kept_by_training(__doc__)
    module: Any = import_module("newsclean.labels.model.engine")
    told = Told(module.engine())
    module.engine = lambda: told
    for preset in PRESETS:
        _report_pages(preset, zip(docs, scores, strict=True), told)
        _report_bodies(preset, zip(docs, scores, strict=True), told)


def _report_pages(preset: str, scored: Iterable[tuple[Doc, Any]], told: Told) -> None:
    """Print both measures for every dump and source."""
    cleaner = Cleaner(preset, dates="off")
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for doc, q in scored:
        if doc.kind not in {"resiliparse_full", "resiliparse_main"}:
            continue
        told.tell(doc, q)
        pair = (doc.page.body, cleaner.clean("\n".join(doc.texts)).text)
        found[doc.kind, doc.page.source].append(pair)
        if doc.page.lang[:2] in CJK:
            found[doc.kind, "cjk"].append(pair)
    for (kind, source), pairs in sorted(found.items()):
        print(f"{kind:17} {source:7} {preset:8} {score(pairs)}")


def _report_bodies(preset: str, scored: Iterable[tuple[Doc, Any]], told: Told) -> None:
    """Print what labelling leaves of the gold bodies."""
    cleaner = Cleaner(preset, stages=["boilerplate"])
    left = []
    for doc, q in scored:
        if doc.kind == "gold":
            told.tell(doc, q)
            left.append(kept(cleaner, doc.texts))
    for name, shares in zip(("labelling", "the model"), zip(*left, strict=True), strict=True):
        mean, bad = sum(shares) / len(shares), sum(share < LITTLE_LOST for share in shares) / len(shares)
        print(f"gold, {name:11} {preset:8} kept {mean:.5f}  documents that lose over 5 %: {bad:.4f}")


if __name__ == "__main__":
    main()
