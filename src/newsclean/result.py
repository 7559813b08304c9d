"""What comes out of a cleaner: the text, and all that was done and learnt on the way."""

from __future__ import annotations

from functools import cached_property

from newsclean.account import account_for_lines
from newsclean.document import DateMention, Line, Metadata, Notice, as_json
from newsclean.edits import Edit, undo
from newsclean.offsets import Offsets, Span
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from newsclean.account import Sight
    from newsclean.labels.labeller import Labeller
    from newsclean.view import Fact

DETAILS_VERSION = 1
"""The version of the format that `Result.details` returns."""


class Found(NamedTuple):
    """What the rounds of one document brought to light.

    Attributes:
        labelled: for the first round, and for each later one that changed the text, the labelled view.
        dated: the view that dates were looked for in, or None.
        mentions: the fact that holds its dates, in its coordinates, or None.
        notices: what the stages of the first round want the caller to know.
        rounds: how many rounds it took, the confirming one included.
    """

    labelled: Sequence[Sight]
    dated: Sight | None
    mentions: Fact[Sequence[DateMention]] | None
    notices: tuple[Notice, ...]
    rounds: int


class Result:
    """A cleaned document.

    Attributes:
        text: the cleaned text.
        net: the ledger as the rounds left it, in few or in columns; `edits` has the same edits.
        warnings: what the caller should know.
        rounds: how many rounds the stages took, the confirming one included.
    """

    def __init__(
        self, original: str, text: str, net: Sequence[Edit], labeller: Labeller, found: Found
    ) -> None:
        self.text = text
        self.net = net
        self.warnings = found.notices
        self.rounds = found.rounds
        self._original = original
        self._labeller = labeller
        self._found = found

    def __repr__(self) -> str:
        return f"<Result: {len(self._original)} to {len(self.text)} characters, {len(self.net)} edits>"

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The ledger: net edits in the coordinates of the original text, sorted and apart."""
        return tuple(self.net)

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The non-blank lines of the original text, each with its role, evidence and fate."""
        return account_for_lines(self._original, self.net, self._found.labelled, self._labeller)

    @cached_property
    def metadata(self) -> Metadata:
        """What the text says about itself."""
        views = [sight.view for sight in self._found.labelled]
        return self._labeller.metadata_of(views)._replace(language=views[0].language)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in the lines that stay, located in the original text."""
        dated, fact = self._found.dated, self._found.mentions
        if dated is None or fact is None:
            return ()
        mentions = dated.view.fact(fact)
        if not mentions:
            return ()
        offsets = Offsets(dated.net)
        spans = [offsets.to_original((mention.start, mention.end)) for mention in mentions]
        return tuple(
            mention._replace(start=start, end=end, text=self._original[start:end])
            for mention, (start, end) in zip(mentions, spans, strict=True)
            if self._stays((start, end))
        )

    def _stays(self, span: Span) -> bool:
        """Tell whether something of a span of the original is in the cleaned text: a later round may have dropped its line."""
        start, end = self._offsets.to_cleaned(span)
        return bool(self.text[start:end].strip())

    def undo(self) -> str:
        """Return the original text, from the cleaned text and the edits alone."""
        return undo(self.text, self.net)

    def to_original(self, span: Span) -> Span:
        """Map a span of the cleaned text to the original text.

        Args:
            span: the first code point and the one after the last.

        Returns:
            The span of the original that it came from, in the same terms.

        Raises:
            ValueError: the span ends before it starts, or is not within the cleaned text.
        """
        return self._offsets.to_original(_within(span, self.text))

    def to_cleaned(self, span: Span) -> Span:
        """Map a span of the original text to the cleaned text.

        Args:
            span: the first code point and the one after the last.

        Returns:
            The span of the cleaned text that is left of it, in the same terms; empty if nothing is.

        Raises:
            ValueError: the span ends before it starts, or is not within the original text.
        """
        return self._offsets.to_cleaned(_within(span, self._original))

    @cached_property
    def _offsets(self) -> Offsets:
        return Offsets(self.net)

    def details(self) -> dict[str, Any]:
        """Return everything but the text as JSON values: the ``newsclean`` column of records and ledgers."""
        return {
            "version": DETAILS_VERSION,
            "edits": as_json(self.edits),
            "lines": as_json(self.lines),
            "dates": as_json(self.dates),
            "metadata": as_json(self.metadata),
            "warnings": as_json(self.warnings),
        }

    def __getstate__(self) -> dict[str, Any]:
        # What is read lazily is read now: views and labellers stay in the process that made them.
        state = {name: getattr(self, name) for name in ("text", "net", "warnings", "rounds", "_original")}
        return state | {name: getattr(self, name) for name in ("lines", "metadata", "dates")}


def _within(span: Span, text: str) -> Span:
    start, end = span
    if start < 0 or end > len(text):
        raise ValueError(f"the span {span!r} is not within the {len(text)} characters of the text")
    return span
