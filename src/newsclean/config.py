"""The configuration of a cleaner: immutable, complete, and all that is pickled of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsclean.errors import ConfigError
from newsclean.labels.policy import Policy, preset
from newsclean.stages.build import DATE_MODES, STAGES

if TYPE_CHECKING:
    from newsclean.typing import Stage


@dataclass(frozen=True, slots=True)
class Config:
    """What a cleaner does.

    Attributes:
        preset: ``"article"``, ``"body"`` or ``"minimal"``.
        stages: names of shipped stages, and callables, in the order in which they run.
        keep: roles and kinds of boilerplate that stay although the preset drops them.
        drop: roles and kinds of boilerplate that go although the preset keeps them.
        dates: ``"off"``, ``"explicit"``, ``"annotate"`` or ``"anchored"``.

    Raises:
        ConfigError: a value is not one of those.
    """

    preset: str = "article"
    stages: tuple[str | Stage, ...] = STAGES
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    dates: str = "explicit"

    def __post_init__(self) -> None:
        self.policy()
        for stage in self.stages:
            if not callable(stage) and stage not in STAGES:
                raise ConfigError(f"there is no stage {stage!r}; there are {', '.join(STAGES)}")
        if self.dates not in DATE_MODES:
            raise ConfigError(f"dates is one of {', '.join(DATE_MODES)}, not {self.dates!r}")

    def policy(self) -> Policy:
        """Return the policy that the preset, with ``keep`` and ``drop``, amounts to."""
        return preset(self.preset).adjusted(self.keep, self.drop)
