"""Labelling: what each line of a document is, with a score and the evidence.

Rules speak first, then blocks that a rule has opened, then the line's place on the page. What nothing speaks about
is body: shape and position support a verdict, they do not convict alone.
"""

from __future__ import annotations

from newsclean.labels.judge import judge_all
from newsclean.labels.label import Labels, carry
from newsclean.labels.layout import mark_captions, shifts_of
from newsclean.labels.page import Page
from newsclean.labels.recall import MOST_LINES, Recall
from newsclean.labels.shapes.lines import shapes_of
from newsclean.labels.site import mark_repeated
from newsclean.labels.stamps.publication import stamps_of
from newsclean.labels.stamps.signed import SignatureReader
from newsclean.labels.stamps.stated import StatedDays
from newsclean.labels.survey import Asked, is_too_long
from newsclean.labels.titles.title import with_title
from newsclean.labels.wrapping.linked import as_read, has_links
from newsclean.labels.wrapping.paragraphs import joined, paragraphs, paragraphs_of
from newsclean.layout import line_names
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.view import Fact, View

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsclean.document import Metadata
    from newsclean.labels.stamps.signed import Signature
    from newsclean.rules.inline import Cutter
    from newsclean.rules.matcher import Matcher
    from newsclean.sites.profile import SiteProfile

DAY = 10
"""Characters of an ISO 8601 date that names a day; only such a one can be an anchor."""


class _Draft(NamedTuple):
    """A view on its way to its labels.

    Attributes:
        asked: what the line model is asked about.
        spans: for a wrapped document, the first line and the line after the last of each paragraph.
        size: lines of the view.
    """

    asked: Asked
    spans: tuple[tuple[int, int], ...]
    size: int

    def spread(self, labels: Labels) -> Labels:
        """Return the labels of the lines; those of a paragraph share its label."""
        if not self.spans:
            return labels
        each: Labels = [None] * self.size
        for (first, stop), label in zip(self.spans, labels, strict=True):
            each[first:stop] = [label] * (stop - first)
        return each


def _with_title(asked: Asked, labels: Labels) -> Labels:
    """Return the labels with the headline, unless the caller has said what it is and it stands there."""
    if asked.shapes is None or (asked.title and any(label and label.role is Role.TITLE for label in labels)):
        return labels
    return with_title(labels, asked.texts, asked.shapes)


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

        In a wrapped document the lines of a paragraph share its label.
        """
        return self.label_all([view])[0]

    def label_all(self, views: Sequence[View]) -> list[Labels]:
        """Return the labels of each view; what the line model says costs less for many at once."""
        drafts = [self._draft(view) for view in views]
        if self._model:
            judged = judge_all([draft.asked for draft in drafts], self._lean, kinds=self._kinds)
            judged = [_with_title(draft.asked, labels) for draft, labels in zip(drafts, judged, strict=True)]
        else:
            judged = [draft.asked.labels for draft in drafts]
        return [
            draft.spread(self._with_site(view, draft.asked.texts, labels))
            for view, draft, labels in zip(views, drafts, judged, strict=True)
        ]

    def _with_site(self, view: View, texts: Sequence[str], labels: Labels) -> Labels:
        """Return the labels with what the page's site repeats; that says nothing about any other line."""
        if self._site_profile is None or not view.hints.url:
            return labels
        return mark_repeated(labels, texts, view.hints.url, self._site_profile)

    def is_too_long(self, view: View) -> bool:
        """Tell whether the line model would have been asked about a view if it had fewer lines."""
        texts = view.lines.texts
        if not self._model or len(texts) <= MOST_LINES:
            return False
        return is_too_long(joined(texts, spans) if (spans := paragraphs_of(view)) else texts)

    def prepare(self, views: Sequence[View]) -> None:
        """Label the views of which the labels are not known in this round."""
        wanting = [view for view in views if view.knows(self.fact) is None]
        for view, labels in zip(wanting, self.label_all(wanting), strict=True):
            view.learn(self.fact, labels)

    def _draft(self, view: View) -> _Draft:
        """Return what rules, shape and place say of a view."""
        texts = view.lines.texts
        if view.text.isspace():  # millions of empty lines need no room for what each of them looks like
            nothing: Labels = [None] * len(texts)
            return _Draft(Asked(nothing, texts, None, view.hints.title), (), len(texts))
        linked = has_links(view.text)
        spans = paragraphs(texts, linked=linked)
        lines: Sequence[str] = joined(texts, spans) if spans else texts
        if linked:
            lines = as_read(lines)
        return _Draft(self._ask(view, lines), spans, len(texts))

    def _ask(self, view: View, texts: Sequence[str]) -> Asked:
        language = view.language
        matcher = self._matcher_of(language)
        recall = view.kept(Recall)
        hits = matcher.extend(texts, recall.match_lines(matcher, texts, view.memo(matcher.match)))
        shapes = shapes_of(texts)
        page = Page(texts, hits, shapes, stamps_of(view), self.signatures(view), view.hints.title)
        labels = page.labels()
        if view.layout is None:
            return Asked(labels, texts, shapes, view.hints.title, recall=recall)
        names = line_names(texts)
        labels = mark_captions(labels, names, view.layout)
        shifts = shifts_of(names, view.layout)
        return Asked(labels, texts, shapes, view.hints.title, shifts, recall)

    def signatures(self, view: View) -> Mapping[str, Signature | None]:
        """Return what any line of ``view`` says beside a date."""
        language = view.language
        reader = SignatureReader(self._matcher_of(language).match, language, view.kept(StatedDays))
        return view.memo(reader)  # type: ignore[arg-type] # mypy does not see that named tuples can be called

    def cutter(self, view: View) -> Cutter:
        """Return what finds chrome that is glued to the paragraphs of ``view``."""
        return self._matcher_of(view.language).cutter

    def metadata(self, view: View) -> Metadata:
        """Return what the text said about itself when its lines were first labelled in this round."""
        return view.fact(self._metadata)

    def anchor(self, view: View) -> str | None:
        """Return the publication date that the text itself gives, as ISO 8601; None if it gives none."""
        metadata = self.metadata(view)
        if metadata.published and len(metadata.published) >= DAY:
            return metadata.published
        return metadata.dateline.date if metadata.dateline else None

    def metadata_of(self, views: Sequence[View]) -> Metadata:
        """Return what a text says about itself in the labelled views of its rounds; the first that knows has the word."""
        return self.metadata(views[0]) if len(views) == 1 else self._read_metadata(*views)

    def _read_metadata(self, *views: View) -> Metadata:
        from newsclean.labels.metadata import read_metadata  # noqa: PLC0415 - not every run wants it

        for view in views:
            view.fact(self.fact)
        return read_metadata([view.origin(self.fact) for view in views], self.fact, self.signatures)
