"""Building the word table of one language: a class and a meaning for each word form."""

from __future__ import annotations

from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

# Sections of a lexicon that are lists of words -> class
_LISTS = {
    "ordinal_suffixes": "s", "the": "t", "articles": "a", "of": "o", "on": "n", "at": "@", "in": "i",
    "year_words": "y", "last": "L", "this": "T", "next": "X", "ago": "A", "ago_before": "V", "later_before": "I",
    "earlier": "E", "later": "F",
    "fiscal": "f", "approximate": "b", "several": "R", "part": "p", "part_of": "g", "hour_words": "u",
    "each": "H", "and": "&", "that": "Θ", "latest": "λ", "same_period": "π", "before_that": "l", "after_that": ">", "for": "φ",
    "ended": "ε", "since": "σ", "decade_suffixes": "ς", "toward": "→",
}  # fmt: skip
# Sections that give words a meaning -> class
_TABLES = {
    "fixed": "r", "day": "d", "unit": "U", "units": "v", "quarter": "q", "half": "h", "season": "S", "daypart": "P",
    "meridiem": "K", "clock": "k", "cardinal": "C", "ordinal": "O", "holiday": "J", "decade": "j", "period": "B", "day_adjective": "ᵭ", "half_year": "η",
}  # fmt: skip
_ROMAN = "X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_OTHER_WORDS = frozenset("may march mar jun sun sat wed fri mon do so mo di mi fr sa mär mai".split())
_ZONES = (
    "UTC GMT EST EDT CST CDT MST MDT PST PDT ET PT CET CEST MEZ MESZ BST IST JST KST HKT SGT AEST AEDT WIB MSK EET EEST"
).split()
_PUNCTUATION = {
    "‐": "-", "‑": "-", "–": "–", "—": "–", "−": "-", "’": "'", "ʼ": "'", "،": ",", "、": ",", "·": "x",
}  # fmt: skip


def _forms(word: str, *, capital_only: bool = False) -> Iterator[str]:
    """Yield a word as it is printed: as given, with a capital, and in capitals."""
    if not capital_only or word[:1].isupper():
        yield word
    yield word[:1].upper() + word[1:]
    if " " in word and word[0].isalpha():  # with a capital, what stands behind a full stop begins a sentence
        first, *rest = word.split(" ")
        capitals = [part[:1].upper() + part[1:] for part in rest]
        yield " ".join([first, *capitals])
        yield " ".join([first[:1].upper() + first[1:], *capitals])
    yield word.upper()


def numbers() -> tuple[dict[str, str], dict[str, int]]:
    """Return what figures can be in a date, and their values."""
    short = _numbered(range(100)) | {f"0{number}": number for number in range(10)}
    three = {text[1:]: number - 1000 for text, number in _numbered(range(1000, 2000)).items()}
    years = _numbered(range(1000, 2200))
    other = _numbered(range(2400, 2700)) | _numbered(range(5700, 5800))  # Buddhist, Jewish
    kinds = {text: "D" if 1 <= number <= 31 else "Z" for text, number in short.items()}
    kinds |= dict.fromkeys(three, "N") | dict.fromkeys(years, "Y") | dict.fromkeys(other, "Ÿ")
    return kinds, short | three | years | other


def _numbered(numbers: range) -> dict[str, int]:
    return dict(zip(map(str, numbers), numbers, strict=True))


class WordTable:
    """Words, their classes and their meanings, as they are added."""

    def __init__(self) -> None:
        self.classes: dict[str, str] = {}
        self.values: dict[str, Any] = {}

    def add(self, words: Iterable[str], kind: str, value: Any = None, *, capital_only: bool = False) -> None:
        """Add words of one class, in all their printed forms."""
        for word in words:
            for form in _forms(word, capital_only=capital_only):
                self.classes[form] = kind
                if value is not None:
                    self.values[form] = value

    def add_marks(self) -> None:
        """Add marks, blanks and zones."""
        for mark in " ,.-/:'()\n\r\u200f":
            self.classes[mark] = mark
        self.classes |= {blank * n: " " for blank in " \t\u00a0\u202f\u2009" for n in (1, 2)}
        self.classes |= _PUNCTUATION
        self.classes |= {"\r": "\n", "T": "τ", "Z": "z", "s": "ς", "Q": "Q", "q": "Q"}
        self.add(_ZONES, "G", capital_only=True)

    def add_calendar(self, table: Mapping[str, Any]) -> None:
        """Add the names of months and weekdays from CLDR."""
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
        """Add the words of a lexicon, and Roman numbers."""
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
