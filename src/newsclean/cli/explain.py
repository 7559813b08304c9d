"""``newsclean explain``: shows what each line is and why it stays or goes."""

from __future__ import annotations

import sys

from newsclean.cli import DONE, FAILED
from newsclean.cli.console import complain, has_colour, put, say
from newsclean.cli.inputs import say_excluded
from newsclean.cli.options import cleaning_options
from newsclean.cli.parse import Parser, add_cleaning
from newsclean.cli.plan import Plan
from newsclean.cli.read import documents
from newsclean.document import as_json
from newsclean.report.explain import COLOUR, PLAIN, explain, suggestions
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from newsclean.cli.read import Document

HELP = """\
usage: newsclean explain [FILE ...] [--json] [--record LINE]

Shows each line of a text with its number, its role and how certain that is.
A line that goes has a minus sign before it and the rule or the evidence
behind it; in lines that stay, [-gone-] and {+new+} mark what changes.
Below stands what punctuation rules that are off would change, with a
question mark. Nothing is written.

  --json            one JSON object for each document, for machines
  --record LINE     of a JSONL file, only the record on this line

The options that say how to clean are those of newsclean itself: --preset,
--keep, --drop, --stages, --dates, --format, --field, --language, ...

examples:
  newsclean explain article.txt | less -R
  newsclean explain --preset body < article.txt
  newsclean explain dump.jsonl --record 17
  newsclean explain --json article.txt | jq '.lines[] | select(.kept | not)'
"""


def run(arguments: Sequence[str]) -> int:
    """Explain what a command line names; return the exit code.

    Raises:
        NewscleanError: the command line or the configuration is not usable.
        OSError: standard output cannot be written.
    """
    parser = Parser("explain", HELP)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--record", type=int)
    add_cleaning(parser)
    found = parser.read(arguments)
    if found is None:
        return DONE
    plan = Plan(cleaning_options(found, check=True))
    for source in plan.excluded:
        say_excluded(source)
    shown = 0
    failed = False
    for item in documents(plan):
        if isinstance(item, str):
            if found.record is None or f":{found.record}: " in item:
                say(item)
                failed = True
        elif found.record is None or item.line == found.record:
            for line in _as_json(item) if found.json else _as_text(item, several=item.line is not None):
                put(line)
            shown += 1
    if found.record is not None and not shown and not failed:
        complain(f"record: there is no record on line {found.record}")
        failed = True
    return FAILED if failed else DONE


def _as_text(item: Document, *, several: bool) -> Iterable[str]:
    style = COLOUR if has_colour(sys.stdout) else PLAIN
    if several:
        yield f"== {item.name}:{item.line}"
    yield from explain(item.text, item.result, style, suggest=item.punctuated)
    if several:
        yield ""


def _as_json(item: Document) -> Iterable[str]:
    import json  # noqa: PLC0415 - only here

    place: dict[str, Any] = {"file": item.name, "line": item.line, "text": item.result.text}
    suggested = {"suggestions": as_json(suggestions(item.result)) if item.punctuated else []}
    yield json.dumps(place | item.result.details() | suggested)
