"""Labelling: what each line of a document is, with a score and the evidence.

Rules speak first, then blocks that a rule has opened, then the line's place on the page. What nothing speaks about
is body: shape and position support a verdict, they do not convict alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.labels.dateline import Match, read_dateline
from newsclean.labels.label import Labels, carry
from newsclean.labels.outline import outline_of
from newsclean.labels.page import Page
from newsclean.labels.wrapped import blocks, is_hard_wrapped
from newsclean.view import Fact, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.document import Metadata
    from newsclean.rules.matcher import Matcher


class Labeller:
    """Labels the lines of documents; holds configuration only.

    Args:
        matcher: the rules.

    Attributes:
        fact: the labels of a view's lines, shared by the stages of a round.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self.fact: Fact[Labels] = Fact(self.label, carry)
        self._metadata: Fact[Metadata] = Fact(self._read_metadata)

    def label(self, view: View) -> Labels:
        """Return a label for each line of ``view.lines``, None for blank lines.

        In a hard-wrapped document the lines of a block share the label of the block.
        """
        texts = view.lines.texts
        if not is_hard_wrapped(texts):
            return self._label(texts, view.hints.title)
        spans = list(blocks(texts))
        joined = [" ".join(map(str.strip, texts[first:stop])) for first, stop in spans]
        labels: Labels = [None] * len(texts)
        for (first, stop), label in zip(spans, self._label(joined, view.hints.title), strict=True):
            labels[first:stop] = [label] * (stop - first)
        return labels

    def _label(self, texts: Sequence[str], title: str | None) -> Labels:
        hits = self._matcher.extend(texts, self._matcher.match_lines(texts))
        return Page(texts, hits, outline_of(texts, hits, title)).labels()

    def metadata(self, view: View) -> Metadata:
        """Return what the text said about itself when its lines were first labelled in this round."""
        return view.fact(self._metadata)

    def anchor(self, view: View) -> str | None:
        """Return the publication date that the text itself gives, as ISO 8601; None if it gives none."""
        metadata = self.metadata(view)
        if metadata.published:
            return metadata.published
        return metadata.dateline.date if metadata.dateline else None

    def dateline(self, line: str) -> Match | None:
        """Return the dateline at the head of a line, or None."""
        from newsclean.dates import read_date  # noqa: PLC0415 - only a head that looks like one needs dates

        return read_dateline(line.lstrip(), read_date)

    def _read_metadata(self, view: View) -> Metadata:
        from newsclean.labels.metadata import read_metadata  # noqa: PLC0415 - not every run wants it

        view.fact(self.fact)
        return read_metadata(view.origin(self.fact), self)
