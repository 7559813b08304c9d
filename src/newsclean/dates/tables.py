"""The words of dates in one language, as the tokenizer needs them: a class and a meaning for each word.

Month and weekday names come from ``calendars`` (generated from Unicode CLDR), all other words from ``lexicons``
(written by hand). A class is one character; `newsclean.dates.grammar` says what it writes with them.
"""

from __future__ import annotations

import json
import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.data import beside, read_text, stems
from newsclean.packed import packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Sections of a lexicon that are lists of words -> class
_LISTS = {
    "ordinal_suffixes": "s", "the": "t", "articles": "a", "of": "o", "on": "n", "at": "@", "in": "i",
    "year_words": "y", "last": "L", "this": "T", "next": "X", "ago": "A", "ago_before": "V", "later_before": "I",
    "earlier": "E", "later": "F",
    "fiscal": "f", "approximate": "b", "several": "R", "part": "p", "part_of": "g", "hour_words": "u",
    "each": "H", "and": "&", "that": "Θ", "latest": "λ", "same_period": "π", "before_that": "l", "after_that": ">", "for": "φ",
    "ended": "ε", "since": "σ", "decade_suffixes": "ς",
}  # fmt: skip
# Sections that give words a meaning -> class
_TABLES = {
    "fixed": "r", "day": "d", "unit": "U", "units": "v", "quarter": "q", "half": "h", "season": "S", "daypart": "P",
    "meridiem": "K", "clock": "k", "cardinal": "C", "ordinal": "O", "holiday": "J", "decade": "j", "period": "B",
}  # fmt: skip
_CORE = frozenset("WwMmUҰvqhSejdrJPBω")
_ROMAN = "X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_OTHER_WORDS = frozenset("may march mar jun sun sat wed fri mon do so mo di mi fr sa mär mai".split())
_ZONES = (
    "UTC GMT EST EDT CST CDT MST MDT PST PDT ET PT CET CEST MEZ MESZ BST IST JST KST HKT SGT AEST AEDT WIB MSK EET EEST"
).split()
_PUNCTUATION = {
    "‐": "-", "‑": "-", "–": "–", "—": "–", "−": "-", "’": "'", "ʼ": "'", "،": ",", "、": ",", "·": "x",
}  # fmt: skip

# A word, with the marks of scripts that write vowels as marks; digits are ASCII by now.
_LETTER = (
    "[^\\W\\d_\u4e00-\u9fff\u3040-\u30ff]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0970-\u09e5\u09f0-\u0e4e\u0e5c-\u0eff\u1000-\u109f\u200c]"
)
# What is enough, and four times faster, for a language whose words are all in these ranges
_PLAIN = ("[A-Za-z\u00c0-\u024f]", "[A-Za-z\u00c0-\u024f\u0370-\u04ff]")
_REST = r"[0-9]+|[ \t\u00a0\u202f\u2009]+|[\s\S]"


class Words(NamedTuple):
    """The date words of a language.

    Attributes:
        language: ISO 639 code.
        order: order of day, month and year in a numeric date: ``MDY``, ``DMY`` or ``YMD``.
        classes: word -> class.
        values: word -> meaning (a number or a code).
        token: splits text into words, numbers, blanks and single marks; nothing is left out.
        postposed: whether adjectives follow their nouns.
        future: words that tell of the future, of a language other than English.
        past: words that tell of the past.
        postposed: whether adjectives follow their nouns.
        future: words that tell of the future, of a language other than English.
        past: words that tell of the past.
        core: the words without one of which (or figures) there is no date.
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


# Other codes for the same tables
_ALIASES = {
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "sh": "sr",
    "cnr": "sr",
    "prs": "fa",
    "mo": "ro",
    "ji": "he",
}


def known_language(language: str | None) -> str | None:
    """Return the code of the tables for a language (``de`` for ``de-AT``), or None where there are none."""
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    code = _ALIASES.get(code, code)
    return code if code in languages() else None


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """Return the codes of the languages whose month names are known."""
    return frozenset(stems(beside(__file__, "calendars"), ".json"))


def _forms(word: str, *, capital_only: bool = False) -> Iterator[str]:
    """Yield a word as it is printed: as given, with a capital, and in capitals."""
    if not capital_only or word[:1].isupper():
        yield word
    yield word[:1].upper() + word[1:]
    if " " in word:
        yield " ".join(part[:1].upper() + part[1:] for part in word.split(" "))
    yield word.upper()


def _numbers() -> tuple[dict[str, str], dict[str, int]]:
    """Return what figures can be in a date, and their values."""
    short = {str(number): number for number in range(100)} | {f"0{number}": number for number in range(10)}
    three = {f"{number:03}": number for number in range(1000)}
    years = {str(number): number for number in range(1000, 2200)}
    other = {str(number): number for number in (*range(2400, 2700), *range(5700, 5800))}  # Buddhist, Jewish
    kinds = {text: "D" if 1 <= number <= 31 else "Z" for text, number in short.items()}
    kinds |= dict.fromkeys(three, "N") | dict.fromkeys(years, "Y") | dict.fromkeys(other, "Ÿ")
    return kinds, short | three | years | other


class _Builder:
    def __init__(self) -> None:
        self.classes: dict[str, str] = {}
        self.values: dict[str, Any] = {}

    def add(self, words: Iterable[str], kind: str, value: Any = None, *, capital_only: bool = False) -> None:
        for word in words:
            for form in _forms(word, capital_only=capital_only):
                self.classes[form] = kind
                if value is not None:
                    self.values[form] = value

    def add_marks(self) -> None:
        for mark in " ,.-/:'()\n\r\u200f":
            self.classes[mark] = mark
        self.classes |= {blank * n: " " for blank in " \t\u00a0\u202f\u2009" for n in (1, 2)}
        self.classes |= _PUNCTUATION
        self.classes |= {"\r": "\n", "T": "τ", "Z": "z", "s": "ς", "Q": "Q", "q": "Q"}
        self.add(_ZONES, "G", capital_only=True)

    def add_calendar(self, table: Mapping[str, Any]) -> None:
        self.add(table.get("of", ()), "o")
        self.add(table.get("the", ()), "t")
        self.add(table.get("suffix", ()), "s")
        for word in table.get("year", ()):
            self.add([word], "Ұ" if self.values.get(word) == "year" else "y")
        for section, kind, rule in (
            ("weekdays_short", "w", "capital_weekdays"), ("months_short", "m", "capital_months"),
            ("weekdays", "W", "capital_weekdays"), ("months", "M", "capital_months"),
        ):  # fmt: skip
            lower = "w" if "weekdays" in section else "m"
            for number, names in table[section].items():
                if table[rule]:  # without its capital it is sure only beside figures
                    careless = [name.lower() for name in names if name.lower() not in _OTHER_WORDS]
                    self.add(careless, lower, int(number))
                self.add(names, kind, int(number), capital_only=table[rule])

    def add_lexicon(self, lexicon: Mapping[str, Any]) -> None:
        for section, kind in _LISTS.items():
            self.add(lexicon.get(section, ()), kind)
        for section, kind in _TABLES.items():
            for word, value in lexicon.get(section, {}).items():
                self.add([word], kind, value)
        self.add(lexicon.get("weekend", ()), "e", "weekend")
        for number, roman in enumerate(_ROMAN, 10):
            for form in (roman, roman + "e"):
                self.classes[form] = "Ρ"
                self.values[form] = number
        if not lexicon.get("decade_suffixes"):
            return
        for suffix in lexicon["decade_suffixes"]:
            self.classes[suffix] = "ς"

    def add_compounds(self, lexicon: Mapping[str, Any]) -> None:
        """Add weekdays that are one word with a part of the day, such as *Montagabend*."""
        weekdays = [(word, self.values[word]) for word, kind in self.classes.items() if kind == "W"]
        for ending, part in lexicon.get("weekday_endings", {}).items():
            for word, number in weekdays:
                if not word.isupper():
                    self.add([word + ending], "ω", f"{number} {part}")


def _token_pattern(words: Iterable[str]) -> str:
    """Return the pattern of the tokenizer; names of several words, or with marks in them, come whole."""
    letter = next(
        (plain for plain in _PLAIN if all(map(re.compile(f"[{plain[1:-1]}\0-@\u2019]*").fullmatch, words))),
        None,
    )
    letter = letter or f"(?:{_LETTER})"
    single = re.compile(f"{letter}+|[0-9]+|[\\s\\S]|[ \t\u00a0\u202f\u2009]+")
    compound = [word for word in words if not single.fullmatch(word)]
    open_ended = [word for word in compound if word[-1] in "'’"]  # the next word follows at once: d'avril
    closed = [word for word in compound if word not in open_ended]
    first = (f"{_any_of(closed)}(?![^\\W_])|" if closed else "") + (
        f"{_any_of(open_ended)}|" if open_ended else ""
    )
    return f"{first}{letter}+|{_REST}"


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of some words; what they begin with alike is written once."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    parts = [_chain(head, rest) for head, rest in tails.items()]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _chain(head: str, tails: list[str]) -> str:
    """Return the pattern of the words that begin with ``head`` and go on with one of ``tails``."""
    while "" not in tails and len({tail[0] for tail in tails}) == 1:
        head, tails = head + tails[0][0], [tail[1:] for tail in tails]
    if not any(tails):
        return re.escape(head)
    return re.escape(head) + (f"(?:{_any_of(tails)})?" if "" in tails else _any_of(tails))


def _load(kind: str, name: str) -> dict[str, Any]:
    path = beside(__file__, kind, name)
    if not os.path.isfile(path):  # noqa: PTH113
        return {}
    text = read_text(path)
    if name.endswith(".json"):
        return dict(json.loads(text))
    import tomllib  # noqa: PLC0415 - only where there is a lexicon to read

    return tomllib.loads(text)


def plain_words(language: str) -> dict[str, Any]:
    """Return the date words of a language but its numbers, as values that JSON can hold."""
    table = _load("calendars", f"{language}.json")
    builder = _Builder()
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
        "token": _token_pattern(builder.classes),
        "core": core,
        "postposed": lexicon.get("postposed", False),
        "future": lexicon.get("future", []),
        "past": lexicon.get("past", []),
    }


@lru_cache(maxsize=128)
def words_of(language: str) -> Words:
    """Return the date words of ``language``, which is in `languages`."""
    plain = packed(f"dates-{language}") or plain_words(language)
    kinds, numbers = _numbers()
    return Words(
        language,
        plain["order"],
        plain["classes"] | kinds,
        plain["values"] | numbers,
        re.compile(plain["token"]),
        tuple(plain["core"]),
        postposed=plain["postposed"],
        future=frozenset(plain["future"]),
        past=frozenset(plain["past"]),
    )
