"""The memory of the command line over many documents: the last quarter of the run against the first.

python -m benchmarks.corpus.memory --data FOLDER --documents 200000 --characters 1000
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from statistics import mean
from time import sleep

from benchmarks import data
from benchmarks.corpus import inputs


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--stages", default="")
    parser.add_argument("--characters", type=int, help="so many of each text, the first ones")
    options = parser.parse_args()
    pages = inputs.texts(options.data, characters=options.characters)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "in.jsonl"
        size = inputs.write_jsonl(path, pages, options.documents)
        command = [*inputs.COMMAND, str(path), "-q", "-o", str(Path(name) / "out.jsonl")]
        command += ["--stages", options.stages] if options.stages else []
        process = subprocess.Popen(command)
        samples = []
        while process.poll() is None:
            samples.append((_position(process.pid, str(path)), _resident(process.pid)))
            sleep(0.1)
        assert process.returncode == 0
    found = [(at / size, memory) for at, memory in samples if at and memory]
    quarters = [[memory for at, memory in found if low <= at < low + 0.25] for low in (0.05, 0.25, 0.5, 0.75)]
    print(f"{options.documents} documents, {size / 1e6:.0f} MB, {len(found)} samples")
    print("MB by quarter: " + ", ".join(f"{mean(quarter) / 1e6:.1f}" for quarter in quarters))
    print(f"last against first: {mean(quarters[3]) / mean(quarters[0]) - 1:+.1%}")


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * 4096
    except (OSError, IndexError):
        return 0


def _position(process: int, path: str) -> int:
    """Return how far a process has read a file."""
    try:
        for link in Path(f"/proc/{process}/fd").iterdir():
            if str(link.readlink()) == path:
                text = Path(f"/proc/{process}/fdinfo/{link.name}").read_text(encoding="ascii")
                return int(text.split()[1])
    except OSError:
        pass
    return 0


if __name__ == "__main__":
    main()
