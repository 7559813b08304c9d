"""What every verb does about its inputs: finds their settings, says which are set aside, and overwrites none."""

from __future__ import annotations

import os

from newsclean.cli.console import say
from newsclean.corpus.inputs import STDIN
from newsclean.errors import ConfigError
from newsclean.settings import find_settings
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.corpus.inputs import Source
    from newsclean.settings import Settings


class SettingsOf:
    """The settings of each input: those of the command line over those of the nearest configuration file.

    Args:
        chosen: what the command line says.
    """

    def __init__(self, chosen: Settings) -> None:
        self._chosen = chosen
        self._found: dict[str, Settings] = {}

    def __call__(self, source: Source) -> Settings:
        """Return the settings of an input.

        Raises:
            ConfigError: the configuration file cannot be read or used.
        """
        folder = source.folder
        if folder not in self._found:
            self._found[folder] = self._chosen.over(find_settings(folder))
        return self._found[folder]

    def exclude(self, source: Source) -> bool:
        """Tell whether the configuration sets an input aside."""
        return source.path != STDIN and self(source).excludes(source.path)


def say_excluded(source: Source) -> None:
    """Say that a file is set aside; of those of a directory that goes without saying."""
    if source.tree is None:
        say(f"{source.name}: excluded: the configuration sets it aside")


def refuse_inputs(option: str, path: str, sources: Iterable[Source]) -> None:
    """Make sure that what is to be written is not what is read.

    Raises:
        ConfigError: the path is that of an input.
    """
    if any(is_same(path, source.path) for source in sources if source.path != STDIN):
        raise ConfigError(f"{option} {path} is one of the inputs")


def is_same(path: str, other: str) -> bool:
    """Tell whether two names stand for one file."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False
