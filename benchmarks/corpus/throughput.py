"""Two processes against one, and the command line against the bare function, on the same texts.

    python -m benchmarks.corpus.throughput --data FOLDER --documents 6000

Rounds alternate, and the fastest of each counts: other work on the machine can only slow one down. CPU seconds say
how much of the machine each took.
"""

from __future__ import annotations

import json
import os
import resource
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from benchmarks import data
from benchmarks.corpus import inputs


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--documents", type=int, default=6000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--stages", default="")
    options = parser.parse_args()
    stages = ["--stages", options.stages] if options.stages else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "in.jsonl"
        size = inputs.write_jsonl(path, inputs.texts(options.data), options.documents)
        seconds: dict[str, list[tuple[float, float]]] = {"function": [], "1": [], "2": []}
        for _ in range(options.rounds):
            seconds["function"].append(_function(path, options.stages))
            for jobs in ("1", "2"):
                seconds[jobs].append(_command(path, folder / f"{jobs}.jsonl", jobs, stages))
        assert (folder / "1.jsonl").read_bytes() == (folder / "2.jsonl").read_bytes()
    wall = {name: min(pair[0] for pair in pairs) for name, pairs in seconds.items()}
    cpu = {name: min(pair[1] for pair in pairs) for name, pairs in seconds.items()}
    print(f"{options.documents} documents, {size / 1e6:.1f} MB, load {os.getloadavg()[0]:.1f}")
    for name in seconds:
        print(
            f"{name:>9}: {wall[name]:7.2f} s wall {cpu[name]:7.2f} s CPU {options.documents / wall[name]:7.0f} documents/s"
        )
    print(
        f"command line over function: {wall['1'] / wall['function'] - 1:+.1%} wall {cpu['1'] / cpu['function'] - 1:+.1%} CPU"
    )
    print(f"2 processes against 1: {wall['1'] / wall['2']:.2f}x wall, {cpu['2'] / cpu['1'] - 1:+.1%} CPU")


def _function(path: Path, stages: str) -> tuple[float, float]:
    from newsclean import Cleaner

    cleaner = Cleaner(stages=stages.split(",")) if stages else Cleaner()
    with path.open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    cleaner.clean(records[0]["text"])  # what is lazy is loaded now: it is not the function's daily work
    wall, cpu = perf_counter(), process_time()
    for record in records:
        cleaner.clean(record["text"], url=record["url"])
    return perf_counter() - wall, process_time() - cpu


def _command(path: Path, out: Path, jobs: str, stages: list[str]) -> tuple[float, float]:
    wall, cpu = perf_counter(), _children()
    done = inputs.run(path, "-o", out, "-j", jobs, "-q", *stages)
    assert done.returncode == 0, done.stderr
    return perf_counter() - wall, _children() - cpu


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
