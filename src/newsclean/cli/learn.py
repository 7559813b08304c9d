"""``newsclean learn``: finds what a site repeats on its pages."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsclean.cli.parse import Parser, add_cleaning
from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOME = "newsclean.sites"

HELP = """\
usage: newsclean learn IN ... -o PROFILE

Reads the pages of sites and writes down the lines that each site repeats,
as evidence for the cleaning of more pages of the same sites.

  -o, --output PROFILE   the profile

examples:
  newsclean learn dump.jsonl -o sites.profile
"""


def run(arguments: Sequence[str]) -> int:
    """Learn a profile; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or the profile cannot be made.
    """
    parser = Parser("learn", HELP)
    parser.add_argument("-o", "--output")
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return 0
    if not found.files or found.output is None:
        parser.error("learn needs inputs and -o PROFILE")
    if find_spec(_HOME) is None:
        raise NewscleanError("this version of newsclean cannot learn sites; a rule pack can name their lines")
    code: int = import_module(f"{_HOME}.learn").run(found)
    return code
