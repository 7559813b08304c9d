"""Takes out the lines that a policy does not keep: site chrome, and what belongs in the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Notice
from newsclean.labels.label import kept_body
from newsclean.stages.drop_lines import drop_lines, without_spared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.labels.label import Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.labels.policy import Policy
    from newsclean.view import View

_NO_BODY = Notice(
    "no-body", "no line looks like the body of an article, so no line was taken for boilerplate"
)


class Boilerplate:
    """The stage that decides by role which lines go. Each edit deletes one line, so rounds end."""

    def __init__(self, labeller: Labeller, policy: Policy, spare: Sequence[Spare] = ()) -> None:
        self._labeller = labeller
        self._policy = policy
        self._spare = spare

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield a deletion for each line that goes; the rule is the evidence for its role."""
        labels = view.fact(self._labeller.fact)
        rules = self._convicted(view, labels)
        if rules and kept_body(labels, rules):
            yield from drop_lines(view, rules)

    def prepare(self, views: Sequence[View]) -> None:
        """Label the views, which costs less for many at once; called before any of them is passed to this stage."""
        self._labeller.prepare(views)

    def notices(self, view: View) -> tuple[Notice, ...]:
        """Return a notice if ``view`` has lines but no body among those that would stay."""
        labels = view.fact(self._labeller.fact)
        return (_NO_BODY,) if any(labels) and not kept_body(labels, self._convicted(view, labels)) else ()

    def _convicted(self, view: View, labels: Labels) -> dict[int, str]:
        drops = self._policy.drops
        rules = {
            index: label.evidence for index, label in enumerate(labels) if label is not None and drops(label)
        }
        return without_spared(view, rules, self._spare)
