"""``newsclean report``: a page on which a person reviews what a run did."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsclean.cli.parse import Parser, add_cleaning
from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from collections.abc import Sequence

_HOME = "newsclean.report.page"

HELP = """\
usage: newsclean report IN ... -o OUT.html

Cleans texts, records or directories, writes nothing of them, and makes one
page that shows what went, what changed and why, document by document.

  -o, --output OUT.html   the page

The options that say how to clean are those of newsclean itself.

examples:
  newsclean report dump.jsonl -o review.html
  newsclean report --preset minimal news/ -o review.html
"""


def run(arguments: Sequence[str]) -> int:
    """Make a page; return the exit code.

    Raises:
        NewscleanError: the command line is not usable, or the page cannot be made.
    """
    parser = Parser("report", HELP)
    parser.add_argument("-o", "--output")
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return 0
    if not found.files or found.output is None:
        parser.error("report needs inputs and -o OUT.html")
    if find_spec(_HOME) is None:
        raise NewscleanError(
            "this version of newsclean cannot make reports; newsclean explain shows one document"
        )
    code: int = import_module(_HOME).run(found)
    return code
