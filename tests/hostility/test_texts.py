"""The laws hold on hostile texts, in bounded memory."""

import json
import subprocess
import sys

import pytest

from hostile import BIDI, REPEATED, hostile, naughty_strings
from newsclean import Cleaner
from newsclean.testing import assert_laws

CLEANER = Cleaner(dates="anchored")
ARTICLE = "Ministers meet again\n\nThe minister said on Friday that talks go on.\n{}\nThey ended on Nov. 15, 2019. .\n"

OWN = [
    *BIDI, "\x00", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\ud83d", "Ω≈ç√∫˜µ≤≥÷", "￾", "社會科學院語學研究所",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ ̖t̝͕̳̣̻̪͞h̼͓̲̦̳̘̲e͇̣̰̦̬͎ ̢̼̻̱̘h͚͎͙̜̣̲ͅi̦̲̣̰̤v̻͍e̺̭̳̪̰-m̢iͅn̖̺̞̲̯̰d̵̼̟͙̩̼̘̳.̨̹͈̣", "˙ɐnbᴉlɐ", "Ｔｈｅ ｑｕｉｃｋ",
    "1/0", "-9223372036854775808", "1e99999", "NaN", "0x0", "٠١٢٣", "１２３", "null", "undefined", "True", "\\", "\\\\", "'", '"',
    "`", "“", "”", "%d", "{{", "}}", "${", "<!--", "]]>", "--", "/dev/null; rm -rf", "../../etc/passwd", "\u2028", "\x85", "\x1b[2J",
    "İ", "ß", "ǅ", "ﬀ", "ſ", "\u1e9e", "2019-13-45", "99/99/9999", "February 30, 2019", "Nov. 15, 0000", "9" * 400, "Share" * 99,
]  # fmt: skip


def assert_all_laws(text):
    assert_laws(CLEANER, text)
    assert_laws(CLEANER, ARTICLE.format(text))


@pytest.mark.parametrize("text", OWN)
def test_strings(text):
    assert_all_laws(text)


def test_the_public_list():
    for text in naughty_strings():
        assert_all_laws(text)


@pytest.mark.parametrize("name", REPEATED)
def test_texts(name):
    assert_laws(CLEANER, hostile(name, 0.05))


MEASURE = """
import json, re, sys
sys.path.insert(0, sys.argv[1])
from hostile import hostile
from newsclean import Cleaner
text = hostile(sys.argv[2], float(sys.argv[3]))
result = Cleaner().clean(text)
assert result.undo() == text
with open("/proc/self/status") as file:  # getrusage would count what the process was before it became this one
    peak = int(re.search(r"VmHWM:\\s+(\\d+) kB", file.read())[1]) * 1024
json.dump([peak, len(text.encode("utf-8", "surrogatepass"))], sys.stdout)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("sentences on one line", 10),
        ("empty lines", 10),
        ("copies of a sentence", 10),
        ("a tower of marks", 10),
        ("dates", 30),
    ],
)
def test_memory(name, share):
    tests = __file__.rpartition("/hostility/")[0]
    command = [sys.executable, "-c", MEASURE, tests, name, str(share)]
    run = subprocess.run(command, capture_output=True, check=True, text=True)
    peak, size = json.loads(run.stdout)
    assert peak <= 20 * size + 100_000_000, f"{peak / 1e6:.0f} MB for {size / 1e6:.1f} MB"
