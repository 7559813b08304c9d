"""What a line begins with, ends with or contains: looked up by its first or last few characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsclean.rules.patterns import Pattern
    from newsclean.rules.rule import Rule

_KEYS = (4, 2, 1)  # lengths of the keys, longest first
_WIDE = 12  # a line without blanks counts as a word for so many characters


class Probe(NamedTuple):
    """A text that a line may begin with, end with or contain, and what else must hold."""

    text: str
    rule: Rule
    pattern: Pattern | None


def words(folded: str) -> int:
    """Return the number of words of a folded line, estimated by length for scripts without blanks."""
    return max(folded.count(" ") + 1, len(folded) // _WIDE)


class Affixes:
    """Rules that know a line by its beginning, or by its end."""

    __slots__ = ("_at_start", "_digit", "_tables")

    def __init__(self, probes: Iterable[Probe], *, at_start: bool) -> None:
        self._at_start = at_start
        self._digit: list[Probe] = []
        tables: dict[int, dict[str, list[Probe]]] = {}
        for probe in probes:
            if probe.text == "#":
                self._digit.append(probe)
                continue
            width = next(key for key in _KEYS if len(probe.text) >= key)
            key = probe.text[:width] if at_start else probe.text[-width:]
            tables.setdefault(width, {}).setdefault(key, []).append(probe)
        self._tables = tuple((width, tables[width]) for width in _KEYS if width in tables)

    def match(self, line: str, folded: str, size: int) -> Rule | None:
        """Return the first rule that knows the line.

        Args:
            line: the line as it is.
            folded: the line folded; of a very long one only the beginning.
            size: the length of the line.
        """
        at_start = self._at_start
        for width, table in self._tables:
            probes = table.get(folded[:width] if at_start else folded[-width:])
            if probes is not None:
                found = self._try(probes, line, folded, size)
                if found is not None:
                    return found
        if self._digit and (folded[0] if at_start else folded[-1]).isdecimal():
            return self._try(self._digit, line, folded, size)
        return None

    def _try(self, probes: list[Probe], line: str, folded: str, size: int) -> Rule | None:
        for text, rule, pattern in probes:
            if text != "#" and not self._has(folded, text):
                continue
            if pattern is None:
                if words(folded) <= rule.max_words and size <= rule.max_chars:
                    return rule
            elif size <= rule.max_chars and pattern.fits(line.strip()):
                return rule
        return None

    def _has(self, folded: str, text: str) -> bool:
        """Tell whether the folded line has ``text`` at its side, as whole words."""
        if self._at_start:
            if not folded.startswith(text):
                return False
            edge, beyond = text[-1], folded[len(text) : len(text) + 1]
        else:
            if not folded.endswith(text):
                return False
            edge, beyond = text[0], folded[-len(text) - 1 : -len(text)]
        return not (beyond.isalnum() and edge.isalnum()) or _is_wide(edge) or _is_wide(beyond)


def _is_wide(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" or "\u0e00" <= char <= "\u0e7f"


class Contained:
    """Patterns behind a text that the line must contain."""

    __slots__ = ("_probes",)

    def __init__(self, probes: Iterable[Probe]) -> None:
        grouped: dict[str, list[Probe]] = {}
        for probe in probes:
            grouped.setdefault(probe.text, []).append(probe)
        self._probes = tuple(grouped.items())

    def match(self, line: str, folded: str, size: int) -> Rule | None:
        """Return the first rule that knows the line."""
        for text, probes in self._probes:
            if text in folded:
                for _, rule, pattern in probes:
                    assert pattern is not None
                    if size <= rule.max_chars and pattern.fits(line.strip()):
                        return rule
        return None
