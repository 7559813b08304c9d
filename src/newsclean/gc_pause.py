"""Holds back Python's search for cyclic garbage while a few documents are worked on.

Cleaning makes tens of thousands of small values and no cycles, and the collector walks all of them, and all that the
process holds besides, again and again: a seventh of the time of cleaning. Held back for a window of documents, some
milliseconds, it has nothing to miss.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector, if it runs, until the block ends; of threads that overlap the first to end resumes it."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
