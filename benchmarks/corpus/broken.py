"""One record in a hundred is broken, in ten ways: what becomes of the good ones.

python -m benchmarks.corpus.broken --data FOLDER --documents 50000 --characters 1000
"""

from __future__ import annotations

import json
import random
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks import data
from benchmarks.corpus import inputs

KINDS = {
    "cut short": lambda line: line[: len(line) // 2],
    "not UTF-8": lambda line: line.replace(b'"text": "', b'"text": "\xff\xfe', 1),
    "no object": lambda _: b'["a", "list"]',
    "a number": lambda _: b"42",
    "no text": lambda line: line.replace(b'"text"', b'"body"', 1),
    "null text": lambda _: b'{"id": -1, "text": null}',
    "text is a list": lambda _: b'{"id": -1, "text": ["a"]}',
    "single quotes": lambda line: line.replace(b'"', b"'"),
    "two records": lambda line: line + line,
    "binary": lambda _: bytes(range(1, 10)) + b"\x00\x80\x81",
}


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stages", default="")
    parser.add_argument("--characters", type=int, help="so many of each text, the first ones")
    options = parser.parse_args()
    pick = random.Random(options.seed)
    stages = ["--stages", options.stages] if options.stages else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs.write_jsonl(
            folder / "good.jsonl",
            inputs.texts(options.data, characters=options.characters),
            options.documents,
        )
        broken = {}
        with (folder / "good.jsonl").open("rb") as good, (folder / "in.jsonl").open("wb") as bad:
            for number, raw in enumerate(good):
                line = raw.rstrip(b"\n")
                if pick.random() < 0.01:
                    kind = pick.choice(list(KINDS))
                    broken[number] = kind
                    line = KINDS[kind](line)
                bad.write(line + b"\n")
        done = inputs.run(
            "in.jsonl", "-o", "out.jsonl", "--errors", "errors.jsonl", "-j", "2", *stages, cwd=folder
        )
        with (folder / "out.jsonl").open("rb") as out:
            ids = [json.loads(line)["id"] for line in out]
        codes = Counter()
        reported = set()
        with (folder / "errors.jsonl").open("rb") as errors:
            for line in errors:
                error = json.loads(line)
                codes[f"{broken.get(error['line'] - 1, 'GOOD')}: {error['code']}"] += 1
                reported.add(error["line"] - 1)
    wanted = [number for number in range(options.documents) if number not in broken]
    print(
        f"{options.documents} records, {len(broken)} broken in {len(set(broken.values()))} ways, exit {done.returncode}"
    )
    print(
        f"good documents lost: {len(set(wanted) - set(ids))}; in order: {ids == wanted}; doubled: {len(ids) - len(set(ids))}"
    )
    print(
        f"broken ones not reported: {len(set(broken) - reported)}; in = out + reported: {len(ids) + len(reported) == options.documents}"
    )
    for code, count in sorted(codes.items()):
        print(f"  {code}: {count}")


if __name__ == "__main__":
    main()
