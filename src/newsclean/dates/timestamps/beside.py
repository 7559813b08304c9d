"""What a line says beside its date: who wrote the article, or where it is from."""

from __future__ import annotations

from itertools import pairwise

from newsclean.dates.timestamps.labels import labels_in, without_labels
from newsclean.dates.timestamps.stated import DAY, stated_days
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsclean.dates.timestamps.stated import Reader

_MARKS = " \t\xa0\u202f|,·•⋅‧–—-/:;"
# What of a time of day stays behind a date whose language is not known.
_REST_OF_CLOCK = lazy(
    r"\s?(?:Uhr|uur|klo|hrs?|hs|h|[A-Z]{2,4}T|UTC|WI[BT]A?)(?![^\W_])\.?|\s?\([A-Z]{2,4}\)"
    r"|\s?\(?[A-Za-z]{1,12}+ (?:[A-Za-z]{1,12}+ ){0,2}[Tt]ime(?![^\W_])\)?"  # Eastern Standard Time
)
# ``Jane DoeUpdated``, ``Jane DoeThursday``: set apart by the layout of the page alone
_GLUED = lazy(
    r"(?<=[^\W\d_])(?:Published|Updated|Posted|Publié|Publicado|Actualizado|Veröffentlicht|Aktualisiert"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)


class Beside(NamedTuple):
    """What stands beside the date of a line.

    Attributes:
        texts: what stands before it, and behind it, without the date's labels; at least one, and none is empty.
        certain: whether the date has a label or a time of day.
    """

    texts: Sequence[str]
    certain: bool


def beside_stamp(line: str, *, language: str | None = None, stated_in: Reader = stated_days) -> Beside | None:
    """Return what a line says beside a date, or None if it states no day, or nothing else.

    Dates that stand apart have nothing but labels between them: *Posted on May 3, 2022, updated May 4, 2022 by Jane Doe*.

    Args:
        line: a line.
        language: ISO 639 code, if it is known.
        stated_in: as of `read_timestamp`.
    """
    stated = stated_in(line, language)
    if stated is not None and not stated.mentions and language not in {None, "en"}:
        stated = stated_in(line, None)  # a date in English, on a page in another language
    if stated is None or not stated.mentions or len(stated.mentions[0].value) < DAY:
        return None
    mentions = stated.mentions
    between = [stated.line[first.end : second.start] for first, second in pairwise(mentions)]
    before, behind = stated.line[: mentions[0].start], stated.line[mentions[-1].end :]
    if any(_says_more(text) for text in between):
        return None
    texts = [text for text in (_before(before), _behind(behind)) if text]
    if not texts:
        return None
    labelled = any(without_labels(text)[0] for text in (before, *between))
    return Beside(texts, labelled or any(m.type == "TIME" for m in mentions))


def _says_more(text: str) -> bool:
    """Tell whether there is more than labels and marks between two dates."""
    return any(map(str.isalnum, without_labels(text)[1]))


def _before(text: str) -> str:
    """Return what stands before a date without the labels that belong to it."""
    text = text.strip(_MARKS).removesuffix("(").rstrip(_MARKS)
    while (label := next((m for m in labels_in(text) if m.end() == len(text)), None)) or (
        label := _GLUED.search(text)
    ):
        text = text[: label.start()].rstrip(_MARKS)
    return text


def _behind(text: str) -> str:
    """Return what stands behind a date without what belongs to its time of day."""
    if rest := _REST_OF_CLOCK.match(text):
        text = text[rest.end() :]
    text = text.lstrip(_MARKS + ".)").rstrip(_MARKS)
    return text if not _says_nothing(text) else ""


def _says_nothing(text: str) -> bool:
    return not any(map(str.isalnum, without_labels(text)[1]))
