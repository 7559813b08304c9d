"""From HTML: resiliparse and newsclean against trafilatura on the same pages, quality and speed.

    python -m benchmarks.corpus.pages --data FOLDER [--limit 200]

The score is the F1 of 4-gram shingles, as scrapinghub/article-extraction-benchmark has it. The pages are those the
shipped model was trained on, among others: this says what reading costs, and the model's own benchmark what it is
worth on sites that it has not seen.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from time import process_time

from benchmarks import data
from newsclean import Cleaner
from newsclean.corpus.page import read_page
from newsclean.corpus.warc import BATCH_PAGES

_CLEANER = Cleaner("body")
_WORD = re.compile(r"\w+", re.UNICODE)


def main() -> None:
    parser = data.parser(__doc__)
    parser.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    for name in ("fundus_dev", "wcxb_dev_article"):
        scores: dict[str, list[tuple[float, float, float]]] = {"newsclean": [], "trafilatura": []}
        seconds = dict.fromkeys(scores, 0.0)
        pages = list(data.pages(options.data, name))[: options.limit or None]
        for start in range(0, len(pages), BATCH_PAGES):
            batch = pages[start : start + BATCH_PAGES]
            gold = [_shingles(data.body(page)) for page in batch]
            html = [
                gzip.decompress((data.folder(options.data) / "boilerplate" / page["html"]).read_bytes())
                for page in batch
            ]
            for tool, extract in {"newsclean": _newsclean, "trafilatura": _trafilatura}.items():
                begin = process_time()
                found = extract(html)
                seconds[tool] += process_time() - begin
                scores[tool] += [
                    _compare(want, _shingles(have)) for want, have in zip(gold, found, strict=True)
                ]
        for tool, found_scores in scores.items():
            print(
                f"{name:>18} {tool:>12}: F1 {_f1(found_scores):.3f}, {len(pages) / seconds[tool]:6.1f} pages/s (CPU)"
            )
        print(f"{name:>18}        ratio: {seconds['trafilatura'] / seconds['newsclean']:.1f}x")


def _newsclean(html: list[bytes]) -> list[str]:
    read = [page._asdict() for page in map(read_page, html)]
    return [result.text for result in _CLEANER.clean_window(read) if not isinstance(result, Exception)]


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
