"""What a short run costs: processor time of fresh processes, in multiples of bare Python.

Builds the wheel of this checkout, installs it in a fresh environment (which compiles it to byte code, as every
installation does), and takes the least of several runs each: of ``python -c pass``, of ``python -c "import
newsclean"``, and of ``newsclean`` on a clean text through standard input. Then it says what the last one spends.

Run: python -m benchmarks.startup [--runs 15] [--python PATH of an environment that has newsclean]
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import resource
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "fixtures" / "expected" / "kyodo.txt"
COMMAND = "import sys; sys.argv = ['newsclean']; from newsclean.cli import entry_point; entry_point()"
SPENT = Path(__file__).with_name("startup_spent.py")


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("--python", help="use this installation instead of a fresh one")
    arguments = options.parse_args()
    with TemporaryDirectory() as folder:
        python = arguments.python or _installed(folder)
        report(python, arguments.runs)


def report(python: str, runs: int) -> None:
    """Print what this installation costs."""
    codes = {"bare": "pass", "import": "import newsclean", "run": COMMAND}
    # in turn, so that whatever else the machine does falls upon all of them
    rounds = [{name: _seconds([python, "-c", code]) for name, code in codes.items()} for _ in range(runs)]
    least = {name: min(seconds[name] for seconds in rounds) for name in codes}
    bare = least["bare"]
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors; least of {runs} runs\n"
    )
    print(f"{'python -c pass':36} {bare * 1000:6.1f} ms")
    print(f"{'import newsclean, above that':36} {(least['import'] - bare) * 1000:6.1f} ms")
    print(
        f"{'newsclean < clean text':36} {least['run'] * 1000:6.1f} ms, {least['run'] / bare:.1f} times bare Python\n"
    )
    print(f"of the last, in one run; bare Python takes {bare * 1000:.1f} ms besides:")
    for name, milliseconds in _spent(python):
        print(f"  {name:34} {milliseconds:>6} ms")


def _installed(folder: str) -> str:
    venv.create(folder, with_pip=True)
    python = str(Path(folder, "bin", "python"))
    subprocess.run([python, "-m", "pip", "install", "-q", str(ROOT)], check=True)
    return python


def _seconds(command: list[str]) -> float:
    with SAMPLE.open("rb") as sample:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdin=sample, stdout=subprocess.DEVNULL, check=True, env=_environment())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not re.match("PYTHON", name)}


def _spent(python: str) -> list[tuple[str, str]]:
    with SAMPLE.open("rb") as sample:
        done = subprocess.run([python, SPENT], stdin=sample, capture_output=True, text=True, check=True)
    rows = [line.split("\t") for line in done.stderr.splitlines()]
    return [(name, milliseconds) for name, milliseconds in rows]


if __name__ == "__main__":
    sys.exit(main())
