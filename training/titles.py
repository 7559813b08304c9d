"""Which line is the headline: ``python -m training.titles --data PATH``.

A conditional logit: of the lines above the body that read as headlines one is the headline, or none is. The headline is
known from the page's metadata; a page that words it otherwise there than in its text counts as one without. The weights,
in eighths of a logit, are copied to ``newsclean/labels/titles/title.py``; what they find is scored out of fold, in folds by domain.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from newsclean import Cleaner
from newsclean.document import Hints
from newsclean.labels.judge import judge_all
from newsclean.labels.titles.facts import facts_of, head_of
from newsclean.labels.titles.title import MARGIN, WEIGHTS
from newsclean.rounds import detect_language
from newsclean.view import View
from training.dataset import FOLDS
from training.records import DUMPS, data_path, fold_of, pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from training.records import Page

WORTH = {
    "resiliparse_full": 1.0,
    "resiliparse_main": 1.0,
    "inscriptis": 0.7,
    "bs4": 0.7,
    "body": 0.5,
    "cleaned": 0.7,
}
"""What a text of a page weighs: its dumps, its body alone, and its full dump once it is cleaned."""

UNIT = 8
DECAY, STEP, STEPS = 2.0, 0.05, 400
_NOT_WORD = re.compile(r"[\W_]+")


class Example(NamedTuple):
    """The head of one text.

    Attributes:
        kind: which text of its page it is.
        fold: that of the page's domain.
        lines: what reads as a headline.
        facts: what speaks for each of them, a row a line.
        is_title: whether each is the headline.
        has_title: whether the headline stands anywhere in the text.
    """

    kind: str
    fold: int
    lines: list[str]
    facts: Any
    is_title: Any
    has_title: bool


def main() -> None:
    """Fits, scores out of fold, and prints both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data")
    found = list(examples(list(pages(data_path(parser.parse_args().data)))))
    by_fold = [fit([one for one in found if one.fold != fold]) for fold in range(FOLDS)]
    print(
        f"{'':17} {'right':>6} {'wrong':>6} {'none':>6}   {'other':>6} {'none':>6}    (headline in the text / not)"
    )
    for kind in WORTH:
        told = Counter(verdict(one, by_fold[one.fold]) for one in found if one.kind == kind)
        print(
            f"{kind:17} {told['right']:6} {told['wrong']:6} {told['none']:6}   {told['other']:6} {told['no title']:6}"
        )
    print(dict(zip(WEIGHTS, fit(found).tolist(), strict=True)))


def examples(found: Sequence[Page]) -> Iterator[Example]:
    """Yield the heads of all texts of the pages whose headline is known."""
    cleaner = Cleaner()
    for page in found:
        if not page.title:
            continue
        texts = {name: page.texts[name] for name in DUMPS}
        texts |= {"body": page.body, "cleaned": cleaner.clean(page.texts["resiliparse_full"]).text}
        for kind, text in texts.items():
            yield _example(cleaner, page, kind, text)


def _example(cleaner: Cleaner, page: Page, kind: str, text: str) -> Example:
    asked = cleaner._labeller._draft(View(text, Hints(), detect_language)).asked  # noqa: SLF001 - no headline yet
    (labels,) = judge_all([asked], 0.0, kinds=False)
    head = None if asked.shapes is None else head_of(asked.texts, labels, asked.shapes)
    lines = [] if head is None else [head.texts[head.lines[place]] for place in head.able]
    facts = np.zeros((0, len(WEIGHTS))) if head is None else np.array(facts_of(head), dtype=float)
    is_title = np.array([is_headline(line, page.title) for line in lines], dtype=bool)
    has_title = any(is_headline(line, page.title) for line in asked.texts)
    return Example(kind, fold_of(page.domain), lines, facts, is_title, has_title)


def is_headline(line: str, title: str) -> bool:
    """Tell whether a line says what the metadata say is the title, or nearly all or little more of it."""
    told, known = (_NOT_WORD.sub(" ", text.casefold()).strip() for text in (line, title))
    return len(told) > 8 and (
        told == known
        or (known.startswith(f"{told} ") and 2 * len(told) > len(known))
        or (told.startswith(known) and len(known) > 12 and len(told) < len(known) + 30)
    )


def fit(found: Sequence[Example]) -> Any:
    """Return the weights, in eighths of a logit, that make the headlines likeliest; small ones are preferred."""
    found = [one for one in found if one.lines]
    facts = np.concatenate([one.facts for one in found])
    of = np.concatenate([np.full(len(one.lines), at) for at, one in enumerate(found)])
    is_title = np.concatenate([one.is_title for one in found])
    has_title = np.array([one.is_title.any() for one in found])
    worth = np.array([WORTH[one.kind] for one in found])
    weights = np.zeros(len(WEIGHTS))
    weights[0] = -3.0
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):  # Adam
        odds = np.exp(facts @ weights)
        chance = odds / (1 + np.bincount(of, odds))[of]
        told = np.where(is_title, odds, 0)
        wanted = np.where(has_title[of], told / np.maximum(np.bincount(of, told), 1e-300)[of], 0)
        slope = facts.T @ ((chance - wanted) * worth[of]) / worth.sum()
        slope[1:] += 2 * DECAY * weights[1:] / len(found)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= STEP * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return np.round(weights * UNIT).astype(int)


def verdict(one: Example, weights: Any) -> str:
    """Say whether the weights find the headline of a text, as `newsclean.labels.titles.title` decides."""
    if one.lines:
        worths = one.facts @ weights
        best = int(worths.argmax())
        others = [
            worth
            for worth, line in zip(worths, one.lines, strict=True)
            if line.strip() != one.lines[best].strip()
        ]
        if worths[best] >= max([0, *(worth + MARGIN for worth in others)]):
            if one.is_title[best]:
                return "right"
            return "wrong" if one.has_title else "other"
    return "none" if one.has_title else "no title"


if __name__ == "__main__":
    main()
