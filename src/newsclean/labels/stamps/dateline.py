"""Reads the dateline at the head of a report's first line: where, when, and which agency.

Forms that are read: ``SEOUL, Aug. 7 (Yonhap) -- ``, ``WASHINGTON (AP) — ``, ``LONDON — ``, ``Berlin (dpa) - ``,
``Seoul, (Agency - 15th November, 2019) ``, ``Seoul: `` for a place in the shipped list, ``МОСКВА, 15 ноя — ``,
``(서울=연합뉴스) … = ``, ``新华社北京11月15日电``, ``【ソウル=…】``.
"""

from __future__ import annotations

import re
from functools import cache

from newsclean import dates
from newsclean.document import Dateline
from newsclean.startup.data import beside, read_text
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    ReadDate = Callable[[str], str | None]

REACH = 110
"""A dateline is over after so many characters."""

_MARK = lazy(r"[(:=—–―]|-[- ]")
"""What a dateline ends in, or has its agency in."""

_PLACE_WORDS = 8
"""Before the first mark stand a place and a date of at most so many words."""

_DASH = lazy(r"(?<!\s)\s*+(?:[—–―]|--?|\.[-—–]|=)\s+|[—―]|:\s+")
_BRACKETED = lazy(r"([^()]*)\(([^()]+)\)[\s.,:]*(.*)", re.DOTALL)
_PLACE_WORD = lazy(r"[^\W\d_][\w.'’-]*+\Z")
_INSIDE_SPLIT = lazy(r"(?<!\s)\s++[-–—]\s+|,\s+|(?<!\s)\s*+/\s*(?=\d)")
_KOREAN = lazy(
    r"[(\[]([가-힣]{2,8})=([가-힣A-Za-z0-9 ]{2,12})[)\]]\s*(?:[가-힣·, ]{2,30}\s*(?:특파원|기자|통신원)\s*=\s*)?"
)
_CHINESE = lazy(
    r"[（(]?(新华社|中新社|中新网|人民网|央视网|路透社|法新社|中央社)([\u4e00-\u9fff]{2,6}?)(\d{1,2}月\d{1,2}日)(?:电|讯|訊|電)[）)]?\s*"
)
_JAPANESE = lazy(
    r"【([\u3040-\u30ff\u4e00-\u9fff]{2,10})(?:[=＝・]([\u3040-\u30ff\u4e00-\u9fff ]{2,12}))?】\s*"
)
OPENINGS = "([【（新中人央路法"
"""Brackets, and the first letters of East Asian agencies, with which a dateline may begin."""

LAST_MARKS = ")]】）:=—–―-电讯訊電"
"""What a dateline ends in."""

_LAST_MARK = lazy(f"[{re.escape(LAST_MARKS)}]")
_WORD = r"[^ ,(:=—–―-]*+(?:-(?![- ])[^ ,(:=—–―-]*+)*+"
_CAPITALISED = rf"(?![a-z]){_WORD}"
# Of the words of a place one at most is lower-case; behind its comma a date may stand.
_MAY_BE = lazy(
    rf"\s*+(?:\[|[{OPENINGS.replace('[', '')}]"
    rf"|{_CAPITALISED}(?: {_CAPITALISED}){{0,{_PLACE_WORDS}}}+(?: {_WORD}(?: {_CAPITALISED}){{0,{_PLACE_WORDS}}}+)?+"
    rf" ?+(?:[(:=—–―-]|,(?=[^(:=—–―-]{{0,{REACH}}}+[(:=—–―-])))"
)


class Match(NamedTuple):
    """A dateline and the offset at which the report itself begins."""

    end: int
    dateline: Dateline


def report_starts(line: str) -> Sequence[int]:
    """Return, at little cost, where the report may begin if ``line`` begins with a dateline.

    Nearly every line of a text has no such place. Where `read_dateline` knows a dateline, the first letter of the
    report is the first letter behind one of them.
    """
    first = line.lstrip()[:1]
    if not (first.isupper() or first in OPENINGS) or _MAY_BE.match(line) is None:
        return ()  # the same for all lines: an empty list would be a new one for each
    return [mark.end() for mark in _LAST_MARK.finditer(line, 0, len(line) - len(line.lstrip()) + REACH)]


def dateline_of(line: str) -> Match | None:
    """Return the dateline at the head of a line of a page, or None."""
    return read_dateline(line.lstrip(), dates.read_date)


def whole_dateline(line: str) -> Dateline | None:
    """Return the dateline that a line is, if it is nothing else: ``BEIJING, Nov. 15 (Xinhua) --``, ``LONDON (Reuters)``."""
    line = line.strip()
    if not line or line[-1] not in LAST_MARKS or len(line) > REACH:
        return None
    match = dateline_of(f"{line} X")  # as if a report came behind it
    if match is None or match.end <= len(line):
        return None
    # a credit reads the same, `FILE PHOTO (Reuters)`, where neither a day nor a dash tells
    place, date, _ = match.dateline
    certain = date is not None or line[-1] not in ")]" or (place is not None and is_place(place))
    return match.dateline if certain else None


def read_dateline(line: str, read_date: ReadDate) -> Match | None:
    """Return the dateline at the head of ``line``, or None.

    Args:
        line: one line, without leading blanks.
        read_date: returns the ISO value of a text that is a date and nothing else, or None.
    """
    head = line[:REACH]
    if head[:1] in OPENINGS:
        return _east_asian(head, read_date)
    mark = _MARK.search(head)
    if mark is None or not head[:1].isupper() or head.count(" ", 0, mark.start()) > _PLACE_WORDS:
        return None  # nearly every line of a text: no mark, or a sentence before it
    return _before_dash(head, read_date) or (_around_bracket(head, read_date) if "(" in head else None)


def _before_dash(head: str, read_date: ReadDate) -> Match | None:
    dash = _DASH.search(head)
    if dash is None or dash.end() >= len(head):
        return None
    mark = dash.group().strip()
    if mark == ":" and not is_place(head[: dash.start()].strip().rstrip(",").rstrip()):
        return None  # a place and nothing else stands before a colon
    parts = _parts(head[: dash.start()], read_date)
    if parts is None:
        return None
    place, date, agency = parts
    if mark == ":":
        certain = date is None and agency is None and is_place(place)
    else:
        # a lone hyphen also sets off an acronym: `GSOMIA - the pact with Japan - expires`
        certain = bool(date or agency) or is_place(place) or (mark != "-" and place.isupper())
    return Match(dash.end(), Dateline(place, date, agency)) if certain else None


def _around_bracket(head: str, read_date: ReadDate) -> Match | None:
    """Read ``Place, (Agency - date) Text`` and ``PLACE (Agency) Text``, which no dash sets off."""
    bracketed = _BRACKETED.match(head)
    if bracketed is None or not bracketed[3]:
        return None
    parts = _parts(head[: bracketed.end(2) + 1], read_date)
    if parts is None:
        return None
    place, date, agency = parts
    certain = bool(date) or (place.isupper() and bool(agency))
    # wires for companies: `BOSTON--(BUSINESS WIRE)--The company`
    start = len(head) - len(head[bracketed.start(3) :].lstrip("-–—"))
    return Match(start, Dateline(place, date, agency)) if certain else None


def _parts(head: str, read_date: ReadDate) -> tuple[str, str | None, str | None] | None:
    """Split ``Place, date (agency)`` and its like; None if what is left for the place is not one."""
    date = agency = None
    bracketed = _BRACKETED.match(head)
    if bracketed is not None:
        if bracketed[3]:
            return None
        head = bracketed[1]
    place = head.strip().rstrip(",-–— ")
    first, comma, _ = place.partition(",")
    if (comma or bracketed) and first.strip() and not _looks_like_place(first):
        return None  # nor with what follows; to look for a date takes far longer
    if bracketed is not None:
        for part in _INSIDE_SPLIT.split(bracketed[2], maxsplit=1):
            if value := read_date(part):
                date = value
            else:
                agency = part.strip()
        if agency and agency[0].islower() and agency != "dpa":
            return None
    if date is None:
        place, date = _place_and_date(place, read_date)
    return (place, date, agency) if _looks_like_place(place) else None


def _place_and_date(head: str, read_date: ReadDate) -> tuple[str, str | None]:
    at = head.find(",")
    while at >= 0:
        if date := read_date(head[at + 1 :].strip()):
            return head[:at].rstrip(), date
        at = head.find(",", at + 1)
    return head, None


def _looks_like_place(place: str) -> bool:
    words = place.replace(",", " ").split()
    if not 1 <= len(words) <= 6 or not words[0][0].isupper() or not all(map(_PLACE_WORD.match, words)):
        return False
    return sum(word[0].islower() for word in words) <= 1


def _east_asian(head: str, read_date: ReadDate) -> Match | None:
    if match := _KOREAN.match(head):
        return Match(match.end(), Dateline(match[1], None, match[2].strip()))
    if match := _CHINESE.match(head):
        return Match(match.end(), Dateline(match[2], read_date(match[3]), match[1]))
    if match := _JAPANESE.match(head):
        return Match(match.end(), Dateline(match[1], None, None)) if is_place(match[1]) else None
    return None


def is_place(name: str) -> bool:
    """Tell whether ``name`` is in the shipped list of cities and capitals (CLDR, and capitals by hand)."""
    return name in _places() or (name.isupper() and name.title() in _places())


@cache
def _places() -> frozenset[str]:
    """Return the list, read once a process; it does not depend on any document."""
    return frozenset(read_text(beside(__file__, "places.txt")).splitlines())
