"""Speed of the pipeline and of each stage against ``ftfy.fix_text``, on the same texts in the same run.

Each text is cleaned once by each, in turn, so that what else the machine does falls on both alike. The pipeline's
time includes the confirming round.

Run: python -m benchmarks.speed --data FOLDER [--dump resiliparse_full] [--limit PAGES]
"""

from __future__ import annotations

import platform
from collections import Counter
from importlib.metadata import version
from time import perf_counter

import ftfy

from benchmarks.data import pages, parser
from newsclean import Cleaner
from newsclean.stages.build import STAGES

CONFIG = ftfy.TextFixerConfig(
    unescape_html=True,
    uncurl_quotes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    fix_line_breaks=False,
    normalization=None,
)


def main() -> None:
    options = parser(__doc__)
    options.add_argument("--dump", default="resiliparse_full", help="which plain-text dump of the pages")
    options.add_argument("--limit", type=int, default=10**9, help="so many pages at most")
    arguments = options.parse_args()
    texts = [
        page["texts"][arguments.dump] for page in pages(arguments.data) if page["texts"].get(arguments.dump)
    ]
    texts = texts[:: max(1, len(texts) // arguments.limit)]
    cleaners = {"pipeline": Cleaner()} | {name: Cleaner(stages=[name]) for name in STAGES}
    runs = {"ftfy.fix_text": lambda text: ftfy.fix_text(text, CONFIG)}
    runs |= {name: cleaner.clean for name, cleaner in cleaners.items()}
    seconds: Counter[str] = Counter()
    rounds: Counter[int] = Counter()
    for run in runs.values():
        run(texts[0])  # what is loaded once a process is loaded before the clock starts
    for text in texts:
        for name, run in runs.items():
            start = perf_counter()
            result = run(text)
            seconds[name] += perf_counter() - start
            if name == "pipeline":
                rounds[result.rounds] += 1
    characters = sum(map(len, texts))
    print(f"{arguments.dump}: {len(texts)} texts, {characters / 1e6:.1f} M characters")
    print(f"Python {platform.python_version()}, ftfy {version('ftfy')}, {platform.machine()}\n")
    print(f"{'':16} {'M chars/s':>10} {'docs/s':>8} {'of ftfy time':>13} {'times ftfy':>11}")
    for name in runs:
        share = seconds[name] / seconds["ftfy.fix_text"]
        speed = characters / 1e6 / seconds[name]
        print(f"{name:16} {speed:10.2f} {len(texts) / seconds[name]:8.0f} {share:13.3f} {1 / share:11.2f}")
    print(
        "\nrounds: "
        + ", ".join(f"{count} documents took {number}" for number, count in sorted(rounds.items()))
    )


if __name__ == "__main__":
    main()
