"""From the lines of a document to a score a line: two stages of trees over integer features."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from functools import cache
from importlib import resources
from types import ModuleType
from typing import Any, NamedTuple

from newsclean.labels.model import columns, context, lists
from newsclean.labels.model.store import Model, load
from newsclean.labels.model.trees import scores
from newsclean.labels.model.words import WordTable

FILE = "lines.bin"
"""The shipped model, beside this module."""

WARM = 400_000
"""Characters scored in this process before numpy is worth its 0.2 s start."""


class LineScore(NamedTuple):
    """What the model thinks of one line.

    Args:
        role: Most likely role, a value of ``newsclean.roles.Role``.
        kind: For boilerplate, what sort; a value of ``newsclean.roles.Kind`` or None.
        body: Calibrated probability, 0 to 1, that the line belongs to the article.
        evidence: Why, for a person.
    """

    role: str
    kind: str | None
    body: float
    evidence: str


class Engine:
    """A loaded model and its word table; results depend on the arguments alone.

    Args:
        model: The learned tables.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.table = WordTable(model.words)
        self._seen = 0

    def chances(
        self, texts: Sequence[str], title: str | None = None, *, bulk: bool | None = None
    ) -> tuple[columns.Lines, list[int]]:
        """The non-blank lines and, for each, the chance that it belongs to the article (0..255).

        Args:
            texts: All lines of one document without terminators, blank ones included.
            title: The headline, when the record has it.
            bulk: Whether to use numpy; None decides by what is installed and how much was scored so far.
        """
        lines = columns.read(texts, self.table, self.model.lines, title)
        if not lines.index:
            return lines, []
        if bulk is None:
            self._seen += sum(lines.size)
            bulk = _numpy_pays(self._seen)
        q = self._arrays(lines) if bulk else self._lists(lines)
        return lines, [context.CHANCE[x] for x in q]

    def _lists(self, lines: columns.Lines) -> list[int]:
        one: list[Any] = columns.features(lines, lists)
        q = scores(self.model.stages[0].sums(one))
        two = one + context.features(lists.column(lines.size), q, lists)
        return scores(self.model.stages[1].sums(two))

    def _arrays(self, lines: columns.Lines) -> list[int]:
        ops, np = _arrays(), sys.modules["numpy"]
        one = columns.features(lines, ops)
        matrix = np.array(one, dtype=np.uint8)
        q = np.clip((self.model.stages[0].sums_array(matrix) >> 6) + 128, 0, 255)
        two = context.features(ops.column(lines.size), q, ops)
        matrix = np.concatenate([matrix, np.array(two, dtype=np.uint8)])
        result: list[int] = np.clip((self.model.stages[1].sums_array(matrix) >> 6) + 128, 0, 255).tolist()
        return result


def _numpy_pays(seen: int) -> bool:
    return "numpy" in sys.modules or (seen > WARM and _has_numpy())


@cache
def _has_numpy() -> bool:
    return importlib.util.find_spec("numpy") is not None


@cache
def _arrays() -> ModuleType:
    from newsclean.labels.model import arrays  # noqa: PLC0415 -- imports numpy

    return arrays


@cache
def engine() -> Engine:
    """The shipped model, loaded on first use."""
    return Engine(load(resources.files(__package__).joinpath(FILE).read_bytes()))


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
    lines, chances = engine().chances(texts, title)
    out: list[LineScore | None] = [None] * len(texts)
    for number, chance in zip(lines.index, chances, strict=True):
        role, kind = ("body", None) if chance >= 128 else ("boilerplate", None)
        out[number] = LineScore(role, kind, chance / 255, "")
    return out
