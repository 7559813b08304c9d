"""What sort of chrome a line is: a softmax over binned features of stage one, learned by ``training.kinds``.

A feature's bin adds a row of integers, one for each kind; the kind with the largest sum is told. It is asked of lines
that go, and only when somebody wants to know; the tables are read then.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from newsclean.labels.model.line_features import names
from newsclean.startup.data import beside, read_text
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE = "kinds.json"
"""The learned tables, beside this module."""

Table = tuple[int, list[int], list[list[int]]]
"""Place of a feature, the values at which it is cut into bins, and a row of weights for each bin."""


def kind_of(values: Sequence[int]) -> str:
    """The most likely kind, a value of ``newsclean.roles.Kind``.

    Args:
        values: All features of stage one of a line, in the order of ``line_features.names``.
    """
    kinds, bias, tables = _head()
    sums = bias
    for place, cuts, rows in tables:
        row = rows[bisect_right(cuts, values[place])]
        sums = [total + weight for total, weight in zip(sums, row, strict=True)]
    return kinds[sums.index(max(sums))]


@cache
def _head() -> tuple[list[str], list[int], list[Table]]:
    """The shipped tables, read on first use; features that the model no longer has are left out."""
    import json  # noqa: PLC0415 - most runs ask for no kinds

    read = json.loads(read_text(beside(__file__, FILE)))
    places = {name: place for place, name in enumerate(names())}
    tables = [(places[name], *table) for name, table in read["features"].items() if name in places]
    return read["kinds"], read["bias"], tables
