"""Texts that somebody made to break things, of any size, and the public list of naughty strings.

The list is read by its public format (one string a line, ``#`` begins a comment) from a path of one's own: it is
Minimaxir's *Big List of Naughty Strings*, ``blns.txt`` at github.com/minimaxir/big-list-of-naughty-strings.
"""

import os
from pathlib import Path

import pytest

BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# By a name: what stands again and again, and how often for about 200 kB
REPEATED = {
    "letters on one line": ("a", 200_000),
    "sentences on one line": ("The minister said so again and again. ", 5_000),
    "empty lines": ("\n", 200_000),
    "blank lines": (" \t\r\n", 50_000),
    "carriage returns": ("\r", 200_000),
    "copies of a sentence": ("The minister said so again and again today.\n", 4_000),
    "copies of a label": ("Advertisement\n", 12_000),
    "short lines": ("a\n", 20_000),
    "a tower of marks": ("e" + "\u0301\u0323\u0489" * 1_000 + " ", 60),
    "nothing but marks": ("\u0301", 100_000),
    "NULs": ("\x00", 200_000),
    "NULs in lines": ("a\x00b\x00\n", 20_000),
    "byte order marks": ("word\ufeff \ufeffword\n\ufeff\n", 8_000),
    "turned around": ("\u202eabc\u2066def\u202c ", 12_000),
    "directions alone": (BIDI, 8_000),
    "lone surrogates": ("\ud800a\udfff ", 12_000),
    "a pair in the wrong order": ("\udc00\ud800\n", 12_000),
    "all line ends": ("a\r\n\rb\n\n\x85c\u2028d\u2029e\x0b\x0cf", 8_000),
    "controls": ("\x1b[31mred\x07\x08\x7f\x9b\n", 10_000),
    "private and unassigned": ("\ue000\U0010ffff\U000e0041\ufffe", 20_000),
    "zero width": ("a\u200b\u200d\u2060", 30_000),
    "tags and markup": ("<script>alert('x')</script><img src=x onerror=y>\n", 3_000),
    "entities": ("&amp;amp;lt;&#x1F600;&#0;&bogus;", 5_000),
    "format strings": ("%s%n{0}{{7*7}}${jndi:x}`id`'; DROP TABLE--\n", 4_000),
    "half binary": (bytes(range(256)).decode("latin-1"), 600),
    "quotes that nothing closes": ("“‘«\"'", 30_000),
    "brackets that nothing closes": ("([{<", 40_000),
    "dates": ("Nov. 15, 2019, ", 6_000),
    "figures": ("1.1.", 40_000),
    "right to left": ("قال الوزير، \u200fשר ", 10_000),
    "emoji": ("👩‍👩‍👧‍👦🏳️‍🌈🇺🇳", 10_000),
    "no line end but one": ("word " * 2_000 + "\n", 20),
}


def hostile(name, share=1.0):
    """Return the hostile text of a name, about 200,000 characters long, or a share of that."""
    what, times = REPEATED[name]
    return what * max(1, int(times * share))


def naughty_strings():
    """Return the strings of the public list.

    Skips the test that asks, with the reason, when ``NEWSCLEAN_BLNS`` does not say where the list is.
    """
    path = os.environ.get("NEWSCLEAN_BLNS")
    if not path or not Path(path).is_file():
        pytest.skip("no list of naughty strings: set NEWSCLEAN_BLNS to the path of minimaxir's blns.txt")
    lines = Path(path).read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]
