"""What stands around a date, and forbids a rewrite: codes, ranges and lists, times of day, datelines, names."""

from __future__ import annotations

import re

from newsclean.dates.rewriting.signed import is_of_a_term, is_signed
from newsclean.dates.words.links import ARTICLE, LIST, RANGE
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.document import DateMention

# A line that goes on in the next one, which is no item of a list
_WRAP = r"[ \t]?(?:\r\n?|\n)(?![\r\n]|[ \t]{0,4}[-–—*•+·\r\n])[ \t]{0,4}"
_WRAPPED = lazy(_WRAP)
_BLANK = rf"(?:{_WRAP}|[^\S\r\n]?)"
_LINKED_AFTER = lazy(rf"{_BLANK}(?:{RANGE}|{LIST})(?![a-zà-ÿ]){ARTICLE}{_BLANK}(?=\S)")
_LINKED_BEFORE = lazy(rf"(?:^|(?<=[^\w]))(?:(?P<range>{RANGE})|(?:{LIST})){ARTICLE}\s?$")
_DAY_AND_MONTH = lazy(r"\b[0-9]{1,2}(?:\.|er|º|ª)?\s(?:de\s)?[^\W\d_]{3,14}\.?$")  # its year follows the next
_DAY_ALONE = lazy(r"\d(?:st|nd|rd|th|er|e|º|ª|°|η|:[ae]|-?(?:го|е|є))?$")
_FIGURE_BEFORE = lazy(r"[0-9]\.?[^\S\r\n]$")
_RANGE_START = lazy(
    r"(?:\bfrom|\bbetween|\bvon|\bzwischen|\bentre|\bdu|\bdal|\bdel|\bdesde|\bс|\bz|\bod|\bvan|\btussen)(?:\s(?:the|le|la|el|il|al|dem|den|o))?\s$"
)
_CLOCK_NEAR = lazy(
    r",?\s?(?:at|um|à|alle|ore|a las|a les|às|kl\.?|klo|kello|kell|o godz\.|ora|ob|plkst\.|v|в|о|saat|pukul|lúc|@|[-–|])?\s?(?:about |around )?"
    r"\d{1,2}(?:[:.]\d\d|\s?[apAP]\.?[mM]\b|h\d\d)"
    r"|,?\s?(?:von|from|ab|de|dalle|van|om|kl\.?)\s\d{1,2}(?:\s?[–-]\s?\d|\s?(?:Uhr|h)\b|[:.]\d\d)"
)
_CLOCK_BEFORE = lazy(
    r"(?:\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m\.?|\d(?=\s(?:Uhr|uur|horas|heures)))(?: (?:[A-Z]{2,4}|Uhr|uur|horas|heures|hs?))?,?\s"
    r"(?:(?:on|am|den|der|le|el|del|il|de|van|op|em|do|dne|dnia|w dniu|på)\s|\|\s)?$"
)
_DAYTIME_BEFORE = lazy(
    r"\b(?:morning|afternoon|evening|night|noon|midnight|dawn|dusk|hours|eve|(?:vor|nach)mittag|abend|morgen|nacht|mittag"
    r"|noche|tarde|mañana|madrugada|matin|soir|nuit|après-midi|mattina|sera|notte|pomeriggio|manhã|noite"
    r"|вечером|утром|ночью|ночь|вечер|утро)(?: of| des| vom| zum| du| del| de| do| la| na| на)?\s$",
    re.IGNORECASE,
)
# A dateline: a place at the start of a line, the date, an agency perhaps, a dash
_DATELINE_BEFORE = lazy(
    r"(?:\([^()\n\r]{2,30}\)\s?[-–—]?\s?)?(?:"
    r"[^\W\d_][^\n\r.!?:;]{0,40}[,(.]\s?(?:le\s|den\s|a\s)?|[^\W\d_]{3,20}\s|\([^()\n\r]{2,30}[,\s–—-]+"
    r"|[^\W\d_][^\n\r.!?:;()]{0,30}\((?:[^()\n\r]{2,30}\)\s?[-–—]\s?|[^()\n\r]{2,40}\s[-–—]\s?)|[A-ZÀ-Ý][A-ZÀ-Ý ]{2,30}:\s)"
)
_DATELINE_AFTER = lazy(
    r" ?\)?,?\s?(?:\([^()\n\r]{2,40}\)|/[^/\n\r]{2,30}/|[A-Z][\w ]{1,20})?\)?[.,]?\s?(?:--|[–—―_]|\.?[-‐‑]|:\s|/[^/\n\r]{2,30}/)|\.?\s?/[^/\n\r]{2,30}/"
)
# Words that make a name of the date before or after them
_NAME_AFTER = lazy(
    r"[ -](?:Movement|Square|Street|Avenue|Revolution|Brigades?|Park|Bridge|Stadium|University|Hospital|Airport|Plaza"
    r"|Barracks|Alliance|Coalition|Foundation|Memorial|Agreement|Accords?|Constitution|Protocol|Declaration|Act\b|Club"
    r"|Boulevard|Road|Club|School|Museum|Division|Order|Group|Incident|Uprising|Committee|Front|Party|Organization"
    r"|Generation|Forces?)|, n\. ?\d"
)
_NAME_BEFORE = lazy(
    r"(?:(?:Rue|Place|Avenue|Boulevard|Quai|Pont|Plaza|Calle|Avenida|Rua|Praça|Via|Piazza|Viale|Corso|Straße|Strasse"
    r"|Platz|ulica|ul\.|улица|площадь|Ploshchad|Estadio|Stadion|Stade)(?: du| de| del| della| des| da)?|@|#) ?$"
)
# A version of a program: figures that one of these words stands beside, or of one figure and with no 0 (2019.2.1) behind
# the name of a product
_FIGURES = lazy(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")
_PROGRAM = lazy(r"[12][0-9]{3}\.(?:[1-9]\.[1-9][0-9]?|[1-9][0-9]\.[1-9])")
_VERSION = (
    "version|versione|versión|versão|versie|wersja|release|build|patch|beta|alpha|firmware|версия|версії|sürüm"
    "|버전|릴리스|バージョン|版|版本"
)
_VERSION_AFTER = lazy(rf"[ \xa0]?\(?(?:{_VERSION})", re.IGNORECASE)
_VERSION_BEFORE = lazy(rf"(?:{_VERSION}|\bv(?:er)?\.?)[ \xa0:]?$", re.IGNORECASE)
_PRODUCT_BEFORE = lazy(r"[A-Za-z][ \xa0]$")
YEAR = lazy(r"\d{4}")
_NEXT_TO = lazy(
    rf"[^\r\n]{{0,2}}|[,;、，至到~～〜–—-]{_WRAP}"
)  # between two dates of a list: a comma and a blank
_LONGEST_PLACE = 60  # characters of a line before the date of its dateline
_NOT_BEFORE = set("-‐‑–—－/\\@#$€£¥&=+_~:%?")
_NOT_AFTER = set("-‐‑–—－/\\@#&=+_~%")
_FILE = lazy(r"\.[A-Za-z]{2,5}\b")


def is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether the date is part of a URL, a file name, a code or a possessive."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    signed = is_signed(text[start:end])
    if signed and is_of_a_term(text, start, end):
        return True
    if before in _NOT_BEFORE or (before.isalnum() and not signed) or before == ".":
        return True
    if before in {"'", "’"} and text[start - 2 : start - 1].isalpha():  # l'11 settembre: the article of a day
        return True
    if (
        after[:1] in _NOT_AFTER
        or (after[:1].isalnum() and not signed)
        or (after[:1] in {"'", "’"} and after[1:].isalpha())
    ):
        return True
    if after[:1] in {".", ":", ","} and after[1:].isalnum():
        return True
    return bool(_FILE.match(text, end))


def is_linked(text: str, mention: DateMention, before: DateMention | None, after: DateMention | None) -> bool:
    """Tell whether the date is an end of a range, or one of a list: all of a list are rewritten, or none."""
    head = _head_of(text, mention.start)
    if _RANGE_START.search(head) or _FIGURE_BEFORE.search(text, max(0, mention.start - 3), mention.start):
        return True
    if after is not None and _is_next_to(text, mention, after) and YEAR.search(after.text):
        return True
    ahead = _LINKED_AFTER.match(text, mention.end, mention.end + 14)
    if after is not None and text[mention.end : after.start].isspace():
        ahead = None  # what looks like a link is a part of the next date: a weekday, `to`
    if ahead and (text[ahead.end()].isdigit() or (after is not None and after.start <= ahead.end())):
        return True
    behind = _LINKED_BEFORE.search(head)
    if behind is None:
        return before is not None and _is_next_to(text, before, mention)
    rest = head[: behind.start()].rstrip(" ,.")
    if before is not None and before.end >= mention.start - len(head) + len(rest):
        return True
    if _DAY_ALONE.search(rest) or _DAY_AND_MONTH.search(rest):
        return True
    return bool(behind["range"] and any(map(str.isdigit, rest[-16:])))


def _head_of(text: str, start: int) -> str:
    """Return what stands before a place, in its line and in those that go on in it."""
    head = text[max(0, start - 40) : start]
    if "\n" not in head and "\r" not in head:
        return head
    return _WRAPPED.sub(" ", head).replace("\r", "\n").rpartition("\n")[2]


def _is_next_to(text: str, first: DateMention, second: DateMention) -> bool:
    """Tell whether a date stands right behind another, in the same line or behind a mark that ends it."""
    return _NEXT_TO.fullmatch(text, first.end, second.start) is not None


def has_clock(text: str, start: int, end: int, after: DateMention | None) -> bool:
    """Tell whether a time or a part of the day belongs to the date, and is not the next one: `01.01` of `01.01.2000`."""
    until = after.start if after is not None and after.type == "DATE" else len(text)
    before = text[max(0, start - 24) : start].rpartition("\n")[2]
    return bool(
        _CLOCK_NEAR.match(text, end, until) or _CLOCK_BEFORE.search(before) or _DAYTIME_BEFORE.search(before)
    )


def in_dateline(text: str, start: int, end: int) -> bool:
    """Tell whether the date stands in a dateline, which stays as its agency wrote it."""
    if not _DATELINE_AFTER.match(text, end):
        return False
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return start - line <= _LONGEST_PLACE and bool(_DATELINE_BEFORE.fullmatch(text[line:start]))


def is_version(text: str, start: int, end: int) -> bool:
    """Tell whether a date in figures is the number of a program's version."""
    if not _FIGURES.fullmatch(text, start, end):
        return False
    if _VERSION_AFTER.match(text, end):
        return True
    head = text[max(0, start - 16) : start]
    if _VERSION_BEFORE.search(head):
        return text[start : start + 4].isdigit()  # release 15.11.2019 is of that day
    return _PROGRAM.fullmatch(text, start, end) is not None and _PRODUCT_BEFORE.search(head) is not None


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether the date is part of a name: a street, a movement."""
    return bool(_NAME_AFTER.match(text, end) or _NAME_BEFORE.search(text[max(0, start - 20) : start]))
