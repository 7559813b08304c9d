"""A site profile: what sites repeat over their pages, and what that says about the lines of one page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newsclean.sites.keys import host_of, line_key, opening_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsclean.sites.counts import LineCount

ALONE_WORDS = 8
"""A shorter line that recurs between two that do not is a standing heading (``Pros``) as often as it is chrome."""


class Site(NamedTuple):
    """What one site repeats.

    Attributes:
        total: the count of its pages.
        lines: the count of each repeated line, by key, and of each opening that lines share.
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

    def repeated(self, host: str, texts: Sequence[str]) -> Sequence[float | None]:
        """Tell which lines of a page its site repeats.

        Args:
            host: the host of the page, or its URL.
            texts: the lines of the page, in order, blank ones included.

        Returns:
            For each line the share of the site's pages that have it, or None if the site does not repeat it. A
            short line counts only if the line above or below it is repeated, too, or there is none; so does a line
            of which the site only repeats the opening.
        """
        site = self.sites.get(host_of(host))
        if site is None:
            return [None] * len(texts)
        keys = [line_key(text) for text in texts]
        lines = [index for index, text in enumerate(texts) if text and not text.isspace()]
        shares: list[float | None] = [None] * len(texts)
        for at, index in enumerate(lines):
            key = keys[index]
            count = site.lines.get(key) or site.lines.get(opening_key(key))
            if count is None or not key:
                continue
            above = at == 0 or keys[lines[at - 1]] in site.lines
            below = at + 1 == len(lines) or keys[lines[at + 1]] in site.lines
            if above or below or (len(key.split()) >= ALONE_WORDS and key in site.lines):
                shares[index] = min(1.0, count.pages / site.total.pages)
        return shares
