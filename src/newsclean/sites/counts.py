"""Counters of what sites repeat. They add up: in any order, in any number of parts, the sum is the same."""

from __future__ import annotations

from zlib import crc32

from newsclean.lines import LineTable
from newsclean.sites.keys import line_key, part_keys
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

STORY_LINES = 5
"""Pages that share so many of their longest lines tell the same story."""

STORY_BITS = 63
"""Stories are told apart by so many bits, which is plenty to see whether there are more than a few."""


class LineCount(NamedTuple):
    """How often, where and when a line stood on the pages of a site.

    Attributes:
        pages: on how many pages.
        top: on how many of them in the first third of the lines.
        middle: in the second third.
        bottom: in the last third.
        stories: a bit for each story, by hash, that the pages told: a story that is printed on several pages
            has one bit, so its own lines never look like something that the site repeats.
        first: the earliest date of publication among the pages that have one; empty if none has.
        last: the latest.
        line: the line as printed; where prints differ, the one that sorts first.
    """

    pages: int
    top: int
    middle: int
    bottom: int
    stories: int
    first: str
    last: str
    line: str

    def plus(self, other: LineCount) -> LineCount:
        """Return the sum of both."""
        return LineCount(
            self.pages + other.pages,
            self.top + other.top,
            self.middle + other.middle,
            self.bottom + other.bottom,
            self.stories | other.stories,
            min(filter(None, (self.first, other.first)), default=""),
            max(self.last, other.last),
            min(self.line, other.line),
        )


def count_page(text: str, published: str | None) -> Iterator[tuple[str, LineCount]]:
    """Yield the key and the count of each different line of one page, and of the openings and endings of lines.

    The empty key counts the page itself.
    """
    lines = LineTable(text).texts
    first_at: dict[str, int] = {}
    for index, line in enumerate(lines):
        key = line_key(line)
        if key:
            first_at.setdefault(key, index)
    longest = sorted(sorted(first_at, key=lambda key: (-len(key), key))[:STORY_LINES])
    story = 1 << crc32("\n".join(longest).encode("utf-8", "surrogatepass")) % STORY_BITS
    for key, index in list(first_at.items()):
        for part in part_keys(key):
            first_at.setdefault(part, index)
    date = (published or "")[:10]
    yield "", LineCount(1, 0, 0, 0, story, date, date, "")
    third = max(1, len(lines)) / 3
    for key, index in first_at.items():
        where = int(index / third)
        line = " ".join(lines[index].split())
        yield key, LineCount(1, int(where == 0), int(where == 1), int(where == 2), story, date, date, line)
