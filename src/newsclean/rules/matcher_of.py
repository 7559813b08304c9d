"""The matcher for a document's language, with a user's own rules in it."""

from __future__ import annotations

from newsclean.rules.shipped import shipped_matcher
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.rules.matcher import Matcher
    from newsclean.rules.rule import Pack


def _load(path: str) -> Pack:
    from newsclean.rules.own import load_pack  # noqa: PLC0415 - most cleaners have none of their own

    return load_pack(path)


class MatcherOf:
    """Matchers by language, with a user's own packs in each. The packs are read now, so that a bad one is named now.

    Args:
        paths: rule packs beside the shipped ones.

    Raises:
        RulePackError: a pack cannot be read or used.
    """

    __slots__ = ("_extra",)

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._extra = tuple(map(_load, paths))

    def __call__(self, language: str | None) -> Matcher:
        """Return the matcher for a language, or for one that is not known."""
        return shipped_matcher(language, self._extra)
