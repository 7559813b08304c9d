"""Dates in news text: found, read, placed in time, and rewritten only where that is certain.

Importing this package is cheap; word tables are loaded for the languages that are asked for, when they are.
"""

from __future__ import annotations

from newsclean.dates.finding import Findings, find_all, find_dates
from newsclean.dates.scope import rewrites
from newsclean.dates.timestamps import Timestamp, read_date, read_timestamp

__all__ = ["Findings", "Timestamp", "find_all", "find_dates", "read_date", "read_timestamp", "rewrites"]
