"""The account of a text that was cleaned twice, in different ways: as if both runs had been one."""

from __future__ import annotations

from newsclean.account import deletions_by_line
from newsclean.document import as_json
from newsclean.edits import compose
from newsclean.lines import LineTable
from newsclean.offsets import Offsets
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from newsclean.document import Line
    from newsclean.edits import Edit
    from newsclean.result import Result

_JUDGEMENT = ("role", "kind", "score", "evidence")


def composed_account(
    original: str, text: str, known: dict[str, Any], edits: Sequence[Edit], result: Result
) -> dict[str, Any]:
    """Return the account that leads from the original to the text that came out of the second run.

    Lines and metadata are those of the original, as the first run saw them; a line that went in the second run has
    its judgement. Dates are those that the second run found, located in the original.

    Args:
        original: the text before the first run.
        text: the text between the runs.
        known: the account of the first run.
        edits: those of the first run.
        result: of the second run.

    Raises:
        TypeError, KeyError, AttributeError: the account of the first run is malformed.
    """
    offsets = Offsets(edits)
    net = compose(original, text, edits, result.edits)
    warnings = known.get("warnings") or []
    return {
        "version": known["version"],
        "edits": as_json(tuple(net)),
        "lines": list(_lines(original, net, known.get("lines") or [], offsets, result)),
        "dates": list(_dates(original, offsets, result)),
        "metadata": known.get("metadata") or as_json(result.metadata),
        "warnings": [*warnings, *(new for new in as_json(result.warnings) if new not in warnings)],
    }


def _lines(
    original: str, net: Sequence[Edit], known: Sequence[dict[str, Any]], offsets: Offsets, result: Result
) -> Iterator[dict[str, Any]]:
    """Yield the lines of the original; those that only the second run took away say so."""
    table = LineTable(original)
    gone = {index + 1: rule for index, rule in deletions_by_line(table, net) if rule is not None}
    judged: dict[int, Line] = {}
    for seen in result.lines:
        if not seen.kept:
            start, _ = offsets.to_original((seen.start, seen.start + 1))
            judged.setdefault(table.index_at(start) + 1, seen)
    for line in known:
        number = line["number"]
        if not line["kept"] or number not in gone:
            yield line
        elif number in judged:
            later = as_json(judged[number])
            yield line | {name: later[name] for name in _JUDGEMENT} | {"kept": False}
        else:
            yield line | {"evidence": gone[number], "kept": False}


def _dates(original: str, offsets: Offsets, result: Result) -> Iterator[dict[str, Any]]:
    for mention in result.dates:
        start, end = offsets.to_original((mention.start, mention.end))
        yield as_json(mention._replace(start=start, end=end, text=original[start:end]))
