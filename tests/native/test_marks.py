"""The compiled scans for marks and mojibake miss nothing that the patterns find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.native import twin
from newsclean.stages._mojibake import SUSPECT, table
from newsclean.stages.punctuation.rule import _SIGNS, _TABLE, plain_places

pytestmark = pytest.mark.skipif(
    twin("marks") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

PIECES = st.sampled_from(
    [*".,;:!?", *" \n\xa0\u202f", "..", " .", ". ", "a", "Z", "7", "_", "é", "²", "٣", "我", "𝒜", "\x00", "\x85", "&", "&amp;", "&x",
     "Ã©", "â€™", "â", "Â ", "Ð", "œ", "Œ.", "œu", "В", "Ђ", "√´", "„", "“", "”", "‚Ä", "«", "»", "€", "\ufffd", "\ufeff", "\ud800", *_SIGNS]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text()


LONG = "The minister said on Monday that the pact would stay in force until the end of the year. He left.\n"


@given(
    st.lists(TEXTS | st.sampled_from([LONG, LONG[:41], LONG[:67]]), max_size=4).map("".join),
    st.integers(0, 1),
)
def test_no_mojibake_is_missed(text, begin):
    found = list(twin("marks").suspects(text, begin, table()))
    assert found == sorted(set(found))
    assert [at for at in found if SUSPECT.match(text, at)] == [
        m.start() for m in SUSPECT.finditer(text, begin)
    ]


@given(st.characters(), st.characters(), st.sampled_from(["", "a", "é", "Р", "\u201d"]))
def test_no_pair_of_mojibake_is_missed(first, second, before):
    text = before + first + second
    assert set(twin("marks").suspects(text, 0, table())) >= {m.start() for m in SUSPECT.finditer(text)}


@pytest.mark.parametrize("wide", ["", "—", "𝒜"])
def test_no_character_is_missed_in_a_long_text(wide):
    for code in range(256):
        for at in (0, 50, 96):
            text = LONG[:at] + chr(code) + LONG[at:] + LONG + wide
            found = set(twin("marks").suspects(text, 0, table()))
            assert found >= {m.start() for m in SUSPECT.finditer(text)}


@given(TEXTS)
def test_places_are_alike(text):
    assert twin("marks").places(text, _TABLE, _SIGNS) == plain_places(text)


def test_samples_have_few_places_to_look_at():
    prose = "The minister said on Monday, and again on Tuesday: the pact stays “in force”. Who knows? " * 9
    assert not list(twin("marks").suspects(prose, 0, table()))
    assert twin("marks").places(prose, _TABLE, _SIGNS) == ({}, [], [], set("\u201c\u201d"))
