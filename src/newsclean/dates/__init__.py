"""Dates in news text: found, read, placed in time, and rewritten only where that is certain.

Importing this package costs next to nothing: its modules are loaded when a name is first used, and word tables for
the languages that are asked for, when they are.
"""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from newsclean.dates.finding import find_all, find_dates
    from newsclean.dates.findings import Findings
    from newsclean.dates.rewriting.scope import rewrites
    from newsclean.dates.timestamps.beside import Beside, beside_stamp
    from newsclean.dates.timestamps.labels import purpose_of
    from newsclean.dates.timestamps.lines import Timestamp, read_date, read_publication, read_timestamp
    from newsclean.dates.timestamps.stated import Stated, stated_days

__all__ = [
    "Beside", "Findings", "Stated", "Timestamp", "beside_stamp", "find_all", "find_dates", "purpose_of", "read_date",
    "read_publication", "read_timestamp", "rewrites", "stated_days",
]  # fmt: skip

_HOME = {
    "Findings": "findings", "find_all": "finding", "find_dates": "finding", "rewrites": "rewriting.scope",
    "Timestamp": "timestamps.lines", "read_date": "timestamps.lines", "read_timestamp": "timestamps.lines",
    "Beside": "timestamps.beside", "beside_stamp": "timestamps.beside", "read_publication": "timestamps.lines",
    "purpose_of": "timestamps.labels", "Stated": "timestamps.stated", "stated_days": "timestamps.stated",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - as all else here

    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
