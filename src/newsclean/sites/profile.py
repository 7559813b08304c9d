"""A site profile: what sites repeat over their pages, and what that says about the lines of one page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from operator import attrgetter

from newsclean.sites.keys import host_of, line_key, part_keys
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.sites.counts import LineCount

ALONE_WORDS = 8
"""A shorter line that recurs between two that do not is a standing heading (``Pros``) as often as it is chrome."""

NOTICE_WORDS = 20
"""A longer line is a paragraph: stories that follow each other share some."""

BLOCK_LINES = 3
"""Lines in a row that a site repeats, all of them, are a part of its pages."""

KNOWN_PAGES = 10
"""Of a site of which fewer pages were seen, a line that a few have says nothing by itself."""

LETTERS = 3
"""A line of fewer is a mark."""

FRAGMENT_TIMES = 3
"""A line that goes on in the middle of a sentence (``. Retrieved``, ``and``) and stands on a page so often is what a
converter made of a sentence with links in it: every page of the site has some, and they are nobody's chrome."""

SAME_STORY = 0.5
"""A page of which so much is repeated is a story that was printed again: of its lines, few are the site's."""

_CONTINUES = ".,;)"


class Repeat(NamedTuple):
    """What a site profile knows of a line.

    Attributes:
        share: the share of the site's pages that have it.
        is_standing: whether it is a notice, or stands in a block of repeated lines: then a small share is enough.
    """

    share: float
    is_standing: bool


class Site(NamedTuple):
    """What one site repeats.

    Attributes:
        total: the count of its pages.
        lines: the count of each repeated line, by key, and of each opening and ending that lines share.
    """

    total: LineCount
    lines: Mapping[str, LineCount]


@dataclass(frozen=True)
class SiteProfile:
    """What sites repeat over their pages.

    Attributes:
        sites: what each site repeats, by host.
    """

    sites: Mapping[str, Site] = field(default_factory=dict)

    def pages(self, host: str) -> int:
        """Return how many pages of a site were seen.

        Args:
            host: the host of a page, or its URL.
        """
        site = self.sites.get(host_of(host))
        return site.total.pages if site is not None else 0

    def repeated(self, host: str, texts: Sequence[str]) -> Sequence[Repeat | None]:
        """Tell which lines of a page its site repeats.

        Args:
            host: the host of the page, or its URL.
            texts: the lines of the page, in order, blank ones included.

        Returns:
            What is known of each line, or None if the site does not repeat it. A short line counts only if the line
            above or below it is repeated, too, or there is none; so does a line of which the site only repeats the
            opening or the ending.
        """
        site = self.sites.get(host_of(host))
        if site is None:
            return [None] * len(texts)
        at = [index for index, text in enumerate(texts) if text and not text.isspace()]
        lines = [texts[index] for index in at]
        keys = [line_key(line) for line in lines]
        found: list[Repeat | None] = [None] * len(texts)
        known = [key in site.lines for key in keys]
        standing = _standing(lines, keys, known, site)
        times = Counter(keys)
        for number, (index, key) in enumerate(zip(at, keys, strict=True)):
            counts = [site.lines[each] for each in (key, *part_keys(key)) if each in site.lines]
            count = max(counts, key=attrgetter("pages"), default=None)
            if count is None or sum(map(str.isalpha, key)) < LETTERS:
                continue
            if known[number] and times[key] >= FRAGMENT_TIMES and _is_fragment(lines[number]):
                continue
            above = number == 0 or known[number - 1]
            below = number + 1 == len(keys) or known[number + 1]
            if above or below or (known[number] and len(key.split()) >= ALONE_WORDS):
                share = min(1.0, count.pages / site.total.pages)
                found[index] = Repeat(share, standing[number])
        return found


def _is_fragment(line: str) -> bool:
    """Tell whether a line begins as nothing but the rest of a sentence does."""
    first = line.lstrip()[:1]
    return first.islower() or first in _CONTINUES


def _standing(lines: Sequence[str], keys: Sequence[str], known: Sequence[bool], site: Site) -> list[bool]:
    """Tell which lines are notices, or stand in a block of lines that the site repeats."""
    sizes = [len(key.split()) for key in keys]
    standing = [False] * len(lines)
    if sum(size for size, is_known in zip(sizes, known, strict=True) if is_known) >= SAME_STORY * sum(sizes):
        return standing
    whole = [
        is_known and size <= NOTICE_WORDS and not line.lstrip()[:1].islower()
        for line, size, is_known in zip(lines, sizes, known, strict=True)
    ]
    first = 0
    for last in range(len(lines) + 1):
        if last == len(lines) or not whole[last]:
            if last - first >= BLOCK_LINES and sum(sizes[first:last]) >= ALONE_WORDS:
                standing[first:last] = [True] * (last - first)
            first = last + 1
        elif site.total.pages >= KNOWN_PAGES and sizes[last] >= ALONE_WORDS:
            standing[last] = True
    return standing
