"""Boilerplate removal: newsclean beside tools that have the HTML, on the same pages in the same run.

Clone a public benchmark and give its folder:

    python -m benchmarks.boilerplate --scrapinghub article-extraction-benchmark
    python -m benchmarks.boilerplate --wcxb web-content-extraction-benchmark --split dev
    python -m benchmarks.boilerplate --fundus fundus
    python -m benchmarks.boilerplate --data FOLDER        (page records under FOLDER/boilerplate)

Peers that are not installed are left out: pip install trafilatura readability-lxml justext resiliparse
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.boilerplate import loaders
from benchmarks.boilerplate.loaders import Case, FormatError
from benchmarks.boilerplate.table import HEAD, environment, quietly, run
from benchmarks.boilerplate.tools import HTML_TOOLS, TEXT_TOOLS, resiliparse, unseen, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DUMPS = ("full", "main", "unseen", "wrapped")
RECORDS = ("wcxb_dev_article", "fundus_dev", "silver")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table for each collection that the command line names."""
    options = _parser().parse_args(arguments)
    dumps = options.dumps.split(",")
    if unknown := [dump for dump in dumps if dump not in {*DUMPS, *HTML_TOOLS}]:
        raise SystemExit(f"no such dump: {unknown[0]}; there are {', '.join((*DUMPS, *HTML_TOOLS))}")
    collections = list(_collections(options))
    if not collections:
        raise SystemExit("give at least one of --scrapinghub, --wcxb, --fundus and --data")
    for name, load in collections:
        try:
            cases = [case for case in load() if case.gold][:: options.every][: options.limit]
        except FormatError as error:
            raise SystemExit(str(error)) from None
        if not cases:
            raise SystemExit(f"{name}: there are no pages with a body")
        print(f"\n{name}: {len(cases)} pages\n\n{HEAD}", flush=True)
        _measure(cases, options.only, dumps)
    print("", *environment(), sep="\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scrapinghub", type=Path, metavar="FOLDER")
    parser.add_argument("--wcxb", type=Path, metavar="FOLDER")
    parser.add_argument("--split", choices=("dev", "test"), default="dev", help="of WCXB (default: dev)")
    parser.add_argument("--page-type", default="article", help="of WCXB: article (default), forum, … or all")
    parser.add_argument("--fundus", type=Path, metavar="FOLDER")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="page records, as training reads them")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each N-th page only")
    parser.add_argument("--limit", type=int, metavar="N", help="take N pages at most")
    parser.add_argument("--only", metavar="TEXT", help="run tools whose name has TEXT in it")
    parser.add_argument(
        "--dumps",
        default="full,main,unseen",
        help="plain texts to clean: full, main, unseen, wrapped, or a tool's",
    )
    return parser


def _collections(options: argparse.Namespace) -> Iterator[tuple[str, Callable[[], Iterator[Case]]]]:
    if options.scrapinghub:
        yield "scrapinghub", partial(loaders.scrapinghub, options.scrapinghub)
    if options.wcxb:
        name = f"WCXB {options.split}, {options.page_type}"
        yield name, partial(loaders.wcxb, options.wcxb, options.split, options.page_type)
    if options.fundus:
        yield "fundus", partial(loaders.fundus, options.fundus)
    if options.data:
        for name in RECORDS:
            yield name, partial(loaders.records, options.data / "boilerplate" / f"{name}.jsonl.gz")


def _texts(dump: str, cases: Sequence[Case]) -> list[str]:
    """Return a plain text of each page."""
    if dump in HTML_TOOLS:
        tool = HTML_TOOLS[dump]()
        return [quietly(tool, case.html) or "" for case in cases]
    if dump == "wrapped":
        return [wrapped(text) for text in _texts("full", cases)]
    convert = unseen() if dump == "unseen" else resiliparse(main=dump == "main")
    return [case.dumps.get(f"resiliparse_{dump}") or convert(case.html) for case in cases]


def _measure(cases: Sequence[Case], only: str | None, dumps: Sequence[str]) -> None:
    """Print a row for each tool: first those that have the HTML, then those that have a plain text of the page."""
    missing = []
    pages = [case.html for case in cases]
    for name, make in HTML_TOOLS.items():
        if only is None or only in name:
            try:
                tool = make()
            except ImportError as error:
                missing.append(f"{name} ({error.name})")
                continue
            print(run(name, "HTML", tool, cases, pages).row(), flush=True)
    for dump in dumps:
        try:
            texts = _texts(dump, cases)
        except ImportError as error:
            missing.append(f"{dump} dump ({error.name})")
            continue
        for name, make in TEXT_TOOLS.items():
            if only is None or only in name:
                print(run(name, f"{dump} dump", make(), cases, texts).row(), flush=True)
    if missing:
        print(f"\nnot installed: {', '.join(missing)}")


if __name__ == "__main__":
    main()
