"""Builds the stages that a configuration names."""

from __future__ import annotations

from importlib import import_module

from newsclean.config import STAGES
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclean.config import Config
    from newsclean.labels.labeller import Labeller
    from newsclean.typing import Stage


def build_stage(name: str, labeller: Labeller, config: Config) -> Stage:
    """Return the shipped stage of that name. Its module is imported now and not before.

    Args:
        name: the stage.
        labeller: says what lines are.
        config: what the cleaner is to do.

    Raises:
        ConfigError: there is no such stage.
    """
    if name not in _BUILDERS:
        raise ConfigError(f"there is no stage {name!r}; there are {', '.join(STAGES)}")
    stage = _BUILDERS[name](import_module(f"newsclean.stages.{name}"), labeller, config)
    if not config.markup:
        return stage
    from newsclean.stages.markdown import SpareMarkdown  # noqa: PLC0415 - plain text has no use for it

    return SpareMarkdown(stage)


def follows_from_text(stage: str | Stage, dates: str) -> bool:
    """Tell whether the edits of a stage follow from the text and its language alone, not from what lines are."""
    if callable(stage):
        return False
    return stage in {"encoding", "whitespace", "punctuation"} or (stage == "dates" and dates != "anchored")


_BUILDERS: dict[str, Callable[..., Stage]] = {
    "encoding": lambda module, *_: module.Encoding(),
    "boilerplate": lambda module, labeller, config: module.Boilerplate(
        labeller, config.policy(), config.spare
    ),
    "repeats": lambda module, labeller, config: module.Repeats(
        labeller, exact=config.policy().certain_only, spare=config.spare
    ),
    "whitespace": lambda module, *_: module.Whitespace(),
    "punctuation": lambda module, *_: module.Punctuation(),
    "dates": lambda module, labeller, config: module.Dates(config.dates, anchor=labeller.anchor),
}
