"""Weekdays beside dates, in another language than the document's, or where that is not known: *úterý 31. prosince 2019*.

A name is taken for one only where the date falls on that day. A short one, which may be another word, has a mark behind it.
"""

from __future__ import annotations

from newsclean.dates.reading import is_of_another_weekday
from newsclean.dates.words.weekdays import weekdays
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from newsclean.dates.candidates.candidate import Candidate
    from newsclean.dates.reading import Reading

_REACH = 32
_LETTERS = r"[^\W\d_]{2,16}"
_BEFORE = lazy(
    rf"(?<![^\W_])(?:(?P<first>[^\W\d_]{{1,16}}[ -])?(?P<last>{_LETTERS}|[2-7])(?P<mark>\.?[,،]?))[ \xa0]"
    r"(?:(?:den|dem|der|le|el|ngày)[ \xa0])?$"
)
_BEHIND = lazy(rf"[ \xa0](?P<open>\(?)(?P<name>{_LETTERS}(?:-{_LETTERS})?)(?P<close>\)?)(?![^\W_])")
_OF_TWO = 2  # letters; most such names are other words elsewhere
_LONG = 5  # letters, without a capital: Portuguese `na terça, 31 de dezembro`
_DOTTED = lazy(r"\d{1,2}\.")


def with_weekdays(text: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield candidates; whole dates that state no weekday with that which stands beside them."""
    end = 0
    for candidate in found:
        if all(_is_day_alone(reading) for reading in candidate.readings):
            candidate = _with_weekday(text, candidate, end)  # noqa: PLW2901 - the same date, and more of it
        end = candidate.end
        yield candidate


def _is_day_alone(reading: Reading) -> bool:
    return reading.kind == "date" and bool(reading.year and reading.day) and reading.weekday is None


def _with_weekday(text: str, candidate: Candidate, floor: int) -> Candidate:
    start, end = candidate.start, candidate.end
    if text[start - 1 : start].isspace() and (
        match := _BEFORE.search(text, max(floor, start - _REACH), start)
    ):
        last = match["last"]
        for at, name in ((match.start(), (match["first"] or "") + last), (match.start("last"), last)):
            readings = _on_day(candidate.readings, _before(text, at, name, match))
            if readings:
                return candidate._replace(start=at, readings=readings)
    match = _BEHIND.match(text, end)
    if match and len(match["open"]) == len(match["close"]):
        numbers = weekdays().get(match["name"], ())
        readings = _on_day(candidate.readings, numbers if min(numbers, default=0) > 0 else ())
        if readings and not is_of_another_weekday(readings[0]):
            return candidate._replace(end=match.end(), readings=readings)
    return candidate


def _before(text: str, at: int, name: str, match: re.Match[str]) -> Sequence[int]:
    """Return the numbers of the weekdays that a name is of: a whole one with no full stop, a short one that cannot be a word."""
    numbers = weekdays().get(name, ())
    mark = match["mark"]
    if min(numbers, default=0) > 0:
        return () if mark.startswith(".") else numbers
    if mark.startswith("."):
        return numbers
    if not mark:  # Mar 5 maggio 2019
        is_first = at == 0 or text[at - 1] in "\r\n"
        return numbers if is_first and name[0].isupper() and len(name) > _OF_TWO else ()
    if len(name) == _OF_TWO:  # Mo, 5. Mai 2019
        return numbers if name[0].isupper() and _DOTTED.match(text, match.end()) else ()
    return numbers if name[0].isupper() or len(name) >= _LONG else ()


def _on_day(readings: Sequence[Reading], numbers: Sequence[int]) -> Sequence[Reading]:
    """Return those of some readings that fall on one of some weekdays, with it.

    If none does, and the name is no short one, all with the weekday, which they contradict.
    """
    stated = [reading._replace(weekday=abs(number)) for number in numbers for reading in readings]
    fitting = [reading for reading in stated if not is_of_another_weekday(reading)]
    return fitting or (stated if len(numbers) == 1 and numbers[0] > 0 else ())
