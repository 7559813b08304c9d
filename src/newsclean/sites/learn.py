"""Learns what sites repeat, in one pass over their pages."""

from __future__ import annotations

from newsclean.sites.counts import LineCount, count_page
from newsclean.sites.keys import host_of, part_keys
from newsclean.sites.profile import Site, SiteProfile
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

MIN_PAGES = 3
"""A line on fewer pages, or stories, of a site is not what the site repeats."""

MIN_SHARE = 0.02
"""Nor is one on a smaller share of its pages: follow-up stories share a paragraph, and a large site has many."""

TOLD = 0.9
"""An opening, or an ending, of which one line makes up so much is that line."""

WINDOW = 512
"""After so many pages of a site, lines that stand on less than one page in so many are forgotten.

This bounds the memory that a site of any size takes; what `MIN_SHARE` asks for is ten times as frequent.
"""


class SiteCounter:
    """Counts the lines of the pages of any number of sites.

    Counters that were filled apart, in other processes or on other days, merge into the sum.
    """

    def __init__(self) -> None:
        self._hosts: dict[str, dict[str, LineCount]] = {}

    def add(self, url: str, text: str, published: str | None = None) -> None:
        """Count one page.

        Args:
            url: its URL, or its host; a page without either is not counted.
            text: its plain text.
            published: its ISO 8601 date of publication, if known.
        """
        host = host_of(url)
        if not host:
            return
        for key, count in count_page(text, published):
            self.add_count(host, key, count)
        if self._hosts[host][""].pages % WINDOW == 0:
            self._forget_rare(host)

    def add_count(self, host: str, key: str, count: LineCount) -> None:
        """Add what was counted elsewhere for one line of a host."""
        known = self._hosts.setdefault(host, {})
        before = known.get(key)
        known[key] = count if before is None else before.plus(count)

    def merge(self, other: SiteCounter) -> None:
        """Add what another counter has counted."""
        for host, key, count in other.counts():
            self.add_count(host, key, count)

    def counts(self) -> Iterator[tuple[str, str, LineCount]]:
        """Yield host, key and count of each line; the empty key counts the pages of the host."""
        for host, lines in self._hosts.items():
            for key, count in lines.items():
                yield host, key, count

    def profile(self, *, min_pages: int = MIN_PAGES, min_share: float = MIN_SHARE) -> SiteProfile:
        """Return what the sites repeat.

        Args:
            min_pages: on how many pages, and in how many different stories, a line stands at least.
            min_share: on what share of its site's pages.
        """
        sites = {}
        for host, counts in sorted(self._hosts.items()):
            total = counts[""]
            least = max(min_pages, min_share * total.pages)
            lines = {
                key: count
                for key, count in sorted(counts.items())
                if key and count.pages >= least and count.stories.bit_count() >= min_pages
            }
            lines = _without_told(lines)
            if lines:
                sites[host] = Site(total, lines)
        return SiteProfile(sites)

    def _forget_rare(self, host: str) -> None:
        lines = self._hosts[host]
        least = lines[""].pages // WINDOW
        self._hosts[host] = {key: count for key, count in lines.items() if count.pages > least or not key}


def _without_told(lines: dict[str, LineCount]) -> dict[str, LineCount]:
    """Return the counts without openings and endings that one repeated line has nearly always: it says it all."""
    most: dict[str, int] = {}
    for key, count in lines.items():
        if "\n" not in key:
            for part in part_keys(key):
                most[part] = max(most.get(part, 0), count.pages)
    return {key: count for key, count in lines.items() if TOLD * count.pages > most.get(key, 0)}


def learn(
    records: Iterable[Mapping[str, Any]],
    *,
    field: str = "text",
    host: str = "url",
    min_pages: int = MIN_PAGES,
    min_share: float = MIN_SHARE,
) -> SiteProfile:
    """Return what the sites of some records repeat over their pages.

    Args:
        records: mappings with a text, a URL and, if known, the date of publication under ``"published"``; a
            record that lacks text or URL is passed over.
        field: the name of the text.
        host: the name of the URL, or of a field that names the site.
        min_pages: see `SiteCounter.profile`.
        min_share: see `SiteCounter.profile`.
    """
    counter = SiteCounter()
    for record in records:
        url, text, published = record.get(host), record.get(field), record.get("published")
        if isinstance(url, str) and isinstance(text, str):
            counter.add(url, text, published if isinstance(published, str) else None)
    return counter.profile(min_pages=min_pages, min_share=min_share)
