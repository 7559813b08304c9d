"""The compiled twins of the whitespace stage do what the plain functions do."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.document import Hints
from newsclean.native import twin
from newsclean.stages._alignment import alignment_of, plain_alignment_of
from newsclean.stages._blanks import BLANKS, INVISIBLE
from newsclean.stages.whitespace import _is_tidy, _Lines, plain_is_tidy
from newsclean.view import View

pytestmark = pytest.mark.skipif(
    twin("blanks") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

PIECES = st.sampled_from(
    ["  ", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\xa0", "\u3000", "\ufeff", "\u200b", "\u2028", "\x1c", "\x85", "• ", "- ",
     "12. ", "1234. ", "3)\xa0", "-", "a", "ab. ", "𝒜 ", "é", "x = 1;", "|", "—", "I\xa0am", "5\xa0km"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.sampled_from(BLANKS + INVISIBLE), max_size=30).map("".join) | st.text()
LONG = "The minister said on Monday that the pact would stay in force until the end of the year. He left.\n"


@given(TEXTS)
@example(" a\n\n b\n- c")
@example("\ufeff\n a")
@example("a  b\r\nc  d\r\n\r\n\r\n")
def test_edits_are_alike(text):
    view = View(text, Hints(language="en"))
    assert list(_Lines(view).edits()) == list(_Lines(view).plain_edits())


@given(TEXTS | st.text(st.sampled_from("ab  \t.,)'\xa0\u2026\x1c"), max_size=20))
@example("a  b\n\u200c  \ufeff")
@example("\x1c\t\x1c\na\tb")
@example("a.)')  b")
@example("a.)'  b")
@example(".)  b\n.\tb\na\tb\na\tb\x1c  ")
def test_layout_is_alike(text):
    lines = _Lines(View(text, Hints(language="en")))
    assert alignment_of(lines.texts) == plain_alignment_of(lines.texts)


@given(TEXTS, st.integers(0, 3), st.sampled_from(["", "é", "—", "𝒜"]))
def test_tidy_texts_are_known_alike(text, copies, wide):
    for whole in (text, LONG * copies + wide + text, wide + LONG + text + LONG * copies):
        assert _is_tidy(whole) == plain_is_tidy(whole)


@pytest.mark.parametrize("character", BLANKS + INVISIBLE + "\r")
@pytest.mark.parametrize("wide", ["", "—", "𝒜"])
def test_no_odd_character_is_missed_in_a_long_text(character, wide):
    for at in range(0, 96, 7):
        text = wide + LONG[:at] + character + LONG[at:]
        assert _is_tidy(text) == plain_is_tidy(text)
