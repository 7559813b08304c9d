"""What the round before found out about the lines of a document: the next one sees most of them again."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.rules.matcher import Matcher
    from newsclean.rules.rule import Rule

MOST_LINES = 20_000
"""No page has more, and what the model notes of each takes two kilobytes of memory. The caller hears of it."""


class Recall:
    """The memory of one document, of its last round; what is in it follows from each line alone.

    Attributes:
        facts: the stripped lines that the line model saw, the columns in which what they say was noted, and where
            in them the first line stands; None if it saw none, or in another way.
        packed: the same of each line, in one number, where plain Python reads them.
        hits: a matcher, the lines that it was asked about, and their rules; None if there are too many.
    """

    __slots__ = ("facts", "hits", "packed")

    def __init__(self) -> None:
        self.hits: tuple[Matcher, Sequence[str], Sequence[Rule | None]] | None = None
        self.facts: tuple[Sequence[str], Sequence[Any], int] | None = None
        self.packed: dict[str, int] = {}

    def match_lines(
        self, matcher: Matcher, texts: Sequence[str], known: dict[str, Rule | None]
    ) -> list[Rule | None]:
        """Return what ``matcher.match_lines`` does."""
        lines: Sequence[str] = ()
        rules: Sequence[Rule | None] = ()
        if self.hits is not None and self.hits[0] is matcher:
            _, lines, rules = self.hits
        hits = matcher.match_lines(texts, known, (lines, rules))
        self.hits = (matcher, texts, hits) if len(texts) <= MOST_LINES else None
        return hits
