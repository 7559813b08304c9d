"""From HTML: resiliparse and newsclean against trafilatura on the same pages, quality and speed.

    python -m benchmarks.corpus.pages --data FOLDER [--limit 200]

The score is the F1 of 4-gram shingles, as scrapinghub/article-extraction-benchmark has it. The pages are those the
shipped model was trained on, among others: this says what reading costs, and the model's own benchmark what it is
worth on sites that it has not seen. Both tools have read a page before the clock starts; the second ratio is that of
reading the same pages again, when the rules of all their languages are loaded.
"""

from __future__ import annotations

import gc
import gzip
import re
from collections import Counter
from time import process_time
from typing import TYPE_CHECKING, Any, TypeVar

from benchmarks import data
from newsclean import Cleaner
from newsclean.corpus.page import read_page
from newsclean.corpus.warc import BATCH_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_CLEANER = Cleaner("body")
_WORD = re.compile(r"\w+", re.UNICODE)


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    for name in ("fundus_dev", "wcxb_dev_article"):
        pages = list(data.pages(options.data, name))[: options.limit or None]
        html = [
            gzip.decompress((data.folder(options.data) / "boilerplate" / page["html"]).read_bytes())
            for page in pages
        ]
        gold = [_shingles(data.body(page)) for page in pages]
        _newsclean(html[:1])
        _trafilatura(html[:1])
        gc.collect()
        gc.freeze()  # what the benchmark holds is no garbage; neither tool is to look through it
        theirs, their_seconds = _timed(_trafilatura, html)
        (ours, reading), seconds = _timed(_newsclean, html)
        (_, reading_again), again = _timed(_newsclean, html)
        for tool, found, spent in (("newsclean", ours, seconds), ("trafilatura", theirs, their_seconds)):
            scores = [_compare(want, _shingles(have)) for want, have in zip(gold, found, strict=True)]
            print(
                f"{name:>18} {tool:>12}: F1 {_f1(scores):.4f}, {1000 * spent / len(pages):5.2f} ms/page (CPU)"
            )
        for title, total, part in (("first", seconds, reading), ("again", again, reading_again)):
            print(
                f"{name:>18} {title:>12}: {their_seconds / total:.1f}x; reading {1000 * part / len(pages):.2f} ms,"
                f" cleaning {1000 * (total - part) / len(pages):.2f}"
            )


def _timed(work: Callable[[list[bytes]], T], html: list[bytes]) -> tuple[T, float]:
    begin = process_time()
    return work(html), process_time() - begin


def _read(html: list[bytes]) -> list[dict[str, Any]]:
    return [page._asdict() for page in map(read_page, html)]


def _newsclean(html: list[bytes]) -> tuple[list[str], float]:
    """Return the texts of pages, and the seconds that reading the pages took."""
    texts: list[str] = []
    reading = 0.0
    for start in range(0, len(html), BATCH_PAGES):
        read, seconds = _timed(_read, html[start : start + BATCH_PAGES])
        reading += seconds
        texts += [result.text for result in _CLEANER.clean_window(read) if not isinstance(result, Exception)]
    return texts, reading


def _trafilatura(html: list[bytes]) -> list[str]:
    import trafilatura

    return [trafilatura.extract(page, include_comments=False) or "" for page in html]


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(zip(*(words[at:] for at in range(min(4, max(1, len(words))))), strict=False))


def _compare(gold: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[float, float, float]:
    both = sum((gold & found).values())
    parts = (both, sum(found.values()) - both, sum(gold.values()) - both)
    total = sum(parts) or 1
    return (parts[0] / total, parts[1] / total, parts[2] / total)


def _f1(scores: list[tuple[float, float, float]]) -> float:
    precision = sum(tp / (tp + fp) if tp + fp else 1.0 for tp, fp, _ in scores) / len(scores)
    recall = sum(tp / (tp + fn) if tp + fn else 1.0 for tp, _, fn in scores) / len(scores)
    return 2 * precision * recall / (precision + recall)


if __name__ == "__main__":
    main()
