"""Speed of the modes beside ``ftfy.fix_text(text)`` in its default configuration, on the same texts, in one run."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def rate(function: Callable[[str], object], texts: Sequence[str], repeat: int = 3) -> float:
    """Return MB/s (10^6 characters, processor time), the best of ``repeat`` runs."""
    size = sum(map(len, texts))
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        for text in texts:
            function(text)
        best = min(best, time.process_time() - start)
    return size / best / 1e6


def report(texts: Sequence[str], language: str | None, name: str) -> None:
    """Print a line for ftfy and one for each mode."""
    import ftfy

    from newsclean.dates import find_all, find_dates, rewrites
    from newsclean.stages.encoding import DEFAULTS

    def explicit(text: str) -> None:
        mentions = find_all(text, language=language, explicit_only=True).mentions
        list(rewrites(text, mentions, mode="explicit"))

    def annotate(text: str) -> None:
        find_dates(text, language=language, anchor="2019-11-15")

    def anchored(text: str) -> None:
        found = find_all(text, language=language, anchor="2019-11-15")
        list(rewrites(text, found.mentions, mode="anchored", plain=found.plain))

    annotate("x")
    base = rate(ftfy.fix_text, texts)
    ours = ftfy.TextFixerConfig(**DEFAULTS)
    small = rate(lambda text: ftfy.fix_text(text, ours), texts)
    print(f"\n{name}: {len(texts)} texts, {sum(map(len, texts)) / 1e6:.1f} M characters")
    print(f"{'ftfy.fix_text(text)':34} {base:7.2f} MB/s   (its default configuration: the measure)")
    print(f"{'ftfy, configured for least repair':34} {small:7.2f} MB/s")
    for function in (explicit, annotate, anchored):
        speed = rate(function, texts)
        print(
            f"{'dates, ' + function.__name__:34} {speed:7.2f} MB/s {speed / base:6.1f} x default ftfy,"
            f" {speed / small:.1f} x the other"
        )
