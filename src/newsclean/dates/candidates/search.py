"""What in a text reads as a date, before it is placed in time."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from newsclean.dates.candidates.candidate import Candidate
from newsclean.dates.candidates.iso_weeks import with_weeks
from newsclean.dates.candidates.names import is_name
from newsclean.dates.candidates.other_calendars import has_other_year, is_before_christ, is_of_other_calendar
from newsclean.dates.candidates.shared_months import with_shared_months
from newsclean.dates.candidates.shared_years import with_shared_years
from newsclean.dates.candidates.weekdays_beside import with_weekdays
from newsclean.dates.findings import has_far_signs
from newsclean.dates.grammar.classes import classed
from newsclean.dates.grammar.patterns import grammar_of
from newsclean.dates.readers import foreign
from newsclean.dates.readers.figures import read_numeric
from newsclean.dates.readers.half_days import GLUED
from newsclean.dates.readers.hit import Hit
from newsclean.dates.readers.read import read
from newsclean.dates.readers.word_order import is_counted, is_out_of_order, month_of, year_of
from newsclean.dates.readers.years import is_year
from newsclean.dates.reading import Reading
from newsclean.dates.spotting.days import day_places, may_name_day
from newsclean.dates.spotting.triggers import places
from newsclean.dates.words.tokens import is_spaced
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.dates.grammar.patterns import Grammar
    from newsclean.dates.words.tables import Words

PIECE = 20_000
"""Characters of a stretch that are read at once: one of millions in which everything is a date takes the room of one piece."""

MARGIN = 2_000
"""Characters behind a piece that a match may reach into; all repeats in the grammar are bounded, and none reaches so far."""

LOOK_BACK = 16
"""Words before a piece that a pattern may look back at."""

_LOOSE = frozenset(
    {"nthday", "nth", "shortdate", "twofold"}
)  # where these patterns have no meaning, what is inside them may have one
_WITH_NAMES = frozenset({"en", "de", "fr", "es", "it", "pt"})
_NOUN_FOLLOWS = lazy(
    r" (?:de|del|da|do|di|l['’]|la|las|le|les|los|cette|ce|cet|el|il|lo|a|o|os|as|het|dem|der|den|att|que|che|dass|son|sa|sus?|una?|une?|its|the)\b"
)
_SOMEBODYS = tuple(f" {word} " for word in "my your his her its our their".split())
_OF = (" of ", " von ", " de ", " di ", " van ", " für ")
_CHARS_THAT_JOIN = frozenset("_$€£#")


def candidates(text: str, words: Words, *, explicit_only: bool, days_only: bool = False) -> list[Candidate]:
    """Return the date expressions of a text, sorted and apart.

    Args:
        text: a document.
        words: the date words of its language.
        explicit_only: find only dates that carry their own year.
        days_only: pass over what stands far from any day, and over all where no date names one; for explicit dates.
    """
    far = has_far_signs(text)
    if far:
        from newsclean.dates.candidates.ascii_figures import ascii_figures  # noqa: PLC0415 - few texts need it

        text = ascii_figures(text)
    rules = _rules(words, explicit_only=explicit_only)
    of_days = explicit_only and days_only
    if of_days and not far and not may_name_day(text, words):
        return []
    found: list[Candidate] = []
    for start, end in (
        day_places(text, words) if of_days else places(text, words, explicit_only=explicit_only)
    ):
        found += _year_alone(text, start, -end, words) if end < 0 else scan(text, start, end, words, rules)
    merged = _with_east_asian(text, found, explicit_only=explicit_only) if far else _merged(found, [])
    if not of_days:
        merged = list(with_weeks(text, merged))
    whole = list(with_weekdays(text, merged))
    return whole if explicit_only else list(with_shared_months(text, with_shared_years(text, whole)))


def _with_east_asian(text: str, found: list[Candidate], *, explicit_only: bool) -> list[Candidate]:
    from newsclean.dates.east_asian import search as east_asian  # noqa: PLC0415 - few texts need it

    if not east_asian.has_signs(text):
        return _merged(found, [])
    marks = east_asian.find(text, explicit_only=explicit_only)
    return _merged([Candidate(m.start, m.end, [m.reading] if m.reading else []) for m in marks], found)


def _rules(words: Words, *, explicit_only: bool) -> Grammar:
    return grammar_of("explicit" if explicit_only else "postposed" if words.postposed else "all")


def scan(text: str, start: int, end: int, words: Words, rules: Grammar) -> Iterator[Candidate]:
    """Yield what the matches of a grammar in ``text[start:end]`` mean."""
    behind = ""  # the classes of the words before `start`, for patterns that look back
    places_behind: list[int] = []
    stop = start
    while stop < end:
        is_last = start + PIECE + MARGIN >= end
        stop = end if is_last else start + PIECE
        classes, offsets = classed(text, start, end if is_last else stop + MARGIN, words)
        at = len(behind)
        classes, offsets = behind + classes, places_behind + offsets
        until = len(classes) if is_last else bisect_left(offsets, stop)
        while (begin := rules.starts.search(classes, at)) and begin.start() < until:
            at = begin.start()
            match = rules.by_first[classes[at]].match(classes, at)
            if match is None:
                at += 1
                continue
            first, last = match.span()
            low, high = offsets[first], offsets[last]
            if not stands_apart(text, low, high):
                at += 1
                continue
            name = (match.lastgroup or "").rpartition("_")[0]
            tokens = [text[a:b] for a, b in pairwise(offsets[first : last + 1])]
            candidate = _candidate(text, Hit(name, low, high, tokens, classes[first:last]), words)
            at = at + 1 if candidate is None and name in _LOOSE else last
            if candidate is not None:
                yield candidate
        at = max(at, until)
        start = offsets[at]
        back = max(0, at - LOOK_BACK)
        behind, places_behind = classes[back:at], offsets[back:at]


def stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a span is not part of a longer word or number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _CHARS_THAT_JOIN or (is_spaced(before) and text[start].isalnum()):
        return False
    if before in {".", ","} and text[start].isdigit() and text[start - 2 : start - 1].isdigit():
        return False  # the end of a number
    return not (after == "_" or (is_spaced(after) and text[end - 1].isalnum() and not GLUED.match(text, end)))


def _year_alone(text: str, start: int, end: int, words: Words) -> Sequence[Candidate]:
    """Read a year that `places` found to stand alone, without splitting the text around it into words."""
    if other := foreign.date_at(text, start, end):
        return (Candidate(other[0], other[1], [other[2]]),)
    if not _is_year_of(words, text, start, end):
        return ()
    return (Candidate(start, end, (Reading("date", int(text[start:end])),)),)


def _is_year_of(words: Words, text: str, start: int, end: int) -> bool:
    if is_of_other_calendar(text, start, end, int(text[start:end]), words.language):
        return False
    return is_year(text, start, end)


def _candidate(text: str, hit: Hit, words: Words) -> Candidate | None:
    if hit.name == "numeric":
        return _of_figures(text, hit, words)
    if hit.name == "skip" or (words.language in _WITH_NAMES and is_name(text, hit, words.language)):
        return None
    if hit.name == "year":
        if other := foreign.date_at(text, hit.end - 4, hit.end):
            return Candidate(other[0], other[1], [other[2]])
        if not _is_year_of(words, text, hit.end - 4, hit.end):
            return None
    if _is_no_date(text, hit, words):
        return None
    reading = read(hit, words)
    if reading is None:
        return None
    if reading.kind == "date" and reading.year is not None:
        return _with_year(text, hit, reading, words)
    if reading.kind == "date" and reading.day and has_other_year(text, hit.end, words.language):
        return None
    return Candidate(hit.start, hit.end, _alone(reading))


def _is_no_date(text: str, hit: Hit, words: Words) -> bool:
    """Tell whether what stands beside a hit makes something else of it."""
    if hit.name == "day":
        return _is_an_age(text, hit, words)
    if hit.name == "decade":  # a woman in her 60s
        return text.endswith(_SOMEBODYS, 0, hit.start)
    # five days after the attack
    return hit.name == "shift" and "F" in hit.classes and _NOUN_FOLLOWS.match(text, hit.end) is not None


def _of_figures(text: str, hit: Hit, words: Words) -> Candidate | None:
    numeric = read_numeric(hit, words)
    if numeric is None:
        return None
    year = numeric[0][0].year if "Y" in hit.classes else None
    if is_of_other_calendar(text, hit.start, hit.end, year, words.language):
        return None
    return Candidate(hit.start, hit.end, *numeric)


def _with_year(text: str, hit: Hit, reading: Reading, words: Words) -> Candidate | None:
    """Return what of a date that carries its year is a date: all of it, its month and year, or its year."""
    if hit.name == "monthyear" and is_of_other_calendar(
        text, hit.start, hit.end, reading.year, words.language
    ):
        return None
    if is_before_christ(text, hit.end):
        return None
    if is_out_of_order(text, hit, words):
        return Candidate(*year_of(hit), _alone(Reading("date", reading.year)))
    if hit.name == "date" and hit.classes[0] == "D" and is_counted(text, hit.start):
        return Candidate(month_of(hit), hit.end, _alone(reading._replace(day=None)))
    return Candidate(hit.start, hit.end, _alone(reading))


@lru_cache(maxsize=256)
def _alone(reading: Reading) -> tuple[Reading]:
    """Return a reading in a sequence of its own; equal ones share it."""
    return (reading,)


def _is_an_age(text: str, hit: Hit, words: Words) -> bool:
    """Tell whether *today* or *tomorrow* speaks of an age: the people of tomorrow, many of today's computers."""
    if not text.endswith(_OF, 0, hit.start):
        return False
    days = words.values[hit.tokens[-1]]
    return days == 1 or (days == 0 and text.startswith(("'s ", "’s "), hit.end))


def _merged(first: Sequence[Candidate], second: Sequence[Candidate]) -> list[Candidate]:
    """Join two lists; where two overlap, the longer stays, and those of the first list before those of the second."""
    out: list[Candidate] = []
    ordered = sorted((*first, *second), key=itemgetter(1), reverse=True)
    ordered.sort(key=itemgetter(0))  # by start; of those that start together the longest first
    for candidate in ordered:
        if out and candidate.start < out[-1].end:
            if candidate.end - candidate.start > out[-1].end - out[-1].start:
                out[-1] = candidate
            continue
        out.append(candidate)
    return [candidate for candidate in out if candidate.readings]
