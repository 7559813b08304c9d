"""Rewrite dates as ISO 8601, where that is certain; find all of them."""

from __future__ import annotations

from newsclean import dates
from newsclean.dates.findings import Findings, may_have_years
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.view import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsclean.document import DateMention
    from newsclean.edits import Edit
    from newsclean.view import View


class Dates:
    """The stage ``dates``.

    Args:
        mode: ``explicit`` finds and rewrites dates that carry their own year; ``annotate`` finds all and rewrites
            none; ``anchored`` finds all and rewrites what is resolved to the day; ``off`` does nothing.
        anchor: tells the day of publication from the text, where the caller gave none in the hints.

    Attributes:
        mentions: the fact that holds the dates of a text; a later view of the same round sees the dates of the view
            from which they were computed.
    """

    name = "dates"

    def __init__(self, mode: str = "explicit", anchor: Callable[[View], str | None] | None = None) -> None:
        self.mode = mode
        self._anchor = anchor
        self._findings: Fact[Findings] = Fact(self._find)
        # Only days are rewritten, so nothing else is looked for before somebody asks what dates there are.
        self._days: Fact[Findings] = Fact(_find_days) if mode == "explicit" else self._findings
        self.mentions: Fact[Sequence[DateMention]] = Fact(self._find_mentions)

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield the rewrites that the mode allows."""
        if self.mode in {"off", "annotate"}:
            return
        found = view.fact(self._days)
        if not found.mentions:
            return
        for start, end, replacement, rule in dates.rewrites(
            view.text, found.mentions, mode=self.mode, plain=found.plain
        ):
            yield view.replace(start, end, replacement, rule)

    def anchor_of(self, view: View) -> str | None:
        """Return the day of publication: the hint's if it can be read, else what the text itself says."""
        from newsclean.dates.finding import read_anchor  # noqa: PLC0415

        if read_anchor(view.hints.published):
            return view.hints.published
        return self._anchor(view) if self._anchor is not None else None

    def _find_mentions(self, view: View) -> Sequence[DateMention]:
        if self.mode == "off":
            return ()
        if self.mode == "explicit":
            return tuple(dates.find_dates(view.text, language=view.language, explicit_only=True))
        return view.fact(self._findings).mentions

    def _find(self, view: View) -> Findings:
        return dates.find_all(view.text, language=view.language, anchor=self.anchor_of(view))


def _find_days(view: View) -> Findings:
    """Find the days that carry their own year, and what stands near them."""
    if not may_have_years(view.text):
        return Findings()
    return dates.find_all(view.text, language=view.language, explicit_only=True, days_only=True)
