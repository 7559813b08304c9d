"""Builds the stages that a configuration names."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newsclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsclean.labels.labeller import Labeller
    from newsclean.labels.policy import Policy
    from newsclean.typing import Stage

STAGES = ("encoding", "boilerplate", "repeats", "whitespace", "punctuation", "dates")
"""The stages of every preset, in order: what goes goes first, so that less is left to repair."""

DATE_MODES = ("off", "explicit", "annotate", "anchored")


MARKUPS = ("", "markdown")


def build_stage(name: str, labeller: Labeller, policy: Policy, dates: str, markup: str = "") -> Stage:
    """Return the shipped stage of that name. Its module is imported now and not before.

    Args:
        name: the stage.
        labeller: says what lines are.
        policy: says which of them go.
        dates: what is done to dates.
        markup: what else is in the text, for the stage to leave alone.

    Raises:
        ConfigError: there is no such stage.
    """
    if name not in _BUILDERS:
        raise ConfigError(f"there is no stage {name!r}; there are {', '.join(STAGES)}")
    stage = _BUILDERS[name](import_module(f"newsclean.stages.{name}"), labeller, policy, dates)
    if not markup:
        return stage
    from newsclean.stages.markdown import SpareMarkdown  # noqa: PLC0415 - plain text has no use for it

    return SpareMarkdown(stage)


_BUILDERS: dict[str, Callable[..., Stage]] = {
    "encoding": lambda module, *_: module.Encoding(),
    "boilerplate": lambda module, labeller, policy, _: module.Boilerplate(labeller, policy),
    "repeats": lambda module, labeller, policy, _: module.Repeats(labeller, exact=policy.certain_only),
    "whitespace": lambda module, *_: module.Whitespace(),
    "punctuation": lambda module, *_: module.Punctuation(),
    "dates": lambda module, labeller, _, dates: module.Dates(dates, anchor=labeller.anchor),
}
