"""The compiled twins of dates find the same places, and read the same classes, as the plain functions."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.dates.candidates.ascii_figures import ascii_figures
from newsclean.dates.finding import find_all
from newsclean.dates.findings import (
    has_far_signs,
    may_have_years,
    plain_has_far_signs,
    plain_may_have_years,
    years,
)
from newsclean.dates.grammar.classes import classed, plain_classed
from newsclean.dates.rewriting.scope import rewrites
from newsclean.dates.spotting.days import day_places, may_name_day, plain_day_places, plain_may_name_day
from newsclean.dates.words.languages import languages
from newsclean.dates.words.tables import words_of
from newsclean.native import twin

pytestmark = pytest.mark.skipif(
    twin("dating") is None, reason="not compiled: no C compiler, or NEWSCLEAN_PLAIN"
)

PIECES = st.sampled_from(
    ["2019", "1999", "2019", "12019", "20195", "3019", "999", "7", "15", "03", "١٥", "²", "١٩٩٩", " ", "  ", " ", "\n", "\t", "\xa0", "\u202f",
     ".", ",", ", ", ". ", "-", "/", "_", "(", ")", ";", ":", "'", "’", " in ", " In ", "since ", "the ", " of ", "and ", " to ", "May", "may",
     "Nov", "Nov.", "November ", "NOVEMBER", "Mai", "août", "août ", "жовтня", "Νοεμβρίου", "noviembre", "15 novembre ", "de ", "year", "New Year's Day", "the day",
     "day after", "twenty", "twenty-one", "T", "th", "st", "x" * 30, "é" * 70, "µ", "×", "\U0001f600", "年", "11月", "ǅ", "ª", "–", "17:39 ", "p.m. ", "Monday, "]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join) | st.text()
LANGUAGES = st.sampled_from(["en", "en", "de", "fr", "el", "ru", "vi", "pl", "ja", "ar", "th"])


@given(TEXTS)
@example("\u05ff1999")
@example("\u2dff\ud800\U0001f600")
@example("\u2e00")
@example("\u0600")
@example("a" * 1030 + "\u0600")
def test_years_and_far_signs_are_seen_alike(text):
    assert has_far_signs(text) == plain_has_far_signs(text)
    assert may_have_years(text) == plain_may_have_years(text)


@given(st.text("0129 ", max_size=40), st.sampled_from(["", "é", "Ж", "\U0001f600"]))
def test_years_are_seen_whatever_stands_around_them(text, end):
    assert twin("dating").may_have_years(text + end) == any(True for _ in years(text + end))


@given(TEXTS, LANGUAGES)
@example("1999", "en")
@example(" 1999", "en")
@example("a" * 30 + " 1999 is", "en")
@example("a" * 22 + " 1999 is", "en")
@example("a " * 11 + "b 1999 is", "en")
@example("x, 1999 and 12345 May 2000. " * 90, "en")
@example("5" * 60 + " " * 30 + "2001" + " " * 30 + "5" * 60, "en")
@example("7" + " " * 39 + "2001" + " " * 39 + "7", "en")
@example("15 novembre 2019 in 2018 3---14--- 5 2017", "en")
@example("1 ___2__3 2017 1---22---3", "en")
def test_places_of_days_are_found_alike(text, language):
    text = ascii_figures(text) if has_far_signs(text) else text
    words = words_of(language)
    assert list(day_places(text, words)) == list(plain_day_places(text, words))
    assert may_name_day(text, words) == plain_may_name_day(text, words)


FOREIGN = st.sampled_from(
    ["15", "5.", "1er", "7º", "115", " ", "\xa0", "\n", ",", ".", "de ", "del ", "of ", "d’", "novembre", "noviembre", "November", "xnovembre", "2019", "1999"]
)  # fmt: skip


@given(st.lists(FOREIGN, max_size=24).map("".join), st.sampled_from(["en", "cs", "ja"]))
@example("15 novembre 2019", "en")
@example("2019 novembre 15", "en")
@example("15 noviembre del 2019", "en")
@example("novembre 15, 2019", "en")
@example("15 novembre 2019", "cs")
def test_dates_in_other_languages_are_seen_alike(text, language):
    words = words_of(language)
    assert list(day_places(text, words)) == list(plain_day_places(text, words))
    assert may_name_day(text, words) == plain_may_name_day(text, words)


@given(TEXTS, LANGUAGES)
@example("the fifth of May 2019", "en")
@example("the last Sunday of May 2019", "en")
@example("lastº May 2019", "en")
def test_where_no_day_can_be_named_none_is(text, language):
    words = words_of(language)
    found = find_all(text, language=language, explicit_only=True).mentions
    if any(len(mention.value) >= 10 for mention in found) and not has_far_signs(text):
        assert plain_may_name_day(text, words)
    days = find_all(text, language=language, explicit_only=True, days_only=True).mentions
    assert list(rewrites(text, days, mode="explicit")) == list(rewrites(text, found, mode="explicit"))


@given(st.data())
def test_names_of_months_are_found_in_all_languages(data):
    words = words_of(data.draw(st.sampled_from(sorted(languages()))))
    names = [word for word in words.core if words.classes[word] in "Mm"]
    pieces = st.sampled_from(names) | st.sampled_from([" ", ".", "x", "1999", " 2019 ", "\n", "7"])
    text = "".join(data.draw(st.lists(pieces, max_size=20)))
    assert may_name_day(text, words) == plain_may_name_day(text, words)
    assert list(day_places(text, words)) == list(plain_day_places(text, words))


@given(TEXTS, LANGUAGES, st.integers(0, 40), st.integers(0, 200) | st.just(sys.maxsize))
def test_words_are_classed_alike(text, language, start, end):
    words = words_of(language)
    start = min(start, len(text))
    assert classed(text, start, end, words) == plain_classed(text, start, end, words)


@given(st.data())
def test_words_of_all_languages_are_classed_alike(data):
    words = words_of(data.draw(st.sampled_from(sorted(languages()))))
    pieces = st.sampled_from(sorted(words.classes)) | st.sampled_from([" ", "-", ".", "x", "1999"])
    text = "".join(data.draw(st.lists(pieces, max_size=20)))
    assert classed(text, 0, len(text), words) == plain_classed(text, 0, len(text), words)


def test_compounds_are_classed_alike():
    words = words_of("en")
    for text in (
        "the day after tomorrow",
        "the day",
        "New Year's Day",
        "New Year's Days",
        "the day after tomorrows",
    ):
        assert classed(text, 0, len(text), words) == plain_classed(text, 0, len(text), words)
    assert twin("dating").Classes(words.classes, words.compounds, european=False).of("at a new year", 0, 13)
