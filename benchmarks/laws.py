"""Every promise of the cleaner, on every text of the gold data: all dumps of every page, and its body alone.

Run: python -m benchmarks.laws --data FOLDER [--preset article body] [--every NUMBER]

A promise is what `newsclean.testing.assert_laws` checks: edits that are accounted for, undone to the byte and located, nothing
invented, a second run that changes nothing. Documents are counted by the rounds they took, the last of which confirms.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.data import body, folder, pages, parser
from newsclean import Cleaner
from newsclean.testing import assert_laws

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def texts(data: Path, every: int) -> Iterator[tuple[str, str]]:
    """Yield the names and the texts of every N-th page: its dumps, and its body alone."""
    for number, page in enumerate(pages(data)):
        if number % every == 0:
            for name, text in {**page["texts"], "body": body(page)}.items():
                if text:
                    yield f"{page['set']} {page['id']} {name}", text


def main() -> int:
    """Check, tell, and return 1 if a promise is broken."""
    options = parser(__doc__)
    options.add_argument("--preset", nargs="+", default=["article", "body"])
    options.add_argument("--every", type=int, default=1, metavar="NUMBER", help="look at every N-th page")
    args = options.parse_args()
    broken = 0
    for preset in args.preset:
        cleaner = Cleaner(preset)
        rounds: Counter[int] = Counter()
        for name, text in texts(folder(args.data), args.every):
            try:
                rounds[assert_laws(cleaner, text).rounds] += 1
            except AssertionError as error:
                broken += 1
                print(f"{preset}, {name}: {error}")
        taken = ", ".join(f"{count:,} in {number}" for number, count in sorted(rounds.items()))
        print(f"{preset}: {rounds.total():,} texts keep every promise; rounds: {taken}", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
