"""Lets a site profile speak about the lines that no rule is certain of: what a site repeats on its pages is chrome."""

from __future__ import annotations

from newsclean.labels.judge import OPEN
from newsclean.labels.label import Label, Labels
from newsclean.roles import Kind, Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.sites.profile import SiteProfile

FEW_PAGES = 10
"""A site of which fewer pages were seen may have shown them by chance."""

SHARES = (0.6, 0.2)
"""Whatever it is, a line that so many of a site's pages have is not of one article: where few pages were seen, and where many were."""


def mark_repeated(labels: Labels, texts: Sequence[str], url: str, profile: SiteProfile) -> Labels:
    """Return the labels with boilerplate where the page's site repeats the line.

    Args:
        labels: the label of each line by rules and shape, None for a blank one.
        texts: the lines, blank ones included.
        url: where the page was.
        profile: what sites repeat.
    """
    least = SHARES[profile.pages(url) >= FEW_PAGES]
    return [
        Label(Role.BOILERPLATE, Kind.NAV, repeat.share, "site/repeated")
        if label is not None
        and repeat is not None
        and (repeat.share >= least or repeat.is_standing)
        and label.role in OPEN
        else label
        for label, repeat in zip(labels, profile.repeated(url, texts), strict=True)
    ]
