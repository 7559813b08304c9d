"""The command on files that are made to break it: memory, exit code and message.

Run: python -m benchmarks.hostile [NAME ...]    (without names all of them; Linux, some minutes)

Memory is the peak of the process, that of Python, its modules and tables included: about 45 MB.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

MB = 1_000_000


class Case(NamedTuple):
    """A file: what stands in it again and again, how often, and what its name ends in."""

    piece: bytes
    times: int
    suffix: str = ".txt"


CASES = {
    "sentences on one line": Case(b"The minister said so again and again. ", 2_600_000),
    "letters on one line": Case(b"a", 100 * MB),
    "empty lines": Case(b"\n", 5 * MB),
    "lines of one letter": Case(b"a\n", 5 * MB),
    "copies of a sentence": Case(b"The minister said so again and again today.\n", 200_000),
    "copies of a label": Case(b"Advertisement\n", 200_000),
    "combining towers": Case(b"e" + "\u0301\u0323\u0489".encode() * 1_000 + b" ", 1_660),
    "zero width, every second character": Case("a\u200b".encode(), 500_000),
    "NULs": Case(b"\0", 10 * MB),
    "mojibake in every word": Case("it\u00e2\u20ac\u2122s ".encode(), 800_000),
    "entities": Case(b"&amp;", 2 * MB),
    "dates": Case(b"Nov. 15, 2019, ", 660_000),
    "controls and Latin-1, as UTF-8": Case(bytes(range(256)).decode("latin-1").encode(), 26_000),
    "half binary": Case(b"The talks go on.\n" + bytes(range(256)), 40_000),
    "UTF-16": Case("Seoul expanded the programs.\n".encode("utf-16"), 100_000),
    "Latin-1": Case("S\u00e9oul a \u00e9largi\n".encode("latin-1"), 100_000),
    "a record nested deeply": Case(
        b'{"text": "a", "x": ' + b"[" * 5 * MB + b"]" * 5 * MB + b"}\n", 1, ".jsonl"
    ),
    "a record with a huge number": Case(b'{"text": "a. .", "n": ' + b"9" * 10 * MB + b"}\n", 1, ".jsonl"),
}
RUN = "import resource, sys; from newsclean.cli import main; code = main(sys.argv[1:]); "
TELL = "print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0]); sys.exit(code)"


def measured(case: Case, folder: Path) -> tuple[int, int, int, str]:
    """Return bytes of a file, peak bytes of memory, exit code, and what the command says."""
    path = folder / f"input{case.suffix}"
    path.write_bytes(case.piece * case.times)
    run = subprocess.run(
        [sys.executable, "-c", RUN + TELL, path.name, "-q", "-o", f"output{case.suffix}"],
        cwd=folder,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return path.stat().st_size, int(run.stdout) * 1024, run.returncode, " ".join(run.stderr.split())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", choices=[[], *CASES])
    options = parser.parse_args()
    print("| file | MB | memory, MB | 20 x the file + 100 MB | exit | message |\n|---|---|---|---|---|---|")
    for name in options.names or CASES:
        with tempfile.TemporaryDirectory() as folder:
            size, peak, code, message = measured(CASES[name], Path(folder))
        most = 20 * size + 100 * MB
        over = " (over)" if peak > most else ""
        told = message[:120].replace("|", "/")
        print(
            f"| {name} | {size / MB:.1f} | {peak / MB:.0f}{over} | {most / MB:.0f} | {code} | {told} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
