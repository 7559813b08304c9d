"""Blanks and invisible characters: which there are, and where they mean something.

Sources: the Unicode Standard, chapters 6.2 (space characters), 23.2 (layout controls) and UAX #9 (bidi controls).
"""

from __future__ import annotations

from newsclean.startup.lazy_re import lazy

BLANKS = " \t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""What is blank inside a line. U+2028 and U+2029 are breaks that a page's script left; they end no line."""

JOINERS = "\u200c\u200d"
BREAKERS = "\u200b\u2060\ufeff"
DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = JOINERS + BREAKERS + DIRECTIONS
NO_BREAK = "\xa0\u202f"
BREAKS = "\x0b\x0c\u2028\u2029"

# Next to these a no-break space is typography, whatever the language.
HOLDS_NEXT = "\xab\u2039\u2013\u2014-\u2116\xa7#\u20ac$\xa3\xa5"
HOLDS_LAST = "\xbb\u203a\u2013\u2014-%\u2030\xb0;:!?\u20ac$\xa3\xa5/=+\xd7"

RUN = lazy(f"[{BLANKS}]{{2,}}")
SPECIAL = lazy("[\t\x0b\x0c\r\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]")
"""A blank or invisible character other than the space and the line feed."""
SPECIAL_INSIDE = lazy(SPECIAL.pattern.replace("\r", ""))
"""The same without the carriage return: what may stand inside a line."""
UNUSUAL = lazy(f"{SPECIAL_INSIDE.pattern}|  ")
"""One of those, or two spaces: one look for both, as the farther of two would be looked for again and again."""
ODD = lazy(f"[{BREAKS}{NO_BREAK}{INVISIBLE}]")
"""A single character inside a line that may have to go, or become a space."""

_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BULLETS = "\u2022\u2023\u25e6\u2043\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u2013*+\xb7\u25ba\u27a4\u2713\u2714-"
_MARK = rf"(?:[{_BULLETS}]|[0-9]{{1,3}}[.)])[ \t\xa0]"
_LIST_MARK = lazy(_MARK)
INDENTED_MARK = lazy(f"[{BLANKS}]++(?={_MARK})")
"""Leading blanks and a list mark behind them."""


def table() -> bytes:
    """Return what compiled code has to know of characters, as bits: see ``native/blanks.pyx``."""
    kinds = bytearray(0x10000)
    for kind, characters in (
        (1, BLANKS),
        (2, INVISIBLE),
        (4, BLANKS[1:]),
        (8, NO_BREAK),
        (16, BREAKS),
        (32, HOLDS_NEXT + "0123456789"),
        (64, HOLDS_LAST + "0123456789"),
        (128, _BULLETS),
    ):
        for character in characters:
            kinds[ord(character)] |= kind
    return bytes(kinds)


def has_right_to_left(text: str) -> bool:
    """Tell whether a text holds letters that run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def has_list_mark(line: str, at: int) -> bool:
    """Tell whether a line goes on with a list mark at ``at``."""
    return _LIST_MARK.match(line, at) is not None


def _is_plain(character: str) -> bool:
    """Tell whether a character is of a script (or a blank, or a mark) that joiners mean nothing to."""
    return (
        character < "\u0530"
        or "\u1e00" <= character <= "\u206f"
        or "\u3000" <= character <= "\ua4cf"
        or "\uac00" <= character <= "\ud7af"
        or "\uff00" <= character <= "\uffef"
    )


def means_something(line: str, at: int, *, right_to_left: bool) -> bool:
    """Tell whether the invisible character ``line[at]`` carries meaning where it stands.

    Joiners shape Arabic and Indic letters and emoji; break opportunities divide Thai, Lao, Khmer and Burmese, which
    have no spaces; directions matter where anything runs from right to left. Between the letters of Latin, Greek,
    Cyrillic and East Asian scripts they are left over from a page.

    Args:
        line: the line.
        at: index of an invisible character.
        right_to_left: whether the document has letters that run from right to left.
    """
    character = line[at]
    if character in DIRECTIONS:
        return right_to_left
    around = (line[at - 1] if at else " ", line[at + 1] if at + 1 < len(line) else " ")
    if character in JOINERS:
        return not all(map(_is_plain, around))
    return not all(_is_plain(c) or "\u0590" <= c <= "\u06ff" for c in around)
