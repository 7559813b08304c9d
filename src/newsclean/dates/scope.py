"""Which dates may be rewritten in place. What is not certain stays as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.dates.quoted import Quotations
from newsclean.lazy_re import lazy

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newsclean.document import DateMention

_DAY = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONG_YEAR = lazy(r"[12][0-9]{3}|[^\W\d_]")
# A mention before or after one of these is an end of a range or one of a list
_LINK = (
    r"[-‐‑–—~～〜/&+]|to|into|through|thru|until|till|til|or|and|bis|und|oder|au|à|jusqu'au|et|ou|al|a|hasta|y|o|e|fino al|"
    r"até|t/m|tot|en met|en|till|och|do|i|oraz|по|до|и|та|і|ile|ve|から|至|到|부터"
)
_LINKED_AFTER = lazy(rf"\s?(?:{_LINK})\s?(?=\S)")
_ARTICLE = r"(?:\s(?:the|el|le|la|il|al|o|den|dem|zum|de|den|am))?"
_LINKED_BEFORE = lazy(rf"(?:^|(?<=[^\w]))(?P<link>{_LINK}){_ARTICLE}\s?$")
_LIST = frozenset(
    {
        "and",
        "or",
        "und",
        "oder",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "en",
        "och",
        "i",
        "oraz",
        "и",
        "та",
        "і",
        "ve",
        "&",
        "+",
        "/",
    }
)
_FIGURE_BEFORE = lazy(r"[0-9]\.?\s$")
_RANGE_START = lazy(
    r"(?:\bfrom|\bbetween|\bvon|\bzwischen|\bentre|\bdu|\bdal|\bdel|\bdesde|\bс|\bz|\bod|\bvan|\btussen)\s$"
)
_CLOCK_NEAR = lazy(
    r",?\s?(?:at|um|à|alle|a las|às|kl\.?|o godz\.|в|@|[-–|])?\s?\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b|h\d\d)"
    r"|,?\s?(?:von|from|ab|de|dalle|van|om|kl\.?)\s\d{1,2}(?:\s?[–-]\s?\d|\s?(?:Uhr|h)\b|[:.]\d\d)"
)
_CLOCK_BEFORE = lazy(r"(?:\d{1,2}[:.]\d\d|\d\s?[ap]\.?m\.?)(?: [A-Z]{2,4})?,?\s(?:on\s|\|\s)?$")
# Words that make a name of the date before or after them
_NAME_AFTER = lazy(
    r"[ -](?:Movement|Square|Street|Avenue|Revolution|Brigades?|Park|Bridge|Stadium|University|Hospital|Airport|Plaza"
    r"|Barracks|Alliance|Coalition|Foundation|Memorial|Agreement|Accords?|Constitution|Protocol|Declaration|Act\b|Club"
    r"|Boulevard|Road|Club|School|Museum|Division|Order|Group|Incident|Uprising|Committee|Front|Party|Organization"
    r"|Generation|Forces?)"
)
_NAME_BEFORE = lazy(
    r"(?:(?:Rue|Place|Avenue|Boulevard|Quai|Pont|Plaza|Calle|Avenida|Rua|Praça|Via|Piazza|Viale|Corso|Straße|Strasse"
    r"|Platz|ulica|ul\.|улица|площадь|Ploshchad|Estadio|Stadion|Stade)(?: du| de| del| della| des| da)?|@|#) ?$"
)
_NOT_BEFORE = set("-‐‑–—/\\@#$€£¥&=+_~:%?")
_NOT_AFTER = set("-‐‑–—/\\@#&=+_~%")
_FILE = lazy(r"\.[A-Za-z]{2,5}\b")


def rewrites(
    text: str, mentions: Sequence[DateMention], *, mode: str, plain: Collection[int] = ()
) -> Iterator[tuple[int, int, str, str]]:
    """Yield what may be rewritten, as ``(start, end, replacement, rule)``.

    Args:
        text: the document.
        mentions: its dates, as `find_dates` gives them.
        mode: ``explicit`` (dates that carry their own year) or ``anchored`` (also those resolved to the day); any
            other mode rewrites nothing.
        plain: starts of the anchored mentions that are beyond doubt, as `newsclean.dates.find.find` gives them; no
            other anchored mention is rewritten.
    """
    if mode not in {"explicit", "anchored"}:
        return
    quotations = Quotations(text)
    for index, mention in enumerate(mentions):
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
            yield mention.start, mention.end, mention.value, rule


def may_rewrite(
    text: str,
    mention: DateMention,
    before: DateMention | None,
    after: DateMention | None,
    quotations: Quotations,
) -> bool:
    """Tell whether the place of a date allows a rewrite."""
    start, end = mention.start, mention.end
    if "\n" in mention.text or "\r" in mention.text or not _LONG_YEAR.search(mention.text):
        return False
    return not (
        _is_glued(text, start, end)
        or _is_linked(text, mention, before, after)
        or _has_clock(text, start, end)
        or _is_name(text, start, end)
        or quotations.hold(start, end)
    )


def _is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether the date is part of a URL, a file name, a code or a possessive."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if before in _NOT_BEFORE or before.isalnum() or before == ".":
        return True
    if after[:1] in _NOT_AFTER or after[:1].isalnum() or (after[:1] in {"'", "’"} and after[1:].isalpha()):
        return True
    if after[:1] in {".", ":", ","} and after[1:].isalnum():
        return True
    return bool(_FILE.match(text, end))


def _is_linked(
    text: str, mention: DateMention, before: DateMention | None, after: DateMention | None
) -> bool:
    """Tell whether the date is an end of a range, or one of a list that shares its month or year."""
    head = text[max(0, mention.start - 24) : mention.start]
    tail = text[mention.end : mention.end + 14]
    if _RANGE_START.search(head) or _FIGURE_BEFORE.search(head):
        return True
    ahead = _LINKED_AFTER.match(tail)
    if ahead and (
        tail[ahead.end()].isdigit() or (after is not None and after.start <= mention.end + ahead.end())
    ):
        return True
    behind = _LINKED_BEFORE.search(head)
    if behind is None:
        return bool(before is not None and 0 <= mention.start - before.end <= 2)
    rest = head[: behind.start()].rstrip(" ,.")
    if before is not None and before.end >= mention.start - len(head) + len(rest):
        return True
    return rest[-1:].isdigit() or (behind["link"] not in _LIST and any(map(str.isdigit, rest)))


def _has_clock(text: str, start: int, end: int) -> bool:
    return bool(_CLOCK_NEAR.match(text, end) or _CLOCK_BEFORE.search(text[max(0, start - 24) : start]))


def _is_name(text: str, start: int, end: int) -> bool:
    return bool(_NAME_AFTER.match(text, end) or _NAME_BEFORE.search(text[max(0, start - 20) : start]))
