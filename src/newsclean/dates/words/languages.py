"""The languages whose month and weekday names are known."""

from __future__ import annotations

from functools import lru_cache

from newsclean.startup.data import beside, stems

# Other codes for the same tables
_ALIASES = {
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "sh": "sr",
    "cnr": "sr",
    "prs": "fa",
    "mo": "ro",
    "ji": "he",
}


def known_language(language: str | None) -> str | None:
    """Return the code of the tables for a language (``de`` for ``de-AT``), or None where there are none."""
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    code = _ALIASES.get(code, code)
    return code if code in languages() else None


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """Return the codes of the languages whose month names are known."""
    return frozenset(stems(beside(__file__, "calendars"), ".json"))
