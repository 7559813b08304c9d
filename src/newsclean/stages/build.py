"""Builds the stages that a configuration names."""

from __future__ import annotations

from importlib import import_module

from newsclean.config import STAGES
from newsclean.errors import ConfigError
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

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
    if name not in SHIPPED:
        raise ConfigError(f"there is no stage {name!r}; there are {', '.join(STAGES)}")
    stage = SHIPPED[name].build(import_module(f"newsclean.stages.{name}"), labeller, config)
    if not config.markup:
        return stage
    from newsclean.stages.markdown import SpareMarkdown  # noqa: PLC0415 - plain text has no use for it

    return SpareMarkdown(stage)


def follows_from_text(stage: str | Stage, config: Config) -> bool:
    """Tell whether the edits of a stage follow from the text and its language alone, not from what lines are."""
    return not callable(stage) and SHIPPED[stage].follows_from_text(config)


class Shipped(NamedTuple):
    """A stage of the package.

    Attributes:
        build: makes it, of its module, what says what lines are, and the configuration.
        follows_from_text: tells of a configuration whether its edits follow from the text and its language alone; such a
            stage is not shown a text again in which it had nothing to do.
    """

    build: Callable[..., Stage]
    follows_from_text: Callable[[Config], bool]


def _always(_: Config) -> bool:
    return True


def _never(_: Config) -> bool:
    return False


SHIPPED = {
    "encoding": Shipped(lambda module, *_: module.Encoding(), _always),
    "boilerplate": Shipped(
        lambda module, labeller, config: module.Boilerplate(labeller, config.policy(), config.spare), _never
    ),
    "repeats": Shipped(
        lambda module, labeller, config: module.Repeats(
            labeller, exact=config.policy().certain_only, spare=config.spare
        ),
        _never,
    ),
    "whitespace": Shipped(lambda module, *_: module.Whitespace(), _always),
    "punctuation": Shipped(lambda module, *_: module.Punctuation(), _always),
    "dates": Shipped(
        lambda module, labeller, config: module.Dates(config.dates, anchor=labeller.anchor),
        lambda config: (
            config.dates != "anchored"
        ),  # the anchor may come from a line that says when it was published
    ),
}
"""The stages by name. `newsclean.config.STAGES` has the same names, since a configuration is checked without stages at
hand; a test compares the two."""
