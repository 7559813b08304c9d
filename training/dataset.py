"""Turns pages into labelled documents and feature matrices."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from newsclean.labels.model import line_features
from newsclean.labels.model.arrays import Arrays
from newsclean.labels.model.facts import LineReader
from newsclean.labels.model.lines import read_lines
from newsclean.labels.model.sections import sections
from training.align import align
from training.convert import HELD_OUT, converter, dump, manner, read
from training.lexicon import Counts, build
from training.records import DUMPS, Page, fold_of
from training.roles import blocks, line_roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDS = 5


@dataclass(slots=True)
class Doc:
    """One dump (or variant of it) of a page, with its labels.

    Args:
        page: The page.
        kind: Dump name, or ``clean`` (the body's lines of the full dump), ``gold`` (the body alone), ``cjk``.
        texts: All lines.
        keep: Whether each belongs to the article.
        roles: Finer roles, ``""`` where unknown.
        title: Headline given as a hint, or None.
        fold: Cross-validation fold.
    """

    page: Page
    kind: str
    texts: list[str]
    keep: list[bool]
    roles: list[str]
    title: str | None
    fold: int
    lines: Any = None
    size: Any = None
    one: Any = None
    label: Any = field(default=None)
    words: Any = None


def labelled(pages: Sequence[Page]) -> list[Doc]:
    """Every dump of every page with aligned labels and roles."""
    rng = random.Random(7)
    docs = []
    for page in pages:
        found = blocks(page.html) if page.html else []
        for name in DUMPS:
            texts = page.texts[name].split("\n")
            title = page.title if rng.random() < 0.4 else None
            roles = line_roles(texts, found, page.title)
            docs.append(Doc(page, name, texts, align(texts, page.body), roles, title, fold_of(page.domain)))
    return docs


VARIED = 2
"""Dumps in a manner of their own, of every page."""

UNSEEN = "unseen "
"""What the kinds of dumps begin with that only measure."""


def varied(pages: Sequence[Page]) -> Iterator[Doc]:
    """Dumps of every page as other converters might write them, drawn at random but always the same."""
    for page in pages:
        tree = read(page.html) if page.html else None
        if tree is None or page.html is None:
            continue
        found = blocks(page.html)
        rng = random.Random(zlib.crc32(page.id.encode()))
        for number in range(VARIED):
            how = manner(rng)
            title = page.title if rng.random() < 0.4 else None
            texts = dump(tree, how).split("\n")
            if any(texts):
                roles = line_roles(texts, found, page.title)
                keep = align(texts, page.body)
                yield Doc(page, f"varied{number}", texts, keep, roles, title, fold_of(page.domain))


def unseen(pages: Sequence[Page]) -> Iterator[Doc]:
    """Dumps by converters that training never meets, of half of the pages; without labels, for they only measure.

    Pages that are not in UTF-8 are left out: what would be measured is the loss of their letters.
    """
    for name in HELD_OUT:
        convert = converter(name)
        for page in pages[::2] if convert else ():
            texts = convert(page.html).split("\n") if convert and page.html else []
            if any(map(str.strip, texts)) and not any("\ufffd" in text for text in texts):
                nothing = [""] * len(texts)
                fold = fold_of(page.domain)
                yield Doc(page, UNSEEN + name, texts, [False] * len(texts), nothing, None, fold)


def clean_variants(docs: Sequence[Doc]) -> Iterator[Doc]:
    """Already clean documents, in which every line stays."""
    rng = random.Random(8)
    for doc in docs:
        if doc.kind not in ("resiliparse_full", "varied0"):
            continue
        at = [
            n
            for n, text in enumerate(doc.texts)
            if doc.keep[n] or (not text.strip() and n > 0 and doc.keep[n - 1])
        ]
        texts = [doc.texts[n] for n in at]
        title = doc.page.title if rng.random() < 0.4 else None
        keep = [bool(t.strip()) for t in texts]
        kind = "clean" if doc.kind == "resiliparse_full" else "clean2"
        yield Doc(doc.page, kind, texts, keep, [doc.roles[n] for n in at], title, doc.fold)
        if kind == "clean2":
            continue
        texts = doc.page.body.split("\n")
        keep = [bool(t.strip()) for t in texts]
        yield Doc(doc.page, "gold", texts, keep, [""] * len(texts), title, doc.fold)


def lexicons(docs: Sequence[Doc]) -> list[tuple[dict[str, bytes], dict[str, int]]]:
    """One lexicon a fold, learned on the other folds, and at the end one learned on all."""
    counts = Counts()
    for doc in docs:
        if doc.kind in ("resiliparse_full", "bs4"):
            rows = zip(doc.texts, doc.keep, doc.roles, strict=True)
            counts.add(doc.page.domain, [row for row in rows if row[0].strip()])
    domains = {doc.page.domain for doc in docs}
    out = [build(counts, {d for d in domains if fold_of(d) != fold}) for fold in range(FOLDS)]
    return [*out, build(counts, domains)]


def featurise(docs: Sequence[Doc], lex: Sequence[tuple[dict[str, bytes], dict[str, int]]]) -> None:
    """Fills ``lines``, ``one`` (uint8 matrix, a row a feature), ``label`` and ``words`` of every document."""
    readers = [LineReader(words, whole, sections()) for words, whole in lex]
    for doc in docs:
        lines = read_lines(doc.texts, doc.title)
        doc.lines = lines
        if not lines.numbers:
            continue
        parts = [
            np.array(part, dtype=np.int32) for part in line_features.parts_of(lines, readers[doc.fold].read)
        ]
        doc.size = line_features.sizes_of(parts).tolist()
        doc.one = np.array(line_features.features(lines, parts, Arrays([len(lines.numbers)])), dtype=np.uint8)
        doc.label = np.array([doc.keep[n] for n in lines.numbers], dtype=np.uint8)
        doc.words = np.array([len(doc.texts[n].split()) for n in lines.numbers])
