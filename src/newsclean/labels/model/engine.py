"""From the lines of a document to a score a line: three stages of trees over integer features, and a network beside."""

from __future__ import annotations

import sys
from functools import cache, cached_property
from itertools import islice

from newsclean.labels.model import compiled, context_features, line_features, page_features
from newsclean.labels.model.facts import LineReader
from newsclean.labels.model.lines import Lines, read_lines
from newsclean.labels.model.lists import Lists
from newsclean.labels.model.network import after, before, doubtful
from newsclean.labels.model.network_lists import NetworkLists
from newsclean.labels.model.scored import Scored
from newsclean.labels.model.sections import sections
from newsclean.labels.model.store import Model, load
from newsclean.labels.model.trees import scores
from newsclean.labels.model.vocabulary import shares
from newsclean.startup.data import beside, read_bytes
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from newsclean.labels.recall import Recall

FILE = "lines.bin"
"""The shipped model, beside this module."""

WARM = 400_000
"""Characters scored in this process before numpy is worth its 0.2 s start."""

BATCH = 1000
"""Lines that the compiled twins score together: so many that calls cost little, so few that columns stay in the cache."""

CHUNK = 6000
"""Non-blank lines that are scored together at most; longer documents are cut, so that no sum leaves 32 bits."""


class Page(NamedTuple):
    """What the model is asked about.

    Args:
        texts: All lines without terminators, blank ones included.
        title: The headline, when the record has it.
        recall: What is known of its lines from the round before, if there was one.
    """

    texts: Sequence[str]
    title: str | None = None
    recall: Recall | None = None


class Engine:
    """A loaded model and its tables; results depend on the arguments alone.

    Args:
        model: The learned tables.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.lines = LineReader(model.words, model.lines, sections())
        self._reader: Any = None
        self._network_arrays: Any = None
        self._scorer: Any = None
        self._seen = 0

    @cached_property
    def _network(self) -> NetworkLists:
        return NetworkLists(self.model.network)

    def scored(self, texts: Sequence[str], title: str | None = None, *, bulk: bool | None = None) -> Scored:
        """Scores the non-blank lines of one document; as ``scored_all``."""
        return self.scored_all([Page(texts, title)], bulk=bulk)[0]

    def scored_all(self, pages: Sequence[Page], *, bulk: bool | None = None) -> list[Scored]:
        """Scores the non-blank lines of documents; each as if it were alone.

        Args:
            pages: The documents.
            bulk: Whether to use numpy, or plain Python; None takes the compiled twins where they were built, and else
                decides by what is installed and how much was scored so far.
        """
        if bulk is None and compiled.is_built():
            return self._compiled(pages)
        read = [read_lines(page.texts, page.title) for page in pages]
        if bulk is None:
            if "numpy" not in sys.modules:
                self._seen += sum(len(text) for lines in read for text in lines.texts)
            bulk = _numpy_pays(self._seen)
        pieces = _pieces(read)
        scored = iter(self._in_bulk(pieces) if bulk else map(self._alone, pieces, _recalls(pages, read)))
        return [_joined(lines, scored) for lines in read]

    def _compiled(self, pages: Sequence[Page]) -> list[Scored]:
        if self._scorer is None:
            self._scorer = compiled.Scorer(self.model, self.lines, sections())
        read = [self._scorer.read(page.texts, page.title) for page in pages]
        recalls = iter(_recalls(pages, read))
        scored = (
            one
            for batch in _batches(_pieces(read), BATCH)
            for one in self._scorer.score(batch, list(islice(recalls, len(batch))))
        )
        return [_joined(lines, scored) for lines in read]

    def _alone(self, lines: Lines, recall: Recall | None) -> Scored:
        known = recall.packed if recall is not None else {}
        packed = {text: known[text] if text in known else self.lines.read(text) for text in set(lines.texts)}
        if recall is not None:
            recall.packed = packed
        ops, parts = Lists(len(lines.numbers)), line_features.parts_of(lines, packed.__getitem__)
        one = line_features.features(lines, parts, ops)
        first = scores(self.model.stages[0].sums(one))
        size = line_features.sizes_of(parts)
        q = scores(self.model.stages[1].sums(one + context_features.features(size, first, ops)))
        if not doubtful(q, [len(q)], ops):
            return Scored(lines.numbers, size, [context_features.CHANCE[x] for x in q], one)
        shared = shares(lines.texts, q)
        read = self._network.scores([*one, first, q, *shared], size)
        q = before(q, read, ops)
        again = [at for at, score in enumerate(q) if page_features.UNSURE[score]]
        if again:
            three = page_features.features(one, size, q, shared, again, ops)
            for at, score in zip(again, scores(self.model.stages[2].sums(three)), strict=True):
                q[at] = score
        q = after(q, read, ops)
        return Scored(lines.numbers, size, [context_features.CHANCE[x] for x in q], one)

    def _in_bulk(self, pieces: Sequence[Lines]) -> Iterator[Scored]:
        for batch in _batches(pieces, CHUNK):
            yield from self._arrays(batch)

    def _arrays(self, batch: Sequence[Lines]) -> Iterator[Scored]:
        from newsclean.labels.model import bulk  # noqa: PLC0415 -- imports numpy

        if self._reader is None:
            self._reader = bulk.Reader(self.model, self.lines, sections())
            self._network_arrays = bulk.NetworkArrays(self.model.network)
        return bulk.score(batch, self._reader, self.model, self._network_arrays)


def _pieces(read: Sequence[Lines]) -> list[Lines]:
    """Documents, the long ones in several pieces."""
    return [
        lines if len(lines.numbers) <= CHUNK else lines.cut(start, start + CHUNK)
        for lines in read
        for start in range(0, len(lines.numbers), CHUNK)
    ]


def _recalls(pages: Sequence[Page], read: Sequence[Lines]) -> list[Recall | None]:
    """What is known of the lines of each piece; nothing of a document in several pieces."""
    return [
        page.recall if len(lines.numbers) <= CHUNK else None
        for page, lines in zip(pages, read, strict=True)
        for _ in range(0, len(lines.numbers), CHUNK)
    ]


def _batches(pieces: Sequence[Lines], limit: int) -> Iterator[list[Lines]]:
    """Pieces in batches of not much more than ``limit`` lines."""
    batch: list[Lines] = []
    count = 0
    for lines in pieces:
        if batch and count + len(lines.numbers) > limit:
            yield batch
            batch, count = [], 0
        batch.append(lines)
        count += len(lines.numbers)
    if batch:
        yield batch


def _joined(lines: Lines, scored: Iterator[Scored]) -> Scored:
    """The pieces of one document as one."""
    count = -(-len(lines.numbers) // CHUNK)
    if count == 1:
        return next(scored)
    pieces = [next(scored) for _ in range(count)]
    return Scored(
        lines.numbers,
        [size for piece in pieces for size in piece.size],
        [chance for piece in pieces for chance in piece.chances],
        [
            [value for piece in pieces for value in piece.one[place]]
            for place in range(len(line_features.names()))
        ],
    )


def _numpy_pays(seen: int) -> bool:
    return "numpy" in sys.modules or (seen > WARM and _has_numpy())


@cache
def _has_numpy() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only for bulk work

    return find_spec("numpy") is not None


@cache
def engine() -> Engine:
    """The shipped model, loaded on first use."""
    return Engine(load(read_bytes(beside(__file__, FILE))))
