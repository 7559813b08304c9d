"""Hints that cannot be used: the command line refuses them; elsewhere they are passed over, and a notice says so."""

from __future__ import annotations

from newsclean.document import Notice
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.document import Hints


CODES = ("language-unreadable", "published-unreadable")
"""Of the notices. Records are full of such hints, so a run writes them into the account of a record and says nothing."""


def unusable_hints(hints: Hints) -> Iterator[tuple[str, str]]:
    """Yield the name of each hint that cannot be used, with what it should have been."""
    if hints.language and hints.code is None:
        yield "language", "an ISO 639 code, such as en"
    if hints.published and not _is_date(hints.published):
        yield "published", "an ISO 8601 date, such as 2019-11-15"


def notices_of(hints: Hints) -> Iterator[Notice]:
    """Yield a notice for each hint that cannot be used."""
    for name, wanted in unusable_hints(hints):
        yield Notice(f"{name}-unreadable", f"{name} is not {wanted}, so it was not used")


def _is_date(published: str) -> bool:
    from newsclean.dates.finding import read_anchor  # noqa: PLC0415 - most documents come without it

    return read_anchor(published) is not None
