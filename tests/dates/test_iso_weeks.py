"""Weeks as ISO 8601 writes them."""

import pytest

from newsclean import Cleaner, dates


def found(text):
    return [(mention.text, mention.value) for mention in dates.find_dates(text, language="en")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sales fell in 2019-W54.", "2019"),  # the year has 52 weeks
        ("Sales fell in 2019-W53.", "2019"),
        ("The code is 2019-W31-29.", "2019"),
        ("The 2019-Wall was built.", "2019"),
        ("In Week 3, 2019 the Giants lost.", "2019"),  # of a season
    ],
)
def test_no_week(text, year):
    assert found(text) == [(year, year)]


@pytest.mark.parametrize(
    ("text", "mention", "value"),
    [
        ("Sales fell in 2019-W31.", "2019-W31", "2019-W31"),
        ("Sales fell in 2020-W53.", "2020-W53", "2020-W53"),
        ("The talks end on 2019-W31-2, they said.", "2019-W31-2", "2019-07-30"),
        ("The talks end on 2020-W01-1.", "2020-W01-1", "2019-12-30"),
    ],
)
def test_week(text, mention, value):
    assert found(text) == [(mention, value)]


def test_what_is_in_iso_form_is_not_rewritten():
    text = "The festival runs in 2019-W31, and on 2019-W31-2 the talks in the town hall of the city end.\n"
    assert Cleaner().clean(text).text == text
