"""Counts instructions with callgrind: the same work gives the same count, on a busy machine, too."""

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
MOST = 2.3
"""Work on twice the input, in multiples of the work on the input; 2 is linear, 4 quadratic."""

NAME = re.compile(rb"^desc: Trigger: Client Request: (.*)$", re.MULTILINE)
TOTAL = re.compile(rb"^(?:summary|totals): (\d+)$", re.MULTILINE)


@functools.cache
def missing():
    """Return what is missing to count; None if nothing is."""
    for tool in ("valgrind", "cc"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    with tempfile.TemporaryDirectory() as folder:
        return None if _library(Path(folder)).returncode == 0 else "valgrind's header files are not installed"


def _library(folder):
    command = ["cc", "-shared", "-fPIC", "-o", folder / "marks.so", HERE / "marks.c"]
    return subprocess.run(command, capture_output=True, check=False)


def count(tasks):
    """Return the instructions that each task takes, by name."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _library(folder).check_returncode()
        (folder / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
        command = [
            "valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out",
            sys.executable, HERE / "work.py", folder / "marks.so", folder / "tasks.json",
        ]  # fmt: skip
        run = subprocess.run(
            command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": "0"}, text=True
        )
        assert run.returncode == 0, run.stderr[-3000:]
        found = {}
        for path in folder.glob("out.*"):
            data = path.read_bytes()
            if at := NAME.search(data):
                found[at[1].decode()] = int(TOTAL.findall(data)[-1])
        return found


def ratios(work_of, names, sizes):
    """Return, by name, the work on the larger of two sizes in multiples of that on the smaller.

    Args:
        work_of: makes the task of a name and a size, without its own name.
        names: what to count.
        sizes: a size and twice that.
    """
    small, large = sizes
    assert large == 2 * small
    tasks = [[f"{place}/{size}", *work_of(name, size)] for place, name in enumerate(names) for size in sizes]
    found = count(tasks)
    return {name: found[f"{place}/{large}"] / found[f"{place}/{small}"] for place, name in enumerate(names)}
