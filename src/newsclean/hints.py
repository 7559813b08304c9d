"""Hints that cannot be used: they are passed over, and a notice says so."""

from __future__ import annotations

from newsclean.document import Notice
from newsclean.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.document import Hints


CODES = ("language-unreadable", "published-unreadable")
"""Of the notices. Records are full of such hints, so a run writes them into the account of a record and says nothing."""


def unusable(hints: Hints) -> Iterator[Notice]:
    """Yield a notice for each hint that cannot be used."""
    if hints.language and hints.code is None:
        yield _notice("language", "an ISO 639 code, such as en")
    if hints.published and not _is_date(hints.published):
        yield _notice("published", "an ISO 8601 date, such as 2019-11-15")


def _is_date(published: str) -> bool:
    from newsclean.dates.finding import read_anchor  # noqa: PLC0415 - most documents come without it

    return read_anchor(published) is not None


def _notice(name: str, wanted: str) -> Notice:
    return Notice(f"{name}-unreadable", f"{name} is not {wanted}, so it was not used")
