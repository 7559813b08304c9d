"""The words of dates in one language, as the tokenizer needs them: a class and a meaning for each word.

Month and weekday names come from ``calendars`` (generated from Unicode CLDR), all other words from ``lexicons``
(written by hand). A class is one character; `newsclean.dates.grammar` says what it writes with them.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.dates.tokens import token_pattern
from newsclean.dates.word_table import WordTable

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_HERE = Path(__file__).parent
_CORE = frozenset("WwMmUҰvqhηSejdᵭrJPBω")


class Words(NamedTuple):
    """The date words of a language.

    Attributes:
        language: ISO 639 code.
        order: order of day, month and year in a numeric date: ``MDY``, ``DMY`` or ``YMD``.
        classes: word -> class.
        values: word -> meaning (a number or a code).
        token: splits text into words, numbers, blanks and single marks; nothing is left out.
        core: the words without one of which (or figures) there is no date.
        postposed: whether adjectives follow their nouns.
        future: words that tell of the future, of a language other than English.
        past: words that tell of the past.
        future_endings: endings of verbs in the future.
        past_endings: endings of verbs in the past.
    """

    language: str
    order: str
    classes: Mapping[str, str]
    values: Mapping[str, Any]
    token: re.Pattern[str]
    core: tuple[str, ...]
    postposed: bool
    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]


def _load(kind: str, name: str) -> dict[str, Any]:
    path = _HERE / kind / name
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    if name.endswith(".json"):
        return dict(json.loads(text))
    import tomllib  # noqa: PLC0415 - only where there is a lexicon to read

    return tomllib.loads(text)


@lru_cache(maxsize=128)
def words_of(language: str) -> Words:
    """Return the date words of ``language``, which is in `languages`."""
    table = _load("calendars", f"{language}.json")
    builder = WordTable()
    lexicon = _load("lexicons", f"{language}.toml")
    builder.add_lexicon(lexicon)
    builder.add_calendar(table)
    builder.add_compounds(lexicon)
    builder.add_numbers()
    builder.add_marks()
    if table.get("comma_after_day"):
        builder.classes[","] = "."
    token = token_pattern(builder.classes)
    core = tuple(
        word
        for word, kind in builder.classes.items()
        if (kind in _CORE and not word[0].isdigit()) or (kind == "C" and builder.values[word] in {18, 19, 20})
    )
    return Words(
        language,
        table["order"],
        builder.classes,
        builder.values,
        token,
        core,
        postposed=lexicon.get("postposed", False),
        future=frozenset(lexicon.get("future", ())),
        past=frozenset(lexicon.get("past", ())),
        future_endings=tuple(lexicon.get("future_endings", ())),
        past_endings=tuple(lexicon.get("past_endings", ())),
    )
