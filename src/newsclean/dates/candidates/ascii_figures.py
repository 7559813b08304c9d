"""Figures of all scripts as ASCII figures, one for one, so that offsets stay."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from newsclean.startup.lazy_re import lazy

# First figure of each run of ten that news is written with: Arabic, Persian, Devanagari, Bengali, Gurmukhi,
# Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian, full width.
_ZEROS = (
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0,
    0x1810, 0xFF10,
)  # fmt: skip
_FIGURES = lazy("[" + "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS) + "]")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    return {code: str(unicodedata.digit(chr(code))) for zero in _ZEROS for code in range(zero, zero + 10)}


def ascii_figures(text: str) -> str:
    """Return ``text`` (one that `has_far_signs`) with its figures as ASCII figures; its length stays."""
    if not _FIGURES.search(text):
        return text
    return text.translate(_table())
