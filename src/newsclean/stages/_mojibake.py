"""Where mojibake may be: a scan that misses nothing that ftfy would call bad, and stops at little else.

Mojibake of UTF-8 is made of what 8-bit code pages hold in 0x80-0xFF, about 400 characters in all. They are legion in
French, Polish or Russian; only certain neighbours make them suspect. The sets here are wider than ftfy's own where
that makes them simpler, never narrower; the tests compare the two.
"""

from __future__ import annotations

import re

from newsclean.startup.lazy_re import lazy

# Removed, or decoded as Windows-1252, whatever stands around them: C0 controls but for blanks and breaks, DEL,
# C1 controls, deprecated format characters, U+FEFF, interlinear annotation, the object replacement, surrogates.
CERTAIN = "\x00-\x08\x0e-\x1f\x7f-\x9f\u206a-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff"

_CAPITALS = "\xc0-\xde\u0490" + "".join(c for c in map(chr, range(0x100, 0x180)) if c.isupper())
_LATIN = "\xc0-\u024f"
_QUOTES = "\xa1\xa9\xab\xae\xbb\xbf\u0384\u0385\u02dd\u2018\u201a\u201c-\u201e\u2022\u2039\u203a\u2122\uf8ff"
_OPENING = "\xa1\xa9\xab\xbf\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff"
_CLOSING = "\xae\xbb\u02dd\u201d\u203a\u2122"
_SIGNS = (  # currency, numbers, box drawing, diacritics that stand alone, daggers, U+FFFD
    "\xa2-\xa8\xaa\xac\xaf-\xb3\xb5\xb6\xb8-\xba\xbc-\xbe\xd7\xf7\u0192\u02c6-\u02dc\u2020\u2021\u2030\u2044"
    "\u20a0-\u20cf\u2116\u2200-\u25ff\ufffd"
)
_LEADS = "\xc2\xc3\xce\xd0\xd8\xd9"
# All that mojibake is made of; then the same without dashes, ellipsis, apostrophe and no-break space, which stand
# next to anything.
_HIGH = "\xa0-\u04ff\u2010-\u25ff\uf8ff\ufb01\ufb02\ufffd"
_NEAR = "\xa1-\xac\xae-\xb3\xb5\xb6\xb8-\u04ff\u2016-\u2018\u201a-\u2025\u2027-\u25ff\uf8ff\ufb01\ufb02\ufffd"
_SECOND_ALPHABETS = (
    "\u0392\u0393\u039e\u039f\u0412\u0413\u0420\u0421"  # UTF-8 lead bytes in code pages 1253 and 1251
)

SUSPECT = lazy(
    rf"""
    [{CERTAIN}&{_QUOTES}{_SIGNS}{_CAPITALS}\u0153\u0402]
    (?:
        (?<=[{CERTAIN}])
      | (?<=&)      (?=\#?[0-9A-Za-z]{{1,24}};)
      | (?<=[{_SIGNS}])
        (?: (?=[{_NEAR}]) | (?<=[{_NEAR}].) )
      | (?<=[{_CAPITALS}])
        (?: (?<=[{_NEAR}].)
          | (?<=[{_LEADS}]) (?=[{_HIGH}\x20])
        )
      | (?<=[\u0412\u0432]\u0402)
      | (?<=[\u0152\u0153]) (?=[^A-Za-z])
      | (?<=\u221a) (?=\xb4)
      | (?<=[{_QUOTES}])
        (?: (?<=[{_LATIN}].) (?=\w)
          | (?<=[a-z][{_CAPITALS}].)
          | (?<=[{_NEAR}][{_CLOSING}]) (?=[{_OPENING}])
          | (?<=[{_CLOSING}]) (?=[{_LATIN}])
          | (?<=\u201a) (?=[\xc4\xe2\xf3])
          | (?<=[{_SECOND_ALPHABETS}].) (?=[{_SECOND_ALPHABETS}])
        )
    )
    """,
    re.VERBOSE | re.DOTALL,
)

_PLAIN = lazy("[\t\n\f\r -%'-~\xa0\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*+")


def is_plain(text: str) -> bool:
    """Tell whether a text is so plain that `SUSPECT`, which takes long to compile, need not be asked.

    It is ASCII but for dashes, quotes, an ellipsis and the no-break space, and nothing is quoted right behind a quote.
    """
    return _PLAIN.fullmatch(text) is not None and "\u201d\u201c" not in text and "\u201d\u2018" not in text


def table() -> bytes:
    """Return what compiled code has to know of characters to find all that `SUSPECT` does, and little else.

    1 stands for those that are suspect alone; 2 for those that are next to others that are not ASCII; 4 for those
    that are before a blank; 8 for those that are not before a letter.
    """
    kinds = bytearray(0x10000)
    for kind, ranges in (
        (1, f"{CERTAIN}&"),
        (2, f"{_QUOTES}{_SIGNS}{_CAPITALS}\u0402"),
        (2 | 4, _LEADS),
        (2 | 8, "\u0152\u0153"),
    ):
        at = 0
        while at < len(ranges):
            last = at + 2 if ranges[at + 1 : at + 2] == "-" else at
            low, high = ord(ranges[at]), ord(ranges[last]) + 1
            kinds[low:high] = bytes([kind]) * (high - low)
            at = last + 1
    return bytes(kinds)
