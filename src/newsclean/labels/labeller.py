"""Labelling: what each line of a document is, with a score and the evidence.

Rules speak first, then blocks that a rule has opened, then the line's place on the page. What nothing speaks about
is body: shape and position support a verdict, they do not convict alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.labels.dateline import Match, read_dateline
from newsclean.labels.judge import judge
from newsclean.labels.label import Labels, carry
from newsclean.labels.outline import shape_of
from newsclean.labels.page import Page
from newsclean.labels.site import mark_repeated
from newsclean.labels.wrapped import blocks, is_hard_wrapped
from newsclean.view import Fact, View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsclean.dates import Timestamp
    from newsclean.document import Metadata
    from newsclean.rules.inline import Cutter
    from newsclean.rules.matcher import Matcher
    from newsclean.sites.profile import SiteProfile


class Labeller:
    """Labels the lines of documents; holds configuration only.

    Args:
        matcher_of: returns the rules for a language, or for one that is not known.
        model: whether the line model speaks about lines that no rule knows.
        lean: from -1 (drop more: precision) to 1 (keep more: recall); for the model.
        kinds: whether the kinds of boilerplate matter to what is done with it.
        site_profile: what sites repeat on their pages.

    Attributes:
        fact: the labels of a view's lines, shared by the stages of a round.
    """

    def __init__(
        self,
        matcher_of: Callable[[str | None], Matcher],
        *,
        model: bool = True,
        lean: float = 0.0,
        kinds: bool = False,
        site_profile: SiteProfile | None = None,
    ) -> None:
        self._matcher_of = matcher_of
        self._model = model
        self._lean = lean
        self._kinds = kinds
        self._site_profile = site_profile
        self.fact: Fact[Labels] = Fact(self.label, carry)
        self._metadata: Fact[Metadata] = Fact(self._read_metadata)

    def label(self, view: View) -> Labels:
        """Return a label for each line of ``view.lines``, None for blank lines.

        In a hard-wrapped document the lines of a block share the label of the block.
        """
        texts = view.lines.texts
        if not is_hard_wrapped(texts):
            return self._label(view, texts)
        spans = list(blocks(texts))
        joined = [" ".join(map(str.strip, texts[first:stop])) for first, stop in spans]
        labels: Labels = [None] * len(texts)
        for (first, stop), label in zip(spans, self._label(view, joined), strict=True):
            labels[first:stop] = [label] * (stop - first)
        return labels

    def _label(self, view: View, texts: Sequence[str]) -> Labels:
        matcher = self._matcher_of(view.language)
        known = view.memo(matcher.match)
        hits = matcher.extend(texts, [known[text] for text in texts])
        shapes = view.memo(shape_of)
        page = Page(texts, hits, [shapes[text] for text in texts], view.memo(read_stamp), view.hints.title)
        labels = page.labels()
        if self._site_profile is not None and view.hints.url:
            labels = mark_repeated(labels, texts, view.hints.url, self._site_profile)
        return (
            judge(labels, texts, view.hints.title, self._lean, kinds=self._kinds) if self._model else labels
        )

    def cutter(self, view: View) -> Cutter:
        """Return what finds chrome that is glued to the paragraphs of ``view``."""
        return self._matcher_of(view.language).cutter

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


def read_stamp(line: str) -> Timestamp | None:
    """Return what a line says of the time of publication, if that is all that it says."""
    from newsclean.dates import read_timestamp  # noqa: PLC0415 - only pages with digits in the head need it

    return read_timestamp(line.strip())
