"""The unit suites of Recognizers-Text, duckling and chrono: short cases in many languages.

They were written for calendars and chat. Counted are the cases in the scope that docs/reference/dates.md sets:
a DATE with a value of at least a month or a week's precision, in a language whose relative words are known;
ambiguity, durations, ranges, sets, times of day, and appointments ("in the next two weekends") are out of it.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = frozenset("en de fr es it pt nl sv pl ru uk tr ja zh ko".split())
_FULL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d|-Q\d)?")
_MORE = re.compile(r"\d\s*(?:am|pm|uhr|h\b|時|点|點|时|:\d\d)|[-–~]\s?\d", re.IGNORECASE)


def explicit(record: dict[str, Any]) -> bool:
    """Tell whether a case has one date that carries its own year, and is printed with it."""
    if len(record["timexes"]) != 1:
        return False
    timex = record["timexes"][0]
    value = timex["value"]
    return timex["type"] == "DATE" and bool(_FULL.fullmatch(value)) and value[:4] in timex["text"]


def run(folder: Path, show: int = 0) -> None:
    """Print the share of cases with the right value, by suite and language."""
    from newsclean.dates import find_dates

    for path in sorted(folder.glob("*.jsonl.gz")):
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        misses: list[str] = []
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for record in map(json.loads, file):
                scope = in_scope(record)
                if scope is None:
                    continue
                timex = record["timexes"][0]
                wanted = {timex["value"], *timex.get("alts", ())}
                found = find_dates(record["text"], language=record["lang"], anchor=record["dct"])
                key = f"{record['lang']} {scope}"
                total[key] += 1
                if any(value in wanted for m in found for value in m.value.split("|")):
                    right[key] += 1
                else:
                    misses.append(
                        f"{record['lang']} {record['dct']} {record['text']!r} {timex['value']} {[(m.text, m.value) for m in found]}"
                    )
        print(f"\n{path.name}")
        for scope in ("explicit", "relative"):
            keys = [key for key in total if key.endswith(scope)]
            good, everything = sum(right[key] for key in keys), sum(total[key] for key in keys)
            if everything:
                print(
                    f"  {scope:9} {good:5} of {everything:5}  {100 * good / everything:5.1f} %   "
                    + " ".join(f"{key[:2]} {100 * right[key] // total[key]}" for key in sorted(keys))
                )
        for miss in misses[:show]:
            print("   ", miss)


def in_scope(record: dict[str, Any]) -> str | None:
    """Return ``explicit`` or ``relative`` for a case in scope, else None."""
    if explicit(record):
        return (
            None
            if _MORE.search(record["timexes"][0]["text"].replace(record["timexes"][0]["value"], ""))
            else "explicit"
        )
    return None
