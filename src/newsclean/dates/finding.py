"""Finding the dates of a whole document, and placing them in time."""

from __future__ import annotations

from datetime import date

from newsclean.columns import held
from newsclean.dates.candidates.search import candidates
from newsclean.dates.findings import Findings
from newsclean.dates.readers.clock_ends import whole_clock
from newsclean.dates.resolving.context import Context, Value
from newsclean.dates.resolving.day_month_order import settle
from newsclean.dates.resolving.days import iso
from newsclean.dates.resolving.parts import last_quarter
from newsclean.dates.resolving.resolve import resolve
from newsclean.dates.resolving.tense import needs_tense, tense_at
from newsclean.dates.rewriting.plain import Plain, plainness, without_doubtful
from newsclean.dates.words.languages import known_language
from newsclean.dates.words.tables import words_of
from newsclean.document import DateMention
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsclean.dates.candidates.candidate import Candidate
    from newsclean.dates.reading import Reading
    from newsclean.dates.words.tables import Words

_SPAN = lazy(r"(?<=\w[ -])months\b|\bquarter|\byears?\b(?! ago| earlier|-ago|-earlier)")
_ENDED = lazy(r"(?:ended|ending) $")
_ANCHOR = lazy(
    r"(?P<day>[0-9]{4}-?[0-9]{2}-?[0-9]{2}|[0-9]{4}-?W[0-9]{2}(?:-?[0-9])?)"
    r"(?:[Tt ][0-9]{1,2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]{1,12})?"
    r" ?(?:[A-Za-z][A-Za-z/_]{0,40})?(?:[+\-\u2212][0-9]{1,2}(?::?[0-9]{2}){0,2})?)?"
)


def find_dates(
    text: str, *, language: str | None = None, anchor: str | None = None, explicit_only: bool = False
) -> list[DateMention]:
    """Return the dates in a document, sorted, apart from each other.

    Args:
        text: a document of any number of lines.
        language: ISO 639 code; English and unmistakable full dates of other languages are known without it.
        anchor: ISO 8601 date of publication, on which dates without a year are resolved.
        explicit_only: return only dates that carry their own year.

    Returns:
        Mentions with spans in code points of ``text``.
    """
    mentions = find_all(text, language=language, anchor=anchor).mentions
    return [mention for mention in mentions if not explicit_only or has_own_year(mention)]


def has_own_year(mention: DateMention) -> bool:
    """Tell whether a date carries its own year, or what stands for one: a decade, a century."""
    return mention.status == "explicit" or (mention.status == "ambiguous" and mention.value[:1] != "X")


def find_all(
    text: str,
    *,
    language: str | None = None,
    anchor: str | None = None,
    explicit_only: bool = False,
    days_only: bool = False,
) -> Findings:
    """Return what `find_dates` returns, and which anchored mentions are beyond doubt.

    Args:
        text: as for `find_dates`.
        language: as for `find_dates`.
        anchor: as for `find_dates`.
        explicit_only: look only where a year stands, several times faster: of what stands beside one (*the third quarter
            of*) not all is seen. What is seen of days is what `find_dates` sees.
        days_only: of explicit dates find all that name a day, and what stands near one; of the others not all, and
            none where none names a day.
    """
    words = words_of(known_language(language) or "en")
    found = candidates(text, words, explicit_only=explicit_only, days_only=days_only)
    if not found or (days_only and not any(map(_may_name_day, found))):
        return Findings()
    pairs = _mentions(text, found, words, language, anchor)
    day = read_anchor(anchor)
    if day is None:
        return Findings(held(DateMention, (mention for mention, _ in pairs)))
    with_plainness = list(pairs)
    plain = frozenset(without_doubtful(with_plainness, day))
    return Findings(held(DateMention, (mention for mention, _ in with_plainness)), plain)


def _may_name_day(candidate: Candidate) -> bool:
    return any(reading.day is not None or reading.kind != "date" for reading in candidate.readings)


def read_anchor(anchor: str | None) -> date | None:
    """Return the day of an ISO 8601 date or date and time, or None if it is not one.

    Of a time nothing is read but that it is one: its zone is written in many ways, and the day stays what it says.
    """
    found = _ANCHOR.fullmatch(anchor.strip()) if anchor else None
    try:
        return date.fromisoformat(found["day"]) if found else None
    except ValueError:
        return None


def _mentions(
    text: str, found: Sequence[Candidate], words: Words, language: str | None, anchor: str | None
) -> Iterator[tuple[DateMention, Plain]]:
    choose = settle(((c.readings, c.shape) for c in found if c.shape), language)
    day = read_anchor(anchor)
    context = Context(day)
    for index, candidate in enumerate(found):
        readings = choose(candidate.readings, candidate.shape) if candidate.shape else candidate.readings
        if len(readings) > 1:
            yield _mention(text, candidate, _ambiguous(readings), None), Plain.NO
            continue
        reading = readings[0]
        if day is None:  # nothing follows from what the text spoke of before
            value = resolve(reading, context)
            if value is not None and not value.value.endswith("-QX"):
                yield _mention(text, candidate, value, None), Plain.NO
            continue
        if reading.year is None:
            asks = needs_tense(reading, day)
            tense = tense_at(text, candidate.start, candidate.end, words, reading) if asks else 0
            context = context._replace(tense=tense)
        if (
            reading.kind == "date"
            and reading.month
            and _ENDED.search(text, max(0, candidate.start - 7), candidate.start)
        ):
            reading = reading._replace(turn=-1)  # the year ended March 31
        if reading.kind == "part" and text.startswith((" ended ", " ending "), candidate.end):
            context = _with_quarter_end(context, found[index + 1 : index + 2], reading)
        value = resolve(reading, _of_a_longer_time(text, candidate.start, reading, context))
        if value is not None and not value.value.endswith("-QX"):
            plain = plainness(text, (candidate.start, candidate.end), reading, value, context, words)
            yield (
                _mention(text, candidate, value, day.isoformat() if value.status == "anchored" else None),
                plain,
            )
            context = _follow(context, reading, value)


def _ambiguous(readings: Sequence[Reading]) -> Value:
    both = "|".join(iso(r.year or 0, r.month, r.day) + r.time for r in readings)
    return Value("TIME" if readings[0].time else "DATE", both, "ambiguous")


def _mention(text: str, found: Candidate, value: Value, anchor: str | None) -> DateMention:
    end, iso_value = found.end, value.value
    if value.type == "TIME" and "|" not in iso_value:
        end, iso_value = whole_clock(text, found.start, end, iso_value)
    return DateMention(found.start, end, text[found.start : end], value.type, iso_value, anchor, value.status)


def _with_quarter_end(context: Context, following: Sequence[Candidate], reading: Reading) -> Context:
    """Return the context with the quarter that ends on the date that follows (``the quarter ended Sept. 30``)."""
    if context.anchor is None or reading.unit != "quarter" or reading.number or not following:
        return context
    month = following[0].readings[0].month
    if month is None:
        return context
    return context._replace(
        quarter=(context.anchor.year - (month > context.anchor.month), (month - 1) // 3 + 1)
    )


def _of_a_longer_time(text: str, start: int, reading: Reading, context: Context) -> Context:
    """Return the context without its quarter where the paragraph last spoke of some months (``the nine months``)."""
    if context.quarter is None or not (
        reading.base in {"previous", "same"} or (reading.kind == "shift" and reading.unit == "year")
    ):
        return context
    spans = _SPAN.findall(text, text.rfind("\n", 0, start) + 1, start)
    return context._replace(quarter=None) if spans and spans[-1].startswith("month") else context


def _follow(context: Context, reading: Reading, value: Value) -> Context:
    """Return the context after a mention: what the text spoke of last."""
    if value.value[4:6] == "-Q" and value.value[:4].isdigit() and value.value[6:].isdigit():
        stated = reading.kind == "part" and reading.base == "anchor" and reading.turn is None
        if stated and reading.year is None and reading.number:
            return context._replace(quarter=_quarter_spoken_of(context, value.value))
        return context
    if reading.kind == "date" and value.value[:4].isdigit():
        return context._replace(day=value.value)
    return context


def _quarter_spoken_of(context: Context, value: str) -> tuple[int, int]:
    """Return the quarter that a report is on: the first it names, unless a later one is over as well."""
    quarter = (int(value[:4]), int(value[6:]))
    if context.quarter is None or context.anchor is None:
        return quarter
    return max(quarter, context.quarter) if quarter <= last_quarter(context.anchor) else context.quarter
