"""Which dates may be rewritten in place. What is not certain stays as printed."""

from __future__ import annotations

from newsclean.dates.readers.years import LAST_YEAR
from newsclean.dates.rewriting.quoted import Quotations
from newsclean.dates.rewriting.surroundings import (
    YEAR,
    has_clock,
    in_dateline,
    is_glued,
    is_linked,
    is_name,
    is_version,
)
from newsclean.dates.rewriting.year_words import with_year_word
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsclean.document import DateMention

_DAY = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LETTER = lazy(r"[^\W\d_]")
_DAY_IN_FIGURES = lazy(r"(?<!\d)\d{1,2}(?!\d)")
# A full stop behind a whole word is no sign of an abbreviation: 2019 года.
_WHOLE_WORD = lazy(r"(?:\d{4}\.?[ \xa0-][^\W\d_]{4,14}|[^\W\d_]{5,14})\.$")
_SENTENCE_FOLLOWS = lazy(r"[ \t\xa0]{0,3}(?:$|[\r\n]|[\"“„«(]?[^\W\d_a-zа-яёіїєґ])")


def rewrites(
    text: str, mentions: Sequence[DateMention], *, mode: str, plain: Collection[int] = ()
) -> Iterator[tuple[int, int, str, str]]:
    """Yield what may be rewritten, as ``(start, end, replacement, rule)``.

    Args:
        text: the document.
        mentions: its dates, as `find_dates` gives them.
        mode: ``explicit`` (dates that carry their own year) or ``anchored`` (also those resolved to the day); any
            other mode rewrites nothing.
        plain: starts of the anchored mentions that are beyond doubt, as `newsclean.dates.find_all` gives them; no
            other anchored mention is rewritten.
    """
    if mode not in {"explicit", "anchored"}:
        return
    quotations = Quotations(text)
    for index, found in enumerate(mentions):
        mention = with_year_word(text, found)
        if mention.type != "DATE" or mention.text == mention.value or not _DAY.fullmatch(mention.value):
            continue
        if mention.status == "explicit":
            rule = "explicit-date"
        elif mention.status == "anchored" and mode == "anchored" and mention.start in plain:
            rule = "anchored-date"
        else:
            continue
        near = (
            mentions[index - 1] if index else None,
            mentions[index + 1] if index + 1 < len(mentions) else None,
        )
        if may_rewrite(text, mention, *near, quotations):
            yield mention.start, _end_of(text, mention), mention.value, rule


def _end_of(text: str, mention: DateMention) -> int:
    """Return the end of what is rewritten: a full stop that also ends the sentence stays."""
    if not mention.text.endswith("."):
        return mention.end
    if mention.text[-5:-1].isdigit():  # an ordinal year's
        return mention.end
    stays = _WHOLE_WORD.search(mention.text) or _SENTENCE_FOLLOWS.match(text, mention.end)
    return mention.end - 1 if stays else mention.end


def _is_printed_in_full(mention: DateMention) -> bool:
    """Tell whether a date has a whole year and a day in figures, or, where it is anchored, letters.

    *Easter 2019*, *el dos de mayo de 1808* and *the last Sunday of May 2019* say more than a day.
    """
    if mention.status != "explicit":
        return _LETTER.search(mention.text) is not None
    return bool(YEAR.search(mention.text) and _DAY_IN_FIGURES.search(mention.text))


def may_rewrite(
    text: str,
    mention: DateMention,
    before: DateMention | None,
    after: DateMention | None,
    quotations: Quotations,
) -> bool:
    """Tell whether the place of a date allows a rewrite."""
    start, end = mention.start, mention.end
    if "\n" in mention.text or "\r" in mention.text or not _is_printed_in_full(mention):
        return False
    if int(mention.value[:4]) > LAST_YEAR:
        return False
    return not (
        is_glued(text, start, end)
        or is_linked(text, mention, before, after)
        or has_clock(text, start, end, after)
        or in_dateline(text, start, end)
        or is_name(text, start, end)
        or is_version(text, start, end)
        or quotations.hold(start, end)
    )
