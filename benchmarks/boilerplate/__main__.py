"""``python -m benchmarks.boilerplate FORMAT PATH [--limit N] [--only NAME]``: quality and pages a second.

FORMAT is ``scrapinghub``, ``wcxb`` (PATH is one split), ``fundus`` or ``records``.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from training.metrics import score

from benchmarks.boilerplate.loaders import LOADERS, Case
from benchmarks.boilerplate.tools import HTML_TOOLS, TEXT_TOOLS, Tool, resiliparse, unseen

if TYPE_CHECKING:
    from collections.abc import Sequence

CJK = ("zh", "ja", "ko")


def _run(name: str, tool: Tool, cases: Sequence[Case], inputs: Sequence[str]) -> None:
    pairs = []
    tool(inputs[0])  # loading is not measured
    spent = 0.0
    failed = 0
    for case, given in zip(cases, inputs, strict=True):
        start = time.process_time()
        try:
            found = tool(given)
        except Exception:  # noqa: BLE001 -- a tool that fails finds nothing
            found, failed = "", failed + 1
        spent += time.process_time() - start
        pairs.append((case.gold, found))
    result = score(pairs)
    cjk = [pair for case, pair in zip(cases, pairs, strict=True) if case.lang[:2] in CJK]
    asian = f"  CJK {score(cjk).f1:.4f} ({len(cjk)})" if cjk else ""
    trouble = f"  failed {failed}" if failed else ""
    print(
        f"| {name:34} | {result} | {len(cases) / max(spent, 1e-9):8.1f} pages/s |{asian}{trouble}", flush=True
    )


def main() -> None:
    """Runs every tool on every page and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=LOADERS)
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--only", help="run tools whose name contains this")
    args = parser.parse_args()
    cases = list(LOADERS[args.format](args.path))[: args.limit]
    if not cases:
        raise SystemExit(f"no pages of the format {args.format} under {args.path}")
    for name, make in HTML_TOOLS.items():
        if not args.only or args.only in name:
            _run(name, make(), cases, [case.html for case in cases])
    dumps = {"full": resiliparse(main=False), "main": resiliparse(main=True), "unseen converter": unseen()}
    for dump, convert in dumps.items():
        inputs = [case.dumps.get(f"resiliparse_{dump}") or convert(case.html) for case in cases]
        for name, make in TEXT_TOOLS.items():
            if args.only and args.only not in name:
                continue
            try:
                tool = make()
            except ImportError as error:
                print(f"| {name}: {error}")
                continue
            _run(f"{name}, {dump} dump", tool, cases, inputs)


if __name__ == "__main__":
    main()
