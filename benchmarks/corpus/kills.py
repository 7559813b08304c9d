"""A hundred kills at random moments, the run resumed after each: what is lost, what is doubled.

python -m benchmarks.corpus.kills --data FOLDER --kills 100 --longest 8 --characters 1000
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import tempfile
from pathlib import Path

from benchmarks import data
from benchmarks.corpus import inputs


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--documents", type=int, default=6000)
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=1.5, help="seconds that a run may live")
    parser.add_argument("--stages", default="")
    parser.add_argument("--characters", type=int, help="so many of each text, the first ones")
    options = parser.parse_args()
    pick = random.Random(options.seed)
    kills = runs = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = inputs.texts(options.data, characters=options.characters)
        (folder / "in").mkdir()
        inputs.write_jsonl(folder / "all.jsonl", pages, options.documents)
        lines = (folder / "all.jsonl").read_bytes().splitlines(keepends=True)
        for number in range(options.files):
            (folder / "in" / f"{number:03}.jsonl").write_bytes(b"".join(lines[number :: options.files]))
        attempt = 0
        lost = doubled = 0
        while kills < options.kills:
            out = folder / f"out{attempt}"
            command = [*inputs.COMMAND, "in", "-o", str(out), "-j", str(1 + attempt % 2), "--resume", "-q"]
            command += ["--stages", options.stages] if options.stages else []
            while kills < options.kills:
                runs += 1
                process = subprocess.Popen(command, cwd=folder, start_new_session=True)
                try:
                    process.wait(pick.uniform(0.1, options.longest))
                    break
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    kills += 1
            subprocess.run(command, cwd=folder, check=True)
            left, twice = _count(out, options.documents)
            lost, doubled = lost + left, doubled + twice
            attempt += 1
    print(
        f"{kills} kills in {runs} runs over {attempt} trees of {options.files} files, {options.documents} documents"
    )
    print(f"lost {lost}, doubled {doubled}")


def _count(out: Path, documents: int) -> tuple[int, int]:
    """Return how many documents are missing and how many are there more than once."""
    seen: dict[int, int] = {}
    for path in out.glob("*.jsonl"):
        for line in path.read_bytes().splitlines():
            number = json.loads(line)["id"]
            seen[number] = seen.get(number, 0) + 1
    return documents - len(seen), sum(count - 1 for count in seen.values())


if __name__ == "__main__":
    main()
