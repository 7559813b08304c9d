"""Run a target on bytes that nobody thought of.

    python -m fuzz clean --seconds 900        with atheris, which follows the code that runs
    python -m fuzz clean --plain --runs 500   with mutations of the seeds alone, the same ones every time

What fails is written to ``fuzz/found/TARGET`` (name it in the commit that mends it) and `tests/test_found.py` runs it ever after.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from pathlib import Path

from fuzz.seeds import SEEDS, TOKENS

NAMES = ("clean", "twins", "undo", "jsonl", "pack")
FOUND = Path(__file__).with_name("found")


def mutated(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return a seed with some pieces of it, or of others, or tokens, put in, doubled or taken out."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randint(0, 12))
        kind = chance.randrange(6)
        if kind == 0:
            del data[at:end]
        elif kind == 1:
            data[at:at] = data[at:end] * chance.randint(1, 4)
        elif kind == 2:
            data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 4)))
        elif kind == 3:
            other = chance.choice(seeds)
            begin = chance.randrange(len(other) + 1)
            data[at:end] = other[begin : begin + chance.randint(1, 60)]
        else:
            data[at:at] = chance.choice(TOKENS)
    return bytes(data[:4000])


def plain(name: str, runs: int, seed: int) -> None:
    """Run a target on mutated seeds; stop at the first finding and keep it."""
    from fuzz.targets import TARGETS

    chance = random.Random(seed)  # noqa: S311 - no secret
    seeds = [*SEEDS[name], *(path.read_bytes() for path in sorted((FOUND / name).glob("*")))]
    for _ in range(runs):
        data = mutated(chance, seeds)
        try:
            TARGETS[name](data)
        except BaseException:
            path = FOUND / name / hashlib.sha256(data).hexdigest()[:16]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(f"found: {path}")
            raise
    print(f"{name}: {runs} runs, nothing found")


def guided(name: str, seconds: int) -> None:
    """Run a target under atheris until the time is over or something is found."""
    import atheris

    with atheris.instrument_imports(include=["newsclean"]):
        from fuzz.targets import TARGETS

    (FOUND / name).mkdir(parents=True, exist_ok=True)
    corpus = FOUND.parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(SEEDS[name]):
        (corpus / f"seed-{number}").write_bytes(data)
    tokens = corpus.parent / f"{name}.dict"
    escaped = ("".join(f"\\x{byte:02x}" for byte in token) for token in TOKENS)
    tokens.write_text("".join(f'"{token}"\n' for token in escaped))
    options = [
        f"-max_total_time={seconds}",
        f"-artifact_prefix={FOUND / name}/",
        f"-dict={tokens}",
        "-max_len=2000",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[name])
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=[*NAMES, "all"])
    parser.add_argument("--seconds", type=int, default=900)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=8)
    options = parser.parse_args()
    for name in NAMES if options.target == "all" else [options.target]:
        if options.plain:
            plain(name, options.runs, options.seed)
        else:
            guided(name, options.seconds)


main()
