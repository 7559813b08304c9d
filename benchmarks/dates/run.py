"""Print how well and how fast dates are found.

``python -m benchmarks.dates --data PATH`` (or NEWSCLEAN_DATA): PATH holds ``dates/*.jsonl.gz`` and
``boilerplate/*.jsonl.gz``; ``--corpus FILE_OR_FOLDER`` scores any other JSONL or TimeML (``.tml``) corpus.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.dates import peers, speed, units
from benchmarks.dates.corpora import Page, Timex, read
from benchmarks.dates.rewriting import Rewrite, rewrites_of
from benchmarks.dates.score import Counts, count, dates, is_explicit, table_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Finder = "Callable[[Page], list[Timex]]"


def newsclean(page: Page) -> list[Timex]:
    """Answer of this package."""
    from newsclean.dates import find_dates

    found = find_dates(page.text, language=page.language, anchor=page.dct or None)
    return [Timex(m.start, m.end, m.text, m.type, m.value, m.status) for m in found]


def score(name: str, pages: Sequence[Page], finder: Callable[[Page], list[Timex]], *, full: bool) -> None:
    """Print the table rows of one system on one corpus."""
    everything = explicit = anchored = Counts()
    rewritten: list[Rewrite] = []
    for page in pages:
        gold, found = dates(page.timexes), dates(finder(page))
        everything = everything.plus(count(gold, found))
        if not full:
            continue
        explicit = explicit.plus(
            count([t for t in gold if is_explicit(t)], [t for t in found if is_explicit(t)])
        )
        anchored = anchored.plus(
            count([t for t in gold if not is_explicit(t)], [t for t in found if t.status == "anchored"])
        )
        rewritten += rewrites_of(page)
    print(table_row(name, everything))
    if full:
        print(table_row("  explicit (carry their year)", explicit))
        print(table_row("  anchored", anchored))
        _print_rewrites(rewritten)


def _print_rewrites(rewritten: Sequence[Rewrite]) -> None:
    """Print the precision of rewrites against the gold, and, to be read, those the gold has no annotation for."""
    for rule in ("explicit-date", "anchored-date"):
        made = [rewrite for rewrite in rewritten if rewrite.rule == rule]
        judged = [rewrite for rewrite in made if rewrite.gold is not None]
        right = sum(rewrite.value == rewrite.gold for rewrite in judged)
        share = f"{100 * right / len(judged):6.2f} %" if judged else "     -  "
        unjudged = len(made) - len(judged)
        print(f"  rewritten, {rule:14} {len(judged):5} judged, {share} right; {unjudged} not in the gold")
    for rewrite in rewritten:
        if rewrite.gold != rewrite.value:
            print(f"    {rewrite.gold or 'not in the gold'}: {rewrite.value} {rewrite.context!r}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSCLEAN_DATA"))
    parser.add_argument("--corpus", type=Path, action="append", default=[])
    parser.add_argument("--language", default="en")
    parser.add_argument(
        "--peers", action="store_true", help="score dateparser, datefinder and HeidelTime too"
    )
    parser.add_argument("--show", type=int, default=0, help="unit cases missed to print")
    arguments = parser.parse_args()
    folder = Path(arguments.data) / "dates" if arguments.data else None
    corpora = list(arguments.corpus)
    if folder is not None and folder.is_dir():
        corpora += sorted(folder.glob("*.jsonl.gz"))
    if not corpora:
        print(
            "No corpus. Give --data PATH or set NEWSCLEAN_DATA (a folder with dates/*.jsonl.gz), or --corpus FILE.\n"
            "Public ones: MEANTIME (CC BY 4.0), TempEval-3, KRAUTS; TimeBank and AQUAINT are the LDC's.",
            file=sys.stderr,
        )
        return 2
    print(f"{'':34} {'gold':>6} {'found':>6} {'strict':>7} {'relaxed':>7} {'value':>7}   (F1)")
    for path in corpora:
        pages = read(path, arguments.language)
        print(f"{path.name}: {len(pages)} documents")
        score("newsclean", pages, newsclean, full=True)
        if arguments.peers:
            for name, finder in peers.available():
                score(name, pages, finder, full=False)
    if folder is not None and (folder / "unit").is_dir():
        units.run(folder / "unit", arguments.show)
    if folder is not None:
        _speed(folder.parent / "boilerplate")
    return 0


def _speed(folder: Path) -> None:
    for name, field, language in (
        ("wcxb_dev_article", "gold_body", "en"),
        ("wcxb_dev_article", "resiliparse_full", "en"),
        ("fundus_dev", "resiliparse_full", None),
    ):
        path = folder / f"{name}.jsonl.gz"
        if not path.is_file():
            continue
        texts = []
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in list(file)[:150]:
                record = json.loads(line)
                texts.append(record.get(field) or record["texts"].get(field) or "")
        speed.report(texts, language, f"{name} {field}")
