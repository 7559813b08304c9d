"""The laws on arbitrary text, and damage that must go without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from damage import DAMAGE, articles, damaged
from newsclean import Cleaner
from newsclean.testing import assert_laws

PRESETS = ["article", "body", "minimal"]
MODES = ["off", "explicit", "annotate", "anchored"]
CLEANERS = {(preset, mode): Cleaner(preset, dates=mode) for preset in PRESETS for mode in MODES}

CHAINS = [
    Cleaner(),
    Cleaner(stages=["boilerplate", "whitespace", "punctuation"]),
    Cleaner(stages=["punctuation"]),
]

PIECES = [
    "Advertisement", "Leave a Comment", "Share", "Photo: AP", "SEOUL, Aug. 7 (Yonhap) -- ", "The end. .", " ,", "“", "”",
    "exercises. . . “", "Nov. 15, 2019", "03/04/2019", "&amp;lt;", "â€™", "\u200b", "\xa0", "\ud800", "\x00", "\x1b[31m",
    "\ufeff", "\ud83d", "\ude00", "\ud83d\ude00", "\r\n", "\r", "\n", "\n\n", " ", "  • ", "\t", "Source: Reuters", "Friday", "last week", "1.25x", "。", "，",
    "新华社北京11月15日电", "Word word word word word word word word word.", "http://a.b/c", "\x85", "\u2028", "e\u0301" * 3,
    "Read more: ", "(Also read: ", ")", "Read more", "ADVERTISEMENT ", "Share this:FacebookTwitterEmail",
]  # fmt: skip
LASTS = [
    "It was a long line of text.", "\n", "\r\n", "\n.", ",", "\x00", "\xad", "\u200b", "\ufeff", "\x1b[31m", "&#10;", "&shy;",
    " ", "\xa0", "Advertisement", "Share", "& nbsp ;", "\u2028", "&#13;",
]  # fmt: skip

SCRAPS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25).map("".join)
HALVES = st.text("\ud83d\udbff\ude00\udc00a. \n\U0001f600", max_size=20)
ANY_TEXT = st.text(max_size=80) | HALVES | st.text(st.characters(exclude_categories=()), max_size=40) | SCRAPS


@given(ANY_TEXT, st.sampled_from(PRESETS), st.sampled_from(MODES))
def test_the_laws_hold_on_any_text(text, preset, mode):
    assert_laws(CLEANERS[preset, mode], text)


@given(st.lists(HALVES | st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(CHAINS))
def test_the_laws_hold_on_halves_of_surrogate_pairs(text, chain):
    assert_laws(chain, text)


@given(ANY_TEXT | st.lists(st.sampled_from(LASTS), max_size=6).map("".join), st.sampled_from(PRESETS))
def test_no_text_gains_a_line_end(text, preset):
    cleaned = CLEANERS[preset, "explicit"].clean(text).text
    assert text.endswith(("\n", "\r")) or not cleaned.endswith(("\n", "\r"))


@given(
    SCRAPS,
    st.sampled_from(MODES),
    st.fixed_dictionaries(
        {},
        optional={
            "language": st.sampled_from(["en", "fr", "de", "zh", "xx", ""]),
            "published": st.sampled_from(["2019-11-15", "2019-11-15T10:00:00Z", "yesterday", ""]),
            "title": SCRAPS,
            "url": st.just("https://example.org/a"),
        },
    ),
)
def test_the_laws_hold_with_hints(text, mode, hints):
    assert_laws(CLEANERS["article", mode], text, **hints)


@given(damaged())
def test_damage_goes_without_a_trace(case):
    article, text = case
    result = assert_laws(CLEANERS["article", "explicit"], text)
    assert result.text == article


@pytest.mark.parametrize("kind", DAMAGE, ids=lambda kind: kind.__name__)
def test_each_kind_of_damage_goes_without_a_trace(kind):
    @given(damaged(kind))
    def check(case):
        article, text = case
        assert newsclean.clean(text).text == article

    check()


@given(articles(), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.booleans())
def test_line_ends_and_byte_order_marks_stay(paragraphs, end, mark, terminated):
    text = "\ufeff" * mark + end.join("\n\n".join(paragraphs).split("\n")) + end * terminated
    assert newsclean.clean(text).text == text


def test_a_megabyte_on_one_line():
    text = "The minister said so again and again. " * 27_000
    assert_laws(CLEANERS["article", "explicit"], text)
