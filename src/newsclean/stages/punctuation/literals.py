"""Where an escape is no damage: strings of programs and of data, which are lost without it."""

from __future__ import annotations

from newsclean.stages._code import is_code
from newsclean.startup.lazy_re import lazy
from newsclean.startup.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS = lazy(
    r"\((?<=\w\()[urbf]?[\"'`]"  # a call with a string
    r"|=(?:(?<=[\w\])] =) |(?<=[\w\])]=)[\"'`])"  # an assignment; a query string has no blank or quotation mark there
    r"|[\"'] ?: ?[\"'\[{]"  # a key and its value
    r"|[\"'] \+ |\+ ?[\"']"  # strings put together
    r"|(?<!`)`(?!`)"  # a code span
    r"|-(?<=\\u[0-9A-Fa-f]{4}-)\\u"  # a range of characters
)
_STRING = r"(?:\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+')"
_STARTS = lazy(
    rf"\s*+(?:[\[{{]\s?[\"']|{_STRING} ?[,:](?:\s*+\Z|\s?[\"'\[{{\d])|[\w.-]{{1,60}}+="
    r"|(?:case|const|echo|elif|else|export|if|import|let|print|puts|raise|return|throw|var|when) [urbf]?[\"'])"
)
_ENDS = lazy(r"(?:[;{}]|[\"'] ?[,\]])\Z")
_CALL = lazy(r"\((?<=\w\()(?!e?s\))")
_ALONE = lazy(rf"\s*+[urbf]?{_STRING}\s*+\Z")
_OPENED, _CLOSED = ("[", "{", "(", ","), ("]", "}", ")")
_SINGLE = lazy(r"'(?<![\w\\]')(?=\w)")


def is_literal_line(texts: Sequence[str], index: int) -> bool:
    """Tell whether a line looks like one of a program or of data with a string in it."""
    line = texts[index].rstrip()
    if is_code(line) or _STARTS.match(line) or _ENDS.search(line[-3:]) or _SIGNS.search(line):
        return True
    if line.endswith(")") and _CALL.search(line):
        return True
    if not _ALONE.match(line):
        return False
    above = texts[index - 1].rstrip() if index else ""
    below = texts[index + 1].lstrip() if index + 1 < len(texts) else ""
    return above.endswith(_OPENED) or below.startswith(_CLOSED)


def has_single_quotes(line: str) -> bool:
    r"""Tell whether a ``'`` opens something: who escapes the apostrophes in a text has escaped such marks, too."""
    return _SINGLE.search(line) is not None
