"""What the rules drop on real pages without the line model, and what of it stands in reference bodies.

    python -m benchmarks.rules.measure --data DIR [--lang de] [--missed 50] [--unread FILE] [--wrong FILE]

Lines of the full text dump of each page are labelled by rules, blocks, menus, lists and place; the line model is off.
A line counts as caught if the `article` preset drops it so. It is body when its folded text stands in the page's
reference body; short lines are body only when a line of the reference is equal to them, and occur in it at least as
often as in the dump.

Body lines that are dropped are few enough to be read, each with the lines beside it. ``verdicts.tsv`` holds what a
reader said of each, by a key that is made of the lines, so that no text of the pages is kept here: ``chrome`` (the
reference keeps a button, a byline, a copy of the title in a menu) or ``wrong``. `--unread` writes those that nobody has
judged yet, ready to be added to that file.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.document import Hints
from newsclean.labels.labeller import Labeller
from newsclean.labels.policy import preset
from newsclean.rules import shipped_matcher
from newsclean.rules.fold import fold
from newsclean.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.labels.label import Label
    from newsclean.rules import Rule

FILES = ("wcxb_dev_article", "fundus_dev", "silver")
SHORT = 40  # a line up to this length is body only if the reference has it as a line
FEW_PAGES = 3
VERDICTS = Path(__file__).with_name("verdicts.tsv")
CHROME, WRONG, UNREAD = "chrome", "wrong", "unread"
POLICY = preset("article")


class Drop(NamedTuple):
    """A line of a reference body that the rules drop.

    Attributes:
        label: what it was taken for.
        line: the line.
        before: the line above it, blank lines aside.
        after: the line below it.
        domain: the page's host.
    """

    label: Label
    line: str
    before: str
    after: str
    domain: str

    @property
    def key(self) -> str:
        """The key of a verdict: equal lines between equal lines have the same."""
        parts = "\x1f".join((fold(self.before), fold(self.line), fold(self.after)))
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def row(self, verdict: str) -> str:
        """Return the line of the verdict file."""
        return f"{self.key}\t{self.label.evidence}\t{verdict}"


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


def body_lines(texts: Sequence[str], body: str) -> list[bool]:
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

    def __init__(self) -> None:
        self.by_lang: dict[str, Counter[str]] = defaultdict(Counter)
        self.by_rule: dict[str, Counter[str]] = defaultdict(Counter)
        self.missed: Counter[str] = Counter()
        self.drops: list[tuple[str, Drop]] = []
        self.seconds = 0.0
        self.size = 0

    def page(self, page: dict[str, Any], dump: str, all_packs: bool) -> None:
        """Count the lines of a page."""
        lang = page.get("lang") or "?"
        matcher = shipped_matcher(None if all_packs else lang)
        view = View(page["texts"][dump], Hints(language=lang))
        texts = view.lines.texts
        start = time.process_time()
        hits = matcher.extend(texts, matcher.match_lines(texts))
        self.seconds += time.process_time() - start
        self.size += len(view.text)
        self.by_lang[lang]["pages"] += 1
        body = body_lines(texts, page.get("gold_body") or page.get("silver_body") or "")
        labels = Labeller(lambda _: matcher, model=False).label(view)
        shown = [at for at, label in enumerate(labels) if label is not None and fold(texts[at])]
        for place, at in enumerate(shown):
            label = labels[at]
            assert label is not None
            if not body[at]:
                self.outside(lang, texts[at], label, hits[at])
                continue
            self.by_lang[lang]["body"] += 1
            if POLICY.drops(label):
                before, after = (
                    "".join(texts[other] for other in shown[slice(*part)])
                    for part in ((max(0, place - 1), place), (place + 1, place + 2))
                )
                self.drops.append((lang, Drop(label, texts[at], before, after, page["domain"])))
                self.by_rule[label.evidence]["body"] += 1

    def outside(self, lang: str, line: str, label: Label, hit: Rule | None) -> None:
        """Count a line outside the body."""
        count = self.by_lang[lang]
        count["outside"] += 1
        if POLICY.drops(label):
            count["caught"] += 1
            self.by_rule[label.evidence]["outside"] += 1
        elif hit is not None:
            count["supported"] += 1
        else:
            self.missed[fold(line)] += 1


def verdicts() -> dict[str, str]:
    """Return what was said, by key."""
    rows = (
        line.split("\t") for line in VERDICTS.read_text("utf-8").splitlines() if line[:1] not in {"", "#"}
    )
    return {row[0]: row[2] for row in rows}


def row(name: str, count: Counter[str]) -> str:
    """Return the line of the table for a language."""
    caught = count["caught"] / max(1, count["outside"])
    supported = caught + count["supported"] / max(1, count["outside"])
    said = "".join(f"{count[verdict]:8}" for verdict in (CHROME, WRONG, UNREAD))
    return (
        f"{name:5}{count['pages']:6}{count['body']:8}{said}{count['outside']:10}{caught:9.1%}{supported:8.1%}"
    )


def report(tally: Tally, missed: int) -> None:
    """Print the rules that say most, the lines that none knows, and the table of languages."""
    rules = sorted(tally.by_rule.items(), key=lambda item: -item[1]["outside"])
    for rule, count in rules[: missed or 12]:
        print(f"  {rule:34} outside bodies {count['outside']:6} inside {count['body']:4}")
    for text, number in tally.missed.most_common(missed):
        print(number, text)
    said = verdicts()
    for lang, drop in tally.drops:
        tally.by_lang[lang][said.get(drop.key, UNREAD)] += 1
    print("                 body   of it dropped, and said of it    outside     of it")
    print("lang  pages   lines  chrome   wrong  unread     lines   caught   +weak")
    total: Counter[str] = Counter()
    for lang, count in sorted(tally.by_lang.items(), key=lambda item: -item[1]["pages"]):
        total.update(count)
        if count["pages"] >= FEW_PAGES:
            print(row(lang, count))
    print(row("all", total))
    print(f"{tally.size / tally.seconds / 1e6:.1f} MB/s for matching, loading of packs aside")


def listed(drops: list[Drop], verdict: str) -> str:
    """Return lines for reading, each below the line that a verdict needs."""
    return "".join(
        f"{drop.row(verdict)}\n#   {drop.domain} {drop.label.role!s} {drop.before[-70:]!r}"
        f" >>> {drop.line[:160]!r} <<< {drop.after[:70]!r}\n"
        for drop in drops
    )


def main() -> None:
    """Print the table, and write what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=os.environ.get("NEWSCLEAN_DATA"))
    parser.add_argument("--lang", help="only pages in this language")
    parser.add_argument("--dump", default="resiliparse_full", help="the text dump to use")
    parser.add_argument("--unread", type=Path, help="write the dropped body lines that are not judged yet")
    parser.add_argument("--wrong", type=Path, help="write the dropped body lines that were called wrong")
    parser.add_argument(
        "--missed", type=int, default=0, help="print so many of the most frequent lines not caught"
    )
    parser.add_argument("--all-packs", action="store_true", help="use all packs for every page")
    args = parser.parse_args()
    if args.data is None:
        sys.exit("say where the data is: --data DIR, or NEWSCLEAN_DATA")
    tally = Tally()
    for page in pages(Path(args.data), args.lang):
        tally.page(page, args.dump, args.all_packs)
    report(tally, args.missed)
    said = verdicts()
    for path, verdict in ((args.unread, UNREAD), (args.wrong, WRONG)):
        if path is not None:
            chosen = [drop for _, drop in tally.drops if said.get(drop.key, UNREAD) == verdict]
            path.write_text(listed(chosen, "?" if verdict == UNREAD else verdict), "utf-8")


if __name__ == "__main__":
    main()
