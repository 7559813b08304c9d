"""Damage benchmark: how much injected damage is undone, and how much clean text is changed.

python benchmarks/punctuation/run.py --data FOLDER [--seed 0] [--peers] [--edits FILE]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import peers

import damage
from newsclean.document import Hints
from newsclean.language.detect import detect_lines
from newsclean.language.profile import profile_for
from newsclean.stages.punctuation import Punctuation
from newsclean.view import View

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH = 6000  # characters of a body that damage is put into; whole lines
MILLION = 1_000_000


class Body(NamedTuple):
    """The body of an article and its language."""

    text: str
    language: str | None


def bodies(data: Path) -> list[Body]:
    found = []
    for path in sorted((data / "boilerplate").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                text = record.get("gold_body") or record.get("silver_body")
                if text:
                    found.append(Body(text, detect_lines(text.split("\n"))))
    return found


def heads(found: list[Body], tool: Callable[[str, str | None], str]) -> list[Body]:
    """Return the heads of the bodies in which there is nothing to repair, so that all damage is ours."""
    clean = []
    for body in found:
        text = body.text if len(body.text) <= LENGTH else body.text[:LENGTH].rpartition("\n")[0]
        if text and tool(text, body.language) == text:
            clean.append(Body(text, body.language))
    return clean


def restored(clean: list[Body], tools: dict[str, Callable[[str, str | None], str]], seed: int) -> None:
    print(f"\n{'damage':38}{'n':>6}" + "".join(f"{name:>25}" for name in tools))
    print(" " * 44 + f"{'exact %   left  worse':>25}" * len(tools))
    scores: dict[str, list[float]] = defaultdict(list)
    by_language: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, inject in damage.KINDS.items():
        rng = random.Random(f"{seed} {kind}")
        cases = []
        for body in clean:
            damaged = inject(body.text, rng, profile_for(body.language))
            if damaged and damaged != body.text:
                cases.append((damaged, body))
        if not cases:
            print(f"{kind:38}{0:>6}")
            continue
        row = f"{kind:38}{len(cases):>6}"
        for name, tool in tools.items():
            counts: Counter[str] = Counter()
            for damaged, body in cases:
                result = tool(damaged, body.language)
                outcome = "exact" if result == body.text else "left" if result == damaged else "worse"
                counts[outcome] += 1
                if name == "newsclean":
                    by_language[body.language or "-"]["all"] += 1
                    by_language[body.language or "-"][outcome] += 1
                    if outcome == "worse" and os.environ.get("SHOW"):
                        print(kind, repr(body.text[:60]))
            share = 100 * counts["exact"] / len(cases)
            scores[name].append(share)
            row += f"{share:>11.1f}{counts['left']:>7}{counts['worse']:>7}"
        print(row)
    print()
    for name, shares in scores.items():
        print(f"{name}: mean over kinds {sum(shares) / len(shares):.2f} %, worst kind {min(shares):.1f} %")
    print("\nnewsclean by language: exact % (n)")
    ranked = sorted(by_language.items(), key=lambda item: -item[1]["all"])
    print(", ".join(f"{code} {100 * c['exact'] / c['all']:.1f} ({c['all']})" for code, c in ranked))


def changed(found: list[Body], tools: dict[str, Callable[[str, str | None], str]]) -> None:
    print("\nundamaged bodies that are changed at all (for newsclean: each change is listed by --edits)")
    for name, tool in tools.items():
        count = sum(tool(body.text, body.language) != body.text for body in found)
        print(f"  {name:12} {count} of {len(found)} ({100 * count / len(found):.2f} %)")


def edits(found: list[Body], path: Path | None) -> None:
    """Count the edits of the punctuation stage on bodies as they are, and write them for reading."""
    stage = Punctuation()
    rules: Counter[str] = Counter()
    documents = 0
    listed = []
    for body in found:
        made = list(stage(View(body.text, Hints(language=body.language))))
        documents += bool(made)
        for edit in made:
            rules[edit.rule] += 1
            before, after = (
                body.text[max(0, edit.start - 50) : edit.start],
                body.text[edit.end : edit.end + 30],
            )
            listed.append(
                f"{edit.rule}\t{body.language}\t{before!r}\t{edit.original!r}\t{edit.replacement!r}\t{after!r}"
            )
    size = sum(len(body.text) for body in found)
    print(
        f"\npunctuation on undamaged bodies: {sum(rules.values())} edits in {documents} of {len(found)} documents,"
        f" {MILLION * sum(rules.values()) / size:.1f} a million characters; a wrong one is a bug"
    )
    print("  " + ", ".join(f"{rule} {count}" for rule, count in rules.most_common()))
    if path is not None:
        path.write_text("\n".join(sorted(listed)) + "\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSCLEAN_DATA"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--peers", action="store_true", help="also run ftfy, sacremoses, clean-text, textacy")
    parser.add_argument("--edits", type=Path, help="write every edit on undamaged bodies to this file")
    arguments = parser.parse_args()
    if arguments.data is None or not list(Path(arguments.data, "boilerplate").glob("*.jsonl.gz")):
        print(
            "no data: give --data or set NEWSCLEAN_DATA; see README.md for the public sources",
            file=sys.stderr,
        )
        return 2
    tools = peers.installed() if arguments.peers else {"newsclean": peers.newsclean()}
    found = bodies(Path(arguments.data))
    clean = heads(found, tools["newsclean"])
    print(
        f"{len(found)} bodies; {len(clean)} heads of at most {LENGTH} characters without anything to repair"
    )
    restored(clean, tools, arguments.seed)
    edits(found, arguments.edits)
    if arguments.peers:
        changed(found, tools)
    return 0


if __name__ == "__main__":
    sys.exit(main())
