"""The languages whose month and weekday names are known."""

from __future__ import annotations

from functools import lru_cache

from newsclean.language_codes import written_as
from newsclean.startup.data import beside, stems


def known_language(language: str | None) -> str | None:
    """Return the code of the tables for a language (``de`` for ``de-AT``), or None where there are none."""
    code = written_as(language) if language else None
    return code if code in languages() else None


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """Return the codes of the languages whose month names are known."""
    return frozenset(stems(beside(__file__, "calendars"), ".json"))
