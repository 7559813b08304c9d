"""The shards that an earlier run has noted as finished: read with suspicion, for anybody can write to such a file."""

from __future__ import annotations

import json
from contextlib import suppress

from newsclean.corpus.batch import Counts
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Shard = dict[str, Any]

_KINDS: dict[str, type | tuple[type, ...]] = {
    "source": str,
    "input": list,
    "job": str,
    "output": str,
    "size": (int, type(None)),
    "counts": dict,
    "statistics": dict,
}


def shards_of(manifest: str, journal: str) -> Iterator[Shard]:
    """Yield the entries of a manifest and of a journal; what is none is as if it were not there.

    Its file is then cleaned again, which is never wrong. A line of a journal that a kill has cut short is none either.

    Args:
        manifest: the path of what a run writes at its end.
        journal: the path of what a run writes as it goes.
    """
    with suppress(OSError, ValueError, RecursionError), open(manifest, encoding="utf-8") as file:
        written = json.load(file)
        shards = written.get("shards") if isinstance(written, dict) else None
        yield from filter(_is_shard, shards if isinstance(shards, list) else ())
    with suppress(OSError), open(journal, "rb") as file:
        for line in file:
            with suppress(ValueError, RecursionError):
                shard = json.loads(line)
                if _is_shard(shard):
                    yield shard


def _is_shard(value: Any) -> bool:
    """Tell whether a value has all that is asked of an entry, in the form in which it is asked for."""
    if not isinstance(value, dict) or not all(
        name in value and isinstance(value[name], kind) for name, kind in _KINDS.items()
    ):
        return False
    counts, statistics = value["counts"], value["statistics"]
    return (
        set(counts) == set(Counts._fields)
        and _are_numbers(counts)
        and all(isinstance(each, dict) and _are_numbers(each) for each in statistics.values())
    )


def _are_numbers(values: dict[str, Any]) -> bool:
    return all(isinstance(value, int) for value in values.values())
