"""What to do with a role: the presets, as data."""

from __future__ import annotations

from newsclean.errors import ConfigError
from newsclean.native import twin
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.labels.label import Label, Labels

_NATIVE = twin("judging")


class Policy(NamedTuple):
    """Which lines go.

    Attributes:
        drop: roles and kinds of boilerplate whose lines go.
        keep: kinds of boilerplate that stay although boilerplate goes.
        certain_only: only what a rule is certain of goes.
    """

    drop: frozenset[str]
    keep: frozenset[str] = frozenset()
    certain_only: bool = False

    def drops(self, label: Label) -> bool:
        """Tell whether a line with this label goes."""
        if label.role not in self.drop and label.kind not in self.drop:
            return False
        if label.kind in self.keep:
            return False
        return label.certain or not self.certain_only

    def convicts(self, labels: Labels) -> dict[int, str]:
        """Return the evidence for each line that goes, by line."""
        if _NATIVE is None:
            return self.plain_convicts(labels)
        found: dict[int, str] = _NATIVE.convicted(labels, self.drops)
        return found

    def plain_convicts(self, labels: Labels) -> dict[int, str]:
        """Do as `convicts`."""
        return {
            index: label.evidence
            for index, label in enumerate(labels)
            if label is not None and self.drops(label)
        }

    def asks_for_kinds(self) -> bool:
        """Tell whether what sort of boilerplate a line is makes a difference."""
        return not _KINDS.isdisjoint(self.drop | self.keep)

    def adjusted(self, keep: Iterable[str], drop: Iterable[str]) -> Policy:
        """Return this policy with the roles and kinds in ``keep`` spared and those in ``drop`` added.

        Raises:
            ConfigError: a name is neither a role nor a kind, or is in both.
        """
        kept, dropped = (frozenset(map(_known, names)) for names in (keep, drop))
        if both := kept & dropped:
            raise ConfigError(f"{', '.join(sorted(both))} cannot be both kept and dropped")
        return Policy((self.drop - kept) | dropped, (self.keep | kept) - dropped, self.certain_only)


_ARTICLE = frozenset({Role.BOILERPLATE, Role.BYLINE, Role.TIMESTAMP, Role.ATTRIBUTION})

PRESETS = {
    "article": Policy(_ARTICLE),
    "body": Policy(_ARTICLE | {Role.TITLE, Role.DECK, Role.CAPTION, Role.DATELINE}),
    "minimal": Policy(frozenset({Role.BOILERPLATE}), certain_only=True),
}

_KINDS = frozenset(map(str, Kind))
_NAMES = frozenset(map(str, (*Role, *Kind)))


def preset(name: str) -> Policy:
    """Return the policy of a preset.

    Raises:
        ConfigError: there is no preset of that name.
    """
    if name not in PRESETS:
        raise ConfigError(f"there is no preset {name!r}; there are {', '.join(PRESETS)}")
    return PRESETS[name]


def _known(name: str) -> str:
    if name not in _NAMES:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a message

        close = get_close_matches(name, _NAMES, 1)
        every = f"; the roles are {', '.join(Role)}; the kinds of boilerplate are {', '.join(Kind)}"
        hint = f"; did you mean {close[0]!r}?" if close else every
        raise ConfigError(f"there is no role {name!r}{hint}")
    return str(name)
