"""What the rule packs catch on real pages, and what they would take from bodies.

    python benchmarks/rules/measure.py --data /path/to/data [--lang de] [--body-hits] [--missed 50]

A line of a page's full text dump is body when its folded text stands in the page's reference body. Short lines are
body only when a line of the reference is equal to them, and occur in it at least as often as in the dump.

Two numbers matter: body lines that a certain rule takes for chrome (`--body-hits` prints each, to be read), and
lines outside the body that certain rules know. Lines known as byline, timestamp, attribution or caption stand in
columns of their own: references keep some of them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclean.roles import Role
from newsclean.rules import shipped_matcher
from newsclean.rules.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsclean.rules import Rule

FILES = ("wcxb_dev_article", "fundus_dev", "silver")
SHORT = 40  # a line up to this length is body only if the reference has it as a line
FEW_PAGES = 3


def pages(data: Path, lang: str | None) -> Iterator[dict[str, Any]]:
    for name in FILES:
        path = data / "boilerplate" / f"{name}.jsonl.gz"
        if not path.exists():
            sys.exit(
                f"{path} is missing; --data names a folder of public pages, see docs/explanation/rules.md"
            )
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                page = json.loads(line)
                if lang in {None, page.get("lang")}:
                    yield page


def body_lines(texts: list[str], body: str) -> list[bool]:
    """Tell which lines of the dump are body."""
    gold = Counter(fold(line) for line in body.split("\n"))
    whole = " ".join(body.split()).casefold().replace("’", "'")
    folded_lines = [fold(text) for text in texts]
    counts = Counter(folded_lines)
    result = []
    for folded in folded_lines:
        if not folded:
            result.append(False)
        elif gold[folded]:
            result.append(len(folded) > SHORT or counts[folded] <= gold[folded])
        else:
            result.append(len(folded) > SHORT and folded in whole)
    return result


class Tally:
    """Counts by language and by rule."""

    def __init__(self, show_hits: bool) -> None:
        self.by_lang: dict[str, Counter[str]] = defaultdict(Counter)
        self.by_rule: dict[str, Counter[str]] = defaultdict(Counter)
        self.missed: Counter[str] = Counter()
        self.seconds = 0.0
        self.size = 0
        self.show_hits = show_hits

    def page(self, page: dict[str, Any], dump: str, all_packs: bool) -> None:
        """Count the lines of a page."""
        lang = page.get("lang") or "?"
        matcher = shipped_matcher(None if all_packs else lang)
        text = page["texts"][dump]
        texts = text.split("\n")
        start = time.process_time()
        hits = matcher.extend(texts, matcher.match_lines(texts))
        self.seconds += time.process_time() - start
        self.size += len(text)
        self.by_lang[lang]["pages"] += 1
        body = body_lines(texts, page.get("gold_body") or page.get("silver_body") or "")
        for line, hit, is_body in zip(texts, hits, body, strict=True):
            if fold(line):
                (self.body if is_body else self.chrome)(lang, line, hit, page["domain"])

    def body(self, lang: str, line: str, hit: Rule | None, domain: str) -> None:
        """Count a line of the body."""
        count = self.by_lang[lang]
        count["body"] += 1
        if hit is None:
            return
        self.by_rule[hit.id]["body"] += 1
        column = ("chrome hits" if hit.role is Role.BOILERPLATE else str(hit.role)) if hit.certain else "weak"
        count[column] += 1
        if hit.certain and self.show_hits:
            print(f"{lang} {hit.role} {hit.id}: {line.strip()[:150]!r}  [{domain}]")

    def chrome(self, lang: str, line: str, hit: Rule | None, _domain: str) -> None:
        """Count a line outside the body."""
        count = self.by_lang[lang]
        count["chrome"] += 1
        if hit is None:
            self.missed[fold(line)] += 1
            return
        self.by_rule[hit.id]["chrome"] += 1
        count["caught" if hit.certain else "supported"] += 1


def row(name: str, count: Counter[str]) -> str:
    caught = count["caught"] / max(1, count["chrome"])
    supported = caught + count["supported"] / max(1, count["chrome"])
    rate = f"{count['body'] / count['chrome hits']:.0f}" if count["chrome hits"] else "-"
    roles = "".join(f"{count[role]:7}" for role in ("byline", "timestamp", "attribution", "caption"))
    return (
        f"{name:5}{count['pages']:6}{count['body']:8}{count['chrome hits']:7}{rate:>8}{roles}{count['weak']:6}"
        f"{count['chrome']:9}{caught:8.1%}{supported:8.1%}"
    )


def report(tally: Tally, missed: int) -> None:
    rules = sorted(tally.by_rule.items(), key=lambda item: -item[1]["chrome"])
    for rule, count in rules[: missed or 12]:
        print(f"  {rule:34} chrome {count['chrome']:6} body {count['body']:4}")
    for text, number in tally.missed.most_common(missed):
        print(number, text)
    print("lang  pages    body   hits  1 body in  byl   time   attr   capt  weak   chrome  caught   +weak")
    total: Counter[str] = Counter()
    for lang, count in sorted(tally.by_lang.items(), key=lambda item: -item[1]["pages"]):
        total.update(count)
        if count["pages"] >= FEW_PAGES:
            print(row(lang, count))
    print(row("all", total))
    print(f"{tally.size / tally.seconds / 1e6:.1f} MB/s, loading of packs aside")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSCLEAN_DATA"))
    parser.add_argument("--lang", help="only pages in this language")
    parser.add_argument("--dump", default="resiliparse_full", help="the text dump to use")
    parser.add_argument(
        "--body-hits", action="store_true", help="print each body line that a certain rule knows"
    )
    parser.add_argument(
        "--missed", type=int, default=0, help="print so many of the most frequent lines not caught"
    )
    parser.add_argument("--all-packs", action="store_true", help="use all packs for every page")
    args = parser.parse_args()
    if args.data is None:
        sys.exit("say where the data is: --data DIR, or NEWSCLEAN_DATA")
    tally = Tally(args.body_hits)
    for page in pages(Path(args.data), args.lang):
        tally.page(page, args.dump, args.all_packs)
    report(tally, args.missed)


if __name__ == "__main__":
    main()
