"""What a site profile adds, cross-validated over the pages of each host with at least ten.

    python -m benchmarks.corpus.sites --data FOLDER

Counted are lines that the cleaner keeps: chrome among them (not in the gold body) that the profile catches, and body
lines that it would lose. Hosts with fewer pages are a harder test; there a line counts from two pages on.
"""

from __future__ import annotations

from collections import defaultdict

from benchmarks import data
from newsclean import Cleaner
from newsclean.sites.keys import host_of, line_key
from newsclean.sites.learn import MIN_PAGES, learn

FOLDS = 5


def main() -> None:
    options = data.parser(__doc__).parse_args()
    hosts = defaultdict(list)
    for page in data.pages(options.data):
        if data.body(page):
            hosts[host_of(page["domain"])].append(page)
    for dump in ("resiliparse_full", "resiliparse_main"):
        for title, least, most, min_pages in (
            ("10 pages or more", 10, 10**9, MIN_PAGES),
            ("3 to 9 pages", 3, 9, 2),
        ):
            totals = [0, 0, 0]
            count = 0
            for host, pages in hosts.items():
                if least <= len(pages) <= most:
                    count += 1
                    for at, value in enumerate(_validate(host, pages, dump, min_pages)):
                        totals[at] += value
            missed, caught, lost = totals
            share = caught / missed if missed else 0
            print(
                f"{dump}, {count} hosts with {title}: chrome kept {missed}, caught {caught} ({share:.0%}), body lost {lost}"
            )


def _validate(host: str, pages: list[dict[str, object]], dump: str, min_pages: int) -> tuple[int, int, int]:
    cleaner = Cleaner("body", dates="off")
    missed = caught = lost = 0
    for fold in range(min(FOLDS, len(pages))):
        others = [page for at, page in enumerate(pages) if at % FOLDS != fold]
        profile = learn([{"url": host, "text": page["texts"][dump]} for page in others], min_pages=min_pages)
        for page in pages[fold::FOLDS]:
            text = page["texts"][dump]
            gold = line_key(data.body(page))
            lines = text.split("\n")
            shares = profile.repeated(host, lines)
            for line in cleaner.clean(text).lines:
                key = line_key(lines[line.number - 1])
                is_body = bool(key) and key in gold
                repeated = shares[line.number - 1] is not None
                if line.kept:
                    missed += not is_body
                    caught += repeated and not is_body
                    lost += repeated and is_body
    return missed, caught, lost


if __name__ == "__main__":
    main()
