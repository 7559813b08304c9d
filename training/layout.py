"""What it means to stand beside the article: one weight, on top of chances that the line model gave out of fold.

    python -m training.train --data PATH --cv --cache DIR
    python -m training.layout --cache DIR

The weight is fitted on four folds of domains and scored on the fifth; the shipped one is that of all folds.
"""

from __future__ import annotations

import gzip
import math
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from newsclean.corpus.page import read_page
from newsclean.labels.model.context_features import CHANCE
from newsclean.labels.model.select import select
from newsclean.layout import line_name
from training.dataset import FOLDS
from training.evaluate import kept_by_training
from training.metrics import score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.layout import Layout
    from training.dataset import Doc


def main() -> None:
    docs, chances = kept_by_training(__doc__)
    pages = [
        (doc, chance.tolist(), _layout(doc))
        for doc, chance in zip(docs, chances, strict=True)
        if doc.kind == "resiliparse_full" and doc.page.html
    ]
    print(f"{len(pages)} pages")
    weights = [_fit([page for page in pages if page[0].fold != fold]) for fold in range(FOLDS)]
    print(f"by fold: {weights}; of all: {_fit(pages)} sixteenths of a logit")
    _report(pages, [0] * FOLDS, "none")
    _report(pages, weights, "layout")


def _layout(doc: Doc) -> Layout:
    assert doc.page.html is not None
    layout = read_page(gzip.decompress(doc.page.html.read_bytes())).layout
    assert layout is not None
    return layout


def _lines(doc: Doc) -> list[int]:
    return [at for at, text in enumerate(doc.texts) if text.strip()]


def _fit(pages: Sequence[tuple[Doc, list[int], Layout]]) -> int:
    """Return the shift that makes the chances of lines beside the article add up to what was kept of them.

    That is where the likelihood of a logistic model with this one weight is highest. A line counts by the square
    root of its words, a page as a page.
    """
    rows = []
    for doc, scores, layout in pages:
        lines = _lines(doc)
        sizes = [math.sqrt(len(doc.texts[at].split()) + 1) for at in lines]
        unit = math.sqrt(sum(sizes))
        for at, q, size in zip(lines, scores, sizes, strict=True):
            name = line_name(doc.texts[at])
            if name in layout.beside and name not in layout.captions:
                rows.append((q, size / unit, doc.keep[at]))
    kept = sum(weight for _, weight, keep in rows if keep)

    def expected(shift: int) -> float:
        return sum(weight / (1 + math.exp((128 - q - shift) / 16)) for q, weight, _ in rows)

    return min(range(-96, 97), key=lambda shift: abs(expected(shift) - kept))


def _report(pages: Sequence[tuple[Doc, list[int], Layout]], weights: Sequence[int], name: str) -> None:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for doc, scores, layout in pages:
        weight = weights[doc.fold]
        lines = _lines(doc)
        chances = [_moved(doc.texts[at], q, layout, weight) for at, q in zip(lines, scores, strict=True)]
        keeps = select(chances, [len(doc.texts[at]) for at in lines])
        text = "\n".join(doc.texts[at] for at, keep in zip(lines, keeps, strict=True) if keep)
        found[doc.page.source].append((doc.page.body, text))
    for source, pairs in found.items():
        print(f"{name:7} {source:7} {score(pairs)}")


def _moved(text: str, q: int, layout: Layout, weight: int) -> Any:
    if not weight:
        return CHANCE[q]
    name = line_name(text)
    if name in layout.captions:
        return 0
    return CHANCE[min(255, max(0, q + weight))] if name in layout.beside else CHANCE[q]


if __name__ == "__main__":
    main()
