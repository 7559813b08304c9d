"""What a command line of the main verb asks for."""

from __future__ import annotations

from newsclean.cli import DONE
from newsclean.document import Hints
from newsclean.settings import NOTHING, from_command_line
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import Any

    from newsclean.settings import Settings


class Options(NamedTuple):
    """The options of ``newsclean clean``; the defaults are those of an empty command line."""

    files: tuple[str, ...] = ()
    write: bool = False
    output: str | None = None
    check: bool = False
    diff: bool = False
    ledger: str | None = None
    errors: str | None = None
    details: bool = False
    removed: str | None = None
    statistics: str | None = None
    resume: bool = False
    jobs: int = 1
    progress: str = "auto"
    quiet: bool = False
    settings: Settings = NOTHING
    hints: Hints = Hints()

    @property
    def looks_only(self) -> bool:
        """Whether nothing is to be written."""
        return self.check or self.diff


def read_options(arguments: Sequence[str]) -> Options | int:
    """Return the options of a command line, or the exit code if it asked for the help or the version only.

    Raises:
        UsageError: the arguments cannot be understood, or contradict one another.
    """
    if not arguments:
        return Options()  # the most frequent command line needs no parser
    from newsclean.cli.help import HELP  # noqa: PLC0415
    from newsclean.cli.parse import Parser, add_cleaning  # noqa: PLC0415

    parser = Parser("", HELP)
    parser.add_argument("-w", "--write", action="store_true")
    parser.add_argument("-o", "--output")
    for name in ("ledger", "errors", "removed", "statistics"):
        parser.add_argument(f"--{name}")
    for name in ("check", "diff", "details", "resume"):
        parser.add_argument(f"--{name}", action="store_true")
    parser.add_argument("-j", "--jobs", type=int, default=1)
    parser.add_argument("--progress", choices=("auto", "always", "never"), default="auto")
    parser.add_argument("-q", "--quiet", action="store_true")
    parser.add_argument("--version", action="store_true")
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return DONE
    if found.version:
        return _print_version()
    given_elsewhere = {"files", "settings", "hints"}
    options = cleaning_options(
        found, **{name: getattr(found, name) for name in Options._fields if name not in given_elsewhere}
    )
    if problem := _contradiction(options):
        parser.error(problem)
    return options


def cleaning_options(found: argparse.Namespace, **others: Any) -> Options:
    """Return the options of any verb that cleans.

    Args:
        found: the files, and the options of `newsclean.cli.parse.add_cleaning`.
        **others: the other options.
    """
    from newsclean.cli.parse import given  # noqa: PLC0415 - the most frequent command line needs no parser

    hints = Hints(found.language, found.published, found.url, found.title)
    return Options(files=tuple(found.files), settings=from_command_line(given(found)), hints=hints, **others)


def _contradiction(options: Options) -> str | None:
    """Return what is wrong with the options taken together, or None."""
    ways = {"--write": options.write, "-o": options.output is not None, "--check/--diff": options.looks_only}
    asked = [name for name, on in ways.items() if on]
    if len(asked) > 1:
        return f"{asked[0]} and {asked[1]} exclude each other"
    if options.write and ("-" in options.files or not options.files):
        return "--write needs files; standard input cannot be repaired in place"
    if options.files.count("-") > 1:
        return "standard input can be read once; it is named twice"
    if options.jobs < 0:
        return f"--jobs takes a number of processes, 0 for one on each core, not {options.jobs}"
    if options.ledger and options.looks_only:
        return "--ledger goes with what is written, so not with --check or --diff"
    return None


def _print_version() -> int:
    from newsclean._version import __version__  # noqa: PLC0415
    from newsclean.cli.console import put  # noqa: PLC0415

    put(f"newsclean {__version__}")
    return DONE
