"""Scores the lines of documents with the compiled twins of the tables, the arithmetic, the trees and the network.

The same numbers as in plain Python, many times as fast, whether documents come one by one or many together.
"""

from __future__ import annotations

from itertools import accumulate

from newsclean.labels.model import context_features, line_features, page_features
from newsclean.labels.model.facts import HEAD, OWN, char_class
from newsclean.labels.model.lines import UNTITLED, Lines, overlap
from newsclean.labels.model.network import FINE, PARTS, POINT, TOP, WIDTH, after, before, doubtful
from newsclean.labels.model.run import Run
from newsclean.labels.model.scored import Scored
from newsclean.labels.model.sections import (
    CLOSING,
    JOINTS,
    LEAD,
    LONGEST,
    MOST_CHARS,
    MOST_WORDS,
    OPENING,
    TAIL,
)
from newsclean.labels.model.tables import Table, WordWeights
from newsclean.labels.model.vocabulary import SETTINGS
from newsclean.labels.model.weight import HEAVY
from newsclean.labels.model.words import CHANNELS, COMMAS, EDGES, FIELDS, NEUTRAL, QUOTES, STOPS
from newsclean.native import twin
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from newsclean.labels.model.facts import LineReader
    from newsclean.labels.model.network import Network
    from newsclean.labels.model.sections import Sections
    from newsclean.labels.model.store import Model
    from newsclean.labels.recall import Recall

_columns, _network, _reading, _trees = twin("columns"), twin("network"), twin("reading"), twin("trees")
_sharing = twin("sharing")

_TITLE_WORDS = 100
"""Words of a title that is looked up in a table of the twins; someone may have chosen more to meet in one place of it."""

_NO_TITLE = 17
"""What ``Lines`` says of a line when no title is known."""


def is_built() -> bool:
    """Tell whether the twins are there, and know the fields that are read of a line."""
    if None in {_columns, _network, _reading, _sharing, _trees}:
        return False
    known = _reading.FIELDS, _reading.CHANNELS, _network.WIDTH, _network.FINE
    return ((*FIELDS, *OWN), len(CHANNELS), WIDTH, FINE) == known


class Rows:
    """The features of some lines, feature by feature.

    Args:
        values: A byte a value; of all lines for the first feature, then for the second, and so on.
        stride: From one feature to the next.
        start: The first line that is wanted.
        end: The line after the last one that is wanted.
    """

    __slots__ = ("_end", "_start", "_stride", "_values")

    def __init__(self, values: bytes, stride: int, start: int, end: int) -> None:
        self._values = values
        self._stride = stride
        self._start = start
        self._end = end

    def __len__(self) -> int:
        return len(self._values) // self._stride

    def __getitem__(self, feature: int) -> bytes:
        """The values of a feature."""
        if not 0 <= feature < len(self):
            raise IndexError(feature)
        return self._values[feature * self._stride + self._start : feature * self._stride + self._end]


class Scorer:
    """The tables of a model in the form of the twins.

    Args:
        model: The learned tables.
        plain: Reads one line in plain Python; for the few that the twin does not know how to read.
        sections: Phrases that open sections.
    """

    def __init__(self, model: Model, plain: LineReader, sections: Sections) -> None:
        self._reader = _reading.Reader(
            list(model.words),
            _by_channel(model.words),
            (list(model.lines), _in_order(model.lines)),
            (EDGES, QUOTES, COMMAS, STOPS),
            (
                *(([*phrases], bytes(phrases.values())) for phrases in (sections.whole, sections.start)),
                *(sorted(sections.heads), sorted(sections.pairs)),
                *(TAIL, LEAD, MOST_WORDS, MOST_CHARS),
                *_counting(sections.counted),
            ),
            plain.read,
            char_class,
            (HEAD, LONGEST, NEUTRAL),
        )
        self._stages = [_trees.Trees(stage.questions, stage.leaves, stage.bias) for stage in model.stages]
        self._network = network_of(model.network)

    def read(self, texts: Sequence[str], title: str | None) -> Lines:
        """The lines of a document, without what their words say; as ``lines.read_lines``."""
        stripped, numbers, gap, indent, copies = _reading.survey(texts)
        wanted = set(title.lower().split()) if title else set()
        if not title:
            titled = _columns.filled(len(stripped), _NO_TITLE)
        elif len(wanted) <= _TITLE_WORDS:
            titled = self._reader.overlap(stripped, wanted, UNTITLED)
        else:
            titled = _columns.Columns.column(overlap(stripped, title))
        return Lines(stripped, numbers, gap, indent, titled, copies)

    def parts(
        self, texts: Sequence[str], counts: Sequence[int] = (), recalls: Sequence[Recall | None] = ()
    ) -> list[line_features.Column]:
        """The fields of stripped lines, a column a field; as ``line_features.parts_of``.

        Args:
            texts: The lines of documents.
            counts: The number of lines of each.
            recalls: For each what is known of its lines, if anything; it takes the fields for the next time.
        """
        starts = list(accumulate(counts, initial=0))
        known = [
            (start, start + count, *recall.facts)
            for recall, start, count in zip(recalls, starts, counts, strict=False)
            if recall is not None and recall.facts is not None
        ]
        lines = list(texts)
        fields: list[line_features.Column] = self._reader.read(lines, known)
        for recall, start, count in zip(recalls, starts, counts, strict=False):
            if recall is not None:
                recall.facts = lines[start : start + count], fields, start
        return fields

    def score(self, batch: Sequence[Lines], recalls: Sequence[Recall | None] = ()) -> Iterator[Scored]:
        """The scores of each document of a batch.

        Args:
            batch: The non-blank lines of each document, at least one each.
            recalls: For each what is known of its lines from the round before, if anything.
        """
        lines = batch[0] if len(batch) == 1 else _together(batch)
        count = len(lines.texts)
        counts = [len(each.numbers) for each in batch]
        parts = self.parts(lines.texts, counts, recalls)
        ops = _columns.Columns(counts, Run)
        stage = line_features.features(lines, parts, ops)
        size = line_features.sizes_of(parts)
        one = _columns.bytes_of(stage, count)
        first = self._stages[0].scores([one], count)
        two = _columns.bytes_of(context_features.features(size, first, ops), count)
        q = self._stages[1].scores([one, two], count)
        asked = doubtful(q, counts, ops)
        if len(asked) == len(batch):
            q = self._looked_again(lines.texts, one, stage, (size, first, q), ops, counts)
        elif asked:
            starts = list(accumulate(counts, initial=0))
            places = ops.column([at for number in asked for at in range(starts[number], starts[number + 1])])
            some, few = ops.pick([size, first, q, *stage], places), [counts[number] for number in asked]
            matrix = _columns.bytes_of(some[3:], len(places))
            texts = [lines.texts[at] for at in places]
            new = self._looked_again(texts, matrix, some[3:], some[:3], _columns.Columns(few, Run), few)
            q = ops.replaced(q, places, new)
        chances = ops.look(context_features.CHANCE, q).tolist()
        sizes = size.tolist()
        start = 0
        for each in batch:
            end = start + len(each.numbers)
            yield Scored(
                each.numbers,
                sizes[start:end],
                chances[start:end],
                Rows(one, _columns.stride(count), start, end),
            )
            start = end

    def _looked_again(
        self,
        texts: list[str],
        one: bytes,
        stage: Sequence[Any],
        known: Sequence[Any],
        ops: Any,
        counts: Sequence[int],
    ) -> Any:
        """The last scores of the lines of documents.

        Args:
            texts: The lines, stripped.
            one: The columns of stage one as bytes.
            stage: The same.
            known: The size of each line, and its scores of stages one and two.
            ops: The arithmetic over the documents.
            counts: The number of lines of each.
        """
        size, first, q = known
        shared = _sharing.shares(texts, q, counts, SETTINGS)
        read = self._network.scores([one, _columns.bytes_of([first, q, *shared], len(q))], size, counts)
        q = before(q, read, ops)
        again = ops.places_where(page_features.UNSURE, q)
        if len(again):
            three = _columns.bytes_of(page_features.features(stage, size, q, shared, again, ops), len(again))
            q = ops.replaced(q, again, self._stages[2].scores([three], len(again)))
        return after(q, read, ops)


def network_of(network: Network, *, way: int = 2) -> Any:
    """A network in the form of the twin; ``way`` is what of the processor is used, as the twin's ``WAY`` has it."""
    blocks = (network.values, network.biases, network.blocks)
    limits, gates = (TOP, HEAVY), (PARTS, POINT - 4)
    return _network.Network(network.borders, *blocks, network.shift, network.head, limits, gates, way)


def _together(batch: Sequence[Lines]) -> Lines:
    texts: list[str] = []
    for each in batch:
        texts += each.texts
    _, _, *others = zip(*batch, strict=True)
    return Lines(texts, [], *(_columns.join(list(column)) for column in others))


def _by_channel(words: Mapping[str, bytes]) -> bytes:
    """The weights of words, a byte a word, for the first channel, then the second, and so on."""
    if isinstance(words, Table) and isinstance(stored := words.stored(), WordWeights):
        return stored.by_channel()
    rows = list(words.values())
    return bytes(row[2 + 2 * channel] for channel in range(len(CHANNELS)) for row in rows)


def _counting(phrases: Mapping[str, int]) -> tuple[object, ...]:
    """What numbers count: as a whole, and as a beginning; and the characters around numbers."""
    whole = {phrase: code for phrase, code in phrases.items() if not phrase.endswith("*")}
    begun = {phrase[:-1]: code for phrase, code in phrases.items() if phrase.endswith("*")}
    tables = [([*each], bytes(each.values())) for each in (whole, begun)]
    return (*tables, JOINTS, OPENING, CLOSING)


def _in_order(lines: Mapping[str, int]) -> bytes:
    return bytes(lines.in_order() if isinstance(lines, Table) else lines.values())
