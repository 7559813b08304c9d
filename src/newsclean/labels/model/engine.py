"""From the lines of a document to a score a line: two stages of trees over integer features."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from newsclean.data import beside, read_bytes
from newsclean.labels.model import columns, context, lists
from newsclean.labels.model.facts import LineTable
from newsclean.labels.model.sections import sections
from newsclean.labels.model.store import Model, load
from newsclean.labels.model.telling import PLACES, LineScore, judge
from newsclean.labels.model.trees import scores

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

FILE = "lines.bin"
"""The shipped model, beside this module."""

WARM = 400_000
"""Characters scored in this process before numpy is worth its 0.2 s start."""

CHUNK = 6000
"""Non-blank lines that are scored together; longer documents are cut, so that no sum leaves 32 bits."""


class Scored:
    """The non-blank lines of a document with their chances.

    Args:
        lines: The lines.
        chances: For each, 0..255, how likely it belongs to the article.
        one: The feature columns of stage one.
    """

    __slots__ = ("chances", "lines", "one")

    def __init__(self, lines: columns.Lines, chances: list[int], one: Sequence[Any]) -> None:
        self.lines = lines
        self.chances = chances
        self.one = one

    def judged(self) -> list[LineScore]:
        """Role, kind and evidence of every non-blank line."""
        shown = zip(*([int(v) for v in self.one[place]] for place in PLACES), strict=True)
        return list(map(judge, self.chances, shown))

    def told(self, at: int) -> LineScore:
        """Role, kind and evidence of one non-blank line."""
        return judge(self.chances[at], tuple(int(self.one[place][at]) for place in PLACES))


class Engine:
    """A loaded model and its tables; results depend on the arguments alone.

    Args:
        model: The learned tables.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.table = LineTable(model.words, model.lines, sections())
        self._seen = 0

    def scored(self, texts: Sequence[str], title: str | None = None, *, bulk: bool | None = None) -> Scored:
        """Scores the non-blank lines of one document.

        Args:
            texts: All lines without terminators, blank ones included.
            title: The headline, when the record has it.
            bulk: Whether to use numpy; None decides by what is installed and how much was scored so far.
        """
        lines = columns.read(texts, self.table, title)
        if not lines.index:
            return Scored(lines, [], [[]] * len(columns.names()))
        if bulk is None:
            self._seen += sum(lines.size)
            bulk = _numpy_pays(self._seen)
        work = self._arrays if bulk else self._lists
        if len(lines.index) <= CHUNK:
            q, one = work(lines)
            return Scored(lines, [context.CHANCE[x] for x in q], one)
        all_q: list[int] = []
        all_one: list[list[int]] = [[] for _ in columns.names()]
        for start in range(0, len(lines.index), CHUNK):
            q, one = work(lines.cut(start, start + CHUNK))
            all_q += q
            for whole, piece in zip(all_one, one, strict=True):
                whole += list(piece)
        return Scored(lines, [context.CHANCE[x] for x in all_q], all_one)

    def chances(
        self, texts: Sequence[str], title: str | None = None, *, bulk: bool | None = None
    ) -> tuple[columns.Lines, list[int]]:
        """The non-blank lines and, for each, the chance that it belongs to the article; as ``scored``."""
        found = self.scored(texts, title, bulk=bulk)
        return found.lines, found.chances

    def _lists(self, lines: columns.Lines) -> tuple[list[int], Sequence[Any]]:
        one: list[Any] = columns.features(lines, lists)
        q = scores(self.model.stages[0].sums(one))
        two = one + context.features(lines.size, q, lists)
        return scores(self.model.stages[1].sums(two)), one

    def _arrays(self, lines: columns.Lines) -> tuple[list[int], Sequence[Any]]:
        ops, np = _arrays(), sys.modules["numpy"]
        one = np.array(columns.features(lines, ops), dtype=np.uint8)
        q = np.clip((self.model.stages[0].sums_array(one) >> 6) + 128, 0, 255)
        two = np.array(context.features(ops.column(lines.size), q, ops), dtype=np.uint8)
        sums = self.model.stages[1].sums_array(np.concatenate([one, two]))
        return np.clip((sums >> 6) + 128, 0, 255).tolist(), one


def _numpy_pays(seen: int) -> bool:
    return "numpy" in sys.modules or (seen > WARM and _has_numpy())


@cache
def _has_numpy() -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only for bulk work

    return find_spec("numpy") is not None


@cache
def _arrays() -> ModuleType:
    from newsclean.labels.model import arrays  # noqa: PLC0415 -- imports numpy

    return arrays


@cache
def engine() -> Engine:
    """The shipped model, loaded on first use."""
    return Engine(load(read_bytes(beside(__file__, FILE))))


def score_lines(
    texts: Sequence[str],
    *,
    title: str | None = None,
    url: str | None = None,  # noqa: ARG001 -- part of the interface; not used by this model
    language: str | None = None,  # noqa: ARG001
) -> list[LineScore | None]:
    """A score for every line of one document, None for blank lines.

    Args:
        texts: All lines without terminators, blank ones included: they are layout evidence.
        title: The headline, when the record has it.
        url: Address, when the record has it.
        language: ISO 639-1 code, when known.
    """
    scored = engine().scored(texts, title)
    out: list[LineScore | None] = [None] * len(texts)
    for number, line in zip(scored.lines.index, scored.judged(), strict=True):
        out[number] = line
    return out
