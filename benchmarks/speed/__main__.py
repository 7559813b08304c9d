"""Speed of the pipeline and of each stage against ``ftfy.fix_text``, and of peers, on the same texts in the same run.

Texts are handed out in windows; every tool cleans each text once, and the tools take turns, so that what else the
machine does falls on all alike. Time is CPU time of this one process. The pipeline's time includes the confirming
round. ``ftfy.fix_text`` runs as it comes; its time with the options that newsclean gives it stands beside it.

Run: python -m benchmarks.speed --data FOLDER [--on full main languages clean ascii] [--limit TEXTS] [--peers]
"""

from __future__ import annotations

import gc
import itertools
import platform
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import ftfy

from benchmarks.data import parser
from benchmarks.speed.inputs import INPUTS, sample
from benchmarks.speed.tools import ON_HTML, ON_TEXT, floor, installed, ours
from newsclean import native
from newsclean.stages.encoding import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.speed.inputs import Input
    from benchmarks.speed.tools import Tool

WINDOW = 160
BASE = "ftfy.fix_text"
CONFIG = ftfy.TextFixerConfig(**DEFAULTS)


def _ftfy() -> dict[str, Tool]:
    return {
        BASE: lambda window: [ftfy.fix_text(each.text) for each in window],
        "ftfy.fix_text, our options": lambda window: [ftfy.fix_text(each.text, CONFIG) for each in window],
    }


def measured(tools: Mapping[str, Tool], inputs: Sequence[Input]) -> Counter[str]:
    """Return the seconds that each tool takes for all inputs."""
    seconds: Counter[str] = Counter()
    for run in tools.values():
        run(inputs)  # what is loaded once a process, or once a language, is loaded before the clock starts
    for start in range(0, len(inputs), WINDOW):
        window = inputs[start : start + WINDOW]
        for name, run in tools.items():
            gc.collect()
            begin = process_time()
            run(window)
            seconds[name] += process_time() - begin
    return seconds


def doubling(inputs: Sequence[Input]) -> float:
    """Return how much longer documents take that are twice as long."""
    run = ours()["pipeline, clean_many"]
    once = [each._replace(text=each.text.rstrip("\n") + "\n") for each in inputs]
    twice = [
        each._replace(text="\n".join([each.text.rstrip("\n"), other.text]))
        for each, other in itertools.pairwise(once)
    ]
    seconds = measured({"once": run}, once[:-1]), measured({"twice": run}, twice)
    return seconds[1]["twice"] / seconds[0]["once"]


def _table(name: str, inputs: Sequence[Input], seconds: Mapping[str, float]) -> None:
    characters = sum(len(each.text) for each in inputs)
    print(f"\n## {name}: {len(inputs)} texts, {characters / 1e6:.2f} M characters\n")
    print(f"| {'':30} | M chars/s | docs/s | of ftfy's time | times ftfy |")
    print(f"|{'-' * 32}|----------:|-------:|---------------:|-----------:|")
    for tool, spent in seconds.items():
        share = spent / seconds[BASE]
        speed = characters / 1e6 / spent
        print(
            f"| {tool:30} | {speed:9.2f} | {len(inputs) / spent:6.0f} | {share:14.3f} | {1 / share:10.2f} |"
        )


def _versions() -> str:
    told = [f"Python {platform.python_version()}", platform.machine()]
    for name in (
        "ftfy",
        "numpy",
        "trafilatura",
        "justext",
        "clean-text",
        "textacy",
        "sacremoses",
        "datatrove",
    ):
        try:
            told.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return f"{', '.join(told)}; {_compiled()}"


def _compiled() -> str:
    """Say which twins run: one that is older than its source is left aside without a word."""
    names = sorted(
        path.name.partition(".")[0]
        for path in Path(native.__path__[0]).iterdir()
        if path.suffix in {".so", ".pyd"}
    )
    plain = [name for name in names if native.twin(name) is None]
    if plain or not names:
        return f"in plain Python: {', '.join(plain) or 'everything'}"
    return "compiled"


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--on", nargs="+", choices=INPUTS, default=list(INPUTS), help="which texts")
    options.add_argument("--limit", type=int, default=240, help="so many texts of each kind at most")
    options.add_argument("--peers", action="store_true", help="also run the peers that are installed")
    options.add_argument("--doubling", action="store_true", help="also measure documents of twice the length")
    arguments = options.parse_args()
    print(_versions())
    for name in arguments.on:
        inputs = sample(arguments.data, name, arguments.limit)
        tools = _ftfy() | ours() | floor()
        if arguments.peers:
            peers, missing = installed(ON_TEXT | (ON_HTML if inputs[0].html else {}))
            tools |= peers
            for each in missing:
                print(f"not installed: {each}")
        _table(name, inputs, measured(tools, inputs))
    if arguments.doubling:
        print(
            f"\ndocuments twice as long take {doubling(sample(arguments.data, 'full', arguments.limit)):.2f} times as long"
        )


if __name__ == "__main__":
    main()
