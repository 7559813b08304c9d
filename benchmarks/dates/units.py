"""The unit suites of Recognizers-Text, duckling and chrono: short cases in many languages.

They were written for calendars and chat, so only what news prints is counted (docs/reference/dates.md, "Scope"):

* ``explicit``: one date whose year and day stand in figures: ``15 November 2019``, ``March 2018``, ``15.11.2019``;
* ``relative``: in the fifteen languages with relative words: a day word (*yesterday*), last, this or next with a unit
  (*last year*), or a number of units ago (*three years ago*).

Out of it are ranges, sets, durations, times of day, sums of dates, impossible days, figures without marks between
them, numbers in words, years after 2100, and weekdays alone, which chat means of the coming day and news of the past.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from newsclean.dates import find_dates
from newsclean.dates.words.languages import known_language
from newsclean.dates.words.tables import words_of

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = frozenset("en de fr es it pt nl sv pl ru uk tr ja zh ko".split())
_FULL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d|-Q\d)?")
_RELATIVE = re.compile(
    r"(?:[taionI@][ ])*(?:d|B|[LTX] (?:f )?[UҰqeS]|[UҰqeS] [LTX]|(?:V )?(?:[DZNCa]|C[- ]C) [UҰv] A|V (?:[DZNCa]) [UҰv])"
)
_NEAR = {"Week": 10, "Month": 7, "Quarter": 7, "Year": 4}


def scope_of(record: dict[str, Any]) -> str | None:
    """Return ``explicit`` or ``relative`` for a case in scope, else None."""
    if len(record["timexes"]) != 1 or known_language(record["lang"]) is None:
        return None
    timex = record["timexes"][0]
    if timex["type"] != "DATE" or not _FULL.fullmatch(timex["value"]):
        return None
    if _is_explicit(timex):
        return "explicit"
    words = words_of(known_language(record["lang"]) or "en")
    if record["lang"] in LANGUAGES and words.language not in {"ja", "zh", "ko"}:
        classes = "".join(words.classes.get(token, "x") for token in words.split(timex["text"]))
        return "relative" if _RELATIVE.fullmatch(classes) else None
    return None


def _is_explicit(timex: dict[str, Any]) -> bool:
    value, text = timex["value"], timex["text"]
    if value[:4] not in text or value > "2100":
        return False
    figures = re.findall(r"\d+", text)
    if len(value) == 10 and value[4:6] != "-W":
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return False
        rest = [int(n) for n in figures if n != value[:4]]
        if day.day not in rest or len(rest) > 2 or any(n not in {day.day, day.month} for n in rest):
            return False
        if re.search(
            r"\d \d+ \d{4}|[\d.]\d\.(?:1[3-9]|[23]\d)\.\d{4}|\d{4}\D\d+\D[^\W\d]|\d-\d{4}-|[^\W\d]-\d{1,2}-|/[^\W\d]+/|\d{4} \d",
            text,
        ):
            return False
        return bool(re.search(r"\D", text.replace(value[:4], "", 1).strip()))
    return (
        len(figures) <= 2
        and not re.fullmatch(r"\D*(?:\d{4}[-/ ]\d{1,2}|\d{1,2}-\d{4})\D*", text)
        and value[5:6] != "W"
    )


def accepted(timex: dict[str, Any]) -> set[str]:
    """Return the values that count as right: duckling gives the first day of a week, month or year."""
    values = {timex["value"], *timex.get("alts", ())}
    for value in tuple(values):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            week = (
                date.fromisoformat(value).isocalendar() if value[5:7] <= "12" and value[8:] <= "28" else None
            )
            if timex.get("grain") == "Week" and week:
                values.add(f"{week.year}-W{week.week:02}")
            values.add(value[: _NEAR.get(timex.get("grain", ""), 10)])
            if value.endswith("-01") and timex.get("grain") != "Day":
                values.add(value[:7])  # Recognizers gives the first day of a month
    return values


def agrees(value: str, wanted: set[str]) -> bool:
    """Tell whether a value is right, at TIMEX3's precision: *two years ago* is a year, in chat a day or a month."""
    if value in wanted:
        return True
    for other in wanted:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", other) and value[4:6] == "-W":
            week = date.fromisoformat(other).isocalendar()
            if value == f"{week.year}-W{week.week:02}":
                return True
    return False


def run(folder: Path, show: int = 0) -> None:
    """Print the share of cases with the right value, by suite and language."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        misses: list[str] = []
        everything = 0
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for record in map(json.loads, file):
                everything += 1
                scope = scope_of(record)
                if scope is None:
                    continue
                found = find_dates(record["text"], language=record["lang"], anchor=record["dct"])
                key = f"{record['lang']} {scope}"
                total[key] += 1
                timex = record["timexes"][0]
                wanted = accepted(timex)
                if scope == "relative":
                    wanted |= {value[:length] for value in wanted for length in (4, 7)}
                if any(agrees(value, wanted) for m in found for value in m.value.split("|")):
                    right[key] += 1
                else:
                    answers = [(m.text, m.value) for m in found]
                    misses.append(f"{key} {record['dct']} {record['text']!r} {timex['value']} {answers}")
        print(f"\n{path.name}: {sum(total.values())} of {everything} cases in scope")
        for scope in ("explicit", "relative"):
            keys = sorted(key for key in total if key.endswith(scope))
            good, counted = sum(right[key] for key in keys), sum(total[key] for key in keys)
            if counted:
                parts = " ".join(f"{key[:2]} {100 * right[key] // total[key]}" for key in keys)
                print(f"  {scope:9} {good:5} of {counted:5}  {100 * good / counted:5.1f} %   {parts}")
        for miss in misses[:show]:
            print("   ", miss)
