"""What encoding, whitespace, punctuation, rules and repeats cost together, against ``ftfy.fix_text``.

The four stages are timed inside the pipeline, all rounds, without what they wait for (labels, the language); the
rules on the lines of each dump. Both ftfy's default configuration and the least repair that ``encoding`` makes are
run on the same texts in turn, in processor time, and the best of a few runs counts for each.

Run: python -m benchmarks.rules.speed --data FOLDER [--every 8] [--runs 3]
"""

from __future__ import annotations

from collections import Counter
from time import process_time
from typing import TYPE_CHECKING, Any

import ftfy

from benchmarks.data import pages, parser
from benchmarks.speed import CONFIG
from newsclean import Cleaner
from newsclean.rules import shipped_matcher

if TYPE_CHECKING:
    from newsclean.typing import Edit, Stage, View

STAGES = ("encoding", "repeats", "whitespace", "punctuation")
DEFAULT, OURS = "ftfy, its default", "ftfy, least repair"


class Timed:
    """A stage that counts what it takes."""

    def __init__(self, name: str, stage: Stage, labels: Any, seconds: Counter[str]) -> None:
        self._name, self._stage, self._labels, self._seconds = name, stage, labels, seconds

    def __call__(self, view: View) -> list[Edit]:  # noqa: D102 - see `Stage`
        if self._name == "repeats":
            view.fact(self._labels)
        start = process_time()
        edits = list(self._stage(view))
        self._seconds[self._name] += process_time() - start
        return edits

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stage, name)


def main() -> None:
    """Print the table."""
    options = parser(__doc__)
    options.add_argument("--dump", default="resiliparse_full", help="which plain-text dump of the pages")
    options.add_argument("--every", type=int, default=8, help="use each so-many-th page")
    options.add_argument("--runs", type=int, default=3, help="runs over all texts")
    arguments = options.parse_args()
    found = [page for page in pages(arguments.data) if page["texts"].get(arguments.dump)]
    texts = [page["texts"][arguments.dump] for page in found[:: arguments.every]]
    best = min_of([_run(texts) for _ in range(arguments.runs)])
    print(f"{arguments.dump}: {len(texts)} texts, {sum(map(len, texts)) / 1e6:.1f} M characters")
    parts = (*STAGES, "rules")
    for name in (*parts, DEFAULT, OURS):
        row = f"{name:20} {best[name]:7.3f} s"
        print(
            f"{row}  {best[name] / best[DEFAULT]:.3f} of default  {best[name] / best[OURS]:.3f} of least repair"
        )
    together = sum(best[name] for name in parts)
    print(f"together: {best[DEFAULT] / together:.2f}x the speed of ftfy's default configuration,")
    print(f"          {best[OURS] / together:.2f}x that of the least repair")


def min_of(runs: list[Counter[str]]) -> Counter[str]:
    """Return the least of each value."""
    return Counter({name: min(run[name] for run in runs) for name in runs[0]})


def _run(texts: list[str]) -> Counter[str]:
    seconds: Counter[str] = Counter()
    cleaner = Cleaner()
    labels = cleaner._labeller.fact  # noqa: SLF001 - times the parts, so it has to see them
    cleaner._stages = [  # noqa: SLF001
        (name, Timed(name, stage, labels, seconds) if name in STAGES else stage)
        for name, stage in cleaner._stages  # noqa: SLF001
    ]
    cleaner.clean(texts[0])
    seconds.clear()
    for text in texts:
        result = cleaner.clean(text)
        matcher = shipped_matcher(result.metadata.language)
        lines = text.split("\n")
        start = process_time()
        matcher.extend(lines, matcher.match_lines(lines))
        seconds["rules"] += process_time() - start
        for name, options in ((DEFAULT, None), (OURS, CONFIG)):
            start = process_time()
            ftfy.fix_text(text, options)
            seconds[name] += process_time() - start
    return seconds


if __name__ == "__main__":
    main()
