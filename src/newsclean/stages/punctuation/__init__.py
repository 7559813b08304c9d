"""The punctuation stage: named repairs of damaged punctuation, aware of the language, safe before complete.

`docs/explanation/punctuation.md` says what is repaired and what is never touched. A rule that is not safe is off; what
it would do is shown by `suggestions`.

Rounds end because every repair takes marks of damage away (a doubled mark, a blank before a mark, a mark turned the
wrong way, an escape), and none makes damage that another one repairs.
"""

from __future__ import annotations

from newsclean.errors import ConfigError
from newsclean.stages._ends import unterminated
from newsclean.stages.punctuation import (
    doubtful,
    entities,
    escapes,
    lost,
    marks,
    quotes,
    spacing,
    stops,
    width,
)
from newsclean.stages.punctuation.rule import Rule, Safety, Text
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsclean.edits import Edit
    from newsclean.view import View

RULES: tuple[Rule, ...] = (
    *stops.RULES,
    *marks.RULES,
    *quotes.RULES,
    *spacing.RULES,
    *entities.RULES,
    *escapes.RULES,
    *lost.RULES,
    *width.RULES,
    *doubtful.RULES,
)
"""All rules; where two would touch one place, the earlier goes first and the later waits for the next round."""

__all__ = ["RULES", "Punctuation", "Rule", "Safety"]


class Punctuation:
    """Repairs damaged punctuation.

    Args:
        enable: names of rules to use besides the safe ones.
        disable: names of rules not to use.

    Raises:
        ConfigError: there is no rule of that name.
    """

    name = "punctuation"

    def __init__(self, *, enable: Sequence[str] = (), disable: Sequence[str] = ()) -> None:
        known = {rule.name for rule in RULES}
        for name in (*enable, *disable):
            if name not in known:
                raise ConfigError(f"punctuation has no rule {name!r}; it has {', '.join(sorted(known))}")
        self.enable, self.disable = tuple(enable), tuple(disable)
        self.rules = tuple(
            rule
            for rule in RULES
            if (rule.safety is Safety.SAFE or rule.name in enable) and rule.name not in disable
        )
        self._others = tuple(rule for rule in RULES if rule not in self.rules)

    def __call__(self, view: View) -> Iterable[Edit]:
        """Yield the repairs."""
        return _found(view, self.rules)

    def suggestions(self, view: View) -> list[Edit]:
        """Return what the rules that are not used would do, for a person to judge."""
        return _found(view, self._others)


def _found(view: View, rules: tuple[Rule, ...]) -> list[Edit]:
    text = Text(view)
    none = text.signs.isdisjoint
    found: list[Edit] = []
    for rule in rules:
        if not (signs := rule.signs) or not none(signs):
            found.extend(rule.find(text))
    if len(found) > 1:
        found = _apart(found)
    return list(unterminated(view, found)) if found else found


def _apart(found: list[Edit]) -> list[Edit]:
    """Return the edits in order, and of those that would touch one place the first rule's."""
    order = sorted(range(len(found)), key=lambda i: (found[i].start, i))
    kept: list[Edit] = []
    for index in order:
        edit = found[index]
        if (
            not kept
            or edit.start > kept[-1].end
            or (edit.start == kept[-1].end and edit.start > kept[-1].start)
        ):
            kept.append(edit)
    return kept
