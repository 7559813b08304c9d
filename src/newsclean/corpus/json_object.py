"""Reads one JSON object with the place of each member, so that one value can change and no other byte does."""

from __future__ import annotations

import json

from newsclean.errors import RecordError
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

# The values of numbers are never needed, and a huge one is slow to convert or refused: keep their lengths.
_DECODER = json.JSONDecoder(parse_int=len, parse_float=len, parse_constant=len)
_BLANKS = lazy(r"[ \t\r\n]*+")
_PLAIN = json.JSONEncoder(ensure_ascii=False)
_NAMES = {str: "a string", list: "a list", dict: "an object", bool: "true or false", type(None): "null"}


class Member(NamedTuple):
    """One member of an object: ``line[start:end]`` is its value; the key begins at ``key_start``."""

    value: Any
    key_start: int
    start: int
    end: int


class JsonObject:
    """A JSON object on one line.

    Attributes:
        line: the JSON text.
        members: the members by key; of equal keys the last counts, as for most readers.
        close: where the closing brace is.

    Args:
        line: JSON text.

    Raises:
        RecordError: it is not JSON, or not an object.
    """

    __slots__ = ("close", "line", "members")

    def __init__(self, line: str) -> None:
        self.line = line
        self.members: dict[str, Member] = {}
        try:
            self.close = self._read()
        except json.JSONDecodeError as error:
            reason = f"{error.msg.removesuffix(' at')} at character {error.pos + 1}"
            raise RecordError("not-json", reason[0].lower() + reason[1:]) from error
        except RecursionError as error:
            raise RecordError("too-deep", "its values are nested too deeply") from error

    def _read(self) -> int:
        line = self.line
        position = _skip(line, 0)
        if not line.startswith("{", position):
            value, position = _DECODER.raw_decode(line, position)
            self._expect_end(position)
            raise RecordError("not-an-object", f"the record is {name_of(value)}, not an object")
        position = _skip(line, position + 1)
        if not line.startswith("}", position):
            while True:
                position = self._read_member(position)
                if not line.startswith(",", position):
                    break
                position = _skip(line, position + 1)
        if not line.startswith("}", position):
            raise json.JSONDecodeError("Expecting ',' or '}'", line, position)
        self._expect_end(position + 1)
        return position

    def _read_member(self, position: int) -> int:
        line = self.line
        if not line.startswith('"', position):
            raise json.JSONDecodeError("Expecting a name in double quotes", line, position)
        key, end = _DECODER.raw_decode(line, position)
        colon = _skip(line, end)
        if not line.startswith(":", colon):
            raise json.JSONDecodeError("Expecting ':'", line, colon)
        start = _skip(line, colon + 1)
        value, end = _DECODER.raw_decode(line, start)
        self.members[key] = Member(value, position, start, end)
        return _skip(line, end)

    def _expect_end(self, position: int) -> None:
        position = _skip(self.line, position)
        if position != len(self.line):
            raise json.JSONDecodeError("Extra data", self.line, position)

    def value(self, key: str) -> Any:
        """Return the value of a member; None if there is none."""
        member = self.members.get(key)
        return None if member is None else member.value

    def literal(self, key: str) -> str:
        """Return the JSON text of a member's value."""
        member = self.members[key]
        return self.line[member.start : member.end]

    def whole(self, key: str) -> Any:
        """Return the value of a member with its numbers, which `value` does not have."""
        return json.loads(self.literal(key))

    def with_values(self, values: dict[str, Any]) -> str:
        """Return the JSON text with the values of some members replaced; new members go to the end."""
        pieces: list[tuple[int, int, str]] = []
        added = ""
        colon, comma = self._style()
        for key, value in values.items():
            member = self.members.get(key)
            if member is None:
                added += (
                    f"{comma if self.members or added else ''}{self.printed(key)}{colon}{self.printed(value)}"
                )
            else:
                pieces.append((member.start, member.end, self.printed(value)))
        if added:
            end = len(self.line[: self.close].rstrip(" \t\r\n"))
            pieces.append((end, end, added))
        return _spliced(self.line, pieces)

    def with_literals(self, literals: dict[str, str | None]) -> str:
        """Return the JSON text with the values of some members replaced by JSON texts; one without a text goes."""
        pieces: list[tuple[int, int, str]] = []
        for key, literal in literals.items():
            member = self.members[key]
            if literal is None:
                pieces.append(self._whole_place(member))
            else:
                pieces.append((member.start, member.end, literal))
        return _spliced(self.line, pieces)

    def _whole_place(self, gone: Member) -> tuple[int, int, str]:
        """Return what takes a member away, with the comma that parts it from another one."""
        before = self.line[: gone.key_start].rstrip(" \t\r\n")
        if before.endswith(","):
            return len(before) - 1, gone.end, ""
        after = _skip(self.line, gone.end)
        is_last = not self.line.startswith(",", after)
        return gone.key_start, gone.end if is_last else _skip(self.line, after + 1), ""

    def printed(self, value: Any) -> str:
        """Return a value as JSON text, with as many escapes as this line has."""
        # An ASCII line comes from a writer that escapes the rest; any other line from one that does not.
        return json.dumps(value) if self.line.isascii() else _PLAIN.encode(value)

    def _style(self) -> tuple[str, str]:
        """Return the colon and the comma as this line has them, with or without a blank."""
        first = next(iter(self.members.values()), None)
        spaced = first is None or self.line[first.start - 1] == " "
        return (": ", ", ") if spaced else (":", ",")


def name_of(value: Any) -> str:
    """Return what a JSON value is, in words."""
    return _NAMES.get(type(value), "a number")


def _skip(line: str, position: int) -> int:
    """Return where the blanks at ``position`` end."""
    blanks = _BLANKS.match(line, position)
    return blanks.end() if blanks else position


def _spliced(line: str, pieces: list[tuple[int, int, str]]) -> str:
    for start, end, text in sorted(pieces, reverse=True):
        line = line[:start] + text + line[end:]
    return line
