"""Takes out the lines that a policy does not keep: site chrome, and what belongs in the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.document import Notice
from newsclean.labels.label import kept_body
from newsclean.stages.drop_lines import drop_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.edits import Edit
    from newsclean.labels.policy import Policy
    from newsclean.view import View

_NO_BODY = Notice("no-body", "no line looks like the body of an article, so no line was taken for boilerplate")


class Boilerplate:
    """The stage that decides by role which lines go. Each edit deletes one line, so rounds end."""

    def __init__(self, labeller: Labeller, policy: Policy) -> None:
        self._labeller = labeller
        self._policy = policy

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield a deletion for each line that goes; the rule is the evidence for its role."""
        labels = view.fact(self._labeller.fact)
        drops = self._policy.drops
        rules = {
            index: label.evidence for index, label in enumerate(labels) if label is not None and drops(label)
        }
        if rules and kept_body(labels, [index in rules for index in range(len(labels))]):
            yield from drop_lines(view, rules)

    def notices(self, view: View) -> tuple[Notice, ...]:
        """Return a notice if ``view`` has lines but no body among those that would stay."""
        labels = view.fact(self._labeller.fact)
        dropped = [label is not None and self._policy.drops(label) for label in labels]
        return (_NO_BODY,) if any(labels) and not kept_body(labels, dropped) else ()
