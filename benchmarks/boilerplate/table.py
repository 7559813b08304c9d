"""Runs tools over pages and sets what they reach in one table: quality and speed side by side."""

from __future__ import annotations

import platform
import time
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.boilerplate.metrics import Score, score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.boilerplate.loaders import Case
    from benchmarks.boilerplate.tools import Tool

EAST_ASIAN = ("zh", "ja", "ko")
NAMED = ("newsclean", "numpy", "trafilatura", "readability-lxml", "justext", "resiliparse", "lxml")

HEAD = (
    "| tool | is given | 4-gram F1 | precision | recall | word F1 | pages/s |\n"
    "|---|---|---:|---:|---:|---:|---:|"
)


class Run(NamedTuple):
    """What one tool made of the pages.

    Attributes:
        tool: its name.
        given: what it was given.
        score: what it reached.
        speed: pages a second of CPU time, without loading.
        failed: pages on which it raised; they count as empty.
        east_asian: 4-gram F1 on Chinese, Japanese and Korean pages, if there are any.
    """

    tool: str
    given: str
    score: Score
    speed: float
    failed: int
    east_asian: float | None

    def row(self) -> str:
        """Return the row of the table."""
        precision, recall, f1, word, _ = self.score
        notes = [f"{self.failed} pages failed"] if self.failed else []
        notes += [f"zh ja ko {self.east_asian:.3f}"] if self.east_asian is not None else []
        name = self.tool + (f" ({'; '.join(notes)})" if notes else "")
        return (
            f"| {name} | {self.given} | {f1:.3f} | {precision:.3f} | {recall:.3f} | {word:.3f} |"
            f" {self.speed:,.0f} |"
        )


def run(name: str, given: str, tool: Tool, cases: Sequence[Case], inputs: Sequence[str]) -> Run:
    """Run a tool over pages, one after the other, and time it.

    Args:
        name: the tool's name.
        given: what it is given, for the table.
        tool: takes a page or a text and returns the body.
        cases: the pages.
        inputs: what the tool is given for each.
    """
    quietly(tool, inputs[0])  # what is loaded once a process is loaded before the clock starts
    pairs = []
    spent = 0.0
    failed = 0
    for case, each in zip(cases, inputs, strict=True):
        start = time.process_time()
        found = quietly(tool, each)
        spent += time.process_time() - start
        failed += found is None
        pairs.append((case.gold, found or ""))
    asian = [pair for case, pair in zip(cases, pairs, strict=True) if case.lang[:2] in EAST_ASIAN]
    return Run(
        name, given, score(pairs), len(cases) / max(spent, 1e-9), failed, score(asian).f1 if asian else None
    )


def quietly(tool: Tool, text: str) -> str | None:
    """Return what a tool finds, None if it fails."""
    try:
        return tool(text)
    except Exception:  # noqa: BLE001 - a tool that fails finds nothing, and the table says how often
        return None


def environment() -> Iterator[str]:
    """Yield what a reader needs to know to compare: the machine and the versions."""
    yield f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {platform.system()}"
    yield ", ".join(f"{name} {_version(name)}" for name in NAMED)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
