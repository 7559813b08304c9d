"""In what order the timestamps of a page are believed to say when its article was published.

First those of the head, in it those with a label of publishing, then those below the title: what stands above may be the day
on which the page was read. Then those at the foot that have a label, or that all say the same: others are those of comments
and of other stories.
"""

from __future__ import annotations

from itertools import islice

from newsclean.dates import purpose_of
from newsclean.labels.inside import long_lines
from newsclean.roles import Role
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.labels.label import Labels

_PARAGRAPHS = 2
"""The head ends with the paragraph of this number; a deck may read as prose."""


def in_order_of_trust(texts: Sequence[str], labels: Labels, stamps: Sequence[int]) -> list[str]:
    """Return the lines that say when an article was published, the most trusted first.

    Args:
        texts: the lines of the page.
        labels: what they are.
        stamps: which of them are timestamps that do not stand inside the article, in order.
    """
    if len(stamps) < 2:
        return [texts[index].strip() for index in stamps]
    paragraphs = list(islice(long_lines(texts, labels, range(len(texts))), _PARAGRAPHS))
    end = paragraphs[-1] if len(paragraphs) == _PARAGRAPHS else len(texts)
    title = next((index for index, label in enumerate(labels) if label and label.role is Role.TITLE), 0)
    purposes = {index: purpose_of(texts[index]) for index in stamps}
    head = [index for index in stamps if index < end]
    head.sort(key=lambda index: (purposes[index] != "publishing", index < title))
    foot = [index for index in stamps if index >= end]
    labelled = [index for index in foot if purposes[index]]
    is_one = len({texts[index].strip() for index in foot}) == 1
    return [texts[index].strip() for index in (*head, *(foot if is_one else labelled))]
