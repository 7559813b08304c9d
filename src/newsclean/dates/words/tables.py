"""The words of dates in one language, as the tokenizer needs them: a class and a meaning for each word.

Month and weekday names come from ``calendars`` (generated from Unicode CLDR), all other words from ``lexicons``
(written by hand). A class is one character; `newsclean.dates.grammar.patterns` says what it writes with them.
"""

from __future__ import annotations

import sys
from functools import lru_cache

from newsclean.dates.words.tokens import compounds_of, joined, token_pattern
from newsclean.dates.words.word_table import WordTable, numbers
from newsclean.startup.data import beside, read_text
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple
from newsclean.startup.packed import packed

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from typing import Any

    from newsclean.dates.words.tokens import Compounds

_CORE = frozenset("WwMmUҰvqhηSejdᵭrJPBω")


class Words(NamedTuple):
    """The date words of a language.

    Attributes:
        language: ISO 639 code.
        order: order of day, month and year in a numeric date: ``MDY``, ``DMY`` or ``YMD``.
        classes: word -> class.
        values: word -> meaning (a number or a code).
        token: splits text into words, numbers, blanks and single marks; nothing is left out.
        compounds: words that are several of those tokens, by the first of these.
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
    compounds: Compounds
    core: tuple[str, ...]
    postposed: bool
    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]

    def split(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        """Return the tokens of a stretch of text."""
        return joined(self.token.findall(text, start, end), self.compounds)


def _load(kind: str, name: str) -> dict[str, Any]:
    try:
        text = read_text(beside(__file__, kind, name))
    except FileNotFoundError:
        return {}
    if name.endswith(".json"):
        import json  # noqa: PLC0415 - as below

        return dict(json.loads(text))
    import tomllib  # noqa: PLC0415 - only where there is a lexicon to read

    return tomllib.loads(text)


def calendar_of(language: str) -> dict[str, Any]:
    """Return the names of months and weekdays of a language, as CLDR has them."""
    return _load("calendars", f"{language}.json")


def plain_words(language: str) -> dict[str, Any]:
    """Return the date words of a language but its numbers, as plain values."""
    table = calendar_of(language)
    builder = WordTable()
    lexicon = _load("lexicons", f"{language}.toml")
    builder.add_lexicon(lexicon)
    builder.add_calendar(table)
    builder.add_compounds(lexicon)
    builder.add_marks()
    if table.get("comma_after_day"):
        builder.classes[","] = "."
    core = [
        word
        for word, kind in builder.classes.items()
        if (kind in _CORE and not word[0].isdigit()) or (kind == "C" and builder.values[word] in {18, 19, 20})
    ]
    return {
        "order": table["order"],
        "classes": builder.classes,
        "values": builder.values,
        "compounds": compounds_of(builder.classes, token_pattern(builder.classes)),
        "core": core,
        "postposed": lexicon.get("postposed", False),
        "future": lexicon.get("future", []),
        "past": lexicon.get("past", []),
        "future_endings": lexicon.get("future_endings", []),
        "past_endings": lexicon.get("past_endings", []),
    }


@lru_cache(maxsize=128)
def words_of(language: str) -> Words:
    """Return the date words of ``language``, which is in `languages`."""
    plain = packed(f"dates_{language}") or plain_words(language)
    kinds, values = numbers()
    return Words(
        language,
        plain["order"],
        plain["classes"] | kinds,
        plain["values"] | values,
        token_pattern(plain["classes"]),
        plain["compounds"],
        tuple(plain["core"]),
        postposed=plain["postposed"],
        future=frozenset(plain["future"]),
        past=frozenset(plain["past"]),
        future_endings=tuple(plain["future_endings"]),
        past_endings=tuple(plain["past_endings"]),
    )
