"""Reads the arguments of a verb. The help is written by hand: it fits one screen and has examples."""

from __future__ import annotations

import argparse
import os

from newsclean.cli.console import put
from newsclean.document import Hints
from newsclean.errors import UsageError
from newsclean.hints import unusable_hints
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn


_FILES = ("output", "ledger", "errors", "removed", "statistics", "site_profile")
"""Options that name a file."""

_LISTS = ("keep", "drop", "stages")
"""Options that take several names."""

_MAGIC = frozenset("*?[")


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process.

    Args:
        verb: the verb whose arguments it reads; the names among them are its ``files``.
        text: its help.
    """

    def __init__(self, verb: str, text: str) -> None:
        super().__init__(prog=f"newsclean {verb}".strip(), add_help=False, allow_abbrev=False)
        self._text = text
        self.add_argument("-h", "--help", action="store_true")
        self.add_argument("files", nargs="*")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace | None:
        """Return the options and names of a command line; None if help was asked for, and printed.

        Raises:
            UsageError: the arguments cannot be understood.
        """
        if _asks_for_help(arguments):
            put(self._text.rstrip("\n"))
            return None
        # what is behind "--" is a name, whatever it looks like; argparse loses it among intermixed arguments
        end = arguments.index("--") if "--" in arguments else len(arguments)
        found = self.parse_intermixed_args(list(arguments[:end]))
        found.files += arguments[end + 1 :]
        found.files = [path for name in found.files for path in matches(name)]
        self._check_names(found)
        self._check_lists(found)
        self._check_texts(found)
        self._check_hints(found)
        return found

    def _check_names(self, found: argparse.Namespace) -> None:
        """Make sure that a file is named where one is asked for: an unset variable must not cost the way back."""
        for name in _FILES:
            if getattr(found, name, None) == "":
                self.error(f"--{name.replace('_', '-')} takes the name of a file, and this one is empty")

    def _check_lists(self, found: argparse.Namespace) -> None:
        """Make sure that a list has something in it: an unset variable must not turn all cleaning off."""
        for name in _LISTS:
            if getattr(found, name, None) == []:
                self.error(f"--{name} takes names with commas between them, and there are none")

    def _check_texts(self, found: argparse.Namespace) -> None:
        """Make sure that what goes into documents and configurations is text: a file's name may be any bytes."""
        for name in ("field", "host", *Hints._fields):
            value = getattr(found, name, None) or ""
            if any("\ud800" <= character <= "\udfff" for character in value):
                self.error(f"--{name} takes text, and {value!r} is none: some of its bytes are not UTF-8")

    def _check_hints(self, found: argparse.Namespace) -> None:
        """Make sure that what is said about the documents can be used."""
        hints = Hints(*(getattr(found, name, None) for name in Hints._fields))
        for name, wanted in unusable_hints(hints):
            self.error(f"--{name} takes {wanted}, not {getattr(hints, name)!r}")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print.

        Raises:
            UsageError: always.
        """
        # what argparse says of numbers names types of Python
        message = message.replace("invalid int value: ", "not a whole number: ")
        message = message.replace("invalid float value: ", "not a number: ")
        if message.startswith("unrecognized arguments: "):
            message = self._unknown(message.removeprefix("unrecognized arguments: ").split(maxsplit=1)[0])
        raise UsageError(f"{message}; see {self.prog} --help")

    def _unknown(self, name: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a message

        known = [option for action in self._actions for option in action.option_strings]
        close = get_close_matches(name.split("=", maxsplit=1)[0], known, 1)
        return f"there is no option {name}" + (f"; did you mean {close[0]}?" if close else "")


def _asks_for_help(arguments: Sequence[str]) -> bool:
    for argument in arguments:
        if argument == "--":
            return False
        if argument in {"-h", "--help"}:
            return True
    return False


def matches(name: str) -> list[str]:
    """Return what a name stands for: itself, or the files that fit it if it is a pattern that no shell has expanded.

    ``**`` stands for directories, however deep. A pattern that nothing fits is a name, as it is in a shell.
    """
    if _MAGIC.isdisjoint(name) or os.path.lexists(name):
        return [name]
    from glob import glob  # noqa: PLC0415 - most names are names

    found = sorted(glob(name, recursive=True))
    return [path for path in found if os.path.isfile(path)] or found or [name]


def names(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def add_cleaning(parser: Parser) -> None:
    """Add the options that say how to clean; they have the names of configuration keys."""
    for name in ("preset", "dates", "format", "field", "site-profile"):
        parser.add_argument(f"--{name}")
    for name in _LISTS:
        parser.add_argument(f"--{name}", type=names, action="extend")
    for name in ("language", "published", "url", "title"):
        parser.add_argument(f"--{name}")


def given(options: argparse.Namespace) -> dict[str, Any]:
    """Return the values of configuration keys that a command line gives."""
    values: dict[str, Any] = {
        name: getattr(options, name)
        for name in ("preset", "dates", "format", "field", "language", "site_profile")
    }
    for name in _LISTS:
        listed = getattr(options, name)
        values[name] = None if listed is None else tuple(listed)
    return values
