"""What the rule packs catch on real pages, and what they would take from bodies.

    python benchmarks/rules/measure.py --data /path/to/data [--lang de] [--body-hits] [--missed 50] [--speed]

A line of a page's full text dump is body when its folded text stands in the page's reference body. Short lines are
body only when a line of the reference is equal to them, and occur in it at least as often as in the dump.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import os
import sys
import time
from pathlib import Path

from newsclean.roles import Role
from newsclean.rules import shipped_matcher
from newsclean.rules.fold import fold

FILES = ("wcxb_dev_article", "fundus_dev", "silver")
SHORT = 40  # a line up to this length is body only if the reference has it as a line


def pages(data: Path, lang: str | None):
    for name in FILES:
        path = data / "boilerplate" / f"{name}.jsonl.gz"
        if not path.exists():
            sys.exit(f"{path} is missing; --data names the folder of public pages described in benchmarks/README.md")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                page = json.loads(line)
                if lang in (None, page.get("lang")):
                    yield page


def body_lines(texts: list[str], body: str) -> list[bool]:
    """Tell which lines of the dump are body."""
    gold_lines = collections.Counter(fold(line) for line in body.split("\n"))
    whole = " ".join(body.split()).casefold().replace("’", "'")
    counts = collections.Counter(map(fold, texts))
    result = []
    for text in texts:
        folded = fold(text)
        if not folded:
            result.append(False)
        elif gold_lines[folded]:
            result.append(len(folded) > SHORT or counts[folded] <= gold_lines[folded])
        else:
            result.append(len(folded) > SHORT and folded in whole)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSCLEAN_DATA"))
    parser.add_argument("--lang")
    parser.add_argument("--dump", default="resiliparse_full")
    parser.add_argument("--body-hits", action="store_true", help="print each body line that a certain rule knows")
    parser.add_argument("--missed", type=int, default=0, help="print so many of the most frequent lines not caught")
    parser.add_argument("--all-packs", action="store_true", help="use all packs for every page")
    args = parser.parse_args()
    if args.data is None:
        sys.exit("say where the data is: --data DIR, or NEWSCLEAN_DATA")
    stats: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    missed: collections.Counter = collections.Counter()
    by_rule: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    seconds = 0.0
    size = 0
    for page in pages(args.data, args.lang):
        lang = page.get("lang") or "?"
        matcher = shipped_matcher(None if args.all_packs else lang)
        texts = page["texts"][args.dump].split("\n")
        start = time.process_time()
        hits = matcher.extend(texts, matcher.match_lines(texts))
        seconds += time.process_time() - start
        size += len(page["texts"][args.dump])
        body = body_lines(texts, page.get("gold_body") or page.get("silver_body") or "")
        count = stats[lang]
        count["pages"] += 1
        for text, hit, is_body in zip(texts, hits, body, strict=True):
            if not fold(text):
                continue
            certain = hit is not None and hit.certain
            if is_body:
                count["body"] += 1
                if hit is not None and hit.role is not Role.CAPTION:
                    by_rule[hit.id]["body"] += 1
                    count["body weak"] += not certain
                if certain and hit.role is Role.CAPTION:
                    count["captions in body"] += 1
                if certain and hit.role is not Role.CAPTION:
                    count["body hits"] += 1
                    if args.body_hits:
                        print(f"{lang} {hit.id}: {text.strip()[:150]!r}  [{page['domain']}]")
                elif certain and args.body_hits:
                    print(f"{lang} CAPTION {hit.id}: {text.strip()[-90:]!r}  [{page['domain']}]")
            else:
                count["chrome"] += 1
                count["caught"] += certain
                count["supported"] += hit is not None and not certain
                if hit is not None:
                    by_rule[hit.id]["chrome"] += 1
                elif args.missed:
                    missed[fold(text)] += 1
    for rule, count in sorted(by_rule.items(), key=lambda item: -item[1]["chrome"])[: args.missed or 12]:
        print(f"  {rule:34} chrome {count['chrome']:6} body {count['body']:4}")
    for text, number in missed.most_common(args.missed):
        print(number, text)
    print(f"{'lang':5}{'pages':>6}{'body':>8}{'hits':>6}{'weak':>6}{'capt':>6}{'1 in':>8}{'chrome':>9}{'caught':>8}{'+weak':>8}")
    total: collections.Counter = collections.Counter()
    for lang, count in sorted(stats.items(), key=lambda item: -item[1]["pages"]):
        total.update(count)
        if count["pages"] >= 3:
            print(row(lang, count))
    print(row("all", total))
    print(f"{size / seconds / 1e6:.1f} MB/s")


def row(name: str, count: collections.Counter) -> str:
    caught = count["caught"] / max(1, count["chrome"])
    weak = (count["caught"] + count["supported"]) / max(1, count["chrome"])
    rate = count["body"] / count["body hits"] if count["body hits"] else float("inf")
    return (
        f"{name:5}{count['pages']:6}{count['body']:8}{count['body hits']:6}{count['body weak']:6}"
        f"{count['captions in body']:6}{rate:8.0f}{count['chrome']:9}{caught:8.1%}{weak:8.1%}"
    )


if __name__ == "__main__":
    main()
