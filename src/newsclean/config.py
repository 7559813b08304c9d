"""The configuration of a cleaner: immutable, complete, and all that is pickled of one."""

from __future__ import annotations

from os import PathLike

from newsclean.errors import ConfigError
from newsclean.labels.policy import Policy, preset
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Self, TypeVar

    from newsclean.sites.profile import SiteProfile
    from newsclean.typing import Stage

    T = TypeVar("T")

STAGES = ("encoding", "boilerplate", "repeats", "whitespace", "punctuation", "dates")
"""The stages of every preset, in order: what goes goes first, so that less is left to repair. How each is made stands in
`newsclean.stages.build`."""

DATE_MODES = ("off", "explicit", "annotate", "anchored")

MARKUPS = ("", "markdown")

SPARES_NOTHING = "an exception needs a rule, a host or a line"


class Spare(NamedTuple):
    """An exception: lines that stay, whatever the evidence against them. All conditions that are given must hold.

    Attributes:
        rule: the evidence against the line: a rule's id, or the beginning of one with ``*`` at its end.
        host: the site; its subdomains count as it.
        line: what the line reads, upper and lower case and blanks aside.
    """

    rule: str | None = None
    host: str | None = None
    line: str | None = None

    def covers(self, *, rule: str, host: str | None, line: str) -> bool:
        """Tell whether a line that ``rule`` convicts, on a page of ``host``, is spared."""
        if self.rule is not None and not _fits(self.rule, rule):
            return False
        if self.line is not None and _folded(self.line) != _folded(line):
            return False
        if self.host is None:
            return True
        own = self.host.lower()
        return host is not None and (host.lower() == own or host.lower().endswith("." + own))


class _Values(NamedTuple):
    preset: str = "article"
    stages: tuple[str | Stage, ...] = STAGES
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    dates: str = "explicit"
    rules: tuple[str, ...] = ()
    spare: tuple[Spare, ...] = ()
    lean: float = 0.0
    markup: str = ""
    site_profile: str | SiteProfile | None = None


class Config(_Values):
    """What a cleaner does.

    It is a named tuple because data classes take as long to import as Python takes to start.

    Attributes:
        preset: ``"article"``, ``"body"`` or ``"minimal"``.
        stages: names of shipped stages, and callables, in the order in which they run.
        keep: roles and kinds of boilerplate that stay although the preset drops them.
        drop: roles and kinds of boilerplate that go although the preset keeps them.
        dates: ``"off"``, ``"explicit"``, ``"annotate"`` or ``"anchored"``.
        rules: paths of rule packs to use beside the shipped ones.
        spare: exceptions: lines that stay.
        lean: what the line model does in doubt, from -1 (drop: precision) to 1 (keep: recall).
        site_profile: what `newsclean learn` wrote, or its path; None for none.
        markup: ``"markdown"`` leaves alone what Markdown is made of; empty for plain text.

    Raises:
        ConfigError: a value is not one of those.
    """

    __slots__ = ()

    def __new__(cls, *values: Any, **named: Any) -> Self:
        """Return a checked configuration; the arguments are the attributes."""
        self = super().__new__(cls, *values, **named)
        self._check_types()
        self.policy()
        for stage in self.stages:
            if not callable(stage) and stage not in STAGES:
                raise ConfigError(f"there is no stage {stage!r}; there are {', '.join(STAGES)}")
        if self.dates not in DATE_MODES:
            raise ConfigError(f"dates is one of {', '.join(DATE_MODES)}, not {self.dates!r}")
        if not all(isinstance(each, Spare) for each in self.spare):
            raise ConfigError(
                "spare takes newsclean.Spare objects, such as Spare(rule='en/ad', host='example.org')"
            )
        if any(each == Spare() for each in self.spare):
            raise ConfigError(SPARES_NOTHING)
        if not isinstance(self.lean, int | float) or isinstance(self.lean, bool) or not -1 <= self.lean <= 1:
            raise ConfigError(f"lean is a number from -1 (precision) to 1 (recall), not {self.lean!r}")
        if self.markup not in MARKUPS:
            raise ConfigError(f"markup is {' or '.join(map(repr, MARKUPS))}, not {self.markup!r}")
        return self

    def _check_types(self) -> None:
        """Make sure that names are strings, before they are looked up.

        Raises:
            ConfigError: one is something else.
        """
        for name in ("preset", "dates", "markup"):
            if not isinstance(getattr(self, name), str):
                raise ConfigError(f"{name} is a string, not {getattr(self, name)!r}")
        for name in ("keep", "drop"):
            if wrong := [value for value in getattr(self, name) if not isinstance(value, str)]:
                raise ConfigError(f"{name} takes names of roles and kinds, and {wrong[0]!r} is none")
        if wrong := [value for value in self.rules if not isinstance(value, str | PathLike)]:
            raise ConfigError(f"rules takes paths of rule packs, and {wrong[0]!r} is none")

    def policy(self) -> Policy:
        """Return the policy that the preset, with ``keep`` and ``drop``, amounts to."""
        return preset(self.preset).adjusted(self.keep, self.drop)


def listed(name: str, values: Iterable[T] | None) -> tuple[T, ...]:
    """Return the values of an option that takes several.

    Raises:
        ConfigError: there is one string, or something that is no list at all.
    """
    if isinstance(values, str):
        raise ConfigError(f"{name} is a list, such as {values.split(',')}, not the string {values!r}")
    try:
        return tuple(values or ())
    except TypeError:
        raise ConfigError(f"{name} is a list, not {values!r}") from None


def _fits(pattern: str, rule: str) -> bool:
    return rule.startswith(pattern[:-1]) if pattern.endswith("*") else rule == pattern


def _folded(line: str) -> str:
    return " ".join(line.casefold().split())
