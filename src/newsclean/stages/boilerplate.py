"""Takes out the lines that a policy does not keep: site chrome, and what belongs in the metadata.

Of a line that stays goes what a page has glued to it: a link to another story, a share bar, an advertisement's label.
"""

from __future__ import annotations

from newsclean.document import Notice
from newsclean.labels.inside import RECORDED, inside_article, role_of
from newsclean.labels.label import Label, kept_body
from newsclean.labels.recall import MOST_LINES
from newsclean.labels.stamps.publication import is_recordable, stamps_of, states_a_day
from newsclean.labels.wrapping.paragraphs import paragraphs_of
from newsclean.roles import Role
from newsclean.rules.inline import SHORTEST
from newsclean.stages.drop_lines import drop_lines, without_spared
from newsclean.startup.lean import TYPE_CHECKING
from newsclean.view import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.config import Spare
    from newsclean.edits import Edit
    from newsclean.labels.label import Labels
    from newsclean.labels.labeller import Labeller
    from newsclean.labels.policy import Policy
    from newsclean.rules.rule import Rule
    from newsclean.view import View

_CUT = frozenset({Role.BODY, Role.DECK, Role.LIST, Role.UNKNOWN})
"""Lines of these roles may have something glued to them."""

_NO_BODY = Notice(
    "no-body", "no line looks like the body of an article, so no line was taken for boilerplate"
)
_TOO_LONG = Notice(
    "too-long", f"more than {MOST_LINES:,} lines: rules have judged them, the line model has not"
)


class Boilerplate:
    """The stage that decides by role which lines go. Each edit deletes a line or a part of one, so rounds end."""

    def __init__(self, labeller: Labeller, policy: Policy, spare: Sequence[Spare] = ()) -> None:
        self._labeller = labeller
        self._policy = policy
        self._spare = spare
        self._rules: Fact[dict[int, str]] = Fact(self._convicted)

    def __call__(self, view: View) -> Iterator[Edit]:
        """Yield a deletion for each line, and each part of one, that goes; the rule is the evidence for its role."""
        labels = view.fact(self._labeller.fact)
        rules = view.fact(self._rules)
        if not rules:
            yield from self._cuts(view, labels, rules)
        elif kept_body(labels, rules):
            cuts = self._cuts(view, labels, rules)
            drops = drop_lines(view, rules)
            yield from sorted([*cuts, *drops]) if cuts else drops

    def prepare(self, views: Sequence[View]) -> None:
        """Label the views, which costs less for many at once; called before any of them is passed to this stage."""
        self._labeller.prepare(views)

    def notices(self, view: View) -> tuple[Notice, ...]:
        """Return notices: ``view`` has lines but no body among those that would stay; it has more than the model reads."""
        labels = view.fact(self._labeller.fact)
        rules = view.fact(self._rules)
        lost = (_NO_BODY,) if any(labels) and not kept_body(labels, rules) else ()
        return (*lost, _TOO_LONG) if self._labeller.is_too_long(view) else lost

    def _cuts(self, view: View, labels: Labels, rules: dict[int, str]) -> list[Edit]:
        """Return deletions of what is glued to the lines that stay."""
        cutter = self._labeller.cutter(view)
        lines = view.lines
        texts = lines.texts
        places: Sequence[int]
        if cutter.has_inserts(view.text):
            cuts, places = view.memo(cutter.cuts), range(len(texts))
        else:
            places = cutter.may_cut(view.text, texts)
            if not places:
                return []
            cuts = view.memo(cutter.cuts_without_inserts)
        edits = []
        for index in places:
            text, label = texts[index], labels[index]
            if len(text) < SHORTEST or index in rules or label is None or label.role not in _CUT:
                continue
            for start, end, rule in cuts[text]:
                if self._goes(view, index, rule):
                    first = lines.start(index)
                    edits.append(view.delete(first + start, first + end, rule.id))
        # where a paragraph is several lines, what ends a line goes on in the next one
        return [] if edits and paragraphs_of(view) else edits

    def _goes(self, view: View, index: int, rule: Rule) -> bool:
        """Tell whether the policy, with its exceptions, drops what a rule has found in a line."""
        found = Label(rule.role, rule.kind, evidence=rule.id, certain=True)
        return self._policy.drops(found) and bool(without_spared(view, {index: rule.id}, self._spare))

    def _convicted(self, view: View) -> dict[int, str]:
        """Return the rules of the lines that go, by line."""
        labels = view.fact(self._labeller.fact)
        rules = self._policy.convicts(labels)
        held = [index for index in rules if (label := labels[index]) is not None and label[0] in RECORDED]
        if held and (staying := _not_recorded(view, labels, held)):
            rules = {index: rule for index, rule in rules.items() if index not in staying}
        return without_spared(view, rules, self._spare)


def _not_recorded(view: View, labels: Labels, held: Sequence[int]) -> frozenset[int]:
    """Return which bylines, timestamps and sources stay, because the metadata would not have what they say."""
    texts = view.lines.texts
    stamps = stamps_of(view)
    dated = [index for index in held if role_of(labels[index]) is Role.TIMESTAMP]
    chrome = {index for index in dated if not states_a_day(texts[index])}
    unreadable = {
        index
        for index in dated
        if index not in chrome and not is_recordable(texts[index], stamps, view.language)
    }
    return inside_article(view, labels, [index for index in held if index not in chrome]) | unreadable
