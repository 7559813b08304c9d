"""Other spellings of the phrases of a pack: capitals without accents, letters without their marks, another alphabet.

Greek capitals are set without accents (``ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ``), Romanian is printed with commas or cedillas below its
letters, or with neither, Serbian in two alphabets. A pack says so once, and each of its phrases holds in every spelling.
"""

from __future__ import annotations

from newsclean.errors import RulePackError
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any


class Spellings:
    """Knows how else phrases are spelled.

    Args:
        tables: for each other spelling, what stands there for a character.
    """

    __slots__ = ("_tables",)

    def __init__(self, tables: Iterable[Mapping[str, str]] = ()) -> None:
        self._tables = tuple(_with_capitals(table) for table in tables)

    def of(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return texts, each once, and behind each its other spellings."""
        if not self._tables or not texts:
            return texts
        spelled = ((text, *(text.translate(table) for table in self._tables)) for text in texts)
        return tuple(dict.fromkeys(text for each in spelled for text in each))


def read_spellings(value: Any, source: str) -> Spellings:
    """Read the spellings of a pack.

    Raises:
        RulePackError: they are not tables of what stands for a character, or one is of a character of ASCII, in which
            the names of lists and rules are written.
    """
    if isinstance(value, list) and all(_is_table(table) for table in value):
        return Spellings(value)
    raise RulePackError(
        f"{source}: 'spellings' must be a list of tables from one character that is not ASCII to text, such as "
        '[{ "ș" = "s", "ț" = "t" }]'
    )


def _is_table(table: Any) -> bool:
    return isinstance(table, dict) and all(
        len(char) == 1 and not char.isascii() and isinstance(text, str) for char, text in table.items()
    )


def _with_capitals(table: Mapping[str, str]) -> dict[int, str]:
    capitals = {char.upper(): text.capitalize() for char, text in table.items()}
    return {ord(char): text for char, text in (capitals | dict(table)).items() if len(char) == 1}
